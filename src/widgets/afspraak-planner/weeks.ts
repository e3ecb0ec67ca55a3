/** Free days by week and free times by part of the day: a list, never a grid (A3, A6). Pure. */
import type { BeschikbareDag, BeschikbareTijd } from '../../contract/afspraken.js';
import { addDays, daysBetween, instantOf, localMoment, weekdayOf, type Datum } from '../../domain/datum.js';

/** How many weeks stand on one page. */
const WEKEN_PER_BLAD = 2;

export interface Week {
  /** The first day that is shown of it: its Monday, or today in the first. */
  readonly van: Datum;
  /** Days on which something is free. */
  readonly vrij: readonly BeschikbareDag[];
  readonly vol: readonly Datum[];
  /** Days on which the municipality is closed: not the weekend, unless there is a reason for it. */
  readonly dicht: readonly BeschikbareDag[];
}

/** A page of weeks. */
export interface Blad {
  readonly weken: readonly Week[];
  /** The first and last day of it on which something may be free. */
  readonly van: Datum;
  readonly tot: Datum;
  /** How many times are free. */
  readonly aantal: number;
}

const mondayOf = (datum: Datum): Datum => addDays(datum, 1 - weekdayOf(datum));

/** The days, two weeks at a time. Days that are over, or not open yet, stand in none. */
export function bladenVan(dagen: readonly BeschikbareDag[]): readonly Blad[] {
  const open = dagen.filter(({ reden }) => reden !== 'voorbij' && reden !== 'nog-niet');
  // Weeks in which nothing could ever be chosen do not come first.
  const first = open.find(({ aantal, reden }) => aantal > 0 || reden === 'vol');
  if (!first) return [];
  const begin = mondayOf(first.datum);
  const bladen: { weken: Map<Datum, BeschikbareDag[]> }[] = [];
  for (const dag of open) {
    if (dag.datum < begin) continue;
    const monday = mondayOf(dag.datum);
    const at = Math.floor(daysBetween(begin, monday) / 7 / WEKEN_PER_BLAD);
    const blad = (bladen[at] ??= { weken: new Map() });
    blad.weken.set(monday, [...(blad.weken.get(monday) ?? []), dag]);
  }
  return bladen.flatMap((blad) => {
    const days = [...blad.weken.values()].flat();
    const shown = days.filter((dag) => dag.aantal > 0 || !isPlainWeekend(dag));
    const [van = days[0]] = shown;
    const tot = shown.at(-1) ?? days.at(-1);
    return van && tot
      ? [
          {
            weken: [...blad.weken].map(([monday, all]) => ({
              van: all[0]?.datum ?? monday,
              vrij: all.filter(({ aantal }) => aantal > 0),
              vol: all
                .filter(({ aantal, reden }) => aantal === 0 && reden === 'vol')
                .map(({ datum }) => datum),
              dicht: all.filter((dag) => dag.aantal === 0 && dag.reden !== 'vol' && !isPlainWeekend(dag)),
            })),
            van: van.datum,
            tot: tot.datum,
            aantal: days.reduce((sum, { aantal }) => sum + aantal, 0),
          },
        ]
      : [];
  });
}

const isPlainWeekend = ({ datum, toelichting }: BeschikbareDag): boolean =>
  weekdayOf(datum) > 5 && toelichting === null;

/** On which page a day stands; -1: on none. */
export const bladMet = (bladen: readonly Blad[], datum: Datum): number =>
  bladen.findIndex(({ weken }) =>
    weken.some(({ van }) => datum >= mondayOf(van) && datum <= addDays(mondayOf(van), 6)),
  );

/** The day with something free that is nearest to this one; the later of two as near. */
export function dichtstbij(dagen: readonly BeschikbareDag[], datum: Datum): Datum | null {
  let best: Datum | null = null;
  for (const dag of dagen) {
    if (dag.aantal === 0) continue;
    const afstand = Math.abs(daysBetween(datum, dag.datum));
    if (best === null || afstand <= Math.abs(daysBetween(datum, best))) best = dag.datum;
  }
  return best;
}

export type Dagdeel = 'ochtend' | 'middag' | 'avond';

/** The times by part of the day, in order; parts without any are left out. */
export function dagdelenVan(
  tijden: readonly BeschikbareTijd[],
): { readonly deel: Dagdeel; readonly tijden: readonly BeschikbareTijd[] }[] {
  const delen: Record<Dagdeel, BeschikbareTijd[]> = { ochtend: [], middag: [], avond: [] };
  for (const tijd of tijden) {
    const uur = localMoment(tijd.aanvang).tijd ?? '00:00';
    delen[uur < '12:00' ? 'ochtend' : uur < '18:00' ? 'middag' : 'avond'].push(tijd);
  }
  return (['ochtend', 'middag', 'avond'] as const).flatMap((deel) =>
    delen[deel].length > 0 ? [{ deel, tijden: delen[deel] }] : [],
  );
}

/** So many times nearest to this one, in order of time. */
export const dichtsteTijden = (
  tijden: readonly BeschikbareTijd[],
  aanvang: string,
  aantal = 3,
): readonly BeschikbareTijd[] => {
  const afstand = ({ aanvang: van }: BeschikbareTijd): number =>
    Math.abs(instantOf(van) - instantOf(aanvang));
  return [...tijden]
    .sort((a, b) => afstand(a) - afstand(b))
    .slice(0, aantal)
    .sort((a, b) => instantOf(a.aanvang) - instantOf(b.aanvang));
};
