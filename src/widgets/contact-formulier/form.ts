/** Filling in and sending: how far it is, and how it ended. Nothing is lost. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LoketError } from '../../client/errors.js';
import type { LoketClient } from '../../client/loket-client.js';
import { lengteVan } from '../../contract/berichten.js';
import type { Contactverzoek } from '../../contract/contact.js';
import { contactSending, type ContactSending, type ContactTarget } from '../../controllers/contact.js';
import { Leaving } from '../../controllers/leaving.js';
import { suggestEmail } from '../../domain/contactverzoek.js';
import type { SummaryLine } from '../../ui/error-summary.js';
import { Attachments } from '../attachments.js';
import { ValidationFailedEvent } from '../events.js';
import { fileMessages } from '../file-messages.js';
import { Underway } from '../underway.js';
import type { Choices } from './choices.js';
import { ContactFiles } from './contact-files.js';
import { countText } from './error-text.js';
import { ContactverzoekSendEvent } from './events.js';
import { Fields, type Ingevuld } from './fields.js';
import type { FormOptions, Mislukt, Teruggezet } from './form-options.js';
import { Keeping } from './keeping.js';
import { contactMessages, type ContactTexts } from './messages.js';
import type { FormContent } from './model.js';
import { isWritten, judge, prefill, withTekst, type Tekstveld, type Values, type Veld } from './values.js';

/** Pause after typing before the number of characters is said, in milliseconds (B5). */
const SPEAK_MS = 1000;

/** What goes out now, and to whom. */
interface Ready extends Ingevuld {
  readonly client: LoketClient;
  readonly content: FormContent;
}

