import { expect } from '@open-wc/testing';
import { LoketError, isLoketError } from '../../src/client/errors.js';
import { STALL_MS, TOTAL_MS, createClient } from '../../src/client/http-client.js';
import type { Configuration, FetchFunction } from '../../src/client/configuration.js';
import type { LoketClient } from '../../src/client/loket-client.js';
import { VERSION } from '../../src/client/version.js';
import type { Moment } from '../../src/contract/basis.js';
import type { Document } from '../../src/contract/documenten.js';
import {
  answers,
  changes,
  dropsMidBody,
  emptyOk,
  hangs,
  hangsDeaf,
  latency,
  noConnection,
  redirects,
  stallsMidBody,
  truncates,
  unauthorised,
  webPage,
  withFaults,
  type FaultyFetch,
} from '../support/faults.js';
import { manualTimers, type ManualTimers } from './support/manual-timers.js';
import {
  API,
  configurationFor,
  inTurn,
  json,
  page,
  pageApi,
  sessie,
  status,
  zaak,
} from './support/page-api.js';

const TOT = '2026-03-01T10:00:00Z' as Moment;

interface Set {
  readonly api: FaultyFetch;
  readonly timers: ManualTimers;
  readonly client: LoketClient;
}

function setUp(fetch: FetchFunction, more: Partial<Configuration> = {}): Set {
  const api = withFaults(fetch);
  const timers = manualTimers();
  return { api, timers, client: createClient(configurationFor(api.fetch, more), timers.after) };
}

const oneZaak = (headers: Record<string, string> = {}): FetchFunction =>
  pageApi({ 'GET /zaken/z-1': () => json(zaak, headers) });

/** Lets everything that can go on go on, streams included. */
const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function failure(work: Promise<unknown>): Promise<LoketError> {
  try {
    await work;
  } catch (error) {
    if (isLoketError(error)) return error;
    throw error;
  }
  throw new Error('It succeeded.');
}

/** Runs `work` and gives what it said in the console instead of saying it. */
async function listen(work: () => Promise<unknown>): Promise<string[]> {
  const { warn, error } = console;
  const said: string[] = [];
  console.warn = console.error = (...words: unknown[]) => void said.push(words.join(' '));
  try {
    await work();
  } finally {
    Object.assign(console, { warn, error });
  }
  return said;
}

describe('the client: what it sends', () => {
  it('sends an address in a string and options that hold no referrer, no browser cache and no followed redirect', async () => {
    const { client, api } = setUp(oneZaak());
    await client.loadZaak('z-1', { language: 'fy' });
    const { url, init, headers } = api.calls[0]!;
    expect(url).to.equal(`${API}/zaken/z-1`);
    expect(typeof api.calls[0]!.url).to.equal('string');
    expect(init).to.include({
      method: 'GET',
      credentials: 'include',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      mode: 'cors',
    });
    expect(headers.get('Loket-Client')).to.equal(VERSION);
    expect(headers.get('Accept-Language')).to.equal('fy');
    expect(headers.get('Accept')).to.contain('application/json');
    expect(headers.has('Authorization')).to.be.false;
    expect(init.body).to.equal(undefined);
  });

  it('sends a token only as a header, asks for it at every call, and then sends no cookie', async () => {
    let count = 0;
    const { client, api } = setUp(oneZaak(), { getToken: () => Promise.resolve(`geheim-${++count}`) });
    await client.loadZaak('z-1');
    await client.loadZaak('z-1');
    expect(api.calls.map(({ headers }) => headers.get('Authorization'))).to.deep.equal([
      'Bearer geheim-1',
      'Bearer geheim-2',
    ]);
    for (const { init, url } of api.calls) {
      expect(init.credentials).to.equal('omit');
      expect(url).to.not.contain('geheim');
    }
  });

  it('sends no Authorization when nobody has a token', async () => {
    const { client, api } = setUp(oneZaak(), { getToken: () => null });
    await client.loadZaak('z-1');
    expect(api.calls[0]!.headers.has('Authorization')).to.be.false;
  });

  it('is signed out when the token function fails, or gives what cannot stand in a header', async () => {
    for (const getToken of [() => Promise.reject(new Error('weg')), () => 'twee\nregels', () => 'é']) {
      const { client, api } = setUp(oneZaak(), { getToken });
      const error = await failure(client.loadZaak('z-1'));
      expect(error.kind).to.equal('signed-out');
      expect(error.message).to.not.contain('regels');
      expect(api.calls).to.have.length(0);
    }
  });

  it('does not wait for ever for a token', async () => {
    const { client, timers } = setUp(oneZaak(), { getToken: () => new Promise(() => undefined) });
    const work = failure(client.loadZaak('z-1'));
    await timers.ring(STALL_MS);
    expect((await work).kind).to.equal('timeout');
  });

  it('makes no address of what is not an id', async () => {
    const { client, api } = setUp(oneZaak());
    for (const id of ['..', '.', '', 'a/b', '../../x', 'a?b', 'a#b', '%2e%2e', 'é', 'x'.repeat(65)]) {
      expect((await failure(client.loadZaak(id))).kind, id).to.equal('not-found');
    }
    expect(api.calls).to.have.length(0);
  });
});

