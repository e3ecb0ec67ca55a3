/** A clock that stands still until a test lets a timer ring, so that no test waits. */
import { STALL_MS, TOTAL_MS } from '../../../src/client/http-client.js';
import type { After } from '../../../src/client/wire.js';

interface Timer {
  readonly ms: number;
  readonly callback: () => void;
}

export interface ManualTimers {
  readonly after: After;
  /** The pauses between attempts, in milliseconds, in order; they ring by themselves unless they are held. */
  readonly pauses: readonly number[];
  /** From now on pauses wait for `ring` as well. */
  holdPauses(): void;
  /** Lets a timer of this length ring, as soon as there is one. */
  ring(ms: number | 'pause'): Promise<void>;
  /** How many timers are set. */
  count(): number;
}

export function manualTimers(): ManualTimers {
  const timers = new Set<Timer>();
  const pauses: number[] = [];
  let held = false;
  let onSet: () => void = () => undefined;
  const isPause = (ms: number): boolean => ms !== STALL_MS && ms !== TOTAL_MS;
  const fire = (timer: Timer): void => {
    if (timers.delete(timer)) timer.callback();
  };
  return {
    pauses,
    holdPauses: () => void (held = true),
    count: () => timers.size,
    after: (ms, callback) => {
      const timer = { ms, callback };
      timers.add(timer);
      if (isPause(ms)) {
        pauses.push(ms);
        if (!held) queueMicrotask(() => fire(timer));
      }
      onSet();
      return () => void timers.delete(timer);
    },
    async ring(ms) {
      const find = (): Timer | undefined =>
        [...timers].find((timer) => (ms === 'pause' ? isPause(timer.ms) : timer.ms === ms));
      let timer = find();
      while (!timer) {
        await new Promise<void>((resolve) => (onSet = resolve));
        timer = find();
      }
      fire(timer);
    },
  };
}
