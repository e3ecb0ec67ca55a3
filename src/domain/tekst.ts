/** What people write in a bericht, made fit to be shown as text: nothing in it can act, hide or turn the words around it. */
import { parseAddress } from './url.js';

// Overrides and embeddings make letters stand in another order than they were written; other controls show as boxes.
const TURNING = /[\u202a-\u202e]/g;
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]/g;

/** The text as it is shown: every letter, without what only machines see. */
export const toonbaar = (tekst: string): string =>
  tekst
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(TURNING, '')
    .replace(CONTROLS, '');

/** A piece of a text; with `url` where it is an address that can be followed. */
export interface Stuk {
  readonly tekst: string;
  readonly url: string | null;
  /** Where the address really leads, when its own words do not show that. */
  readonly host: string | null;
}

/** Longer ones are no addresses that a person would follow. */
const ADDRESS = /https:\/\/[^\s<>"'`{}|\\^\u2018-\u201f\u00ab\u00bb]{1,2000}/giu;

const countOf = (text: string, letter: string): number => text.split(letter).length;

/** Without what a sentence puts behind it; a closing bracket belongs to it only when it was opened in it. */
function zonderSlot(address: string): string {
  const loose = new Map([
    [')', countOf(address, ')') - countOf(address, '(')],
    [']', countOf(address, ']') - countOf(address, '[')],
  ]);
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address.charAt(end - 1);
    const unmatched = loose.get(last) ?? 0;
    if (unmatched > 0) loose.set(last, unmatched - 1);
    else if (!/[.,;:!?*_~]/.test(last)) break;
  }
  return address.slice(0, end);
}

/**
 * The text in pieces: bare https addresses apart. An address with a user name in it, or with what cannot be seen, stays
 * text: there the eye and the browser read another host.
 */
export function stukken(tekst: string): readonly Stuk[] {
  const pieces: Stuk[] = [];
  let from = 0;
  for (const { 0: found, index } of tekst.matchAll(ADDRESS)) {
    const text = zonderSlot(found);
    const url = parseAddress(text, 'null');
    if (url?.protocol !== 'https:') continue;
    if (index > from) pieces.push({ tekst: tekst.slice(from, index), url: null, host: null });
    const shown = /^https:\/\/([^/?#]*)/i.exec(text)?.[1]?.toLowerCase();
    pieces.push({ tekst: text, url: url.href, host: shown === url.host ? null : url.host });
    from = index + text.length;
  }
  if (from < tekst.length || pieces.length === 0)
    pieces.push({ tekst: tekst.slice(from), url: null, host: null });
  return pieces;
}

/** The beginning of a text on one line, for when the whole would be too much; ends in "…" when there is more. */
export function aanhef(tekst: string, most: number): string {
  const line = [...toonbaar(tekst).trim().replace(/\s+/g, ' ')];
  return line.length <= most
    ? line.join('')
    : `${line
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
