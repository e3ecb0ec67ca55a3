/** How many requests one caller may do: a window of fixed length, counted in memory. */
import { ApiProblem } from './problem.js';

export interface RateLimit {
  /** Requests per window. */
  readonly aantal: number;
  /** Seconds. */
  readonly venster: number;
}

/** @returns a function that counts a request of this caller, and throws 429 when it is one too many */
export function createTempo(limit: RateLimit, now: () => number): (caller: string) => void {
  const length = limit.venster * 1000;
  let start = 0;
  let counts = new Map<string, number>();
  return (caller) => {
    const window = Math.floor(now() / length) * length;
    if (window !== start) {
      start = window;
      counts = new Map();
    }
    const count = (counts.get(caller) ?? 0) + 1;
    counts.set(caller, count);
    if (count > limit.aantal) {
      throw new ApiProblem('te-veel-verzoeken', {
        detail: 'Wacht even en probeer het dan opnieuw.',
        headers: { 'Retry-After': String(Math.max(1, Math.ceil((start + length - now()) / 1000))) },
      });
    }
  };
}
