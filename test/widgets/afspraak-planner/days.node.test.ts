/** Days, times and typed dates of `<afspraak-planner>`: the same on a device in any time zone. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BeschikbareDag, BeschikbareTijd } from '../../../src/contract/afspraken.js';
import { addDays, datumOf, type Datum, type Moment } from '../../../src/domain/datum.js';
import { readTyped } from '../../../src/widgets/afspraak-planner/typed-date.js';
import {
  bladMet,
  bladenVan,
  dagdelenVan,
  dichtsteTijden,
  dichtstbij,
} from '../../../src/widgets/afspraak-planner/weeks.js';

const dag = (text: string): Datum => text as Datum;
const VANDAAG = dag('2026-11-18');

const eenDag = (datum: string, aantal: number, rest: Partial<BeschikbareDag> = {}): BeschikbareDag => ({
  datum: dag(datum),
  aantal,
  reden: aantal > 0 ? null : 'vol',
  toelichting: null,
  ...rest,
});
/** So many days in a row with the same number of times; weekends are closed. */
const reeks = (van: string, lengte: number, aantal = 5): BeschikbareDag[] =>
  [...new Array<undefined>(lengte).keys()].map((at) => {
    const datum = addDays(dag(van), at);
    const isWeekend = [0, 6].includes(new Date(`${datum}T12:00:00Z`).getUTCDay());
    return isWeekend ? eenDag(datum, 0, { reden: 'gesloten' }) : eenDag(datum, aantal);
  });
const tijd = (aanvang: string): BeschikbareTijd => ({
  aanvang: aanvang as Moment,
  einde: aanvang as Moment,
});

describe('A5 a date that is typed', () => {
  for (const [text, expected] of [
    ['24-11-2026', '2026-11-24'],
    ['24/11', '2026-11-24'],
    ['24.11.26', '2026-11-24'],
    ['24 11', '2026-11-24'],
    ['24 november', '2026-11-24'],
    ['  Dinsdag 24 NOV. 2026 ', '2026-11-24'],
    ['24 novimber', '2026-11-24'],
    ['24 mrt', '2027-03-24'],
    ['November 24', '2026-11-24'],
    ['2026-11-24', '2026-11-24'],
    // Today itself counts; a day of the past weeks is meant as past, one of last spring as next spring.
    ['18 november', '2026-11-18'],
    ['17 november', '2026-11-17'],
    ['4 januari', '2027-01-04'],
    ['29-2-2028', '2028-02-29'],
  ] as const) {
    it(`"${text}" is ${expected}`, () => {
      assert.equal(readTyped(text, VANDAAG), expected);
    });
  }

  for (const text of [
    '',
    'morgen',
    '24',
    '31-11-2026',
    '29-2-2027',
    '0-1',
    '13-13',
    '1 2 3 4',
    '24-11-226',
  ]) {
    it(`"${text}" is no date`, () => {
      assert.equal(readTyped(text, VANDAAG), null);
    });
  }

  it('needs its year where it is about a day long ago', () => {
    assert.equal(readTyped('24 november', null), null);
    assert.equal(readTyped('24 november 1980', null), '1980-11-24');
  });

  it('reads every day of a year as it is written', () => {
    for (let datum = datumOf(2028, 1, 1); datum <= '2028-12-31'; datum = addDays(datum, 1)) {
      const [year, month, day] = datum.split('-');
      assert.equal(readTyped(`${String(day)}-${String(month)}-${String(year)}`, VANDAAG), datum);
    }
  });
});

