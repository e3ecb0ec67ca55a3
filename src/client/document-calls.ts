/** The calls that add a document to a case. Apart from the other calls, so that a bundle that only reads leaves them out. */
import {
  aangekondigdDocumentSchema,
  delenSchema,
  documentSchema,
  type AangekondigdDocument,
  type Delen,
  type Document,
  type DocumentAankondiging,
  type Voltooiing,
} from '../contract/documenten.js';
import { contentDigest } from '../domain/sha256.js';
import { LoketError, isLoketError } from './errors.js';
import type { Answer, CallOptions, LoketClient, WriteOptions } from './loket-client.js';
import { sendPart } from './send-part.js';
import type { Target } from './wire.js';

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
   * @param waarde the 32 bytes of SHA-256 of `bytes`
   */
  sendDeel(
    zaakId: string,
    documentId: string,
    volgnummer: number,
    bytes: Blob,
    waarde: Uint8Array,
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

/** The calls that add documents, over a client. */
export function createDocumentCalls({ wire }: LoketClient): DocumentCalls {
  const { configuration, after, target, run, get, write, read } = wire;
  const at = (zaakId: string, ...rest: string[]): Target => target('zaken', zaakId, 'documenten', ...rest);
  /** A table that lacks a part would make a file that lacks one. */
  function whole<T>(answer: Answer<T>): Answer<T> {
    if (answer.lost > 0) throw new LoketError('contract', 'delen: not every part is as agreed');
    return answer;
  }
  return {
    announceDocument: (zaakId, aankondiging, options) =>
      run(options, async (own) => {
        const where = at(zaakId);
        const reply = await write('POST', where, aankondiging, own);
        return whole(read(aangekondigdDocumentSchema, reply, where.what));
      }),
    loadDocument: (zaakId, documentId, options) =>
      run(options, (own) => get(at(zaakId, documentId), documentSchema, own)),
    loadDelen: (zaakId, documentId, options) =>
      run(options, async (own) => whole(await get(at(zaakId, documentId, 'delen'), delenSchema, own))),
    sendDeel: (zaakId, documentId, volgnummer, bytes, waarde, options) =>
      run(options, async (own) => {
        const { url, what } = at(zaakId, documentId, 'delen', String(volgnummer));
        await wire.withToken(own, async (token) => {
          const reply = await sendPart(url, bytes, {
            headers: async () => ({
              ...(await wire.headers(own)),
              ...token,
              'Content-Digest': contentDigest(waarde),
            }),
            fetch: configuration.fetch,
            // XHR cannot leave out the cookies of the page's own origin; a server goes by the token when there is one.
            credentials: configuration.getToken ? 'omit' : 'include',
            after,
            signal: own.signal,
            onProgress: own.onProgress,
          });
          return wire.settle(reply, what);
        });
      }),
    completeDocument: (zaakId, documentId, voltooiing, options) =>
      run(options, async (own) => {
        const where = at(zaakId, documentId, 'voltooiing');
        return read(documentSchema, await write('POST', where, voltooiing, own), where.what);
      }),
    cancelDocument: (zaakId, documentId, options) =>
      run(options, async (own) => {
        try {
          await write('DELETE', at(zaakId, documentId), undefined, own);
        } catch (error) {
          if (!isLoketError(error) || error.kind !== 'not-found') throw error;
        }
      }),
  };
}
