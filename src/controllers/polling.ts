/** Looks for news every so often: while somebody can see the page, and where asked for, more slowly while nobody can. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Shorter than this is never polled, whatever a page asks: it would be a burden for the case system. */
export const MIN_SECONDS = 15;

export interface PollingOptions {
  /** How many times slower while the page cannot be seen; absent: then not at all. */
  readonly hidden?: number;
}

export class Polling implements ReactiveController {
  readonly #seconds: () => number;
  readonly #poll: () => Promise<void>;
  readonly #slower: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = 0;
  #connected = false;

  /** @param seconds 0, or anything that is not a positive number: off */
  constructor(
    host: ReactiveControllerHost,
    seconds: () => number,
    poll: () => Promise<void>,
    { hidden }: PollingOptions = {},
  ) {
    this.#seconds = seconds;
    this.#poll = poll;
    this.#slower = hidden;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    document.addEventListener('visibilitychange', this.#onVisibility);
    this.#schedule();
  }

  hostDisconnected(): void {
    this.#connected = false;
    document.removeEventListener('visibilitychange', this.#onVisibility);
    this.#stop();
  }

  hostUpdated(): void {
    if (this.#timer === undefined) this.#schedule();
    else if (!(this.#seconds() > 0)) this.#stop();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  get #wait(): number {
    return Math.max(MIN_SECONDS, this.#seconds()) * 1000;
  }

  #schedule(): void {
    this.#stop();
    // An answer may still come when the widget was removed already; nobody looks any more.
    if (!this.#connected || !(this.#seconds() > 0)) return;
    this.#due = Date.now() + this.#wait;
    this.#timer = setTimeout(this.#onTime, this.#wait);
  }

  readonly #onTime = (): void => {
    if (document.hidden) {
      // Until the page is seen again; `#due` then says that it is time.
      if (this.#slower === undefined) return;
      const left = this.#due + (this.#slower - 1) * this.#wait - Date.now();
      if (left > 0) {
        this.#timer = setTimeout(this.#onTime, left);
        return;
      }
    }
    this.#look();
  };

  #look(): void {
    void this.#poll().then(() => {
      if (this.#timer !== undefined) this.#schedule();
    });
  }

  readonly #onVisibility = (): void => {
    if (!document.hidden && this.#timer !== undefined && Date.now() >= this.#due) this.#look();
  };
}
