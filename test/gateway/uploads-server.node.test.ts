import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type {
  AangekondigdDocument,
  Deel,
  Delen,
  Document,
  Ontvangstbewijs,
  Voltooiing,
} from '../../src/contract/documenten.js';
import type { GatewayProcess } from './gateway-process.js';
import { startGateway, stopGateways } from './gateway-process.js';
import { freshKey } from './harness.js';
import {
  aankondigingOf,
  contentDigest,
  createZender,
  deelBytes,
  pdfOf,
  sha256Hex,
  voltooiingOf,
} from './upload-support.js';

const KIB = 1024;
const MIB = 1024 * KIB;

const root = mkdtempSync(join(tmpdir(), 'loket-uploads-'));
after(() => {
  stopGateways();
  rmSync(root, { recursive: true, force: true });
});
const freshFolder = (name: string): string => {
  const folder = join(root, name);
  mkdirSync(folder);
  return folder;
};

/** Every part on the disk is whole: its contents are those that its name promises. */
function assertWholeParts(folder: string): void {
  const map = join(folder, 'bestanden');
  for (const bestand of readdirSync(map).filter((name) => name !== '.onderweg')) {
    for (const name of readdirSync(join(map, bestand))) {
      const [, waarde] = /^\d{5}-([0-9a-f]{64})$/.exec(name) ?? [];
      assert.ok(waarde, `${bestand}/${name}`);
      assert.equal(sha256Hex(readFileSync(join(map, bestand, name))), waarde);
    }
  }
}

/** What the sender knows for certain: it was told so. */
interface Zending {
  readonly key: string;
  readonly bytes: Uint8Array;
  id: string | null;
  readonly parts: Set<number>;
  bewijs: Ontvangstbewijs | null;
  /** Of its parts by number, and of it all: worked out once, and not for every gateway again. */
  readonly digests: Map<number, Buffer>;
  voltooiing: Voltooiing | null;
}

function digestOf({ bytes, digests }: Zending, deel: Deel): Buffer {
  const known = digests.get(deel.volgnummer);
  if (known) return known;
  const digest = createHash('sha256').update(deelBytes(bytes, deel)).digest();
  digests.set(deel.volgnummer, digest);
  return digest;
}

/** As `Content-Digest` has it. */
const written = (digest: Buffer): string => `sha-256=:${digest.toString('base64')}:`;

/** Goes on with one file until it is received; throws when the gateway falls over. */
async function goOn(
  gateway: GatewayProcess,
  zending: Zending,
  told: () => void = () => undefined,
): Promise<void> {
  const zender = createZender(gateway);
  const { bytes, key } = zending;
  const announced = await zender.announce(aankondigingOf(bytes), key);
  assert.equal(announced.status, 201, await announced.clone().text());
  const document = (await announced.json()) as AangekondigdDocument;
  assert.equal(document.id, zending.id ?? document.id);
  zending.id = document.id;
  const at = `${zender.documenten}/${document.id}`;
  const { delen } = (await (await zender.get(`${at}/delen`)).json()) as Delen;
  for (const volgnummer of zending.parts) {
    const deel = delen[volgnummer - 1];
    assert.ok(deel);
    assert.equal(deel.waarde, digestOf(zending, deel).toString('hex'), `part ${volgnummer} was acknowledged`);
  }
  for (const deel of delen.filter(({ voltooid }) => !voltooid)) {
    const answer = await zender.put(document.id, deel.volgnummer, deelBytes(bytes, deel), {
      'Content-Digest': written(digestOf(zending, deel)),
    });
    assert.equal(answer.status, 204, await answer.clone().text());
    zending.parts.add(deel.volgnummer);
    told();
  }
  const done = await zender.complete(document.id, (zending.voltooiing ??= voltooiingOf(bytes, delen)));
  assert.equal(done.status, 200, await done.clone().text());
  const { ontvangstbewijs } = (await done.json()) as Document;
  if (zending.bewijs !== null) assert.deepEqual(ontvangstbewijs, zending.bewijs);
  zending.bewijs = ontvangstbewijs;
  told();
}

