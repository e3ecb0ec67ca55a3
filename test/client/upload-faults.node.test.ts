/**
 * Files through a network that fails, by seed. Whatever happens: every file ends in the case once and byte for byte, or
 * with a named error from which it goes on once all is well again.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { createAdaptorServer } from '@hono/node-server';
import '../support/node-page.js';
import type { Configuration, FetchFunction } from '../../src/client/configuration.js';
import { documentDestination, type DocumentDestination } from '../../src/client/document-calls.js';
import { isLoketError } from '../../src/client/errors.js';
import { createClient } from '../../src/client/http-client.js';
import type { LoketClient } from '../../src/client/loket-client.js';
import { createUpload, type Upload, type UploadOptions, type UploadResult } from '../../src/client/upload.js';
import type { Document, DocumentAankondiging } from '../../src/contract/documenten.js';
import { createDemo, type Demo } from '../../src/gateway/demo.js';
import { beforehand } from '../support/beforehand.js';
import { randomBy, startFaultProxy, type FaultProxy } from '../support/fault-proxy.js';
import { virtualClock, type VirtualClock } from '../support/virtual-clock.js';

const RUNS = 200;
const ZAAK = 'dakkapel';
const DEEL = 256 * 1024;
const ONDERWERP = 'p-7f3a9c51';

let demo: Demo;
let server: Server;
let proxy: FaultProxy;
const rejections: unknown[] = [];
const onRejection = (reason: unknown): void => void rejections.push(reason);

async function start(): Promise<void> {
  process.on('unhandledRejection', onRejection);
  server = createAdaptorServer({ fetch: (request: Request) => demo.app.fetch(request) }) as Server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  proxy = await startFaultProxy((server.address() as AddressInfo).port);
}
async function stop(): Promise<void> {
  process.off('unhandledRejection', onRejection);
  await proxy.close();
  server.closeAllConnections();
  server.close();
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

interface Visit {
  readonly client: LoketClient;
  readonly clock: VirtualClock;
  readonly isBusy: () => boolean;
}

/** A page: a client of its own over the proxy, or past it. */
function visit(port = proxy.port): Visit {
  const clock = virtualClock();
  let calls = 0;
  const counted: FetchFunction = async (url, init) => {
    calls++;
    try {
      return await fetch(url, init);
    } finally {
      calls--;
    }
  };
  const configuration: Configuration = {
    apiUrl: `http://127.0.0.1:${port}/v1`,
    problem: null,
    links: { pageOrigin: `http://127.0.0.1:${port}`, allowedOrigins: [] },
    getToken: null,
    csrf: { headerName: 'X-CSRF-Token', source: 'sessie', cookieName: 'XSRF-TOKEN' },
    fetch: counted,
    telefoon: null,
    contactUrl: null,
    weergave: null,
    loginUrl: null,
  };
  return { client: createClient(configuration, clock.after), clock, isBusy: () => calls > proxy.hanging };
}

const over = (client: LoketClient): { client: LoketClient; destination: DocumentDestination } => ({
  client,
  destination: documentDestination(client, ZAAK),
});

interface Chosen {
  readonly naam: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Its SHA-256. */
  readonly waarde: string;
  readonly options: Omit<UploadOptions<DocumentAankondiging, Document>, 'client' | 'destination'>;
}

function choose(naam: string, random: () => number): Chosen {
  const bytes = new Uint8Array(16 + Math.floor(random() ** 3 * 5 * DEEL));
  // A text: the gateway judges a file by what it holds.
  bytes.fill(0x61);
  for (let at = 0; at < bytes.length; at += 97) bytes[at] = 0x61 + random() * 26;
  const file = new Blob([bytes]);
  return {
    naam,
    bytes,
    waarde: sha256(bytes),
    options: {
      file,
      idempotencyKey: `sleutel-${naam}`,
      onderwerp: ONDERWERP,
      aankondiging: {
        titel: naam,
        bestandsnaam: `${naam}.txt`,
        formaat: 'text/plain',
        bestandsomvang: file.size,
        informatieobjecttype: 'bewijsstuk',
      },
    },
  };
}

/** Goes on until it is done, or fails with a name. */
async function send(upload: Upload<Document>): Promise<UploadResult<Document> | null> {
  // Twice at once: a second click.
  const [first, second] = [upload.run(), upload.run()];
  assert.equal(first, second);
  try {
    return await first;
  } catch (error) {
    assert.ok(isLoketError(error), String(error));
    // Our own mistakes would hide under it.
    assert.ok(
      error.kind !== 'server' || error.status !== undefined,
      `${String(error)} ${String(error.cause)}`,
    );
    return null;
  }
}

