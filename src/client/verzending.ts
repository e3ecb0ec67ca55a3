/**
 * One bericht on its way into a case: sent once, whatever happens in between. When an attempt ends without a clear answer
 * the server is asked: the same again under the same key is harmless, and its answer decides.
 */
import type { Bericht, BerichtVerzending } from '../contract/berichten.js';
import { createBerichtCalls } from './bericht-calls.js';
import { LoketError } from './errors.js';
import { newKey } from './http-client.js';
import type { Answer, LoketClient } from './loket-client.js';
import { aborted, asLoketError, createPatience, type Call, type Gate } from './patience.js';

/** How long it goes on by itself, in milliseconds. Waiting for the citizen to sign in does not count. */
export const PATIENCE_MS = 120_000;

/** Attempts that may have been received, all under one key. Plain JSON, to be kept with a draft. */
export interface OpenVerzending {
  readonly sleutel: string;
  /** At most one of these was received. */
  readonly unclear: readonly BerichtVerzending[];
}

export type VerzendingProgress =
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
 * `sent` this is in the case · `earlier` what was sent before, of which that was not known, is in the case, and this is
 * not: the next `send` makes another bericht · `failed` it gave up.
 */
export type Uitkomst =
  | { readonly outcome: 'sent'; readonly answer: Answer<Bericht> }
  | { readonly outcome: 'earlier'; readonly answer: Answer<Bericht> }
  | {
      readonly outcome: 'failed';
      /**
       * Why. Code `andere-persoon`: somebody else has signed in meanwhile, and nothing of the first person may stay on
       * the page. Kind `aborted`: by `stop`.
       */
      readonly error: LoketError;
      /** Empty: nothing was received, for certain. Otherwise at most one of these was, and that is not known. */
      readonly unclear: readonly BerichtVerzending[];
    };

export interface VerzendingOptions {
  readonly client: LoketClient;
  readonly zaakId: string;
  readonly language?: string | undefined;
  /** Whose text it is (`sessie.onderwerp` when it was begun); absent: whoever is signed in when it is sent first. */
  readonly onderwerp?: string | null | undefined;
  /** What an earlier visit left behind. */
  readonly open?: OpenVerzending | null | undefined;
  /** Hears every change of phase. */
  readonly onProgress?: ((progress: VerzendingProgress) => void) | undefined;
}

/** Made by `createVerzending`. */
export interface Verzending {
  readonly progress: VerzendingProgress;
  /** What may have been received and is not known to be; `null`: nothing. */
  readonly open: OpenVerzending | null;
  /**
   * Sends, or goes on where it gave up, with the same or a changed text. Never rejects. While it runs a second call gives
   * the same promise.
   */
  send(inhoud: BerichtVerzending): Promise<Uitkomst>;
  /**
   * Looks whether the open attempt is among what came in another way, and closes it if so. Not while `send` runs.
   * @returns that bericht
   */
  recognise(berichten: readonly Bericht[]): Bericht | null;
  /** The citizen does not want to wait: `send` ends as `failed`, once something was in its way. The text can be changed then. */
  giveUp(): void;
  /** Looks whether the citizen has signed in; tries at once what waits for a moment. */
  resume(): void;
  /** Ends for good, e.g. when it is another case or another person. */
  stop(): void;
}

const isSame = (one: BerichtVerzending, other: BerichtVerzending): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Whether the API has judged what was sent. Of what was taken under this key before, it would have given that. */
const isVerdict = ({ kind, code }: LoketError): boolean =>
  code !== undefined &&
  (kind === 'rejected' || kind === 'too-large' || (kind === 'conflict' && !code.startsWith('sleutel-')));

/** Whether the request that got this answer has changed nothing, which says nothing about others before it. */
const didNothing = ({ kind, code, status = 0 }: LoketError): boolean =>
  kind === 'signed-out' || (status >= 400 && status < 500 && status !== 408 && code !== 'sleutel-bezig');

