/** Where the parts of a file go: the road is one and the same for documents of a case and for attachments. */
import { delenSchema, type Delen, type Ontvangstbewijs, type Voltooiing } from '../contract/documenten.js';
import { contentDigest } from '../domain/sha256.js';
import { LoketError, isLoketError } from './errors.js';
import type { Answer, CallOptions, LoketClient, WriteOptions } from './loket-client.js';
import { sendPart } from './send-part.js';
import type { Schema } from './tolerant.js';

export interface SendOptions extends CallOptions {
  /** Hears how many bytes of this part are under way; called often. Where `fetch` is configured: only at the end. */
  readonly onProgress?: ((sent: number) => void) | undefined;
}

/** What is announced: the rest of it differs per destination. */
export interface Aankondiging {
  /** In bytes. */
  readonly bestandsomvang: number;
}

/** What a server has of a file. */
export interface Bestand {
  readonly id: string;
  readonly verwerking: string;
  readonly ontvangstbewijs: Ontvangstbewijs | null;
}

/** Every call rejects with a `LoketError`, never with anything else. */
export interface Destination<A extends Aankondiging = Aankondiging, T extends Bestand = Bestand> {
  /** Of the collection: equal for the same destination. */
  readonly path: readonly string[];
  /** Makes the document or attachment, `verwerking: uploaden`, and the table of its parts. */
  announce(aankondiging: A, options?: WriteOptions): Promise<Answer<T & Delen>>;
  load(id: string, options?: CallOptions): Promise<Answer<T>>;
  /** Which parts have arrived, whole and as the server has them. */
  loadDelen(id: string, options?: CallOptions): Promise<Answer<Delen>>;
  /**
   * Sends the bytes of one part; safe to repeat. One attempt: who calls decides whether to try again.
   * @param waarde the 32 bytes of SHA-256 of `bytes`
   */
  sendDeel(
    id: string,
    volgnummer: number,
    bytes: Blob,
    waarde: Uint8Array,
    options?: SendOptions,
  ): Promise<void>;
  /** Everything was sent: the server compares, and gives what it has, with its receipt. */
  complete(id: string, voltooiing: Voltooiing, options?: WriteOptions): Promise<Answer<T>>;
  /** Takes back what was announced and is not complete; what is gone already counts as taken back. */
  cancel(id: string, options?: CallOptions): Promise<void>;
}

/**
 * @param path of the collection
 * @param schema of what stands in it
 * @param announced the same with its parts
 */
export function createDestination<A extends Aankondiging, T extends Bestand>(
  { wire }: LoketClient,
  path: readonly string[],
  schema: Schema<T>,
  announced: Schema<T & Delen>,
): Destination<A, T> {
  const { configuration, after, target, run, get, write, read } = wire;
  /** A table that lacks a part would make a file that lacks one. */
  function whole<R>(answer: Answer<R>): Answer<R> {
    if (answer.lost > 0) throw new LoketError('contract', 'delen: not every part is as agreed');
    return answer;
  }
  return {
    path,
    announce: (aankondiging, options) =>
      run(options, async (own) => {
        const where = target(...path);
        const reply = await write('POST', where, aankondiging, own);
        return whole(read(announced, reply, where.what));
      }),
    load: (id, options) => run(options, (own) => get(target(...path, id), schema, own)),
    loadDelen: (id, options) =>
      run(options, async (own) => whole(await get(target(...path, id, 'delen'), delenSchema, own))),
    sendDeel: (id, volgnummer, bytes, waarde, options) =>
      run(options, async (own) => {
        const { url, what } = target(...path, id, 'delen', String(volgnummer));
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
    complete: (id, voltooiing, options) =>
      run(options, async (own) => {
        const where = target(...path, id, 'voltooiing');
        return read(schema, await write('POST', where, voltooiing, own), where.what);
      }),
    cancel: (id, options) =>
      run(options, async (own) => {
        try {
          await write('DELETE', target(...path, id), undefined, own);
        } catch (error) {
          if (!isLoketError(error) || error.kind !== 'not-found') throw error;
        }
      }),
  };
}