async function run(seed: number): Promise<{ faults: number; failed: number; ms: number }> {
  const random = randomBy(seed);
  demo = createDemo({ rateLimit: null, controle: null, deelomvang: () => DEEL });
  const files = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, at) =>
    choose(`s${seed}-${at}`, random),
  );
  proxy.plan(seed, 5 + Math.floor(random() * 25));
  const page = visit();
  /** Some close the page halfway, and choose the same file again: from the list, or by a new engine with the same key. */
  const leaves = files.map(() => random());
  let failed = 0;

  const uploads = await page.clock.runUntil(
    Promise.all(
      files.map(async ({ options }, at) => {
        const leaveAt = (leaves[at] ?? 1) < 0.25 ? options.file.size / 2 : Infinity;
        // The citizen signs in within a minute, and does so again when that turns out not to have helped.
        const signIn = (): void => {
          page.clock.after(60_000, () => {
            const { progress } = upload;
            if (progress.phase !== 'waiting' || progress.reason !== 'signed-out') return;
            upload.resume();
            signIn();
          });
        };
        const onProgress: UploadOptions['onProgress'] = (progress) => {
          if (progress.phase === 'waiting' && progress.reason === 'signed-out') signIn();
          if (progress.sent > leaveAt) upload.stop();
        };
        const upload: Upload<Document> = createUpload({ ...options, ...over(page.client), onProgress });
        const result = await send(upload);
        if (result === null) failed++;
        return { upload, result };
      }),
    ),
    page.isBusy,
  );
  const faults = proxy.done.join('; ');
  const count = proxy.done.length;

  // All is well again: everything goes on where it was.
  proxy.plan(seed, 0);
  const well = visit((server.address() as AddressInfo).port);
  const listed = (await well.client.loadDocumenten(ZAAK)).data;
  for (const [at, { upload, result }] of uploads.entries()) {
    const file = files[at];
    assert.ok(file);
    let again = result;
    if (!again) {
      const begun = listed.find(
        ({ bestandsnaam, verwerking }) => bestandsnaam === `${file.naam}.txt` && verwerking === 'uploaden',
      );
      const stopped = (leaves[at] ?? 1) < 0.25;
      const way = !stopped
        ? upload
        : createUpload({
            ...file.options,
            ...over(well.client),
            ...((leaves[at] ?? 1) < 0.12 && begun
              ? { resume: begun, idempotencyKey: `andere-${file.naam}` }
              : {}),
          });
      again = stopped
        ? await well.clock.runUntil(way.run(), well.isBusy)
        : await page.clock.runUntil(way.run(), page.isBusy);
    }
    assert.equal(again.bestand.ontvangstbewijs?.waarde, file.waarde, faults);
    assert.equal(again.waarde, file.waarde, faults);
  }
  const { data } = await well.client.loadDocumenten(ZAAK);
  for (const { naam, waarde } of files) {
    const found = data.filter(({ bestandsnaam }) => bestandsnaam === `${naam}.txt`);
    assert.deepEqual(
      found.map(({ verwerking }) => verwerking),
      ['beschikbaar'],
      `${naam} is not in the list once: ${faults}`,
    );
    const links = well.client.documentLinks(ZAAK, found[0] as never);
    const inhoud = await fetch(links?.opslaan ?? '');
    assert.equal(sha256(new Uint8Array(await inhoud.arrayBuffer())), waarde, faults);
  }
  return { faults: count, failed, ms: page.clock.now };
}

const only = Number(process.env['SEED'] ?? 0);

async function runAll(): Promise<{ faults: number; failed: number }> {
  let faults = 0;
  let failed = 0;
  for (let seed = only || 1; seed <= (only || RUNS); seed++) {
    try {
      const one = await run(seed);
      faults += one.faults;
      failed += one.failed;
    } catch (error) {
      const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
      throw new Error(`seed ${seed} (SEED=${seed} runs it alone): ${why} ${String((error as Error).cause)}`, {
        cause: error,
      });
    }
    assert.deepEqual(rejections, [], `seed ${seed}: unhandled rejections`);
  }
  return { faults, failed };
}

await start();
const outcome = await beforehand(runAll);
await stop();

test(`in ${RUNS} seeded runs through a network that fails, every file ends in the case once and byte for byte`, (t) => {
  const { faults, failed } = outcome();
  t.diagnostic(`${faults} faults; ${failed} times a named error or a stop, and then on`);
  if (!only) assert.ok(faults > RUNS * 4, `only ${faults} faults were tried`);
});
