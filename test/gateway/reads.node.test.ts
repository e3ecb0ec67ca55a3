import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Document } from '../../src/contract/documenten.js';
import type { Organisatie } from '../../src/contract/organisatie.js';
import type { Sessie } from '../../src/contract/sessie.js';
import type { Status } from '../../src/contract/statussen.js';
import type { Zaak, ZaakSamenvatting } from '../../src/contract/zaken.js';
import { stackOf } from '../../src/gateway/problem.js';
import { assertProblem, createHarness, MAANDAG, ORIGIN, wrongNames } from './harness.js';

interface Page<T> {
  readonly count: number;
  readonly next: string | null;
  readonly previous: string | null;
  readonly results: readonly T[];
}

describe('reading', () => {
  it('gives everyone the organisation, also when signed out', async () => {
    const { read } = createHarness({ bezoeker: null });
    const organisatie = await read<Organisatie>('/organisatie');
    assert.equal(organisatie.naam, 'Gemeente Wilgenrade');
    assert.equal(organisatie.telefoon, '14 0999');
  });

  it('makes a visitor without a cookie the first fictional citizen', async () => {
    const { read } = createHarness();
    const sessie = await read<Sessie>('/sessie');
    assert.equal(sessie.aangemeld, true);
    assert.equal(sessie.soort, 'inwoner');
    assert.equal(typeof sessie.csrfToken, 'string');
  });

  it('says 200 and "signed out" about a session that is not there', async () => {
    const { read } = createHarness({ bezoeker: null });
    assert.deepEqual(await read<Sessie>('/sessie'), {
      aangemeld: false,
      onderwerp: null,
      soort: null,
      verlooptOp: null,
      csrfToken: null,
    });
  });

  it('asks who is signed out to sign in, for everything personal', async () => {
    const { call } = createHarness({ bezoeker: null });
    for (const path of ['/zaken', '/zaken/dakkapel', '/zaken/dakkapel/statussen', '/mijn-gegevens']) {
      await assertProblem(await call(path), 'niet-geauthenticeerd');
    }
  });

  it('shows nobody a case of someone else, nor that it exists', async () => {
    const { callAs } = createHarness();
    for (const rest of ['', '/statussen', '/documenten', '/documenten/foto', '/documenten/foto/inhoud']) {
      const other = await callAs('joost', `/zaken/dakkapel${rest}`);
      const none = await callAs('joost', `/zaken/bestaat-niet${rest}`);
      const [a, b] = [
        await assertProblem(other, 'niet-gevonden'),
        await assertProblem(none, 'niet-gevonden'),
      ];
      assert.deepEqual({ ...a, instance: '' }, { ...b, instance: '' });
    }
  });

  it('shows every person exactly their own cases', async () => {
    const { readAs } = createHarness();
    const owners = new Map<string, string>();
    for (const naam of ['amina', 'joost', 'bakkerij'] as const) {
      const { results, count } = await readAs<Page<ZaakSamenvatting>>(naam, '/zaken');
      assert.equal(results.length, count);
      assert.ok(count >= 3, naam);
      for (const { id } of results) {
        assert.equal(owners.has(id), false, `${id} has two owners`);
        owners.set(id, naam);
      }
    }
    assert.ok(owners.size >= 8);
  });

  it('reads every case, step and document of everyone as the document of the API announces', async () => {
    const { readAs, callAs } = createHarness();
    for (const naam of ['amina', 'joost', 'bakkerij'] as const) {
      const { results } = await readAs<Page<ZaakSamenvatting>>(naam, '/zaken');
      for (const { id, identificatie } of results) {
        const zaak = await readAs<Zaak>(naam, `/zaken/${id}`);
        assert.equal(zaak.identificatie, identificatie);
        await readAs<Page<Status>>(naam, `/zaken/${id}/statussen?pageSize=1000`);
        const documenten = await readAs<Page<Document>>(naam, `/zaken/${id}/documenten`);
        for (const document of documenten.results) {
          assert.deepEqual(await readAs(naam, `/zaken/${id}/documenten/${document.id}`), document);
          const inhoud = await callAs(naam, `/zaken/${id}/documenten/${document.id}/inhoud`);
          assert.equal(inhoud.status, document.verwerking === 'beschikbaar' ? 200 : 404);
        }
      }
    }
  });

  it('answers HEAD as GET, without a body', async () => {
    const { call } = createHarness();
    const head = await call('/zaken', { method: 'HEAD' });
    const get = await call('/zaken');
    assert.equal(head.status, 200);
    assert.equal(await head.text(), '');
    assert.equal(head.headers.get('ETag'), get.headers.get('ETag'));
  });

  it('says which language its texts are in, whatever was asked for', async () => {
    const { call } = createHarness();
    for (const language of ['nl', 'en-GB, fy;q=0.9', '*', ';;;', 'x'.repeat(10_000)]) {
      const response = await call('/organisatie', { headers: { 'Accept-Language': language } });
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('Content-Language'), 'nl');
      assert.match(response.headers.get('Vary') ?? '', /Accept-Language/);
    }
  });

  it('gives the time of its own clock, for readers whose clock is wrong', async () => {
    const { call } = createHarness();
    assert.equal((await call('/zaken')).headers.get('Date'), new Date(MAANDAG).toUTCString());
  });

  it('lets nobody keep what is personal', async () => {
    const { call } = createHarness();
    for (const path of ['/sessie', '/zaken', '/zaken/dakkapel', '/mijn-gegevens']) {
      assert.equal((await call(path)).headers.get('Cache-Control'), 'no-store');
    }
    assert.equal((await call('/organisatie')).headers.get('Cache-Control'), 'no-cache');
  });

  it('sends headers that make its answers harmless in a browser', async () => {
    const { call } = createHarness();
    for (const path of ['/zaken', '/nergens', '/zaken/dakkapel/documenten/foto/inhoud']) {
      const { headers } = await call(path);
      assert.equal(headers.get('X-Frame-Options'), 'DENY');
      assert.match(headers.get('Content-Security-Policy') ?? '', /frame-ancestors 'none'/);
      assert.equal(headers.get('Referrer-Policy'), 'no-referrer');
      assert.equal(headers.get('Cross-Origin-Opener-Policy'), 'same-origin');
      assert.equal(headers.get('Cross-Origin-Resource-Policy'), 'same-origin');
    }
  });

  it('publishes its own description for every page on earth', async () => {
    const { call } = createHarness();
    const response = await call('/openapi.json', { headers: { Origin: 'https://elders.example' } });
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
    assert.equal(((await response.json()) as { openapi: string }).openapi, '3.1.0');
  });
});

