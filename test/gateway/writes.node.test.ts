import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MijnGegevens } from '../../src/contract/mijn-gegevens.js';
import type { Sessie } from '../../src/contract/sessie.js';
import type { Zaak } from '../../src/contract/zaken.js';
import type { InhoudLink } from '../../src/contract/documenten.js';
import { createMapsOpslag } from '../../src/gateway/opslag-maps.js';
import type { Opslag } from '../../src/gateway/opslag.js';
import { assertProblem, createHarness, freshKey, MAANDAG, ORIGIN, wrongNames } from './harness.js';

const TOT = '2026-11-23T09:00:00+01:00';
const LINK = '/zaken/dakkapel/documenten/foto/inhoud-link';

describe('what this person has seen', () => {
  it('is remembered per person and per case', async () => {
    const { write, read, readAs } = createHarness();
    const other = (await read<Zaak>('/zaken/wmo')).gezienTot;
    assert.equal((await write('PUT', '/zaken/dakkapel/gezien', { tot: TOT })).status, 204);
    assert.equal((await read<Zaak>('/zaken/dakkapel')).gezienTot, '2026-11-23T08:00:00.000Z');
    assert.equal((await read<Zaak>('/zaken/wmo')).gezienTot, other);
    assert.equal((await readAs<Zaak>('joost', '/zaken/inrit')).gezienTot, null);
  });

  it('never moves backwards, nor into the future', async () => {
    const { write, read } = createHarness();
    await write('PUT', '/zaken/klacht/gezien', { tot: '2031-01-01T00:00:00Z' });
    const now = new Date(MAANDAG).toISOString();
    assert.equal((await read<Zaak>('/zaken/klacht')).gezienTot, now);
    await write('PUT', '/zaken/klacht/gezien', { tot: '2020-01-01' });
    assert.equal((await read<Zaak>('/zaken/klacht')).gezienTot, now);
  });

  it('takes a moment as case systems write it, without a zone or without a time', async () => {
    const { write, read } = createHarness();
    await write('PUT', '/zaken/klacht/gezien', { tot: '2026-11-20T14:00:00' });
    assert.equal((await read<Zaak>('/zaken/klacht')).gezienTot, '2026-11-20T13:00:00.000Z');
    await write('PUT', '/zaken/klacht/gezien', { tot: '2026-11-22' });
    assert.equal((await read<Zaak>('/zaken/klacht')).gezienTot, '2026-11-21T23:00:00.000Z');
  });

  it('is a moment that can be read back, however long ago', async () => {
    const { write, read } = createHarness();
    for (const tot of ['0000-01-01', '0001-01-01T00:00:00+23:59', '1899-12-31T23:59:59Z']) {
      assert.equal((await write('PUT', '/zaken/klacht/gezien', { tot })).status, 204, tot);
      assert.equal((await read<Zaak>('/zaken/klacht')).gezienTot, '1970-01-01T00:00:00.000Z', tot);
    }
  });

  it('cannot be set for a case of someone else', async () => {
    const { write } = createHarness();
    await assertProblem(await write('PUT', '/zaken/inrit/gezien', { tot: TOT }), 'niet-gevonden');
  });
});

describe('one’s own details', () => {
  it('change only where something was sent', async () => {
    const { write, read } = createHarness();
    const before = await read<MijnGegevens>('/mijn-gegevens');
    const response = await write('PATCH', '/mijn-gegevens', { notificaties: { emailBijWijziging: true } });
    assert.deepEqual(await response.json(), { ...before, notificaties: { emailBijWijziging: true } });
    await write('PATCH', '/mijn-gegevens', { telefoon: null });
    const after = await read<MijnGegevens>('/mijn-gegevens');
    assert.deepEqual(after, { ...before, telefoon: null, notificaties: { emailBijWijziging: true } });
    assert.equal((await write('PATCH', '/mijn-gegevens', {})).status, 200);
  });

  it('belong to one person', async () => {
    const { write, readAs } = createHarness();
    const joost = await readAs<MijnGegevens>('joost', '/mijn-gegevens');
    await write('PATCH', '/mijn-gegevens', { email: 'nieuw@voorbeeld.example' });
    assert.deepEqual(await readAs<MijnGegevens>('joost', '/mijn-gegevens'), joost);
  });

  it('are refused with everything that is wrong in one answer', async () => {
    const { write } = createHarness();
    const body = {
      email: 'geen adres',
      telefoon: '0'.repeat(31),
      notificaties: { emailBijWijziging: 'ja', sms: true },
      naam: 'Iemand anders',
    };
    const response = await write('PATCH', '/mijn-gegevens?x=1', body, { 'Loket-Client': null });
    const problem = await assertProblem(response, 'ongeldig');
    assert.deepEqual(wrongNames(problem), [
      'Loket-Client',
      'email',
      'naam',
      'notificaties.emailBijWijziging',
      'notificaties.sms',
      'telefoon',
      'x',
    ]);
    for (const { reason } of problem.invalidParams ?? []) assert.match(reason, /^[A-Z].*\.$/);
  });
});

