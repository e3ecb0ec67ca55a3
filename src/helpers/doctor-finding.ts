/** What every check of the doctor gives, and what they share. */
import type { DoctorTexts } from './doctor-messages.js';

export const GROEPEN = [
  'bestanden',
  'onderdelen',
  'instellingen',
  'beveiliging',
  'api',
  'pagina',
  'contrast',
] as const;
export type Groep = (typeof GROEPEN)[number];
export type Ernst = 'fout' | 'letop' | 'goed';

/** Never holds personal data: no ids of cases, no queries of addresses, no text of a widget. */
export interface Finding {
  readonly groep: Groep;
  readonly ernst: Ernst;
  readonly wat: string;
  readonly waar?: string;
  /** What to do about it, for the editor. */
  readonly doe?: string;
  /** What to do about it, in what a supplier can paste. */
  readonly code?: string;
}

export const TAGS = [
  'afspraak-planner',
  'contact-formulier',
  'zaak-bericht',
  'zaak-timeline',
  'zaak-upload',
] as const;

/** A widget of the page, and how to name it. */
export interface Found {
  readonly element: HTMLElement;
  readonly waar: string;
}

/** How many letters differ. */
function distance(a: string, b: string): number {
  let row = [...b].map((_, index) => index + 1);
  row.unshift(0);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const [above = 0, left = 0, corner = 0] = [row[j + 1], next[j], row[j]];
      next.push(Math.min(above + 1, left + 1, corner + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The known name that was probably meant; `null` when none comes near. */
export function closest(name: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const one of known) {
    // Without hyphens as well: `headinglevel` is one letter from what was meant, and a prefix is a good guess.
    const bare = (text: string): string => text.toLowerCase().replace(/[-_]/g, '');
    const far =
      bare(one) === bare(name) || (name.length > 3 && bare(one).startsWith(bare(name)))
        ? 0
        : distance(name.toLowerCase(), one);
    if (far < least) [best, least] = [one, far];
  }
  return best;
}

/** The advice, with the name that was probably meant. */
export const meant = (texts: DoctorTexts, doe: string, name: string | null): string =>
  name === null ? doe : `${texts.didYouMean(name)} ${doe}`;

/** An address without what could tell of a person: no query, no fragment, no parts with a number in them. */
export function safeAddress(address: string): string {
  try {
    const url = new URL(address, location.href);
    const path = url.pathname
      .split('/')
      .map((part) => (/\d/.test(part) && !/^v\d$/.test(part) ? '…' : part))
      .join('/');
    return (url.origin === 'null' ? url.protocol : url.origin) + path;
  } catch {
    return '…';
  }
}
