import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { ONDERWERPEN } from '../../src/gateway/backends/demo/onderwerpen.js';
import { TEKSTEN } from '../../src/gateway/site/texts.js';
import { fill, parametersOf, readTeksten, type Tekst } from '../../tools/taal-teksten.js';
import { EIGEN_WOORDEN } from '../../tools/taal-woorden.js';
import {
  createWoordenschat,
  isGebiedend,
  keurTekst,
  langeZinnen,
  leesbaarheid,
  lettergrepen,
  stammenVan,
  woordenlijst,
  woordenVan,
  zinnenVan,
} from '../../tools/taal.js';

/** What stands at a field when something must be filled in or chosen (C13). */
const isFout = ({ bestand, sleutel }: Tekst): boolean =>
  /(Error|Form)$/.test(sleutel) ||
  /^(tooLong|fieldTooLong|chooseFirst|required(Submit|Wait)?|trapped|filesAgain)$/.test(sleutel) ||
  (sleutel === 'empty' && /(compose|soort)-messages/.test(bestand));
/** What is said when something did not work: somewhere in it stands what to do. */
const isMislukt = ({ sleutel, tekst }: Tekst): boolean =>
  /^fail(ed)?[A-Z]/.test(sleutel) && /\.$/.test(tekst);

const where = ({ bestand, sleutel }: Tekst): string => `${bestand} ${sleutel}`;

