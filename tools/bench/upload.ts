/**
 * How fast `<zaak-upload>` sends a large file beside a bare `fetch(url, { body: file })` of the same bytes to the same
 * server, in one Chromium run: the time, the memory that it takes, and the longest task of the page meanwhile. The file is
 * on disk, as a citizen's is; the server only counts what comes in, so that what is measured is the browser's side.
 * Beside it stands a bare fetch with nothing but SHA-256 over the same bytes: where the processor has no instructions for
 * that, it alone takes as long as a loopback connection, and who proves what was sent cannot be quicker.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, chromiumPath } from '../../test/support/browsers.js';
import { longestTask } from './support/trace.js';

const MB = 1024 * 1024;
/** Megabytes and how often each is sent; the median counts. */
const FILES = [
  [100, 3],
  [1024, 1],
] as const;
const GOAL_SPEED = 0.9;
const GOAL_MEMORY_MB = 64;
const GOAL_TASK_MS = 50;
const DEEL = 8 * MB;

const PAGE = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>bench</title>
<meta name="loket:api-url" content="/v1"><script type="module" src="/zaak-upload.js"></script>
<body><input type="file" id="bare"><main></main></body></html>`;

const SCRIPT = `
  const DEEL = ${DEEL};
  window.bare = async () => {
    const start = performance.now();
    const answer = await fetch('/bare', { method: 'PUT', body: document.getElementById('bare').files[0] });
    await answer.text();
    return performance.now() - start;
  };
  window.digested = async () => {
    const file = document.getElementById('bare').files[0];
    const start = performance.now();
    const answer = fetch('/bare', { method: 'PUT', body: file });
    for (let begin = 0; begin < file.size; begin += DEEL) {
      await crypto.subtle.digest('SHA-256', await file.slice(begin, begin + DEEL).arrayBuffer());
    }
    await (await answer).text();
    return performance.now() - start;
  };
  window.ours = () => new Promise((done, failed) => {
    const element = document.querySelector('zaak-upload');
    let start = 0;
    element.addEventListener('document-upload', () => { start = performance.now(); });
    element.addEventListener('document-uploaded', () => { done(performance.now() - start); });
    element.addEventListener('document-failed', (event) => { failed(new Error('failed: ' + event.code)); });
    const buttons = [...element.shadowRoot.querySelectorAll('button')];
    buttons.find((button) => button.textContent.trim() === 'Voeg toe').click();
  });
