/** The pages of the demo municipality, as a municipality would build them: server-rendered, and widgets where they fit. */
import { Hono, type Context } from 'hono';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import type { Organisatie } from '../../contract/organisatie.js';
import type { DemoSessies } from '../demo-sessie.js';
import { DEMO_PERSONEN, findDemoPersoon, SESSIE_COOKIE } from '../demo-sessie.js';
import { SCENARIO_COOKIE, SCENARIOS, scenariosOf, type ScenarioNaam } from '../scenario.js';
import type { Bestanden } from './bestanden.js';
import type { Bezoek, Pagina } from './layout.js';
import { inTaal, renderPagina } from './layout.js';
import { loadZaken, type Api } from './lezen.js';
import { afspraakPage } from './pages/afspraak.js';
import { bezwaarPage, klachtPage } from './pages/bezwaar.js';
import { contactPage } from './pages/contact.js';
import { homePage } from './pages/home.js';
import { insluitenPage } from './pages/insluiten.js';
import { inloggenPage, uitgelogdPage } from './pages/inloggen.js';
import { foutPage, nietGevondenPage, privacyPage, toegankelijkheidPage } from './pages/over.js';
import { scenariosPage } from './pages/scenarios.js';
import { webredacteurenPage } from './pages/webredacteuren.js';
import {
  berichtPage,
  documentToevoegenPage,
  lichtPage,
  mijnZakenPage,
  vasteZaakPage,
  zaakPage,
} from './pages/zaken.js';
import { parseTerug } from './terug.js';
import type { Taal } from './texts.js';

export interface SiteOptions {
  /** The gateway: the site reads it as any client does. */
  readonly api: Api;
  readonly sessies: DemoSessies;
  /** What the site itself knows of the municipality, also when the API is down. */
  readonly loadOrganisatie: (taal: Taal) => Promise<Organisatie>;
  readonly bestanden: Bestanden;
  /** The case on the page that names one itself, and the one that newcomers are shown first. */
  readonly vasteZaakId: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whether the site is served over https: cookies and `Strict-Transport-Security` follow. */
  readonly secure?: boolean;
}

