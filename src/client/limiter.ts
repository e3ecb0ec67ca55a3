/** How many parts are under way at the same moment, over all widgets of the page. */
import { shared } from './configuration.js';

/** Over the page, not per file: more at once makes each slower, and a slow line of a citizen time out. */
const PARTS_AT_ONCE = 3;

/**
 * Runs `work` when there is room. Groups (widgets) get their turn one after the other, and within a group its owners
 * (files), so that a small file does not wait for the end of a large one.
 */
export type Limiter = <T>(group: object, owner: object, work: () => Promise<T>) => Promise<T>;

interface Waiting {
  readonly group: object;
  readonly owner: object;
  start(): void;
}

export function createLimiter(most: number): Limiter {
  /** When a group or an owner last had its turn. */
  const turns = new WeakMap<object, number>();
  const turnOf = (who: object): number => turns.get(who) ?? 0;
  let waiting: Waiting[] = [];
  let turn = 0;
  let running = 0;

  function next(): void {
    for (let first = waiting[0]; first && running < most; first = waiting[0]) {
      for (const one of waiting) {
        const earlier = turnOf(one.group) - turnOf(first.group) || turnOf(one.owner) - turnOf(first.owner);
        if (earlier < 0) first = one;
      }
      waiting = waiting.filter((one) => one !== first);
      running++;
      turns.set(first.group, ++turn);
      turns.set(first.owner, turn);
      first.start();
    }
  }

  return async (group, owner, work) => {
    await new Promise<void>((start) => {
      waiting.push({ group, owner, start });
      next();
    });
    try {
      return await work();
    } finally {
      running--;
      next();
    }
  };
}

const ours = createLimiter(PARTS_AT_ONCE);

/** The one limiter of this page, also when two builds of this library meet on it. */
export const pageLimiter = (): Limiter =>
  typeof document === 'undefined' ? ours : (shared().parts ??= ours);
