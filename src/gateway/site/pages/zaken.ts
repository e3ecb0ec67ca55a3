import { html } from 'hono/html';
import type { ZaakSamenvatting } from '../../../contract/zaken.js';
import type { Bezoek, Html, Pagina } from '../layout.js';
import { ditPad, dutchLink, icoon, inlogLink, inTaal, tekstenVan, telLink } from '../layout.js';
import type { Lezing } from '../lezen.js';
import { formatDatum } from '../opmaak.js';

const zaakItem = (bezoek: Bezoek, zaak: ZaakSamenvatting): Html => {
  const t = tekstenVan(bezoek);
  const { taal } = bezoek;
  const done = zaak.einddatum !== null;
  const fact = (term: string, value: Html | string): Html =>
    html`<div>
      <dt>${term}</dt>
      <dd>${value}</dd>
    </div>`;
  const day = (datum: NonNullable<ZaakSamenvatting['einddatum']>): Html =>
    html`<time datetime="${datum}">${formatDatum(datum, taal)}</time>`;
  return html`<li>
    <div class="kaart kaart-link zaak ${done ? 'zaak-klaar' : ''}">
      <h3>
        <a href="${inTaal(taal, '/zaak')}?zaak=${encodeURIComponent(zaak.id)}">${zaak.omschrijving}</a>
      </h3>
      ${
        zaak.aanZet === 'aanvrager' && !done
          ? html`<p class="label">${icoon('letOp', 20)} <span>${t.yourTurn}</span></p>`
          : ''
      }
      <dl>
        ${fact(t.caseStatus, zaak.status?.omschrijving ?? t.statusUnknown)}
        ${zaak.einddatum === null ? fact(t.caseStart, day(zaak.startdatum)) : fact(t.caseEnd, day(zaak.einddatum))}
        ${fact(t.caseKind, zaak.zaaktype.omschrijving)}
        ${fact(t.caseNumber, html`<span translate="no">${zaak.identificatie}</span>`)}
      </dl>
    </div>
  </li>`;
};

const zakenLijst = (bezoek: Bezoek, zaken: readonly ZaakSamenvatting[]): Html => {
  const t = tekstenVan(bezoek);
  const running = zaken.filter(({ einddatum }) => einddatum === null);
  const done = zaken.filter(({ einddatum }) => einddatum !== null);
  const group = (id: string, title: string, items: readonly ZaakSamenvatting[]): Html | string =>
    items.length === 0
      ? ''
      : html`<section class="vloei" aria-labelledby="${id}">
          <h2 id="${id}">${title}</h2>
          <ul class="zaken">
            ${items.map((zaak) => zaakItem(bezoek, zaak))}
          </ul>
        </section>`;
  return html`<p class="inleiding">${t.casesLead}</p>
    ${group('lopend', t.casesRunning, running)} ${group('afgerond', t.casesDone, done)}`;
};

/** What went wrong, in words, with the way out. The phone number is the site's own: it is there when the API is not. */
const failure = (bezoek: Bezoek, text: string): Html => {
  const t = tekstenVan(bezoek);
  const { telefoon } = bezoek.organisatie;
  return html`<div class="melding melding-fout vloei">
    <p>${text}</p>
    <p>
      <a class="knop" href="${ditPad(bezoek)}">${t.retry}</a>
      <a class="knop knop-rustig" href="${telLink(telefoon)}">${t.call(telefoon)}</a>
    </p>
  </div>`;
};

export const mijnZakenPage = (bezoek: Bezoek, zaken: Lezing<readonly ZaakSamenvatting[]>): Pagina => {
  const t = tekstenVan(bezoek);
  const content = (): Html => {
    switch (zaken.soort) {
      case 'gelezen':
        return zaken.data.length > 0
          ? zakenLijst(bezoek, zaken.data)
          : html`<div class="melding"><p>${t.casesNone}</p></div>`;
      case 'uitgelogd':
        return html`<div class="melding vloei">
          <p>${t.casesSignedOut}</p>
          <p><a class="knop" href="${inlogLink(bezoek)}">${t.login}</a></p>
        </div>`;
      case 'geen-toegang':
        return failure(bezoek, t.casesForbidden);
      case 'mislukt':
        return failure(bezoek, t.casesFailed);
    }
  };
  return {
    titel: t.casesTitle,
    talen: true,
    kruimels: [],
    inhoud: html`<div class="vloei">${content()}</div>`,
  };
};

/** The same case on another page. */
const sameCase = (bezoek: Bezoek, pad: string): string => inTaal(bezoek.taal, pad) + bezoek.vraag;

