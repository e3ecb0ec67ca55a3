/**
 * What page content may ask for: the closed table of the loader. A widget or a setting that does not stand here cannot be
 * had by an editor, whatever the markup says. Never an address, a token, a place in a form, or what keeps data: those are
 * for whoever manages the site (docs/decisions/0060).
 */

/** A pattern for the whole value; `flag` is there or not (`''`, `true` and `false`). */
export type Allowed = RegExp | 'flag';

/** An opaque id of the API: the same as `idSchema` of the contract. */
const ID = /^(?!\.{1,2}$)[A-Za-z0-9._~-]{1,64}$/;
/** A few words of the editor on a button or above a field: no markup, no address, nothing invisible. */
const WORDS = /^(?=.*\p{L})(?!.*(?:www\.|\/\/|:\S))[\p{L}\p{M}\p{N} .,:;!?'"()/&%+\u2019\u20ac-]{1,100}$/u;
const SECONDS = /^\d{1,4}$/;

const ALL: readonly (readonly [string, Allowed])[] = [
  ['heading-level', /^[1-6]$/],
  ['lang', /^(?:nl|en|fy)$/],
  ['light', 'flag'],
];

const row = (tag: string, ...own: readonly (readonly [string, Allowed])[]) =>
  [tag, new Map<string, Allowed>([...ALL, ...own])] as const;

/** Widget → setting → what it may be. Maps: what a page adds to prototypes is not in them. */
export const TABLE: ReadonlyMap<string, ReadonlyMap<string, Allowed>> = new Map([
  row('afspraak-planner', ['product', ID], ['locatie', ID]),
  row(
    'contact-formulier',
    ['soort', /^(?:vraag|opmerking|melding|klacht|terugbelverzoek)$/],
    ['onderwerp', ID],
    ['zaak-id', ID],
    ['shared-computer', 'flag'],
  ),
  row(
    'zaak-bericht',
    ['zaak-id', ID],
    ['refresh', SECONDS],
    ['compose-heading', WORDS],
    ['send-label', WORDS],
    ['shared-computer', 'flag'],
  ),
  row('zaak-timeline', ['zaak-id', ID], ['refresh', SECONDS]),
  row('zaak-upload', ['zaak-id', ID], ['hide-list', 'flag'], ['label', WORDS]),
]);

/** A widget as the page content asks for it, with nothing in it that the table does not hold. */
export interface Wanted {
  readonly tag: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

/**
 * @param tag what the content calls the widget
 * @param valuesOf every value that the content gives for a setting
 * @returns `null` when the table does not hold the widget, or a value is not as it should be or was given twice
 */
export function readWanted(tag: string, valuesOf: (setting: string) => readonly string[]): Wanted | null {
  const row = TABLE.get(tag);
  if (!row) return null;
  const attributes: [string, string][] = [];
  for (const [name, allowed] of row) {
    const [value, ...more] = valuesOf(name);
    if (value === undefined) continue;
    if (more.length > 0) return null;
    if (allowed === 'flag') {
      if (value === '' || value === 'true') attributes.push([name, '']);
      else if (value !== 'false') return null;
    } else if (allowed.test(value)) attributes.push([name, value]);
    else return null;
  }
  return { tag, attributes };
}
