import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Organisatie } from '../../src/contract/organisatie.js';
import { instantOf, parseDatum, type Datum } from '../../src/domain/datum.js';
import { openOp, reachability, weekuren, type Kanaal } from '../../src/domain/openingstijden.js';

const d = (text: string): Datum => {
  const datum = parseDatum(text);
  assert.ok(datum, text);
  return datum;
};
type Uren = Organisatie['openingstijden'][number];
type Hours = Pick<Organisatie, 'openingstijden' | 'afwijkingen' | 'vrijeDagen'>;
const uren = (weekdag: number, van: string, tot: string, extra: Partial<Uren> = {}): Uren => ({
  kanaal: 'telefoon',
  locatieId: null,
  weekdag,
  van,
  tot,
  zonderAfspraak: null,
  ...extra,
});
const balie = { kanaal: 'balie' as const };
/** M28: the hours of the source. */
const ommen: Hours = {
  openingstijden: [
    ...[1, 2, 3, 4, 5].map((weekdag) => uren(weekdag, '08:30', '17:00')),
    ...[1, 2, 4].map((weekdag) => uren(weekdag, '08:30', '17:00', balie)),
    uren(3, '08:30', '19:00', balie),
    uren(5, '08:30', '12:30', balie),
  ],
  afwijkingen: [],
  vrijeDagen: null,
};
const ms = (text: string): number => instantOf(text);
const now = (text: string, hours: Hours = ommen, kanaal: Kanaal = 'telefoon') =>
  reachability(hours, kanaal, ms(text));