describe('ETag', () => {
  it('answers 304 without a body as long as nothing changed', async () => {
    const { call } = createHarness();
    for (const path of [
      '/organisatie',
      '/zaken',
      '/zaken/dakkapel',
      '/zaken/dakkapel/statussen',
      '/sessie',
    ]) {
      const etag = (await call(path)).headers.get('ETag') ?? '';
      for (const value of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
        const again = await call(path, { headers: { 'If-None-Match': value } });
        assert.equal(again.status, 304, `${path} ${value}`);
        assert.equal(again.headers.get('ETag'), etag);
        assert.notEqual(again.headers.get('Date'), null);
      }
      assert.equal((await call(path, { headers: { 'If-None-Match': '"anders"' } })).status, 200);
    }
  });

  it('changes when the case changes, and only then', async () => {
    const { call, write, clock } = createHarness();
    const etag = async (): Promise<string | null> => (await call('/zaken/dakkapel')).headers.get('ETag');
    const before = await etag();
    clock.ms += 3_600_000;
    assert.equal(await etag(), before);
    const tot = new Date(clock.ms).toISOString();
    assert.equal((await write('PUT', '/zaken/dakkapel/gezien', { tot })).status, 204);
    assert.notEqual(await etag(), before);
  });

  it('is not the same for two people', async () => {
    const { callAs } = createHarness();
    const [a, b] = await Promise.all([callAs('amina', '/zaken'), callAs('joost', '/zaken')]);
    assert.notEqual(a.headers.get('ETag'), b.headers.get('ETag'));
  });
});