describe('a gateway that is killed at any moment', () => {
  it('keeps every acknowledged part and completion, nothing half-written, and no document twice', async (test) => {
    const folder = freshFolder('killed');
    let state = 20261123;
    const random = (below: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return (state >>> 8) % below;
    };
    const zendingen: Zending[] = Array.from({ length: 8 }, (_, i) => ({
      key: freshKey(),
      bytes: pdfOf((i % 4) * 600 * KIB + 300 * KIB + random(200 * KIB), i + 1),
      id: null,
      parts: new Set<number>(),
      bewijs: null,
      digests: new Map<number, Buffer>(),
      voltooiing: null,
    }));
    let broken = 0;
    let early = 0;
    for (let round = 0; round < 6; round += 1) {
      // Later than a minute: a request that was cut off holds its key no longer.
      const gateway = await startGateway(folder, round * 61_000, 256 * KIB);
      assertWholeParts(folder);
      // After so many acknowledgements, more in every round, so that some are whole before the last; and a little later: while
      // other requests are on their way.
      let left = 1 + random(9) + round * 3;
      const delay = random(12);
      let killed = Promise.resolve();
      const told = (): void => {
        left -= 1;
        if (left !== 0) return;
        killed = new Promise((resolve) => setTimeout(resolve, delay)).then(() => gateway.kill());
      };
      const outcomes = await Promise.allSettled(zendingen.map((zending) => goOn(gateway, zending, told)));
      await killed;
      await gateway.kill();
      for (const outcome of outcomes) {
        if (outcome.status === 'fulfilled') continue;
        // What the gateway said is judged; that it fell over is what is meant to happen.
        if (outcome.reason instanceof assert.AssertionError) throw outcome.reason;
        broken += 1;
      }
      early = Math.max(early, zendingen.filter(({ bewijs }) => bewijs).length);
      assertWholeParts(folder);
    }
    test.diagnostic(`broken off ${broken} times; ${early} of ${zendingen.length} received meanwhile`);
    assert.ok(broken > 0, 'it was never killed in the middle');
    assert.ok(early > 0, 'nothing was ever received before the gateway was killed');

    const gateway = await startGateway(folder, 7 * 61_000, 256 * KIB);
    for (const zending of zendingen) await goOn(gateway, zending);
    const zender = createZender(gateway);
    const sent = (await zender.list()).filter(({ titel }) => titel === 'Een bewijs');
    assert.deepEqual(new Set(sent.map(({ id }) => id)), new Set(zendingen.map(({ id }) => id)));
    assert.equal(sent.length, zendingen.length);
    assert.equal(new Set(sent.map(({ ontvangstbewijs }) => ontvangstbewijs?.nummer)).size, zendingen.length);
    await gateway.kill();
    const last = await startGateway(folder, 8 * 61_000, 256 * KIB);
    for (const { id, bytes, bewijs } of zendingen) {
      const inhoud = await last.callAs('amina', `/zaken/dakkapel/documenten/${id}/inhoud`);
      assert.equal(inhoud.status, 200);
      assert.equal(sha256Hex(new Uint8Array(await inhoud.arrayBuffer())), sha256Hex(bytes));
      assert.equal(bewijs?.waarde, sha256Hex(bytes));
    }
    assert.deepEqual(readdirSync(join(folder, 'bestanden', '.onderweg')), []);
    await last.kill();
  });
});

