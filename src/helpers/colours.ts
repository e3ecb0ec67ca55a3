/** Colours as a browser computes them, what is behind an element, and the ratio of WCAG between two colours. */

export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

let pixel: CanvasRenderingContext2D | null | undefined;

/** `oklch(…)` and what else a browser may write: it can paint that, so it can be asked. */
function painted(text: string): Colour | null {
  if (!CSS.supports('color', text)) return null;
  pixel ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!pixel) return null;
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = text;
  pixel.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** A computed colour: `rgb()`, `rgba()` or `color(srgb …)`, or any other that can be painted; `null` for no colour. */
export function readColour(text: string): Colour | null {
  const parts = /^(rgba?|color)\((?:srgb\s)?([^)]+)\)$/.exec(text);
  if (!parts) return painted(text);
  const [red, green, blue, alpha = 1] = (parts[2] ?? '')
    .split(/[\s,/]+/)
    .filter((part) => part !== '')
    .map((part) => (part.endsWith('%') ? Number(part.slice(0, -1)) / 100 : Number(part)));
  if (red === undefined || green === undefined || blue === undefined) return null;
  const scale = parts[1] === 'color' ? 255 : 1;
  const colour: Colour = [red * scale, green * scale, blue * scale, alpha];
  return colour.some((part) => Number.isNaN(part)) ? painted(text) : colour;
}

/** A colour on another, as they are seen. */
export const over = ([r, g, b, a]: Colour, [r2, g2, b2]: Colour): Colour => [
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

/** Rounded down, with one decimal: 4.49 is not 4.5. */
export const ratioText = (ratio: number): string => String(Math.floor(ratio * 10) / 10);

/** `rgb(0, 0, 0)`, for a report. */
export const colourText = (colour: Colour): string => `rgb(${colour.slice(0, 3).map(Math.round).join(', ')})`;

const parentOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
};

/** What is seen behind something. */
export interface Ground {
  readonly colour: Colour;
  /** The nearest element that paints; `null` when it is the empty page. */
  readonly from: Element | null;
}

/** What is behind the words of this element; `null` when that cannot be known from colours. */
export function groundOf(element: Element): Ground | null {
  const layers: Colour[] = [];
  let from: Element | null = null;
  for (let node: Element | null = element; node; node = parentOf(node)) {
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(node);
    // The arrow that we draw in a list to choose from lies beside its words.
    if ((backgroundImage !== 'none' && node.localName !== 'select') || opacity !== '1') return null;
    const colour = readColour(backgroundColor);
    if (!colour) return null;
    if (colour[3] > 0) {
      layers.push(colour);
      from ??= node;
    }
    if (colour[3] === 1) break;
  }
  return {
    colour: layers.reduceRight((below, layer) => over(layer, below), [255, 255, 255, 1] as Colour),
    from,
  };
}

/** What is behind the box of this element. */
export const groundAround = (element: Element): Ground | null => {
  const parent = parentOf(element);
  return parent ? groundOf(parent) : { colour: [255, 255, 255, 1], from: null };
};
