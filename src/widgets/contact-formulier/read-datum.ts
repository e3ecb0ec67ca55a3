/** A day as people write it: 24-11-2026, 24/11/26, 24 november 2026. Pure. */
import { datumOf, parseDatum, type Datum } from '../../domain/datum.js';
import { formatDatum } from '../../i18n/format.js';

const LANGUAGES = ['nl', 'en', 'fy'] as const;

/** Its number by the first three letters, in any language that we speak; 0 when it is none. */
function monthOf(name: string): number {
  const start = name.toLowerCase().slice(0, 3);
  for (let month = 1; month <= 12; month += 1) {
    for (const taal of LANGUAGES) {
      const known = formatDatum(datumOf(2026, month, 1), taal, { weekdag: false, jaar: false }).slice(2);
      if (name.length >= 3 && known.toLowerCase().startsWith(start)) return month;
    }
  }
  return 0;
}

/** Whether only the year is lacking: "24-11", "24 november". */
export const lacksYear = (text: string): boolean =>
  /^\s*\d{1,2}[\s./-]+(?:\d{1,2}|\p{L}+)[\s./-]*$/u.test(text);

/** `null` when it is no day that exists. */
export function readDatum(text: string): Datum | null {
  const [, day, month, year] =
    /^\s*(\d{1,2})[\s./-]+(\d{1,2}|\p{L}+)[\s./-]+(\d{4}|\d{2})\s*$/u.exec(text) ?? [];
  if (!day || !month || !year) return null;
  const number = /\d/.test(month) ? Number(month) : monthOf(month);
  const pad = (value: number | string): string => String(value).padStart(2, '0');
  return parseDatum(`${year.length === 2 ? `20${year}` : year}-${pad(number)}-${pad(day)}`);
}
