/**
 * Pictures on the device of the citizen: opened upright, drawn anew and made smaller, for the helper that makes a safer
 * copy before anything is sent. For `loket-kopie.js` only.
 *
 * Works under a policy that allows scripts and nothing else: no address of any kind is made (`blob:`, `data:`), no worker,
 * no WebAssembly, no OffscreenCanvas; pictures are decoded by `createImageBitmap` (Safari 15 and later) and drawn on an
 * ordinary 2D canvas, which is what every browser that can show the widgets has.
 *
 * Orientation: of a JPEG the segments with Exif and XMP are left out before the browser sees it, and we turn it ourselves:
 * browsers differ, by version too, in whether `createImageBitmap` turns a photo, and a question that is not asked cannot
 * be answered twice. HEIC and AVIF say how they are turned within the format, which decoders always do.
 */
import {
  asText,
  createLezer,
  isWellFormed,
  malformed,
  walkBoxes,
  walkJpeg,
  type Lezer,
} from '../domain/bytes.js';
import { recogniseFormaat } from '../domain/formaat.js';
import { findScan } from './kopie-pdf.js';

/** A picture as it is meant to be seen. */
export interface Beeld {
  /** Holds the picture upright, on white where it was transparent. Give it back with {@link releaseCanvas}. */
  readonly canvas: HTMLCanvasElement;
  /** Of the canvas, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Of the file, upright; larger than the canvas when it was made smaller. */
  readonly bron: { readonly width: number; readonly height: number };
}

/** 4096 × 4096 is the largest canvas that Safari on iOS has; beyond it a canvas stays empty without an error. */
export const MAX_ZIJDE = 4096;
/**
 * Of a source. A browser holds four bytes per pixel while it decodes: 260 MB for the photos of a phone with 64 megapixels.
 * Larger ones could end the page on an old phone, and with it everything that was filled in.
 */
export const MAX_PIXELS = 65_000_000;
/** Of a file: a photo of so many pixels has a third of it. */
export const MAX_BYTES = 100_000_000;
/** From here on the browser makes it smaller itself while decoding, so that the full picture is never held twice. */
const RESIZE_FROM = 25_000_000;

/** Of everything that we draw anew: what a photo of letters needs not to get shadows round them. */
const KWALITEIT = 0.92;

/** The formats that browsers may know. */
const BEELDEN = /^image\/(jpeg|png|gif|webp|avif|hei[cf])$/;

interface Kop {
  readonly width: number;
  readonly height: number;
  /** Exif: 1 upright, 2–8 turned or mirrored. */
  readonly orientatie: number;
  /** Where a JPEG has Exif and XMP, marker included. */
  readonly metadata: readonly (readonly [begin: number, end: number])[];
}

/** The orientation in Exif (CIPA DC-008); 1 when it says nothing sensible. */
function readOrientatie(view: DataView): number {
  const little = view.getUint16(0) === 0x4949;
  const at = view.getUint32(4, little);
  for (let entry = at + 2, left = view.getUint16(at, little); left > 0; left -= 1, entry += 12)
    if (view.getUint16(entry, little) === 0x112) {
      const value = view.getUint16(entry + 8, little);
      return value >= 1 && value <= 8 ? value : 1;
    }
  return 1;
}

