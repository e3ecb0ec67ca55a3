/** Documents of a case, for reading. */
import * as z from 'zod/mini';
import { datumSchema, idSchema, momentSchema, openEnum, optional, pageSchema } from './basis.js';
import { weergaveSchema } from './parameters.js';

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
});
export type Document = z.infer<typeof documentSchema>;
export const documentenPageSchema = pageSchema(documentSchema);

/** `POST …/inhoud-link`: an address that works once, for sites that sign in with a token. */
export const inhoudLinkSchema = z.object({ url: z.string(), verlooptOp: momentSchema });
export type InhoudLink = z.infer<typeof inhoudLinkSchema>;
/** How a document is wanted: in the browser, or as a file. */
export const inhoudLinkVraagSchema = z.strictObject({ weergave: weergaveSchema });
