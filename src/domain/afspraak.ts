/**
 * Where appointments fit: how long they take, when there is room, and what people must bring. Pure: the moment is
 * passed in. Moments are milliseconds since 1970, so a length is a length, also in the night the clock changes.
 */
import type { Moment } from '../contract/basis.js';
import type { AfspraakProduct, Productkeuze } from '../contract/afspraken.js';
import type { Organisatie } from '../contract/organisatie.js';
import { addDays, amsterdamTime, dayOf, instantOf, monthOf, weekdayOf, yearOf, type Datum } from './datum.js';
import { openOp, weekuren, type Kanaal, type Tijdvak } from './openingstijden.js';
import { feestdagen } from './werkdagen.js';

export const MINUUT_MS = 60_000;

/** From `begin` up to, not including, `eind`, in milliseconds since 1970. */
export interface Tijdruimte {
  readonly begin: number;
  readonly eind: number;
}

/** This instant as the API writes it: Amsterdam's clock, to the second, with its offset. */
export function amsterdamMoment(ms: number): Moment {
  const { datum, tijd } = amsterdamTime(ms);
  const seconds = String(Math.floor(ms / 1000) % 60).padStart(2, '0');
  // What Amsterdam reads, taken as UTC, is ahead of the instant by the offset.
  const ahead = Math.round((instantOf(`${datum}T${tijd}:${seconds}Z`) - ms) / 3_600_000);
  return `${datum}T${tijd}:${seconds}+${String(ahead).padStart(2, '0')}:00` as Moment;
}

/** How long everything together takes, in minutes; `null` when a product is not among those on offer. */
export function totaleDuur(
  producten: readonly Pick<AfspraakProduct, 'id' | 'duurMinuten'>[],
  keuzes: readonly Productkeuze[],
): number | null {
  let duur = 0;
  for (const { id, aantal } of keuzes) {
    const product = producten.find((one) => one.id === id);
    if (product === undefined) return null;
    duur += product.duurMinuten * aantal;
  }
  return duur;
}

/** What to bring for these, each thing once, in the order of the products. */
export const meeTeNemenVoor = (
  producten: readonly Pick<AfspraakProduct, 'id' | 'meeTeNemen'>[],
  keuzes: readonly Pick<Productkeuze, 'id'>[],
): string[] => [
  ...new Set(keuzes.flatMap(({ id }) => producten.find((product) => product.id === id)?.meeTeNemen ?? [])),
];

/** Both ranges at once. */
const samen = (a: readonly Tijdvak[], b: readonly Tijdvak[]): Tijdvak[] =>
  a.flatMap((x) =>
    b.flatMap((y) => {
      const van = x.van > y.van ? x.van : y.van;
      const tot = x.tot < y.tot ? x.tot : y.tot;
      return van < tot ? [{ van, tot }] : [];
    }),
  );

/**
 * When a channel is open on this day, as instants, in order of time. Other hours (`afwijkingen`) that name no location can,
 * where several locations share a channel, only make the hours of one of them shorter, never give it hours.
 */
export function openRuimten(
  organisatie: Pick<Organisatie, 'openingstijden' | 'afwijkingen' | 'vrijeDagen'>,
  kanaal: Kanaal,
  datum: Datum,
  locatieId: string | null,
): Tijdruimte[] {
  const { openingstijden, afwijkingen } = organisatie;
  let vakken = openOp(organisatie, kanaal, datum, locatieId);
  const places = new Set(
    openingstijden.filter((tijd) => tijd.kanaal === kanaal).map((tijd) => tijd.locatieId),
  );
  const isOwn = afwijkingen.some(
    (dag) => dag.kanaal === kanaal && dag.datum === datum && dag.locatieId === locatieId,
  );
  if (locatieId !== null && !isOwn && places.size > 1) {
    const weekdag = weekdayOf(datum);
    const gewoon = weekuren(organisatie, kanaal, locatieId).find(
      ({ van, totEnMet }) => van <= weekdag && weekdag <= totEnMet,
    );
    vakken = samen(vakken, gewoon?.vakken ?? []);
  }
  return vakken.map(({ van, tot }) => ({
    begin: instantOf(`${datum}T${van}`),
    eind: instantOf(tot === '24:00' ? `${addDays(datum, 1)}T00:00` : `${datum}T${tot}`),
  }));
}

/** Whether one more fits in this range where at most `plaatsen` can be taken at the same moment. */
export function isVrij(bezet: readonly Tijdruimte[], plaatsen: number, ruimte: Tijdruimte): boolean {
  const near = bezet.filter(({ begin, eind }) => begin < ruimte.eind && eind > ruimte.begin);
  if (near.length < plaatsen) return true;
  // The number taken only rises where one begins.
  return [ruimte.begin, ...near.map(({ begin }) => Math.max(begin, ruimte.begin))].every(
    (at) => near.filter(({ begin, eind }) => begin <= at && eind > at).length < plaatsen,
  );
}

/** Every moment at which something of this length can begin, as far as the opening hours go. All in milliseconds. */
export function beginnen(
  open: readonly Tijdruimte[],
  { duur, stap, vanaf }: { readonly duur: number; readonly stap: number; readonly vanaf: number },
): number[] {
  const found: number[] = [];
  for (const { begin, eind } of open) {
    const skipped = Math.max(0, Math.ceil((vanaf - begin) / stap));
    for (let at = begin + skipped * stap; at + duur <= eind; at += stap) found.push(at);
  }
  return found;
}

/** The name of a public holiday; `null` on any other day. */
export function feestdagNaam(datum: Datum): string | null {
  const soort = feestdagen(yearOf(datum)).get(datum);
  if (soort === undefined) return null;
  if (soort === 'goedeVrijdag') return 'Goede Vrijdag';
  switch (`${monthOf(datum)}-${dayOf(datum)}`) {
    case '1-1':
      return 'Nieuwjaarsdag';
    case '12-25':
      return 'Eerste kerstdag';
    case '12-26':
      return 'Tweede kerstdag';
    case '4-27':
      return 'Koningsdag';
    case '5-5':
      return 'Bevrijdingsdag';
    default:
      // The others move with Easter; the King's birthday is a Saturday when it is not on the 27th.
      if (weekdayOf(datum) === 4) return 'Hemelvaartsdag';
      if (weekdayOf(datum) === 6) return 'Koningsdag';
      return monthOf(datum) < 5 ? 'Tweede paasdag' : 'Tweede pinksterdag';
  }
}
