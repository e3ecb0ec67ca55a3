/**
 * How much the first render of a conversation of 2,000 messages costs a browser in `<zaak-bericht>`, beside plain DOM code
 * that makes the markup of all of them: as a citizen finds it, opened at the first of ten new ones, and when all 2,000 are
 * new and so all shown. One Chromium run; figures are the processor time of the page's main thread (script, style, layout,
 * paint), the median of the rounds, and their ratio: by the clock they would hold what else the machine does. Ours holds
 * fetching, reading and checking the answers as well; what fetching and reading alone cost is taken off.
 *
 * Plain code is measured twice: with every message drawn, as a page without our styles does; and with the
 * `content-visibility` of our styles, which leaves out what is off screen, and all in one frame, however long that is.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type CDPSession, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, chromiumPath } from '../../test/support/browsers.js';

const ROUNDS = 5;
const COUNT = 2000;
const GOAL = 1.5;
/** How many are new, by the id of the case. */
const NEW: Readonly<Record<string, number>> = { all: COUNT, few: 10 };

const PAGE = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>bench</title>
<script type="module" src="/page.js"></script><body><main id="place"></main></body></html>`;

const berichten = [...new Array<undefined>(COUNT).keys()].map((at) => ({
  id: `b${at + 1}`,
  volgnummer: at + 1,
  afzender: { soort: 'gemeente', naam: 'Meetdienst' },
  tekst: `Genoteerd. Wij nemen het mee bij meting ${at + 1}.`,
  leveringsmoment: new Date(Date.UTC(2026, 0, 1, 8, at)).toISOString(),
  kanaal: 'portaal',
}));

function answer(url: URL): unknown {
  const [, zaakId = '', rest = ''] = /^\/v1\/zaken\/(all|few)(\/berichten)?$/.exec(url.pathname) ?? [];
  const ongelezen = NEW[zaakId] ?? 0;
  if (rest !== '') {
    const page = Number(url.searchParams.get('page') ?? 1);
    const size = Number(url.searchParams.get('pageSize') ?? 100);
    const results = [...berichten].reverse().slice((page - 1) * size, page * size);
    return {
      count: COUNT,
      next: null,
      previous: null,
      results,
      ongelezen,
      eersteOngelezen: COUNT - ongelezen + 1,
    };
  }
  if (zaakId !== '')
    return {
      id: zaakId,
      identificatie: 'Z-1',
      omschrijving: 'Een lange zaak',
      zaaktype: { omschrijving: 'Proef' },
      startdatum: '2026-01-01',
      aanZet: 'gemeente',
      mogelijkheden: { berichtSturen: { toegestaan: true } },
    };
  return url.pathname === '/v1/sessie' ? { aangemeld: true, onderwerp: 'p', soort: 'inwoner' } : null;
}

/** Runs in the page: our widget, and code that makes the same tree by hand from a recipe that was read beforehand. */
const SCRIPT = `
import { configure } from '/zaak-bericht.js';
configure({ apiUrl: location.origin + '/v1' });
const place = document.getElementById('place');
const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
const root = () => document.querySelector('zaak-bericht')?.shadowRoot;
const shown = () => root()?.querySelectorAll('li.message').length ?? 0;
// One look a frame: counting thousands each time would be work of the measurement.
const drawing = () => root()?.querySelector('ol.messages')?.getAttribute('aria-busy') !== 'false';
const read = (node) => node.nodeType === 3 ? node.data : [node.localName, [...node.attributes].map(({ name, value }) => [name, value]), [...node.childNodes].filter(({ nodeType }) => nodeType !== 8).map(read)];
const make = (what) => { if (typeof what === 'string') return document.createTextNode(what); const [name, attributes, children] = what; const element = document.createElement(name); for (const [key, value] of attributes) element.setAttribute(key, value); for (const child of children) element.append(make(child)); return element; };
let recipe, sheets;
window.bench = {
  clear() { place.replaceChildren(); },
  async ours(zaakId, count) { const element = document.createElement('zaak-bericht'); element.setAttribute('zaak-id', zaakId); element.setAttribute('refresh', '0'); place.append(element); for (let i = 0; i < 6000 && drawing(); i += 1) await frame(); if (shown() < count) throw new Error('never: ' + shown()); await frame(); },
  learn() { recipe = [...root().childNodes].map(read); sheets = [...root().adoptedStyleSheets]; },
  async plain(drawn) { const host = document.createElement('div'); const shadow = host.attachShadow({ mode: 'open' }); shadow.adoptedStyleSheets = sheets; shadow.append(...recipe.map(make)); if (drawn) shadow.querySelector('ol.messages').classList.remove('many'); place.append(host); await frame(); await frame(); },
  async load(zaakId, pages) { const answers = []; for (const [page, pageSize] of pages) answers.push(await (await fetch('/v1/zaken/' + zaakId + '/berichten?page=' + page + '&pageSize=' + pageSize)).json()); await frame(); },
};`;

async function busy(page: Page, cdp: CDPSession, code: string): Promise<number> {
  const seconds = async (): Promise<number> => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.evaluate('bench.clear()');
    const before = await seconds();
    await page.evaluate(code);
    times.push((await seconds()) - before);
  }
  return (times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN) * 1000;
}

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const files: Record<string, readonly [string, string | Buffer]> = {
    '/': ['text/html', PAGE],
    '/page.js': ['text/javascript', SCRIPT],
    '/zaak-bericht.js': ['text/javascript', readFileSync('dist/zaak-bericht.js')],
  };
  const found = files[url.pathname];
  const json = found ? null : answer(url);
  const [type, body] = found ?? ['application/json', JSON.stringify(json)];
  response.writeHead(found || json ? 200 : 404, {
    'content-type': type,
    date: 'Sun, 22 Nov 2026 12:00:00 GMT',
  });
  response.end(body);
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const { port } = server.address() as AddressInfo;
const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] });
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.log(error.message));
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.waitForFunction('window.bench');
  await page.evaluate(`bench.ours('all', ${COUNT})`);
  await page.evaluate('bench.learn()');
  const plain = await busy(page, cdp, 'bench.plain(true)');
  const styled = await busy(page, cdp, 'bench.plain(false)');
  for (const [zaakId, ongelezen] of Object.entries(NEW)) {
    // As the widget does: a small page first, and with many to come large ones.
    const large = [...new Array<undefined>(ongelezen > 300 ? COUNT / 1000 : 0).keys()];
    const pages = JSON.stringify([[1, 100], ...large.map((at) => [at + 1, 1000])]);
    const load = await busy(page, cdp, `bench.load('${zaakId}', ${pages})`);
    const ours = await busy(page, cdp, `bench.ours('${zaakId}', ${ongelezen})`);
    // Beside plain DOM that leaves out what is not in view, as we do: the harder of the two.
    const ratio = (ours - load) / styled;
    console.log(
      `${COUNT} messages, ${ongelezen} of them new: plain ${plain.toFixed(0)} ms, with our styles ${styled.toFixed(0)} ms | ours ${ours.toFixed(0)} ms, of which fetching and reading ${load.toFixed(0)} ms | ${ratio.toFixed(2)} × plain with our styles, goal ${GOAL}; ${((ours - load) / plain).toFixed(2)} × plain`,
    );
    if (ratio > GOAL) {
      console.log(
        `Goal not reached. 2,000 messages, ${ongelezen} of them new, beside plain DOM with our styles: ${ratio.toFixed(2)}, and should be at most ${GOAL}.`,
      );
      process.exitCode = 1;
    }
  }
} finally {
  await browser.close();
  server.close();
}
