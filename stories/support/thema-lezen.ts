/**
 * Reads the tokens in the CSS of somebody's house style. The browser itself parses it, in a style sheet that is never put
 * on the page: no selector, image, font or import of it can do anything.
 */

/** Tokens that stand together in the file. */
export interface Blok {
  /** `:root`, `.utrecht-theme`; with the condition behind it when there is one. */
  readonly naam: string;
  /** Counts under a condition only, such as a dark screen. */
  readonly voorwaarde: boolean;
  readonly tokens: ReadonlyMap<string, string>;
}

export interface GelezenThema {
  readonly blokken: readonly Blok[];
  /** Files that it asks for: they cannot be followed. */
  readonly imports: readonly string[];
}

function collect(rules: CSSRuleList, condition: string, into: Map<string, Blok>): void {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule) {
      const { selectorText, style } = rule;
      const naam = condition === '' ? selectorText : `${selectorText} bij ${condition}`;
      const own = [...style].filter((name) => name.startsWith('--'));
      if (own.length === 0) continue;
      const tokens = new Map([
        ...(into.get(naam)?.tokens ?? []),
        ...own.map((name) => [name, style.getPropertyValue(name).trim()] as const),
      ]);
      into.set(naam, { naam, voorwaarde: condition !== '', tokens });
    } else if (rule instanceof CSSMediaRule) {
      collect(rule.cssRules, [condition, rule.conditionText].filter((one) => one !== '').join(' and '), into);
    } else if ('cssRules' in rule) collect((rule as CSSGroupingRule).cssRules, condition, into);
  }
}

const withoutComments = (css: string): string => css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ');
const IMPORT = /@import\s+(?:url\()?\s*["']?([^"')\s;]+)[^;]*;?/gi;

export function readThema(given: string): GelezenThema {
  const css = withoutComments(given);
  const imports = [...css.matchAll(IMPORT)].map(([, file = '']) => file);
  const read = (text: string): Blok[] => {
    const sheet = new CSSStyleSheet();
    // A browser says in the console of each import that it does not follow it; we say it on the page.
    sheet.replaceSync(text.replace(IMPORT, ''));
    const found = new Map<string, Blok>();
    collect(sheet.cssRules, '', found);
    return [...found.values()];
  };
  const blokken = read(css);
  // Lines copied out of a rule, without what stood around them.
  return { blokken: blokken.length > 0 ? blokken : read(`:root{${css}}`), imports };
}

const ROOT = /^(?::root|html|body|:host|\*)$/;

/** The block that is the house style itself: the largest that always counts. */
export const hoofdblok = (blokken: readonly Blok[]): Blok | undefined =>
  blokken
    .filter(({ voorwaarde }) => !voorwaarde)
    .reduce<Blok | undefined>(
      (most, one) => (one.tokens.size > (most?.tokens.size ?? 0) ? one : most),
      undefined,
    ) ?? blokken[0];

/**
 * The tokens of a page that wears one block: what holds for the whole page, the house style itself, and over these the
 * block. Others stay out: many files also hold a footer, a dark screen, or wider steps.
 */
export function tokensVan(blokken: readonly Blok[], blok = hoofdblok(blokken)): Map<string, string> {
  const page = blokken.filter(
    ({ naam, voorwaarde }) => !voorwaarde && naam.split(/\s*,\s*/).some((one) => ROOT.test(one)),
  );
  const own = [hoofdblok(blokken), blok].filter((one) => one !== undefined);
  return new Map([...page, ...own].flatMap(({ tokens }) => [...tokens]));
}
