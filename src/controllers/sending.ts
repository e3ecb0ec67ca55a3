/**
 * Sends what is written in one widget, once. Adds to the engine of the client what pages do: the citizen signs in again
 * in another tab and comes back, and the case on screen becomes another one. What is sent, and where, is up to `make`.
 */
import type { ReactiveControllerHost } from 'lit';
import type { LoketClient } from '../client/loket-client.js';
import type { Once, OnceOptions, OnceOutcome, OnceProgress, OpenOnce } from '../client/once.js';
import { Returning } from './returning.js';

/** What is sent by: an engine for one thing after the other. */
export type Sendable<I, R> = Omit<Once<I, R>, 'recognise'>;

/** What `make` gets beside its target. */
export type SendableRest<I, R> = Pick<OnceOptions<I, R>, 'open' | 'onProgress'>;

/** `T` is where it goes, `I` what goes out, `R` what the API makes of it. */
export class Sending<T extends { readonly client: LoketClient }, I, R, S extends Sendable<I, R>> {
  readonly #host: ReactiveControllerHost;
  readonly #make: (target: T, rest: SendableRest<I, R>) => S;
  readonly #onProgress: () => void;
  #current: S | null = null;
  #client: LoketClient | null = null;
  #running = false;

  /**
   * @param make prepares the sending; nothing happens before its `send`
   * @param onProgress hears every change of `open` at once: a page that goes away after a request has left keeps its key
   */
  constructor(
    host: ReactiveControllerHost,
    make: (target: T, rest: SendableRest<I, R>) => S,
    onProgress: () => void,
  ) {
    this.#host = host;
    this.#make = make;
    this.#onProgress = onProgress;
    new Returning(
      host,
      () => this.needsLogin,
      () => {
        this.resume();
      },
    );
  }

  /** How far it is; `null` while nothing is being sent. */
  get progress(): OnceProgress | null {
    return this.#running ? (this.#current?.progress ?? null) : null;
  }

  get isSending(): boolean {
    return this.#running;
  }

  /** Waits for the citizen to sign in again. */
  get needsLogin(): boolean {
    const { progress } = this;
    return progress?.phase === 'waiting' && progress.reason === 'signed-out';
  }

  /** What sends now, or did so last; `null` before the first time, and when everything was forgotten. */
  get current(): S | null {
    return this.#current;
  }

  /** What may have arrived and is not known to have: to keep with the text. */
  get open(): OpenOnce<I> | null {
    return this.#current?.open ?? null;
  }

  /** Goes on under the same key as an earlier visit. */
  restore(target: T, open: OpenOnce<I>): void {
    this.clear();
    this.#begin(target, open);
  }

  #begin(target: T, open: OpenOnce<I> | null): S {
    if (this.#current && this.#client === target.client) return this.#current;
    this.#client = target.client;
    this.#current = this.#make(target, {
      open: open ?? this.#current?.open ?? null,
      onProgress: () => {
        if (this.#running) this.#onProgress();
        this.#host.requestUpdate();
      },
    });
    return this.#current;
  }

  /** Never rejects; `null` when it is nobody's any more. */
  async send(target: T, inhoud: I): Promise<OnceOutcome<I, R> | null> {
    const current = this.#begin(target, null);
    this.#running = true;
    this.#host.requestUpdate();
    const outcome = await current.send(inhoud);
    if (current !== this.#current) return null;
    this.#running = false;
    this.#host.requestUpdate();
    return outcome;
  }

  /** The citizen has signed in again, or does not want to wait. */
  readonly resume = (): void => {
    if (this.#running) this.#current?.resume();
  };

  /** The citizen wants to change the text, or does not want to wait. */
  readonly giveUp = (): void => {
    if (this.#running) this.#current?.giveUp();
  };

  /** Ends everything: another case, another person, or everything is wiped. */
  clear(): void {
    const current = this.#current;
    this.#current = null;
    this.#client = null;
    this.#running = false;
    current?.stop();
    this.#host.requestUpdate();
  }
}
