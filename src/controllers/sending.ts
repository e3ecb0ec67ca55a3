/**
 * Sends what is written in one widget, once. Adds to the engine of the client what pages do: the citizen signs in again
 * in another tab and comes back, and the case on screen becomes another one.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LoketClient } from '../client/loket-client.js';
import {
  createVerzending,
  type OpenVerzending,
  type Uitkomst,
  type Verzending,
  type VerzendingProgress,
} from '../client/verzending.js';
import type { Bericht, BerichtVerzending } from '../contract/berichten.js';

export interface SendingTarget {
  readonly client: LoketClient;
  readonly zaakId: string;
  readonly language: string;
  /** Who was signed in when it was written; `undefined`: that is not known. */
  readonly onderwerp: string | null | undefined;
}

export class Sending implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #verzending: Verzending | null = null;
  #client: LoketClient | null = null;
  #running = false;
  #listening = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** How far it is; `null` while nothing is being sent. */
  get progress(): VerzendingProgress | null {
    return this.#running ? (this.#verzending?.progress ?? null) : null;
  }

  get isSending(): boolean {
    return this.#running;
  }

  /** Waits for the citizen to sign in again. */
  get needsLogin(): boolean {
    const { progress } = this;
    return progress?.phase === 'waiting' && progress.reason === 'signed-out';
  }

  /** What may have arrived and is not known to have: to keep with the text. */
  get open(): OpenVerzending | null {
    return this.#verzending?.open ?? null;
  }

  /** Goes on under the same key as an earlier visit. */
  restore(target: SendingTarget, open: OpenVerzending): void {
    this.clear();
    this.#begin(target, open);
  }

  #begin({ client, zaakId, language, onderwerp }: SendingTarget, open: OpenVerzending | null): Verzending {
    if (this.#verzending && this.#client === client) return this.#verzending;
    this.#client = client;
    this.#verzending = createVerzending({
      client,
      zaakId,
      language,
      ...(onderwerp === undefined ? {} : { onderwerp }),
      open: open ?? this.#verzending?.open ?? null,
      onProgress: () => {
        this.#host.requestUpdate();
      },
    });
    return this.#verzending;
  }

  /** Never rejects; `null` when it is nobody's any more. */
  async send(target: SendingTarget, inhoud: BerichtVerzending): Promise<Uitkomst | null> {
    const verzending = this.#begin(target, null);
    this.#running = true;
    this.#host.requestUpdate();
    const uitkomst = await verzending.send(inhoud);
    if (verzending !== this.#verzending) return null;
    this.#running = false;
    this.#host.requestUpdate();
    return uitkomst;
  }

  /** What came in may hold what was sent without our knowing. */
  recognise(berichten: readonly Bericht[]): Bericht | null {
    return this.#running ? null : (this.#verzending?.recognise(berichten) ?? null);
  }

  /** The citizen has signed in again, or does not want to wait. */
  readonly resume = (): void => {
    if (this.#running) this.#verzending?.resume();
  };

  /** The citizen wants to change the text, or does not want to wait. */
  readonly giveUp = (): void => {
    if (this.#running) this.#verzending?.giveUp();
  };

  /** Ends everything: another case, another person, or everything is wiped. */
  clear(): void {
    const verzending = this.#verzending;
    this.#verzending = null;
    this.#client = null;
    this.#running = false;
    verzending?.stop();
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#listen();
  }

  hostDisconnected(): void {
    this.#listen(false);
  }

  hostUpdated(): void {
    this.#listen();
  }

  #listen(wanted = this.needsLogin): void {
    if (wanted === this.#listening) return;
    this.#listening = wanted;
    const change = wanted ? 'addEventListener' : 'removeEventListener';
    window[change]('focus', this.#onReturn);
    document[change]('visibilitychange', this.#onReturn);
  }

  /** Perhaps from the tab in which the citizen signed in again. */
  readonly #onReturn = (): void => {
    if (!document.hidden && this.needsLogin) this.resume();
  };
}
