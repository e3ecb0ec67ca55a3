import { html } from 'hono/html';
import type { DemoPersoon } from '../../demo-sessie.js';
import type { Scenario } from '../../scenario.js';
import type { Bezoek, Html, Pagina } from '../layout.js';

export interface ScenarioKeuze {
  readonly scenarios: readonly Scenario[];
  /** Names of those that are on for this visitor. */
  readonly aan: ReadonlySet<string>;
  readonly personen: readonly DemoPersoon[];
}

const scenarioItem = ({ naam, titel, omschrijving }: Scenario, on: boolean): Html =>
  html`<li>
    <div class="kaart scenario ${on ? 'scenario-aan' : ''}">
      <div>
        <h3>${titel}</h3>
        <p>${omschrijving}</p>
      </div>
      <form method="post" action="/scenarios">
        <input type="hidden" name="scenario" value="${naam}" />
        <input type="hidden" name="stand" value="${on ? 'uit' : 'aan'}" />
        <button class="knop ${on ? '' : 'knop-rustig'}">
          Zet ${on ? 'uit' : 'aan'}<span class="verborgen"> (${titel})</span>
        </button>
      </form>
    </div>
  </li>`;

export const scenariosPage = (bezoek: Bezoek, { scenarios, aan, personen }: ScenarioKeuze): Pagina => ({
  titel: 'Scenario’s',
  kruimels: [],
  inhoud: html`<div class="vloei smal">
    <p class="inleiding">
      Niet alles gaat altijd goed. Zet hier iets stuk en kijk wat een inwoner dan leest.
    </p>
    <p>Een scenario geldt alleen voor u, in deze browser. U kunt er meer tegelijk aanzetten.</p>
    ${
      aan.size === 0
        ? html`<p>Er staat nu geen scenario aan.</p>`
        : html`<div class="melding melding-let-op vloei">
            <p>
              ${aan.size === 1 ? 'Er staat nu één scenario aan.' : `Er staan nu ${aan.size} scenario’s aan.`}
              Bekijk
              <a href="/zaak">uw zaak</a> of <a href="/mijn-zaken">al uw zaken</a>.
            </p>
          </div>`
    }
    <h2>Wat er mis kan gaan</h2>
    <ul class="keuzes">
      ${scenarios.map((scenario) => scenarioItem(scenario, aan.has(scenario.naam)))}
    </ul>
    <h2>Wie u bent</h2>
    <p>${bezoek.naam === null ? 'U bent nu niet ingelogd.' : `U bent nu ${bezoek.naam}.`}</p>
    <ul class="keuzes">
      ${personen.map(
        ({ naam, weergavenaam, omschrijving }) =>
          html`<li>
            <div class="kaart kaart-link">
              <h3>
                <a href="/inloggen?als=${naam}&terug=${encodeURIComponent('/mijn-zaken')}"
                  >Log in als ${weergavenaam}</a
                >
              </h3>
              <p>${omschrijving.nl}</p>
            </div>
          </li>`,
      )}
    </ul>
    <p><a href="/uitloggen">Log uit</a> om de website te zien zoals iemand die niet is ingelogd.</p>
    <h2>Voor ontwikkelaars</h2>
    <p>
      Stuur met een aanvraag aan <code>/v1</code> de header <code>Loket-Scenario</code> mee. De waarde is een
      of meer van deze namen, met een komma ertussen:
      ${scenarios.map(({ naam }, index) => html`${index > 0 ? ', ' : ''}<code>${naam}</code>`)}.
    </p>
  </div>`,
});
