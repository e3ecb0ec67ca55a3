import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays, addMonths, parseDatum, type Datum } from '../../src/domain/datum.js';
import { termijn } from '../../src/domain/termijn.js';
import {
  addWerkdagen,
  eersteWerkdag,
  feestdagen,
  isFeestdag,
  isVrijeDag,
  isWerkdag,
  standaardKalender,
  type Kalender,
} from '../../src/domain/werkdagen.js';
import { everyDatum, gelijkgesteld, openDays, referenceHolidays } from './reference.js';

const d = (text: string): Datum => {
  const datum = parseDatum(text);
  assert.ok(datum, text);
  return datum;
};

describe('holidays (Atw art. 3)', () => {
  it('are those of an independent library for 2014–2100, with Good Friday and 5 May each year', () => {
    for (let jaar = 2014; jaar <= 2100; jaar += 1) {
      const ours = [...feestdagen(jaar).keys()].sort();
      assert.deepEqual(ours, [...referenceHolidays(jaar).keys()].sort(), String(jaar));
    }
  });

  it('tell apart the two that a municipality decides about', () => {
    for (let jaar = 2014; jaar <= 2100; jaar += 1) {
      for (const [datum, soort] of feestdagen(jaar)) {
        const names = referenceHolidays(jaar).get(datum) ?? [];
        const only = (name: string): boolean => names.length === 1 && names[0] === name;
        const expected = only('Goede Vrijdag')
          ? 'goedeVrijdag'
          : only('Bevrijdingsdag')
            ? 'bevrijdingsdag'
            : 'algemeen';
        assert.equal(soort, expected, datum);
      }
    }
  });

  it('hold the birthday of the King on 26 April when the 27th is a Sunday', () => {
    for (const jaar of [2014, 2025, 2031, 2036]) {
      assert.ok(feestdagen(jaar).has(d(`${jaar}-04-26`)), String(jaar));
      assert.ok(!feestdagen(jaar).has(d(`${jaar}-04-27`)), String(jaar));
    }
    assert.ok(feestdagen(2026).has(d('2026-04-27')));
  });

  it('hold the birthday of the Queen until 2013, on 29 April when the 30th is a Sunday', () => {
    for (const jaar of [2006, 2000, 1995]) {
      assert.ok(feestdagen(jaar).has(d(`${jaar}-04-29`)), String(jaar));
      assert.ok(!feestdagen(jaar).has(d(`${jaar}-04-30`)), String(jaar));
    }
    assert.ok(feestdagen(2013).has(d('2013-04-30')));
    assert.ok(!feestdagen(2013).has(d('2013-04-27')));
  });

  it('know Easter in its earliest and latest years, and the two years that the tables correct', () => {
    for (const [jaar, maandag] of [
      [1981, '1981-04-20'],
      [1954, '1954-04-19'],
      [2008, '2008-03-24'],
      [2038, '2038-04-26'],
      [2049, '2049-04-19'],
      [2076, '2076-04-20'],
      [2100, '2100-03-29'],
    ] as const) {
      assert.equal(feestdagen(jaar).get(d(maandag)), 'algemeen', maandag);
    }
  });

  it('are worked out once a year', () => {
    assert.equal(feestdagen(2026), feestdagen(2026));
  });
});

describe('free days', () => {
  it('of the law hold the days that a royal decree equates; those of a municipality do not', () => {
    for (const text of gelijkgesteld) {
      assert.ok(isVrijeDag(d(text), 'wet'), text);
      assert.ok(isWerkdag(d(text), standaardKalender), text);
    }
    // Every decree so far names the Friday after Ascension Day.
    for (let jaar = 2017; jaar <= 2028; jaar += 1) {
      const days = [...referenceHolidays(jaar)].filter(([, names]) => names.includes('Hemelvaartsdag'));
      assert.equal(days.length, 1);
      for (const [datum] of days) assert.ok(isFeestdag(addDays(d(datum), 1), 'wet'), datum);
    }
  });

  it('of the law are never those of a municipality', () => {
    const kalender = { goedeVrijdag: false, bevrijdingsdag: false, extra: [d('2026-06-15')] };
    assert.ok(isFeestdag(d('2026-06-15'), kalender));
    assert.ok(isWerkdag(d('2026-06-15'), 'wet'));
    assert.ok(isWerkdag(d('2026-04-03'), kalender));
    assert.ok(isVrijeDag(d('2026-04-03'), 'wet'));
    assert.ok(isWerkdag(d('2026-05-05'), kalender));
    assert.ok(isVrijeDag(d('2026-05-05'), 'wet'));
  });

  it('follow each switch of the municipality on its own', () => {
    for (const goedeVrijdag of [true, false]) {
      for (const bevrijdingsdag of [true, false]) {
        const kalender = { goedeVrijdag, bevrijdingsdag, extra: [] };
        assert.equal(isVrijeDag(d('2026-04-03'), kalender), goedeVrijdag);
        assert.equal(isVrijeDag(d('2026-05-05'), kalender), bevrijdingsdag);
        for (const text of [
          '2026-01-01',
          '2026-04-06',
          '2026-04-27',
          '2026-05-14',
          '2026-05-25',
          '2026-12-25',
        ]) {
          assert.ok(isVrijeDag(d(text), kalender), text);
        }
      }
    }
  });

  it('hold Ascension Day on 5 May, also where the municipality works on 5 May', () => {
    const kalender = { goedeVrijdag: false, bevrijdingsdag: false, extra: [] };
    assert.ok(isVrijeDag(d('2016-05-05'), kalender));
    assert.ok(isWerkdag(d('2017-05-05'), kalender));
  });

  it('hold every Saturday and Sunday, which are no holidays', () => {
    assert.ok(isVrijeDag(d('2026-11-28'), 'wet'));
    assert.ok(isVrijeDag(d('2026-11-29'), standaardKalender));
    assert.ok(!isFeestdag(d('2026-11-28'), 'wet'));
    assert.ok(!isFeestdag(d('2026-11-29'), 'wet'));
    assert.ok(isWerkdag(d('2026-11-30'), 'wet'));
  });
});

