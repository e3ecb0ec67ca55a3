import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  acceptOf,
  claimedFormaat,
  extensionOf,
  isAllowedFormaat,
  nameOfFormaat,
  namesOfFormaten,
  recogniseFormaat,
} from '../../src/domain/formaat.js';
import {
  app1Exif,
  buildExif,
  buildHeic,
  buildJpeg,
  buildMultiJpeg,
  buildOdf,
  buildOffice,
  buildOle,
  buildPdf,
  buildPng,
  buildStreamPdf,
  buildTiffPhoto,
  buildWebp,
  buildZip,
  bytesOf,
  u32,
  type Bytes,
} from '../support/sample-files.js';
import { forSeeds } from './chance.js';

const SOUND: readonly (readonly [formaat: string, bytes: Bytes, name?: string])[] = [
  ['application/pdf', buildPdf()],
  ['application/pdf', buildStreamPdf()],
  ['application/pdf', bytesOf('\xef\xbb\xbf\r\n', buildPdf())],
  ['application/pdf', buildPdf({ body: `(${'x'.repeat(100_000)})` })],
  ['application/pdf', bytesOf(buildPdf(), '\r\n', new Uint8Array(500))],
  ['image/jpeg', buildJpeg()],
  ['image/jpeg', buildJpeg({ segments: [app1Exif(buildExif())] })],
  ['image/jpeg', buildMultiJpeg()],
  ['image/png', buildPng()],
  ['image/gif', bytesOf('GIF89a', new Uint8Array(20), ';')],
  ['image/webp', buildWebp()],
  ['image/heic', buildHeic()],
  ['image/heic', buildHeic({ brand: 'heix' })],
  ['image/heif', buildHeic({ brand: 'mif1' })],
  ['image/avif', buildHeic({ brand: 'avif' })],
  ['image/tiff', buildTiffPhoto()],
  ['image/tiff', buildTiffPhoto({ little: false })],
  ['video/quicktime', bytesOf(u32(16), 'ftypqt  ', u32(0))],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', buildOffice('word')],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buildOffice('xl')],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', buildOffice('ppt')],
  ['application/vnd.ms-excel.sheet.macroenabled.12', buildOffice('xl', { name: 'xl/vbaProject.bin' })],
  ['application/vnd.oasis.opendocument.text', buildOdf('text')],
  ['application/vnd.oasis.opendocument.spreadsheet', buildOdf('spreadsheet-template')],
  ['application/vnd.oasis.opendocument.presentation', buildOdf('presentation')],
  ['application/zip', buildZip([{ name: 'foto.jpg' }])],
  ['application/zip', buildZip([{ name: 'foto.jpg' }], { comment: 'met de groeten' })],
  ['application/msword', buildOle('1Table', 'CompObj', 'Data', 'WordDocument')],
  ['application/vnd.ms-excel', buildOle('Workbook')],
  ['application/vnd.ms-powerpoint', buildOle('PowerPoint Document')],
  ['application/rtf', bytesOf('{\\rtf1\\ansi}')],
  ['text/plain', new TextEncoder().encode('Één regel\r\n\tén nog één 😀')],
  ['text/plain', new TextEncoder().encode(`${'x'.repeat(4095)}é`)],
  ['text/csv', bytesOf('a;b\n1;2\n'), 'cijfers.csv'],
  ['application/xml', bytesOf('<?xml version="1.0"?><a/>')],
];

