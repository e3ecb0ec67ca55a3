import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { removeLocation, type ZonderLocatie } from '../../src/domain/foto.js';
import {
  app1Exif,
  app1Xmp,
  blob,
  buildExif,
  buildHeic,
  buildIim,
  buildJpeg,
  buildMultiJpeg,
  buildPhotoshop,
  buildPng,
  buildTiff,
  buildTiffPhoto,
  buildWebp,
  buildXmp,
  bytesOf,
  chunk,
  crc32,
  extendedXmp,
  gpsIfd,
  ORIENTATION,
  PICTURE,
  PLACE,
  segment,
  short,
  TAKEN,
  u16,
  u32,
  xmpChunk,
  type Bytes,
} from '../support/sample-files.js';
import { forSeeds } from './chance.js';

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Every place that the photo still tells, looked for in all its bytes: knows nothing of where it should stand. */
function findPlaces(bytes: Uint8Array): string[] {
  const text = latin(bytes);
  const found: string[] = [PLACE.xmpLatitude, PLACE.xmpLongitude, PLACE.city].filter((place) =>
    text.includes(place),
  );
  for (const little of [true, false])
    for (const value of [PLACE.latitude(little), PLACE.longitude(little)])
      if (text.includes(latin(value))) found.push('coordinates');
  if (/gps/i.test(text)) found.push('a name with GPS');
  for (const { tags } of readTiffs(bytes)) if (tags.has(0x8825)) found.push('pointer to GPS');
  return found;
}

/** Reads every TIFF structure that begins anywhere, the simple way. */
function readTiffs(bytes: Uint8Array): { tags: Map<number, number[]> }[] {
  const data = Buffer.from(bytes);
  const list: { tags: Map<number, number[]> }[] = [];
  for (let at = 0; at + 8 < data.length; at += 1) {
    const mark = data.toString('latin1', at, at + 4);
    if (mark !== 'II*\0' && mark !== 'MM\0*') continue;
    const little = mark[0] === 'I';
    const short = (i: number): number => (little ? data.readUInt16LE(at + i) : data.readUInt16BE(at + i));
    const long = (i: number): number => (little ? data.readUInt32LE(at + i) : data.readUInt32BE(at + i));
    const tags = new Map<number, number[]>();
    const walk = (offset: number, listed: boolean): void => {
      let previous = -1;
      for (let i = 0; i < short(offset); i += 1) {
        const entry = offset + 2 + i * 12;
        const tag = short(entry);
        assert.ok(tag > previous, 'tags are in order');
        previous = tag;
        tags.set(tag, [
          ...(tags.get(tag) ?? []),
          short(entry + 2) === 3 ? short(entry + 8) : long(entry + 8),
        ]);
        if (tag === 0x8769) walk(long(entry + 8), false);
      }
      const next = long(offset + 2 + short(offset) * 12);
      if (next && listed) walk(next, true);
    };
    walk(long(4), true);
    list.push({ tags });
  }
  return list;
}

async function clean(
  bytes: Bytes,
  formaat: string,
): Promise<ZonderLocatie & { bytes: Bytes; changed: number[] }> {
  const file = new Blob([bytes], { type: formaat });
  const result = await removeLocation(file, formaat);
  const after = new Uint8Array(await result.blob.arrayBuffer());
  assert.equal(after.length, bytes.length, 'the same length');
  assert.equal(result.blob.type, formaat);
  if (result.removed.length === 0) assert.equal(result.blob, file);
  return { ...result, bytes: after, changed: [...after.keys()].filter((i) => after[i] !== bytes[i]) };
}

