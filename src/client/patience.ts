/**
 * Going on through what passes: no connection, an API that is busy or fails for a while, a session that ended. Shared by
 * everything that a citizen has entrusted to us to send.
 */
import type { Sessie } from '../contract/sessie.js';
import { LoketError, isLoketError } from './errors.js';
import type { LoketClient } from './loket-client.js';

/** How often what may be chance is tried again: an API that fails, a part that arrives damaged, a table that is stale. */
export const TRIES = 5;
const LONGEST_PAUSE_MS = 30_000;

/** What every call is given. */
export interface Call {
  readonly signal: AbortSignal;
  readonly language: string | undefined;
}

/** A closed door, and what it waits for. */
export interface Gate {
  /**
   * `offline` no connection · `busy` the API asks for patience, or fails for a while · `signed-out` the citizen has to
   * sign in, then `resume()` · `paused` until `resume()`.
   */
  readonly reason: 'offline' | 'busy' | 'signed-out' | 'paused';
  /** When it opens by itself, in milliseconds since 1970 by the device's clock; `null`: not by itself, or as soon as it can. */
  readonly until: number | null;
  readonly opened: Promise<void>;
  readonly open: () => void;
}

export interface PatienceOptions {
  readonly client: LoketClient;
  readonly language: string | undefined;
  /** For whom; `undefined`: whoever is signed in when that is looked at first. */
  readonly onderwerp: string | null | undefined;
  /** Nobody needs to be signed in: an API that wants a session after all is a failure, not a wait. */
  readonly anonymous?: boolean;
  /** Hears every door that closes or opens. */
  readonly onChange: () => void;
  /**
   * Whether to give up at this failure although it may pass. Absent: never for what passes by itself, and after some
   * tries for an API that fails. Not asked about signing in, which is up to the citizen.
   */
  readonly givesUp?: (error: LoketError) => boolean;
}

export interface Patience {
  /** What is waited for; `null`: nothing. */
  readonly gate: Gate | null;
  /** Why nothing may go on or begin any more. */
  readonly ended: LoketError | null;
  /** Does `work` until it succeeds, or fails by what does not pass. */
  readonly persist: <T>(work: (call: Call) => Promise<T>) => Promise<T>;
  /** Ends when somebody else is signed in than for whom this is. */
  readonly checkPerson: () => Promise<void>;
  /** Aborts what is under way. */
  readonly interrupt: () => void;
  /** Tries at once what waits for a moment. */
  readonly hurry: () => void;
  /** The citizen does not want to wait any longer: what persists fails now, by what it waited for. */
  readonly giveUp: () => void;
  readonly pause: () => void;
  /** Goes on after `pause`; looks whether the citizen has signed in; tries at once what waits for a moment. */
  readonly resume: () => void;
  /** Ends for good; everything that waits hears it. @returns why it ended the first time */
  readonly end: (error: LoketError) => LoketError;
}

export const asLoketError = (cause: unknown): LoketError =>
  isLoketError(cause) ? cause : new LoketError('server', 'sending failed', { cause });

export const aborted = (): LoketError => new LoketError('aborted', 'sending was stopped');

/** A second, then twice that, up to half a minute; never all citizens at the same moment. */
const growing = (times: number): number =>
  Math.min(1000 * 2 ** times, LONGEST_PAUSE_MS) * (0.75 + Math.random() / 2);