/**
 * What internet.nl rewards, and no more than the pages need: nothing inline, nothing of others, and of Trusted Types
 * the one policy that Lit makes.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

export const SECURITY_HEADERS: readonly (readonly [string, string])[] = [
  ['Content-Security-Policy', CONTENT_SECURITY_POLICY],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  // Where one came from can hold the id of a case; nobody else needs to know it.
  ['Referrer-Policy', 'same-origin'],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
];

type PageOf = (bezoek: Bezoek, context: Context) => Pagina | Promise<Pagina>;

export function createSite(options: SiteOptions): Hono {
  const { api, sessies, loadOrganisatie, bestanden, vasteZaakId, now, secure = false } = options;
  const app = new Hono();

  const visit = async (c: Context, taal: Taal): Promise<Bezoek> => {
    const request = c.req.raw;
    const url = new URL(request.url);
    const aanmelding = await sessies.identify(request);
    const persoon = DEMO_PERSONEN.find(({ onderwerp }) => onderwerp === aanmelding?.persoon.onderwerp);
    const on = scenariosOf(request);
    const path = taal === 'nl' ? url.pathname : url.pathname.slice(taal.length + 1);
    return {
      taal,
      pad: path === '' ? '/' : path,
      vraag: url.search,
      naam: persoon?.weergavenaam ?? null,
      scenario:
        on.size === 0
          ? null
          : SCENARIOS.filter(({ naam }) => on.has(naam))
              .map(({ titel }) => titel)
              .join(' + '),
      organisatie: await loadOrganisatie(taal),
      bestand: bestanden.find,
    };
  };

  const send = async (
    c: Context,
    taal: Taal,
    make: PageOf,
    status: 200 | 403 | 404 | 500 = 200,
  ): Promise<Response> => {
    const bezoek = await visit(c, taal);
    const page = await make(bezoek, c);
    c.header('Content-Language', taal);
    return c.html(renderPagina(bezoek, page), status);
  };

  /** A cookie of the site itself; the widgets set none. */
  const scenarioCookie = (names: ReadonlySet<ScenarioNaam>): string => {
    const tail = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
    return names.size === 0
      ? `${SCENARIO_COOKIE}=; Max-Age=0; ${tail}`
      : `${SCENARIO_COOKIE}=${[...names].join(',')}; ${tail}`;
  };

  app.use(async (c, next) => {
    await next();
    for (const [name, value] of SECURITY_HEADERS) c.header(name, value);
    if (secure) c.header('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
    // Pages tell who is signed in.
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
  });

  app.get('/assets/*', (c) => bestanden.respond(c.req.path, c.req.raw) ?? c.notFound());

  const pageIn = (taal: Taal, pad: string, make: PageOf): void => {
    const path = inTaal(taal, pad);
    app.get(path, (c) => send(c, taal, make));
    // `/en` and `/en/`: people type both.
    if (pad === '/' && taal !== 'nl') app.get(`/${taal}`, (c) => c.redirect(path, 308));
  };

  for (const taal of ['nl', 'en', 'fy'] as const) {
    pageIn(taal, '/', async (bezoek, c) => {
      // The home page must always work, so it leaves the scenarios out.
      const zaken = await loadZaken(api, c.req.raw, taal, [SESSIE_COOKIE]);
      const own = zaken.soort === 'gelezen' ? zaken.data : [];
      const example =
        own.find(({ id }) => id === vasteZaakId) ?? own.find(({ einddatum }) => einddatum === null) ?? null;
      return homePage(bezoek, example, now());
    });
    pageIn(taal, '/mijn-zaken', async (bezoek, c) =>
      mijnZakenPage(bezoek, await loadZaken(api, c.req.raw, taal, [SESSIE_COOKIE, SCENARIO_COOKIE])),
    );
    pageIn(taal, '/zaak', zaakPage);
    pageIn(taal, '/afspraak-maken', afspraakPage);
    pageIn(taal, '/bericht', berichtPage);
    pageIn(taal, '/document-toevoegen', documentToevoegenPage);
    pageIn(taal, '/contact', (bezoek) => contactPage(bezoek, now()));

    app.get(inTaal(taal, '/inloggen'), async (c) => {
      const als = c.req.query('als');
      const terug = parseTerug(c.req.query('terug'));
      const persoon = als === undefined ? null : findDemoPersoon(als);
      if (persoon !== null) {
        // The session that was there is ended: a cookie that someone kept must be worth nothing.
        await sessies.endSessie(c.req.raw);
        c.header('Set-Cookie', await sessies.createSessieCookie(persoon.naam));
        return c.redirect(terug ?? inTaal(taal, '/mijn-zaken'), 303);
      }
      const onbekend = als !== undefined;
      return send(
        c,
        taal,
        (bezoek) => inloggenPage(bezoek, { personen: DEMO_PERSONEN, terug, onbekend }),
        onbekend ? 404 : 200,
      );
    });

    app.get(inTaal(taal, '/uitloggen'), async (c) => {
      await sessies.endSessie(c.req.raw);
      c.header('Set-Cookie', sessies.signedOutCookie());
      // The page is made as one who is signed out sees it, not as the request still came in.
      const bezoek = { ...(await visit(c, taal)), naam: null };
      c.header('Content-Language', taal);
      return c.html(renderPagina(bezoek, uitgelogdPage(bezoek)));
    });
  }

  app.get('/scenarios', (c) =>
    send(c, 'nl', (bezoek) =>
      scenariosPage(bezoek, {
        scenarios: SCENARIOS,
        aan: scenariosOf(c.req.raw),
        personen: DEMO_PERSONEN,
      }),
    ),
  );
  app.post('/scenarios', csrf(), async (c) => {
    const form = await c.req.parseBody();
    const naam = typeof form['scenario'] === 'string' ? form['scenario'] : '';
    const scenario = SCENARIOS.find((each) => each.naam === naam);
    const on = new Set(scenariosOf(c.req.raw));
    if (scenario === undefined) on.clear();
    else if (form['stand'] === 'uit') on.delete(scenario.naam);
    else on.add(scenario.naam);
    c.header('Set-Cookie', scenarioCookie(on));
    const terug = parseTerug(typeof form['terug'] === 'string' ? form['terug'] : undefined);
    return c.redirect(terug ?? '/scenarios', 303);
  });

  pageIn('nl', '/webredacteuren', (bezoek) => webredacteurenPage(bezoek, vasteZaakId));
  pageIn('nl', '/insluiten', insluitenPage);
  pageIn('nl', '/voorbeelden/vaste-zaak', (bezoek) => vasteZaakPage(bezoek, vasteZaakId));
  pageIn('nl', '/voorbeelden/in-de-pagina', lichtPage);
  pageIn('nl', '/bezwaar', bezwaarPage);
  pageIn('nl', '/klacht', klachtPage);
  pageIn('nl', '/toegankelijkheid', toegankelijkheidPage);
  pageIn('nl', '/privacy', privacyPage);

  /** A page that is not there speaks the language of its address. */
  const taalVan = (c: Context): Taal => {
    const prefix = /^\/(en|fy)(?:\/|$)/.exec(c.req.path)?.[1];
    return prefix === 'en' || prefix === 'fy' ? prefix : 'nl';
  };
  app.notFound((c) => send(c, taalVan(c), nietGevondenPage, 404));
  app.onError(async (error, c) => {
    // Refused by one of Hono's guards, such as the one against forged forms; nothing broke.
    if (error instanceof HTTPException && error.status === 403) return send(c, taalVan(c), foutPage, 403);
    console.error(error);
    return send(c, taalVan(c), foutPage, 500);
  });
  return app;
}
