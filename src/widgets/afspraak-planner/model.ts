/** The road through `<afspraak-planner>`: its steps, the answers, and what follows from them. Pure. */
import type {
  Afspraak,
  AfspraakAanvraag,
  AfspraakProduct,
  BeschikbareTijd,
  GekozenKanaal,
  Productkeuze,
} from '../../contract/afspraken.js';
import type { Datum } from '../../domain/datum.js';

export type Stap = 'waarvoor' | 'waar' | 'wanneer' | 'gegevens' | 'controleren';

/** Where the citizen is. */
export type Plek =
  /** On the way to an appointment, or to another time for `verzet`. */
  | { readonly soort: 'kiezen'; readonly stap: Stap; readonly verzet: Afspraak | null }
  /** Looking at an appointment that there is; `net`: what just happened to it. */
  | {
      readonly soort: 'afspraak';
      readonly afspraak: Afspraak;
      readonly net: 'geboekt' | 'verzet' | 'eerder' | null;
    }
  /** Asked whether it is really to be cancelled. */
  | { readonly soort: 'afzeggen'; readonly afspraak: Afspraak }
  | { readonly soort: 'afgezegd'; readonly afspraak: Afspraak; readonly alEerder: boolean }
  /** The link in the mail led to nothing. */
  | { readonly soort: 'link-fout' };

export const EERST: Plek = { soort: 'kiezen', stap: 'waarvoor', verzet: null };

/** One thing to come for, and for whom. */
export interface Keuze {
  readonly id: string;
  readonly aantal: number;
  /** How the citizen calls each person, in order; shorter than `aantal` where nothing was said. */
  readonly voor: readonly string[];
}

/** Everything that was answered. Nothing of it is lost by going back and forth. */
export interface Antwoorden {
  readonly keuzes: readonly Keuze[];
  readonly kanaal: GekozenKanaal | null;
  readonly locatieId: string | null;
  readonly datum: Datum | null;
  readonly tijd: BeschikbareTijd | null;
  /** What was filled in, by the `naam` of the field. */
  readonly klant: Readonly<Record<string, string>>;
  readonly wensen: readonly string[];
  readonly wensTekst: string;
}

export const GEEN_ANTWOORDEN: Antwoorden = {
  keuzes: [],
  kanaal: null,
  locatieId: null,
  datum: null,
  tijd: null,
  klant: {},
  wensen: [],
  wensTekst: '',
};

const STAPPEN: readonly Stap[] = ['waarvoor', 'waar', 'wanneer', 'gegevens', 'controleren'];
/** What and for whom stays as it is. */
const STAPPEN_VERZETTEN: readonly Stap[] = ['waar', 'wanneer', 'controleren'];

export const stappenVan = (verzet: Afspraak | null): readonly Stap[] =>
  verzet ? STAPPEN_VERZETTEN : STAPPEN;

/** The step so many further; `null` beyond either end. */
export function buurstap(stap: Stap, verzet: Afspraak | null, by: -1 | 1): Stap | null {
  const stappen = stappenVan(verzet);
  return stappen[stappen.indexOf(stap) + by] ?? null;
}

export const productenVan = (
  keuzes: readonly Keuze[],
  producten: readonly AfspraakProduct[],
): { readonly keuze: Keuze; readonly product: AfspraakProduct }[] =>
  keuzes.flatMap((keuze) => {
    const product = producten.find(({ id }) => id === keuze.id);
    return product ? [{ keuze, product }] : [];
  });

/** Only as many as fit: a product may have changed since it was chosen. */
export const vraagVan = (keuzes: readonly Keuze[], producten: readonly AfspraakProduct[]): Productkeuze[] =>
  productenVan(keuzes, producten).map(({ keuze, product }) => ({
    id: product.id,
    aantal: Math.min(keuze.aantal, product.maxAantal),
  }));

export const duurVan = (keuzes: readonly Keuze[], producten: readonly AfspraakProduct[]): number =>
  productenVan(keuzes, producten).reduce(
    (sum, { keuze, product }) => sum + keuze.aantal * product.duurMinuten,
    0,
  );

const KANALEN: readonly GekozenKanaal[] = ['balie', 'telefoon', 'video', 'thuis'];

/** Along which ways all of this can be done, in the order of the first product. */
export function kanalenVan(
  keuzes: readonly Keuze[],
  producten: readonly AfspraakProduct[],
): readonly GekozenKanaal[] {
  const gekozen = productenVan(keuzes, producten).map(({ product }) => product.kanalen);
  const [first = []] = gekozen;
  return first.flatMap((kanaal) => {
    const known = KANALEN.find((one) => one === kanaal);
    return known && gekozen.every((kanalen) => kanalen.includes(known)) ? [known] : [];
  });
}

/** One of the people who come, with what for and what to bring. */
export interface Persoon {
  readonly label: string;
  readonly producten: readonly Productkeuze[];
  readonly meeTeNemen: readonly string[];
}

const sameName = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();

/**
 * Who comes for what (★19). Who is called the same is the same person; who is not named is a person apart. What is for
 * nobody in particular goes to the first. Empty when there is one person, who needs no name.
 */
