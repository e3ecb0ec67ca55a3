import { html } from 'hono/html';
import { SESSIE_COOKIE } from '../../demo-sessie.js';
import { SCENARIO_COOKIE } from '../../scenario.js';
import type { Bezoek, Html, Pagina } from '../layout.js';
import { inTaal, tekstenVan, telLink } from '../layout.js';

export const toegankelijkheidPage = (bezoek: Bezoek): Pagina => ({
  titel: 'Toegankelijkheid',
  kruimels: [],
  inhoud: html`<div class="vloei smal">
    <p class="inleiding">Iedereen moet deze website kunnen gebruiken.</p>
    <p>
      Daarom volgen wij de regels voor toegankelijkheid: WCAG 2.2, niveau AA. Dit is een voorbeeldwebsite. Zij
      heeft daarom geen officiële verklaring.
    </p>
    <h2>Wat u mag verwachten</h2>
    <ul>
      <li>U kunt alles met alleen het toetsenbord doen.</li>
      <li>U kunt de tekst groter maken. U hoeft dan niet opzij te schuiven.</li>
      <li>Een voorleesprogramma leest alles in een goede volgorde voor.</li>
      <li>Kleuren verschillen genoeg van elkaar. Wij gebruiken nooit alleen kleur om iets te zeggen.</li>
      <li>Er beweegt niets uit zichzelf.</li>
      <li>U kunt elke pagina afdrukken.</li>
      <li>Zonder JavaScript ziet u uw zaken ook. Alleen de tijdlijn van een zaak werkt dan niet.</li>
    </ul>
    <h2>Hoe wij het controleren</h2>
    <p>
      Bij elke verandering controleert een computer alle pagina’s, ook op een klein scherm. Een computer vindt
      niet alles. Daarom horen wij het graag van u als iets niet werkt.
    </p>
    <h2>Werkt er iets niet?</h2>
    <p>
      Bel ons op <a href="${telLink(bezoek.organisatie.telefoon)}">${bezoek.organisatie.telefoon}</a>. Dan
      helpen wij u op een andere manier.
    </p>
  </div>`,
});

/** May break after each underscore, so that it stays whole as long as it can. */
const cookieName = (name: string): Html =>
  html`<code>${name.split('_').map((part, index) => html`${index > 0 ? html`_<wbr />` : ''}${part}`)}</code>`;

export const privacyPage = (): Pagina => ({
  titel: 'Privacy',
  kruimels: [],
  inhoud: html`<div class="vloei smal">
    <p class="inleiding">Deze website gebruikt geen echte gegevens. Alle mensen en zaken zijn verzonnen.</p>
    <h2>Wat er wordt bewaard</h2>
    <p>
      De tijdlijn bewaart niets in uw browser. Tot waar u een zaak hebt gelezen, staat op de computer waarop
      deze website draait.
    </p>
    <h2>Cookies</h2>
    <p>De website zet alleen cookies als u er zelf om vraagt. Ze verdwijnen als u uw browser sluit.</p>
    <table>
      <caption>
        Cookies van deze website
      </caption>
      <thead>
        <tr>
          <th scope="col">Naam</th>
          <th scope="col">Waarvoor?</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">${cookieName(SESSIE_COOKIE)}</th>
          <td>Onthoudt als wie u bent ingelogd, of dat u bent uitgelogd.</td>
        </tr>
        <tr>
          <th scope="row">${cookieName(SCENARIO_COOKIE)}</th>
          <td>Onthoudt welk scenario aan staat.</td>
        </tr>
      </tbody>
    </table>
    <h2>Anderen</h2>
    <p>
      De website haalt niets bij anderen op: geen letters, geen plaatjes, geen statistieken. Niemand kijkt met
      u mee.
    </p>
  </div>`,
});

export const nietGevondenPage = (bezoek: Bezoek): Pagina => {
  const t = tekstenVan(bezoek);
  return {
    titel: t.notFoundTitle,
    inhoud: html`<div class="vloei smal">
      <p class="inleiding">${t.notFoundText}</p>
      <p><a class="knop" href="${inTaal(bezoek.taal, '/')}">${t.toHome}</a></p>
    </div>`,
  };
};

export const foutPage = (bezoek: Bezoek): Pagina => {
  const t = tekstenVan(bezoek);
  const { telefoon } = bezoek.organisatie;
  return {
    titel: t.errorTitle,
    inhoud: html`<div class="vloei smal">
      <p class="inleiding">${t.errorText}</p>
      <p><a class="knop" href="${telLink(telefoon)}">${t.call(telefoon)}</a></p>
    </div>`,
  };
};
