/** Spoken status messages: one `role="status"` region per widget, present from the first render and reused. */
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

export class AnnouncerController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #text = '';
  #pending: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#pending);
  }

  /** Says this once. The same words again are said again, because the region is emptied in between. */
  announce(text: string): void {
    clearTimeout(this.#pending);
    if (text !== '' && text === this.#text) {
      this.#set('');
      this.#pending = setTimeout(() => {
        this.#set(text);
      }, 50);
    } else this.#set(text);
  }

  /** Says this when it still holds after `ms`; an earlier `announce` or `cancel` takes its place. */
  announceAfter(ms: number, text: string): void {
    clearTimeout(this.#pending);
    this.#pending = setTimeout(() => {
      this.#set(text);
    }, ms);
  }

  cancel(): void {
    clearTimeout(this.#pending);
  }

  /** The region. Its words are bound as text content, so that a page translator cannot make them go stale. */
  render(): TemplateResult {
    return html`<div role="status" class="loket-hidden" .textContent=${this.#text}></div>`;
  }

  #set(text: string): void {
    this.#text = text;
    this.#host.requestUpdate();
  }
}
