/** The same "random" numbers for the same seed, so that a failure can be looked at again. */

export interface Chance {
  /** A whole number from 0 up to, not including, `below`. */
  int(below: number): number;
  pick<T>(list: readonly T[]): T;
  text(alphabet: readonly string[], maxLength: number): string;
}

export function createChance(seed: number): Chance {
  let state = (seed + 1) * 0x9e3779b9;
  const int = (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
  const pick = <T>(list: readonly T[]): T => list[int(list.length)] as T;
  return {
    int,
    pick,
    text: (alphabet, maxLength) => Array.from({ length: int(maxLength + 1) }, () => pick(alphabet)).join(''),
  };
}

/** Runs `check` once per seed; an error names the seed it came from. */
export async function forSeeds(
  runs: number,
  check: (chance: Chance, seed: number) => Promise<void> | void,
): Promise<void> {
  for (let seed = 0; seed < runs; seed += 1) {
    try {
      await check(createChance(seed), seed);
    } catch (error) {
      throw new Error(`seed ${seed}`, { cause: error });
    }
  }
}