describe('A3 days by week', () => {
  it('come two weeks at a time, each week from its Monday, the first from today', () => {
    const bladen = bladenVan(reeks('2026-11-18', 28));
    assert.deepEqual(
      bladen.map(({ van, tot, aantal, weken }) => [van, tot, aantal, weken.map((week) => week.van)]),
      [
        ['2026-11-18', '2026-11-27', 40, ['2026-11-18', '2026-11-23']],
        ['2026-11-30', '2026-12-11', 50, ['2026-11-30', '2026-12-07']],
        ['2026-12-14', '2026-12-15', 10, ['2026-12-14']],
      ],
    );
  });

  it('lists what is free, and tells apart what is full and what is closed', () => {
    const [blad] = bladenVan([
      eenDag('2026-12-21', 2),
      eenDag('2026-12-22', 0),
      eenDag('2026-12-23', 0, { reden: 'gesloten' }),
      eenDag('2026-12-25', 0, { reden: 'gesloten', toelichting: 'Eerste kerstdag' }),
      eenDag('2026-12-26', 0, { reden: 'gesloten', toelichting: 'Tweede kerstdag' }),
      eenDag('2026-12-27', 0, { reden: 'gesloten' }),
    ]);
    const [week] = blad?.weken ?? [];
    assert.deepEqual(
      week?.vrij.map(({ datum }) => datum),
      ['2026-12-21'],
    );
    assert.deepEqual(week.vol, ['2026-12-22']);
    // A Sunday is closed without a word.
    assert.deepEqual(
      week.dicht.map(({ datum }) => datum),
      ['2026-12-23', '2026-12-25', '2026-12-26'],
    );
  });

  it('leave out what is over, what is not open yet, and weeks in front in which nothing could ever be chosen', () => {
    const bladen = bladenVan([
      eenDag('2026-11-18', 0, { reden: 'voorbij' }),
      eenDag('2026-11-19', 0, { reden: 'gesloten' }),
      eenDag('2026-11-24', 1),
      eenDag('2026-11-25', 0, { reden: 'nog-niet' }),
    ]);
    assert.deepEqual(
      bladen.map(({ van, tot }) => [van, tot]),
      [['2026-11-24', '2026-11-24']],
    );
    assert.deepEqual(bladenVan([eenDag('2026-11-19', 0, { reden: 'gesloten' })]), []);
  });

  it('go on over the days on which the clock changes, and over the end of a year', () => {
    for (const van of ['2026-10-19', '2027-03-22', '2026-12-21']) {
      const days = reeks(van, 21);
      const bladen = bladenVan(days);
      assert.equal(
        bladen.reduce((sum, { aantal }) => sum + aantal, 0),
        75,
      );
      for (const { datum, aantal } of days)
        if (aantal > 0)
          assert.equal(bladMet(bladen, datum), days[0] && datum < addDays(dag(van), 14) ? 0 : 1);
    }
  });

  it('say on which page a day stands, and which day with room is nearest', () => {
    const days = reeks('2026-11-18', 28);
    const bladen = bladenVan(days);
    assert.equal(bladMet(bladen, dag('2026-11-22')), 0);
    assert.equal(bladMet(bladen, dag('2026-12-13')), 1);
    assert.equal(bladMet(bladen, dag('2027-12-13')), -1);
    // Sunday: the Monday after it is nearer than the Friday before it.
    assert.equal(dichtstbij(days, dag('2026-11-22')), '2026-11-23');
    assert.equal(dichtstbij(days, dag('2026-11-21')), '2026-11-20');
    const two = [eenDag('2026-11-18', 1), eenDag('2026-11-20', 1)];
    assert.equal(dichtstbij(two, dag('2026-11-19')), '2026-11-20', 'of two as near the later one');
    assert.equal(dichtstbij([eenDag('2026-11-18', 0)], dag('2026-11-19')), null);
  });
});

describe('A6 times by part of the day', () => {
  it('go by the time of the venue, in summer and in winter', () => {
    for (const offset of ['+01:00', '+02:00']) {
      const day = offset === '+01:00' ? '2026-11-18' : '2026-07-15';
      const times = ['09:00', '11:50', '12:00', '17:50', '18:00'].map((at) =>
        tijd(`${day}T${at}:00${offset}`),
      );
      assert.deepEqual(
        dagdelenVan(times).map(({ deel, tijden }) => [deel, tijden.length]),
        [
          ['ochtend', 2],
          ['middag', 2],
          ['avond', 1],
        ],
      );
    }
    assert.deepEqual(dagdelenVan([]), []);
    assert.deepEqual(
      dagdelenVan([tijd('2026-11-18T18:00:00Z')]).map(({ deel }) => deel),
      ['avond'],
    );
  });

  it('that are nearest stand in order of time', () => {
    const times = ['09:00', '09:10', '09:30', '10:10', '12:00'].map((at) =>
      tijd(`2026-11-18T${at}:00+01:00`),
    );
    assert.deepEqual(
      dichtsteTijden(times, '2026-11-18T09:40:00+01:00').map(({ aanvang }) => aanvang.slice(11, 16)),
      ['09:10', '09:30', '10:10'],
    );
    assert.equal(dichtsteTijden([], '2026-11-18T09:40:00+01:00').length, 0);
  });
});
