/** Where there is room: opening hours, what others took, and what was booked or is held here, put together. */
import type { BeschikbareDag, BeschikbareTijd } from '../contract/afspraken.js';
import type { Datum, Moment } from '../contract/basis.js';
import type { Tijdruimte } from '../domain/afspraak.js';
import {
  amsterdamMoment,
  beginnen,
  feestdagNaam,
  isVrij,
  MINUUT_MS,
  openRuimten,
  totaleDuur,
} from '../domain/afspraak.js';
import { addDays, amsterdamDay } from '../domain/datum.js';
import type { Balies, Planning } from './afspraken-bron.js';
import type { Keuze } from './afspraken-keuze.js';
import { baliesVan } from './afspraken-keuze.js';
import { bezetVan } from './afspraken-rijen.js';
import type { Transactie } from './opslag.js';

/** Looks for room for one choice, inside a transaction. */
export interface Zoeker {
  /** In minutes. */
  readonly duur: number;
  readonly laatsteDag: Datum;
  /** Every begin that is free on this day, in order; in milliseconds since 1970. */
  vrijOp(datum: Datum): readonly number[];
  /** The desks that can take it at exactly this moment; `null`: none, or it is no time that is offered. */
  baliesOm(begin: number): Balies | null;
  /** The first free begin from now on. */
  eerste(): number | null;
  dag(datum: Datum): BeschikbareDag;
}

/**
 * @param nu milliseconds since 1970
 * @param zonder ids of holds and appointments that do not stand in the way: one's own
 * @param ookVanaf times from here on may begin sooner than the rules say
 */
export function createZoeker(
  tx: Transactie,
  planning: Planning,
  keuze: Keuze,
  nu: number,
  zonder: readonly (string | null)[] = [],
  ookVanaf = Number.POSITIVE_INFINITY,
): Zoeker {
  const { regels } = planning;
  const balies = baliesVan(planning, keuze);
  const duur = totaleDuur(planning.producten, keuze.producten) ?? 0;
  const vandaag = amsterdamDay(nu);
  const laatsteDag = addDays(vandaag, regels.dagenVooruit);
  const vanaf = Math.max(nu, Math.min(ookVanaf, nu + regels.vooraf * MINUUT_MS));

  const taken = new Map<string, ReadonlyMap<Datum, readonly Tijdruimte[]>>();
  function takenAt(one: Balies, datum: Datum): readonly Tijdruimte[] {
    let days = taken.get(one.id);
    if (days === undefined) {
      days = bezetVan(tx, one.id, vandaag, laatsteDag, nu, zonder);
      taken.set(one.id, days);
    }
    return [...(days.get(datum) ?? []), ...planning.bezet(one, datum)];
  }

  const openOp = (one: Balies, datum: Datum): Tijdruimte[] =>
    openRuimten(planning.organisatie, one.uren, datum, one.locatieId);

  function beginOp(one: Balies, datum: Datum): number[] {
    if (datum < vandaag || datum > laatsteDag || one.plaatsen === 0) return [];
    const options = { duur: duur * MINUUT_MS, stap: regels.stap * MINUUT_MS, vanaf };
    const all = beginnen(openOp(one, datum), options);
    if (all.length === 0) return all;
    const bezet = takenAt(one, datum);
    return all.filter((begin) => isVrij(bezet, one.plaatsen, { begin, eind: begin + options.duur }));
  }

  const days = new Map<Datum, readonly number[]>();
  function vrijOp(datum: Datum): readonly number[] {
    let found = days.get(datum);
    if (found === undefined) {
      found = [...new Set(balies.flatMap((one) => beginOp(one, datum)))].sort((a, b) => a - b);
      days.set(datum, found);
    }
    return found;
  }

  return {
    duur,
    laatsteDag,
    vrijOp,
    baliesOm: (begin) => balies.find((one) => beginOp(one, amsterdamDay(begin)).includes(begin)) ?? null,
    eerste() {
      for (let datum = vandaag; datum <= laatsteDag; datum = addDays(datum, 1)) {
        const [first] = vrijOp(datum);
        if (first !== undefined) return first;
      }
      return null;
    },
    dag(datum) {
      const toelichting = feestdagNaam(datum);
      if (datum < vandaag) return { datum, aantal: 0, reden: 'voorbij', toelichting };
      if (datum > laatsteDag) return { datum, aantal: 0, reden: 'nog-niet', toelichting };
      const aantal = vrijOp(datum).length;
      if (aantal > 0) return { datum, aantal, reden: null, toelichting };
      const open = balies.flatMap((one) => openOp(one, datum));
      const reden =
        open.length === 0 ? 'gesloten' : open.every(({ eind }) => eind <= vanaf) ? 'voorbij' : 'vol';
      return { datum, aantal, reden, toelichting };
    },
  };
}

export const tijdVan = (begin: number, duur: number): BeschikbareTijd => ({
  aanvang: amsterdamMoment(begin),
  einde: amsterdamMoment(begin + duur * MINUUT_MS),
});

export const momentOrNull = (ms: number | null): Moment | null => (ms === null ? null : amsterdamMoment(ms));

/** The days from `van` up to and including `tot`. */
export function dagenVan(van: Datum, tot: Datum): Datum[] {
  const days: Datum[] = [];
  for (let datum = van; datum <= tot; datum = addDays(datum, 1)) days.push(datum);
  return days;
}
