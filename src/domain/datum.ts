/**
 * Days and moments. A day is `YYYY-MM-DD`; a moment is read and shown in Europe/Amsterdam, whatever the device says.
 * Pure: no clock of its own, and no `Date.parse` (old libraries on municipal pages replace it).
 */
import type { Datum, Moment } from '../contract/basis.js';

export type { Datum, Moment };

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** The calendar repeats every 400 years; shifted by that, `Date.UTC` also takes the years 0–99, which it reads as 19xx. */
const CYCLE_MS = 146_097 * DAY_MS;

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

const utcOf = (year: number, month: number, day: number): number =>
  Date.UTC(year + 400, month - 1, day) - CYCLE_MS;
const utc = (datum: Datum): number => utcOf(yearOf(datum), monthOf(datum), dayOf(datum));

// Part by part, as some pages replace `toISOString` by one that gives local time.
const fromUtc = (ms: number): Datum => {
  const date = new Date(ms);
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}` as Datum;
};

/** This instant (milliseconds since 1970) as the wire and `<time>` write it: `2026-11-24T13:02:00.000Z`. */
export const utcMoment = (ms: number): Moment => {
  const date = new Date(ms);
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map((part) => pad(part));
  return `${fromUtc(ms)}T${time.join(':')}.${pad(date.getUTCMilliseconds(), 3)}Z` as Moment;
};

/** Reads `YYYY-MM-DD`, or gives `null` when no such day exists. */
export const parseDatum = (text: string): Datum | null =>
  /^\d{4}-\d\d-\d\d$/.test(text) && fromUtc(utc(text as Datum)) === text ? (text as Datum) : null;

export const yearOf = (datum: Datum): number => Number(datum.slice(0, 4));
/** 1–12. */
export const monthOf = (datum: Datum): number => Number(datum.slice(5, 7));
/** 1–31. */
export const dayOf = (datum: Datum): number => Number(datum.slice(8, 10));
/** 1 = Monday … 7 = Sunday (ISO 8601). */
export const weekdayOf = (datum: Datum): number => new Date(utc(datum)).getUTCDay() || 7;

/** A day too many in a month is the first of the next: `datumOf(2026, 3, 32)` is 1 April. */
export const datumOf = (year: number, month: number, day: number): Datum => fromUtc(utcOf(year, month, day));
export const addDays = (datum: Datum, days: number): Datum => fromUtc(utc(datum) + days * DAY_MS);
/** How many days `to` is after `from`; negative when before. */
export const daysBetween = (from: Datum, to: Datum): number => (utc(to) - utc(from)) / DAY_MS;

/** The same day so many months later; the last day of the month where that day does not exist (31 January → 28 February). */
export function addMonths(datum: Datum, months: number): Datum {
  const year = yearOf(datum);
  const month = monthOf(datum) + months;
  return datumOf(year, month, Math.min(dayOf(datum), dayOf(datumOf(year, month + 1, 0))));
}

export const maxDatum = (a: Datum, b: Datum): Datum => (a > b ? a : b);

/**
 * A day that means something, or `null`. Case systems write 0001-01-01, 1900-01-01, 1970-01-01 or 9999-12-31 where
 * they know no date; nothing may be promised or counted from those.
 */
export const plausibleDatum = (datum: Datum | null): Datum | null =>
  datum && datum > '1970-01-01' && datum < '2200' ? datum : null;

let formatter: Intl.DateTimeFormat | undefined;
const offsets = new Map<number, number>();

/**
 * How far Amsterdam is ahead of UTC at this instant, by the time zone data of the platform. The clock changes at 01:00
 * UTC, so from one such hour to the next a single look is enough: asking costs far more than remembering.
 */
function amsterdamOffset(ms: number): number {
  const day = Math.floor((ms - HOUR_MS) / DAY_MS);
  let offset = offsets.get(day);
  if (offset === undefined) {
    formatter ??= new Intl.DateTimeFormat(
      'en',
      // Of its own: a page may have put `weekday` on Object.prototype.
      Object.assign(Object.create(null) as Intl.DateTimeFormatOptions, {
        timeZone: 'Europe/Amsterdam',
        timeZoneName: 'shortOffset',
      }),
    );
    // '10/25/2026, GMT+1'
    offset = Number(/\+(\d+)/.exec(formatter.format(day * DAY_MS + HOUR_MS))?.[1]) * HOUR_MS;
    offsets.set(day, offset);
  }
  return offset;
}

/** A moment as Amsterdam reads it. */
export interface LocalMoment {
  readonly datum: Datum;
  /** `HH:MM`, 24 hours; `null` when only the day is known. */
  readonly tijd: string | null;
  /** In the hour that exists twice: which of the two it is. `null` in any other, and when the source does not say. */
  readonly klok: 'zomertijd' | 'wintertijd' | null;
}

/** The day in Amsterdam on which this instant (milliseconds since 1970) falls. */
export const amsterdamDay = (ms: number): Datum => fromUtc(ms + amsterdamOffset(ms));

/** What the clock on the wall in Amsterdam shows at this instant (milliseconds since 1970). */
export function amsterdamTime(ms: number): LocalMoment & { readonly tijd: string } {
  const offset = amsterdamOffset(ms);
  const local = new Date(ms + offset);
  return {
    datum: amsterdamDay(ms),
    tijd: `${pad(local.getUTCHours())}:${pad(local.getUTCMinutes())}`,
    klok:
      amsterdamOffset(ms + HOUR_MS) < offset
        ? 'zomertijd'
        : amsterdamOffset(ms - HOUR_MS) > offset
          ? 'wintertijd'
          : null,
  };
}

const MOMENT =
  /^(\d{4}-\d\d-\d\d)(?:T(([01]\d|2[0-3]):([0-5]\d))(?::([0-5]\d(?:\.\d{1,3})?)\d*)?(Z|([+-])(\d\d):(\d\d))?)?$/;

/** A moment taken apart: the instant (`NaN` when it is no moment), and the time and offset that are written. */
function readMoment(moment: string): { ms: number; tijd: string | null; zone: string | undefined } {
  const [, day = '', tijd, hours = 0, minutes = 0, seconds = 0, zone, sign, zoneHours = 0, zoneMinutes = 0] =
    MOMENT.exec(moment) ?? [];
  const datum = parseDatum(day);
  if (!datum) return { ms: Number.NaN, tijd: null, zone };
  const sinceMidnight =
    Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS + Math.round(Number(seconds) * 1000);
  const wall = utc(datum) + sinceMidnight;
  const ahead = zone
    ? (Number(zoneHours) * HOUR_MS + Number(zoneMinutes) * MINUTE_MS) * (sign === '-' ? -1 : 1)
    : // Amsterdam is one or two hours ahead; what holds two hours "earlier" is right on both sides of a change.
      amsterdamOffset(wall - 2 * HOUR_MS);
  return { ms: wall - ahead, tijd: (sinceMidnight && tijd) || null, zone };
}

/**
 * Milliseconds since 1970 of a moment; `NaN` when it is not one. A text without an offset is Amsterdam time: in the hour
 * that exists twice it is read as the first, and an hour that the clock skips as the hour after it.
 */
export const instantOf = (moment: string): number => readMoment(moment).ms;

/**
 * A moment of the API, for showing. Case systems that know no time send zeros; then only the day is shown, never
 * "00.00 uur". A text without an offset is shown as it is written, and a time that cannot be read is left out.
 */
export function localMoment(moment: string): LocalMoment {
  const { ms, tijd, zone } = readMoment(moment);
  const local = zone && tijd ? amsterdamTime(ms) : { datum: moment.slice(0, 10) as Datum, tijd, klok: null };
  // Midnight in Amsterdam, written in UTC, is a day without a time as well.
  return local.tijd === '00:00' ? { ...local, tijd: null } : local;
}
