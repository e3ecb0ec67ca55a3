/** What is wrong with a field, and what to do: each sentence begins with what to do. Pure. */
import { formatCount } from '../../i18n/format.js';
import type { Taal } from '../../i18n/messages.js';
import { contactMessages, type ContactTexts } from './messages.js';
import type { SoortTexts } from './soort-messages.js';
import { lengteVoor, type Foutcode, type Veld } from './values.js';

export interface ErrorContext {
  readonly taal: Taal;
  readonly soort: SoortTexts;
  /** Of the text, by its subject; `null`: none. */
  readonly maxLengte: number | null;
}

/** Of the fields that can be too long and have no sentence of their own. */
function labelOf(veld: Veld, texts: ContactTexts): string {
  switch (veld) {
    case 'locatie.omschrijving':
      return texts.where;
    case 'locatie.postcode':
    case 'adres.postcode':
      return texts.postcode;
    case 'locatie.huisnummer':
      return texts.houseNumber;
    case 'telefoon':
      return texts.phone;
    case 'adres.straat':
      return texts.street;
    case 'adres.plaats':
      return texts.town;
    case 'namens.naam':
      return texts.helperName;
    case 'namens.relatie':
      return texts.helperRelation;
    default:
      return texts.email;
  }
}

export function errorText(veld: Veld, code: Foutcode, { taal, soort, maxLengte }: ErrorContext): string {
  const texts = contactMessages[taal];
  const tooLong = (): string => {
    const max = formatCount(lengteVoor(veld) ?? maxLengte ?? 0, taal);
    if (veld === 'tekst') return texts.textLongError(max);
    if (veld === 'naam') return texts.nameLongError(max);
    return texts.fieldLongError(labelOf(veld, texts), max);
  };
  if (code === 'te-groot') return tooLong();
  switch (veld) {
    case 'soort':
      return texts.soortError;
    case 'onderwerp':
      return texts.subjectError;
    case 'tekst':
      return soort.empty;
    case 'locatie.omschrijving':
      return texts.whereError;
    case 'locatie.postcode':
      return texts.postcodeError;
    case 'locatie.huisnummer':
      return tooLong();
    case 'naam':
      return texts.nameError;
    case 'voorkeurskanaal':
      return texts.howError;
    case 'email':
      return code === 'verplicht' ? texts.emailError : texts.emailForm;
    case 'telefoon':
      return code === 'verplicht' ? texts.phoneError : texts.phoneForm;
    case 'adres.straat':
      return texts.streetError;
    case 'adres.postcode':
      return texts.addressPostcodeError;
    case 'adres.plaats':
      return texts.townError;
    case 'belvenster':
      return texts.whenError;
    case 'namens.naam':
      return texts.helperNameError;
    case 'namens.relatie':
      return texts.helperRelationError;
  }
}

/** How much room is left, or how much too long it is. */
export function countText(lengte: number, max: number, taal: Taal): string {
  const texts = contactMessages[taal];
  const left = max - lengte;
  return (left < 0 ? texts.over : texts.left)(formatCount(Math.abs(left), taal));
}
