/** The municipality: how to reach it, when it is open, what it promises. */
import * as z from 'zod/mini';
import { datumSchema, openEnum, optional, termijnSchema, tijdSchema } from './basis.js';

/** How someone reaches the municipality. */
export const kanaalSchema = openEnum(['balie', 'telefoon', 'informatiebalie', 'overig'], 'overig');

/** A norm by its code, e.g. `contactformulier` → 5 werkdagen. */
export const servicenormSchema = z.extend(termijnSchema, { code: z.string() });
export type Servicenorm = z.infer<typeof servicenormSchema>;

/**
 * Free days of the municipality itself, for promises that are not statutory terms. The general public holidays
 * (art. 3 lid 1 Algemene termijnenwet) are always free.
 */
export const vrijeDagenSchema = z.object({
  goedeVrijdag: z.boolean(),
  bevrijdingsdag: z.boolean(),
  /** Closing days, and days that a royal decree equates with a holiday for this municipality. */
  extra: z.array(datumSchema),
});
export type VrijeDagen = z.infer<typeof vrijeDagenSchema>;

export const organisatieSchema = z.object({
  naam: z.string(),
  /** Which parts of this API are served. A widget for another part says so instead of failing. */
  onderdelen: z.array(
    openEnum(
      ['zaken', 'documenten', 'berichten', 'afspraken', 'contact', 'mijn-gegevens', 'overig'],
      'overig',
    ),
  ),
  telefoon: z.string(),
  noodnummer: optional(z.string()),
  adres: optional(z.string()),
  postadres: optional(z.string()),
  afzenderEmail: optional(z.string()),
  locaties: z.array(
    z.object({
      id: z.string(),
      naam: z.string(),
      adres: z.string(),
      route: optional(z.string()),
      toegankelijkheid: optional(z.string()),
    }),
  ),
  openingstijden: z.array(
    z.object({
      kanaal: kanaalSchema,
      locatieId: optional(z.string()),
      /** 1 = Monday … 7 = Sunday (ISO 8601). */
      weekdag: z.int().check(z.minimum(1), z.maximum(7)),
      van: tijdSchema,
      tot: tijdSchema,
      zonderAfspraak: optional(z.boolean()),
    }),
  ),
  /** Other hours on one day; without `van` and `tot` the channel is closed that day. */
  afwijkingen: z.array(
    z.object({
      datum: datumSchema,
      kanaal: kanaalSchema,
      /** Only this location; it then goes before one that names none. `null`: the whole channel. */
      locatieId: optional(z.string()),
      van: optional(tijdSchema),
      tot: optional(tijdSchema),
    }),
  ),
  vrijeDagen: optional(vrijeDagenSchema),
  servicenormen: z.array(servicenormSchema),
  teksten: z.object({
    /** The municipality's own sentence that messages count only when sent through the case. */
    alleenViaDeZaak: optional(z.string()),
    /** How someone who cannot write can object. */
    bezwaarMondeling: optional(z.string()),
  }),
  links: z.object({
    /** Where to sign in; `{terug}` is replaced by the path to come back to. */
    inloggen: optional(z.string()),
    bezwaar: optional(z.string()),
    klacht: optional(z.string()),
    privacyverklaring: optional(z.string()),
    toegankelijkheid: optional(z.string()),
  }),
});
export type Organisatie = z.infer<typeof organisatieSchema>;
