import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Ontvangstbewijs } from '../../src/contract/documenten.js';
import {
  checkBewijs,
  createBewijsbestand,
  digestsOf,
  isBevestigd,
  MAX_BEWIJS,
  parseBewijs,
  writeBewijs,
  type Bewijs,
  type Digests,
} from '../../src/domain/bewijs.js';
import { removeLocation } from '../../src/domain/foto.js';
import { delenWaarde, digestHex } from '../../src/domain/sha256.js';
import { app1Exif, buildExif, buildJpeg, bytesOf } from '../support/sample-files.js';
import { forSeeds } from './chance.js';

const DEEL = 300;
const chosen = new File([buildJpeg({ segments: [app1Exif(buildExif())] })], 'foto.jpg');
const sent = new File([(await removeLocation(chosen, 'image/jpeg')).blob], 'foto.jpg');
const waarden = async (file: Blob) => ({
  waarde: await digestHex(file),
  delenWaarde: await delenWaarde(file, DEEL),
});
const ontvangst: Ontvangstbewijs = {
  nummer: 'OB-2026-000123',
  ontvangenOp: '2026-11-20T10:11:12.345+01:00' as Ontvangstbewijs['ontvangenOp'],
  bestandsomvang: sent.size,
  deelomvang: DEEL,
  ...(await waarden(sent)),
};
const bestand = createBewijsbestand(
  {
    naam: 'foto.jpg',
    omvang: sent.size,
    gekozenOmvang: chosen.size,
    deelomvang: DEEL,
    verzonden: await waarden(sent),
    gekozen: await waarden(chosen),
    gewijzigd: ['locatie'],
  },
  ontvangst,
);
const bewijs: Bewijs = {
  soort: 'loket-bewijs',
  versie: 1,
  gemeente: 'Gemeente Voorbeeld',
  zaak: 'ZAAK-2026-0001',
  onderwerp: 'Dakkapel',
  door: 'A. Yilmaz',
  bestanden: [bestand],
};
const edited = (change: (copy: Record<string, unknown>, first: Record<string, unknown>) => void): string => {
  const copy = JSON.parse(writeBewijs(bewijs)) as Record<string, unknown>;
  change(copy, (copy['bestanden'] as Record<string, unknown>[])[0]!);
  return JSON.stringify(copy);
};

describe('a receipt', () => {
  it('reads what was changed, in one order, and leaves out what it does not know', () => {
    const changed = (gewijzigd: unknown): unknown => {
      const read = parseBewijs(edited((_, first) => (first['gewijzigd'] = gewijzigd)));
      return typeof read === 'string' ? read : read.bestanden[0]?.gewijzigd;
    };
    assert.deepEqual(changed(['verkleind', 'omgezet']), ['omgezet', 'verkleind']);
    assert.deepEqual(changed(['kopie', 'gewist', 1, null]), ['kopie']);
    assert.equal(changed('kopie'), 'geen-bewijs');
  });

  it('knows a file that was made smaller by both, and is read as well when it is from before that was said', async () => {
    const long = new File([chosen, 'nog meer'], 'foto.jpg');
    const smaller: Bewijs = {
      ...bewijs,
      bestanden: [
        { ...bestand, gekozenOmvang: long.size, gekozen: await waarden(long), gewijzigd: ['verkleind'] },
      ],
    };
    const read = parseBewijs(writeBewijs(smaller));
    assert.ok(typeof read !== 'string');
    assert.equal((await checkBewijs(read, digestsOf(long))).uitkomst, 'gekozen');
    assert.equal((await checkBewijs(read, digestsOf(sent))).uitkomst, 'verzonden');
    const before = parseBewijs(edited((_, first) => delete first['gekozenOmvang']));
    assert.ok(typeof before !== 'string');
    assert.equal(before.bestanden[0]?.gekozenOmvang, sent.size);
    assert.equal((await checkBewijs(before, digestsOf(chosen))).uitkomst, 'gekozen');
  });

  it('is none when what was chosen would take for ever to compare', () => {
    assert.equal(parseBewijs(edited((_, first) => (first['gekozenOmvang'] = 2 ** 50))), 'geen-bewijs');
  });

  it('says "confirmed" only when the server computed the same', () => {
    const ours = bestand.verzonden;
    assert.equal(bestand.bevestigd, true);
    assert.equal(bestand.nummer, ontvangst.nummer);
    const other = '0'.repeat(64);
    for (const change of [
      { waarde: other },
      { delenWaarde: other },
      { bestandsomvang: 1 },
      { deelomvang: 301 },
    ])
      assert.equal(
        isBevestigd(ours, sent.size, DEEL, { ...ontvangst, ...change }),
        false,
        JSON.stringify(change),
      );
    const large = { ...ours, waarde: null };
    assert.equal(
      isBevestigd(large, sent.size, DEEL, { ...ontvangst, waarde: other }),
      true,
      'the parts tell',
    );
    assert.equal(isBevestigd(large, sent.size, DEEL, { ...ontvangst, delenWaarde: other }), false);
  });

  it('can be saved and read again', () => {
    assert.deepEqual(parseBewijs(writeBewijs(bewijs)), bewijs);
    assert.deepEqual(parseBewijs(`\ufeff${writeBewijs({ ...bewijs, door: null })}`), {
      ...bewijs,
      door: null,
    });
  });

  it('is refused, with one reason, when it is anything else', () => {
    assert.equal(parseBewijs(' '.repeat(MAX_BEWIJS + 1)), 'te-groot');
    assert.equal(parseBewijs(edited((copy) => (copy['versie'] = 2))), 'andere-versie');
    for (const wrong of [
      '',
      '{',
      'null',
      '[]',
      '7',
      '"loket-bewijs"',
      '{"soort":"loket-bewijs","versie":1}',
      '['.repeat(200_000),
      edited((copy) => (copy['soort'] = 'iets anders')),
      edited((copy) => (copy['bestanden'] = [])),
      edited((copy) => (copy['bestanden'] = { length: 1 })),
      edited((copy) => (copy['gemeente'] = { toString: 'x' })),
      edited((copy) => (copy['zaak'] = 'x'.repeat(1001))),
      edited((_, first) => (first['omvang'] = -1)),
      edited((_, first) => (first['omvang'] = 1e300)),
      edited((_, first) => (first['deelomvang'] = 0)),
      edited((_, first) => (first['omvang'] = 20_000_000_000)),
      edited((_, first) => (first['deelomvang'] = 1e12)),
      edited((_, first) => (first['verzonden'] = { waarde: 'abc', delenWaarde: 'abc' })),
      edited((_, first) => (first['gekozen'] = null)),
      edited((_, first) => (first['ontvangenOp'] = 'gisteren')),
      edited((_, first) => delete first['nummer']),
    ])
      assert.equal(parseBewijs(wrong), 'geen-bewijs', wrong.slice(0, 200));
  });

  it('takes nothing over that it does not know, and no inherited fields', () => {
    const text = writeBewijs(bewijs).replace(
      '{',
      '{"__proto__":{"bevestigd":true,"soort":"x"},"constructor":1,"extra":2,',
    );
    assert.deepEqual(parseBewijs(text), bewijs);
    assert.equal(({} as Record<string, unknown>)['bevestigd'], undefined);
    const bare = parseBewijs(
      edited((_, first) => delete first['bevestigd']).replace(
        '"nummer"',
        '"__proto__":{"bevestigd":true},"nummer"',
      ),
    );
    assert.ok(typeof bare === 'object');
    assert.equal(bare.bestanden[0]?.bevestigd, false);
    assert.equal(parseBewijs('{"__proto__":{"soort":"loket-bewijs","versie":1}}'), 'geen-bewijs');
  });

  it('shows no characters that hide or turn what it says', () => {
    const read = parseBewijs(
      edited((copy, first) => {
        copy['gemeente'] = 'Gemeente\u202e Voorbeeld';
        first['naam'] = '../foto\u202egpj.exe';
      }),
    );
    assert.ok(typeof read === 'object');
    assert.equal(read.gemeente, 'Gemeente  Voorbeeld');
    assert.equal(read.bestanden[0]?.naam, 'foto gpj.exe');
  });

  it('never becomes an error, whatever is changed in it', async () => {
    const text = writeBewijs(bewijs);
    await forSeeds(3000, (chance) => {
      const characters = [...text];
      for (let left = chance.int(5); left >= 0; left -= 1)
        characters[chance.int(characters.length)] = chance.pick([
          '',
          '"',
          '{',
          '}',
          '[',
          '0',
          'e9',
          ',',
          '\\',
          'null',
          '\u0000',
        ]);
      const read = parseBewijs(characters.join(''));
      assert.ok(typeof read === 'object' || ['geen-bewijs', 'andere-versie'].includes(read));
    });
  });
});

