/**
 * Working days and free days of the Netherlands. Pure; a year is worked out once and kept.
 * Source: Algemene termijnenwet (Atw) art. 3.
 */
import type { VrijeDagen } from '../contract/organisatie.js';
import { addDays, datumOf, weekdayOf, yearOf, type Datum } from './datum.js';

/**
 * Which days are free beside Saturday and Sunday.
 * `'wet'`: those of the Algemene termijnenwet, for terms that a law sets. A municipality cannot change these.
 * An object: the municipality's own calendar (`organisatie.vrijeDagen`), for promises and for opening hours.
 */
export type Kalender = 'wet' | VrijeDagen;

/** The calendar of a municipality that gives none: every public holiday is free, so nothing is promised for such a day. */
export const standaardKalender: VrijeDagen = { goedeVrijdag: true, bevrijdingsdag: true, extra: [] };

/** The two holidays for which a municipality decides itself whether it works, and all others. */
export type Feestdag = 'goedeVrijdag' | 'bevrijdingsdag' | 'algemeen';

/**
 * Days that a royal decree equates with a holiday, for the terms of the law only (Atw art. 3 lid 3). One decree covers
 * three years: Stcrt. 2016, 58653 (2017–2019), that of 20 September 2019 (2020–2022), and those for 2023–2025 and
 * 2026–2028. For later years the decree has still to come; without it a term that ends next to a holiday is computed
 * some days too short, never too long.
 */
const GELIJKGESTELD =
  '2017-04-28 2017-05-26 2018-05-11 2018-12-24 2018-12-31 2019-05-31 2019-12-27 ' +
  '2020-05-22 2021-05-14 2022-05-27 2023-04-28 2023-05-19 2024-05-10 2024-12-27 2025-05-30 ' +
  '2026-01-02 2026-05-15 2027-05-07 2028-04-28 2028-05-26';

/** Easter Sunday: the Sunday after the first full moon of spring, by the tables of the Gregorian calendar. */
function paaszondag(jaar: number): Datum {
  const gulden = jaar % 19;
  const eeuw = Math.floor(jaar / 100);
  const maan = (19 * gulden + eeuw - Math.floor(eeuw / 4) - Math.floor((8 * eeuw + 13) / 25) + 15) % 30;
  const vollemaan = datumOf(jaar, 3, 21 + maan - (maan > 28 || (maan > 27 && gulden > 10) ? 1 : 0));
  return addDays(vollemaan, 7 - (weekdayOf(vollemaan) % 7));
}

const jaren = new Map<number, ReadonlyMap<Datum, Feestdag>>();

/**
 * The general public holidays of a year (Atw art. 3 lid 1 and 2), also those in a weekend: New Year's Day, Good Friday,
 * Easter Monday, the day on which the birthday of the King (until 2013: the Queen) is celebrated, 5 May each year,
 * Ascension Day, Whit Monday and both Christmas days. Holds from 1980 on.
 */
export function feestdagen(jaar: number): ReadonlyMap<Datum, Feestdag> {
  let dagen = jaren.get(jaar);
  if (!dagen) {
    const pasen = paaszondag(jaar);
    const koningsdag = datumOf(jaar, 4, jaar < 2014 ? 30 : 27);
    // 5 May first: in some years it is Ascension Day too, and that is free wherever the municipality works on 5 May.
    dagen = new Map<Datum, Feestdag>([
      [datumOf(jaar, 5, 5), 'bevrijdingsdag'],
      [addDays(pasen, -2), 'goedeVrijdag'],
      ...[
        datumOf(jaar, 1, 1),
        addDays(pasen, 1),
        addDays(koningsdag, weekdayOf(koningsdag) > 6 ? -1 : 0),
        addDays(pasen, 39),
        addDays(pasen, 50),
        datumOf(jaar, 12, 25),
        datumOf(jaar, 12, 26),
      ].map((datum) => [datum, 'algemeen'] as const),
    ]);
    jaren.set(jaar, dagen);
  }
  return dagen;
}

/** Whether it is a holiday, or a closing day of the municipality; a weekend alone is not. */
export function isFeestdag(datum: Datum, kalender: Kalender): boolean {
  const feestdag = feestdagen(yearOf(datum)).get(datum);
  return kalender === 'wet'
    ? !!feestdag || GELIJKGESTELD.includes(datum)
    : kalender.extra.includes(datum) || (!!feestdag && (feestdag === 'algemeen' || kalender[feestdag]));
}

/** A Saturday, a Sunday, or a holiday. */
export const isVrijeDag = (datum: Datum, kalender: Kalender): boolean =>
  weekdayOf(datum) > 5 || isFeestdag(datum, kalender);

export const isWerkdag = (datum: Datum, kalender: Kalender): boolean => !isVrijeDag(datum, kalender);

/** This day, or the first working day after it. */
export function eersteWerkdag(vanaf: Datum, kalender: Kalender): Datum {
  let datum = vanaf;
  while (isVrijeDag(datum, kalender)) datum = addDays(datum, 1);
  return datum;
}

/**
 * So many working days after `from` (before it when negative); the day of receipt is day 0. Always a working day: zero
 * days from a Saturday is Monday.
 */
export function addWerkdagen(from: Datum, aantal: number, kalender: Kalender): Datum {
  const step = aantal < 0 ? -1 : 1;
  let datum = from;
  for (let left = Math.abs(aantal); left > 0;) {
    datum = addDays(datum, step);
    if (isWerkdag(datum, kalender)) left -= 1;
  }
  return eersteWerkdag(datum, kalender);
}
