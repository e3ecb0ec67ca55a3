/**
 * Takes the place where a photo was made out of it, without touching the picture: the same length, and every byte outside
 * the place itself is the same. Only small pieces are read and held, however large the photo.
 *
 * Covered, in JPEG (also in the extra pictures that phones put behind the first), PNG, WebP, HEIC/HEIF/AVIF and TIFF:
 * - the GPS directory of Exif (CIPA DC-008): the pointer to it, its entries and their values;
 * - XMP (ISO 16684-1), also extended XMP: properties named `GPS…` (Exif, drones), and the place names of Photoshop and IPTC;
 * - place names in IPTC-IIM: content location, city, sublocation, province, country.
 * Not covered, and then `unsure`: a film inside the photo (motion photo), compressed XMP and ImageMagick profiles in PNG,
 * BigTIFF, and whatever is malformed. Left as they are: notes of the camera's maker in its own format (MakerNote), and
 * what can be seen in the picture.
 */
import { asText, createLezer, isWellFormed, malformed, MAX_STEPS, walkBoxes, walkJpeg } from './bytes.js';

/** Where the place stood. */
export type Vindplaats = 'exif' | 'xmp' | 'iptc';

export interface ZonderLocatie {
  /** Of the same length; the very same object when nothing was removed. */
  readonly blob: Blob;
  /** Empty: no place was found. */
  readonly removed: readonly Vindplaats[];
  /** Not everything could be read: the place may still be in it. */
  readonly unsure: boolean;
}

type Stuk = readonly [begin: number, end: number];

const MAX_PIECE = 16 * 1024 * 1024;

/** Sizes of the value types of TIFF 6.0, by number. */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
/** Where pixels lie, and the tag that says how many bytes. */
const PIXELS = [
  [0x111, 0x117],
  [0x144, 0x145],
  [0x201, 0x202],
] as const;

// A name starts after white space or `<`, and neither holds `<`: each text is gone through once, whatever it holds.
const XMP_NAME =
  '((?:[\\w.-]+:)?gps\\w*|[\\w.-]+:(?:city|state|country(?:code)?|location(?:created|shown)?|sublocation))';
const XMP_PLACE = `\\s${XMP_NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*')|<${XMP_NAME}(?:\\s[^<>]*)?>`;
/** Datasets of IPTC-IIM record 2. */
const IIM_PLACES = [26, 27, 90, 92, 95, 100, 101];

const overlaps = (a: Stuk, b: Stuk): boolean => a[0] < b[1] && b[0] < a[1];

/** The check value of a PNG chunk (ISO 15948 annex D). */
function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 && 0xedb88320);
  }
  return ~crc >>> 0;
}

/**
 * The photo without the place where it was made.
 * @param formaat media type by content; of other types than those above nothing is read
 * @throws DOMException when the file cannot be read; never because of what it holds
 */
