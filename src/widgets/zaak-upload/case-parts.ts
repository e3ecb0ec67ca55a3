/** The parts of `<zaak-upload>` for one case, together: list, adding, receipt, check; and what goes between them. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { isLoketError } from '../../client/errors.js';
import type { Document } from '../../contract/documenten.js';
import type { AnnouncerController } from '../../controllers/announcer.js';
import { toZaak } from '../../controllers/document-destination.js';
import { Dropping } from '../../controllers/dropping.js';
import type { LocaleController } from '../../controllers/locale.js';
import { leesbaar } from '../../domain/tijdlijn.js';
import { failureText } from '../../controllers/failure-text.js';
import { commonMessages } from '../../i18n/messages.js';
import { alert } from '../../ui/alert.js';
import { button } from '../../ui/button.js';
import { failure } from '../../ui/failure.js';
import { heading } from '../../ui/heading.js';
import { data, telephone, withPart } from '../../ui/text.js';
import { paragraph, type View } from '../phrases.js';
import type { CaseSource } from '../case-source.js';
import { renderAdd } from './add-view.js';
import { renderAsked } from './asked.js';
import { caseName } from './case-name.js';
import { Adding } from './adding.js';
import { Check } from './check.js';
import { DocumentUploadedEvent, DocumentenLoadedEvent } from './events.js';
import { proofId, renderList } from './list.js';
import { messages } from './messages.js';
import { loadZaak, toevoegenOf, withDocument, withoutDocument, type ZaakContent } from './model.js';
import type { Target } from './queue.js';
import { Receipt } from './receipt.js';
import { fileName, isolated } from '../file-sentences.js';
import { Verdict } from './verdict.js';
import type { ViewContext } from './views.js';

export interface PartsOptions {
  readonly uid: string;
  readonly locale: LocaleController;
  readonly announcer: AnnouncerController;
  readonly source: CaseSource;
  /** The case that is on screen. */
  readonly content: () => ZaakContent | null;
  readonly amend: (before: ZaakContent, after: ZaakContent) => void;
  /** Loads from the start. */
  readonly reload: () => Promise<void>;
  readonly isDisabled: () => boolean;
  readonly onDocument: (documentId: string) => void;
}

export interface PartsView {
  /** Language of the data, when it is not the page's. */
  readonly lang: string | undefined;
  readonly level: number;
  readonly hideList: boolean;
  readonly label: string | null;
  readonly retry: () => void;
}

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

export class CaseParts {
  /** Somebody else has signed in, and the citizen should know why everything is gone. */
  notice = false;
  readonly #host: Host;
  readonly #options: PartsOptions;
  readonly #adding: Adding;
  readonly #receipt: Receipt;
  readonly #check: Check;
  readonly #verdict: Verdict;
  #zaakId: string | null = null;
  #onderwerp: string | null | undefined;

