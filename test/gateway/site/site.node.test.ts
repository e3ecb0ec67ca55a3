import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Hono } from 'hono';
import { createRandomId } from '../../../src/gateway/app.js';
import { createOrganisatie } from '../../../src/gateway/backends/demo/organisatie.js';
import { createDemoSessies, DEMO_PERSONEN, SESSIE_COOKIE } from '../../../src/gateway/demo-sessie.js';
import { createMapsOpslag } from '../../../src/gateway/opslag-maps.js';
import { SCENARIO_COOKIE, SCENARIOS } from '../../../src/gateway/scenario.js';
import { readBestanden, type Bestanden } from '../../../src/gateway/site/bestanden.js';
import { CONTENT_SECURITY_POLICY, createSite } from '../../../src/gateway/site/site.js';
import { datumOf } from '../../../src/domain/datum.js';

const ORIGIN = 'http://www.wilgenrade.example';
const NOW = Date.UTC(2026, 10, 23, 9, 0);
const EVIL = `"><script>alert(1)</script><img src=x onerror="alert(1)">'`;

const folder = mkdtempSync(join(tmpdir(), 'loket-site-'));
let bestanden: Bestanden;
before(() => {
  const names = [
    'theme.css',
    'site.css',
    'kopieer.js',
    'titel.js',
    'logo.svg',
    'landschap.svg',
    'zaak-timeline.js',
    'zaak-bericht.js',
    'contact-formulier.js',
    'zaak-upload.js',
    'afspraak-planner.js',
    'loket.js',
    'loket-demo.js',
    'loket-doctor.js',
    'loket-insluiten.js',
    'loket-kopie.js',
  ];
  for (const name of names) writeFileSync(join(folder, name), `/* ${name} */`);
  bestanden = readBestanden(
    names.map((name) => join(folder, name)),
    '1.2.3',
  );
});
after(() => {
  rmSync(folder, { recursive: true });
});

const zaak = (omschrijving: string): object => ({
  id: 'a.b~c',
  identificatie: 'Z-1',
  omschrijving,
  zaaktype: { omschrijving },
  status: { omschrijving, fase: 'lopend' },
  startdatum: '2026-11-02',
  einddatum: null,
  laatstGemuteerd: null,
  aanZet: 'aanvrager',
});
const page = (results: readonly object[], next: string | null = null): Response =>
  Response.json({ count: results.length, next, previous: null, results });

function siteWith(api: (request: Request) => Response | Promise<Response>, secure = false): Hono {
  return createSite({
    api,
    sessies: createDemoSessies({
      opslag: createMapsOpslag(),
      now: () => NOW,
      randomId: createRandomId,
      secure,
    }),
    loadOrganisatie: () => Promise.resolve(createOrganisatie(datumOf(2026, 11, 23))),
    bestanden,
    vasteZaakId: 'dakkapel',
    now: () => NOW,
    secure,
  });
}
const get = (site: Hono, path: string, headers: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(site.request(`${ORIGIN}${path}`, { headers }));
const post = (site: Hono, form: Record<string, string>, headers: Record<string, string>): Promise<Response> =>
  Promise.resolve(
    site.request(`${ORIGIN}/scenarios`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(form).toString(),
    }),
  );

test('every page and every failure carries the whole policy and the other security headers', async () => {
  const site = siteWith(() => page([]));
  for (const path of ['/', '/mijn-zaken', '/bestaat-niet', '/inloggen?als=amina', '/assets/site.css']) {
    const { headers } = await get(site, path);
    assert.equal(headers.get('Content-Security-Policy'), CONTENT_SECURITY_POLICY, path);
    assert.equal(headers.get('X-Content-Type-Options'), 'nosniff', path);
    assert.equal(headers.get('X-Frame-Options'), 'DENY', path);
    assert.equal(headers.get('Referrer-Policy'), 'same-origin', path);
  }
  assert.doesNotMatch(CONTENT_SECURITY_POLICY, /unsafe|\*|data:|http/);
  const own = siteWith(() => page([]), true);
  assert.match((await get(own, '/')).headers.get('Strict-Transport-Security') ?? '', /^max-age=\d{8}/);
});

