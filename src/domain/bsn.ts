/**
 * The burgerservicenummer: knowing one when a citizen types it where nobody asked for it.
 *
 * Source: Logisch Ontwerp BSN of the Rijksdienst voor Identiteitsgegevens (RvIG): nine digits, of which older ones are
 * written with eight (without the zero in front), that pass a variant of the eleven-test in which the last digit counts
 * negatively, so that an old bank account number fails.
 */

const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/**
 * Whether digits could be a BSN: eight or nine of them, not all zeros, that pass the eleven-test.
 *
 * It says "could be": of random nine-digit numbers 1 in 11 passes, so this is for a hint, never for a refusal. Whether the
 * number was ever given to anybody only the municipality can look up.
 */
export function isBsn(text: string): boolean {
  if (!/^\d{8,9}$/.test(text) || /^0+$/.test(text)) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(text.padStart(9, '0')[i]), 0);
  return sum % 11 === 0;
}

export interface BsnVondst {
  /** The nine digits, without what stood between them. Never log or send it. */
  readonly bsn: string;
  /** Where it stands in the text, in UTF-16 units: `text.slice(begin, end)` is as it was typed. */
  readonly begin: number;
  readonly end: number;
}

/** Groups of digits with at most one space or dot between two of them. */
const DIGITS = /\d+(?:[ .\u00a0\u202f]\d+)*/g;
/** What may stand right before a number, although a letter there makes it a part of something else. */
const NAMED = /(?:bsn|sofi|nummer|nr)$/i;

/** Whether what stands around a piece makes it a part of something longer, such as an amount, a code or a telephone number. */
function isPartOfMore(text: string, begin: number, end: number): boolean {
  const before = text.slice(Math.max(0, begin - 16), begin);
  const after = text.slice(end, end + 2);
  return (
    (/[\p{L}\p{N}_]$/u.test(before) && !NAMED.test(before)) ||
    /(?:[+€$£#][ \u00a0]?|\d[-/,:'’])$/u.test(before) ||
    /^(?:[\p{L}\p{N}_€%]|[-/,:'’]\d)/u.test(after) ||
    /(?:\+|\b00)\d{1,3}[ .\u00a0\u202f]?(?:\(0\)[ \u00a0]?)?$/.test(before)
  );
}

/**
 * The first number in a free text that could be a BSN, `null` when there is none. For the hint "u hebt misschien uw
 * burgerservicenummer ingevuld".
 *
 * Found: nine digits together, or in groups with a space or a dot between (`1234 56 782`, `123.456.782`). Not found, on
 * purpose: eight digits (in free text mostly a date or a KvK number), and digits that are part of something longer: a
 * telephone number, an IBAN, a BTW number, an amount, an order number with letters or a dash.
 * Of other nine-digit numbers 1 in 11 is taken for a BSN, as {@link isBsn} says.
 */
export function findBsn(text: string): BsnVondst | null {
  for (const { 0: run, index } of text.matchAll(DIGITS)) {
    const pieces: { begin: number; end: number }[] = [];
    if (run.replace(/\D/g, '').length === 9) pieces.push({ begin: 0, end: run.length });
    else {
      // Nine digits together that have other numbers beside them, but never with a dot between.
      for (const { 0: group, index: at } of run.matchAll(/\d+/g))
        if (group.length === 9 && run[at - 1] !== '.' && run[at + 9] !== '.')
          pieces.push({ begin: at, end: at + 9 });
    }
    for (const piece of pieces) {
      const begin = index + piece.begin;
      const end = index + piece.end;
      const bsn = text.slice(begin, end).replace(/\D/g, '');
      if (isBsn(bsn) && !isPartOfMore(text, begin, end)) return { bsn, begin, end };
    }
  }
  return null;
}
