import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Termijn } from '../../src/contract/basis.js';
import { addDays, daysBetween, parseDatum, type Datum } from '../../src/domain/datum.js';
import { belofte, termijn, type BelofteZaak } from '../../src/domain/termijn.js';
import { addWerkdagen, isWerkdag, standaardKalender, type Kalender } from '../../src/domain/werkdagen.js';

const d = (text: string): Datum => {
  const datum = parseDatum(text);
  assert.ok(datum, text);
  return datum;
};
const t = (
  aantal: number,
  eenheid: Termijn['eenheid'],
  vrijeDagen: Termijn['vrijeDagen'] = null,
): Termijn => ({
  aantal,
  eenheid,
  vrijeDagen,
});
const gemeente = standaardKalender;

describe('test vectors of the engine', () => {
  it('contact form, 5 working days', () => {
    assert.equal(addWerkdagen(d('2026-12-18'), 5, gemeente), '2026-12-28');
  });
  it('terugbelverzoek, 3 working days over the birthday of the King', () => {
    assert.equal(termijn(d('2026-04-22'), t(3, 'werkdagen'), gemeente), '2026-04-28');
  });
  it('melding, 2 working days over Easter', () => {
    assert.equal(termijn(d('2026-04-02'), t(2, 'werkdagen'), gemeente), '2026-04-08');
  });
  it('receipt, 5 working days over Ascension Day', () => {
    assert.equal(termijn(d('2026-05-13'), t(5, 'werkdagen'), gemeente), '2026-05-21');
  });
  it('bezwaar', () => {
    assert.equal(termijn(d('2026-11-16'), t(6, 'weken'), 'wet'), '2026-12-28');
  });
  it('bezwaar ending on Christmas', () => {
    assert.equal(termijn(d('2026-11-13'), t(6, 'weken'), 'wet'), '2026-12-28');
  });
  it('bezwaar ending on Good Friday', () => {
    assert.equal(termijn(d('2026-02-20'), t(6, 'weken'), 'wet'), '2026-04-07');
  });
  it('decision on bezwaar, 12 weeks from that end, extended by 6 weeks (Awb art. 7:10)', () => {
    const einde = termijn(d('2026-12-28'), t(12, 'weken'), 'wet');
    assert.equal(einde, '2027-03-22');
    assert.equal(termijn(einde, t(6, 'weken'), 'wet'), '2027-05-03');
  });
  it('klacht, 6 weeks, extended by 4 (Awb art. 9:11)', () => {
    const einde = termijn(d('2026-11-23'), t(6, 'weken'), 'wet');
    assert.equal(einde, '2027-01-04');
    assert.equal(termijn(einde, t(4, 'weken'), 'wet'), '2027-02-01');
  });
  it('invoice, 30 days; social media, 1 working day; danger, 3 hours; hearing invitation, 2 weeks before', () => {
    assert.equal(termijn(d('2026-11-24'), t(30, 'kalenderdagen'), gemeente), '2026-12-24');
    assert.equal(termijn(d('2026-11-27'), t(1, 'werkdagen'), gemeente), '2026-11-30');
    // From a day one cannot know more than that three hours end on the next day at the latest.
    assert.equal(termijn(d('2026-11-27'), t(3, 'uren'), gemeente), '2026-11-28');
    // Counted back, so it stays on a Saturday (Atw art. 1 lid 2).
    assert.equal(addDays(d('2026-12-12'), -14), '2026-11-28');
  });
});

