/** Errors on the wire: RFC 9457 problem details with a code from a closed list. */
import * as z from 'zod/mini';

/** Every code the API may answer with, and the status it comes with. */
export const PROBLEM_STATUS = {
  ongeldig: 400,
  'bestand-beschadigd': 400,
  'delen-ontbreken': 400,
  'niet-geauthenticeerd': 401,
  'csrf-token-verlopen': 403,
  'geen-toegang': 403,
  'niet-gevonden': 404,
  'methode-niet-toegestaan': 405,
  'zaak-gesloten': 409,
  'tijdslot-bezet': 409,
  'niet-meer-te-wijzigen': 409,
  'afspraak-gewijzigd': 409,
  'sleutel-hergebruikt': 409,
  'sleutel-bezig': 409,
  'reservering-verlopen': 410,
  'upload-verlopen': 410,
  'bestand-te-groot': 413,
  'te-veel-bestanden': 413,
  'verzoek-te-groot': 413,
  'bestandstype-geweigerd': 415,
  'mediatype-niet-ondersteund': 415,
  'te-veel-verzoeken': 429,
  'interne-fout': 500,
  'bron-niet-beschikbaar': 503,
} as const;
export type ProblemCode = keyof typeof PROBLEM_STATUS;

export const problemSchema = z.object({
  /** A URI that names the kind of problem. */
  type: z.string(),
  /** One of the codes of this API; a reader treats a code it does not know by its status alone. */
  code: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  /** The id of the request, to quote in a question to the municipality. */
  instance: z.optional(z.string()),
  /** All errors of the input together, never only the first. */
  invalidParams: z.optional(z.array(z.object({ name: z.string(), code: z.string(), reason: z.string() }))),
});
export type Problem = z.infer<typeof problemSchema>;
