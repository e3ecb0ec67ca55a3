import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { SCENARIOS } from '../../src/gateway/scenario.js';
import type { Harness } from './harness.js';
import { createHarness } from './harness.js';
import { aankondigingOf, contentDigest, pdfOf, voltooiingOf } from './upload-support.js';

/** The same numbers every time: a failure can be looked at again. */
function createChance(seed: number): { next(): number; pick<T>(list: readonly T[]): T } {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x1_0000_0000;
  };
  return { next, pick: (list) => list[Math.floor(next() * list.length)] as (typeof list)[number] };
}
type Chance = ReturnType<typeof createChance>;

const IDS = [
  'dakkapel',
  'melding',
  'inrit',
  'foto',
  'aanvraag',
  'bestaat-niet',
  '.',
  '..',
  '%2e%2e',
  '%2F',
  '%00',
  '%',
  '%zz',
  'a%0d%0aSet-Cookie:x',
  'constructor',
  '__proto__',
  'toString',
  'bericht-1',
  'é',
  '😀',
  '%F0%9F%98%80',
  'x'.repeat(64),
  'x'.repeat(65),
  'x'.repeat(9000),
  "' OR 1=1 --",
  '<script>',
  ':zaakId',
  '*',
  '',
];
const PATHS = [
  '',
  '/',
  '/zaken',
  '/zaken/',
  '/zaken/$',
  '/zaken/$/gezien',
  '/zaken/$/statussen',
  '/zaken/$/documenten',
  '/zaken/$/documenten/$',
  '/zaken/$/documenten/$/inhoud',
  '/zaken/$/documenten/$/inhoud-link',
  '/zaken/$/documenten/$/delen',
  '/zaken/$/documenten/$/delen/$',
  '/zaken/$/documenten/$/delen/1',
  '/zaken/$/documenten/$/voltooiing',
  '/zaken/$/berichten',
  '/zaken/$/berichten/$',
  '/zaken/$/berichten/$/gelezen',
  '/zaken/$/berichten/$/bijlagen/$/inhoud',
  '/zaken/$/berichten/$/bijlagen/$/inhoud-link',
  '/bijlagen',
  '/contact/onderwerpen',
  '/contactverzoeken',
  '/bijlagen/$',
  '/bijlagen/$/delen',
  '/bijlagen/$/delen/$',
  '/bijlagen/$/voltooiing',
  '/inhoud-links/$',
  '/afspraken',
  '/afspraken/$',
  '/afspraken/producten',
  '/afspraken/locaties',
  '/afspraken/klantvelden',
  '/afspraken/beschikbare-dagen',
  '/afspraken/beschikbare-tijden',
  '/afspraken/reserveringen',
  '/afspraken/reserveringen/$',
  '/sessie',
  '/sessie/verlenging',
  '/organisatie',
  '/mijn-gegevens',
  '/openapi.json',
  '/$',
  '/$/$',
];
const QUERIES = [
  '',
  '',
  '',
  '?page=1',
  '?page=2&pageSize=3',
  '?page=0',
  '?page=1e9',
  '?page=&pageSize=',
  '?pageSize=1001',
  '?page=%',
  '?page=1&page=1',
  '?page[]=1',
  '?weergave=openen',
  '?weergave=OPENEN',
  '?weergave=',
  '?__proto__=1',
  '?constructor=1&toString=2',
  '?%00=%00',
  '?=',
  '?&&&',
  `?x=${'y'.repeat(5000)}`,
  '?product=paspoort:1&kanaal=balie&locatie=gemeentehuis&datum=2026-11-25&van=2026-11-25&tot=2026-11-25',
  '?product=:&product=x:0&kanaal=&datum=0000-00-00&van=9999-12-31&tot=0001-01-01',
];
const METHODS = [
  'GET',
  'GET',
  'GET',
  'GET',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'HEAD',
  'OPTIONS',
  'PROPFIND',
  'get',
];
const BODIES = [
  '',
  '{}',
  '[]',
  'null',
  '{',
  '"\\ud800"',
  '{"tot":"2026-11-23T10:00:00+01:00"}',
  '{"tot":"2026-02-30"}',
  '{"tot":"9999-12-31T23:59:59+23:59"}',
  '{"tot":"0000-01-01"}',
  '{"tot":5}',
  '{"tot":null,"x":1}',
  '{"weergave":"openen"}',
  '{"weergave":"opslaan","extra":true}',
  '{"email":"a@b.nl"}',
  '{"email":"\\u0000@b.nl","telefoon":""}',
  '{"notificaties":{"emailBijWijziging":true}}',
  '{"notificaties":{"emailBijWijziging":1,"__proto__":{"x":1}}}',
  '{"__proto__":{"admin":true}}',
  '{"constructor":{"prototype":{"x":1}}}',
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  `{"email":"${'x'.repeat(70_000)}"}`,
  `{"email":"${'a'.repeat(30_000)}@"}`,
  '\ufeff{}',
  '{"tekst":"Hallo"}',
  '{"tekst":"\\u0000\\ud800\\u202e","onderwerp":"\\n"}',
  '{"tekst":" ","isReactieOp":"..","bijlagen":["x","x",5],"namens":{}}',
  `{"tekst":"${'x'.repeat(60_000)}"}`,
  '{"tekst":"x","bijlagen":["__proto__","constructor"],"isReactieOp":"bericht-1"}',
  '{"soort":"melding","onderwerp":"weg-stoep","tekst":"x","locatie":{"omschrijving":"\\ud800","postcode":5}}',
  '{"soort":"klacht","onderwerp":"__proto__","tekst":[],"naam":{},"namens":[],"belvenster":{"datum":"2026-02-30"}}',
  `{"soort":"vraag","onderwerp":"verhuizen","tekst":"x","naam":"${'n'.repeat(999)}","email":"a@","bijlagen":["x","x"]}`,
  '{"aanvang":"9999-12-31T23:59:59+23:59"}',
  '{"aanvang":"0000-01-01","kanaal":"balie","locatie":"constructor","producten":[{"id":"__proto__","aantal":1}]}',
  '{"producten":[{"id":"paspoort","aantal":1}],"personen":[{"label":"\\u0000","producten":[]}],"kanaal":"thuis","aanvang":"2026-11-25","klant":{"__proto__":"x","constructor":"y","naam":"\\ud800"}}',
];
const HEADERS: readonly (readonly [string, readonly string[]])[] = [
  ['Authorization', ['Bearer demo-joost', 'Bearer demo-amina', 'Bearer x', 'Basic YTpi', 'Bearer', '']],
  ['Cookie', ['loket_demo=uit', 'loket_demo=x; loket_demo=y', 'loket_scenario=slow', '=;=;', ';', 'a']],
  ['Accept-Language', ['nl', 'fy;q=0', ',,,', 'x'.repeat(3000)]],
  ['Accept', ['text/html', '*/*', 'nonsens']],
  ['If-None-Match', ['*', '*', '*', '"x"', 'W/"x"', '"', 'x,y,"']],
  ['Range', ['bytes=0-1', 'bytes=9-1', 'bytes=', 'x', 'bytes=-1']],
  ['If-Range', ['"x"', 'Mon, 23 Nov 2026 10:00:00 GMT']],
  ['Origin', ['https://mijn.wilgenrade.example', 'null', 'https://kwaad.example', 'geen adres', '']],
  ['Sec-Fetch-Site', ['cross-site', 'same-origin', 'x']],
  ['X-CSRF-Token', ['x', '', 'c'.repeat(22)]],
  ['Loket-Client', ['test/1.0', '', '\u00e9', 'x'.repeat(101)]],
  ['Idempotency-Key', ['kort', 'a'.repeat(36), 'met spatie erin', 'b'.repeat(200)]],
  [
    'Content-Type',
    ['application/json', 'application/json; charset=utf-8', 'text/plain', 'multipart/form-data', ''],
  ],
  ['Bijlage-Token', ['x'.repeat(44), 'kort', '__proto__', '']],
  ['Afspraak-Token', ['x'.repeat(43), 'kort', '', 'met spatie erin, en een komma']],
  ['Content-Digest', ['sha-256=:x:', 'sha-512=:AAAA:', ',,', '']],
  ['Content-Length', ['0', '-1', 'x', '99999999']],
  [
    'Loket-Scenario',
    [...SCENARIOS.map(({ naam }) => naam).filter((naam) => naam !== 'truncated'), 'x', ',,', 'slow,empty'],
  ],
  ['Access-Control-Request-Method', ['PATCH']],
];