/** Where to go from a case. The widget brings its own help, so the page does not say the phone number twice. */
const seeAlso = (bezoek: Bezoek): Html => {
  const t = tekstenVan(bezoek);
  const pages = [
    ['/zaak', t.tileFollow],
    ['/bericht', t.messagesTitle],
    ['/document-toevoegen', t.docsTitle],
  ] as const;
  return html`<aside class="hulp" aria-labelledby="zie-ook">
    <h2 id="zie-ook">${t.seeAlso}</h2>
    <ul class="links">
      ${pages
        .filter(([pad]) => pad !== bezoek.pad)
        .map(([pad, title]) => html`<li><a href="${sameCase(bezoek, pad)}">${title}</a></li>`)}
      <li><a href="${inTaal(bezoek.taal, '/mijn-zaken')}">${t.allCases}</a></li>
      ${dutchLink(bezoek, '/bezwaar', t.objection)} ${dutchLink(bezoek, '/klacht', t.complaint)}
    </ul>
  </aside>`;
};

/** What an editor puts inside the element: shown before the widget is there, and where it does not come. */
const fallback = (bezoek: Bezoek): Html => {
  const t = tekstenVan(bezoek);
  return html`<p>${t.fallback} ${t.fallbackHelp(bezoek.organisatie.telefoon)}</p>`;
};

const withWidget = (bezoek: Bezoek, widget: Html, before: Html | string = ''): Html =>
  html`<div class="inzet">
    <div class="vloei">${before} ${widget}</div>
    ${seeAlso(bezoek)}
  </div>`;

/** The case that the address names: one page for every citizen, as a CMS makes it. */
export const zaakPage = (bezoek: Bezoek): Pagina => {
  const t = tekstenVan(bezoek);
  return {
    titel: t.caseTitle,
    talen: true,
    kruimels: [[t.cases, '/mijn-zaken']],
    widgets: ['zaak-timeline.js'],
    inhoud: withWidget(bezoek, html`<zaak-timeline>${fallback(bezoek)}</zaak-timeline>`),
  };
};

/** Adding a document to the case that the address names. */
export const documentToevoegenPage = (bezoek: Bezoek): Pagina => {
  const t = tekstenVan(bezoek);
  const { telefoon } = bezoek.organisatie;
  return {
    titel: t.docsTitle,
    talen: true,
    kruimels: [[t.cases, '/mijn-zaken']],
    widgets: ['zaak-upload.js', 'loket-kopie.js'],
    inhoud: withWidget(
      bezoek,
      html`<zaak-upload><p>${t.docsFallback} ${t.docsFallbackHelp(telefoon)}</p></zaak-upload>`,
      html`<p class="inleiding">${t.docsLead}</p>`,
    ),
  };
};

/** The messages of the case that the address names. */
export const berichtPage = (bezoek: Bezoek): Pagina => {
  const t = tekstenVan(bezoek);
  const { telefoon } = bezoek.organisatie;
  return {
    titel: t.messagesTitle,
    talen: true,
    kruimels: [[t.cases, '/mijn-zaken']],
    widgets: ['zaak-bericht.js', 'loket-kopie.js'],
    inhoud: withWidget(
      bezoek,
      html`<zaak-bericht><p>${t.messagesFallback} ${t.messagesFallbackHelp(telefoon)}</p></zaak-bericht>`,
      html`<p class="inleiding">${t.messagesLead}</p>`,
    ),
  };
};

/** One case that the page itself names. */
export const vasteZaakPage = (bezoek: Bezoek, zaakId: string): Pagina => ({
  titel: 'Eén vaste zaak',
  kruimels: [['Voor webredacteuren', '/webredacteuren']],
  widgets: ['zaak-timeline.js'],
  inhoud: withWidget(
    bezoek,
    html`<zaak-timeline zaak-id="${zaakId}">${fallback(bezoek)}</zaak-timeline>`,
    html`<p class="inleiding">
      Deze pagina noemt zelf welke zaak zij laat zien. Is dat niet uw zaak? Dan ziet u er niets van.
    </p>`,
  ),
});

/** The same widget, rendered in the page itself, where page translators and read-aloud tools reach it. */
export const lichtPage = (bezoek: Bezoek): Pagina => ({
  titel: 'In de pagina zelf',
  kruimels: [['Voor webredacteuren', '/webredacteuren']],
  widgets: ['zaak-timeline.js'],
  inhoud: withWidget(
    bezoek,
    html`<zaak-timeline light>${fallback(bezoek)}</zaak-timeline>`,
    html`<p class="inleiding">
      Met het woord <code>light</code> staat de tijdlijn in de pagina zelf. Dan kunnen vertaalprogramma’s en
      voorleesprogramma’s er altijd bij.
    </p>`,
  ),
});