describe('the client: how it fails', () => {
  const kinds: [string, ReturnType<typeof answers>, string][] = [
    ['400', answers(400, { code: 'ongeldig' }), 'rejected'],
    ['401', unauthorised(), 'signed-out'],
    ['403', answers(403, { code: 'geen-toegang' }), 'forbidden'],
    ['404', answers(404, { code: 'niet-gevonden' }), 'not-found'],
    ['405', answers(405, { code: 'methode-niet-toegestaan' }), 'rejected'],
    ['409', answers(409, { code: 'zaak-gesloten' }), 'conflict'],
    ['410', answers(410, { code: 'reservering-verlopen' }), 'conflict'],
    ['413', answers(413, { code: 'bestand-te-groot' }), 'too-large'],
    ['415', answers(415, { code: 'bestandstype-geweigerd' }), 'rejected'],
    ['422', answers(422), 'rejected'],
    ['429', answers(429, { code: 'te-veel-verzoeken' }), 'busy'],
    ['500', answers(500, { code: 'interne-fout' }), 'server'],
    ['501', answers(501), 'server'],
    ['502', answers(502), 'server'],
    ['503', answers(503, { code: 'bron-niet-beschikbaar' }), 'busy'],
    ['504', answers(504), 'server'],
    ['a redirect that the browser hides', redirects(), 'signed-out'],
    [
      'a redirect that it does not hide',
      answers(302, { headers: { Location: 'https://login.example' } }),
      'signed-out',
    ],
    ['no connection', noConnection(), 'offline'],
    ['a connection lost in the middle', dropsMidBody(), 'offline'],
    [
      'a connection lost in the middle that the browser calls an abort',
      dropsMidBody(new DOMException('The operation was aborted.', 'AbortError')),
      'offline',
    ],
    ['an empty 200', emptyOk(), 'contract'],
    ['a web page with 200', webPage(), 'contract'],
    ['JSON that ends halfway', truncates(), 'contract'],
    ['a list instead of an object', changes(() => []), 'contract'],
    ['null', changes(() => null), 'contract'],
    ['a number for a text', changes((json: object) => ({ ...json, omschrijving: 1 })), 'contract'],
    ['a missing field', changes((json: object) => ({ ...json, startdatum: undefined })), 'contract'],
    ['a 304 that nobody asked for', () => Promise.resolve(new Response(null, { status: 304 })), 'contract'],
  ];
  for (const [name, fault, kind] of kinds) {
    it(`${name} is "${kind}"`, async () => {
      const { client, api, timers } = setUp(oneZaak());
      api.always(fault);
      await listen(async () => {
        const error = await failure(client.loadZaak('z-1'));
        expect(error.kind).to.equal(kind);
        expect(error.message).to.not.contain('Dakkapel');
        expect(String((error.cause as Error | undefined)?.message)).to.not.contain('Dakkapel');
      });
      expect(timers.count(), 'timers left').to.equal(0);
    });
  }

  it('gives the status, the checked problem and its code', async () => {
    const { client, api } = setUp(oneZaak());
    api.next(answers(409, { code: 'zaak-gesloten' }));
    const error = await failure(client.loadZaak('z-1'));
    expect(error).to.include({ status: 409, code: 'zaak-gesloten' });
    expect(error.problem?.title).to.equal('zaak-gesloten');
  });

  it('goes by the status when the problem document is broken', async () => {
    for (const body of ['', '{', '[]', 'null', '{"code":1}', '{"__proto__":{"code":"x"}}']) {
      const { client } = setUp(() =>
        Promise.resolve(
          new Response(body, { status: 409, headers: { 'Content-Type': 'application/problem+json' } }),
        ),
      );
      const error = await failure(client.loadZaak('z-1'));
      expect(error).to.include({ kind: 'conflict', code: undefined });
    }
  });

  it('says where the contract was broken, once, and nothing of what stood there', async () => {
    const { client, api } = setUp(oneZaak());
    api.always(changes((json: object) => ({ ...json, zaaktype: { omschrijving: 31415 } })));
    const said = await listen(async () => {
      await failure(client.loadZaak('z-1'));
      await failure(client.loadZaak('z-1'));
    });
    expect(said).to.deep.equal([
      'loket: zaken/{id} breaks the contract at "zaaktype.omschrijving" (invalid_type); it cannot be shown.',
    ]);
  });

  it('says one clear sentence when the fetch function of the page throws (H24)', async () => {
    const { client } = setUp(() => {
      throw new TypeError('u.indexOf is not a function');
    });
    const said = await listen(async () => {
      expect((await failure(client.loadZaak('z-1'))).kind).to.equal('server');
    });
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('fetch');
  });
});

