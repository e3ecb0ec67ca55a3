/**
 * Which way to reach the municipality is good now, and when somebody can be called back. Pure: the moment is passed in;
 * all times are those of Europe/Amsterdam. A widget makes the sentences.
 */
import type { Belvenster } from '../contract/contact.js';
import type { Organisatie } from '../contract/organisatie.js';
import { addDays, amsterdamTime, instantOf, weekdayOf, type Datum } from './datum.js';
import { openOp, reachability, weekuren, type Kanaal, type Tijdvak } from './openingstijden.js';
import { isFeestdag, standaardKalender } from './werkdagen.js';

type Openingstijden = Pick<Organisatie, 'openingstijden' | 'afwijkingen' | 'vrijeDagen'>;

/** Whether a channel is good advice at this moment. */
export type Kanaaladvies =
  /** Open. `tot` and `minuten` (rounded down, 0 in the last minute) are `null` when it does not close today or tomorrow. */
  | { readonly soort: 'nu'; readonly tot: string | null; readonly minuten: number | null }
  | {
      readonly soort: 'later';
      readonly datum: Datum;
      readonly van: string;
      /** 0: later today, 1: tomorrow. */
      readonly dagen: number;
      /** Why it is closed all day today, where the week would have it open. */
      readonly vandaagDicht: 'feestdag' | 'afwijking' | null;
    }
  /** No hours are known, or none in the coming month: say nothing about hours. */
  | { readonly soort: 'onbekend' };

const MINUTE_MS = 60_000;

/** The instant at which a clock in Amsterdam shows this time on this day; `24:00` is the end of it. */
const instantAt = (datum: Datum, tijd: string): number =>
  tijd === '24:00' ? instantOf(`${addDays(datum, 1)}T00:00`) : instantOf(`${datum}T${tijd}`);

/**
 * How it stands with a channel at `now` (milliseconds since 1970, by the server's clock): open for so many minutes more, or
 * from when. Holidays, the municipality's closing days and other hours (`afwijkingen`) count; `locatieId` leaves out the
 * hours of other locations.
 */
export function adviseKanaal(
  organisatie: Openingstijden,
  kanaal: Kanaal,
  now: number,
  locatieId: string | null = null,
): Kanaaladvies {
  const stand = reachability(organisatie, kanaal, now, locatieId);
  const { datum: vandaag, tijd } = amsterdamTime(now);
  switch (stand.soort) {
    case 'open': {
      const { tot } = stand;
      if (tot === null) return { soort: 'nu', tot, minuten: null };
      // An end that lies before now is one of tomorrow: open past midnight.
      const end = instantAt(tot > tijd ? vandaag : addDays(vandaag, 1), tot);
      return { soort: 'nu', tot, minuten: Math.max(0, Math.floor((end - now) / MINUTE_MS)) };
    }
    case 'dicht': {
      const { datum, van, dagen } = stand;
      return {
        soort: 'later',
        datum,
        van,
        dagen,
        vandaagDicht: whyClosed(organisatie, kanaal, vandaag, locatieId),
      };
    }
    default:
      return stand;
  }
}

/** Why a channel is closed all day, on a day of the week on which it usually is open. */
function whyClosed(
  organisatie: Openingstijden,
  kanaal: Kanaal,
  datum: Datum,
  locatieId: string | null,
): 'feestdag' | 'afwijking' | null {
  if (openOp(organisatie, kanaal, datum, locatieId).length > 0) return null;
  const weekdag = weekdayOf(datum);
  const isUsual = weekuren(organisatie, kanaal, locatieId).some(
    ({ van, totEnMet }) => van <= weekdag && weekdag <= totEnMet,
  );
  if (!isUsual) return null;
  return isFeestdag(datum, organisatie.vrijeDagen ?? standaardKalender) ? 'feestdag' : 'afwijking';
}

/** A way to reach the municipality without an appointment, and how it stands with it. */
export interface Weg {
  readonly kanaal: 'telefoon' | 'informatiebalie' | 'balie';
  /** `null`: the same for all, or the hours name no location. */
  readonly locatieId: string | null;
  readonly advies: Kanaaladvies;
}

