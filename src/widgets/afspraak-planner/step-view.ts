/** One step: the way back first, its heading, what is wrong, the questions, and the way on. */
import { html, nothing, type TemplateResult } from 'lit';
import type { LoketError } from '../../client/errors.js';
import { failureText } from '../../controllers/failure-text.js';
import { alert } from '../../ui/alert.js';
import { button } from '../../ui/button.js';
import { errorSummary } from '../../ui/error-summary.js';
import { loginAgain } from '../login-again.js';
import { paragraph, type View } from '../phrases.js';
import { loaded } from './aanbod.js';
import { waarView, waarvoorView } from './choose-view.js';
import { samen, wanneerView } from './days-view.js';
import { controlerenView, gegevensView, holdView } from './details-view.js';
import { stappenVan, type Stap } from './model.js';
import { progressText } from './progress.js';
import { dagVan, momentVan, outcomeTitle, stepTitle, tijdVan, type ViewContext } from './views.js';

/** Why it was not done, and what to do. */
function why({ outcome, form, taal }: ViewContext, error: LoketError): string {
  if (error.code === 'niet-meer-te-wijzigen') return outcome.failedLate;
  if (error.code === 'afspraak-gewijzigd') return outcome.changedHow(form.move);
  switch (error.kind) {
    case 'offline':
    case 'timeout':
    case 'busy':
    case 'signed-out':
      return failureText(error, taal, Date.now());
    case 'forbidden':
    case 'not-found':
      return outcome.failedForbidden;
    case 'rejected':
    case 'conflict':
    case 'too-large':
      return outcome.failedInput;
    default:
      return outcome.failedServer;
  }
}

/** It was not done, or nobody knows: then the same button asks the server. */
export function failedView(context: ViewContext): View {
  const { planner, outcome, form, level, taal } = context;
  const { mislukt } = planner;
  if (!mislukt) return nothing;
  const { what, unclear, error, staat } = mislukt;
  const [failed, unknown, label] = {
    boeken: [outcome.failedBook, outcome.unclearBook, form.book] as const,
    verzetten: [outcome.failedMove, outcome.unclearMove, form.move] as const,
    afzeggen: [outcome.failedCancel, outcome.unclearCancel, outcome.sureYes] as const,
    vasthouden: [form.notHeld, form.notHeld, ''] as const,
  }[what];
  const title = error.code === 'afspraak-gewijzigd' ? outcome.changed : unclear ? unknown : failed;
  return html`<div class="outcome">
    ${alert('error', html`${outcomeTitle(level, title)} ${paragraph(why(context, error))} ${after()}`)}
  </div>`;

  /** What there is now: never more than the server said. */
  function after(): View {
    if (unclear) return paragraph(outcome.unclearHow(label));
    if (what === 'boeken' || what === 'vasthouden') return paragraph(outcome.kept);
    return staat === null ? nothing : paragraph(outcome.standsAt(momentVan(staat.aanvang, taal)));
  }
}

/** How far it is, while it is being sent; and the way out of waiting. */
export function progressView({ planner, form, outcome, loginUrl }: ViewContext): View {
  const { boeken } = planner;
  const { progress } = boeken;
  const text = progressText(planner, { form, outcome });
  if (text === null) return nothing;
  if (boeken.needsLogin) return loginAgain({ texts: form, loginUrl, onLoggedIn: boeken.resume });
  return html`<div class="progress loket-stack loket-screen">
    ${paragraph(text)}
    ${progress?.phase === 'waiting' ? html`<p>${button(form.stop, boeken.giveUp)}</p>` : nothing}
  </div>`;
}

function questions(context: ViewContext, stap: Stap): View {
  switch (stap) {
    case 'waarvoor':
      return waarvoorView(context);
    case 'waar':
      return waarView(context);
    case 'wanneer':
      return wanneerView(context);
    case 'gegevens':
      return gegevensView(context);
    case 'controleren':
      return controlerenView(context);
  }
}

/** Whether there is anything to go on with: what is still loading, or failed, has a way on of its own. */
function canGoOn({ planner }: ViewContext, stap: Stap): boolean {
  const { aanbod, antwoorden, producten } = planner;
  switch (stap) {
    case 'waarvoor':
      return producten.length > 0;
    case 'waar':
      return antwoorden.kanaal !== 'balie' || (loaded(aanbod.locaties)?.length ?? 0) > 0;
    case 'wanneer':
      return loaded(aanbod.dagen)?.dagen.some(({ aantal }) => aantal > 0) ?? false;
    case 'gegevens':
      return loaded(aanbod.velden) !== null;
    case 'controleren':
      return antwoorden.tijd !== null && (planner.verzet !== null || loaded(aanbod.velden) !== null);
  }
}

/** The time that the appointment has while another is chosen; and on paper what is chosen, which radio buttons say badly. */
function chosenView({ planner, texts, outcome, taal }: ViewContext, stap: Stap): View {
  const { verzet, antwoorden } = planner;
  const { tijd } = antwoorden;
  return html`${
    verzet !== null && stap !== 'controleren'
      ? html`<p class="now-at" .textContent=${texts.nowAt(momentVan(verzet.aanvang, taal))}></p>`
      : nothing
  }
  ${
    stap === 'wanneer' && tijd !== null
      ? html`<p
          class="loket-print"
          .textContent=${`${outcome.when}: ${outcome.whenText(dagVan(tijd.aanvang, taal), tijdVan(tijd.aanvang, taal), tijdVan(tijd.einde, taal))}`}
        ></p>`
      : nothing
  }`;
}

export function stepView(context: ViewContext, stap: Stap): TemplateResult {
  const { planner, texts, form, finish, level } = context;
  const { verzet } = planner;
  const { errors } = planner.checking;
  const stappen = stappenVan(verzet);
  const isLast = stap === 'controleren';
  return html`${
      stap === 'waarvoor'
        ? nothing
        : html`<p class="loket-screen">${button(texts.back, planner.road.back)}</p>`
    }
    ${stepTitle(level, texts.step(stappen.indexOf(stap) + 1, stappen.length, texts[stap]))}
    ${stap === 'waarvoor' ? nothing : samen(context)} ${chosenView(context, stap)}
    <form
      novalidate
      method="dialog"
      class="step loket-stack"
      @submit=${(event: Event) => {
        event.preventDefault();
      }}
    >
      ${errors.length > 0 ? errorSummary(level, texts.errors(errors.length), errors) : nothing}
      ${failedView(context)} ${stap === 'gegevens' || isLast ? holdView(context) : nothing}
      ${questions(context, stap)}
      ${stap === 'wanneer' && planner.antwoorden.tijd !== null ? paragraph(texts.holdAhead) : nothing}
      ${
        canGoOn(context, stap)
          ? html`<p class="actions go-on loket-screen">
              ${
                isLast
                  ? button(
                      verzet ? form.move : form.book,
                      () => void (verzet ? finish.move(verzet) : finish.book()),
                      { primary: true, busy: planner.isBusy },
                    )
                  : button(texts.next, planner.road.next, { primary: true, busy: planner.isBusy })
              }
            </p>`
          : nothing
      }
      ${progressView(context)}
    </form>`;
}
