/** Contact without a case: what one can write about, what one writes, and what one gets as proof. */
import * as z from 'zod/mini';
import {
  datumSchema,
  idSchema,
  identiteitsbewijsSchema,
  momentSchema,
  openEnum,
  optional,
  pageSchema,
  tijdSchema,
} from './basis.js';
import { bijlageSchema } from './documenten.js';

export const CONTACTSOORTEN = ['vraag', 'opmerking', 'melding', 'klacht', 'terugbelverzoek'] as const;
/** A sort that this version does not know is read as a question. */
export const contactsoortSchema = openEnum(CONTACTSOORTEN, 'vraag');
export type Contactsoort = (typeof CONTACTSOORTEN)[number];

/** How someone wants the answer. */
export const VOORKEURSKANALEN = ['email', 'telefoon', 'post'] as const;
export type Voorkeurskanaal = (typeof VOORKEURSKANALEN)[number];

/** How long each field may be, in UTF-16 units; of `tekst` the onderwerp says it, in code points (`lengteVan`). */
export const CONTACT_LENGTEN = {
  naam: 200,
  email: 254,
  telefoon: 40,
  locatie: 500,
  postcode: 10,
  huisnummer: 20,
  straat: 200,
  plaats: 100,
  relatie: 100,
  pagina: 500,
} as const;

const text = (max: number) => z.string().check(z.maxLength(max));

export const contactOnderwerpSchema = z.object({
  id: idSchema,
  omschrijving: z.string(),
  soort: contactsoortSchema,
  /** Code of `organisatie.servicenormen`: when the answer comes. */
  servicenorm: optional(z.string()),
  toelichting: optional(z.string()),
  /** Whether it may be sent without a name and without a way to answer. */
  anoniemToegestaan: z.boolean(),
  /** Only for who is signed in. */
  aanmeldenNodig: z._default(z.boolean(), false),
  /** Of `tekst`, in Unicode code points. */
  maxLengte: optional(z.int().check(z.positive())),
  /** A better way than this form, and why. */
  advies: optional(
    z.object({
      kanaal: openEnum(['telefoon', 'balie', 'informatiebalie', 'website', 'overig'], 'overig'),
      tekst: z.string(),
      /** A page that answers it, for `website`. */
      url: optional(z.string()),
    }),
  ),
  /** Who is in danger calls at once, before filling in anything. */
  gevaar: optional(z.object({ tekst: z.string(), telefoon: z.string() })),
  /** `null`: no files with this onderwerp. */
  bijlagen: optional(
    z.object({
      maxBestanden: optional(z.int()),
      /** In bytes. */
      maxBestandsgrootte: optional(z.int()),
      toegestaneFormaten: z._default(z.array(z.string()), []),
      identiteitsbewijs: identiteitsbewijsSchema,
    }),
  ),
});
export type ContactOnderwerp = z.infer<typeof contactOnderwerpSchema>;
export const contactOnderwerpenPageSchema = pageSchema(contactOnderwerpSchema);

/** A part of one day in which one can be called, `HH:MM` in Europe/Amsterdam. */
export const belvensterSchema = z.object({ datum: datumSchema, van: tijdSchema, tot: tijdSchema });
export type Belvenster = z.infer<typeof belvensterSchema>;

/**
 * `POST /contactverzoeken`. Each text is taken as typed, and an empty one counts as absent; what is needed depends on
 * the onderwerp, on the way to answer and on who is signed in, and is judged by the server.
 */
export const contactverzoekVerzendingSchema = z.strictObject({
  soort: z.enum(CONTACTSOORTEN),
  onderwerp: idSchema,
  tekst: z.string(),
  naam: z.optional(text(CONTACT_LENGTEN.naam)),
  email: z.optional(text(CONTACT_LENGTEN.email)),
  telefoon: z.optional(text(CONTACT_LENGTEN.telefoon)),
  voorkeurskanaal: z.optional(z.enum(VOORKEURSKANALEN)),
  belvenster: z.optional(z.strictObject({ datum: datumSchema, van: tijdSchema, tot: tijdSchema })),
  /** Where it is, for a melding. */
  locatie: z.optional(
    z.strictObject({
      omschrijving: text(CONTACT_LENGTEN.locatie),
      postcode: z.optional(text(CONTACT_LENGTEN.postcode)),
      huisnummer: z.optional(text(CONTACT_LENGTEN.huisnummer)),
    }),
  ),
  /** Where a letter goes to. */
  adres: z.optional(
    z.strictObject({
      /** With the number. */
      straat: text(CONTACT_LENGTEN.straat),
      postcode: text(CONTACT_LENGTEN.postcode),
      plaats: text(CONTACT_LENGTEN.plaats),
    }),
  ),
  namens: z.optional(
    z.strictObject({ naam: text(CONTACT_LENGTEN.naam), relatie: text(CONTACT_LENGTEN.relatie) }),
  ),
  zaakId: z.optional(idSchema),
  /** Ids of completed bijlagen, announced for this onderwerp and in no contactverzoek yet. */
  bijlagen: z.optional(z.array(idSchema).check(z.maxLength(100))),
  /** From which page: its path, without what follows a `?` or `#`, because that may hold personal data. */
  herkomst: z.optional(
    z.strictObject({
      pagina: z.string().check(z.maxLength(CONTACT_LENGTEN.pagina), z.regex(/^\/[^?#]*$/)),
    }),
  ),
  /** A field that a person does not see. Programs that fill in everything are recognised by it. */
  nietInvullen: z.optional(z.string().check(z.maxLength(1000))),
});
export type ContactverzoekVerzending = z.infer<typeof contactverzoekVerzendingSchema>;

/** The proof: that it came in, when, until when an answer comes, and everything that was entered. */
export const contactverzoekSchema = z.object({
  /** To quote in a question, e.g. `C-2026-0KX4M7`. */
  referentienummer: z.string(),
  ontvangenOp: momentSchema,
  /** The last day on which the municipality answers; `null` when no answer was asked for, or nothing is promised. */
  antwoordVoor: optional(datumSchema),
  kopie: z.object({
    soort: contactsoortSchema,
    onderwerp: z.object({ id: idSchema, omschrijving: z.string() }),
    tekst: z.string(),
    naam: optional(z.string()),
    email: optional(z.string()),
    telefoon: optional(z.string()),
    voorkeurskanaal: openEnum([...VOORKEURSKANALEN, 'geen'], 'geen'),
    belvenster: optional(belvensterSchema),
    locatie: optional(
      z.object({
        omschrijving: z.string(),
        postcode: optional(z.string()),
        huisnummer: optional(z.string()),
      }),
    ),
    adres: optional(z.object({ straat: z.string(), postcode: z.string(), plaats: z.string() })),
    namens: optional(z.object({ naam: z.string(), relatie: z.string() })),
    zaakId: optional(idSchema),
    bijlagen: z._default(z.array(bijlageSchema), []),
    herkomst: optional(z.object({ pagina: z.string() })),
  }),
});
export type Contactverzoek = z.infer<typeof contactverzoekSchema>;
