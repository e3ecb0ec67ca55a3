/** Cases of a person: the list, and one case whole. */
import * as z from 'zod/mini';
import {
  datumSchema,
  idSchema,
  identiteitsbewijsSchema,
  momentSchema,
  openEnum,
  optional,
  pageSchema,
  termijnSchema,
} from './basis.js';

/** How far a step is; an unknown word is the neutral `onbekend`. */
export const faseSchema = openEnum(['voltooid', 'lopend', 'gepland', 'overgeslagen', 'onbekend'], 'onbekend');
export type Fase = z.infer<typeof faseSchema>;

/** Whose turn it is. */
export const aanZetSchema = openEnum(['aanvrager', 'gemeente', 'derde', 'niemand', 'onbekend'], 'onbekend');
export type AanZet = z.infer<typeof aanZetSchema>;

export const zaakSamenvattingSchema = z.object({
  id: idSchema,
  identificatie: z.string(),
  omschrijving: z.string(),
  zaaktype: z.object({ omschrijving: z.string() }),
  status: optional(z.object({ omschrijving: z.string(), fase: faseSchema })),
  startdatum: datumSchema,
  einddatum: optional(datumSchema),
  laatstGemuteerd: optional(momentSchema),
  aanZet: aanZetSchema,
});
export type ZaakSamenvatting = z.infer<typeof zaakSamenvattingSchema>;
export const zakenPageSchema = pageSchema(zaakSamenvattingSchema);

export const gevraagdDocumentSchema = z.object({
  id: idSchema,
  omschrijving: z.string(),
  toelichting: optional(z.string()),
  identiteitsbewijs: identiteitsbewijsSchema,
  status: openEnum(['nodig', 'ontvangen', 'afgekeurd', 'onbekend'], 'onbekend'),
  reden: optional(z.string()),
  redenCode: optional(z.string()),
  uiterlijk: optional(datumSchema),
});
export type GevraagdDocument = z.infer<typeof gevraagdDocumentSchema>;

export const besluitSchema = z.object({
  id: idSchema,
  omschrijving: z.string(),
  /** The day on which the decision was made known (art. 3:41 Awb); the term to object starts the day after (art. 6:8). */
  bekendmaking: optional(datumSchema),
  verzenddatum: optional(datumSchema),
  /** The date printed on a tax assessment or WOZ decision; there the term starts the day after it (art. 22j AWR). */
  dagtekening: optional(datumSchema),
  /** From which day the term runs; without it: `bekendmaking`. */
  termijnVanaf: optional(openEnum(['bekendmaking', 'dagtekening', 'onbekend'], 'onbekend')),
  /** The last day to react according to the case system; wins over our own calculation. */
  uiterlijkeReactiedatum: optional(datumSchema),
  rechtsmiddel: openEnum(['bezwaar', 'beroep', 'zienswijze', 'geen', 'onbekend'], 'onbekend'),
  documentId: optional(idSchema),
});
export type Besluit = z.infer<typeof besluitSchema>;

const bestandslimieten = {
  maxBestanden: optional(z.int()),
  /** In bytes. */
  maxBestandsgrootte: optional(z.int()),
  toegestaneFormaten: z._default(z.array(z.string()), []),
};

const toestemming = {
  toegestaan: z.boolean(),
  reden: optional(z.string()),
  redenCode: optional(z.string()),
};

export const mogelijkhedenSchema = z.object({
  documentToevoegen: optional(
    z.object({
      ...toestemming,
      ...bestandslimieten,
      informatieobjecttypen: z._default(
        z.array(
          z.object({ id: idSchema, omschrijving: z.string(), identiteitsbewijs: identiteitsbewijsSchema }),
        ),
        [],
      ),
    }),
  ),
  berichtSturen: optional(
    z.object({
      ...toestemming,
      maxLengte: optional(z.int()),
      servicenorm: optional(z.string()),
      bijlagen: optional(z.object({ ...bestandslimieten, identiteitsbewijs: identiteitsbewijsSchema })),
    }),
  ),
});

export const zaakSchema = z.object({
  id: idSchema,
  identificatie: z.string(),
  omschrijving: z.string(),
  zaaktype: z.object({
    omschrijving: z.string(),
    /** What the municipality aims for. */
    servicenorm: optional(termijnSchema),
    /** What the law allows at most. */
    doorlooptijd: optional(termijnSchema),
  }),
  startdatum: datumSchema,
  einddatum: optional(datumSchema),
  einddatumGepland: optional(datumSchema),
  uiterlijkeEinddatumAfdoening: optional(datumSchema),
  laatstGemuteerd: optional(momentSchema),
  /** Up to which moment this person has seen the case; kept by the server. */
  gezienTot: optional(momentSchema),
  /** The term stands still (art. 4:15 Awb), since when, and why. The dates above are those from before it stood still. */
  opschorting: optional(z.object({ reden: z.string(), sinds: optional(datumSchema) })),
  /** The term was made longer (art. 4:14 Awb). The dates above already hold it; without them we add `duur`. */
  verlenging: optional(z.object({ reden: z.string(), duur: optional(termijnSchema) })),
  resultaat: optional(z.object({ omschrijving: z.string(), toelichting: optional(z.string()) })),
  /** The body that handles the case, when it is another one than the municipality of the site. */
  organisatie: optional(z.object({ naam: z.string() })),
  aanZet: aanZetSchema,
  gevraagdeDocumenten: z._default(z.array(gevraagdDocumentSchema), []),
  besluiten: z._default(z.array(besluitSchema), []),
  mogelijkheden: optional(mogelijkhedenSchema),
  /** Parts that could not be fetched just now: named, never silently absent. */
  onvolledig: z._default(z.array(z.object({ bron: z.string(), melding: optional(z.string()) })), []),
});
export type Zaak = z.infer<typeof zaakSchema>;

/** `PUT /zaken/{id}/gezien`: what this person has seen. */
export const gezienSchema = z.strictObject({ tot: momentSchema });
export type Gezien = z.infer<typeof gezienSchema>;
