import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { isLoketError, type LoketError } from '../../client/errors.js';
import type { LoketClient } from '../../client/loket-client.js';
import { failureText } from '../../controllers/failure-text.js';
import { LoadTask, type LoadState } from '../../controllers/load-task.js';
import { Polling } from '../../controllers/polling.js';
import { utcMoment } from '../../domain/datum.js';
import { commonMessages, type Taal } from '../../i18n/messages.js';
import { button } from '../../ui/button.js';
import { failure } from '../../ui/failure.js';
import { heading } from '../../ui/heading.js';
import { help } from '../../ui/help.js';
import { data, withPart } from '../../ui/text.js';
import { documentLinks } from '../document-links.js';
import { CaseSource } from '../case-source.js';
import { choice, zaakIdOf } from '../which-case.js';
import { WidgetElement } from '../widget-element.js';
import { ZaakChangedEvent, ZaakLoadedEvent } from './events.js';
import { decision } from './decision.js';
import { messages } from './messages.js';
import {
  isChanged,
  isUnseen,
  loadTimeline,
  withDocuments,
  statusIdOf,
  type TimelineContent,
  type ZaakContent,
} from './model.js';
import { NotificationController } from './notification.js';
import { StepsController, renderSteps } from './steps.js';
import { asOf, intro, stand } from './stand.js';
import * as views from './views.js';
import { timelineStyles } from './zaak-timeline.styles.js';

/**
 * Where a case stands, whose turn it is, and what comes next by when: for the citizen who follows a case.
 *
 * @summary Follow a case.
 * @tag zaak-timeline
 * @fires {ZaakLoadedEvent} zaak-loaded - A case is on screen.
 * @fires {ZaakChangedEvent} zaak-changed - The case changed while the page was open.
 * @fires {LoginRequiredEvent} login-required - Nobody is signed in, or no longer.
 * @fires {LoketErrorEvent} loket-error - Something failed and the citizen was told so.
 * @slot - What shows before the widget works, on errors, and without JavaScript: a link, a phone number.
 */
export class ZaakTimelineElement extends WidgetElement {
  static override styles: CSSResultGroup = [WidgetElement.styles, timelineStyles];

  /** Which case: its opaque id. Without it `?zaak=` of the page's address counts, else the person chooses. */
  @property({ attribute: 'zaak-id' }) zaakId: string | null = null;

  /** Looks for news every so many seconds while the page is visible, at least 15. Off by default. */
  @property({ type: Number }) refresh = 0;

