/** What a citizen fills in about himself: which field is wrong, and how it is sent. Pure. */
import type { Klantveld } from '../../contract/afspraken.js';
import { lengteVan } from '../../contract/berichten.js';
import type { MijnGegevens } from '../../contract/mijn-gegevens.js';
import { formatCount } from '../../i18n/format.js';
import type { Taal } from '../../i18n/messages.js';
import { formMessages } from './form-messages.js';
import { readTyped } from './typed-date.js';

export interface VeldFout {
  readonly naam: string;
  readonly text: string;
}

/** "Naam" inside a sentence; an abbreviation keeps its capitals. */
export const inSentence = (label: string): string =>
  /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

/** Our own word for a field that every municipality asks; `null`: only the municipality knows what it is. */
function ownLabel({ soort, autocomplete }: Klantveld, taal: Taal): string | null {
  const { labelName, labelEmail, labelPhone, labelAddress } = formMessages[taal];
  if (soort === 'email') return labelEmail;
  if (soort === 'telefoon') return labelPhone;
  if (autocomplete === 'name') return labelName;
  return autocomplete === 'street-address' ? labelAddress : null;
}

export const isOwnLabel = (veld: Klantveld, taal: Taal): boolean => veld.label === ownLabel(veld, taal);

/** The fields with names in the language of the page, as far as we have them. @param language of the fields as they are */
export const inTaal = (velden: readonly Klantveld[], language: string, taal: Taal): Klantveld[] =>
  velden.map((veld) => (language === taal ? veld : { ...veld, label: ownLabel(veld, taal) ?? veld.label }));

/** As it is sent: without what people type around it; a date as the API writes it. */
export function waardeVan({ soort }: Klantveld, typed: string): string {
  const text = typed.trim();
  if (soort === 'email') return text.replace(/\s+/g, '');
  if (soort === 'datum') return readTyped(text, null) ?? text;
  return text;
}

/** The answers to the fields that there are, as they are sent; what is empty is left out. */
export function klantVan(
  velden: readonly Klantveld[],
  klant: Readonly<Record<string, string>>,
): Record<string, string> {
  const gevuld: Record<string, string> = {};
  for (const veld of velden) {
    const waarde = waardeVan(veld, klant[veld.naam] ?? '');
    if (waarde !== '') gevuld[veld.naam] = waarde;
  }
  return gevuld;
}

function judge(veld: Klantveld, typed: string, taal: Taal): string | null {
  const texts = formMessages[taal];
  const waarde = waardeVan(veld, typed);
  const label = inSentence(veld.label);
  if (waarde === '') return veld.verplicht ? texts.fieldEmpty(label) : null;
  if (veld.maxLengte !== null && lengteVan(waarde) > veld.maxLengte)
    return texts.fieldLong(label, formatCount(veld.maxLengte, taal));
  switch (veld.soort) {
    case 'email':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(waarde) ? null : texts.emailWrong;
    case 'telefoon': {
      const digits = waarde.replace(/\D/g, '').length;
      return /^[+\d][\d\s().-]*$/.test(waarde) && digits >= 8 && digits <= 15 ? null : texts.phoneWrong;
    }
    case 'datum':
      return /^\d{4}-\d\d-\d\d$/.test(waarde) ? null : texts.dateWrong;
    case 'tekst':
      return null;
  }
}

/** "e-mailadres of telefoonnummer". */
export const oneOfNames = (velden: readonly Klantveld[], groep: string, taal: Taal): string => {
  const names = velden.filter(({ eenVan }) => eenVan === groep).map(({ label }) => inSentence(label));
  const last = names.pop() ?? '';
  return names.length > 0 ? `${names.join(', ')} ${formMessages[taal].or} ${last}` : last;
};

/** Everything that is wrong, in the order of the fields. */
export function veldFouten(
  velden: readonly Klantveld[],
  klant: Readonly<Record<string, string>>,
  taal: Taal,
): VeldFout[] {
  const groups = new Set<string>();
  return velden.flatMap((veld) => {
    const own = judge(veld, klant[veld.naam] ?? '', taal);
    if (own !== null) return [{ naam: veld.naam, text: own }];
    const { eenVan } = veld;
    if (eenVan === null || groups.has(eenVan)) return [];
    groups.add(eenVan);
    const filled = velden.some(
      (one) => one.eenVan === eenVan && waardeVan(one, klant[one.naam] ?? '') !== '',
    );
    return filled
      ? []
      : [{ naam: veld.naam, text: formMessages[taal].fieldEmpty(oneOfNames(velden, eenVan, taal)) }];
  });
}

/** What the municipality knows already (G19). */
export function bekend(veld: Klantveld, gegevens: MijnGegevens): string | null {
  if (veld.autocomplete === 'name') return gegevens.naam;
  if (veld.soort === 'email') return gegevens.email;
  if (veld.soort === 'telefoon') return gegevens.telefoon;
  return null;
}
