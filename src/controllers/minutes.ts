/** Draws a widget anew as the clock goes on: what it says of "now" must not be of an hour ago. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const MINUTE_MS = 60_000;

export class Minutes implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(this.#onMinute, MINUTE_MS);
    document.addEventListener('visibilitychange', this.#onMinute);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    document.removeEventListener('visibilitychange', this.#onMinute);
  }

  readonly #onMinute = (): void => {
    if (!document.hidden) this.#host.requestUpdate();
  };
}
