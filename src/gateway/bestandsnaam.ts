/** Names and remarks that people type: kept as text and nothing more, for whoever opens them on another machine. */

/** As long as most file systems take, in characters. */
const MAX_NAAM = 255;

/**
 * The name of a file without the folders before it, without characters that cannot be seen or that turn the direction of
 * reading around (`factuur[U+202E]fdp.exe` reads as a PDF), in one spelling (NFC) and of bounded length, its extension
 * kept.
 */
export function cleanBestandsnaam(naam: string): string {
  const last =
    naam
      .split(/[/\\]/)
      .filter((part) => part.trim() !== '')
      .at(-1) ?? '';
  const clean = last
    .replace(/[\p{Zl}\p{Zp}\p{Zs}\t\n\r]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .normalize('NFC')
    .replace(/^[ .]+|[ .]+$/g, '');
  const characters = [...clean];
  if (characters.length <= MAX_NAAM) return clean || 'document';
  const extension = [...(/\.[^.]{1,16}$/.exec(clean)?.[0] ?? '')];
  return [...characters.slice(0, MAX_NAAM - extension.length), ...extension].join('');
}

/** A text without characters that cannot be seen or that turn the direction around; lines stay lines. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|[\p{Zl}\p{Zp}]/gu, '\n')
    .replace(/(?!\n)[\p{Cc}\p{Cs}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .normalize('NFC')
    .trim();
