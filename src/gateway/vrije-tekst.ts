/** Titles and remarks that people type: kept as text and nothing more. */

/** A text in one spelling (NFC), without characters that cannot be seen or that turn the direction; lines stay lines. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|[\p{Zl}\p{Zp}]/gu, '\n')
    .replace(/(?!\n)[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, ' ')
    .normalize('NFC')
    .trim();