export async function removeLocation(file: Blob, formaat: string): Promise<ZonderLocatie> {
  const changes: { begin: number; end: number; bytes: Uint8Array<ArrayBuffer> }[] = [];
  const removed = new Set<Vindplaats>();
  let unsure = false;
  let count = 0;
  const lees = createLezer(file);

  /** A hostile file must not keep us busy. */
  const tally = (more = 1): void => {
    count += more;
    if (count > MAX_STEPS) malformed();
  };
  const read = (begin: number, end: number): Promise<DataView> =>
    begin < 0 || end < begin || end > file.size || end - begin > MAX_PIECE
      ? malformed()
      : lees(begin, end - begin);
  /** A malformed piece costs itself only. */
  const attempt = async (work: Promise<unknown>): Promise<void> => {
    if (!(await isWellFormed(work))) unsure = true;
  };
  const change = (what: Vindplaats | null, begin: number, bytes: Uint8Array<ArrayBuffer>): void => {
    const end = begin + bytes.length;
    if (changes.some((other) => overlaps([begin, end], [other.begin, other.end]))) unsure = true;
    else {
      changes.push({ begin, end, bytes });
      if (what) removed.add(what);
    }
  };

  /** TIFF, which is also what Exif is, and the index of the extra pictures in a JPEG. Its offsets count from `begin`. */
  async function tiff(begin: number, end: number): Promise<void> {
    const at = (offset: number, length: number): Promise<DataView> =>
      begin + offset + length > end ? malformed() : read(begin + offset, begin + offset + length);
    const head = await at(0, 8);
    const little = head.getUint16(0) === 0x4949;
    if ((!little && head.getUint16(0) !== 0x4d4d) || head.getUint16(2, little) !== 42) malformed();
    const keep: Stuk[] = [[0, 8]];
    const gps = new Set<number>();
    const tables: [number, Uint8Array<ArrayBuffer>][] = [];
    const directories: [DataView, Map<number, number>][] = [];

    const open = async (offset: number): Promise<DataView> => {
      const entries = (await at(offset, 2)).getUint16(0, little);
      tally(entries + 1);
      return at(offset, 2 + entries * 12);
    };
    /** Where the value of an entry lies when that is not in the entry itself. */
    const outside = (table: DataView, entry: number): Stuk | null => {
      const size = (SIZES[table.getUint16(entry + 2, little)] ?? 1) * table.getUint32(entry + 4, little);
      const offset = table.getUint32(entry + 8, little);
      return size > 4 ? [offset, offset + size] : null;
    };
    /** The values of an entry that holds whole numbers. */
    const numbers = async (table: DataView, entry: number | undefined): Promise<number[]> => {
      if (entry === undefined) return [];
      const size = SIZES[table.getUint16(entry + 2, little)];
      const amount = table.getUint32(entry + 4, little);
      tally(amount);
      const place = outside(table, entry);
      const values = place ? await at(place[0], place[1] - place[0]) : table;
      const list: number[] = [];
      for (let i = 0, step = place ? 0 : entry + 8; i < amount; i += 1)
        list.push(
          size === 2 ? values.getUint16(step + i * 2, little) : values.getUint32(step + i * 4, little),
        );
      return list;
    };

    const queue = [head.getUint32(4, little)];
    const chain = new Set(queue);
    async function directory(offset: number): Promise<void> {
      const table = await open(offset);
      const stop = offset + table.byteLength;
      // The last directory of Exif may end without the offset of a next one.
      const next = begin + stop + 4 > end ? 0 : (await at(stop, 4)).getUint32(0, little);
      keep.push([offset, Math.min(stop + 4, end - begin)]);
      // Only these are a list; elsewhere some cameras leave anything where the next one would be named.
      if (chain.has(offset)) {
        chain.add(next);
        queue.push(next);
      }
      const entries = new Map<number, number>();
      const rest: number[] = [];
      for (let entry = 2; entry < table.byteLength; entry += 12) {
        const tag = table.getUint16(entry, little);
        if (tag === 0x8825) {
          gps.add(table.getUint32(entry + 8, little));
          continue;
        }
        entries.set(tag, entry);
        rest.push(entry);
        const value = outside(table, entry);
        if (value) keep.push(value);
        const [from, to] = (value ?? [0, 0]).map((place) => begin + place) as [number, number];
        if (tag === 0x14a || tag === 0x8769) queue.push(...(await numbers(table, entry)));
        else if (tag === 700 && value) await attempt(xmp([[from, to]]));
        else if ((tag === 0x83bb || tag === 0x8649) && value) await attempt(iptc(from, to));
        else if (tag === 0xb002 && value) {
          const list = await read(from, to);
          for (let i = 0; i + 16 <= list.byteLength; i += 16) {
            const where = list.getUint32(i + 8, little);
            if (where) await attempt(jpeg(begin + where));
          }
        }
      }
      directories.push([table, entries]);
      if (table.byteLength - 2 === rest.length * 12) return;
      // The others close up, as if the pointer had never been there; what is left at the end becomes zeros.
      const bytes = new Uint8Array(Math.min(table.byteLength + 4, end - begin - offset));
      const view = new DataView(bytes.buffer);
      view.setUint16(0, rest.length, little);
      rest.forEach((entry, i) => {
        for (let byte = 0; byte < 12; byte += 1)
          view.setUint8(2 + i * 12 + byte, table.getUint8(entry + byte));
      });
      if (next) view.setUint32(2 + rest.length * 12, next, little);
      tables.push([offset, bytes]);
    }

    const seen = new Set([0]);
    for (const offset of queue) {
      if (seen.has(offset)) continue;
      seen.add(offset);
      await attempt(directory(offset));
    }

    for (const [offset, bytes] of tables) change('exif', begin + offset, bytes);
    if (gps.size)
      await attempt(
        (async () => {
          for (const [table, entries] of directories)
            for (const [where, howMuch] of PIXELS) {
              const sizes = await numbers(table, entries.get(howMuch));
              (await numbers(table, entries.get(where))).forEach((from, i) =>
                keep.push([from, from + (sizes[i] ?? 0)]),
              );
            }
          for (const offset of gps) {
            const table = await open(offset);
            const wipe: Stuk[] = [[offset, offset + table.byteLength]];
            // The standard knows 32 of them; a list that is much longer is something else.
            if (table.byteLength > 800) malformed();
            for (let entry = 2; entry < table.byteLength; entry += 12) {
              const value = outside(table, entry);
              if (value && !wipe.some((other) => other[0] === value[0] && other[1] >= value[1]))
                wipe.push(value);
            }
            for (const piece of wipe)
              // Never where something else lies, or the photo would lose that.
              if (
                begin + piece[1] > end ||
                piece[1] - piece[0] > 65_536 ||
                keep.some((other) => overlaps(piece, other))
              )
                unsure = true;
              else change('exif', begin + piece[0], new Uint8Array(piece[1] - piece[0]));
          }
        })(),
      );
  }

  /** XMP, which may come in pieces. Places become spaces, so that it stays XML of the same length. */
  async function xmp(pieces: readonly Stuk[]): Promise<void> {
    let text = '';
    for (const [begin, end] of pieces) {
      if (text.length > MAX_PIECE) malformed();
      text += asText(await read(begin, end));
    }
    if (/(MotionPhoto|MicroVideo)="1|MotionPhoto>1/.test(text)) unsure = true;
    const place = new RegExp(XMP_PLACE, 'gi');
    for (let match; (match = place.exec(text));) {
      tally();
      let stop = place.lastIndex;
      if (match[2] !== undefined && text[stop - 2] !== '/') {
        const close = text.indexOf(`</${match[2]}`, stop);
        stop = text.indexOf('>', close) + 1;
        if (close < 0 || stop === 0) malformed();
      }
      let from = 0;
      for (const [begin, end] of pieces) {
        const a = Math.max(match.index - from, 0);
        const b = Math.min(stop - from, end - begin);
        if (a < b) change('xmp', begin + a, new Uint8Array(b - a).fill(32));
        from += end - begin;
      }
      place.lastIndex = stop;
    }
  }

  /** IPTC-IIM, bare or in Photoshop's list of resources, where it is number 0x0404. */
  async function iptc(begin: number, end: number): Promise<void> {
    const view = await read(begin, end);
    const text = asText(view);
    let at = text.indexOf('\x1c', Math.max(0, text.indexOf('8BIM\x04\x04')));
    while (at >= 0 && at + 5 <= text.length && view.getUint8(at) === 0x1c) {
      const size = view.getUint16(at + 3);
      const value = at + 5;
      if (size > 0x7fff || value + size > text.length) malformed();
      if (
        view.getUint8(at + 1) === 2 &&
        IIM_PLACES.includes(view.getUint8(at + 2)) &&
        /\S/.test(text.slice(value, value + size))
      )
        change('iptc', begin + value, new Uint8Array(size).fill(32));
      at = value + size;
    }
  }

  const pictures = new Set<number>();
  async function jpeg(begin: number): Promise<void> {
    if (pictures.has(begin)) return;
    pictures.add(begin);
    const extended: Stuk[] = [];
    await attempt(
      walkJpeg(lees, begin, async (marker, from, to) => {
        if (marker !== 0xe1 && marker !== 0xe2 && marker !== 0xed) return;
        const name = asText(await read(from, Math.min(to, from + 35)));
        if (name.startsWith('Exif\0')) await attempt(tiff(from + 6, to));
        else if (name.startsWith('http://ns.adobe.com/xap/1.0/\0')) await attempt(xmp([[from + 29, to]]));
        else if (name.startsWith('http://ns.adobe.com/xmp/extension/\0')) extended.push([from + 75, to]);
        else if (name.startsWith('Photoshop 3.0\0')) await attempt(iptc(from + 14, to));
        else if (name.startsWith('MPF\0')) await attempt(tiff(from + 4, to));
      }),
    );
    if (extended.length) await attempt(xmp(extended));
  }

  async function png(): Promise<void> {
    for (let at = 8, type = ''; type !== 'IEND';) {
      tally();
      const head = await read(at, at + 8);
      type = asText(head, 4);
      const from = at + 8;
      const to = from + head.getUint32(0);
      const before = changes.length;
      if (type === 'eXIf') await attempt(tiff(from, to));
      else if (/^[itz][ET]Xt$/.test(type)) {
        const start = asText(await read(from, Math.min(to, from + 24)));
        if (start.startsWith('Raw profile type ')) unsure = true;
        else if (start.startsWith('XML:com.adobe.xmp\0')) {
          if (start[18] === '\0') await attempt(xmp([[from, to]]));
          else unsure = true;
        }
      }
      if (changes.length > before) {
        const bytes = new Uint8Array(4 + to - from);
        const old = await read(at + 4, to);
        for (let i = 0; i < bytes.length; i += 1) bytes[i] = old.getUint8(i);
        for (const { begin, bytes: now } of changes.slice(before)) bytes.set(now, begin - at - 4);
        const check = new Uint8Array(4);
        new DataView(check.buffer).setUint32(0, crc32(bytes));
        change(null, to, check);
      }
      at = to + 4;
    }
  }

  async function webp(): Promise<void> {
    const end = 8 + (await lees(4, 4)).getUint32(0, true);
    for (let at = 12; at < end;) {
      tally();
      const head = await read(at, at + 8);
      const size = head.getUint32(4, true);
      const [from, to] = [at + 8, at + 8 + size];
      const type = asText(head, 0, 4);
      if (type === 'EXIF')
        await attempt(tiff(from + (asText(await read(from, from + 4)) === 'Exif' ? 6 : 0), to));
      else if (type === 'XMP ') await attempt(xmp([[from, to]]));
      at = to + (size & 1);
    }
  }

  /** ISO 23008-12: `meta` says which items there are (`iinf`) and where their bytes lie (`iloc`). */
  async function heif(): Promise<void> {
    const metas: Stuk[] = [];
    await walkBoxes(lees, 0, file.size, (type, from, to) => {
      if (type === 'meta') metas.push([from, to]);
      // A film or burst, which has places of its own.
      if (type === 'moov') unsure = true;
    });
    for (const [metaFrom, metaTo] of metas) {
      const kinds = new Map<number, string>();
      const parts = new Map<string, Stuk>();
      await walkBoxes(lees, metaFrom + 4, metaTo, (type, from, to) => {
        parts.set(type, [from, to]);
      });
      const [info, where, idat] = ['iinf', 'iloc', 'idat'].map((type) => parts.get(type));
      if (!info || !where) continue;
      const wide = (await read(info[0], info[1])).getUint8(0) > 0;
      const items: Stuk[] = [];
      await walkBoxes(lees, info[0] + (wide ? 8 : 6), info[1], (_, from, to) => {
        items.push([from, to]);
      });
      for (const [from, to] of items) {
        const item = await read(from, to);
        const shift = item.getUint8(0) > 2 ? 2 : 0;
        kinds.set(shift ? item.getUint32(4) : item.getUint16(4), asText(item, 8 + shift, 4));
      }

      const view = await read(where[0], where[1]);
      const version = view.getUint8(0);
      let at = 6;
      const next = (size: number): number => {
        at += size;
        if (size === 0) return 0;
        if (size === 2) return view.getUint16(at - 2);
        if (size === 4) return view.getUint32(at - 4);
        return size === 8 ? view.getUint32(at - 8) * 2 ** 32 + view.getUint32(at - 4) : malformed();
      };
      const sizes = view.getUint16(4);
      for (let left = next(version < 2 ? 2 : 4); left > 0; left -= 1) {
        tally();
        const kind = kinds.get(next(version < 2 ? 2 : 4));
        // 0: from the start of the file, 1: in the box `idat`, 2: in another item.
        const method = version > 0 ? next(2) & 15 : 0;
        next(2);
        const base = next((sizes >> 4) & 15) + (method ? (idat?.[0] ?? 0) : 0);
        const extents: Stuk[] = [];
        for (let more = next(2); more > 0; more -= 1) {
          tally();
          if (version > 0) next(sizes & 15);
          const from = base + next(sizes >> 12);
          extents.push([from, from + next((sizes >> 8) & 15)]);
        }
        if (kind !== 'mime' && kind !== 'Exif') continue;
        if (method > 1) unsure = true;
        else if (kind === 'mime') await attempt(xmp(extents));
        else
          await attempt(
            (async () => {
              const [from, to] = extents[0] ?? malformed();
              if (extents.length > 1) malformed();
              await tiff(from + 4 + (await read(from, from + 4)).getUint32(0), to);
            })(),
          );
      }
    }
  }

  const [, type = ''] = /^image\/(.+)/.exec(formaat) ?? [];
  if (type === 'jpeg') await jpeg(0);
  else if (type === 'png') await attempt(png());
  else if (type === 'webp') await attempt(webp());
  else if (type === 'tiff') await attempt(tiff(0, file.size));
  else if (/^(hei[cf]|avif)/.test(type)) await attempt(heif());
  if (!removed.size) return { blob: file, removed: [], unsure };

  const pieces: BlobPart[] = [];
  let done = 0;
  for (const { begin, end, bytes } of changes.sort((a, b) => a.begin - b.begin)) {
    pieces.push(file.slice(done, begin), bytes);
    done = end;
  }
  pieces.push(file.slice(done));
  // The type by `slice`: an object of options could be added to by the page.
  return { blob: new Blob(pieces).slice(0, file.size, file.type), removed: [...removed], unsure };
}
