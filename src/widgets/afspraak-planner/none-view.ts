/** No time is free: what is open then (★16). Never an empty screen. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Agenda } from '../../controllers/afspraken.js';
import { reachability, weekuren } from '../../domain/openingstijden.js';
import { formatDatum, formatTijd, formatWeekuren } from '../../i18n/format.js';
import { alert } from '../../ui/alert.js';
import { button } from '../../ui/button.js';
import { data, telephone, withPart } from '../../ui/text.js';
import { paragraph, type View } from '../phrases.js';
import { outcomeTitle, type ViewContext } from './views.js';

/** Whether somebody answers the phone now, or from when. */
function calling({ organisatie, texts, taal, now }: ViewContext): string | null {
  if (!organisatie) return null;
  const reach = reachability(organisatie, 'telefoon', now);
  if (reach.soort === 'onbekend') return null;
  if (reach.soort === 'open')
    return reach.tot === null ? texts.phoneAlways : texts.phoneNow(formatTijd(reach.tot, taal));
  const van = formatTijd(reach.van, taal);
  return reach.dagen === 0
    ? texts.phoneToday(van)
    : texts.phoneLater(formatDatum(reach.datum, taal, { jaar: false }), van);
}

/** Desks where nobody needs an appointment. */
function desks({ organisatie, texts, taal, lang }: ViewContext): View {
  if (!organisatie) return nothing;
  const open = organisatie.locaties.flatMap((locatie) => {
    const without = organisatie.openingstijden.some(
      ({ kanaal, zonderAfspraak, locatieId }) =>
        kanaal === 'informatiebalie' &&
        zonderAfspraak !== false &&
        (locatieId === null || locatieId === locatie.id),
    );
    const uren = formatWeekuren(weekuren(organisatie, 'informatiebalie', locatie.id), taal);
    return without && uren !== '' ? [{ locatie, uren }] : [];
  });
  return html`${open.map(
    ({ locatie, uren }) =>
      html`<li>
        <p>${withPart(texts.desk(locatie.naam), locatie.naam, (part) => data(part, lang))}</p>
        <p>${data(locatie.adres, lang)}. <span .textContent=${texts.deskHours(uren)}></span></p>
      </li>`,
  )}`;
}

export function noneView(context: ViewContext, agenda: Agenda): TemplateResult {
  const { planner, texts, taal, level, phone } = context;
  const last = agenda.tot ?? agenda.dagen.at(-1)?.datum ?? context.content.vandaag;
  const hours = calling(context);
  const many = planner.vraag.reduce((sum, { aantal }) => sum + aantal, 0) > 1;
  return alert(
    'info',
    html`${outcomeTitle(level, texts.none)} ${paragraph(texts.noneUntil(formatDatum(last, taal)))}
      <ul class="loket-plain" role="list">
        <li>
          ${button(texts.noneOther, () => {
            planner.road.goTo('waar');
          })}
        </li>
        ${
          many && !planner.verzet
            ? html`<li>
                ${button(texts.noneLess, () => {
                  planner.road.goTo('waarvoor');
                })}
              </li>`
            : nothing
        }
        <li>
          ${button(texts.noneLook, () => {
            void planner.aanbod.dagen.retry();
            planner.focus('.step-title');
          })}
        </li>
        ${
          phone === null
            ? nothing
            : html`<li>
                <p>${withPart(texts.nonePhone(phone), phone, telephone)}</p>
                ${hours === null ? nothing : paragraph(hours)}
              </li>`
        }
        ${desks(context)}
      </ul>`,
  );
}
