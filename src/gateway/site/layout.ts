/** What every page of the demo municipality has in common. */
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Organisatie } from '../../contract/organisatie.js';
import type { Taal, Teksten } from './texts.js';
import { TAALNAAM, TALEN, TEKSTEN } from './texts.js';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** A file of the site, under an address that changes when the file does. */
export interface Bestand {
  readonly pad: string;
  /** For `integrity`: `sha384-…`. */
  readonly integriteit: string;
}

/** What is known of the visit when a page is made. */
export interface Bezoek {
  readonly taal: Taal;
  /** The path without the language: `/mijn-zaken`. */
  readonly pad: string;
  /** The query with its question mark, or nothing. */
  readonly vraag: string;
  /** Name of the fictional person who is signed in; `null` when signed out. */
  readonly naam: string | null;
  /** Name of the scenario that is on. */
  readonly scenario: string | null;
  readonly organisatie: Organisatie;
  readonly bestand: (naam: string) => Bestand;
}

export interface Pagina {
  readonly titel: string;
  readonly inhoud: Html;
  /** The pages above this one: label and path without the language. */
  readonly kruimels?: readonly (readonly [label: string, pad: string])[];
  /** Self-contained files of widgets that this page loads. */
  readonly widgets?: readonly string[];
  /** Own scripts of this page. */
  readonly scripts?: readonly string[];
  /** Whether this page exists in every language, or in Dutch only. */
  readonly talen?: boolean;
  /** Whether the content sets the title itself, because it stands in a coloured band. */
  readonly eigenKop?: boolean;
}

/** A path in the language of the visit; Dutch has no prefix. */
export const inTaal = (taal: Taal, pad: string): string => (taal === 'nl' ? pad : `/${taal}${pad}`);

/** The number as a link can hold it. */
export const telLink = (telefoon: string): string => `tel:${telefoon.replace(/[^+\d]/g, '')}`;

export const tekstenVan = (bezoek: Bezoek): Teksten => TEKSTEN[bezoek.taal];

const ICONEN = {
  persoon: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-4.2 3.6-7 8-7s8 2.8 8 7',
  zaken: 'M4 5h6l2 3h8v11H4zM8 13h8',
  document: 'M6 3h8l4 4v14H6zM14 3v4h4M9 13h6M9 17h4',
  volgen: 'M6 4v16M6 7h12l-3 3.5 3 3.5H6',
  telefoon: 'M6 3h4l1.5 5-2.5 2a12 12 0 0 0 5 5l2-2.5 5 1.5v4a2 2 0 0 1-2 2A17 17 0 0 1 4 5a2 2 0 0 1 2-2z',
  agenda: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4M8 14h3',
  letOp: 'M12 3 2.5 20h19zM12 10v4M12 17v.5',
} as const;

/** Always beside words, so it says nothing itself. */
export const icoon = (naam: keyof typeof ICONEN, maat = 24): Html =>
  html`<svg
    aria-hidden="true"
    width="${maat}"
    height="${maat}"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    <path d="${ICONEN[naam]}" />
  </svg>`;

const menuLink = (bezoek: Bezoek, pad: string, label: string): Html => {
  const current = bezoek.pad === pad ? html`aria-current="page"` : '';
  return html`<li><a href="${inTaal(bezoek.taal, pad)}" ${current}>${label}</a></li>`;
};

/** A link to a page that exists in Dutch only: says so where the visit is in another language. */
export const dutchLink = (bezoek: Bezoek, pad: string, label: string): Html => {
  const t = tekstenVan(bezoek);
  return bezoek.taal === 'nl'
    ? menuLink(bezoek, pad, label)
    : html`<li><a href="${pad}" hreflang="nl">${label}${t.inDutch}</a></li>`;
};

/** The path of this very visit, to come back to after signing in or after switching a scenario. */
export const ditPad = (bezoek: Bezoek): string => inTaal(bezoek.taal, bezoek.pad) + bezoek.vraag;

/** Signing in leads back to where one was, except where that would lead round in a circle. */
export const inlogLink = (bezoek: Bezoek): string =>
  ['/inloggen', '/uitloggen'].includes(bezoek.pad)
    ? inTaal(bezoek.taal, '/inloggen')
    : `${inTaal(bezoek.taal, '/inloggen')}?terug=${encodeURIComponent(ditPad(bezoek))}`;

