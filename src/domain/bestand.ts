/** Rules about files. Pure: nothing is sent or kept. */
import {
  claimedFormaat,
  isAllowedFormaat,
  ONBEKEND,
  recogniseFormaat,
  RISKY_NAME,
  type Herkenning,
} from './formaat.js';

/**
 * Whether a browser can show this kind of file safely, without running anything in it.
 * @param formaat media type, as the API gives it
 */
export const isViewable = (formaat: string | null): boolean =>
  /^(application\/pdf|image\/(jpeg|png))$/i.test(formaat ?? '');

/** What the contract allows a name to be, in UTF-16 units. */
const MAX_NAME = 255;
const MAX_TITLE = 200;

/** The first units of a text, never half a character. */
const cut = (text: string, length: number): string => text.slice(0, length).replace(/[\ud800-\udbff]$/, '');

/**
 * A file name as it is shown and sent: one name without a path, in NFC, without control characters, characters that turn
 * the direction of reading or cannot be seen, and names that Windows keeps for itself. Never empty; the extension stays
 * when a name is too long.
 */
export function safeName(name: string): string {
  const clean = name
    // The last five are letters of scripts that use them to show nothing; Cs is half a character.
    .replace(/[\t\n\r\p{Z}\u115f\u1160\u2800\u3164\uffa0]/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u034f\u17b4\u17b5]/gu, '')
    .replace(/ +/g, ' ')
    .normalize('NFC');
  const last = clean
    .split(/[/\\]/)
    .map((part) => part.replace(/^[. ]+|[. ]+$/g, ''))
    .filter(Boolean)
    .pop();
  const visible = (last ?? 'bestand').replace(/^(con|prn|aux|nul|(com|lpt)[0-9])(?=\.|$)/i, '_$&');
  const extension = /\.[^. ]{1,16}$/.exec(visible)?.[0] ?? '';
  return visible.length > MAX_NAME
    ? cut(visible, MAX_NAME - extension.length).replace(/[. ]+$/, '') + extension
    : visible;
}

/** What to call a document at first, after the name of its file: without extension, underscores as spaces. */
export function titleOf(name: string): string {
  const safe = safeName(name);
  const title = safe
    .replace(/\.[^. ]{1,16}$/, '')
    .replace(/[_ ]+/g, ' ')
    .trim();
  return cut(title || safe, MAX_TITLE);
}

/** The limits that the API gives, for documents as for attachments. */
export interface Bestandslimieten {
  readonly maxBestanden: number | null;
  /** In bytes. */
  readonly maxBestandsgrootte: number | null;
  /** Media types, also as `image/*`; empty: see `isAllowedFormaat`. */
  readonly toegestaneFormaten: readonly string[];
  /** What is asked is a copy of an identity paper. */
  readonly identiteitsbewijs?: boolean | null | undefined;
}

/** What we know of a file without reading it. */
export type Bestandskenmerken = Pick<File, 'name' | 'size' | 'lastModified'>;

/** Why a file is not taken, with what the sentence needs. */
export type Weigering =
  | { readonly reden: 'map' }
  /** Gone, moved, changed or locked since it was chosen. */
  | { readonly reden: 'onleesbaar' }
  | { readonly reden: 'leeg' }
  /** In bytes. */
  | { readonly reden: 'te-groot'; readonly omvang: number; readonly max: number }
  | { readonly reden: 'te-veel'; readonly max: number }
  /** The same file stands in the queue already. */
  | { readonly reden: 'dubbel' }
  | {
      readonly reden: 'soort';
      /** Media type by content; `null` when we do not know it. */
      readonly formaat: string | null;
      /** Media type by name; `null` when the name claims none that we know. */
      readonly genoemd: string | null;
      readonly toegestaan: readonly string[];
    }
  /** The extension makes a computer start it, whatever it holds. */
  | { readonly reden: 'naam'; readonly extensie: string }
  /** `vermomd`: two files in one; `uitgepakt`: would become absurdly large. */
  | {
      readonly reden: 'beschadigd' | 'beveiligd' | 'vermomd' | 'uitgepakt';
      readonly formaat: string;
    };

