import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Servicenorm } from '../../src/contract/organisatie.js';
import { addDays, parseDatum, type Datum } from '../../src/domain/datum.js';
import { isWerkdag } from '../../src/domain/werkdagen.js';
import { AANLEIDINGEN, wegwijs, type Aanleiding } from '../../src/domain/wegwijzer.js';
import { forSeeds } from './chance.js';

const d = (text: string): Datum => {
  const datum = parseDatum(text);
  assert.ok(datum, text);
  return datum;
};
const norm = (
  code: string,
  aantal: number,
  eenheid: Servicenorm['eenheid'],
  vrijeDagen: Servicenorm['vrijeDagen'] = 'wet',
): Servicenorm => ({ code, aantal, eenheid, vrijeDagen });
/** The norms of S3, by mission.md. */
const organisatie = {
  servicenormen: [
    norm('contactformulier', 5, 'werkdagen', 'gemeente'),
    norm('ontvangstbevestiging', 5, 'werkdagen', 'gemeente'),
    norm('klacht', 6, 'weken'),
    norm('klacht-verlenging', 4, 'weken'),
    norm('bezwaar-beslissing', 12, 'weken'),
    norm('bezwaar-verlenging', 6, 'weken'),
  ],
  vrijeDagen: null,
};
const weg = (aanleiding: Aanleiding, datum: string | null, vandaag: string, bij = organisatie) =>
  wegwijs({ aanleiding, datum: datum === null ? null : d(datum), vandaag: d(vandaag), organisatie: bij });
const laatste = (aanleiding: Aanleiding, datum: string): string | null => {
  const { indienen } = weg(aanleiding, datum, datum);
  return indienen.soort === 'loopt' ? indienen.laatsteDag : null;
};

describe('★17 the way that fits', () => {
  it('is one of five, and says to whom it goes and what comes after', () => {
    const all = AANLEIDINGEN.map((aanleiding) => weg(aanleiding, null, '2026-11-23'));
    assert.deepEqual(
      all.map(({ soort, bij, mondeling, daarna }) => [soort, bij, mondeling, daarna]),
      [
        ['vraag', 'gemeente', true, null],
        ['klacht', 'gemeente', true, 'ombudsman'],
        ['klacht', 'gemeente', true, 'ombudsman'],
        ['bezwaar', 'gemeente', false, 'rechtbank'],
        ['zienswijze', 'gemeente', true, 'rechtbank'],
        ['beroep', 'rechtbank', false, 'hoger-beroep'],
        ['klacht', 'gemeente', true, 'ombudsman'],
      ],
    );
  });

  it('has no last day while nobody knows from which day it runs', () => {
    for (const aanleiding of ['besluit', 'ontwerpbesluit', 'beslissing-op-bezwaar'] as const) {
      for (const datum of [null, '0001-01-01', '9999-12-31']) {
        assert.deepEqual(weg(aanleiding, datum, '2026-11-23').indienen, { soort: 'onbekend' });
      }
    }
  });
});

describe('M34 an objection', () => {
  it('has six weeks from the day after the decision was made known, and moves past free days of the law', () => {
    assert.equal(laatste('besluit', '2026-11-16'), '2026-12-28');
    assert.equal(laatste('besluit', '2026-11-13'), '2026-12-28');
    assert.equal(laatste('besluit', '2026-02-20'), '2026-04-07');
  });

  it('is answered within twelve weeks after that last day, or eighteen', () => {
    const { antwoord, antwoordVerlengd, ontvangstbevestiging } = weg('besluit', '2026-11-16', '2026-11-23');
    assert.deepEqual([antwoord, antwoordVerlengd], ['2027-03-22', '2027-05-03']);
    assert.equal(ontvangstbevestiging, '2026-11-30');
  });

  it('runs to the end of its last day, and then says how long ago that was', () => {
    const op = weg('besluit', '2026-10-13', '2026-11-24').indienen;
    assert.deepEqual(op, {
      soort: 'loopt',
      vanaf: '2026-10-14',
      laatsteDag: '2026-11-24',
      dagenOver: 0,
      postBinnen: '2026-12-01',
    });
    const na = weg('besluit', '2026-10-13', '2026-11-26');
    assert.deepEqual(na.indienen, {
      soort: 'verstreken',
      vanaf: '2026-10-14',
      laatsteDag: '2026-11-24',
      dagenGeleden: 2,
    });
    assert.equal(na.antwoord, null);
  });

  it('promises no answer where the municipality names no norm for it', () => {
    const { antwoord, antwoordVerlengd } = weg('besluit', '2026-11-16', '2026-11-23', {
      servicenormen: [],
      vrijeDagen: null,
    });
    assert.deepEqual([antwoord, antwoordVerlengd], [null, null]);
  });
});