describe('a term', () => {
  it('set by law moves off a day that a royal decree equates, a promise of the municipality does not', () => {
    // Friday 15 May 2026, the day after Ascension Day.
    assert.equal(termijn(d('2026-04-03'), t(6, 'weken'), 'wet'), '2026-05-18');
    assert.equal(termijn(d('2026-04-03'), t(6, 'weken'), gemeente), '2026-05-15');
  });

  it('set by law moves up to 90 days, 12 weeks and 3 months, and not beyond (Atw art. 4)', () => {
    // Each of these ends on Saturday 28 November 2026.
    for (const [vanaf, duur, moves] of [
      ['2026-08-30', t(90, 'kalenderdagen'), true],
      ['2026-08-29', t(91, 'kalenderdagen'), false],
      ['2026-09-05', t(12, 'weken'), true],
      ['2026-08-29', t(13, 'weken'), false],
      ['2026-08-28', t(3, 'maanden'), true],
      ['2026-07-28', t(4, 'maanden'), false],
      ['2025-11-28', t(1, 'jaren'), false],
      ['2026-11-27', t(24, 'uren'), false],
      ['2026-11-27', t(1440, 'minuten'), false],
      ['2026-11-27', t(1, 'kalenderdagen'), true],
    ] as const) {
      const name = `${duur.aantal} ${duur.eenheid}`;
      assert.equal(termijn(d(vanaf), duur, 'wet'), moves ? '2026-11-30' : '2026-11-28', name);
    }
  });

  it('promised by the municipality ends on a day that somebody works, however long it is', () => {
    for (const [vanaf, duur] of [
      ['2026-08-29', t(91, 'kalenderdagen')],
      ['2026-08-29', t(13, 'weken')],
      ['2026-07-28', t(4, 'maanden')],
      ['2025-11-28', t(1, 'jaren')],
    ] as const) {
      assert.equal(termijn(d(vanaf), duur, gemeente), '2026-11-30', duur.eenheid);
    }
    const dicht: Kalender = { ...gemeente, extra: [d('2026-11-30'), d('2026-12-01')] };
    assert.equal(termijn(d('2026-08-29'), t(13, 'weken'), dicht), '2026-12-02');
  });

  it('holds at least two working days when it is set by law and three days or longer (Atw art. 2)', () => {
    // Thursday before Easter: Friday to Monday are free.
    assert.equal(termijn(d('2026-04-02'), t(3, 'kalenderdagen'), 'wet'), '2026-04-08');
    assert.equal(termijn(d('2026-04-02'), t(2, 'kalenderdagen'), 'wet'), '2026-04-07');
    assert.equal(termijn(d('2026-04-02'), t(3, 'kalenderdagen'), gemeente), '2026-04-07');
  });

  it('says itself whose free days count, whatever calendar is passed', () => {
    const werkt: Kalender = { goedeVrijdag: false, bevrijdingsdag: false, extra: [d('2026-04-08')] };
    assert.equal(termijn(d('2026-04-02'), t(1, 'werkdagen'), werkt), '2026-04-03');
    assert.equal(termijn(d('2026-04-02'), t(1, 'werkdagen', 'gemeente'), werkt), '2026-04-03');
    assert.equal(termijn(d('2026-04-02'), t(1, 'werkdagen', 'wet'), werkt), '2026-04-07');
    assert.equal(termijn(d('2026-04-07'), t(1, 'werkdagen', 'wet'), werkt), '2026-04-08');
    assert.equal(termijn(d('2026-04-07'), t(1, 'werkdagen'), werkt), '2026-04-09');
    // Without a calendar of the municipality its promise still does not become a term of the law.
    assert.equal(termijn(d('2026-08-29'), t(13, 'weken', 'gemeente'), 'wet'), '2026-11-30');
    assert.equal(termijn(d('2026-08-29'), t(13, 'weken', 'wet'), gemeente), '2026-11-28');
  });

  it('in hours or minutes is rounded up to whole days', () => {
    const van = d('2026-11-23');
    for (const [duur, days] of [
      [t(0, 'uren'), 0],
      [t(1, 'minuten'), 1],
      [t(1440, 'minuten'), 1],
      [t(1441, 'minuten'), 2],
      [t(24, 'uren'), 1],
      [t(25, 'uren'), 2],
      [t(72, 'uren'), 3],
    ] as const) {
      assert.equal(daysBetween(van, termijn(van, duur, gemeente)), days, `${duur.aantal} ${duur.eenheid}`);
    }
  });

  it('never ends earlier when it starts later or lasts longer, and ends on a working day', () => {
    const units = ['werkdagen', 'kalenderdagen', 'weken', 'maanden'] as const;
    for (const kalender of ['wet', gemeente] as const) {
      for (const eenheid of units) {
        let vorigeStart: Datum | null = null;
        for (let vanaf = d('2026-01-01'); vanaf < '2028-06-01'; vanaf = addDays(vanaf, 1)) {
          let vorige: Datum | null = null;
          for (const aantal of [0, 1, 2, 3]) {
            const einde = termijn(vanaf, t(aantal, eenheid), kalender);
            assert.ok(isWerkdag(einde, kalender), `${vanaf} + ${aantal} ${eenheid}: ${einde}`);
            assert.ok(einde >= vanaf);
            if (vorige) assert.ok(einde >= vorige);
            vorige = einde;
          }
          if (vorigeStart && vorige) assert.ok(vorige >= vorigeStart, `${vanaf} ${eenheid}`);
          vorigeStart = vorige;
        }
      }
    }
  });
});

