/**
 * Small real files for the demo's documents: every one opens in the program that is made for it. Made, not stored, so
 * that letters carry the dates of the demo.
 */

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function numbers(size: 2 | 4, littleEndian: boolean, ...values: number[]): Uint8Array {
  const bytes = new Uint8Array(size * values.length);
  const view = new DataView(bytes.buffer);
  values.forEach((value, i) => {
    if (size === 2) view.setUint16(i * 2, value, littleEndian);
    else view.setUint32(i * 4, value, littleEndian);
  });
  return bytes;
}

/** CRC-32 as PNG and ZIP have it. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

// ---------------------------------------------------------------------------------------------------------------- PDF

/** Text as PDF's WinAnsiEncoding has it: Latin-1, with the euro sign and the dash in their own places. */
function pdfText(text: string): string {
  return text
    .replaceAll('€', '\x80')
    .replaceAll('–', '\x96')
    .replaceAll('’', '\x92')
    .replace(/[^\x20-\xff]/g, '?')
    .replace(/[\\()]/g, '\\$&');
}

function wrap(line: string, width: number): string[] {
  const lines = [''];
  for (const word of line.split(' ')) {
    const last = lines[lines.length - 1] as string;
    if (last !== '' && last.length + word.length + 1 > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

/**
 * A letter of one page of A4.
 * @param paragraphs an empty text makes a blank line
 */
export function createPdf(title: string, paragraphs: readonly string[]): Uint8Array {
  const lines = paragraphs.flatMap((paragraph) => wrap(paragraph, 84));
  const content = [
    'BT',
    '/F2 16 Tf 56 770 Td',
    `(${pdfText(title)}) Tj`,
    '/F1 11 Tf 15 TL 0 -32 Td',
    ...lines.map((line) => `(${pdfText(line)}) Tj T*`),
    'ET',
  ].join('\n');
  const font = (name: string): string =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (nl-NL) /ViewerPreferences << /DisplayDocTitle true >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> /Contents 4 0 R >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    // Outside the page text has another encoding; UTF-16 is the one that has everything.
    `<< /Title <feff${[...title].map((char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('')}> >>`,
  ];
  // The four bytes over 127 tell other programs that this is not text.
  let file = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const xref = file.length;
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  file += `trailer\n<< /Size ${size} /Root 1 0 R /Info 7 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return ascii(file);
}

// ---------------------------------------------------------------------------------------------------------------- PNG

function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return ((b << 16) | a) >>> 0;
}

/** From a point to a point: x and y of the one, x and y of the other. */
export type Lijn = readonly [number, number, number, number];

/** A drawing of black lines on white, two pixels thick. */
export function createPng(width: number, height: number, lines: readonly Lijn[]): Uint8Array {
  const stride = Math.ceil(width / 8) + 1;
  // Each row begins with a byte 0: "not filtered".
  const raw = new Uint8Array(stride * height).fill(0xff);
  for (let y = 0; y < height; y += 1) raw[y * stride] = 0;
  const ink = (x: number, y: number): void => {
    const at = y * stride + 1 + (x >> 3);
    raw[at] = (raw[at] as number) & ~(0x80 >> (x & 7));
  };
  for (const [x1, y1, x2, y2] of lines) {
    const steps = Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1));
    for (let i = 0; i <= steps; i += 1) {
      const x = Math.round(x1 + ((x2 - x1) * i) / steps);
      const y = Math.round(y1 + ((y2 - y1) * i) / steps);
      ink(x, y);
      ink(x + 1, y);
      ink(x, y + 1);
    }
  }
  // Deflate without compression: blocks of at most 65,535 bytes, each with its length and the inverse of it.
  const blocks: Uint8Array[] = [Uint8Array.of(0x78, 0x01)];
  for (let at = 0; at < raw.length; at += 0xffff) {
    const block = raw.subarray(at, at + 0xffff);
    const isLast = at + 0xffff >= raw.length;
    blocks.push(Uint8Array.of(isLast ? 1 : 0), numbers(2, true, block.length, ~block.length & 0xffff), block);
  }
  blocks.push(numbers(4, false, adler32(raw)));
  const chunk = (type: string, data: Uint8Array): Uint8Array => {
    const body = join([ascii(type), data]);
    return join([numbers(4, false, data.length), body, numbers(4, false, crc32(body))]);
  };
  return join([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    // One bit per pixel, grey.
    chunk('IHDR', join([numbers(4, false, width, height), Uint8Array.of(1, 0, 0, 0, 0)])),
    chunk('IDAT', join(blocks)),
    chunk('IEND', new Uint8Array()),
  ]);
}

// --------------------------------------------------------------------------------------------------------------- JPEG

export type Rgb = readonly [number, number, number];

/** A coarse picture: each cell of 8 by 8 pixels has one colour, so only the first coefficient of each block is written. */
export function createJpeg(
  columns: number,
  rows: number,
  colourOf: (column: number, row: number) => Rgb,
): Uint8Array {
  const segment = (marker: number, data: Uint8Array): Uint8Array =>
    join([Uint8Array.of(0xff, marker), numbers(2, false, data.length + 2), data]);
  const counts = (lengths: readonly number[]): Uint8Array => {
    const bytes = new Uint8Array(16);
    lengths.forEach((count, i) => {
      bytes[i] = count;
    });
    return bytes;
  };
  // Two tables of our own: sizes 0–9 of a difference in four bits each, and "nothing more in this block" in one.
  const sizes = Uint8Array.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
  const tables = join([
    segment(0xc4, join([Uint8Array.of(0x00), counts([0, 0, 0, sizes.length]), sizes])),
    segment(0xc4, join([Uint8Array.of(0x10), counts([1]), Uint8Array.of(0)])),
  ]);

  const data: number[] = [];
  let pending = 0;
  let bits = 0;
  const write = (value: number, length: number): void => {
    for (let i = length - 1; i >= 0; i -= 1) {
      pending = (pending << 1) | ((value >> i) & 1);
      bits += 1;
      if (bits === 8) {
        data.push(pending);
        if (pending === 0xff) data.push(0);
        pending = 0;
        bits = 0;
      }
    }
  };
  const previous = [0, 0, 0];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const [r, g, b] = colourOf(column, row);
      const ycc = [
        0.299 * r + 0.587 * g + 0.114 * b - 128,
        -0.168736 * r - 0.331264 * g + 0.5 * b,
        0.5 * r - 0.418688 * g - 0.081312 * b,
      ];
      ycc.forEach((level, component) => {
        // Divided by 8 in the table below, and multiplied by 8 by the transform: the level itself is what is written.
        const value = Math.round(level);
        const difference = value - (previous[component] as number);
        previous[component] = value;
        const size = difference === 0 ? 0 : 32 - Math.clz32(Math.abs(difference));
        write(size, 4);
        if (size > 0) write(difference < 0 ? difference + (1 << size) - 1 : difference, size);
        write(0, 1);
      });
    }
  }
  if (bits > 0) write(0xff, 8 - bits);

  return join([
    Uint8Array.of(0xff, 0xd8),
    segment(0xe0, join([ascii('JFIF\0'), Uint8Array.of(1, 1, 0, 0, 1, 0, 1, 0, 0)])),
    segment(0xdb, join([Uint8Array.of(0), new Uint8Array(64).fill(8)])),
    segment(
      0xc0,
      join([
        Uint8Array.of(8),
        numbers(2, false, rows * 8, columns * 8),
        Uint8Array.of(3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0),
      ]),
    ),
    tables,
    segment(0xda, Uint8Array.of(3, 1, 0, 2, 0, 3, 0, 0, 63, 0)),
    Uint8Array.from(data),
    Uint8Array.of(0xff, 0xd9),
  ]);
}

// ------------------------------------------------------------------------------------------------------- Word (in ZIP)

function createZip(files: readonly (readonly [string, string])[]): Uint8Array {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const [name, text] of files) {
    const data = new TextEncoder().encode(text);
    // Version 2.0, no flags, stored, 1 January 1980: the oldest date there is.
    const common = join([
      numbers(2, true, 20, 0, 0, 0, 0x21),
      numbers(4, true, crc32(data), data.length, data.length),
      numbers(2, true, name.length, 0),
    ]);
    const entry = join([numbers(4, true, 0x04034b50), common, ascii(name), data]);
    central.push(
      numbers(4, true, 0x02014b50),
      numbers(2, true, 20),
      common,
      numbers(2, true, 0, 0, 0),
      numbers(4, true, 0, offset),
      ascii(name),
    );
    local.push(entry);
    offset += entry.length;
  }
  const directory = join(central);
  return join([
    ...local,
    directory,
    numbers(4, true, 0x06054b50),
    numbers(2, true, 0, 0, files.length, files.length),
    numbers(4, true, directory.length, offset),
    numbers(2, true, 0),
  ]);
}

const xmlText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const OPEN_XML = 'http://schemas.openxmlformats.org';

/** A Word document of plain paragraphs. */
export function createDocx(paragraphs: readonly string[]): Uint8Array {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const body = paragraphs
    .map((text) => `<w:p><w:r><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r></w:p>`)
    .join('');
  return createZip([
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="${OPEN_XML}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${head}<Relationships xmlns="${OPEN_XML}/package/2006/relationships"><Relationship Id="rId1" Type="${OPEN_XML}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ],
    [
      'word/document.xml',
      `${head}<w:document xmlns:w="${OPEN_XML}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ],
  ]);
}

