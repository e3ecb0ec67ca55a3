/** Sends berichten and their attachments to a gateway the way a client does. */
import assert from 'node:assert/strict';
import type { Bericht, BerichtenPagina } from '../../src/contract/berichten.js';
import type { AangekondigdeBijlage, Bijlage, BijlageAankondiging } from '../../src/contract/documenten.js';
import type { DemoNaam } from '../../src/gateway/demo-sessie.js';
import type { Harness } from './harness.js';
import { freshKey } from './harness.js';
import { contentDigest, deelBytes, voltooiingOf } from './upload-support.js';

export interface Schrijver {
  readonly berichten: string;
  get(path: string): Promise<Response>;
  post(path: string, body: unknown, key?: string): Promise<Response>;
  put(path: string, headers?: Record<string, string>, body?: Uint8Array): Promise<Response>;
  remove(path: string): Promise<Response>;
  /** Must succeed. */
  send(wens: unknown, key?: string): Promise<Bericht>;
  /** @param query with its question mark */
  page(query?: string): Promise<BerichtenPagina>;
  bericht(id: string): Promise<Bericht>;
  aankondiging(bytes: Uint8Array, over?: Partial<BijlageAankondiging>): BijlageAankondiging;
  /** Announces and must succeed. */
  announced(
    bytes: Uint8Array,
    over?: Partial<BijlageAankondiging>,
    key?: string,
  ): Promise<AangekondigdeBijlage>;
  putAll(bijlage: AangekondigdeBijlage, bytes: Uint8Array): Promise<void>;
  complete(bijlage: AangekondigdeBijlage, bytes: Uint8Array): Promise<Response>;
  /** The whole road of an attachment; every step must succeed. */
  attach(bytes: Uint8Array, over?: Partial<BijlageAankondiging>, key?: string): Promise<Bijlage>;
}

/** @param zaakId a case of that person */
export function createSchrijver(
  { callAs }: Pick<Harness, 'callAs'>,
  naam: DemoNaam = 'amina',
  zaakId = 'dakkapel',
): Schrijver {
  const berichten = `/zaken/${zaakId}/berichten`;
  const must = async <T>(response: Response, status: number): Promise<T> => {
    assert.equal(response.status, status, await response.clone().text());
    return (status === 204 ? null : await response.json()) as T;
  };
  const schrijver: Schrijver = {
    berichten,
    get: (path) => callAs(naam, path),
    post: (path, body, key = freshKey()) =>
      callAs(naam, path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Loket-Client': 'test/1.0', 'Idempotency-Key': key },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    put: (path, headers = {}, body) =>
      callAs(naam, path, {
        method: 'PUT',
        headers: { 'Loket-Client': 'test/1.0', ...headers },
        ...(body === undefined ? {} : { body: body as Uint8Array<ArrayBuffer> }),
      }),
    remove: (path) => callAs(naam, path, { method: 'DELETE', headers: { 'Loket-Client': 'test/1.0' } }),
    send: async (wens, key) => must(await schrijver.post(berichten, wens, key), 201),
    page: async (query = '') => must(await callAs(naam, `${berichten}${query}`), 200),
    bericht: async (id) => must(await callAs(naam, `${berichten}/${id}`), 200),
    aankondiging: (bytes, over = {}) => ({
      bestandsnaam: 'bewijs.pdf',
      formaat: 'application/pdf',
      bestandsomvang: bytes.length,
      doel: 'bericht',
      zaakId,
      ...over,
    }),
    announced: async (bytes, over, key) =>
      must(await schrijver.post('/bijlagen', schrijver.aankondiging(bytes, over), key), 201),
    async putAll(bijlage, bytes) {
      for (const deel of bijlage.delen) {
        const piece = deelBytes(bytes, deel);
        const headers = { 'Content-Digest': contentDigest(piece) };
        await must(
          await schrijver.put(`/bijlagen/${bijlage.id}/delen/${deel.volgnummer}`, headers, piece),
          204,
        );
      }
    },
    complete: (bijlage, bytes) =>
      schrijver.post(`/bijlagen/${bijlage.id}/voltooiing`, voltooiingOf(bytes, bijlage.delen)),
    async attach(bytes, over, key) {
      const bijlage = await schrijver.announced(bytes, over, key);
      await schrijver.putAll(bijlage, bytes);
      return must(await schrijver.complete(bijlage, bytes), 200);
    },
  };
  return schrijver;
}