describe('a file held against a receipt', () => {
  const outcome = async (file: File, against = bewijs): Promise<string> =>
    (await checkBewijs(against, digestsOf(file))).uitkomst;

  it('is the one that was sent, or the one that was chosen before the place was taken out', async () => {
    assert.equal(await outcome(sent), 'verzonden');
    assert.equal(await outcome(chosen), 'gekozen');
    assert.equal(await outcome(new File([sent], 'andere naam.jpg')), 'verzonden', 'the name does not matter');
  });

  it('differs when one byte does', async () => {
    const bytes = new Uint8Array(await sent.arrayBuffer());
    bytes[700]! ^= 1;
    assert.equal(await outcome(new File([bytes], 'foto.jpg')), 'anders');
    assert.equal(await outcome(new File([bytes], 'iets.jpg')), 'onbekend');
    assert.equal(await outcome(new File([bytesOf('kort')], 'foto.jpg')), 'anders');
  });

  it('is told by its parts when the whole was too large', async () => {
    const parts = ({ delenWaarde: value }: { delenWaarde: string }) => ({ waarde: null, delenWaarde: value });
    const large = {
      ...bewijs,
      bestanden: [{ ...bestand, verzonden: parts(bestand.verzonden), gekozen: parts(bestand.gekozen) }],
    };
    assert.equal(await outcome(sent, large), 'verzonden');
    assert.equal(await outcome(chosen, large), 'gekozen');
    assert.deepEqual(parseBewijs(writeBewijs(large)), large);
  });

  it('of more than 64 MiB is never read whole', async () => {
    const omvang = 64 * 1024 * 1024 + 1;
    const large: Bewijs = { ...bewijs, bestanden: [{ ...bestand, omvang, deelomvang: 8 * 1024 * 1024 }] };
    const digests: Digests = {
      naam: 'foto.jpg',
      omvang,
      waarde: () => Promise.reject(new Error('read whole')),
      delenWaarde: (deelomvang) => {
        assert.equal(deelomvang, 8 * 1024 * 1024);
        return Promise.resolve(bestand.verzonden.delenWaarde);
      },
    };
    assert.equal((await checkBewijs(large, digests)).uitkomst, 'verzonden');
  });

  it('is not read at all when its size is not in the receipt', async () => {
    const unread = (): Promise<never> => Promise.reject(new Error('read'));
    const digests: Digests = { naam: 'x', omvang: 3, waarde: unread, delenWaarde: unread };
    assert.deepEqual(await checkBewijs(bewijs, digests), { uitkomst: 'onbekend' });
  });
});
