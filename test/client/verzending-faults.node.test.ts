/**
 * Berichten with and without attachments through a network that fails, by seed. Whatever happens: what was told to be sent
 * is in the case once, byte for byte; what was told not to be received is not; and where that was told not to be known,
 * there is at most one.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { createAdaptorServer } from '@hono/node-server';
import '../support/node-page.js';
import { createBerichtCalls } from '../../src/client/bericht-calls.js';
import { bijlageDestination } from '../../src/client/bijlage-calls.js';
import { isLoketError } from '../../src/client/errors.js';
import { createUpload } from '../../src/client/upload.js';
import { createVerzending, type Verzending, type VerzendingOptions } from '../../src/client/verzending.js';
import type { BerichtVerzending } from '../../src/contract/berichten.js';
import { createDemo, type Demo } from '../../src/gateway/demo.js';
import { beforehand } from '../support/beforehand.js';
import {
  LATE_FAULTS,
  randomBy,
  startFaultProxy,
  type FaultName,
  type FaultProxy,
} from '../support/fault-proxy.js';
import { DEEL, ONDERWERP, visit, type Visit } from './support/visit.js';

const RUNS = 200;
/** After these nobody knows whether it arrived. */
const UNCLEAR: readonly FaultName[] = ['lost-answer', 'broken-answer', 'late', 'reset', 'hang', 'failing'];
const ZAAK = 'dakkapel';

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

/** A page: a client of its own over the proxy, or past it. */
const pageAt = (port: number): Visit =>
  visit(fetch, { apiUrl: `http://127.0.0.1:${port}/v1`, ignored: () => proxy.hanging });

interface Chosen {
  readonly naam: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Once it was received. */
  id: string | null;
}

function choose(naam: string, random: () => number): Chosen {
  const bytes = new Uint8Array(16 + Math.floor(random() ** 9 * 1.4 * DEEL));
  // A text: the gateway judges a file by what it holds.
  bytes.fill(0x61);
  for (let at = 0; at < bytes.length; at += 97) bytes[at] = 0x61 + random() * 26;
  return { naam, bytes, id: null };
}

/** Whoever must sign in does so within a minute, and again when that turns out not to have helped. */
function signsIn(
  page: Visit,
  work: () => { readonly progress: { readonly phase: string; readonly reason?: string }; resume(): void },
): (progress: { readonly phase: string; readonly reason?: string }) => void {
  let planned = false;
  const plan = ({ phase, reason }: { readonly phase: string; readonly reason?: string }): void => {
    if (planned || phase !== 'waiting' || reason !== 'signed-out') return;
    planned = true;
    page.clock.after(60_000, () => {
      planned = false;
      const one = work();
      one.resume();
      // It looks first whether the same person is there, so this plans the next time.
      plan(one.progress);
    });
  };
  return plan;
}

/** @returns whether it was received; goes on through named errors until it is, or is refused */
async function attach(page: Visit, chosen: Chosen): Promise<void> {
  const { naam, bytes } = chosen;
  const file = new Blob([bytes]);
  const onProgress = signsIn(page, () => upload);
  const upload = createUpload({
    client: page.client,
    destination: bijlageDestination(page.client),
    file,
    idempotencyKey: `sleutel-${naam}`,
    onderwerp: ONDERWERP,
    aankondiging: {
      bestandsnaam: `${naam}.txt`,
      formaat: 'text/plain',
      bestandsomvang: file.size,
      doel: 'bericht',
      zaakId: ZAAK,
    },
    onProgress,
  });
  for (;;) {
    try {
      const { bestand, waarde } = await upload.run();
      assert.equal(bestand.ontvangstbewijs?.waarde, sha256(bytes));
      assert.equal(waarde, sha256(bytes));
      chosen.id = bestand.id;
      return;
    } catch (error) {
      assert.ok(
        isLoketError(error) && (error.kind !== 'server' || error.status !== undefined),
        String(error),
      );
    }
  }
}

interface Outcome {
  readonly faults: number;
  readonly sent: number;
  readonly earlier: number;
  readonly unknown: number;
  readonly refused: number;
}

