/**
 * Pages that changed the language before us. Each runs in a frame of its own, where the client is loaded and used after
 * the page did its harm.
 */
import { expect } from '@open-wc/testing';
import { answers, withFaults, type FaultyFetch } from '../support/faults.js';
import type { HostileTest } from './support/hostile-frame.js';
import { API, json, page, pageApi, sessie, status, zaak } from './support/page-api.js';

const createApi = (): FaultyFetch => {
  const api = withFaults(
    pageApi({
      'GET /zaken/z-1': () => json({ ...zaak, besluiten: [{ id: 1 }] }, { ETag: '"1"' }),
      'GET /zaken/z-1/statussen?pageSize=500': () =>
        json(page([status('s-1'), { id: 's-2' }], '/v1/zaken/z-1/statussen?page=2')),
      'GET /zaken/z-1/statussen?page=2': () => json(page([status('s-3')])),
      'GET /sessie': () => json(sessie()),
      'PATCH /mijn-gegevens': () => json({ notificaties: { emailBijWijziging: true } }),
      'PUT /zaken/z-1/gezien': () => new Response(null, { status: 204 }),
      'POST /zaken/z-1/documenten': () =>
        json(
          {
            ...{ id: 'd-1', titel: 'Brief', verwerking: 'uploaden', verlooptOp: '2026-12-01T00:00:00Z' },
            delen: [{ volgnummer: 1, begin: 0, omvang: 5, voltooid: false }],
          },
          {},
          201,
        ),
      'PUT /zaken/z-1/documenten/d-1/delen/1': () => new Response(null, { status: 204 }),
      'POST /zaken/z-1/documenten/d-1/voltooiing': () =>
        json({ id: 'd-1', titel: 'Brief', verwerking: 'inControle' }),
    }),
  );
  api.next(answers(503));
  return api;
};

interface Outcome {
  readonly zaak: string;
  readonly statussen: number;
  readonly said: readonly string[];
  /** How many enumerable members Object.prototype has afterwards. */
  readonly members: number;
}

/** Opens a page that runs `harm`, and then our client against an API outside it. */
async function visit(harm: string, api: FaultyFetch): Promise<Outcome> {
  const frame = document.createElement('iframe');
  try {
    return await new Promise<Outcome>((resolve, reject) => {
      const test: HostileTest = {
        // Options that the page cannot reach: what it did to its prototypes does not concern the server.
        fetch: (url, init) => api.fetch(url, Object.assign(Object.create(null), init) as RequestInit),
        after: (ms, callback) => {
          if (ms < 20_000) queueMicrotask(callback);
          return () => undefined;
        },
        failed: (message) => reject(new Error(message)),
        done: (omschrijving, statussen, said) => {
          const { Object: itsObject } = frame.contentWindow as unknown as { Object: ObjectConstructor };
          const members = Object.keys(itsObject.prototype).length;
          resolve({ zaak: omschrijving, statussen, said: said.trim().split('\n'), members });
        },
      };
      Object.assign(frame, { test });
      const module = new URL('./support/hostile-frame.ts', import.meta.url).href;
      frame.srcdoc = `<!doctype html><script>
        onerror = (message) => frameElement.test.failed('The page failed: ' + message);
        ${harm}
        </script><script type="module" src="${module}" onerror="frameElement.test.failed('not loaded')"></script>`;
      document.body.append(frame);
    });
  } finally {
    frame.remove();
  }
}

const NAMES = [
  ...['signal', 'body', 'type', 'method', 'headers', 'mode', 'credentials', 'cache', 'redirect'],
  ...['referrerPolicy', 'duplex', 'window', 'priority', 'json', 'timeout', 'retry', 'fetch', 'hooks'],
  ...['context', 'next', 'etag'],
];

const SANDBOXED = 'storage and cookies that throw, as in a sandboxed frame (H36)';

