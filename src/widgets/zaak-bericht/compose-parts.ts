/** Writing for one case, with all that stands round it: how it ended, the papers to keep, and what is open when it is closed. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { isLeeg } from '../../contract/berichten.js';
import type { AnnouncerController } from '../../controllers/announcer.js';
import { Saving } from '../../controllers/saving.js';
import type { Taal } from '../../i18n/messages.js';
import { button } from '../../ui/button.js';
import { heading } from '../../ui/heading.js';
import type { CaseSource } from '../case-source.js';
import { paperActions, plainText, renderPaper, type Paper } from '../paper.js';
import { paragraph, type View } from '../phrases.js';
import { printOnly } from '../print.js';
import { composeMessages } from './compose-messages.js';
import { renderComposer } from './composer-view.js';
import type { Composer } from './composer.js';
import { antwoordVoor, sturenVan, type ZaakContent } from './model.js';
import { earlier, failed, notAllowed, received, sendFailure } from './outcome-view.js';
import { cardOf, copyOf, unsentOf } from './paper.js';
import type { PartsView } from './parts-options.js';
import type { ViewContext } from './views.js';

export interface ComposePartsOptions {
  readonly composer: Composer;
  readonly source: CaseSource;
  readonly announcer: AnnouncerController;
  readonly taal: () => Taal;
}

export class ComposeParts {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: ComposePartsOptions;
  readonly #saving: Saving;
  #card = false;
  /** Whose case it is; asked for when somebody else writes. */
  #naam: string | null = null;
  #asked = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: ComposePartsOptions) {
    this.#host = host;
    this.#options = options;
    this.#saving = new Saving(host);
  }

  clear(): void {
    this.#card = false;
    this.#naam = null;
    this.#asked = false;
    this.#saving.clear();
  }

  render(context: ViewContext, content: ZaakContent, view: PartsView): TemplateResult {
    const { composer, source } = this.#options;
    const { compose } = context;
    const sturen = sturenVan(content);
    const title = view.title || compose.compose;
    if (composer.fields.helpt && !this.#asked) void this.#loadNaam();
    return html`${this.#outcome(context, content)}
    ${
      sturen === null
        ? html`${notAllowed(context, content, title)} ${this.#leftOver(context, content)}`
        : html`${heading(context.level, title, { className: 'loket-subtitle compose-title', focusable: true })}
            <div class="composer loket-stack">
              ${renderComposer({
                context,
                content,
                sturen,
                composer,
                antwoordVoor: antwoordVoor(content, context.organisatie),
                send: view.send,
                notice: view.notice,
                naam: this.#naam,
                loginUrl: source.organisatie.loginUrl(),
              })}
            </div>`
    }
    ${this.#cardOf(context, content)}`;
  }

  /** How the last attempt ended, with a paper of it. */
  #outcome(context: ViewContext, content: ZaakContent): View {
    const { composer } = this.#options;
    const { mislukt, verstuurd, eerder } = composer;
    const { tekst } = composer.fields;
    if (mislukt) {
      const why = sendFailure(mislukt.error, context.taal, Date.now());
      const paper = unsentOf(context, content, { ...mislukt, tekst, why }, composer.attachments.names);
      return html`${failed(context, mislukt, why, sturenVan(content) === null ? null : composer.retry)}
      ${this.#paper(context, paper)}`;
    }
    if (eerder) return earlier(context);
    if (!verstuurd) return nothing;
    const copy = copyOf(context, content, verstuurd);
    return html`${received(context, verstuurd, this.#actions(context, copy))}
    ${renderPaper(context, copy, nothing)}`;
  }

  /** The case was closed while somebody was writing: the words are theirs to keep. */
  #leftOver(context: ViewContext, content: ZaakContent): View {
    const { composer, source } = this.#options;
    const { mislukt } = composer;
    const { tekst } = composer.fields;
    if (isLeeg(tekst) || mislukt) return nothing;
    const why = context.compose.notAllowed;
    const attempt = { tekst, at: source.organisatie.now(), why, unclear: false };
    return html`${paragraph(context.compose.unsent)}
    ${this.#paper(context, unsentOf(context, content, attempt, composer.attachments.names))}`;
  }

  #cardOf(context: ViewContext, content: ZaakContent): TemplateResult {
    const { mislukt, fields } = this.#options.composer;
    const { tekst } = fields;
    const why = mislukt ? sendFailure(mislukt.error, context.taal, Date.now()) : null;
    return html`<p class="loket-screen">
        ${button(
          context.compose.cardShow,
          () => {
            this.#card = !this.#card;
            this.#host.requestUpdate();
          },
          { expanded: this.#card },
        )}
      </p>
      ${this.#card ? this.#paper(context, cardOf(context, content, { tekst, tried: mislukt?.at ?? null, why })) : nothing}`;
  }

  #paper(context: ViewContext, paper: Paper): TemplateResult {
    return renderPaper(context, paper, this.#actions(context, paper));
  }

  #actions(context: ViewContext, paper: Paper): TemplateResult {
    return paperActions(context, paper, {
      onPrint: () => {
        printOnly(this.#host, `.paper.${paper.kind}`);
      },
      onSave: () => {
        const texts = composeMessages[this.#options.taal()];
        this.#saving.save(plainText(paper, texts.factText), `${paper.file}.txt`, 'text/plain;charset=utf-8');
        this.#options.announcer.announce(texts.saved);
      },
    });
  }

  /** For who helps: both are named. Without a name it works as well. */
  async #loadNaam(): Promise<void> {
    this.#asked = true;
    const { source } = this.#options;
    if (!source.client || !source.organisatie.organisatie?.onderdelen.includes('mijn-gegevens')) return;
    try {
      this.#naam = (await source.client.loadMijnGegevens()).data.naam;
      this.#host.requestUpdate();
    } catch {
      // Contract: a failure here means that nothing is known of the person, never an error for the citizen.
    }
  }
}
