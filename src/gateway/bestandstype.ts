/** What a file is, by what it holds: a name or a media type can say anything. */
import type { Herkenning } from '../domain/formaat.js';
import { claimedFormaat, nameOfFormaat, recogniseFormaat, RISKY_NAME } from '../domain/formaat.js';

export type Toonbaar = 'application/pdf' | 'image/jpeg' | 'image/png';

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);

/** How many bytes are needed to tell. */
export const SNIFF_BYTES = 16;

/** The types that a browser can show safely; `null` for everything else. */
export function sniff(bytes: Uint8Array): Toonbaar | null {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'application/pdf';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  return null;
}

/** The bytes of a file that can be read anywhere, a little at a time. */
export interface LeesbaarBestand {
  /** In bytes. */
  readonly omvang: number;
  /** The bytes from `begin` up to, not including, `eind`. */
  read(begin: number, eind: number): Promise<ReadableStream<Uint8Array>>;
}

/** As the rules about files in the domain read it: with a size, and slices that are only read when asked for. */
const blobOf = (bestand: LeesbaarBestand): Blob => {
  const { omvang } = bestand;
  const slice = (begin = 0, eind = omvang): Pick<Blob, 'arrayBuffer'> => ({
    arrayBuffer: async () =>
      new Response((await bestand.read(begin, Math.min(eind, omvang))) as BodyInit).arrayBuffer(),
  });
  return { size: omvang, slice } as unknown as Blob;
};

const STAND: Readonly<Record<Exclude<Herkenning['stand'], 'heel'>, string>> = {
  beschadigd:
    'Dit bestand is beschadigd of niet compleet. Open het, sla het opnieuw op en stuur het nog een keer.',
  beveiligd:
    'Dit bestand is beveiligd met een wachtwoord. Haal de beveiliging eraf en stuur het nog een keer.',
  dubbel: 'In dit bestand zit nog een ander bestand. Sla het opnieuw op als PDF en stuur dat.',
  uitgepakt: 'In dit bestand zit veel meer dan wij kunnen verwerken. Stuur de stukken los van elkaar.',
};

/** A name that makes a computer start the file, whatever it holds, unless that very type is asked for. */
export function isRiskyName(naam: string, toegestaneFormaten: readonly string[]): boolean {
  const claimed = claimedFormaat(naam);
  return RISKY_NAME.test(naam) && !(claimed !== null && toegestaneFormaten.includes(claimed));
}

/**
 * Judges a whole file by the same rules as the sender's browser did, because the sender may be any program.
 * @param formaat what was announced
 * @returns why it is refused, in Dutch sentences with what to do; `null` when it is what it was said to be
 */
export async function judgeInhoud(
  bestand: LeesbaarBestand,
  bestandsnaam: string,
  formaat: string,
): Promise<string | null> {
  const herkend = await recogniseFormaat(blobOf(bestand), bestandsnaam);
  if (herkend.formaat !== formaat) {
    const naam = nameOfFormaat(formaat);
    return `Dit bestand is geen ${naam ?? 'bestand van deze soort'}, ook al lijkt het daar door de naam op. Sla het op als PDF en stuur dat.`;
  }
  return herkend.stand === 'heel' ? null : STAND[herkend.stand];
}
