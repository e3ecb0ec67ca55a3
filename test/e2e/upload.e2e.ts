/** Files from a real browser, by XHR, through a network that fails: same origin and a sister host, by seed. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { Page } from 'playwright-core';
import { createDemo, type Demo } from '../../src/gateway/demo.js';
import type { Sent, UploadPage, Wanted } from '../client/support/upload-page.js';
import { buildClient } from './client-build.js';
import { leaveBrowsers, openChromium, openFirefox } from './browsers.js';
import {
  FAULTS,
  randomBy,
  startFaultProxy,
  type FaultName,
  type FaultProxy,
} from '../support/fault-proxy.js';

const ZAAK = 'dakkapel';
const DEEL = 256 * 1024;
/** Pauses and time-outs take this much less: a stall of 30 seconds is one of 0.75. */
const HASTE = 40;

const pages: [name: string, page: Page, runs: number][] = [];
let demo: Demo;
let server: Server;
let proxy: FaultProxy;

before(async () => {
  const library = await buildClient();
  const app = new Hono();
  app.get('/uploads.js', (c) => c.body(library, 200, { 'Content-Type': 'text/javascript' }));
  app.get('/', (c) =>
    c.html('<!doctype html><title>Gemeente</title><script type="module" src="/uploads.js"></script>'),
  );
  app.all('/v1/*', (c) => demo.app.fetch(c.req.raw));
  server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  proxy = await startFaultProxy((server.address() as AddressInfo).port);
  pages.push(['Chromium', await (await openChromium()).newPage(), 4]);
  const fox = await openFirefox();
  if (fox) pages.push(['Firefox', await fox.newPage(), 2]);
});
after(async () => {
  await leaveBrowsers();
  await proxy.close();
  server.closeAllConnections();
  server.close();
});

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Opens the site anew. @returns the API, where all requests go by the proxy */
async function open(page: Page, sister: boolean): Promise<string> {
  await page.goto('about:blank');
  await page.goto(`http://www.gemeente.localhost:${proxy.port}/`);
  await page.waitForFunction(() => 'uploadPage' in globalThis);
  const host = sister ? 'mijn' : 'www';
  return `http://${host}.gemeente.localhost:${proxy.port}/v1`;
}

const sendFiles = (tab: Page, api: string, files: readonly Wanted[]): Promise<Sent[]> =>
  tab.evaluate(
    ([api, haste, zaakId, files]) =>
      (globalThis as unknown as { uploadPage: UploadPage }).uploadPage.sendFiles(api, haste, zaakId, files),
    [api, HASTE, ZAAK, files] as const,
  );

/** What happened to no request yet. Of that the next run gets, so that a few runs have every fault. */
const unmet = new Set<FaultName>(FAULTS);

async function run(page: Page, seed: number): Promise<number> {
  const random = randomBy(seed);
  const origin = `http://www.gemeente.localhost:${proxy.port}`;
  demo = createDemo({ rateLimit: null, controle: null, deelomvang: () => DEEL, allowedOrigins: [origin] });
  const api = await open(page, seed % 2 === 0);
  const files = [...new Array<null>(1 + Math.floor(random() * 5))].map((_, at) => ({
    naam: `s${seed}-${at}`,
    size: 16 + Math.floor(random() ** 2 * 5 * DEEL),
  }));
  proxy.plan(seed, 3 + Math.floor(random() * 12), unmet.size > 0 ? [...unmet] : FAULTS);
  const sent = await sendFiles(page, api, files);
  const faults = proxy.done.length;
  const done = proxy.done.join('; ');
  for (const name of FAULTS) if (proxy.done.some((line) => line.startsWith(`${name} `))) unmet.delete(name);
  proxy.plan(seed, 0);
  const direct = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/zaken/${ZAAK}/documenten`;
  const list = (await (await fetch(`${direct}?pageSize=500`)).json()) as {
    results: { id: string; bestandsnaam: string; verwerking: string }[];
  };
  for (const { naam, waarde, bewijs, steps } of sent) {
    const found = list.results.filter(({ bestandsnaam }) => bestandsnaam === `${naam}.txt`);
    assert.deepEqual(
      found.map(({ verwerking }) => verwerking),
      ['beschikbaar'],
      `${naam} is not in the list once: ${done}`,
    );
    const inhoud = await fetch(`${direct}/${found[0]?.id ?? ''}/inhoud`);
    assert.equal(sha256(new Uint8Array(await inhoud.arrayBuffer())), waarde, done);
    assert.equal(bewijs, waarde, done);
    assert.ok(steps > 1, 'progress was told');
  }
  assert.deepEqual(await page.evaluate('uploadPage.uncaught'), []);
  return faults;
}

test('files sent by XHR through a network that fails end in the case once and byte for byte', async (t) => {
  for (const [name, page, runs] of pages) {
    let faults = 0;
    for (let seed = 1; seed <= runs; seed++) {
      try {
        faults += await run(page, seed);
      } catch (error) {
        const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
        throw new Error(`${name}, seed ${seed}: ${why}`, { cause: error });
      }
    }
    t.diagnostic(`${name}: ${runs} runs, ${faults} faults`);
    assert.ok(faults > runs * 2, `only ${faults} faults were tried`);
  }
  assert.deepEqual([...unmet], [], 'never tried');
});

test('an answer that breaks off is a lost connection, never our own stop', async () => {
  demo = createDemo({ rateLimit: null });
  for (const [name, page] of pages) {
    const api = await open(page, false);
    proxy.plan(1, 1000, ['broken-answer'], 1);
    const kinds = await page.evaluate(
      ([api, haste, zaakId]) =>
        (globalThis as unknown as { uploadPage: UploadPage }).uploadPage.readAll(api, haste, zaakId),
      [api, HASTE, ZAAK] as const,
    );
    proxy.plan(1, 0);
    assert.deepEqual(kinds, ['offline', 'offline', 'offline'], name);
  }
});
