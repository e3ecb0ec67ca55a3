import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertProblem, createHarness, freshKey } from './harness.js';

const PAGE = 'https://www.wilgenrade.example';
const preflight = (origin: string): RequestInit => ({
  method: 'OPTIONS',
  headers: {
    Origin: origin,
    'Access-Control-Request-Method': 'PATCH',
    'Access-Control-Request-Headers': 'loket-client,x-csrf-token',
  },
});

describe('pages of another origin', () => {
  it('may read and write when they are on the list', async () => {
    const { call } = createHarness({ allowedOrigins: [PAGE] });
    const asked = await call('/mijn-gegevens', preflight(PAGE));
    assert.equal(asked.status, 204);
    assert.equal(asked.headers.get('Access-Control-Allow-Origin'), PAGE);
    assert.equal(asked.headers.get('Access-Control-Allow-Credentials'), 'true');
    assert.match(asked.headers.get('Access-Control-Allow-Methods') ?? '', /PATCH/);
    assert.equal(asked.headers.get('Access-Control-Max-Age'), '7200');
    const allowed = (asked.headers.get('Access-Control-Allow-Headers') ?? '').split(', ');
    for (const name of [
      'Authorization',
      'Content-Type',
      'Content-Digest',
      'If-None-Match',
      'Idempotency-Key',
      'Loket-Client',
      'Afspraak-Token',
      'Bijlage-Token',
      'X-CSRF-Token',
    ]) {
      assert.ok(allowed.includes(name), name);
    }
    const read = await call('/zaken', { headers: { Origin: PAGE } });
    assert.equal(read.headers.get('Access-Control-Allow-Origin'), PAGE);
    assert.equal(
      read.headers.get('Access-Control-Expose-Headers'),
      'ETag, Retry-After, Date, API-Version, Content-Disposition, X-CSRF-Token',
    );
    assert.match(read.headers.get('Vary') ?? '', /Origin/);
  });

  it('may read the errors too, or they could not tell what is wrong', async () => {
    const { call } = createHarness({ allowedOrigins: [PAGE] });
    for (const [path, scenario] of [
      ['/nergens', ''],
      ['/zaken?x=1', ''],
      ['/zaken', 'broken'],
      ['/zaken', 'busy'],
      ['/zaken', 'signed-out'],
    ] as const) {
      const response = await call(path, { headers: { Origin: PAGE, 'Loket-Scenario': scenario } });
      assert.ok(response.status >= 400);
      assert.equal(response.headers.get('Access-Control-Allow-Origin'), PAGE, `${path} ${scenario}`);
    }
  });

  it('get nothing when they are not on the list, however much they look like it', async () => {
    const { call } = createHarness({ allowedOrigins: [PAGE] });
    for (const origin of [
      'https://kwaad.example',
      `${PAGE}.kwaad.example`,
      `${PAGE}:444`,
      'null',
      PAGE.toUpperCase(),
    ]) {
      const asked = await call('/zaken', preflight(origin));
      assert.equal(asked.headers.get('Access-Control-Allow-Origin'), null, origin);
      assert.equal(asked.headers.get('Access-Control-Allow-Methods'), null, origin);
      const read = await call('/zaken', { headers: { Origin: origin } });
      assert.equal(read.headers.get('Access-Control-Allow-Origin'), null, origin);
      assert.match(read.headers.get('Vary') ?? '', /Origin/);
    }
  });

  it('get nothing at all where no list was made', async () => {
    const { call } = createHarness();
    const { headers } = await call('/zaken', { headers: { Origin: PAGE } });
    assert.deepEqual(
      [...headers.keys()].filter((name) => name.startsWith('access-control')),
      [],
    );
  });
});

describe('too many requests', () => {
  it('are refused per person, and welcome again after the time that was said', async () => {
    const { callAs, clock } = createHarness({ rateLimit: { aantal: 3, venster: 60 } });
    for (let i = 0; i < 3; i += 1) assert.equal((await callAs('amina', '/zaken')).status, 200);
    const refused = await callAs('amina', '/zaken');
    const seconds = Number(refused.headers.get('Retry-After'));
    await assertProblem(refused, 'te-veel-verzoeken');
    assert.equal((await callAs('joost', '/zaken')).status, 200, 'someone else is not to blame');
    assert.ok(seconds >= 1 && seconds <= 60);
    clock.ms += seconds * 1000;
    assert.equal((await callAs('amina', '/zaken')).status, 200);
  });

  it('count for who is signed out by whatever the server knows of them', async () => {
    const { call } = createHarness({
      bezoeker: null,
      rateLimit: { aantal: 1, venster: 60 },
      callerOf: (request) => request.headers.get('X-Adres'),
    });
    const from = async (address: string): Promise<number> =>
      (await call('/organisatie', { headers: { 'X-Adres': address } })).status;
    assert.deepEqual([await from('a'), await from('a'), await from('b')], [200, 429, 200]);
    assert.equal((await call('/organisatie')).status, 200, 'unknown callers are not counted');
    assert.equal((await call('/organisatie')).status, 200);
  });

  it('are far more than any page asks, unless configured otherwise', async () => {
    const { call } = createHarness();
    for (let i = 0; i < 300; i += 1) assert.equal((await call('/sessie')).status, 200);
  });

  it('can be allowed without end', async () => {
    const { callAs } = createHarness({ rateLimit: null });
    assert.equal((await callAs('amina', '/zaken')).status, 200);
  });
});

