/**
 * Sends the files of one widget. Adds to the upload of the client what pages do: the element may be moved or taken out and
 * put back, the citizen signs in again in another tab, or wants to leave while something would be lost.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Aankondiging, Bestand } from '../client/destination.js';
import { LoketError } from '../client/errors.js';
import { newKey } from '../client/http-client.js';
import {
  createUpload,
  type Cancelled,
  type Upload,
  type UploadOptions,
  type UploadProgress,
  type UploadResult,
} from '../client/upload.js';
import { Leaving } from './leaving.js';
import { GRACE_MS } from './load-task.js';
import { Returning } from './returning.js';

export type Sending<A extends Aankondiging = Aankondiging, T extends Bestand = Bestand> = Omit<
  UploadOptions<A, T>,
  'idempotencyKey' | 'group' | 'onProgress'
>;

interface Entry<T extends Bestand> {
  readonly upload: Upload<T>;
  readonly file: Blob;
  readonly what: string;
}

/** What is asked of the server, in one text: when it differs, it is another intent, with a key of its own. */
const intentOf = (path: readonly string[], aankondiging: Aankondiging): string =>
  JSON.stringify([path, aankondiging]);

export class Uploads<A extends Aankondiging, T extends Bestand> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #entries = new Map<string, Entry<T>>();
  /** Of these the outcome is awaited now. */
  readonly #running = new Set<string>();
  readonly #group = {};
  #grace: ReturnType<typeof setTimeout> | undefined;
  #paused = false;

  /** @param isUnsaved whether leaving the page would lose something, beside what is being sent */
  constructor(host: ReactiveControllerHost, isUnsaved: () => boolean) {
    this.#host = host;
    host.addController(this);
    new Leaving(host, () => this.isSending || isUnsaved());
    new Returning(
      host,
      () => this.#waitingForLogin().length > 0,
      () => {
        for (const upload of this.#waitingForLogin()) upload.resume();
      },
    );
  }

  get isSending(): boolean {
    return this.#running.size > 0;
  }

  progressOf(id: string): UploadProgress | null {
    return (this.#running.has(id) && this.#entries.get(id)?.upload.progress) || null;
  }

  /** Whether this document or attachment is one that is being sent from here. */
  isOurs(bestandId: string): boolean {
    return [...this.#entries.values()].some(({ upload }) => upload.bestand?.id === bestandId);
  }

  /** Sends, or goes on where it failed. Rejects with a `LoketError`. */
  async send(id: string, sending: Sending<A, T>): Promise<UploadResult<T>> {
    const { file } = sending;
    const what = intentOf(sending.destination.path, sending.aankondiging);
    let entry = this.#entries.get(id);
    if (!entry || entry.what !== what || entry.file !== file) {
      await entry?.upload.cancel();
      const upload = createUpload({
        ...sending,
        idempotencyKey: newKey(),
        group: this.#group,
        onProgress: () => {
          this.#host.requestUpdate();
        },
      });
      entry = { upload, file, what };
      this.#entries.set(id, entry);
    }
    this.#running.add(id);
    if (this.#paused) entry.upload.pause();
    try {
      const result = await entry.upload.run();
      this.#entries.delete(id);
      return result;
    } finally {
      this.#running.delete(id);
      this.#host.requestUpdate();
    }
  }

  /** Takes a file back; what was never sent counts as removed. */
  async cancel(id: string): Promise<Cancelled> {
    const entry = this.#entries.get(id);
    this.#entries.delete(id);
    return entry ? entry.upload.cancel() : 'removed';
  }

  /** Goes on with what waits: the citizen says, or shows, that there is a connection or a session again. */
  readonly resume = (): void => {
    for (const { upload } of this.#entries.values()) {
      if (upload.progress.phase === 'waiting') upload.resume();
    }
  };

  /** Ends everything without telling the server: it is another case, or another person. */
  clear(): void {
    for (const { upload } of this.#entries.values()) upload.stop();
    this.#entries.clear();
  }

  hostConnected(): void {
    clearTimeout(this.#grace);
    if (!this.#paused) return;
    this.#paused = false;
    for (const { upload } of this.#entries.values()) upload.resume();
  }

  hostDisconnected(): void {
    if (this.#entries.size === 0) return;
    this.#grace = setTimeout(() => {
      this.#paused = true;
      for (const { upload } of this.#entries.values()) upload.pause();
    }, GRACE_MS);
  }

  #waitingForLogin(): Upload<T>[] {
    return [...this.#entries.values()]
      .map(({ upload }) => upload)
      .filter(({ progress }) => progress.phase === 'waiting' && progress.reason === 'signed-out');
  }
}

/** A citizen's own stop is no failure. */
export const isStopped = (error: unknown): boolean => error instanceof LoketError && error.kind === 'aborted';