/**
 * Prepares the sending of one bericht after the other; nothing happens before `send`.
 *
 * One key is one bericht, also when the text changes after an unclear attempt: the changed text goes under the same key,
 * so that the API takes exactly one of both, whichever comes first. If that was the earlier one, it refuses the other
 * (`sleutel-hergebruikt`), and the conversation holds what it took. The key is let go of only when it is known what became
 * of it, so an attempt that arrives very late never makes a second bericht.
 */
export function createVerzending(options: VerzendingOptions): Verzending {
  const { client, zaakId, language, onProgress } = options;
  const calls = createBerichtCalls(client);
  let phase: 'idle' | 'sending' | 'asking' = 'idle';
  let running: Promise<Uitkomst> | null = null;
  let sleutel = options.open?.sleutel ?? null;
  let unclear = options.open?.unclear ?? [];
  /** Whether it has gone on for long enough. */
  let late = false;
  let endTimer: (() => void) | null = null;

  function progress(): VerzendingProgress {
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
    endTimer ??= client.wire.after(PATIENCE_MS, () => (late = true));
  }
  function stopTimer(): void {
    endTimer?.();
    endTimer = null;
    late = false;
  }

  const patience = createPatience({
    client,
    language,
    onderwerp: options.onderwerp,
    onChange() {
      if (!running) return;
      if (patience.gate?.reason === 'signed-out') stopTimer();
      else startTimer();
      go();
    },
    givesUp: ({ retryAfter = 0 }) => late || retryAfter * 1000 > PATIENCE_MS,
  });

  function close(): void {
    sleutel = null;
    unclear = [];
  }

  const findOpen = (berichten: readonly Bericht[]): Bericht | undefined =>
    berichten.find(({ verzendsleutel }) => verzendsleutel !== null && verzendsleutel === sleutel);

  async function attempt(call: Call, inhoud: BerichtVerzending, key: string): Promise<Uitkomst> {
    const before = unclear;
    const others = before.filter((one) => !isSame(one, inhoud));
    let departures = 0;
    go();
    try {
      const answer = await calls.sendBericht(zaakId, inhoud, {
        ...call,
        idempotencyKey: key,
        onDeparture() {
          departures++;
          unclear = [...others, inhoud];
        },
      });
      const { tekst } = answer.data;
      // An API that goes by the key alone gives what it took first.
      const isOther = tekst !== inhoud.tekst && others.some((one) => one.tekst === tekst);
      return { outcome: isOther ? 'earlier' : 'sent', answer };
    } catch (cause) {
      const error = asLoketError(cause);
      if (isVerdict(error)) unclear = others;
      else if (departures === 1 && didNothing(error)) unclear = before;
      if (error.code !== 'sleutel-hergebruikt') throw error;
    }
    const answer = await calls.loadBerichten(zaakId, call);
    const found = findOpen(answer.data.results);
    if (found) return { outcome: 'earlier', answer: { ...answer, data: found, lost: 0 } };
    // The earlier attempt is still being done, or was refused just now.
    throw new LoketError('busy', 'berichten: this key is in use', { code: 'sleutel-bezig' });
  }

  async function work(inhoud: BerichtVerzending): Promise<Uitkomst> {
    try {
      // A cookie may belong to somebody else by now without any 401.
      await patience.checkPerson();
      const key = (sleutel ??= newKey());
      const uitkomst = await patience.persist((call) => attempt(call, inhoud, key));
      close();
      return uitkomst;
    } catch (cause) {
      const error = asLoketError(cause);
      // Before a refusal is told: is it still the same person? If that cannot be seen now, the refusal stands.
      if (error.kind === 'forbidden' || error.kind === 'not-found')
        await patience.checkPerson().catch(() => undefined);
      // An API may keep its refusal under the key as well.
      if (isVerdict(error) && unclear.length === 0) close();
      return { outcome: 'failed', error: patience.ended ?? error, unclear };
    }
  }

  async function run(inhoud: BerichtVerzending): Promise<Uitkomst> {
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
    recognise(berichten) {
      const found = running ? undefined : findOpen(berichten);
      if (found) close();
      return found ?? null;
    },
    giveUp: patience.giveUp,
    resume: patience.resume,
    stop() {
      patience.end(aborted());
    },
  };
}