describe('M28 opening hours', () => {
  it('are those of the weekday and the channel', () => {
    assert.deepEqual(openOp(ommen, 'telefoon', d('2026-11-25')), [{ van: '08:30', tot: '17:00' }]);
    assert.deepEqual(openOp(ommen, 'balie', d('2026-11-25')), [{ van: '08:30', tot: '19:00' }]);
    assert.deepEqual(openOp(ommen, 'balie', d('2026-11-27')), [{ van: '08:30', tot: '12:30' }]);
    assert.deepEqual(openOp(ommen, 'informatiebalie', d('2026-11-25')), []);
    assert.deepEqual(openOp(ommen, 'telefoon', d('2026-11-28')), []);
    assert.deepEqual(openOp(ommen, 'telefoon', d('2026-11-29')), []);
  });

  it('may hold a Saturday, which is no holiday', () => {
    const markt = { ...ommen, openingstijden: [uren(6, '10:00', '12:00')] };
    assert.deepEqual(openOp(markt, 'telefoon', d('2026-11-28')), [{ van: '10:00', tot: '12:00' }]);
    // Second Christmas Day 2026 is a Saturday.
    assert.deepEqual(openOp(markt, 'telefoon', d('2026-12-26')), []);
  });

  it('are closed on holidays, and on the closing days of the municipality', () => {
    for (const text of ['2026-04-03', '2026-04-06', '2026-04-27', '2026-05-05', '2026-05-14', '2026-12-25']) {
      assert.deepEqual(openOp(ommen, 'telefoon', d(text)), [], text);
    }
    const vrijeDagen = { goedeVrijdag: false, bevrijdingsdag: false, extra: [d('2026-05-15')] };
    const eigen = { ...ommen, vrijeDagen };
    assert.equal(openOp(eigen, 'telefoon', d('2026-04-03')).length, 1);
    assert.equal(openOp(eigen, 'telefoon', d('2026-05-05')).length, 1);
    assert.deepEqual(openOp(eigen, 'telefoon', d('2026-05-15')), []);
    assert.equal(openOp(ommen, 'telefoon', d('2026-05-15')).length, 1);
  });

  it('give way to other hours on one day, also on a holiday, and for that channel only', () => {
    const dag = d('2026-11-25');
    const met = (
      ...tijden: { van: string | null; tot: string | null; kanaal?: Kanaal; datum?: Datum }[]
    ): Hours => ({
      ...ommen,
      afwijkingen: tijden.map((tijd) => ({ kanaal: 'telefoon', datum: dag, locatieId: null, ...tijd })),
    });
    assert.deepEqual(openOp(met({ van: null, tot: null }), 'telefoon', dag), []);
    assert.equal(openOp(met({ van: null, tot: null }), 'balie', dag).length, 1);
    assert.equal(openOp(met({ van: null, tot: null }), 'telefoon', d('2026-11-26')).length, 1);
    assert.deepEqual(
      openOp(met({ van: '13:00', tot: '15:00' }, { van: '09:00', tot: '10:00' }), 'telefoon', dag),
      [
        { van: '09:00', tot: '10:00' },
        { van: '13:00', tot: '15:00' },
      ],
    );
    assert.deepEqual(openOp(met({ van: null, tot: '12:00' }), 'telefoon', dag), [
      { van: '08:30', tot: '12:00' },
    ]);
    assert.deepEqual(openOp(met({ van: '10:00', tot: null }), 'telefoon', dag), [
      { van: '10:00', tot: '17:00' },
    ]);
    assert.deepEqual(openOp(met({ van: null, tot: '18:00' }), 'telefoon', dag), [
      { van: '08:30', tot: '17:00' },
    ]);
    assert.deepEqual(openOp(met({ van: '08:00', tot: null }), 'telefoon', dag), [
      { van: '08:30', tot: '17:00' },
    ]);
    assert.deepEqual(openOp(met({ van: null, tot: '08:00' }), 'telefoon', dag), []);
    const kerst = d('2026-12-25');
    assert.equal(openOp(met({ van: '10:00', tot: '11:00', datum: kerst }), 'telefoon', kerst).length, 1);
  });

  it('give way at one location alone where the other hours name it, before those that name none', () => {
    const dag = d('2026-11-23');
    const openingstijden = [
      uren(1, '09:00', '12:00', { locatieId: 'a' }),
      uren(1, '13:00', '17:00', { locatieId: 'b' }),
    ];
    const anders = (locatieId: string | null, van: string | null, tot: string | null) => ({
      datum: dag,
      kanaal: openingstijden[0]?.kanaal ?? 'balie',
      locatieId,
      van,
      tot,
    });
    const op = (afwijkingen: Hours['afwijkingen'], locatieId: string | null = null): string[] =>
      openOp({ ...ommen, openingstijden, afwijkingen }, anders(null, null, null).kanaal, dag, locatieId).map(
        ({ van, tot }) => `${van}–${tot}`,
      );
    const dicht = anders('a', null, null);
    assert.deepEqual(op([dicht], 'a'), []);
    assert.deepEqual(op([dicht], 'b'), ['13:00–17:00']);
    assert.deepEqual(op([dicht]), ['13:00–17:00']);
    // Everything is closed, but for one place.
    const open = [anders(null, null, null), anders('b', '10:00', '11:00')];
    assert.deepEqual(op(open, 'a'), []);
    assert.deepEqual(op(open, 'b'), ['10:00–11:00']);
    assert.deepEqual(op(open), ['10:00–11:00']);
    // Hours of the week that name no location say nothing of what is closed elsewhere.
    const gewoon = [uren(1, '08:00', '10:00')];
    assert.deepEqual(
      openOp({ ...ommen, openingstijden: gewoon, afwijkingen: [dicht] }, dicht.kanaal, dag).length,
      1,
    );
  });

  it('come in order, those of one location apart, and without hours that cannot be', () => {
    const openingstijden = [
      uren(1, '13:00', '17:00', { locatieId: 'a' }),
      uren(1, '09:00', '12:00', { locatieId: 'b' }),
      uren(1, '08:00', '08:30'),
      uren(1, '18:00', '00:00'),
      uren(1, '17:00', '09:00'),
      uren(1, '10:00', '10:00'),
    ];
    const hours = { ...ommen, openingstijden };
    const maandag = d('2026-11-23');
    const van = (locatie: string | null) => openOp(hours, 'telefoon', maandag, locatie).map((vak) => vak.van);
    assert.deepEqual(van(null), ['08:00', '09:00', '13:00', '18:00']);
    assert.deepEqual(van('a'), ['08:00', '13:00', '18:00']);
    assert.deepEqual(van('b'), ['08:00', '09:00', '18:00']);
    assert.equal(openOp(hours, 'telefoon', maandag).at(-1)?.tot, '24:00');
  });
});

