import { idSchema } from '../../contract/basis.js';
import {
  aangekondigdDocumentSchema,
  delenSchema,
  documentAankondigingSchema,
  documentSchema,
  voltooiingSchema,
} from '../../contract/documenten.js';
import { doneAnswer, readAnswer, writeAnswer } from '../antwoord.js';
import type { Bytestroom } from '../bestanden-opslag.js';
import type { GatewayApp, GatewayContext } from '../context.js';
import { found, requireAanmelding, vraagOf } from '../context.js';
import { once } from '../idempotentie.js';
import { Invoer } from '../invoer.js';
import { sha256Text } from '../sha256.js';
import type { Plek } from '../uploads.js';
import { resource } from '../resource.js';

/** The bytes of a request as they come in; not every browser gives a stream, and what it gives is in memory already. */
export async function bodyOf(request: Request): Promise<Bytestroom> {
  const stream = request.body as ReadableStream<Uint8Array> | null | undefined;
  return stream ?? new Uint8Array(await request.arrayBuffer());
}

/** How many bytes the sender says to send; `null` when it does not say. */
export function lengthOf(c: GatewayContext): number | null {
  const header = c.req.header('Content-Length') ?? '';
  return /^\d{1,15}$/.test(header) ? Number(header) : null;
}

/** The upload that this address names; 404 when the case is not (or no longer) this person's. */
async function plekOf(c: GatewayContext, zaakId: string, id: string): Promise<Plek> {
  const vraag = vraagOf(c);
  found(await c.get('backend').loadZaak(vraag, zaakId), 'De zaak');
  return { persoon: vraag.persoon, zaakId, id };
}

/** Adding a document to a case: announcing it, its parts, completing and cancelling it. Reads are in `documenten.ts`. */
export function uploadRoutes(app: GatewayApp): void {
  resource(app, '/zaken/:zaakId/documenten/:documentId/delen', {
    GET: async (c) => {
      requireAanmelding(c);
      const invoer = new Invoer(c);
      const zaakId = invoer.path('zaakId', idSchema);
      const id = invoer.path('documentId', idSchema);
      invoer.check();
      return readAnswer(c, delenSchema, await c.get('uploads').listDelen(await plekOf(c, zaakId, id)));
    },
  });

  resource(app, '/zaken/:zaakId/documenten/:documentId/delen/:volgnummer', {
    PUT: async (c) => {
      requireAanmelding(c);
      const invoer = new Invoer(c);
      const zaakId = invoer.path('zaakId', idSchema);
      const id = invoer.path('documentId', idSchema);
      const volgnummer = invoer.volgnummer();
      invoer.loketClient();
      const waarde = invoer.contentDigest();
      invoer.check();
      const plek = await plekOf(c, zaakId, id);
      await c.get('uploads').writeDeel(plek, volgnummer, waarde, lengthOf(c), () => bodyOf(c.req.raw));
      return doneAnswer();
    },
  });

  resource(app, '/zaken/:zaakId/documenten/:documentId/voltooiing', {
    POST: async (c) => {
      requireAanmelding(c);
      const invoer = new Invoer(c);
      const zaakId = invoer.path('zaakId', idSchema);
      const id = invoer.path('documentId', idSchema);
      invoer.loketClient();
      // Asked of every POST; completing twice is harmless by itself, so the answer is not kept under the key.
      invoer.idempotencyKey();
      const voltooiing = await invoer.body(voltooiingSchema);
      invoer.check();
      const document = await c.get('uploads').complete(await plekOf(c, zaakId, id), voltooiing);
      return writeAnswer(c, documentSchema, document, 200);
    },
  });
}

/** `POST …/documenten`. */
export async function announce(c: GatewayContext): Promise<Response> {
  const vraag = vraagOf(c);
  const invoer = new Invoer(c);
  const zaakId = invoer.path('zaakId', idSchema);
  invoer.loketClient();
  const sleutel = invoer.idempotencyKey();
  const wens = await invoer.body(documentAankondigingSchema);
  invoer.check();
  const { persoon } = vraag;
  const vingerafdruk = sha256Text(`${c.req.path}\n${JSON.stringify(wens)}`);
  return once(c.get('diensten'), persoon, sleutel, vingerafdruk, async () => {
    const zaak = found(await c.get('backend').loadZaak(vraag, zaakId), 'De zaak');
    const document = await c.get('uploads').announce(persoon, zaak, sleutel, wens);
    return writeAnswer(c, aangekondigdDocumentSchema, document, 201);
  });
}

/** `DELETE …/documenten/{documentId}`. */
export async function cancel(c: GatewayContext): Promise<Response> {
  requireAanmelding(c);
  const invoer = new Invoer(c);
  const zaakId = invoer.path('zaakId', idSchema);
  const id = invoer.path('documentId', idSchema);
  invoer.loketClient();
  invoer.check();
  await c.get('uploads').cancel(await plekOf(c, zaakId, id));
  return doneAnswer();
}
