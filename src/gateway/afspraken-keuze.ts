/** Judges what somebody chose and filled in against what can be planned: everything that is wrong, together. */
import type {
  AfspraakAanvraag,
  GekozenKanaal,
  Klantveld,
  Productkeuze,
  Wens,
} from '../contract/afspraken.js';
import { isCalendarDay } from '../contract/basis.js';
import { isLeeg, lengteVan } from '../contract/berichten.js';
import type { Balies, Planning } from './afspraken-bron.js';
import { ApiProblem } from './problem.js';
import type { InvalidParam } from './validator.js';
import { cleanText } from './vrije-tekst.js';

/** What is to be planned: the part of a question that says for what, how and where. */
export interface Keuze {
  readonly producten: readonly Productkeuze[];
  readonly kanaal: GekozenKanaal;
  readonly locatie: string | null;
}

const wrong = (name: string, code: string, reason: string): InvalidParam => ({ name, code, reason });

export function refuse(fouten: readonly InvalidParam[]): void {
  if (fouten.length === 0) return;
  throw new ApiProblem('ongeldig', {
    detail: 'Verbeter wat in invalidParams staat en stuur de aanvraag opnieuw.',
    invalidParams: fouten,
  });
}

/** @param nameOf how the sender calls this product in the question: `producten.0.id`, or `product` */
export function judgeProducten(
  { producten }: Planning,
  keuzes: readonly Productkeuze[],
  nameOf: (index: number, field: 'id' | 'aantal') => string,
): InvalidParam[] {
  return keuzes.flatMap(({ id, aantal }, i): InvalidParam[] => {
    const product = producten.find((one) => one.id === id);
    if (product === undefined) {
      return [wrong(nameOf(i, 'id'), 'waarde', 'Voor dit product kan geen afspraak worden gemaakt.')];
    }
    if (keuzes.findIndex((one) => one.id === id) < i) {
      return [wrong(nameOf(i, 'id'), 'dubbel', 'Noem elk product één keer, met het aantal.')];
    }
    if (aantal > product.maxAantal) {
      const reason = `Hiervan passen er hoogstens ${product.maxAantal} in één afspraak.`;
      return [wrong(nameOf(i, 'aantal'), 'te-groot', reason)];
    }
    return [];
  });
}

/** The desks that can do all of this, whatever the way or the place. */
const baliesVoor = ({ balies }: Planning, keuzes: readonly Productkeuze[]): readonly Balies[] =>
  balies.filter(({ producten }) => keuzes.every(({ id }) => producten.includes(id)));

/** Locations where all of this can be done in one appointment. */
export const locatiesVoor = (planning: Planning, keuzes: readonly Productkeuze[]): ReadonlySet<string> =>
  new Set(
    baliesVoor(planning, keuzes).flatMap(({ kanaal, locatieId }) =>
      kanaal === 'balie' && locatieId !== null ? [locatieId] : [],
    ),
  );

/** The desks for this, in the order in which to fill them. */
export const baliesVan = (planning: Planning, { producten, kanaal, locatie }: Keuze): readonly Balies[] =>
  baliesVoor(planning, producten).filter(
    (balies) => balies.kanaal === kanaal && balies.locatieId === locatie,
  );

/** Whether the way and the place go together, and can do this. Only of products that exist. */
export function judgePlaats(planning: Planning, keuze: Keuze): InvalidParam[] {
  const { kanaal, locatie, producten } = keuze;
  if (kanaal === 'balie' && locatie === null) {
    return [wrong('locatie', 'verplicht', 'Noem bij een afspraak aan de balie de locatie.')];
  }
  if (kanaal !== 'balie' && locatie !== null) {
    return [wrong('locatie', 'onbekend', 'Alleen bij een afspraak aan de balie hoort een locatie.')];
  }
  if (baliesVan(planning, keuze).length > 0) return [];
  const elsewhere = baliesVoor(planning, producten).some((balies) => balies.kanaal === kanaal);
  return elsewhere
    ? [wrong('locatie', 'waarde', 'Op deze locatie kan dit niet.')]
    : [wrong('kanaal', 'waarde', 'Dit kan niet op deze manier in één afspraak.')];
}