describe('the client: patience', () => {
  it('gives up when no byte comes at all, also when the abort is not heard (H25)', async () => {
    for (const fault of [hangs(), hangsDeaf()]) {
      const { client, api, timers } = setUp(oneZaak());
      api.always(fault);
      const work = failure(client.loadZaak('z-1'));
      while (api.calls.length === 0) await tick();
      await timers.ring(STALL_MS);
      expect((await work).kind).to.equal('timeout');
      expect(api.calls, 'a person who waited this long is told').to.have.length(1);
      expect(timers.count()).to.equal(0);
    }
  });

  it('gives up when the body stops coming halfway', async () => {
    const { client, api, timers } = setUp(oneZaak());
    api.always(stallsMidBody());
    const work = failure(client.loadZaak('z-1'));
    while (api.calls.length === 0) await tick();
    await tick();
    await timers.ring(STALL_MS);
    expect((await work).kind).to.equal('timeout');
    expect(timers.count()).to.equal(0);
  });

  it('begins its patience anew with every byte, but not without end', async () => {
    let send: (chunk: string) => void = () => undefined;
    let set = 0;
    const timers = manualTimers();
    const drip: FetchFunction = () => {
      const body = new ReadableStream<Uint8Array>({
        start(stream) {
          send = (chunk) => stream.enqueue(new TextEncoder().encode(chunk));
        },
      });
      return Promise.resolve(new Response(body, { headers: { 'Content-Type': 'application/json' } }));
    };
    const client = createClient(configurationFor(drip), (ms, callback) => {
      if (ms === STALL_MS) set++;
      return timers.after(ms, callback);
    });
    const work = failure(client.loadZaak('z-1'));
    while (set < 6) {
      send(' ');
      await tick();
    }
    await timers.ring(TOTAL_MS);
    expect((await work).kind).to.equal('timeout');
    expect(timers.count()).to.equal(0);
  });

  it('tries a read twice more, each time a little later and never at the same moment as everyone else', async () => {
    for (const fault of [
      noConnection(),
      dropsMidBody(),
      answers(502),
      answers(503),
      answers(504),
      answers(429),
    ]) {
      const { client, api, timers } = setUp(oneZaak());
      api.next(fault, fault);
      expect((await client.loadZaak('z-1')).data.id).to.equal('z-1');
      expect(api.calls).to.have.length(3);
      const [first, second] = timers.pauses as [number, number];
      expect(first).to.be.within(500, 1000);
      expect(second).to.be.within(1000, 2000);
    }
  });

  it('stops after the third attempt', async () => {
    const { client, api } = setUp(oneZaak());
    api.always(answers(503));
    await failure(client.loadZaak('z-1'));
    expect(api.calls).to.have.length(3);
  });

  it('does not repeat what will fail again', async () => {
    for (const fault of [answers(400), answers(404), answers(500), unauthorised(), emptyOk(), redirects()]) {
      const { client, api } = setUp(oneZaak());
      api.always(fault);
      await listen(() => failure(client.loadZaak('z-1')));
      expect(api.calls).to.have.length(1);
    }
  });

  it('does not repeat without a network', async () => {
    const { client, api } = setUp(oneZaak());
    api.always(noConnection());
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      expect((await failure(client.loadZaak('z-1'))).kind).to.equal('offline');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
    expect(api.calls).to.have.length(1);
  });

  it('waits as long as Retry-After says, in seconds or by the clock of the server', async () => {
    const date = { Date: 'Sun, 01 Mar 2026 10:00:00 GMT' };
    for (const headers of [
      { 'Retry-After': '7' },
      { ...date, 'Retry-After': 'Sun, 01 Mar 2026 10:00:07 GMT' },
    ]) {
      const { client, api, timers } = setUp(oneZaak());
      api.next(answers(429, { headers }));
      await client.loadZaak('z-1');
      expect(timers.pauses).to.have.length(1);
      expect(timers.pauses[0]).to.be.within(7500, 8000);
    }
  });

  it('takes its own pause when Retry-After is garbage', async () => {
    for (const value of [
      'straks',
      '-5',
      '',
      '1e9',
      'NaN',
      '7.5',
      '2026-03-01',
      'Sun, 99 Foo 2026 10:00:07 GMT',
    ]) {
      const { client, api, timers } = setUp(oneZaak());
      api.next(answers(503, { headers: { 'Retry-After': value } }));
      await client.loadZaak('z-1');
      expect(timers.pauses, value).to.have.length(1);
      expect(timers.pauses[0], value).to.be.within(500, 1000);
    }
  });

  it('does not wait in silence for long, but says how long it takes', async () => {
    const { client, api, timers } = setUp(oneZaak());
    api.always(answers(503, { headers: { 'Retry-After': '30' } }));
    const error = await failure(client.loadZaak('z-1'));
    expect(error).to.include({ kind: 'busy', retryAfter: 30 });
    expect(api.calls).to.have.length(1);
    expect(timers.pauses).to.have.length(0);
  });

  it('counts the waiting over all attempts together', async () => {
    const { client, api, timers } = setUp(oneZaak());
    api.always(answers(429, { headers: { 'Retry-After': '6' } }));
    expect(await failure(client.loadZaak('z-1'))).to.include({ kind: 'busy', retryAfter: 6 });
    expect(timers.pauses).to.have.length(1);
  });

  it('stops at once when the widget stops it: before, during, in the body, and while it waits', async () => {
    const stopped = new AbortController();
    stopped.abort();
    const before = setUp(oneZaak());
    expect((await failure(before.client.loadZaak('z-1', { signal: stopped.signal }))).kind).to.equal(
      'aborted',
    );
    expect(before.api.calls).to.have.length(0);

    for (const fault of [hangs(), hangsDeaf(), stallsMidBody()]) {
      const { client, api, timers } = setUp(oneZaak());
      api.always(fault);
      const controller = new AbortController();
      const work = failure(client.loadZaak('z-1', { signal: controller.signal }));
      while (api.calls.length === 0) await tick();
      controller.abort();
      expect((await work).kind).to.equal('aborted');
      expect(timers.count()).to.equal(0);
    }

    const { client, api, timers } = setUp(oneZaak());
    timers.holdPauses();
    api.always(answers(503, { headers: { 'Retry-After': '7' } }));
    const controller = new AbortController();
    const work = failure(client.loadZaak('z-1', { signal: controller.signal }));
    while (timers.pauses.length === 0) await tick();
    controller.abort();
    expect((await work).kind).to.equal('aborted');
    expect(api.calls).to.have.length(1);
    expect(timers.count()).to.equal(0);
  });

  it('leaves no listener behind on the signal of a widget that lives long', async () => {
    const { client, api } = setUp(oneZaak());
    const { signal } = new AbortController();
    let listeners = 0;
    const { addEventListener, removeEventListener } = signal;
    signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      listeners++;
      addEventListener.apply(signal, args);
    };
    signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
      listeners--;
      removeEventListener.apply(signal, args);
    };
    api.next(answers(503));
    await client.loadZaak('z-1', { signal });
    expect(listeners).to.equal(0);
  });

  it('waits for a slow answer', async () => {
    const { client, api } = setUp(oneZaak());
    let arrive: () => void = () => undefined;
    api.next(latency(() => new Promise((resolve) => (arrive = resolve))));
    const work = client.loadZaak('z-1');
    while (api.calls.length === 0) await tick();
    arrive();
    expect((await work).data.id).to.equal('z-1');
  });
});

