import { html } from 'hono/html';
import type { Bezoek, Html, Pagina } from '../layout.js';

const code = (naam: string, text: string): Html =>
  html`<pre
    class="code"
    tabindex="0"
    role="region"
    aria-label="${naam}"
    data-kopieer="${naam}"
  ><code>${text}</code></pre>`;

/** @param vasteZaakId the case that the example page names */
export const webredacteurenPage = (bezoek: Bezoek, vasteZaakId: string): Pagina => {
  const { pad, integriteit } = bezoek.bestand('zaak-timeline.js');
  const upload = bezoek.bestand('zaak-upload.js');
  const { telefoon } = bezoek.organisatie;
  const head = [
    '<meta name="loket:api-url" content="https://mijn.gemeente.example/loket/v1">',
    `<script type="module" src="${pad}" integrity="${integriteit}" crossorigin="anonymous"></script>`,
  ].join('\n');
  const content = `<zaak-timeline><p>Ziet u niets? Bel ${telefoon}.</p></zaak-timeline>`;
  return {
    titel: 'Voor webredacteuren',
    kruimels: [],
    scripts: ['kopieer.js'],
    inhoud: html`<div class="vloei smal">
      <p class="inleiding">
        Zo zet u de tijdlijn van een zaak op uw eigen website. Bouwen of installeren hoeft niet.
      </p>

      <h2>Eén keer: twee regels in de <code>head</code></h2>
      <p>Uw leverancier zet deze regels één keer in de <code>head</code> van elke pagina.</p>
      ${code('de regels voor de head', head)}
      <ul>
        <li>
          De eerste regel zegt waar de gegevens vandaan komen. Een redacteur kan dat adres dus niet
          veranderen, en dat is de bedoeling.
        </li>
        <li>
          De tweede regel haalt het script op: één bestand. Door <code>integrity</code> voert de browser
          alleen precies dit bestand uit.
        </li>
      </ul>

      <h2>Op elke pagina: één regel in de tekst</h2>
      <p>
        Deze regel zet u zelf op de pagina, op de plek van de tijdlijn. Wat erin staat, ziet de inwoner zolang
        de tijdlijn er niet is. Schrijf daar dus uw telefoonnummer.
      </p>
      ${code('de regel voor de pagina', content)}
      <p><a class="los" href="/zaak">Bekijk een pagina die zo is gemaakt</a></p>

      <p>
        Gooit uw redactiesysteem deze regel weg? Dat doen de meeste: zij kennen de naam niet. Vraag uw
        leverancier dan om de regel in een blok of een sjabloon van de website te zetten.
      </p>

      <h2>Documenten bij een zaak</h2>
      <p>
        Wilt u dat inwoners ook documenten kunnen sturen? Dan zet uw leverancier dit script erbij, en u zet
        deze regel op de pagina.
      </p>
      ${code('het script voor documenten', `<script type="module" src="${upload.pad}" integrity="${upload.integriteit}" crossorigin="anonymous"></script>`)}
      ${code('de regel voor documenten', `<zaak-upload><p>Ziet u niets? Bel ${telefoon}.</p></zaak-upload>`)}
      <p><a class="los" href="/document-toevoegen">Bekijk een pagina die zo is gemaakt</a></p>

      <h2>Welke zaak?</h2>
      <p>
        Staat <code>?zaak=</code> in het adres van de pagina? Dan toont de tijdlijn die zaak. Anders kijkt zij
        welke zaken de inwoner heeft. U kunt ook zelf een zaak noemen:
      </p>
      ${code('één vaste zaak', `<zaak-timeline zaak-id="${vasteZaakId}"></zaak-timeline>`)}
      <p><a class="los" href="/voorbeelden/vaste-zaak">Bekijk de pagina met één vaste zaak</a></p>

      <h2>Wat u kunt kiezen</h2>
      <table>
        <caption>
          Eigenschappen van het element
        </caption>
        <thead>
          <tr>
            <th scope="col">Eigenschap</th>
            <th scope="col">Wat doet het?</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row"><code>zaak-id</code></th>
            <td>Welke zaak u laat zien.</td>
          </tr>
          <tr>
            <th scope="row"><code>refresh</code></th>
            <td>
              Om de hoeveel seconden de tijdlijn zelf kijkt of er iets nieuws is: 15 of meer. Zonder keuze
              doet zij dat niet.
            </td>
          </tr>
          <tr>
            <th scope="row"><code>hide-list</code></th>
            <td>Alleen bij documenten: laat de lijst weg, zodat een inwoner alleen kan toevoegen.</td>
          </tr>
          <tr>
            <th scope="row"><code>heading-level</code></th>
            <td>Het niveau van de kop: 1 tot en met 6. Zonder keuze is het 2.</td>
          </tr>
          <tr>
            <th scope="row"><code>light</code></th>
            <td>
              Zet de tijdlijn in de pagina zelf.
              <a href="/voorbeelden/in-de-pagina">Bekijk het voorbeeld in de pagina zelf</a>
            </td>
          </tr>
          <tr>
            <th scope="row"><code>lang</code></th>
            <td>
              De taal: Nederlands (<code>nl</code>), Engels (<code>en</code>) of Fries (<code>fy</code>).
              Zonder keuze is het de taal van de pagina.
              <a href="/en/zaak">Bekijk het in het Engels</a> of <a href="/fy/zaak">in het Fries</a>.
            </td>
          </tr>
        </tbody>
      </table>

      <h2>Uw huisstijl</h2>
      <p>
        Heeft uw website een thema van NL Design System? Dan neemt de tijdlijn kleuren en letters vanzelf
        over. Deze website doet het ook zo.
      </p>

      <h2>Beveiliging</h2>
      <p>
        De tijdlijn werkt onder het strengste beleid. Zij zet geen cookies, bewaart niets in de browser en
        haalt niets bij anderen. Voeg aan uw beleid alleen toe waar de gegevens vandaan komen:
      </p>
      ${code(
        'het beveiligingsbeleid',
        "script-src 'self'; connect-src 'self' https://mijn.gemeente.example; require-trusted-types-for 'script'; trusted-types lit-html",
      )}
    </div>`,
  };
};
