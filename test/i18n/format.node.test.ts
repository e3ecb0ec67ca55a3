import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays, localMoment, parseDatum, type Datum } from '../../src/domain/datum.js';
import {
  formatBytes,
  formatCount,
  formatDatum,
  formatDays,
  formatMoment,
  formatTijd,
  formatWeekuren,
} from '../../src/i18n/format.js';

const d = (text: string): Datum => {
  const datum = parseDatum(text);
  assert.ok(datum, text);
  return datum;
};

describe('G15 days', () => {
  it('are written out in the three languages', () => {
    assert.equal(formatDatum(d('2026-11-24'), 'nl'), 'dinsdag 24 november 2026');
    assert.equal(formatDatum(d('2026-11-24'), 'en'), 'Tuesday 24 November 2026');
    assert.equal(formatDatum(d('2026-11-24'), 'fy'), 'tiisdei 24 novimber 2026');
  });

  it('can leave out the weekday or the year', () => {
    assert.equal(formatDatum(d('2026-03-01'), 'nl', { weekdag: false }), '1 maart 2026');
    assert.equal(formatDatum(d('2026-03-01'), 'fy', { jaar: false }), 'snein 1 maart');
    assert.equal(formatDatum(d('2026-03-01'), 'en', { weekdag: false, jaar: false }), '1 March');
  });

  it('have the names that the platform gives them, on every day of a leap year', () => {
    const platform = {
      nl: new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeZone: 'UTC' }),
      en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }),
      fy: new Intl.DateTimeFormat('fy-NL', { dateStyle: 'full', timeZone: 'UTC' }),
    };
    assert.equal(platform.fy.resolvedOptions().locale, 'fy-NL');
    for (let day = d('2028-01-01'); day < '2029-01-01'; day = addDays(day, 1)) {
      for (const taal of ['nl', 'en', 'fy'] as const) {
        // The platform writes Frisian months with a capital, and a comma after some English weekdays.
        const text = platform[taal].format(Date.parse(day)).replace(',', '');
        assert.equal(formatDatum(day, taal), taal === 'fy' ? text.toLowerCase() : text);
      }
    }
  });
});

describe('times', () => {
  it('have a point and a word in Dutch and Frisian, and 24 hours in English', () => {
    assert.equal(formatTijd('14:02', 'nl'), '14.02 uur');
    assert.equal(formatTijd('14:02', 'en'), '14:02');
    assert.equal(formatTijd('14:02', 'fy'), '14.02 oere');
    assert.equal(formatTijd('08:30', 'nl'), '08.30 uur');
    assert.equal(formatTijd('24:00', 'nl'), '24.00 uur');
  });

  it('name the clock in the hour that exists twice', () => {
    assert.equal(formatTijd('02:30', 'nl', 'zomertijd'), '02.30 uur (zomertijd)');
    assert.equal(formatTijd('02:30', 'nl', 'wintertijd'), '02.30 uur (wintertijd)');
    assert.equal(formatTijd('02:30', 'en', 'zomertijd'), '02:30 (summer time)');
    assert.equal(formatTijd('02:30', 'en', 'wintertijd'), '02:30 (winter time)');
    assert.equal(formatTijd('02:30', 'fy', 'zomertijd'), '02.30 oere (simmertiid)');
    assert.equal(formatTijd('02:30', 'fy', 'wintertijd'), '02.30 oere (wintertiid)');
  });
});