const PHOTOS: Record<string, readonly [string, Bytes, readonly string[]]> = {
  'a JPEG with Exif of a big-endian camera': [
    'image/jpeg',
    buildJpeg({ segments: [app1Exif(buildExif())] }),
    ['exif'],
  ],
  'a JPEG with Exif of a little-endian camera, with thumbnail': [
    'image/jpeg',
    buildJpeg({ segments: [app1Exif(buildExif({ little: true, thumbnail: true }))] }),
    ['exif'],
  ],
  'a JPEG with XMP': ['image/jpeg', buildJpeg({ segments: [app1Xmp(buildXmp())] }), ['xmp']],
  'a JPEG with extended XMP, cut in the middle of a name': [
    'image/jpeg',
    buildJpeg({ segments: [extendedXmp(buildXmp(), buildXmp().indexOf('GPSLatitude') + 3)] }),
    ['xmp'],
  ],
  'a JPEG with extended XMP, cut in the middle of a value': [
    'image/jpeg',
    buildJpeg({ segments: [extendedXmp(buildXmp(), buildXmp().indexOf(PLACE.xmpLongitude) + 4)] }),
    ['xmp'],
  ],
  'a JPEG with IPTC': [
    'image/jpeg',
    buildJpeg({ segments: [segment(0xed, 'Photoshop 3.0\0', buildPhotoshop())] }),
    ['iptc'],
  ],
  'a JPEG with everything, twice Exif': [
    'image/jpeg',
    buildJpeg({
      segments: [
        app1Exif(buildExif()),
        app1Exif(buildExif({ little: true })),
        app1Xmp(buildXmp()),
        segment(0xed, 'Photoshop 3.0\0', buildPhotoshop()),
      ],
    }),
    ['exif', 'xmp', 'iptc'],
  ],
  'a JPEG with a second picture behind it': ['image/jpeg', buildMultiJpeg(), ['exif']],
  'a PNG with Exif and XMP': [
    'image/png',
    buildPng(chunk('eXIf', buildExif()), xmpChunk(buildXmp())),
    ['exif', 'xmp'],
  ],
  'a WebP with Exif and XMP': ['image/webp', buildWebp(), ['exif', 'xmp']],
  'a HEIC': ['image/heic', buildHeic(), ['exif']],
  'a HEIC with the oldest table of places': ['image/heic', buildHeic({ version: 0 }), ['exif']],
  'a HEIC with wide numbers, and XMP': ['image/heif', buildHeic({ version: 2, xmp: true }), ['exif', 'xmp']],
  'a HEIC with Exif inside its index': [
    'image/heic',
    buildHeic({ inside: true, xmp: true }),
    ['exif', 'xmp'],
  ],
  'an AVIF': ['image/avif', buildHeic({ brand: 'avif' }), ['exif']],
  'a TIFF': ['image/tiff', buildTiffPhoto(), ['exif']],
  'a big-endian TIFF with XMP': ['image/tiff', buildTiffPhoto({ little: false, xmp: true }), ['xmp', 'exif']],
  'a TIFF with IPTC and Photoshop': [
    'image/tiff',
    buildTiff(true, {
      entries: [
        [0x112, short(true, ORIENTATION)],
        [0x83bb, blob(buildIim())],
        [0x8649, blob(buildPhotoshop())],
      ],
    }),
    ['iptc'],
  ],
};