describe('an appeal and a view', () => {
  it('have six weeks too, but a view from the day itself on which the draft lies open (Awb 3:16)', () => {
    assert.equal(laatste('beslissing-op-bezwaar', '2026-11-16'), '2026-12-28');
    assert.equal(laatste('ontwerpbesluit', '2026-11-17'), '2026-12-28');
    assert.equal(laatste('ontwerpbesluit', '2026-11-19'), '2026-12-30');
    const { indienen } = weg('ontwerpbesluit', '2026-11-19', '2026-11-23');
    assert.equal(indienen.soort === 'loopt' && indienen.vanaf, '2026-11-19');
  });
});

describe('M33 a complaint', () => {
  it('is answered within six weeks, or four more', () => {
    const { antwoord, antwoordVerlengd, ontvangstbevestiging } = weg('behandeling', null, '2026-11-23');
    assert.deepEqual([antwoord, antwoordVerlengd], ['2027-01-04', '2027-02-01']);
    assert.equal(ontvangstbevestiging, '2026-11-30');
  });

  it('knows the terms of the law where the municipality names none', () => {
    const { antwoord, antwoordVerlengd } = weg('te-laat', null, '2026-11-23', {
      servicenormen: [],
      vrijeDagen: null,
    });
    assert.deepEqual([antwoord, antwoordVerlengd], ['2027-01-04', '2027-02-01']);
  });

  it('is about what happened no longer than a year ago (Awb 9:8); being too late has no such end', () => {
    const op = weg('behandeling', '2026-02-28', '2027-02-28').indienen;
    assert.equal(op.soort === 'loopt' && op.dagenOver, 0);
    const na = weg('behandeling', '2026-02-28', '2027-03-01').indienen;
    assert.equal(na.soort === 'verstreken' && na.dagenGeleden, 1);
    assert.deepEqual(weg('te-laat', '2020-01-01', '2026-11-23').indienen, { soort: 'altijd' });
  });
});

describe('whatever the day', () => {
  it('a term ends on a working day, never earlier than six weeks, and an answer comes after it', async () => {
    await forSeeds(200, ({ int, pick }) => {
      const datum = addDays(d('2024-01-01'), int(2000));
      const vandaag = addDays(datum, int(60));
      const result = wegwijs({
        aanleiding: pick(['besluit', 'ontwerpbesluit', 'beslissing-op-bezwaar'] as const),
        datum,
        vandaag,
        organisatie,
      });
      const { indienen, antwoord, antwoordVerlengd } = result;
      assert.ok(indienen.soort === 'loopt' || indienen.soort === 'verstreken');
      assert.ok(isWerkdag(indienen.laatsteDag, 'wet'));
      assert.ok(indienen.laatsteDag >= addDays(indienen.vanaf, 41));
      assert.equal(indienen.soort === 'loopt', vandaag <= indienen.laatsteDag);
      if (antwoord) assert.ok(antwoord > indienen.laatsteDag && (antwoordVerlengd ?? '') > antwoord);
    });
  });
});
