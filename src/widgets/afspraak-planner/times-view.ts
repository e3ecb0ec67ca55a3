/** The times of a day: by part of the day, and what is free near a time that was taken. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BeschikbareTijd } from '../../contract/afspraken.js';
import { localMoment, type Datum } from '../../domain/datum.js';
import { formatDatum } from '../../i18n/format.js';
import { alert } from '../../ui/alert.js';
import { button } from '../../ui/button.js';
import { heading } from '../../ui/heading.js';
import { radioGroup } from '../../ui/radio-group.js';
import { paragraph, type View } from '../phrases.js';
import { loaded } from './aanbod.js';
import { geenTijd, redenOp } from './no-times.js';
import { idOf } from './validate.js';
import { capital, dagVan, duurTekst, isElsewhere, outcomeTitle, tijdVan, type ViewContext } from './views.js';
import { waiting } from './waiting.js';
import { dagdelenVan, dichtsteTijden } from './weeks.js';

/** The time is gone: what is free near it, with everything else kept. */
export function takenView(context: ViewContext): View {
  const { planner, texts, level, taal } = context;
  const { bezet, weg } = planner;
  if (bezet === null) {
    if (weg === null) return nothing;
    // Whoever is among the times is told there.
    if (weg.terwijl) return nothing;
    const isClosed = redenOp(planner, localMoment(weg.aanvang).datum) === 'gesloten';
    return alert(
      'warning',
      paragraph(isClosed ? texts.timesClosed(dagVan(weg.aanvang, taal)) : texts.changed),
    );
  }
  const tijden = loaded(planner.aanbod.tijden) ?? [];
  const near = dichtsteTijden(
    tijden.filter(({ aanvang }) => aanvang !== bezet),
    bezet,
  );
  return alert(
    'warning',
    html`${outcomeTitle(level, texts.taken)} ${paragraph(texts.takenHow)}
    ${
      near.length === 0
        ? paragraph(texts.takenNone)
        : html`${paragraph(texts.takenNear)}
            <p class="actions">
              ${near.map((tijd) =>
                button(tijdVan(tijd.aanvang, taal), () => {
                  planner.bezet = null;
                  planner.antwoord({ tijd });
                  planner.options.announcer.announce(texts.chosen(tijdVan(tijd.aanvang, taal)));
                  planner.focus('.go-on button');
                }),
              )}
            </p>`
    }`,
  );
}

export function timesView(context: ViewContext, datum: Datum): View {
  const { planner, texts, taal, uid, level } = context;
  const { tijden: task } = planner.aanbod;
  const tijden = loaded(task);
  const { tijd } = planner.antwoorden;
  const shown = formatDatum(datum, taal);
  const title = heading(level, capital(shown), {
    className: 'times-title',
    focusable: true,
  });
  // One template for what is loading and what is loaded: the heading keeps its focus (A1).
  return html`<div class="times" aria-busy=${task.state.phase === 'loading' ? 'true' : 'false'}>
    ${title}
    ${
      tijden !== null
        ? choice(tijden)
        : task.state.phase === 'failed'
          ? waiting(planner, task)
          : paragraph(texts.timesLoading)
    }
  </div>`;

  function choice(tijden: readonly BeschikbareTijd[]): TemplateResult {
    const [first] = tijden;
    const duur = loaded(planner.aanbod.dagen)?.duurMinuten ?? null;
    return html`${
        first
          ? html`${isElsewhere(first.aanvang) ? alert('info', paragraph(texts.zone)) : nothing}
            ${radioGroup({
              id: idOf(uid, 'tijd'),
              legend: texts.times,
              hint: duur === null ? undefined : texts.takes(duurTekst(duur, texts)),
              error: planner.checking.errorOf('tijd') ?? (planner.weg?.terwijl ? texts.changed : undefined),
              value: tijd?.aanvang ?? null,
              sets: dagdelenVan(tijden).map(({ deel, tijden: some }) => ({
                legend: texts[deel],
                options: some.map(({ aanvang }) => ({ value: aanvang, text: tijdVan(aanvang, taal) })),
              })),
              onChange: (value) => {
                planner.bezet = null;
                planner.weg = null;
                planner.antwoord({ tijd: tijden.find(({ aanvang }) => aanvang === value) ?? null });
                planner.checking.leave('tijd');
              },
            })}`
          : alert('warning', paragraph(geenTijd(planner, datum)))
      }
      <p class="loket-screen">
        ${button(texts.toDays, () => {
          planner.focus(`.days input:checked, .days input`);
        })}
      </p>`;
  }
}