  constructor(host: Host, options: PartsOptions) {
    this.#host = host;
    this.#options = options;
    const announce = (text: string, after?: number): void => {
      if (after === undefined) options.announcer.announce(text);
      else options.announcer.announceAfter(after, text);
    };
    const taal = () => options.locale.taal;
    this.#adding = new Adding(host, {
      uid: options.uid,
      taal,
      target: () => this.#target(),
      isDisabled: options.isDisabled,
      announce,
      unsay: (text) => {
        this.#unsay(text);
      },
      tell: (event) => host.dispatchEvent(event),
      focus: (selector) => {
        this.#focus(selector);
      },
      hasFocus: (selector) => this.#active()?.closest(selector) != null,
      onSent: (document, bewijs, sent) => {
        const content = options.content();
        if (content) options.amend(content, withDocument(content, document));
        this.#receipt.add(bewijs, sent);
        options.onDocument(document.id);
        options.source.tell(new DocumentUploadedEvent(content?.zaak.id ?? '', document.id));
      },
      onReceived: () => void this.#onReceived(),
      onSignedOut: () => {
        announce(messages[taal()].loginAgain);
        // The way on stands above the files: who waits below them would not see it.
        if (this.#active()) this.#focus('.signed-out :is(a, button)');
        void options.source.tellLoginRequired();
      },
      onSignedIn: () => {
        this.#unsay(messages[taal()].loginAgain);
        // Now, while the button that was pressed is still there: else the focus would go by the top of the widget.
        if (this.#active()?.closest('.signed-out'))
          this.#host.renderRoot.querySelector<HTMLElement>('.adding .sending .state')?.focus();
      },
      onTakenBack: (documentId) => {
        const content = options.content();
        if (content) options.amend(content, withoutDocument(content, documentId));
      },
      onOtherPerson: () => void this.#onOtherPerson(),
    });
    this.#receipt = new Receipt(host);
    this.#check = new Check(host, taal, announce);
    this.#verdict = new Verdict(
      () => this.#refresh(),
      () => {
        host.requestUpdate();
      },
    );
    host.addController(this.#verdict);
    new Dropping(host, {
      isOpen: () => this.#target() !== null && !options.isDisabled(),
      onOver: (over) => {
        this.#adding.over = over;
        const texts = messages[taal()];
        announce(over ? texts.dropNow : texts.dropLeft);
        host.requestUpdate();
      },
      onFiles: (files) => {
        this.#adding.over = false;
        this.#adding.choose(files);
      },
    });
  }

  #unsay(text: string): void {
    if (this.#host.renderRoot.querySelector('[role="status"]')?.textContent === text)
      this.#options.announcer.announce('');
  }

  /** The form around it does not go on without a document. */
  showRequired(): void {
    this.#adding.showRequired();
  }

  /** What must be done when a document is required and none was added: what, and where. */
  required(): { readonly text: string; readonly target: string } {
    return this.#adding.required();
  }

  /** The form around it begins anew. */
  reset(): void {
    this.#adding.clear();
    this.#receipt.clear();
    this.#check.clear();
    this.#options.source.documentError = null;
  }

  /** A case is on screen, or changed. @param fresh it was loaded from the start */
  onContent(content: ZaakContent, fresh: boolean): void {
    const { zaak, onderwerp, documenten, missing } = content;
    const known = this.#onderwerp;
    if (zaak.id !== this.#zaakId) this.reset();
    else if (known !== undefined && onderwerp !== undefined && onderwerp !== known) {
      if (this.#adding.queue.items.length > 0 || this.#receipt.bestanden.length > 0) {
        this.notice = true;
        this.#options.announcer.announce(messages[this.#options.locale.taal].otherPerson);
      }
      this.reset();
    }
    this.#zaakId = zaak.id;
    this.#onderwerp = onderwerp ?? known;
    this.#verdict.await(
      documenten.some(({ herkomst, verwerking }) => herkomst === 'aanvrager' && verwerking === 'inControle'),
      fresh,
    );
    if (!fresh) return;
    if (missing) this.#options.source.fail(missing);
    this.#options.source.tell(new DocumentenLoadedEvent(zaak.id, documenten.length));
  }