describe('a write', () => {
  it('needs a body that is JSON in UTF-8, and says so', async () => {
    const { write } = createHarness();
    const type = { 'Content-Type': 'text/plain' };
    await assertProblem(await write('PATCH', '/mijn-gegevens', '{}', type), 'mediatype-niet-ondersteund');
    const latin = { 'Content-Type': 'application/json; charset=iso-8859-1' };
    await assertProblem(await write('PATCH', '/mijn-gegevens', '{}', latin), 'mediatype-niet-ondersteund');
    const utf8 = { 'Content-Type': 'Application/JSON; charset="UTF-8"' };
    assert.equal((await write('PATCH', '/mijn-gegevens', '{}', utf8)).status, 200);
    for (const body of ['', '{', '[]', 'null', '"x"', '1', '{"a":1}', '\u0000', '{"__proto__":{"x":1}}']) {
      await assertProblem(await write('PATCH', '/mijn-gegevens', body), 'ongeldig');
    }
    assert.equal(Object.hasOwn(Object.prototype, 'x'), false);
  });

  it('is refused without reading on when it is too large, with or without a length', async () => {
    const { call, write } = createHarness({ maxBody: 1000 });
    await assertProblem(
      await write('PATCH', '/mijn-gegevens', { email: 'x'.repeat(1000) }),
      'verzoek-te-groot',
    );
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(100));
      },
    });
    const response = await call('/mijn-gegevens', {
      method: 'PATCH',
      body: endless,
      headers: {
        Authorization: 'Bearer demo-amina',
        'Content-Type': 'application/json',
        'Loket-Client': 'test/1.0',
      },
      duplex: 'half',
    } as RequestInit);
    await assertProblem(response, 'verzoek-te-groot');
    assert.ok(pulled < 20, `${pulled} pieces were read`);
  });

  it('with a cookie needs the token that only our own pages can read', async () => {
    const { write } = createHarness();
    for (const token of [null, '', 'verkeerd', 'x'.repeat(5000)]) {
      const response = await write('PATCH', '/mijn-gegevens', {}, { 'X-CSRF-Token': token });
      const fresh = response.headers.get('X-CSRF-Token');
      await assertProblem(response, 'csrf-token-verlopen');
      const again = await write('PATCH', '/mijn-gegevens', {}, { 'X-CSRF-Token': fresh });
      assert.equal(again.status, 200, 'the token of the refusal is good');
    }
  });

  it('gives that token in a header and in the session alike', async () => {
    const { call } = createHarness();
    const response = await call('/sessie');
    const { csrfToken } = (await response.json()) as Sessie;
    assert.equal(response.headers.get('X-CSRF-Token'), csrfToken);
    assert.match(csrfToken ?? '', /^[\w-]{22}$/);
  });

  it('with a bearer token needs none', async () => {
    const { callAs, readAs } = createHarness();
    const response = await callAs('joost', '/zaken/inrit/gezien', {
      method: 'PUT',
      body: JSON.stringify({ tot: TOT }),
      headers: { 'Content-Type': 'application/json', 'Loket-Client': 'test/1.0' },
    });
    assert.equal(response.status, 204);
    assert.equal((await readAs<Zaak>('joost', '/zaken/inrit')).gezienTot, '2026-11-23T08:00:00.000Z');
    assert.equal((await readAs<Sessie>('joost', '/sessie')).csrfToken, null);
  });

  it('comes from a page of the own origin or of one that is allowed', async () => {
    const { write } = createHarness({ allowedOrigins: ['https://www.wilgenrade.example'] });
    const from = async (headers: Record<string, string>): Promise<number> =>
      (await write('PATCH', '/mijn-gegevens', {}, headers)).status;
    assert.equal(await from({ Origin: ORIGIN }), 200);
    assert.equal(await from({ Origin: 'https://www.wilgenrade.example' }), 200);
    assert.equal(await from({ 'Sec-Fetch-Site': 'same-origin' }), 200);
    for (const origin of [
      'https://kwaad.example',
      'null',
      '',
      'https://www.wilgenrade.example.kwaad.example',
      'http://www.wilgenrade.example',
      'https://mijn.wilgenrade.example:444',
    ]) {
      assert.equal(await from({ Origin: origin }), 403, origin);
    }
    assert.equal(await from({ 'Sec-Fetch-Site': 'cross-site' }), 403);
    assert.equal(await from({ 'Sec-Fetch-Site': 'same-site' }), 403);
  });

  it('behind a proxy is held against the public address', async () => {
    const { write } = createHarness({ apiUrl: 'https://www.gemeente.example/api/v1' });
    const from = async (origin: string): Promise<number> =>
      (await write('PATCH', '/mijn-gegevens', {}, { Origin: origin })).status;
    assert.equal(await from('https://www.gemeente.example'), 200);
    assert.equal(await from(ORIGIN), 403);
  });

  it('is refused before anything else when nobody is signed in', async () => {
    const { write } = createHarness({ bezoeker: null });
    await assertProblem(await write('PATCH', '/mijn-gegevens', 'x'), 'niet-geauthenticeerd');
    await assertProblem(await write('POST', '/sessie/verlenging', undefined), 'niet-geauthenticeerd');
  });
});

