/** Sends files to a gateway the way the client does: announced, in parts, completed. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type {
  AangekondigdDocument,
  Deel,
  Document,
  DocumentAankondiging,
  Voltooiing,
} from '../../src/contract/documenten.js';
import { createPdf } from '../../src/gateway/backends/demo/bestanden.js';
import type { DemoNaam } from '../../src/gateway/demo-sessie.js';
import type { Harness } from './harness.js';
import { freshKey } from './harness.js';

export const sha256Hex = (...pieces: readonly Uint8Array[]): string => {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
};

export const contentDigest = (bytes: Uint8Array): string =>
  `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;

const LETTER = createPdf('Bewijs', ['Een brief om te sturen.']);
const START = new TextDecoder('latin1').decode(LETTER).lastIndexOf('\nxref\n') + 1;

/** A PDF of exactly so many bytes (1200 at least), different per seed: a letter, then remarks that no reader shows. */
export function pdfOf(omvang: number, seed = 1, remark = ''): Uint8Array {
  const bytes = new Uint8Array(omvang);
  let state = seed >>> 0 || 1;
  for (let i = 0; i < omvang; i += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[i] = 0x80 | (state >>> 25);
  }
  const end = new TextEncoder().encode(`\n%${remark}\nstartxref\n${START}\n%%EOF\n`);
  assert.ok(omvang >= LETTER.length + 1 + end.length, 'too small for a letter');
  bytes.set(LETTER);
  bytes[LETTER.length] = 0x25;
  bytes.set(end, omvang - end.length);
  return bytes;
}

export const aankondigingOf = (
  bytes: Uint8Array,
  over: Partial<DocumentAankondiging> = {},
): DocumentAankondiging => ({
  titel: 'Een bewijs',
  bestandsnaam: 'bewijs.pdf',
  formaat: 'application/pdf',
  bestandsomvang: bytes.length,
  informatieobjecttype: 'bewijsstuk',
  ...over,
});

export const deelBytes = (bytes: Uint8Array, { begin, omvang }: Deel): Uint8Array =>
  bytes.slice(begin, begin + omvang);

export const voltooiingOf = (bytes: Uint8Array, delen: readonly Deel[]): Voltooiing => ({
  integriteit: { algoritme: 'sha_256', waarde: sha256Hex(bytes) },
  delenWaarde: sha256Hex(
    ...delen.map((deel) => createHash('sha256').update(deelBytes(bytes, deel)).digest()),
  ),
});

export interface Zender {
  readonly documenten: string;
  announce(aankondiging: unknown, key?: string): Promise<Response>;
  put(
    id: string,
    volgnummer: number | string,
    bytes: Uint8Array,
    headers?: Record<string, string>,
  ): Promise<Response>;
  complete(id: string, voltooiing: unknown, key?: string): Promise<Response>;
  cancel(id: string): Promise<Response>;
  get(path: string): Promise<Response>;
  /** Announces and must succeed. */
  announced(bytes: Uint8Array, over?: Partial<DocumentAankondiging>): Promise<AangekondigdDocument>;
  /** Sends every part; each must be taken. */
  putAll(document: AangekondigdDocument, bytes: Uint8Array): Promise<void>;
  /** The whole road; every step must succeed. */
  send(bytes: Uint8Array, over?: Partial<DocumentAankondiging>): Promise<Document>;
  document(id: string): Promise<Document>;
  list(): Promise<readonly Document[]>;
}

/** @param zaakId a case of that person */
export function createZender(
  { callAs }: Pick<Harness, 'callAs'>,
  naam: DemoNaam = 'amina',
  zaakId = 'dakkapel',
): Zender {
  const documenten = `/zaken/${zaakId}/documenten`;
  const jsonCall = (path: string, body: unknown, key: string): Promise<Response> =>
    callAs(naam, path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Loket-Client': 'test/1.0', 'Idempotency-Key': key },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const zender: Zender = {
    documenten,
    announce: (aankondiging, key = freshKey()) => jsonCall(documenten, aankondiging, key),
    put: (id, volgnummer, bytes, headers = {}) =>
      callAs(naam, `${documenten}/${id}/delen/${volgnummer}`, {
        method: 'PUT',
        headers: {
          'Loket-Client': 'test/1.0',
          ...headers,
          'Content-Digest': headers['Content-Digest'] ?? contentDigest(bytes),
        },
        body: bytes as Uint8Array<ArrayBuffer>,
      }),
    complete: (id, voltooiing, key = freshKey()) =>
      jsonCall(`${documenten}/${id}/voltooiing`, voltooiing, key),
    cancel: (id) =>
      callAs(naam, `${documenten}/${id}`, { method: 'DELETE', headers: { 'Loket-Client': 'test/1.0' } }),
    get: (path) => callAs(naam, path),
    async announced(bytes, over) {
      const response = await zender.announce(aankondigingOf(bytes, over));
      assert.equal(response.status, 201, await response.clone().text());
      return (await response.json()) as AangekondigdDocument;
    },
    async putAll(document, bytes) {
      for (const deel of document.delen) {
        const response = await zender.put(document.id, deel.volgnummer, deelBytes(bytes, deel));
        assert.equal(response.status, 204, await response.clone().text());
      }
    },
    async send(bytes, over) {
      const document = await zender.announced(bytes, over);
      await zender.putAll(document, bytes);
      const response = await zender.complete(document.id, voltooiingOf(bytes, document.delen));
      assert.equal(response.status, 200, await response.clone().text());
      return (await response.json()) as Document;
    },
    async document(id) {
      const response = await callAs(naam, `${documenten}/${id}`);
      assert.equal(response.status, 200, await response.clone().text());
      return (await response.json()) as Document;
    },
    async list() {
      const response = await callAs(naam, documenten);
      return ((await response.json()) as { results: Document[] }).results;
    },
  };
  return zender;
}
