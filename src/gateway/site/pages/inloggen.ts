import { html } from 'hono/html';
import type { DemoPersoon } from '../../demo-sessie.js';
import type { Bezoek, Pagina } from '../layout.js';
import { inTaal, tekstenVan } from '../layout.js';

export interface InlogKeuze {
  readonly personen: readonly DemoPersoon[];
  /** Where to go afterwards; already judged to be a path of this site. */
  readonly terug: string | null;
  /** A name was asked for that nobody has. */
  readonly onbekend: boolean;
}

export const inloggenPage = (bezoek: Bezoek, { personen, terug, onbekend }: InlogKeuze): Pagina => {
  const t = tekstenVan(bezoek);
  const back = terug === null ? '' : `&terug=${encodeURIComponent(terug)}`;
  return {
    titel: t.loginTitle,
    talen: true,
    kruimels: [],
    inhoud: html`<div class="vloei smal">
      ${onbekend ? html`<div class="melding melding-let-op"><p>${t.loginUnknown}</p></div>` : ''}
      <p class="inleiding">${t.loginLead}</p>
      <ul class="keuzes">
        ${personen.map(
          ({ naam, weergavenaam, omschrijving }) =>
            html`<li>
              <div class="kaart kaart-link">
                <h2>
                  <a href="${inTaal(bezoek.taal, '/inloggen')}?als=${naam}${back}"
                    >${t.loginAs(weergavenaam)}</a
                  >
                </h2>
                <p>${omschrijving[bezoek.taal]}</p>
                ${bezoek.naam === weergavenaam ? html`<p class="zacht">${t.loginCurrent}</p>` : ''}
              </div>
            </li>`,
        )}
      </ul>
    </div>`,
  };
};

export const uitgelogdPage = (bezoek: Bezoek): Pagina => {
  const t = tekstenVan(bezoek);
  return {
    titel: t.loggedOutTitle,
    talen: true,
    kruimels: [],
    inhoud: html`<div class="vloei smal">
      <p class="inleiding">${t.loggedOutText}</p>
      <p><a class="knop" href="${inTaal(bezoek.taal, '/inloggen')}">${t.loginAgain}</a></p>
    </div>`,
  };
};