describe('the same key', () => {
  it('gives the same answer, and does it once', async () => {
    const { write } = createHarness();
    const key = { 'Idempotency-Key': freshKey() };
    const first = await write('POST', LINK, { weergave: 'openen' }, key);
    assert.equal(first.status, 201);
    const second = await write('POST', LINK, { weergave: 'openen' }, key);
    assert.equal(second.status, 201);
    assert.equal(await second.text(), await first.text());
    const other = await write('POST', LINK, { weergave: 'openen' });
    assert.notEqual(
      await other.text(),
      await (await write('POST', LINK, { weergave: 'openen' }, key)).text(),
    );
  });

  it('still does so a day later, and is forgotten in the end', async () => {
    const { write, clock } = createHarness();
    const key = { 'Idempotency-Key': freshKey() };
    const first = await (await write('POST', LINK, { weergave: 'opslaan' }, key)).text();
    clock.ms += 24 * 3_600_000;
    assert.equal(await (await write('POST', LINK, { weergave: 'opslaan' }, key)).text(), first);
    clock.ms += 24 * 3_600_000 + 1;
    assert.notEqual(await (await write('POST', LINK, { weergave: 'opslaan' }, key)).text(), first);
  });

  it('is refused for another question', async () => {
    const { write } = createHarness();
    const key = { 'Idempotency-Key': freshKey() };
    await write('POST', LINK, { weergave: 'openen' }, key);
    await assertProblem(await write('POST', LINK, { weergave: 'opslaan' }, key), 'sleutel-hergebruikt');
    await assertProblem(await write('POST', '/sessie/verlenging', undefined, key), 'sleutel-hergebruikt');
  });

  it('is someone else’s key for someone else', async () => {
    const { write, callAs } = createHarness();
    const key = { 'Idempotency-Key': freshKey() };
    await write('POST', LINK, { weergave: 'openen' }, key);
    const response = await callAs('joost', '/sessie/verlenging', {
      method: 'POST',
      headers: { ...key, 'Loket-Client': 'test/1.0' },
    });
    assert.equal(response.status, 200);
  });

  it('must be there and look like one', async () => {
    const { write } = createHarness();
    for (const key of [null, '', 'kort', 'met spatie erin', 'x'.repeat(129), 'één-sleutel-met-accent']) {
      // A header cannot hold every character.
      if (key !== null && /[^\x20-\xff]/.test(key)) continue;
      const problem = await assertProblem(
        await write('POST', LINK, { weergave: 'x' }, { 'Idempotency-Key': key }),
        'ongeldig',
      );
      assert.deepEqual(wrongNames(problem), ['Idempotency-Key', 'weergave'], String(key));
    }
  });

  it('is not used up by a question that failed', async () => {
    const { write } = createHarness();
    const key = { 'Idempotency-Key': freshKey() };
    await assertProblem(
      await write('POST', LINK.replace('foto', 'bestaat-niet'), { weergave: 'openen' }, key),
      'niet-gevonden',
    );
    assert.equal((await write('POST', LINK, { weergave: 'openen' }, key)).status, 201);
  });

  it('at the same moment is done once: the others get the answer, or hear that it is running', async () => {
    // A store that answers late, so that requests cross each other.
    const maps = createMapsOpslag();
    let links = 0;
    const slow: Opslag = {
      async transaction(work) {
        await new Promise((resolve) => setImmediate(resolve));
        return maps.transaction((tx) => {
          const counting = {
            ...tx,
            get: tx.get.bind(tx),
            list: tx.list.bind(tx),
            remove: tx.remove.bind(tx),
            put: (...args: Parameters<typeof tx.put>) => {
              if (args[0] === 'inhoud-links') links += 1;
              tx.put(...args);
            },
          };
          return work(counting);
        });
      },
      close: () => maps.close(),
    };
    const { write } = createHarness({ opslag: slow });
    const key = { 'Idempotency-Key': freshKey() };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => write('POST', LINK, { weergave: 'openen' }, key)),
    );
    const done = answers.filter(({ status }) => status === 201);
    assert.ok(done.length >= 1);
    assert.equal(new Set(await Promise.all(done.map((answer) => answer.text()))).size, 1);
    for (const answer of answers.filter(({ status }) => status !== 201)) {
      assert.equal(answer.headers.get('Retry-After'), '1');
      await assertProblem(answer, 'sleutel-bezig');
    }
    assert.equal(links, 1);
  });

  it('that was left running by a crash can be used again after a minute', async () => {
    const opslag = createMapsOpslag();
    // The process "dies" in the middle of the first one: its answer never reaches the store.
    let dead = false;
    const dying: Opslag = {
      transaction: (work) => (dead ? new Promise(() => undefined) : opslag.transaction(work)),
      close: () => opslag.close(),
    };
    const before = createHarness({ opslag: dying, randomId: () => 'a'.repeat(22) });
    const key = { 'Idempotency-Key': freshKey() };
    const { app } = before;
    const request = new Request(`${ORIGIN}/v1/sessie/verlenging`, {
      method: 'POST',
      headers: { ...key, Authorization: 'Bearer demo-amina', 'Loket-Client': 'test/1.0' },
    });
    const waiting = app.fetch(request);
    // Let it come as far as it can.
    const isRunning = async (): Promise<boolean> =>
      (await opslag.transaction((tx) => tx.list('idempotentie'))).length > 0;
    for (let i = 0; i < 100 && !(await isRunning()); i += 1) await Promise.resolve();
    dead = true;
    assert.equal(await isRunning(), true);
    void waiting;

    const after = createHarness({ opslag });
    const verleng = (): Promise<Response> =>
      after.callAs('amina', '/sessie/verlenging', {
        method: 'POST',
        headers: { ...key, 'Loket-Client': 'test/1.0' },
      });
    await assertProblem(await verleng(), 'sleutel-bezig');
    after.clock.ms += 61_000;
    assert.equal((await verleng()).status, 200);
  });
});

