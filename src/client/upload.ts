/**
 * One file on its way into a case: announced, sent in parts, completed. It goes on by itself through everything that
 * passes, and what does not pass is a `LoketError` after which `run` goes on where it was.
 */
import type { Document, DocumentAankondiging } from '../contract/documenten.js';
import type { LoketClient } from './loket-client.js';

/**
 * Failures that an upload names itself, as `LoketError.code` beside the codes of the API:
 * `bestand-gewijzigd` the file is no longer what was chosen · `bestand-onleesbaar` it is gone, or may not be read ·
 * `onbeveiligde-pagina` the page is not https, where browsers compute no digests · `andere-persoon` somebody else has
 * signed in meanwhile: nothing of the first person may stay on the page.
 */
export type UploadCode =
  'bestand-gewijzigd' | 'bestand-onleesbaar' | 'onbeveiligde-pagina' | 'andere-persoon';

/** Where an upload is. `sent` and `size` count bytes; `sent` may go back when a part has to go again. */
export type UploadProgress = { readonly sent: number; readonly size: number } & (
  | { readonly phase: 'preparing' | 'sending' | 'completing' }
  | {
      readonly phase: 'waiting';
      /**
       * `offline` no connection · `busy` the API asks for patience, or fails for a while · `signed-out` the citizen has
       * to sign in, then `resume()` · `paused` until `resume()`.
       */
      readonly reason: 'offline' | 'busy' | 'signed-out' | 'paused';
      /** When it tries again by itself, in milliseconds since 1970 by the device's clock; `null`: not by itself, or as soon as it can. */
      readonly until: number | null;
    }
);

export interface UploadOptions {
  readonly client: LoketClient;
  readonly zaakId: string;
  /** What is sent, `aankondiging.bestandsomvang` bytes; read in slices, never whole above `HELE_WAARDE_TOT`. */
  readonly file: Blob;
  readonly aankondiging: DocumentAankondiging;
  /** Of this file and this intent: `newKey()` when the citizen chooses it, the same for every run. */
  readonly idempotencyKey: string;
  /** A document of the list, `verwerking: uploaden`, to go on with, if its parts prove to be of this file. */
  readonly resume?: Document | undefined;
  /** Whose file it is (`sessie.onderwerp` when it was chosen); absent: whoever is signed in when it starts. */
  readonly onderwerp?: string | null | undefined;
  /** SHA-256 of `file`, if that was computed already: saves reading it once more. */
  readonly waarde?: string | undefined;
  /** Uploads of one widget share one object: parts of widgets go in turn, and within a widget those of files. */
  readonly group?: object | undefined;
  readonly language?: string | undefined;
  /** Hears every change of phase, and of the bytes sent; called often. */
  readonly onProgress?: ((progress: UploadProgress) => void) | undefined;
}

export interface UploadResult {
  /** With its `ontvangstbewijs`, of which every value was compared with what was computed here. */
  readonly document: Document;
  /** SHA-256 of the whole file as computed here; `null` above `HELE_WAARDE_TOT`. */
  readonly waarde: string | null;
  /** SHA-256 over the raw digests of the parts as computed here. */
  readonly delenWaarde: string;
  /**
   * `new` announced now · `resumed` what an earlier visit had begun · `other-file` the document to resume turned out to
   * be of another file, so a new one was made · `expired` what had been announced was gone, so it was made anew.
   */
  readonly began: 'new' | 'resumed' | 'other-file' | 'expired';
}

/**
 * How taking back went: `removed` nothing of it is left on the server · `received` it had been completed already, and is
 * a document now · `unknown` the server could not be asked: what is there expires by itself.
 */
export type Cancelled = 'removed' | 'received' | 'unknown';

/** Made by `createUpload`. */
export interface Upload {
  readonly progress: UploadProgress;
  /** The document as the server announced or gave it; `null` before that. */
  readonly document: Document | null;
  /**
   * Sends what is missing. While it runs a second call gives the same promise; after a failure it goes on where it was.
   * Rejects with a `LoketError`: kind `aborted` after `stop` or `cancel`.
   */
  run(): Promise<UploadResult>;
  /** Stops sending until `resume`. What was sent stays. */
  pause(): void;
  /** Goes on after `pause`; looks whether the citizen has signed in; tries at once what waits for a moment. */
  resume(): void;
  /** Ends for good without telling the server, e.g. when the element is gone: what is there can be resumed later. */
  stop(): void;
  /** Ends for good and takes the document back. */
  cancel(): Promise<Cancelled>;
}
