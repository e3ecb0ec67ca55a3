/**
 * Pages as other people make them, with the built widgets in them: one server for all, with the demo municipality as the
 * API, and one browser. A visit remembers everything that a page should never cause.
 */
import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { VERSION } from '../../../src/client/version.js';
import { createDemo } from '../../../src/gateway/demo.js';
import type { DemoNaam } from '../../../src/gateway/demo-sessie.js';
import { CHROMIUM_ARGS, chromiumPath } from '../../support/browsers.js';

export const TAGS = [
  'zaak-timeline',
  'zaak-upload',
  'zaak-bericht',
  'afspraak-planner',
  'contact-formulier',
] as const;
export type Tag = (typeof TAGS)[number];

/** The version that `/dist/other/…` says it is: the same code under another number. */
export const OTHER_VERSION = '0.9.9';

/** What is there when a widget has loaded, and not when it failed or waits. */
const LOADED: Readonly<Record<Tag, string>> = {
  'zaak-timeline': 'ol li',
  'zaak-upload': 'input[type=file]',
  'zaak-bericht': 'textarea',
  'afspraak-planner': 'input[type=checkbox]',
  'contact-formulier': 'input',
};

export const HELP = 'Ziet u niets? Bel 14 0999.';
/** Every widget as a developer writes it, about one case, with words for when it does not work. */
export const ALL_FIVE = TAGS.map((tag) => {
  const zaak = tag.startsWith('zaak-') ? ' zaak-id="dakkapel"' : '';
  return `<${tag}${zaak}><p>${HELP}</p></${tag}>`;
}).join('\n');

const MODULE = '<script type="module" src="/dist/loket.js"></script>';

export interface PageOptions {
  /** In the head, after our meta; scripts are files (`script`), because of the policy. */
  readonly head?: string;
  readonly body?: string;
  /** Where our script stands; default: in the head, a module. */
  readonly loket?: string;
  /** Content-Security-Policy. */
  readonly csp?: string;
  /** Run before ours. */
  readonly harm?: string;
  readonly htmlAttributes?: string;
  /** Before everything; default: the doctype of HTML. */
  readonly doctype?: string;
  readonly contentType?: string;
  readonly meta?: string;
}

export interface Fixture {
  /** `http://127.0.0.1:…`, without a slash. */
  readonly origin: string;
  readonly port: number;
  readonly browser: Browser;
  /** What the API was asked, `GET /zaken/…`. */
  readonly calls: string[];
  /** Makes a page; gives its path. */
  page(options?: PageOptions): string;
  /** Makes a script of a page; gives its path. */
  script(code: string): string;
  /** The cookie of somebody else who signs in. */
  signIn(naam: DemoNaam): Promise<{ name: string; value: string; url: string }>;
  /**
   * A visitor on this page who was nowhere before. Without options it is the browser context of one who left, and who left
   * nothing in it: making one takes longer than most pages.
   */
  visit(path: string, options?: Parameters<Browser['newContext']>[0]): Promise<Visit>;
  close(): Promise<void>;
}

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors, warnings and violations in the console, uncaught errors, and requests to other origins. */
  readonly wrong: readonly string[];
  end(): Promise<void>;
}

/** A context that visits share, one after another. */
interface Seat {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What is wrong now: of a visit its own. */
  wrong: string[];
  /** Forgets where it was. */
  clear(): Promise<void>;
}

