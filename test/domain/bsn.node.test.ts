import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findBsn, isBsn } from '../../src/domain/bsn.js';
import { forSeeds, type Chance } from './chance.js';

/** Of numbers that pass, made without the weights: the last digit is what the others leave modulo eleven. */
function createBsn(chance: Chance): string {
  for (;;) {
    const first = [...String(10_000_000 + chance.int(89_999_999))].map(Number);
    const rest = first.reduce((total, digit, i) => (total + digit * (9 - i)) % 11, 0);
    if (rest < 10) return [...first, rest].join('');
  }
}

describe('a BSN', () => {
  it('passes the eleven-test with nine digits, or eight of an older one', () => {
    for (const good of ['123456782', '111222333', '999990019', '012345672', '12345672'])
      assert.equal(isBsn(good), true, good);
    for (const wrong of [
      '123456789',
      '000000000',
      '00000000',
      '1234567',
      '1234567820',
      '',
      ' 123456782',
      '123456782\n',
      '12345678²',
      '１２３４５６７８２',
      '-23456782',
      '1.2345e+7',
    ])
      assert.equal(isBsn(wrong), false, wrong);
  });

  it('stops passing when one digit changes, or two beside each other change places', async () => {
    await forSeeds(300, (chance) => {
      const bsn = createBsn(chance);
      assert.equal(isBsn(bsn), true, bsn);
      const at = chance.int(9);
      const other = String((Number(bsn[at]) + 1 + chance.int(9)) % 10);
      assert.equal(isBsn(bsn.slice(0, at) + other + bsn.slice(at + 1)), false, `${bsn}: ${at} → ${other}`);
      const pair = chance.int(7);
      const [a, b] = [bsn[pair] as string, bsn[pair + 1] as string];
      if (a !== b) assert.equal(isBsn(bsn.slice(0, pair) + b + a + bsn.slice(pair + 2)), false, bsn);
    });
  });

  it('is what 1 in 11 of all nine-digit numbers look like', () => {
    let passed = 0;
    for (let number = 100_000_000; number < 100_110_000; number += 1) if (isBsn(String(number))) passed += 1;
    assert.equal(passed, 10_000);
  });
});

describe('a BSN in a free text', () => {
  it('is found as people write it', () => {
    for (const written of [
      '123456782',
      '1234 56 782',
      '123 456 782',
      '123.456.782',
      '1234.56.782',
      '12 34 56 782',
      '123\u00a0456\u00a0782',
    ])
      for (const [before, after] of [
        ['', ''],
        ['Mijn bsn is ', '.'],
        ['Mijn bsn is ', '. Kunt u'],
        ['BSN:', ', geboren 1 mei'],
        ['bsn', ''],
        ['BSN-nummer ', '\nGroeten'],
        ['(', ')'],
        ['Burgerservicenummer=', '!'],
        ['Ik (12) ben “', '”'],
        ['', '-'],
        ['é ', ' é'],
      ]) {
        const text = before! + written + after!;
        assert.deepEqual(
          findBsn(text),
          { bsn: '123456782', begin: before!.length, end: before!.length + written.length },
          text,
        );
      }
  });

  it('is found beside other numbers when its digits stand together', () => {
    for (const text of [
      'Ik woon op 12 123456782',
      '123456782 2026',
      'tel 06 12345678, bsn 123456782',
      '123456789 123456782',
      '1 2 3 123456782',
    ])
      assert.equal(findBsn(text)?.bsn, '123456782', text);
  });

  it('is not seen in what is something else', () => {
    for (const text of [
      '',
      'Geen getal',
      '123456789',
      '0123456782',
      '1234567820',
      '+31123456782',
      '+31 123456782',
      '+31 (0)123456782',
      '0031 123456782',
      '0031123456782',
      '+31 12 345 67 82',
      '06-12345678',
      'NL20INGB0123456782',
      'NL20 INGB 0123 4567 82',
      'NL123456782B01',
      'NL 123456782B01',
      'bestelling A123456782',
      'bestelling 123456782A',
      'order 2026-123456782',
      'order 123456782-01',
      'zaak_123456782',
      '€ 123.456.782',
      '€123456782',
      '123.456.782,00',
      '123456782,50',
      '12.123456782',
      '123456782.5',
      '1234 5678 2345 6782',
      '22-11-2026 12:30',
      '12345672',
      '123  456  782',
      '000000000',
    ])
      assert.equal(findBsn(text), null, text);
  });

  it('is found wherever it stands, and nothing is found in words', async () => {
    const words = ['de', 'zaak', 'mijn', 'van', '€', '\n', 'één', '👍🏽', 'bsn'];
    await forSeeds(300, (chance) => {
      const before = chance.text(words, 12);
      const after = chance.text(words, 12);
      assert.equal(findBsn(`${before} ${after}`), null);
      const bsn = createBsn(chance);
      const separator = chance.pick(['', ' ', '.', '\u00a0']);
      const cut = chance.pick([
        [3, 6],
        [4, 6],
        [2, 5],
      ]);
      const written = [bsn.slice(0, cut[0]), bsn.slice(cut[0], cut[1]), bsn.slice(cut[1])].join(separator);
      const text = `${before}: ${written}. ${after}`;
      const found = findBsn(text);
      assert.equal(found?.bsn, bsn, text);
      assert.equal(text.slice(found.begin, found.end), written);
    });
  });

  it('is looked for in time that grows with the text only', () => {
    const begin = process.cpuUsage().user;
    for (const text of [
      '1 '.repeat(50_000),
      '1'.repeat(100_000),
      '123456789 '.repeat(10_000),
      '+'.repeat(100_000),
    ])
      assert.equal(findBsn(text), null);
    assert.ok(process.cpuUsage().user - begin < 2_000_000);
  });
});
