/**
 * Days and moments. A day is `YYYY-MM-DD`; a moment is read and shown in Europe/Amsterdam, whatever the device says.
 * Pure: no clock of its own, and no `Date.parse` (old libraries on municipal pages replace it).
 */
import type { Datum, Moment } from '../contract/basis.js';
import { isCalendarDay } from '../contract/basis.js';

export type { Datum, Moment };

const DAY_MS = 86_400_000;
const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

/** Reads `YYYY-MM-DD`, or gives `null` when no such day exists. */
export const parseDatum = (text: string): Datum | null =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && isCalendarDay(text) ? (text as Datum) : null;

const utc = (datum: Datum): number =>
  Date.UTC(Number(datum.slice(0, 4)), Number(datum.slice(5, 7)) - 1, Number(datum.slice(8, 10)));

const fromUtc = (ms: number): Datum => {
  const date = new Date(ms);
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}` as Datum;
};

export const yearOf = (datum: Datum): number => Number(datum.slice(0, 4));
/** 1–12. */
export const monthOf = (datum: Datum): number => Number(datum.slice(5, 7));
/** 1–31. */
export const dayOf = (datum: Datum): number => Number(datum.slice(8, 10));
/** 1 = Monday … 7 = Sunday (ISO 8601). */
export const weekdayOf = (datum: Datum): number => ((new Date(utc(datum)).getUTCDay() + 6) % 7) + 1;

export const datumOf = (year: number, month: number, day: number): Datum =>
  fromUtc(Date.UTC(year, month - 1, day));
export const addDays = (datum: Datum, days: number): Datum => fromUtc(utc(datum) + days * DAY_MS);
/** How many days `to` is after `from`; negative when before. */
export const daysBetween = (from: Datum, to: Datum): number => Math.round((utc(to) - utc(from)) / DAY_MS);

/** The same day so many months later; the last day of the month where that day does not exist (31 January → 28 February). */
export function addMonths(datum: Datum, months: number): Datum {
  const index = yearOf(datum) * 12 + monthOf(datum) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return datumOf(year, month, Math.min(dayOf(datum), last));
}

export const maxDatum = (a: Datum, b: Datum): Datum => (a > b ? a : b);

let formatter: Intl.DateTimeFormat | undefined;
const offsets = new Map<number, number>();

/** Minutes that Amsterdam is ahead of UTC at this instant, from the time zone data of the platform. */
function offsetAt(ms: number): number {
  formatter ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Amsterdam',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  // 'dd/mm/yyyy, hh:mm'
  const text = formatter.format(ms);
  const local = Date.UTC(
    Number(text.slice(6, 10)),
    Number(text.slice(3, 5)) - 1,
    Number(text.slice(0, 2)),
    Number(text.slice(12, 14)),
    Number(text.slice(15, 17)),
  );
  return Math.round((local - Math.floor(ms / 60_000) * 60_000) / 60_000);
}

/** The same, looked up once a day: the clock changes on two days of the year only. */
function amsterdamOffset(ms: number): number {
  const day = Math.floor(ms / DAY_MS);
  const known = offsets.get(day);
  if (known !== undefined && offsets.has(day + 1))
    return known === offsets.get(day + 1) ? known : offsetAt(ms);
  if (offsets.size > 20_000) offsets.clear();
  const start = offsetAt(day * DAY_MS);
  const end = offsetAt((day + 1) * DAY_MS);
  offsets.set(day, start).set(day + 1, end);
  return start === end ? start : offsetAt(ms);
}

/** A moment as Amsterdam reads it. `tijd` is `null` when only the day is known (no time, or all zeros). */
export interface LocalMoment {
  readonly datum: Datum;
  /** `HH:MM`, 24 hours. */
  readonly tijd: string | null;
  /** In the hour that exists twice: which of the two it is. */
  readonly klok: 'zomertijd' | 'wintertijd' | null;
}

/** Milliseconds since 1970 of a moment; a text without an offset is Amsterdam time. */
export function instantOf(moment: Moment): number {
  const [day, time] = moment.split('T') as [Datum, string | undefined];
  if (time === undefined) return utc(day) - amsterdamOffset(utc(day)) * 60_000;
  const parts = /^(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?[\d]*(Z|[+-]\d\d:\d\d)?$/.exec(time);
  if (!parts) return Number.NaN;
  const ms =
    utc(day) +
    Number(parts[1]) * 3_600_000 +
    Number(parts[2]) * 60_000 +
    Number(parts[3] ?? 0) * 1000 +
    Number((parts[4] ?? '0').padEnd(3, '0'));
  const zone = parts[5];
  if (zone === 'Z') return ms;
  if (zone)
    return (
      ms -
      (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))) * (zone.startsWith('-') ? -60_000 : 60_000)
    );
  // Local time: guess with the offset of that clock reading taken as UTC, then correct once.
  const guess = ms - amsterdamOffset(ms) * 60_000;
  return ms - amsterdamOffset(guess) * 60_000;
}

/** The day in Amsterdam on which this instant (milliseconds since 1970) falls. */
export const amsterdamDay = (ms: number): Datum => fromUtc(ms + amsterdamOffset(ms) * 60_000);

/** What the clock on the wall in Amsterdam shows at this instant. */
export function amsterdamTime(ms: number): LocalMoment {
  const offset = amsterdamOffset(ms);
  const local = new Date(ms + offset * 60_000);
  const klok =
    amsterdamOffset(ms + 3_600_000) < offset
      ? 'zomertijd'
      : amsterdamOffset(ms - 3_600_000) > offset
        ? 'wintertijd'
        : null;
  return {
    datum: fromUtc(ms + offset * 60_000),
    tijd: `${pad(local.getUTCHours())}:${pad(local.getUTCMinutes())}`,
    klok,
  };
}

/** A moment of the API. Case systems that know no time send zeros; then only the day is shown, never "00.00 uur". */
export function localMoment(moment: Moment): LocalMoment {
  const time = moment.slice(11);
  if (time === '' || /^00:00(:00(\.0+)?)?(?![:.\d])/.test(time)) {
    return { datum: moment.slice(0, 10) as Datum, tijd: null, klok: null };
  }
  const ms = instantOf(moment);
  const local = amsterdamTime(ms);
  // Midnight in Amsterdam, written in UTC, is a day without a time as well.
  return local.tijd === '00:00' && ms % 60_000 === 0 ? { ...local, tijd: null, klok: null } : local;
}
