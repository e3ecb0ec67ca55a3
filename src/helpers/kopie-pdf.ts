/**
 * Finds the one picture that a scanned page of a PDF (ISO 32000-1) is. Not a reader of PDF: whatever is not exactly that is
 * "no", because a copy that lacks a stamp or shows what a reader would hide is worse than no copy.
 *
 * Only the way to the first page is read, in small pieces, and never what is at its end: the picture stays in the file.
 */
import { asText, createLezer, isWellFormed, malformed, MAX_STEPS, walkJpeg } from '../domain/bytes.js';

export interface Scan {
  /** The picture as it lies in the PDF: a whole JPEG, in grey or in colour. */
  readonly jpeg: Blob;
  /** How far to turn it clockwise, so that it looks as on the page. */
  readonly draai: 0 | 90 | 180 | 270;
}

/** A dictionary has its keys without the slash; a name keeps it, as `/DeviceRGB`, so that it differs from a string (`(…`). */
type Waarde = number | string | boolean | null | Verwijzing | Waarde[] | Woordenboek;
type Woordenboek = Map<string, Waarde>;
interface Verwijzing {
  readonly ref: number;
}
type Plaats = { readonly at: number } | { readonly inside: number; readonly index: number };
type Matrix = [number, number, number, number, number, number];

/** Of one decompressed stream: an index or a drawing of a scan is far smaller. */
const MAX_STREAM = 4 * 1024 * 1024;
const MAX_DEPTH = 32;

const isRef = (value: Waarde | undefined): value is Verwijzing =>
  typeof value === 'object' && value !== null && 'ref' in value;
const nameOf = (value: Waarde | undefined): string =>
  typeof value === 'string' && value.startsWith('/') ? value.slice(1) : malformed();
const number = (value: Waarde | undefined): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : malformed();