/**
 * Every way that needs no appointment, the ones that can be used now first, each group in the order telephone, information
 * desk, desk. Ways of which no hours are known are left out.
 */
export function adviseWegen(organisatie: Openingstijden, now: number): Weg[] {
  const open: Weg[] = [];
  const later: Weg[] = [];
  const vrij = organisatie.openingstijden.filter(
    ({ kanaal, zonderAfspraak }) => kanaal === 'telefoon' || zonderAfspraak === true,
  );
  for (const kanaal of ['telefoon', 'informatiebalie', 'balie'] as const) {
    const locaties = new Set(vrij.filter((tijd) => tijd.kanaal === kanaal).map(({ locatieId }) => locatieId));
    for (const locatieId of locaties) {
      const advies = adviseKanaal({ ...organisatie, openingstijden: vrij }, kanaal, now, locatieId);
      if (advies.soort !== 'onbekend')
        (advies.soort === 'nu' ? open : later).push({ kanaal, locatieId, advies });
    }
  }
  return [...open, ...later];
}

// ---------------------------------------------------------------------------------------------------- Being called back

/** Without a norm, so many days ahead somebody can choose to be called. */
const BEL_DAGEN = 14;
/** A day is offered in parts: until noon, the afternoon, and the evening. */
const DAGDELEN: readonly Tijdvak[] = [
  { van: '00:00', tot: '12:00' },
  { van: '12:00', tot: '17:00' },
  { van: '17:00', tot: '24:00' },
];
/** So much of a part must be left for somebody to be called in it. */
const MIN_VENSTER_MS = 60 * MINUTE_MS;

/** Opening hours that touch or overlap, as one. */
function merged(vakken: readonly Tijdvak[]): Tijdvak[] {
  const result: Tijdvak[] = [];
  for (const vak of vakken) {
    const last = result.at(-1);
    if (last && vak.van <= last.tot) {
      result[result.length - 1] = { van: last.van, tot: vak.tot > last.tot ? vak.tot : last.tot };
    } else {
      result.push(vak);
    }
  }
  return result;
}

/** A window ends within its day: midnight is written as the last minute before it. */
const lastMinute = (tot: string): string => (tot === '24:00' ? '23:59' : tot);

/** The last day that can be chosen. */
const laatsteBeldag = (now: number, totEnMet: Datum | null): Datum =>
  totEnMet ?? addDays(amsterdamTime(now).datum, BEL_DAGEN);

/**
 * When somebody can choose to be called back: parts of days within the hours of the telephone, from now up to and including
 * the promised day (`totEnMet`; without one: two weeks). Of today only what has an hour left.
 */
export function belvensters(organisatie: Openingstijden, now: number, totEnMet: Datum | null): Belvenster[] {
  const result: Belvenster[] = [];
  const last = laatsteBeldag(now, totEnMet);
  for (let datum = amsterdamTime(now).datum; datum <= last; datum = addDays(datum, 1)) {
    const open = merged(openOp(organisatie, 'telefoon', datum));
    for (const deel of DAGDELEN) {
      for (const vak of open) {
        const van = vak.van > deel.van ? vak.van : deel.van;
        const tot = lastMinute(vak.tot < deel.tot ? vak.tot : deel.tot);
        const begin = Math.max(instantAt(datum, van), now);
        if (van < tot && instantAt(datum, tot) - begin >= MIN_VENSTER_MS) result.push({ datum, van, tot });
      }
    }
  }
  return result;
}

/**
 * Whether this window can be promised: it is not over, not after the promised day, and the telephone is staffed all of it.
 * Wider than what `belvensters` offers, so that who chose just before the hour is not refused.
 */
export function isBelvenster(
  { datum, van, tot }: Belvenster,
  organisatie: Openingstijden,
  now: number,
  totEnMet: Datum | null,
): boolean {
  if (van >= tot || instantAt(datum, tot) <= now || datum > laatsteBeldag(now, totEnMet)) return false;
  return merged(openOp(organisatie, 'telefoon', datum)).some((vak) => vak.van <= van && tot <= vak.tot);
}
