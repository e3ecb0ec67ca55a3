/**
 * One thing on its way to the API (a bericht, a contactverzoek, an afspraak): done once, whatever happens in between. When
 * an attempt ends without a clear answer the server is asked: the same again under the same key is harmless, and its
 * answer decides.
 */
import { LoketError } from './errors.js';
import { newKey } from './http-client.js';
import type { Answer, LoketClient, WriteOptions } from './loket-client.js';
import { aborted, asLoketError, createPatience, type Call, type Gate } from './patience.js';

/** How long it goes on by itself, in milliseconds. Waiting for the citizen to sign in does not count. */
export const ONCE_PATIENCE_MS = 120_000;

/** Attempts that may have been received, all under one key. Plain JSON when `I` is, to be kept with a draft. */
export interface OpenOnce<I> {
  readonly sleutel: string;
  /** At most one of these was received. */
  readonly unclear: readonly I[];
}

export type OnceProgress =
  /** `asking` an earlier attempt may have been received; the server is asked. */
  | { readonly phase: 'idle' | 'sending' | 'asking' }
  | {
      readonly phase: 'waiting';
      readonly reason: Exclude<Gate['reason'], 'paused'>;
      readonly until: Gate['until'];
      /** Whether an earlier attempt may have been received. */
      readonly unclear: boolean;
    };

/**
 * How sending ended:
 * `sent` this was received · `earlier` what was sent before, of which that was not known, was received, and this was not:
 * the next `send` makes another one · `failed` it gave up.
 */
export type OnceOutcome<I, R> =
  | { readonly outcome: 'sent'; readonly answer: Answer<R> }
  | { readonly outcome: 'earlier'; readonly answer: Answer<R> }
  | {
      readonly outcome: 'failed';
      /**
       * Why. Code `andere-persoon`: somebody else has signed in meanwhile, and nothing of the first person may stay on
       * the page. Kind `aborted`: by `stop`.
       */
      readonly error: LoketError;
      /** Empty: nothing was received, for certain. Otherwise at most one of these was, and that is not known. */
      readonly unclear: readonly I[];
    };

/** `I` is what goes out, and can be compared as JSON; `R` is what the API makes of it. */
export interface OnceOptions<I, R> {
  readonly client: LoketClient;
  readonly language?: string | undefined;
  /** Whose it is (`sessie.onderwerp` when it was begun); absent: whoever is signed in when it is sent first. */
  readonly onderwerp?: string | null | undefined;
  /**
   * It may be sent by who is not signed in, and by whom makes no difference: nobody is recognised, and an API that wants
   * a session after all is a failure like any other (kind `signed-out`) instead of a wait.
   */
  readonly anonymous?: boolean | undefined;
  /** What an earlier visit left behind. */
  readonly open?: OpenOnce<I> | null | undefined;
  /** Hears every change of phase, and each departure: `open` holds the attempt before its request leaves. */
  readonly onProgress?: ((progress: OnceProgress) => void) | undefined;
  /** One attempt. Gives all of `options` to the call: the key above all, and `onDeparture`. */
  readonly send: (inhoud: I, options: WriteOptions) => Promise<Answer<R>>;
  /** Whether what the API gave was made of this; absent: the API refuses other contents under one key by itself. */
  readonly isOf?: ((data: R, inhoud: I) => boolean) | undefined;
  /**
   * Looks for what the API took under this key, when other contents were refused because of it; `null`: not there (yet).
   * Absent: the earlier attempts are repeated, each exactly as it was, and the one that was taken gives its answer again.
   */
  readonly find?: ((sleutel: string, call: Call) => Promise<Answer<R> | null>) | undefined;
}

/** Made by `createOnce`. */
export interface Once<I, R> {
  readonly progress: OnceProgress;
  /** What may have been received and is not known to be; `null`: nothing. */
  readonly open: OpenOnce<I> | null;
  /**
   * Sends, or goes on where it gave up, with the same or changed contents. Never rejects. While it runs a second call
   * gives the same promise.
   */
  readonly send: (inhoud: I) => Promise<OnceOutcome<I, R>>;
  /** What was received came in another way: closes the open attempt. Not while `send` runs. @returns whether it was this one */
  readonly recognise: (sleutel: string) => boolean;
  /** The citizen does not want to wait: `send` ends as `failed`, once something was in its way. It can be changed then. */
  readonly giveUp: () => void;
  /** Looks whether the citizen has signed in; tries at once what waits for a moment. */
  readonly resume: () => void;
  /** Ends for good, e.g. when it is another case or another person. */
  readonly stop: () => void;
}

const isSame = <I>(one: I, other: I): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whether the API has judged what was sent. Of what was taken under this key before, it would have given that. */
const isVerdict = ({ kind, code }: LoketError): boolean =>
  code !== undefined &&
  (kind === 'rejected' || kind === 'too-large' || (kind === 'conflict' && !code.startsWith('sleutel-')));

/** Whether the request that got this answer has changed nothing, which says nothing about others before it. */
const didNothing = ({ kind, code, status = 0 }: LoketError): boolean =>
  kind === 'signed-out' || (status >= 400 && status < 500 && status !== 408 && code !== 'sleutel-bezig');

