/**
 * Days, times and sizes in words. Own tables: what a browser knows of Frisian differs, and Dutch times are written
 * with a point. Source of the Frisian names: the spelling of the Fryske Akademy, lower case, as in CLDR.
 */
import { dayOf, monthOf, weekdayOf, yearOf, type Datum, type LocalMoment } from '../domain/datum.js';
import type { Taal } from './messages.js';

const words = (text: string): readonly string[] => text.split(' ');

const WEEKDAYS: Record<Taal, readonly string[]> = {
  nl: words('maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'),
  en: words('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'),
  fy: words('moandei tiisdei woansdei tongersdei freed sneon snein'),
};
const MONTHS: Record<Taal, readonly string[]> = {
  nl: words('januari februari maart april mei juni juli augustus september oktober november december'),
  en: words('January February March April May June July August September October November December'),
  fy: words('jannewaris febrewaris maart april maaie juny july augustus septimber oktober novimber desimber'),
};
const CLOCKS: Record<Taal, { zomertijd: string; wintertijd: string }> = {
  nl: { zomertijd: 'zomertijd', wintertijd: 'wintertijd' },
  en: { zomertijd: 'summer time', wintertijd: 'winter time' },
  fy: { zomertijd: 'simmertiid', wintertijd: 'wintertiid' },
};
const AT: Record<Taal, string> = { nl: 'om', en: 'at', fy: 'om' };

/** "dinsdag 24 november 2026"; without `weekdag` or `jaar` where the text around it already says that. */
export function formatDatum(
  datum: Datum,
  taal: Taal,
  { weekdag = true, jaar = true }: { weekdag?: boolean; jaar?: boolean } = {},
): string {
  const dag = `${dayOf(datum)} ${MONTHS[taal][monthOf(datum) - 1]}`;
  return `${weekdag ? `${WEEKDAYS[taal][weekdayOf(datum) - 1]} ` : ''}${dag}${jaar ? ` ${yearOf(datum)}` : ''}`;
}

/** "14.02 uur", "14:02", "14.02 oere" from `HH:MM`; in the hour that exists twice with the clock that it is meant by. */
export function formatTijd(tijd: string, taal: Taal, klok: LocalMoment['klok'] = null): string {
  const text = taal === 'en' ? tijd : `${tijd.replace(':', '.')} ${taal === 'fy' ? 'oere' : 'uur'}`;
  return klok ? `${text} (${CLOCKS[taal][klok]})` : text;
}

/** "dinsdag 24 november 2026 om 14.02 uur"; only the day when no time is known. */
export function formatMoment({ datum, tijd, klok }: LocalMoment, taal: Taal): string {
  const dag = formatDatum(datum, taal);
  return tijd === null ? dag : `${dag} ${AT[taal]} ${formatTijd(tijd, taal, klok)}`;
}

const UNTIL: Record<Taal, readonly [days: string, hours: string, and: string]> = {
  nl: ['tot en met', 'tot', 'en'],
  en: ['to', 'to', 'and'],
  fy: ['oant en mei', 'oant', 'en'],
};

/** "maandag tot en met donderdag 08.30 tot 17.00 uur; vrijdag 08.30 tot 12.30 uur". Days from 1, Monday. */
export function formatWeekuren(
  week: readonly {
    readonly van: number;
    readonly totEnMet: number;
    readonly vakken: readonly { readonly van: string; readonly tot: string }[];
  }[],
  taal: Taal,
): string {
  const [days, hours, and] = UNTIL[taal];
  const name = (weekdag: number): string => WEEKDAYS[taal][weekdag - 1] ?? '';
  const time = (tijd: string): string => (taal === 'en' ? tijd : tijd.replace(':', '.'));
  return week
    .map(({ van, totEnMet, vakken }) => {
      const when = van === totEnMet ? name(van) : `${name(van)} ${days} ${name(totEnMet)}`;
      return `${when} ${vakken
        .map(({ van: from, tot }) => `${time(from)} ${hours} ${formatTijd(tot, taal)}`)
        .join(` ${and} `)}`;
    })
    .join('; ');
}

/** "12", "5.000", "5,000". */
export const formatCount = (count: number, taal: Taal): string =>
  String(count).replace(/\B(?=(\d{3})+$)/g, taal === 'en' ? ',' : '.');

/** "1 dag", "12 dagen". */
export const formatDays = (count: number, taal: Taal): string =>
  `${count} ${{ nl: ['dag', 'dagen'], en: ['day', 'days'], fy: ['dei', 'dagen'] }[taal][count === 1 ? 0 : 1]}`;

/** The size of a file, as phones and file lists show it: "512 bytes", "120 kB", "1,2 MB" (1 kB is 1000 bytes). */
export function formatBytes(bytes: number, taal: Taal): string {
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
  let size = bytes / 1000;
  let unit = 'kB';
  // What would be rounded to 1000 kB is 1 MB.
  for (const larger of ['MB', 'GB']) {
    if (size < 999.5) break;
    size /= 1000;
    unit = larger;
  }
  const rounded = unit === 'kB' ? Math.round(size) : Math.round(size * 10) / 10;
  return `${taal === 'en' ? rounded : String(rounded).replace('.', ',')} ${unit}`;
}