describe('signing in at the demo', () => {
  it('by cookie makes someone that person, for an hour, and longer when asked', async () => {
    const { sessies, call, clock, read } = createHarness();
    const cookie = await sessies.createSessieCookie('bakkerij');
    assert.match(cookie, /^loket_demo=[\w-]{22}; Path=\/; HttpOnly; SameSite=Lax$/);
    const headers = { Cookie: `ander=1; ${cookie.split(';')[0] ?? ''}` };
    const sessie = await read<Sessie>('/sessie', { headers });
    assert.equal(sessie.soort, 'ondernemer');
    assert.equal(sessie.verlooptOp, '2026-11-23T10:00:00.000Z');
    assert.equal((await call('/zaken/terras', { headers })).status, 200);

    clock.ms += 3_000_000;
    const longer = await call('/sessie/verlenging', {
      method: 'POST',
      headers: {
        ...headers,
        'X-CSRF-Token': sessie.csrfToken ?? '',
        'Loket-Client': 'test/1.0',
        'Idempotency-Key': freshKey(),
      },
    });
    assert.equal(((await longer.json()) as Sessie).verlooptOp, '2026-11-23T10:50:00.000Z');
    clock.ms += 3_599_000;
    assert.equal((await read<Sessie>('/sessie', { headers })).aangemeld, true);
    clock.ms += 1000;
    assert.equal((await read<Sessie>('/sessie', { headers })).aangemeld, false);
    await assertProblem(await call('/zaken', { headers }), 'niet-geauthenticeerd');
  });

  it('knows by the same word that the same person is back, and never who that is', async () => {
    const { sessies, read } = createHarness();
    const once = async (): Promise<Sessie> => {
      const cookie = (await sessies.createSessieCookie('joost')).split(';')[0] ?? '';
      return read<Sessie>('/sessie', { headers: { Cookie: cookie } });
    };
    const [a, b] = [await once(), await once()];
    assert.equal(a.onderwerp, b.onderwerp);
    assert.notEqual(a.csrfToken, b.csrfToken);
    assert.doesNotMatch(a.onderwerp ?? '', /joost|wiersma/i);
  });

  it('ends with a cookie that says so; a session that was ended is worth nothing', async () => {
    const { sessies, read } = createHarness();
    const cookie = (await sessies.createSessieCookie('joost')).split(';')[0] ?? '';
    const signedOut = sessies.signedOutCookie().split(';')[0] ?? '';
    assert.equal((await read<Sessie>('/sessie', { headers: { Cookie: signedOut } })).aangemeld, false);
    await sessies.endSessie(new Request(ORIGIN, { headers: { Cookie: cookie } }));
    assert.equal((await read<Sessie>('/sessie', { headers: { Cookie: cookie } })).aangemeld, false);
  });

  it('is not possible with a cookie or token that we did not give', async () => {
    const { read } = createHarness();
    for (const headers of [
      { Cookie: 'loket_demo=amina' },
      { Cookie: `loket_demo=${'a'.repeat(22)}` },
      { Cookie: 'loket_demo=bezoeker.amina' },
      { Cookie: 'loket_demo=' },
      { Cookie: "loket_demo='; DROP TABLE document; --" },
      { Authorization: 'Bearer demo-niemand' },
      { Authorization: 'Bearer amina' },
      { Authorization: 'Bearer ' },
      { Authorization: 'Bearer demo-__proto__' },
    ]) {
      assert.equal((await read<Sessie>('/sessie', { headers })).aangemeld, false, JSON.stringify(headers));
    }
  });

  it('marks its cookie as secure where the site is', async () => {
    const { sessies } = createHarness({ secure: true });
    assert.match(await sessies.createSessieCookie('amina'), /; Secure$/);
    assert.match(sessies.signedOutCookie(), /; Secure$/);
  });
});

