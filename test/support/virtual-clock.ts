/** A clock that moves only while nothing else does: pauses and time-outs end in their order, and no test waits for them. */
import type { After } from '../../src/client/wire.js';

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

export interface VirtualClock {
  readonly after: After;
  /** Milliseconds that went by. */
  readonly now: number;
  /** Lets time pass while `isBusy` says that nothing real is going on, until `work` is done. */
  runUntil<T>(work: Promise<T>, isBusy: () => boolean): Promise<T>;
}

/** So many rounds of the event loop without anything real: what was just finished has been taken up by then. */
const QUIET_ROUNDS = 3;

export function virtualClock(): VirtualClock {
  const timers = new Set<Timer>();
  let now = 0;
  return {
    get now() {
      return now;
    },
    after(ms, callback) {
      const timer = { at: now + ms, callback };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    async runUntil(work, isBusy) {
      const state = { over: false };
      const end = (): void => void (state.over = true);
      work.then(end, end);
      let quiet = 0;
      while (!state.over) {
        await new Promise((resolve) => setImmediate(resolve));
        quiet = isBusy() ? 0 : quiet + 1;
        if (quiet < QUIET_ROUNDS) continue;
        quiet = 0;
        let first: Timer | undefined;
        for (const timer of timers) if (!first || timer.at < first.at) first = timer;
        if (!first) continue;
        timers.delete(first);
        now = Math.max(now, first.at);
        first.callback();
      }
      return work;
    },
  };
}
