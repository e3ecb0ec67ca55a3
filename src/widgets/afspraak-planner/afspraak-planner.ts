import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { AfspraakSleutel } from '../../client/afspraak-calls.js';
import type { LoketClient } from '../../client/loket-client.js';
import { LoadTask, type LoadState } from '../../controllers/load-task.js';
import { Saving } from '../../controllers/saving.js';
import { safeUrl } from '../../domain/url.js';
import { commonMessages, type Taal } from '../../i18n/messages.js';
import { alert } from '../../ui/alert.js';
import { failure } from '../../ui/failure.js';
import { fieldStyles } from '../../ui/field.styles.js';
import { heading } from '../../ui/heading.js';
import { help } from '../../ui/help.js';
import { radioGroupStyles } from '../../ui/radio-group.styles.js';
import { CaseSource } from '../case-source.js';
import { paragraph } from '../phrases.js';
import { printOnly } from '../print.js';
import { WidgetElement } from '../widget-element.js';
import { plannerStyles } from './afspraak-planner.styles.js';
import { afgezegdView, afspraakView, afzeggenView, linkFoutView } from './appointment-view.js';
import { calendarFile } from './calendar.js';
import { mineView } from './choose-view.js';
import { loadContent, type Content, type PlannerContent } from './content.js';
import { Finish } from './finish.js';
import { formMessages } from './form-messages.js';
import { takeLink } from './link.js';
import { messages } from './messages.js';
import { outcomeMessages } from './outcome-messages.js';
import { Planner } from './planner.js';
import { failedView, progressView, stepView } from './step-view.js';
import type { ViewContext } from './views.js';

/**
 * An appointment: what for, where, when, and for whom, with what to bring; made once, moved or cancelled by the link in
 * the mail, without an account.
 *
 * @summary Make, move and cancel an appointment.
 * @tag afspraak-planner
 * @fires {AfspraakBookEvent} afspraak-book - An appointment is about to be made; can be prevented.
 * @fires {AfspraakBookedEvent} afspraak-booked - An appointment was made.
 * @fires {AfspraakChangedEvent} afspraak-changed - An appointment was moved.
 * @fires {AfspraakCancelledEvent} afspraak-cancelled - An appointment was cancelled.
 * @fires {PageTitleEvent} page-title - Another step is on screen.
 * @fires {ValidationFailedEvent} validation-failed - Something must be chosen or filled in.
 * @fires {LoginRequiredEvent} login-required - Nobody is signed in any longer.
 * @fires {LoketErrorEvent} loket-error - Something failed and the citizen was told so.
 * @slot - What shows before the widget works, on errors, and without JavaScript: a link, a phone number.
 */
export class AfspraakPlannerElement extends WidgetElement {
  static override styles: CSSResultGroup = [
    WidgetElement.styles,
    fieldStyles(),
    radioGroupStyles,
    plannerStyles,
  ];

  /** What for: the id of a product. It is chosen already, and the first step is skipped. */
  @property() product: string | null = null;

  /** Where: the id of a location, together with `product`. The second step is skipped as well. */
  @property() locatie: string | null = null;

