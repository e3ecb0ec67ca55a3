/**
 * What a contactverzoek needs, and how its fields are read. Pure, and the same before sending and after receipt. Reading is
 * lenient: spaces, dashes and capitals are no mistakes.
 */
import type { ContactOnderwerp, ContactverzoekVerzending, Voorkeurskanaal } from '../contract/contact.js';

/** Whether there is nothing to read in it: spaces and characters that cannot be seen alone are no answer. */
const isBlank = (text: string | null | undefined): boolean => !/[^\p{Z}\p{Cc}\p{Cf}\p{Cs}]/u.test(text ?? '');

const EMAIL = /^[^\s@,;:<>"()[\]\\]+@(?:[^\s@.,;:<>"()[\]\\]+\.)+[^\s@.,;:<>"()[\]\\\d]{2,}$/u;
const MAX_EMAIL = 254;

/** The address as it can be mailed to, or `null` when it cannot. */
export function readEmail(text: string): string | null {
  const email = text.trim();
  return email.length <= MAX_EMAIL && EMAIL.test(email) && !/^\.|\.\.|\.@/.test(email) ? email : null;
}

/** Where most people in the Netherlands have their mail; none shorter than eight letters, as those resemble too much. */
const MAILDOMEINEN =
  'gmail.com googlemail.com hotmail.com hotmail.nl outlook.com live.com icloud.com yahoo.com ' +
  'ziggo.nl kpnmail.nl kpnplanet.nl planet.nl upcmail.nl xs4all.nl hetnet.nl casema.nl chello.nl telfort.nl ' +
  'tele2.nl online.nl solcon.nl zeelandnet.nl caiway.nl protonmail.com';

/** Whether one letter too many, too few or another, or two that changed places, is the whole difference. */
function isSlip(typed: string, meant: string): boolean {
  if (typed === meant || Math.abs(typed.length - meant.length) > 1) return false;
  let from = 0;
  while (typed[from] === meant[from]) from += 1;
  let end = 0;
  while (
    end < Math.min(typed.length, meant.length) - from &&
    typed[typed.length - 1 - end] === meant[meant.length - 1 - end]
  )
    end += 1;
  const a = typed.slice(from, typed.length - end);
  const b = meant.slice(from, meant.length - end);
  return (a.length <= 1 && b.length <= 1) || (a.length === 2 && b === `${a[1]}${a[0]}`);
}

/** The address that was probably meant, when its domain looks like a slip of a well-known one: a hint, never an error. */
export function suggestEmail(text: string): string | null {
  const email = text.trim();
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1).toLowerCase();
  const known = MAILDOMEINEN.split(' ');
  if (at < 1 || known.includes(domain)) return null;
  const meant =
    known.find((one) => isSlip(domain, one)) ?? (/\.con$/.test(domain) ? domain.replace(/n$/, 'm') : null);
  return meant && `${email.slice(0, at)}@${meant}`;
}

/**
 * A telephone number as it can be dialled, `+` and digits, or `null` when nobody can be called on it. Spaces, dashes, dots,
 * slashes and brackets do not count; a Dutch number may be written with 0, +31, 0031 or +31 (0), a mobile one without 0.
 */
export function readTelefoon(text: string): string | null {
  const bare = text.replace(/[\p{Z}\p{Cc}\p{Cf}().\/\p{Pd}]/gu, '');
  const international = bare.replace(/^00/, '+').replace(/^\+310/, '+31');
  if (/^\+31/.test(international)) return /^\+31[1-9]\d{8}$/.test(international) ? international : null;
  if (/^\+/.test(international)) return /^\+[1-9]\d{6,14}$/.test(international) ? international : null;
  if (/^0[1-9]\d{8}$/.test(bare) || /^0[89]00\d{4,7}$/.test(bare)) return `+31${bare.slice(1)}`;
  return /^6[1-9]\d{7}$/.test(bare) ? `+31${bare}` : null;
}

/** `1234 AB`, or `null` when it is no Dutch postcode. */
export function readPostcode(text: string): string | null {
  const [, digits, letters] = /^\s*(\d{4})\s*([a-z]{2})\s*$/i.exec(text) ?? [];
  return digits && letters ? `${digits} ${letters.toUpperCase()}` : null;
}

/** What is asked: fields that are missing or empty are the same. */
export type ContactInvoer = Partial<ContactverzoekVerzending>;

/** How the answer is wanted: as said, or as follows from what was filled in; `null` when no way is known. */
export function antwoordkanaal(invoer: ContactInvoer): Voorkeurskanaal | null {
  if (invoer.soort === 'terugbelverzoek') return 'telefoon';
  if (invoer.voorkeurskanaal) return invoer.voorkeurskanaal;
  if (!isBlank(invoer.email)) return 'email';
  return isBlank(invoer.telefoon) ? null : 'telefoon';
}

/** `verplicht`: it is empty and must not be. `vorm`: it cannot be read as what it should be. `te-groot`: too long. */
export interface Veldfout {
  /** The path of the field: `locatie.postcode`. */
  readonly name: string;
  readonly code: 'verplicht' | 'vorm' | 'te-groot';
}

/** What decides which fields are needed. */
export interface Regels {
  readonly onderwerp: Pick<ContactOnderwerp, 'soort' | 'anoniemToegestaan' | 'maxLengte'>;
  /** Of who is signed in, the municipality knows the address. */
  readonly aangemeld: boolean;
}

/**
 * What must still be filled in or corrected, in the order of the form. Only what is needed is asked: a place for a melding,
 * a name and one way to answer unless it may be anonymous, and of that way what it takes. What is not needed is still read,
 * because who types a telephone number wants to be called on it.
 */
export function judgeVelden(invoer: ContactInvoer, { onderwerp, aangemeld }: Regels): Veldfout[] {
  const fouten: Veldfout[] = [];
  const need = (name: string, value: string | undefined, isNeeded: boolean): void => {
    if (isNeeded && isBlank(value)) fouten.push({ name, code: 'verplicht' });
  };
  const read = (
    name: string,
    value: string | undefined,
    isNeeded: boolean,
    reader: (text: string) => string | null,
  ): void => {
    need(name, value, isNeeded);
    if (value !== undefined && !isBlank(value) && reader(value) === null) fouten.push({ name, code: 'vorm' });
  };
  const { tekst = '', locatie, adres, namens } = invoer;
  const kanaal = antwoordkanaal(invoer);

  need('tekst', tekst, true);
  if (onderwerp.maxLengte !== null && [...tekst].length > onderwerp.maxLengte) {
    fouten.push({ name: 'tekst', code: 'te-groot' });
  }
  need('locatie.omschrijving', locatie?.omschrijving, onderwerp.soort === 'melding' || locatie !== undefined);
  read('locatie.postcode', locatie?.postcode, false, readPostcode);
  need('naam', invoer.naam, !onderwerp.anoniemToegestaan);
  need('voorkeurskanaal', kanaal ?? '', !onderwerp.anoniemToegestaan);
  read('email', invoer.email, kanaal === 'email', readEmail);
  read('telefoon', invoer.telefoon, kanaal === 'telefoon', readTelefoon);
  const needsAdres = (kanaal === 'post' && !aangemeld) || adres !== undefined;
  need('adres.straat', adres?.straat, needsAdres);
  need('adres.postcode', adres?.postcode, needsAdres);
  need('adres.plaats', adres?.plaats, needsAdres);
  need('namens.naam', namens?.naam, namens !== undefined);
  need('namens.relatie', namens?.relatie, namens !== undefined);
  return fouten;
}
