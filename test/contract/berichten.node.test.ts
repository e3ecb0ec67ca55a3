import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import {
  berichtenPageSchema,
  berichtSchema,
  berichtVerzendingSchema,
  isLeeg,
  lengteVan,
} from '../../src/contract/berichten.js';

const BERICHT = { id: 'm-1', volgnummer: 1, afzender: { soort: 'gemeente' }, tekst: 'Dag', kanaal: 'post' };
const fits = (value: unknown): boolean => z.safeParse(berichtVerzendingSchema, value).success;

describe('reading a bericht', () => {
  it('takes what is absent for nothing', () => {
    const read = z.parse(berichtSchema, BERICHT);
    assert.deepEqual(read, {
      ...BERICHT,
      afzender: { soort: 'gemeente', naam: null },
      namens: null,
      onderwerp: null,
      leveringsmoment: null,
      isReactieOp: null,
      bijlagen: [],
      momentGelezen: null,
      antwoordVoor: null,
      verzendsleutel: null,
    });
  });

  it('takes a sender, a way or a moment that it does not know for an unknown one, and keeps the text', () => {
    const read = z.parse(berichtSchema, {
      ...BERICHT,
      afzender: { soort: 'systeem', naam: 'x' },
      kanaal: 'fax',
      leveringsmoment: 'gisteren',
      bijlagen: [{ id: 'b', bestandsnaam: 'x.pdf', verwerking: 'bijna' }],
    });
    assert.deepEqual(
      [read.afzender.soort, read.kanaal, read.leveringsmoment, read.bijlagen[0]?.verwerking, read.tekst],
      ['onbekend', 'onbekend', null, 'onbekend', 'Dag'],
    );
  });

  it('is possible for a page of a server that does not count what is unread', () => {
    const page = z.parse(berichtenPageSchema, { count: 1, results: [BERICHT] });
    assert.deepEqual([page.ongelezen, page.eersteOngelezen], [null, null]);
  });
});

describe('sending a bericht', () => {
  it('names only what a citizen may say', () => {
    assert.equal(fits({ tekst: 'x' }), true);
    assert.equal(fits({ tekst: 'x', bijlagen: ['b-1'], namens: { naam: 'A', relatie: 'zoon' } }), true);
    for (const wrong of [
      { tekst: '' },
      { tekst: 'x', afzender: { soort: 'gemeente' } },
      { tekst: 'x', isReactieOp: null },
      { tekst: 'x', bijlagen: Array.from({ length: 101 }, (_, i) => `b-${i}`) },
      { tekst: 'x', namens: { naam: '', relatie: 'zoon' } },
    ]) {
      assert.equal(fits(wrong), false, JSON.stringify(wrong));
    }
  });
});

describe('the length of a text', () => {
  it('is that in code points, and what cannot be seen alone is nothing', () => {
    assert.equal(lengteVan('aé😀e\u0301'), 5);
    assert.equal(lengteVan('👩‍👩‍👧‍👦'), 7);
    assert.equal(lengteVan(''), 0);
    for (const empty of ['', ' \n\u200b', '\u0000\u202e\ufeff', '\ud800']) assert.equal(isLeeg(empty), true);
    for (const text of [' . ', '😀', 'a', '\u0301']) assert.equal(isLeeg(text), false);
  });
});
