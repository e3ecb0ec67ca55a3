/**
 * Files that are wrong, odd or hostile, each with what is expected of them; for the rules, the widget and whole pages
 * alike. All of it is built here, small, and harms nobody.
 */
import type { Bestandslimieten, Weigering } from '../../src/domain/bestand.js';
import {
  buildHeic,
  buildJpeg,
  buildOdf,
  buildOffice,
  buildOle,
  buildPdf,
  buildPng,
  buildStreamPdf,
  buildWebp,
  buildZip,
  bytesOf,
  u32,
  type Bytes,
} from './sample-files.js';

/** The limits that the expectations below go by. */
export const LIMIETEN: Bestandslimieten = {
  maxBestanden: 10,
  maxBestandsgrootte: 200_000,
  toegestaneFormaten: [
    'application/pdf',
    'image/jpeg',
    'image/png',
    'image/heic',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.oasis.opendocument.text',
    'text/plain',
  ],
};

export interface VreemdBestand {
  /** What it is, for the title of a test. */
  readonly what: string;
  build(): File;
  /** Taken: as which type and under which name. */
  readonly goed?: { readonly formaat: string; readonly naam: string };
  /** Refused: for which reasons, in order. */
  readonly redenen?: readonly Weigering['reden'][];
  /** Of a refusal for its type: what it is by content (`null`: unknown) and by name (`null`: it claims nothing). */
  readonly soort?: readonly [formaat: string | null, genoemd: string | null];
}

const file = (name: string, bytes: Bytes, type = ''): File =>
  new File([bytes], name, { type, lastModified: 1 });

