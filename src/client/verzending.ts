/** One bericht on its way into a case: sent once, whatever happens in between. What holds for anything is in `once.ts`. */
import type { Bericht, BerichtVerzending } from '../contract/berichten.js';
import { createBerichtCalls } from './bericht-calls.js';
import type { LoketClient } from './loket-client.js';
import {
  ONCE_PATIENCE_MS,
  createOnce,
  type Once,
  type OnceOutcome,
  type OnceProgress,
  type OpenOnce,
} from './once.js';

/** How long it goes on by itself, in milliseconds. Waiting for the citizen to sign in does not count. */
export const PATIENCE_MS = ONCE_PATIENCE_MS;

/** Attempts that may have been received, all under one key. Plain JSON, to be kept with a draft. */
export type OpenVerzending = OpenOnce<BerichtVerzending>;
export type VerzendingProgress = OnceProgress;
/** How sending ended; `sent`: this is in the case. */
export type Uitkomst = OnceOutcome<BerichtVerzending, Bericht>;

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
export interface Verzending extends Omit<Once<BerichtVerzending, Bericht>, 'recognise'> {
  /**
   * Looks whether the open attempt is among what came in another way, and closes it if so. Not while `send` runs.
   * @returns that bericht
   */
  readonly recognise: (berichten: readonly Bericht[]) => Bericht | null;
}

/** Prepares the sending of one bericht after the other; nothing happens before `send`. */
export function createVerzending(options: VerzendingOptions): Verzending {
  const { client, zaakId } = options;
  const calls = createBerichtCalls(client);
  const once = createOnce<BerichtVerzending, Bericht>({
    ...options,
    send: (inhoud, write) => calls.sendBericht(zaakId, inhoud, write),
    isOf: (bericht, inhoud) => bericht.tekst === inhoud.tekst,
    async find(sleutel, call) {
      // The conversation holds under which key this person sent what.
      const answer = await calls.loadBerichten(zaakId, call);
      const data = answer.data.results.find(({ verzendsleutel }) => verzendsleutel === sleutel);
      return data ? { ...answer, data } : null;
    },
  });
  return {
    get progress() {
      return once.progress;
    },
    get open() {
      return once.open;
    },
    send: once.send,
    recognise: (berichten) =>
      berichten.find(({ verzendsleutel }) => verzendsleutel !== null && once.recognise(verzendsleutel)) ??
      null,
    giveUp: once.giveUp,
    resume: once.resume,
    stop: once.stop,
  };
}
