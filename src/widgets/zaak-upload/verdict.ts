/** Waits for the verdict on what was received: asks ever less often, only while somebody can see the page, then stops. */
import type { ReactiveController } from 'lit';

/** When it asks, in milliseconds after the time before: in all a bit over five minutes. */
const WAITS = [2000, 4000, 8000, 16_000, 32_000, 60_000, 90_000, 120_000];

export class Verdict implements ReactiveController {
  /** It asked as often as it will. */
  slow = false;
  readonly #ask: () => Promise<boolean>;
  readonly #onSlow: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #times = 0;
  #connected = false;
  #waiting = false;
  #listening = false;

  /**
   * @param ask looks once; resolves with whether a verdict is still awaited
   * @param onSlow it has stopped asking
   */
  constructor(ask: () => Promise<boolean>, onSlow: () => void) {
    this.#ask = ask;
    this.#onSlow = onSlow;
  }

  /** From now on something is waited for, or nothing any more. @param again begins anew to ask often */
  await(waiting: boolean, again = false): void {
    if (waiting && this.#waiting && !again) return;
    this.#waiting = waiting;
    this.#times = 0;
    this.slow = false;
    this.#schedule();
  }

  hostConnected(): void {
    this.#connected = true;
    this.#schedule();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#stop();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#listen(false);
  }

  /** For when the page is seen again. */
  #listen(wanted: boolean): void {
    if (wanted === this.#listening) return;
    this.#listening = wanted;
    document[wanted ? 'addEventListener' : 'removeEventListener']('visibilitychange', this.#onVisible);
  }

  #schedule(): void {
    this.#stop();
    if (!this.#waiting || !this.#connected) return;
    const wait = WAITS[this.#times];
    if (wait === undefined) {
      this.slow = true;
      this.#onSlow();
      return;
    }
    this.#timer = setTimeout(() => {
      if (document.hidden) this.#listen(true);
      else void this.#look();
    }, wait);
  }

  async #look(): Promise<void> {
    this.#times += 1;
    this.#waiting = await this.#ask();
    this.#schedule();
  }

  readonly #onVisible = (): void => {
    if (document.hidden) return;
    this.#listen(false);
    void this.#look();
  };
}