describe('the client: memory', () => {
  it('asks whether an answer changed, and gives the very same data when it did not', async () => {
    let version = '"1"';
    const dates = ['Sun, 01 Mar 2026 10:00:00 GMT', 'Sun, 01 Mar 2026 10:00:30 GMT'];
    const { client, api } = setUp(
      pageApi({
        'GET /zaken/z-1': (request) => {
          const headers = { ETag: version, Date: dates[api.calls.length - 1] ?? dates[1]! };
          return request.headers.get('If-None-Match') === version
            ? new Response(null, { status: 304, headers })
            : json(zaak, headers);
        },
      }),
    );
    const first = await client.loadZaak('z-1');
    const second = await client.loadZaak('z-1');
    expect(api.calls[0]!.headers.has('If-None-Match')).to.be.false;
    expect(api.calls[1]!.headers.get('If-None-Match')).to.equal('"1"');
    expect(second.data).to.equal(first.data);
    expect(second.at - first.at, 'the clock goes on').to.equal(30_000);
    version = '"2"';
    const third = await client.loadZaak('z-1');
    expect(third.data).to.not.equal(first.data);
  });

  it('remembers per language', async () => {
    const { client, api } = setUp(oneZaak({ ETag: '"1"' }));
    await client.loadZaak('z-1', { language: 'nl' });
    await client.loadZaak('z-1', { language: 'en' });
    expect(api.calls[1]!.headers.has('If-None-Match')).to.be.false;
  });

  it('forgets when told, when the session is over, and when another person has signed in', async () => {
    let onderwerp = 'p-1';
    const { client, api } = setUp(
      pageApi({
        'GET /zaken/z-1': () => json(zaak, { ETag: '"1"' }),
        'GET /sessie': () => json(sessie({ onderwerp })),
      }),
    );
    const remembers = async (): Promise<boolean> => {
      await client.loadZaak('z-1');
      return api.calls[api.calls.length - 1]!.headers.has('If-None-Match');
    };
    expect(await remembers()).to.be.false;
    expect(await remembers()).to.be.true;

    client.forget();
    expect(await remembers(), 'told').to.be.false;

    api.next(unauthorised());
    await failure(client.loadZaak('z-1'));
    expect(await remembers(), 'session over').to.be.false;

    await client.loadSessie();
    await client.loadSessie();
    expect(await remembers(), 'the same person').to.be.true;

    onderwerp = 'p-2';
    await client.loadSessie();
    expect(await remembers(), 'another person').to.be.false;
  });

  it('does not remember an answer that was asked for before it was told to forget', async () => {
    const { client, api } = setUp(oneZaak({ ETag: '"1"' }));
    let arrive: () => void = () => undefined;
    api.next(latency(() => new Promise((resolve) => (arrive = resolve))));
    const work = client.loadZaak('z-1');
    while (api.calls.length === 0) await tick();
    client.forget();
    arrive();
    await work;
    await client.loadZaak('z-1');
    expect(api.calls[1]!.headers.has('If-None-Match')).to.be.false;
  });

  it('does not remember the rest of a list either', async () => {
    const { client, api } = setUp((url) =>
      Promise.resolve(
        new URL(url).searchParams.has('page')
          ? json(page([status('s-2')]), { ETag: '"2"' })
          : json(page([status('s-1')], '?page=2'), { ETag: '"1"' }),
      ),
    );
    let arrive: () => void = () => undefined;
    api.next(latency(() => new Promise((resolve) => (arrive = resolve))));
    const work = client.loadStatussen('z-1');
    while (api.calls.length === 0) await tick();
    client.forget();
    arrive();
    await work;
    await client.loadStatussen('z-1');
    expect(api.calls.map(({ headers }) => headers.has('If-None-Match'))).to.deep.equal([
      false,
      false,
      false,
      false,
    ]);
  });

  it('gives the language of the texts and the clock of the server', async () => {
    const { client } = setUp(
      oneZaak({ 'Content-Language': 'en, nl', Date: 'Sun, 01 Mar 2026 10:00:00 GMT' }),
    );
    const answer = await client.loadZaak('z-1');
    expect(answer.language).to.equal('en');
    expect(answer.at).to.equal(Date.UTC(2026, 2, 1, 10));
  });

  it('takes Dutch and its own clock when the API does not say', async () => {
    const { client } = setUp(oneZaak({ Date: 'gisteren' }));
    const before = Date.now();
    const answer = await client.loadZaak('z-1');
    expect(answer.language).to.equal('nl');
    expect(answer.at).to.be.within(before, Date.now());
  });
});

