/**
 * How much `<zaak-timeline>` costs a browser beside plain DOM code that makes the same markup: 10, 1,000 and 5,000
 * steps, folded and all shown, and what a change of one step costs. One Chromium run; figures are the busy time of the
 * page's main thread (script, style, layout, paint), the median of the rounds, and ratios between them.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer, type ServerResponse } from 'node:http';
import { chromium, type CDPSession, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, chromiumPath } from '../../test/support/browsers.js';
import { longestTask } from './support/trace.js';

const ROUNDS = 5;
const COUNTS = [10, 1000, 5000] as const;
const LONG_TASK_MS = 50;

const PAGE = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>bench</title>
<script type="module" src="/page.js"></script><body><main id="place"></main></body></html>`;

/** An API with one case per count of steps: `/v1/zaken/z1000` has a thousand. Touching it renames its running step. */
const touched = new Map<string, number>();
function api(url: URL, known: string | undefined, response: ServerResponse): void {
  const send = (status: number, body: unknown): void => {
    const type = status === 200 ? 'application/json' : 'application/problem+json';
    const text = JSON.stringify(body);
    // As the contract asks of every server: what did not change is not sent again.
    const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    const same = known === etag;
    response.writeHead(same ? 304 : status, {
      'content-type': type,
      date: 'Sun, 22 Nov 2026 12:00:00 GMT',
      etag,
    });
    response.end(same ? undefined : text);
  };
  const [, id = '', part] = /^\/v1\/zaken\/z(\d+)(\/statussen)?$/.exec(url.pathname) ?? [];
  if (url.pathname.startsWith('/touch/')) {
    const name = url.pathname.slice('/touch/z'.length);
    touched.set(name, (touched.get(name) ?? 0) + 1);
    send(200, {});
  } else if (part) {
    const size = Number(url.searchParams.get('pageSize') ?? 100);
    const page = Number(url.searchParams.get('page') ?? 1);
    const all = statuses(Number(id), touched.get(id) ?? 0);
    const next = page * size < all.length ? `${url.pathname}?page=${page + 1}&pageSize=${size}` : null;
    send(200, {
      count: all.length,
      next,
      previous: null,
      results: all.slice((page - 1) * size, page * size),
    });
  } else if (id) {
    send(200, {
      id: `z${id}`,
      identificatie: 'Z-1',
      omschrijving: 'Een lange zaak',
      zaaktype: { omschrijving: 'Proef' },
      startdatum: '2013-01-01',
      aanZet: 'gemeente',
      gezienTot: '2099-01-01T00:00:00Z',
    });
  } else send(404, { type: 'about:blank', code: 'niet-gevonden', title: 'Niet gevonden', status: 404 });
}

const statuses = (count: number, version = 0): object[] =>
  [...new Array(count).keys()].map((index) => ({
    id: `s${index}`,
    volgnummer: index + 1,
    omschrijving: `Stap ${index + 1}${index === count - 3 ? '!'.repeat(version) : ''}`,
    fase: index < count - 3 ? 'voltooid' : index === count - 3 ? 'lopend' : 'gepland',
    datumStatusGezet:
      index < count - 2 ? new Date(Date.UTC(2013, 0, 1, 8, 30) + index * 86_400_000).toISOString() : null,
    isEindstatus: false,
  }));

