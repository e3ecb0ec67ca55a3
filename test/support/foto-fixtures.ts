/**
 * Photos as citizens make them, drawn by rule and the same each time: documents on a table, damage, a sky; sharp, and spoiled
 * in known ways. Grey only, as large as the copy that is judged. Letters are strokes without meaning, as thick and as high as
 * those of 10 or 11 points.
 */
import type { Pixels } from '../../src/helpers/kopie-leesbaar.js';

export const DOCUMENTEN = [
  'brief',
  'weinig tekst',
  'tabel',
  'formulier',
  'paspoort',
  'bon',
  'ver weg',
  'tekening',
] as const;
export const ANDERE = [
  'schade',
  'stoep in de schemer',
  'zonsondergang',
  'donker scherm',
  'wolken',
  'muur',
  'meter',
] as const;
export type Onderwerp = (typeof DOCUMENTEN)[number] | (typeof ANDERE)[number];

/** mulberry32. */
export function createDice(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Grijs {
  readonly width: number;
  readonly height: number;
  readonly grey: Float32Array;
}
type Punt = readonly [x: number, y: number];

const build = (width: number, height: number, value = 0): Grijs => ({
  width,
  height,
  grey: new Float32Array(width * height).fill(value),
});

/** A line with soft sides, as a lens draws it. */
function line(
  { width, height, grey }: Grijs,
  [x0, y0]: Punt,
  [x1, y1]: Punt,
  thick: number,
  value: number,
): void {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length2 = dx * dx + dy * dy || 1e-6;
  const reach = thick / 2 + 1;
  // Thinner than a pixel is lighter than the ink.
  const ink = Math.min(1, thick);
  const left = Math.max(0, Math.floor(Math.min(x0, x1) - reach));
  const right = Math.min(width - 1, Math.max(x0, x1) + reach);
  // Of a slanted line only what is near it in each row.
  const near = Math.abs(dy) < 1 ? width : reach * Math.sqrt(1 + (dx / dy) ** 2) + 1;
  for (
    let y = Math.max(0, Math.floor(Math.min(y0, y1) - reach));
    y <= Math.min(height - 1, Math.max(y0, y1) + reach);
    y += 1
  ) {
    const middle = Math.abs(dy) < 1 ? 0 : x0 + ((y - y0) * dx) / dy;
    const begin = Math.max(left, Math.floor(middle - near));
    const end = Math.min(right, Math.abs(dy) < 1 ? right : middle + near);
    for (let x = begin; x <= end; x += 1) {
      const t = Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / length2));
      const fx = x - x0 - t * dx;
      const fy = y - y0 - t * dy;
      const cover =
        Math.min(1, Math.max(0, Math.max(thick, 1) / 2 + 0.5 - Math.sqrt(fx * fx + fy * fy))) * ink;
      if (cover > 0) grey[y * width + x] = grey[y * width + x]! * (1 - cover) + value * cover;
    }
  }
}
/** A shape with four corners, in order; `value` may differ from place to place. */
function fill(
  { width, height, grey }: Grijs,
  corners: readonly Punt[],
  value: (x: number, y: number) => number,
): void {
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const sides = corners.map(([x, y], i) => {
    const [nx, ny] = corners[(i + 1) % corners.length]!;
    const length = Math.hypot(nx - x, ny - y);
    return [(ny - y) / length, (x - nx) / length, x, y] as const;
  });
  const bottom = Math.min(height - 1, Math.max(...ys));
  const left = Math.max(0, Math.floor(Math.min(...xs)));
  const right = Math.floor(Math.min(width - 1, Math.max(...xs)));
  for (let y = Math.max(0, Math.floor(Math.min(...ys))); y <= bottom; y += 1) {
    // Where it covers pixels whole, which are most of them, there is nothing to work out.
    let [from, to] = [left, right];
    for (const [nx, ny, sx, sy] of sides) {
      const edge = sx - (0.5 + (y - sy) * ny) / nx;
      if (nx > 0) to = Math.min(to, Math.ceil(edge) - 2);
      else if (nx < 0) from = Math.max(from, Math.floor(edge) + 2);
      else if ((y - sy) * ny > -0.5) to = -1;
    }
    for (let x = left; x <= right; x += 1) {
      const at = y * width + x;
      if (x >= from && x <= to) {
        grey[at] = value(x, y);
        continue;
      }
      let inside = 1;
      for (const side of sides)
        inside = Math.min(inside, 0.5 - ((x - side[2]) * side[0] + (y - side[3]) * side[1]));
      if (inside > 0) grey[at] = grey[at]! * (1 - inside) + value(x, y) * inside;
    }
  }
}