export function personenVan(
  keuzes: readonly Keuze[],
  producten: readonly AfspraakProduct[],
  naam: (nummer: number) => string,
): readonly Persoon[] {
  const personen: { label: string; producten: Map<string, number>; meeTeNemen: Set<string> }[] = [];
  const unnamed = new Map<number, (typeof personen)[number]>();
  const person = (label: string): (typeof personen)[number] => {
    const made = { label, producten: new Map<string, number>(), meeTeNemen: new Set<string>() };
    personen.push(made);
    return made;
  };
  const chosen = productenVan(keuzes, producten);
  for (const { keuze, product } of chosen) {
    if (!product.perPersoon) continue;
    for (let at = 0; at < keuze.aantal; at += 1) {
      const label = (keuze.voor[at] ?? '').trim().replace(/\s+/g, ' ');
      const known =
        label === '' ? unnamed.get(at) : personen.find((one) => sameName(one.label) === sameName(label));
      const one = known ?? person(label === '' ? naam(at + 1) : label);
      if (label === '') unnamed.set(at, one);
      one.producten.set(product.id, (one.producten.get(product.id) ?? 0) + 1);
      for (const thing of product.meeTeNemen) one.meeTeNemen.add(thing);
    }
  }
  const [first] = personen;
  if (!first || personen.length < 2) return [];
  for (const { keuze, product } of chosen) {
    if (product.perPersoon) continue;
    first.producten.set(product.id, keuze.aantal);
    for (const thing of product.meeTeNemen) first.meeTeNemen.add(thing);
  }
  return personen.map(({ label, producten: own, meeTeNemen }) => ({
    label,
    producten: [...own].map(([id, aantal]) => ({ id, aantal })),
    meeTeNemen: [...meeTeNemen],
  }));
}

/** What to bring for everything, each thing once. */
export const meeTeNemenVan = (keuzes: readonly Keuze[], producten: readonly AfspraakProduct[]): string[] => [
  ...new Set(productenVan(keuzes, producten).flatMap(({ product }) => product.meeTeNemen)),
];

/** How many people come. */
export const aantalPersonen = (personen: readonly Persoon[]): number => Math.max(1, personen.length);

/** A product is ticked, or no longer. */
export const metProduct = (antwoorden: Antwoorden, id: string, gekozen: boolean): Antwoorden => ({
  ...antwoorden,
  keuzes: gekozen
    ? [...antwoorden.keuzes.filter((keuze) => keuze.id !== id), { id, aantal: 1, voor: [] }]
    : antwoorden.keuzes.filter((keuze) => keuze.id !== id),
});

/** Another amount. Names of people who do not come now stay, for when they do again. */
export const metAantal = (antwoorden: Antwoorden, id: string, aantal: number): Antwoorden => ({
  ...antwoorden,
  keuzes: antwoorden.keuzes.map((keuze) => (keuze.id === id ? { ...keuze, aantal } : keuze)),
});

export const metPersoon = (antwoorden: Antwoorden, id: string, at: number, label: string): Antwoorden => ({
  ...antwoorden,
  keuzes: antwoorden.keuzes.map((keuze) => {
    if (keuze.id !== id) return keuze;
    const voor = [...keuze.voor];
    while (voor.length < at) voor.push('');
    voor[at] = label;
    return { ...keuze, voor };
  }),
});

/** Everything is chosen that decides which times there are. */
export const isPlekGekozen = ({ kanaal, locatieId }: Antwoorden): boolean =>
  kanaal !== null && (kanaal !== 'balie' || locatieId !== null);

/** The answers that an appointment already has, to choose another time with. */
export const antwoordenVan = (afspraak: Afspraak): Antwoorden => ({
  ...GEEN_ANTWOORDEN,
  keuzes: afspraak.producten.map(({ id, aantal }) => ({ id, aantal, voor: [] })),
  kanaal: KANALEN.find((one) => one === afspraak.kanaal) ?? null,
  locatieId: afspraak.locatie?.id ?? null,
});

export interface AanvraagInput {
  readonly antwoorden: Antwoorden;
  readonly producten: readonly AfspraakProduct[];
  readonly personen: readonly Persoon[];
  /** The values as they are sent, of the fields that there are. */
  readonly klant: Readonly<Record<string, string>>;
  /** The wishes that can be chosen on this way of meeting. */
  readonly wensen: readonly string[];
  /** Whether a wish in own words can be sent. */
  readonly eigenWoorden: boolean;
  readonly reservering: string | null;
}

/** What is sent to book; `null` while something is missing. */
export function aanvraagVan(input: AanvraagInput): AfspraakAanvraag | null {
  const { antwoorden, producten, personen, klant, reservering } = input;
  const { kanaal, locatieId, tijd } = antwoorden;
  if (kanaal === null || tijd === null || !isPlekGekozen(antwoorden)) return null;
  const codes = antwoorden.wensen.filter((code) => input.wensen.includes(code));
  const toelichting = input.eigenWoorden ? antwoorden.wensTekst.trim() : '';
  return {
    ...(reservering === null ? {} : { reservering }),
    producten: vraagVan(antwoorden.keuzes, producten),
    ...(personen.length > 0
      ? { personen: personen.map((one) => ({ label: one.label, producten: [...one.producten] })) }
      : {}),
    kanaal,
    ...(kanaal === 'balie' ? { locatie: locatieId } : {}),
    aanvang: tijd.aanvang,
    klant: { ...klant },
    ...(codes.length > 0 || toelichting !== ''
      ? {
          wensen: {
            ...(codes.length > 0 ? { codes } : {}),
            ...(toelichting === '' ? {} : { toelichting }),
          },
        }
      : {}),
  };
}