describe('lists', () => {
  it('come in pages that together are the whole list, in order', async () => {
    const { readAs } = createHarness();
    const whole = await readAs<Page<Status>>('joost', '/zaken/geluidmetingen/statussen?pageSize=1000');
    assert.equal(whole.count, 5000);
    let path: string | null = '/zaken/geluidmetingen/statussen?pageSize=700';
    const all: Status[] = [];
    for (let pages = 0; path !== null && pages < 20; pages += 1) {
      const page: Page<Status> = await readAs<Page<Status>>('joost', path);
      all.push(...page.results);
      path = page.next?.slice(`${ORIGIN}/v1`.length) ?? null;
    }
    assert.equal(all.length, 5000);
    assert.deepEqual(all.slice(0, 1000), whole.results);
    assert.equal(new Set(all.map(({ id }) => id)).size, 5000);
  });

  it('give whole addresses at the API as it was asked, both ways', async () => {
    const { read } = createHarness();
    const page = await read<Page<ZaakSamenvatting>>('/zaken?pageSize=5&page=2');
    assert.equal(page.next, `${ORIGIN}/v1/zaken?pageSize=5&page=3`);
    assert.equal(page.previous, `${ORIGIN}/v1/zaken?pageSize=5&page=1`);
    const last = await read<Page<ZaakSamenvatting>>('/zaken?pageSize=5&page=3');
    assert.equal(last.next, null);
  });

  it('give the address of the proxy where one is configured', async () => {
    const { read } = createHarness({ apiUrl: 'https://www.gemeente.example/api/loket/v1/' });
    const page = await read<Page<ZaakSamenvatting>>('/zaken?pageSize=1');
    assert.equal(page.next, 'https://www.gemeente.example/api/loket/v1/zaken?pageSize=1&page=2');
  });

  it('are empty past their end, and know the way back', async () => {
    const { read } = createHarness();
    const page = await read<Page<ZaakSamenvatting>>('/zaken?pageSize=5&page=900');
    assert.deepEqual(page.results, []);
    assert.equal(page.count, 12);
    assert.equal(page.previous, `${ORIGIN}/v1/zaken?pageSize=5&page=3`);
  });

  it('refuse every number that is none, naming all of them at once', async () => {
    const { call } = createHarness();
    for (const value of [
      '0',
      '-1',
      '1.5',
      '1e3',
      '',
      ' 1',
      '+1',
      'een',
      '1001',
      '9'.repeat(400),
      '0x10',
      '%00',
    ]) {
      const problem = await assertProblem(await call(`/zaken?pageSize=${value}&page=x`), 'ongeldig');
      assert.deepEqual(wrongNames(problem), ['page', 'pageSize'], value);
    }
  });

  it('refuse a parameter that does not exist or stands there twice', async () => {
    const { call } = createHarness();
    const problem = await assertProblem(
      await call('/zaken?pagesize=5&page=1&page=2&__proto__=1'),
      'ongeldig',
    );
    assert.deepEqual(wrongNames(problem), ['__proto__', 'page', 'pagesize']);
  });
});

describe('addresses and methods', () => {
  it('that do not exist are 404, also with a slash at the end or another version', async () => {
    const { call, app } = createHarness();
    for (const path of [
      '/nergens',
      '/zaken/',
      '/Zaken',
      '//zaken',
      '/zaken/dakkapel/',
      '',
      '/zaken//statussen',
    ]) {
      assert.equal((await call(path)).status, 404, path);
    }
    assert.equal((await app.fetch(new Request(`${ORIGIN}/v2/zaken`))).status, 404);
  });

  it('that cannot be used so are 405, and say what can', async () => {
    const { call } = createHarness();
    const cases = [
      ['DELETE', '/zaken', 'GET, HEAD, OPTIONS'],
      ['POST', '/zaken/dakkapel', 'GET, HEAD, OPTIONS'],
      ['GET', '/zaken/dakkapel/gezien', 'PUT, OPTIONS'],
      ['PUT', '/mijn-gegevens', 'GET, HEAD, PATCH, OPTIONS'],
      ['PROPFIND', '/sessie', 'GET, HEAD, OPTIONS'],
    ] as const;
    for (const [method, path, allow] of cases) {
      const response = await call(path, { method });
      assert.equal(response.headers.get('Allow'), allow);
      await assertProblem(response, 'methode-niet-toegestaan');
    }
  });

  it('tell by OPTIONS what can be done there', async () => {
    const { call } = createHarness();
    const response = await call('/mijn-gegevens', { method: 'OPTIONS' });
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('Allow'), 'GET, HEAD, PATCH, OPTIONS');
  });

  it('refuse an id that is no id before they look for it', async () => {
    const { call } = createHarness();
    for (const id of ['a%20b', 'a%2Fb', '%00', 'x'.repeat(65), 'é', "'%20OR%201=1", '%E0%A4%A']) {
      const problem = await assertProblem(await call(`/zaken/${id}`), 'ongeldig');
      assert.deepEqual(wrongNames(problem), ['zaakId'], id);
    }
  });

  it('say nothing of what went wrong inside, and tell whoever runs the gateway', async () => {
    const secret = 'BSN 123456782';
    const failing = {
      transaction: () => Promise.reject(new Error(secret)),
      close: () => Promise.resolve(),
    };
    const { call, failures } = createHarness({ opslag: failing });
    const response = await call('/zaken');
    assert.doesNotMatch(await response.clone().text(), /BSN|1234/);
    await assertProblem(response, 'interne-fout');
    assert.equal(failures.length, 1);
    const logged = stackOf(failures[0]);
    assert.match(logged, /^Error\n\s+at /);
    assert.doesNotMatch(logged, /BSN|1234/);
  });

  it('can be logged without anything personal', async () => {
    const lines: unknown[] = [];
    const { call } = createHarness({ log: (entry) => lines.push(entry) });
    await call('/zaken/dakkapel/documenten/foto?page=1');
    await call('/nergens/123456782');
    assert.deepEqual(
      lines.map((line) => ({ ...(line as object), verzoekId: '' })),
      [
        {
          verzoekId: '',
          method: 'GET',
          route: '/v1/zaken/:zaakId/documenten/:documentId',
          status: 400,
          duur: 0,
        },
        { verzoekId: '', method: 'GET', route: '/*', status: 404, duur: 0 },
      ],
    );
  });
});
