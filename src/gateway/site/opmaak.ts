/** Days and times as people read them. */
import type { Datum } from '../../domain/datum.js';
import { dayOf, monthOf, yearOf } from '../../domain/datum.js';
import type { Taal } from './texts.js';

const LOCALE: Readonly<Record<Taal, string>> = { nl: 'nl-NL', en: 'en-GB', fy: 'fy' };

/** Frisian names of months have no capital, whatever the platform's data say. */
const inCase =
  (taal: Taal) =>
  (text: string): string =>
    taal === 'fy' ? text.toLowerCase() : text;

const instant = (datum: Datum): number => Date.UTC(yearOf(datum), monthOf(datum) - 1, dayOf(datum));

/** "22 november 2026" */
export const formatDatum = (datum: Datum, taal: Taal): string =>
  inCase(taal)(
    new Intl.DateTimeFormat(LOCALE[taal], {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(instant(datum)),
  );

/** "zondag 22 november" */
export const formatDag = (datum: Datum, taal: Taal): string =>
  inCase(taal)(
    new Intl.DateTimeFormat(LOCALE[taal], {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    }).format(instant(datum)),
  );

// Any Monday will do to name the days of the week.
const MONDAY = Date.UTC(2024, 0, 1);

/** @param weekdag 1 = Monday … 7 = Sunday */
export const formatWeekdag = (weekdag: number, taal: Taal): string =>
  new Intl.DateTimeFormat(LOCALE[taal], { weekday: 'long', timeZone: 'UTC' }).format(
    MONDAY + (weekdag - 1) * 86_400_000,
  );

/** "09.00 uur" of `09:00`, as the widgets write it. */
export const formatTijd = (tijd: string, taal: Taal): string =>
  taal === 'en' ? tijd : `${tijd.replace(':', '.')} ${taal === 'nl' ? 'uur' : 'oere'}`;
