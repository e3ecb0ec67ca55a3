/** Where a visit begins: at the appointment of the link, or past what the page has chosen already. Pure. */
import type { PlannerContent } from './content.js';
import { kanalenVan, type Antwoorden, type Plek } from './model.js';

export interface Begin {
  /** `null`: at the first step. */
  readonly plek: Plek | null;
  /** What the page has chosen. */
  readonly keuze: Partial<Antwoorden>;
  /** The page has chosen something that does not exist. */
  readonly onbekend: boolean;
}

const linked = ({ gelinkt }: PlannerContent): Plek => {
  if (!gelinkt) return { soort: 'link-fout' };
  return gelinkt.status === 'geannuleerd'
    ? { soort: 'afgezegd', afspraak: gelinkt, alEerder: true }
    : { soort: 'afspraak', afspraak: gelinkt, net: null };
};

/** @param product, locatie the attributes of the page */
export function begin(content: PlannerContent, product: string | null, locatie: string | null): Begin {
  if (content.linkError || content.gelinkt) return { plek: linked(content), keuze: {}, onbekend: false };
  const known = content.producten.find(({ id }) => id === product);
  if (!known) return { plek: null, keuze: {}, onbekend: product !== null };
  const keuzes = [{ id: known.id, aantal: 1, voor: [] }];
  const [kanaal = null] = kanalenVan(keuzes, content.producten);
  const isPlace = locatie !== null && known.kanalen.includes('balie');
  return {
    plek: { soort: 'kiezen', stap: isPlace ? 'wanneer' : 'waar', verzet: null },
    keuze: {
      keuzes,
      kanaal: isPlace ? 'balie' : known.kanalen.length === 1 ? kanaal : null,
      locatieId: isPlace ? locatie : null,
    },
    onbekend: false,
  };
}
