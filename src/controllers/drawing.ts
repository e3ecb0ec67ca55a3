/** Draws a long list frame by frame, so that no task is long: how much of it is drawn now. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A frame that draws should be busy for about this long: under the 50 ms that a person notices, and long enough that the growing list is not laid out many times over. */
const FRAME_MS = 40;

export class Drawing implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #fewest: number;
  readonly #flush: () => void;
  #wanted = 0;
  #drawn = 0;
  #perFrame: number;
  #frame = 0;
  #connected = false;
  #printing = false;

  /**
   * @param fewest how many are drawn in a frame at the least
   * @param flush renders at once: printing does not wait
   */
  constructor(host: ReactiveControllerHost, fewest: number, flush: () => void) {
    this.#host = host;
    this.#fewest = fewest;
    this.#perFrame = fewest;
    this.#flush = flush;
    host.addController(this);
  }

  /** Paper shows everything. */
  get printing(): boolean {
    return this.#printing;
  }

  /** Still drawing. */
  get busy(): boolean {
    return this.#drawn < this.#wanted;
  }

  /** So many are wanted in all. @returns how many to draw now */
  draw(wanted: number): number {
    this.#wanted = wanted;
    if (this.#printing) return wanted;
    this.#drawn = Math.min(wanted, Math.max(this.#drawn, this.#fewest));
    return this.#drawn;
  }

  /** From the beginning. */
  reset(): void {
    this.#drawn = 0;
  }

  hostConnected(): void {
    this.#connected = true;
    window.addEventListener('beforeprint', this.#onPrint);
    window.addEventListener('afterprint', this.#onPrint);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#onPrint);
    window.removeEventListener('afterprint', this.#onPrint);
    this.#connected = false;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  hostUpdated(): void {
    if (!this.#connected || this.#frame !== 0 || !this.busy) return;
    this.#frame = requestAnimationFrame(() => {
      const start = performance.now();
      this.#drawn = Math.min(this.#wanted, this.#drawn + this.#perFrame);
      this.#host.requestUpdate();
      // A message comes after the frame was laid out and painted: then we know what so many cost here.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        const factor = FRAME_MS / Math.max(1, performance.now() - start);
        const next = Math.round(this.#perFrame * Math.min(3, factor));
        this.#perFrame = Math.min(20 * this.#fewest, Math.max(this.#fewest, next));
        this.#frame = 0;
        this.hostUpdated();
      };
      port2.postMessage(null);
    });
  }

  readonly #onPrint = ({ type }: Event): void => {
    this.#printing = type === 'beforeprint';
    this.#flush();
  };
}