describe('M38 the Dutch texts of all widgets, and of the mails', () => {
  let teksten: readonly Tekst[] = [];
  before(async () => {
    teksten = await readTeksten();
  });

  it('are found in each widget, and filled in as a citizen reads them', () => {
    const onderdelen = new Set(teksten.map(({ onderdeel }) => onderdeel));
    // Whatever widget is added later is judged too.
    const widgets = readdirSync(new URL('../../src/widgets', import.meta.url), { withFileTypes: true });
    for (const { name } of widgets.filter((one) => one.isDirectory())) assert.ok(onderdelen.has(name), name);
    for (const name of ['gedeeld', 'mails']) assert.ok(onderdelen.has(name), name);
    assert.ok(teksten.length > 500, String(teksten.length));
    for (const tekst of teksten)
      assert.doesNotMatch(tekst.tekst, /undefined|\[object|NaN|\$\{/, where(tekst));
  });

  it('are short sentences of plain words that say u, with errors that say what to do', () => {
    const wrong = teksten.flatMap((tekst) =>
      keurTekst(tekst.tekst, isFout(tekst)).map(({ uitleg }) => `${where(tekst)}: ${uitleg}`),
    );
    assert.deepEqual(wrong, []);
    assert.ok(teksten.filter(isFout).length > 20);
  });

  it('say what to do wherever they say that something did not work', () => {
    const without = teksten.filter(
      (tekst) =>
        isMislukt(tekst) && !zinnenVan(tekst.tekst).some((zin) => isGebiedend(zin.replace(/^.*?, of /, ''))),
    );
    assert.deepEqual(
      without.map((tekst) => `${where(tekst)}: ${tekst.tekst}`),
      [],
    );
    assert.ok(teksten.filter(isMislukt).length > 10);
  });

  it('use words that most people use, or have a reason for another one', () => {
    const gewoon = woordenlijst();
    assert.equal(gewoon.length, 5000);
    const schat = createWoordenschat(gewoon);
    const used = new Set(teksten.flatMap(({ tekst }) => woordenVan(tekst)));
    const unknown = [...used].filter((word) => !schat.isBekend(word)).sort();
    assert.deepEqual(unknown, [], 'a plainer word, or a reason in tools/taal-woorden.ts');
    const forms = new Set([...used].flatMap((word) => [...stammenVan(word), ...word.split('-')]));
    const own = EIGEN_WOORDEN.flatMap(({ woorden }) => woorden.split(/\s+/).filter(Boolean));
    assert.deepEqual(
      own.filter((word) => !forms.has(word)),
      [],
      'words that no text uses any more',
    );
    assert.deepEqual(
      own.filter((word) => schat.isGewoon(word)),
      [],
      'words that need no reason',
    );
    for (const { reden } of EIGEN_WOORDEN) assert.match(reden, /\.$/);
  });

  it('are no plainer than those of the demo municipality about contact', () => {
    const schat = createWoordenschat(woordenlijst());
    for (const { omschrijving, toelichting, advies, gevaar } of ONDERWERPEN) {
      for (const tekst of [omschrijving, toelichting, advies?.tekst, gevaar?.tekst]) {
        assert.deepEqual(keurTekst(tekst ?? ''), [], String(tekst));
        const unknown = woordenVan(tekst ?? '').filter((word) => !schat.isBekend(word));
        assert.ok(unknown.length <= 1, `${String(tekst)}: ${unknown.join(', ')}`);
      }
    }
  });

  it('stand on pages of the demo municipality that keep the same rules', () => {
    const texts = Object.values(TEKSTEN.nl).filter((tekst): tekst is string => typeof tekst === 'string');
    assert.ok(texts.length > 90, String(texts.length));
    assert.deepEqual(
      texts.flatMap((tekst) => keurTekst(tekst).map(({ uitleg }) => uitleg)),
      [],
    );
  });

  it('are reported: how easy each widget reads, and which sentences are rather long', (t) => {
    for (const onderdeel of new Set(teksten.map((tekst) => tekst.onderdeel))) {
      const own = teksten.filter((tekst) => tekst.onderdeel === onderdeel).map(({ tekst }) => tekst);
      const { flesch, zinslengte, zinnen } = leesbaarheid(own);
      t.diagnostic(
        `${onderdeel}: Flesch-Douma ${flesch.toFixed(0)}, ${zinslengte.toFixed(1)} words per sentence, ${zinnen} sentences`,
      );
      assert.ok(zinnen > 0);
    }
    for (const { tekst } of teksten) for (const zin of langeZinnen(tekst)) t.diagnostic(`long: ${zin}`);
  });
});

describe('the check itself', () => {
  const rules = (tekst: string, fout = false): string[] => keurTekst(tekst, fout).map(({ regel }) => regel);

  it('refuses a sentence of more than twenty words, and counts each sentence by itself', () => {
    assert.deepEqual(rules(`${'woord '.repeat(20)}eind.`), ['zin']);
    assert.deepEqual(rules(`${'woord '.repeat(19)}eind. ${'Woord '.repeat(1)}eind.`), []);
    assert.deepEqual(zinnenVan('Bel 14 0999. Dat kan om 10.20 uur! Wat is brief.pdf? “Ja.” Goed.').length, 5);
  });

  it('refuses words that have a plainer one, and only whole words', () => {
    for (const tekst of [
      'Indien u belt.',
      'U dient te bellen.',
      'De sessie is verlopen.',
      'Dit is ongeldig.',
      'Klik hier.',
    ]) {
      assert.deepEqual(rules(tekst), ['verboden'], tekst);
    }
    assert.deepEqual(rules('Wij hebben uw invoering en alreeds gezien.'), []);
  });

  it('refuses je, and U within a sentence', () => {
    assert.deepEqual(rules('Vul je naam in.'), ['aanspreekvorm']);
    assert.deepEqual(rules('Vul hier Uw naam in.'), ['hoofdletter']);
    assert.deepEqual(rules('Weet U dat?'), ['hoofdletter']);
    assert.deepEqual(rules('Uw naam klopt. U kunt verder. Weet u het? “U kunt dit.”'), []);
  });

  it('wants an error to begin with what to do', () => {
    assert.deepEqual(rules('Uw naam ontbreekt.', true), ['gebiedend']);
    assert.deepEqual(rules('Vul uw naam in.', true), []);
  });

  it('knows the forms of a word, and not every word that looks like one', () => {
    const schat = createWoordenschat(['maken', 'brief', 'huis', 'halen', 'bellen', 'fout', 'gemeen', 'men']);
    for (const word of [
      'maak',
      'maakt',
      'gemaakt',
      'brieven',
      'huizen',
      'haalt',
      'belde',
      'fouten',
      'gebeld',
    ]) {
      assert.ok(schat.isGewoon(word), word);
    }
    for (const word of ['zienswijze', 'verdrag', 'belang', 'makelaar', 'gemeente']) {
      assert.ok(!createWoordenschat(['maken', 'bellen', 'gemeen']).isGewoon(word), word);
    }
  });

  it('leaves names of files, addresses, numbers and abbreviations alone', () => {
    assert.deepEqual(woordenVan('Open brief.pdf (PDF, 12 kB) van naam@voorbeeld.nl, foto’s van Z-2026-1.'), [
      'open',
      'kb',
      'van',
      "foto's",
      'van',
    ]);
  });

  it('counts syllables well enough to tell plain from official', () => {
    assert.deepEqual(
      ['brief', 'ideeën', 'gemeente', 'bijlage', 'rijbewijs'].map(lettergrepen),
      [1, 3, 3, 3, 3],
    );
    const plain = leesbaarheid(['Wij lezen uw vraag. Dan bellen wij u op.']).flesch;
    const official = leesbaarheid([
      'De voorgenomen bestuurlijke besluitvorming betreffende bovengenoemde vergunningverlening geschiedt overeenkomstig de gemeentelijke verordening.',
    ]).flesch;
    assert.ok(plain > 100 && official < 20, `${plain} ${official}`);
  });

  it('fills in each text with one and with more, and asks for an example that it has not', () => {
    const made = fill('x', (count: number) => (count === 1 ? '1 bestand' : `${count} bestanden`));
    assert.deepEqual(made, ['1 bestand', '3 bestanden']);
    assert.deepEqual(
      parametersOf((name: string, size: string) => name + size),
      ['name', 'size'],
    );
    assert.throws(() => fill('x', (onbekend: string) => onbekend), /no example of "onbekend"/);
  });
});