/** Averages in a window, by sums that move along: three times is nearly a bell. */
function box(image: Grijs, radius: number, across: boolean): void {
  const { width, height, grey } = image;
  const [along, step, lines, next] = across ? [width, 1, height, width] : [height, width, width, 1];
  const row = new Float32Array(along);
  const span = 2 * radius + 1;
  for (let l = 0; l < lines; l += 1) {
    const begin = l * next;
    for (let i = 0; i < along; i += 1) row[i] = grey[begin + i * step]!;
    // Beyond the sides it goes on as at the side.
    let sum = row[0]! * (radius + 2);
    for (let i = 1; i < radius; i += 1) sum += row[Math.min(i, along - 1)]!;
    for (let i = 0; i < along; i += 1) {
      sum += row[Math.min(i + radius, along - 1)]! - row[i > radius ? i - radius - 1 : 0]!;
      grey[begin + i * step] = sum / span;
    }
  }
}
/** Out of focus. */
export function blur(image: Grijs, sigma: number): void {
  if (sigma < 1.2) {
    // Three values: that is enough for the softness of a lens.
    const side = Math.exp(-0.5 / (sigma * sigma)) || 0;
    const { width, height, grey } = image;
    for (const step of [1, width]) {
      const from = new Float32Array(grey);
      for (let i = step; i < width * height - step; i += 1)
        grey[i] = (from[i - step]! * side + from[i]! + from[i + step]! * side) / (1 + 2 * side);
    }
    return;
  }
  const radius = Math.max(1, Math.round((Math.sqrt(4 * sigma * sigma + 1) - 1) / 2));
  for (let pass = 0; pass < 3; pass += 1) for (const across of [true, false]) box(image, radius, across);
}
/** Moved while the shutter was open. */
export function move(image: Grijs, length: number, angle: number): void {
  const { width, height, grey } = image;
  const from = new Float32Array(grey);
  const steps = Math.ceil(length);
  const offsets: number[] = [];
  const shifts: Punt[] = [];
  for (let s = 0; s < steps; s += 1) {
    const t = (s / (steps - 1) - 0.5) * length;
    shifts.push([Math.round(t * Math.cos(angle)), Math.round(t * Math.sin(angle))]);
  }
  for (const [x, y] of shifts) offsets.push(y * width + x);
  grey.fill(0);
  const last = width * height - 1;
  for (const offset of offsets) {
    const begin = Math.min(last + 1, Math.max(0, -offset));
    const end = Math.max(begin, Math.min(last, last - offset));
    for (let i = 0; i < begin; i += 1) grey[i] = grey[i]! + from[0]! / steps;
    for (let i = begin; i <= end; i += 1) grey[i] = grey[i]! + from[i + offset]! / steps;
    for (let i = end + 1; i <= last; i += 1) grey[i] = grey[i]! + from[last]! / steps;
  }
}
/** As if there were 2^-stops of the light. */
export function darken(image: Grijs, stops: number): void {
  const { grey } = image;
  // Light is the value to the power 2.2: that many stops less of it is a part of the value.
  const part = 2 ** (-stops / 2.2);
  for (let i = 0; i < grey.length; i += 1) grey[i] = Math.max(0, grey[i]!) * part;
}
/** Nearly a bell, drawn once: which of them comes where is what differs. */
const BELL = (() => {
  const dice = createDice(5);
  return new Float32Array(8191).map(() => (dice() + dice() + dice() - 1.5) * 2);
})();
export function addNoise({ grey }: Grijs, sigma: number, dice: () => number): void {
  let at = Math.floor(dice() * BELL.length);
  let run = 0;
  for (let i = 0; i < grey.length; i += 1) {
    if (run === 0) {
      at = Math.floor(dice() * BELL.length);
      run = 100;
    }
    run -= 1;
    at = at + 1 === BELL.length ? 0 : at + 1;
    grey[i] = grey[i]! + BELL[at]! * sigma;
  }
}
/** Smaller, by averages. */
export function shrink({ width, height, grey }: Grijs, side: number): Grijs {
  const scale = side / Math.max(width, height);
  const small = build(Math.round(width * scale), Math.round(height * scale));
  const many = new Float32Array(small.grey.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at =
        Math.min(small.height - 1, Math.floor(y * scale)) * small.width +
        Math.min(small.width - 1, Math.floor(x * scale));
      small.grey[at] = small.grey[at]! + grey[y * width + x]!;
      many[at] = many[at]! + 1;
    }
  for (let i = 0; i < many.length; i += 1) small.grey[i] = small.grey[i]! / (many[i]! || 1);
  return small;
}

