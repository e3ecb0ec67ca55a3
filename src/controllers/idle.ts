/** On a computer that more people use: notices that nobody is there any more. Every sign of life begins the time anew. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** After so long without a sign of life the citizen is warned, and then has so long; in milliseconds. */
export const WARN_MS = 13 * 60_000;
export const WIPE_MS = 2 * 60_000;

/** No `scroll`: a page scrolls by itself too, such as when our own warning moves what stands below it. */
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;

export interface IdleOptions {
  /** Whether there is anything to guard now. */
  readonly isNeeded: () => boolean;
  readonly onWarn: () => void;
  /** There was a sign of life after the warning. */
  readonly onBack: () => void;
  readonly onIdle: () => void;
}

export class Idle implements ReactiveController {
  readonly #options: IdleOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #connected = false;
  #watching = false;
  #warned = false;
  /** When there was a sign of life: timers sleep as the computer does. */
  #last = 0;

  constructor(host: ReactiveControllerHost, options: IdleOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    this.#watch();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#watch();
  }

  hostUpdated(): void {
    this.#watch();
  }

  #watch(): void {
    const needed = this.#connected && this.#options.isNeeded();
    if (needed === this.#watching) return;
    this.#watching = needed;
    const change = needed ? 'addEventListener' : 'removeEventListener';
    // Heard on the way down: a page may keep what happens in it from coming back up.
    for (const sign of SIGNS) window[change](sign, this.onSign, true);
    document[change]('visibilitychange', this.#onVisibility);
    clearTimeout(this.#timer);
    this.#warned = false;
    if (needed) this.#begin();
  }

  #begin(): void {
    clearTimeout(this.#timer);
    this.#last = Date.now();
    this.#timer = setTimeout(this.#onTime, WARN_MS);
  }

  readonly #onTime = (): void => {
    const idle = Date.now() - this.#last;
    if (idle >= WARN_MS + WIPE_MS) {
      this.#warned = false;
      this.#options.onIdle();
      return;
    }
    if (idle >= WARN_MS && !this.#warned) {
      this.#warned = true;
      this.#options.onWarn();
    }
    this.#timer = setTimeout(this.#onTime, (this.#warned ? WARN_MS + WIPE_MS : WARN_MS) - idle);
  };

  /** Somebody is there. */
  readonly onSign = (): void => {
    const warned = this.#warned;
    this.#warned = false;
    // Every movement begins a new timer only after a warning; otherwise the one that runs looks at `#last`.
    this.#last = Date.now();
    if (!warned) return;
    this.#begin();
    this.#options.onBack();
  };

  readonly #onVisibility = (): void => {
    if (!document.hidden && Date.now() - this.#last >= WARN_MS + WIPE_MS) this.#onTime();
  };
}
