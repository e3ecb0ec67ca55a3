/** What a citizen writes in a real browser, through a network that fails, by seed: once, or named and still in the box. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { Browser, Page } from 'playwright-core';
import type { Bericht } from '../../src/contract/berichten.js';
import { createDemo, type Demo } from '../../src/gateway/demo.js';
import { leaveBrowsers, openChromium, openFirefox } from './browsers.js';
import {
  LATE_FAULTS,
  randomBy,
  startFaultProxy,
  type FaultName,
  type FaultProxy,
} from '../support/fault-proxy.js';

const ZAAK = 'dakkapel';
const STORM = ['reset', 'failing', 'busy', 'lost-answer', 'broken-answer', 'late'] as const;
/** After so many failures the network is whole again. */
const FAILURES = 1;

/**
 * Pauses and time-outs take `haste` times less, and whoever has to sign in says that he did. What nobody caught is asked of
 * the page itself: what drives Firefox also reports what its console says of a network that fails.
 */
const SCRIPT = `
  const later = setTimeout;
  window.haste = 1;
  window.setTimeout = (work, ms, ...rest) => later(work, ms / haste, ...rest);
  window.uncaught = [];
  addEventListener('error', ({ message }) => uncaught.push(message));
  addEventListener('unhandledrejection', ({ reason }) => uncaught.push(String(reason)));
  setInterval(() => document.querySelector('zaak-bericht')?.shadowRoot?.querySelector('.signed-out button')?.click(), 100);
`;

const pages: [name: string, page: Page, seeds: readonly number[]][] = [];
let demo: Demo;
let server: Server;
let proxy: FaultProxy;

