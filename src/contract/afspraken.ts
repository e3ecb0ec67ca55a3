/** Appointments: what for, where, when is free, holding a time, and the appointment itself. */
import * as z from 'zod/mini';
import {
  datumSchema,
  idSchema,
  momentSchema,
  openEnum,
  optional,
  pageSchema,
  termijnSchema,
} from './basis.js';

/** How people meet: at a desk, by telephone, by video, or at someone's home. */
export const afspraakKanaalSchema = openEnum(['balie', 'telefoon', 'video', 'thuis', 'onbekend'], 'onbekend');
export type AfspraakKanaal = z.infer<typeof afspraakKanaalSchema>;
/** The same words where one is chosen: only what exists. */
export const gekozenKanaalSchema = z.enum(['balie', 'telefoon', 'video', 'thuis']);
export type GekozenKanaal = z.infer<typeof gekozenKanaalSchema>;

// ---------------------------------------------------------------------------------------------------- What is offered

export const afspraakProductSchema = z.object({
  id: idSchema,
  naam: z.string(),
  toelichting: optional(z.string()),
  /** For one; an appointment takes the sum over all that is asked. */
  duurMinuten: z.int().check(z.minimum(1), z.maximum(600)),
  /** How many fit in one appointment. */
  maxAantal: z.int().check(z.minimum(1), z.maximum(50)),
  /** Whether each one is for somebody of their own, e.g. a passport; otherwise an amount says nothing about people. */
  perPersoon: z._default(z.boolean(), false),
  /** What to bring for one: one thing per text. */
  meeTeNemen: z._default(z.array(z.string()), []),
  /** Along which ways it can be done; the first is the usual one. */
  kanalen: z.array(afspraakKanaalSchema),
});
export type AfspraakProduct = z.infer<typeof afspraakProductSchema>;
export const afspraakProductenPageSchema = pageSchema(afspraakProductSchema);

export const afspraakLocatieSchema = z.object({
  id: idSchema,
  naam: z.string(),
  adres: z.string(),
  route: optional(z.string()),
  toegankelijkheid: optional(z.string()),
});
export type AfspraakLocatie = z.infer<typeof afspraakLocatieSchema>;

/** A location in the list of those where everything that was asked can be done. */
export const beschikbareLocatieSchema = z.extend(afspraakLocatieSchema, {
  /** The first free time there, for everything that was asked; `null`: none, or not known. */
  eersteMogelijkheid: optional(momentSchema),
});
export type BeschikbareLocatie = z.infer<typeof beschikbareLocatieSchema>;
export const beschikbareLocatiesPageSchema = pageSchema(beschikbareLocatieSchema);

/** Why no appointment can be made on a day. `nog-niet`: the municipality has not opened this day for appointments yet. */
export const dagRedenSchema = openEnum(['vol', 'gesloten', 'voorbij', 'nog-niet', 'onbekend'], 'onbekend');
export type DagReden = z.infer<typeof dagRedenSchema>;

export const beschikbareDagSchema = z.object({
  datum: datumSchema,
  /** How many different times can be chosen. */
  aantal: z.int().check(z.nonnegative()),
  /** `null` when `aantal` is more than 0. */
  reden: z.nullable(dagRedenSchema),
  /** What makes the day special, e.g. `Eerste kerstdag`. */
  toelichting: optional(z.string()),
});
export type BeschikbareDag = z.infer<typeof beschikbareDagSchema>;

/** What holds for everything that was asked together. */
const beschikbaarheid = {
  /** How long the appointment takes. */
  duurMinuten: optional(z.int().check(z.minimum(1))),
  /** The first free time from now on, also outside what was asked for; `null`: none, or not known. */
  eersteMogelijkheid: optional(momentSchema),
};

/** Every day of the range, in order; always one page. */
export const beschikbareDagenSchema = z.extend(pageSchema(beschikbareDagSchema), {
  ...beschikbaarheid,
  /** The last day for which appointments can be made now. */
  boekbaarTotEnMet: optional(datumSchema),
});
export type BeschikbareDagen = z.infer<typeof beschikbareDagenSchema>;
/** How many days may be asked for at once. */
export const MAX_DAGEN = 92;

export const beschikbareTijdSchema = z.object({ aanvang: momentSchema, einde: momentSchema });
export type BeschikbareTijd = z.infer<typeof beschikbareTijdSchema>;
/** The times of one day, in order; always one page. */
export const beschikbareTijdenSchema = z.extend(pageSchema(beschikbareTijdSchema), beschikbaarheid);
export type BeschikbareTijden = z.infer<typeof beschikbareTijdenSchema>;

