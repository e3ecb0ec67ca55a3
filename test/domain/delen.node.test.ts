import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Deel } from '../../src/contract/documenten.js';
import { readDelen } from '../../src/domain/delen.js';
import { forSeeds, type Chance } from './chance.js';

const MAX = 8 * 1024 * 1024;

function cut(size: number, deelomvang: number): Deel[] {
  const delen: Deel[] = [];
  for (let begin = 0; begin < size; begin += deelomvang)
    delen.push({
      volgnummer: delen.length + 1,
      begin,
      omvang: Math.min(deelomvang, size - begin),
      voltooid: false,
      waarde: null,
    });
  return delen;
}
function shuffle<T>(chance: Chance, list: readonly T[]): T[] {
  const rest = [...list];
  const mixed: T[] = [];
  while (rest.length) mixed.push(...rest.splice(chance.int(rest.length), 1));
  return mixed;
}

describe('the parts that a server names', () => {
  it('are put in order when they are exactly the file', async () => {
    await forSeeds(2000, (chance) => {
      const deelomvang = 1 + chance.int(chance.int(2) ? 20 : MAX);
      const size = 1 + chance.int(deelomvang * 50);
      const delen = cut(size, deelomvang);
      const table = readDelen(shuffle(chance, delen), size);
      assert.deepEqual(table?.delen, delen);
      assert.equal(table.deelomvang, Math.min(deelomvang, size));
    });
  });

  it('are refused when they are anything else', async () => {
    let refused = 0;
    await forSeeds(5000, (chance) => {
      const size = 1 + chance.int(2000);
      const delen = cut(size, 1 + chance.int(300));
      const i = chance.int(delen.length);
      const deel = delen[i] as Deel;
      const wrong = chance.pick([1, -1, 0.5, NaN, Infinity, -Infinity, 2 ** 53, deel.omvang]);
      const how = chance.int(6);
      if (how === 0) delen[i] = { ...deel, begin: deel.begin + wrong };
      else if (how === 1) delen[i] = { ...deel, omvang: deel.omvang + wrong };
      else if (how === 2) delen[i] = { ...deel, volgnummer: deel.volgnummer + wrong };
      else if (how === 3) delen.splice(i, 1);
      else if (how === 4) delen.splice(i, 0, deel);
      else delen.push({ ...deel, volgnummer: delen.length + 1, begin: size, omvang: chance.pick([0, 1]) });
      assert.equal(readDelen(delen, size), null);
      refused += 1;
    });
    assert.equal(refused, 5000);
  });

  it('are refused when there are none, too many or too large ones', () => {
    assert.equal(readDelen([], 0), null);
    assert.equal(readDelen([], 5), null);
    assert.equal(readDelen(cut(10, 5), 11), null);
    assert.notEqual(readDelen(cut(10_000, 1), 10_000), null);
    assert.equal(readDelen(cut(10_001, 1), 10_001), null);
    assert.notEqual(readDelen(cut(MAX, MAX), MAX), null);
    assert.equal(readDelen(cut(MAX + 1, MAX + 1), MAX + 1), null);
  });

  it('are refused when a part before the last is smaller: their digest could not be computed again', () => {
    const delen = cut(10, 5);
    assert.equal(
      readDelen([{ ...delen[0]!, omvang: 4 }, { ...delen[1]!, begin: 4, omvang: 6 }], 10), // oxfmt-ignore
      null,
    );
    assert.notEqual(readDelen(delen, 10), null);
  });
});
