/** The client over a real network, between real origins, under a real Content-Security-Policy. */
import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { ConsoleMessage, Page } from 'playwright-core';
import { buildClient } from './client-build.js';
import type * as Loket from '../client/support/upload-page.js';
import { leaveBrowsers, openChromium, openFirefox } from './browsers.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const ZAAK = {
  id: 'z-1',
  identificatie: 'Z-2026-0001',
  omschrijving: 'Dakkapel aan de voorkant',
  zaaktype: { omschrijving: 'Omgevingsvergunning' },
  startdatum: '2026-01-05',
  aanZet: 'gemeente',
};

const servers: Server[] = [];
/** One page for all visits: each begins without a cookie, at a site and an API that no other has. */
const pages: [name: string, tab: Page][] = [];
let library = '';

/** @returns the port at which `handler` answers, for every name of this machine */
async function serve(handler: Handler): Promise<number> {
  const server = createServer(handler);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

before(async () => {
  library = await buildClient();
  pages.push(['Chromium', await (await openChromium()).newPage()]);
  const fox = await openFirefox();
  if (fox) pages.push(['Firefox', await fox.newPage()]);
});
after(async () => {
  await leaveBrowsers();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

interface Seen {
  readonly line: string;
  readonly headers: IncomingMessage['headers'];
}

/** An API that answers as it is told, with CORS for the site, and remembers what it was asked. */
async function createApi(
  answer: Handler,
): Promise<{ port: number; seen: Seen[]; preflights: Seen[]; allow: Set<string> }> {
  const seen: Seen[] = [];
  const preflights: Seen[] = [];
  const allow = new Set<string>();
  const port = await serve((request, response) => {
    const { origin = '' } = request.headers;
    const line = `${request.method ?? ''} ${request.url ?? ''}`;
    if (!request.url?.startsWith('/v1')) {
      response.setHeader('Set-Cookie', 'sessie=geheim; Path=/; HttpOnly; SameSite=Strict');
      response.end('ingelogd');
      return;
    }
    (request.method === 'OPTIONS' ? preflights : seen).push({ line, headers: request.headers });
    if (allow.has(origin)) {
      response.setHeader('Access-Control-Allow-Origin', origin);
      response.setHeader('Access-Control-Allow-Credentials', 'true');
      response.setHeader(
        'Access-Control-Allow-Headers',
        'Authorization, Content-Type, If-None-Match, Loket-Client',
      );
      response.setHeader('Access-Control-Expose-Headers', 'ETag, Date, Retry-After');
    }
    if (request.method === 'OPTIONS') response.writeHead(204).end();
    else answer(request, response);
  });
  return { port, seen, preflights, allow };
}

const sendZaak: Handler = (request, response) => {
  response.setHeader('ETag', '"1"');
  response.setHeader('Content-Type', 'application/json');
  if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
  else response.end(JSON.stringify(ZAAK));
};

interface SiteOptions {
  readonly csp?: string;
  /** HTML in the head, before our script. */
  readonly head?: string;
  /** The script of the site. */
  readonly start?: string;
  /** Hears what the page asks for at `/klaar?…`. */
  readonly onReport?: (words: string) => void;
}

const EXPOSE = "import * as loket from '/library.js'; globalThis.loket = loket;";

/** A page of a site that loads the library. */
const createSite = ({ csp, head = '', start = EXPOSE, onReport }: SiteOptions = {}): Promise<number> =>
  serve((request, response) => {
    if (request.url?.endsWith('.js')) {
      response.setHeader('Content-Type', 'text/javascript');
      if (request.url === '/loket.js') response.end(readFileSync('dist/loket.js'));
      else response.end(request.url === '/library.js' ? library : start);
      return;
    }
    if (request.url?.startsWith('/klaar?')) onReport?.(decodeURIComponent(request.url.slice(7)));
    if (csp !== undefined) response.setHeader('Content-Security-Policy', csp);
    response.setHeader('Content-Type', 'text/html');
    response.end(
      `<!doctype html>${head}<title>Gemeente</title><script type="module" src="/start.js"></script>`,
    );
  });

interface Outcome {
  readonly first: string;
  readonly same: boolean;
  readonly kind: string | null;
  readonly said: string[];
}

/** Visits `page` and reads one case twice. */
async function visit(
  tab: Page,
  page: string,
  options: { api: string; login?: string; token?: string },
): Promise<Outcome> {
  const said: string[] = [];
  const hear = (message: ConsoleMessage): void => {
    if (message.text().startsWith('loket:')) said.push(message.text());
  };
  await tab.context().clearCookies();
  tab.on('console', hear);
  try {
    if (options.login !== undefined) await tab.goto(options.login);
    await tab.goto(page);
    await tab.waitForFunction(() => 'loket' in globalThis);
    const outcome = await tab.evaluate(
      async ({ api, token }) => {
        const { configure, createClient, readConfiguration, isLoketError } = (
          globalThis as unknown as { loket: typeof Loket }
        ).loket;
        configure({ apiUrl: api, getToken: token === undefined ? undefined : () => token });
        // Pauses between attempts end at once; nothing here may take as long as a time-out.
        const client = createClient(readConfiguration(), (ms, callback) => {
          const timer = setTimeout(callback, ms < 20_000 ? 0 : ms);
          return () => clearTimeout(timer);
        });
        try {
          const first = await client.loadZaak('z-1');
          const second = await client.loadZaak('z-1');
          return { first: first.data.omschrijving, same: first.data === second.data, kind: null };
        } catch (error) {
          return { first: '', same: false, kind: isLoketError(error) ? error.kind : String(error) };
        }
      },
      { api: options.api, token: options.token },
    );
    return { ...outcome, said };
  } finally {
    tab.off('console', hear);
  }
}

/** Runs in every browser of this machine that Playwright can drive. */
async function everywhere(work: (tab: Page, name: string) => Promise<void>): Promise<void> {
  for (const [name, tab] of pages) await work(tab, name);
}

const READ: Omit<Outcome, 'said'> = { first: ZAAK.omschrijving, same: true, kind: null };

test('a session on a sister host is used, with a preflight and without a referrer; what did not change is not sent again (H34)', async () => {
  const site = await createSite();
  await everywhere(async (tab, name) => {
    const { port, seen, preflights, allow } = await createApi(sendZaak);
    const api = `http://mijn.gemeente.localhost:${port}`;
    allow.add(`http://www.gemeente.localhost:${site}`);
    const outcome = await visit(tab, `http://www.gemeente.localhost:${site}/`, {
      api: `${api}/v1`,
      login: `${api}/inloggen`,
    });
    assert.deepEqual(outcome, { ...READ, said: [] }, name);
    assert.deepEqual(
      seen.map(({ line }) => line),
      ['GET /v1/zaken/z-1', 'GET /v1/zaken/z-1'],
    );
    assert.equal(seen[1]?.headers['if-none-match'], '"1"');
    for (const { headers } of seen) {
      assert.equal(headers.cookie, 'sessie=geheim');
      assert.equal(headers.referer, undefined);
      assert.equal(headers.authorization, undefined);
    }
    assert.match(preflights[0]?.headers['access-control-request-headers'] ?? '', /loket-client/);
  });
});

test('a token goes to the API without any cookie', async () => {
  const site = await createSite();
  await everywhere(async (tab, name) => {
    const { port, seen, allow } = await createApi(sendZaak);
    const api = `http://www.leverancier.localhost:${port}`;
    allow.add(`http://www.gemeente.localhost:${site}`);
    const outcome = await visit(tab, `http://www.gemeente.localhost:${site}/`, {
      api: `${api}/v1`,
      login: `${api}/inloggen`,
      token: 'geheim',
    });
    assert.deepEqual(outcome, { ...READ, said: [] }, name);
    for (const { headers } of seen) {
      assert.equal(headers.authorization, 'Bearer geheim');
      assert.equal(headers.cookie, undefined);
    }
  });
});

test('an API on the domain of the supplier is not called with a cookie that never arrives (H35)', async () => {
  const site = await createSite();
  await everywhere(async (tab, name) => {
    const { port, seen, preflights } = await createApi(sendZaak);
    const outcome = await visit(tab, `http://www.gemeente.localhost:${site}/`, {
      api: `http://www.leverancier.localhost:${port}/v1`,
    });
    assert.equal(outcome.kind, 'contract', name);
    assert.equal(outcome.said.length, 1);
    assert.match(outcome.said[0] ?? '', /another site/);
    assert.deepEqual([seen, preflights], [[], []]);
  });
});

test('a redirect is not followed: the session is over, and no header goes anywhere else', async () => {
  const site = await createSite();
  await everywhere(async (tab, name) => {
    const login = await createApi((_, response) => response.end('<h1>Inloggen</h1>'));
    const { port, seen, allow } = await createApi((_, response) => {
      response.writeHead(302, { Location: `http://mijn.gemeente.localhost:${login.port}/in` }).end();
    });
    const origin = `http://www.gemeente.localhost:${site}`;
    allow.add(origin);
    login.allow.add(origin);
    const outcome = await visit(tab, `${origin}/`, {
      api: `http://mijn.gemeente.localhost:${port}/v1`,
      token: 'geheim',
    });
    assert.equal(outcome.kind, 'signed-out', name);
    assert.equal(seen.length, 1);
    assert.deepEqual([login.seen, login.preflights], [[], []]);
  });
});

test('a page that forbids the API by its Content-Security-Policy is named in the console, once (H8)', async () => {
  const site = await createSite({ csp: "default-src 'none'; script-src 'self'; connect-src 'self'" });
  await everywhere(async (tab, name) => {
    const { port, seen, allow } = await createApi(sendZaak);
    allow.add(`http://www.gemeente.localhost:${site}`);
    const api = `http://mijn.gemeente.localhost:${port}`;
    const outcome = await visit(tab, `http://www.gemeente.localhost:${site}/`, { api: `${api}/v1` });
    assert.equal(outcome.kind, 'offline', name);
    assert.deepEqual(outcome.said, [
      `loket: the Content-Security-Policy of this page blocks the API: add ${api} to connect-src.`,
    ]);
    assert.deepEqual(seen, []);
  });
});

test('an API that does not know the site looks like no connection', async () => {
  const site = await createSite();
  await everywhere(async (tab, name) => {
    const { port } = await createApi(sendZaak);
    const outcome = await visit(tab, `http://www.gemeente.localhost:${site}/`, {
      api: `http://mijn.gemeente.localhost:${port}/v1`,
    });
    assert.equal(outcome.kind, 'offline', name);
  });
});

test('an answer that breaks off halfway is asked for again', async () => {
  const site = await createSite();
  await everywhere(async (tab, name) => {
    let broken = 0;
    const { port, seen, allow } = await createApi((request, response) => {
      if (broken++ > 0) {
        sendZaak(request, response);
        return;
      }
      const text = JSON.stringify(ZAAK);
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': text.length });
      response.write(text.slice(0, 40), () => response.destroy());
    });
    allow.add(`http://www.gemeente.localhost:${site}`);
    const outcome = await visit(tab, `http://www.gemeente.localhost:${site}/`, {
      api: `http://mijn.gemeente.localhost:${port}/v1`,
    });
    assert.deepEqual(outcome, { ...READ, said: [] }, name);
    assert.equal(seen.length, 3);
  });
});

test('a fetch that analytics wrapped, and that expects a text and keeps the body, is no hindrance (H24, H25)', async () => {
  const wrapper = `<script>
    const real = window.fetch;
    window.fetch = function (address, options) {
      if (address.indexOf('analytics') >= 0) return;
      const copy = Object.assign({}, options, { headers: Object.assign({ 'Loket-Client': '' }, options.headers) });
      return real(address, copy).then((response) => { response.clone().text(); return response; });
    };
  </script>`;
  const site = await createSite({ head: wrapper });
  await everywhere(async (tab, name) => {
    const { port, seen, allow } = await createApi(sendZaak);
    allow.add(`http://www.gemeente.localhost:${site}`);
    const outcome = await visit(tab, `http://www.gemeente.localhost:${site}/`, {
      api: `http://mijn.gemeente.localhost:${port}/v1`,
    });
    assert.deepEqual(outcome, { ...READ, said: [] }, name);
    assert.equal(seen[1]?.headers['if-none-match'], '"1"');
  });
});

test('the built library loads on a page that put option names on Object.prototype (H22)', async () => {
  const names = ['signal', 'headers', 'mode', 'cache', 'type', 'body', 'method', 'credentials', 'duplex'];
  const head = `<script>for (const name of ${JSON.stringify(names)}) Object.prototype[name] = 'vervuild';</script>`;
  await everywhere(async (tab, name) => {
    const { port, allow } = await createApi(sendZaak);
    let onReport: (words: string) => void = () => undefined;
    const reported = new Promise<string>((resolve) => (onReport = resolve));
    const site = await createSite({
      head,
      onReport,
      // Playwright's own scripts cannot run in this page, so it says itself how it went.
      start: `import '/loket.js';
        import { configure, createClient, readConfiguration } from '/library.js';
        configure({ apiUrl: 'http://mijn.gemeente.localhost:${port}/v1' });
        const report = (words) => { new Image().src = '/klaar?' + encodeURIComponent(words); };
        createClient(readConfiguration()).loadZaak('z-1', { signal: new AbortController().signal }).then(
          ({ data }) => report(data.omschrijving),
          (error) => report(error + ' ' + error.cause),
        );`,
    });
    allow.add(`http://www.gemeente.localhost:${site}`);
    await tab.goto(`http://www.gemeente.localhost:${site}/`);
    assert.equal(await reported, ZAAK.omschrijving, name);
  });
});
