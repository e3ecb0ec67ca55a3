/** How well the words of a widget can be read on this very page (WCAG 1.4.3). */
import type { Finding, Found } from './doctor-finding.js';
import type { DoctorTexts } from './doctor-messages.js';

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** A computed colour: `rgb()`, `rgba()` or `color(srgb …)`; `null` for what a browser writes otherwise. */
export function readColour(text: string): Colour | null {
  const parts = /^(rgba?|color)\((?:srgb\s)?([^)]+)\)$/.exec(text);
  if (!parts) return null;
  const [red, green, blue, alpha = 1] = (parts[2] ?? '')
    .split(/[\s,/]+/)
    .filter((part) => part !== '')
    .map((part) => (part.endsWith('%') ? Number(part.slice(0, -1)) / 100 : Number(part)));
  if (red === undefined || green === undefined || blue === undefined) return null;
  const scale = parts[1] === 'color' ? 255 : 1;
  const colour: Colour = [red * scale, green * scale, blue * scale, alpha];
  return colour.some((part) => Number.isNaN(part)) ? null : colour;
}

const over = ([r, g, b, a]: Colour, [r2, g2, b2]: Colour): Colour => [
  r * a + r2 * (1 - a),
  g * a + g2 * (1 - a),
  b * a + b2 * (1 - a),
  1,
];

function luminance([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
    const value = part / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The ratio of WCAG, 1–21. */
export function contrast(a: Colour, b: Colour): number {
  const [one, two] = [luminance(a), luminance(b)];
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}

const parentOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
};

/** What is behind the words of this element; `null` when that cannot be known from colours. */
function backgroundOf(element: Element): Colour | null {
  const layers: Colour[] = [];
  for (let node: Element | null = element; node; node = parentOf(node)) {
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(node);
    if (backgroundImage !== 'none' || opacity !== '1') return null;
    const colour = readColour(backgroundColor);
    if (!colour) return null;
    if (colour[3] > 0) layers.push(colour);
    if (colour[3] === 1) break;
  }
  return layers.reduceRight((below, layer) => over(layer, below), [255, 255, 255, 1] as Colour);
}

const PARTS: readonly (readonly [selector: string, text: (texts: DoctorTexts) => string, code: string])[] = [
  ['button, .loket-button', (t) => t.partButton, '--loket-button-fg, --loket-button-bg, --loket-button2-fg'],
  ['.loket-alert', (t) => t.partAlert, '--loket-error-fg, --loket-error-bg'],
  ['a', (t) => t.partLink, '--loket-link'],
  ['h1, h2, h3, h4, h5, h6', (t) => t.partTitle, '--loket-heading-color'],
  ['*', (t) => t.partText, '--loket-color'],
];

interface Measured {
  readonly ratio: number;
  readonly needed: number;
  readonly colours: string;
}

function measure(element: Element): Measured | null {
  const style = getComputedStyle(element);
  const [ground, ink] = [backgroundOf(element), readColour(style.color)];
  if (!ground || !ink) return null;
  const size = Number.parseFloat(style.fontSize);
  // Large is 18 pt, or 14 pt bold.
  const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  return {
    ratio: contrast(over(ink, ground), ground),
    needed: large ? 3 : 4.5,
    colours: `${style.color} / rgb(${ground.slice(0, 3).map(Math.round).join(', ')})`,
  };
}

/** Elements with words of their own that can be seen. */
function withWords(root: Element): Element[] {
  return [...root.querySelectorAll('*')].filter(
    (element) =>
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '') &&
      element.getClientRects().length > 0 &&
      !element.closest('.loket-hidden') &&
      getComputedStyle(element).visibility === 'visible',
  );
}

export function checkContrast(texts: DoctorTexts, widgets: readonly Found[]): Finding[] {
  const findings: Finding[] = [];
  for (const { element, waar } of widgets) {
    const { renderRoot } = element as HTMLElement & { readonly renderRoot?: HTMLElement };
    if (!renderRoot) continue;
    let lowest = 21;
    let unknown = false;
    const worst = new Map<(typeof PARTS)[number], Measured>();
    for (const one of withWords(renderRoot)) {
      const measured = measure(one);
      const part = PARTS.find(([selector]) => one.closest(selector));
      if (!measured || !part) {
        unknown = true;
        continue;
      }
      lowest = Math.min(lowest, measured.ratio);
      const known = worst.get(part);
      if (measured.ratio < measured.needed && (!known || measured.ratio < known.ratio))
        worst.set(part, measured);
    }
    for (const [[, name, code], { ratio, needed, colours }] of worst) {
      findings.push({
        groep: 'contrast',
        ernst: 'fout',
        // Rounded down: 4.49 is not 4.5.
        wat: texts.contrastLow(name(texts), String(Math.floor(ratio * 10) / 10), String(needed)),
        waar,
        doe: texts.contrastLowDoe,
        code: `${colours}; ${code}`,
      });
    }
    if (worst.size === 0 && lowest < 21)
      findings.push({
        groep: 'contrast',
        ernst: 'goed',
        wat: texts.contrastGood(String(Math.floor(lowest * 10) / 10)),
        waar,
      });
    if (unknown)
      findings.push({
        groep: 'contrast',
        ernst: 'letop',
        wat: texts.contrastUnknown,
        waar,
        doe: texts.contrastUnknownDoe,
      });
  }
  return findings;
}