export async function openFixture(): Promise<Fixture> {
  // Every page here is one and the same citizen.
  const demo = createDemo({ rateLimit: null });
  const api = getRequestListener((request) => demo.app.fetch(request));
  const pages = new Map<string, PageOptions>();
  const scripts = new Map<string, string>();
  const calls: string[] = [];
  const dist = new Map<string, Buffer>();
  /** A file of the build, packed as sites send it. */
  const read = (path: string, name: string, version: string): Buffer => {
    const known =
      dist.get(path) ??
      gzipSync(Buffer.from(readFileSync(`dist/${name}`, 'latin1').replaceAll(VERSION, version)));
    dist.set(path, known);
    return known;
  };

  const server: Server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (path.startsWith('/v1/')) {
      calls.push(`${request.method ?? ''} ${(request.url ?? '').slice('/v1'.length)}`);
      void api(request, response);
      return;
    }
    const page = pages.get(path);
    if (page) {
      response.setHeader('Content-Type', page.contentType ?? 'text/html; charset=utf-8');
      if (page.csp !== undefined) response.setHeader('Content-Security-Policy', page.csp);
      const html = htmlOf(page);
      response.end(page.contentType?.includes('1252') ? Buffer.from(html, 'latin1') : html);
      return;
    }
    const file = /^\/dist\/(other\/)?([a-z.-]+\.js)$/.exec(path);
    const code = file ? read(path, file[2] ?? '', file[1] ? OTHER_VERSION : VERSION) : scripts.get(path);
    if (file) {
      response.setHeader('Content-Encoding', 'gzip');
      response.setHeader('Cache-Control', 'max-age=3600');
    }
    response.setHeader('Content-Type', path.endsWith('.js') ? 'text/javascript' : 'text/html');
    // A sandboxed page has another origin, and asks for modules with CORS.
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (code === undefined && path.endsWith('.js')) response.statusCode = 404;
    response.end(code ?? '<!doctype html><title>Een andere pagina</title>');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [...CHROMIUM_ARGS],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });

  const free: Seat[] = [];
  const sit = async (options: Parameters<Browser['newContext']>[0]): Promise<Seat> => {
    const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(8_000);
    const session = await context.newCDPSession(page);
    const seat: Seat = {
      context,
      page,
      wrong: [],
      clear: async () => {
        await page.goto('about:blank');
        await session.send('Page.resetNavigationHistory');
        await context.clearCookies();
      },
    };
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) seat.wrong.push(message.text());
    });
    page.on('pageerror', (error) => seat.wrong.push(`uncaught: ${error.message}`));
    page.on('request', (request) => {
      const { hostname } = new URL(request.url());
      if (request.url() !== 'about:blank' && !/^127\.0\.0\.1$|\.localhost$/.test(hostname))
        seat.wrong.push(`request: ${request.url()}`);
    });
    return seat;
  };

  let made = 0;
  const script = (code: string): string => {
    made += 1;
    const path = `/js/${made}.js`;
    scripts.set(path, code);
    return path;
  };
  return {
    origin,
    port,
    browser,
    calls,
    script,
    page: (options = {}) => {
      made += 1;
      const path = `/pagina/${made}`;
      const { harm, head = '', ...rest } = options;
      const before = harm === undefined ? '' : `<script src="${script(harm)}"></script>`;
      pages.set(path, { ...rest, head: before + head });
      return path;
    },
    signIn: async (naam) => {
      const [, name = '', value = ''] =
        /^([^=]+)=([^;]*)/.exec(await demo.sessies.createSessieCookie(naam)) ?? [];
      return { name, value, url: origin };
    },
    visit: async (path, options) => {
      const seat = (options ? undefined : free.pop()) ?? (await sit(options));
      const { context, page } = seat;
      const wrong: string[] = [];
      seat.wrong = wrong;
      await page.goto(new URL(path, origin).href);
      const end = async (): Promise<void> => {
        if (options) return context.close();
        await seat.clear();
        free.push(seat);
      };
      return { context, page, wrong, end };
    },
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

function htmlOf(page: PageOptions): string {
  const { doctype = '<!doctype html>', htmlAttributes = 'lang="nl"', head = '', body = ALL_FIVE } = page;
  const { meta = '<meta name="loket:api-url" content="/v1"><meta name="loket:telefoon" content="14 0999">' } =
    page;
  return `${doctype}<html ${htmlAttributes}><head><title>Gemeente</title>${meta}${head}${page.loket ?? MODULE}</head><body>${body}</body></html>`;
}

/** Waits until these widgets show what they loaded; by the browser's own, untouched words for finding things. */
export async function loaded(page: Page, tags: readonly Tag[] = TAGS): Promise<void> {
  for (const tag of tags) {
    await page.locator(`${tag} :is(section, form):not([aria-busy="true"])`).first().waitFor();
    await page.locator(tag).locator(LOADED[tag]).first().waitFor({ state: 'attached' });
  }
}

/** What a page must never find changed by widgets. */
export interface Untouched {
  readonly active: string;
  readonly scroll: readonly number[];
  readonly address: string;
  readonly history: number;
  readonly stored: readonly number[];
  readonly cookie: string;
}
export const untouched = (page: Page): Promise<Untouched> =>
  page.evaluate(async () => ({
    active: document.activeElement?.localName ?? '',
    scroll: [scrollX, scrollY],
    address: location.hash + location.search,
    history: history.length,
    stored: [
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
    ],
    cookie: document.cookie,
  }));

/** Fills in a contact form up to what it is about. */
export async function writeMelding(page: Page): Promise<void> {
  const form = page.locator('contact-formulier').first();
  await form.getByLabel('Iets melden in uw buurt').check();
  await form.getByLabel('Straatlamp die het niet doet').check();
  await form.getByLabel('Wat is er aan de hand?').fill('De lamp is uit.');
}