describe('the client: lists', () => {
  const listOf =
    (count: number, size: number, headers: Record<string, string> = {}): FetchFunction =>
    (url, init) => {
      const begin = Number(new URL(url).searchParams.get('begin') ?? 0);
      const items = [...new Array<undefined>(Math.min(size, count - begin))].map((_, i) =>
        status(`s-${begin + i}`),
      );
      const next = begin + size < count ? `/v1/zaken/z-1/statussen?begin=${begin + size}` : null;
      const etag = `"${begin}"`;
      return Promise.resolve(
        new Headers(init.headers).get('If-None-Match') === etag
          ? new Response(null, { status: 304 })
          : json(page(items, next), { ...headers, ETag: etag }),
      );
    };

  it('follows every page, in order', async () => {
    const { client, api } = setUp(listOf(25, 10));
    const { data } = await client.loadStatussen('z-1');
    expect(data.map(({ id }) => id)).to.deep.equal([...new Array<undefined>(25)].map((_, i) => `s-${i}`));
    expect(api.calls).to.have.length(3);
  });

  it('gives the very same list when no page changed, and another one when a page did', async () => {
    let count = 25;
    const { client } = setUp((url, init) => listOf(count, 10)(url, init));
    const first = await client.loadStatussen('z-1');
    expect((await client.loadStatussen('z-1')).data).to.equal(first.data);
    count = 35;
    expect((await client.loadStatussen('z-1')).data).to.have.length(25);
    const { client: other } = setUp((url, init) => listOf(count, 20)(url, init));
    expect((await other.loadStatussen('z-1')).data).to.have.length(35);
  });

  it('asks for large pages: 5,000 statuses come in ten calls', async () => {
    const { client, api } = setUp((url, init) =>
      listOf(5000, Number(new URL(url).searchParams.get('pageSize') ?? 500))(url, init),
    );
    expect((await client.loadStatussen('z-1')).data).to.have.length(5000);
    expect(api.calls).to.have.length(10);
  });

  it('does not follow a next page to another origin, another path or nowhere, and sends nothing there', async () => {
    for (const next of [
      'https://kwaad.example/v1/zaken/z-1/statussen?begin=10',
      'http://mijn.gemeente.example/v1/zaken/z-1/statussen?begin=10',
      '//kwaad.example/v1/zaken/z-1/statussen',
      '/v1/zaken/z-2/statussen',
      '/v1/zaken/z-1/statussen/../../z-2/statussen',
      'javascript:alert(1)',
      'https://',
    ]) {
      const { client, api } = setUp(() => Promise.resolve(json(page([status('s-1')], next))), {
        getToken: () => 'geheim',
      });
      expect((await failure(client.loadStatussen('z-1'))).kind, next).to.equal('contract');
      expect(api.calls, next).to.have.length(1);
    }
  });

  it('does not go round in circles, nor on without end', async () => {
    const circle = setUp(() => Promise.resolve(json(page([status('s-1')], '?begin=1'))));
    expect((await failure(circle.client.loadStatussen('z-1'))).kind).to.equal('contract');
    expect(circle.api.calls).to.have.length(2);

    let count = 0;
    const endless = setUp(() => Promise.resolve(json(page([status('s-1')], `?begin=${++count}`))));
    expect((await failure(endless.client.loadStatussen('z-1'))).kind).to.equal('contract');
    expect(endless.api.calls).to.have.length(200);
  });

  it('loses a broken item, not the list, counts it and says it once', async () => {
    const { client } = setUp(() =>
      Promise.resolve(
        json(page([status('s-1'), { ...status('s-2'), omschrijving: null }, status('s-3'), 'x', null])),
      ),
    );
    let ids: string[] = [];
    let lost = 0;
    const said = await listen(async () => {
      const answer = await client.loadStatussen('z-1');
      ids = answer.data.map(({ id }) => id);
      lost = answer.lost;
      await client.loadStatussen('z-1');
    });
    expect(ids).to.deep.equal(['s-1', 's-3']);
    expect(lost).to.equal(3);
    expect(said).to.deep.equal([
      'loket: zaken/{id}/statussen breaks the contract at "results[].omschrijving" (invalid_type); such items are left out.',
      'loket: zaken/{id}/statussen breaks the contract at "results[]" (invalid_type); such items are left out.',
    ]);
  });

  it('never makes an empty list of items that are all broken: "you have no cases" would be a lie', async () => {
    const { client } = setUp(() => Promise.resolve(json(page([{ id: 'z-1' }, { id: 'z-2' }]))));
    await listen(async () => {
      expect((await failure(client.loadZaken())).kind).to.equal('contract');
    });
  });

  it('gives an empty list when it is empty', async () => {
    const { client } = setUp(() => Promise.resolve(json(page([]))));
    expect(await client.loadZaken()).to.deep.include({ data: [], lost: 0 });
  });
});