const COSINES = new Float64Array(64).map(
  (_, i) => Math.cos(((2 * (i % 8) + 1) * (i >> 3) * Math.PI) / 16) * ((i >> 3 ? 1 : Math.SQRT1_2) / 2),
);
/** What JPEG leaves of each block of 8 × 8 (ISO 10918-1, the luminance table of annex K). */
export function compress({ width, height, grey }: Grijs, quality: number): void {
  const table = [
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
    18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112,
    100, 103, 99,
  ].map((value) => Math.max(1, Math.round((value * (quality < 50 ? 5000 / quality : 200 - 2 * quality)) / 100))); // oxfmt-ignore
  const block = new Float64Array(64);
  const half = new Float64Array(64);
  for (let by = 0; by + 8 <= height; by += 8)
    for (let bx = 0; bx + 8 <= width; bx += 8) {
      for (let i = 0; i < 64; i += 1) block[i] = grey[(by + (i >> 3)) * width + bx + (i & 7)]! - 128;
      for (let y = 0; y < 8; y += 1)
        for (let u = 0; u < 8; u += 1) {
          let sum = 0;
          for (let x = 0; x < 8; x += 1) sum += block[y * 8 + x]! * COSINES[u * 8 + x]!;
          half[y * 8 + u] = sum;
        }
      for (let v = 0; v < 8; v += 1)
        for (let u = 0; u < 8; u += 1) {
          let sum = 0;
          for (let y = 0; y < 8; y += 1) sum += half[y * 8 + u]! * COSINES[v * 8 + y]!;
          block[v * 8 + u] = Math.round(sum / table[v * 8 + u]!) * table[v * 8 + u]!;
        }
      // Of most coefficients nothing is left.
      half.fill(0);
      for (let i = 0; i < 64; i += 1) {
        const left = block[i]!;
        if (left === 0) continue;
        const row = i & 56;
        const wave = (i & 7) * 8;
        for (let x = 0; x < 8; x += 1) half[row + x] = half[row + x]! + left * COSINES[wave + x]!;
      }
      for (let y = 0; y < 8; y += 1)
        for (let x = 0; x < 8; x += 1) {
          let sum = 0;
          for (let v = 0; v < 8; v += 1) sum += half[v * 8 + x]! * COSINES[v * 8 + y]!;
          grey[(by + y) * width + bx + x] = sum + 128;
        }
    }
}

export function toPixels({ width, height, grey }: Grijs): Pixels {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0, at = 0; i < grey.length; i += 1, at += 4) data[at] = data[at + 1] = data[at + 2] = grey[i]!;
  return { width, height, data };
}

