/** What the citizen filled in, and what of it is sent. Pure. */
import {
  CONTACT_LENGTEN,
  type ContactOnderwerp,
  type Contactsoort,
  type ContactverzoekVerzending,
  type Voorkeurskanaal,
} from '../../contract/contact.js';
import type { MijnGegevens } from '../../contract/mijn-gegevens.js';
import { judgeVelden } from '../../domain/contactverzoek.js';
import { AANLEIDINGEN, type Aanleiding } from '../../domain/wegwijzer.js';

/** Texts that are typed, by the path of their field in the contract. */
export const TEKSTVELDEN = [
  'tekst',
  'locatie.omschrijving',
  'locatie.postcode',
  'locatie.huisnummer',
  'naam',
  'email',
  'telefoon',
  'adres.straat',
  'adres.postcode',
  'adres.plaats',
  'namens.naam',
  'namens.relatie',
] as const;
export type Tekstveld = (typeof TEKSTVELDEN)[number];

/** Everything that can be wrong, in the order of the screen. */
export const VELDEN = [
  'soort',
  'onderwerp',
  'tekst',
  'locatie.omschrijving',
  'locatie.postcode',
  'locatie.huisnummer',
  'naam',
  'voorkeurskanaal',
  'email',
  'telefoon',
  'adres.straat',
  'adres.postcode',
  'adres.plaats',
  'belvenster',
  'namens.naam',
  'namens.relatie',
] as const;
export type Veld = (typeof VELDEN)[number];

export interface Values {
  readonly soort: Contactsoort | null;
  /** Id of the subject. */
  readonly onderwerp: string | null;
  /** Of who wants to complain. */
  readonly aanleiding: Aanleiding | null;
  /** Of the letter, as typed. */
  readonly datum: string;
  readonly teksten: Readonly<Record<Tekstveld, string>>;
  /** `geen`: no answer is wanted. */
  readonly kanaal: Voorkeurskanaal | 'geen' | null;
  /** `datum van tot`, as the list has it; empty: any time. */
  readonly venster: string;
  readonly helpt: boolean;
  /** Whether the number of the case goes along, where the page names one. */
  readonly metZaak: boolean;
  /** The field that a person does not see. */
  readonly val: string;
}

const noTexts = Object.fromEntries(TEKSTVELDEN.map((veld) => [veld, ''])) as Record<Tekstveld, string>;

export const LEEG: Values = {
  soort: null,
  onderwerp: null,
  aanleiding: null,
  datum: '',
  teksten: noTexts,
  kanaal: null,
  venster: '',
  helpt: false,
  metZaak: true,
  val: '',
};

export const withTekst = (values: Values, veld: Tekstveld, tekst: string): Values => ({
  ...values,
  teksten: { ...values.teksten, [veld]: tekst },
});

/** Puts in what the municipality knows, where nothing was filled in (M36). @returns the same when there is nothing to put in */
export function prefill(values: Values, gegevens: MijnGegevens): Values {
  let filled = values;
  for (const veld of ['naam', 'email', 'telefoon'] as const) {
    const known = gegevens[veld];
    if (known && filled.teksten[veld] === '') filled = withTekst(filled, veld, known);
  }
  return gegevens.email && filled.kanaal === null ? { ...filled, kanaal: 'email' } : filled;
}

/** Whether leaving would lose words of the citizen. */
export const isWritten = ({ teksten }: Values): boolean =>
  teksten.tekst.trim() !== '' || teksten['locatie.omschrijving'].trim() !== '';

/** How the answer comes: what was chosen, or what follows from the sort and the subject. */
export function kanaalVan(values: Values, onderwerp: ContactOnderwerp): Values['kanaal'] {
  if (onderwerp.soort === 'terugbelverzoek') return 'telefoon';
  return values.kanaal ?? (onderwerp.anoniemToegestaan ? 'geen' : null);
}

type Venster = NonNullable<ContactverzoekVerzending['belvenster']>;

/** When to be called; `null`: any time, or nobody is called. */
export function vensterVan({ venster }: Values, { soort }: ContactOnderwerp): Venster | null {
  const [datum, van, tot] = venster.split(' ');
  return soort === 'terugbelverzoek' && datum && van && tot ? ({ datum, van, tot } as Venster) : null;
}

/** Whether a field is on screen: only those can be put right. */
export function isShown(
  veld: Veld,
  values: Values,
  onderwerp: ContactOnderwerp,
  aangemeld: boolean,
): boolean {
  const kanaal = kanaalVan(values, onderwerp);
  switch (veld) {
    case 'soort':
    case 'onderwerp':
      return false;
    case 'email':
    case 'telefoon':
      return kanaal === veld;
    case 'voorkeurskanaal':
      return onderwerp.soort !== 'terugbelverzoek';
    case 'belvenster':
      return onderwerp.soort === 'terugbelverzoek';
    case 'tekst':
    case 'naam':
      return true;
    default:
      if (veld.startsWith('locatie')) return onderwerp.soort === 'melding';
      if (veld.startsWith('namens')) return values.helpt;
      return kanaal === 'post' && !aangemeld;
  }
}