const zaak = (extra: Partial<BelofteZaak> & { servicenorm?: Termijn; doorlooptijd?: Termijn } = {}): BelofteZaak => {
  const { servicenorm = null, doorlooptijd = null, ...rest } = extra;
  return {
    zaaktype: { omschrijving: 'Kapvergunning', servicenorm, doorlooptijd },
    startdatum: d('2026-11-02'),
    einddatum: null,
    einddatumGepland: null,
    uiterlijkeEinddatumAfdoening: null,
    opschorting: null,
    verlenging: null,
    ...rest,
  };
}; // oxfmt-ignore
const vandaag = d('2026-11-24');
const of = (extra: Parameters<typeof zaak>[0], day: Datum = vandaag, kalender: Kalender = gemeente) =>
  belofte(zaak(extra), day, kalender);

describe('★1 the promise of a case', () => {
  it('is none when nothing is known', () => {
    assert.deepEqual(of({}), { soort: 'geen', verlenging: null });
  });

  it('is the planned day', () => {
    assert.deepEqual(of({ einddatumGepland: d('2026-12-01') }), {
      soort: 'belofte',
      datum: '2026-12-01',
      bron: 'einddatumGepland',
      dagenOver: 7,
      wettelijk: null,
      verwacht: null,
      verlenging: null,
    });
  });

  it('is today on its day, and missed the day after', () => {
    const laatste = of({ einddatumGepland: vandaag });
    assert.equal(laatste.soort === 'belofte' && laatste.dagenOver, 0);
    const voorbij = of({ einddatumGepland: addDays(vandaag, -1) });
    assert.equal(voorbij.soort === 'gemist' && voorbij.dagenTeLaat, 1);
  });

  it('is counted by the norm when no day is planned, on the calendar of the municipality', () => {
    const norm = t(6, 'weken');
    // Six weeks after Monday 2 November.
    assert.deepEqual(of({ servicenorm: norm }), {
      soort: 'belofte',
      datum: '2026-12-14',
      bron: 'servicenorm',
      dagenOver: 20,
      wettelijk: null,
      verwacht: null,
      verlenging: null,
    });
    const dicht: Kalender = { ...gemeente, extra: [d('2026-12-14')] };
    const later = of({ servicenorm: norm }, vandaag, dicht);
    assert.equal(later.soort === 'belofte' && later.datum, '2026-12-15');
    // A norm that names the law does not follow the municipality.
    const wet = of({ servicenorm: t(6, 'weken', 'wet') }, vandaag, dicht);
    assert.equal(wet.soort === 'belofte' && wet.datum, '2026-12-14');
  });

  it('is the last day of the law when nothing else is known; counted by the law, unless the term says otherwise', () => {
    const dicht: Kalender = { ...gemeente, extra: [d('2026-12-28')] };
    const wet = of({ doorlooptijd: t(8, 'weken') }, vandaag, dicht);
    assert.deepEqual(wet, {
      soort: 'belofte',
      datum: '2026-12-28',
      bron: 'doorlooptijd',
      dagenOver: 34,
      wettelijk: { datum: '2026-12-28', verstreken: false },
      verwacht: null,
      verlenging: null,
    });
    const eigen = of({ doorlooptijd: t(8, 'weken', 'gemeente') }, vandaag, dicht);
    assert.equal(eigen.soort === 'belofte' && eigen.datum, '2026-12-29');
    const api = of({ doorlooptijd: t(8, 'weken'), uiterlijkeEinddatumAfdoening: d('2026-12-20') });
    assert.equal(api.soort === 'belofte' && api.datum, '2026-12-20');
    assert.equal(api.soort === 'belofte' && api.bron, 'uiterlijkeEinddatum');
  });

  it('is never later than the last day of the law', () => {
    const norm = of({ servicenorm: t(10, 'weken'), doorlooptijd: t(8, 'weken') });
    assert.equal(norm.soort === 'belofte' && norm.datum, '2026-12-28');
    assert.equal(norm.soort === 'belofte' && norm.bron, 'doorlooptijd');
    const api = of({ servicenorm: t(10, 'weken'), uiterlijkeEinddatumAfdoening: d('2026-12-21') });
    assert.equal(api.soort === 'belofte' && api.datum, '2026-12-21');
    assert.equal(api.soort === 'belofte' && api.bron, 'uiterlijkeEinddatum');
  });

  it('names the planned day when the municipality plans it after the last day of the law', () => {
    const plan = { einddatumGepland: d('2026-12-14'), uiterlijkeEinddatumAfdoening: d('2026-12-01') };
    assert.deepEqual(of(plan), {
      soort: 'belofte',
      datum: '2026-12-01',
      bron: 'uiterlijkeEinddatum',
      dagenOver: 7,
      wettelijk: { datum: '2026-12-01', verstreken: false },
      verwacht: '2026-12-14',
      verlenging: null,
    });
    const te = of(plan, d('2026-12-14'));
    assert.ok(te.soort === 'gemist');
    assert.equal(te.verwacht, '2026-12-14');
    assert.deepEqual(te.wettelijk, { datum: '2026-12-01', verstreken: true });
    const voorbij = of(plan, d('2026-12-15'));
    assert.ok(voorbij.soort === 'gemist');
    assert.equal(voorbij.verwacht, null);
  });

  it('follows a date of the case system against our own counting', () => {
    // Planned after the last day that we count: the system may know of a suspension, so we do not contradict it.
    const later = of({ einddatumGepland: d('2027-02-01'), doorlooptijd: t(8, 'weken') });
    assert.deepEqual(later.soort === 'belofte' && [later.datum, later.bron, later.wettelijk], [
      '2027-02-01',
      'einddatumGepland',
      null,
    ]);
    const eerder = of({ einddatumGepland: d('2026-12-01'), servicenorm: t(8, 'weken'), doorlooptijd: t(8, 'weken') });
    assert.deepEqual(eerder.soort === 'belofte' && [eerder.datum, eerder.wettelijk?.datum], ['2026-12-01', '2026-12-28']);
  }); // oxfmt-ignore

  it('is not made of dates that mean nothing, or of a norm of zero', () => {
    for (const extra of [
      { einddatumGepland: d('0001-01-01') },
      { einddatumGepland: d('9999-12-31') },
      { einddatumGepland: d('2026-11-01') },
      { uiterlijkeEinddatumAfdoening: d('1900-01-01') },
      { uiterlijkeEinddatumAfdoening: d('2026-10-01') },
      { servicenorm: t(0, 'kalenderdagen') },
      { startdatum: d('0001-01-01'), servicenorm: t(6, 'weken') },
    ]) {
      assert.equal(of(extra).soort, 'geen', JSON.stringify(extra));
    }
    const norm = of({ einddatumGepland: d('9999-12-31'), servicenorm: t(6, 'weken') });
    assert.equal(norm.soort === 'belofte' && norm.datum, '2026-12-14');
    const zelfdeDag = of({ einddatumGepland: d('2026-11-02') }, d('2026-11-02'));
    assert.equal(zelfdeDag.soort, 'belofte');
  });
});

