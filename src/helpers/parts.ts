/**
 * The parts of a widget that take their colours from a house style: how well each can be seen, and which token says so.
 * One list for the doctor, for the page where designers try a theme, and for the tests in real themes.
 */
import { tokenRoles, type TokenRole } from '../ui/tokens.js';
import { colourText, contrast, groundAround, groundOf, over, readColour, type Colour } from './colours.js';

type Role = TokenRole['role'];

/** Words on their ground (WCAG 1.4.3), and what must be seen besides (1.4.11): the edge of a field, a state. */
export type Pair = 'text' | 'edge' | 'state';

interface Part {
  readonly name: string;
  readonly selector: string;
  /** What gives the colour of its words. */
  readonly ink: Role;
}

/** Where words stand: the first that holds them counts. */
const WORDS = [
  { name: 'primary', selector: '.loket-primary:not([aria-disabled="true"])', ink: 'button-fg' },
  { name: 'error', selector: '.loket-error', ink: 'error-fg' },
  { name: 'warning', selector: '.loket-warning', ink: 'warning-fg' },
  { name: 'ok', selector: '.loket-ok', ink: 'ok-fg' },
  { name: 'info', selector: '.loket-alert', ink: 'info-fg' },
  { name: 'button', selector: '.loket-button:not([aria-disabled="true"])', ink: 'button2-fg' },
  { name: 'input', selector: '.loket-input', ink: 'input-fg' },
  { name: 'link', selector: 'a, .as-link', ink: 'link' },
  { name: 'title', selector: '.loket-title, .loket-subtitle', ink: 'heading-color' },
  { name: 'text', selector: '*', ink: 'color' },
] as const satisfies readonly Part[];

/** What is drawn round or beside words, and must be seen as well as they. */
const LINES = [
  { name: 'field', selector: '.loket-input:not([aria-invalid="true"])', ink: 'input-border', pair: 'edge' },
  { name: 'invalid', selector: '.loket-input[aria-invalid="true"]', ink: 'invalid', pair: 'edge' },
  { name: 'mark', selector: '.loket-invalid, .loket-field-error', ink: 'invalid', pair: 'state' },
  {
    name: 'tick',
    selector: 'input:is([type="checkbox"], [type="radio"])',
    ink: 'accent',
    pair: 'state',
  },
  {
    name: 'stand',
    selector: '.stand, [aria-current="step"] .step-state strong',
    ink: 'accent',
    pair: 'state',
  },
] as const satisfies readonly (Part & { readonly pair: Pair })[];

export type PartName = (typeof WORDS)[number]['name'] | (typeof LINES)[number]['name'];

/** What paints a ground of its own. */
const GROUNDS: readonly (readonly [selector: string, role: Role])[] = [
  ['.loket-primary:not([aria-disabled="true"])', 'button-bg'],
  ['.loket-button:not([aria-disabled="true"])', 'button2-bg'],
  ['.loket-input', 'input-bg'],
  ['.loket-error', 'error-bg'],
  ['.loket-warning', 'warning-bg'],
  ['.loket-ok', 'ok-bg'],
  ['.loket-alert', 'info-bg'],
];

/** Of the ring round what has the focus: it is ours in every house style, so that one of the two is always seen. */
export const FOCUS_RING: readonly [Colour, Colour] = [
  [0, 0, 0, 1],
  [255, 255, 255, 1],
];

/** Where the value of a role comes from. */
export interface Source {
  readonly role: Role;
  /** `--utrecht-link-color`; `null` when no token of the chain is there, so that our default counts. */
  readonly token: string | null;
  readonly value: string;
  /** Whether that value can be used; if not, our default counts. */
  readonly fits: boolean;
}

/** Which syntax a value must have, as a property of CSS that takes the same. */
const FITTING: Readonly<Record<string, string>> = {
  '<color>': 'color',
  '<number>': 'flex-grow',
  '<length>': 'border-top-width',
};

const ROLES: ReadonlyMap<Role, TokenRole> = new Map(tokenRoles().map((role) => [role.role, role]));

/** Every name that can give the value of a role, in the order in which they are read. */
export const chainOf = ({ role, tokens }: TokenRole): string[] =>
  [`loket-${role}`, ...tokens].map((name) => `--${name}`);

/**
 * Which token gives a role its value here: the first of its chain that is defined.
 * @param style computed, of the element in which a widget renders, or of any element around it
 */
export function sourceOf(style: CSSStyleDeclaration, name: Role): Source {
  const role = ROLES.get(name);
  if (!role) throw new Error(`There is no role ${name}.`);
  for (const token of chainOf(role)) {
    const value = style.getPropertyValue(token).trim();
    if (value === '') continue;
    const property = FITTING[role.syntax];
    return { role: name, token, value, fits: property === undefined || CSS.supports(property, value) };
  }
  return { role: name, token: null, value: role.initial, fits: true };
}

/** Every role for which this page has no token: our default counts. */
export const uncovered = (style: CSSStyleDeclaration): TokenRole[] =>
  tokenRoles().filter(({ role }) => sourceOf(style, role).token === null);

