/** A date as people type it: "24-11-2026", "24/11", "24 november", "di 24 nov. 2026" (A5). Pure. */
import { datumOf, dayOf, monthOf, parseDatum, type Datum } from '../../domain/datum.js';
import { formatDatum } from '../../i18n/format.js';
import type { Taal } from '../../i18n/messages.js';

const TALEN: readonly Taal[] = ['nl', 'en', 'fy'];

/** The names of a month in every language: a Frisian page is read by people who write Dutch. */
const namesOf = (month: number): string[] =>
  TALEN.map((taal) =>
    formatDatum(datumOf(2026, month, 1), taal, { weekdag: false, jaar: false })
      .slice(2)
      .toLowerCase(),
  );

/** 1–12; `null` when no month begins like this. */
function monthOfWord(word: string): number | null {
  if (word === 'mrt') return 3;
  if (word.length < 3) return null;
  for (let month = 1; month <= 12; month += 1) {
    if (namesOf(month).some((name) => name.startsWith(word))) return month;
  }
  return null;
}

/** A day that exists, or `null`. */
function exact(year: number, month: number, day: number): Datum | null {
  const made = datumOf(year, month, day);
  return monthOf(made) === month && dayOf(made) === day ? made : null;
}

/**
 * @param vandaag without a year it is the first such day from today on; `null`: the year must be there
 * @returns `null` for what is no date
 */
export function readTyped(text: string, vandaag: Datum | null): Datum | null {
  const plain = text.trim().toLowerCase();
  const iso = parseDatum(plain);
  if (iso) return iso;
  const numbers = plain.match(/\d+/g) ?? [];
  const [first = '', second = '', third = ''] = numbers;
  const month = (plain.match(/\p{L}+/gu) ?? []).map(monthOfWord).find((one) => one !== null) ?? null;
  // With a name for the month there are a day and perhaps a year; else three figures, or two.
  const [day, monthNumber, year] =
    month === null ? [Number(first), Number(second), third] : [Number(first), month, second];
  const expected = (month === null ? 2 : 1) + (year === '' ? 0 : 1);
  if (numbers.length !== expected || day < 1 || monthNumber < 1 || monthNumber > 12) return null;
  if (year !== '') {
    if (year.length !== 2 && year.length !== 4) return null;
    return exact(Number(year.length === 2 ? `20${year}` : year), monthNumber, day);
  }
  if (vandaag === null) return null;
  const thisYear = Number(vandaag.slice(0, 4));
  const found = exact(thisYear, monthNumber, day);
  if (found !== null && found >= vandaag) return found;
  // A day that was is meant as that of next year only when that is nearer: else it is said to be over.
  const next = exact(thisYear + 1, monthNumber, day);
  const isFar = found !== null && monthOf(vandaag) - monthNumber < 6;
  return isFar ? found : next;
}