/** Sizes before anything is decoded, so that what is too large never is. */
async function readKop(blob: Blob, formaat: string): Promise<Kop> {
  const lees: Lezer = createLezer(blob);
  const metadata: [number, number][] = [];
  let [width, height, orientatie] = [0, 0, 0];
  if (formaat === 'image/jpeg') {
    await walkJpeg(lees, 0, async (marker, from, to) => {
      if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
        const frame = await lees(from, 5);
        [height, width] = [frame.getUint16(1), frame.getUint16(3)];
      } else if (marker === 0xe1) {
        metadata.push([from - 4, to]);
        const segment = await lees(from, to - from);
        // The first one counts; a broken one says nothing.
        if (!orientatie && asText(segment, 0, Math.min(6, to - from)) === 'Exif\0\0')
          await isWellFormed(
            Promise.resolve().then(() => {
              orientatie = readOrientatie(
                new DataView(segment.buffer, segment.byteOffset + 6, segment.byteLength - 6),
              );
            }),
          );
      }
    });
  } else if (formaat === 'image/png') {
    const head = await lees(16, 8);
    [width, height] = [head.getUint32(0), head.getUint32(4)];
  } else if (formaat === 'image/gif') {
    const head = await lees(6, 4);
    [width, height] = [head.getUint16(0, true), head.getUint16(2, true)];
  } else if (formaat === 'image/webp') {
    const head = await lees(12, 18);
    const kind = asText(head, 0, 4);
    const bits = (at: number): number => head.getUint16(at, true);
    if (kind === 'VP8 ') [width, height] = [bits(14) & 0x3fff, bits(16) & 0x3fff];
    else if (kind === 'VP8L') {
      const both = head.getUint32(9, true);
      [width, height] = [(both & 0x3fff) + 1, ((both >> 14) & 0x3fff) + 1];
    } else
      [width, height] = [bits(12) + (head.getUint8(14) << 16) + 1, head.getUint8(15) + (bits(16) << 8) + 1];
  } else {
    // The largest that is named: of pictures in tiles that is the whole.
    let inside: (readonly [number, number])[] = [[0, blob.size]];
    for (const name of ['meta', 'iprp', 'ipco', 'ispe']) {
      const found: [number, number][] = [];
      for (const [from, to] of inside)
        await walkBoxes(lees, from, to, (type, begin, end) => {
          if (type === name) found.push([name === 'meta' ? begin + 4 : begin, end]);
        });
      inside = found;
    }
    for (const [from] of inside) {
      const size = await lees(from + 4, 8);
      if (size.getUint32(0) * size.getUint32(4) > width * height)
        [width, height] = [size.getUint32(0), size.getUint32(4)];
    }
  }
  // A JPEG may leave its height to be told afterwards, which nobody does.
  if (width < 1 || height < 1 || width * height > MAX_PIXELS) malformed();
  return { width, height, orientatie: orientatie || 1, metadata };
}

/**
 * The same JPEG without these pieces. In one piece of memory: Firefox does not decode a blob that is made of others.
 * It is never larger than {@link MAX_BYTES}.
 */
async function without(
  blob: Blob,
  pieces: readonly (readonly [begin: number, end: number])[],
): Promise<Blob> {
  let done = 0;
  const kept: Blob[] = [];
  for (const [begin, end] of pieces) {
    kept.push(blob.slice(done, begin));
    done = end;
  }
  const bytes = await new Blob([...kept, blob.slice(done)]).arrayBuffer();
  // The type by `slice`: an object of options could be added to by the page.
  return new Blob([bytes]).slice(0, bytes.byteLength, 'image/jpeg');
}

/** What the work gives, or `null` when the browser cannot: of a picture each says that in another way, and none says why. */
const attempt = <T>(work: () => Promise<T>): Promise<T | null> =>
  Promise.resolve()
    .then(work)
    .catch(() => null);

/** A canvas of this size, white, and what draws on it; `null` when the browser has no room for it. */
function createCanvas(width: number, height: number) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  // It is read back: kept where that is quick.
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) return null;
  pen.imageSmoothingQuality = 'high';
  // Whoever draws on it next begins with a pen as new.
  pen.save();
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.restore();
  return { canvas, pen };
}

/** Gives the memory of a canvas back at once. Safari counts what waits for the garbage collector, and refuses new ones. */
export function releaseCanvas(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
}

/** Whether what is drawn can be read back. Firefox can be set to give noise instead, against being recognised. */
function isCanvasTrue(): boolean {
  const made = createCanvas(16, 16);
  if (!made) return false;
  const { canvas, pen } = made;
  pen.fillStyle = 'rgb(32, 96, 192)';
  pen.fillRect(8, 0, 8, 16);
  const { data } = pen.getImageData(0, 0, 16, 16);
  releaseCanvas(canvas);
  return data.every((value, at) => {
    const expected = at % 64 < 32 ? 255 : ([32, 96, 192, 255][at % 4] as number);
    // A few browsers change the last bits only, which harms no picture.
    return Math.abs(value - expected) <= 8;
  });
}

/** The matrices of the eight orientations of Exif, for a picture of `w` × `h` as it lies in the file. */
const MATRICES: readonly ((w: number, h: number) => [number, number, number, number, number, number])[] = [
  () => [1, 0, 0, 1, 0, 0],
  (w) => [-1, 0, 0, 1, w, 0],
  (w, h) => [-1, 0, 0, -1, w, h],
  (_, h) => [1, 0, 0, -1, 0, h],
  () => [0, 1, 1, 0, 0, 0],
  (_, h) => [0, 1, -1, 0, h, 0],
  (w, h) => [0, -1, -1, 0, h, w],
  (w) => [0, -1, 1, 0, 0, w],
];

