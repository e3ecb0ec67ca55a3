/** What widgets about a case share: whom they ask, what they tell the page, and what shows while there is no case to show. */
import type { ReactiveControllerHost } from 'lit';
import { isLoketError, type LoketError } from '../client/errors.js';
import type { LoketClient } from '../client/loket-client.js';
import type { Document } from '../contract/documenten.js';
import type { Weergave } from '../contract/parameters.js';
import type { AnnouncerController } from '../controllers/announcer.js';
import { ClientSource } from '../controllers/client-source.js';
import { failureText } from '../controllers/failure-text.js';
import type { LoadState } from '../controllers/load-task.js';
import type { LocaleController } from '../controllers/locale.js';
import { OrganisatieSource } from '../controllers/organisatie.js';
import { commonMessages } from '../i18n/messages.js';
import { failure } from '../ui/failure.js';
import { LoginRequiredEvent, LoketErrorEvent } from './events.js';
import { paragraph, type View } from './phrases.js';

export interface CaseSourceOptions {
  /** The element's `api-url`. */
  readonly apiUrl: () => string | null;
  readonly locale: LocaleController;
  readonly announcer: AnnouncerController;
}

export class CaseSource {
  readonly source: ClientSource;
  readonly organisatie: OrganisatieSource;
  /** A document could not be opened or saved. */
  documentError: LoketError | null = null;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: CaseSourceOptions;

  constructor(host: ReactiveControllerHost & HTMLElement, options: CaseSourceOptions) {
    this.#host = host;
    this.#options = options;
    this.source = new ClientSource(host, options.apiUrl);
    this.organisatie = new OrganisatieSource(host, this.source);
  }

  get client(): LoketClient | null {
    return this.source.client;
  }

  /** The client, once it may be called: `configure()` may still come, and changes the arguments of the load. */
  async ready(client: LoketClient | null): Promise<LoketClient> {
    const { problem } = this.source.configuration;
    if (problem) throw problem;
    return client ?? new Promise<never>(() => undefined);
  }

  /** Facts are told when they can be seen. */
  tell(event: Event): void {
    void this.#host.updateComplete.then(() => this.#host.dispatchEvent(event));
  }

  /** The page hears what failed; the citizen does so elsewhere. */
  tellError(error: LoketError): void {
    this.tell(new LoketErrorEvent(error.kind, error.code, error.problem?.instance));
  }

  /** Where to sign in is known by the municipality, whose answer may come after the refusal. */
  async tellLoginRequired(): Promise<void> {
    const { client } = this.source;
    if (client) await this.organisatie.load(client, this.#options.locale.taal);
    this.tell(new LoginRequiredEvent(this.organisatie.loginUrl()));
  }

  /** Something failed: said aloud, and told to the page. */
  fail(error: LoketError): void {
    const { announcer, locale } = this.#options;
    announcer.announce(failureText(error, locale.taal, Date.now()));
    if (error.kind === 'signed-out') void this.tellLoginRequired();
    else this.tellError(error);
  }

  /** What stands in place of the case while it loads, or when that failed; `null` when it is loaded. */
  instead(state: LoadState<unknown>, onRetry: () => void): View | null {
    const { taal } = this.#options.locale;
    const common = commonMessages[taal];
    const error = state.phase === 'failed' ? state.error : state.phase === 'loading' ? state.after : null;
    if (error) {
      const url = error.kind === 'signed-out' ? this.organisatie.loginUrl() : null;
      return failure({
        text: failureText(error, taal, Date.now()),
        retry: { text: common.retry, busy: state.phase === 'loading', onClick: onRetry },
        link: url === null ? undefined : { text: common.login, url },
      });
    }
    if (state.phase === 'loaded') return null;
    return this.source.unconfigured ? failure({ text: common.notServed }) : paragraph(common.loading);
  }

  /** Where the site signs in with a token, a document has an address that works once. */
  openDocument(zaakId: string, document: Document, weergave: Weergave): Promise<void> {
    return this.openLink(() => this.client?.createInhoudLink(zaakId, document.id, weergave));
  }

  /** Goes where this leads, or says why not. */
  async openLink(make: () => Promise<string> | undefined): Promise<void> {
    this.documentError = null;
    this.#host.requestUpdate();
    try {
      const url = await make();
      if (url) location.assign(url);
    } catch (error) {
      if (!isLoketError(error)) throw error;
      this.failDocument(error);
    }
  }

  /** What was asked of a document failed: said above the documents, and aloud. */
  failDocument(error: LoketError): void {
    this.documentError = error;
    this.#host.requestUpdate();
    this.fail(error);
  }
}
