/** Filling in and sending: what was filled in, what is wrong with it, how far it is, and how it ended. Nothing is lost. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LoketError } from '../../client/errors.js';
import type { LoketClient } from '../../client/loket-client.js';
import { lengteVan } from '../../contract/berichten.js';
import type { Contactverzoek, ContactverzoekVerzending } from '../../contract/contact.js';
import {
  contactSending,
  losseBijlagen,
  type ContactSending,
  type ContactTarget,
} from '../../controllers/contact.js';
import { Draft, sweepDrafts } from '../../controllers/draft.js';
import { Leaving } from '../../controllers/leaving.js';
import { suggestEmail } from '../../domain/contactverzoek.js';
import type { SummaryLine } from '../../ui/error-summary.js';
import { Attachments, bijlageTarget, type BijlageTarget } from '../attachments.js';
import { ValidationFailedEvent } from '../events.js';
import { fileMessages } from '../file-messages.js';
import { Underway } from '../underway.js';
import { choicesOf, type Choices } from './choices.js';
import { contactDraft, type Concept } from './concept.js';
import { countText, errorText } from './error-text.js';
import { ContactverzoekSendEvent } from './events.js';
import type { FormOptions, Mislukt, Teruggezet } from './form-options.js';
import { contactMessages, type ContactTexts } from './messages.js';
import type { FormContent } from './model.js';
import { soortMessages, type SoortTexts } from './soort-messages.js';
import {
  LEEG,
  VELDEN,
  isShown,
  isVeld,
  isWritten,
  judge,
  prefill,
  verzendingVan,
  withTekst,
  type Foutcode,
  type Tekstveld,
  type Values,
  type Veld,
} from './values.js';

/** Pause after typing before the number of characters is said, in milliseconds (B5). */
const SPEAK_MS = 1000;

/** What goes out now, and to whom. */
interface Ready {
  readonly client: LoketClient;
  readonly content: FormContent;
  readonly onderwerp: NonNullable<Choices['onderwerp']>;
  readonly inhoud: ContactverzoekVerzending;
}

