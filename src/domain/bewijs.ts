/**
 * The receipt that a citizen keeps: which files were sent, and what the municipality confirmed of them. As JSON it can be
 * read again, years later, to see whether a file is the same. No address and no secret stands in it.
 */
import type { Ontvangstbewijs } from '../contract/documenten.js';
import { safeName } from './bestand.js';
import { delenWaarde, digestHex } from './sha256.js';

/** What was computed of the bytes of one file, in hexadecimal digits. */
export interface Waarden {
  /** SHA-256 of the whole; `null` when it was too large for that: then `delenWaarde` tells. */
  readonly waarde: string | null;
  /** SHA-256 over the raw digests of the parts, in order. */
  readonly delenWaarde: string;
}

/**
 * What was changed on the device before sending. `locatie`: the place where a photo was made was taken out; `kopie`: drawn
 * anew with parts covered; `omgezet`: drawn anew as another kind of picture; `verkleind`: drawn anew, smaller.
 */
export type Wijziging = 'locatie' | 'kopie' | 'omgezet' | 'verkleind';
const WIJZIGINGEN: readonly Wijziging[] = ['locatie', 'kopie', 'omgezet', 'verkleind'];

export interface Bewijsbestand {
  readonly naam: string;
  /** In bytes, of what was sent. */
  readonly omvang: number;
  /** In bytes, of what was chosen. */
  readonly gekozenOmvang: number;
  /** Size of the parts in bytes. */
  readonly deelomvang: number;
  readonly verzonden: Waarden;
  /**
   * The file as it was chosen; the same values when nothing was changed. After a `kopie` those of the copy as well: from
   * the digest of a whole passport somebody could see, later, whether a passport that he found is the one.
   */
  readonly gekozen: Waarden;
  /** What was changed before sending. */
  readonly gewijzigd: readonly Wijziging[];
  /** Reference that the municipality gave. */
  readonly nummer: string;
  /** Moment in ISO 8601, by the municipality's clock. */
  readonly ontvangenOp: string;
  /** Only because the municipality computed the same values itself. */
  readonly bevestigd: boolean;
}

export interface Bewijs {
  readonly soort: 'loket-bewijs';
  readonly versie: 1;
  readonly gemeente: string;
  /** Identification of the zaak, and what it is about. */
  readonly zaak: string;
  readonly onderwerp: string;
  /** Who sent it, as shown on the page; `null` when the page does not know. */
  readonly door: string | null;
  readonly bestanden: readonly Bewijsbestand[];
}

/** Whether what the server computed is what we computed: size, parts, and the whole where we have it. */
export const isBevestigd = (
  verzonden: Waarden,
  omvang: number,
  deelomvang: number,
  ontvangst: Ontvangstbewijs,
): boolean =>
  ontvangst.bestandsomvang === omvang &&
  ontvangst.deelomvang === deelomvang &&
  ontvangst.delenWaarde === verzonden.delenWaarde &&
  (verzonden.waarde === null || ontvangst.waarde === verzonden.waarde);

/** One line of the receipt. What is confirmed is decided here and nowhere else. */
export const createBewijsbestand = (
  bestand: Omit<Bewijsbestand, 'nummer' | 'ontvangenOp' | 'bevestigd'>,
  ontvangst: Ontvangstbewijs,
): Bewijsbestand => ({
  ...bestand,
  nummer: ontvangst.nummer,
  ontvangenOp: ontvangst.ontvangenOp,
  bevestigd: isBevestigd(bestand.verzonden, bestand.omvang, bestand.deelomvang, ontvangst),
});

/** The text of the file that a citizen saves. */
export const writeBewijs = (bewijs: Bewijs): string => `${JSON.stringify(bewijs, null, 2)}\n`;

/** As in the contract: larger files are never read whole. */
const HELE_WAARDE_TOT = 64 * 1024 * 1024;

/** Larger than any receipt: do not even read such a file. In bytes, or characters. */
export const MAX_BEWIJS = 1_048_576;

/** Why a text is no receipt that we can read. */
export type GeenBewijs = 'te-groot' | 'geen-bewijs' | 'andere-versie';

type Velden = (name: string) => unknown;

/** The fields of an object, its own only: what a text calls `__proto__` is nothing to us. */
function fields(value: unknown): Velden {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError();
  return (name) => (Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined);
}
function text(value: unknown, shape = /^[^]{0,1000}$/): string {
  if (typeof value !== 'string' || !shape.test(value)) throw new TypeError();
  // Characters that cannot be seen or turn the direction of reading could make a receipt say something else.
  return value.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ');
}
function whole(value: unknown, least: number, most: number): number {
  if (!Number.isSafeInteger(value) || (value as number) < least || (value as number) > most)
    throw new TypeError();
  return value as number;
}
const DIGEST = /^[0-9a-f]{64}$/;

