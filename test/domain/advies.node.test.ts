import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Organisatie } from '../../src/contract/organisatie.js';
import { adviseKanaal, adviseWegen, belvensters, isBelvenster } from '../../src/domain/advies.js';
import { amsterdamDay, instantOf, parseDatum, type Datum } from '../../src/domain/datum.js';
import { reachability } from '../../src/domain/openingstijden.js';
import { antwoordVoor } from '../../src/domain/servicenorm.js';
import { createOrganisatie } from '../../src/gateway/backends/demo/organisatie.js';
import { forSeeds } from './chance.js';

const d = (text: string): Datum => {
  const datum = parseDatum(text);
  assert.ok(datum, text);
  return datum;
};
const demo = createOrganisatie(d('2026-11-23'));
const op = (text: string, organisatie: Organisatie = demo) =>
  adviseKanaal(organisatie, 'telefoon', instantOf(text));

describe('★16 advice by the clock', () => {
  it('counts the minutes that are left, down to the last one', () => {
    assert.deepEqual(op('2026-11-23T16:20'), { soort: 'nu', tot: '17:00', minuten: 40 });
    assert.deepEqual(op('2026-11-23T16:59:30'), { soort: 'nu', tot: '17:00', minuten: 0 });
    assert.deepEqual(op('2026-11-23T08:30'), { soort: 'nu', tot: '17:00', minuten: 510 });
  });

  it('says from when, over the night, the weekend and the holidays', () => {
    const later = (datum: string, dagen: number, vandaagDicht: string | null = null) => ({
      soort: 'later',
      datum,
      van: '08:30',
      dagen,
      vandaagDicht,
    });
    assert.deepEqual(op('2026-11-23T08:29'), later('2026-11-23', 0));
    assert.deepEqual(op('2026-11-23T17:00'), later('2026-11-24', 1));
    assert.deepEqual(op('2026-11-27T18:00'), later('2026-11-30', 3));
    assert.deepEqual(op('2026-11-28T12:00'), later('2026-11-30', 2));
    assert.deepEqual(op('2026-12-25T10:00'), later('2026-12-28', 3, 'feestdag'));
    assert.deepEqual(op('2026-12-24T12:30'), later('2026-12-28', 4));
  });

  it('knows days with other hours, and why it is closed on them', () => {
    assert.deepEqual(op('2026-12-24T12:00'), { soort: 'nu', tot: '12:30', minuten: 30 });
    const afwijkingen = [
      { datum: d('2026-11-24'), kanaal: 'telefoon' as const, locatieId: null, van: null, tot: null },
    ];
    const advies = op('2026-11-24T10:00', { ...demo, afwijkingen });
    assert.equal(advies.soort === 'later' && advies.vandaagDicht, 'afwijking');
    // 15 May 2026: the day after Ascension, a closing day.
    const brug = op('2026-05-15T10:00');
    assert.deepEqual(brug.soort === 'later' && [brug.datum, brug.vandaagDicht], ['2026-05-18', 'feestdag']);
  });

  it('is about real minutes in the nights in which the clock changes', () => {
    const openingstijden = [6, 7].map((weekdag) => ({
      kanaal: 'telefoon' as const,
      locatieId: null,
      weekdag,
      van: '00:00',
      tot: weekdag === 6 ? '24:00' : '06:00',
      zonderAfspraak: null,
    }));
    const nacht = { ...demo, openingstijden };
    assert.deepEqual(op('2026-10-24T23:00', nacht), { soort: 'nu', tot: '06:00', minuten: 480 });
    assert.deepEqual(op('2026-03-28T23:00', nacht), { soort: 'nu', tot: '06:00', minuten: 360 });
  });

  it('says nothing of hours that nobody knows, and nothing of an end that does not come', () => {
    assert.deepEqual(op('2026-11-23T10:00', { ...demo, openingstijden: [], afwijkingen: [] }), {
      soort: 'onbekend',
    });
    const openingstijden = [1, 2, 3, 4, 5, 6, 7].map((weekdag) => ({
      kanaal: 'telefoon' as const,
      locatieId: null,
      weekdag,
      van: '00:00',
      tot: '00:00',
      zonderAfspraak: null,
    }));
    const altijd = { ...demo, openingstijden };
    assert.deepEqual(op('2026-11-23T10:00', altijd), { soort: 'nu', tot: null, minuten: null });
  });

  it('agrees with the opening hours at any moment, and has passed when its minutes have', async () => {
    await forSeeds(200, ({ int }) => {
      const now = instantOf('2026-01-01T00:00') + int(525_600) * 60_000;
      const organisatie = createOrganisatie(amsterdamDay(now));
      const advies = adviseKanaal(organisatie, 'telefoon', now);
      if (advies.soort === 'nu') {
        assert.ok(advies.minuten !== null);
        const end = now + (advies.minuten + 1) * 60_000;
        assert.equal(reachability(organisatie, 'telefoon', end).soort, 'dicht');
        assert.equal(reachability(organisatie, 'telefoon', now + advies.minuten * 60_000 - 1).soort, 'open');
      } else {
        assert.ok(advies.soort === 'later');
        const begin = instantOf(`${advies.datum}T${advies.van}`);
        assert.ok(begin > now);
        assert.equal(reachability(organisatie, 'telefoon', begin).soort, 'open');
      }
    });
  });
});