  readonly #source = new CaseSource(this, {
    apiUrl: () => this.apiUrl,
    locale: this.locale,
    announcer: this.announcer,
  });
  readonly #saving = new Saving(this);
  /** From the link in the mail; in memory only. */
  #link: AfspraakSleutel | null = null;
  readonly #planner = new Planner(this, {
    uid: this.uid,
    source: this.#source,
    announcer: this.announcer,
    taal: () => this.locale.taal,
    content: () => this.#content,
  });
  readonly #finish = new Finish({
    planner: this.#planner,
    ask: (event) => this.dispatchEvent(event),
    onOtherPerson: () => {
      this.#source.client?.forget();
      void this.#task.retry();
    },
  });
  readonly #task = new LoadTask<Content, readonly [LoketClient | null, Taal, AfspraakSleutel | null]>(this, {
    args: () => [this.#source.client, this.locale.taal, this.#link],
    load: async ([client, language, link], signal) => {
      const ready = await this.#source.ready(client);
      return loadContent({
        client: ready,
        organisatie: this.#source.organisatie.load(ready, language),
        link,
        options: { signal, language },
      });
    },
    onState: (now, before) => {
      this.#onState(now, before);
    },
  });
  #onderwerp: string | null | undefined;

  get #content(): PlannerContent | null {
    const { state } = this.#task;
    return state.phase === 'loaded' && state.value.kind === 'planner' ? state.value : null;
  }

  override connectedCallback(): void {
    this.#take();
    super.connectedCallback();
    window.addEventListener('hashchange', this.#take);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.#take);
    super.disconnectedCallback();
  }

  /** The link in the mail may also be opened while this page is open. */
  readonly #take = (): void => {
    const link = takeLink();
    if (link === null) return;
    this.#planner.clear();
    if (link === 'fout') {
      this.#link = null;
      this.#planner.sleutel = null;
      this.#planner.startAt({ soort: 'link-fout' });
    } else {
      this.#link = link;
      this.#planner.sleutel = link;
    }
    this.requestUpdate();
  };

  #onState(now: LoadState<Content>, before: LoadState<Content>): void {
    const { taal } = this.locale;
    this.showFallback = now.phase !== 'loaded';
    if (now.phase === 'loading') {
      this.announcer.announceAfter(1000, commonMessages[taal].loading);
      return;
    }
    this.announcer.cancel();
    if (now.phase === 'failed') {
      this.#source.fail(now.error);
      return;
    }
    if (now.value.kind !== 'planner') return;
    if (before.phase === 'loading' && before.after) this.announcer.announce(messages[taal].retried);
    const { onderwerp } = now.value;
    if (this.#onderwerp !== undefined && this.#onderwerp !== onderwerp && this.#onderwerp !== null) {
      this.#planner.clear();
      this.#planner.anderePersoon = true;
      this.announcer.announce(outcomeMessages[taal].otherPerson);
      this.#onderwerp = onderwerp;
      this.#planner.sleutel = null;
      if (this.#link !== null) {
        // The link was the first person's: everything once more, without it.
        this.#link = null;
        this.requestUpdate();
        return;
      }
    }
    this.#onderwerp = onderwerp;
    this.#planner.begin(now.value, this.product, this.locatie);
    if (before.phase === 'loading') this.#planner.road.tellTitle();
  }

  protected override render(): TemplateResult {
    const { state } = this.#task;
    const { taal } = this.locale;
    const texts = messages[taal];
    const { plek } = this.#planner;
    const title =
      plek.soort !== 'kiezen' ? texts.titleMine : plek.verzet === null ? texts.title : texts.titleChange;
    return html`<section
        aria-labelledby="${this.uid}-title"
        aria-busy=${state.phase === 'loading' ? 'true' : 'false'}
      >
        ${heading(this.titleLevel, title, { id: `${this.uid}-title`, focusable: true })}
        ${
          this.#planner.anderePersoon
            ? alert('warning', paragraph(outcomeMessages[taal].otherPerson))
            : nothing
        }
        ${this.#body(state)} ${help(this.#source.organisatie.help(taal))}
      </section>
      ${this.announcer.render()}`;
  }

  #context(content: PlannerContent): ViewContext {
    const { taal } = this.locale;
    const { organisatie } = this.#source.organisatie;
    const { configuration } = this.#source.source;
    const privacy = organisatie?.links.privacyverklaring ?? null;
    return {
      texts: messages[taal],
      form: formMessages[taal],
      outcome: outcomeMessages[taal],
      taal,
      lang: content.language === taal ? undefined : content.language,
      level: Math.min(6, this.titleLevel + 1),
      uid: this.uid,
      planner: this.#planner,
      finish: this.#finish,
      content,
      organisatie,
      phone: organisatie?.telefoon ?? configuration.telefoon,
      now: this.#source.organisatie.now(),
      loginUrl: this.#source.organisatie.loginUrl(),
      privacyUrl: privacy === null ? null : safeUrl(privacy, configuration.links),
      onPrint: () => {
        printOnly(this, '.paper');
      },
      onCalendar: this.#onCalendar,
    };
  }

  readonly #onCalendar = (): void => {
    const { plek } = this.#planner;
    if (plek.soort !== 'afspraak' && plek.soort !== 'afgezegd') return;
    const { organisatie } = this.#source;
    const { name, text } = calendarFile(
      plek.afspraak,
      organisatie.organisatie,
      this.locale.taal,
      organisatie.now(),
    );
    this.#saving.save(text, name, 'text/calendar;charset=utf-8');
    this.announcer.announce(outcomeMessages[this.locale.taal].calendarSaved);
  };

  #body(state: LoadState<Content>): unknown {
    const { taal } = this.locale;
    const instead = this.#source.instead(state, () => void this.#task.retry());
    if (instead !== null || state.phase !== 'loaded') return instead;
    const content = state.value;
    if (content.kind === 'unserved') return failure({ text: commonMessages[taal].notServed });
    const context = this.#context(content);
    const { plek } = this.#planner;
    switch (plek.soort) {
      case 'kiezen':
        return html`${stepView(context, plek.stap)} ${plek.stap === 'waarvoor' ? mineView(context) : nothing}`;
      case 'afspraak':
        return html`${failedView(context)} ${afspraakView(context, plek.afspraak, plek.net)}`;
      case 'afzeggen':
        return html`${failedView(context)} ${afzeggenView(context, plek.afspraak)} ${progressView(context)}`;
      case 'afgezegd':
        return afgezegdView(context, plek.afspraak, plek.alEerder);
      case 'link-fout':
        return linkFoutView(context);
    }
  }
}
