/** What is wrong with a step, in the order of the screen. Nothing is judged before *Verder* is pressed. */
import { lengteVan } from '../../contract/berichten.js';
import { formatCount } from '../../i18n/format.js';
import { loaded } from './aanbod.js';
import { formMessages } from './form-messages.js';
import { veldFouten } from './klant.js';
import { kanalenVan, productenVan, type Stap } from './model.js';
import type { Planner } from './planner.js';

export interface Fout {
  /** Name of the control. */
  readonly field: string;
  readonly text: string;
}

/** The contract allows no longer ones. */
const MAX_LABEL = 100;

/** Id of the control with this name. */
export const idOf = (uid: string, field: string): string => `${uid}-${field}`;

function waarvoor({ antwoorden, producten, texts }: Planner): Fout[] {
  const gekozen = productenVan(antwoorden.keuzes, producten);
  if (gekozen.length === 0) return [{ field: 'product-0', text: texts.productsError }];
  if (kanalenVan(antwoorden.keuzes, producten).length === 0)
    return [{ field: 'product-0', text: texts.productsApart }];
  return gekozen.flatMap(({ keuze }) =>
    keuze.voor
      .slice(0, keuze.aantal)
      .flatMap((label, at) =>
        label.trim().length > MAX_LABEL
          ? [{ field: `voor-${keuze.id}-${String(at)}`, text: texts.whoTooLong }]
          : [],
      ),
  );
}

function waar({ antwoorden, texts }: Planner): Fout[] {
  if (antwoorden.kanaal === null) return [{ field: 'kanaal', text: texts.channelError }];
  return antwoorden.kanaal === 'balie' && antwoorden.locatieId === null
    ? [{ field: 'locatie', text: texts.locationError }]
    : [];
}

function wanneer({ antwoorden, texts }: Planner): Fout[] {
  if (antwoorden.datum === null) return [{ field: 'dag', text: texts.dayError }];
  return antwoorden.tijd === null ? [{ field: 'tijd', text: texts.timeError }] : [];
}

function gegevens({ antwoorden, aanbod, options }: Planner): Fout[] {
  const taal = options.taal();
  const velden = loaded(aanbod.velden);
  if (!velden) return [];
  const max = velden.wensMaxLengte;
  const isLong = max !== null && lengteVan(antwoorden.wensTekst.trim()) > max;
  return [
    ...veldFouten(velden.results, antwoorden.klant, taal).map(({ naam, text }) => ({
      field: `klant-${naam}`,
      text,
    })),
    ...(isLong ? [{ field: 'wens', text: formMessages[taal].wishesLong(formatCount(max, taal)) }] : []),
  ];
}

export function validate(planner: Planner, stap: Stap | null): Fout[] {
  switch (stap) {
    case 'waarvoor':
      return waarvoor(planner);
    case 'waar':
      return waar(planner);
    case 'wanneer':
      return wanneer(planner);
    case 'gegevens':
      return gegevens(planner);
    default:
      return [];
  }
}
