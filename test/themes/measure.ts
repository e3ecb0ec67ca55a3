/** In the page: measures what a widget shows in a house style, and says what is missing in it. */
import { colourText, groundAround, over, readColour, type Colour } from '../../src/helpers/colours.js';
import {
  FOCUS_RING,
  focusRatio,
  measureParts,
  sourceOf,
  uncovered,
  type Measurement,
} from '../../src/helpers/parts.js';

export interface Gemeten {
  readonly measurements: readonly Measurement[];
  /** How well the ring round the focus is seen; `null` when nothing here takes the focus. */
  readonly focus: number | null;
  /** What should hold of the look itself and does not, as sentences. */
  readonly problems: readonly string[];
  /** Roles for which the house style has no token. */
  readonly uncovered: readonly string[];
}

/** Less than this is not seen as a plane or an edge of its own; 2.3 is what people can just tell apart. */
const SEEN = 5;
const TARGET = 44;
/** A badge is 14 px; nothing is smaller. */
const SMALLEST = 14;

const px = (text: string): number => Number.parseFloat(text) || 0;
const isShown = (element: Element): boolean =>
  element.getClientRects().length > 0 && !element.closest('.loket-hidden, [hidden]');

/** In CIELAB, where distance is what people see. */
function lab([red, green, blue]: Colour): readonly [number, number, number] {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
    const value = part / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const cube = (value: number): number => (value > 0.008_856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const [x, y, z] = [
    cube((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505),
    cube(0.2126 * r + 0.7152 * g + 0.0722 * b),
    cube((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089),
  ];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** How much a colour differs from what is behind the element; 0 when it cannot be seen. */
function against(element: Element, colour: string): number {
  const ground = groundAround(element);
  const read = readColour(colour);
  if (!ground || !read) return 0;
  const [one, two] = [lab(over(read, ground.colour)), lab(ground.colour)];
  return Math.hypot(one[0] - two[0], one[1] - two[1], one[2] - two[2]);
}

const hasPlane = (element: Element): boolean =>
  against(element, getComputedStyle(element).backgroundColor) >= SEEN;

function hasEdge(element: Element, side: 'Bottom' | 'Left' = 'Bottom', least = 1): boolean {
  const style = getComputedStyle(element);
  return (
    px(style[`border${side}Width`]) >= least &&
    style[`border${side}Style`] !== 'none' &&
    against(element, style[`border${side}Color`]) >= SEEN
  );
}

const isPadded = (element: Element, block: number, inline: number): boolean => {
  const { paddingBottom, paddingTop, paddingLeft, paddingRight } = getComputedStyle(element);
  return (
    [paddingBottom, paddingTop].every((one) => px(one) >= block) &&
    [paddingLeft, paddingRight].every((one) => px(one) >= inline)
  );
};
const isBold = (element: Element): boolean => Number(getComputedStyle(element).fontWeight) >= 600;

/** What must hold of every element of a kind, whatever the house style is. */
const RULES: readonly (readonly [selector: string, what: string, holds: (element: Element) => boolean])[] = [
  ['.loket-primary', 'a primary button has a plane or an edge', (one) => hasPlane(one) || hasEdge(one)],
  ['.loket-button', 'a button has a plane or an edge', (one) => hasPlane(one) || hasEdge(one)],
  ['.loket-button', 'the words of a button do not touch its edge', (one) => isPadded(one, 2, 6)],
  ['.loket-input', 'a field has an edge', (one) => hasEdge(one)],
  ['.loket-input', 'the words in a field do not touch its edge', (one) => isPadded(one, 4, 6)],
  [
    '.loket-alert',
    'a message stands out by a plane or a thick edge',
    (one) => (hasPlane(one) || hasEdge(one, 'Left', 4)) && isPadded(one, 6, 8),
  ],
  ['.loket-field-error', 'an error is bold', isBold],
  [
    '.loket-invalid',
    'a field with an error has a thick line beside it',
    (one) => hasEdge(one, 'Left', 4) || one.closest('.card') !== null,
  ],
  [
    '.loket-input[aria-invalid="true"]',
    'a field with an error has an edge of 2 px',
    (one) => hasEdge(one, 'Bottom', 2),
  ],
  ['.loket-field > label, .loket-label', 'a label is bold', isBold],
  [
    '.loket-title, .loket-subtitle',
    'a heading stands out',
    (one) => {
      const [own, text] = [getComputedStyle(one), getComputedStyle(one.closest('.loket') ?? one)];
      return isBold(one) || px(own.fontSize) >= px(text.fontSize) * 1.1 || own.color !== text.color;
    },
  ],
  ['.stand', 'the state has a line beside it', (one) => hasEdge(one, 'Left', 4)],
  ['.card, .paper, .message', 'a card has an edge', (one) => hasEdge(one)],
  [
    '.loket-target, .loket-button, .loket-input, .loket-choice > label, .loket-check > label',
    `what is pressed is ${TARGET} px high`,
    (one) => one.getBoundingClientRect().height >= TARGET - 0.5,
  ],
  [
    '.loket-target',
    `what is pressed is ${TARGET} px wide`,
    (one) => one.getBoundingClientRect().width >= TARGET - 0.5,
  ],
  [
    'a',
    'a link is underlined, or is a button',
    (one) => getComputedStyle(one).textDecorationLine.includes('underline') || one.matches('.loket-button'),
  ],
];

/** The house style itself must be recognised: what it names is what is seen. */
function notTaken(root: Element): string[] {
  const style = getComputedStyle(root);
  const problems: string[] = [];
  const family = sourceOf(style, 'font');
  const bare = (text: string): string => text.replace(/["'\s]/g, '').toLowerCase();
  if (family.token !== null && bare(style.fontFamily) !== bare(family.value))
    problems.push(`the font of ${family.token} is taken`);
  const looks = [
    ['.loket-primary:not([aria-disabled="true"])', 'button-bg', 'backgroundColor'],
    ['.loket-primary:not([aria-disabled="true"])', 'button-fg', 'color'],
    ['.loket-title', 'heading-color', 'color'],
    ['p > a:not([class])', 'link', 'color'],
    ['.loket-input', 'input-bg', 'backgroundColor'],
  ] as const;
  for (const [selector, role, property] of looks) {
    const { token, value, fits } = sourceOf(style, role);
    if (token === null || !fits) continue;
    for (const element of root.querySelectorAll(selector)) {
      if (!isShown(element) || element.closest('.loket-alert')) continue;
      const [got, wanted] = [readColour(getComputedStyle(element)[property]), readColour(value)];
      // Words as a value, such as `currentcolor`, mean something only where they stand.
      if (!got || !wanted || /^(?:currentcolor|inherit)$/i.test(value)) continue;
      if (colourText(got) !== colourText(wanted)) problems.push(`${selector} takes ${token}`);
    }
  }
  return problems;
}

/** What has the focus in a widget. */
function activeIn(root: Element): Element | null {
  const { activeElement } = root.getRootNode() as Document | ShadowRoot;
  return activeElement && root.contains(activeElement) ? activeElement : null;
}

/** The ring of what has the focus now, by keyboard. */
function ringProblems(root: Element): string[] {
  const active = activeIn(root);
  if (!active) return [];
  // Round a tick it goes round its words as well.
  const ringed = active.closest('.loket-check, .loket-choice') ?? active;
  const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(ringed);
  const [black, white] = FOCUS_RING.map(colourText);
  return outlineStyle === 'solid' &&
    px(outlineWidth) >= 3 &&
    outlineColor === black &&
    boxShadow.includes(white ?? '')
    ? []
    : ['the ring round the focus is ours, black and white'];
}

function problemsIn(root: HTMLElement): string[] {
  if (root.childElementCount === 0) return ['something is rendered'];
  const problems = new Set<string>();
  for (const [selector, what, holds] of RULES) {
    for (const element of root.querySelectorAll(selector))
      if (isShown(element) && !holds(element)) problems.add(what);
  }
  if (px(getComputedStyle(root).fontSize) < 16) problems.add('the text is at least 16 px');
  for (const element of root.querySelectorAll<HTMLElement>('p, li, label, legend, dt, dd, span, a, button')) {
    if (
      isShown(element) &&
      element.textContent.trim() !== '' &&
      px(getComputedStyle(element).fontSize) < SMALLEST
    )
      problems.add(`no words are smaller than ${SMALLEST} px`);
  }
  if (root.scrollWidth > root.clientWidth + 1) problems.add('nothing is wider than its place');
  return [...problems, ...notTaken(root), ...ringProblems(root)];
}

const ALL = 'zaak-timeline, zaak-upload, zaak-bericht, afspraak-planner, contact-formulier, loket-bouwsteen';

const sheets = new Map<string, CSSStyleSheet>();

/** Brings a house style into the page, to wear it later. */
export function bring(naam: string, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  sheets.set(naam, sheet);
}

/** Puts a house style on the page of the story, in place of the one before it. */
export function wear(naam: string, klassen: string, donker: boolean): void {
  const sheet = sheets.get(naam);
  const others = document.adoptedStyleSheets.filter((one) => ![...sheets.values()].includes(one));
  document.adoptedStyleSheets = sheet ? [...others, sheet] : others;
  const page = document.querySelector('.verhaal');
  page?.setAttribute('class', `verhaal ${klassen} ${donker ? 'pagina-donker' : ''}`);
}

/** Measures all that the story shows. */
export function measure(): Gemeten {
  const roots = [...document.querySelectorAll<HTMLElement & { readonly renderRoot: HTMLElement }>(ALL)].map(
    ({ renderRoot }) => renderRoot,
  );
  const all = roots.map(measureParts);
  const rings = roots
    .map(activeIn)
    .map((active) => active && focusRatio(active))
    .filter((ratio) => ratio !== null);
  return {
    measurements: all.flatMap(({ measurements }) => measurements),
    focus: rings.length > 0 ? Math.min(...rings) : null,
    problems: [
      ...roots.flatMap(problemsIn),
      ...(all.some(({ unknown }) => unknown) ? ['everything can be measured'] : []),
      ...(all.length === 0 ? ['there is a widget'] : []),
    ],
    uncovered: roots[0] ? uncovered(getComputedStyle(roots[0])).map(({ role }) => role) : [],
  };
}

Object.assign(globalThis, { huisstijl: { bring, wear, measure } });