const header = (bezoek: Bezoek, pagina: Pagina): Html => {
  const t = tekstenVan(bezoek);
  const { taal, organisatie } = bezoek;
  return html`<header>
    ${
      bezoek.scenario === null
        ? ''
        : html`<div class="strook strook-scenario">
            <div class="breed">
              <p>${t.scenarioOn(bezoek.scenario)}</p>
              <form method="post" action="/scenarios">
                <input type="hidden" name="scenario" value="" />
                <input type="hidden" name="terug" value="${ditPad(bezoek)}" />
                <button class="knop knop-rustig">${t.scenarioOff}</button>
              </form>
            </div>
          </div>`
    }
    <div class="strook">
      <div class="breed">
        <p>${t.demo(organisatie.naam)}</p>
        <nav class="talen" aria-label="${t.languages}">
          <ul>
            ${TALEN.map((andere) => {
              const href =
                inTaal(andere, pagina.talen ? bezoek.pad : '/') + (pagina.talen ? bezoek.vraag : '');
              const current = andere === taal ? html`aria-current="true"` : '';
              return html`<li>
                <a href="${href}" lang="${andere}" hreflang="${andere}" ${current}>${TAALNAAM[andere]}</a>
              </li>`;
            })}
          </ul>
        </nav>
      </div>
    </div>
    <div class="kop">
      <div class="breed">
        <a class="naam" href="${inTaal(taal, '/')}">
          <img src="${bezoek.bestand('logo.svg').pad}" alt="" width="48" height="48" />
          <span>${organisatie.naam}</span>
        </a>
        <div class="wie">
          ${
            bezoek.naam === null
              ? html`<a href="${inlogLink(bezoek)}">${t.login}</a>`
              : html`<p>${icoon('persoon')} <span>${t.signedInAs(bezoek.naam)}</span></p>
                  <a href="${inTaal(taal, '/uitloggen')}">${t.logout}</a>`
          }
        </div>
        <nav class="menu" aria-label="${t.menu}">
          <ul>
            ${menuLink(bezoek, '/', t.home)} ${menuLink(bezoek, '/mijn-zaken', t.cases)}
            ${menuLink(bezoek, '/contact', t.contact)} ${dutchLink(bezoek, '/scenarios', t.scenarios)}
            ${dutchLink(bezoek, '/webredacteuren', t.editors)} ${dutchLink(bezoek, '/insluiten', t.embed)}
          </ul>
        </nav>
      </div>
    </div>
  </header>`;
};

const footer = (bezoek: Bezoek): Html => {
  const t = tekstenVan(bezoek);
  const { telefoon } = bezoek.organisatie;
  return html`<footer class="voet">
    <div class="breed">
      <div>
        <h2>${t.contact}</h2>
        <p>${t.callLead}</p>
        <p><a href="${telLink(telefoon)}">${t.call(telefoon)}</a></p>
      </div>
      <nav aria-labelledby="voet-kop">
        <h2 id="voet-kop">${t.footer}</h2>
        <ul>
          ${dutchLink(bezoek, '/toegankelijkheid', t.accessibility)}
          ${dutchLink(bezoek, '/privacy', t.privacy)} ${dutchLink(bezoek, '/webredacteuren', t.editors)}
          ${dutchLink(bezoek, '/scenarios', t.scenarios)}
        </ul>
      </nav>
    </div>
  </footer>`;
};

const breadcrumb = (bezoek: Bezoek, pagina: Pagina): Html | string => {
  if (!pagina.kruimels) return '';
  const t = tekstenVan(bezoek);
  const above = [[t.home, '/'] as const, ...pagina.kruimels];
  return html`<nav class="kruimels breed" aria-label="${t.breadcrumb}">
    <ol>
      ${above.map(([label, pad]) => html`<li><a href="${inTaal(bezoek.taal, pad)}">${label}</a></li>`)}
      <li><span aria-current="page">${pagina.titel}</span></li>
    </ol>
  </nav>`;
};

/** A whole page. Every value is escaped by the template; only what these templates wrote themselves is markup. */
export const renderPagina = (bezoek: Bezoek, pagina: Pagina): Html => {
  const t = tekstenVan(bezoek);
  const { organisatie, taal, bestand } = bezoek;
  // On the home page the name alone; elsewhere first what the page is, as a screen reader reads it.
  const title = bezoek.pad === '/' ? organisatie.naam : `${pagina.titel} – ${organisatie.naam}`;
  return html`<!doctype html>
    <html lang="${taal}" class="eigen-theme">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="${bestand('logo.svg').pad}" type="image/svg+xml" />
        <link rel="stylesheet" href="${bestand('theme.css').pad}" />
        <link rel="stylesheet" href="${bestand('site.css').pad}" />
        <meta name="loket:api-url" content="/v1" />
        <meta name="loket:telefoon" content="${organisatie.telefoon}" />
        <meta name="loket:contact-url" content="${inTaal(taal, '/contact')}" />
        <meta name="loket:login-url" content="${inTaal(taal, '/inloggen')}?terug={terug}" />
        ${(pagina.widgets ?? []).length > 0 ? html`<script type="module" src="${bestand('titel.js').pad}"></script>` : ''}
        ${bezoek.vraag.includes('loket-diagnose') ? html`<script type="module" src="${bestand('loket-doctor.js').pad}"></script>` : ''}
        ${(pagina.scripts ?? []).map((naam) => html`<script type="module" src="${bestand(naam).pad}"></script>`)}
        ${(pagina.widgets ?? []).map(
          (naam) =>
            html`<script
              type="module"
              src="${bestand(naam).pad}"
              integrity="${bestand(naam).integriteit}"
              crossorigin="anonymous"
            ></script>`,
        )}
      </head>
      <body>
        ${
          (pagina.widgets ?? []).length > 0
            ? html`<template
                data-fout="${t.titleError}"
                data-stappen="${JSON.stringify(t.titleSteps)}"
              ></template>`
            : ''
        }
        <a class="skip" href="#inhoud">${t.skip}</a>
        ${header(bezoek, pagina)}
        <main id="inhoud" tabindex="-1">
          ${breadcrumb(bezoek, pagina)}
          ${
            pagina.eigenKop
              ? pagina.inhoud
              : html`<div class="breed">
                  <h1 class="titel">${pagina.titel}</h1>
                  ${pagina.inhoud}
                </div>`
          }
        </main>
        ${footer(bezoek)}
      </body>
    </html>`;
};