const SIGNED_IN: Record<string, string> = {
  Authorization: 'Bearer demo-amina',
  'Loket-Client': 'test/1.0',
  'Content-Type': 'application/json',
};

const LETTER = pdfOf(2000);

const BIJLAGE = {
  bestandsnaam: 'bewijs.pdf',
  formaat: 'application/pdf',
  bestandsomvang: LETTER.length,
  doel: 'bericht',
  zaakId: 'dakkapel',
};

const PASPOORT = 'product=paspoort:1&kanaal=balie&locatie=gemeentehuis';
const TIJDSTIP = {
  producten: [{ id: 'paspoort', aantal: 1 }],
  kanaal: 'balie',
  locatie: 'gemeentehuis',
  aanvang: '2026-11-25T10:00:00+01:00',
};

/** Requests that succeed, to be spoiled a little: a fuzzer that never gets past the door tests the door only. */
const GOOD: readonly (readonly [string, string, string?])[] = [
  ['GET', '/zaken'],
  ['GET', '/zaken/dakkapel'],
  ['GET', '/zaken/dakkapel/statussen?pageSize=2'],
  ['GET', '/zaken/dakkapel/documenten/foto'],
  ['GET', '/zaken/dakkapel/documenten/foto/inhoud?weergave=openen'],
  ['GET', '/zaken/dakkapel/documenten/aanvraag/inhoud'],
  ['GET', '/sessie'],
  ['HEAD', '/organisatie'],
  ['PUT', '/zaken/dakkapel/gezien', '{"tot":"2026-11-23T10:00:00+01:00"}'],
  ['POST', '/zaken/dakkapel/documenten/foto/inhoud-link', '{"weergave":"openen"}'],
  ['POST', '/sessie/verlenging', ''],
  ['PATCH', '/mijn-gegevens', '{"email":"a@b.nl"}'],
  ['POST', '/zaken/dakkapel/documenten', JSON.stringify(aankondigingOf(LETTER))],
  ['POST', '/zaken/paspoort/documenten', JSON.stringify(aankondigingOf(LETTER))],
  ['GET', '/zaken/dakkapel/documenten/@'],
  ['GET', '/zaken/dakkapel/documenten/@/delen'],
  ['PUT', '/zaken/dakkapel/documenten/@/delen/1', 'letter'],
  ['PUT', '/zaken/dakkapel/documenten/@/delen/1', '{}'],
  [
    'POST',
    '/zaken/dakkapel/documenten/@/voltooiing',
    JSON.stringify(
      voltooiingOf(LETTER, [
        { volgnummer: 1, begin: 0, omvang: LETTER.length, voltooid: false, waarde: null },
      ]),
    ),
  ],
  ['DELETE', '/zaken/dakkapel/documenten/@'],
  ['GET', '/zaken/dakkapel/berichten?pageSize=2&page=2'],
  ['GET', '/zaken/melding/berichten/bericht-1'],
  ['POST', '/zaken/dakkapel/berichten', '{"tekst":"Hallo <b>daar</b>","isReactieOp":"bericht-1"}'],
  ['POST', '/zaken/kapvergunning/berichten', '{"tekst":"Hallo"}'],
  ['PUT', '/zaken/dakkapel/berichten/bericht-7/gelezen', ''],
  ['GET', '/zaken/dakkapel/berichten/bericht-6/bijlagen/advies/inhoud?weergave=openen'],
  ['POST', '/zaken/dakkapel/berichten/bericht-6/bijlagen/advies/inhoud-link', '{"weergave":"openen"}'],
  ['POST', '/bijlagen', JSON.stringify(BIJLAGE)],
  ['GET', '/contact/onderwerpen?pageSize=2'],
  [
    'POST',
    '/contactverzoeken',
    '{"soort":"vraag","onderwerp":"verhuizen","tekst":"Hoe <b>?","naam":"An","email":"an@voorbeeld.nl"}',
  ],
  [
    'POST',
    '/contactverzoeken',
    '{"soort":"melding","onderwerp":"weg-stoep","tekst":"Gat","locatie":{"omschrijving":"Brug"}}',
  ],
  ['GET', '/afspraken?pageSize=1'],
  ['GET', '/afspraken/producten'],
  ['GET', '/afspraken/locaties?product=paspoort:2&product=rijbewijs:1'],
  ['GET', '/afspraken/klantvelden?product=hulp-thuis:1&kanaal=thuis'],
  ['GET', `/afspraken/beschikbare-dagen?${PASPOORT}&van=2026-11-20&tot=2026-12-20`],
  ['GET', `/afspraken/beschikbare-tijden?${PASPOORT}&datum=2026-11-25`],
  ['POST', '/afspraken/reserveringen', JSON.stringify(TIJDSTIP)],
  ['PUT', '/afspraken/reserveringen/weg', ''],
  ['DELETE', '/afspraken/reserveringen/weg', ''],
  ['POST', '/afspraken', JSON.stringify({ ...TIJDSTIP, klant: { naam: 'A', email: 'a@b.nl' } })],
  ['POST', '/afspraken', JSON.stringify({ ...TIJDSTIP, klant: { email: 'a' }, personen: [] })],
  ['GET', '/afspraken/&'],
  ['PUT', '/afspraken/&', '{"aanvang":"2026-11-25T10:10:00+01:00"}'],
  ['DELETE', '/afspraken/&', ''],
];

