/** Looks for news every so often, but only while somebody can see the page. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Shorter than this is never polled, whatever a page asks: it would be a burden for the case system. */
export const MIN_SECONDS = 15;

export class Polling implements ReactiveController {
  readonly #seconds: () => number;
  readonly #poll: () => Promise<void>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = 0;

  /** @param seconds 0, or anything that is not a positive number: off */
  constructor(host: ReactiveControllerHost, seconds: () => number, poll: () => Promise<void>) {
    this.#seconds = seconds;
    this.#poll = poll;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onVisibility);
    this.#schedule();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  hostUpdated(): void {
    if (this.#timer === undefined) this.#schedule();
    else if (!(this.#seconds() > 0)) this.#stop();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #schedule(): void {
    this.#stop();
    const seconds = this.#seconds();
    if (!(seconds > 0)) return;
    const wait = Math.max(MIN_SECONDS, seconds) * 1000;
    this.#due = Date.now() + wait;
    this.#timer = setTimeout(this.#onTime, wait);
  }

  readonly #onTime = (): void => {
    // Hidden: wait until the page is seen again; `#due` then says that it is time.
    if (document.hidden) return;
    void this.#poll().then(() => {
      if (this.#timer !== undefined) this.#schedule();
    });
  };

  readonly #onVisibility = (): void => {
    if (!document.hidden && this.#timer !== undefined && Date.now() >= this.#due) this.#onTime();
  };
}
