/** Small but sound files of every kind, built byte by byte; for Node and browsers alike. */

export type Bytes = Uint8Array<ArrayBuffer>;
type Piece = string | number | readonly number[] | Uint8Array;

/** Texts count one byte per character, numbers are bytes. */
export function bytesOf(...pieces: Piece[]): Bytes {
  const lists = pieces.map((piece) =>
    typeof piece === 'string'
      ? [...piece].map((character) => character.charCodeAt(0))
      : typeof piece === 'number'
        ? [piece]
        : [...piece],
  );
  return new Uint8Array(lists.flat());
}
export const u16 = (value: number, little = false): number[] =>
  little ? [value & 255, (value >> 8) & 255] : [(value >> 8) & 255, value & 255];
export const u32 = (value: number, little = false): number[] => {
  const bytes = [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
  return little ? bytes.reverse() : bytes;
};

/** What every photo here has where its picture is, so that a test can look whether it is still there. */
export const PICTURE = bytesOf('PICTURE', ...Array.from({ length: 500 }, (_, i) => (i * 37) & 127));

/** The place in every photo here: no byte of these may be left. The first two are the coordinates in Exif. */
export const PLACE = {
  latitude: (little: boolean): Bytes =>
    bytesOf(...[52, 1, 22, 1, 1_234_567, 100_000].flatMap((n) => u32(n, little))),
  longitude: (little: boolean): Bytes =>
    bytesOf(...[4, 1, 53, 1, 7_654_321, 100_000].flatMap((n) => u32(n, little))),
  xmpLatitude: '52,22.1234567N',
  xmpLongitude: '4,53.7654321E',
  city: 'Voorbeeldstad-aan-Zee',
} as const;
export const ORIENTATION = 6;
export const TAKEN = '2026:11:20 10:11:12';

// TIFF and Exif

type Value = { readonly type: number; readonly bytes: Bytes; readonly count: number } | Ifd;
/** A directory: tag → value, in the order of the tags; and the one after it. */
export interface Ifd {
  readonly entries: readonly (readonly [tag: number, value: Value])[];
  readonly next?: Ifd;
}
export const ascii = (text: string): Value => ({ type: 2, bytes: bytesOf(text, 0), count: text.length + 1 });
export const short = (little: boolean, value: number): Value => ({
  type: 3,
  bytes: bytesOf(u16(value, little)),
  count: 1,
});
export const long = (little: boolean, value: number): Value => ({
  type: 4,
  bytes: bytesOf(u32(value, little)),
  count: 1,
});
export const blob = (bytes: Bytes, type = 7): Value => ({
  type,
  bytes,
  count: type === 7 || type === 1 ? bytes.length : bytes.length / 8,
});

/** The bytes of a TIFF; `front` comes between the header and the first directory (pixels, say). */
export function buildTiff(little: boolean, first: Ifd, front: Bytes = new Uint8Array(0)): Bytes {
  const out: number[] = [
    ...bytesOf(little ? 'II' : 'MM', u16(42, little), u32(8 + front.length, little), front),
  ];
  const put = (at: number, bytes: readonly number[]): void =>
    bytes.forEach((byte, i) => (out[at + i] = byte));
  const write = (ifd: Ifd): number => {
    const at = out.length;
    const { entries, next } = ifd;
    out.push(...u16(entries.length, little), ...new Array<number>(entries.length * 12 + 4).fill(0));
    entries.forEach(([tag, value], i) => {
      const entry = at + 2 + i * 12;
      put(entry, u16(tag, little));
      if ('entries' in value) {
        put(entry + 2, [...u16(4, little), ...u32(1, little), ...u32(write(value), little)]);
        return;
      }
      put(entry + 2, [...u16(value.type, little), ...u32(value.count, little)]);
      if (value.bytes.length <= 4) put(entry + 8, [...value.bytes]);
      else {
        put(entry + 8, u32(out.length, little));
        out.push(...value.bytes);
      }
    });
    if (next) put(at + 2 + entries.length * 12, u32(write(next), little));
    return at;
  };
  write(first);
  return new Uint8Array(out);
}

export const gpsIfd = (little: boolean): Ifd => ({
  entries: [
    [0, { type: 1, bytes: bytesOf(2, 3, 0, 0), count: 4 }],
    [1, ascii('N')],
    [2, blob(PLACE.latitude(little), 5)],
    [3, ascii('E')],
    [4, blob(PLACE.longitude(little), 5)],
    [28, blob(bytesOf('ASCII\0\0\0', PLACE.city))],
  ],
});

/** What a phone writes: orientation, moment, maker's note, place, thumbnail. */
export function buildExif({ little = false, gps = true, thumbnail = false } = {}): Bytes {
  return buildTiff(little, {
    entries: [
      [0x10f, ascii('Loket Camera')],
      [0x112, short(little, ORIENTATION)],
      [0x132, ascii(TAKEN)],
      [0x8769, { entries: [[0x9003, ascii(TAKEN)], [0x927c, blob(bytesOf('MAKERNOTE'))]] }],
      ...(gps ? ([[0x8825, gpsIfd(little)]] as const) : []),
    ],
    ...(thumbnail ? { next: { entries: [[0x103, short(little, 6)], [0x112, short(little, 1)]] } } : {}),
  }); // oxfmt-ignore
}

/** A TIFF file with its pixels in one strip. */
export function buildTiffPhoto({ little = true, gps = true, xmp = false } = {}): Bytes {
  return buildTiff(
    little,
    {
      entries: [
        [0x100, short(little, 10)],
        [0x111, long(little, 8)],
        [0x112, short(little, ORIENTATION)],
        [0x117, long(little, PICTURE.length)],
        [0x132, ascii(TAKEN)],
        ...(xmp ? ([[700, blob(bytesOf(buildXmp()), 1)]] as const) : []),
        ...(gps ? ([[0x8825, gpsIfd(little)]] as const) : []),
      ],
    },
    PICTURE,
  );
}

// XMP and IPTC

export const buildXmp = (more = ''): string =>
  `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>` +
  `<rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" xmp:CreateDate="2026-11-20" exif:GPSLatitude="${PLACE.xmpLatitude}"\n` +
  ` drone:GpsLongitude = '${PLACE.xmpLongitude}' tiff:Orientation="6" photoshop:City="${PLACE.city}">` +
  `<exif:GPSLongitude>${PLACE.xmpLongitude}</exif:GPSLongitude>` +
  `<Iptc4xmpExt:LocationCreated><rdf:Bag><rdf:li Iptc4xmpExt:City="${PLACE.city}"/></rdf:Bag></Iptc4xmpExt:LocationCreated>` +
  `<dc:title>Dakkapel</dc:title>${more}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

const dataset = (record: number, number: number, text: string): number[] =>
  [...bytesOf(0x1c, record, number, u16(text.length), text)]; // oxfmt-ignore
export const buildIim = (): Bytes =>
  bytesOf(
    dataset(1, 90, '\x1b%G'),
    dataset(2, 5, 'Dakkapel'),
    dataset(2, 90, PLACE.city),
    dataset(2, 120, 'Bijschrift'),
  );
export const buildPhotoshop = (): Bytes => {
  const iim = buildIim();
  return bytesOf(
    '8BIM',
    u16(0x03ed),
    0,
    0,
    u32(4),
    'RESO',
    '8BIM',
    u16(0x0404),
    0,
    0,
    u32(iim.length),
    iim,
    iim.length % 2 ? 0 : [],
  );
};

// Photos

export const segment = (marker: number, ...data: Piece[]): Bytes => {
  const bytes = bytesOf(...data);
  return bytesOf(0xff, marker, u16(bytes.length + 2), bytes);
};
export const app1Exif = (exif: Bytes): Bytes => segment(0xe1, 'Exif\0\0', exif);
export const app1Xmp = (xmp: string): Bytes => segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', xmp);
/** Extended XMP, cut in two in the middle of a value. */
export function extendedXmp(xmp: string, cutAt: number): Bytes {
  const piece = (from: number, to: number): Bytes =>
    segment(
      0xe1,
      'http://ns.adobe.com/xmp/extension/\0',
      '0123456789ABCDEF'.repeat(2),
      u32(xmp.length),
      u32(from),
      xmp.slice(from, to),
    );
  return bytesOf(piece(0, cutAt), piece(cutAt, xmp.length));
}

export function buildJpeg({
  segments = [],
  end = bytesOf(0xff, 0xd9),
}: { segments?: readonly Bytes[]; end?: Bytes } = {}): Bytes {
  return bytesOf(
    [0xff, 0xd8],
    segment(0xe0, 'JFIF\0', [1, 2, 0, 0, 1, 0, 1, 0, 0]),
    ...segments,
    segment(0xdb, 0, new Uint8Array(64).fill(1)),
    segment(0xc0, [8, 0, 8, 0, 8, 1, 1, 0x11, 0]),
    segment(0xda, [1, 1, 0, 0, 63, 0]),
    PICTURE,
    end,
  );
}

/** A JPEG whose index (CIPA DC-007) names a second JPEG behind the first, with a place of its own. */
export function buildMultiJpeg(): Bytes {
  const second = buildJpeg({ segments: [app1Exif(buildExif({ little: true }))] });
  const build = (offset: number): Bytes =>
    buildJpeg({
      segments: [
        segment(0xe2, 'MPF\0', buildTiff(false, {
          entries: [
            [0xb000, blob(bytesOf('0100'))],
            [0xb001, long(false, 2)],
            [0xb002, blob(bytesOf(u32(0x30000), u32(0), u32(0), u32(0), u32(0), u32(second.length), u32(offset), u32(0)))],
          ],
        })),
      ],
    }); // oxfmt-ignore
  const first = build(0);
  const index = String.fromCharCode(...first).indexOf('MPF\0') + 4;
  return bytesOf(build(first.length - index), second);
}

export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
export const chunk = (type: string, ...data: Piece[]): Bytes => {
  const body = bytesOf(type, ...data);
  return bytesOf(u32(body.length - 4), body, u32(crc32(body)));
};
/** One grey pixel. */
export const buildPng = (...chunks: Bytes[]): Bytes =>
  bytesOf(
    '\x89PNG\r\n\x1a\n',
    chunk('IHDR', u32(1), u32(1), [8, 0, 0, 0, 0]),
    ...chunks,
    chunk('IDAT', [0x78, 1, 1, 2, 0, 0xfd, 0xff, 0, 0x80, 0, 0x82, 0, 0x81]),
    chunk('IEND'),
  );
export const xmpChunk = (xmp: string, compressed = 0): Bytes =>
  chunk('iTXt', 'XML:com.adobe.xmp\0', compressed, 0, 0, 0, xmp);

const riff = (type: string, data: Bytes): Bytes =>
  bytesOf(type, u32(data.length, true), data, data.length % 2 ? 0 : []);
export function buildWebp({ exif = true, xmp = true } = {}): Bytes {
  const body = bytesOf(
    'WEBP',
    riff('VP8X', bytesOf(exif ? 8 : 0, new Uint8Array(9))),
    riff('VP8 ', PICTURE),
    exif ? riff('EXIF', buildExif({ little: true })) : [],
    xmp ? riff('XMP ', bytesOf(buildXmp())) : [],
  );
  return bytesOf('RIFF', u32(body.length, true), body);
}

export const box = (type: string, ...data: Piece[]): Bytes => {
  const bytes = bytesOf(...data);
  return bytesOf(u32(bytes.length + 8), type, bytes);
};
/** `version` of the table of places: 0 and 1 with 4 bytes per number, 2 with 8; `inside`: Exif in the box `idat`. */
export function buildHeic({
  version = 1,
  inside = false,
  xmp = false,
  gps = true,
  brand = 'heic',
} = {}): Bytes {
  const exif = bytesOf(u32(6), 'Exif\0\0', buildExif({ gps }));
  const text = bytesOf(xmp ? buildXmp() : '');
  const ftyp = box('ftyp', brand, u32(0), 'mif1', brand);
  const infe = (id: number, type: string, more: Piece = []): Bytes =>
    version === 2
      ? box('infe', [3, 0, 0, 0], u32(id), u16(0), type, 0, more)
      : box('infe', [2, 0, 0, 0], u16(id), u16(0), type, 0, more);
  const number = (value: number): number[] => (version === 2 ? [...u32(0), ...u32(value)] : u32(value));
  const id = (value: number): number[] => (version === 2 ? u32(value) : u16(value));
  const item = (which: number, idat: boolean, offset: number, length: number): Bytes =>
    bytesOf(id(which), version > 0 ? u16(idat ? 1 : 0) : [], u16(0), u16(1), number(offset), number(length));
  const build = (data: number): Bytes =>
    box(
      'meta',
      u32(0),
      box('hdlr', u32(0), u32(0), 'pict', new Uint8Array(13)),
      box('iinf', u32(0), u16(3), infe(1, 'hvc1'), infe(2, 'Exif'), infe(3, 'mime', 'application/rdf+xml\0')),
      box(
        'iloc',
        [version, 0, 0, 0],
        version === 2 ? [0x88, 0x00] : [0x44, 0x00],
        version === 2 ? u32(3) : u16(3),
        item(1, false, data, PICTURE.length),
        inside ? item(2, true, 0, exif.length) : item(2, false, data + PICTURE.length, exif.length),
        item(3, false, data + PICTURE.length + (inside ? 0 : exif.length), text.length),
      ),
      inside ? box('idat', exif) : [],
    );
  const data = ftyp.length + build(0).length + 8;
  return bytesOf(ftyp, build(data), box('mdat', PICTURE, inside ? [] : exif, text));
}

// Documents

export function buildPdf({ trailer = '', body = '', end = '%%EOF\n' } = {}): Bytes {
  const start = `%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n${body}`;
  return bytesOf(
    `${start}xref\n0 3\n0000000000 65535 f \n0000000015 00000 n \n0000000062 00000 n \ntrailer\n<</Size 3/Root 1 0 R${trailer}>>\nstartxref\n${start.length}\n${end}`,
  );
}
/** The way newer programs write: the index in a compressed object. `encrypt` as in its dictionary. */
export function buildStreamPdf(encrypt = ''): Bytes {
  const start = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<</Type/Catalog>>\nendobj\n';
  return bytesOf(
    `${start}5 0 obj\n<</Type/XRef/Size 6/W[1 2 1]/Root 1 0 R${encrypt}/Length 5000>>\nstream\n`,
    new Uint8Array(5000).fill(7),
    `\nendstream\nendobj\nstartxref\n${start.length}\n%%EOF`,
  );
}

export interface Entry {
  readonly name: string;
  readonly data?: string;
  /** What the list says it becomes. */
  readonly unpacked?: number;
  readonly locked?: boolean;
}
export function buildZip(entries: readonly Entry[], { comment = '', end = true } = {}): Bytes {
  const bodies: Bytes[] = [];
  const list: Bytes[] = [];
  let at = 0;
  for (const { name, data = 'x', unpacked = data.length, locked = false } of entries) {
    const flags = u16(locked ? 1 : 0, true);
    const fields = [
      ...u16(0, true),
      ...u32(0, true),
      ...u32(crc32(bytesOf(data)), true),
      ...u32(data.length, true),
      ...u32(unpacked, true),
      ...u16(name.length, true),
      ...u16(0, true),
    ];
    const body = bytesOf('PK\x03\x04', u16(20, true), flags, fields, name, data);
    bodies.push(body);
    list.push(
      bytesOf(
        'PK\x01\x02',
        u16(20, true),
        u16(20, true),
        flags,
        fields,
        u16(0, true),
        u16(0, true),
        u16(0, true),
        u32(0, true),
        u32(at, true),
        name,
      ),
    );
    at += body.length;
  }
  const directory = bytesOf(...list);
  return bytesOf(
    ...bodies,
    directory,
    end
      ? bytesOf('PK\x05\x06', u32(0, true), u16(entries.length, true), u16(entries.length, true), u32(directory.length, true), u32(at, true), u16(comment.length, true), comment)
      : [],
  ); // oxfmt-ignore
}
export const buildOffice = (folder: 'word' | 'xl' | 'ppt', ...more: Entry[]): Bytes =>
  buildZip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: '_rels/.rels' },
    { name: `${folder}/document.xml` },
    ...more,
  ]);
export const buildOdf = (kind: string, ...more: Entry[]): Bytes =>
  buildZip([
    { name: 'mimetype', data: `application/vnd.oasis.opendocument.${kind}` },
    { name: 'content.xml' },
    ...more,
  ]);

/** An OLE compound file with these names in its directory. */
export function buildOle(...names: string[]): Bytes {
  const free = 0xffffffff;
  const end = 0xfffffffe;
  const head = bytesOf(
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    new Uint8Array(16),
    [0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0],
    new Uint8Array(10),
    [u32(1, true), u32(1, true), u32(0, true), u32(4096, true), u32(end, true), u32(0, true), u32(end, true), u32(0, true), u32(0, true)].flat(),
    new Array<number[]>(108).fill(u32(free, true)).flat(),
  ); // oxfmt-ignore
  // Four names to a sector; each sector names the next one.
  const sectors = Math.ceil((names.length + 1) / 4);
  const chain = Array.from({ length: sectors }, (_, i) => u32(i === sectors - 1 ? end : i + 2, true));
  const unused = new Array<number[]>(127 - sectors).fill(u32(free, true));
  const fat = bytesOf([u32(0xfffffffd, true), ...chain, ...unused].flat());
  const directory = new Uint8Array(512 * sectors);
  ['Root Entry', ...names].forEach((name, i) => {
    [...name].forEach((character, j) => (directory[i * 128 + j * 2] = character.charCodeAt(0)));
    directory[i * 128 + 64] = (name.length + 1) * 2;
  });
  return bytesOf(head, fat, directory);
}
