import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  isViewable,
  judgeBestand,
  safeName,
  titleOf,
  type Bestandslimieten,
} from '../../src/domain/bestand.js';
import { HOSTILE_FILES, LIMIETEN } from '../support/hostile-files.js';
import { buildJpeg, buildPdf, bytesOf, type Bytes } from '../support/sample-files.js';
import { forSeeds } from './chance.js';

const ALONE = { wachtrij: [], aantal: 0 };
const ALL: Bestandslimieten = { maxBestanden: null, maxBestandsgrootte: null, toegestaneFormaten: [] };
const file = (name: string, bytes: Bytes = buildPdf()): File => new File([bytes], name, { lastModified: 5 });
const reasons = async (...of: Parameters<typeof judgeBestand>): Promise<string[]> => {
  const oordeel = await judgeBestand(...of);
  return oordeel.goed ? [] : oordeel.weigeringen.map(({ reden }) => reden);
};

describe('a file that a browser may show', () => {
  it('is a PDF, a JPEG or a PNG', () => {
    for (const formaat of ['application/pdf', 'image/jpeg', 'image/png', 'APPLICATION/PDF'])
      assert.equal(isViewable(formaat), true, formaat);
  });

  it('is nothing that can hold a script, and nothing unknown', () => {
    for (const formaat of [
      'image/svg+xml',
      'text/html',
      'application/xhtml+xml',
      'application/pdf;x',
      '',
      null,
    ])
      assert.equal(isViewable(formaat), false, String(formaat));
  });
});

describe('a hostile or odd file', () => {
  it('comes in more than forty kinds, each named once', () => {
    assert.ok(HOSTILE_FILES.length >= 40);
    assert.equal(new Set(HOSTILE_FILES.map(({ what }) => what)).size, HOSTILE_FILES.length);
  });

  for (const { what, build, goed, redenen, soort } of HOSTILE_FILES)
    it(`such as ${what} is ${goed ? `taken as ${goed.formaat}` : `refused: ${redenen?.join(', ')}`}`, async () => {
      const oordeel = await judgeBestand(build(), LIMIETEN, ALONE);
      if (oordeel.goed) {
        assert.deepEqual({ formaat: oordeel.formaat, naam: oordeel.naam }, goed);
        return;
      }
      assert.deepEqual(
        oordeel.weigeringen.map(({ reden }) => reden),
        redenen,
      );
      const [first] = oordeel.weigeringen;
      if (soort)
        assert.deepEqual(first, {
          reden: 'soort',
          formaat: soort[0],
          genoemd: soort[1],
          toegestaan: LIMIETEN.toegestaneFormaten,
        });
    });
});

describe('the limits of the API', () => {
  it('are told with the values that a sentence needs', async () => {
    const oordeel = await judgeBestand(
      file('a.pdf'),
      { ...LIMIETEN, maxBestandsgrootte: 10, maxBestanden: 3 },
      { wachtrij: [], aantal: 3 },
    );
    assert.deepEqual(oordeel, {
      goed: false,
      naam: 'a.pdf',
      weigeringen: [
        { reden: 'te-veel', max: 3 },
        { reden: 'te-groot', omvang: buildPdf().length, max: 10 },
      ],
    });
  });

  it('hold up to and with the value itself', async () => {
    const size = buildPdf().length;
    assert.deepEqual(
      await reasons(file('a.pdf'), { ...ALL, maxBestandsgrootte: size, maxBestanden: 1 }, ALONE),
      [],
    );
    assert.deepEqual(await reasons(file('a.pdf'), { ...ALL, maxBestandsgrootte: size - 1 }, ALONE), [
      'te-groot',
    ]);
    assert.deepEqual(await reasons(file('a.pdf'), { ...ALL, maxBestanden: 1 }, { wachtrij: [], aantal: 1 }), [
      'te-veel',
    ]);
  });

  it('that are not there allow everything but what may run on the computer of who opens it', async () => {
    for (const [name, bytes, expected] of [
      ['brief.pdf', buildPdf(), []],
      ['tekening.dwg', bytesOf('AC1027\0\0\x01'), []],
      ['zonder', bytesOf(1, 2, 3), []],
      ['x.html', bytesOf('<html>'), ['soort']],
      ['x.svg', bytesOf('<svg>'), ['soort']],
      ['x.js', bytesOf('alert(1)'), ['naam']],
      ['x.exe', bytesOf('MZ\0\0'), ['soort']],
      ['brief.pdf', bytesOf(1, 2, 3), ['soort']],
    ] as const)
      for (const toegestaneFormaten of [[], ['*/*']])
        assert.deepEqual(
          await reasons(file(name, bytes), { ...ALL, toegestaneFormaten }, ALONE),
          expected,
          name,
        );
  });

  it('may name a risky type itself', async () => {
    const limieten = { ...ALL, toegestaneFormaten: ['image/svg+xml'] };
    assert.deepEqual(await reasons(file('x.svg', bytesOf('<svg>')), limieten, ALONE), []);
    assert.deepEqual(
      await reasons(file('x.svg', bytesOf('<svg>')), { ...ALL, toegestaneFormaten: ['image/*'] }, ALONE),
      ['soort'],
    );
    assert.deepEqual(
      await reasons(file('x.jpg', buildJpeg()), { ...ALL, toegestaneFormaten: ['image/*'] }, ALONE),
      [],
    );
  });
});

