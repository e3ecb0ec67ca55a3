/** What real case systems send and a citizen must never see. */

/** Systems fill these in when they send a mail, and leave them as they are in the API: `%ZAAK.IDENTIFICATIE%`. */
const PLACEHOLDER = /%[A-Z][A-Z0-9_.]*%|\{\{[^{}]*\}\}/;

/** A text with a placeholder that nobody filled in is no text at all: half a sentence says less than none. */
export const withoutPlaceholders = (text: string | null): string | null =>
  text !== null && PLACEHOLDER.test(text) ? null : text;
