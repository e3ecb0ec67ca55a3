/** The calls that add a document to a case. Apart from the other calls, so that a bundle that only reads leaves them out. */
import type {
  AangekondigdDocument,
  Delen,
  Document,
  DocumentAankondiging,
  Voltooiing,
} from '../contract/documenten.js';
import type { Answer, CallOptions, WriteOptions } from './loket-client.js';

export interface SendOptions extends CallOptions {
  /** Hears how many bytes of this part are under way; called often. Where `fetch` is configured: only at the end. */
  readonly onProgress?: ((sent: number) => void) | undefined;
}

/** Every call rejects with a `LoketError`, never with anything else. */
export interface DocumentCalls {
  /** Makes the document, `verwerking: uploaden`, and the table of its parts. */
  announceDocument(
    zaakId: string,
    aankondiging: DocumentAankondiging,
    options?: WriteOptions,
  ): Promise<Answer<AangekondigdDocument>>;
  loadDocument(zaakId: string, documentId: string, options?: CallOptions): Promise<Answer<Document>>;
  /** Which parts have arrived, whole and as the server has them. */
  loadDelen(zaakId: string, documentId: string, options?: CallOptions): Promise<Answer<Delen>>;
  /**
   * Sends the bytes of one part; safe to repeat. One attempt: who calls decides whether to try again.
   * @param waarde SHA-256 of `bytes` in lower-case hexadecimal digits
   */
  sendDeel(
    zaakId: string,
    documentId: string,
    volgnummer: number,
    bytes: Blob,
    waarde: string,
    options?: SendOptions,
  ): Promise<void>;
  /** Everything was sent: the server compares, and gives the document with its receipt. */
  completeDocument(
    zaakId: string,
    documentId: string,
    voltooiing: Voltooiing,
    options?: WriteOptions,
  ): Promise<Answer<Document>>;
  /** Takes back what was announced and is not complete; what is gone already counts as taken back. */
  cancelDocument(zaakId: string, documentId: string, options?: CallOptions): Promise<void>;
}