/** Runs in the page: our widget, and the plain code. */
const SCRIPT = `
import { configure } from '/loket.js';
configure({ apiUrl: location.origin + '/v1' });
// The widget polls at 15 seconds at the quickest; here its timer is kept, and fired when the bench says so.
let poll = null;
const { setTimeout: later } = window;
window.setTimeout = (callback, ms, ...rest) => (ms >= 15000 && ms < 16000 ? ((poll = callback), 1e9) : later(callback, ms, ...rest));

const place = document.getElementById('place');
const frames = (count) => new Promise((done) => { const next = (left) => (left === 0 ? later(done, 0) : requestAnimationFrame(() => next(left - 1))); next(count); });
const root = () => document.querySelector('zaak-timeline')?.shadowRoot;
const until = async (test) => { for (let i = 0; i < 3000; i += 1) { if (test()) return; await frames(1); } throw new Error('never'); };
const shown = () => root()?.querySelector('ol.steps')?.childElementCount ?? 0;
const SVG = 'http://www.w3.org/2000/svg';
const add = (parent, tag, className, text) => { const element = document.createElement(tag); if (className) element.className = className; if (text) element.textContent = text; parent.append(element); return element; };
const dates = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeZone: 'Europe/Amsterdam' });
const times = new Intl.DateTimeFormat('nl-NL', { timeStyle: 'short', timeZone: 'Europe/Amsterdam' });
const WORDS = { voltooid: ['klaar', 'Klaar'], lopend: ['bezig', 'Nu bezig'], gepland: ['gepland', 'Nog niet begonnen'] };
let shapes;
window.bench = {
  clear() { place.replaceChildren(); },
  html: () => [...(place.querySelector('zaak-timeline') ?? place.querySelector('.plain')).shadowRoot.querySelectorAll('ol.steps > li')].map((li) => li.outerHTML.replace(/<!--.*?-->/g, '').replace(/\\s+/g, ' ').replace(/> </g, '><')).slice(-3).join(''),
  learn() {
    // The look of the markers comes from the widget, so that the plain code draws the very same.
    shapes = {};
    for (const li of root().querySelectorAll('ol.steps > li')) shapes[li.className] ??= li.querySelector('svg');
    window.sheets = root().adoptedStyleSheets;
  },
  async ours(count, all) {
    const element = document.createElement('zaak-timeline');
    element.setAttribute('zaak-id', 'z' + count);
    element.setAttribute('refresh', '15');
    place.append(element);
    await until(() => shown() > 0);
    if (all) await window.bench.all(count);
    await frames(2);
  },
  async all(count) {
    const button = [...root().querySelectorAll('p > button')].find((candidate) => candidate.ariaExpanded === 'false');
    button?.click();
    await until(() => shown() === count);
    await frames(2);
  },
  async change(count) {
    await fetch('/touch/z' + count);
    const before = root().querySelector('[aria-current] .step-name').textContent;
    poll();
    await until(() => root().querySelector('[aria-current] .step-name').textContent !== before);
    await frames(2);
  },
  async again(count, all) {
    document.documentElement.lang = document.documentElement.lang === 'nl' ? 'en' : 'nl';
    const word = document.documentElement.lang === 'nl' ? 'Nu bezig' : 'Under way';
    await until(() => root().querySelector('[aria-current]')?.textContent.includes(word));
    if (all && shown() !== count) await window.bench.all(count);
    await frames(2);
  },
  async plain(count) {
    const statussen = [];
    for (let next = '/v1/zaken/z' + count + '/statussen?pageSize=500'; next; ) {
      const page = await (await fetch(next)).json();
      statussen.push(...page.results);
      next = page.next;
    }
    const host = add(place, 'div', 'plain');
    const shadow = host.attachShadow({ mode: 'open' });
    // The same look; leaving out of layout what is far from the screen is the widget's own doing.
    const near = new CSSStyleSheet();
    near.replaceSync('.loket .steps > .step { content-visibility: visible }');
    shadow.adoptedStyleSheets = [...window.sheets, near];
    const box = add(shadow, 'div', 'loket');
    const ol = document.createElement('ol');
    ol.className = 'steps';
    ol.setAttribute('role', 'list');
    for (const status of statussen) {
      const [className, word] = WORDS[status.fase];
      const li = add(ol, 'li', 'step step-' + className);
      if (status.fase === 'lopend') li.setAttribute('aria-current', 'step');
      li.append(shapes[li.className].cloneNode(true));
      const body = add(li, 'div', 'step-body');
      add(body, 'p', 'step-name', status.omschrijving);
      const state = add(body, 'p', 'step-state');
      add(state, 'strong', '', word);
      if (status.datumStatusGezet) {
        const date = new Date(status.datumStatusGezet);
        state.append(' ');
        add(state, 'span', '', status.fase === 'lopend' ? 'sinds' : 'op');
        state.append(' ');
        const time = add(state, 'time', '', dates.format(date) + ' om ' + times.format(date).replace(':', '.') + ' uur');
        time.dateTime = status.datumStatusGezet;
      }
    }
    box.append(ol);
    await frames(2);
  },
};
`;

type Call = (page: Page) => Promise<void>;

/** Milliseconds that the page's main thread was busy. */
async function busy(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const evaluate =
  (script: string): Call =>
  async (page) => {
    await page.evaluate(script);
  };

async function measure(
  page: Page,
  cdp: CDPSession,
  before: Call,
  call: Call,
): Promise<readonly [number, number]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.evaluate('bench.clear()');
    await cdp.send('HeapProfiler.collectGarbage');
    await before(page);
    const start = await busy(cdp);
    await call(page);
    times.push((await busy(cdp)) - start);
  }
  // Once more, to look at the tasks: tracing costs time of its own, which the figures above must not hold.
  await page.evaluate('bench.clear()');
  await before(page);
  const browser = page.context().browser();
  await browser?.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await call(page);
  const longest = longestTask((await browser?.stopTracing()) ?? Buffer.from('{}'));
  return [median(times), longest];
}

