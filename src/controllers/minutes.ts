/** Draws a widget anew as the clock goes on: what it says of "now" must not be of an hour ago. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const MINUTE_MS = 60_000;

export class Minutes implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#begin();
    document.addEventListener('visibilitychange', this.#onMinute);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#onMinute);
  }

  #begin(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onMinute, MINUTE_MS);
  }

  readonly #onMinute = (): void => {
    if (!document.hidden) this.#host.requestUpdate();
    this.#begin();
  };
}
