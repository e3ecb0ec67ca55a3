/**
 * Files dropped on, or pasted into, a widget. Dropped beside it they would replace the page and all that was filled in:
 * that is prevented, unless something else on the page takes them.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A dropped folder looks like a file; only the browser can tell. */
export interface DroppedFile {
  readonly file: File;
  readonly map: boolean;
}

export interface DroppingOptions {
  /** Whether files are welcome now. */
  readonly isOpen: () => boolean;
  /** Files came over the widget, or left it. */
  readonly onOver: (over: boolean) => void;
  readonly onFiles: (files: DroppedFile[]) => void;
}

const filesOf = (data: DataTransfer): DroppedFile[] => {
  const items = [...data.items].filter(({ kind }) => kind === 'file');
  const found = items.flatMap((item) => {
    const file = item.getAsFile();
    const entry = 'webkitGetAsEntry' in item ? item.webkitGetAsEntry() : null;
    return file ? [{ file, map: entry?.isDirectory === true }] : [];
  });
  return found.length > 0 ? found : [...data.files].map((file) => ({ file, map: false }));
};

export class Dropping implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: DroppingOptions;
  #over = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: DroppingOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('dragover', this.#onDrag);
    window.addEventListener('dragleave', this.#onLeave);
    window.addEventListener('drop', this.#onDrop);
    this.#host.addEventListener('paste', this.#onPaste);
  }

  hostDisconnected(): void {
    window.removeEventListener('dragover', this.#onDrag);
    window.removeEventListener('dragleave', this.#onLeave);
    window.removeEventListener('drop', this.#onDrop);
    this.#host.removeEventListener('paste', this.#onPaste);
    this.#over = false;
  }

  #setOver(over: boolean): void {
    if (over === this.#over) return;
    this.#over = over;
    this.#options.onOver(over);
  }

  /** @returns whether the files are over this widget; `null` when they are no files, or somebody else's */
  #mine(event: DragEvent): boolean | null {
    const data = event.dataTransfer;
    if (!data?.types.includes('Files') || !this.#options.isOpen()) return null;
    const path = event.composedPath();
    const inside = path.includes(this.#host);
    // A file control of the page takes them by itself.
    const taken =
      event.defaultPrevented || path.some((node) => node instanceof HTMLInputElement && node.type === 'file');
    if (!inside && taken) return null;
    event.preventDefault();
    data.dropEffect = inside ? 'copy' : 'none';
    return inside;
  }

  readonly #onDrag = (event: DragEvent): void => {
    this.#setOver(this.#mine(event) === true);
  };

  /** Out of the window. */
  readonly #onLeave = (event: DragEvent): void => {
    if (!event.relatedTarget) this.#setOver(false);
  };

  readonly #onDrop = (event: DragEvent): void => {
    const mine = this.#mine(event);
    // Dropped is not left: nothing is said of it here.
    this.#over = false;
    if (mine && event.dataTransfer) this.#options.onFiles(filesOf(event.dataTransfer));
  };

  readonly #onPaste = (event: ClipboardEvent): void => {
    const data = event.clipboardData;
    // Text is for the field it is pasted into.
    if (!data || data.files.length === 0 || !this.#options.isOpen()) return;
    event.preventDefault();
    this.#options.onFiles(filesOf(data));
  };
}