describe('an address that works once', () => {
  it('gives the document without a session, one time', async () => {
    const { write, app, call } = createHarness();
    const { url, verlooptOp } = (await (
      await write('POST', LINK, { weergave: 'openen' })
    ).json()) as InhoudLink;
    assert.match(url, new RegExp(`^${ORIGIN}/v1/inhoud-links/[\\w-]{22}$`));
    assert.equal(verlooptOp, new Date(MAANDAG + 60_000).toISOString());
    const path = url.slice(`${ORIGIN}/v1`.length);
    const signedOut = { headers: { Cookie: 'loket_demo=uit' } };
    assert.equal((await call(path, { ...signedOut, method: 'HEAD' })).status, 200, 'a look is free');
    const response = await app.fetch(
      new Request(url, { headers: { ...signedOut.headers, Range: 'bytes=0-1' } }),
    );
    assert.equal(response.status, 200, 'a part would use it up');
    assert.equal(response.headers.get('Content-Type'), 'image/jpeg');
    assert.match(response.headers.get('Content-Disposition') ?? '', /^inline/);
    await assertProblem(await call(path, signedOut), 'niet-gevonden');
  });

  it('is worth nothing after a minute', async () => {
    const { write, call, clock } = createHarness();
    const { url } = (await (await write('POST', LINK, { weergave: 'opslaan' })).json()) as InhoudLink;
    clock.ms += 60_000;
    await assertProblem(await call(url.slice(`${ORIGIN}/v1`.length)), 'niet-gevonden');
  });

  it('is used up by one of many that come at once', async () => {
    const { write, app } = createHarness();
    const { url } = (await (await write('POST', LINK, { weergave: 'opslaan' })).json()) as InhoudLink;
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => Promise.resolve(app.fetch(new Request(url)))),
    );
    assert.equal(answers.filter(({ status }) => status === 200).length, 1);
  });

  it('does not stand readable in the store', async () => {
    const { write, opslag } = createHarness();
    const { url } = (await (await write('POST', LINK, { weergave: 'opslaan' })).json()) as InhoudLink;
    const rows = await opslag.transaction((tx) => tx.list('inhoud-links'));
    assert.equal(rows.length, 1);
    assert.equal(JSON.stringify(rows).includes(url.slice(-22)), false);
  });
});
