/** What was measured in every house style, for people (Markdown, in Dutch) and for programs (JSON). */
import { ratioText } from '../../src/helpers/colours.js';
import type { PartName } from '../../src/helpers/parts.js';
import { DELEN } from '../../stories/support/delen.js';
import type { Gemis, Known } from './known.js';
import type { Gemeten } from './measure.js';

export interface Uitslag extends Gemeten {
  readonly thema: string;
  /** Id of the story. */
  readonly stand: string;
}

export interface Facts {
  /** The commit that was tested. */
  readonly broncode: string;
  readonly versies: Readonly<Record<string, string>>;
  readonly themas: readonly string[];
  readonly results: readonly Uitslag[];
  readonly low: readonly Known[];
  readonly missing: readonly Gemis[];
  /** What failed, as sentences. */
  readonly wrong: readonly string[];
}

const NAMEN = Object.keys(DELEN) as PartName[];

interface ThemaUitslag {
  readonly thema: string;
  /** The lowest ratio of each part that was shown. */
  readonly contrast: Readonly<Partial<Record<PartName, number>>>;
  readonly focus: number | null;
  readonly teLaag: readonly Known[];
  /** Roles for which the house style has no token. */
  readonly nietGedekt: readonly string[];
}

export interface Samenvatting {
  readonly broncode: string;
  readonly versies: Readonly<Record<string, string>>;
  readonly standen: number;
  readonly themas: readonly ThemaUitslag[];
  readonly fouten: readonly string[];
}

export const summaryOf = ({ broncode, versies, themas, results, low, wrong }: Facts): Samenvatting => ({
  broncode,
  versies,
  standen: new Set(results.map(({ stand }) => stand)).size,
  fouten: wrong,
  themas: themas.map((thema) => {
    const own = results.filter((one) => one.thema === thema);
    const all = own.flatMap(({ measurements }) => measurements);
    const lowest = NAMEN.flatMap((naam) => {
      const ratios = all.filter(({ part }) => part === naam).map(({ ratio }) => ratio);
      return ratios.length > 0 ? [[naam, Number(ratioText(Math.min(...ratios)))] as const] : [];
    });
    const rings = own.map(({ focus }) => focus).filter((focus) => focus !== null);
    return {
      thema,
      contrast: Object.fromEntries(lowest),
      focus: rings.length > 0 ? Number(ratioText(Math.min(...rings))) : null,
      teLaag: low.filter((one) => one.thema === thema),
      // A building block without fields asks for fewer roles.
      nietGedekt: [...new Set(own.flatMap(({ uncovered }) => uncovered))],
    };
  }),
});

const decimal = (value: number): string => value.toFixed(1).replace('.', ',');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

export function reportOf(facts: Facts): string {
  const { versies, themas, standen } = summaryOf(facts);
  const { low, missing, wrong } = facts;
  return `# De widgets in ${themas.length} huisstijlen

Elke widget is geopend in Chromium, in ${standen} standen. Per deel staat hier het laagste contrast dat is gemeten. Voor woorden is
4,5 nodig (3 voor grote), voor randen en strepen 3. Wat **vet** is, is te laag. De focusring is in elke huisstijl van ons.

## Te laag, en waardoor

${
  low.length === 0
    ? 'Niets.'
    : table(
        ['huisstijl', 'deel', 'contrast', 'nodig', 'tokens van de huisstijl'],
        low.map(({ thema, deel, ratio, norm, tokens }) => [
          thema,
          DELEN[deel],
          decimal(ratio),
          decimal(norm),
          tokens.map((token) => `\`${token}\``).join(' ') || 'geen: kleuren van de pagina',
        ]),
      )
}

## Wat een huisstijl zelf weglaat

${missing.length === 0 ? 'Niets.' : missing.map(({ thema, wat }) => `- ${thema}, niet: ${wat}`).join('\n')}

## Alles wat is gemeten

${table(
  ['huisstijl', ...NAMEN.map((naam) => DELEN[naam]), 'focus'],
  themas.map(({ thema, contrast, focus, teLaag }) => [
    thema,
    ...NAMEN.map((naam) => {
      const ratio = contrast[naam];
      if (ratio === undefined) return '–';
      return teLaag.some(({ deel }) => deel === naam) ? `**${decimal(ratio)}**` : decimal(ratio);
    }),
    focus === null ? '–' : decimal(focus),
  ]),
)}

## Niet gedekt

Waarvoor de huisstijl geen token heeft. Daar geldt onze standaard.

${table(
  ['huisstijl', 'aantal', 'rollen'],
  themas.map(({ thema, nietGedekt }) => [thema, String(nietGedekt.length), nietGedekt.join(', ')]),
)}

## Nieuw, en van ons

${wrong.length === 0 ? 'Niets.' : wrong.map((one) => `- ${one}`).join('\n')}

## Pakketten

${table(['pakket', 'versie'], Object.entries(versies))}
`;
}