/** Waits for `work`, also when it does not hear of an abort itself: reading a file, waiting for its turn. */
async function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  let stop = (): void => undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(aborted());
  });
  signal.addEventListener('abort', stop);
  try {
    return await Promise.race([work, stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

export function createPatience(options: PatienceOptions): Patience {
  const { client, language, onChange, givesUp, anonymous = false } = options;
  let person = options.onderwerp;
  let paused: Gate | null = null;
  let trouble: Gate | null = null;
  let ended: LoketError | null = null;
  /** What was waited for last. */
  let reason: LoketError | null = null;
  let givingUp = false;
  /** Aborts what is under way; a fresh one takes its place when it goes on. */
  let attempt = new AbortController();
  /** Whether the session is being looked at, after a 401. */
  let checking = false;

  function closeGate(reason: Gate['reason'], ms: number | null, until: number | null): Gate {
    let release: () => void = () => undefined;
    let endTimer: () => void = () => undefined;
    const gate: Gate = {
      reason,
      until,
      opened: new Promise((resolve) => (release = resolve)),
      open() {
        endTimer();
        removeEventListener('online', gate.open);
        if (paused === gate) paused = null;
        if (trouble === gate) trouble = null;
        release();
        onChange();
      },
    };
    if (ms !== null) endTimer = client.wire.after(ms, gate.open);
    if (reason === 'offline') addEventListener('online', gate.open);
    return gate;
  }

  function interrupt(): void {
    attempt.abort();
    attempt = new AbortController();
  }

  function end(error: LoketError): LoketError {
    ended ??= error;
    interrupt();
    paused?.open();
    trouble?.open();
    return ended;
  }

  /**
   * Ends when somebody else is signed in; after a 401 also when that person has no name, because nobody can be recognised
   * without one. @returns whether anybody is signed in
   */
  function recognise({ aangemeld, onderwerp }: Sessie, again: boolean): boolean {
    if (!aangemeld) return false;
    if (person === undefined) person = onderwerp;
    else if (onderwerp !== person || (again && person === null))
      end(new LoketError('signed-out', 'another person', { code: 'andere-persoon' }));
    return true;
  }

  /** Sets the pause that a failure asks for. @returns whether going on makes sense after it */
  function endure(error: LoketError, times: number): boolean {
    const { kind, code, retryAfter } = error;
    const first = !trouble;
    if (kind === 'signed-out') {
      if (anonymous) return false;
      trouble ??= closeGate('signed-out', null, null);
      // One refusal may be chance, or old news: then nobody needs to be asked anything.
      if (first && times === 0) void recheck(trouble);
    } else if (givesUp?.(error)) {
      return false;
    } else if (kind === 'offline' || kind === 'timeout') {
      trouble ??= closeGate('offline', growing(times), null);
    } else if (
      kind === 'busy' ||
      code === 'sleutel-bezig' ||
      ((kind === 'server' || kind === 'contract') && (givesUp || times < TRIES))
    ) {
      const ms = retryAfter === undefined ? growing(times) : retryAfter * 1000 + growing(0);
      trouble ??= closeGate('busy', ms, Date.now() + ms);
    } else return false;
    if (first) onChange();
    return true;
  }

  async function persist<T>(work: (call: Call) => Promise<T>): Promise<T> {
    for (let times = 0; ;) {
      for (let gate = paused ?? trouble; gate; gate = paused ?? trouble) await gate.opened;
      if (ended) throw ended;
      if (givingUp && reason) {
        givingUp = false;
        throw reason;
      }
      const { signal } = attempt;
      try {
        return await unlessAborted(signal, work({ signal, language }));
      } catch (cause) {
        const error = asLoketError(cause);
        // By a pause or the end, which the next round hears of.
        if (signal.aborted && error.kind === 'aborted') continue;
        reason = error;
        if (!endure(error, times++)) throw error;
      }
    }
  }

  async function checkPerson(): Promise<void> {
    const { data } = await persist((call) => client.loadSessie(call));
    recognise(data, false);
    if (ended) throw ended;
  }

  /** After a 401: goes on only for the same person. Otherwise the door stays closed until the citizen has signed in. */
  async function recheck(gate: Gate): Promise<void> {
    if (checking) return;
    checking = true;
    try {
      for (let times = 0; trouble === gate; times++) {
        try {
          const { data } = await client.loadSessie({ language, signal: attempt.signal });
          if (!recognise(data, true)) return;
          gate.open();
        } catch (error) {
          if (asLoketError(error).kind === 'signed-out') return;
          // No answer is no news.
          await new Promise<void>((resolve) => client.wire.after(growing(times), resolve));
        }
      }
    } finally {
      checking = false;
    }
  }

  return {
    get gate() {
      return paused ?? trouble;
    },
    get ended() {
      return ended;
    },
    persist,
    checkPerson,
    interrupt,
    hurry() {
      trouble?.open();
    },
    giveUp() {
      givingUp = reason !== null;
      if (!givingUp) return;
      interrupt();
      trouble?.open();
    },
    pause() {
      if (paused || ended) return;
      paused = closeGate('paused', null, null);
      interrupt();
      onChange();
    },
    resume() {
      paused?.open();
      if (trouble?.reason === 'signed-out') void recheck(trouble);
      else trouble?.open();
    },
    end,
  };
}
