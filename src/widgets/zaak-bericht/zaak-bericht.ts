import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { LoketClient } from '../../client/loket-client.js';
import { LoadTask, type LoadState } from '../../controllers/load-task.js';
import { Polling } from '../../controllers/polling.js';
import { commonMessages, type Taal } from '../../i18n/messages.js';
import { alert } from '../../ui/alert.js';
import { failure } from '../../ui/failure.js';
import { fieldStyles } from '../../ui/field.styles.js';
import { heading } from '../../ui/heading.js';
import { help } from '../../ui/help.js';
import { CaseSource } from '../case-source.js';
import { loginAgain } from '../login-again.js';
import { paragraph } from '../phrases.js';
import { SharedComputer } from '../shared-computer.js';
import { choice, zaakIdOf } from '../which-case.js';
import { WidgetElement } from '../widget-element.js';
import { writingStyles } from '../writing.styles.js';
import { CaseParts } from './case-parts.js';
import { composeMessages } from './compose-messages.js';
import { messages } from './messages.js';
import { loadBerichten, type BerichtContent, type ZaakContent } from './model.js';
import { berichtStyles } from './zaak-bericht.styles.js';

/**
 * The messages of a case, and writing one: it reaches who handles the case, is sent once, and gets a dated promise.
 *
 * @summary Read and send messages in a case.
 * @tag zaak-bericht
 * @fires {BerichtenLoadedEvent} berichten-loaded - The messages of a case are on screen.
 * @fires {BerichtSendEvent} bericht-send - A message is about to be sent; can be prevented.
 * @fires {BerichtSentEvent} bericht-sent - A message was received.
 * @fires {BerichtReadEvent} bericht-read - A message was read.
 * @fires {ValidationFailedEvent} validation-failed - Something must be filled in, or files were refused.
 * @fires {LoginRequiredEvent} login-required - Nobody is signed in, or no longer.
 * @fires {LoketErrorEvent} loket-error - Something failed and the citizen was told so.
 * @slot - What shows before the widget works, on errors, and without JavaScript: a link, a phone number.
 */
export class ZaakBerichtElement extends WidgetElement {
  static override styles: CSSResultGroup = [
    WidgetElement.styles,
    fieldStyles(),
    writingStyles,
    berichtStyles,
  ];

  /** Which case: its opaque id. Without it `?zaak=` of the page's address counts, else the person chooses. */
  @property({ attribute: 'zaak-id' }) zaakId: string | null = null;

  /** Looks for new messages every so many seconds while the page is visible, at least 15; 0: never. */
  @property({ type: Number }) refresh = 60;

  /** Heading above writing, in place of "Reageer n.a.v. deze zaak". */
  @property({ attribute: 'compose-heading' }) composeHeading: string | null = null;

  /** Words on the button, in place of "Verstuur". */
  @property({ attribute: 'send-label' }) sendLabel: string | null = null;

  /** That messages count only when they are sent here, in the site's own words. */
  @property() notice: string | null = null;

  /** `session` keeps an unsent text in this tab for half an hour, also over a reload. Else it is in memory only. */
  @property() draft: string | null = null;

  /** A computer that more people use: nothing is kept, everything can be wiped, and is when nobody is there. */
  @property({ type: Boolean, attribute: 'shared-computer' }) sharedComputer = false;

