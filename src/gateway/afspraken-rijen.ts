/**
 * How appointments are kept. Every function works inside a transaction of the caller, so that what is counted and what is
 * written belong together. What takes a place is one row per taker, found by desks and day.
 */
import type { AfspraakLocatie, GekozenKanaal, Wens } from '../contract/afspraken.js';
import type { Datum } from '../contract/basis.js';
import type { Tijdruimte } from '../domain/afspraak.js';
import { amsterdamDay } from '../domain/datum.js';
import type { Json, Transactie } from './opslag.js';
import { sha256Text } from './sha256.js';

const AFSPRAKEN = 'afspraken';
const RESERVERINGEN = 'afspraken-reserveringen';
/** By desks, day and begin: who takes a place. */
const BEZET = 'afspraken-bezet';
/** By person and begin. */
const VAN = 'afspraken-van';
/** By the digest of an idempotency key. */
const SLEUTELS = 'afspraken-sleutels';
/** By moment: what must be gone by then. */
const WEG = 'afspraken-weg';

const CLEAN_AT_ONCE = 100;
/** How long after the end an appointment is forgotten, with everything people told for it. */
const NA_AFLOOP_MS = 60_000;
/** How long it is known of a hold that it existed, to say that it ended. */
const NA_VERLOOP_MS = 3_600_000;

interface Geboekt {
  readonly id: string;
  readonly naam: string;
  readonly aantal: number;
}

export interface AfspraakRow extends Tijdruimte {
  readonly id: string;
  readonly nummer: string;
  readonly versie: number;
  readonly geannuleerd: boolean;
  /** Opaque id of the signed-in person; `null`: booked without a session. */
  readonly onderwerp: string | null;
  /** SHA-256 of the token. The token itself is not kept. */
  readonly tokenHash: string;
  /** Digest under which the idempotency key is kept. */
  readonly sleutel: string;
  readonly balies: string;
  readonly kanaal: GekozenKanaal;
  readonly locatie: AfspraakLocatie | null;
  readonly producten: readonly Geboekt[];
  readonly personen: readonly {
    readonly label: string;
    readonly producten: readonly Geboekt[];
    readonly meeTeNemen: readonly string[];
  }[];
  readonly meeTeNemen: readonly string[];
  readonly klant: Readonly<Record<string, string>>;
  readonly wensen: { readonly keuzes: readonly Wens[]; readonly toelichting: string | null } | null;
  /** Language of the page that it was booked on, for the mails; absent in rows from before that was kept. */
  readonly taal?: string;
  /** Milliseconds since 1970. */
  readonly gewijzigdOp: number;
  /** The highest `versie` of which the mail is out; -1: none. */
  readonly gemaild: number;
}

export interface ReserveringRow extends Tijdruimte {
  readonly id: string;
  readonly balies: string;
  /** Milliseconds since 1970. */
  readonly verlooptOp: number;
  readonly verlengd: number;
  /** When it began to run for its full time last. */
  readonly sinds: number;
}

export interface SleutelRow {
  readonly afspraakId: string;
  readonly vingerafdruk: string;
  /** With the key, which is not kept, it gives the token again. */
  readonly zout: string;
}

/** Who takes a place, and until when that lasts; `null`: for good. */
interface BezetRow extends Tijdruimte {
  readonly id: string;
  readonly tot: number | null;
}

const json = (value: unknown): Json => value as Json;
const pad = (ms: number): string => String(ms).padStart(15, '0');
const bezetKey = (balies: string, { begin }: Tijdruimte, id: string): string =>
  `${balies} ${amsterdamDay(begin)} ${pad(begin)} ${id}`;
const vanPrefix = (onderwerp: string): string => `${sha256Text(onderwerp)} `;
const wegKey = (ms: number, soort: 'a' | 'r', id: string): string => `${pad(ms)} ${soort} ${id}`;

/** The key of a client as it is kept: of one length, and nothing can be found by it but by who knows the key. */
export const sleutelOf = (key: string): string => sha256Text(`afspraak\n${key}`);

// ---------------------------------------------------------------------------------------------------------- Appointments

export const findAfspraak = (tx: Transactie, id: string): AfspraakRow | undefined =>
  tx.get(AFSPRAKEN, id) as unknown as AfspraakRow | undefined;

const weg = (row: AfspraakRow): string => wegKey(row.eind + NA_AFLOOP_MS, 'a', row.id);

function unlist(tx: Transactie, row: AfspraakRow): void {
  tx.remove(BEZET, bezetKey(row.balies, row, row.id));
  tx.remove(WEG, weg(row));
  if (row.onderwerp !== null) tx.remove(VAN, `${vanPrefix(row.onderwerp)}${pad(row.begin)} ${row.id}`);
}

