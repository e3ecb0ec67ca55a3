/** The words every resource is spelled with: days, moments, ids, lists. */
import * as z from 'zod/mini';

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whether `YYYY-MM-DD` names a day that exists (30 February does not). */
export function isCalendarDay(text: string): boolean {
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** A calendar day, `YYYY-MM-DD`, without a time zone. */
export const datumSchema = z
  .string()
  .check(
    z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
    z.refine((text) => isCalendarDay(text)),
  )
  .brand<'Datum'>();
export type Datum = z.infer<typeof datumSchema>;

/**
 * A moment: RFC 3339 with an offset. A text without an offset, or a day alone, is tolerated because case systems send
 * them; the domain reads both as time in Europe/Amsterdam.
 */
export const momentSchema = z
  .string()
  .check(
    z.regex(
      /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)?)?$/,
    ),
    z.refine((text) => isCalendarDay(text)),
  )
  .brand<'Moment'>();
export type Moment = z.infer<typeof momentSchema>;

/** A time of day, `HH:MM`, in Europe/Amsterdam. */
export const tijdSchema = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** An opaque id. Only ever a segment of a path, so only characters that need no escaping, and never `.` or `..`. */
export const idSchema = z.string().check(z.regex(/^(?!\.{1,2}$)[A-Za-z0-9._~-]{1,64}$/));

/** An optional field: absent and `null` mean the same, and the reader always sees `null`. */
export const optional = <T extends z.ZodMiniType>(schema: T) => z._default(z.nullable(schema), null);

/** An open list of words: a word that this version does not know is read as the neutral one. */
export const openEnum = <const T extends readonly [string, ...string[]]>(values: T, neutral: T[number]) =>
  z.catch(z.enum(values), neutral);

/**
 * Whether what is asked is a copy of an identity paper (passport, identity card, driving licence); then a site can offer
 * to cover what nobody needs. An API says `true` only where a copy is needed at all: personal data must be "limited to
 * what is necessary" (art. 5(1)(c) AVG). A government body may use the burgerservicenummer for its tasks (art. 10 Wabb),
 * anyone else only where a law says so (art. 46 UAVG); neither asks for it to stand on a copy that is kept as proof.
 */
export const identiteitsbewijsSchema = z.optional(z.nullable(z.boolean()));

/** One page of a list; `next` and `previous` are addresses at the same API. */
export const pageSchema = <T extends z.ZodMiniType>(item: T) =>
  z.object({
    count: z.int().check(z.nonnegative()),
    next: optional(z.string()),
    previous: optional(z.string()),
    results: z.array(item),
  });

/** What a citizen can be promised: so many days, weeks … counted from a day. */
export const termijnSchema = z.object({
  aantal: z.int().check(z.nonnegative(), z.maximum(1000)),
  eenheid: z.enum(['minuten', 'uren', 'werkdagen', 'kalenderdagen', 'weken', 'maanden', 'jaren']),
  /** Which free days count: those of the Algemene termijnenwet, or the municipality's own (`organisatie.vrijeDagen`). */
  vrijeDagen: optional(z.enum(['wet', 'gemeente'])),
});
export type Termijn = z.infer<typeof termijnSchema>;
