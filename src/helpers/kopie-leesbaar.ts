/**
 * Whether a photo can be read, said before it is sent. A remark is a reason to look again and never a refusal; what cannot
 * be judged gets none. The measures and their figures: docs/decisions/0071.
 */
import type { Beeld } from './kopie-beeld.js';

export type Opmerking = 'te-donker' | 'onscherp' | 'te-klein';

/** Red, green, blue and alpha of each pixel, as in ImageData. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

export interface Leesbaarheid {
  /** In order of weight; empty when nothing is wrong, or nothing can be said. */
  readonly opmerkingen: readonly Opmerking[];
  /** What was measured, for tests and for who wants to know why. */
  readonly maten: {
    /** Longest side, in pixels. */
    readonly zijde: number;
    /** Luminance (0–255) that one pixel in a hundred reaches. */
    readonly licht: number;
    /**
     * Over how many pixels the sharpest edges go from dark to light, in each of two directions: `null` where there are too
     * few edges to say so.
     */
    readonly breedten: readonly [number | null, number | null];
  };
}

/** Longest side of the copy that is judged. Letters of 10 points on a page of A4 are 6 pixels high there. */
export const MAAT = 1024;
/** Below this a page of A4 has letters of 3 pixels. */
const KLEIN = 600;
/** Where the lightest part of the picture is darker than this, white paper is. */
const DONKER = 62;
/** An edge between two greys that are less apart says nothing: it may be noise, JPEG or a shadow. */
const VERSCHIL = 28;
/** How far an edge is followed; what goes on longer is a shadow. */
const VER = 24;
/** Fewer edges are chance. */
const GENOEG = 200;
/** Wider than this: out of focus, or moved far. */
const WAZIG = 3.4;
/** Moved: wide in one direction, and by so much wider than in the other. */
const BEWOGEN = 2.8;
const SCHEEF = 1.5;

/** Luminance (Rec. 601), a little smoothed against noise. */
function luminanceOf({ width, height, data }: Pixels): Float32Array {
  const grey = new Float32Array(width * height);
  for (let i = 0, at = 0; i < grey.length; i += 1, at += 4)
    grey[i] =
      0.299 * (data[at] as number) + 0.587 * (data[at + 1] as number) + 0.114 * (data[at + 2] as number);
  // The sides stay as they are; they are not looked at.
  const rows = new Float32Array(grey);
  for (let i = 1; i < grey.length - 1; i += 1)
    rows[i] = ((grey[i - 1] as number) + 2 * (grey[i] as number) + (grey[i + 1] as number)) / 4;
  grey.set(rows);
  for (let i = width; i < grey.length - width; i += 1)
    grey[i] = ((rows[i - width] as number) + 2 * (rows[i] as number) + (rows[i + width] as number)) / 4;
  return grey;
}

/** The value that this share is below. */
function percentile(histogram: Uint32Array, share: number): number {
  let left = histogram.reduce((sum, count) => sum + count, 0) * share;
  for (let i = 0; i < histogram.length; i += 1) {
    left -= histogram[i] as number;
    if (left < 0) return i;
  }
  return histogram.length;
}

/**
 * How wide the sharpest fifth of the edges is in one direction: what they change over their whole, by what they change at
 * their steepest. That does not depend on contrast, nor on how much of the picture is plain.
 */
function edgeWidth(grey: Float32Array, width: number, height: number, across: boolean): number | null {
  const [along, step] = across ? [width, 1] : [height, width];
  const [lines, next] = across ? [height, width] : [width, 1];
  const widths = new Uint32Array(VER * 10 + 1);
  const values = new Float32Array(along);
  let many = 0;
  for (let line = 2; line < lines - 2; line += 2) {
    const begin = line * next;
    for (let i = 0; i < along; i += 1) values[i] = grey[begin + i * step] as number;
    for (let i = 2; i < along - 3;) {
      const from = i;
      const first = values[from] as number;
      const sign = (values[from + 1] as number) >= first ? 1 : -1;
      // One edge: as long as it goes the same way, but for a wrinkle of noise.
      let steepest = 0;
      let at = i;
      let last = first;
      let top = first;
      let end = i;
      while (at < along - 3) {
        at += 1;
        const value = values[at] as number;
        steepest = Math.max(steepest, (value - last) * sign);
        last = value;
        if ((value - top) * sign > 0) {
          top = value;
          end = at;
        } else if ((top - value) * sign > 2 || at - end > 1) break;
      }
      const whole = Math.abs(top - first);
      i = Math.max(end, from + 1);
      if (whole < VERSCHIL || end - from > VER) continue;
      // Only where it lies across this line; a slanted one seems wider than it is.
      const middle = begin + ((from + end) >> 1) * step;
      const aside = Math.abs((grey[middle + next] as number) - (grey[middle - next] as number)) / 2;
      if (aside > steepest * 0.5) continue;
      many += 1;
      const slot = Math.min(widths.length - 1, Math.round((whole / steepest) * 10));
      widths[slot] = (widths[slot] as number) + 1;
    }
  }
  return many < GENOEG ? null : percentile(widths, 0.2) / 10;
}