  readonly #case = new CaseSource(this, {
    apiUrl: () => this.apiUrl,
    locale: this.locale,
    announcer: this.announcer,
  });
  readonly #notification = new NotificationController(this, (text) => {
    this.announcer.announce(text);
  });
  readonly #steps = new StepsController(this, () => {
    this.requestUpdate();
    this.performUpdate();
  });
  readonly #task = new LoadTask<TimelineContent, readonly [LoketClient | null, string | null, Taal]>(this, {
    args: () => [this.#case.client, zaakIdOf(this.zaakId, location.search), this.locale.taal],
    load: ([client, zaakId, taal], signal, previous) => this.#load(client, zaakId, taal, signal, previous),
    onState: (now, before) => {
      this.#onState(now, before);
    },
  });

  constructor() {
    super();
    new Polling(
      this,
      () => this.refresh,
      // What failed is not tried again behind the citizen's back: that would say the same failure again and again.
      async () => {
        if (this.#task.state.phase === 'loaded') await this.#task.refresh();
      },
    );
  }

  async #load(
    client: LoketClient | null,
    zaakId: string | null,
    taal: Taal,
    signal: AbortSignal,
    previous: TimelineContent | undefined,
  ): Promise<TimelineContent> {
    const ready = await this.#case.ready(client);
    const organisatie = this.#case.organisatie.load(ready, taal);
    return loadTimeline({ client: ready, zaakId, taal, signal, organisatie, previous });
  }

  #onState(now: LoadState<TimelineContent>, before: LoadState<TimelineContent>): void {
    const { taal } = this.locale;
    this.showFallback = now.phase !== 'loaded';
    if (now.phase === 'loading') {
      this.announcer.announceAfter(1000, commonMessages[taal].loading);
      this.#notification.clear();
      this.#case.documentError = null;
      return;
    }
    this.announcer.cancel();
    if (now.phase === 'failed') this.#case.fail(now.error);
    else if (now.value.kind === 'zaak') this.#onZaak(now.value, now.stale, before);
  }

  #onZaak(content: ZaakContent, stale: LoketError | null, before: LoadState<TimelineContent>): void {
    const { zaak, tijdlijn, missing } = content;
    const texts = messages[this.locale.taal];
    const error = stale ?? missing.stappen ?? missing.documenten;
    if (error) this.#case.tellError(error);
    if (stale) return;
    const { client, organisatie } = this.#case;
    if (content.later) void this.#awaitDocuments(content);
    const old = before.phase === 'loaded' && before.value.kind === 'zaak' ? before.value : undefined;
    if (old?.zaak.id === zaak.id) {
      if (!isChanged(old, content)) return;
      const status = tijdlijn.stappen[tijdlijn.stand]?.status;
      const moved = status && status.id !== statusIdOf(old);
      this.announcer.announce(moved ? texts.changed(status.omschrijving) : texts.updated);
      this.#case.tell(
        new ZaakChangedEvent(zaak.id, tijdlijn.stappen.find(({ huidig }) => huidig)?.status.id ?? null),
      );
    } else {
      this.#steps.reset();
      this.announcer.announce(before.phase === 'loading' && before.after ? texts.retried : '');
      this.#case.tell(new ZaakLoadedEvent(zaak.id, tijdlijn.stappen.length, tijdlijn.aantalNieuw));
      if (client) void this.#notification.load(client, organisatie.organisatie);
    }
    if (client && isUnseen(content) && !document.hidden) {
      // Best effort: what could not be remembered is only marked as new once more.
      client.markGezien(zaak.id, utcMoment(content.at)).catch(() => undefined);
    }
  }

  /** The documents were slow: they join the case that is on screen by now. */
  async #awaitDocuments(content: ZaakContent): Promise<void> {
    try {
      const answer = await content.later;
      this.#task.amend(content, withDocuments(content, answer));
    } catch (error) {
      if (!isLoketError(error)) throw error;
      // Signed out meanwhile: loading again says so, in the words for that. Stopped: nobody is waiting any more.
      if (error.kind === 'signed-out') await this.#task.retry();
    }
  }

  protected override render(): TemplateResult {
    const { state } = this.#task;
    const { taal } = this.locale;
    const texts = messages[taal];
    const content = state.phase === 'loaded' ? state.value : undefined;
    const zaak = content?.kind === 'zaak' ? content.zaak : undefined;
    const lang =
      content && content.kind !== 'none' && content.language !== taal ? content.language : undefined;
    const name = zaak ? zaak.omschrijving || zaak.zaaktype.omschrijving : '';
    return html`<section
        aria-labelledby="${this.uid}-title"
        aria-busy=${state.phase === 'loading' ? 'true' : 'false'}
      >
        ${heading(
          this.titleLevel,
          name
            ? withPart(`${texts.title}: ${name}`, name, (part) => data(part, lang))
            : content?.kind === 'choice'
              ? texts.titleMany
              : texts.title,
          { id: `${this.uid}-title`, focusable: true },
        )}
        ${this.#body(state, lang)} ${help(this.#case.organisatie.help(taal))}
      </section>
      ${this.announcer.render()}`;
  }

  #body(state: LoadState<TimelineContent>, lang: string | undefined): unknown {
    const instead = this.#case.instead(state, this.#onRetry);
    if (instead !== null || state.phase !== 'loaded') return instead;
    const context = this.#context(lang);
    const content = state.value;
    if (content.kind === 'none') return html`<p .textContent=${context.texts.none}></p>`;
    return content.kind === 'choice'
      ? choice(context, content.zaken)
      : this.#zaak(context, content, state.stale);
  }

  #zaak(context: views.ViewContext, content: ZaakContent, stale: LoketError | null): TemplateResult {
    const { texts, taal } = context;
    const { zaak, tijdlijn } = content;
    const error = this.#case.documentError;
    return html`${error ? failure({ text: failureText(error, taal, Date.now()) }) : nothing}
    ${intro(
      context,
      content,
      stale !== null,
      button(commonMessages[taal].retry, () => void this.#onRefresh()),
    )}
    ${stand(context, content)} ${views.requested(context, zaak)}
    ${zaak.besluiten.map((besluit) => decision(context, besluit, content))}
    ${
      tijdlijn.stappen.length === 0
        ? nothing
        : html`${heading(context.level, texts.steps, { className: 'loket-subtitle' })}
          ${renderSteps({
            tijdlijn,
            texts,
            level: context.level,
            lang: context.lang,
            uid: this.uid,
            taal,
            documenten: content.documenten,
            renderDocument: (document) => documentLinks(context, document),
            // What to do now stands above, with the stand of the case.
            renderAction: (stap) => (stap.huidig ? nothing : views.actionLink(context, stap.status.actie)),
            steps: this.#steps,
          })}`
    }
    ${asOf(context, content)} ${this.#notification.render(texts, this.uid)}`;
  }

  #context(lang: string | undefined): views.ViewContext {
    const { taal } = this.locale;
    const { client } = this.#case;
    const { configuration } = this.#case.source;
    const { organisatie } = this.#case.organisatie;
    const zaakId = this.#zaakId;
    return {
      texts: messages[taal],
      taal,
      level: Math.min(6, this.titleLevel + 1),
      uid: this.uid,
      lang,
      organisatie,
      phone: organisatie?.telefoon ?? configuration.telefoon,
      rules: configuration.links,
      linksOf: (document) => client?.documentLinks(zaakId, document) ?? null,
      onDocument: (document, weergave) => void this.#case.openDocument(zaakId, document, weergave),
    };
  }

  get #zaakId(): string {
    const { state } = this.#task;
    return state.phase === 'loaded' && state.value.kind === 'zaak' ? state.value.zaak.id : '';
  }

  readonly #onRetry = (): void => {
    if (this.#task.state.phase === 'failed') void this.#task.retry();
  };

  /** Asked for by hand, so the outcome is said, also when it brings nothing new. */
  readonly #onRefresh = async (): Promise<void> => {
    const { state } = this.#task;
    await this.#task.refresh();
    const now = this.#task.state;
    if (now.phase !== 'loaded' || state.phase !== 'loaded') return;
    const texts = messages[this.locale.taal];
    if (now.stale) this.announcer.announce(texts.stale);
    else if (now.value.kind === 'zaak' && state.value.kind === 'zaak' && !isChanged(state.value, now.value))
      this.announcer.announce(texts.retried);
  };
}