  readonly #case = new CaseSource(this, {
    apiUrl: () => this.apiUrl,
    locale: this.locale,
    announcer: this.announcer,
  });
  readonly #parts = new CaseParts(this, {
    uid: this.uid,
    locale: this.locale,
    announcer: this.announcer,
    source: this.#case,
    content: () => this.#content,
    amend: (before, after) => {
      this.#task.amend(before, after);
    },
    refresh: async () => {
      await this.#task.refresh();
      const { state } = this.#task;
      return state.phase === 'loaded' && state.stale === null;
    },
    reload: () => this.#task.retry(),
    flush: () => {
      this.requestUpdate();
      this.performUpdate();
    },
    keep: () => this.draft === 'session' && !this.sharedComputer,
  });
  readonly #task = new LoadTask<BerichtContent, readonly [LoketClient | null, string | null, Taal]>(this, {
    args: () => [this.#case.client, zaakIdOf(this.zaakId, location.search), this.locale.taal],
    load: async ([client, zaakId, taal], signal, previous) => {
      const ready = await this.#case.ready(client);
      const organisatie = this.#case.organisatie.load(ready, taal);
      return loadBerichten({
        client: ready,
        zaakId,
        organisatie,
        previous,
        options: { signal, language: taal },
      });
    },
    onState: (now, before) => {
      this.#onState(now, before);
    },
  });
  readonly #shared = new SharedComputer(this, {
    taal: () => this.locale.taal,
    isShared: () => this.sharedComputer,
    showAgain: () => composeMessages[this.locale.taal].showAgain,
    announce: (text) => {
      this.announcer.announce(text);
    },
    onWipe: () => {
      this.#parts.reset();
      this.#case.client?.forget();
    },
    onShow: () => void this.#task.retry(),
    focus: () => {
      this.focus();
    },
  });

  get #content(): ZaakContent | null {
    const { state } = this.#task;
    return state.phase === 'loaded' && state.value.kind === 'zaak' ? state.value : null;
  }

  constructor() {
    super();
    new Polling(
      this,
      () => this.refresh,
      // What failed is not tried again behind the citizen's back; and while sending, the engine looks for itself.
      async () => {
        if (this.#content && !this.#shared.wiped && !this.#parts.composer.isBusy) await this.#task.refresh();
      },
      { hidden: 5 },
    );
  }

  #onState(now: LoadState<BerichtContent>, before: LoadState<BerichtContent>): void {
    const { taal } = this.locale;
    this.showFallback = now.phase !== 'loaded' && !this.#parts.composer.isUnsaved;
    if (now.phase === 'loading') {
      this.announcer.announceAfter(1000, commonMessages[taal].loading);
      return;
    }
    this.announcer.cancel();
    if (now.phase === 'failed') {
      this.#case.fail(now.error);
      void this.#parts.composer.keeping.sweep(this.#case.client);
      // The end of a session: on a shared computer nothing may stay.
      if (this.sharedComputer && now.error.kind === 'signed-out') this.#parts.reset();
    } else if (now.stale) this.#case.tellError(now.stale);
    else if (now.value.kind === 'zaak') {
      const old = before.phase === 'loaded' && before.value.kind === 'zaak' ? before.value : null;
      if (before.phase === 'loading') this.announcer.announce(before.after ? messages[taal].retried : '');
      if (now.value !== old) this.#parts.onContent(now.value, old);
    }
  }

  protected override render(): TemplateResult {
    const { state } = this.#task;
    const { taal } = this.locale;
    const texts = messages[taal];
    const isChoice = state.phase === 'loaded' && state.value.kind === 'choice';
    const nieuw = this.#shared.wiped || !this.#content ? 0 : this.#parts.unread(this.#content);
    return html`<section
        aria-labelledby="${this.uid}-title"
        aria-busy=${state.phase === 'loading' ? 'true' : 'false'}
      >
        ${heading(
          this.titleLevel,
          isChoice ? texts.titleMany : nieuw > 0 ? texts.titleNew(nieuw) : texts.title,
          { id: `${this.uid}-title`, focusable: true },
        )}
        ${this.#parts.notice ? alert('warning', paragraph(texts.otherPerson)) : nothing}
        ${this.sharedComputer ? this.#shared.render() : nothing}
        ${this.#shared.wiped ? nothing : this.#body(state)} ${help(this.#case.organisatie.help(taal))}
      </section>
      ${this.announcer.render()}`;
  }

  #body(state: LoadState<BerichtContent>): unknown {
    const { taal } = this.locale;
    const { composer } = this.#parts;
    // With a text that was not sent the way on is another tab: in this one it would be lost.
    if (state.phase === 'failed' && state.error.kind === 'signed-out' && composer.isUnsaved)
      return loginAgain({
        texts: composeMessages[taal],
        loginUrl: this.#case.organisatie.loginUrl(),
        onLoggedIn: this.#onRetry,
      });
    const instead = this.#case.instead(state, this.#onRetry);
    if (instead !== null || state.phase !== 'loaded') return instead;
    const content = state.value;
    if (content.kind === 'unserved') return failure({ text: commonMessages[taal].notServed });
    if (content.kind === 'none') return paragraph(messages[taal].none);
    const lang = content.language === taal ? undefined : content.language;
    return content.kind === 'choice'
      ? choice({ texts: messages[taal], taal, lang }, content.zaken)
      : this.#parts.render(content, {
          lang,
          level: Math.min(6, this.titleLevel + 1),
          title: this.composeHeading?.trim() ?? '',
          send: this.sendLabel?.trim() ?? '',
          notice: this.notice?.trim() ?? '',
          retry: () => void this.#task.retry(),
        });
  }

  readonly #onRetry = (): void => {
    if (this.#task.state.phase === 'failed') void this.#task.retry();
  };
}