test('a page is never kept by a cache; a file under its own address for ever', async () => {
  const site = siteWith(() => page([]));
  assert.equal((await get(site, '/mijn-zaken')).headers.get('Cache-Control'), 'no-store');
  const { pad } = bestanden.find('site.css');
  assert.match(pad, /^\/assets\/1\.2\.3-[0-9a-f]{12}\/site\.css$/);
  const file = await get(site, pad);
  assert.equal(file.headers.get('Cache-Control'), 'public, max-age=31536000, immutable');
  assert.equal(file.headers.get('Content-Type'), 'text/css; charset=utf-8');
  assert.equal(await file.text(), '/* site.css */');
  const plain = await get(site, '/assets/site.css');
  assert.equal(plain.headers.get('Cache-Control'), 'no-cache');
  const again = await get(site, '/assets/site.css', { 'If-None-Match': plain.headers.get('ETag') ?? '' });
  assert.equal(again.status, 304);
  assert.equal(await again.text(), '');
});

test('no file outside the list can be asked for', async () => {
  const site = siteWith(() => page([]));
  for (const path of [
    '/assets/../package.json',
    '/assets/%2e%2e/package.json',
    '/assets/constructor',
    '/assets/',
  ]) {
    assert.equal((await get(site, path)).status, 404, path);
  }
});

test('a page that loads the widget says which bytes it expects', async () => {
  const text = await (
    await get(
      siteWith(() => page([])),
      '/zaak?zaak=dakkapel',
    )
  ).text();
  const { pad, integriteit } = bestanden.find('zaak-timeline.js');
  assert.match(integriteit, /^sha384-[A-Za-z0-9+/]{64}$/);
  assert.ok(text.includes(`src="${pad}"`) && text.includes(`integrity="${integriteit}"`));
});