describe('★16 reachability', () => {
  it('says until when, on the minute', () => {
    assert.deepEqual(now('2026-11-24T08:30'), { soort: 'open', tot: '17:00' });
    assert.deepEqual(now('2026-11-24T16:59:59'), { soort: 'open', tot: '17:00' });
    assert.deepEqual(now('2026-11-24T08:29'), {
      soort: 'dicht',
      datum: '2026-11-24',
      van: '08:30',
      dagen: 0,
    });
    assert.deepEqual(now('2026-11-24T17:00'), {
      soort: 'dicht',
      datum: '2026-11-25',
      van: '08:30',
      dagen: 1,
    });
  });

  it('looks past weekends, holidays and closing days', () => {
    assert.deepEqual(now('2026-11-27T17:00'), {
      soort: 'dicht',
      datum: '2026-11-30',
      van: '08:30',
      dagen: 3,
    });
    assert.deepEqual(now('2026-12-25T12:00'), {
      soort: 'dicht',
      datum: '2026-12-28',
      van: '08:30',
      dagen: 3,
    });
    const extra = [28, 29, 30, 31].map((dag) => d(`2026-12-${dag}`));
    const dicht = { ...ommen, vrijeDagen: { goedeVrijdag: true, bevrijdingsdag: true, extra } };
    assert.deepEqual(now('2026-12-24T17:00', dicht), {
      soort: 'dicht',
      datum: '2027-01-04',
      van: '08:30',
      dagen: 11,
    });
  });

  it('joins hours that touch or overlap, and names the break between those that do not', () => {
    const hours = {
      ...ommen,
      openingstijden: [uren(2, '09:00', '11:00'), uren(2, '11:00', '12:00'), uren(2, '11:30', '12:30'), uren(2, '13:30', '16:00')],
    };
    assert.deepEqual(now('2026-11-24T09:30', hours), { soort: 'open', tot: '12:30' });
    assert.deepEqual(now('2026-11-24T12:30', hours), { soort: 'dicht', datum: '2026-11-24', van: '13:30', dagen: 0 });
    assert.deepEqual(now('2026-11-24T16:00', hours), { soort: 'dicht', datum: '2026-12-01', van: '09:00', dagen: 7 });
  }); // oxfmt-ignore

  it('goes on past midnight, and day and night', () => {
    const avond = { ...ommen, openingstijden: [uren(2, '18:00', '00:00'), uren(3, '00:00', '02:00')] };
    assert.deepEqual(now('2026-11-24T23:00', avond), { soort: 'open', tot: '02:00' });
    const totMiddernacht = { ...ommen, openingstijden: [uren(2, '18:00', '23:59')] };
    assert.deepEqual(now('2026-11-24T23:59', totMiddernacht), { soort: 'open', tot: '24:00' });
    const altijd = {
      ...ommen,
      openingstijden: [1, 2, 3, 4, 5, 6, 7].map((weekdag) => uren(weekdag, '00:00', '23:59')),
    };
    assert.deepEqual(now('2026-11-24T12:00', altijd), { soort: 'open', tot: null });
  });

  it('says nothing about hours that are not known', () => {
    assert.deepEqual(now('2026-11-24T12:00', { ...ommen, openingstijden: [] }), { soort: 'onbekend' });
    assert.deepEqual(now('2026-11-24T12:00', ommen, 'overig'), { soort: 'onbekend' });
  });

  it('H45 goes by the clock of Amsterdam, also in both nights of the clock change', () => {
    assert.deepEqual(now('2026-11-24T15:59:00Z'), { soort: 'open', tot: '17:00' });
    assert.deepEqual(now('2026-11-24T16:00:00Z'), {
      soort: 'dicht',
      datum: '2026-11-25',
      van: '08:30',
      dagen: 1,
    });
    assert.deepEqual(now('2026-07-01T14:59:00Z'), { soort: 'open', tot: '17:00' });
    assert.deepEqual(now('2026-07-01T15:00:00Z'), {
      soort: 'dicht',
      datum: '2026-07-02',
      van: '08:30',
      dagen: 1,
    });
    const nacht = { ...ommen, openingstijden: [uren(7, '02:00', '03:00')] };
    for (const text of ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z']) {
      assert.deepEqual(now(text, nacht), { soort: 'open', tot: '03:00' }, text);
    }
    assert.equal(now('2027-03-28T01:00:00Z', nacht).soort, 'dicht');
    assert.equal(now('2027-03-28T00:59:00Z', nacht).soort, 'dicht');
  });
});

describe('weekuren', () => {
  it('joins days in a row with the same hours', () => {
    assert.deepEqual(weekuren(ommen, 'telefoon'), [
      { van: 1, totEnMet: 5, vakken: [{ van: '08:30', tot: '17:00' }] },
    ]);
    assert.deepEqual(
      weekuren(ommen, 'balie').map(({ van, totEnMet }) => [van, totEnMet]),
      [
        [1, 2],
        [3, 3],
        [4, 4],
        [5, 5],
      ],
    );
  });

  it('leaves out days without hours, and joins nothing over them', () => {
    const openingstijden = [uren(1, '09:00', '12:00'), uren(3, '13:00', '17:00'), uren(3, '09:00', '12:00')];
    assert.deepEqual(weekuren({ openingstijden }, 'telefoon'), [
      { van: 1, totEnMet: 1, vakken: [{ van: '09:00', tot: '12:00' }] },
      {
        van: 3,
        totEnMet: 3,
        vakken: [
          { van: '09:00', tot: '12:00' },
          { van: '13:00', tot: '17:00' },
        ],
      },
    ]);
    assert.deepEqual(weekuren({ openingstijden }, 'balie'), []);
  });
});