/**
 * Prepares the sending of one thing after the other; nothing happens before `send`.
 *
 * One key is one thing, also when its contents change after an unclear attempt: the changed contents go under the same
 * key, so that the API takes exactly one of both, whichever comes first. If that was the earlier one, it refuses the other
 * (`sleutel-hergebruikt`), and what it took is looked for. The key is let go of only when it is known what became of it,
 * so an attempt that arrives very late never makes a second one.
 */
export function createOnce<I, R>(options: OnceOptions<I, R>): Once<I, R> {
  const { client, language, onProgress, anonymous = false, isOf } = options;
  let phase: 'idle' | 'sending' | 'asking' = 'idle';
  let running: Promise<OnceOutcome<I, R>> | null = null;
  let sleutel = options.open?.sleutel ?? null;
  let unclear = options.open?.unclear ?? [];
  /** Whether it has gone on for long enough. */
  let late = false;
  let endTimer: (() => void) | null = null;

  function progress(): OnceProgress {
    const { gate } = patience;
    return running && gate && gate.reason !== 'paused'
      ? { phase: 'waiting', reason: gate.reason, until: gate.until, unclear: unclear.length > 0 }
      : { phase };
  }
  const report = (): void => onProgress?.(progress());
  function go(): void {
    phase = unclear.length > 0 ? 'asking' : 'sending';
    report();
  }

  function startTimer(): void {
    endTimer ??= client.wire.after(ONCE_PATIENCE_MS, () => (late = true));
  }
  function stopTimer(): void {
    endTimer?.();
    endTimer = null;
    late = false;
  }

  const patience = createPatience({
    client,
    language,
    anonymous,
    onderwerp: options.onderwerp,
    onChange() {
      if (!running) return;
      if (patience.gate?.reason === 'signed-out') stopTimer();
      else startTimer();
      go();
    },
    givesUp: ({ retryAfter = 0 }) => late || retryAfter * 1000 > ONCE_PATIENCE_MS,
  });

  async function checkPerson(): Promise<void> {
    if (!anonymous) await patience.checkPerson();
  }

  function close(): void {
    sleutel = null;
    unclear = [];
  }

  async function attempt(call: Call, inhoud: I, key: string): Promise<OnceOutcome<I, R>> {
    const before = unclear;
    const others = before.filter((one) => !isSame(one, inhoud));
    let departures = 0;
    go();
    try {
      const answer = await options.send(inhoud, {
        ...call,
        idempotencyKey: key,
        onDeparture() {
          departures++;
          unclear = [...others, inhoud];
          report();
        },
      });
      // An API that goes by the key alone gives what it took first.
      const isOther =
        isOf !== undefined && !isOf(answer.data, inhoud) && others.some((one) => isOf(answer.data, one));
      return { outcome: isOther ? 'earlier' : 'sent', answer };
    } catch (cause) {
      const error = asLoketError(cause);
      if (isVerdict(error)) unclear = others;
      else if (departures === 1 && didNothing(error)) unclear = before;
      if (error.code !== 'sleutel-hergebruikt') throw error;
    }
    const taken = await (options.find ? options.find(key, call) : repeat(call, others, key));
    if (taken) return { outcome: 'earlier', answer: { ...taken, lost: 0 } };
    // The earlier attempt is still being done, or was refused just now.
    throw new LoketError('busy', 'this key is in use', { code: 'sleutel-bezig' });
  }

  /** The newest first: the likeliest to have arrived. Those that the API refuses now were never taken. */
  async function repeat(call: Call, earlier: readonly I[], key: string): Promise<Answer<R> | null> {
    for (const one of [...earlier].reverse()) {
      try {
        return await options.send(one, { ...call, idempotencyKey: key });
      } catch (cause) {
        const error = asLoketError(cause);
        if (isVerdict(error)) unclear = unclear.filter((other) => !isSame(one, other));
        else if (error.code !== 'sleutel-hergebruikt') throw error;
      }
    }
    return null;
  }

  async function work(inhoud: I): Promise<OnceOutcome<I, R>> {
    try {
      // A cookie may belong to somebody else by now without any 401.
      await checkPerson();
      const key = (sleutel ??= newKey());
      const outcome = await patience.persist((call) => attempt(call, inhoud, key));
      close();
      return outcome;
    } catch (cause) {
      const error = asLoketError(cause);
      // Before a refusal is told: is it still the same person? If that cannot be seen now, the refusal stands.
      if (error.kind === 'forbidden' || error.kind === 'not-found')
        await checkPerson().catch(() => undefined);
      // An API may keep its refusal under the key as well.
      if (isVerdict(error) && unclear.length === 0) close();
      return { outcome: 'failed', error: patience.ended ?? error, unclear };
    }
  }

  async function run(inhoud: I): Promise<OnceOutcome<I, R>> {
    try {
      return await work(inhoud);
    } finally {
      running = null;
      phase = 'idle';
      stopTimer();
      report();
    }
  }

  return {
    get progress() {
      return progress();
    },
    get open() {
      return sleutel !== null && unclear.length > 0 ? { sleutel, unclear } : null;
    },
    send(inhoud) {
      if (!running) {
        startTimer();
        running = run(inhoud);
        go();
      }
      return running;
    },
    recognise(found) {
      const isThis = !running && found === sleutel;
      if (isThis) close();
      return isThis;
    },
    giveUp: patience.giveUp,
    resume: patience.resume,
    stop() {
      patience.end(aborted());
    },
  };
}
