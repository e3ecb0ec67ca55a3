import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Zaak } from '../../src/contract/zaken.js';
import { amsterdamDay, instantOf } from '../../src/domain/datum.js';
import { isWerkdag } from '../../src/domain/werkdagen.js';
import { antwoordenOp, gesprekVan, samen } from '../../src/gateway/backends/demo/gesprekken.js';
import type { Gesprek } from '../../src/gateway/backends/demo/gesprekken.js';
import { createDemoKalender } from '../../src/gateway/backends/demo/kalender.js';
import { vrijeDagenVan } from '../../src/gateway/backends/demo/organisatie.js';
import { zakenVanAmina } from '../../src/gateway/backends/demo/zaken-amina.js';
import { zakenVanBakkerij } from '../../src/gateway/backends/demo/zaken-bakkerij.js';
import { zakenVanJoost } from '../../src/gateway/backends/demo/zaken-joost.js';
import { createSchrijver } from './bericht-support.js';
import { createHarness, MAANDAG } from './harness.js';

const allesOp = (ms: number): readonly { readonly zaak: Zaak; readonly gesprek: Gesprek }[] => {
  const k = createDemoKalender(ms, vrijeDagenVan(amsterdamDay(ms)));
  return [...zakenVanAmina(k), ...zakenVanJoost(k), ...zakenVanBakkerij(k)].map(({ zaak }) => ({
    zaak,
    gesprek: gesprekVan(zaak.id, k),
  }));
};
const alles = allesOp(MAANDAG);
const ODD = 'leerlingenvervoer';

describe('the conversations of the demo', () => {
  it('come along every way, in cases that run and that are closed, read and unread', () => {
    const berichten = alles.flatMap(({ gesprek }) => gesprek.berichten);
    const kanalen = new Set(berichten.map(({ kanaal }) => kanaal));
    for (const kanaal of ['portaal', 'email', 'telefoon', 'post'] as const) assert.ok(kanalen.has(kanaal));
    assert.ok(alles.some(({ zaak, gesprek }) => zaak.einddatum !== null && gesprek.berichten.length > 0));
    assert.ok(alles.some(({ gesprek }) => gesprek.berichten.length === 0));
    assert.ok(berichten.some(({ namens }) => namens !== null));
    assert.ok(
      berichten.some(({ momentGelezen, afzender }) => !momentGelezen && afzender.soort === 'gemeente'),
    );
    const verwerkingen = berichten.flatMap(({ bijlagen }) => bijlagen.map(({ verwerking }) => verwerking));
    assert.deepEqual([...new Set(verwerkingen)].sort(), ['beschikbaar', 'geweigerd', 'inControle']);
    assert.equal(alles.find(({ zaak }) => zaak.id === 'geluidmetingen')?.gesprek.berichten.length, 2000);
  });

  it('are as odd as what people write, and the gateway passes that on as text', async () => {
    const { page } = createSchrijver(createHarness(), 'joost', ODD);
    const { results } = await page();
    const source = alles.find(({ zaak }) => zaak.id === ODD)?.gesprek.berichten ?? [];
    assert.deepEqual(
      results.map(({ tekst }) => tekst).reverse(),
      source.map(({ tekst }) => tekst),
    );
    for (const odd of [/<script>/, /javascript:/, /\u202e/, /\S{10000}/, /\0/, /\{\{/]) {
      assert.ok(
        results.some(({ tekst }) => odd.test(tekst)),
        String(odd),
      );
    }
    assert.ok(results.some(({ leveringsmoment }) => leveringsmoment === null));
    assert.ok(results.some(({ kanaal }) => (kanaal as string) === 'fax'));
    const factuur = results.find(({ bijlagen }) => bijlagen.length > 0);
    const { get, berichten } = createSchrijver(createHarness(), 'joost', ODD);
    const inhoud = await get(`${berichten}/${String(factuur?.id)}/bijlagen/factuur/inhoud`);
    assert.equal(inhoud.status, 200);
    assert.doesNotMatch(inhoud.headers.get('Content-Disposition') ?? '', /\u202e|%E2%80%AE/);
  });

  it('lie in the past and in order, on any day, at any hour, and promise a day that someone works', () => {
    for (let i = 0; i < 60; i += 1) {
      const now = Date.UTC(2026, 0, 1, (i * 7) % 24) + i * 13 * 86_400_000;
      const vrij = vrijeDagenVan(amsterdamDay(now));
      for (const { zaak, gesprek } of allesOp(now)) {
        let before = instantOf(`${zaak.startdatum}T00:00:00+02:00`);
        for (const { leveringsmoment, antwoordVoor, id } of gesprek.berichten) {
          const what = `${zaak.id} ${id} on ${new Date(now).toISOString()}`;
          const at = leveringsmoment === null ? before : instantOf(leveringsmoment);
          assert.ok(at >= before && at <= now, what);
          before = at;
          if (antwoordVoor !== null) assert.ok(isWerkdag(antwoordVoor, vrij), what);
        }
      }
    }
  });

  it('have ids that are theirs alone, attachments with bytes, and replies to what is there', () => {
    for (const { zaak, gesprek } of alles) {
      const ids = gesprek.berichten.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      for (const { isReactieOp, bijlagen } of gesprek.berichten) {
        if (isReactieOp !== null && zaak.id !== ODD) assert.ok(ids.includes(isReactieOp), zaak.id);
        for (const { id, verwerking, bestandsomvang } of bijlagen) {
          if (verwerking === 'beschikbaar') assert.equal(gesprek.bytes.get(id)?.length, bestandsomvang);
        }
      }
    }
  });

  it('are written in plain words, addressed to u', () => {
    for (const { zaak, gesprek } of alles) {
      if (zaak.id === ODD) continue;
      for (const { tekst, afzender } of gesprek.berichten) {
        if (afzender.soort !== 'gemeente') continue;
        assert.doesNotMatch(tekst, /\b(je|jij|jouw|jullie|ongeldig|d\.m\.v\.|i\.v\.m\.)\b/i, tekst);
        for (const sentence of tekst.split(/[.?!]\s/)) {
          assert.ok(sentence.split(/\s/).length <= 20, `too long: ${sentence}`);
        }
      }
    }
  });
});

describe('the answer of the demo municipality', () => {
  it('stands after what it answers, between what the case system has', () => {
    const [dakkapel] = alles.filter(({ zaak }) => zaak.id === 'dakkapel');
    assert.ok(dakkapel);
    const { berichten } = dakkapel.gesprek;
    const op = instantOf(berichten[3]?.leveringsmoment ?? '') + 1;
    const answers = antwoordenOp([{ id: 'm-1', op, tekst: 'x', antwoordVoor: null }], MAANDAG);
    const all = samen(berichten, answers);
    assert.equal(all.length, berichten.length + 1);
    assert.equal(all[4]?.isReactieOp, 'm-1');
    assert.deepEqual(
      all.filter((_, i) => i !== 4),
      berichten,
    );
    assert.match(answers[0]?.tekst ?? '', /^Dank u wel/);
    assert.deepEqual(samen(berichten, []), berichten);
    assert.deepEqual(antwoordenOp([{ id: 'm-1', op: MAANDAG, tekst: 'x', antwoordVoor: null }], MAANDAG), []);
  });
});