function readWaarden(value: unknown): Waarden {
  const field = fields(value);
  const waarde = field('waarde');
  return {
    waarde: waarde === null ? null : text(waarde, DIGEST),
    delenWaarde: text(field('delenWaarde'), DIGEST),
  };
}

function readBestand(value: unknown): Bewijsbestand {
  const field = fields(value);
  const gewijzigd = field('gewijzigd');
  if (!Array.isArray(gewijzigd)) throw new TypeError();
  const omvang = whole(field('omvang'), 1, Number.MAX_SAFE_INTEGER);
  // A receipt from before files were drawn anew does not name it: then it is as long.
  const gekozenOmvang = whole(field('gekozenOmvang') ?? omvang, 1, Number.MAX_SAFE_INTEGER);
  return {
    naam: safeName(text(field('naam'))),
    omvang,
    gekozenOmvang,
    // As the contract has it: other sizes would make us hold too much, or never finish.
    deelomvang: whole(field('deelomvang'), Math.max(omvang, gekozenOmvang) / 10_000, 8 * 1024 * 1024),
    verzonden: readWaarden(field('verzonden')),
    gekozen: readWaarden(field('gekozen')),
    gewijzigd: WIJZIGINGEN.filter((one) => gewijzigd.includes(one)),
    nummer: text(field('nummer')),
    ontvangenOp: text(field('ontvangenOp'), /^\d{4}-\d\d-\d\dT[\d:.]{5,20}(Z|[+-]\d\d:\d\d)$/),
    bevestigd: field('bevestigd') === true,
  };
}

/** A receipt from the text of a file that somebody chose, which may hold anything; or why it is none. Fields that we do not know are left out. */
export function parseBewijs(json: string): Bewijs | GeenBewijs {
  if (json.length > MAX_BEWIJS) return 'te-groot';
  try {
    const field = fields(JSON.parse(json.replace(/^\ufeff/, '')));
    if (field('soort') !== 'loket-bewijs') return 'geen-bewijs';
    if (field('versie') !== 1) return 'andere-versie';
    const bestanden = field('bestanden');
    const door = field('door');
    if (!Array.isArray(bestanden) || bestanden.length === 0) return 'geen-bewijs';
    return {
      soort: 'loket-bewijs',
      versie: 1,
      gemeente: text(field('gemeente')),
      zaak: text(field('zaak')),
      onderwerp: text(field('onderwerp')),
      door: door === null ? null : text(door),
      bestanden: bestanden.map(readBestand),
    };
  } catch {
    // Not JSON, or not of this shape: nothing of it is used.
    return 'geen-bewijs';
  }
}

/**
 * `verzonden`: the very bytes that were sent. `gekozen`: those that were chosen, before they were changed.
 * `anders`: the receipt names a file like this, but its bytes differ. `onbekend`: the receipt does not name it at all.
 */
export type Vergelijking =
  | { readonly uitkomst: 'verzonden' | 'gekozen' | 'anders'; readonly bestand: Bewijsbestand }
  | { readonly uitkomst: 'onbekend' };

/** What to compute of a file, only when it is asked for. */
export interface Digests {
  readonly naam: string;
  readonly omvang: number;
  waarde(): Promise<string>;
  delenWaarde(deelomvang: number): Promise<string>;
}

/** The digests of a chosen file, each computed once; above 64 MiB the receipt asks for those of the parts. */
export function digestsOf(file: File): Digests {
  let waarde: Promise<string> | undefined;
  const parts = new Map<number, Promise<string>>();
  return {
    naam: file.name,
    omvang: file.size,
    waarde: () => (waarde ??= digestHex(file)),
    delenWaarde: (deelomvang) => {
      const known = parts.get(deelomvang) ?? delenWaarde(file, deelomvang);
      parts.set(deelomvang, known);
      return known;
    },
  };
}

/**
 * What the receipt says of a file. Files of another size are not read: they differ.
 * @throws DOMException when the file cannot be read
 */
export async function checkBewijs(bewijs: Bewijs, digests: Digests): Promise<Vergelijking> {
  const { omvang } = digests;
  const isSame = async ({ waarde, delenWaarde }: Waarden, deelomvang: number): Promise<boolean> =>
    waarde === null || omvang > HELE_WAARDE_TOT
      ? (await digests.delenWaarde(deelomvang)) === delenWaarde
      : (await digests.waarde()) === waarde;
  for (const uitkomst of ['verzonden', 'gekozen'] as const)
    for (const bestand of bewijs.bestanden)
      if (
        omvang === (uitkomst === 'verzonden' ? bestand.omvang : bestand.gekozenOmvang) &&
        (await isSame(bestand[uitkomst], bestand.deelomvang))
      )
        return { uitkomst, bestand };
  const bestand = bewijs.bestanden.find(({ naam }) => naam === safeName(digests.naam));
  return bestand ? { uitkomst: 'anders', bestand } : { uitkomst: 'onbekend' };
}
