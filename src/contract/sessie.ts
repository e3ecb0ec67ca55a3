/** Who is signed in, as far as a page needs to know. */
import * as z from 'zod/mini';
import { momentSchema, openEnum, optional } from './basis.js';

export const sessieSchema = z.object({
  aangemeld: z.boolean(),
  /** Opaque and stable for a person: to see, after signing in again, that it is the same person. */
  onderwerp: optional(z.string()),
  soort: z.nullable(openEnum(['inwoner', 'ondernemer', 'onbekend'], 'onbekend')),
  verlooptOp: optional(momentSchema),
  csrfToken: optional(z.string()),
});
export type Sessie = z.infer<typeof sessieSchema>;