export type Oordeel =
  | {
      readonly goed: true;
      /** Media type by content. */
      readonly formaat: string;
      /** To show and send; the widget says so when it differs from what was chosen. */
      readonly naam: string;
    }
  | {
      readonly goed: false;
      /** At least one, the one that matters most first. */
      readonly weigeringen: readonly [Weigering, ...Weigering[]];
      readonly naam: string;
    };

export interface Omgeving {
  /** The files that stand in the queue already, this one not. */
  readonly wachtrij: readonly Bestandskenmerken[];
  /** How many files count against the largest number already. */
  readonly aantal: number;
  /** Whether the browser told that this is a folder (`webkitGetAsEntry`). */
  readonly map?: boolean;
}

const STAND = {
  beschadigd: 'beschadigd',
  beveiligd: 'beveiligd',
  dubbel: 'vermomd',
  uitgepakt: 'uitgepakt',
} as const satisfies Record<Exclude<Herkenning['stand'], 'heel'>, string>;

/**
 * Whether a file can be sent, before a byte of it is sent; the server judges again. Everything that is wrong is told at
 * once, so that nobody comes back twice. A name that is too long is shortened, not refused.
 */
export async function judgeBestand(
  file: File,
  limieten: Bestandslimieten,
  omgeving: Omgeving,
): Promise<Oordeel> {
  const naam = safeName(file.name);
  const refuse = (...weigeringen: [Weigering, ...Weigering[]]): Oordeel => ({
    goed: false,
    weigeringen,
    naam,
  });
  const { maxBestanden, maxBestandsgrootte, toegestaneFormaten: toegestaan } = limieten;

  if (omgeving.map) return refuse({ reden: 'map' });
  let herkend: Herkenning;
  try {
    herkend = await recogniseFormaat(file, naam);
  } catch {
    // A dropped folder has a size of 0 or of whole disk blocks, no type, and cannot be read.
    const folder = file.type === '' && file.size % 4096 === 0 && !naam.includes('.');
    return refuse({ reden: folder ? 'map' : 'onleesbaar' });
  }
  const { formaat, stand } = herkend;
  const genoemd = claimedFormaat(naam);
  const extensie = RISKY_NAME.exec(naam)?.[1]?.toLowerCase();
  const weigeringen: Weigering[] = [];
  const same = (other: Bestandskenmerken): boolean =>
    other.name === file.name && other.size === file.size && other.lastModified === file.lastModified;

  if (omgeving.wachtrij.some(same)) weigeringen.push({ reden: 'dubbel' });
  else if (maxBestanden !== null && omgeving.aantal >= maxBestanden)
    weigeringen.push({ reden: 'te-veel', max: maxBestanden });
  if (file.size === 0) weigeringen.push({ reden: 'leeg' });
  else {
    const known = formaat !== ONBEKEND;
    // Unknown content under a known name is a broken or disguised file, even where everything is allowed.
    if (!isAllowedFormaat(formaat, toegestaan) || (!known && genoemd))
      weigeringen.push({ reden: 'soort', formaat: known ? formaat : null, genoemd, toegestaan });
    else if (extensie && !(genoemd && toegestaan.includes(genoemd)))
      weigeringen.push({ reden: 'naam', extensie });
    else if (stand !== 'heel') weigeringen.push({ reden: STAND[stand], formaat });
    if (maxBestandsgrootte !== null && file.size > maxBestandsgrootte)
      weigeringen.push({ reden: 'te-groot', omvang: file.size, max: maxBestandsgrootte });
  }
  const [first, ...others] = weigeringen;
  return first ? refuse(first, ...others) : { goed: true, formaat, naam };
}
