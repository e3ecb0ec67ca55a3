import { html } from 'hono/html';
import { ONDERWERPEN } from '../../backends/demo/onderwerpen.js';
import type { Bezoek, Html, Pagina } from '../layout.js';

const code = (naam: string, text: string): Html =>
  html`<pre
    class="code"
    tabindex="0"
    role="region"
    aria-label="${naam}"
    data-kopieer="${naam}"
  ><code>${text}</code></pre>`;

const rij = (eigenschap: string, uitleg: Html | string): Html =>
  html`<tr>
    <th scope="row"><code>${eigenschap}</code></th>
    <td>${uitleg}</td>
  </tr>`;

const tabel = (titel: string, rijen: readonly Html[]): Html =>
  html`<table>
    <caption>
      ${titel}
    </caption>
    <thead>
      <tr>
        <th scope="col">Naam</th>
        <th scope="col">Wat doet het?</th>
      </tr>
    </thead>
    <tbody>
      ${rijen}
    </tbody>
  </table>`;

/** One requested document, as the API says it. */
const IDENTITEITSBEWIJS = `"gevraagdeDocumenten": [
  {
    "id": "identiteit",
    "omschrijving": "Kopie van uw paspoort",
    "identiteitsbewijs": true,
    "status": "nodig"
  }
]`;