/** A file that the disk does not give: changed or gone since it was chosen, or a folder. */
export function unreadable(name: string, size: number): File {
  const read = (): Promise<never> =>
    Promise.reject(new DOMException('The file could not be read', 'NotReadableError'));
  return Object.defineProperties(file(name, new Uint8Array(size)), {
    slice: { value: () => ({ arrayBuffer: read }) },
    arrayBuffer: { value: read },
  });
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PDF = 'application/pdf';
const EXE = 'application/x-executable';
const exe = (): Bytes => bytesOf('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff', new Uint8Array(200), 'PE\0\0');
const elf = (): Bytes => bytesOf('\x7fELF\x02\x01\x01', new Uint8Array(100));
const html = (): Bytes => bytesOf('<!DOCTYPE html><title>Hallo</title><script>alert(1)</script>');
const svg = (): Bytes => bytesOf('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

type Row = readonly [
  what: string,
  name: string,
  bytes: () => Bytes,
  expected: Omit<VreemdBestand, 'what' | 'build'>,
  type?: string,
];
const refused = (...redenen: Weigering['reden'][]) => ({ redenen });
const wrong = (formaat: string | null, genoemd: string | null) => ({
  redenen: ['soort'] as const,
  soort: [formaat, genoemd] as const,
});
const taken = (formaat: string, naam: string) => ({ goed: { formaat, naam } });

const ROWS: readonly Row[] = [
  // What it is against what it is called
  ['a program called PDF', 'rekening.pdf', exe, wrong(EXE, PDF), PDF],
  ['a program of Linux called JPEG', 'foto.jpg', elf, wrong(EXE, 'image/jpeg')],
  [
    'a program of macOS',
    'foto',
    () => bytesOf([0xcf, 0xfa, 0xed, 0xfe], new Uint8Array(50)),
    wrong(EXE, null),
  ],
  [
    'a script with a first line of Unix',
    'lees-mij.txt',
    () => bytesOf('#!/bin/sh\nrm -rf ~\n'),
    wrong(EXE, 'text/plain'),
  ],
  ['a web page called JPEG', 'foto.jpg', html, wrong('text/html', 'image/jpeg'), 'image/jpeg'],
  [
    'a web page after a comment and a byte order mark',
    'brief.txt',
    () => utf8('\ufeff\n<!-- x -->\n<HTML><body>'),
    wrong('text/html', 'text/plain'),
  ],
  [
    'a web page in an old encoding',
    'foto.png',
    () => bytesOf('<html><body>caf\xe9</body>'),
    wrong('text/html', 'image/png'),
  ],
  ['a drawing with script called PNG', 'logo.png', svg, wrong('image/svg+xml', 'image/png'), 'image/png'],
  [
    'a drawing with script after its declaration',
    'logo.svg',
    () => bytesOf('<?xml version="1.0"?>\n', svg()),
    wrong('image/svg+xml', 'image/svg+xml'),
  ],
  [
    'a PDF that begins as a web page',
    'brief.pdf',
    () => bytesOf('<html><script>alert(1)</script>', buildPdf()),
    wrong('text/html', PDF),
  ],
  [
    'a PDF after other bytes',
    'brief.pdf',
    () => bytesOf('\x01\x02\x03\xffjunk', buildPdf()),
    refused('beschadigd'),
  ],
  [
    'a photo that is a ZIP as well',
    'foto.jpg',
    () => bytesOf(buildJpeg(), buildZip([{ name: 'Evil.class' }])),
    refused('vermomd'),
  ],
  [
    'a picture that is a program of Java as well',
    'foto.png',
    () => bytesOf(buildPng(), buildZip([{ name: 'META-INF/MANIFEST.MF' }])),
    refused('vermomd'),
  ],
  [
    'a PDF that is a ZIP as well',
    'brief.pdf',
    () => bytesOf(buildPdf(), buildZip([{ name: 'a.exe' }]).subarray(0)),
    refused('vermomd'),
  ],
  [
    'a program of Java called Word',
    'brief.docx',
    () => buildZip([{ name: 'META-INF/MANIFEST.MF' }, { name: 'A.class' }]),
    wrong('application/java-archive', DOCX),
  ],
  ['a ZIP called Word', 'brief.docx', () => buildZip([{ name: 'foto.jpg' }]), wrong('application/zip', DOCX)],
  [
    'a Word document with macros, called one without',
    'brief.docx',
    () => buildOffice('word', { name: 'word/vbaProject.bin' }),
    wrong('application/vnd.ms-word.document.macroenabled.12', DOCX),
  ],
  [
    'a bomb called Word',
    'brief.docx',
    () => buildOffice('word', { name: 'word/bomb.xml', data: 'x'.repeat(1000), unpacked: 4_000_000_000 }),
    refused('uitgepakt'),
  ],
  [
    'a bomb of very many files',
    'brief.docx',
    () =>
      bytesOf(
        'PK\x03\x04',
        new Uint8Array(100),
        'PK\x05\x06',
        [0, 0, 0, 0, 255, 255, 255, 255],
        u32(100, true),
        u32(4, true),
        0,
        0,
      ),
    refused('soort'),
  ],
  [
    'a presentation where none is allowed',
    'praatje.pptx',
    () => buildOffice('ppt'),
    wrong(
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ),
  ],
  [
    'an old Word document',
    'brief.doc',
    () => buildOle('WordDocument'),
    wrong('application/msword', 'application/msword'),
  ],
  [
    'a film called photo',
    'foto.heic',
    () => bytesOf(u32(16), 'ftypisom', u32(0)),
    wrong('video/mp4', 'image/heic'),
  ],
  ['noise called PDF', 'brief.pdf', () => bytesOf(0, 1, 2, 3, 200, 201), wrong(null, PDF)],
  ['noise without extension', 'brief', () => bytesOf(0, 1, 2, 3, 200, 201), wrong(null, null)],
  ['text called PDF', 'brief.pdf', () => utf8('Geachte heer'), taken('text/plain', 'brief.pdf')],
  [
    'a photo under another extension',
    'foto.png',
    () => buildJpeg(),
    taken('image/jpeg', 'foto.png'),
    'image/png',
  ],
  ['a HEIC without a type', 'IMG_0001.HEIC', () => buildHeic(), taken('image/heic', 'IMG_0001.HEIC')],
  ['a HEIC without extension or type', 'IMG_0001', () => buildHeic(), taken('image/heic', 'IMG_0001')],
  ['a Word document without extension', 'brief', () => buildOffice('word'), taken(DOCX, 'brief')],
  ['a spreadsheet called Word', 'cijfers.docx', () => buildOffice('xl'), taken(XLSX, 'cijfers.docx')],
  [
    'text that only speaks of PDF',
    'uitleg.txt',
    () => utf8('%PDF is een soort bestand: é€😀'),
    taken('text/plain', 'uitleg.txt'),
  ],

  // Damaged, protected
  ['an empty file', 'leeg.pdf', () => bytesOf(), refused('leeg'), PDF],
  ['a PDF that is cut off', 'brief.pdf', () => buildPdf().slice(0, 150), refused('beschadigd')],
  ['a PDF without its last line', 'brief.pdf', () => buildPdf({ end: '' }), refused('beschadigd')],
  [
    'a PDF without the way to its contents',
    'brief.pdf',
    () => bytesOf('%PDF-1.4\n%%EOF'),
    refused('beschadigd'),
  ],
  [
    'a PDF whose contents lie beyond its end',
    'brief.pdf',
    () => bytesOf('%PDF-1.4\nstartxref\n99999\n%%EOF'),
    refused('beschadigd'),
  ],
  [
    'a PDF with a password',
    'brief.pdf',
    () => buildPdf({ trailer: '/Encrypt 9 0 R/ID[<00><00>]' }),
    refused('beveiligd'),
  ],
  [
    'a PDF with a password and a compressed index',
    'brief.pdf',
    () => buildStreamPdf('/Encrypt 9 0 R'),
    refused('beveiligd'),
  ],
  ['a PDF with a compressed index', 'brief.pdf', () => buildStreamPdf(), taken(PDF, 'brief.pdf')],
  [
    'a PDF that speaks of /Encrypt',
    'brief.pdf',
    () => buildPdf({ body: '(about /Encrypt 9 0 R)\n' }),
    taken(PDF, 'brief.pdf'),
  ],
  [
    'a Word document with a password',
    'brief.docx',
    () => buildOle('EncryptionInfo', 'EncryptedPackage'),
    refused('beveiligd'),
  ],
  ['a spreadsheet with a password', 'cijfers.xlsx', () => buildOle('EncryptedPackage'), refused('beveiligd')],
  [
    'a text of LibreOffice with a password',
    'brief.odt',
    () => buildOdf('text', { name: 'encrypted-package' }),
    refused('beveiligd'),
  ],
  [
    'a Word document of which a piece is encrypted',
    'brief.docx',
    () => buildOffice('word', { name: 'word/x', locked: true }),
    refused('beveiligd'),
  ],
  ['a photo that is cut off', 'foto.jpg', () => buildJpeg({ end: bytesOf() }), refused('beschadigd')],
  ['a picture that is cut off', 'scan.png', () => buildPng().slice(0, 60), refused('beschadigd')],
  ['a HEIC that is cut off', 'foto.heic', () => buildHeic().slice(0, 300), refused('beschadigd')],
  [
    'a ZIP that is cut off, called Word',
    'brief.docx',
    () => buildZip([{ name: 'a' }], { end: false }),
    wrong('application/zip', DOCX),
  ],
  ['a WebP that is not allowed', 'foto.webp', () => buildWebp(), wrong('image/webp', 'image/webp')],
  [
    'a photo with a film behind it',
    'beweging.jpg',
    () => bytesOf(buildJpeg(), new Uint8Array(100_000)),
    taken('image/jpeg', 'beweging.jpg'),
  ],
  [
    'a file that is too large',
    'groot.pdf',
    () => buildPdf({ body: `(${'x'.repeat(200_000)})\n` }),
    refused('te-groot'),
  ],
  [
    'a program that is too large',
    'groot.pdf',
    () => bytesOf(exe(), new Uint8Array(200_000)),
    { redenen: ['soort', 'te-groot'], soort: [EXE, PDF] },
  ],

  // Names
  ['a name that reads from the right', 'factuur\u202efdp.exe', () => buildPdf(), refused('naam')],
  [
    'a name with signs that cannot be seen',
    'a\u200bb\u2066c\u2069.pdf',
    () => buildPdf(),
    taken(PDF, 'abc.pdf'),
  ],
  ['a name that Windows keeps for itself', 'CON.pdf', () => buildPdf(), taken(PDF, '_CON.pdf')],
  [
    'a name of 300 characters',
    `${'a'.repeat(296)}.pdf`,
    () => buildPdf(),
    taken(PDF, `${'a'.repeat(251)}.pdf`),
  ],
  ['a name of dots only', '....', () => buildPdf(), taken(PDF, 'bestand')],
  ['a name of spaces only', '   ', () => buildPdf(), taken(PDF, 'bestand')],
  ['an empty name', '', () => buildPdf(), taken(PDF, 'bestand')],
  ['a name of emoji', '😀👍🏽.pdf', () => buildPdf(), taken(PDF, '😀👍🏽.pdf')],
  ['half a character in a name', 'a\ud800b.pdf', () => buildPdf(), taken(PDF, 'a\ufffdb.pdf')],
  [
    'a name with a line break',
    'brief\r\nSet-Cookie: a=b.pdf',
    () => buildPdf(),
    taken(PDF, 'brief Set-Cookie: a=b.pdf'),
  ],
  ['a name with a zero byte', 'brief.pdf\0.exe', () => buildPdf(), refused('naam')],
  ['a name that is a path', '../../etc/passwd', () => buildPdf(), taken(PDF, 'passwd')],
  [
    'a name that is a path of Windows',
    'C:\\Users\\Jan\\brief.pdf',
    () => buildPdf(),
    taken(PDF, 'brief.pdf'),
  ],
  ['a name with spaces in front', '   brief.pdf', () => buildPdf(), taken(PDF, 'brief.pdf')],
  ['a name with dots and spaces behind', 'brief.pdf. . ', () => buildPdf(), taken(PDF, 'brief.pdf')],
  ['two extensions, the last one dangerous', 'factuur.pdf.exe', () => buildPdf(), refused('naam')],
  ['two extensions, hidden by spaces', `factuur.pdf${' '.repeat(60)}.scr`, () => buildPdf(), refused('naam')],
  ['text that a computer would start', 'doe-iets.bat', () => utf8('del *.*'), refused('naam')],
  ['a shortcut', 'brief.pdf.lnk', () => utf8('x'), refused('naam')],
  ['two extensions, both harmless', 'brief.docx.pdf', () => buildPdf(), taken(PDF, 'brief.docx.pdf')],
  ['no extension', 'brief', () => buildPdf(), taken(PDF, 'brief')],
  [
    'markup in a name',
    '<img src=x onerror=alert(1)>.pdf',
    () => buildPdf(),
    taken(PDF, '<img src=x onerror=alert(1)>.pdf'),
  ],
  ['letters with loose accents', 'cafe\u0301.pdf', () => buildPdf(), taken(PDF, 'caf\u00e9.pdf')],
  ['a name of an object', '__proto__', () => buildPdf(), taken(PDF, '__proto__')],
  ['Arabic in a name', 'رسالة.pdf', () => buildPdf(), taken(PDF, 'رسالة.pdf')],
];

/** Every one of them; names are what the file carries, `goed.naam` what is shown and sent. */
export const HOSTILE_FILES: readonly VreemdBestand[] = [
  ...ROWS.map(([what, name, bytes, expected, type]) => ({
    what,
    build: () => file(name, bytes(), type),
    ...expected,
  })),
  { what: 'a folder that was dropped', build: () => unreadable('Vakantie', 4096), redenen: ['map'] },
  { what: 'a folder of Firefox', build: () => unreadable('Vakantie', 0), redenen: ['map'] },
  {
    what: 'a file that is gone from the disk',
    build: () => unreadable('brief.pdf', 5000),
    redenen: ['onleesbaar'],
  },
];