describe('★2 a promise that was missed', () => {
  it('says by how much, and that the term of the law still runs', () => {
    assert.deepEqual(
      of({ einddatumGepland: d('2026-11-20'), uiterlijkeEinddatumAfdoening: d('2026-12-28') }),
      {
        soort: 'gemist',
        datum: '2026-11-20',
        bron: 'einddatumGepland',
        dagenTeLaat: 4,
        wettelijk: { datum: '2026-12-28', verstreken: false },
        verwacht: null,
        verlenging: null,
      },
    );
  });

  it('says when the term of the law has passed as well, and not before that day is over', () => {
    const extra = { einddatumGepland: d('2026-11-09'), uiterlijkeEinddatumAfdoening: d('2026-11-23') };
    const na = of(extra);
    assert.deepEqual(na.soort === 'gemist' && na.wettelijk, { datum: '2026-11-23', verstreken: true });
    const op = of(extra, d('2026-11-23'));
    assert.deepEqual(op.soort === 'gemist' && op.wettelijk, { datum: '2026-11-23', verstreken: false });
  });
});

describe('verlenging (Awb art. 4:14)', () => {
  const verlenging = { reden: 'Wij wachten op advies.', duur: t(6, 'weken') };

  it('is held by the dates of the case system already', () => {
    const result = of({ einddatumGepland: d('2026-12-01'), verlenging });
    assert.equal(result.soort === 'belofte' && result.datum, '2026-12-01');
    assert.deepEqual(result.verlenging, verlenging);
  });

  it('is added to what we count ourselves', () => {
    // 8 weeks: Monday 28 December; 6 more: Monday 8 February.
    const wet = of({ doorlooptijd: t(8, 'weken'), verlenging });
    assert.equal(wet.soort === 'belofte' && wet.datum, '2027-02-08');
    const norm = of({ servicenorm: t(2, 'weken'), doorlooptijd: t(8, 'weken'), verlenging });
    assert.deepEqual(norm.soort === 'belofte' && [norm.datum, norm.bron, norm.wettelijk?.datum], [
      '2026-12-28',
      'servicenorm',
      '2027-02-08',
    ]);
  });

  it('counts on from the day to which the term had moved', () => {
    // 6 weeks from Saturday 14 November end on Saturday 26 December, so on Monday 28; one week more is 4 January.
    const result = of({
      startdatum: d('2026-11-14'),
      doorlooptijd: t(6, 'weken'),
      verlenging: { reden: '', duur: t(1, 'weken') },
    });
    assert.equal(result.soort === 'belofte' && result.datum, '2027-01-04');
  });

  it('by a time that is not known leaves no day to count', () => {
    const onbekend = { reden: 'Wij wachten op advies.', duur: null };
    assert.deepEqual(of({ servicenorm: t(1, 'weken'), doorlooptijd: t(2, 'weken'), verlenging: onbekend }), {
      soort: 'geen',
      verlenging: onbekend,
    });
    const api = of({ servicenorm: t(1, 'weken'), einddatumGepland: d('2026-12-01'), verlenging: onbekend });
    assert.equal(api.soort, 'belofte');
  });
});