before(async () => {
  const library = readFileSync('dist/zaak-bericht.js', 'utf8');
  const app = new Hono();
  app.get('/bericht.js', (c) => c.body(library, 200, { 'Content-Type': 'text/javascript' }));
  app.get('/', (c) =>
    c.html(`<!doctype html><html lang="nl"><title>Gemeente</title><script>${SCRIPT}</script>
      <meta name="loket:api-url" content="/v1"><script type="module" src="/bericht.js"></script>
      <zaak-bericht zaak-id="${ZAAK}"></zaak-bericht>`),
  );
  app.all('/v1/*', (c) => demo.app.fetch(c.req.raw));
  server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  proxy = await startFaultProxy((server.address() as AddressInfo).port);
  const open = async (name: string, browser: Browser, seeds: readonly number[]): Promise<void> => {
    const page = await browser.newPage();
    page.setDefaultTimeout(60_000);
    pages.push([name, page, seeds]);
  };
  await open('Chromium', await openChromium(), [1, 2, 3, 4, 5]);
  const fox = await openFirefox();
  if (fox) await open('Firefox', fox, [6, 7, 8]);
});
after(async () => {
  await leaveBrowsers();
  await proxy.close();
  server.closeAllConnections();
  server.close();
});

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const direct = (): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/zaken/${ZAAK}/berichten`;

/** The berichten with this text, as the gateway has them. */
async function received(tekst: string): Promise<Bericht[]> {
  const answer = await fetch(`${direct()}?pageSize=100`);
  const { results } = (await answer.json()) as { results: Bericht[] };
  return results.filter((bericht) => bericht.tekst === tekst);
}

interface Attachment {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** @returns the heading above how it ended */
async function press(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Verstuur', exact: true }).click();
  await page.waitForFunction(
    () => {
      const root = document.querySelector('zaak-bericht')?.shadowRoot;
      const isBusy = root?.querySelector('button.loket-primary[aria-disabled]');
      return !isBusy && root?.querySelector('.outcome-title, .loket-summary-title');
    },
    undefined,
    // Not with every frame: that keeps a browser drawing.
    { polling: 100 },
  );
  return (await page.locator('.outcome-title, .loket-summary-title').first().innerText()).trim();
}

/** What happened to no request yet. Of that the next run gets, so that a few runs have every fault. */
const unmet = new Set<FaultName>(LATE_FAULTS);

interface Run {
  readonly faults: number;
  readonly failures: number;
}

async function run(page: Page, seed: number): Promise<Run> {
  const random = randomBy(seed);
  demo = createDemo({ rateLimit: null, controle: null });
  // Nothing of the run before is waited for, nor kept: neither widget nor page leaves anything in the browser.
  await page.goto('about:blank');
  await proxy.settle();
  await page.goto(`http://www.gemeente.localhost:${proxy.port}/`);
  const tekst = `Vraag ${seed}: mag de dakkapel\nook later?`;
  const box = page.getByRole('textbox', { name: 'Uw bericht' });
  await box.fill(tekst);
  // A network that lets no answer through: it gives up, and says so.
  const isStorm = seed % 4 === 0;
  const files: Attachment[] = [...new Array<null>(isStorm ? 0 : Math.floor(random() * 3))].map((_, at) => ({
    name: `bijlage-${seed}-${at}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.alloc(16 + Math.floor(random() * 300_000), `regel ${seed}.${at}\n`),
  }));
  if (files.length > 0) await page.locator('zaak-bericht input[type=file]').setInputFiles(files);
  for (const { name } of files) await page.getByText(name).first().waitFor();
  await page.evaluate('haste = 40');
  if (isStorm) proxy.plan(seed, 1000, STORM, 1);
  else proxy.plan(seed, 3 + Math.floor(random() * 9), unmet.size > 0 ? [...unmet] : LATE_FAULTS, 0.6);

  let failures = 0;
  for (;;) {
    const title = await press(page);
    const done = proxy.done.join('; ');
    for (const name of LATE_FAULTS)
      if (proxy.done.some((line) => line.startsWith(`${name} `))) unmet.delete(name);
    if (title === 'Uw bericht is verstuurd') break;
    failures += 1;
    assert.ok(failures < 8, `${title}: it never goes: ${done}`);
    assert.equal(await box.inputValue(), tekst, `the text is gone after "${title}": ${done}`);
    for (const { name } of files) assert.ok(await page.getByText(name).first().isVisible(), name);
    if (title === 'Uw bericht is niet verstuurd') {
      await proxy.settle();
      assert.deepEqual(await received(tekst), [], `said not to be sent, and it was: ${done}`);
    }
    if (failures === FAILURES) proxy.plan(seed, 0);
  }
  const faults = proxy.done.length;
  const done = proxy.done.join('; ');
  proxy.plan(seed, 0);
  await proxy.settle();
  assert.equal(await box.inputValue(), '', 'an empty box for the next');
  const found = await received(tekst);
  assert.equal(found.length, 1, `in the case ${found.length} times: ${done}`);
  const { id, bijlagen } = found[0] as Bericht;
  assert.deepEqual(
    bijlagen.map(({ bestandsnaam }) => bestandsnaam).sort(),
    files.map(({ name }) => name).sort(),
    done,
  );
  for (const bijlage of bijlagen) {
    const inhoud = await fetch(`${direct()}/${id}/bijlagen/${bijlage.id}/inhoud`);
    const sent = files.find(({ name }) => name === bijlage.bestandsnaam);
    assert.equal(
      sha256(new Uint8Array(await inhoud.arrayBuffer())),
      sha256(sent?.buffer ?? Buffer.alloc(0)),
      done,
    );
  }
  assert.deepEqual(await page.evaluate('uncaught'), []);
  return { faults, failures };
}

test('what is written through a network that fails is in the case once, and in the box until it is', async (t) => {
  for (const [name, page, seeds] of pages) {
    let faults = 0;
    let failures = 0;
    for (const seed of seeds) {
      try {
        const one = await run(page, seed);
        faults += one.faults;
        failures += one.failures;
      } catch (error) {
        const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
        throw new Error(`${name}, seed ${seed}: ${why}`, { cause: error });
      }
    }
    t.diagnostic(
      `${name}: ${seeds.length} runs, ${faults} faults, ${failures} times it was not sent at once`,
    );
    assert.ok(faults > seeds.length * 2, `only ${faults} faults were tried`);
    assert.ok(failures > 0, 'it always went at once');
  }
  assert.deepEqual([...unmet], [], 'never tried');
});