describe('moments', () => {
  it('are a day and a time', () => {
    const moment = localMoment('2026-11-24T13:02:00Z');
    assert.equal(formatMoment(moment, 'nl'), 'dinsdag 24 november 2026 om 14.02 uur');
    assert.equal(formatMoment(moment, 'en'), 'Tuesday 24 November 2026 at 14:02');
    assert.equal(formatMoment(moment, 'fy'), 'tiisdei 24 novimber 2026 om 14.02 oere');
  });

  it('E6 are a day alone when no time is known, never 00.00 uur', () => {
    assert.equal(formatMoment(localMoment('2026-11-24T00:00:00Z'), 'nl'), 'dinsdag 24 november 2026');
    assert.equal(formatMoment(localMoment('2026-11-24'), 'fy'), 'tiisdei 24 novimber 2026');
  });

  it('differ in the two hours of the night in which the clock goes back', () => {
    const first = formatMoment(localMoment('2026-10-25T00:30:00Z'), 'nl');
    const second = formatMoment(localMoment('2026-10-25T01:30:00Z'), 'nl');
    assert.equal(first, 'zondag 25 oktober 2026 om 02.30 uur (zomertijd)');
    assert.equal(second, 'zondag 25 oktober 2026 om 02.30 uur (wintertijd)');
  });
});

describe('amounts', () => {
  it('of days have one and more', () => {
    assert.deepEqual(
      (['nl', 'en', 'fy'] as const).flatMap((taal) => [0, 1, 12].map((count) => formatDays(count, taal))),
      ['0 dagen', '1 dag', '12 dagen', '0 days', '1 day', '12 days', '0 dagen', '1 dei', '12 dagen'],
    );
  });

  it('of steps have a mark at the thousands', () => {
    assert.deepEqual(
      [0, 12, 999, 1000, 5000, 1234567].map((count) => formatCount(count, 'nl')),
      ['0', '12', '999', '1.000', '5.000', '1.234.567'],
    );
    assert.equal(formatCount(5000, 'en'), '5,000');
    assert.equal(formatCount(5000, 'fy'), '5.000');
  });

  it('Z9 of bytes are in the unit that people know, with the comma of the language', () => {
    for (const [bytes, nl, en] of [
      [0, '0 bytes', '0 bytes'],
      [1, '1 byte', '1 byte'],
      [999, '999 bytes', '999 bytes'],
      [1000, '1 kB', '1 kB'],
      [1499, '1 kB', '1 kB'],
      [120_400, '120 kB', '120 kB'],
      [999_499, '999 kB', '999 kB'],
      [999_500, '1 MB', '1 MB'],
      [1_234_567, '1,2 MB', '1.2 MB'],
      [1_960_000, '2 MB', '2 MB'],
      [12_000_000, '12 MB', '12 MB'],
      [10_485_760, '10,5 MB', '10.5 MB'],
      [999_499_999, '999,5 MB', '999.5 MB'],
      [999_500_000, '1 GB', '1 GB'],
      [1_500_000_000, '1,5 GB', '1.5 GB'],
      [2_500_000_000_000, '2500 GB', '2500 GB'],
    ] as const) {
      assert.equal(formatBytes(bytes, 'nl'), nl);
      assert.equal(formatBytes(bytes, 'fy'), nl);
      assert.equal(formatBytes(bytes, 'en'), en);
    }
  });
});

describe('formatWeekuren', () => {
  it('names days and hours as people do', () => {
    const week = [
      { van: 1, totEnMet: 4, vakken: [{ van: '08:30', tot: '17:00' }] },
      {
        van: 5,
        totEnMet: 5,
        vakken: [
          { van: '08:30', tot: '12:30' },
          { van: '13:30', tot: '16:00' },
        ],
      },
    ];
    assert.equal(
      formatWeekuren(week, 'nl'),
      'maandag tot en met donderdag 08.30 tot 17.00 uur; vrijdag 08.30 tot 12.30 uur en 13.30 tot 16.00 uur',
    );
    assert.equal(
      formatWeekuren(week, 'en'),
      'Monday to Thursday 08:30 to 17:00; Friday 08:30 to 12:30 and 13:30 to 16:00',
    );
    assert.equal(
      formatWeekuren(week, 'fy'),
      'moandei oant en mei tongersdei 08.30 oant 17.00 oere; freed 08.30 oant 12.30 oere en 13.30 oant 16.00 oere',
    );
    assert.equal(formatWeekuren([], 'nl'), '');
  });
});