/** @param vasteZaakId the case that the example page names */
export const webredacteurenPage = (bezoek: Bezoek, vasteZaakId: string): Pagina => {
  const { pad, integriteit } = bezoek.bestand('zaak-timeline.js');
  const upload = bezoek.bestand('zaak-upload.js');
  const bericht = bezoek.bestand('zaak-bericht.js');
  const contact = bezoek.bestand('contact-formulier.js');
  const afspraak = bezoek.bestand('afspraak-planner.js');
  const kopie = bezoek.bestand('loket-kopie.js');
  const { telefoon } = bezoek.organisatie;
  const head = [
    '<meta name="loket:api-url" content="https://mijn.gemeente.example/loket/v1">',
    `<script type="module" src="${pad}" integrity="${integriteit}" crossorigin="anonymous"></script>`,
  ].join('\n');
  const content = `<zaak-timeline><p>Ziet u niets? Bel ${telefoon}.</p></zaak-timeline>`;
  const fallback = 'Bekijk hoe het met uw zaak staat';
  const block = `<div class="loket-widget" data-loket-widget="zaak-timeline"><p><a href="/zaken">${fallback}</a></p></div>`;
  const link = `<p><a href="/zaken#loket-widget=zaak-timeline">${fallback}</a></p>`;
  return {
    titel: 'Voor webredacteuren',
    kruimels: [],
    scripts: ['kopieer.js'],
    inhoud: html`<div class="vloei smal">
      <p class="inleiding">
        Zo zet u een onderdeel van Loket op uw eigen website: de tijdlijn van een zaak, de documenten, de
        berichten, het contactformulier of de afspraken. Bouwen of installeren hoeft niet.
      </p>
      <p><a class="los" href="/insluiten">Kies een onderdeel en kopieer de regels</a></p>

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
        <li>
          Dit is het script van de tijdlijn. Wilt u alleen documenten of alleen berichten? Dan komt op deze
          plek het script daarvan: het staat hieronder. De eerste regel blijft zoals hij is. Meer onderdelen
          op één pagina? Zet dan de scripts onder elkaar.
        </li>
        <li>Uw leverancier haalt het bestand uit de map <code>dist</code> van Loket.</li>
        <li>
          Het bestand staat op uw eigen website, in een map die niet verandert. Zet het dus niet op de server
          van iemand anders. Komt er een nieuwe versie, dan verandert ook de waarde van
          <code>integrity</code>.
        </li>
        <li>
          Uw website begint met <code>https</code>. Anders werkt het niet: de browser geeft dan geen gegevens
          van de inwoner door en kan geen bestanden controleren.
        </li>
      </ul>

      <h2>Op elke pagina: één regel in de tekst</h2>
      <p>
        Deze regel zet u zelf op de pagina, op de plek van het onderdeel: hier de tijdlijn. Wat erin staat,
        ziet de inwoner zolang het onderdeel er niet is. Schrijf daar dus uw telefoonnummer.
      </p>
      ${code('de regel voor de pagina', content)}
      <p><a class="los" href="/zaak">Bekijk een pagina die zo is gemaakt</a></p>

      <h2>Gooit uw redactiesysteem deze regel weg?</h2>
      <p>
        Dat doen de meeste: zij kennen de naam niet. Probeer dan het blok, en anders de link. Het script maakt
        er op uw pagina hetzelfde onderdeel van.
      </p>
      ${code('het blok', block)} ${code('de link', link)}
      <ul>
        <li>
          Het <strong>blok</strong> zet u in de bron van de tekst. Het blijft in veel systemen staan.
          Instellingen krijgen er <code>data-loket-</code> voor.
        </li>
        <li>
          De <strong>link</strong> maakt u met de knop voor een link. Een link blijft in elk systeem staan.
          Zet hem alleen in een alinea. Instellingen komen achter een <code>&amp;</code>, zoals
          <code>#loket-widget=zaak-timeline&amp;heading-level=3</code>. De link moet naar uw eigen website
          gaan.
        </li>
        <li>Werkt het script niet? Dan is het een gewone link, en die doet het altijd.</li>
      </ul>
      <p>
        Ook de andere onderdelen kunt u zo schrijven. Bij
        <a href="/insluiten">Kies een onderdeel</a> krijgt u alle drie de vormen, met uw eigen keuzes.
      </p>

      <h2>Documenten bij een zaak</h2>
      <p>
        Wilt u dat inwoners ook documenten kunnen sturen? Dan zet uw leverancier dit script erbij, en u zet
        deze regel op de pagina.
      </p>
      ${code('het script voor documenten', `<script type="module" src="${upload.pad}" integrity="${upload.integriteit}" crossorigin="anonymous"></script>`)}
      ${code('de regel voor documenten', `<zaak-upload><p>Ziet u niets? Bel ${telefoon}.</p></zaak-upload>`)}
      <p><a class="los" href="/document-toevoegen">Bekijk een pagina die zo is gemaakt</a></p>

      <h2>Berichten bij een zaak</h2>
      <p>
        Wilt u dat inwoners berichten kunnen lezen en sturen? Dan zet uw leverancier dit script erbij, en u
        zet deze regel op de pagina.
      </p>
      ${code('het script voor berichten', `<script type="module" src="${bericht.pad}" integrity="${bericht.integriteit}" crossorigin="anonymous"></script>`)}
      ${code('de regel voor berichten', `<zaak-bericht><p>Ziet u niets? Bel ${telefoon}.</p></zaak-bericht>`)}
      <p><a class="los" href="/bericht">Bekijk een pagina die zo is gemaakt</a></p>

      <h2>Een contactformulier</h2>
      <p>
        Wilt u dat mensen een vraag kunnen stellen, iets kunnen melden, klagen of zich laten terugbellen? Dan
        zet uw leverancier dit script erbij, en u zet deze regel op de pagina. Inloggen hoeft niet.
      </p>
      ${code('het script voor contact', `<script type="module" src="${contact.pad}" integrity="${contact.integriteit}" crossorigin="anonymous"></script>`)}
      ${code('de regel voor contact', `<contact-formulier><p>Ziet u niets? Bel ${telefoon}.</p></contact-formulier>`)}
      <p>
        Is de pagina maar voor één ding bedoeld? Zet dan <code>soort</code> erbij: <code>vraag</code>,
        <code>opmerking</code>, <code>melding</code>, <code>klacht</code> of <code>terugbelverzoek</code>. Met
        <code>onderwerp</code> kiest u ook het onderwerp.
      </p>
      <p><a class="los" href="/contact">Bekijk een pagina die zo is gemaakt</a></p>

      <h2>Afspraken</h2>
      <p>
        Wilt u dat inwoners een afspraak kunnen maken, verzetten en afzeggen? Dan zet uw leverancier dit
        script erbij, en u zet deze regel op de pagina. Met <code>product</code> en <code>locatie</code> is al
        gekozen waarvoor en waar.
      </p>
      ${code('het script voor afspraken', `<script type="module" src="${afspraak.pad}" integrity="${afspraak.integriteit}" crossorigin="anonymous"></script>`)}
      ${code('de regel voor afspraken', `<afspraak-planner><p>Ziet u niets? Bel ${telefoon}.</p></afspraak-planner>`)}
      <p><a class="los" href="/afspraak-maken">Bekijk een pagina die zo is gemaakt</a></p>

      <h2>Welke zaak?</h2>
      <p>
        Staat <code>?zaak=</code> in het adres van de pagina? Dan toont het onderdeel die zaak. Anders kijkt
        het welke zaken de inwoner heeft. U kunt ook zelf een zaak noemen:
      </p>
      ${code('één vaste zaak', `<zaak-timeline zaak-id="${vasteZaakId}"></zaak-timeline>`)}
      <p><a class="los" href="/voorbeelden/vaste-zaak">Bekijk de pagina met één vaste zaak</a></p>

      <h2>Wat u kunt kiezen</h2>
      ${tabel('Bij elk onderdeel', [
        rij('zaak-id', 'Welke zaak u laat zien.'),
        rij('heading-level', 'Het niveau van de kop: 1 tot en met 6. Zonder keuze is het 2.'),
        rij(
          'light',
          html`Zet het onderdeel in de pagina zelf, waar vertaalprogramma’s en voorleesprogramma’s er altijd
            bij kunnen. <a href="/voorbeelden/in-de-pagina">Bekijk het voorbeeld in de pagina zelf</a>`,
        ),
        rij(
          'lang',
          html`De taal: Nederlands (<code>nl</code>), Engels (<code>en</code>) of Fries (<code>fy</code>).
            Zonder keuze is het de taal van de pagina. <a href="/en/zaak">Bekijk het in het Engels</a> of
            <a href="/fy/zaak">in het Fries</a>.`,
        ),
        rij(
          'api-url',
          'Een ander adres voor de gegevens. Dat mag alleen een adres van uw eigen website zijn, of een dat in de head is toegestaan.',
        ),
      ])}
      ${tabel('Alleen bij de tijdlijn: zaak-timeline', [
        rij(
          'refresh',
          'Om de hoeveel seconden de tijdlijn zelf kijkt of er iets nieuws is: 15 of meer. Zonder keuze doet zij dat niet.',
        ),
      ])}
      ${tabel('Alleen bij documenten: zaak-upload', [
        rij('hide-list', 'Laat de lijst weg, zodat een inwoner alleen kan toevoegen.'),
        rij('label', 'Welk bestand u vraagt, bijvoorbeeld “Kopie van uw paspoort”.'),
        rij(
          'name',
          'De naam van het veld in uw formulier. Het formulier stuurt dan mee wat er is toegevoegd.',
        ),
        rij('required', 'Het formulier wacht tot er een document is toegevoegd.'),
        rij('disabled', 'De inwoner kan nu niets toevoegen. Dat staat er dan ook.'),
      ])}
      ${tabel('Alleen bij berichten: zaak-bericht', [
        rij(
          'refresh',
          'Om de hoeveel seconden het onderdeel kijkt of er een nieuw bericht is: 15 of meer. Zonder keuze elke minuut. Met 0 nooit.',
        ),
        rij(
          'compose-heading',
          'De kop boven het schrijven. Zonder keuze staat er “Reageer n.a.v. deze zaak”.',
        ),
        rij('send-label', 'De tekst op de knop. Zonder keuze staat er “Verstuur”.'),
        rij(
          'notice',
          'De zin dat een bericht alleen hier telt. Zonder keuze is dat de zin die uw gemeente aan Loket gaf.',
        ),
        rij(
          'draft',
          html`Met <code>session</code> blijft een tekst 30 minuten bewaard in het tabblad van de inwoner. Dat
            staat er dan ook.`,
        ),
        rij(
          'shared-computer',
          'Voor een computer die meer mensen gebruiken. Er wordt niets bewaard, en er komt een knop om alles te wissen. Na 15 minuten zonder gebruik gaat dat vanzelf.',
        ),
      ])}
      ${tabel('Alleen bij contact: contact-formulier', [
        rij(
          'soort',
          html`Waar de pagina voor is: <code>vraag</code>, <code>opmerking</code>, <code>melding</code>,
            <code>klacht</code> of <code>terugbelverzoek</code>. Zonder keuze kiest de inwoner.`,
        ),
        rij(
          'onderwerp',
          html`De naam van één onderwerp, zoals uw gemeente die aan Loket gaf. De soort hoort daar al bij. Op
          deze website zijn dat
          ${ONDERWERPEN.map(({ id }, index) => html`${index === 0 ? '' : ', '}<code>${id}</code>`)}. Kent
          Loket de naam niet? Dan kiest de inwoner.`,
        ),
        rij(
          'draft',
          html`Met <code>session</code> blijft wat de inwoner invult 30 minuten bewaard in het tabblad, ook
            als de pagina opnieuw laadt. Dat staat er dan ook. De bijlagen zelf worden niet bewaard, alleen
            hun namen.`,
        ),
        rij(
          'shared-computer',
          'Voor een computer die meer mensen gebruiken. Er wordt niets bewaard, ook niet met draft. Er komt een knop om alles te wissen. Na 15 minuten zonder gebruik gaat dat vanzelf.',
        ),
      ])}
      ${tabel('Alleen bij afspraken: afspraak-planner', [
        rij(
          'product',
          html`Waarvoor de afspraak is, bijvoorbeeld <code>paspoort</code>. De inwoner hoeft dat dan niet te
            kiezen.`,
        ),
        rij(
          'locatie',
          html`Waar de afspraak is, bijvoorbeeld <code>gemeentehuis</code>. Dat werkt alleen samen met
            <code>product</code>.`,
        ),
      ])}

      <h2>Als er iets misgaat</h2>
      <p>
        Komen de gegevens niet? Dan noemt elk onderdeel uw telefoonnummer. Uw leverancier kan het in de
        <code>head</code> zetten, zodat het er ook staat als de gegevens van de gemeente niet te bereiken
        zijn:
      </p>
      ${code(
        'de regels voor als er iets misgaat',
        [
          `<meta name="loket:telefoon" content="${telefoon}">`,
          '<meta name="loket:contact-url" content="https://www.gemeente.example/contact">',
        ].join('\n'),
      )}
      ${tabel('Wat er nog meer in de head kan: namen van een meta', [
        rij(
          'loket:login-url',
          html`Waar inwoners inloggen. Met <code>{terug}</code> op de plek van de pagina waar zij vandaan
            komen.`,
        ),
        rij('loket:weergave', html`Met <code>light</code> staat elk onderdeel in de pagina zelf.`),
        rij('loket:api-origins', html`Welke andere adressen <code>api-url</code> mag noemen.`),
        rij('loket:link-origins', 'Naar welke andere websites links uit de gegevens mogen gaan.'),
      ])}

      <h2>Uitproberen met verzonnen gegevens</h2>
      <p>
        Zet <code>demo</code> bij een onderdeel, en <code>loket-demo.js</code> in de <code>head</code> van die
        pagina. Het onderdeel laat dan verzonnen gegevens zien, met een balk die dat zegt. Haal beide weg
        voordat de pagina voor inwoners is.
      </p>
      ${code('een voorbeeld', '<zaak-timeline demo="leeg"></zaak-timeline>')}
      <p>
        Wie het is: <code>amina</code>, <code>joost</code> of <code>bakkerij</code>. Wat er gebeurt:
        <code>leeg</code>, <code>bezig</code>, <code>storing</code>, <code>kapot</code>,
        <code>geen-verbinding</code>, <code>afgebroken</code>, <code>traag</code>, <code>druk</code>,
        <code>uitgelogd</code>, <code>geen-toegang</code>, <code>half</code>, <code>vol</code> of
        <code>bezet</code>. Meer woorden mogen, met een spatie ertussen.
      </p>

      <h2>Veilige kopieën en leesbare foto’s</h2>
      <p>
        Vraagt u om een kopie van een identiteitsbewijs? De inwoner kan dan hulp krijgen om niet meer te
        sturen dan nodig is. Hij dekt het burgerservicenummer en de foto af. Ook leest hij of een foto te
        donker of niet scherp is. Alles gebeurt op zijn eigen apparaat, en overslaan kan altijd.
      </p>
      <p>Er zijn twee dingen voor nodig. Uw leverancier doet ze allebei.</p>
      <h3>1. Het script</h3>
      <p>
        Zet dit script in de <code>head</code>, onder het script van het onderdeel. Het werkt bij documenten,
        berichten en contact.
      </p>
      ${code('het script voor veilige kopieën', `<script type="module" src="${kopie.pad}" integrity="${kopie.integriteit}" crossorigin="anonymous"></script>`)}
      <h3>2. Het zaaksysteem zegt dat het een identiteitsbewijs is</h3>
      <p>
        Loket raadt niet wat u vraagt. De API van de gemeente zegt het, met <code>identiteitsbewijs</code>.
        Staat dat er niet? Dan biedt het onderdeel geen veilige kopie aan, ook niet als het script er is. Zo
        staat het bij een gevraagd document:
      </p>
      ${code('de regels voor de API', IDENTITEITSBEWIJS)}
      <p>
        Het kan ook bij een soort document, bij de bijlagen van berichten en bij een onderwerp van het
        contactformulier.
      </p>
      <p>
        Laat uw collega’s weten dat een kopie met zwarte vlakken goed is. Voor een PDF die geen scan is, noemt
        het onderdeel de gratis app KopieID van de Rijksoverheid. Op deze website ziet u de hulp bij
        <a href="/document-toevoegen?zaak=wmo">een document bij de zaak over hulp en ondersteuning</a>.
      </p>

      <h2>Kijken wat er mis is</h2>
      <p>
        Staat <code>loket-doctor.js</code> op uw website? Zet dan <code>?loket-diagnose</code> achter het
        adres van een pagina. U leest dan wat er niet klopt en wat u eraan doet, met een verslag voor uw
        leverancier. <a href="/zaak?loket-diagnose">Bekijk het op een pagina van deze website</a>
      </p>

      <h2>Uw huisstijl</h2>
      <p>
        Heeft uw website een thema van NL Design System? Dan neemt elk onderdeel kleuren en letters vanzelf
        over. Deze website doet het ook zo.
      </p>

      <h2>Beveiliging</h2>
      <p>
        Elk onderdeel werkt onder het strengste beleid. Het zet geen cookies en bewaart niets in de browser,
        behalve als u bij berichten of bij contact <code>draft</code> kiest. Dan staat daar wat de inwoner
        schreef, met de namen van de bijlagen, hooguit 30 minuten en alleen in dat tabblad. Het haalt niets
        bij anderen. Voeg aan uw beleid alleen toe waar de gegevens vandaan komen:
      </p>
      ${code(
        'het beveiligingsbeleid',
        "script-src 'self'; connect-src 'self' https://mijn.gemeente.example; require-trusted-types-for 'script'; trusted-types lit-html",
      )}
    </div>`,
  };
};