/** The worst of one part: two colours, and where they come from. */
export interface Measurement {
  readonly part: PartName;
  readonly pair: Pair;
  readonly ratio: number;
  /** Less than this is too little. */
  readonly norm: number;
  readonly colours: readonly [ink: string, ground: string];
  readonly ink: Source;
  /** `null` when it stands on the page's own ground. */
  readonly ground: Source | null;
}

export const isTooLow = ({ ratio, norm }: Measurement): boolean => ratio < norm;

/** The tokens that make this pair; what the page itself gives is not among them. */
export const tokensOf = ({ ink, ground }: Measurement): string[] => [
  ...new Set([ink.token, ground?.token].filter((token): token is string => typeof token === 'string')),
];

export interface Measured {
  /** The worst of each part, in the order of the list. */
  readonly measurements: readonly Measurement[];
  /** Whether something could not be measured, because of an image, a gradient or transparency behind it. */
  readonly unknown: boolean;
}

const isSeen = (element: Element): boolean =>
  element.getClientRects().length > 0 &&
  !element.closest('.loket-hidden, [data-loket-voorbeeld]') &&
  getComputedStyle(element).visibility === 'visible';

/** Elements with words of their own, and what words are typed in. */
const withWords = (root: Element): Element[] =>
  [...root.querySelectorAll('*')].filter(
    (element) =>
      (element.matches('.loket-input') ||
        [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '')) &&
      isSeen(element),
  );

/** Large is 18 pt, or 14 pt bold. */
function normOf({ fontSize, fontWeight }: CSSStyleDeclaration): number {
  const size = Number.parseFloat(fontSize);
  return size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? 3 : 4.5;
}

/** The colour of what is drawn, and of a fill that shows as well as its edge does. */
function drawnIn(element: Element): readonly Colour[] {
  const style = getComputedStyle(element);
  // Its own, or of the browser when it has none.
  if (element.matches('input:is([type="checkbox"], [type="radio"])'))
    return [readColour(style.accentColor)].filter((colour) => colour !== null);
  const edge = element.matches('.step-state strong')
    ? style.borderBlockEndColor
    : style.borderInlineStartColor;
  return [
    readColour(edge),
    element.matches('.loket-input') ? readColour(style.backgroundColor) : null,
  ].filter((colour) => colour !== null);
}

/**
 * Measures every part that a widget shows now.
 * @param root in which it renders, with its styles
 */
export function measureParts(root: Element): Measured {
  const style = getComputedStyle(root);
  const worst = new Map<PartName, Measurement>();
  let unknown = false;
  const keep = (found: Omit<Measurement, 'ink' | 'ground'>, ink: Role, from: Element | null): void => {
    const known = worst.get(found.part);
    // What fails goes before what does not: a large title may have a lower ratio, and a lower norm.
    if (known && known.ratio / known.norm <= found.ratio / found.norm) return;
    const ground = GROUNDS.find(([selector]) => from?.matches(selector))?.[1];
    worst.set(found.part, {
      ...found,
      ink: sourceOf(style, ink),
      ground: ground ? sourceOf(style, ground) : null,
    });
  };
  for (const element of withWords(root)) {
    const part = WORDS.find(({ selector }) => element.closest(selector));
    const own = getComputedStyle(element);
    const [ground, colour] = [groundOf(element), readColour(own.color)];
    if (!part || !ground || !colour) {
      unknown = true;
      continue;
    }
    const seen = over(colour, ground.colour);
    const facts = {
      part: part.name,
      pair: 'text',
      ratio: contrast(seen, ground.colour),
      norm: normOf(own),
      colours: [colourText(seen), colourText(ground.colour)],
    } as const;
    keep(facts, part.ink, ground.from);
  }
  for (const { name, selector, ink, pair } of LINES) {
    for (const element of root.querySelectorAll(selector)) {
      if (!isSeen(element)) continue;
      const ground = groundAround(element);
      const drawn = drawnIn(element);
      if (!ground || drawn.length === 0) {
        unknown ||= !ground;
        continue;
      }
      const ratios = drawn.map((colour) => contrast(over(colour, ground.colour), ground.colour));
      const best = Math.max(...ratios);
      const colour = drawn[ratios.indexOf(best)] ?? [0, 0, 0, 1];
      const colours = [colourText(over(colour, ground.colour)), colourText(ground.colour)] as const;
      keep({ part: name, pair, ratio: best, norm: 3, colours }, ink, ground.from);
    }
  }
  const order = [...WORDS, ...LINES].map(({ name }) => name);
  return {
    measurements: [...worst.values()].sort((a, b) => order.indexOf(a.part) - order.indexOf(b.part)),
    unknown,
  };
}

/** How well the ring round the focus is seen on what is behind this element: the better of its two colours. */
export function focusRatio(element: Element): number | null {
  const ground = groundAround(element);
  return ground && Math.max(...FOCUS_RING.map((colour) => contrast(colour, ground.colour)));
}
