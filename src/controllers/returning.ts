/** Hears when a citizen comes back to this tab, perhaps from the one in which they signed in again. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class Returning implements ReactiveController {
  readonly #isAwaited: () => boolean;
  readonly #onReturn: () => void;
  #listening = false;
  #connected = false;

  /** @param isAwaited whether anything waits for that; asked after each render, so that nobody else is listened to */
  constructor(host: ReactiveControllerHost, isAwaited: () => boolean, onReturn: () => void) {
    this.#isAwaited = isAwaited;
    this.#onReturn = onReturn;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    this.#listen(this.#isAwaited());
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#listen(false);
  }

  hostUpdated(): void {
    this.#listen(this.#connected && this.#isAwaited());
  }

  #listen(wanted: boolean): void {
    if (wanted === this.#listening) return;
    this.#listening = wanted;
    const change = wanted ? 'addEventListener' : 'removeEventListener';
    window[change]('focus', this.#hear);
    document[change]('visibilitychange', this.#hear);
  }

  readonly #hear = (): void => {
    if (!document.hidden && this.#isAwaited()) this.#onReturn();
  };
}
