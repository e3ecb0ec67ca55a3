/** Sends what is written in a case. Apart from `sending.ts`, so that other bundles leave the calls out. */
import type { ReactiveControllerHost } from 'lit';
import type { LoketClient } from '../client/loket-client.js';
import { createVerzending, type Verzending } from '../client/verzending.js';
import type { Bericht, BerichtVerzending } from '../contract/berichten.js';
import { Sending } from './sending.js';

export interface BerichtTarget {
  readonly client: LoketClient;
  readonly zaakId: string;
  readonly language: string;
  /** Who was signed in when it was written; `undefined`: that is not known. */
  readonly onderwerp: string | null | undefined;
}

export type BerichtSending = Sending<BerichtTarget, BerichtVerzending, Bericht, Verzending>;

export const berichtSending = (host: ReactiveControllerHost, onProgress: () => void): BerichtSending =>
  new Sending(host, (target, rest) => createVerzending({ ...target, ...rest }), onProgress);