`;

const hex = (data: Buffer): string => createHash('sha256').update(data).digest('hex');

/** The contract as far as one upload needs it. Digests of parts are taken from the headers: the browser computed them. */
function createReceiver(): (request: IncomingMessage, response: ServerResponse) => void {
  const parts = new Map<number, Buffer>();
  let announced: Record<string, unknown> = {};
  const document = (): object => ({
    id: 'd-1',
    herkomst: 'aanvrager',
    ...announced,
    informatieobjecttype: null,
  });
  const table = (size: number): object[] =>
    [...new Array(Math.ceil(size / DEEL)).keys()].map((index) => ({
      volgnummer: index + 1,
      begin: index * DEEL,
      omvang: Math.min(DEEL, size - index * DEEL),
      voltooid: parts.has(index + 1),
      waarde: parts.has(index + 1) ? parts.get(index + 1)?.toString('hex') : null,
    }));
  const later = '2099-01-01T00:00:00Z';
  return (request, response) => {
    const { url = '/', method } = request;
    const path = url.split('?')[0] ?? '/';
    const chunks: Buffer[] = [];
    const keeps = method === 'POST';
    request.on('data', (chunk: Buffer) => {
      if (keeps) chunks.push(chunk);
    });
    request.on('end', () => {
      const send = (status: number, body?: unknown): void => {
        response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
        response.end(body === undefined ? undefined : JSON.stringify(body));
      };
      const part = /^\/v1\/zaken\/z-1\/documenten\/d-1\/delen\/(\d+)$/.exec(path)?.[1];
      if (path === '/') response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
      else if (path === '/zaak-upload.js')
        response
          .writeHead(200, { 'content-type': 'text/javascript' })
          .end(readFileSync('dist/zaak-upload.js'));
      else if (path === '/bare') send(204);
      else if (part !== undefined) {
        const [, value = ''] = /^sha-256=:(.+):$/.exec(String(request.headers['content-digest'])) ?? [];
        parts.set(Number(part), Buffer.from(value, 'base64'));
        send(204);
      } else if (path.endsWith('/sessie'))
        send(200, { aangemeld: true, onderwerp: 'p-1', soort: 'inwoner', csrfToken: 'token-for-the-bench' });
      else if (path.endsWith('/organisatie'))
        send(200, { naam: 'Proef', onderdelen: ['zaken', 'documenten'], telefoon: '14 0999' });
      else if (path === '/v1/zaken/z-1')
        send(200, {
          id: 'z-1',
          identificatie: 'Z-1',
          omschrijving: 'Een zaak',
          zaaktype: { omschrijving: 'Proef' },
          startdatum: '2026-01-01',
          aanZet: 'aanvrager',
          mogelijkheden: {
            documentToevoegen: {
              toegestaan: true,
              maxBestanden: 10,
              maxBestandsgrootte: 4096 * MB,
              toegestaneFormaten: ['text/plain'],
              informatieobjecttypen: [{ id: 'bijlage', omschrijving: 'Bijlage' }],
            },
          },
        });
      else if (path.endsWith('/voltooiing')) {
        const size = Number(announced['bestandsomvang']);
        const digests = [...parts.keys()].sort((a, b) => a - b).map((key) => parts.get(key) as Buffer);
        send(200, {
          ...document(),
          verwerking: 'beschikbaar',
          ontvangstbewijs: {
            nummer: 'OB-1',
            ontvangenOp: '2026-11-22T12:00:00Z',
            bestandsomvang: size,
            // Of so large a file the browser computes no digest of the whole, so it cannot miss this one.
            waarde: '0'.repeat(64),
            delenWaarde: hex(Buffer.concat(digests)),
            deelomvang: DEEL,
          },
        });
      } else if (path.endsWith('/delen'))
        send(200, { delen: table(Number(announced['bestandsomvang'])), verlooptOp: later });
      else if (path.endsWith('/documenten') && method === 'POST') {
        announced = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
        parts.clear();
        send(201, {
          ...document(),
          verwerking: 'uploaden',
          delen: table(Number(announced['bestandsomvang'])),
          verlooptOp: later,
        });
      } else if (path.endsWith('/documenten')) send(200, { count: 0, results: [] });
      else send(404, { type: 'about:blank', code: 'niet-gevonden', title: 'Niet gevonden', status: 404 });
    });
  };
}

/** Bytes of memory that Chromium holds for itself: every process of it, without what they share and without file cache. */
function memoryOf(pids: ReadonlySet<string>): number {
  let sum = 0;
  for (const pid of pids) {
    try {
      const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
      sum += 1024 * Number(/^Anonymous:\s+(\d+) kB/m.exec(text)?.[1] ?? 0);
    } catch {
      // A process that ended meanwhile holds nothing.
    }
  }
  return sum;
}

/** Every process that this one started, and theirs: the browser. */
function children(): ReadonlySet<string> {
  const pids = new Set([String(process.pid)]);
  const parents = new Map<string, string>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      parents.set(pid, stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? '');
    } catch {
      // Gone.
    }
  }
  for (let found = true; found;) {
    found = false;
    for (const [pid, parent] of parents) {
      if (pids.has(pid) || !pids.has(parent)) continue;
      pids.add(pid);
      found = true;
    }
  }
  pids.delete(String(process.pid));
  return pids;
}

/** Runs `work` and tells by how much the memory of the browser rose at its highest, in MB. */
async function withMemory<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const pids = children();
  const before = memoryOf(pids);
  let highest = before;
  const timer = setInterval(() => {
    highest = Math.max(highest, memoryOf(pids));
  }, 50);
  try {
    return [await work(), (highest - before) / MB];
  } finally {
    clearInterval(timer);
  }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** A text of so many megabytes, as sparse as the disk allows. */
function makeFile(folder: string, megabytes: number): string {
  const path = join(folder, `${megabytes}.txt`);
  const file = openSync(path, 'w');
  const text = Buffer.alloc(MB, 'Een regel tekst van een inwoner.\n');
  for (let written = 0; written < megabytes; written += 1) writeSync(file, text, 0, MB, written * MB);
  ftruncateSync(file, megabytes * MB);
  closeSync(file);
  return path;
}

interface Run {
  readonly bare: number;
  readonly digested: number;
  readonly ours: number;
  readonly memory: number;
}

async function oneRun(page: Page, path: string): Promise<Run> {
  await page.setInputFiles('#bare', path);
  const bare = await page.evaluate<number>('bare()');
  const digested = await page.evaluate<number>('digested()');
  await page.evaluate(
    `document.querySelector('main').innerHTML = '<zaak-upload zaak-id="z-1" hide-list></zaak-upload>'`,
  );
  await page.locator('zaak-upload input[type=file][multiple]').setInputFiles(path);
  // Chosen and judged: then it can be sent.
  await page.locator('zaak-upload').getByRole('button', { name: 'Voeg toe', exact: true }).waitFor();
  const [ours, memory] = await withMemory(() => page.evaluate<number>('ours()'));
  return { bare, digested, ours, memory };
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'loket-bench-'));
  const server = createServer(createReceiver());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] });
  const missed: string[] = [];
  try {
    for (const [megabytes, rounds] of FILES) {
      const path = makeFile(folder, megabytes);
      const context = await browser.newContext();
      const page = await context.newPage();
      page.setDefaultTimeout(300_000);
      page.on('pageerror', (error) => console.log(error.message));
      await page.goto(`http://127.0.0.1:${port}/`);
      await page.evaluate(SCRIPT);
      const runs: Run[] = [];
      for (let round = 0; round < rounds; round += 1) runs.push(await oneRun(page, path));
      const tasks = new Array<number>();
      if (megabytes <= 100) {
        // Once more, to look at the tasks: tracing costs time of its own.
        await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
        await oneRun(page, path);
        tasks.push(longestTask(await browser.stopTracing()));
      }
      await context.close();
      const speeds = runs.map(({ bare, ours }) => bare / ours);
      const speed = median(speeds);
      const memory = Math.max(...runs.map((run) => run.memory));
      const rate = (time: number): string => `${(megabytes / (time / 1000)).toFixed(0)} MB/s`;
      console.log(
        `${megabytes} MB: bare fetch ${rate(median(runs.map(({ bare }) => bare)))} | zaak-upload ${rate(median(runs.map(({ ours }) => ours)))} (${speed.toFixed(2)} ×, goal ${GOAL_SPEED}; beside a bare fetch with SHA-256 over the same bytes, at ${rate(median(runs.map(({ digested }) => digested)))}: ${median(runs.map(({ digested, ours }) => digested / ours)).toFixed(2)} ×) | memory grows by at most ${memory.toFixed(0)} MB (goal ${GOAL_MEMORY_MB})${tasks.map((task) => ` | longest task ${task.toFixed(0)} ms of processor time (limit ${GOAL_TASK_MS})`).join('')}`,
      );
      if (speed < GOAL_SPEED) missed.push(`${megabytes} MB at ${speed.toFixed(2)} × a bare fetch.`);
      if (memory > GOAL_MEMORY_MB) missed.push(`${megabytes} MB takes ${memory.toFixed(0)} MB of memory.`);
      if (Math.max(0, ...tasks) > GOAL_TASK_MS) missed.push(`A task of ${Math.max(...tasks).toFixed(0)} ms.`);
    }
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
  for (const sentence of missed) console.log(`Goal not reached. ${sentence}`);
  if (missed.length > 0) process.exitCode = 1;
}

await main();
