import { html } from 'hono/html';
import type { Organisatie } from '../../../contract/organisatie.js';
import type { Datum } from '../../../domain/datum.js';
import { addDays, amsterdamDay, weekdayOf } from '../../../domain/datum.js';
import { openOp, reachability, type Kanaal, type Tijdvak } from '../../../domain/openingstijden.js';
import type { Bezoek, Html, Pagina } from '../layout.js';
import { tekstenVan, telLink } from '../layout.js';
import { formatDag, formatTijd, formatWeekdag } from '../opmaak.js';

type Opening = Organisatie['openingstijden'][number];

const WEEK = [1, 2, 3, 4, 5, 6, 7];
/** How far ahead other hours are announced. */
const OTHER_HOURS_DAYS = 60;

const span = (bezoek: Bezoek, van: string, tot: string): string =>
  tekstenVan(bezoek).span(formatTijd(van, bezoek.taal), formatTijd(tot, bezoek.taal));

/** Until when, or from when, the phone is answered; `null` when nobody knows. */
export function phoneSentence(bezoek: Bezoek, now: number): string | null {
  const t = tekstenVan(bezoek);
  const { taal } = bezoek;
  const reach = reachability(bezoek.organisatie, 'telefoon', now);
  switch (reach.soort) {
    case 'open':
      return reach.tot === null ? t.phoneAlways : t.phoneNow(formatTijd(reach.tot, taal));
    case 'dicht': {
      const van = formatTijd(reach.van, taal);
      return reach.dagen === 0 ? t.phoneToday(van) : t.phoneLater(formatDag(reach.datum, taal), van);
    }
    case 'onbekend':
      return null;
  }
}

const hoursKey = (vakken: readonly Tijdvak[]): string =>
  vakken
    .map(({ van, tot }) => `${van}-${tot}`)
    .sort()
    .join();

/** The days to come on which the phone is not answered at the hours of the week. */
function otherHours(
  organisatie: Organisatie,
  from: Datum,
): readonly (readonly [Datum, readonly Tijdvak[]])[] {
  const days: (readonly [Datum, readonly Tijdvak[]])[] = [];
  for (let ahead = 0; ahead < OTHER_HOURS_DAYS; ahead += 1) {
    const datum = addDays(from, ahead);
    const usual = organisatie.openingstijden.filter(
      ({ kanaal, weekdag }) => kanaal === 'telefoon' && weekdag === weekdayOf(datum),
    );
    const real = openOp(organisatie, 'telefoon', datum);
    if (hoursKey(usual) !== hoursKey(real)) days.push([datum, real]);
  }
  return days;
}

const hoursTable = (bezoek: Bezoek, caption: string, hours: readonly Opening[]): Html => {
  const t = tekstenVan(bezoek);
  const line = ({ van, tot, zonderAfspraak, kanaal }: Opening): string => {
    const text = span(bezoek, van, tot);
    if (kanaal === 'telefoon' || zonderAfspraak === null) return text;
    return `${text}, ${zonderAfspraak ? t.walkIn : t.byAppointment}`;
  };
  return html`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${t.day}</th>
        <th scope="col">${t.hours}</th>
      </tr>
    </thead>
    <tbody>
      ${WEEK.map((weekdag) => {
        const lines = hours.filter((opening) => opening.weekdag === weekdag).map(line);
        return html`<tr>
          <th scope="row">${formatWeekdag(weekdag, bezoek.taal)}</th>
          <td>${lines.length > 0 ? lines.map((text) => html`<div>${text}</div>`) : t.closed}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
};

/** What the form can be for; the page takes it from its own address, as a link on another page may say. */
const SOORTEN = ['vraag', 'opmerking', 'melding', 'klacht', 'terugbelverzoek'];

/** Empty: the citizen chooses. */
function soortOf({ vraag }: Bezoek): string {
  const soort = new URLSearchParams(vraag).get('soort') ?? '';
  return SOORTEN.includes(soort) ? soort : '';
}

export const contactPage = (bezoek: Bezoek, now: number): Pagina => {
  const t = tekstenVan(bezoek);
  const { organisatie, taal } = bezoek;
  const hoursOf = (kanaal: Kanaal, locatieId?: string): readonly Opening[] =>
    organisatie.openingstijden.filter(
      (opening) =>
        opening.kanaal === kanaal &&
        (opening.locatieId === null || opening.locatieId === (locatieId ?? null)),
    );
  const phoneHours = hoursOf('telefoon');
  const exceptions = otherHours(organisatie, amsterdamDay(now));
  const reachable = phoneSentence(bezoek, now);
  const deskTable = (locatieId: string, kanaal: Kanaal, caption: string): Html | string => {
    const hours = hoursOf(kanaal, locatieId);
    return hours.length > 0 ? hoursTable(bezoek, caption, hours) : '';
  };
  return {
    titel: t.contactTitle,
    talen: true,
    kruimels: [],
    widgets: ['contact-formulier.js', 'loket-kopie.js'],
    inhoud: html`<div class="vloei">
      <p class="inleiding">${t.contactLead}</p>
      <contact-formulier soort=${soortOf(bezoek)}
        ><p>
          ${reachable === null ? '' : reachable}
          <a href="${telLink(organisatie.telefoon)}">${t.call(organisatie.telefoon)}</a>
        </p></contact-formulier
      >
      <div class="kolommen">
        <section class="vloei" aria-labelledby="bellen">
          <h2 id="bellen">${t.phone}</h2>
          <p><a class="knop" href="${telLink(organisatie.telefoon)}">${t.call(organisatie.telefoon)}</a></p>
          ${phoneHours.length > 0 ? hoursTable(bezoek, t.openingPhone, phoneHours) : ''}
          ${
            organisatie.noodnummer === null
              ? ''
              : html`<p>
                  ${t.emergency}
                  <a href="${telLink(organisatie.noodnummer)}">${t.call(organisatie.noodnummer)}</a>
                </p>`
          }
          ${
            exceptions.length === 0
              ? ''
              : html`<h3>${t.exceptions}</h3>
                  <ul>
                    ${exceptions.map(([datum, vakken]) => {
                      const dag = formatDag(datum, taal);
                      const uren = vakken.map(({ van, tot }) => span(bezoek, van, tot)).join(', ');
                      return html`<li>
                        ${uren === '' ? t.exceptionClosed(dag) : t.exceptionOpen(dag, uren)}
                      </li>`;
                    })}
                  </ul>`
          }
        </section>
        <div class="vloei">
          ${organisatie.locaties.map(
            (locatie) =>
              html`<section class="vloei" aria-labelledby="locatie-${locatie.id}">
                <h2 id="locatie-${locatie.id}">${locatie.naam}</h2>
                <p>${locatie.adres}</p>
                ${locatie.route === null ? '' : html`<p>${locatie.route}</p>`}
                ${locatie.toegankelijkheid === null ? '' : html`<p>${locatie.toegankelijkheid}</p>`}
                ${deskTable(locatie.id, 'balie', t.opening(locatie.naam))}
                ${deskTable(locatie.id, 'informatiebalie', t.infoDesk)}
              </section>`,
          )}
          ${
            organisatie.postadres === null
              ? ''
              : html`<section class="vloei" aria-labelledby="post">
                  <h2 id="post">${t.post}</h2>
                  <p>${organisatie.postadres}</p>
                </section>`
          }
        </div>
      </div>
    </div>`,
  };
};
