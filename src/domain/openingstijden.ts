/**
 * When the municipality can be reached. Pure: the moment is passed in; all times are those of Europe/Amsterdam.
 */
import type { Organisatie } from '../contract/organisatie.js';
import { addDays, amsterdamTime, weekdayOf, type Datum } from './datum.js';
import { isFeestdag, standaardKalender } from './werkdagen.js';

export type Kanaal = Organisatie['openingstijden'][number]['kanaal'];
type Openingstijden = Pick<Organisatie, 'openingstijden' | 'afwijkingen' | 'vrijeDagen'>;

/** From `van` up to, not including, `tot`: `HH:MM`; `24:00` is the end of the day. */
export interface Tijdvak {
  readonly van: string;
  readonly tot: string;
}

const MIDNIGHT = '24:00';
/** A day that ends at 00:00 or 23:59 is open to its end. */
const endOf = (tot: string): string => (tot === '00:00' || tot === '23:59' ? MIDNIGHT : tot);

/**
 * When a channel is open on a day, in order of time; empty when it is closed. Other hours (`afwijkingen`) go before the
 * holidays, and those before the hours of the week. An `afwijking` with one of the two times cuts the ordinary hours
 * short; one that names a location is about that one, and goes before one that names none. Hours that cannot be read (an end before the beginning) count as closed. `locatieId` leaves out the hours of
 * other locations.
 */
export function openOp(
  organisatie: Openingstijden,
  kanaal: Kanaal,
  datum: Datum,
  locatieId: string | null = null,
): Tijdvak[] {
  const weekdag = weekdayOf(datum);
  const gewoon = organisatie.openingstijden.filter(
    (tijd) =>
      tijd.kanaal === kanaal &&
      tijd.weekdag === weekdag &&
      (!locatieId || !tijd.locatieId || tijd.locatieId === locatieId),
  );
  const alle = organisatie.afwijkingen.filter(
    (dag) =>
      dag.kanaal === kanaal &&
      dag.datum === datum &&
      (!locatieId || !dag.locatieId || dag.locatieId === locatieId),
  );
  const hier = alle.filter((dag) => dag.locatieId);
  if (!locatieId && hier.length > 0 && gewoon.every((tijd) => tijd.locatieId)) {
    // Together they are open when one of them is.
    const plekken = [...gewoon, ...hier].flatMap(({ locatieId: plek }) => plek ?? []);
    return [...new Set(plekken)]
      .flatMap((plek) => openOp(organisatie, kanaal, datum, plek))
      .sort((a, b) => (a.van < b.van ? -1 : a.van > b.van ? 1 : 0));
  }
  const anders = locatieId && hier.length > 0 ? hier : alle.filter((dag) => !dag.locatieId);
  const vakken: Tijdvak[] = [];
  const add = (van: string, tot: string): void => {
    if (van < endOf(tot)) vakken.push({ van, tot: endOf(tot) });
  };
  for (const { van, tot } of anders) {
    if (van && tot) add(van, tot);
    else if (van) for (const vak of gewoon) add(vak.van > van ? vak.van : van, vak.tot);
    else if (tot) for (const vak of gewoon) add(vak.van, endOf(vak.tot) < tot ? vak.tot : tot);
  }
  if (anders.length === 0 && !isFeestdag(datum, organisatie.vrijeDagen ?? standaardKalender)) {
    for (const { van, tot } of gewoon) add(van, tot);
  }
  return vakken.sort((a, b) => (a.van < b.van ? -1 : a.van > b.van ? 1 : 0));
}

/** The same hours on so many days of the week in a row. */
export interface Weekuren {
  /** 1 = Monday … 7 = Sunday. */
  readonly van: number;
  readonly totEnMet: number;
  readonly vakken: readonly Tijdvak[];
}

/** When a channel is open in an ordinary week: for on paper, where "now" means nothing. Days without hours are left out. */
export function weekuren(
  { openingstijden }: Pick<Openingstijden, 'openingstijden'>,
  kanaal: Kanaal,
  locatieId: string | null = null,
): Weekuren[] {
  const week: Weekuren[] = [];
  for (let weekdag = 1; weekdag <= 7; weekdag += 1) {
    const vakken = openingstijden
      .filter(
        (tijd) =>
          tijd.kanaal === kanaal &&
          tijd.weekdag === weekdag &&
          (!locatieId || !tijd.locatieId || tijd.locatieId === locatieId),
      )
      .map(({ van, tot }) => ({ van, tot: endOf(tot) }))
      .sort((a, b) => (a.van < b.van ? -1 : 1));
    const before = week.at(-1);
    if (vakken.length === 0) continue;
    if (before?.totEnMet === weekdag - 1 && JSON.stringify(before.vakken) === JSON.stringify(vakken))
      week[week.length - 1] = { ...before, totEnMet: weekdag };
    else week.push({ van: weekdag, totEnMet: weekdag, vakken });
  }
  return week;
}

/** Whether a channel can be used now. */
export type Reachability =
  /** Open until `tot`; `null` when it does not close today or tomorrow (day and night). */
  | { readonly soort: 'open'; readonly tot: string | null }
  /** Closed until `van` on `datum`, which is `dagen` days from today (0: later today, 1: tomorrow). */
  | { readonly soort: 'dicht'; readonly datum: Datum; readonly van: string; readonly dagen: number }
  /** Closed for the coming month, or no hours are known: then say nothing about hours. */
  | { readonly soort: 'onbekend' };

const DAYS_AHEAD = 31;

/** Whether a channel is open at `now` (milliseconds since 1970, by the server's clock), and until or from when. */
export function reachability(
  organisatie: Openingstijden,
  kanaal: Kanaal,
  now: number,
  locatieId: string | null = null,
): Reachability {
  const { datum, tijd } = amsterdamTime(now);
  /** The end of the opening that holds this time, over ranges that touch or overlap. */
  const until = (vakken: readonly Tijdvak[], from: string): string =>
    vakken.reduce((tot, vak) => (vak.van <= tot && vak.tot > tot ? vak.tot : tot), from);

  for (let dagen = 0; dagen <= DAYS_AHEAD; dagen += 1) {
    const dag = addDays(datum, dagen);
    const vakken = openOp(organisatie, kanaal, dag, locatieId);
    if (dagen === 0) {
      const tot = until(vakken, tijd);
      if (tot > tijd) {
        if (tot < MIDNIGHT) return { soort: 'open', tot };
        const morgen = until(openOp(organisatie, kanaal, addDays(dag, 1), locatieId), '00:00');
        return { soort: 'open', tot: morgen === MIDNIGHT ? null : morgen === '00:00' ? MIDNIGHT : morgen };
      }
    }
    const volgende = vakken.find((vak) => dagen > 0 || vak.van > tijd);
    if (volgende) return { soort: 'dicht', datum: dag, van: volgende.van, dagen };
  }
  return { soort: 'onbekend' };
}
