import { expect } from '@open-wc/testing';
import { amsterdamTime, instantOf, localMoment, weekdayOf, type Datum } from '../../src/domain/datum.js';

/** The time zone data are those of the browser; the rest of this module is tested in Node. */
describe('the clock of Amsterdam in this browser', () => {
  it('changes on the last Sundays of March and October at 01:00 UTC', () => {
    for (const [text, datum, tijd, klok] of [
      ['2026-10-25T00:59:59Z', '2026-10-25', '02:59', 'zomertijd'],
      ['2026-10-25T01:00:00Z', '2026-10-25', '02:00', 'wintertijd'],
      ['2026-10-25T02:00:00Z', '2026-10-25', '03:00', null],
      ['2027-03-28T00:59:59Z', '2027-03-28', '01:59', null],
      ['2027-03-28T01:00:00Z', '2027-03-28', '03:00', null],
      ['2026-12-31T23:30:00Z', '2027-01-01', '00:30', null],
      ['2026-06-30T22:30:00Z', '2026-07-01', '00:30', null],
    ] as const) {
      expect(localMoment(text), text).to.deep.equal({ datum, tijd, klok });
    }
  });

  it('is one or two hours ahead of UTC on every day of ten years, by the European rule', () => {
    for (let year = 2020; year < 2030; year += 1) {
      const lastSunday = (month: string): number => {
        const last = `${year}-${month}-31` as Datum;
        return Date.UTC(year, Number(month) - 1, 31 - (weekdayOf(last) % 7), 1);
      };
      const spring = lastSunday('03');
      const autumn = lastSunday('10');
      for (let ms = Date.UTC(year, 0, 1, 12); ms < Date.UTC(year + 1, 0, 1); ms += 86_400_000) {
        expect(amsterdamTime(ms).tijd).to.equal(ms >= spring && ms < autumn ? '14:00' : '13:00');
      }
    }
  });

  it('reads a text without an offset, whatever the device says', () => {
    expect(instantOf('2026-07-01T12:00')).to.equal(Date.UTC(2026, 6, 1, 10));
    expect(instantOf('2026-12-01T12:00')).to.equal(Date.UTC(2026, 11, 1, 11));
    expect(instantOf('2026-12-01')).to.equal(Date.UTC(2026, 10, 30, 23));
  });
});