describe('the place in a photo', () => {
  for (const [name, [formaat, bytes, where]] of Object.entries(PHOTOS))
    it(`is gone from ${name}, and nothing else is`, async () => {
      assert.notDeepEqual(findPlaces(bytes), [], 'the sample has a place');
      const result = await clean(bytes, formaat);
      assert.deepEqual(findPlaces(result.bytes), []);
      assert.deepEqual([...result.removed].sort(), [...where].sort());
      assert.equal(result.unsure, false);
      const before = latin(bytes);
      const after = latin(result.bytes);
      for (const rest of [
        latin(PICTURE),
        TAKEN,
        'MAKERNOTE',
        'Loket Camera',
        'Dakkapel',
        'Bijschrift',
        'CreateDate="2026-11-20"',
      ])
        assert.equal(after.split(rest).length, before.split(rest).length, rest);
      assert.deepEqual(
        readTiffs(result.bytes).map(({ tags }) => tags.get(0x112)),
        readTiffs(bytes).map(({ tags }) => tags.get(0x112)),
        'orientation',
      );
      const again = await clean(result.bytes, formaat);
      assert.deepEqual([again.removed, again.unsure], [[], false], 'nothing is left to remove');
    });

  it('is not looked for where there is none: the file stays the very same object', async () => {
    for (const [formaat, bytes] of [
      ['image/jpeg', buildJpeg()],
      ['image/jpeg', buildJpeg({ segments: [app1Exif(buildExif({ gps: false, thumbnail: true }))] })],
      ['image/png', buildPng(chunk('tEXt', 'Title\0Dakkapel'))],
      ['image/webp', buildWebp({ exif: false, xmp: false })],
      ['image/heic', buildHeic({ gps: false })],
      ['image/tiff', buildTiffPhoto({ gps: false })],
      ['application/pdf', bytesOf(buildXmp())],
      ['image/gif', bytesOf('GIF89a', buildXmp())],
    ] as const) {
      const { removed, unsure } = await clean(bytes, formaat);
      assert.deepEqual([removed, unsure], [[], false], formaat);
    }
  });

  it('leaves valid check values in a PNG', async () => {
    const { bytes } = await clean(...([PHOTOS['a PNG with Exif and XMP']![1], 'image/png'] as const));
    const data = Buffer.from(bytes);
    let chunks = 0;
    for (let at = 8; at < data.length; chunks += 1) {
      const length = data.readUInt32BE(at);
      assert.equal(data.readUInt32BE(at + 8 + length), crc32(bytes.subarray(at + 4, at + 8 + length)));
      at += 12 + length;
    }
    assert.equal(chunks, 5);
  });

  it('stays XML where XMP is blanked: the quotes and brackets of the rest still pair', async () => {
    const { bytes } = await clean(PHOTOS['a JPEG with XMP']![1], 'image/jpeg');
    const xmp = /<\?xpacket begin[^]*\?>/.exec(latin(bytes))?.[0] ?? '';
    assert.match(
      xmp,
      /<rdf:Description [^<>]*xmp:CreateDate="2026-11-20"\s+tiff:Orientation="6"\s+>\s+<dc:title>/,
    );
  });

  it('may still be there where we cannot read: that is said', async () => {
    const unsure: Record<string, readonly [string, Bytes]> = {
      'a film in the photo': [
        'image/jpeg',
        buildJpeg({ segments: [app1Xmp('<a GCamera:MotionPhoto="1"/>')] }),
      ],
      'an older film in the photo': [
        'image/jpeg',
        buildJpeg({ segments: [app1Xmp('<a GCamera:MicroVideo="1"/>')] }),
      ],
      'a burst': ['image/heic', bytesOf(buildHeic({ gps: false }), u32(8), 'moov')],
      'compressed XMP': ['image/png', buildPng(xmpChunk('?', 1))],
      'a profile of ImageMagick': ['image/png', buildPng(chunk('zTXt', 'Raw profile type exif\0\0?'))],
      'Exif that is no TIFF': ['image/jpeg', buildJpeg({ segments: [app1Exif(bytesOf('what is this'))] })],
      BigTIFF: ['image/tiff', bytesOf('II', u16(43, true), u16(8, true), u16(0), u32(16, true), u32(0))],
      'a file that is cut off': ['image/jpeg', buildJpeg().subarray(0, 40)],
      'an element without end': ['image/jpeg', buildJpeg({ segments: [app1Xmp('<x><exif:GPSAltitude>3')] })],
      'no photo at all': ['image/jpeg', bytesOf('hello')],
      'an empty file': ['image/png', bytesOf()],
    };
    for (const [name, [formaat, bytes]] of Object.entries(unsure))
      assert.equal((await clean(bytes, formaat)).unsure, true, name);
  });

  it('is removed from what can be read when another piece cannot', async () => {
    const { bytes, removed, unsure } = await clean(
      buildJpeg({
        segments: [app1Exif(bytesOf('broken')), app1Exif(buildExif()), app1Xmp(buildXmp('<a:GPSx>'))],
      }),
      'image/jpeg',
    );
    assert.deepEqual(
      findPlaces(bytes).filter((place) => place !== 'a name with GPS'),
      [],
    );
    assert.deepEqual([removed, unsure], [['exif', 'xmp'], true]);
  });

  it('is not in doubt because a camera leaves anything behind its second directory', async () => {
    const exif = buildExif();
    // Behind the two entries of the directory that the tag 0x8769 names.
    const place = latin(exif).indexOf(latin(bytesOf([0x90, 3, 0, 2]))) + 24;
    exif.set(u32(0xfff0), place);
    const { bytes, removed, unsure } = await clean(buildJpeg({ segments: [app1Exif(exif)] }), 'image/jpeg');
    assert.deepEqual([findPlaces(bytes), removed, unsure], [[], ['exif'], false]);
  });

  it('never costs the picture: values that claim to lie in it are left alone', async () => {
    const gps = gpsIfd(true);
    const bytes = buildTiff(
      true,
      {
        entries: [
          [0x111, { type: 4, bytes: bytesOf(u32(8, true)), count: 1 }],
          [0x117, { type: 4, bytes: bytesOf(u32(PICTURE.length, true)), count: 1 }],
          [0x8825, gps],
        ],
      },
      PICTURE,
    );
    // The offset of the latitude, moved into the picture.
    const entry = latin(bytes).indexOf(latin(bytesOf([2, 0, 5, 0, 3, 0, 0, 0])));
    bytes.set(u32(20, true), entry + 8);
    const result = await clean(bytes, 'image/tiff');
    assert.equal(latin(result.bytes).includes(latin(PICTURE)), true);
    assert.equal(result.unsure, true);
    assert.deepEqual(result.removed, ['exif']);
  });

  it('is found in a large file without reading the picture', async () => {
    const pixels = new Blob([new Uint8Array(8 * 1024 * 1024)]);
    const start = buildJpeg({ segments: [app1Exif(buildExif())] });
    let read = 0;
    const spy = (file: Blob): Blob =>
      new Proxy(file, {
        get: (target, key) => {
          if (key === 'size' || key === 'type') return target[key];
          if (key === 'slice') return (...range: [number, number]) => spy(target.slice(...range));
          if (key === 'arrayBuffer') return () => ((read += target.size), target.arrayBuffer());
          return undefined;
        },
      });
    // A Blob is not made of proxies, so nothing may be removed here: a photo without a place.
    const plain = buildJpeg({ segments: [app1Exif(buildExif({ gps: false }))] });
    await removeLocation(spy(new Blob([plain, pixels])), 'image/jpeg');
    assert.ok(read < 20_000, String(read));
    const { blob: result } = await removeLocation(new Blob([start, pixels]), 'image/jpeg');
    assert.equal(result.size, start.length + pixels.size);
  });

  it('passes on that a file is gone from the disk', async () => {
    const gone = {
      size: 100,
      type: '',
      slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) }),
    };
    await assert.rejects(removeLocation(gone as unknown as Blob, 'image/jpeg'), { name: 'NotReadableError' });
  });

  it('is looked for in a bounded time in what is made to keep us busy', async () => {
    const hostile: Record<string, readonly [string, Bytes]> = {
      'directories in a circle': ['image/tiff', bytesOf('II*\0', u32(8, true), u16(0, true), u32(8, true))],
      'a picture that names itself': ['image/jpeg', buildMultiJpeg()],
      'a million small segments': [
        'image/jpeg',
        bytesOf(
          [0xff, 0xd8],
          new Uint8Array(400_000).map((_, i) => [0xff, 0xe0, 0, 2][i % 4]!),
        ),
      ],
      'a row of fill bytes': ['image/jpeg', bytesOf([0xff, 0xd8], new Uint8Array(400_000).fill(0xff))],
      'boxes of no size': [
        'image/heic',
        bytesOf(u32(8), 'ftyp', ...Array.from({ length: 30_000 }, () => [0, 0, 0, 8, 65, 65, 65, 65])),
      ],
      'empty chunks': ['image/png', bytesOf('\x89PNG\r\n\x1a\n', new Uint8Array(400_000))],
      'empty chunks of WebP': [
        'image/webp',
        bytesOf('RIFF', u32(400_000, true), 'WEBP', new Uint8Array(400_000)),
      ],
      'many open elements': ['image/jpeg', buildJpeg({ segments: [app1Xmp('<a:GPSx>'.repeat(8000))] })],
      'many open names': ['image/jpeg', buildJpeg({ segments: [app1Xmp(' a:GPSx="'.repeat(7000))] })],
      'many open brackets': ['image/jpeg', buildJpeg({ segments: [app1Xmp('<a:GPSx '.repeat(8000))] })],
      'one long name': ['image/jpeg', buildJpeg({ segments: [app1Xmp(' ' + 'a'.repeat(64_000))] })],
      'many spaces': ['image/jpeg', buildJpeg({ segments: [app1Xmp(' a:GPSx' + ' '.repeat(64_000))] })],
    };
    for (const [name, [formaat, bytes]] of Object.entries(hostile)) {
      const start = process.hrtime.bigint();
      await clean(bytes, formaat);
      const seconds = Number(process.hrtime.bigint() - start) / 1e9;
      assert.ok(seconds < 5, `${name}: ${seconds}`);
    }
  });

  it('never costs the picture, an error or the length, whatever is wrong with the photo', async () => {
    const samples = Object.values(PHOTOS);
    await forSeeds(3000, async (chance) => {
      const [formaat, sound] = chance.pick(samples);
      const bytes = sound.slice();
      const at = latin(sound).indexOf(latin(PICTURE));
      const inPicture = (i: number): boolean => at >= 0 && i >= at && i < at + PICTURE.length;
      for (let left = chance.int(8); left >= 0; left -= 1) {
        const i = chance.int(chance.int(2) ? bytes.length : Math.min(bytes.length, 400));
        if (!inPicture(i)) bytes[i] = chance.pick([0, 1, 4, 8, 127, 255, chance.int(256)]);
      }
      const whole = chance.int(4) ? bytes : bytes.slice(0, chance.int(bytes.length));
      const result = await clean(whole, formaat);
      for (const i of result.changed)
        assert.equal(inPicture(i), false, `byte ${i} of the picture of ${formaat}`);
    });
  });
});