/** Goes through the tokens of a text that was made of bytes. */
class Lezing {
  at = 0;
  #steps = 0;
  readonly #text: string;
  constructor(text: string, at = 0) {
    this.#text = text;
    this.at = at;
  }
  /** The next token: a name, a number, a word, a bracket, a string; empty at the end. */
  token(): string {
    this.#steps += 1;
    if (this.#steps > MAX_STEPS * 4) malformed();
    const pattern =
      /(?:[\0\t\n\f\r ]|%[^\r\n]*)*(<<|>>|\/[^\0\t\n\f\r ()<>[\]{}/%]*|[[\]{}(]|<[\da-fA-F\s]*>|[^\0\t\n\f\r ()<>[\]{}/%]+|)/y;
    pattern.lastIndex = this.at;
    const [, token = ''] = pattern.exec(this.#text) ?? malformed();
    this.at = pattern.lastIndex;
    // A bracket that closes nothing: readers differ in what they make of the rest.
    if (token === '' && this.at < this.#text.length) malformed();
    return token === '(' ? this.#string() : token;
  }
  #string(): string {
    const begin = this.at;
    for (let depth = 1; depth > 0; this.at += 1) {
      const character = this.#text[this.at] ?? malformed();
      if (character === '\\') this.at += 1;
      else if (character === '(') depth += 1;
      else if (character === ')') depth -= 1;
    }
    return '(' + this.#text.slice(begin, this.at - 1);
  }
  /** The next value; a word that is none of the values of PDF is malformed. */
  value(depth = 0, token = this.token()): Waarde {
    if (depth > MAX_DEPTH) malformed();
    if (token === '<<') {
      const map: Woordenboek = new Map();
      for (let key = this.token(); key !== '>>'; key = this.token()) {
        if (!key.startsWith('/')) malformed();
        map.set(key.slice(1), this.value(depth + 1));
      }
      return map;
    }
    if (token === '[') {
      const list: Waarde[] = [];
      for (let next = this.token(); next !== ']'; next = this.token()) list.push(this.value(depth + 1, next));
      return list;
    }
    if (/^[/(<]/.test(token)) return token;
    if (token === 'true' || token === 'false') return token === 'true';
    if (token === 'null') return null;
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(token)) return malformed();
    if (/^\d+$/.test(token)) {
      const reference = /[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
      reference.lastIndex = this.at;
      if (reference.test(this.#text)) {
        this.at = reference.lastIndex;
        return { ref: Number(token) };
      }
    }
    return Number(token);
  }
}

/** Undoes zlib (RFC 1950), as far as this browser can and no further than is sensible. */
async function inflate(packed: Blob): Promise<Uint8Array> {
  // Safari has it from 16.4.
  if (typeof DecompressionStream !== 'function') return malformed();
  const reader = packed.stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => malformed());
    if (done) break;
    pieces.push(value);
    size += value.length;
    if (size > MAX_STREAM) {
      await reader.cancel();
      malformed();
    }
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** Undoes the filters of PNG, which indexes are mostly written with: each row begins with the number of its own. */
function unpredict(bytes: Uint8Array, columns: number): Uint8Array {
  const rows = Math.floor(bytes.length / (columns + 1));
  const out = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const filter = bytes[row * (columns + 1)] as number;
    for (let i = 0; i < columns; i += 1) {
      const here = row * columns + i;
      const left = i > 0 ? (out[here - 1] as number) : 0;
      const up = row > 0 ? (out[here - columns] as number) : 0;
      const corner = i > 0 && row > 0 ? (out[here - columns - 1] as number) : 0;
      const guess = left + up - corner;
      const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
      const paeth = a <= b && a <= c ? left : b <= c ? up : corner;
      const add = [0, left, up, (left + up) >> 1, paeth][filter] ?? malformed();
      out[here] = (bytes[row * (columns + 1) + 1 + i] as number) + add;
    }
  }
  return out;
}

const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[1] * n[2],
  m[0] * n[1] + m[1] * n[3],
  m[2] * n[0] + m[3] * n[2],
  m[2] * n[1] + m[3] * n[3],
  m[4] * n[0] + m[5] * n[2] + n[4],
  m[4] * n[1] + m[5] * n[3] + n[5],
];
/** Left, bottom, right and top of what a rectangle becomes. */
function boundsOf(m: Matrix, [x, y, w, h]: readonly [number, number, number, number]) {
  const xs = [x, x + w].flatMap((a) => [y, y + h].map((b) => a * m[0] + b * m[2] + m[4]));
  const ys = [x, x + w].flatMap((a) => [y, y + h].map((b) => a * m[1] + b * m[3] + m[5]));
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
}
type Vlak = ReturnType<typeof boundsOf>;
/** Whether a rectangle holds another, but for a hundredth. */
function holds(outer: Vlak, inner: Vlak): boolean {
  const [x, y] = [(inner[2] - inner[0]) / 100, (inner[3] - inner[1]) / 100];
  return (
    outer[0] <= inner[0] + x &&
    outer[1] <= inner[1] + y &&
    outer[2] >= inner[2] - x &&
    outer[3] >= inner[3] - y
  );
}

/** What sets a colour or a precision, which does nothing to a picture, with how many values at most. */
const HARMLESS = /^(g|G|rg|RG|k|K|cs|CS|sc|SC|scn|SCN|ri|i|w|J|j|M|d|BMC|EMC|BDC)$/;

interface Getekend {
  readonly name: string;
  readonly matrix: Matrix;
  readonly clip: readonly Vlak[];
  readonly states: readonly string[];
}

/** Which picture a page draws, when that is all it does; malformed otherwise. */
function readDrawing(text: string): Getekend {
  const tokens = new Lezing(text);
  const operands: Waarde[] = [];
  let found: Getekend | null = null;
  let state = { matrix: [1, 0, 0, 1, 0, 0] as Matrix, clip: [] as Vlak[], states: [] as string[] };
  const stack: (typeof state)[] = [];
  let path: Vlak | null = null;
  let clips = false;
  for (let token = tokens.token(); token !== ''; token = tokens.token()) {
    if (/^([/(<[+.\d-]|true|false|null)/.test(token)) {
      operands.push(tokens.value(0, token));
      if (operands.length > 64) malformed();
      continue;
    }
    if (token === 'q') {
      stack.push({ ...state });
      if (stack.length > MAX_DEPTH) malformed();
    } else if (token === 'Q') state = stack.pop() ?? malformed();
    else if (token === 'cm') {
      if (operands.length !== 6) malformed();
      state.matrix = multiply(operands.map(number) as Matrix, state.matrix);
    } else if (token === 're') {
      // More than one piece of a path is a shape that we do not know.
      if (path || operands.length !== 4) malformed();
      path = boundsOf(state.matrix, operands.map(number) as [number, number, number, number]);
    } else if (token === 'W' || token === 'W*') clips = true;
    else if (token === 'n') {
      if (clips && !path) malformed();
      if (clips && path) state.clip = [...state.clip, path];
      path = null;
      clips = false;
    } else if (token === 'gs') state.states = [...state.states, nameOf(operands[0])];
    else if (token === 'Do') {
      if (found) malformed();
      found = { ...state, name: nameOf(operands[0]) };
    } else if (!HARMLESS.test(token) || operands.includes('/OC')) malformed();
    operands.length = 0;
  }
  return found ?? malformed();
}

/** The way through one file. */
class Bestand {
  readonly #file: Blob;
  readonly #lees;
  readonly #places = new Map<number, Plaats>();
  readonly #packed = new Map<number, Waarde[]>();
  #trailer: Woordenboek = new Map();
  #count = 0;
  constructor(file: Blob) {
    this.#file = file;
    this.#lees = createLezer(file);
  }

  /** A text of the file from a place, larger when what begins there did not fit in a smaller one. */
  async #at<T>(at: number, read: (text: string) => Promise<T> | T): Promise<T> {
    this.#count += 1;
    if (at >= this.#file.size || this.#count > 2000) malformed();
    for (const length of [4096, 1 << 20]) {
      let result: T | undefined;
      const work = async (): Promise<void> => {
        result = await read(asText(await this.#lees(at, length)));
      };
      if (await isWellFormed(work())) return result as T;
    }
    return malformed();
  }

  /** An object where the index says it lies, and where its stream begins when it has one. */
  #object(at: number): Promise<{ id: number; value: Waarde; stream: number | null }> {
    return this.#at(at, (text) => {
      const head = /^\s*(\d{1,10})\s+\d{1,5}\s+obj\b/.exec(text) ?? malformed();
      const tokens = new Lezing(text, head[0].length);
      const value = tokens.value();
      const [, line = ''] = /^\s*stream(\r?\n|\r(?=[^\n]))/.exec(text.slice(tokens.at, tokens.at + 64)) ?? [];
      const stream = line ? at + text.indexOf('stream', tokens.at) + 6 + line.length : null;
      // A dictionary that ends where the piece of text ends may have had a stream.
      if (stream === null && tokens.token() !== 'endobj') malformed();
      return { id: Number(head[1]), value, stream };
    });
  }

  /** Looks through references, as far as is sensible. */
  async get(value: Waarde | undefined): Promise<Waarde> {
    let now: Waarde | undefined = value;
    for (let steps = 0; isRef(now); steps += 1) {
      if (steps > MAX_DEPTH) malformed();
      const place = this.#places.get(now.ref);
      if (!place) return null;
      if ('at' in place) {
        const found = await this.#object(place.at);
        if (found.id !== now.ref) malformed();
        now = found.value;
      } else now = (await this.#unpack(place.inside))[place.index] ?? null;
    }
    return now ?? null;
  }
  async map(value: Waarde | undefined): Promise<Woordenboek> {
    const found = await this.get(value);
    return found instanceof Map ? found : malformed();
  }
  /** A value that is absent, or `null`. */
  async lacks(map: Woordenboek, ...keys: string[]): Promise<boolean> {
    for (const key of keys) if ((await this.get(map.get(key))) !== null) return false;
    return true;
  }

  /** A stream as it lies in the file, with its dictionary. */
  async stream(value: Waarde | undefined): Promise<{ map: Woordenboek; raw: Blob }> {
    const place = isRef(value) ? this.#places.get(value.ref) : undefined;
    if (!place || !('at' in place)) return malformed();
    return this.#streamAt(place.at);
  }
  async #streamAt(at: number): Promise<{ map: Woordenboek; raw: Blob }> {
    const { value, stream } = await this.#object(at);
    if (!(value instanceof Map) || stream === null) return malformed();
    const length = number(await this.get(value.get('Length')));
    if (length < 0 || stream + length > this.#file.size) malformed();
    return { map: value, raw: this.#file.slice(stream, stream + length) };
  }
  /** What a stream holds, of the two ways in which indexes and drawings are kept. */
  async bytes({ map, raw }: { map: Woordenboek; raw: Blob }): Promise<Uint8Array> {
    let filter = await this.get(map.get('Filter'));
    let parms = await this.get(map.get('DecodeParms'));
    if (Array.isArray(filter)) {
      if (filter.length > 1) malformed();
      filter = await this.get(filter[0]);
      if (Array.isArray(parms)) parms = await this.get(parms[0]);
    }
    if (filter === null) {
      if (raw.size > MAX_STREAM) malformed();
      return new Uint8Array(await raw.arrayBuffer());
    }
    if (filter !== '/FlateDecode') return malformed();
    const bytes = await inflate(raw);
    if (!(parms instanceof Map)) return bytes;
    const predictor = number(parms.get('Predictor') ?? 1);
    if (predictor === 1) return bytes;
    if (
      predictor < 10 ||
      number(parms.get('Colors') ?? 1) > 1 ||
      number(parms.get('BitsPerComponent') ?? 8) !== 8
    )
      malformed();
    const columns = number(parms.get('Columns') ?? 1);
    return columns >= 1 && columns < 4096 ? unpredict(bytes, columns) : malformed();
  }
  async #unpack(id: number): Promise<Waarde[]> {
    const known = this.#packed.get(id);
    if (known) return known;
    const stream = await this.stream({ ref: id });
    const first = number(await this.get(stream.map.get('First')));
    const many = number(await this.get(stream.map.get('N')));
    if (many > MAX_STEPS) malformed();
    const bytes = await this.bytes(stream);
    const text = asText(new DataView(bytes.buffer, bytes.byteOffset, bytes.length));
    const heads = new Lezing(text);
    const values: Waarde[] = [];
    for (let i = 0; i < many; i += 1) {
      heads.token();
      values.push(new Lezing(text, first + Number(heads.token())).value());
    }
    this.#packed.set(id, values);
    return values;
  }

  /** Reads the indexes, from the last one to the first: what a later one says of an object holds. */
  async open(): Promise<Woordenboek> {
    const from = Math.max(0, this.#file.size - 4096);
    const tail = asText(await this.#lees(from, this.#file.size - from));
    const [, start] = /startxref\s+(\d{1,12})\s+%%EOF(?![^]*startxref)/.exec(tail) ?? malformed();
    const queue = [Number(start)];
    const seen = new Set<number>();
    for (const at of queue) {
      if (seen.has(at)) continue;
      seen.add(at);
      if (seen.size > 64) malformed();
      const map = await this.#index(at);
      if (seen.size === 1) this.#trailer = map;
      // One for older readers, in which a part is hidden from them, comes before the one before it.
      for (const key of ['XRefStm', 'Prev']) if (map.has(key)) queue.push(number(map.get(key)));
    }
    if (this.#trailer.has('Encrypt')) malformed();
    return this.map(this.#trailer.get('Root'));
  }
  #place(id: number, place: Plaats): void {
    if (this.#places.size > MAX_STEPS) malformed();
    if (!this.#places.has(id)) this.#places.set(id, place);
  }
  async #index(at: number): Promise<Woordenboek> {
    const isTable = await this.#at(at, (text) => /^\s*xref\b/.test(text));
    if (!isTable) return this.#indexStream(at);
    return this.#at(at, (text) => {
      const places: [number, Plaats][] = [];
      const head = /^\s*xref\s+/.exec(text) ?? malformed();
      let here = head[0].length;
      for (;;) {
        const section = /(\d{1,10}) (\d{1,10})\s+|trailer/y;
        section.lastIndex = here;
        const [all, first, many] = section.exec(text) ?? malformed();
        here += all.length;
        if (first === undefined) break;
        for (let i = 0; i < Number(many); i += 1) {
          const row = /(\d{10}) \d{5} ([nf])[\r\n ]*/y;
          row.lastIndex = here;
          const [line, offset, kind] = row.exec(text) ?? malformed();
          here += line.length;
          // What a later index says is gone must not come back from an earlier one.
          places.push([Number(first) + i, { at: kind === 'n' ? Number(offset) : Infinity }]);
        }
      }
      const trailer = new Lezing(text, here).value();
      if (!(trailer instanceof Map)) return malformed();
      for (const [id, place] of places) this.#place(id, place);
      return trailer;
    });
  }
  async #indexStream(at: number): Promise<Woordenboek> {
    const stream = await this.#streamAt(at);
    const { map } = stream;
    if (map.get('Type') !== '/XRef') malformed();
    const widths = map.get('W');
    if (!Array.isArray(widths) || widths.length !== 3) return malformed();
    const [a, b, c] = widths.map(number) as [number, number, number];
    const row = a + b + c;
    if (row < 1 || Math.max(a, b, c) > 6) malformed();
    const bytes = await this.bytes(stream);
    const field = (from: number, size: number): number =>
      bytes.subarray(from, from + size).reduce((sum, byte) => sum * 256 + byte, 0);
    const sections = map.get('Index') ?? [0, map.get('Size') ?? null];
    if (!Array.isArray(sections)) return malformed();
    let here = 0;
    for (let s = 0; s + 1 < sections.length; s += 2) {
      const first = number(sections[s]);
      for (let i = 0; i < number(sections[s + 1]); i += 1, here += row) {
        if (here + row > bytes.length) malformed();
        const kind = a === 0 ? 1 : field(here, a);
        const second = field(here + a, b);
        const third = field(here + a + b, c);
        this.#place(
          first + i,
          kind === 2 ? { inside: second, index: third } : { at: kind === 1 ? second : Infinity },
        );
      }
    }
    return map;
  }
}

/** What of a page its parents may say in its place. */
const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];

/** The colours that a JPEG has of itself: one for grey, three for colours; ink for print looks different in each reader. */
async function componentsOf(file: Bestand, space: Waarde): Promise<number> {
  if (Array.isArray(space)) {
    const kind = await file.get(space[0]);
    if (kind === '/CalRGB') return 3;
    if (kind === '/CalGray') return 1;
    if (kind !== '/ICCBased') return malformed();
    return number(await file.get((await file.stream(space[1])).map.get('N')));
  }
  return space === '/DeviceRGB' ? 3 : space === '/DeviceGray' ? 1 : malformed();
}

/** Whether colours are taken as they are in the picture, and not turned round. */
const isPlain = (decode: Waarde): boolean =>
  decode === null || (Array.isArray(decode) && decode.every((value, i) => value === i % 2));

async function readScan(blob: Blob): Promise<Scan> {
  const file = new Bestand(blob);
  const root = await file.open();
  let page = await file.map(root.get('Pages'));
  const inherited: Woordenboek = new Map();
  for (let depth = 0; (await file.get(page.get('Type'))) !== '/Page'; depth += 1) {
    if (depth > MAX_DEPTH) malformed();
    for (const key of INHERITED) if (page.has(key)) inherited.set(key, page.get(key) as Waarde);
    const children = await file.get(page.get('Kids'));
    page = await file.map(Array.isArray(children) ? children[0] : malformed());
  }
  const of = (key: string): Promise<Waarde> => file.get(page.get(key) ?? inherited.get(key));
  // Stamps, signatures and fields lie over the page.
  const over = await file.get(page.get('Annots'));
  if (over !== null && !(Array.isArray(over) && over.length === 0)) malformed();

  const contents = await file.get(page.get('Contents')).catch(() => malformed());
  const parts = Array.isArray(contents) ? contents : [page.get('Contents') as Waarde];
  if (parts.length > MAX_DEPTH) malformed();
  let drawing = '';
  for (const part of parts) {
    const bytes = await file.bytes(await file.stream(part));
    drawing += asText(new DataView(bytes.buffer, bytes.byteOffset, bytes.length)) + '\n';
    if (drawing.length > MAX_STREAM) malformed();
  }
  const { name, matrix, clip, states } = readDrawing(drawing);

  const resources = await file.map(await of('Resources'));
  for (const state of states) {
    const map = await file.map((await file.map(resources.get('ExtGState'))).get(state));
    const [mask, blend, alpha] = await Promise.all(
      ['SMask', 'BM', 'ca'].map((key) => file.get(map.get(key))),
    );
    if (
      (mask !== null && mask !== '/None') ||
      (blend !== null && blend !== '/Normal' && blend !== '/Compatible') ||
      (alpha !== null && alpha !== 1)
    )
      malformed();
  }
  const picture = await file.stream((await file.map(resources.get('XObject'))).get(name));
  const { map, raw } = picture;
  const filter = await file.get(map.get('Filter'));
  const decode = await file.get(map.get('Decode'));
  if (
    map.get('Subtype') !== '/Image' ||
    (Array.isArray(filter) ? filter.length !== 1 || filter[0] !== '/DCTDecode' : filter !== '/DCTDecode') ||
    !isPlain(decode) ||
    map.get('ImageMask') === true ||
    !(await file.lacks(map, 'SMask', 'Mask', 'DecodeParms', 'OC', 'Alternates'))
  )
    malformed();
  const components = await componentsOf(file, await file.get(map.get('ColorSpace')));
  const [width, height] = [
    number(await file.get(map.get('Width'))),
    number(await file.get(map.get('Height'))),
  ];
  const jpeg = raw.slice(0, raw.size, 'image/jpeg');
  const lees = createLezer(jpeg);
  const frames: (readonly number[])[] = [];
  await walkJpeg(lees, 0, async (marker, from) => {
    if (marker < 0xc0 || marker > 0xc2) return;
    const frame = await lees(from, 6);
    frames.push([frame.getUint16(3), frame.getUint16(1), frame.getUint8(5)]);
  });
  if (String(frames) !== String([width, height, components]) || (components !== 1 && components !== 3))
    malformed();

  // Where it lies: whole on the page, in its own proportions, not mirrored, and turned by quarters only.
  const place = boundsOf(matrix, [0, 0, 1, 1]);
  const [a, b, c, d] = matrix;
  const upright = Math.abs(b) + Math.abs(c) < 0.001 * (Math.abs(a) + Math.abs(d));
  const lying = Math.abs(a) + Math.abs(d) < 0.001 * (Math.abs(b) + Math.abs(c));
  if (upright === lying || a * d - b * c <= 0) malformed();
  const seen = (place[2] - place[0]) / (place[3] - place[1]);
  const own = upright ? width / height : height / width;
  if (!(Math.abs(seen / own - 1) < 0.03)) malformed();
  for (const key of ['MediaBox', 'CropBox']) {
    const box = await of(key);
    if (box === null && key === 'CropBox') continue;
    if (!Array.isArray(box) || box.length !== 4) return malformed();
    const [x, y, right, top] = (await Promise.all(box.map((side) => file.get(side)))).map(number) as [
      number,
      number,
      number,
      number,
    ];
    if (!holds([Math.min(x, right), Math.min(y, top), Math.max(x, right), Math.max(y, top)], place))
      malformed();
  }
  if (!clip.every((outer) => holds(outer, place))) malformed();
  const quarters = upright ? (a > 0 ? 0 : 180) : b > 0 ? 270 : 90;
  const turned = number((await of('Rotate')) ?? 0);
  if (turned % 90 !== 0) malformed();
  return { jpeg, draai: ((((quarters + turned) % 360) + 360) % 360) as Scan['draai'] };
}

/**
 * The picture that the first page of a PDF is, when it is one JPEG and nothing else: no text, no second picture, nothing
 * over it, nothing of it outside the page. `null` of any other file, and of a PDF with a password.
 * @throws DOMException when the file itself can no longer be read
 */
export async function findScan(pdf: Blob): Promise<Scan | null> {
  let scan: Scan | null = null;
  const sound = await isWellFormed(
    readScan(pdf).then((found) => {
      scan = found;
    }),
  );
  return sound ? scan : null;
}
