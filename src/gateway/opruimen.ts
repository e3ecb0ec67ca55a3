/**
 * Forgets what is over also when nobody calls: at the start, and every so often. Every call forgets a little as well; at a
 * municipality that is closed for a week nobody would.
 */
import { cleanAfspraken } from './afspraken-rijen.js';
import type { Opslag } from './opslag.js';

const EVERY_MS = 3_600_000;
/** So many transactions at most in one go; the rest is for the next time. */
const ROUNDS = 100;

export interface OpruimenOptions {
  readonly opslag: Opslag;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** In milliseconds; an hour when absent. */
  readonly every?: number;
  readonly onFailure: (error: unknown) => void;
}

export interface Opruimen {
  /** Settles once what was over at the start is gone. */
  readonly begun: Promise<void>;
  /** Settles once nothing is being done any more: only then may the store be closed. */
  stop(): Promise<void>;
}

/** Does not keep a process alive. */
export function startOpruimen({ opslag, now, every = EVERY_MS, onFailure }: OpruimenOptions): Opruimen {
  let stopped = false;
  const clean = async (): Promise<void> => {
    let more = true;
    for (let round = 0; more && !stopped && round < ROUNDS; round += 1) {
      // Keys sort by it: whole milliseconds.
      more = await opslag.transaction((tx) => cleanAfspraken(tx, Math.floor(now())));
    }
  };
  let running = Promise.resolve();
  const turn = (): void => {
    running = running.then(clean).catch(onFailure);
  };
  turn();
  const begun = running;
  const timer = setInterval(turn, every);
  timer.unref();
  return {
    begun,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
