/** Files from a real browser, by XHR, through a network that fails: same origin and a sister host, by seed. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { createDemo, type Demo } from '../../src/gateway/demo.js';
import { bundle } from '../../vite.config.js';
import type { Sent, UploadPage, Wanted } from '../client/support/upload-page.js';
import { leaveBrowsers, openChromium, openFirefox } from './browsers.js';
import { randomBy, startFaultProxy, type FaultProxy } from '../support/fault-proxy.js';
import { temporaryFolder } from './server.js';

const ZAAK = 'dakkapel';
const DEEL = 256 * 1024;
/** Pauses and time-outs take this much less: a stall of 30 seconds is one of 0.75. */
const HASTE = 40;

const folder = temporaryFolder();
const browsers: [name: string, browser: Browser, runs: number][] = [];
let demo: Demo;
let server: Server;
let proxy: FaultProxy;

before(async () => {
  await build(bundle('uploads', 'test/client/support/upload-page.ts', folder.path));
  const library = readFileSync(join(folder.path, 'uploads.js'), 'utf8');
  const app = new Hono();
  app.get('/uploads.js', (c) => c.body(library, 200, { 'Content-Type': 'text/javascript' }));
  app.get('/', (c) =>
    c.html('<!doctype html><title>Gemeente</title><script type="module" src="/uploads.js"></script>'),
  );
  app.all('/v1/*', (c) => demo.app.fetch(c.req.raw));
  server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  proxy = await startFaultProxy((server.address() as AddressInfo).port);
  browsers.push(['Chromium', await openChromium(), 6]);
  const fox = await openFirefox();
  if (fox) browsers.push(['Firefox', fox, 3]);
});
after(async () => {
  await leaveBrowsers();
  await proxy.close();
  server.closeAllConnections();
  server.close();
  folder.remove();
});

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A page of the site, and the port where all its requests go by the proxy. */
async function open(browser: Browser, sister: boolean): Promise<{ page: Page; api: string }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`http://www.gemeente.localhost:${proxy.port}/`);
  await page.waitForFunction(() => 'uploadPage' in globalThis);
  const host = sister ? 'mijn' : 'www';
  return { page, api: `http://${host}.gemeente.localhost:${proxy.port}/v1` };
}

const sendFiles = (tab: Page, api: string, files: readonly Wanted[]): Promise<Sent[]> =>
  tab.evaluate(
    ([api, haste, zaakId, files]) =>
      (globalThis as unknown as { uploadPage: UploadPage }).uploadPage.sendFiles(api, haste, zaakId, files),
    [api, HASTE, ZAAK, files] as const,
  );

async function run(browser: Browser, seed: number): Promise<number> {
  const random = randomBy(seed);
  const origin = `http://www.gemeente.localhost:${proxy.port}`;
  demo = createDemo({ rateLimit: null, controle: null, deelomvang: () => DEEL, allowedOrigins: [origin] });
  const { page, api } = await open(browser, seed % 2 === 0);
  try {
    const files = [...new Array<null>(1 + Math.floor(random() * 5))].map((_, at) => ({
      naam: `s${seed}-${at}`,
      size: 16 + Math.floor(random() ** 2 * 5 * DEEL),
    }));
    proxy.plan(seed, 3 + Math.floor(random() * 12));
    const sent = await sendFiles(page, api, files);
    const faults = proxy.done.length;
    const done = proxy.done.join('; ');
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
  } finally {
    await page.context().close();
  }
}

test('files sent by XHR through a network that fails end in the case once and byte for byte', async (t) => {
  for (const [name, browser, runs] of browsers) {
    let faults = 0;
    for (let seed = 1; seed <= runs; seed++) {
      try {
        faults += await run(browser, seed);
      } catch (error) {
        const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
        throw new Error(`${name}, seed ${seed}: ${why}`, { cause: error });
      }
    }
    t.diagnostic(`${name}: ${runs} runs, ${faults} faults`);
    assert.ok(faults > runs * 2, `only ${faults} faults were tried`);
  }
});

test('an answer that breaks off is a lost connection, never our own stop', async () => {
  demo = createDemo({ rateLimit: null });
  for (const [name, browser] of browsers) {
    const { page, api } = await open(browser, false);
    proxy.plan(1, 1000, ['broken-answer'], 1);
    const kinds = await page.evaluate(
      ([api, haste, zaakId]) =>
        (globalThis as unknown as { uploadPage: UploadPage }).uploadPage.readAll(api, haste, zaakId),
      [api, HASTE, ZAAK] as const,
    );
    proxy.plan(1, 0);
    assert.deepEqual(kinds, ['offline', 'offline', 'offline'], name);
    await page.context().close();
  }
});
