import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  addDays,
  addMonths,
  amsterdamDay,
  amsterdamTime,
  datumOf,
  dayOf,
  daysBetween,
  instantOf,
  localMoment,
  maxDatum,
  monthOf,
  parseDatum,
  plausibleDatum,
  utcMoment,
  weekdayOf,
  yearOf,
  type Datum,
} from '../../src/domain/datum.js';

const d = (text: string): Datum => {
  const datum = parseDatum(text);
  assert.ok(datum, `${text} is no day`);
  return datum;
};

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const monthLengths = (year: number): number[] => [
  31,
  isLeap(year) ? 29 : 28,
  31,
  30,
  31,
  30,
  31,
  31,
  30,
  31,
  30,
  31,
];
const write = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Every day from 1 January of a year on, counted out by hand: no Date, no library. */
function* everyDay(from: number, to: number, weekday: number): Generator<{ text: string; weekday: number }> {
  let current = weekday;
  for (let year = from; year <= to; year += 1) {
    for (const [index, length] of monthLengths(year).entries()) {
      for (let day = 1; day <= length; day += 1) {
        yield { text: write(year, index + 1, day), weekday: current };
        current = (current % 7) + 1;
      }
    }
  }
}

describe('days', () => {
  it('are counted as a calendar counted out by hand does, from 1890 to 2110', () => {
    // 1 January 1890 was a Wednesday.
    let previous: Datum | null = null;
    const first = d('1890-01-01');
    let count = 0;
    for (const { text, weekday } of everyDay(1890, 2110, 3)) {
      const datum = d(text);
      assert.equal(weekdayOf(datum), weekday, text);
      assert.equal(datumOf(yearOf(datum), monthOf(datum), dayOf(datum)), text);
      assert.equal(daysBetween(first, datum), count, text);
      assert.equal(addDays(first, count), text);
      if (previous) {
        assert.equal(addDays(previous, 1), text);
        assert.equal(addDays(datum, -1), previous);
        assert.equal(maxDatum(previous, datum), datum);
      }
      previous = datum;
      count += 1;
    }
    assert.equal(count, 80_718);
  });

  it('of the first century are not taken for those of the twentieth', () => {
    // 1 January of the year 1 is a Monday in the calendar of today, extended backwards.
    for (const { text, weekday } of everyDay(1, 5, 1)) {
      assert.equal(weekdayOf(d(text)), weekday, text);
      assert.equal(addDays(d(text), 0), text);
    }
    assert.equal(daysBetween(d('0001-01-01'), d('2000-01-01')), 730_119);
    assert.equal(addDays(d('0099-12-31'), 1), '0100-01-01');
  });

  it('that do not exist are refused, as are other spellings', () => {
    const wrong = [
      '2026-02-29', '2026-02-30', '2026-04-31', '2100-02-29', '2026-13-01', '2026-00-10', '2026-01-00', '2026-1-1',
      '20260101', '2026-01-01T00:00', ' 2026-01-01', '2026-01-01\n', '01-01-2026', '-026-01-01', '+2026-01-01', '',
      'gisteren', '2026-01-1x', '２０２６-01-01',
    ]; // oxfmt-ignore
    for (const text of wrong) assert.equal(parseDatum(text), null, JSON.stringify(text));
    for (const text of ['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])
      assert.equal(parseDatum(text), text);
  });

  it('keep their number when months are added, or take the last day of the month', () => {
    for (const [from, months, expected] of [
      ['2026-01-31', 1, '2026-02-28'],
      ['2024-01-31', 1, '2024-02-29'],
      ['2026-01-31', 3, '2026-04-30'],
      ['2026-11-30', 3, '2027-02-28'],
      ['2024-02-29', 12, '2025-02-28'],
      ['2024-02-29', 48, '2028-02-29'],
      ['2026-12-15', 1, '2027-01-15'],
      ['2026-01-15', -1, '2025-12-15'],
      ['2026-03-31', -1, '2026-02-28'],
      ['2026-01-31', 0, '2026-01-31'],
      ['2026-05-05', 25, '2028-06-05'],
    ] as const) {
      assert.equal(addMonths(d(from), months), expected, `${from} + ${months}`);
    }
    for (const { text } of everyDay(2023, 2029, 7)) {
      const datum = d(text);
      for (const months of [1, 2, 3, 11, 12, 13]) {
        const later = addMonths(datum, months);
        const total = yearOf(datum) * 12 + monthOf(datum) - 1 + months;
        const length = monthLengths(Math.floor(total / 12))[total % 12] as number;
        assert.equal(later, write(Math.floor(total / 12), (total % 12) + 1, Math.min(dayOf(datum), length)));
      }
    }
  });

  it('that a case system fills in when it knows none mean nothing', () => {
    for (const text of ['0001-01-01', '1900-01-01', '1970-01-01', '9999-12-31', '2200-01-01']) {
      assert.equal(plausibleDatum(d(text)), null, text);
    }
    for (const text of ['1970-01-02', '2026-11-24', '2199-12-31'])
      assert.equal(plausibleDatum(d(text)), text);
    assert.equal(plausibleDatum(null), null);
  });
});

/** The rule of the European Union since 1996: the last Sunday of March and of October, at 01:00 UTC. */
const changes = (year: number): [number, number] =>
  [2, 9].map((month) => {
    const last = new Date(Date.UTC(year, month, 31, 1));
    return last.getTime() - last.getUTCDay() * 86_400_000;
  }) as [number, number];
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('the clock of Amsterdam', () => {
  it('changes as the European rule says, in every year from 1996 to 2036', () => {
    const at = (ms: number): string => `${amsterdamTime(ms).datum} ${amsterdamTime(ms).tijd}`;
    for (let year = 1996; year <= 2036; year += 1) {
      const [spring, autumn] = changes(year);
      const springDay = new Date(spring).toISOString().slice(0, 10);
      const autumnDay = new Date(autumn).toISOString().slice(0, 10);
      assert.equal(at(spring - 1), `${springDay} 01:59`);
      assert.equal(at(spring), `${springDay} 03:00`);
      assert.equal(at(autumn - 1), `${autumnDay} 02:59`);
      assert.equal(at(autumn), `${autumnDay} 02:00`);
      assert.equal(amsterdamDay(Date.UTC(year, 0, 31, 22, 59)), `${year}-01-31`);
      assert.equal(amsterdamDay(Date.UTC(year, 0, 31, 23, 0)), `${year}-02-01`);
      assert.equal(amsterdamDay(Date.UTC(year, 6, 31, 21, 59)), `${year}-07-31`);
      assert.equal(amsterdamDay(Date.UTC(year, 6, 31, 22, 0)), `${year}-08-01`);
    }
  });

  it('agrees with the platform at moments all over the year, whatever was asked before', () => {
    const reference = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Amsterdam',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    for (let ms = Date.UTC(1990, 0, 1); ms < Date.UTC(2040, 0, 1); ms += 43 * HOUR + 17 * MINUTE) {
      const { datum, tijd } = amsterdamTime(ms);
      assert.equal(`${datum} ${tijd}`, reference.format(ms));
    }
  });

  it('names the clock in the hour that exists twice, and in no other', () => {
    const [, autumn] = changes(2026);
    assert.equal(autumn, Date.UTC(2026, 9, 25, 1));
    for (const [offset, klok] of [
      [-HOUR - 1, null],
      [-HOUR, 'zomertijd'],
      [-1, 'zomertijd'],
      [0, 'wintertijd'],
      [HOUR - 1, 'wintertijd'],
      [HOUR, null],
    ] as const) {
      assert.equal(amsterdamTime(autumn + offset).klok, klok, String(offset));
    }
    const [spring] = changes(2027);
    assert.equal(spring, Date.UTC(2027, 2, 28, 1));
    for (const offset of [-2 * HOUR, -HOUR, -1, 0, 1, HOUR, 2 * HOUR]) {
      assert.equal(amsterdamTime(spring + offset).klok, null, String(offset));
    }
  });
});

describe('moments', () => {
  it('with an offset are that instant', () => {
    for (const [text, iso] of [
      ['2026-11-24T14:02:00+01:00', '2026-11-24T13:02:00.000Z'],
      ['2026-11-24T14:02:03.5Z', '2026-11-24T14:02:03.500Z'],
      ['2026-11-24T14:02Z', '2026-11-24T14:02:00.000Z'],
      ['2026-11-24T14:02:03.123456789Z', '2026-11-24T14:02:03.123Z'],
      ['2026-11-24T14:02:01.001Z', '2026-11-24T14:02:01.001Z'],
      ['2026-11-24T23:59:59.9999999Z', '2026-11-24T23:59:59.999Z'],
      ['2026-11-24T01:02:00-05:30', '2026-11-24T06:32:00.000Z'],
      ['2026-11-24T01:02:00+05:30', '2026-11-23T19:32:00.000Z'],
    ] as const) {
      assert.equal(new Date(instantOf(text)).toISOString(), iso, text);
    }
  });

  it('without an offset are time in Amsterdam, summer and winter', () => {
    for (const [text, iso] of [
      ['2026-07-01T12:00:00', '2026-07-01T10:00:00.000Z'],
      ['2026-12-01T12:00:00', '2026-12-01T11:00:00.000Z'],
      ['2026-07-01', '2026-06-30T22:00:00.000Z'],
      ['2026-12-01', '2026-11-30T23:00:00.000Z'],
      // Night of 25 October 2026: 02:00–03:00 exists twice, and is read as the first.
      ['2026-10-25T00:00', '2026-10-24T22:00:00.000Z'],
      ['2026-10-25T01:59', '2026-10-24T23:59:00.000Z'],
      ['2026-10-25T02:00', '2026-10-25T00:00:00.000Z'],
      ['2026-10-25T02:59', '2026-10-25T00:59:00.000Z'],
      ['2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
      ['2026-10-25T04:30', '2026-10-25T03:30:00.000Z'],
      // Night of 28 March 2027: 02:00–03:00 does not exist.
      ['2027-03-28T01:59', '2027-03-28T00:59:00.000Z'],
      ['2027-03-28T02:30', '2027-03-28T01:30:00.000Z'],
      ['2027-03-28T03:00', '2027-03-28T01:00:00.000Z'],
      ['2027-03-28T04:30', '2027-03-28T02:30:00.000Z'],
    ] as const) {
      assert.equal(new Date(instantOf(text)).toISOString(), iso, text);
    }
  });

  it('written without an offset come back as they were written, all through both nights of the clock change', () => {
    for (const day of ['2026-10-25', '2027-03-28', '2026-07-01', '2026-12-31']) {
      for (let minute = 0; minute < 1440; minute += 1) {
        const tijd = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        const shown = amsterdamTime(instantOf(`${day}T${tijd}`));
        const skipped = day === '2027-03-28' && tijd.startsWith('02:');
        assert.equal(`${shown.datum}T${shown.tijd}`, `${day}T${skipped ? tijd.replace('02:', '03:') : tijd}`);
        assert.deepEqual(localMoment(`${day}T${tijd}:01`), {
          datum: day,
          tijd: tijd === '00:00' ? null : tijd,
          klok: null,
        });
      }
    }
  });

  it('are shown by the clock of Amsterdam', () => {
    for (const [text, datum, tijd, klok] of [
      ['2026-11-24T14:02:00+01:00', '2026-11-24', '14:02', null],
      ['2026-11-24T23:30:00Z', '2026-11-25', '00:30', null],
      ['2026-06-30T22:30:00Z', '2026-07-01', '00:30', null],
      ['2026-12-31T23:30:00Z', '2027-01-01', '00:30', null],
      ['2026-11-24T20:00:00-05:00', '2026-11-25', '02:00', null],
      ['2026-10-25T02:30:00+02:00', '2026-10-25', '02:30', 'zomertijd'],
      ['2026-10-25T02:30:00+01:00', '2026-10-25', '02:30', 'wintertijd'],
      ['2026-10-25T00:59:59Z', '2026-10-25', '02:59', 'zomertijd'],
      ['2026-10-25T01:00:00Z', '2026-10-25', '02:00', 'wintertijd'],
      ['2027-03-28T00:59:59Z', '2027-03-28', '01:59', null],
      ['2027-03-28T01:00:00Z', '2027-03-28', '03:00', null],
      // Nobody knows which of the two hours is meant, so nothing is claimed.
      ['2026-10-25T02:30:00', '2026-10-25', '02:30', null],
      ['2026-05-04T00:00:30Z', '2026-05-04', '02:00', null],
      ['2026-05-04T23:59:59.9999999+02:00', '2026-05-04', '23:59', null],
    ] as const) {
      assert.deepEqual(localMoment(text), { datum, tijd, klok }, text);
    }
  });

  it('E6 whose time is all zeros, or midnight in Amsterdam, are a day without a time', () => {
    for (const text of [
      '2026-05-04',
      '2026-05-04T00:00',
      '2026-05-04T00:00:00',
      '2026-05-04T00:00:00Z',
      '2026-05-04T00:00:00.000Z',
      '2026-05-04T00:00:00.000000000Z',
      '2026-05-04T00:00:00+00:00',
      '2026-05-04T00:00:00+02:00',
      '2026-05-04T00:00:00-04:00',
      '2026-05-03T22:00:00Z',
      '2026-05-03T22:00:00.000+00:00',
    ]) {
      assert.deepEqual(localMoment(text), { datum: '2026-05-04', tijd: null, klok: null }, text);
    }
    assert.deepEqual(localMoment('2026-12-03T23:00:00Z'), { datum: '2026-12-04', tijd: null, klok: null });
  });

  it('that cannot be read have no instant, never throw, and never show a time', () => {
    for (const text of [
      '', 'gisteren', '2026-11-24T', '2026-11-24T14', '2026-11-24T1402', '2026-11-24 14:02', '2026-11-24T14:02:',
      '2026-11-24T14:0255Z', '2026-11-24T24:00:00Z', '2026-11-24T14:60Z', '2026-11-24T14:02:60Z', '2026-11-24T14:02+1',
      '2026-11-24T14:02+0100', '2026-02-30T14:02:00Z', '2026-13-01T14:02:00Z', '24-11-2026T14:02:00Z',
      '2026-11-24T14:02:00.Z', '2026-11-24T14:02:00z', '2026-11-24T14:02:00Z ', 'NaN-NaN-NaN',
    ]) {
      assert.ok(Number.isNaN(instantOf(text)), JSON.stringify(text));
      assert.equal(localMoment(text).tijd, null, JSON.stringify(text));
    } // oxfmt-ignore
    assert.equal(localMoment('2026-11-24T14:60Z').datum, '2026-11-24');
  });

  it('H20 are read without Date.parse, and days without toISOString', () => {
    const { parse } = Date;
    const { toISOString } = Date.prototype;
    Date.parse = () => Number.NaN;
    Date.prototype.toISOString = () => 'vervangen';
    try {
      assert.deepEqual(localMoment('2026-11-24T13:02:00Z'), {
        datum: '2026-11-24',
        tijd: '14:02',
        klok: null,
      });
      assert.equal(addDays(d('2026-12-31'), 1), '2027-01-01');
      assert.equal(utcMoment(Date.UTC(2026, 0, 5, 3, 4, 5, 6)), '2026-01-05T03:04:05.006Z');
    } finally {
      Date.parse = parse;
      Date.prototype.toISOString = toISOString;
    }
  });
});
