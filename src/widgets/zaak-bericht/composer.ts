/** Writing and sending: what is kept of it, how far it is, and how it ended. Nothing is lost, and nothing is sent twice. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LoketError } from '../../client/errors.js';
import { isLeeg, type Bericht } from '../../contract/berichten.js';
import { Leaving } from '../../controllers/leaving.js';
import { berichtSending, type BerichtSending } from '../../controllers/bericht-sending.js';
import type { SummaryError } from '../../ui/error-summary.js';
import { composeMessages, type ComposeTexts } from './compose-messages.js';
import {
  filesTarget,
  sendingTarget,
  type ComposeTarget,
  type ComposerOptions,
  type Mislukt,
} from './composer-options.js';
import { Attachments } from '../attachments.js';
import { ValidationFailedEvent } from '../events.js';
import { fileMessages } from '../file-messages.js';
import { Underway } from '../underway.js';
import { BerichtSendEvent } from './events.js';
import { Fields, type Veld } from './fields.js';
import { Keeping, type Teruggezet } from './keeping.js';
import { sturenVan } from './model.js';

/** Pause after typing before the number of characters is said, in milliseconds (B5). */
const SPEAK_MS = 1000;

export class Composer implements ReactiveController {
  readonly fields: Fields;
  readonly sending: BerichtSending;
  readonly underway: Underway;
  readonly attachments: Attachments;
  readonly keeping: Keeping;
  errors: readonly SummaryError[] = [];
  mislukt: Mislukt | null = null;
  /** An earlier text had arrived after all; the one that is here was not sent. */
  eerder = false;
  /** What was sent last in this visit. */
  verstuurd: Bericht | null = null;
  /** What was put back of an earlier visit. */
  teruggezet: Teruggezet | null = null;
  readonly #host: ReactiveControllerHost;
  readonly #options: ComposerOptions;
  /** Goes up when everything is forgotten: what was begun before is nobody's any more. */
  #turn = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, options: ComposerOptions) {
    this.#host = host;
    this.#options = options;
    this.fields = new Fields(options.taal, () => {
      const content = options.target()?.content;
      return content ? (sturenVan(content)?.maxLengte ?? null) : null;
    });
    this.sending = berichtSending(host, () => {
      this.keeping.follow();
    });
    this.attachments = new Attachments(host, {
      ...options,
      target: () => filesTarget(options.target(), options.taal()),
      isOpen: () => !this.isBusy,
    });
    this.underway = new Underway(host, this.sending, this.attachments, {
      taal: options.taal,
      announce: (text) => {
        options.announcer.announce(text);
      },
      onSignedOut: options.onSignedOut,
    });
    this.keeping = new Keeping(options, this.fields, this.sending, () => this.attachments.names);
    new Leaving(host, () => this.isUnsaved);
    host.addController(this);
  }

  /** Whether a text would be lost; what was chosen is guarded by itself. */
  get isUnsaved(): boolean {
    return !isLeeg(this.fields.tekst) || this.isBusy;
  }

  /** Its text or its files are being sent. */
  get isBusy(): boolean {
    return this.underway.isBusy;
  }

  get #texts(): ComposeTexts {
    return composeMessages[this.#options.taal()];
  }

  hostUpdate(): void {
    this.keeping.follow();
  }

  /** Id of a control. */
  idOf(veld: Veld): string {
    return `${this.#options.uid}-${veld}`;
  }

  /** Puts back what was kept of an earlier visit to this page. */
  restore(): void {
    if (this.isUnsaved) return;
    this.teruggezet = this.keeping.restore();
    this.#host.requestUpdate();
  }

  /** A look for news may bring what was sent without our knowing. */
  recognise(berichten: readonly Bericht[]): void {
    const { sending } = this;
    const found = sending.isSending ? null : sending.current?.recognise(berichten);
    if (found) this.#sent(found, found.tekst === this.fields.tekst);
  }

  /** Forgets everything. @param keep what is kept in this tab stays */
  clear(keep = false): void {
    this.#empty();
    this.verstuurd = null;
    this.#turn += 1;
    this.underway.isBusy = false;
    this.sending.clear();
    this.attachments.clear();
    this.keeping.clear(!keep);
  }

  #empty(): void {
    this.fields.clear();
    this.errors = [];
    this.mislukt = null;
    this.eerder = false;
    this.teruggezet = null;
    this.#host.requestUpdate();
  }

  #changed(): void {
    this.keeping.save();
    this.#host.requestUpdate();
  }

  /** That it is being sent is over. What it came to is read out by the focus, and not once more as a status. */
  #unsay(): void {
    this.#options.announcer.announce('');
  }

  #focusText(): void {
    this.#options.focus(`[id="${this.idOf('tekst')}"]`);
  }

  readonly onTekst = (tekst: string): void => {
    this.fields.tekst = tekst;
    this.verstuurd = null;
    const count = this.fields.isNearLimit() ? this.fields.countText() : null;
    if (count !== null) this.#options.announcer.announceAfter(SPEAK_MS, count);
    this.#changed();
  };

  set(fields: Partial<Pick<Fields, 'naam' | 'relatie' | 'helpt'>>): void {
    Object.assign(this.fields, fields);
    this.#changed();
  }

  readonly reply = (bericht: Bericht): void => {
    this.fields.reactieOp = bericht.id;
    this.#changed();
    this.#focusText();
  };

  readonly notReply = (): void => {
    this.fields.reactieOp = null;
    this.#changed();
    this.#focusText();
  };

  readonly discard = (): void => {
    this.clear();
    this.#options.announcer.announce(this.#texts.discarded);
    this.#focusText();
  };

  leave(veld: Veld): void {
    this.fields.leave(veld);
    this.#host.requestUpdate();
  }

  /** The button at the failure goes when it is pressed: the focus goes to the one that sends. */
  readonly retry = (): void => {
    this.#options.focus('.composer .loket-primary');
    this.submit();
  };

  readonly submit = (): void => {
    const { target: targetOf, tell, announcer } = this.#options;
    const target = targetOf();
    if (!target || this.isBusy) return;
    if (this.attachments.isChecking) {
      announcer.announce(fileMessages[this.#options.taal()].checking);
      return;
    }
    this.mislukt = this.verstuurd = null;
    this.eerder = false;
    const wrong = this.fields.validate().map(({ veld, text }) => ({ veld, target: this.idOf(veld), text }));
    // In the order of the screen: the files stand between the text and who helps.
    this.#showErrors([
      ...wrong.filter(({ veld }) => veld === 'tekst'),
      ...this.attachments.errors('rejected'),
      ...wrong.filter(({ veld }) => veld !== 'tekst'),
    ]);
    if (this.errors.length > 0) return;
    if (!tell(new BerichtSendEvent(target.content.zaak.id, this.attachments.names.length))) return;
    announcer.announce(this.#texts.sending);
    void this.#send(target);
  };

  /** What is wrong, above what is filled in, with the focus on it. */
  #showErrors(errors: readonly SummaryError[]): void {
    this.errors = errors;
    this.#host.requestUpdate();
    if (errors.length === 0) return;
    this.#unsay();
    this.#options.tell(new ValidationFailedEvent(errors.length));
    this.#options.focus('.loket-summary-title');
  }

  async #send(target: ComposeTarget): Promise<void> {
    const turn = this.#turn;
    const inhoud = this.fields.inhoud();
    this.underway.isBusy = true;
    this.#host.requestUpdate();
    const bijlagen = await this.attachments.send();
    const uitkomst =
      bijlagen && turn === this.#turn
        ? await this.sending.send(sendingTarget(target, this.#options.taal()), {
            ...inhoud,
            ...(bijlagen.length > 0 ? { bijlagen: [...bijlagen] } : {}),
          })
        : null;
    if (turn !== this.#turn) return;
    this.underway.isBusy = false;
    if (bijlagen === null) this.#showErrors(this.attachments.errors('failed'));
    else if (uitkomst?.outcome === 'failed') this.#failed(uitkomst.error, uitkomst.unclear.length > 0);
    else if (uitkomst) this.#sent(uitkomst.answer.data, uitkomst.outcome === 'sent');
  }

  #sent(bericht: Bericht, exact: boolean): void {
    this.attachments.used(bericht.bijlagen.map(({ id }) => id));
    if (exact) {
      this.#empty();
      this.attachments.clear();
      this.keeping.clear(true);
      this.sending.clear();
      this.verstuurd = bericht;
      this.#options.announcer.announce(this.#texts.sent);
    } else {
      this.#unsay();
      this.mislukt = null;
      this.eerder = true;
      this.#changed();
      this.#options.focus('.outcome-title');
    }
    this.#options.onSent(bericht, exact);
  }

  #failed(error: LoketError, unclear: boolean): void {
    if (error.kind === 'aborted') return;
    if (error.code === 'andere-persoon') {
      this.#options.onOtherPerson();
      return;
    }
    this.attachments.again(error);
    this.#unsay();
    this.mislukt = { error, unclear, at: this.#options.now() };
    this.#changed();
    this.#options.onFailed(error);
    this.#options.focus('.outcome-title');
  }
}
