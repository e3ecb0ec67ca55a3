import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MIN, STAP, Vlakken } from '../../src/helpers/kopie-vlakken.js';

describe('the boxes over a copy', () => {
  it('begin with one over a photo, one over a number and one over the lines below, apart from each other', () => {
    const { alle, gekozen } = new Vlakken();
    assert.deepEqual(
      alle.map(({ soort }) => soort),
      ['foto', 'nummer', 'regels'],
    );
    assert.equal(gekozen?.soort, 'foto');
    const [foto, nummer, regels] = alle;
    assert.ok(foto && nummer && foto.x + foto.breed < nummer.x);
    assert.ok(regels && foto.y + foto.hoog < regels.y && nummer.y + nummer.hoog < regels.y);
  });

  it('never leave the picture, however far they are moved or sized', () => {
    let seed = 7;
    const random = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
    const vlakken = new Vlakken();
    for (let step = 0; step < 2000; step += 1) {
      const [dx, dy] = [random() * 2 - 1, random() * 2 - 1];
      const kind = Math.floor(random() * 12);
      if (kind === 0) vlakken.add();
      else if (kind === 1 && vlakken.alle.length > 1) vlakken.remove();
      else if (kind === 2) vlakken.undo();
      else if (kind < 7) vlakken.move(dx, dy);
      else vlakken.size(dx, dy);
      for (const { x, y, breed, hoog } of vlakken.alle) {
        assert.ok(x >= 0 && y >= 0 && breed >= MIN && hoog >= MIN);
        assert.ok(x + breed <= 1.0005 && y + hoog <= 1.0005, `${x} ${breed} ${y} ${hoog}`);
      }
    }
  });

  it('are put back step by step, where a series of moves of one box is one step', () => {
    const vlakken = new Vlakken();
    const before = vlakken.alle;
    for (let at = 0; at < 5; at += 1) vlakken.move(STAP, 0);
    vlakken.size(0, STAP);
    vlakken.add();
    vlakken.remove();
    assert.equal(vlakken.undo(), true);
    assert.equal(vlakken.alle.length, 4);
    vlakken.undo();
    assert.equal(vlakken.alle.length, 3);
    vlakken.undo();
    assert.equal(vlakken.alle[0]?.hoog, before[0]?.hoog);
    assert.equal(vlakken.alle[0]?.x, 0.14);
    vlakken.undo();
    assert.deepEqual(vlakken.alle, before);
    assert.equal(vlakken.canUndo, false);
    assert.equal(vlakken.undo(), false);
  });

  it('choose the next one when one is taken away, and none when there is none', () => {
    const vlakken = new Vlakken();
    const chosen = (): string | undefined => vlakken.gekozen?.soort;
    vlakken.remove();
    assert.equal(chosen(), 'nummer');
    vlakken.remove();
    assert.equal(chosen(), 'regels');
    vlakken.remove();
    assert.equal(chosen(), undefined);
    vlakken.remove();
    vlakken.move(1, 1);
    assert.deepEqual(vlakken.alle, []);
  });
});