/** Where it is written, and by whom. */
export interface Waar {
  readonly aangemeld: boolean;
  /** The path of the page, without what follows. */
  readonly pagina: string;
  /** Of the case that the page names. */
  readonly zaakId: string | null;
}

/** What is sent of it: nothing that cannot be seen, and no empty texts. */
export function verzendingVan(
  values: Values,
  onderwerp: ContactOnderwerp,
  { aangemeld, pagina, zaakId }: Waar,
): ContactverzoekVerzending {
  const { teksten, helpt, val } = values;
  const kanaal = kanaalVan(values, onderwerp);
  const belvenster = vensterVan(values, onderwerp);
  const text = (veld: Tekstveld): string | undefined => teksten[veld].trim() || undefined;
  const some = <K extends string>(key: K, veld: Tekstveld): { readonly [key in K]?: string } => {
    const value = text(veld);
    return (value === undefined ? {} : { [key]: value }) as { readonly [key in K]?: string };
  };
  return {
    soort: onderwerp.soort,
    onderwerp: onderwerp.id,
    tekst: teksten.tekst,
    ...some('naam', 'naam'),
    ...(kanaal === null || kanaal === 'geen' ? {} : { voorkeurskanaal: kanaal }),
    ...(kanaal === 'email' ? some('email', 'email') : {}),
    ...(kanaal === 'telefoon' ? some('telefoon', 'telefoon') : {}),
    ...(kanaal === 'post' && !aangemeld
      ? {
          adres: {
            straat: text('adres.straat') ?? '',
            postcode: text('adres.postcode') ?? '',
            plaats: text('adres.plaats') ?? '',
          },
        }
      : {}),
    ...(belvenster ? { belvenster } : {}),
    ...(onderwerp.soort === 'melding'
      ? {
          locatie: {
            omschrijving: text('locatie.omschrijving') ?? '',
            ...some('postcode', 'locatie.postcode'),
            ...some('huisnummer', 'locatie.huisnummer'),
          },
        }
      : {}),
    ...(helpt ? { namens: { naam: text('namens.naam') ?? '', relatie: text('namens.relatie') ?? '' } } : {}),
    // Whose case it is, is known of who is signed in only.
    ...(aangemeld && zaakId !== null && values.metZaak ? { zaakId } : {}),
    ...(pagina.length <= CONTACT_LENGTEN.pagina && /^\/[^?#]*$/.test(pagina) ? { herkomst: { pagina } } : {}),
    ...(val === '' ? {} : { nietInvullen: val.slice(0, 1000) }),
  };
}

export type Foutcode = 'verplicht' | 'vorm' | 'te-groot' | 'waarde';

const LENGTEN: Partial<Record<Veld, number>> = {
  'locatie.omschrijving': CONTACT_LENGTEN.locatie,
  'locatie.postcode': CONTACT_LENGTEN.postcode,
  'locatie.huisnummer': CONTACT_LENGTEN.huisnummer,
  naam: CONTACT_LENGTEN.naam,
  email: CONTACT_LENGTEN.email,
  telefoon: CONTACT_LENGTEN.telefoon,
  'adres.straat': CONTACT_LENGTEN.straat,
  'adres.postcode': CONTACT_LENGTEN.postcode,
  'adres.plaats': CONTACT_LENGTEN.plaats,
  'namens.naam': CONTACT_LENGTEN.naam,
  'namens.relatie': CONTACT_LENGTEN.relatie,
};
/** How long a field may be; `null`: that depends on the subject. */
export const lengteVoor = (veld: Veld): number | null => LENGTEN[veld] ?? null;

export const isVeld = (name: string): name is Veld => (VELDEN as readonly string[]).includes(name);

/** At a path in what is sent. */
function at(invoer: ContactverzoekVerzending, veld: Veld): unknown {
  const [first = '', second] = veld.split('.');
  const value: unknown = Reflect.get(invoer, first);
  return second === undefined || typeof value !== 'object' || value === null
    ? value
    : Reflect.get(value, second);
}

/** Everything that is wrong, one code a field. */
export function judge(
  invoer: ContactverzoekVerzending,
  onderwerp: ContactOnderwerp,
  aangemeld: boolean,
): Map<Veld, Foutcode> {
  const wrong = new Map<Veld, Foutcode>();
  for (const { name, code } of judgeVelden(invoer, { onderwerp, aangemeld })) {
    if (isVeld(name) && !wrong.has(name)) wrong.set(name, code);
  }
  for (const veld of VELDEN) {
    const value = at(invoer, veld);
    const max = lengteVoor(veld);
    if (max !== null && typeof value === 'string' && value.length > max) wrong.set(veld, 'te-groot');
  }
  return wrong;
}

export const isAanleiding = (text: string | null): text is Aanleiding =>
  (AANLEIDINGEN as readonly (string | null)[]).includes(text);