describe('the client: writes', () => {
  const routes = (
    handler: (request: Request) => Response | Promise<Response>,
    token = 'token-1',
  ): FetchFunction =>
    pageApi({
      'GET /sessie': () => json(sessie({ csrfToken: token })),
      'PUT /zaken/z-1/gezien': handler,
      'POST /zaken/z-1/documenten/d-1/inhoud-link': handler,
      'PATCH /mijn-gegevens': handler,
    });
  const done = (): Response => new Response(null, { status: 204 });
  const link = (): Response => json({ url: '/v1/eenmalig/abc', verlooptOp: TOT });
  const tokens = ({ calls }: FaultyFetch): (string | null)[] =>
    calls.filter(({ method }) => method !== 'GET').map(({ headers }) => headers.get('X-CSRF-Token'));

  it('fetches the CSRF token first, sends it in the configured header, and keeps it', async () => {
    const { client, api } = setUp(routes(done), {
      csrf: { headerName: 'X-Anti-Forgery', source: 'sessie', cookieName: '' },
    });
    await client.markGezien('z-1', TOT);
    await client.markGezien('z-1', TOT);
    expect(api.calls.map(({ method, url }) => `${method} ${url.slice(API.length)}`)).to.deep.equal([
      'GET /sessie',
      'PUT /zaken/z-1/gezien',
      'PUT /zaken/z-1/gezien',
    ]);
    expect(api.calls[1]!.headers.get('X-Anti-Forgery')).to.equal('token-1');
    expect(api.calls[1]!.body).to.equal(`{"tot":"${TOT}"}`);
    expect(api.calls[1]!.headers.get('Content-Type')).to.equal('application/json');
  });

  it('sends no CSRF token, and asks for none, where a token function signs in', async () => {
    const { client, api } = setUp(routes(done), { getToken: () => 'geheim' });
    await client.markGezien('z-1', TOT);
    expect(api.calls).to.have.length(1);
    expect(tokens(api)).to.deep.equal([null]);
  });

  it('writes without a token when the API gives none', async () => {
    const { client, api } = setUp(
      pageApi({ 'GET /sessie': () => json(sessie({ csrfToken: null })), 'PUT /zaken/z-1/gezien': done }),
    );
    await client.markGezien('z-1', TOT);
    expect(tokens(api)).to.deep.equal([null]);
  });

  const expired = answers(403, { code: 'csrf-token-verlopen' });

  it('renews an expired token once and repeats with the same Idempotency-Key', async () => {
    const tokenOf = inTurn(
      () => json(sessie({ csrfToken: 'old' })),
      () => json(sessie({ csrfToken: 'new' })),
    );
    const { client, api } = setUp(
      pageApi({ 'GET /sessie': tokenOf, 'POST /zaken/z-1/documenten/d-1/inhoud-link': link }),
    );
    api.next(null, expired);
    expect(await client.createInhoudLink('z-1', 'd-1', 'openen')).to.equal(`${API}/eenmalig/abc`);
    expect(tokens(api)).to.deep.equal(['old', 'new']);
    const keys = api.calls
      .filter(({ method }) => method === 'POST')
      .map(({ headers }) => headers.get('Idempotency-Key'));
    expect(keys[0]).to.match(/^[0-9a-f]{32}$/);
    expect(keys[1]).to.equal(keys[0]);
  });

  it('does not renew twice', async () => {
    const { client, api } = setUp(routes(done));
    api.next(null, expired, null, expired);
    expect(await failure(client.markGezien('z-1', TOT))).to.include({
      kind: 'forbidden',
      code: 'csrf-token-verlopen',
    });
    expect(tokens(api)).to.have.length(2);
  });

  it('does not take another refusal for an expired token', async () => {
    const { client, api } = setUp(routes(done));
    api.next(null, answers(403, { code: 'geen-toegang' }));
    expect((await failure(client.markGezien('z-1', TOT))).kind).to.equal('forbidden');
    expect(tokens(api)).to.have.length(1);
  });

  it('takes the token from the response header, also the one in the refusal', async () => {
    const { client, api } = setUp(
      pageApi({
        'GET /sessie': () => json(sessie({ csrfToken: 'not this' }), { 'X-CSRF-Token': 'h-1' }),
        'PUT /zaken/z-1/gezien': done,
      }),
      { csrf: { headerName: 'X-CSRF-Token', source: 'header', cookieName: '' } },
    );
    api.next(null, answers(403, { code: 'csrf-token-verlopen', headers: { 'X-CSRF-Token': 'h-2' } }));
    await client.markGezien('z-1', TOT);
    expect(tokens(api)).to.deep.equal(['h-1', 'h-2']);
    expect(api.calls.filter(({ method }) => method === 'GET')).to.have.length(1);
  });

  it('takes the token from the cookie, and lets the API set it when it is missing or refused', async () => {
    let token = 1;
    const setCookie = (): Response => {
      document.cookie = `XSRF-TEST=c%20${token++}; path=/; SameSite=Strict`;
      return json(sessie());
    };
    const { client, api } = setUp(pageApi({ 'GET /sessie': setCookie, 'PUT /zaken/z-1/gezien': done }), {
      csrf: { headerName: 'X-CSRF-Token', source: 'cookie', cookieName: 'XSRF-TEST' },
    });
    api.next(null, expired);
    try {
      await client.markGezien('z-1', TOT);
      await client.markGezien('z-1', TOT);
    } finally {
      document.cookie = 'XSRF-TEST=; path=/; max-age=0';
    }
    expect(tokens(api)).to.deep.equal(['c 1', 'c 2', 'c 2']);
  });

  it('repeats a write after a lost connection with the same Idempotency-Key, and takes a new one for a new action', async () => {
    const { client, api } = setUp(routes(link));
    api.next(null, noConnection(), answers(409, { code: 'sleutel-bezig' }));
    await client.createInhoudLink('z-1', 'd-1', 'opslaan');
    await client.createInhoudLink('z-1', 'd-1', 'opslaan');
    const keys = api.calls
      .filter(({ method }) => method === 'POST')
      .map(({ headers }) => headers.get('Idempotency-Key'));
    expect(keys).to.have.length(4);
    expect(keys[1]).to.equal(keys[0]);
    expect(keys[2]).to.equal(keys[0]);
    expect(keys[3]).to.not.equal(keys[0]);
  });

  it('accepts an address for a document only at the API, the page or an allowed origin', async () => {
    for (const url of [
      'https://kwaad.example/x',
      'javascript:alert(1)',
      'http://mijn.gemeente.example/x',
      'blob:x',
    ]) {
      const { client } = setUp(routes(() => json({ url, verlooptOp: TOT })));
      expect((await failure(client.createInhoudLink('z-1', 'd-1', 'openen'))).kind, url).to.equal('contract');
    }
  });

  it('gives what the person changed back as the API has it now', async () => {
    const { client, api } = setUp(
      routes(async (request) => {
        const { notificaties } = (await request.json()) as { notificaties: unknown };
        return json({ naam: 'Amina', notificaties });
      }),
    );
    const answer = await client.updateMijnGegevens({ notificaties: { emailBijWijziging: true } });
    expect(answer.data.notificaties.emailBijWijziging).to.be.true;
    expect(api.calls[1]!.method).to.equal('PATCH');
    expect(api.calls[1]!.headers.has('Idempotency-Key')).to.be.false;
  });
});