describe('the ways that need no appointment', () => {
  const wegen = (text: string): string[] =>
    adviseWegen(demo, instantOf(text)).map(
      ({ kanaal, locatieId, advies }) => `${kanaal} ${locatieId ?? '-'} ${advies.soort}`,
    );

  it('are named with the open ones first, and no desk that takes appointments only', () => {
    assert.deepEqual(wegen('2026-11-23T10:00'), ['telefoon - nu', 'informatiebalie gemeentehuis nu']);
    // Wednesday evening, when only the desk is open; and Friday afternoon, when only the telephone is.
    assert.deepEqual(wegen('2026-11-25T18:00'), ['informatiebalie gemeentehuis nu', 'telefoon - later']);
    assert.deepEqual(wegen('2026-11-27T14:00'), ['telefoon - nu', 'informatiebalie gemeentehuis later']);
  });
});

describe('★15 the windows to be called back in', () => {
  const binnen = antwoordVoor(d('2026-11-23'), 'terugbelverzoek', demo);
  const windows = (text: string, totEnMet: Datum | null = binnen): string[] =>
    belvensters(demo, instantOf(text), totEnMet).map(({ datum, van, tot }) => `${datum} ${van}-${tot}`);

  it('lie within the hours of the telephone, up to the promised day', () => {
    assert.deepEqual(windows('2026-11-23T10:00'), [
      '2026-11-23 08:30-12:00',
      '2026-11-23 12:00-17:00',
      '2026-11-24 08:30-12:00',
      '2026-11-24 12:00-17:00',
      '2026-11-25 08:30-12:00',
      '2026-11-25 12:00-17:00',
      '2026-11-26 08:30-12:00',
      '2026-11-26 12:00-17:00',
    ]);
  });

  it('are only those in which an hour is left, and none on a holiday', () => {
    assert.equal(windows('2026-11-23T11:01')[0], '2026-11-23 12:00-17:00');
    assert.equal(windows('2026-11-23T16:01')[0], '2026-11-24 08:30-12:00');
    const kerst = windows('2026-12-24T08:00', d('2026-12-28'));
    // On Christmas Eve the telephone stops at half past twelve: half an hour is no window.
    assert.deepEqual(kerst, ['2026-12-24 08:30-12:00', '2026-12-28 08:30-12:00', '2026-12-28 12:00-17:00']);
  });

  it('reach two weeks ahead when nothing is promised', () => {
    assert.equal(windows('2026-11-23T10:00', null).at(-1), '2026-12-07 12:00-17:00');
  });

  it('are taken when they were offered, also when a part of them has passed since', async () => {
    const now = instantOf('2026-11-23T11:59');
    const check = (datum: string, van: string, tot: string): boolean =>
      isBelvenster({ datum: d(datum), van, tot }, demo, now, binnen);
    assert.equal(check('2026-11-23', '08:30', '12:00'), true);
    assert.equal(check('2026-11-23', '08:30', '11:59'), false);
    assert.equal(check('2026-11-24', '10:15', '10:45'), true);
    assert.equal(check('2026-11-24', '16:00', '17:01'), false);
    assert.equal(check('2026-11-24', '12:00', '12:00'), false);
    assert.equal(check('2026-11-28', '10:00', '12:00'), false);
    assert.equal(check('2026-11-27', '10:00', '12:00'), false);
    await forSeeds(200, ({ int }) => {
      const moment = instantOf('2026-01-01T00:00') + int(525_600) * 60_000;
      const organisatie = createOrganisatie(amsterdamDay(moment));
      const dag = antwoordVoor(amsterdamDay(moment), 'terugbelverzoek', organisatie);
      const offered = belvensters(organisatie, moment, dag);
      assert.ok(offered.length > 0);
      for (const venster of offered) assert.ok(isBelvenster(venster, organisatie, moment, dag));
    });
  });
});

describe('M29–M32 a promise by the norms', () => {
  it('is dated by the tables of the norms', () => {
    const dag = (datum: string, code: string | null): string | null =>
      antwoordVoor(d(datum), code, createOrganisatie(d(datum)));
    assert.equal(dag('2026-12-18', 'contactformulier'), '2026-12-28');
    assert.equal(dag('2026-04-22', 'terugbelverzoek'), '2026-04-28');
    assert.equal(dag('2026-04-02', 'melding-openbare-ruimte'), '2026-04-08');
    assert.equal(dag('2026-05-13', 'ontvangstbevestiging'), '2026-05-22');
    assert.equal(dag('2026-11-23', 'klacht'), '2027-01-04');
    assert.equal(dag('2026-11-23', 'bestaat-niet'), null);
    assert.equal(dag('2026-11-23', null), null);
  });

  it('is not moved by a closing day that the municipality does not have', () => {
    const zonder = { ...demo, vrijeDagen: { goedeVrijdag: true, bevrijdingsdag: true, extra: [] } };
    assert.equal(antwoordVoor(d('2026-05-13'), 'ontvangstbevestiging', zonder), '2026-05-21');
  });
});