describe('a large file', () => {
  /** The pieces of a file that never exists whole: a PDF, then the same block again and again. */
  const SIZE = Number(process.env['LOKET_UPLOAD_MB'] ?? 128) * MIB;
  const block = new Uint8Array(MIB).map((_, i) => 0x80 | (i * 7));
  const head = pdfOf(MIB, 3);
  const tail = pdfOf(MIB, 4);
  /** All but the first and the last are the same as others of their size. */
  const made = new Map<string, { readonly bytes: Uint8Array; readonly digest: Buffer }>();
  const partOf = ({ begin, omvang }: Deel): { readonly bytes: Uint8Array; readonly digest: Buffer } => {
    const name = `${begin === 0} ${begin + omvang >= SIZE} ${omvang}`;
    const known = made.get(name);
    if (known) return known;
    const bytes = new Uint8Array(omvang);
    for (let at = 0; at < omvang; at += MIB) {
      const from = begin + at;
      bytes.set(from === 0 ? head : from + MIB >= SIZE ? tail : block, at);
    }
    const part = { bytes, digest: createHash('sha256').update(bytes).digest() };
    made.set(name, part);
    return part;
  };

  it('goes in and out in pieces: memory does not grow with it', async (test) => {
    const folder = freshFolder('large');
    const gateway = await startGateway(folder);
    const zender = createZender(gateway, 'amina', 'bezwaar-woz');
    // What starting up costs is not what is measured.
    await zender.send(pdfOf(9 * MIB, 5));
    const before = await gateway.peak(true);

    const response = await zender.announce({ ...aankondigingOf(head), bestandsomvang: SIZE });
    const document = (await response.json()) as AangekondigdDocument;
    assert.equal(document.delen.at(-1)?.omvang, 8 * MIB);
    const whole = createHash('sha256');
    const digests = createHash('sha256');
    const parts = document.delen.values();
    for (const deel of document.delen) {
      const { bytes, digest } = partOf(deel);
      whole.update(bytes);
      digests.update(digest);
    }
    const waarde = whole.digest('hex');
    // On a busy machine that took longer than the gateway keeps a connection: first hear which ones it closed.
    for (let turn = 0; turn < 3; turn += 1) await nextTurn();
    const started = performance.now();
    const sender = async (): Promise<void> => {
      for (const deel of parts) {
        const { bytes, digest } = partOf(deel);
        const answer = await zender.put(document.id, deel.volgnummer, bytes, {
          'Content-Digest': written(digest),
        });
        assert.equal(answer.status, 204, await answer.text());
      }
    };
    await Promise.all([sender(), sender(), sender()]);
    const sent = performance.now();
    const done = await zender.complete(document.id, { delenWaarde: digests.digest('hex') });
    assert.equal(done.status, 200, await done.clone().text());
    assert.equal(((await done.json()) as Document).ontvangstbewijs?.waarde, waarde);
    const completed = performance.now();
    const grown = (await gateway.peak()) - before;
    test.diagnostic(
      `${SIZE / MIB} MiB: sent in ${Math.round(sent - started)} ms, completed in ${Math.round(completed - sent)} ms, memory grew ${(grown / MIB).toFixed(1)} MiB`,
    );
    assert.ok(grown < 128 * MIB, `memory grew by ${grown} bytes`);

    await gateway.kill();
    const second = await startGateway(folder, 6000);
    // The check reads everything as well; on a busy machine a list comes before it has ended.
    const again = createZender(second, 'amina', 'bezwaar-woz');
    let verwerking: string | undefined;
    for (let tries = 0; tries < 20 && verwerking !== 'beschikbaar'; tries += 1) {
      verwerking = (await again.list()).find(({ id }) => id === document.id)?.verwerking;
    }
    assert.equal(verwerking, 'beschikbaar');
    const rest = await second.peak(true);
    const inhoud = await second.callAs('amina', `/zaken/bezwaar-woz/documenten/${document.id}/inhoud`);
    const read = createHash('sha256');
    for await (const piece of inhoud.body as unknown as AsyncIterable<Uint8Array>) read.update(piece);
    assert.equal(read.digest('hex'), waarde);
    const more = (await second.peak()) - rest;
    test.diagnostic(`downloaded: memory grew ${(more / MIB).toFixed(1)} MiB`);
    assert.ok(more < 96 * MIB, `memory grew by ${more} bytes`);
    await second.kill();
  });

  it('that a sender gives up halfway leaves nothing but what was acknowledged', async () => {
    const folder = freshFolder('given-up');
    const gateway = await startGateway(folder, 0, 8 * MIB);
    const zender = createZender(gateway);
    const bytes = pdfOf(8 * MIB, 6);
    const document = await zender.announced(bytes);
    const abort = new AbortController();
    let pieces = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pieces += 1;
        if (pieces > 8) abort.abort();
        else controller.enqueue(bytes.slice((pieces - 1) * 64 * KIB, pieces * 64 * KIB));
      },
    });
    await assert.rejects(
      gateway.callAs('amina', `${zender.documenten}/${document.id}/delen/1`, {
        method: 'PUT',
        headers: {
          'Loket-Client': 'test/1.0',
          'Content-Digest': contentDigest(bytes),
        },
        body,
        signal: abort.signal,
        duplex: 'half',
      } as RequestInit),
    );
    // A part that is there already is answered without reading what comes, and the connection goes on.
    for (let again = 0; again < 3; again += 1) {
      assert.equal((await zender.put(document.id, 1, bytes)).status, 204);
    }
    assert.equal((await zender.complete(document.id, voltooiingOf(bytes, document.delen))).status, 200);
    assert.equal(readdirSync(join(folder, 'bestanden', document.id)).length, 1);
    await gateway.kill();
  });
});