/** Draws a source at a size, upright. In steps of a half: a single large step skips pixels, and with them thin letters. */
function drawUpright(
  source: ImageBitmap | HTMLCanvasElement,
  width: number,
  height: number,
  orientatie: number,
): HTMLCanvasElement | null {
  let from = source;
  const done = (): void => {
    if (from !== source) releaseCanvas(from as HTMLCanvasElement);
  };
  while (from.width > width * 2 && from.height > height * 2) {
    const half = createCanvas(Math.ceil(from.width / 2), Math.ceil(from.height / 2));
    if (!half) return null;
    half.pen.drawImage(from, 0, 0, half.canvas.width, half.canvas.height);
    done();
    from = half.canvas;
  }
  const [w, h] = orientatie > 4 ? [height, width] : [width, height];
  const made = createCanvas(w, h);
  if (made) {
    made.pen.save();
    made.pen.setTransform(...(MATRICES[orientatie - 1] as (typeof MATRICES)[0])(width, height));
    made.pen.drawImage(from, 0, 0, width, height);
    made.pen.restore();
  }
  done();
  return made?.canvas ?? null;
}

/** As large as it is, or so that its longest side is this. */
function fit(width: number, height: number, zijde: number): [width: number, height: number] {
  const scale = Math.min(1, zijde / Math.max(width, height));
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
}

/**
 * The picture in a file: upright, on white, and no larger than asked. `null` when this browser cannot: another kind of file,
 * a format that it does not know (HEIC outside Safari, mostly), a broken file, more than {@link MAX_PIXELS} or {@link MAX_BYTES}, or
 * a canvas that gives noise. Of a file that moves, the first picture.
 * @param options.maxZijde longest side in pixels, at most {@link MAX_ZIJDE}, which it is when not given
 * @throws DOMException when the file itself can no longer be read
 */
export async function decodeBeeld(
  blob: Blob,
  { maxZijde = MAX_ZIJDE }: { readonly maxZijde?: number } = {},
): Promise<Beeld | null> {
  if (typeof createImageBitmap !== 'function' || !isCanvasTrue()) return null;
  const { formaat, stand } = await recogniseFormaat(blob, '');
  // WebKit shows what is left of a picture that is cut off; half a document is none.
  if (stand === 'beschadigd' || !BEELDEN.test(formaat) || blob.size > MAX_BYTES) return null;
  let kop: Kop | undefined;
  const sound = await isWellFormed(
    readKop(blob, formaat).then((read) => {
      kop = read;
    }),
  );
  if (!sound || !kop) return null;
  const { orientatie } = kop;
  const zijde = Math.min(MAX_ZIJDE, Math.max(1, maxZijde));
  const bytes =
    kop.metadata.length > 0 ? await without(blob, kop.metadata) : blob.slice(0, blob.size, formaat);

  const turnsItself = /avif|hei[cf]/.test(formaat);
  const resize =
    kop.width * kop.height > RESIZE_FROM && !turnsItself ? fit(kop.width, kop.height, zijde) : null;
  let bitmap = resize
    ? await attempt(() =>
        createImageBitmap(bytes, { resizeWidth: resize[0], resizeHeight: resize[1], resizeQuality: 'high' }),
      )
    : null;
  bitmap ??= await attempt(() => createImageBitmap(bytes));
  if (!bitmap) return null;
  try {
    // What the head did not tell, of a file that lies.
    if (bitmap.width * bitmap.height > MAX_PIXELS || bitmap.width < 1 || bitmap.height < 1) return null;
    const canvas = drawUpright(bitmap, ...fit(bitmap.width, bitmap.height, zijde), orientatie);
    if (!canvas) return null;
    // Of the formats that turn within themselves the head does not say which side is which.
    const { width, height } = turnsItself ? bitmap : kop;
    const bron = orientatie > 4 ? { width: height, height: width } : { width, height };
    return { canvas, width: canvas.width, height: canvas.height, bron };
  } finally {
    bitmap.close();
  }
}

/**
 * What is on the canvas as a JPEG, and nothing else: every segment that could hold words (Exif, XMP, ICC, comments), which
 * some browsers add, is left out. What lay under a drawn box is gone, since only pixels go in.
 * @param kwaliteit 0 to 1; below 0.5 letters get shadows
 * @throws Error when the browser has no room for it
 */