describe('working days', () => {
  const calendars: readonly (readonly [string, Kalender])[] = [
    ['wet', 'wet'],
    ['gemeente', standaardKalender],
    [
      'gemeente that works on Good Friday and 5 May',
      { goedeVrijdag: false, bevrijdingsdag: false, extra: [d('2030-06-17')] },
    ],
  ];

  for (const [name, kalender] of calendars) {
    it(`are counted as a list of all working days 2014–2100 counts them: ${name}`, () => {
      const open = openDays(kalender);
      let at = 0;
      for (const [day, datum] of everyDatum().entries()) {
        while (at < open.length && (open[at] as Datum) <= datum) at += 1;
        // `at` is the first working day after this day; at - 1 the last on or before it.
        const isOpen = open[at - 1] === datum;
        assert.equal(isWerkdag(datum, kalender), isOpen, datum);
        // A long way takes steps that the short ones take from each day: from every third, so from each day of the week.
        for (const aantal of day % 3 === 0 ? [1, 2, 9] : [1, 2]) {
          const expected = open[at + aantal - 1];
          if (expected) assert.equal(addWerkdagen(datum, aantal, kalender), expected, `${datum} + ${aantal}`);
          const before = open[at - (isOpen ? 1 : 0) - aantal];
          if (before) assert.equal(addWerkdagen(datum, -aantal, kalender), before, `${datum} - ${aantal}`);
        }
        const first = isOpen ? datum : open[at];
        if (first) {
          assert.equal(addWerkdagen(datum, 0, kalender), first);
          assert.equal(eersteWerkdag(datum, kalender), first);
        }
      }
    });
  }
});

describe('terms of the law against a reference that walks day by day', () => {
  const days = everyDatum();
  const open = new Set(openDays('wet'));
  const isOpen = days.map((datum) => open.has(datum));
  const place = new Map(days.map((datum, at) => [datum, at]));
  /** @param vanaf where that day is in the list, and `einde` the last of the term */
  const reference = (vanaf: number, einde: number, long: boolean): Datum => {
    let at = einde;
    if (!long) {
      let count = 0;
      for (let day = vanaf + 1; day <= einde && count < 2; day += 1) if (isOpen[day]) count += 1;
      while (!isOpen[at] || (einde - vanaf >= 3 && count < 2)) {
        at += 1;
        if (isOpen[at]) count += 1;
      }
    }
    return days[at] as Datum;
  };
  const last = d('2100-06-01');

  it('Atw art. 1 and 2: a term in days ends on a working day, and from three days on holds at least two of them', () => {
    let lengthened = 0;
    for (const [from, vanaf] of days.entries()) {
      if (vanaf > last) break;
      for (const aantal of [1, 2, 3, 4, 5, 90, 91]) {
        const expected = reference(from, from + aantal, aantal > 90);
        assert.equal(termijn(vanaf, { aantal, eenheid: 'kalenderdagen', vrijeDagen: null }, 'wet'), expected, `${vanaf} + ${aantal}`);
        if (aantal >= 3 && aantal < 91 && isOpen.indexOf(true, from + aantal) < (place.get(expected) ?? 0)) lengthened += 1;
      }
    } // oxfmt-ignore
    // The second rule really adds days: a term of three days from Thursday would end on Sunday, and then Monday.
    assert.ok(lengthened > 1000, String(lengthened));
  });

  it('Atw art. 1 and 4: weeks and months move up to 12 weeks and 3 months, years never', () => {
    for (const [from, vanaf] of days.entries()) {
      if (vanaf > last) break;
      for (const aantal of [1, 12, 13]) {
        const expected = reference(from, from + aantal * 7, aantal > 12);
        assert.equal(termijn(vanaf, { aantal, eenheid: 'weken', vrijeDagen: null }, 'wet'), expected, `${vanaf} + ${aantal} weeks`);
      }
      for (const aantal of [1, 3, 4]) {
        const expected = reference(from, place.get(addMonths(vanaf, aantal)) ?? -1, aantal > 3);
        assert.equal(termijn(vanaf, { aantal, eenheid: 'maanden', vrijeDagen: null }, 'wet'), expected, `${vanaf} + ${aantal} months`);
      }
      assert.equal(termijn(vanaf, { aantal: 1, eenheid: 'jaren', vrijeDagen: null }, 'wet'), addMonths(vanaf, 12));
    } // oxfmt-ignore
  });
});