async function main(): Promise<void> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (/^\/(v1|touch)\//.test(url.pathname)) {
      api(url, request.headers['if-none-match'], response);
      return;
    }
    const files: Record<string, readonly [string, string | Buffer]> = {
      '/': ['text/html', PAGE],
      '/page.js': ['text/javascript', SCRIPT],
      '/loket.js': ['text/javascript', readFileSync('dist/loket.js')],
    };
    const [type, body] = files[request.url ?? ''] ?? ['text/plain', ''];
    response.writeHead(files[request.url ?? ''] ? 200 : 404, { 'content-type': type });
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] });
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.log(error.message));
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.waitForFunction('window.bench');
    const nothing: Call = async () => undefined;
    // Warm up, and learn what the markers look like.
    await evaluate('bench.ours(20, true)')(page);
    await evaluate('bench.learn()')(page);
    const ours = await page.evaluate<string>('bench.html()');
    await evaluate('bench.clear()')(page);
    await evaluate('bench.plain(20)')(page);
    const plain = await page.evaluate<string>('bench.html()');
    if (ours !== plain) throw new Error(`The plain code makes other markup.\n${ours}\n${plain}`);

    const shownAt = new Map<number, number>();
    const plainAt = new Map<number, number>();
    const missed: string[] = [];
    const goal = (what: string, value: number, limit: number): void => {
      if (value > limit) missed.push(`${what}: ${value.toFixed(2)}, and should be at most ${limit}.`);
    };
    for (const count of COUNTS) {
      const [base] = await measure(page, cdp, nothing, evaluate(`bench.plain(${count})`));
      const [folded, foldedTask] = await measure(page, cdp, nothing, evaluate(`bench.ours(${count}, false)`));
      const [all, allTask] = await measure(page, cdp, nothing, evaluate(`bench.ours(${count}, true)`));
      const [unfold, unfoldTask] = await measure(
        page,
        cdp,
        evaluate(`bench.ours(${count}, false)`),
        evaluate(`bench.all(${count})`),
      );
      const ready = evaluate(`bench.ours(${count}, true)`);
      const [change, changeTask] = await measure(page, cdp, ready, evaluate(`bench.change(${count})`));
      const [again] = await measure(page, cdp, ready, evaluate(`bench.again(${count}, true)`));
      plainAt.set(count, base);
      shownAt.set(count, all);
      const ms = (value: number): string => `${value.toFixed(0)} ms`;
      const tasks = [foldedTask, allTask, unfoldTask, changeTask];
      console.log(
        `${count} steps: plain ${ms(base)} | folded ${ms(folded)} (${(folded / base).toFixed(2)} ×) | all shown ${ms(all)} (${(all / base).toFixed(2)} ×) | unfold ${ms(unfold)} | change of one ${ms(change)} (${(change / again).toFixed(2)} × a full render of ${ms(again)}) | longest task of each, in processor time: ${tasks.map(ms).join(', ')} (limit ${LONG_TASK_MS} ms)`,
      );
      if (count === 1000) {
        goal('1,000 steps shown, beside plain DOM', all / base, 1.5);
        goal('A change of one of 1,000 steps, beside a full render', change / again, 0.25);
      }
      if (count === 5000) goal('The longest task at 5,000 steps, in ms', Math.max(...tasks), LONG_TASK_MS);
    }
    const growth = (times: ReadonlyMap<number, number>): number =>
      (times.get(5000) ?? Number.NaN) / (times.get(1000) ?? Number.NaN);
    console.log(
      `5,000 steps cost ${growth(shownAt).toFixed(2)} × what 1,000 cost; for plain DOM that is ${growth(plainAt).toFixed(2)} ×.`,
    );
    goal(
      'Growth from 1,000 to 5,000 steps, beside that of plain DOM',
      growth(shownAt) / growth(plainAt),
      1.5,
    );
    for (const sentence of missed) console.log(`Goal not reached. ${sentence}`);
    if (missed.length > 0) process.exitCode = 1;
  } finally {
    await browser.close();
    server.close();
  }
}

await main();