// ------------------------------------------------------------------------------------------------------ What is asked

/** The name of a field of `klant`; never one that objects have of themselves. */
export const klantveldnaamSchema = z.string().check(z.regex(/^(?!constructor$)[a-z][A-Za-z0-9]{0,39}$/));

export const klantveldSchema = z.object({
  naam: klantveldnaamSchema,
  label: z.string(),
  /** A hint, between label and field. */
  toelichting: optional(z.string()),
  soort: openEnum(['tekst', 'email', 'telefoon', 'datum'], 'tekst'),
  verplicht: z.boolean(),
  /** In Unicode code points. */
  maxLengte: optional(z.int().check(z.minimum(1), z.maximum(5000))),
  /** A value of HTML's `autocomplete`. */
  autocomplete: optional(z.string()),
  /** Of the fields with the same word here at least one must be filled in; `verplicht` is then false. */
  eenVan: optional(z.string()),
});
export type Klantveld = z.infer<typeof klantveldSchema>;

/** What somebody may need, as far as the municipality can provide it on this way of meeting. */
export const wensSchema = z.object({
  /** E.g. `aparte-ruimte`. */
  code: idSchema,
  omschrijving: z.string(),
});
export type Wens = z.infer<typeof wensSchema>;

/** The fields in the order in which to ask them, and the wishes that can be chosen; always one page. */
export const klantveldenSchema = z.extend(pageSchema(klantveldSchema), {
  wensen: z._default(z.array(wensSchema), []),
  /** How long a wish in own words may be, in code points; `null`: there is no room for own words. */
  wensMaxLengte: optional(z.int().check(z.minimum(1), z.maximum(5000))),
});
export type Klantvelden = z.infer<typeof klantveldenSchema>;

// ------------------------------------------------------------------------------------------------------ What is chosen

const aantalSchema = z.int().check(z.minimum(1), z.maximum(50));
/** How many of a product. */
export const productkeuzeSchema = z.strictObject({ id: idSchema, aantal: aantalSchema });
export type Productkeuze = z.infer<typeof productkeuzeSchema>;
/** Each product once. */
const productkeuzesSchema = z.array(productkeuzeSchema).check(z.minLength(1), z.maxLength(20));
/** The same in an address: `paspoort:2`, once per product. */
export const productvraagSchema = z.string().check(z.regex(/^[A-Za-z0-9._~-]{1,64}:([1-9]|[1-4]\d|50)$/));

const personen = z
  .array(
    z.strictObject({
      /** How the citizen calls this person here: a name, or `Mijn zoon`. */
      label: z.string().check(z.minLength(1), z.maxLength(100)),
      producten: z.array(productkeuzeSchema).check(z.maxLength(20)),
    }),
  )
  .check(z.maxLength(50));

const wensen = z.strictObject({
  codes: z.optional(z.array(idSchema).check(z.maxLength(20))),
  /** In own words. */
  toelichting: z.optional(z.string().check(z.maxLength(5000))),
});

/** Where and when: `locatie` belongs to `balie`, and to nothing else. */
const plaats = {
  kanaal: gekozenKanaalSchema,
  locatie: z.optional(z.nullable(idSchema)),
  /** As it stands in `beschikbare-tijden`. */
  aanvang: momentSchema,
};

/** `POST /afspraken/reserveringen`: hold a time while the citizen fills in the rest. */
export const reserveringAanvraagSchema = z.strictObject({
  producten: productkeuzesSchema,
  ...plaats,
  /** Id of one's own earlier reservering: given up in the same step, when the new one succeeds. */
  vervangt: z.optional(idSchema),
  /** Id of the afspraak that is being moved: the time it takes now does not stand in its own way. */
  afspraak: z.optional(idSchema),
});
export type ReserveringAanvraag = z.infer<typeof reserveringAanvraagSchema>;

export const reserveringSchema = z.object({
  id: idSchema,
  aanvang: momentSchema,
  einde: momentSchema,
  verlooptOp: momentSchema,
  /** How many times it can still be extended. */
  verlengingen: z._default(z.int().check(z.nonnegative()), 0),
});
export type Reservering = z.infer<typeof reserveringSchema>;