describe('opschorting (Awb art. 4:15)', () => {
  const reden = 'Wij hebben nog een tekening van u nodig.';

  it('leaves no promise, and names the earliest day, which moves day by day', () => {
    const extra = { einddatumGepland: d('2026-12-01'), opschorting: { reden, sinds: d('2026-11-16') } };
    assert.deepEqual(of(extra), {
      soort: 'opgeschort',
      reden,
      sinds: '2026-11-16',
      datumVoorOpschorting: '2026-12-01',
      wettelijk: false,
      opZijnVroegst: '2026-12-09',
      dagenTeLaat: 0,
      verlenging: null,
    });
    const morgen = of(extra, d('2026-11-25'));
    assert.equal(morgen.soort === 'opgeschort' && morgen.opZijnVroegst, '2026-12-10');
    // Saturday 12 December becomes Monday.
    const zaterdag = of(extra, d('2026-11-27'));
    assert.equal(zaterdag.soort === 'opgeschort' && zaterdag.opZijnVroegst, '2026-12-14');
  });

  it('that starts tomorrow has not moved anything yet', () => {
    const result = of({ einddatumGepland: d('2026-12-01'), opschorting: { reden, sinds: d('2026-11-25') } });
    assert.equal(result.soort === 'opgeschort' && result.opZijnVroegst, '2026-12-01');
  });

  it('without a day since when, or without a promise, has no earliest day', () => {
    const geenDag = of({ einddatumGepland: d('2026-12-01'), opschorting: { reden, sinds: null } });
    assert.deepEqual(geenDag, {
      soort: 'opgeschort',
      reden,
      sinds: null,
      datumVoorOpschorting: '2026-12-01',
      wettelijk: false,
      opZijnVroegst: null,
      dagenTeLaat: 0,
      verlenging: null,
    });
    const geenBelofte = of({ opschorting: { reden, sinds: d('2026-11-16') } });
    assert.equal(geenBelofte.soort === 'opgeschort' && geenBelofte.opZijnVroegst, null);
  });

  it('tells a day of the law from one that was promised', () => {
    const result = of({
      uiterlijkeEinddatumAfdoening: d('2026-11-10'),
      opschorting: { reden, sinds: d('2026-11-16') },
    });
    assert.equal(result.soort === 'opgeschort' && result.wettelijk, true);
  });

  it('does not hide that the promise had been missed before', () => {
    const result = of({ einddatumGepland: d('2026-11-10'), opschorting: { reden, sinds: d('2026-11-16') } });
    assert.deepEqual(result.soort === 'opgeschort' && [result.dagenTeLaat, result.opZijnVroegst], [6, null]);
    const opDeDag = of({ einddatumGepland: d('2026-11-16'), opschorting: { reden, sinds: d('2026-11-16') } });
    assert.deepEqual(opDeDag.soort === 'opgeschort' && [opDeDag.dagenTeLaat, opDeDag.opZijnVroegst], [
      0,
      vandaag,
    ]);
  });
});

