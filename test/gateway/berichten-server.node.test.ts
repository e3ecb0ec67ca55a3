import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Bericht } from '../../src/contract/berichten.js';
import type { AangekondigdeBijlage, Bijlage } from '../../src/contract/documenten.js';
import { createSchrijver } from './bericht-support.js';
import type { GatewayProcess } from './gateway-process.js';
import { startGateway, stopGateways } from './gateway-process.js';
import { freshKey } from './harness.js';
import { pdfOf, sha256Hex } from './upload-support.js';

const root = mkdtempSync(join(tmpdir(), 'loket-berichten-'));
after(() => {
  stopGateways();
  rmSync(root, { recursive: true, force: true });
});

/** One attempt of a citizen, and what is known for certain of it: the gateway said so. */
interface Poging {
  readonly key: string;
  readonly bijlageKey: string;
  readonly tekst: string;
  /** Its attachment, for every third one. */
  readonly bytes: Uint8Array | null;
  confirmed: Bericht | null;
}

async function attempt(gateway: GatewayProcess, poging: Poging, told: () => void): Promise<void> {
  const { announced, putAll, complete, send } = createSchrijver(gateway);
  const { bytes, tekst, key } = poging;
  const bijlagen: string[] = [];
  if (bytes !== null) {
    const bijlage: AangekondigdeBijlage = await announced(bytes, {}, poging.bijlageKey);
    // It may be there from before the gateway fell over; sending it again is harmless.
    await putAll(bijlage, bytes);
    told();
    const done = await complete(bijlage, bytes);
    assert.equal(done.status, 200, await done.clone().text());
    bijlagen.push(((await done.json()) as Bijlage).id);
    told();
  }
  const sent = await send({ tekst, ...(bytes === null ? {} : { bijlagen }) }, key);
  if (poging.confirmed !== null) {
    assert.equal(sent.id, poging.confirmed.id);
    assert.equal(sent.leveringsmoment, poging.confirmed.leveringsmoment);
    assert.equal(sent.antwoordVoor, poging.confirmed.antwoordVoor);
  }
  poging.confirmed = sent;
  told();
}

describe('a gateway that is killed at any moment', () => {
  it('keeps every bericht it confirmed, whole and once, with its attachment', async (test) => {
    const folder = join(root, 'killed');
    mkdirSync(folder);
    let state = 20261124;
    const random = (below: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return (state >>> 8) % below;
    };
    const pogingen: Poging[] = Array.from({ length: 12 }, (_, i) => ({
      key: freshKey(),
      bijlageKey: freshKey(),
      tekst: `Bericht ${i}: <b>"\\u0000"\u202e</b>\n`,
      bytes: i % 3 === 0 ? pdfOf(2000 + i, i + 1) : null,
      confirmed: null,
    }));
    /** What the gateway before this one confirmed is there, and nothing of what it kept is twice or in part. */
    const assertKept = async (gateway: GatewayProcess): Promise<void> => {
      const { results } = await createSchrijver(gateway).page('?pageSize=1000');
      const own = results.filter(({ verzendsleutel }) => verzendsleutel !== null);
      assert.equal(new Set(own.map(({ verzendsleutel }) => verzendsleutel)).size, own.length, 'never twice');
      for (const { confirmed, key, tekst, bytes } of pogingen) {
        const kept = own.find(({ verzendsleutel }) => verzendsleutel === key);
        if (confirmed !== null) assert.equal(kept?.id, confirmed.id, 'what was confirmed is there');
        // Also what was kept before its answer was lost is whole.
        if (kept) {
          assert.equal(kept.tekst, tekst);
          assert.equal(kept.bijlagen.length, bytes === null ? 0 : 1);
        }
      }
    };
    let broken = 0;
    let early = 0;
    for (let round = 0; round < 6; round += 1) {
      // Later than a minute: a request that was cut off holds its key no longer.
      const gateway = await startGateway(folder, round * 61_000);
      await assertKept(gateway);
      let left = 1 + random(12);
      const delay = random(10);
      let killed = Promise.resolve();
      const told = (): void => {
        left -= 1;
        if (left !== 0) return;
        killed = new Promise((resolve) => setTimeout(resolve, delay)).then(() => gateway.kill());
      };
      const outcomes = await Promise.allSettled(pogingen.map((poging) => attempt(gateway, poging, told)));
      await killed;
      await gateway.kill();
      for (const outcome of outcomes) {
        if (outcome.status === 'fulfilled') continue;
        // What the gateway said is judged; that it fell over is what is meant to happen.
        if (outcome.reason instanceof assert.AssertionError) throw outcome.reason;
        broken += 1;
      }
      early = Math.max(early, pogingen.filter(({ confirmed }) => confirmed).length);
    }
    test.diagnostic(`broken off ${broken} times; ${early} of ${pogingen.length} confirmed meanwhile`);
    assert.ok(broken > 0, 'it was never killed in the middle');
    assert.ok(early > 0, 'nothing was confirmed before the gateway was killed');

    const last = await startGateway(folder, 11 * 61_000);
    await assertKept(last);
    const schrijver = createSchrijver(last);
    // An attachment that is in a bericht cannot be completed anew, but says the same.
    for (const poging of pogingen) await attempt(last, poging, () => undefined);
    const { results } = await schrijver.page('?pageSize=1000');
    const own = results.filter(({ verzendsleutel }) => verzendsleutel !== null);
    assert.deepEqual(own.map(({ tekst }) => tekst).sort(), pogingen.map(({ tekst }) => tekst).sort());
    await last.kill();

    const later = await startGateway(folder, 13 * 61_000);
    for (const { confirmed, bytes } of pogingen) {
      if (bytes === null || confirmed === null) continue;
      const [bijlage] = confirmed.bijlagen;
      const path = `/zaken/dakkapel/berichten/${confirmed.id}/bijlagen/${String(bijlage?.id)}/inhoud`;
      const inhoud = await later.callAs('amina', path);
      assert.equal(inhoud.status, 200);
      assert.equal(sha256Hex(new Uint8Array(await inhoud.arrayBuffer())), sha256Hex(bytes));
    }
    assert.deepEqual(readdirSync(join(folder, 'bestanden', '.onderweg')), []);
    await later.kill();
  });
});
