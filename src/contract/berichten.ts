/** The conversation of a case: what was said, by whom and along which way, and sending something. */
import * as z from 'zod/mini';
import { datumSchema, idSchema, momentSchema, openEnum, optional, pageSchema } from './basis.js';
import { bijlageSchema } from './documenten.js';
import { idempotencyKeySchema } from './parameters.js';

/** How long a text is for `mogelijkheden.berichtSturen.maxLengte`: in Unicode code points, so an emoji may be several. */
export const lengteVan = (tekst: string): number => [...tekst].length;

/** Whether there is anything to read in it: spaces and characters that cannot be seen alone are no bericht. */
export const isLeeg = (tekst: string): boolean => !/[^\p{Z}\p{Cc}\p{Cf}\p{Cs}]/u.test(tekst);

/** Along which way a bericht came in or went out. */
export const berichtKanaalSchema = openEnum(['portaal', 'email', 'telefoon', 'post', 'onbekend'], 'onbekend');
export type BerichtKanaal = z.infer<typeof berichtKanaalSchema>;

/** Who helps, and what that person is to the one whose case it is. */
const namens = {
  naam: z.string().check(z.minLength(1), z.maxLength(200)),
  /** E.g. `dochter`. */
  relatie: z.string().check(z.minLength(1), z.maxLength(100)),
};

export const berichtSchema = z.object({
  id: idSchema,
  /** The place in the conversation: 1 is the oldest. */
  volgnummer: z.int().check(z.minimum(1)),
  afzender: z.object({
    soort: openEnum(['aanvrager', 'gemeente', 'onbekend'], 'onbekend'),
    /** Of the municipality: a person or a team. `null` for what this person sent. */
    naam: optional(z.string()),
  }),
  /** Who wrote it for the person whose case it is. */
  namens: optional(z.object({ naam: z.string(), relatie: optional(z.string()) })),
  onderwerp: optional(z.string()),
  /** Text and nothing more: whatever looks like markup in it was typed by someone. */
  tekst: z.string(),
  /** When it was sent; unreadable or absent means: we do not know. */
  leveringsmoment: z.catch(z.nullable(momentSchema), null),
  kanaal: berichtKanaalSchema,
  /** Id of the bericht in this conversation that it answers. */
  isReactieOp: optional(idSchema),
  bijlagen: z._default(z.array(bijlageSchema), []),
  /** When this person read it, for what the municipality sent. */
  momentGelezen: optional(momentSchema),
  /** The last day on which the municipality answers; for what this person sent. */
  antwoordVoor: optional(datumSchema),
  /** The `Idempotency-Key` it was sent with, only for who sent it: to recognise one's own attempt. */
  verzendsleutel: optional(idempotencyKeySchema),
});
export type Bericht = z.infer<typeof berichtSchema>;

/** Newest first, with how much of the whole conversation was not read yet. */
export const berichtenPageSchema = z.extend(pageSchema(berichtSchema), {
  /** How many in the whole conversation this person has not read. */
  ongelezen: optional(z.int().check(z.nonnegative())),
  /** `volgnummer` of the oldest of those; it stands on page `ceil((count - volgnummer + 1) / pageSize)`. */
  eersteOngelezen: optional(z.int().check(z.minimum(1))),
});
export type BerichtenPagina = z.infer<typeof berichtenPageSchema>;

/** `POST /zaken/{id}/berichten`. How long `tekst` may be is said by `mogelijkheden.berichtSturen.maxLengte`. */
export const berichtVerzendingSchema = z.strictObject({
  tekst: z.string().check(z.minLength(1)),
  onderwerp: z.optional(z.string().check(z.maxLength(200))),
  isReactieOp: z.optional(idSchema),
  /** Ids of completed bijlagen, announced for this case and in no bericht yet. */
  bijlagen: z.optional(z.array(idSchema).check(z.maxLength(100))),
  namens: z.optional(z.strictObject(namens)),
});
export type BerichtVerzending = z.infer<typeof berichtVerzendingSchema>;
