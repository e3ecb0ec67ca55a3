/** Warns who leaves the page while something would be lost. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class Leaving implements ReactiveController {
  readonly #isUnsaved: () => boolean;
  #connected = false;
  #guarding = false;

  constructor(host: ReactiveControllerHost, isUnsaved: () => boolean) {
    this.#isUnsaved = isUnsaved;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    this.#guard();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#guard();
  }

  hostUpdated(): void {
    this.#guard();
  }

  /** Listens only while there is something to lose: a page with such a listener is not kept for when one comes back. */
  #guard(): void {
    const needed = this.#connected && this.#isUnsaved();
    if (needed === this.#guarding) return;
    this.#guarding = needed;
    window[needed ? 'addEventListener' : 'removeEventListener']('beforeunload', this.#onLeave);
  }

  readonly #onLeave = (event: Event): void => {
    event.preventDefault();
    // What browsers of before 2024 go by.
    Reflect.set(event, 'returnValue', true);
  };
}