export class ContactForm implements ReactiveController {
  readonly fields: Fields;
  mislukt: Mislukt | null = null;
  /** Earlier texts that had arrived after all, the newest first; the one that is here was not sent. */
  eerder: readonly Contactverzoek[] = [];
  /** What was sent last in this visit. */
  verstuurd: Contactverzoek | null = null;
  /** What was put back of an earlier visit. */
  teruggezet: Teruggezet | null = null;
  /** The address that was probably meant. */
  suggestie: string | null = null;
  /** The day of the letter was typed, and may be judged. */
  isDatumLeft = false;
  readonly sending: ContactSending;
  readonly attachments: Attachments;
  readonly underway: Underway;
  readonly #host: ReactiveControllerHost;
  readonly #options: FormOptions;
  readonly #keeping: Keeping;
  readonly #files: ContactFiles;
  /** Goes up when everything is forgotten: what was begun before is nobody's any more. */
  #turn = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, options: FormOptions) {
    this.#host = host;
    this.#options = options;
    this.fields = new Fields(options);
    this.#files = new ContactFiles(options, this.fields);
    this.sending = contactSending(host, () => {
      this.#keeping.follow();
    });
    this.attachments = new Attachments(host, {
      ...options,
      target: () => this.#files.target(),
      isOpen: () => !this.isBusy,
    });
    this.underway = new Underway(host, this.sending, this.attachments, {
      taal: options.taal,
      announce: (text) => {
        options.announcer.announce(text);
      },
      onSignedOut: options.onSignedOut,
    });
    this.#keeping = new Keeping(options, this.fields, this.sending, () => this.attachments.names);
    new Leaving(host, () => this.isUnsaved);
    host.addController(this);
  }

  /** It is being sent, or its files are. */
  get isBusy(): boolean {
    return this.underway.isBusy;
  }

  /** Whether something would be lost; what was chosen is guarded by itself. */
  get isUnsaved(): boolean {
    return isWritten(this.fields.values) || this.isBusy;
  }

  /** Whether a text is kept in this tab. */
  get isKept(): boolean {
    return this.#keeping.isKept;
  }

  get #texts(): ContactTexts {
    return contactMessages[this.#options.taal()];
  }

  hostUpdate(): void {
    this.#keeping.follow();
  }

  /** What one can write about is on screen. */
  onContent(content: FormContent): void {
    const { fields } = this;
    fields.isEnded = false;
    const client = this.#options.client();
    if (!this.isUnsaved && client)
      this.teruggezet =
        this.#keeping.restore((open) => {
          this.sending.restore(this.#target(client, content), open);
        }) ?? this.teruggezet;
    if (content.gegevens) fields.values = prefill(fields.values, content.gegevens);
    this.#host.requestUpdate();
  }

  #target(client: LoketClient, content: FormContent): ContactTarget {
    return {
      client,
      language: this.#options.taal(),
      onderwerp: content.onderwerp,
      bijlageToken: () => this.#files.token(client),
    };
  }

  /** Forgets everything. */
  clear(): void {
    this.fields.clear();
    this.mislukt = this.teruggezet = this.suggestie = null;
    this.eerder = [];
    this.verstuurd = null;
    this.#files.clear();
    this.#turn += 1;
    this.underway.isBusy = false;
    this.sending.clear();
    this.attachments.clear();
    this.#keeping.clear();
    this.#host.requestUpdate();
  }

  #changed(): void {
    this.#keeping.save();
    this.#host.requestUpdate();
  }

  set(values: Partial<Values>): void {
    const { fields } = this;
    const before = fields.choices?.onderwerp?.id;
    fields.values = { ...fields.values, ...values };
    const after = fields.choices?.onderwerp;
    if (before !== after?.id) this.#onSubject(after ?? null);
    this.#changed();
  }

  #onSubject(onderwerp: Choices['onderwerp']): void {
    const { attachments } = this;
    // Files were announced for the subject that they were sent with.
    for (const { id, state } of attachments.queue.items)
      if (state.phase === 'sent') attachments.queue.change(id, { state: { phase: 'ready' } });
    if (!onderwerp || this.isBusy || attachments.names.length === 0) return;
    // What may go with one subject need not go with another one: that is said now, not when it is sent.
    if (this.#files.target()) attachments.judgeAgain();
    else if (!onderwerp.bijlagen)
      this.#options.announcer.announce(this.#texts.filesNotHere(attachments.names.join(', ')));
  }

  type(veld: Tekstveld, tekst: string): void {
    const { fields } = this;
    fields.values = withTekst(fields.values, veld, tekst);
    if (veld === 'email') this.suggestie = null;
    if (veld === 'tekst') {
      const max = fields.choices?.onderwerp?.maxLengte ?? null;
      const lengte = lengteVan(tekst);
      if (max !== null && lengte > max * 0.75)
        this.#options.announcer.announceAfter(SPEAK_MS, countText(lengte, max, this.#options.taal()));
    }
    this.#changed();
  }

  leave(veld: Veld): void {
    this.fields.leave(veld);
    if (veld === 'email') {
      this.suggestie = suggestEmail(this.fields.values.teksten.email);
      if (this.suggestie !== null) this.#options.announcer.announce(this.#texts.emailHint(this.suggestie));
    }
    this.#host.requestUpdate();
  }

  setDatum(datum: string): void {
    this.isDatumLeft = false;
    this.set({ datum });
  }

  /** @param spoken what its day led to */
  leaveDatum(spoken: string): void {
    this.isDatumLeft = true;
    if (spoken !== '') this.#options.announcer.announce(spoken);
    this.#host.requestUpdate();
  }

  readonly useSuggestion = (): void => {
    if (this.suggestie === null) return;
    this.type('email', this.suggestie);
    this.leave('email');
    this.#options.announcer.announce(this.#texts.emailUsed);
    this.#options.focus(`[id="${this.fields.idOf('email')}"]`);
  };

  #anew(values: Partial<Values> = {}): void {
    const { fields } = this;
    this.clear();
    const gegevens = this.#options.content()?.gegevens;
    if (gegevens) fields.values = prefill(fields.values, gegevens);
    fields.values = { ...fields.values, ...values };
    this.#options.focus('.loket-title');
  }

  readonly discard = (): void => {
    this.#anew();
    this.#options.announcer.announce(this.#texts.discarded);
  };

  /** After sending: another one of that sort. */
  readonly again = (): void => {
    this.#anew({ soort: this.verstuurd?.kopie.soort ?? null });
    this.#options.announcer.announce('');
  };

  /** The citizen says to be signed in again: the next answer of the server tells. */
  readonly signedIn = (): void => {
    this.fields.isEnded = false;
    this.fields.forgive();
    this.#host.requestUpdate();
  };

  #ready(): Ready | null {
    const client = this.#options.client();
    const content = this.#options.content();
    const ingevuld = this.fields.ingevuld();
    return client && content && ingevuld ? { ...ingevuld, client, content } : null;
  }

  /** What was found to be wrong is on screen, with the focus on it. */
  #onRefused(): void {
    const { errors } = this.fields;
    this.#host.requestUpdate();
    if (errors.length === 0) return;
    this.#options.announcer.announce('');
    this.#options.tell(new ValidationFailedEvent(errors.length));
    this.#options.focus('.loket-summary-title');
  }

  readonly submit = (): void => {
    const { announcer, taal, tell } = this.#options;
    const { fields, attachments } = this;
    const ready = this.#ready();
    if (!ready || this.isBusy) return;
    if (attachments.isChecking) {
      announcer.announce(fileMessages[taal()].checking);
      return;
    }
    this.mislukt = null;
    const files: readonly SummaryLine[] = ready.onderwerp.bijlagen ? attachments.errors('rejected') : [];
    fields.refuse(judge(ready.inhoud, ready.onderwerp, fields.aangemeld), [], files);
    this.#onRefused();
    if (fields.errors.length > 0) return;
    const { soort, id, bijlagen } = ready.onderwerp;
    if (!tell(new ContactverzoekSendEvent(soort, id, bijlagen ? attachments.names.length : 0))) return;
    announcer.announce(fields.soortTexts.sending);
    void this.#send(ready);
  };

  /** Once more, from the message that it failed. That goes, so the focus goes to where is said how far it is. */
  readonly retry = (): void => {
    this.submit();
    if (this.mislukt === null && this.fields.errors.length === 0) this.#options.focus('.send button');
  };

  async #send({ client, content, onderwerp, inhoud }: Ready): Promise<void> {
    const turn = this.#turn;
    this.underway.isBusy = true;
    this.#host.requestUpdate();
    const bijlagen = onderwerp.bijlagen ? await this.attachments.send() : [];
    const outcome =
      bijlagen && turn === this.#turn
        ? await this.sending.send(this.#target(client, content), {
            ...inhoud,
            ...(bijlagen.length > 0 ? { bijlagen: [...bijlagen] } : {}),
          })
        : null;
    if (turn !== this.#turn) return;
    this.underway.isBusy = false;
    // That it is being sent is over, however it ended.
    this.#options.announcer.announce('');
    if (bijlagen === null) {
      this.fields.refuse(new Map(), [], this.attachments.errors('failed'));
      this.#onRefused();
    } else if (outcome?.outcome === 'failed') this.#failed(outcome.error, outcome.unclear.length > 0);
    else if (outcome) this.#sent(outcome.answer.data, outcome.outcome === 'sent');
    this.#host.requestUpdate();
  }

  #sent(verzoek: Contactverzoek, exact: boolean): void {
    this.attachments.used(verzoek.kopie.bijlagen.map(({ id }) => id));
    if (exact) {
      const { sent } = this.fields.soortTexts;
      const { eerder } = this;
      this.clear();
      this.eerder = eerder;
      this.verstuurd = verzoek;
      this.#options.announcer.announce(`${sent}.`);
    } else {
      this.eerder = [verzoek, ...this.eerder];
      this.#changed();
    }
    this.#options.focus(exact ? '.loket-title' : '.outcome-title');
    this.#options.onSent(verzoek);
  }

  #failed(error: LoketError, unclear: boolean): void {
    const { onOtherPerson, onFailed, now, focus } = this.#options;
    if (error.kind === 'aborted') return;
    if (error.code === 'andere-persoon') {
      onOtherPerson();
      return;
    }
    this.attachments.again(error);
    if (!unclear && error.code === 'ongeldig' && this.fields.refusedBy(error)) {
      this.#onRefused();
      return;
    }
    this.mislukt = { error, unclear, at: now() };
    this.#changed();
    onFailed(error);
    focus('.outcome-title');
  }
}
