import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { datumSchema, idSchema, momentSchema, tijdSchema } from '../../src/contract/basis.js';
import { documentSchema } from '../../src/contract/documenten.js';
import { mijnGegevensWijzigingSchema } from '../../src/contract/mijn-gegevens.js';
import { idempotencyKeySchema, loketClientSchema } from '../../src/contract/parameters.js';
import { PROBLEM_STATUS, problemSchema } from '../../src/contract/problem.js';
import { statusSchema } from '../../src/contract/statussen.js';
import { gezienSchema, zaakSchema } from '../../src/contract/zaken.js';

const fits = (schema: z.ZodMiniType, value: unknown): boolean => z.safeParse(schema, value).success;
const ZAAK = {
  id: 'z-1',
  identificatie: 'Z-2026-00001',
  omschrijving: 'Dakkapel',
  zaaktype: { omschrijving: 'Omgevingsvergunning' },
  startdatum: '2026-11-02',
  aanZet: 'gemeente',
};

describe('reading what a server sends', () => {
  it('takes a field that is absent and one that is null for the same', () => {
    const bare = z.parse(zaakSchema, ZAAK);
    assert.deepEqual(z.parse(zaakSchema, { ...ZAAK, einddatum: null, resultaat: null }), bare);
    assert.equal(bare.einddatum, null);
    assert.deepEqual(bare.besluiten, []);
  });

  it('leaves out fields that it does not know', () => {
    const read = z.parse(zaakSchema, { ...ZAAK, nieuw: 1, toelichting: 'voor de collega' });
    assert.equal('nieuw' in read || 'toelichting' in read, false);
  });

  it('takes a word that it does not know for the neutral one, and keeps the item', () => {
    assert.equal(z.parse(zaakSchema, { ...ZAAK, aanZet: 'rechter' }).aanZet, 'onbekend');
    const status = z.parse(statusSchema, { id: 's', omschrijving: 'Stap', fase: 'bijna' });
    assert.equal(status.fase, 'onbekend');
    const document = z.parse(documentSchema, { id: 'd', titel: 'x', herkomst: 5, verwerking: null });
    assert.deepEqual([document.herkomst, document.verwerking], ['onbekend', 'onbekend']);
  });

  it('takes an unreadable moment of a step for an unknown one', () => {
    for (const moment of ['gisteren', '2026-02-30T10:00:00Z', 5, '', undefined]) {
      const status = { id: 's', omschrijving: 'Stap', fase: 'voltooid', datumStatusGezet: moment };
      assert.equal(z.parse(statusSchema, status).datumStatusGezet, null, String(moment));
    }
  });

  it('does not take a case for one that has no id, no name, or a start on a day that never was', () => {
    for (const wrong of [{ id: '..' }, { id: 'a b' }, { omschrijving: null }, { startdatum: '2026-02-29' }]) {
      assert.equal(fits(zaakSchema, { ...ZAAK, ...wrong }), false, JSON.stringify(wrong));
    }
  });
});

describe('days, moments, times and ids', () => {
  it('are days that exist', () => {
    for (const day of ['2026-11-23', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31']) {
      assert.equal(fits(datumSchema, day), true, day);
    }
    for (const day of [
      '2026-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '2026-1-1',
      '23-11-2026',
      '',
    ]) {
      assert.equal(fits(datumSchema, day), false, day);
    }
  });

  it('are moments with an offset, and those that case systems write', () => {
    for (const moment of [
      '2026-11-23T10:00:00+01:00',
      '2026-11-23T09:00:00Z',
      '2026-11-23T09:00:00.123456Z',
      '2026-11-23T10:00:00',
      '2026-11-23T10:00',
      '2026-11-23',
    ]) {
      assert.equal(fits(momentSchema, moment), true, moment);
    }
    for (const moment of [
      '2026-11-23T24:00:00Z',
      '2026-11-23T10:60:00Z',
      '2026-11-31T10:00:00Z',
      '2026-11-23 10:00',
      '2026-11-23T10:00:00+1',
      '2026-11-23T10:00:00Z\n',
    ]) {
      assert.equal(fits(momentSchema, moment), false, moment);
    }
  });

  it('are times of day in hours and minutes', () => {
    assert.deepEqual(
      ['00:00', '23:59', '24:00', '8:30', '08:60'].map((time) => fits(tijdSchema, time)),
      [true, true, false, false, false],
    );
  });

  it('are ids that can stand in a path without escaping', () => {
    for (const id of ['a', 'A.b_c~d-9', '...', 'x'.repeat(64)]) assert.equal(fits(idSchema, id), true, id);
    for (const id of ['', '.', '..', 'a/b', 'a%20b', 'é', 'a\n', 'x'.repeat(65)]) {
      assert.equal(fits(idSchema, id), false, id);
    }
  });
});

describe('what a client sends', () => {
  it('has no field too many', () => {
    assert.equal(fits(gezienSchema, { tot: '2026-11-23T10:00:00Z' }), true);
    assert.equal(fits(gezienSchema, { tot: '2026-11-23T10:00:00Z', x: 1 }), false);
    assert.equal(fits(mijnGegevensWijzigingSchema, { naam: 'Iemand' }), false);
  });

  it('has an e-mail address that could be one, or none', () => {
    for (const email of ['a@b.nl', 'één@voorbeeld.example', null]) {
      assert.equal(fits(mijnGegevensWijzigingSchema, { email }), true, String(email));
    }
    for (const email of ['', 'a', 'a@b', 'a b@c.nl', 'a@b.nl ', `${'a'.repeat(250)}@b.nl`]) {
      assert.equal(fits(mijnGegevensWijzigingSchema, { email }), false, email);
    }
  });

  it('is named and keyed by the library’s own client', async () => {
    const { VERSION } = await import('../../src/client/version.js');
    assert.equal(fits(loketClientSchema, VERSION), true);
    assert.equal(fits(idempotencyKeySchema, '0123456789abcdef0123456789abcdef'), true);
    assert.equal(fits(idempotencyKeySchema, crypto.randomUUID()), true);
  });
});

describe('problems', () => {
  it('have a code with one status each', () => {
    for (const status of Object.values(PROBLEM_STATUS)) assert.ok(status >= 400 && status < 600);
  });

  it('may carry a code of a later version', () => {
    assert.equal(
      fits(problemSchema, { type: 'x', code: 'nieuw', title: 'Nieuw', status: 418, extra: true }),
      true,
    );
  });
});