export async function encodeJpeg(canvas: HTMLCanvasElement, kwaliteit: number): Promise<Blob> {
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', kwaliteit);
  });
  if (blob?.type !== 'image/jpeg') throw new Error('This browser could not make a JPEG of the canvas.');
  const extra: [number, number][] = [];
  await walkJpeg(createLezer(blob), 0, (marker, from, to) => {
    // APP0 (JFIF) and APP14 say how the colours are kept.
    if ((marker > 0xe0 && marker <= 0xef && marker !== 0xee) || marker === 0xfe) extra.push([from - 4, to]);
  });
  return extra.length > 0 ? await without(blob, extra) : blob;
}

/** Longest side below which a page of A4 is no longer legible: letters of 10 points are then 9 pixels high. */
export const MIN_ZIJDE = 1600;

/**
 * The largest and best JPEG below a limit, that keeps letters legible; the file itself when it is below it already.
 * Tries at most seven times. `null` when it would become illegible (a side below {@link MIN_ZIJDE}, or a quality below 0.6),
 * and when this browser cannot open the file.
 * @param limietBytes what it may be at most
 * @throws DOMException when the file itself can no longer be read
 */
export async function verklein(blob: Blob, limietBytes: number): Promise<Blob | null> {
  if (blob.size <= limietBytes) return blob;
  // A picture of a thousandth of the size is not the picture.
  if (!(limietBytes > 1024)) return null;
  const beeld = await decodeBeeld(blob);
  if (!beeld) return null;
  const longest = Math.max(beeld.width, beeld.height);
  const floor = Math.min(longest, MIN_ZIJDE);
  let { canvas } = beeld;
  try {
    let size = Infinity;
    for (const kwaliteit of [0.9, 0.75]) {
      const made = await encodeJpeg(canvas, kwaliteit);
      ({ size } = made);
      if (size <= limietBytes) return made;
    }
    let zijde = longest;
    for (let tries = 0; tries < 4 && zijde > floor; tries += 1) {
      // Bytes grow with the pixels, a little slower.
      zijde = Math.max(floor, Math.floor(zijde * Math.min(0.95, Math.sqrt(limietBytes / size) * 0.97)));
      const smaller = drawUpright(beeld.canvas, ...fit(beeld.width, beeld.height, zijde), 1);
      if (!smaller) return null;
      if (canvas !== beeld.canvas) releaseCanvas(canvas);
      canvas = smaller;
      const made = await encodeJpeg(canvas, 0.75);
      ({ size } = made);
      if (size <= limietBytes) return made;
    }
    const last = await encodeJpeg(canvas, 0.6);
    return last.size <= limietBytes ? last : null;
  } finally {
    releaseCanvas(canvas);
    releaseCanvas(beeld.canvas);
  }
}

/**
 * A JPEG of a picture in another format, upright and without metadata; the file itself when it is a JPEG. `null` when this
 * browser cannot open it. Sides above {@link MAX_ZIJDE} become that long.
 * @throws DOMException when the file itself can no longer be read
 */
export async function naarJpeg(blob: Blob): Promise<Blob | null> {
  if (
    (await blob
      .slice(0, 3)
      .arrayBuffer()
      .then((head) => asText(new DataView(head)))) === '\xff\xd8\xff'
  )
    return blob;
  const beeld = await decodeBeeld(blob);
  if (!beeld) return null;
  try {
    return await encodeJpeg(beeld.canvas, KWALITEIT);
  } finally {
    releaseCanvas(beeld.canvas);
  }
}

/**
 * The first page of a PDF as a JPEG, when that page is one scanned picture and nothing else. `null` of every other PDF: no
 * browser draws one for a script, and a library that does is larger than everything else here together.
 * @throws DOMException when the file itself can no longer be read
 */
export async function eerstePagina(pdf: Blob): Promise<Blob | null> {
  const scan = await findScan(pdf);
  if (!scan) return null;
  // A PDF does not look at Exif in its pictures, so neither may we.
  let kop: Kop | undefined;
  const sound = await isWellFormed(
    readKop(scan.jpeg, 'image/jpeg').then((read) => {
      kop = read;
    }),
  );
  if (!sound || !kop) return null;
  const plain = await without(scan.jpeg, kop.metadata);
  const beeld = await decodeBeeld(plain);
  if (!beeld) return null;
  try {
    if (scan.draai === 0) return plain;
    const orientatie = { 90: 6, 180: 3, 270: 8 }[scan.draai];
    const turned = drawUpright(beeld.canvas, beeld.width, beeld.height, orientatie);
    if (!turned) return null;
    try {
      return await encodeJpeg(turned, KWALITEIT);
    } finally {
      releaseCanvas(turned);
    }
  } finally {
    releaseCanvas(beeld.canvas);
  }
}
