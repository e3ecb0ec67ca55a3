/** Properties that hold for whatever comes: fast-check chooses, shrinks what fails, and prints the seed and the path to it. */
import * as fc from 'fast-check';

export interface Chance {
  /** A whole number from 0 up to, not including, `below`. */
  int(below: number): number;
  pick<T>(list: readonly T[]): T;
  text(alphabet: readonly string[], maxLength: number): string;
}

/** Runs `check` so many times, each with other choices. */
export async function forSeeds(runs: number, check: (chance: Chance) => Promise<void> | void): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (choose) => {
      const int = (below: number): number => choose(fc.nat, { max: Math.max(0, below - 1) });
      await check({
        int,
        pick: (list) => list[int(list.length)] as never,
        text: (alphabet, maxLength) =>
          choose(fc.array, fc.nat({ max: alphabet.length - 1 }), { maxLength })
            .map((index) => alphabet[index] ?? '')
            .join(''),
      });
    }),
    { numRuns: runs },
  );
}
