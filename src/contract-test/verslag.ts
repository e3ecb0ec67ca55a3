/** What the contract test found: every check by a fixed name, with what was asked and what came. In Dutch. */

/** `let-op` is allowed and worth a look; `overgeslagen` could not be checked, and says why. */
export type Uitkomst = 'goed' | 'fout' | 'let-op' | 'overgeslagen';

export interface Controle {
  /** Fixed, to find it again in the guide and in other runs: `zaken.lijst:etag`. */
  readonly naam: string;
  /** What was asked: `GET /zaken`. */
  readonly vraag: string;
  readonly uitkomst: Uitkomst;
  /** What the contract says; of what was skipped, why. */
  readonly eis: string;
  /** What came instead; never a value that may be personal. */
  readonly gekregen: string | null;
}

export interface Samenvatting {
  readonly goed: number;
  readonly fout: number;
  readonly letOp: number;
  readonly overgeslagen: number;
}

/** Collects the checks of one run, in the order in which they were done. */
export class Verslag {
  readonly controles: Controle[] = [];

  /** @returns whether it was good */
  keur(naam: string, vraag: string, goed: boolean, eis: string, gekregen: string | null = null): boolean {
    this.#add(naam, vraag, goed ? 'goed' : 'fout', eis, goed ? null : gekregen);
    return goed;
  }

  letOp(naam: string, vraag: string, eis: string, gekregen: string | null = null): void {
    this.#add(naam, vraag, 'let-op', eis, gekregen);
  }

  slaOver(naam: string, waarom: string): void {
    this.#add(naam, '', 'overgeslagen', waarom, null);
  }

  get samenvatting(): Samenvatting {
    const count = (wanted: Uitkomst): number =>
      this.controles.filter(({ uitkomst }) => uitkomst === wanted).length;
    return {
      goed: count('goed'),
      fout: count('fout'),
      letOp: count('let-op'),
      overgeslagen: count('overgeslagen'),
    };
  }

  #add(naam: string, vraag: string, uitkomst: Uitkomst, eis: string, gekregen: string | null): void {
    const same = (one: Controle): boolean =>
      one.naam === naam &&
      one.vraag === vraag &&
      one.uitkomst === uitkomst &&
      one.eis === eis &&
      one.gekregen === gekregen;
    // The same mistake in each of a hundred cases is one mistake.
    if (uitkomst === 'goed' || !this.controles.some(same)) {
      this.controles.push({ naam, vraag, uitkomst, eis, gekregen });
    }
  }
}

const TEKEN: Readonly<Record<Uitkomst, string>> = { goed: '✔', fout: '✘', 'let-op': '!', overgeslagen: '–' };
const KOP: Readonly<Record<Exclude<Uitkomst, 'goed'>, string>> = {
  fout: 'Niet goed',
  'let-op': 'Let op: dit mag, maar is zelden de bedoeling',
  overgeslagen: 'Niet gecontroleerd',
};

const regel = ({ naam, vraag, uitkomst, eis, gekregen }: Controle): string =>
  `  ${TEKEN[uitkomst]} ${naam}${vraag === '' ? '' : `  (${vraag})`}\n      ${eis}${gekregen === null ? '' : `\n      Gekregen: ${gekregen}`}`;

/** The report for people: what is wrong first, then what was not checked, and a count at the end. */
export function verslagTekst(verslag: Verslag, adres: string): string {
  const { controles, samenvatting } = verslag;
  const parts = (['fout', 'let-op', 'overgeslagen'] as const).flatMap((wanted) => {
    const found = controles.filter(({ uitkomst }) => uitkomst === wanted);
    return found.length === 0 ? [] : [`${KOP[wanted]} (${found.length}):\n${found.map(regel).join('\n')}`];
  });
  const { goed, fout, letOp, overgeslagen } = samenvatting;
  const slot =
    fout === 0
      ? 'Deze API houdt zich aan het contract, voor zover gecontroleerd.'
      : 'Deze API houdt zich nog niet aan het contract.';
  const telling = `${goed} goed, ${fout} niet goed, ${letOp} let op, ${overgeslagen} niet gecontroleerd.`;
  return [`Contracttest van ${adres}`, ...parts, `${slot}\n${telling}`].join('\n\n');
}

/** The same for machines. */
export const verslagJson = (verslag: Verslag, adres: string): string =>
  JSON.stringify({ adres, samenvatting: verslag.samenvatting, controles: verslag.controles }, null, 2);