const WRITES = [
  'PATCH /mijn-gegevens',
  'PUT /zaken/z-1/gezien',
  'POST /zaken/z-1/documenten',
  'PUT /zaken/z-1/documenten/d-1/delen/1',
  'POST /zaken/z-1/documenten/d-1/voltooiing',
];
/** SHA-256 of the text `brief`. */
const BRIEF = 'sha-256=:KaiCW9JC8UOG7lKNduDo8eOPPIxAR9ey1t90kzaKF9A=:';

const pages: [name: string, harm: string, members: number][] = [
  ['an ordinary page', '', 0],
  [
    'enumerable functions on Object.prototype (H21)',
    'Object.prototype.each = Object.prototype.toJSON = function () {};',
    2,
  ],
  ...NAMES.map((name): [string, string, number] => [
    `Object.prototype.${name} (H22)`,
    `Object.prototype.${name} = 'vervuild';`,
    1,
  ]),
  [
    'many functions on Object.prototype (H22)',
    NAMES.map((name) => `Object.prototype.${name} = function () {};`).join(''),
    NAMES.length,
  ],
  [
    'Prototype.js (H19)',
    `Array.from = (list) => [...list].slice(1);
     Array.prototype.toJSON = Object.prototype.toJSON = () => '[]';
     Array.prototype.reduce = function () { return this.length > 1 ? this : this[0]; };
     Array.prototype.entries = Array.prototype.toArray = function () { return [...this]; };
     Array.prototype.each = Array.prototype.forEach;`,
    1,
  ],
  ['datejs (H20)', 'Date.parse = () => null;', 0],
  [
    SANDBOXED,
    `for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
       Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });
     }
     Object.defineProperty(Document.prototype, 'cookie', { get() { throw new DOMException('no', 'SecurityError'); } });`,
    0,
  ],
  ['no crypto.randomUUID, as over http', 'Crypto.prototype.randomUUID = undefined;', 0],
  ['a base address elsewhere (H26)', `document.write('<base href="https://kwaad.example/">');`, 0],
  [
    'content named after what we ask the document (H27)',
    `document.write('<form name="head"></form><img name="cookie"><img name="querySelector"><a id="fetch"></a>');`,
    0,
  ],
];

describe('the client on a hostile page', () => {
  before(() => {
    document.cookie = 'XSRF-TOKEN=koekje; path=/; SameSite=Strict';
  });
  after(() => {
    document.cookie = 'XSRF-TOKEN=; path=/; max-age=0';
  });

  for (const [name, harm, added] of pages) {
    it(`works with ${name}, and leaves the page as it was`, async () => {
      const api = createApi();
      expect(await visit(harm, api)).to.deep.equal({
        zaak: 'Dakkapel aan de voorkant',
        statussen: 2,
        said: [
          'loket: zaken/{id} breaks the contract at "besluiten[].id" (invalid_type); such items are left out.',
          'loket: zaken/{id}/statussen breaks the contract at "results[].omschrijving" (invalid_type); such items are left out.',
        ],
        members: added,
      });
      const calls = api.calls.map(
        ({ method, url, headers }) =>
          `${method} ${url.slice(API.length)} ${headers.get('X-CSRF-Token') ?? '-'}`,
      );
      expect(calls).to.deep.equal([
        'GET /zaken/z-1 -',
        'GET /zaken/z-1 -',
        'GET /zaken/z-1/statussen?pageSize=500 -',
        'GET /zaken/z-1/statussen?page=2 -',
        ...WRITES.flatMap((line) => (name === SANDBOXED ? ['GET /sessie -', `${line} -`] : `${line} koekje`)),
      ]);
      expect(api.calls.find(({ method }) => method === 'PATCH')?.body).to.equal(
        '{"email":null,"notificaties":{"emailBijWijziging":true}}',
      );
      expect(api.calls.find(({ url }) => url.endsWith('/delen/1'))?.headers.get('Content-Digest')).to.equal(
        BRIEF,
      );
      const completed = api.calls.find(({ url }) => url.endsWith('/voltooiing'));
      expect(completed?.headers.get('Idempotency-Key')).to.match(/^[0-9a-f]{32}$/);
      expect(JSON.parse(completed?.body ?? '')).to.have.keys('integriteit', 'delenWaarde');
    });
  }
});