/** Any text as a file, in UTF-8. */
export const createText = (text: string): Uint8Array => new TextEncoder().encode(text);

// ------------------------------------------------------------------------------------------------------------ Pictures

/** The drawing and the photo are always the same: made once, when first needed. */
const once = (make: () => Uint8Array): (() => Uint8Array) => {
  let made: Uint8Array | undefined;
  return () => (made ??= make());
};

/** A side view of a roof with a dormer, as on a building plan. */
export const createBouwtekening = once(() =>
  createPng(320, 220, [
    // The roof.
    [40, 120, 160, 30],
    [160, 30, 280, 120],
    [40, 120, 280, 120],
    // The walls and the ground.
    [60, 120, 60, 200],
    [260, 120, 260, 200],
    [40, 200, 280, 200],
    // The dormer with its window.
    [186, 50, 250, 50],
    [250, 50, 250, 98],
    [240, 58, 240, 88],
    // A measure below the house.
    [60, 212, 260, 212],
    [60, 208, 60, 216],
    [260, 208, 260, 216],
  ]),
);

/** A house with a roof under a blue sky, as a photo from far away. */
export const createHuisfoto = once(() =>
  createJpeg(40, 30, (column, row) => {
    const middle = Math.abs(column - 20);
    if (row >= 26) return [96, 128, 72];
    if (row >= 15 && middle <= 12) {
      const isWindow = row >= 18 && row <= 21 && (middle === 6 || middle === 7 || middle === 8);
      const isDoor = row >= 20 && middle <= 1;
      return isDoor ? [46, 92, 70] : isWindow ? [190, 214, 226] : [176, 104, 78];
    }
    if (row >= 6 && row < 15 && middle <= row - 2) return [94, 62, 58];
    return [150 + row * 3, 190 + row * 2, 232];
  }),
);
