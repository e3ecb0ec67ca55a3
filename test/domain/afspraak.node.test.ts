import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Datum } from '../../src/contract/basis.js';
import {
  amsterdamMoment,
  beginnen,
  feestdagNaam,
  isVrij,
  meeTeNemenVoor,
  MINUUT_MS,
  openRuimten,
  totaleDuur,
} from '../../src/domain/afspraak.js';
import { instantOf } from '../../src/domain/datum.js';
import { feestdagen } from '../../src/domain/werkdagen.js';
import { createOrganisatie } from '../../src/gateway/backends/demo/organisatie.js';
import { forSeeds } from './chance.js';

const dag = (text: string): Datum => text as Datum;
const organisatie = createOrganisatie(dag('2026-11-23'));
const uren = (datum: string, locatieId: string | null, kanaal: 'balie' | 'telefoon' = 'balie'): string[] =>
  openRuimten(organisatie, kanaal, dag(datum), locatieId).map(
    ({ begin, eind }) => `${amsterdamMoment(begin).slice(11, 16)}–${amsterdamMoment(eind).slice(11, 16)}`,
  );

/** A channel that is open day and night, on the nights when the clock changes. */
const dagEnNacht = {
  ...organisatie,
  openingstijden: [1, 2, 3, 4, 5, 6, 7].map((weekdag) => ({
    kanaal: 'telefoon' as const,
    locatieId: null,
    weekdag,
    van: '00:00',
    tot: '00:00',
    zonderAfspraak: true,
  })),
  afwijkingen: [],
};

describe('an appointment', () => {
  it('takes as long as everything that was asked, and nothing is known of what is not on offer', () => {
    const producten = [
      { id: 'paspoort', duurMinuten: 10, meeTeNemen: ['foto', 'oud'] },
      { id: 'rijbewijs', duurMinuten: 15, meeTeNemen: ['foto'] },
    ];
    assert.equal(totaleDuur(producten, [{ id: 'paspoort', aantal: 3 }]), 30);
    assert.equal(
      totaleDuur(producten, [
        { id: 'paspoort', aantal: 2 },
        { id: 'rijbewijs', aantal: 1 },
      ]),
      35,
    );
    assert.equal(totaleDuur(producten, [{ id: 'hond', aantal: 1 }]), null);
    assert.deepEqual(meeTeNemenVoor(producten, [{ id: 'rijbewijs' }, { id: 'paspoort' }]), ['foto', 'oud']);
  });
});

describe('opening hours for appointments', () => {
  it('are those of the day of the week, per location', () => {
    assert.deepEqual(uren('2026-11-23', 'gemeentehuis'), ['08:30–17:00']);
    assert.deepEqual(uren('2026-11-25', 'gemeentehuis'), ['08:30–19:00']);
    assert.deepEqual(uren('2026-11-27', 'gemeentehuis'), ['08:30–12:30']);
    assert.deepEqual(uren('2026-11-24', 'dorpspunt'), ['09:00–12:30']);
    assert.deepEqual(uren('2026-11-23', 'dorpspunt'), []);
    assert.deepEqual(uren('2026-11-28', 'gemeentehuis'), []);
    assert.deepEqual(uren('2026-11-23', null, 'telefoon'), ['08:30–17:00']);
  });

  it('are none on holidays, and shorter on a day with other hours, which never open a location that is closed then', () => {
    assert.deepEqual(uren('2026-12-25', 'gemeentehuis'), []);
    assert.deepEqual(uren('2026-12-24', 'gemeentehuis'), ['08:30–12:30']);
    // A Thursday: the village desk opens at nine as always.
    assert.deepEqual(uren('2026-12-24', 'dorpspunt'), ['09:00–12:30']);
    // A Friday: the village desk is closed.
    assert.deepEqual(uren('2027-12-31', 'dorpspunt'), []);
  });

  it('are those of the location where a day with other hours names it, also when it is closed then as a rule', () => {
    const datum = dag('2026-12-31');
    const op = (locatieId: string, van: string | null, tot: string | null): string[] =>
      openRuimten(
        { ...organisatie, afwijkingen: [{ datum, kanaal: 'balie', locatieId: 'dorpspunt', van, tot }] },
        'balie',
        datum,
        locatieId,
      ).map(({ begin }) => amsterdamMoment(begin).slice(11, 16));
    assert.deepEqual(op('dorpspunt', '07:00', '08:00'), ['07:00']);
    assert.deepEqual(op('dorpspunt', null, null), []);
    assert.deepEqual(op('gemeentehuis', null, null), ['08:30']);
  });

  it('last 23 and 25 hours around the clock on the days the clock changes', () => {
    for (const [datum, hours] of [
      ['2027-03-28', 23],
      ['2026-10-25', 25],
      ['2026-11-23', 24],
    ] as const) {
      const ruimten = openRuimten(dagEnNacht, 'telefoon', dag(datum), null);
      assert.equal(ruimten.length, 1, datum);
      const [{ begin, eind } = { begin: 0, eind: 0 }] = ruimten;
      assert.equal((eind - begin) / 3_600_000, hours, datum);
      const options = { duur: 30 * MINUUT_MS, stap: 30 * MINUUT_MS, vanaf: 0 };
      assert.equal(beginnen(ruimten, options).length, hours * 2, datum);
    }
  });
});