function createCase(chance: Chance): { path: string; init: RequestInit } {
  const isGood = chance.next() < 0.6;
  const [method, path, body] = isGood
    ? chance.pick(GOOD)
    : [
        chance.pick(METHODS),
        // Half of the ids exist, or almost everything would end as 404.
        chance.pick(PATHS).replace(/\$/g, () => chance.pick(chance.next() < 0.5 ? IDS.slice(0, 5) : IDS)) +
          chance.pick(QUERIES),
        chance.pick(BODIES),
      ];
  const headers: Record<string, string> = chance.next() < 0.7 ? { ...SIGNED_IN } : {};
  if (method === 'POST' && chance.next() < 0.7) headers['Idempotency-Key'] = `k-${String(chance.next())}`;
  for (const [name, values] of HEADERS) {
    if (chance.next() < (isGood ? 0.05 : 0.12)) headers[name] = chance.pick(values);
  }
  const isLetter = body === 'letter';
  if (isLetter && chance.next() < 0.9) headers['Content-Digest'] = contentDigest(LETTER);
  const usual = isLetter ? (LETTER as Uint8Array<ArrayBuffer>) : (body ?? '');
  const sent = chance.next() < 0.2 ? chance.pick(BODIES) : usual;
  const mayHaveBody = !['GET', 'HEAD', 'get'].includes(method);
  return { path, init: { method, headers, ...(mayHaveBody ? { body: sent } : {}) } };
}

