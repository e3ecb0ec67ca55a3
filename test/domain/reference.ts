/** What an independent library and the texts of the royal decrees say about free days, to hold our own tables against. */
import Holidays from 'date-holidays';
import { addDays, weekdayOf, type Datum } from '../../src/domain/datum.js';
import type { Kalender } from '../../src/domain/werkdagen.js';

/** Atw art. 3 lid 3, as the decrees name them. */
export const gelijkgesteld: readonly string[] = [
  '2017-04-28', '2017-05-26', '2018-05-11', '2018-12-24', '2018-12-31', '2019-05-31', '2019-12-27',
  '2020-05-22', '2021-05-14', '2022-05-27',
  '2023-04-28', '2023-05-19', '2024-05-10', '2024-12-27', '2025-05-30',
  '2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26',
]; // oxfmt-ignore

const library = new Holidays('NL');
const years = new Map<number, ReadonlyMap<string, readonly string[]>>();

/**
 * The holidays of a year with their Dutch names in that library. It calls Good Friday and 5 May days off for schools
 * only, where the law counts them each year; Easter and Whit Sunday are left out, being Sundays.
 */
export function referenceHolidays(jaar: number): ReadonlyMap<string, readonly string[]> {
  const known = years.get(jaar);
  if (known) return known;
  const days = new Map<string, string[]>();
  for (const { date, type, name } of library.getHolidays(jaar)) {
    const free = type === 'public' ? !['Pasen', 'Pinksteren'].includes(name) : ['Goede Vrijdag', 'Bevrijdingsdag'].includes(name);
    if (free) days.set(date.slice(0, 10), [...(days.get(date.slice(0, 10)) ?? []), name]);
  } // oxfmt-ignore
  years.set(jaar, days);
  return days;
}

const days: Datum[] = [];
for (let datum = '2014-01-01' as Datum; datum <= '2100-12-31'; datum = addDays(datum, 1)) days.push(datum);

/** Every day from 2014 to 2100, in order. */
export const everyDatum = (): readonly Datum[] => days;

/** All working days from 2014 to 2100, by that library and the decrees. */
export function openDays(kalender: Kalender): Datum[] {
  const open: Datum[] = [];
  for (const datum of everyDatum()) {
    const names = referenceHolidays(Number(datum.slice(0, 4))).get(datum) ?? [];
    const free =
      kalender === 'wet'
        ? names.length > 0 || gelijkgesteld.includes(datum)
        : kalender.extra.includes(datum) ||
          names.some(
            (name) =>
              (name !== 'Goede Vrijdag' || kalender.goedeVrijdag) &&
              (name !== 'Bevrijdingsdag' || kalender.bevrijdingsdag),
          );
    if (weekdayOf(datum) < 6 && !free) open.push(datum);
  }
  return open;
}
