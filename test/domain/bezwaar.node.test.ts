import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Besluit } from '../../src/contract/zaken.js';
import { reactietermijn } from '../../src/domain/bezwaar.js';
import { addDays, daysBetween, parseDatum, type Datum } from '../../src/domain/datum.js';
import { isVrijeDag, isWerkdag } from '../../src/domain/werkdagen.js';

const d = (text: string): Datum => {
  const datum = parseDatum(text);
  assert.ok(datum, text);
  return datum;
};
const besluit = (extra: Partial<Besluit>): Besluit => ({
  id: 'b1',
  omschrijving: 'Vergunning verleend',
  bekendmaking: null,
  verzenddatum: null,
  dagtekening: null,
  termijnVanaf: null,
  uiterlijkeReactiedatum: null,
  rechtsmiddel: 'bezwaar',
  documentId: null,
  ...extra,
});
const vandaag = d('2026-11-24');
const of = (extra: Partial<Besluit>, day: Datum = vandaag) => reactietermijn(besluit(extra), day);
const uit = (waarom: string, laatsteDag: string | null = null) => ({ soort: 'uit', waarom, laatsteDag });

describe('★3 the term to object', () => {
  for (const [name, bekendmaking, laatsteDag] of [
    ['made known on Monday', '2026-11-16', '2026-12-28'],
    ['ending on Christmas', '2026-11-13', '2026-12-28'],
    ['ending on Good Friday', '2026-02-20', '2026-04-07'],
    ['ending on a day that a royal decree equates', '2026-04-03', '2026-05-18'],
    ['ending on the birthday of the King', '2026-03-16', '2026-04-28'],
    ['ending on Saturday', '2026-11-14', '2026-12-28'],
    ['made known on 29 February', '2028-02-29', '2028-04-11'],
  ] as const) {
    it(`is six weeks from the day after bekendmaking (Awb 6:7, 6:8): ${name}`, () => {
      const result = of({ bekendmaking: d(bekendmaking) }, d(bekendmaking));
      assert.deepEqual(result, {
        soort: 'loopt',
        rechtsmiddel: 'bezwaar',
        laatsteDag,
        dagenOver: daysBetween(d(bekendmaking), d(laatsteDag)),
        bron: 'berekend',
        vanaf: addDays(d(bekendmaking), 1),
        postBinnen: addDays(d(laatsteDag), 7),
      });
    });
  }

  it('runs to the end of its last day, and has passed the day after', () => {
    const bekendmaking = d('2026-10-13');
    const op = of({ bekendmaking });
    assert.deepEqual(op.soort === 'loopt' && [op.laatsteDag, op.dagenOver], ['2026-11-24', 0]);
    const na = of({ bekendmaking }, d('2026-11-25'));
    assert.deepEqual(na, {
      soort: 'verstreken',
      rechtsmiddel: 'bezwaar',
      laatsteDag: '2026-11-24',
      dagenGeleden: 1,
      bron: 'berekend',
      vanaf: '2026-10-14',
      postBinnen: '2026-12-01',
    });
  });

  it('ends on the day of the case system when that gives one, also on a free day and without any other date', () => {
    for (const extra of [{}, { bekendmaking: d('2026-11-16') }, { dagtekening: d('2026-11-16') }]) {
      const result = of({ ...extra, uiterlijkeReactiedatum: d('2026-12-26') });
      assert.deepEqual(result, {
        soort: 'loopt',
        rechtsmiddel: 'bezwaar',
        laatsteDag: '2026-12-26',
        dagenOver: 32,
        bron: 'api',
        vanaf: null,
        postBinnen: '2027-01-02',
      });
    }
    const view = of({ rechtsmiddel: 'zienswijze', uiterlijkeReactiedatum: d('2026-11-23') });
    assert.equal(view.soort, 'verstreken');
  });

  it('is the same for an appeal', () => {
    const result = of({ rechtsmiddel: 'beroep', bekendmaking: d('2026-11-16') });
    assert.deepEqual(result.soort === 'loopt' && [result.rechtsmiddel, result.laatsteDag], [
      'beroep',
      '2026-12-28',
    ]);
  });

  it('always ends on a working day, between 42 and 49 days after bekendmaking, whatever the day', () => {
    for (let day = d('2024-01-01'); day < '2032-01-01'; day = addDays(day, 1)) {
      const result = of({ bekendmaking: day });
      assert.ok(result.soort !== 'uit');
      assert.ok(isWerkdag(result.laatsteDag, 'wet'), day);
      const length = daysBetween(day, result.laatsteDag);
      assert.ok(length >= 42 && length < 49, `${day}: ${length}`);
      // Not a day more than needed: every day between six weeks and the end is free.
      for (let free = addDays(day, 42); free < result.laatsteDag; free = addDays(free, 1)) {
        assert.ok(isVrijeDag(free, 'wet'), `${day}: ${free}`);
      }
    }
  });
});

