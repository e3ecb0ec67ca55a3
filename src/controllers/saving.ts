/** Gives the citizen a file that was made on the device. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long the address of a saved file is kept: some browsers read it only after the citizen chose a folder. */
const KEEP_MS = 60_000;

export class Saving implements ReactiveController {
  #url: string | null = null;
  #keep: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.clear();
  }

  /** @param type media type */
  save(content: string | Blob, name: string, type: string): void {
    this.clear();
    const blob = new Blob([content]);
    // The type by `slice`: an object of options could be added to by the page.
    this.#url = URL.createObjectURL(blob.slice(0, blob.size, type));
    const link = document.createElement('a');
    link.href = this.#url;
    link.download = name;
    link.click();
    this.#keep = setTimeout(() => {
      this.clear();
    }, KEEP_MS);
  }

  clear(): void {
    clearTimeout(this.#keep);
    if (this.#url !== null) URL.revokeObjectURL(this.#url);
    this.#url = null;
  }
}
