/** What house styles themselves give too little of: known, so that anything new is ours. */
import { ratioText } from '../../src/helpers/colours.js';
import { isTooLow, tokensOf, type Measurement, type PartName } from '../../src/helpers/parts.js';

export interface Known {
  readonly thema: string;
  readonly deel: PartName;
  /** Rounded down, with one decimal. */
  readonly ratio: number;
  readonly norm: number;
  /** Which tokens make the pair; none when it is the page's own colours. */
  readonly tokens: readonly string[];
}

interface Result {
  readonly thema: string;
  readonly measurements: readonly Measurement[];
}

/** The worst pair of each part of each house style that is below its norm, in order. */
export function lowIn(results: readonly Result[]): Known[] {
  const worst = new Map<string, Known>();
  for (const { thema, measurements } of results) {
    for (const one of measurements.filter(isTooLow)) {
      const key = `${thema} ${one.part}`;
      const ratio = Number(ratioText(one.ratio));
      const before = worst.get(key);
      if (before && before.ratio / before.norm <= ratio / one.norm) continue;
      worst.set(key, { thema, deel: one.part, ratio, norm: one.norm, tokens: tokensOf(one) });
    }
  }
  return [...worst].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** Something of the look that a house style itself leaves out. */
export interface Gemis {
  readonly thema: string;
  /** As `measure.ts` says it. */
  readonly wat: string;
}

export interface KnownFile {
  readonly contrast: readonly Known[];
  readonly uiterlijk: readonly Gemis[];
}

export const knownFrom = (text: string): KnownFile => JSON.parse(text) as KnownFile;

interface Seen {
  readonly thema: string;
  readonly stand: string;
  readonly problems: readonly string[];
}

/** Everything that is missing, once for each house style, in order. */
export function missingIn(results: readonly Seen[]): Gemis[] {
  const all = new Map<string, Gemis>();
  for (const { thema, problems } of results)
    for (const wat of problems) all.set(`${thema} ${wat}`, { thema, wat });
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

const same = (a: Gemis, b: Gemis): boolean => a.thema === b.thema && a.wat === b.wat;

/** What is missing and not known, with where it was seen, and what is known and no longer so, as sentences. */
export function lookDifferences(results: readonly Seen[], known: readonly Gemis[]): string[] {
  const missing = missingIn(results);
  return [
    ...missing
      .filter((one) => !known.some((before) => same(before, one)))
      .map((one) => {
        const where = results.filter(
          ({ thema, problems }) => thema === one.thema && problems.includes(one.wat),
        );
        return `${one.thema}: ${one.wat} [${[...new Set(where.map(({ stand }) => stand))].join(', ')}]`;
      }),
    ...known
      .filter((one) => !missing.some((now) => same(now, one)))
      .map(({ thema, wat }) => `${thema}: good now, take it out of known.json: ${wat}`),
  ];
}

/** What is new or worse, and what is known and no longer so, as sentences. */
export function differences(low: readonly Known[], known: readonly Known[]): string[] {
  const find = (list: readonly Known[], { thema, deel }: Known): Known | undefined =>
    list.find((one) => one.thema === thema && one.deel === deel);
  return [
    ...low.flatMap((one) => {
      const before = find(known, one);
      const is = `${one.thema}: ${one.deel} has ${one.ratio}, and needs ${one.norm} (${one.tokens.join(', ') || 'no token'})`;
      if (!before) return [`${is}: this is new`];
      if (one.ratio < before.ratio) return [`${is}: it was ${before.ratio}`];
      return one.tokens.join() === before.tokens.join()
        ? []
        : [`${is}: it was by ${before.tokens.join(', ')}`];
    }),
    ...known
      .filter((one) => !find(low, one))
      .map((one) => `${one.thema}: ${one.deel} is good now; take it out of known.json`),
  ];
}