export class ContactForm implements ReactiveController {
  values: Values = LEEG;
  errors: readonly SummaryLine[] = [];
  mislukt: Mislukt | null = null;
  /** Earlier texts that had arrived after all, the newest first; the one that is here was not sent. */
  eerder: readonly Contactverzoek[] = [];
  /** What was sent last in this visit. */
  verstuurd: Contactverzoek | null = null;
  /** What was put back of an earlier visit. */
  teruggezet: Teruggezet | null = null;
  /** The address that was probably meant. */
  suggestie: string | null = null;
  /** The server knows of no session any more: what it knew of the citizen is to be filled in now. */
  isEnded = false;
  /** The day of the letter was typed, and may be judged. */
  isDatumLeft = false;
  readonly sending: ContactSending;
  readonly attachments: Attachments;
  readonly underway: Underway;
  readonly #host: ReactiveControllerHost;
  readonly #options: FormOptions;
  readonly #draft: Draft<Concept>;
  /** What was said to be wrong, with what stood there then. */
  #wrong: ReadonlyMap<Veld, { readonly code: Foutcode; readonly value: string }> = new Map();
  #files: { readonly client: LoketClient; readonly losse: ReturnType<typeof losseBijlagen> } | null = null;
  /** Which open attempt and which files were kept with the text. */
  #kept: readonly [open: unknown, files: string] = [null, ''];
  /** Goes up when everything is forgotten: what was begun before is nobody's any more. */
  #turn = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, options: FormOptions) {
    this.#host = host;
    this.#options = options;
    this.sending = contactSending(host, () => {
      this.#follow();
    });
    this.attachments = new Attachments(host, {
      ...options,
      target: () => this.#filesTarget(),
      isOpen: () => !this.isBusy,
    });
    this.underway = new Underway(host, this.sending, this.attachments, {
      taal: options.taal,
      announce: (text) => {
        options.announcer.announce(text);
      },
      onSignedOut: options.onSignedOut,
    });
    this.#draft = new Draft(contactDraft, options.keep, () => {
      const apiUrl = options.apiUrl();
      const content = options.content();
      return apiUrl === null || !content ? null : { apiUrl, id: '', onderwerp: content.onderwerp ?? '' };
    });
    new Leaving(host, () => this.isUnsaved);
    host.addController(this);
  }

  /** It is being sent, or its files are. */
  get isBusy(): boolean {
    return this.underway.isBusy;
  }

  /** Whether something would be lost; what was chosen is guarded by itself. */
  get isUnsaved(): boolean {
    return isWritten(this.values) || this.isBusy;
  }

  /** Whether a text is kept in this tab. */
  get isKept(): boolean {
    return this.#draft.isKept;
  }

  /** Whether somebody is signed in, by the last that the server said of it. */
  get aangemeld(): boolean {
    return !this.isEnded && this.#options.content()?.aangemeld === true;
  }

  get choices(): Choices | null {
    const content = this.#options.content();
    return content && choicesOf(content, this.values, this.#options.fixed());
  }

  get #texts(): ContactTexts {
    return contactMessages[this.#options.taal()];
  }

  get #soortTexts(): SoortTexts {
    return soortMessages[this.choices?.soort ?? 'vraag'][this.#options.taal()];
  }

  hostUpdate(): void {
    this.#follow();
  }

  #follow(): void {
    // The key of an attempt is kept with its text: after a reload the same one goes on. So are the names of its files.
    const [open, files] = this.#kept;
    if (this.sending.open !== open || this.attachments.names.join('/') !== files) this.#save();
  }

  /** Id of a control. */
  idOf(veld: Veld | 'datum' | 'aanleiding'): string {
    return `${this.#options.uid}-${veld.replace('.', '-')}`;
  }

  #filesTarget(): BijlageTarget | null {
    const { client: clientOf, content: contentOf, taal } = this.#options;
    const client = clientOf();
    const content = contentOf();
    const choices = this.choices;
    if (!client || !content || !choices?.isOpen || !choices.onderwerp?.bijlagen) return null;
    const { id, bijlagen } = choices.onderwerp;
    return bijlageTarget({
      client,
      language: taal(),
      onderwerp: content.onderwerp ?? undefined,
      limieten: bijlagen,
      destination: this.#losse(client).destination,
      waarvoor: { doel: 'contactverzoek', onderwerp: id },
    });
  }

  /** The files of one contactverzoek are known by one token. */
  #losse(client: LoketClient): ReturnType<typeof losseBijlagen> {
    if (this.#files?.client !== client) this.#files = { client, losse: losseBijlagen(client) };
    return this.#files.losse;
  }

  /** What one can write about is on screen. @param fresh it was loaded from the start */
  onContent(content: FormContent): void {
    this.isEnded = false;
    if (!this.isUnsaved) this.#restore(content);
    if (content.gegevens) this.values = prefill(this.values, content.gegevens);
    this.#host.requestUpdate();
  }

  #restore(content: FormContent): void {
    if (content.onderwerp !== null && this.#options.keep()) sweepDrafts(content.onderwerp);
    const found = this.#draft.load();
    const client = this.#options.client();
    if (!found || !client) return;
    const { values, bijlagen, open } = found.concept;
    this.values = values;
    this.teruggezet = { op: found.op, bijlagen };
    if (open) this.sending.restore(this.#target(client, content), open);
  }

  #target(client: LoketClient, content: FormContent): ContactTarget {
    return {
      client,
      language: this.#options.taal(),
      onderwerp: content.onderwerp,
      bijlageToken: () => this.#losse(client).token,
    };
  }

  #save(): void {
    const { open } = this.sending;
    const bijlagen = this.attachments.names;
    this.#kept = [open, bijlagen.join('/')];
    this.#draft.save({ values: { ...this.values, val: '' }, bijlagen, open });
  }

  /** Forgets everything. @param keep what is kept in this tab stays */
  clear(keep = false): void {
    this.#empty();
    this.verstuurd = null;
    this.#turn += 1;
    this.underway.isBusy = false;
    if (!keep) this.#draft.clear();
  }

  #empty(): void {
    this.values = LEEG;
    this.errors = [];
    this.#wrong = new Map();
    this.mislukt = this.teruggezet = this.suggestie = null;
    this.eerder = [];
    this.#files = null;
    this.#kept = [null, ''];
    this.sending.clear();
    this.attachments.clear();
    this.#host.requestUpdate();
  }

  #changed(): void {
    this.#save();
    this.#host.requestUpdate();
  }

  set(fields: Partial<Values>): void {
    const before = this.choices?.onderwerp?.id;
    this.values = { ...this.values, ...fields };
    const after = this.choices?.onderwerp;
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
    if (this.#filesTarget()) attachments.judgeAgain();
    else if (!onderwerp.bijlagen)
      this.#options.announcer.announce(this.#texts.filesNotHere(attachments.names.join(', ')));
  }

  type(veld: Tekstveld, tekst: string): void {
    this.values = withTekst(this.values, veld, tekst);
    if (veld === 'email') this.suggestie = null;
    if (veld === 'tekst') {
      const max = this.choices?.onderwerp?.maxLengte ?? null;
      const lengte = lengteVan(tekst);
      if (max !== null && lengte > max * 0.75)
        this.#options.announcer.announceAfter(SPEAK_MS, countText(lengte, max, this.#options.taal()));
    }
    this.#changed();
  }

  /** The citizen leaves a field: an error that was put right is over for good (G6). */
  leave(veld: Veld): void {
    const said = this.#wrong.get(veld);
    const isStill = said && (this.#judged()?.has(veld) === true || this.#valueOf(veld) === said.value);
    if (said && !isStill) this.#wrong = new Map([...this.#wrong].filter(([one]) => one !== veld));
    if (veld === 'email') {
      this.suggestie = suggestEmail(this.values.teksten.email);
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
    this.#options.focus(`[id="${this.idOf('email')}"]`);
  };

  #anew(): void {
    this.clear();
    const gegevens = this.#options.content()?.gegevens;
    if (gegevens) this.values = prefill(this.values, gegevens);
    this.#options.focus('.loket-title');
  }

  readonly discard = (): void => {
    this.#anew();
    this.#options.announcer.announce(this.#texts.discarded);
  };

  /** After sending: another one of that sort. */
  readonly again = (): void => {
    const soort = this.verstuurd?.kopie.soort ?? null;
    this.#anew();
    this.values = { ...this.values, soort };
    this.#options.announcer.announce('');
  };

  /** The citizen says to be signed in again: the next answer of the server tells. */
  readonly signedIn = (): void => {
    this.isEnded = false;
    this.errors = [];
    this.#wrong = new Map();
    this.#host.requestUpdate();
  };

  #valueOf(veld: Veld): string {
    const { values } = this;
    if (veld === 'soort' || veld === 'onderwerp') return values[veld] ?? '';
    if (veld === 'voorkeurskanaal') return values.kanaal ?? '';
    return veld === 'belvenster' ? values.venster : values.teksten[veld];
  }

  #ready(): Ready | null {
    const client = this.#options.client();
    const content = this.#options.content();
    const choices = this.choices;
    if (!client || !content || !choices?.isOpen || !choices.onderwerp) return null;
    const { onderwerp } = choices;
    const inhoud = verzendingVan(this.values, onderwerp, this.aangemeld, location.pathname);
    return { client, content, onderwerp, inhoud };
  }

  #judged(): ReadonlyMap<Veld, Foutcode> | null {
    const ready = this.#ready();
    return ready && judge(ready.inhoud, ready.onderwerp, this.aangemeld);
  }

  /** What is wrong with a field, when that was said and still holds. */
  errorOf(veld: Veld): string | undefined {
    const said = this.#wrong.get(veld);
    return said && this.#errorText(veld, this.#judged()?.get(veld) ?? said.code);
  }

  #errorText(veld: Veld, code: Foutcode): string {
    return errorText(veld, code, {
      taal: this.#options.taal(),
      soort: this.#soortTexts,
      maxLengte: this.choices?.onderwerp?.maxLengte ?? null,
    });
  }

  /** Says at these fields that they are wrong, and in the summary, with the focus on it. */
  #refuse(
    wrong: ReadonlyMap<Veld, Foutcode>,
    others: readonly SummaryLine[],
    files: readonly SummaryLine[],
  ): void {
    this.#wrong = new Map([...wrong].map(([veld, code]) => [veld, { code, value: this.#valueOf(veld) }]));
    const first: SummaryLine[] = [];
    const last: SummaryLine[] = [];
    // In the order of the screen: the files stand between where it is and who asks.
    for (const [veld, code] of [...wrong].sort(([a], [b]) => VELDEN.indexOf(a) - VELDEN.indexOf(b)))
      (veld === 'tekst' || veld.startsWith('locatie') ? first : last).push({
        target: this.idOf(veld),
        text: this.#errorText(veld, code),
      });
    this.errors = [...others, ...first, ...files, ...last];
    this.#host.requestUpdate();
    if (this.errors.length === 0) return;
    this.#options.announcer.announce('');
    this.#options.tell(new ValidationFailedEvent(this.errors.length));
    this.#options.focus('.loket-summary-title');
  }

  readonly submit = (): void => {
    const { announcer, taal, tell } = this.#options;
    const ready = this.#ready();
    if (!ready || this.isBusy) return;
    if (this.attachments.isChecking) {
      announcer.announce(fileMessages[taal()].checking);
      return;
    }
    this.mislukt = null;
    const files = ready.onderwerp.bijlagen ? this.attachments.errors('rejected') : [];
    this.#refuse(judge(ready.inhoud, ready.onderwerp, this.aangemeld), [], files);
    if (this.errors.length > 0) return;
    const { soort, id, bijlagen } = ready.onderwerp;
    if (!tell(new ContactverzoekSendEvent(soort, id, bijlagen ? this.attachments.names.length : 0))) return;
    announcer.announce(this.#soortTexts.sending);
    void this.#send(ready);
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
    if (bijlagen === null) this.#refuse(new Map(), [], this.attachments.errors('failed'));
    else if (outcome?.outcome === 'failed') this.#failed(outcome.error, outcome.unclear.length > 0);
    else if (outcome) this.#sent(outcome.answer.data, outcome.outcome === 'sent');
    this.#host.requestUpdate();
  }

  #sent(verzoek: Contactverzoek, exact: boolean): void {
    this.attachments.used(verzoek.kopie.bijlagen.map(({ id }) => id));
    if (exact) {
      const { sent } = this.#soortTexts;
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
    if (!unclear && error.code === 'ongeldig' && this.#refused(error)) return;
    this.mislukt = { error, unclear, at: now() };
    this.#changed();
    onFailed(error);
    focus('.outcome-title');
  }

  /** The server has judged the fields (C12): what it says of them stands at them. @returns whether it said anything */
  #refused({ problem }: LoketError): boolean {
    const params = problem?.invalidParams ?? [];
    const wrong = new Map<Veld, Foutcode>();
    const others: SummaryLine[] = [];
    const files: SummaryLine[] = [];
    const onderwerp = this.choices?.onderwerp;
    // Of who is signed in it knows the address: so nobody is, for the server.
    this.isEnded ||= this.aangemeld && params.some(({ name }) => name.startsWith('adres'));
    const phone = this.#options.phone();
    for (const { name, code } of params) {
      if (isVeld(name) && onderwerp && isShown(name, this.values, onderwerp, this.aangemeld))
        wrong.set(name, code === 'verplicht' || code === 'te-groot' || code === 'vorm' ? code : 'waarde');
      else if (name === 'nietInvullen') {
        this.values = { ...this.values, val: '' };
        others.push({ target: null, text: this.#texts.trapped });
      } else if (!name.startsWith('bijlagen') && others.length === 0)
        others.push({
          target: null,
          text: phone === null ? this.#texts.unknownErrorNoPhone : this.#texts.unknownError(phone),
        });
    }
    // Files that the server does not have any more go again with the next press.
    if (params.some(({ name }) => name.startsWith('bijlagen')))
      files.push({ target: `${this.#options.uid}-choose`, text: this.#texts.filesAgain });
    if (params.length > 0) this.#refuse(wrong, others, files);
    return params.length > 0;
  }
}
