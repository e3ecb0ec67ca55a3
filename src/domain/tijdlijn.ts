/**
 * From what a case system sends to the steps a citizen sees. Case systems send odd things: no current step, no order
 * numbers, times that are all zero, newest first, several end states, steps that begin again. Pure, and quick enough
 * for thousands of steps: dates are worked out when a step is shown.
 */
import type { Moment } from '../contract/basis.js';
import type { Status } from '../contract/statussen.js';
import type { Zaak } from '../contract/zaken.js';
import { addDays, amsterdamDay, instantOf, localMoment, plausibleDatum, type Datum } from './datum.js';

/** How a step stands, for words and shape. `actie`: it is running and waits for the citizen. */
export type Toestand = 'klaar' | 'bezig' | 'actie' | 'gepland' | 'overgeslagen' | 'onbekend';

export interface Stap {
  readonly status: Status;
  readonly toestand: Toestand;
  /** The running step: at most one. */
  readonly huidig: boolean;
  /** Reached after the citizen's last visit, or something was added to it since. */
  readonly nieuw: boolean;
  /** The same step was finished before and has begun again. */
  readonly heropend: boolean;
}

export interface Tijdlijn {
  readonly stappen: readonly Stap[];
  /** Index of the running step in `stappen`, or of the last step that was reached; -1 when there is none. */
  readonly stand: number;
  /** Which step that is, counted without skipped steps, from 1. */
  readonly nummer: number;
  /** How many steps there are, without skipped ones. */
  readonly aantal: number;
  /** `null` while the case is open. */
  readonly afgerond: Datum | 'onbekend' | null;
  readonly aantalNieuw: number;
}

/** Text for the citizen; `null` when it still holds a placeholder of the case system, such as `%ZAAK_IDENTIFICATIE%`. */
export const leesbaar = (text: string | null): string | null =>
  text && text.trim() !== '' && !/%[A-Z][A-Z0-9_.]*%/i.test(text) ? text : null;

const dayOfStatus = (status: Status): string => {
  const moment = status.datumStatusGezet;
  if (moment === null) return '';
  // Only a moment late in the evening in UTC can fall on another day in Amsterdam.
  return moment.length > 10 ? localMoment(moment).datum : moment;
};

/**
 * Oldest first. Within one day the server's order stands; a step without a date stays behind the one it follows; steps
 * to come stand last. A list that runs from new to old is turned around first.
 */
export function sortStatussen(statussen: readonly Status[]): Status[] {
  const seen = new Set<string>();
  let list = statussen.filter(({ id }) => !seen.has(id) && seen.add(id));
  const days = list.map(dayOfStatus);
  let ups = 0;
  let downs = 0;
  let last = '';
  for (const day of days) {
    if (day === '') continue;
    if (last !== '' && day > last) ups += 1;
    if (last !== '' && day < last) downs += 1;
    last = day;
  }
  const numbers = list.map(({ volgnummer }) => volgnummer).filter((number) => number !== null);
  const numbersFall =
    numbers.length > 1 && numbers.every((number, at) => at === 0 || number < (numbers[at - 1] ?? 0));
  if (ups === 0 && (downs > 0 || numbersFall)) {
    list = list.reverse();
    days.reverse();
  }
  let carried = '';
  const keyed = list.map((status, index) => {
    const day = days[index] ?? '';
    if (day !== '') carried = day;
    return { status, later: status.fase === 'gepland', key: day || carried, index };
  });
  keyed.sort(
    (a, b) =>
      Number(a.later) - Number(b.later) || (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index),
  );
  return keyed.map(({ status }) => status);
}

const lastIndex = (list: readonly Status[], test: (status: Status) => boolean): number => {
  for (let index = list.length - 1; index >= 0; index -= 1) if (test(list[index] as Status)) return index;
  return -1;
};

/** The same content, so the same object may stay: what was drawn from it need not be drawn again. */
const sameStatus = (a: Status, b: Status): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

export interface TijdlijnInput {
  readonly zaak: Zaak;
  readonly statussen: readonly Status[];
  /** What the citizen had seen before this visit; `null` at a first visit: then nothing is marked as new. */
  readonly gezienTot: Moment | null;
  /** Today in Amsterdam by the server's clock. */
  readonly vandaag: Datum;
  /** The timeline before a refresh; steps that did not change keep their identity. */
  readonly vorige?: Tijdlijn | undefined;
}

export function bouwTijdlijn({ zaak, statussen, gezienTot, vandaag, vorige }: TijdlijnInput): Tijdlijn {
  const sorted = sortStatussen(statussen);
  const running = lastIndex(sorted, ({ fase }) => fase === 'lopend');
  const reached = lastIndex(
    sorted,
    ({ fase, datumStatusGezet }) => fase === 'voltooid' || (fase === 'onbekend' && datumStatusGezet !== null),
  );
  const end = sorted[reached];
  const einddatum = plausibleDatum(zaak.einddatum);
  const afgerond =
    einddatum !== null && einddatum <= vandaag
      ? einddatum
      : end?.isEindstatus && running < 0
        ? ((dayOfStatus(end) || 'onbekend') as Datum | 'onbekend')
        : null;
  const current = afgerond === null ? running : -1;
  const stand = current >= 0 ? current : reached;
  const seenUntil = gezienTot === null ? Number.POSITIVE_INFINITY : instantOf(gezienTot);
  const seenDay = gezienTot === null ? null : amsterdamDay(seenUntil);
  const longSeen = seenDay && addDays(seenDay, -1);

  const isUnseenMoment = (moment: Moment | null): boolean => {
    if (moment === null || !seenDay || !longSeen || moment.slice(0, 10) < longSeen) return false;
    const { datum, tijd } = localMoment(moment);
    return tijd === null ? datum > seenDay : instantOf(moment) > seenUntil;
  };
  const isNieuw = ({ fase, datumStatusGezet, substatussen }: Status): boolean =>
    fase !== 'gepland' &&
    (isUnseenMoment(datumStatusGezet) || substatussen.some(({ tijdstip }) => isUnseenMoment(tijdstip)));
  const toestandOf = ({ fase }: Status, index: number): Toestand => {
    if (fase === 'voltooid') return 'klaar';
    if (fase === 'lopend')
      return afgerond !== null
        ? 'klaar'
        : index === current && zaak.aanZet === 'aanvrager'
          ? 'actie'
          : 'bezig';
    return fase;
  };

  const known = new Map(vorige?.stappen.map((stap) => [stap.status.id, stap]));
  const finished = new Set<string>();
  let nummer = 0;
  let aantal = 0;
  let aantalNieuw = 0;
  const stappen = sorted.map((status, index): Stap => {
    if (status.fase !== 'overgeslagen') aantal += 1;
    if (index === stand) nummer = aantal;
    const stap: Stap = {
      status,
      toestand: toestandOf(status, index),
      huidig: index === current,
      nieuw: isNieuw(status),
      heropend: status.fase === 'lopend' && finished.has(status.omschrijving),
    };
    if (status.fase === 'voltooid') finished.add(status.omschrijving);
    if (stap.nieuw) aantalNieuw += 1;
    const old = known.get(status.id);
    return old &&
      old.toestand === stap.toestand &&
      old.huidig === stap.huidig &&
      old.nieuw === stap.nieuw &&
      old.heropend === stap.heropend &&
      sameStatus(old.status, status)
      ? old
      : stap;
  });
  return { stappen, stand, nummer, aantal, afgerond, aantalNieuw };
}
