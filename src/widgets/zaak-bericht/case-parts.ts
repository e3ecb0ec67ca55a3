/** The parts of `<zaak-bericht>` for one case, together: conversation, writing, papers; and what goes between them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Bericht } from '../../contract/berichten.js';
import { failureText } from '../../controllers/failure-text.js';
import { bijlageLinks, createBijlageLink } from '../../controllers/gesprek.js';
import { commonMessages, type Taal } from '../../i18n/messages.js';
import { failure } from '../../ui/failure.js';
import { goTo } from '../../ui/go-to.js';
import { data, withPart } from '../../ui/text.js';
import { paragraph } from '../phrases.js';
import { composeMessages } from './compose-messages.js';
import { ComposeParts } from './compose-parts.js';
import { Composer } from './composer.js';
import { Conversation, type ConversationHost } from './conversation.js';
import { BerichtSentEvent, BerichtenLoadedEvent } from './events.js';
import type { ItemContext } from './item-view.js';
import { messages } from './messages.js';
import { sturenVan, withBericht, type ZaakContent } from './model.js';
import type { PartsOptions, PartsView } from './parts-options.js';

type Host = ConversationHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

export class CaseParts {
  /** Somebody else has signed in, and the citizen should know why everything is gone. */
  notice = false;
  readonly composer: Composer;
  readonly #host: Host;
  readonly #options: PartsOptions;
  readonly #conversation: Conversation;
  readonly #compose: ComposeParts;
  #zaakId: string | null = null;
  #onderwerp: string | null | undefined;

  constructor(host: Host, options: PartsOptions) {
    this.#host = host;
    this.#options = options;
    const { source, announcer } = options;
    const taal = (): Taal => options.locale.taal;
    const focus = (selector: string): void => {
      this.#focus(selector);
    };
    this.#conversation = new Conversation(host, options, focus);
    this.composer = new Composer(host, {
      uid: options.uid,
      taal,
      target: () => {
        const content = options.content();
        return source.client && content && sturenVan(content) ? { client: source.client, content } : null;
      },
      apiUrl: () => source.source.configuration.apiUrl,
      keep: options.keep,
      now: () => source.organisatie.now(),
      announcer,
      tell: (event) => host.dispatchEvent(event),
      focus,
      onSent: (bericht, exact) => {
        this.#add(bericht);
        if (exact) this.#conversation.focusOn(bericht);
        source.tell(new BerichtSentEvent(this.#zaakId ?? '', bericht.id));
      },
      onFailed: (error) => {
        if (error.kind === 'signed-out') void source.tellLoginRequired();
        else source.tellError(error);
      },
      onSignedOut: () => {
        announcer.announce(composeMessages[taal()].loginAgain);
        if (this.#active()) focus('.signed-out :is(a, button)');
        void source.tellLoginRequired();
      },
      onOtherPerson: () => void this.#onOtherPerson(),
    });
    this.#compose = new ComposeParts(host, { composer: this.composer, source, announcer, taal });
  }

  /** How many are new and were not read yet. */
  unread(content: ZaakContent): number {
    return this.#conversation.unread(content);
  }

  /** Forgets what the citizen did here. @param keep what is kept in this tab stays */
  reset(keep = false): void {
    this.composer.clear(keep);
    this.#compose.clear();
    this.#options.source.documentError = null;
  }

  /** A case is on screen, or changed. @param before what was on screen; `null` when it was loaded from the start */
  onContent(content: ZaakContent, before: ZaakContent | null): void {
    const { zaak, gesprek, onderwerp, missing } = content;
    const known = this.#onderwerp;
    if (this.#zaakId !== null && zaak.id !== this.#zaakId) this.reset(true);
    else if (known !== undefined && onderwerp !== undefined && onderwerp !== known) {
      if (this.composer.isUnsaved || this.composer.verstuurd) this.#showNotice();
      this.reset();
    }
    this.#zaakId = zaak.id;
    this.#onderwerp = onderwerp ?? known;
    if (before?.zaak.id === zaak.id) this.#conversation.update(content, before);
    else {
      const { source } = this.#options;
      this.#conversation.open(content);
      if (missing) source.fail(missing);
      this.composer.restore();
      source.tell(new BerichtenLoadedEvent(zaak.id, gesprek.count, gesprek.nieuw.size));
    }
    this.composer.recognise(gesprek.berichten);
  }

  #showNotice(): void {
    this.notice = true;
    this.#options.announcer.announce(messages[this.#options.locale.taal].otherPerson);
  }

  #active(): Element | null {
    const { renderRoot } = this.#host;
    const { activeElement } = renderRoot.getRootNode() as Node & DocumentOrShadowRoot;
    return activeElement && renderRoot.contains(activeElement) ? activeElement : null;
  }

  #focus(selector: string): void {
    void this.#host.updateComplete.then(() => {
      goTo(this.#host.renderRoot, selector);
    });
  }

  /** What was sent stands in the conversation, with all that came in meanwhile. */
  #add(bericht: Bericht): void {
    const { content, amend } = this.#options;
    const before = content();
    if (!before) return;
    const after = withBericht(before, bericht);
    amend(before, after);
    this.#conversation.showAll(after);
  }

  async #onOtherPerson(): Promise<void> {
    const { reload, source } = this.#options;
    this.reset();
    source.client?.forget();
    await reload();
    this.#showNotice();
    this.#host.requestUpdate();
  }

  #context(content: ZaakContent, view: PartsView): ItemContext {
    const { zaak, vandaag } = content;
    const { uid, locale, source } = this.#options;
    const { taal } = locale;
    const { client } = source;
    const { organisatie } = source.organisatie;
    const { configuration } = source.source;
    return {
      texts: messages[taal],
      compose: composeMessages[taal],
      taal,
      lang: view.lang,
      level: view.level,
      uid,
      organisatie,
      phone: organisatie?.telefoon ?? configuration.telefoon,
      contactUrl: configuration.contactUrl,
      rules: configuration.links,
      vandaag,
      mayReply: sturenVan(content) !== null,
      sentId: this.composer.verstuurd?.id ?? null,
      onReply: this.composer.reply,
      onGoTo: this.#conversation.goTo,
      linksOf: ({ berichtId, bijlage }) => client && bijlageLinks(client, zaak.id, berichtId, bijlage),
      onDocument: ({ berichtId, bijlage }, weergave) =>
        void source.openLink(() =>
          client ? createBijlageLink(client, zaak.id, berichtId, bijlage.id, weergave) : undefined,
        ),
    };
  }

  render(content: ZaakContent, view: PartsView): TemplateResult {
    const { source, locale } = this.#options;
    const context = this.#context(content, view);
    const { texts, taal, lang } = context;
    const { zaak, missing, lost } = content;
    const name = zaak.omschrijving || zaak.zaaktype.omschrijving;
    const error = source.documentError;
    return html`<p class="loket-quiet">
        ${withPart(texts.ofCase(name, zaak.identificatie), name, (part) => data(part, lang))}
      </p>
      ${error ? failure({ text: failureText(error, taal, Date.now()) }) : nothing}
      ${lost > 0 ? paragraph(texts.partial) : nothing}
      ${
        missing
          ? failure({
              text: texts.missing,
              retry: { text: commonMessages[locale.taal].retry, busy: false, onClick: view.retry },
            })
          : this.#conversation.render(context, content, () => {
              this.#focus(`[id="${this.composer.idOf('tekst')}"]`);
            })
      }
      ${this.#compose.render(context, content, view)}`;
  }
}
