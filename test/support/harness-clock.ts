/**
 * The clock of a test: it stands still, and what waits for it waits until the test lets time pass. So no test waits, and
 * no test is late. Timers shorter than a person can notice run by themselves: tools and browsers use those to take turns.
 * A frame is the next turn, because a browser draws none in a tab that is not in front.
 */

/** From here on a timer waits for the test, in milliseconds. */
const NOTICEABLE_MS = 40;

const real = {
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
  requestAnimationFrame: globalThis.requestAnimationFrame,
  cancelAnimationFrame: globalThis.cancelAnimationFrame,
  now: Date.now,
};

interface Timer {
  readonly due: number;
  readonly ms: number;
  /** What it was asked to call. */
  readonly asked: unknown;
  readonly callback: () => void;
}

export interface TestClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Lets so much time pass; what falls due rings in order, and what follows from it happens before the next rings. */
  advance(ms: number): Promise<void>;
  /** Lets time pass up to the next timer that falls due; false when none waits. */
  advanceToNext(): Promise<boolean>;
  /** How many timers wait, or how many of exactly this length. */
  waiting(ms?: number): number;
  /** How many functions wait for two timers of these lengths, whichever rings first. */
  waitingForEither(ms: number, other: number): number;
  /** Gives the page its own clock back. What still waits never rings. */
  restore(): void;
}

const channel = new MessageChannel();
const turns: (() => void)[] = [];
channel.port1.onmessage = () => turns.shift()?.();

/** Lets everything that can go on go on for one turn. */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    turns.push(resolve);
    channel.port2.postMessage(null);
  });

/**
 * Leaves the engine to itself for a moment, in real time: what it does when nothing else is to be done, such as writing a
 * picture or reading a file, it does not do between turns.
 */
export const rest = (): Promise<void> =>
  new Promise((resolve) => {
    real.setTimeout.call(globalThis, resolve, 1);
  });

/** Enough turns for an answer in the page to be read, judged and drawn. */
export async function turnsOf(count: number): Promise<void> {
  for (let left = count; left > 0; left -= 1) await turn();
}

/** Puts this clock in place of the page's. @param start milliseconds since 1970 */
export function installClock(start: number): TestClock {
  const timers = new Map<number, Timer>();
  let time = start;
  // Far from the ids that the browser gives, so that either kind can be cleared.
  let id = 1e9;

  const next = (): [number, Timer] | undefined =>
    [...timers].sort(([a, { due: x }], [b, { due: y }]) => x - y || a - b)[0];
  const ring = async ([key, { due, callback }]: [number, Timer]): Promise<void> => {
    timers.delete(key);
    time = Math.max(time, due);
    callback();
    await turnsOf(4);
  };

  globalThis.setTimeout = ((callback: (...values: unknown[]) => void, ms = 0, ...values: unknown[]) => {
    if (ms < NOTICEABLE_MS) return real.setTimeout.call(globalThis, () => callback(...values), ms);
    id += 1;
    timers.set(id, { due: time + ms, ms, asked: callback, callback: () => callback(...values) });
    return id;
  }) as typeof globalThis.setTimeout;
  globalThis.clearTimeout = (key) => {
    if (!timers.delete(key as unknown as number)) real.clearTimeout.call(globalThis, key);
  };
  Date.now = () => time;
  const frames = new Set<number>();
  globalThis.requestAnimationFrame = (callback) => {
    id += 1;
    const frame = id;
    frames.add(frame);
    void turn().then(() => {
      if (frames.delete(frame)) callback(performance.now());
    });
    return frame;
  };
  globalThis.cancelAnimationFrame = (frame) => void frames.delete(frame);

  return {
    now: () => time,
    waiting: (ms) => [...timers.values()].filter((timer) => ms === undefined || timer.ms === ms).length,
    waitingForEither(ms, other) {
      const those = [...timers.values()];
      const asked = new Set(those.flatMap((timer) => (timer.ms === other ? [timer.asked] : [])));
      return those.filter((timer) => timer.ms === ms && asked.has(timer.asked)).length;
    },
    async advance(ms) {
      const end = time + ms;
      for (let first = next(); first && first[1].due <= end; first = next()) await ring(first);
      time = end;
      await turnsOf(4);
    },
    async advanceToNext() {
      const first = next();
      if (first) await ring(first);
      return first !== undefined;
    },
    restore() {
      timers.clear();
      globalThis.setTimeout = real.setTimeout;
      globalThis.clearTimeout = real.clearTimeout;
      frames.clear();
      globalThis.requestAnimationFrame = real.requestAnimationFrame;
      globalThis.cancelAnimationFrame = real.cancelAnimationFrame;
      Date.now = real.now;
    },
  };
}
