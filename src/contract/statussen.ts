/** The steps of a case, past and to come. */
import * as z from 'zod/mini';
import { idSchema, momentSchema, optional, pageSchema } from './basis.js';
import { faseSchema } from './zaken.js';

export const statusSchema = z.object({
  id: idSchema,
  volgnummer: optional(z.int()),
  omschrijving: z.string(),
  /** The step in a sentence for the citizen. */
  statustekst: optional(z.string()),
  fase: faseSchema,
  /** When the step was reached; unreadable or absent means: we do not know. */
  datumStatusGezet: z.catch(z.nullable(momentSchema), null),
  statustoelichting: optional(z.string()),
  isEindstatus: z._default(z.boolean(), false),
  substatussen: z._default(
    z.array(z.object({ omschrijving: z.string(), tijdstip: optional(momentSchema) })),
    [],
  ),
  /** Something the citizen can do now. */
  actie: optional(z.object({ label: z.string(), url: z.string() })),
  /** Ids of documents that belong to this step. */
  documenten: z._default(z.array(idSchema), []),
});
export type Status = z.infer<typeof statusSchema>;
export const statussenPageSchema = pageSchema(statusSchema);
