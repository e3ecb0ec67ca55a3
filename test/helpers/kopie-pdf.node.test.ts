import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deflateSync } from 'node:zlib';
import { findScan, type Scan } from '../../src/helpers/kopie-pdf.js';
import { buildJpeg, buildPdf, buildStreamPdf, bytesOf, type Bytes } from '../support/sample-files.js';
import { buildScan, type ScanOptions } from '../support/scan-pdf.js';
import { forSeeds } from '../domain/chance.js';

/** Grey, 8 × 8. */
const JPEG = buildJpeg();
const pack = (bytes: Bytes): Bytes => new Uint8Array(deflateSync(bytes));
const scan = (options: ScanOptions = {}): Promise<Scan | null> =>
  findScan(new Blob([buildScan(JPEG, { width: 8, height: 8, pack, ...options })]));
const of = async (options: ScanOptions): Promise<number | null> => {
  const found = await scan(options);
  if (!found) return null;
  assert.deepEqual(new Uint8Array(await found.jpeg.arrayBuffer()), JPEG);
  return found.draai;
};

describe('the first page of a PDF that is one scanned picture', () => {
  it('gives the picture byte for byte, whatever way the file is written', async () => {
    for (const options of [
      {},
      { modern: true },
      { modern: true, predictor: true },
      { modern: false, packed: true },
      { filter: '[/DCTDecode]' },
      { length: '9 0 R' },
      { space: '/DeviceGray', image: '/Decode[0 1]' },
      { space: '[/ICCBased 10 0 R]' },
      { space: '[/CalGray<</WhitePoint[1 1 1]>>]' },
      { page: '/Annots[]' },
      { page: '/CropBox[0 0 600 600]' },
      { updated: true },
    ])
      assert.equal(await of(options), 0, JSON.stringify(options));
  });

  it('may be drawn as the programs of scanners and phones draw it', async () => {
    for (const drawing of [
      'q 600 0 0 600 0 0 cm /Im0 Do Q',
      'q\nQ q 0 0 600 600 re W n 600 0 0 600 0 0 cm\n/Im0 Do Q',
      '/Perceptual ri 0 g 1 i q 1 0 0 1 10 10 cm q 500 0 0 500 0 0 cm /Im0 Do Q Q',
      '/Artifact BMC q 600 0 0 600 0 0 cm /GS0 gs /Im0 Do Q EMC % einde',
      'q .5 0 0 .5 0 0 cm 1200 0 0 1200.5 0 -0.25 cm/Im0 Do Q',
    ])
      assert.equal(await of({ drawing }), 0, drawing);
  });

  it('is turned as the page and the drawing say', async () => {
    for (const [drawing, rotate, draai] of [
      ['600 0 0 600 0 0 cm /Im0 Do', 90, 90],
      ['600 0 0 600 0 0 cm /Im0 Do', -90, 270],
      ['600 0 0 600 0 0 cm /Im0 Do', 540, 180],
      ['0 600 -600 0 600 0 cm /Im0 Do', 0, 270],
      ['0 -600 600 0 0 600 cm /Im0 Do', 0, 90],
      ['-600 0 0 -600 600 600 cm /Im0 Do', 0, 180],
      ['0 -600 600 0 0 600 cm /Im0 Do', 270, 0],
    ] as const)
      assert.equal(await of({ drawing, page: `/Rotate ${rotate}` }), draai, `${drawing} ${rotate}`);
  });

  it('is not given when the page holds or shows anything else', async () => {
    for (const options of [
      { drawing: 'q 600 0 0 600 0 0 cm /Im0 Do Q BT /F1 12 Tf (x) Tj ET' },
      { drawing: '600 0 0 600 0 0 cm /Im0 Do /Im0 Do' },
      { drawing: '600 0 0 600 0 0 cm /Im0 Do 10 10 200 200 re f' },
      { drawing: '600 0 0 600 0 0 cm /Im0 Do ) BT ET' },
      { drawing: '600 0 0 600 0 0 cm /Im0 Do BI /W 1 ID x EI' },
      { drawing: '600 0 0 600 0 0 cm /Im0 Do /Sh1 sh' },
      { drawing: '/OC /Laag BDC 600 0 0 600 0 0 cm /Im0 Do EMC' },
      { drawing: '600 0 0 600 0 0 cm /GS1 gs /Im0 Do' },
      { drawing: '600 0 0 600 0 0 cm /Im1 Do' },
      { drawing: '' },
      { drawing: 'q q 600 0 0 600 0 0 cm /Im0 Do Q Q Q' },
      // Partly cut off, outside the page, mirrored, stretched, slanted.
      { drawing: '0 0 600 300 re W n 600 0 0 600 0 0 cm /Im0 Do' },
      { drawing: '0 0 300 300 re 300 300 300 300 re W n 600 0 0 600 0 0 cm /Im0 Do' },
      { drawing: '900 0 0 900 0 0 cm /Im0 Do' },
      { drawing: '600 0 0 600 0 0 cm /Im0 Do', page: '/CropBox[100 100 500 500]' },
      { drawing: '-600 0 0 600 600 0 cm /Im0 Do' },
      { drawing: '600 0 0 400 0 0 cm /Im0 Do' },
      { drawing: '400 100 -100 400 100 0 cm /Im0 Do' },
      { drawing: '0 0 0 0 0 0 cm /Im0 Do' },
      { page: '/Annots[10 0 R]' },
      { page: '/Rotate 45' },
      { image: '/SMask 10 0 R' },
      { image: '/Mask[0 1]' },
      { image: '/Decode[1 0]' },
      { image: '/DecodeParms<</ColorTransform 0>>' },
      { image: '/OC 10 0 R' },
      { image: '/ImageMask true' },
      { space: '/DeviceRGB' },
      { space: '/DeviceCMYK' },
      { space: '[/Indexed/DeviceRGB 1<000000ffffff>]' },
      { filter: '[/FlateDecode/DCTDecode]' },
      { filter: '/CCITTFaxDecode' },
      { width: 9 },
      { trailer: '/Encrypt 10 0 R' },
    ])
      assert.equal(await scan(options), null, JSON.stringify(options));
  });

  it('is of the last version of a file that was changed', async () => {
    const other = buildJpeg({ end: bytesOf('other', 0xff, 0xd9) });
    const first = buildScan(JPEG, { width: 8, height: 8, pack });
    const found = await findScan(new Blob([buildScan(other, { width: 8, height: 8, pack, after: first })]));
    assert.deepEqual(new Uint8Array(await found!.jpeg.arrayBuffer()), other);
  });

  it('is not looked for in what is no such PDF', async () => {
    for (const bytes of [
      buildPdf(),
      buildStreamPdf(),
      buildPdf({ trailer: '/Encrypt 5 0 R' }),
      JPEG,
      bytesOf(''),
      bytesOf('%PDF-1.7\nstartxref\n0\n%%EOF'),
      bytesOf('%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Prev 9>>\nstartxref\n9\n%%EOF'),
      bytesOf(`%PDF-1.7\n${'['.repeat(5000)}\nstartxref\n9\n%%EOF`),
    ])
      assert.equal(await findScan(new Blob([bytes])), null);
  });

  it('gives the picture or nothing of a file that is damaged anywhere, and never runs on', async () => {
    const files = [true, false].map((modern) => buildScan(JPEG, { width: 8, height: 8, pack, modern }));
    await forSeeds(300, async (chance) => {
      const file = chance.pick(files).slice();
      for (let i = chance.int(4); i >= 0; i -= 1) file[chance.int(file.length)] = chance.int(256);
      const cut = chance.int(10) ? file.length : chance.int(file.length);
      const found = await findScan(new Blob([file.slice(0, cut)]));
      if (found) assert.ok(found.jpeg.size <= JPEG.length + 1);
    });
  });

  it('stops when what is packed becomes absurdly large', async () => {
    const bomb = pack(new Uint8Array(20_000_000).fill(32));
    assert.equal(await scan({ rawDrawing: bomb }), null);
  });
});