  #active(): Element | null {
    const { renderRoot } = this.#host;
    const { activeElement } = renderRoot.getRootNode() as Node & DocumentOrShadowRoot;
    return activeElement && renderRoot.contains(activeElement) ? activeElement : null;
  }

  #target(): Target | null {
    const { client } = this.#options.source;
    const content = this.#options.content();
    const toevoegen = content && toevoegenOf(content);
    return client && content && toevoegen
      ? { client, content, toevoegen, language: this.#options.locale.taal }
      : null;
  }

  #focus(selector: string): void {
    void this.#host.updateComplete.then(() => {
      this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
    });
  }

  async #onReceived(): Promise<void> {
    // Also when a second click of a double one fell beside the widget; who is busy elsewhere on the page is left there.
    const { activeElement } = document;
    if (this.#active() || !activeElement || activeElement.contains(this.#host)) {
      await this.#host.updateComplete;
      this.#host.renderRoot.querySelector<HTMLElement>('.receipt-title')?.focus();
    }
    const [waiting] = await Promise.all([this.#refresh(), this.#loadDoor()]);
    if (waiting) this.#verdict.await(true, true);
  }

  /** Whose name stands on the receipt; without a name it stays a receipt. */
  async #loadDoor(): Promise<void> {
    const { source } = this.#options;
    if (this.#receipt.door !== null || !source.client) return;
    if (!source.organisatie.organisatie?.onderdelen.includes('mijn-gegevens')) return;
    try {
      this.#receipt.door = (await source.client.loadMijnGegevens()).data.naam;
      this.#host.requestUpdate();
    } catch {
      // Contract: a failure here means that nothing is known of the person, never an error for the citizen.
    }
  }

  /** Looks how the documents are now, behind what is shown. @returns whether a verdict is still awaited */
  async #refresh(): Promise<boolean> {
    const { source, content, amend, announcer, locale } = this.#options;
    const before = content();
    if (!source.client || !before) return false;
    let now;
    try {
      now = await loadZaak(source.client, before.zaak.id, { language: locale.taal });
    } catch (error) {
      // What cannot be asked now is asked later, or shown when the page is opened again.
      return !(isLoketError(error) && error.kind === 'signed-out');
    }
    const shown = content();
    if (shown?.zaak.id !== before.zaak.id) return false;
    if (!now.missing) {
      const texts = messages[locale.taal];
      const said = now.documenten.flatMap((document) => {
        const was = shown.documenten.find(({ id }) => id === document.id)?.verwerking;
        const name = isolated(document.titel);
        if (was !== 'inControle') return [];
        return document.verwerking === 'beschikbaar'
          ? [texts.verdictOk(name)]
          : document.verwerking === 'geweigerd'
            ? [texts.verdictRefused(name)]
            : [];
      });
      amend(shown, now);
      if (said.length > 0) announcer.announce(said.join(' '));
    }
    return now.documenten.some(({ verwerking }) => verwerking === 'inControle');
  }

  async #onOtherPerson(): Promise<void> {
    const { announcer, locale, reload, source } = this.#options;
    this.reset();
    this.notice = true;
    source.client?.forget();
    await reload();
    announcer.announce(messages[locale.taal].otherPerson);
  }

  readonly #onDiscard = async (document: Document): Promise<void> => {
    const { source, content, amend, announcer, locale } = this.#options;
    const { client } = source;
    const shown = content();
    if (!client || !shown) return;
    try {
      await toZaak(client, shown.zaak.id).cancel(document.id);
      const now = content();
      if (now) amend(now, withoutDocument(now, document.id));
      announcer.announce(messages[locale.taal].removed(isolated(fileName(document))));
    } catch (error) {
      if (!isLoketError(error)) throw error;
      source.failDocument(error);
    }
  };

  async #onProof(document: Document): Promise<void> {
    this.#receipt.show(document);
    this.#focus('.receipt-title');
    await this.#loadDoor();
  }

  render(content: ZaakContent, view: PartsView): TemplateResult {
    const { uid, locale, source, announcer } = this.#options;
    const { taal } = locale;
    const { lang, level, hideList } = view;
    const { client } = source;
    const { organisatie } = source.organisatie;
    const texts = messages[taal];
    const { zaak, missing, documenten } = content;
    const context: ViewContext = {
      texts,
      taal,
      lang,
      level,
      uid,
      organisatie,
      phone: organisatie?.telefoon ?? source.source.configuration.telefoon,
      linksOf: (document) => client?.documentLinks(zaak.id, document) ?? null,
      onDocument: (document, weergave) => void source.openDocument(zaak.id, document, weergave),
    };
    const name = zaak.omschrijving || zaak.zaaktype.omschrijving;
    const error = source.documentError;
    const toevoegen = toevoegenOf(content);
    const isElsewhere = (document: Document): boolean =>
      document.verwerking === 'uploaden' &&
      (toevoegen !== null || this.#adding.queue.uploads.isOurs(document.id));
    const isLong = documenten.filter((document) => !isElsewhere(document)).length > 3;
    const sent = documenten.some(
      ({ herkomst, verwerking }) => herkomst === 'aanvrager' && verwerking !== 'uploaden',
    );
    return html`<p class="loket-quiet of-case">
        ${caseName(texts.ofCase(name, zaak.identificatie), name, zaak.identificatie, lang)}
      </p>
      ${error ? failure({ text: failureText(error, taal, Date.now()) }) : nothing}
      ${
        missing
          ? alert(
              'warning',
              html`${paragraph(texts.partialDocuments)}
                <p>${button(commonMessages[taal].retry, view.retry)}</p>`,
            )
          : hideList
            ? nothing
            : html`${
                toevoegen && isLong
                  ? html`<p class="loket-screen">
                      <a class="loket-target" href="#${uid}-add" @click=${this.#onToAdding}
                        ><span .textContent=${texts.toAdding}></span
                      ></a>
                    </p>`
                  : nothing
              }
              ${this.#receipt.isShown ? heading(level, texts.title, { className: 'loket-subtitle loket-print' }) : nothing}
              ${renderList({
                context,
                content,
                isElsewhere,
                slow: this.#verdict.slow,
                onDiscard: (document) => void this.#onDiscard(document),
                onProof: (document) => void this.#onProof(document),
              })}`
      }
      ${this.#receipt.render(
        context,
        content,
        this.#verdict.slow,
        (text) => {
          announcer.announce(text);
        },
        (documentId) => {
          this.#focus(`[id="${proofId(uid, documentId)}"]`);
        },
      )}
      ${this.#add(context, content, view)} ${sent && toevoegen ? wrongFile(context) : nothing}
      ${this.#check.render(context)}`;
  }

  /** In a root a link to an id neither scrolls nor moves the focus, and the address is the page's. */
  readonly #onToAdding = (event: Event): void => {
    event.preventDefault();
    this.#focus(`[id="${this.#options.uid}-add"]`);
  };

  #add(context: ViewContext, content: ZaakContent, { label, hideList }: PartsView): View {
    const { texts, level, lang } = context;
    const { isDisabled, source, uid } = this.#options;
    const mag = content.zaak.mogelijkheden?.documentToevoegen;
    const toevoegen = toevoegenOf(content);
    // What nobody has chosen says nothing on paper.
    const { queue, errors } = this.#adding;
    const onScreen = toevoegen && queue.items.length + errors.length === 0 ? 'loket-screen' : '';
    const title = (text: string): View =>
      hideList
        ? nothing
        : heading(level, text, {
            id: `${uid}-add`,
            className: `loket-subtitle ${onScreen}`,
            focusable: true,
          });
    if (!toevoegen) {
      const reden = leesbaar(mag?.reden ?? null);
      return html`${title(texts.adding)}
      ${alert(
        'info',
        reden !== null
          ? html`<p>${data(reden, lang)}</p>`
          : paragraph(mag?.redenCode === 'zaak-gesloten' ? texts.closed : texts.notAllowed),
      )}`;
    }
    return html`${renderAsked(context, content.zaak)} ${title(texts.add)}
      <div class="adding loket-stack ${onScreen}">
        ${renderAdd({
          context,
          content,
          toevoegen,
          adding: this.#adding,
          onDiscard: (document) => void this.#onDiscard(document),
          label,
          disabled: isDisabled(),
          loginUrl: source.organisatie.loginUrl(),
        })}
      </div>`;
  }
}

/** No delete once it is sent: how to put it right. */
function wrongFile({ texts, level, phone }: ViewContext): TemplateResult {
  return html`<div class="wrong loket-stack">
    ${heading(level, texts.wrong, { className: 'loket-subtitle' })} ${paragraph(texts.wrongHow)}
    ${phone === null ? nothing : html`<p>${withPart(texts.wrongCall(phone), phone, telephone)}</p>`}
  </div>`;
}