describe('what a sound file is', () => {
  for (const [formaat, bytes, name = 'zonder'] of SOUND)
    it(`is told by its bytes: ${formaat} of ${bytes.length}`, async () => {
      assert.deepEqual(await recogniseFormaat(new Blob([bytes]), name), { formaat, stand: 'heel' });
    });

  it('is not told by its name', async () => {
    for (const [formaat, bytes] of SOUND)
      assert.equal(
        (await recogniseFormaat(new Blob([bytes]), 'rekening.exe')).formaat,
        formaat.replace('csv', 'plain'),
      );
  });

  it('never becomes an error or an endless search, whatever is wrong with it', async () => {
    await forSeeds(3000, async (chance) => {
      const bytes = chance.pick(SOUND)[1].slice();
      for (let left = chance.int(12); left > 0; left -= 1)
        bytes[chance.int(chance.int(2) ? bytes.length : Math.min(bytes.length, 80))] = chance.int(256);
      const cut = chance.int(3) ? bytes : bytes.slice(0, chance.int(bytes.length));
      const { formaat, stand } = await recogniseFormaat(new Blob([cut]), 'x.docx');
      assert.match(formaat, /^[a-z0-9][a-z0-9!#$&^_.+-]{0,126}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}$/);
      assert.ok(['heel', 'beschadigd', 'beveiligd', 'dubbel', 'uitgepakt'].includes(stand));
    });
  });

  it('is told of a large file by small pieces', async () => {
    let read = 0;
    const spy = (size: number, from: number, piece: (begin: number, end: number) => Blob): Blob =>
      ({
        size,
        slice: (begin: number, end = size) => spy(Math.min(end, size) - begin, from + begin, piece),
        arrayBuffer: () => {
          read += size;
          return piece(from, from + size).arrayBuffer();
        },
      }) as unknown as Blob;
    const start = bytesOf('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n');
    const end = bytesOf('trailer\n<</Size 3>>\nstartxref\n20\n%%EOF');
    const size = 900_000_000;
    const huge = spy(size, 0, (begin, stop) => {
      const bytes = new Uint8Array(Math.max(0, stop - begin));
      if (begin === 0) bytes.set(start.subarray(0, bytes.length));
      const tail = size - end.length - begin;
      if (tail >= 0 && tail < bytes.length) bytes.set(end, tail);
      return new Blob([bytes]);
    });
    assert.deepEqual(await recogniseFormaat(huge, 'x'), { formaat: 'application/pdf', stand: 'heel' });
    assert.ok(read < 150_000, String(read));
  });
});

describe('the types that may be sent', () => {
  const RULES = [
    'application/pdf',
    'image/jpg',
    'IMAGE/HEIC',
    'text/plain; charset=utf-8',
    'application/x-dwg',
  ];

  it('are given to the file chooser with extensions, for systems that do not know the types', () => {
    assert.equal(
      acceptOf(RULES),
      'application/pdf,image/jpeg,image/heic,text/plain,application/x-dwg,.pdf,.jpg,.jpeg,.jfif,.heic,.txt',
    );
    const images = acceptOf(['image/*']).split(',');
    for (const part of ['image/*', '.heic', '.heif', '.png', '.jpg']) assert.ok(images.includes(part), part);
    for (const part of ['.svg', '.pdf']) assert.ok(!images.includes(part), part);
    assert.equal(acceptOf([]), '');
    assert.equal(acceptOf(['*/*', 'application/pdf']), '');
  });

  it('have names that citizens know, each once', () => {
    assert.deepEqual(namesOfFormaten([...RULES, 'image/jpeg', 'image/*', 'image/*']), [
      'PDF',
      'JPEG',
      'HEIC',
      'TXT',
      'application/x-dwg',
      'image/*',
    ]);
    assert.equal(nameOfFormaat('application/msword'), 'Word (doc)');
    assert.equal(nameOfFormaat('application/x-dwg'), null);
  });

  it('are compared in one spelling', () => {
    for (const formaat of ['application/pdf', 'image/jpeg', 'image/heic', 'text/plain', 'application/x-dwg'])
      assert.equal(isAllowedFormaat(formaat, RULES), true, formaat);
    for (const formaat of ['image/png', 'text/html', 'application/octet-stream', 'constructor'])
      assert.equal(isAllowedFormaat(formaat, RULES), false, formaat);
  });

  it('are claimed by the last extension of a name', () => {
    assert.equal(claimedFormaat('a.docx.PDF'), 'application/pdf');
    assert.equal(claimedFormaat('pdf'), null);
    assert.equal(claimedFormaat('a.constructor'), null);
    assert.equal(extensionOf('a.b.C'), 'c');
    assert.equal(extensionOf('a.'), '');
  });
});
