import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  antwoordkanaal,
  judgeVelden,
  readEmail,
  readPostcode,
  readTelefoon,
  suggestEmail,
  type ContactInvoer,
} from '../../src/domain/contactverzoek.js';
import { forSeeds } from './chance.js';

const VRAAG = { soort: 'vraag', anoniemToegestaan: false, maxLengte: 20 } as const;
const wrong = (
  invoer: ContactInvoer,
  onderwerp: Parameters<typeof judgeVelden>[1]['onderwerp'] = VRAAG,
  aangemeld = false,
): string[] => judgeVelden(invoer, { onderwerp, aangemeld }).map(({ name, code }) => `${name} ${code}`);

describe('C4 a telephone number', () => {
  it('is read however people write it', () => {
    for (const text of [
      '06 12345678',
      '06-12 34 56 78',
      '0612345678',
      '(06) 12.34.56.78',
      '+31 6 12345678',
      '+31 (0)6 12345678',
      '0031612345678',
      '06\u00a0–\u00a012345678',
      ' 612345678 ',
      '\u202d06 12345678\u202c',
    ]) {
      assert.equal(readTelefoon(text), '+31612345678', text);
    }
    assert.equal(readTelefoon('0529-459100'), '+31529459100');
    assert.equal(readTelefoon('0900-1234'), '+319001234');
    assert.equal(readTelefoon('+49 30 901820'), '+4930901820');
    assert.equal(readTelefoon('0049 30/901820'), '+4930901820');
  });

  it('is refused when nobody can be called on it', () => {
    for (const text of [
      '',
      '06',
      '06 1234567',
      '06 123456789',
      '459100',
      'bel mij',
      '112',
      '14 0529',
      '+',
      '00',
    ]) {
      assert.equal(readTelefoon(text), null, text);
    }
  });
});

describe('C4 an e-mail address', () => {
  it('may have spaces around it, and anything that mail can reach', () => {
    for (const text of [
      ' naam@voorbeeld.nl ',
      'a.b+c@sub.voorbeeld.museum',
      "o'neil@x.nl",
      'é@voorbeeld.nl',
    ]) {
      assert.equal(readEmail(text), text.trim());
    }
  });

  it('is refused without an @, without a domain, or with what is no part of one', () => {
    for (const text of [
      'naam',
      'naam@',
      '@voorbeeld.nl',
      'naam@voorbeeld',
      'naam@voorbeeld.',
      'naam@.nl',
      'naam@voor..nl',
      'na am@voorbeeld.nl',
      'a@b@c.nl',
      'naam@voorbeeld,nl',
      'na..am@voorbeeld.nl',
      '.naam@voorbeeld.nl',
      `${'x'.repeat(250)}@a.nl`,
      'Naam <naam@voorbeeld.nl>',
    ]) {
      assert.equal(readEmail(text), null, text);
    }
  });

  it('gets a hint when its domain looks like a slip, and only then', () => {
    assert.equal(suggestEmail('An@gmial.com'), 'An@gmail.com');
    assert.equal(suggestEmail('an@gmail.con'), 'an@gmail.com');
    assert.equal(suggestEmail('an@gmaill.com'), 'an@gmail.com');
    assert.equal(suggestEmail('an@gmal.com'), 'an@gmail.com');
    assert.equal(suggestEmail('an@hotmial.nl '), 'an@hotmail.nl');
    assert.equal(suggestEmail('an@bakkerij.con'), 'an@bakkerij.com');
    for (const right of [
      'an@gmail.com',
      'an@GMAIL.com',
      'an@hotmail.nl',
      'an@planet.nl',
      'an@wilgenrade.nl',
      'an',
      '',
    ]) {
      assert.equal(suggestEmail(right), null, right);
    }
  });

  it('is never worse for a hint: what is suggested can be mailed and needs no hint itself', async () => {
    await forSeeds(200, ({ text }) => {
      const hint = suggestEmail(`an@${text(['g', 'm', 'a', 'i', 'l', '.', 'c', 'o', 'n'], 10)}`);
      if (hint !== null) {
        assert.equal(readEmail(hint), hint);
        assert.equal(suggestEmail(hint), null);
      }
    });
  });
});

