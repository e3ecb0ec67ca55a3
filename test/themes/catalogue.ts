/** Which house styles are tested, and where their packages keep them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MODULES = join(dirname(fileURLToPath(import.meta.url)), 'node_modules');

export interface Huisstijl {
  /** What a report calls it. */
  readonly naam: string;
  /** Files of its packages, in the order in which they count. */
  readonly bestanden: readonly string[];
  /** Classes that switch its tokens on. */
  readonly klassen: string;
  /** The page itself is dark, and no token says so. */
  readonly donker?: boolean;
}

const VARIANTS = [
  ...['kern-lintblauw', 'uitvoerend-groen', 'uitvoerend-hemelblauw', 'uitvoerend-lintblauw'],
  ...['uitvoerend-oranje', 'uitvoerend-paars', 'uitvoerend-robijnrood'],
];
const RIJK = '@rijkshuisstijl-community/design-tokens/dist';
const UTRECHT = '@utrecht/design-tokens/dist';
const MA = '@nl-design-system-community/ma-design-tokens/dist';

const APART: readonly Huisstijl[] = [
  { naam: 'geen thema', bestanden: [], klassen: '' },
  { naam: 'geen thema, donkere pagina', bestanden: [], klassen: '', donker: true },
  {
    naam: 'amsterdam',
    bestanden: ['@amsterdam/design-system-tokens/dist/index.theme.css'],
    klassen: 'ams-theme',
  },
  {
    naam: 'amsterdam (compact)',
    bestanden: ['index', 'compact'].map((name) => `@amsterdam/design-system-tokens/dist/${name}.theme.css`),
    klassen: 'ams-theme ams-theme--compact',
  },
  {
    naam: 'den-haag',
    bestanden: ['@gemeente-denhaag/design-tokens-components/dist/theme/index.css'],
    klassen: 'denhaag-theme',
  },
  {
    naam: 'nijmegen',
    bestanden: ['@gemeentenijmegen/design-tokens/dist/index.css'],
    klassen: 'nijmegen-theme',
  },
  {
    naam: 'rotterdam',
    bestanden: ['@nl-design-system-unstable/rotterdam-design-tokens/dist/design-tokens.css'],
    klassen: 'rotterdam-theme',
  },
  { naam: 'utrecht', bestanden: [`${UTRECHT}/theme.css`], klassen: 'utrecht-theme' },
  {
    naam: 'utrecht (donker)',
    bestanden: [`${UTRECHT}/theme.css`, `${UTRECHT}/dark/theme.css`],
    klassen: 'utrecht-theme utrecht-theme--dark',
    donker: true,
  },
  { naam: 'rijkshuisstijl', bestanden: [`${RIJK}/index.css`], klassen: 'rhc-theme' },
  ...VARIANTS.map((naam) => ({
    naam: `rijkshuisstijl (${naam})`,
    bestanden: [`${RIJK}/${naam}/index.css`],
    klassen: naam,
  })),
  { naam: 'rvo', bestanden: ['@nl-rvo/design-tokens/dist/index.css'], klassen: 'rvo-theme' },
  {
    naam: 'open-formulieren',
    bestanden: ['@open-formulieren/design-tokens/dist/index.css'],
    klassen: 'openforms-theme',
  },
  {
    naam: 'open-inwoner',
    bestanden: ['@open-inwoner/design-tokens/dist/css/index.css'],
    klassen: 'openinwoner-theme',
  },
  {
    naam: 'voorbeeld',
    bestanden: ['@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css'],
    klassen: 'voorbeeld-theme',
  },
  { naam: 'mooi & anders', bestanden: [`${MA}/theme.css`], klassen: 'ma-theme' },
  {
    naam: 'mooi & anders (donker)',
    bestanden: [`${MA}/theme.css`, `${MA}/color-scheme-dark/theme.css`],
    klassen: 'ma-theme ma-theme--color-scheme-dark',
    donker: true,
  },
];

/** What `@conduction/theme` built when it was installed: municipalities, and products beside them. */
function conduction(): Huisstijl[] {
  const root = '@conduction/theme';
  return ['municipalities', 'partnerships', 'water-authorities', 'other'].flatMap((group) =>
    readdirSync(join(MODULES, root, group))
      .filter((folder) => folder.endsWith('-design-tokens'))
      .sort()
      .map((folder) => {
        const bestand = `${root}/${group}/${folder}/dist/design-tokens.css`;
        const naam = folder.slice(0, -'-design-tokens'.length);
        const own = existsSync(join(MODULES, bestand));
        const klasse = own
          ? /^\s*\.([\w-]+)[^{]*\{/m.exec(readFileSync(join(MODULES, bestand), 'utf8'))?.[1]
          : undefined;
        if (klasse === undefined) throw new Error(`${naam} has no CSS: run "npm ci" again, it builds it.`);
        // Rotterdam publishes one itself as well.
        return {
          naam: naam === 'rotterdam' ? 'rotterdam (conduction)' : naam,
          bestanden: [bestand],
          klassen: klasse,
        };
      }),
  );
}

export const loadCatalogue = (): Huisstijl[] => [...APART, ...conduction()];

/** The tokens of a house style, as one text. Fonts are not loaded: a page names the family, and so do the widgets. */
export const cssOf = ({ bestanden }: Huisstijl): string =>
  bestanden.map((bestand) => readFileSync(join(MODULES, bestand), 'utf8')).join('\n');

/** Of every package that is tested: its version. */
export const versions = (): Record<string, string> => {
  const { devDependencies } = JSON.parse(readFileSync(join(MODULES, '../package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  return Object.fromEntries(Object.entries(devDependencies).filter(([name]) => name !== 'rimraf'));
};
