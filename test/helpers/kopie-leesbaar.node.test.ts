/**
 * What share of good photos gets a remark, and of spoiled ones does not. Thresholds were chosen on photos with an even seed;
 * here are others. `LOKET_FOTOS=alle` shows many more, of both halves, for who changes a threshold.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { beoordeelBeeld, type Opmerking } from '../../src/helpers/kopie-leesbaar.js';
import {
  ANDERE,
  blur,
  copy,
  createDice,
  darken,
  DOCUMENTEN,
  draw,
  move,
  shoot,
  shrink,
  toPixels,
} from '../support/foto-fixtures.js';

interface Telling {
  count: number;
  found: number;
  wrong: string[];
}

/** Of good photos how many get a remark, of spoiled ones how many the right one. */
function measure(seeds: readonly number[], spoiled = seeds): Map<string, Telling> {
  const tellings = new Map<string, Telling>();
  const tally = (
    kind: string,
    what: string,
    remarks: readonly Opmerking[],
    expected: Opmerking | null,
  ): void => {
    const telling = tellings.get(kind) ?? { count: 0, found: 0, wrong: [] };
    telling.count += 1;
    const found = expected ? remarks.includes(expected) : remarks.length > 0;
    if (found) telling.found += 1;
    if (found !== (expected !== null)) telling.wrong.push(`${what} ${remarks.join('+')}`);
    tellings.set(kind, telling);
  };
  for (const seed of seeds)
    for (const [i, what] of [...DOCUMENTEN, ...ANDERE].entries()) {
      const dice = createDice(seed * 100 + i);
      const name = `${what} (${seed})`;
      // One in four was sent on by a program that packs it badly.
      const quality = (seed + i) % 4 === 0 ? 40 + dice() * 50 : null;
      const base = draw(what, seed);
      const good = copy(base);
      blur(good, 0.3 + dice() * 0.5);
      tally('good', name, beoordeelBeeld(shoot(good, seed, quality)).opmerkingen, null);
      if (i >= DOCUMENTEN.length || !spoiled.includes(seed)) continue;
      const radius = [2.5, 4, 6][(i + (seed >> 1)) % 3]!;
      const blurred = copy(base);
      blur(blurred, radius);
      tally(
        `out of focus, σ ${radius}`,
        name,
        beoordeelBeeld(shoot(blurred, seed, quality)).opmerkingen,
        'onscherp',
      );
      const length = [12, 18, 26][(i + (seed >> 1)) % 3]!;
      const moved = copy(base);
      move(moved, length, dice() * Math.PI);
      tally(
        `moved, ${length} pixels`,
        name,
        beoordeelBeeld(shoot(moved, seed, quality)).opmerkingen,
        'onscherp',
      );
      const dark = copy(good);
      darken(dark, 4.5 + dice() * 1.5);
      tally(
        'too dark, 4.5 to 6 stops',
        name,
        beoordeelBeeld(shoot(dark, seed, null)).opmerkingen,
        'te-donker',
      );
      const tiny = shrink(good, Math.round(160 + dice() * 360));
      tally('tiny, 160 to 520 pixels', name, beoordeelBeeld(toPixels(tiny)).opmerkingen, 'te-klein');
    }
  return tellings;
}

const show = (title: string, tellings: Map<string, Telling>): void => {
  console.log(title);
  for (const [kind, { count, found, wrong }] of [...tellings].sort(([a], [b]) => a.localeCompare(b)))
    console.log(
      `  ${kind}: ${found} of ${count} get the remark${wrong.length ? `; not as meant: ${wrong.join(', ')}` : ''}`,
    );
};

describe('★7 the legibility of a photo', () => {
  it('is remarked upon in spoiled ones, and in fewer than one in twenty good ones', () => {
    const all = process.env['LOKET_FOTOS'] === 'alle';
    if (all) show('Even seeds, on which the thresholds were chosen', measure([0, 2, 4, 6]));
    const tellings = all ? measure([1, 3, 5, 7]) : measure([1, 3], [1]);
    show('Odd seeds', tellings);
    for (const [kind, { count, found }] of tellings) {
      const share = found / count;
      if (kind === 'good') assert.ok(share < 0.05, `${kind}: ${share}`);
      // A short movement along the lines leaves much that can be read.
      else assert.ok(share >= (kind.startsWith('moved') ? 0.5 : 0.8), `${kind}: ${share}`);
    }
  });

  it('is not judged where there is nothing to judge', () => {
    const plain = (value: number, width = 800, height = 600) => {
      const data = new Uint8ClampedArray(width * height * 4).fill(value);
      return beoordeelBeeld({ width, height, data });
    };
    assert.deepEqual(plain(255).opmerkingen, []);
    assert.deepEqual(plain(128).maten, { zijde: 800, licht: 128, breedten: [null, null] });
    assert.deepEqual(plain(20).opmerkingen, ['te-donker']);
    for (const [width, height] of [
      [1, 1],
      [3, 2],
      [2, 700],
      [700, 1],
      [5, 5],
    ] as const)
      assert.deepEqual(
        plain(200, width, height).opmerkingen,
        Math.max(width, height) < 600 ? ['te-klein'] : [],
      );
  });
});