describe('a case that is closed', () => {
  it('says whether it was in time', () => {
    const op = of({ einddatumGepland: d('2026-11-20'), einddatum: d('2026-11-20') });
    assert.deepEqual(op, {
      soort: 'afgerond',
      datum: '2026-11-20',
      beloofd: '2026-11-20',
      opTijd: true,
      verlenging: null,
    });
    const laat = of({ einddatumGepland: d('2026-11-19'), einddatum: d('2026-11-20') });
    assert.equal(laat.soort === 'afgerond' && laat.opTijd, false);
  });

  it('does not say so when no day was promised, or when the term stood still', () => {
    const geen = of({ einddatum: d('2026-11-20') });
    assert.deepEqual(geen.soort === 'afgerond' && [geen.beloofd, geen.opTijd], [null, null]);
    const opschorting = { reden: '', sinds: d('2026-11-10') };
    const stil = of({ einddatumGepland: d('2026-11-19'), einddatum: d('2026-11-20'), opschorting });
    assert.equal(stil.soort === 'afgerond' && stil.opTijd, null);
    const ruim = of({ einddatumGepland: d('2026-11-21'), einddatum: d('2026-11-20'), opschorting });
    assert.equal(ruim.soort === 'afgerond' && ruim.opTijd, true);
  });

  it('is not closed yet by a day to come, or by one that means nothing', () => {
    for (const einddatum of [d('2026-11-25'), d('0001-01-01'), d('9999-12-31')]) {
      assert.equal(of({ einddatum, einddatumGepland: d('2026-12-01') }).soort, 'belofte', einddatum);
    }
    assert.equal(of({ einddatum: vandaag }).soort, 'afgerond');
  });

  it('can be known from elsewhere', () => {
    const result = belofte(zaak({ einddatumGepland: d('2026-11-10') }), vandaag, gemeente, d('2026-11-12'));
    assert.deepEqual(result.soort === 'afgerond' && [result.datum, result.opTijd], ['2026-11-12', false]);
  });
});

describe('every combination of dates and terms', () => {
  it('gives a promise that holds together', () => {
    const dates = [null, d('2026-11-10'), d('2026-11-24'), d('2026-12-08'), d('9999-12-31')];
    const norms = [null, t(5, 'werkdagen'), t(6, 'weken'), t(4, 'maanden', 'wet')];
    const verlengingen = [null, { reden: 'x', duur: null }, { reden: 'x', duur: t(2, 'weken') }];
    const opschortingen = [null, { reden: 'x', sinds: null }, { reden: 'x', sinds: d('2026-11-16') }];
    let count = 0;
    for (const einddatum of [null, d('2026-11-20')])
      for (const einddatumGepland of dates)
        for (const uiterlijkeEinddatumAfdoening of dates)
          for (const servicenorm of norms)
            for (const doorlooptijd of norms)
              for (const verlenging of verlengingen)
                for (const opschorting of opschortingen) {
                  const input = zaak({ einddatum, einddatumGepland, uiterlijkeEinddatumAfdoening, verlenging, opschorting });
                  const result = belofte(
                    { ...input, zaaktype: { omschrijving: '', servicenorm, doorlooptijd } },
                    vandaag,
                    gemeente,
                  );
                  const name = JSON.stringify({ input, servicenorm, doorlooptijd, result });
                  count += 1;
                  assert.equal(result.verlenging, verlenging);
                  if (einddatum) assert.equal(result.soort, 'afgerond', name);
                  else if (opschorting) assert.equal(result.soort, 'opgeschort', name);
                  if (result.soort === 'opgeschort' && result.opZijnVroegst) {
                    assert.ok(result.opZijnVroegst >= vandaag, name);
                    assert.ok(result.datumVoorOpschorting && result.opZijnVroegst >= result.datumVoorOpschorting, name);
                  }
                  if (result.soort !== 'belofte' && result.soort !== 'gemist') continue;
                  assert.equal(result.soort === 'belofte', result.datum >= vandaag, name);
                  if (result.wettelijk) {
                    assert.ok(result.datum <= result.wettelijk.datum, name);
                    assert.equal(result.wettelijk.verstreken, result.wettelijk.datum < vandaag, name);
                  }
                  if (result.verwacht) assert.ok(result.verwacht > result.datum, name);
                  if (result.bron === 'einddatumGepland') assert.equal(result.datum, einddatumGepland, name);
                  if (result.bron === 'uiterlijkeEinddatum') assert.equal(result.datum, uiterlijkeEinddatumAfdoening, name);
                  if (result.bron === 'servicenorm') assert.ok(servicenorm && !(einddatumGepland && einddatumGepland < '9'), name);
                }
    assert.equal(count, 7200);
  }); // oxfmt-ignore
});