describe('a file that was chosen before', () => {
  const other = file('a.pdf');

  it('is refused as the same one, by name, size and moment', async () => {
    assert.deepEqual(await reasons(file('a.pdf'), ALL, { wachtrij: [other], aantal: 1 }), ['dubbel']);
    assert.deepEqual(await reasons(file('b.pdf'), ALL, { wachtrij: [other], aantal: 1 }), []);
    assert.deepEqual(await reasons(file('a.pdf', buildJpeg()), ALL, { wachtrij: [other], aantal: 1 }), []);
    assert.deepEqual(
      await reasons(new File([buildPdf()], 'a.pdf', { lastModified: 6 }), ALL, {
        wachtrij: [other],
        aantal: 1,
      }),
      [],
    );
  });

  it('is called the same one rather than one too many', async () => {
    assert.deepEqual(
      await reasons(file('a.pdf'), { ...ALL, maxBestanden: 1 }, { wachtrij: [other], aantal: 1 }),
      ['dubbel'],
    );
  });
});

describe('a folder', () => {
  it('is one when the browser says so, whatever it looks like', async () => {
    assert.deepEqual(await reasons(file('Foto.app'), ALL, { ...ALONE, map: true }), ['map']);
  });
});

const ALPHABET = [
  ...'abcXYZ019 .-_/\\:*?"<>|%&=;\'~()é€'.split(''),
  '\u0000', '\u0007', '\n', '\r', '\t', '\u007f', '\u0085', '\u00a0', '\u00ad', '\u200b', '\u200d', '\u200e', '\u2028', '\u202e', '\u2066', '\u2069',
  '\ufeff', '\ud800', '\udc00', '\u115f', '\u3164', '\u034f', '😀', 'e\u0301', '\u{e0041}', 'CON', 'nul.', '.pdf', '.exe', '..',
]; // oxfmt-ignore

describe('a name', () => {
  it('is made safe, whatever it holds', async () => {
    await forSeeds(20_000, (chance) => {
      const name = chance.text(ALPHABET, chance.int(10) ? 20 : 400);
      const safe = safeName(name);
      assert.ok(safe.length >= 1 && safe.length <= 255);
      assert.doesNotMatch(safe, /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}/\\]/u);
      assert.doesNotMatch(safe, /^[. ]|[. ]$|^(con|nul)(\.|$)/i);
      assert.equal(safe, safe.normalize('NFC'));
      assert.equal(safeName(safe), safe, 'safe names stay as they are');
    });
  });

  it('keeps its extension when it is shortened, and no half characters', () => {
    assert.equal(safeName(`${'a'.repeat(400)}.docx`), `${'a'.repeat(250)}.docx`);
    assert.equal(safeName(`${'a'.repeat(250)}😀.pdf`), `${'a'.repeat(250)}.pdf`);
    assert.equal(safeName(`${'a'.repeat(249)}😀.pdf`), `${'a'.repeat(249)}😀.pdf`);
    assert.equal(safeName(`${'a'.repeat(300)}.${'b'.repeat(300)}`).length, 255);
    assert.equal(safeName('a'.repeat(255)), 'a'.repeat(255));
  });

  it('that is ordinary stays as it is', () => {
    for (const name of [
      'brief.pdf',
      'Foto van dakkapel (2).jpg',
      'IMG_1234.HEIC',
      'naïve & co, v1.2.docx',
      '日本語.pdf',
      'console.txt',
    ])
      assert.equal(safeName(name), name);
  });

  it('becomes a title', () => {
    for (const [name, title] of [
      ['bouwtekening_dakkapel_v2.pdf', 'bouwtekening dakkapel v2'],
      ['brief', 'brief'],
      ['verslag.2026.docx', 'verslag.2026'],
      ['___.pdf', '___.pdf'],
      ['', 'bestand'],
      [`${'é'.repeat(300)}.pdf`, 'é'.repeat(200)],
      ['Ontvangst 3. november', 'Ontvangst 3. november'],
    ] as const)
      assert.equal(titleOf(name), title);
  });
});