/** Soft patches, of some size: clouds, stains, a grain. */
function patches(
  width: number,
  height: number,
  size: number,
  dice: () => number,
): (x: number, y: number) => number {
  const columns = Math.ceil(width / size) + 2;
  const rows = Math.ceil(height / size) + 2;
  const values = new Float32Array(columns * rows).map(() => dice() * 2 - 1);
  return (x, y) => {
    const cx = Math.max(0, x / size);
    const cy = Math.max(0, y / size);
    const ix = Math.min(columns - 2, Math.floor(cx));
    const iy = Math.min(rows - 2, Math.floor(cy));
    const fx = (cx - ix) ** 2 * (3 - 2 * (cx - ix));
    const fy = (cy - iy) ** 2 * (3 - 2 * (cy - iy));
    const at = iy * columns + ix;
    const upper = values[at]! * (1 - fx) + values[at + 1]! * fx;
    const lower = values[at + columns]! * (1 - fx) + values[at + columns + 1]! * fx;
    return upper * (1 - fy) + lower * fy;
  };
}

/** The subject, sharp and well lit, seen by a camera that is held by hand. */
export function draw(what: Onderwerp, seed: number): Grijs {
  const dice = createDice(seed * 31 + [...DOCUMENTEN, ...ANDERE].indexOf(what) * 7919 + 1);
  const between = (low: number, high: number): number => low + dice() * (high - low);
  const [width, height] = dice() < 0.5 ? [1024, 768] : [768, 1024];
  const table = between(40, 150);
  const image = build(width, height, table);
  const { grey } = image;
  const paintAll = (value: (x: number, y: number) => number): void => {
    for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) grey[y * width + x] = value(x, y);
  };

  if ((DOCUMENTEN as readonly string[]).includes(what)) {
    const grain = patches(width, height, 3, dice);
    const strong = dice() < 0.5 ? between(4, 14) : 0;
    if (strong) paintAll((x, y) => table + grain(x, y * 0.15) * strong);
    // Millimetres of the paper, and how large it is in the picture.
    const [w, h] = what === 'paspoort' ? [125, 88] : what === 'bon' ? [80, between(140, 240)] : [210, 297];
    const turned = w > h !== width > height;
    const fitting = Math.min((turned ? height : width) / w, (turned ? width : height) / h);
    const scale =
      fitting *
      (what === 'ver weg' ? between(0.6, 0.72) : what === 'bon' ? between(0.7, 0.95) : between(0.86, 1.02));
    const angle = (turned ? Math.PI / 2 : 0) + between(-0.12, 0.12) + (dice() < 0.2 ? Math.PI : 0);
    const corners = [[-1, -1], [1, -1], [1, 1], [-1, 1]].map(([sx, sy]): Punt => {
      const [x, y] = [(sx! * w * scale * between(0.97, 1.03)) / 2, (sy! * h * scale * between(0.97, 1.03)) / 2];
      return [width / 2 + x * Math.cos(angle) - y * Math.sin(angle), height / 2 + x * Math.sin(angle) + y * Math.cos(angle)];
    }); // oxfmt-ignore
    const paper = between(205, 248);
    fill(image, corners, () => paper);
    const p = (x: number, y: number): Punt => {
      const [u, v] = [x / w, y / h];
      const mix = (i: 0 | 1): number =>
        (corners[0]![i] * (1 - u) + corners[1]![i] * u) * (1 - v) +
        (corners[3]![i] * (1 - u) + corners[2]![i] * u) * v;
      return [mix(0), mix(1)];
    };
    const ink = between(15, 70);
    const stroke = (a: Punt, b: Punt, thick = 0.38, value = ink): void =>
      line(image, p(...a), p(...b), thick * scale, value);
    /** Letters without meaning from here to there. */
    const text = (x: number, y: number, to: number, size = 1.9): void => {
      for (let at = x; at < to; at += size * 0.95) {
        if (dice() < 0.16) continue;
        const wide = size * 0.62;
        for (let strokes = 2 + Math.floor(dice() * 2); strokes > 0; strokes -= 1) {
          const kind = Math.floor(dice() * 6);
          const thick = size * 0.2;
          if (kind < 2)
            stroke(
              [at + (kind ? wide : 0), y - size * (dice() < 0.3 ? 1.5 : 1)],
              [at + (kind ? wide : 0), y],
              thick,
            );
          else if (kind === 2) stroke([at, y - size * dice()], [at + wide, y - size * dice()], thick);
          else if (kind === 3) stroke([at, y], [at + wide, y - size], thick);
          else {
            const top = kind === 4 ? y - size : y;
            stroke([at, y - size / 2], [at + wide / 2, top], thick);
            stroke([at + wide / 2, top], [at + wide, y - size / 2], thick);
          }
        }
      }
    };
    if (what === 'brief' || what === 'ver weg')
      for (let y = 40; y < h - 25; y += what === 'brief' ? 5 : 7)
        text(25, y, dice() < 0.2 ? between(60, 150) : w - 22, what === 'brief' ? 1.9 : 2.6);
    else if (what === 'weinig tekst')
      for (let i = 0, y = 50; i < 4; i += 1, y += 6) text(25, y, between(100, 185), 2.1);
    else if (what === 'tabel') {
      for (let y = 40; y < h - 30; y += 9) {
        stroke([20, y], [w - 20, y], 0.25);
        if (y + 9 < h - 30) for (let x = 22; x < w - 40; x += 42) text(x, y + 6, x + between(12, 36));
      }
      for (let x = 20; x <= w - 20; x += 42) stroke([x, 40], [x, 40 + 9 * Math.floor((h - 71) / 9)], 0.25);
    } else if (what === 'formulier')
      for (let y = 35; y < h - 35; y += 17) {
        text(22, y, between(50, 90));
        const to = between(110, 185);
        for (const [a, b] of [[[22, y + 2], [to, y + 2]], [[22, y + 9], [to, y + 9]], [[22, y + 2], [22, y + 9]], [[to, y + 2], [to, y + 9]]] as const)
          stroke(a, b, 0.3); // oxfmt-ignore
        if (dice() < 0.6) text(25, y + 7.5, between(60, 105), 2.6);
      }
    else if (what === 'paspoort') {
      for (let i = 0; i < 14; i += 1) stroke([0, i * 6.5], [w, i * 6.5 + between(-12, 12)], 0.5, paper - 18);
      const face = patches(width, height, 26, dice);
      fill(image, [p(6, 18), p(42, 18), p(42, 62), p(6, 62)], (x, y) => 140 + face(x, y) * 70);
      for (let y = 20; y < 62; y += 7) {
        text(48, y - 2.6, between(60, 80), 1);
        text(48, y + 1.4, between(75, 115), 1.8);
      }
      text(6, 72, 119, 2.2);
      text(6, 79, 119, 2.2);
    } else if (what === 'bon')
      for (let y = 12; y < h - 10; y += 4.6) {
        text(8, y, between(30, 50), 1.8);
        if (dice() < 0.7) text(60, y, 71, 1.8);
      }
    else
      for (let i = 0; i < 45; i += 1) {
        const [x, y] = [between(15, w - 60), between(15, h - 60)];
        const [dx, dy] = [between(5, 50), between(5, 50)];
        stroke([x, y], [x + dx, y], 0.3);
        stroke([x + dx, y], [x + dx, y + dy], 0.3);
        if (dice() < 0.4) text(x + 1, y + 3.5, x + Math.min(dx, 16), 1.8);
      }
    // A shadow of the hand that holds the telephone.
    if (dice() < 0.6) {
      const [sx, sy, size, deep] = [
        between(0, width),
        between(0, height),
        between(150, 500),
        between(0.1, 0.35),
      ];
      for (let y = 0; y < height; y += 1)
        for (let x = 0; x < width; x += 1) {
          const t = Math.min(1, Math.max(0, (Math.sqrt((x - sx) ** 2 + (y - sy) ** 2) - size) / 60 + 0.5));
          grey[y * width + x] = grey[y * width + x]! * (1 - deep * (1 - t));
        }
    }
  } else if (what === 'schade' || what === 'stoep in de schemer') {
    const coarse = patches(width, height, 40, dice);
    const fine = patches(width, height, 2.5, dice);
    paintAll((x, y) => 135 + coarse(x, y) * 22 + fine(x, y) * 26);
    const size = between(110, 190);
    const slant = between(-0.3, 0.3);
    for (let d = -height; d < width + height; d += size) {
      line(image, [d, 0], [d + slant * height, height], between(3, 6), 60);
      line(image, [0, d], [width, d - slant * width], between(3, 6), 60);
    }
    for (let cracks = 0; cracks < 6; cracks += 1) {
      let [x, y] = [between(0, width), between(0, height)];
      let way = between(0, 6.3);
      for (let i = 0; i < 30; i += 1) {
        way += between(-0.7, 0.7);
        const to: Punt = [x + Math.cos(way) * 14, y + Math.sin(way) * 14];
        line(image, [x, y], to, between(1, 3.5), 35);
        [x, y] = to;
      }
    }
    if (what !== 'schade') darken(image, between(1.5, 2.4));
  } else if (what === 'zonsondergang') {
    const cloud = patches(width, height, 120, dice);
    const [sx, sy, horizon] = [
      between(200, width - 200),
      height * between(0.4, 0.6),
      height * between(0.62, 0.8),
    ];
    paintAll((x, y) => {
      const far = Math.sqrt((x - sx) ** 2 + (y - sy) ** 2);
      if (y > horizon) return 38 + cloud(x * 0.3, y) * 8;
      return Math.min(250, 90 + (y / horizon) * 60 + cloud(x, y * 2) * 25 + 160 * Math.exp(-far / 90));
    });
    for (let x = 0; x < width; x += between(4, 30))
      line(image, [x, horizon + 4], [x, horizon - between(2, 60)], between(2, 12), 30);
  } else if (what === 'wolken') {
    const parts = [220, 90, 40].map((size) => patches(width, height, size, dice));
    paintAll((x, y) => 170 + parts[0]!(x, y) * 45 + parts[1]!(x, y) * 22 + parts[2]!(x, y) * 9);
  } else if (what === 'muur') {
    const [stain, plaster] = [
      patches(width, height, between(90, 180), dice),
      patches(width, height, 5, dice),
    ];
    paintAll((x, y) => 185 - Math.max(0, stain(x, y)) * 90 + plaster(x, y) * 7);
  } else if (what === 'donker scherm') {
    paintAll(() => 26);
    for (let y = 40; y < height - 30; y += 26)
      for (let x = 30; x < width * between(0.4, 0.95); x += 10)
        if (dice() > 0.15)
          for (let i = 0; i < 3; i += 1)
            line(image, [x + dice() * 7, y - dice() * 12], [x + dice() * 7, y - dice() * 12], 1.5, 210);
  } else {
    const grain = patches(width, height, 3, dice);
    paintAll((x, y) => 120 + grain(x, y) * 10);
    const [x, y] = [between(100, 200), between(200, 300)];
    fill(image, [[x, y], [x + 480, y], [x + 480, y + 200], [x, y + 200]], () => 30); // oxfmt-ignore
    for (let digit = 0; digit < 7; digit += 1)
      for (let i = 0; i < 4; i += 1)
        line(
          image,
          [x + 30 + digit * 62 + dice() * 36, y + 60 + dice() * 80],
          [x + 30 + digit * 62 + dice() * 36, y + 60 + dice() * 80],
          8,
          230,
        );
  }
  return image;
}

/** What the camera, and the program that sent it on, add. */
export function shoot(image: Grijs, seed: number, quality: number | null): Pixels {
  const dice = createDice(seed + 77);
  addNoise(image, 0.5 + dice() * 3.5, dice);
  if (quality !== null) compress(image, quality);
  return toPixels(image);
}
export const copy = (image: Grijs): Grijs => ({ ...image, grey: new Float32Array(image.grey) });