test('words of the API and of the address are text, never markup', async () => {
  const site = siteWith(() => page([zaak(EVIL)]));
  const paths = [
    '/mijn-zaken',
    '/',
    `/inloggen?als=${encodeURIComponent(EVIL)}`,
    `/inloggen?terug=${encodeURIComponent(`/zaak?zaak=${EVIL}`)}`,
    `/zaak?zaak=${encodeURIComponent(EVIL)}`,
    `/zaak?${EVIL.replaceAll(' ', '+')}`,
    `/${encodeURIComponent(EVIL)}`,
  ];
  for (const path of paths) {
    const text = await (await get(site, path)).text();
    assert.doesNotMatch(text, /<script>|<img src=x|onerror="/, path);
  }
});

test('no page has a script, a style or a handler of its own inside', async () => {
  const site = siteWith(() => page([zaak('Dakkapel')]));
  for (const path of [
    '/',
    '/en/mijn-zaken',
    '/fy/zaak',
    '/contact',
    '/inloggen',
    '/scenarios',
    '/webredacteuren',
    '/insluiten',
  ]) {
    const text = await (await get(site, path)).text();
    assert.doesNotMatch(text, /<style|\sstyle=|\son[a-z]+=|javascript:/i, path);
    for (const [tag] of text.matchAll(/<script\b[^>]*>/g)) assert.match(tag, /\bsrc="\/assets\//, path);
  }
});

test('the page for editors says both things that a safe copy needs, in lines to copy', async () => {
  const text = await (
    await get(
      siteWith(() => page([])),
      '/webredacteuren',
    )
  ).text();
  const lines = [...text.matchAll(/data-kopieer="([^"]*)"\s*><code>([^<]*)</g)].map(
    ([, naam = '', code = '']) => [naam, code] as const,
  );
  const { pad, integriteit } = bestanden.find('loket-kopie.js');
  const script = new Map(lines).get('het script voor veilige kopieën') ?? '';
  assert.ok(script.includes(pad) && script.includes(integriteit), script);
  assert.match(new Map(lines).get('de regels voor de API') ?? '', /identiteitsbewijs&quot;: true/);
});

test('Mijn zaken follows every page of the list, with the cookies of the visitor and no others', async () => {
  const asked: Request[] = [];
  const site = siteWith((request) => {
    asked.push(request);
    return request.url.includes('page=2')
      ? page([zaak('Tweede')])
      : page([zaak('Eerste')], '/v1/zaken?page=2');
  });
  const Cookie = `ander=1; ${SESSIE_COOKIE}=abc; ${SCENARIO_COOKIE}=slow`;
  const text = await (await get(site, '/fy/mijn-zaken', { Cookie })).text();
  assert.ok(text.includes('Eerste') && text.includes('Tweede'));
  assert.deepEqual(
    asked.map(({ url }) => url),
    [`${ORIGIN}/v1/zaken`, `${ORIGIN}/v1/zaken?page=2`],
  );
  for (const { headers } of asked) {
    assert.equal(headers.get('Cookie'), `${SESSIE_COOKIE}=abc; ${SCENARIO_COOKIE}=slow`);
    assert.equal(headers.get('Accept-Language'), 'fy');
  }
});

const status =
  (code: number): (() => Response) =>
  () =>
    Response.json({ code: 'x' }, { status: code });
for (const [what, api, words, remedy] of [
  ['nobody is signed in', status(401), 'U bent niet ingelogd', 'href="/inloggen?terug=%2Fmijn-zaken"'],
  ['it is forbidden', status(403), 'U mag deze zaken niet bekijken', 'href="tel:'],
  ['the server fails', status(500), 'Dat ligt aan ons', 'href="tel:'],
  ['the source is down', status(503), 'Dat ligt aan ons', 'href="tel:'],
  ['the answer is no JSON', () => new Response('<h1>'), 'Dat ligt aan ons', 'href="tel:'],
  ['the answer breaks the contract', () => Response.json({ results: 1 }), 'Dat ligt aan ons', 'href="tel:'],
  ['the connection breaks', () => Promise.reject(new TypeError('x')), 'Dat ligt aan ons', 'href="tel:'],
  ['there are none', () => page([]), 'U hebt geen zaken bij ons', ''],
] as const) {
  test(`Mijn zaken says so in words, with a way out, when ${what}`, async () => {
    const response = await get(siteWith(api), '/mijn-zaken');
    const text = await response.text();
    assert.equal(response.status, 200);
    assert.ok(text.includes(words), words);
    assert.ok(text.includes(remedy));
    if (what !== 'there are none') assert.ok(!text.includes('U hebt geen zaken'));
  });
}

test('the home page does not listen to scenarios', async () => {
  const asked: Request[] = [];
  const site = siteWith((request) => {
    asked.push(request);
    return page([]);
  });
  assert.equal((await get(site, '/', { Cookie: `${SCENARIO_COOKIE}=broken` })).status, 200);
  assert.equal(asked[0]?.headers.get('Cookie'), null);
});

test('signing in gives a cookie that scripts cannot read, and ends the session that was there', async () => {
  const site = siteWith(() => page([]), true);
  const first = await get(site, '/inloggen?als=amina');
  assert.equal(first.headers.get('Location'), '/mijn-zaken');
  const cookie = first.headers.get('Set-Cookie') ?? '';
  assert.match(cookie, /; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
  const Cookie = cookie.split(';')[0] ?? '';
  assert.match(await (await get(site, '/', { Cookie })).text(), /Ingelogd als Amina de Vries/);
  const second = await get(site, '/inloggen?als=joost&terug=%2Fzaak%3Fzaak%3D1', { Cookie });
  assert.equal(second.headers.get('Location'), '/zaak?zaak=1');
  assert.match(await (await get(site, '/', { Cookie })).text(), /<a href="\/inloggen/);
});

test('signing in leads to another site for nobody', async () => {
  const site = siteWith(() => page([]));
  for (const terug of ['//kwaad.example', '/\\kwaad.example', 'https://kwaad.example', '/.//kwaad.example']) {
    const response = await get(site, `/inloggen?als=amina&terug=${encodeURIComponent(terug)}`);
    assert.equal(response.headers.get('Location'), '/mijn-zaken');
    const text = await (await get(site, `/inloggen?terug=${encodeURIComponent(terug)}`)).text();
    const choices = [...text.matchAll(/href="(\/inloggen\?als=[^"]*)"/g)].map((match) => match[1]);
    assert.deepEqual(
      choices,
      DEMO_PERSONEN.map(({ naam }) => `/inloggen?als=${naam}`),
    );
  }
});

test('a name that nobody has gives the choice, in the language of the page', async () => {
  const response = await get(
    siteWith(() => page([])),
    '/en/inloggen?als=niemand',
  );
  const text = await response.text();
  assert.equal(response.status, 404);
  assert.ok(text.includes('We do not know this person'));
  for (const { naam } of DEMO_PERSONEN) assert.ok(text.includes(`/en/inloggen?als=${naam}`));
});

test('signing out lasts: the page and the next one are those of a stranger', async () => {
  const site = siteWith(() => page([]));
  const response = await get(site, '/uitloggen');
  assert.doesNotMatch(await response.text(), /Ingelogd als/);
  const Cookie = (response.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
  assert.doesNotMatch(await (await get(site, '/', { Cookie })).text(), /Ingelogd als/);
});

test('a scenario lives in the cookie of the one who chose it; several add up, and all go off together', async () => {
  const site = siteWith(() => page([]));
  const own = { Origin: ORIGIN };
  const on = await post(site, { scenario: 'slow', stand: 'aan' }, own);
  assert.equal(on.status, 303);
  assert.equal(on.headers.get('Location'), '/scenarios');
  assert.match(on.headers.get('Set-Cookie') ?? '', /^loket_scenario=slow; Path=\/; HttpOnly; SameSite=Lax$/);
  const both = await post(
    site,
    { scenario: 'busy', stand: 'aan' },
    { ...own, Cookie: 'loket_scenario=slow' },
  );
  assert.match(both.headers.get('Set-Cookie') ?? '', /^loket_scenario=slow,busy;/);
  const one = await post(
    site,
    { scenario: 'slow', stand: 'uit' },
    { ...own, Cookie: 'loket_scenario=slow,busy' },
  );
  assert.match(one.headers.get('Set-Cookie') ?? '', /^loket_scenario=busy;/);
  const form = { scenario: '', terug: '/en/zaak?zaak=dakkapel' };
  const off = await post(site, form, { ...own, Cookie: 'loket_scenario=slow,busy' });
  assert.match(off.headers.get('Set-Cookie') ?? '', /^loket_scenario=; Max-Age=0;/);
  assert.equal(off.headers.get('Location'), '/en/zaak?zaak=dakkapel');
  assert.doesNotMatch(await (await get(site, '/')).text(), /staat aan\./);
});

test('another site cannot switch a scenario', async () => {
  const site = siteWith(() => page([]));
  for (const Origin of ['https://kwaad.example', 'null']) {
    const response = await post(site, { scenario: 'broken', stand: 'aan' }, { Origin });
    assert.equal(response.status, 403, Origin);
    assert.equal(response.headers.get('Set-Cookie'), null);
    assert.match(await response.text(), /Er gaat iets mis/);
  }
});

test('every page shows which scenarios are on, with a way to put them off', async () => {
  const site = siteWith(() => page([]));
  for (const { naam, titel } of SCENARIOS) {
    const text = await (await get(site, '/contact', { Cookie: `loket_scenario=${naam}` })).text();
    assert.ok(text.includes(`Scenario “${titel}” staat aan`), naam);
    assert.ok(text.includes('action="/scenarios"'));
  }
});

test('a page that is not there says so in the language of its address', async () => {
  const site = siteWith(() => page([]));
  for (const [path, lang, words] of [
    ['/nergens', 'nl', 'Deze pagina bestaat niet'],
    ['/en/nowhere', 'en', 'This page does not exist'],
    ['/fy/nearne', 'fy', 'Dizze side bestiet net'],
    ['/english', 'nl', 'Deze pagina bestaat niet'],
  ] as const) {
    const response = await get(site, path);
    const text = await response.text();
    assert.equal(response.status, 404);
    assert.ok(text.includes(`<html lang="${lang}"`) && text.includes(words), path);
  }
});
