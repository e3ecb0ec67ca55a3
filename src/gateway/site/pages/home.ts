import { html } from 'hono/html';
import type { ZaakSamenvatting } from '../../../contract/zaken.js';
import type { Bezoek, Html, Pagina } from '../layout.js';
import { icoon, inTaal, tekstenVan, telLink } from '../layout.js';
import { phoneSentence } from './contact.js';

const tile = (icon: Parameters<typeof icoon>[0], href: string, title: string, text: string): Html =>
  html`<li>
    <div class="kaart kaart-link">
      ${icoon(icon, 36)}
      <h2><a href="${href}">${title}</a></h2>
      <p>${text}</p>
    </div>
  </li>`;

/** @param zaak a case of this person to begin with; `null` when there is none to show */
export const homePage = (bezoek: Bezoek, zaak: ZaakSamenvatting | null, now: number): Pagina => {
  const t = tekstenVan(bezoek);
  const { taal } = bezoek;
  const { telefoon } = bezoek.organisatie;
  const reachable = phoneSentence(bezoek, now);
  const to = (pad: string): string => inTaal(taal, pad);
  const dutch = taal === 'nl' ? '' : html`hreflang="nl"`;
  return {
    titel: t.homeTitle,
    talen: true,
    eigenKop: true,
    inhoud: html`<div class="welkom">
        <div class="breed vloei">
          <h1>${t.homeTitle}</h1>
          <p class="inleiding">${t.homeLead}</p>
        </div>
        <img src="${bezoek.bestand('landschap.svg').pad}" alt="" width="1600" height="300" />
      </div>
      <div class="breed">
        <ul class="tegels over-water">
          ${tile('zaken', to('/mijn-zaken'), t.cases, t.tileCases)}
          ${tile('volgen', to('/zaak'), t.tileFollow, t.tileFollowText)}
          ${tile('document', to('/document-toevoegen'), t.docsTitle, t.tileDocsText)}
          ${tile('agenda', to('/afspraak-maken'), t.tileAppointment, t.tileAppointmentText)}
          ${tile('telefoon', to('/contact'), t.contact, t.tileContactText)}
        </ul>
        <section class="blok" aria-labelledby="proberen">
          <h2 id="proberen">${t.tryTitle}</h2>
          <p>${bezoek.naam === null ? t.tryLeadOut : t.tryLead(bezoek.naam)}</p>
          <ol class="proberen">
            <li>
              ${
                zaak === null
                  ? html`<a href="${to('/zaak')}">${t.tileFollow}</a>`
                  : html`<a href="${to('/zaak')}?zaak=${encodeURIComponent(zaak.id)}"
                      >${t.tryCase(zaak.omschrijving)}</a
                    >`
              }
              <p>${t.tryCaseText}</p>
            </li>
            <li>
              <a href="${to('/inloggen')}">${t.tryLogin}</a>
              <p>${t.tryLoginText}</p>
            </li>
            <li>
              <a href="/scenarios" ${dutch}>${t.tryScenario}${t.inDutch}</a>
              <p>${t.tryScenarioText}</p>
            </li>
          </ol>
        </section>
        <section class="blok" aria-labelledby="bellen">
          <div class="hulp bellen">
            <div class="vloei">
              <h2 id="bellen">${t.todayTitle}</h2>
              ${reachable === null ? '' : html`<p>${reachable}</p>`}
            </div>
            <p><a class="knop" href="${telLink(telefoon)}">${t.call(telefoon)}</a></p>
          </div>
        </section>
      </div>`,
  };
};
