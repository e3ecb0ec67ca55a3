/** Before any field: who is in danger calls; else which way is best by the clock (★16). Pure. */
import { html, nothing } from 'lit';
import type { ContactOnderwerp } from '../../contract/contact.js';
import { adviseKanaal, adviseWegen, type Kanaaladvies } from '../../domain/advies.js';
import { safeUrl } from '../../domain/url.js';
import { formatDatum, formatTijd } from '../../i18n/format.js';
import { alert } from '../../ui/alert.js';
import { data, telephone, withPart } from '../../ui/text.js';
import { paragraph, type View } from '../phrases.js';
import type { ViewContext } from './views.js';

/** Up to so many minutes they are counted; further ahead a time says more. */
const COUNTED = 90;

const dangerOf = (onderwerpen: readonly ContactOnderwerp[]): ContactOnderwerp['gevaar'] =>
  onderwerpen.find(({ gevaar }) => gevaar !== null)?.gevaar ?? null;

/** M31: told once, however many subjects say it. */
export function danger({ compose, lang }: ViewContext, onderwerpen: readonly ContactOnderwerp[]): View {
  const found = dangerOf(onderwerpen);
  if (!found) return nothing;
  const { tekst, telefoon } = found;
  return alert(
    'error',
    html`<p class="outcome-title" .textContent=${compose.dangerTitle}></p>
      <p>${data(tekst, lang)}</p>
      <p>${withPart(compose.dangerCall(telefoon), telefoon, telephone)}</p>`,
  );
}

/** How it stands with calling, in a sentence. */
function callText({ compose, taal }: ViewContext, phone: string, advies: Kanaaladvies): string | null {
  switch (advies.soort) {
    case 'nu': {
      const { tot, minuten } = advies;
      if (tot === null || minuten === null) return compose.callAlways(phone);
      return minuten > 0 && minuten <= COUNTED
        ? compose.callMinutes(phone, minuten)
        : compose.callUntil(phone, formatTijd(tot, taal));
    }
    case 'later': {
      const { datum, van, dagen } = advies;
      const time = formatTijd(van, taal);
      if (dagen === 0) return compose.callToday(phone, time);
      return dagen === 1
        ? compose.callTomorrow(phone, time)
        : compose.callLater(phone, formatDatum(datum, taal, { jaar: false }), time);
    }
    default:
      return null;
  }
}

/** Which way is open now, or when. Nothing when the municipality does not say when it can be reached. */
export function advice(context: ViewContext, onderwerpen: readonly ContactOnderwerp[]): View {
  const { compose, organisatie, phone, now, taal, lang } = context;
  if (!organisatie || phone === null) return nothing;
  const advies = adviseKanaal(organisatie, 'telefoon', now);
  const call = callText(context, phone, advies);
  const dicht = advies.soort === 'later' ? advies.vandaagDicht : null;
  const desk = adviseWegen(organisatie, now).find(
    ({ kanaal, advies: one }) => kanaal !== 'telefoon' && one.soort === 'nu' && one.tot !== null,
  );
  const place = organisatie.locaties.find(({ id }) => id === desk?.locatieId) ?? organisatie.locaties[0];
  if (call === null) return nothing;
  // Below "call at once, day and night" it must not sound as if that cannot be done.
  const title = dangerOf(onderwerpen) ? compose.adviceNoDanger : compose.adviceTitle;
  return alert(
    'info',
    html`<p class="outcome-title" .textContent=${title}></p>
      ${
        dicht === null
          ? nothing
          : paragraph(dicht === 'feestdag' ? compose.closedHoliday : compose.closedToday)
      }
      <p>${withPart(call, phone, telephone)}</p>
      ${
        desk?.advies.soort === 'nu' && desk.advies.tot !== null && place
          ? html`<p>
              ${withPart(compose.visitUntil(place.naam, formatTijd(desk.advies.tot, taal)), place.naam, (part) => data(part, lang))}
            </p>`
          : nothing
      }`,
  );
}

/** A better way than this form, in the words of the municipality. */
export function betterWay({ compose, lang, rules }: ViewContext, { advies }: ContactOnderwerp): View {
  if (!advies) return nothing;
  const url = advies.url === null ? null : safeUrl(advies.url, rules);
  return alert(
    'info',
    html`<p class="outcome-title" .textContent=${compose.betterWay}></p>
      <p>${data(advies.tekst, lang)}</p>
      ${
        url === null
          ? nothing
          : html`<p>
              <a class="loket-target" href=${url}><span .textContent=${compose.goThere}></span></a>
            </p>`
      }`,
  );
}