/** `POST /afspraken`. */
export const afspraakAanvraagSchema = z.strictObject({
  /** The hold, if there is one. Expired, it is no hindrance: the time is booked when it is still free. */
  reservering: z.optional(z.nullable(idSchema)),
  producten: productkeuzesSchema,
  /** Who comes for what; together exactly `producten`. Left out or empty: one person, for everything. */
  personen: z.optional(personen),
  ...plaats,
  /** What was filled in, by the `naam` of the field. Fields left empty are left out. */
  klant: z.record(klantveldnaamSchema, z.string().check(z.maxLength(5000))),
  wensen: z.optional(wensen),
});
export type AfspraakAanvraag = z.infer<typeof afspraakAanvraagSchema>;

/** `PUT /afspraken/{id}`: another time, place or way; for the same products and people. */
export const afspraakWijzigingSchema = z.strictObject({
  aanvang: momentSchema,
  /** Left out: as it is. */
  locatie: z.optional(z.nullable(idSchema)),
  /** Left out: as it is. */
  kanaal: z.optional(gekozenKanaalSchema),
  reservering: z.optional(z.nullable(idSchema)),
  /**
   * The `versie` that this was chosen from. Something else since: 409 `afspraak-gewijzigd`, and nothing is done; so a move
   * that arrives late never undoes a later one. Already as it is asked: a success. Left out: whatever it is now.
   */
  versie: z.optional(z.int().check(z.nonnegative())),
});
export type AfspraakWijziging = z.infer<typeof afspraakWijzigingSchema>;

// ----------------------------------------------------------------------------------------------------- The appointment

/** How somebody without a session shows that an appointment is theirs: header `Afspraak-Token`. */
export const afspraakTokenSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{22,128}$/));

const geboektProduct = z.object({
  id: idSchema,
  naam: z.string(),
  aantal: z.int().check(z.minimum(1)),
});

export const afspraakSchema = z.object({
  id: idSchema,
  /** For people to say and write. */
  nummer: z.string(),
  /** 0 at booking, one more with each change and with cancelling: `SEQUENCE` of the calendar event. */
  versie: z.int().check(z.nonnegative()),
  status: openEnum(['geboekt', 'geannuleerd', 'onbekend'], 'onbekend'),
  producten: z.array(geboektProduct),
  /** Empty: one person, for everything. */
  personen: z._default(
    z.array(
      z.object({
        label: z.string(),
        producten: z._default(z.array(geboektProduct), []),
        /** What to bring for this person. */
        meeTeNemen: z._default(z.array(z.string()), []),
      }),
    ),
    [],
  ),
  kanaal: afspraakKanaalSchema,
  /** Only for `balie`. */
  locatie: optional(afspraakLocatieSchema),
  aanvang: momentSchema,
  einde: momentSchema,
  /** What was filled in, by the `naam` of the field. */
  klant: z._default(z.record(z.string(), z.string()), {}),
  wensen: optional(
    z.object({ keuzes: z._default(z.array(wensSchema), []), toelichting: optional(z.string()) }),
  ),
  /** Everything to bring, for all people together, each thing once. */
  meeTeNemen: z._default(z.array(z.string()), []),
  /** Until when it can be moved; `null`: it cannot. */
  wijzigbaarTot: optional(momentSchema),
  /** Until when it can be cancelled; `null`: it cannot. */
  annuleerbaarTot: optional(momentSchema),
  /** Within how long after `aanvang` somebody is helped: an aim, e.g. 5 minuten. */
  wachtnorm: optional(termijnSchema),
  /** The mail about it: where it went and who sends it. `null`: no mail is sent. */
  bevestiging: optional(z.object({ aan: z.string(), afzender: z.string() })),
  /** `UID` of the calendar event, the same in the mail and on the page, for as long as the appointment exists. */
  agendaUid: optional(z.string()),
  /** When it was booked, moved or cancelled last. */
  gewijzigdOp: optional(momentSchema),
});
export type Afspraak = z.infer<typeof afspraakSchema>;

/** The answer to `POST /afspraken`, and to nothing else. */
export const geboekteAfspraakSchema = z.extend(afspraakSchema, {
  /** To move or cancel without a session. To be kept in memory only. `null`: it stands in the mail alone. */
  token: optional(afspraakTokenSchema),
});
export type GeboekteAfspraak = z.infer<typeof geboekteAfspraakSchema>;

/** The signed-in person's own, in order of time: what is to come, and what was cancelled and would be to come. */
export const afsprakenPageSchema = pageSchema(afspraakSchema);
export type AfsprakenPagina = z.infer<typeof afsprakenPageSchema>;