describe('the term of a tax or WOZ decision (AWR art. 22j)', () => {
  const woz = { termijnVanaf: 'dagtekening' } as const;

  it('runs from the day after the date printed on it', () => {
    const result = of(
      { ...woz, dagtekening: d('2026-02-27'), bekendmaking: d('2026-02-20') },
      d('2026-03-01'),
    );
    assert.deepEqual(result.soort === 'loopt' && [result.vanaf, result.laatsteDag], [
      '2026-02-28',
      '2026-04-10',
    ]);
    const zelfdeDag = of(
      { ...woz, dagtekening: d('2026-02-27'), bekendmaking: d('2026-02-27') },
      d('2026-03-01'),
    );
    assert.equal(zelfdeDag.soort === 'loopt' && zelfdeDag.vanaf, '2026-02-28');
  });

  it('runs from the day after bekendmaking when that was later', () => {
    const result = of(
      { ...woz, dagtekening: d('2026-02-20'), bekendmaking: d('2026-02-27') },
      d('2026-03-01'),
    );
    assert.deepEqual(result.soort === 'loopt' && [result.vanaf, result.laatsteDag], [
      '2026-02-28',
      '2026-04-10',
    ]);
  });

  it('is not given without certainty', () => {
    assert.deepEqual(of(woz), uit('dagtekening-onbekend'));
    assert.deepEqual(of({ ...woz, bekendmaking: d('2026-02-20') }), uit('dagtekening-onbekend'));
    assert.deepEqual(
      of({ ...woz, dagtekening: d('2026-02-20') }),
      uit('bekendmaking-naast-dagtekening-onbekend'),
    );
  });

  it('is not guessed when the case system does not say from which of two days it runs', () => {
    const twee = { dagtekening: d('2026-11-20'), bekendmaking: d('2026-11-16') };
    assert.deepEqual(of(twee), uit('begin-onbekend'));
    const gezegd = of({ ...twee, termijnVanaf: 'bekendmaking' });
    assert.equal(gezegd.soort === 'loopt' && gezegd.laatsteDag, '2026-12-28');
    // With the same or an earlier date printed on it both rules give the same day.
    for (const dagtekening of [d('2026-11-13'), d('2026-11-16')]) {
      const een = of({ dagtekening, bekendmaking: d('2026-11-16') });
      assert.equal(een.soort === 'loopt' && een.laatsteDag, '2026-12-28');
    }
  });
});

describe('the clock stays off', () => {
  it('without a date of bekendmaking; the date of sending does not stand in for it', () => {
    assert.deepEqual(of({}), uit('bekendmaking-onbekend'));
    assert.deepEqual(of({ verzenddatum: d('2026-11-16') }), uit('bekendmaking-onbekend'));
    assert.deepEqual(of({ dagtekening: d('2026-11-16') }), uit('bekendmaking-onbekend'));
  });

  it('when the start is a word that we do not know', () => {
    const result = of({
      termijnVanaf: 'onbekend',
      bekendmaking: d('2026-11-16'),
      dagtekening: d('2026-11-16'),
    });
    assert.deepEqual(result, uit('begin-onbekend'));
  });

  it('for a draft whose day of ter inzage is not known (Awb 3:16)', () => {
    assert.deepEqual(
      of({ rechtsmiddel: 'zienswijze', bekendmaking: d('2026-11-16') }),
      uit('zienswijze-zonder-datum'),
    );
  });

  it('when there is nothing to object to, whatever dates there are', () => {
    const dates = { bekendmaking: d('2026-11-16'), uiterlijkeReactiedatum: d('2026-12-28') };
    assert.deepEqual(of({ ...dates, rechtsmiddel: 'geen' }), uit('geen-rechtsmiddel'));
  });

  it('for a remedy that we do not know, but keeps the day of the case system', () => {
    const onbekend = { rechtsmiddel: 'onbekend', bekendmaking: d('2026-11-16') } as const;
    assert.deepEqual(of(onbekend), uit('onbekend-rechtsmiddel'));
    const metDag = of({ ...onbekend, uiterlijkeReactiedatum: d('2026-12-28') });
    assert.deepEqual(metDag, uit('onbekend-rechtsmiddel', '2026-12-28'));
  });

  it('for dates that a case system fills in when it knows none', () => {
    assert.deepEqual(of({ bekendmaking: d('0001-01-01') }), uit('bekendmaking-onbekend'));
    const result = of({ bekendmaking: d('2026-11-16'), uiterlijkeReactiedatum: d('9999-12-31') });
    assert.deepEqual(result.soort === 'loopt' && [result.bron, result.laatsteDag], [
      'berekend',
      '2026-12-28',
    ]);
  });
});
