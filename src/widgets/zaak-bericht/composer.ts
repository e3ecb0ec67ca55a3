/** Writing and sending: what is kept of it, how far it is, and how it ended. Nothing is lost, and nothing is sent twice. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LoketError } from '../../client/errors.js';
import type { LoketClient } from '../../client/loket-client.js';
import { isLeeg, type Bericht } from '../../contract/berichten.js';
import type { AnnouncerController } from '../../controllers/announcer.js';
import { Draft } from '../../controllers/draft.js';
import { Leaving } from '../../controllers/leaving.js';
import { Sending, type SendingTarget } from '../../controllers/sending.js';
import type { Taal } from '../../i18n/messages.js';
import type { SummaryError } from '../../ui/error-summary.js';
import { composeMessages, type ComposeTexts } from './compose-messages.js';
import { BerichtSendEvent } from './events.js';
import { Fields, type Veld } from './fields.js';
import { sturenVan, type ZaakContent } from './model.js';

/** Pause after typing before the number of characters is said, in milliseconds (B5). */
const SPEAK_MS = 1000;

/** An attempt that did not end well. */
export interface Mislukt {
  readonly error: LoketError;
  /** Whether the bericht may have been received all the same. */
  readonly unclear: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface ComposeTarget {
  readonly client: LoketClient;
  readonly content: ZaakContent;
}

export interface ComposerOptions {
  readonly uid: string;
  readonly taal: () => Taal;
  /** `null` while nothing may be sent. */
  readonly target: () => ComposeTarget | null;
  readonly apiUrl: () => string | null;
  /** Whether the site wants the text kept in this tab. */
  readonly keep: () => boolean;
  /** By the server's clock. */
  readonly now: () => number;
  readonly announcer: AnnouncerController;
  /** Tells the page. @returns false when the page prevented it */
  readonly tell: (event: Event) => boolean;
  /** Moves the focus to what this selector names, after the next render. */
  readonly focus: (selector: string) => void;
  /** @param exact it is the text that was to be sent; else an earlier one, that had arrived after all */
  readonly onSent: (bericht: Bericht, exact: boolean) => void;
  readonly onFailed: (error: LoketError) => void;
  readonly onSignedOut: () => void;
  readonly onOtherPerson: () => void;
}

export class Composer implements ReactiveController {
  readonly fields: Fields;
  readonly sending: Sending;
  readonly draft: Draft;
  errors: readonly SummaryError[] = [];
  mislukt: Mislukt | null = null;
  /** An earlier text had arrived after all; the one that is here was not sent. */
  eerder = false;
  /** What was sent last in this visit. */
  verstuurd: Bericht | null = null;
  /** When the text was written that was put back; milliseconds since 1970. */
  teruggezet: number | null = null;
  readonly #host: ReactiveControllerHost;
  readonly #options: ComposerOptions;
  /** The citizen was asked to sign in for this. */
  #asked = false;
  /** That there is no connection was said. */
  #offline = false;
  /** Which open attempt was kept with the text. */
  #kept: unknown = null;

  constructor(host: ReactiveControllerHost, options: ComposerOptions) {
    this.#host = host;
    this.#options = options;
    this.fields = new Fields(options.taal, () => {
      const content = options.target()?.content;
      return content ? (sturenVan(content)?.maxLengte ?? null) : null;
    });
    this.sending = new Sending(host);
    this.draft = new Draft(options.keep, () => {
      const apiUrl = options.apiUrl();
      const content = options.target()?.content;
      if (!content?.onderwerp || apiUrl === null) return null;
      return { apiUrl, zaakId: content.zaak.id, onderwerp: content.onderwerp };
    });
    new Leaving(host, () => this.isUnsaved);
    host.addController(this);
  }

  /** Whether something would be lost. */
  get isUnsaved(): boolean {
    return !isLeeg(this.fields.tekst) || this.sending.isSending;
  }

  get #texts(): ComposeTexts {
    return composeMessages[this.#options.taal()];
  }

  hostUpdate(): void {
    const { needsLogin, progress, open } = this.sending;
    if (needsLogin && !this.#asked) this.#options.onSignedOut();
    this.#asked = needsLogin;
    // Once: each new try that fails would say it again.
    const offline = progress?.phase === 'waiting' && progress.reason === 'offline';
    if (offline && !this.#offline) this.#options.announcer.announce(this.#texts.waitOffline);
    this.#offline = offline || (this.#offline && this.sending.isSending);
    // The key of an attempt is kept with its text: after a reload the same one goes on.
    if (open !== this.#kept) this.#save();
  }

  /** Id of a control. */
  idOf(veld: Veld): string {
    return `${this.#options.uid}-${veld}`;
  }

  /** Puts back what was kept of an earlier visit to this page. */
  restore(): void {
    const target = this.#options.target();
    if (this.isUnsaved || !target) return;
    const found = this.draft.load();
    if (!found) return;
    const { concept, op } = found;
    this.fields.fill(concept);
    this.teruggezet = op;
    if (concept.open) this.sending.restore(this.#targetOf(target), concept.open);
    this.#host.requestUpdate();
  }

  #targetOf({ client, content: { zaak, onderwerp } }: ComposeTarget): SendingTarget {
    return { client, zaakId: zaak.id, language: this.#options.taal(), onderwerp };
  }

  /** A look for news may bring what was sent without our knowing. */
  recognise(berichten: readonly Bericht[]): void {
    const found = this.sending.recognise(berichten);
    if (found) this.#sent(found, found.tekst === this.fields.tekst);
  }

  /** Forgets everything. @param keep what is kept in this tab stays */
  clear(keep = false): void {
    if (!keep) this.draft.clear();
    this.#empty();
    this.verstuurd = null;
    this.sending.clear();
    this.#kept = null;
  }

  #empty(): void {
    this.fields.clear();
    this.errors = [];
    this.mislukt = null;
    this.eerder = false;
    this.teruggezet = null;
    this.#host.requestUpdate();
  }

  #save(): void {
    const { open } = this.sending;
    this.#kept = open;
    this.draft.save({ ...this.fields.concept(), open });
  }

  #changed(): void {
    this.#save();
    this.#host.requestUpdate();
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

  readonly submit = (): void => {
    const { target: targetOf, tell, announcer, focus } = this.#options;
    const target = targetOf();
    if (!target || this.sending.isSending) return;
    this.errors = this.fields.validate().map(({ veld, text }) => ({ target: this.idOf(veld), text }));
    this.mislukt = null;
    this.eerder = false;
    this.verstuurd = null;
    this.#host.requestUpdate();
    if (this.errors.length > 0) {
      focus('.loket-summary-title');
      return;
    }
    if (!tell(new BerichtSendEvent(target.content.zaak.id, 0))) return;
    announcer.announce(this.#texts.sending);
    void this.#send(target);
  };

  async #send(target: ComposeTarget): Promise<void> {
    const uitkomst = await this.sending.send(this.#targetOf(target), this.fields.inhoud());
    if (uitkomst?.outcome === 'failed') this.#failed(uitkomst.error, uitkomst.unclear.length > 0);
    else if (uitkomst) this.#sent(uitkomst.answer.data, uitkomst.outcome === 'sent');
  }

  #sent(bericht: Bericht, exact: boolean): void {
    if (exact) {
      this.#empty();
      this.draft.clear();
      this.sending.clear();
      this.verstuurd = bericht;
      this.#options.announcer.announce(this.#texts.sent);
    } else {
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
    this.mislukt = { error, unclear, at: this.#options.now() };
    this.#changed();
    this.#options.onFailed(error);
    this.#options.focus('.outcome-title');
  }
}