describe('a moment as the API writes it', () => {
  it('carries the offset of Amsterdam, on both sides of each change of the clock', () => {
    for (const [utc, expected] of [
      ['2026-11-24T09:20:00Z', '2026-11-24T10:20:00+01:00'],
      ['2026-07-01T08:00:05Z', '2026-07-01T10:00:05+02:00'],
      ['2027-03-28T00:59:00Z', '2027-03-28T01:59:00+01:00'],
      ['2027-03-28T01:00:00Z', '2027-03-28T03:00:00+02:00'],
      ['2026-10-25T00:30:00Z', '2026-10-25T02:30:00+02:00'],
      ['2026-10-25T01:30:00Z', '2026-10-25T02:30:00+01:00'],
      ['2026-12-31T23:30:00Z', '2027-01-01T00:30:00+01:00'],
    ] as const) {
      assert.equal(amsterdamMoment(instantOf(utc)), expected);
      assert.equal(instantOf(amsterdamMoment(instantOf(utc))), instantOf(utc));
    }
  });
});

describe('room', () => {
  it('is there as long as at no moment all places are taken (against counting minute by minute)', () =>
    forSeeds(400, ({ int }) => {
      const plaatsen = 1 + int(3);
      const ruimte = (): { begin: number; eind: number } => {
        const begin = int(20);
        return { begin, eind: begin + 1 + int(6) };
      };
      const bezet = [...new Array<undefined>(int(9))].map(ruimte);
      const wanted = ruimte();
      let expected = true;
      for (let at = wanted.begin; at < wanted.eind; at += 1) {
        if (bezet.filter(({ begin, eind }) => begin <= at && at < eind).length >= plaatsen) expected = false;
      }
      assert.equal(isVrij(bezet, plaatsen, wanted), expected);
    }));

  it('is none where there are no places', () => {
    assert.equal(isVrij([], 0, { begin: 0, eind: 1 }), false);
  });

  it('begins at steps from opening time, not before it may, and ends before closing time', () => {
    const options = { duur: 20, stap: 10, vanaf: 0 };
    assert.deepEqual(beginnen([{ begin: 100, eind: 145 }], options), [100, 110, 120]);
    assert.deepEqual(beginnen([{ begin: 100, eind: 145 }], { ...options, vanaf: 101 }), [110, 120]);
    assert.deepEqual(beginnen([{ begin: 100, eind: 119 }], options), []);
    assert.deepEqual(beginnen([{ begin: 100, eind: 145 }], { ...options, vanaf: 500 }), []);
  });
});

describe('a holiday', () => {
  it('has its own name in every year', () => {
    for (let jaar = 2020; jaar < 2050; jaar += 1) {
      const namen = [...feestdagen(jaar).keys()].map((datum) => feestdagNaam(datum));
      assert.ok(namen.every((naam) => naam !== null));
      // In some years Liberation Day is Ascension Day as well.
      const days = new Set(feestdagen(jaar).keys()).size;
      assert.equal(new Set(namen).size, days, `${jaar}: ${namen.join()}`);
    }
  });

  it('is called what people call it', () => {
    for (const [datum, naam] of [
      ['2026-01-01', 'Nieuwjaarsdag'],
      ['2026-04-03', 'Goede Vrijdag'],
      ['2026-04-06', 'Tweede paasdag'],
      ['2026-04-27', 'Koningsdag'],
      ['2031-04-26', 'Koningsdag'],
      ['2026-05-05', 'Bevrijdingsdag'],
      ['2026-05-14', 'Hemelvaartsdag'],
      ['2026-05-25', 'Tweede pinksterdag'],
      ['2026-12-25', 'Eerste kerstdag'],
      ['2026-12-26', 'Tweede kerstdag'],
      ['2026-11-23', null],
    ] as const) {
      assert.equal(feestdagNaam(dag(datum)), naam, datum);
    }
  });
});