describe('C4 a postcode', () => {
  it('may be written with or without a space, in any case', () => {
    for (const text of ['7731 AB', '7731AB', '7731ab', ' 7731  ab '])
      assert.equal(readPostcode(text), '7731 AB');
    for (const text of ['', '7731', 'AB 7731', '77310 AB', '7731 ABC'])
      assert.equal(readPostcode(text), null);
  });
});

describe('C5 what is needed', () => {
  it('is a text, a name and one way to answer', () => {
    assert.deepEqual(wrong({}), ['tekst verplicht', 'naam verplicht', 'voorkeurskanaal verplicht']);
    assert.deepEqual(wrong({ tekst: ' \u200b', naam: ' ', email: '' }), [
      'tekst verplicht',
      'naam verplicht',
      'voorkeurskanaal verplicht',
    ]);
    assert.deepEqual(wrong({ tekst: 'Dag', naam: 'An', email: 'an@voorbeeld.nl' }), []);
    assert.deepEqual(wrong({ tekst: 'Dag', naam: 'An', telefoon: '0612345678' }), []);
  });

  it('is only what the chosen way takes', () => {
    const begin = { tekst: 'Dag', naam: 'An' };
    assert.deepEqual(wrong({ ...begin, voorkeurskanaal: 'email' }), ['email verplicht']);
    assert.deepEqual(wrong({ ...begin, voorkeurskanaal: 'telefoon' }), ['telefoon verplicht']);
    assert.deepEqual(wrong({ ...begin, voorkeurskanaal: 'post' }), [
      'adres.straat verplicht',
      'adres.postcode verplicht',
      'adres.plaats verplicht',
    ]);
    assert.deepEqual(wrong({ ...begin, voorkeurskanaal: 'post' }, VRAAG, true), []);
  });

  it('is nobody’s name where somebody may stay unknown', () => {
    const melding = { soort: 'melding', anoniemToegestaan: true, maxLengte: null } as const;
    assert.deepEqual(wrong({ tekst: 'Gat in de weg' }, melding), ['locatie.omschrijving verplicht']);
    assert.deepEqual(wrong({ tekst: 'Gat', locatie: { omschrijving: 'Bij de brug' } }, melding), []);
    assert.deepEqual(
      wrong(
        { tekst: 'Gat', locatie: { omschrijving: 'x', postcode: '12' }, voorkeurskanaal: 'email' },
        melding,
      ),
      ['locatie.postcode vorm', 'email verplicht'],
    );
  });

  it('is a number to call for who wants to be called back, whatever else was chosen', () => {
    const terug = { soort: 'terugbelverzoek', anoniemToegestaan: false, maxLengte: null } as const;
    const invoer: ContactInvoer = {
      soort: 'terugbelverzoek',
      voorkeurskanaal: 'email',
      email: 'an@voorbeeld.nl',
    };
    assert.equal(antwoordkanaal(invoer), 'telefoon');
    assert.deepEqual(wrong({ ...invoer, tekst: 'Dag', naam: 'An' }, terug), ['telefoon verplicht']);
  });

  it('is told all at once, with what cannot be read and what is too long', () => {
    assert.deepEqual(
      wrong({
        tekst: '😀'.repeat(21),
        naam: 'An',
        email: 'an',
        telefoon: '12',
        namens: { naam: '', relatie: ' ' },
      }),
      ['tekst te-groot', 'email vorm', 'telefoon vorm', 'namens.naam verplicht', 'namens.relatie verplicht'],
    );
    assert.deepEqual(wrong({ tekst: '😀'.repeat(20), naam: 'An', email: 'an@voorbeeld.nl' }), []);
  });
});