describe('the client: documents', () => {
  const pdf = { id: 'd-1', formaat: 'application/pdf' } as Document;

  it('opens in the browser only what a browser shows safely', () => {
    const { client } = setUp(oneZaak());
    const opslaan = `${API}/zaken/z-1/documenten/d-1/inhoud`;
    expect(client.documentLinks('z-1', pdf)).to.deep.equal({ openen: `${opslaan}?weergave=openen`, opslaan });
    for (const formaat of ['text/html', 'image/svg+xml', 'application/pdfx', 'application/xhtml+xml', null]) {
      expect(client.documentLinks('z-1', { ...pdf, formaat })).to.deep.equal({ openen: null, opslaan });
    }
  });

  it('gives no plain links where a token signs in, or for what is not an id', () => {
    expect(setUp(oneZaak(), { getToken: () => 'geheim' }).client.documentLinks('z-1', pdf)).to.equal(null);
    expect(setUp(oneZaak()).client.documentLinks('../x', pdf)).to.equal(null);
    expect(setUp(oneZaak(), { apiUrl: null }).client.documentLinks('z-1', pdf)).to.equal(null);
  });
});

describe('the client: without an API', () => {
  it('rejects every call and sends nothing', async () => {
    const { client, api } = setUp(oneZaak(), { apiUrl: null });
    for (const work of [
      client.loadZaken(),
      client.loadSessie(),
      client.loadZaak('z-1'),
      client.markGezien('z-1', TOT),
    ]) {
      expect((await failure(work)).kind).to.equal('contract');
    }
    expect(api.calls).to.have.length(0);
  });

  it('rejects with the problem of the configuration', async () => {
    const problem = new LoketError('contract', 'the API address is wrong');
    const { client } = setUp(oneZaak(), { apiUrl: null, problem });
    expect(await failure(client.loadZaken())).to.equal(problem);
  });
});