/**
 * What is wrong with a photo, for somebody who has to read it: pure, of the copy that {@link pixelsVan} makes.
 *
 * - `te-klein`: the longest side is below 600 pixels.
 * - `te-donker`: nowhere in it is anything light.
 * - `onscherp`: even its sharpest edges are wide. Not said of a picture with few edges, such as a sky or a wall.
 *
 * Too light and cut off are not judged: a white page is meant to be light, and a photo does not tell what lies outside it.
 */
export function beoordeelBeeld(pixels: Pixels): Leesbaarheid {
  const { width, height } = pixels;
  const zijde = Math.max(width, height);
  const grey = luminanceOf(pixels);
  const histogram = new Uint32Array(256);
  for (let i = 0; i < grey.length; i += 1) {
    const slot = Math.min(255, Math.round(grey[i] as number));
    histogram[slot] = (histogram[slot] as number) + 1;
  }
  const licht = percentile(histogram, 0.99);
  const breedten = [edgeWidth(grey, width, height, true), edgeWidth(grey, width, height, false)] as const;
  const opmerkingen: Opmerking[] = [];
  if (zijde < KLEIN) opmerkingen.push('te-klein');
  if (licht < DONKER) opmerkingen.push('te-donker');
  // In the dark, or in little, edges say nothing.
  else if (zijde >= KLEIN) {
    const known = breedten.filter((breedte) => breedte !== null);
    const widest = Math.max(...known);
    if (widest > WAZIG || (widest > BEWOGEN && known.length === 2 && widest > Math.min(...known) * SCHEEF))
      opmerkingen.push('onscherp');
  }
  return { opmerkingen, maten: { zijde, licht, breedten } };
}

/**
 * The copy that is judged: at most {@link MAAT} long, by averages of whole pixels, so that it is the same in each browser.
 * Reads the picture in strips, and holds no more than one of them.
 * @throws DOMException when the browser has no room for it
 */
export function pixelsVan({ canvas, width, height }: Pick<Beeld, 'canvas' | 'width' | 'height'>): Pixels {
  const scale = Math.min(1, MAAT / Math.max(width, height));
  const [w, h] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const data = new Uint8ClampedArray(w * h * 4).fill(255);
  const pen = canvas.getContext('2d');
  const columns = new Uint16Array(width);
  const sizes = new Uint32Array(w);
  for (let x = 0; x < width; x += 1) {
    const column = Math.floor((x * w) / width);
    columns[x] = column;
    sizes[column] = (sizes[column] as number) + 1;
  }
  const STRIP = 64;
  for (let row = 0; pen && row < h; row += STRIP) {
    const rows = Math.min(STRIP, h - row);
    const from = Math.ceil((row * height) / h);
    const to = Math.ceil(((row + rows) * height) / h);
    const strip = pen.getImageData(0, from, width, to - from).data;
    const sums = new Float64Array(w * rows * 3);
    const lines = new Uint32Array(rows);
    for (let y = from; y < to; y += 1) {
      const line = Math.floor((y * h) / height) - row;
      lines[line] = (lines[line] as number) + 1;
      for (let x = 0, at = (y - from) * width * 4; x < width; x += 1, at += 4) {
        const sum = (line * w + (columns[x] as number)) * 3;
        sums[sum] = (sums[sum] as number) + (strip[at] as number);
        sums[sum + 1] = (sums[sum + 1] as number) + (strip[at + 1] as number);
        sums[sum + 2] = (sums[sum + 2] as number) + (strip[at + 2] as number);
      }
    }
    for (let line = 0; line < rows; line += 1)
      for (let x = 0; x < w; x += 1)
        for (let part = 0; part < 3; part += 1)
          data[((row + line) * w + x) * 4 + part] =
            (sums[(line * w + x) * 3 + part] as number) / ((lines[line] as number) * (sizes[x] as number));
  }
  return { width: w, height: h, data };
}