describe('whatever is sent', () => {
  const totals = new Map<number, number>();
  const announce = async (harness: Harness, key: number): Promise<string> => {
    const response = await harness.call('/zaken/dakkapel/documenten', {
      method: 'POST',
      headers: { ...SIGNED_IN, 'Idempotency-Key': `fuzz-${String(key).padStart(8, '0')}` },
      body: JSON.stringify(aankondigingOf(LETTER)),
    });
    const { id = 'te-veel' } = (await response.json()) as { id?: string };
    return id;
  };
  /** Somewhere on one morning; when that is full, an id of nothing. */
  const book = async (harness: Harness, key: number): Promise<string> => {
    const response = await harness.call('/afspraken', {
      method: 'POST',
      headers: { ...SIGNED_IN, 'Idempotency-Key': `boek-${String(key).padStart(8, '0')}` },
      body: JSON.stringify({
        ...TIJDSTIP,
        aanvang: `2026-11-25T${String(9 + (key % 8)).padStart(2, '0')}:20:00+01:00`,
        klant: { naam: 'A', email: 'a@b.nl' },
      }),
    });
    const { id = 'vol' } = (await response.json()) as { id?: string };
    return id;
  };
  const run = async (harness: Harness, seed: number, count: number): Promise<void> => {
    const chance = createChance(seed);
    for (let i = 0; i < count; i += 1) {
      const { path: pattern, init } = createCase(chance);
      // A new one now and then: one that was cancelled or completed is a closed door.
      const path = pattern.includes('@')
        ? pattern.replace('@', await announce(harness, i >> 4))
        : pattern.endsWith('/&')
          ? pattern.replace('&', await book(harness, i >> 5))
          : pattern;
      const what = `seed ${seed}, case ${i}: ${String(init.method)} ${path.slice(0, 200)}`;
      const response = await harness.call(path, init).catch((error: unknown) => {
        throw new Error(what, { cause: error });
      });
      totals.set(response.status, (totals.get(response.status) ?? 0) + 1);
      const scenarios = new Headers(init.headers).get('Loket-Scenario') ?? '';
      if (!scenarios.includes('broken')) assert.notEqual(response.status, 500, what);
    }
    assert.deepEqual(harness.failures, [], 'nothing came unforeseen');
    assert.equal(Object.hasOwn(Object.prototype, 'admin') || Object.hasOwn(Object.prototype, 'x'), false);
  };

  for (const seed of [1, 2, 3, 4]) {
    it(`is answered as the document announces, never with 500 (300 requests, seed ${seed})`, async () => {
      await run(createHarness({ rateLimit: null }), seed, 300);
    });
  }

  it('is answered by a gateway where visitors are signed out as well', async () => {
    await run(createHarness({ rateLimit: null, bezoeker: null, scenarios: false }), 5, 300);
  });

  after(() => {
    // If the fuzzer only met closed doors, it has shown nothing.
    for (const status of [200, 201, 204, 304, 400, 401, 403, 404, 405, 413, 415]) {
      assert.ok((totals.get(status) ?? 0) > 0, `no ${status} among ${JSON.stringify([...totals])}`);
    }
  });
});