const SHAPES: Readonly<Record<Klantveld['soort'], (text: string) => boolean>> = {
  tekst: () => true,
  email: (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) && text.length <= 254,
  telefoon: (text) => /^[+(]?[\d\s().-]+$/.test(text) && text.replace(/\D/g, '').length >= 8,
  datum: (text) => /^\d{4}-\d\d-\d\d$/.test(text) && isCalendarDay(text),
};

/** What was filled in, on one line each and without spaces around; what is empty is left out. */
export const cleanKlant = (klant: AfspraakAanvraag['klant']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(klant)
      .filter(([, text]) => !isLeeg(text))
      .map(([naam, text]) => [naam, cleanText(text).replaceAll('\n', ' ')]),
  );

/** @param klant after `cleanKlant` */
export function judgeKlant(
  velden: readonly Klantveld[],
  klant: Readonly<Record<string, string>>,
): InvalidParam[] {
  const fouten: InvalidParam[] = [];
  for (const naam of Object.keys(klant)) {
    if (!velden.some((veld) => veld.naam === naam)) {
      fouten.push(wrong(`klant.${naam}`, 'onbekend', 'Dit wordt bij deze afspraak niet gevraagd.'));
    }
  }
  const groups = new Set<string>();
  for (const { naam, soort, verplicht, maxLengte, eenVan } of velden) {
    const at = `klant.${naam}`;
    const text = klant[naam];
    if (text === undefined) {
      const isFirst = eenVan !== null && !groups.has(eenVan);
      if (eenVan !== null) groups.add(eenVan);
      const isAlone =
        isFirst && velden.every((veld) => veld.eenVan !== eenVan || klant[veld.naam] === undefined);
      if (verplicht) fouten.push(wrong(at, 'verplicht', 'Deze waarde is verplicht.'));
      else if (isAlone) fouten.push(wrong(at, 'verplicht', 'Vul ten minste een van deze velden in.'));
    } else if (maxLengte !== null && lengteVan(text) > maxLengte) {
      fouten.push(wrong(at, 'te-groot', `De waarde of lengte mag hoogstens ${maxLengte} zijn.`));
    } else if (!SHAPES[soort](text)) {
      fouten.push(wrong(at, 'vorm', 'De waarde heeft niet de afgesproken vorm.'));
    }
  }
  return fouten;
}

function judgePersonen({ personen = [], producten }: AfspraakAanvraag): InvalidParam[] {
  if (personen.length === 0) return [];
  const fouten: InvalidParam[] = [];
  personen.forEach((persoon, i) => {
    if (isLeeg(persoon.label)) {
      fouten.push(wrong(`personen.${i}.label`, 'verplicht', 'Deze waarde is verplicht.'));
    }
    persoon.producten.forEach(({ id }, j) => {
      const at = `personen.${i}.producten.${j}.id`;
      if (!producten.some((product) => product.id === id)) {
        fouten.push(wrong(at, 'waarde', 'Dit product staat niet in de afspraak.'));
      } else if (persoon.producten.findIndex((one) => one.id === id) < j) {
        fouten.push(wrong(at, 'dubbel', 'Noem elk product één keer, met het aantal.'));
      }
    });
  });
  const told = (id: string): number =>
    personen
      .flatMap((persoon) => persoon.producten)
      .reduce((sum, keuze) => (keuze.id === id ? sum + keuze.aantal : sum), 0);
  producten.forEach(({ id, aantal }, i) => {
    if (told(id) !== aantal) {
      const reason = `Bij de personen samen staan er ${told(id)}, en in de afspraak ${aantal}.`;
      fouten.push(wrong(`producten.${i}.aantal`, 'waarde', reason));
    }
  });
  return fouten;
}

/** The chosen wishes with their words, and those in own words; `null`: none. */
export function wensenOf(
  known: readonly Wens[],
  wensen: AfspraakAanvraag['wensen'],
): { readonly keuzes: readonly Wens[]; readonly toelichting: string | null } | null {
  const keuzes = known.filter(({ code }) => wensen?.codes?.includes(code));
  const toelichting = cleanText(wensen?.toelichting ?? '') || null;
  return keuzes.length === 0 && toelichting === null ? null : { keuzes, toelichting };
}

function judgeWensen(planning: Planning, { kanaal, wensen }: AfspraakAanvraag): InvalidParam[] {
  const known = planning.wensen(kanaal);
  const fouten = (wensen?.codes ?? []).flatMap((code, i) =>
    known.some((wens) => wens.code === code)
      ? []
      : [wrong(`wensen.codes.${i}`, 'waarde', 'Dit kan de gemeente bij deze afspraak niet regelen.')],
  );
  const length = lengteVan(wensen?.toelichting ?? '');
  if (length > (planning.wensMaxLengte ?? 0)) {
    const reason = `De waarde of lengte mag hoogstens ${planning.wensMaxLengte ?? 0} zijn.`;
    fouten.push(wrong('wensen.toelichting', 'te-groot', reason));
  }
  return fouten;
}

/** Everything that is wrong with a booking but the time, which only the transaction can judge. */
export function judgeAanvraag(planning: Planning, aanvraag: AfspraakAanvraag): InvalidParam[] {
  const fouten = judgeProducten(planning, aanvraag.producten, (i, field) => `producten.${i}.${field}`);
  const keuze = { ...aanvraag, locatie: aanvraag.locatie ?? null };
  return [
    ...fouten,
    ...judgePersonen(aanvraag),
    // Where something can be done is only known of products that exist.
    ...(fouten.length === 0 ? judgePlaats(planning, keuze) : []),
    ...judgeKlant(planning.klantvelden(aanvraag.kanaal), cleanKlant(aanvraag.klant)),
    ...judgeWensen(planning, aanvraag),
  ];
}