async function run(seed: number): Promise<Outcome> {
  const random = randomBy(seed);
  demo = createDemo({ rateLimit: null, controle: null, deelomvang: () => DEEL });
  const well = pageAt((server.address() as AddressInfo).port);
  const page = pageAt(proxy.port);
  const calls = createBerichtCalls(well.client);
  const known = new Set((await calls.loadBerichten(ZAAK)).data.results.map(({ id }) => id));

  const chosen = Array.from({ length: random() < 0.5 ? 0 : 1 + Math.floor(random() * 3) }, (_, at) =>
    choose(`s${seed}-${at}`, random),
  );
  const counts = { sent: 0, earlier: 0, unknown: 0, refused: 0 };
  const confirmed: BerichtVerzending[] = [];
  let open: readonly BerichtVerzending[] = [];
  const done: string[] = [];
  let faults = 0;

  async function write(): Promise<void> {
    proxy.plan(seed, Math.floor(random() * 6), LATE_FAULTS);
    await Promise.all(chosen.map((one) => attach(page, one)));
    faults += proxy.done.length;
    // Some of them have so much against them that they have to give up.
    const bad = random() < 0.4;
    proxy.plan(seed, bad ? 16 + Math.floor(random() * 12) : 5, bad ? UNCLEAR : LATE_FAULTS, bad ? 0.9 : 0.5);
    let version = 0;
    let stopAfter = -1;
    let bijlagen = chosen.flatMap(({ id }) => id ?? []);
    const draft = (): BerichtVerzending => ({
      tekst: `Bericht ${seed}.${++version}\u0000 \u{1f3e0} é\r\n<b>${random()}</b>`,
      ...(bijlagen.length === 0 ? {} : { bijlagen }),
      // Refused by the API whenever it comes that far.
      ...(random() < 0.1 ? { isReactieOp: 'm-weg' } : {}),
    });
    const begin = (left: VerzendingOptions['open']): Verzending => {
      const plan = signsIn(page, () => verzending);
      const onProgress: VerzendingOptions['onProgress'] = (progress) => {
        plan(progress);
        if (--stopAfter === 0) verzending.stop();
      };
      const verzending = createVerzending({
        client: page.client,
        zaakId: ZAAK,
        onderwerp: ONDERWERP,
        open: left,
        onProgress,
      });
      return verzending;
    };
    let verzending = begin(null);
    let inhoud = draft();
    const berichten = random() < 0.3 ? 2 : 1;
    for (let tries = 0; tries < 12 && counts.sent < berichten; tries++) {
      // Some leave the page while it is being sent.
      stopAfter = random() < 0.2 ? 1 + Math.floor(random() * 6) : -1;
      const uitkomst = await verzending.send(inhoud);
      done.push(`${uitkomst.outcome} ${uitkomst.outcome === 'failed' ? String(uitkomst.error) : ''}`);
      if (uitkomst.outcome !== 'failed') {
        const { data } = uitkomst.answer;
        const taken = uitkomst.outcome === 'sent' ? inhoud : open.find(({ tekst }) => tekst === data.tekst);
        assert.ok(taken, 'an earlier bericht that was never told to be open');
        assert.equal(data.tekst, taken.tekst);
        confirmed.push(taken);
        counts[uitkomst.outcome]++;
        open = [];
        // What a bericht has cannot go with another one.
        bijlagen = bijlagen.filter((id) => !taken.bijlagen?.includes(id));
        inhoud = draft();
        continue;
      }
      open = uitkomst.unclear;
      assert.deepEqual(verzending.open?.unclear ?? [], open);
      if (uitkomst.error.code === 'ongeldig') counts.refused++;
      else if (open.length > 0) counts.unknown++;
      // Some are tired of it; some write something else; some come back after leaving the page.
      if (random() < 0.15) break;
      if (uitkomst.error.code === 'ongeldig' || random() < 0.5) inhoud = draft();
      if (uitkomst.error.kind === 'aborted' || random() < 0.3) {
        const stored = JSON.stringify(verzending.open);
        verzending.stop();
        verzending = begin(JSON.parse(stored) as VerzendingOptions['open']);
      }
    }
  }

  await page.until(write());
  faults += proxy.done.length;
  const story = `${proxy.done.join('; ')} | ${done.join('; ')}`;
  proxy.plan(seed, 0);
  await proxy.settle();

  const { results } = (await calls.loadBerichten(ZAAK)).data;
  const made = results.filter(({ id }) => !known.has(id));
  for (const { tekst, bijlagen = [] } of confirmed) {
    const [bericht, ...more] = made.filter((one) => one.tekst === tekst);
    assert.ok(bericht && more.length === 0, `${tekst} is not there once: ${story}`);
    assert.deepEqual(
      bericht.bijlagen.map(({ id }) => id),
      bijlagen,
      story,
    );
    for (const bijlage of bericht.bijlagen) {
      const link = calls.bijlageLinks(ZAAK, bericht.id, bijlage)?.opslaan ?? '';
      const inhoud = await (await fetch(link)).arrayBuffer();
      const file = chosen.find(({ id }) => id === bijlage.id);
      assert.ok(file && sha256(new Uint8Array(inhoud)) === sha256(file.bytes), story);
    }
  }
  const rest = made.filter(({ tekst }) => !confirmed.some((one) => one.tekst === tekst));
  assert.ok(rest.length <= 1, `${rest.length} berichten that nobody confirmed: ${story}`);
  for (const { tekst } of rest) {
    assert.ok(
      open.some((one) => one.tekst === tekst),
      `${tekst} was told not to be received: ${story}`,
    );
  }
  return { faults, ...counts };
}

const only = Number(process.env['SEED'] ?? 0);

async function runAll(): Promise<Outcome> {
  const sum = { faults: 0, sent: 0, earlier: 0, unknown: 0, refused: 0 };
  for (let seed = only || 1; seed <= (only || RUNS); seed++) {
    try {
      const one = await run(seed);
      for (const name of Object.keys(sum) as (keyof Outcome)[]) sum[name] += one[name];
    } catch (error) {
      const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
      throw new Error(`seed ${seed} (SEED=${seed} runs it alone): ${why}`, { cause: error });
    }
    assert.deepEqual(rejections, [], `seed ${seed}: unhandled rejections`);
  }
  return sum;
}

await start();
const outcome = await beforehand(runAll);
await stop();

test(`in ${RUNS} seeded runs through a network that fails, every bericht is sent once or told not to be`, (t) => {
  const sum = outcome();
  t.diagnostic(JSON.stringify(sum));
  if (only) return;
  assert.ok(sum.faults > RUNS * 4, `only ${sum.faults} faults were tried`);
  for (const name of ['sent', 'earlier', 'unknown', 'refused'] as const)
    assert.ok(sum[name] > RUNS / 50, `${name} came about only ${sum[name]} times`);
});