describe('the scenario switches of the demo', () => {
  const withScenario = (naam: string): RequestInit => ({ headers: { 'Loket-Scenario': naam } });

  it('change one request and nothing else', async () => {
    const { call } = createHarness();
    assert.equal((await call('/zaken', withScenario('broken'))).status, 500);
    assert.equal((await call('/zaken')).status, 200);
  });

  it('work by cookie as well, where an old one does no harm', async () => {
    const { call } = createHarness();
    const cookie = (value: string): RequestInit => ({ headers: { Cookie: `loket_scenario=${value}` } });
    assert.equal((await call('/zaken', cookie('busy'))).status, 429);
    assert.equal((await call('/zaken', cookie('bestaat-niet-meer'))).status, 200);
    await assertProblem(await call('/zaken', withScenario('bestaat-niet')), 'ongeldig');
  });

  it('are deaf where nobody asked for a demo', async () => {
    const { call } = createHarness({ scenarios: false });
    assert.equal((await call('/zaken', withScenario('broken'))).status, 200);
  });

  it('slow waits three seconds, then answers', async () => {
    const { call, waits } = createHarness();
    assert.equal((await call('/zaken', withScenario('slow'))).status, 200);
    assert.deepEqual(waits, [3000]);
  });

  it('broken, busy and unavailable say what they are, and when to come back', async () => {
    const { call } = createHarness();
    await assertProblem(await call('/organisatie', withScenario('broken')), 'interne-fout');
    const busy = await call('/zaken', withScenario('busy'));
    assert.equal(busy.headers.get('Retry-After'), '5');
    await assertProblem(busy, 'te-veel-verzoeken');
    const unavailable = await call('/zaken', withScenario('unavailable'));
    assert.equal(unavailable.headers.get('Retry-After'), '30');
    await assertProblem(unavailable, 'bron-niet-beschikbaar');
    assert.equal((await call('/organisatie', withScenario('unavailable'))).status, 200);
  });

  it('forbidden and signed-out touch only what is personal', async () => {
    const { call, read } = createHarness();
    await assertProblem(await call('/zaken/dakkapel', withScenario('forbidden')), 'geen-toegang');
    await assertProblem(await call('/zaken/dakkapel', withScenario('signed-out')), 'niet-geauthenticeerd');
    const sessie = await read<{ aangemeld: boolean }>('/sessie', withScenario('signed-out'));
    assert.equal(sessie.aangemeld, false);
    for (const naam of ['forbidden', 'signed-out']) {
      assert.equal((await call('/organisatie', withScenario(naam))).status, 200);
    }
  });

  it('half-available names what is missing, and never gives an empty list for it', async () => {
    const { call, read } = createHarness();
    const zaak = await read<{ onvolledig: { bron: string }[] }>(
      '/zaken/dakkapel',
      withScenario('half-available'),
    );
    assert.deepEqual(
      zaak.onvolledig.map(({ bron }) => bron),
      ['documenten', 'besluiten'],
    );
    assert.equal((await call('/zaken/dakkapel/statussen', withScenario('half-available'))).status, 200);
    await assertProblem(
      await call('/zaken/dakkapel/documenten', withScenario('half-available')),
      'bron-niet-beschikbaar',
    );
    await assertProblem(
      await call('/mijn-gegevens', withScenario('half-available')),
      'bron-niet-beschikbaar',
    );
  });

  it('empty is a person without cases', async () => {
    const { call, read } = createHarness();
    const page = await read<{ count: number; results: unknown[] }>('/zaken', withScenario('empty'));
    assert.deepEqual([page.count, page.results], [0, []]);
    await assertProblem(await call('/zaken/dakkapel', withScenario('empty')), 'niet-gevonden');
    assert.equal((await call('/mijn-gegevens', withScenario('empty'))).status, 200);
  });

  it('truncated breaks the connection halfway', async () => {
    const { call } = createHarness();
    const response = await call('/zaken', withScenario('truncated'));
    assert.equal(response.status, 200);
    await assert.rejects(response.text());
  });

  it('combine', async () => {
    const { call, waits } = createHarness();
    await assertProblem(await call('/zaken', withScenario('slow, forbidden')), 'geen-toegang');
    assert.equal(waits.length, 1);
  });

  it('leave writes undone that they refuse', async () => {
    const { write, read, call } = createHarness();
    const before = await read('/mijn-gegevens');
    for (const naam of ['broken', 'busy', 'unavailable', 'forbidden', 'signed-out', 'half-available']) {
      const response = await write('PATCH', '/mijn-gegevens', { email: null }, { 'Loket-Scenario': naam });
      assert.ok(response.status >= 400, naam);
    }
    assert.deepEqual(await read('/mijn-gegevens'), before);
    const link = '/zaken/dakkapel/documenten/foto/inhoud-link';
    const key = { 'Idempotency-Key': freshKey() };
    await assertProblem(
      await write('POST', link, { weergave: 'openen' }, { ...key, 'Loket-Scenario': 'unavailable' }),
      'bron-niet-beschikbaar',
    );
    assert.equal((await write('POST', link, { weergave: 'openen' }, key)).status, 201, 'trying again works');
    assert.equal((await call('/zaken')).status, 200);
  });
});