/** Writes the appointment as it is now; of what it was before, everything is taken away in the same transaction. */
export function putAfspraak(tx: Transactie, row: AfspraakRow): void {
  const before = findAfspraak(tx, row.id);
  if (before !== undefined) unlist(tx, before);
  tx.put(AFSPRAKEN, row.id, json(row));
  tx.put(WEG, weg(row), null);
  if (row.onderwerp !== null) tx.put(VAN, `${vanPrefix(row.onderwerp)}${pad(row.begin)} ${row.id}`, null);
  if (row.geannuleerd) return;
  const bezet: BezetRow = { begin: row.begin, eind: row.eind, id: row.id, tot: null };
  tx.put(BEZET, bezetKey(row.balies, row, row.id), json(bezet));
}

/** Of this person, in the order of time. */
export const afsprakenVan = (tx: Transactie, onderwerp: string): readonly AfspraakRow[] =>
  tx
    .list(VAN, { prefix: vanPrefix(onderwerp) })
    .flatMap(({ sleutel }) => findAfspraak(tx, sleutel.slice(sleutel.lastIndexOf(' ') + 1)) ?? []);

export const findSleutel = (tx: Transactie, sleutel: string): SleutelRow | undefined =>
  tx.get(SLEUTELS, sleutel) as unknown as SleutelRow | undefined;
export const putSleutel = (tx: Transactie, sleutel: string, row: SleutelRow): void => {
  tx.put(SLEUTELS, sleutel, json(row));
};

// ----------------------------------------------------------------------------------------------------------------- Holds

export const findReservering = (tx: Transactie, id: string): ReserveringRow | undefined =>
  tx.get(RESERVERINGEN, id) as unknown as ReserveringRow | undefined;

export function putReservering(tx: Transactie, row: ReserveringRow): void {
  const before = findReservering(tx, row.id);
  if (before !== undefined) tx.remove(WEG, wegKey(before.verlooptOp + NA_VERLOOP_MS, 'r', row.id));
  tx.put(RESERVERINGEN, row.id, json(row));
  tx.put(WEG, wegKey(row.verlooptOp + NA_VERLOOP_MS, 'r', row.id), null);
  const bezet: BezetRow = { begin: row.begin, eind: row.eind, id: row.id, tot: row.verlooptOp };
  tx.put(BEZET, bezetKey(row.balies, row, row.id), json(bezet));
}

/** Lets go of a hold: used, given up, or run out. That it existed stays known for a while. */
export function endReservering(tx: Transactie, id: string | null, nu: number): void {
  const row = id === null ? undefined : findReservering(tx, id);
  if (row === undefined) return;
  if (row.verlooptOp > nu) putReservering(tx, { ...row, verlooptOp: nu });
  tx.remove(BEZET, bezetKey(row.balies, row, row.id));
}

// ---------------------------------------------------------------------------------------------------------------- Places

/**
 * What is taken at these desks, by day.
 * @param zonder ids that do not count: one's own
 */
export function bezetVan(
  tx: Transactie,
  balies: string,
  van: Datum,
  totEnMet: Datum,
  nu: number,
  zonder: readonly (string | null)[],
): ReadonlyMap<Datum, readonly Tijdruimte[]> {
  const days = new Map<Datum, Tijdruimte[]>();
  for (const { sleutel, waarde } of tx.list(BEZET, {
    prefix: `${balies} `,
    na: `${balies} ${van}`,
    voor: `${balies} ${totEnMet}~`,
  })) {
    const { begin, eind, id, tot } = waarde as unknown as BezetRow;
    if ((tot !== null && tot <= nu) || zonder.includes(id)) continue;
    const datum = sleutel.slice(balies.length + 1, balies.length + 11) as Datum;
    const day = days.get(datum);
    if (day === undefined) days.set(datum, [{ begin, eind }]);
    else day.push({ begin, eind });
  }
  return days;
}

// -------------------------------------------------------------------------------------------------------------- Cleaning

/**
 * Forgets what is over: holds that ran out, and appointments that have been, with everything people told for them.
 * @returns whether there may be more of it
 */
export function cleanAfspraken(tx: Transactie, nu: number): boolean {
  const over = tx.list(WEG, { voor: pad(nu), limiet: CLEAN_AT_ONCE });
  for (const { sleutel } of over) {
    const [, soort, id = ''] = sleutel.split(' ');
    if (soort === 'r') {
      endReservering(tx, id, nu);
      tx.remove(RESERVERINGEN, id);
    } else {
      const row = findAfspraak(tx, id);
      if (row !== undefined) {
        unlist(tx, row);
        tx.remove(AFSPRAKEN, id);
        tx.remove(SLEUTELS, row.sleutel);
      }
    }
    tx.remove(WEG, sleutel);
  }
  return over.length === CLEAN_AT_ONCE;
}
