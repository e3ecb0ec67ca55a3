/** Documents of a case: reading them, and adding one in parts. */
import * as z from 'zod/mini';
import { datumSchema, idSchema, momentSchema, openEnum, optional, pageSchema } from './basis.js';
import { weergaveSchema } from './parameters.js';

/** A SHA-256 value (FIPS 180-4) in 64 lower-case hexadecimal digits. */
export const sha256Schema = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** The parts a file is sent in are no smaller and no larger than this, but for the last; never more than so many. */
export const MIN_DEEL = 256 * 1024;
export const MAX_DEEL = 8 * 1024 * 1024;
export const MAX_DELEN = 10_000;
/** Up to this size, in bytes, the sender states the digest of the whole file as well. */
export const HELE_WAARDE_TOT = 64 * 1024 * 1024;

/** What the receiver vouches for: so many bytes came in at that moment, and these are their digests, computed by the server. */
export const ontvangstbewijsSchema = z.object({
  /** To quote in a question, e.g. `OB-2026-000123`. */
  nummer: z.string(),
  ontvangenOp: momentSchema,
  bestandsomvang: z.int().check(z.nonnegative()),
  /** SHA-256 of the whole file. */
  waarde: sha256Schema,
  /** SHA-256 over the raw digests of the parts, in order. */
  delenWaarde: sha256Schema,
  /** In bytes; only the last part may be smaller. Who has the file can compute `delenWaarde` again with this. */
  deelomvang: z.int().check(z.positive()),
});
export type Ontvangstbewijs = z.infer<typeof ontvangstbewijsSchema>;

export const documentSchema = z.object({
  id: idSchema,
  titel: z.string(),
  bestandsnaam: optional(z.string()),
  /** Media type, e.g. `application/pdf`. */
  formaat: optional(z.string()),
  /** In bytes. */
  bestandsomvang: optional(z.int().check(z.nonnegative())),
  creatiedatum: optional(datumSchema),
  registratiedatum: optional(momentSchema),
  informatieobjecttype: optional(z.object({ id: idSchema, omschrijving: z.string() })),
  herkomst: openEnum(['aanvrager', 'gemeente', 'derde', 'onbekend'], 'onbekend'),
  verwerking: openEnum(['uploaden', 'inControle', 'beschikbaar', 'geweigerd', 'onbekend'], 'onbekend'),
  reden: optional(z.string()),
  redenCode: optional(z.string()),
  integriteit: optional(
    z.object({ algoritme: z.string(), waarde: z.string(), datum: optional(datumSchema) }),
  ),
  ondertekening: optional(
    z.object({ soort: z.string(), datum: optional(datumSchema), namens: optional(z.string()) }),
  ),
  opmerking: optional(z.string()),
  /** Id of the requested document (`zaak.gevraagdeDocumenten`) that this one answers. */
  beantwoordt: optional(idSchema),
  /** Only for who sent the document, once it was received whole. */
  ontvangstbewijs: optional(ontvangstbewijsSchema),
});
export type Document = z.infer<typeof documentSchema>;
export const documentenPageSchema = pageSchema(documentSchema);

/** What a file is, told before its bytes are sent. */
const bestand = {
  bestandsnaam: z.string().check(z.minLength(1), z.maxLength(255)),
  /** Media type by content, not by name. */
  formaat: z.string().check(z.regex(/^[a-z0-9][a-z0-9!#$&^_.+-]{0,126}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}$/)),
  /** In bytes, of what will be sent. */
  bestandsomvang: z.int().check(z.minimum(1)),
};

/** `POST …/documenten`: announces a document, which makes the parts to send. */
export const documentAankondigingSchema = z.strictObject({
  ...bestand,
  titel: z.string().check(z.minLength(1), z.maxLength(200)),
  informatieobjecttype: idSchema,
  opmerking: z.optional(z.string().check(z.maxLength(1000))),
  /** Id of the requested document that this one answers. */
  beantwoordt: z.optional(idSchema),
});
export type DocumentAankondiging = z.infer<typeof documentAankondigingSchema>;

/** One part of a file: its bytes run from `begin` up to, not including, `begin + omvang`. */
export const deelSchema = z.object({
  /** From 1. */
  volgnummer: z.int().check(z.minimum(1), z.maximum(MAX_DELEN)),
  begin: z.int().check(z.nonnegative()),
  /** In bytes. */
  omvang: z.int().check(z.positive()),
  voltooid: z.boolean(),
  /** SHA-256 of the part as it arrived; `null` while it has not. */
  waarde: optional(sha256Schema),
});
export type Deel = z.infer<typeof deelSchema>;

/** `GET …/delen`: what has arrived, and until when the rest is welcome. */
export const delenSchema = z.object({
  delen: z.array(deelSchema),
  verlooptOp: momentSchema,
});
export type Delen = z.infer<typeof delenSchema>;

/** The answer to an announcement: the document, `verwerking: uploaden`, and the parts to send. */
export const aangekondigdDocumentSchema = z.extend(documentSchema, delenSchema.shape);
export type AangekondigdDocument = z.infer<typeof aangekondigdDocumentSchema>;

/** `POST …/voltooiing`: everything was sent; what the sender computed is compared with what the server did. */
export const voltooiingSchema = z.strictObject({
  /** Of the whole file; obligatory up to `HELE_WAARDE_TOT`. */
  integriteit: z.optional(z.strictObject({ algoritme: z.literal('sha_256'), waarde: sha256Schema })),
  delenWaarde: sha256Schema,
});
export type Voltooiing = z.infer<typeof voltooiingSchema>;

/** `POST /bijlagen`: a file that belongs to nothing until a bericht or contactverzoek names it. */
export const bijlageAankondigingSchema = z.strictObject({
  ...bestand,
  doel: z.enum(['bericht', 'contactverzoek']),
  /** For a bericht. */
  zaakId: z.optional(idSchema),
  /** Id of the contact-onderwerp, for a contactverzoek: its limits hold. */
  onderwerp: z.optional(idSchema),
});
export type BijlageAankondiging = z.infer<typeof bijlageAankondigingSchema>;
export const bijlageSchema = z.object({
  id: idSchema,
  bestandsnaam: z.string(),
  formaat: optional(z.string()),
  bestandsomvang: optional(z.int().check(z.nonnegative())),
  verwerking: openEnum(['uploaden', 'inControle', 'beschikbaar', 'geweigerd', 'onbekend'], 'onbekend'),
  reden: optional(z.string()),
  redenCode: optional(z.string()),
  /** Only for who sent it, once it was received whole. */
  ontvangstbewijs: optional(ontvangstbewijsSchema),
});
export type Bijlage = z.infer<typeof bijlageSchema>;
/** What stands in for a session for who is not signed in; header `Bijlage-Token`. */
export const bijlageTokenSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{32,128}$/));
/** With the secret that stands in for a session (header `Bijlage-Token`) for who is not signed in. */
export const aangekondigdeBijlageSchema = z.extend(bijlageSchema, {
  ...delenSchema.shape,
  bijlageToken: optional(z.string()),
});
export type AangekondigdeBijlage = z.infer<typeof aangekondigdeBijlageSchema>;

/** `POST …/inhoud-link`: an address that works once, for sites that sign in with a token. */
export const inhoudLinkSchema = z.object({ url: z.string(), verlooptOp: momentSchema });
export type InhoudLink = z.infer<typeof inhoudLinkSchema>;
/** How a document is wanted: in the browser, or as a file. */
export const inhoudLinkVraagSchema = z.strictObject({ weergave: weergaveSchema });
