import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Status } from '../../src/contract/statussen.js';
import { localMoment } from '../../src/domain/datum.js';
import { bouwTijdlijn, leesbaar, sortStatussen, type Tijdlijn } from '../../src/domain/tijdlijn.js';
import {
  VANDAAG,
  datum,
  drieStappen,
  eenStatus,
  eenZaak,
  gepland,
  klaar,
  lopend,
  moment,
} from '../support/fixtures.js';

type Input = Partial<Parameters<typeof bouwTijdlijn>[0]>;

const tijdlijn = (statussen: readonly Status[], input: Input = {}): Tijdlijn =>
  bouwTijdlijn({ zaak: eenZaak(), gezienTot: null, vandaag: VANDAAG, statussen, ...input });
const order = (statussen: readonly Status[]): string[] => sortStatussen(statussen).map(({ id }) => id);

const A = klaar('A', '2026-11-02T09:00:00+01:00', { id: 'a' });
const B = klaar('B', '2026-11-05T09:00:00+01:00', { id: 'b' });
const C = lopend('C', '2026-11-09T09:00:00+01:00', { id: 'c' });
const D = gepland('D', { id: 'd' });
const E = gepland('E', { id: 'e', isEindstatus: true });

describe('what is new since the last visit', () => {
  const gezienTot = moment('2026-11-06T12:00:00+01:00');
  const nieuw = (...steps: Status[]): string[] =>
    tijdlijn(steps, { gezienTot })
      .stappen.filter((stap) => stap.nieuw)
      .map(({ status }) => status.id);

  it('is a step that was reached since', () => {
    assert.deepEqual(nieuw(A, B, C, D), ['c']);
  });

  it('is also an old step in which something happened since', () => {
    const substatussen = [
      { omschrijving: 'Advies gevraagd', tijdstip: moment('2026-11-05T10:00:00+01:00') },
      { omschrijving: 'Advies gekregen', tijdstip: moment('2026-11-07T10:00:00+01:00') },
    ];
    assert.deepEqual(nieuw(A, { ...B, substatussen }, D), ['b']);
    assert.deepEqual(nieuw(A, { ...B, substatussen: substatussen.slice(0, 1) }, D), []);
    assert.deepEqual(nieuw(A, { ...D, substatussen }), [], 'what has not begun cannot be news');
  });
});

describe('the order of the steps', () => {
  it('is that of the days, steps to come last', () => {
    assert.deepEqual(order([A, B, C, D, E]), ['a', 'b', 'c', 'd', 'e']);
    assert.deepEqual(order([D, C, A, B]), ['a', 'b', 'c', 'd']);
  });

  it('turns a list around that runs from new to old, steps to come included', () => {
    assert.deepEqual(order([E, D, C, B, A]), ['a', 'b', 'c', 'd', 'e']);
  });

  it('turns a list around whose numbers fall, when there are no days', () => {
    const numbered = [3, 2, 1].map((volgnummer) =>
      klaar(String(volgnummer), null, { id: `n-${String(volgnummer)}`, volgnummer }),
    );
    assert.deepEqual(order(numbered), ['n-1', 'n-2', 'n-3']);
  });

  it('keeps the order of the server where nothing tells another', () => {
    const undated = ['x', 'y', 'z'].map((id) => klaar(id, null, { id }));
    assert.deepEqual(order(undated), ['x', 'y', 'z']);
    const sameDay = ['x', 'y', 'z'].map((id) => klaar(id, '2026-11-02T00:00:00', { id }));
    assert.deepEqual(order(sameDay), ['x', 'y', 'z']);
  });

  it('ignores the time of day: times that are all zero say nothing', () => {
    const late = klaar('laat', '2026-11-02T17:00:00+01:00', { id: 'laat' });
    const zero = klaar('nul', '2026-11-02T00:00:00', { id: 'nul' });
    assert.deepEqual(order([late, zero]), ['laat', 'nul']);
  });

  it('leaves a step without a day behind the one that it follows', () => {
    const undated = klaar('?', null, { id: '?' });
    assert.deepEqual(order([A, undated, B, C]), ['a', '?', 'b', 'c']);
    assert.deepEqual(order([C, B, undated, A]), ['a', '?', 'b', 'c']);
    assert.deepEqual(order([undated, A, B]), ['?', 'a', 'b']);
  });

  it('reads days in Amsterdam: late in the evening in UTC is the next day', () => {
    const evening = klaar('avond', '2026-11-05T23:30:00Z', { id: 'avond' });
    const morning = klaar('ochtend', '2026-11-05T12:00:00Z', { id: 'ochtend' });
    assert.deepEqual(order([evening, morning, klaar('eerder', '2026-11-04', { id: 'eerder' })]), [
      'eerder',
      'ochtend',
      'avond',
    ]);
  });

  it('takes a step once, however often the server sends it', () => {
    assert.deepEqual(order([A, B, A, C, B]), ['a', 'b', 'c']);
  });

  it('sorts steps to come by the day that is expected', () => {
    const late = gepland('laat', { id: 'laat', datumStatusGezet: moment('2027-01-04') });
    const soon = gepland('gauw', { id: 'gauw', datumStatusGezet: moment('2026-12-01') });
    assert.deepEqual(order([A, late, soon]), ['a', 'gauw', 'laat']);
  });
});

describe('where a case stands', () => {
  it('is at its running step, counted among all', () => {
    const { stand, nummer, aantal, stappen, afgerond } = tijdlijn([A, B, C, D, E]);
    assert.deepEqual([stand, nummer, aantal, afgerond], [2, 3, 5, null]);
    assert.deepEqual(
      stappen.map(({ toestand }) => toestand),
      ['klaar', 'klaar', 'bezig', 'gepland', 'gepland'],
    );
    assert.deepEqual(
      stappen.map(({ huidig }) => huidig),
      [false, false, true, false, false],
    );
  });

  it('does not count steps that were skipped', () => {
    const skipped = eenStatus({ id: 'weg', fase: 'overgeslagen' });
    const { nummer, aantal, stappen } = tijdlijn([A, skipped, C, E]);
    assert.deepEqual([nummer, aantal], [2, 3]);
    assert.equal(stappen.find(({ status }) => status.id === 'weg')?.toestand, 'overgeslagen');
  });

  it('is at the last step that was reached when none is running', () => {
    const { stand, stappen, afgerond } = tijdlijn([A, B, D]);
    assert.equal(stappen[stand]?.status.id, 'b');
    assert.ok(stappen.every(({ huidig }) => !huidig));
    assert.equal(afgerond, null);
  });

  it('is nowhere without steps', () => {
    assert.deepEqual(tijdlijn([]), {
      stappen: [],
      stand: -1,
      nummer: 0,
      aantal: 0,
      afgerond: null,
      aantalNieuw: 0,
    });
    assert.equal(tijdlijn([D, E]).stand, -1);
  });

  it('is at the later of two running steps; the other is under way too', () => {
    const { stappen } = tijdlijn([A, lopend('L', '2026-11-06', { id: 'l' }), C]);
    assert.deepEqual(
      stappen.map(({ toestand, huidig }) => [toestand, huidig]),
      [
        ['klaar', false],
        ['bezig', false],
        ['bezig', true],
      ],
    );
  });

  it('asks for action of the citizen at the running step alone', () => {
    const { stappen } = tijdlijn([A, lopend('L', '2026-11-06', { id: 'l' }), C], {
      zaak: eenZaak({ aanZet: 'aanvrager' }),
    });
    assert.deepEqual(
      stappen.map(({ toestand }) => toestand),
      ['klaar', 'bezig', 'actie'],
    );
  });

  it('leaves a phase that it does not know neutral, and counts it as reached when it has a day', () => {
    const dated = eenStatus({ id: 'raar', fase: 'onbekend', datumStatusGezet: moment('2026-11-10') });
    const { stappen, stand } = tijdlijn([A, dated, D]);
    assert.deepEqual([stappen[1]?.toestand, stappen[stand]?.status.id], ['onbekend', 'raar']);
    assert.equal(tijdlijn([A, { ...dated, datumStatusGezet: null }, D]).stand, 0);
  });
});

describe('a closed case', () => {
  const closed = eenZaak({ einddatum: datum('2026-11-10') });

  it('is closed by its own end date, and has no running step', () => {
    const { afgerond, stappen } = tijdlijn([A, B, C], { zaak: closed });
    assert.equal(afgerond, '2026-11-10');
    assert.ok(stappen.every(({ huidig, toestand }) => !huidig && toestand === 'klaar'));
  });

  it('is open while its end date is still to come, or stands for none', () => {
    assert.equal(tijdlijn([C], { zaak: eenZaak({ einddatum: datum('2026-11-19') }) }).afgerond, null);
    assert.equal(tijdlijn([C], { zaak: eenZaak({ einddatum: datum('1900-01-01') }) }).afgerond, null);
    assert.equal(tijdlijn([C], { zaak: eenZaak({ einddatum: VANDAAG }) }).afgerond, VANDAAG);
  });

  it('is closed by an end state, on the day of that', () => {
    const end = klaar('Einde', '2026-11-12T23:30:00Z', { isEindstatus: true });
    assert.equal(tijdlijn([A, end]).afgerond, '2026-11-13');
    assert.equal(tijdlijn([A, { ...end, datumStatusGezet: null }]).afgerond, 'onbekend');
  });

  it('is closed by the last of several end states that was reached', () => {
    const given = klaar('Verleend', '2026-11-11', { isEindstatus: true });
    const sent = klaar('Opgestuurd', '2026-11-12', { isEindstatus: true });
    const refused = eenStatus({ fase: 'overgeslagen', isEindstatus: true });
    assert.equal(tijdlijn([A, refused, given, sent]).afgerond, '2026-11-12');
  });

  it('is not closed by an end state that is still to come, or that another step came after', () => {
    assert.equal(tijdlijn([A, C, E]).afgerond, null);
    const end = klaar('Einde', '2026-11-03', { isEindstatus: true });
    assert.equal(tijdlijn([A, end, B]).afgerond, null);
  });

  it('is open again when a step runs after the end state', () => {
    const end = klaar('Einde', '2026-11-03', { isEindstatus: true });
    const { afgerond, stappen } = tijdlijn([A, end, C]);
    assert.equal(afgerond, null);
    assert.equal(stappen.at(-1)?.huidig, true);
  });
});

describe('what began again', () => {
  it('is a running step by the name of one that was finished', () => {
    const again = lopend('A', '2026-11-10', { id: 'again' });
    assert.deepEqual(
      tijdlijn([A, B, again]).stappen.map(({ heropend }) => heropend),
      [false, false, true],
    );
  });

  it('is not a step by a name of its own', () => {
    assert.ok(tijdlijn([A, B, C]).stappen.every(({ heropend }) => !heropend));
  });
});

describe('what is new', () => {
  const seen = moment('2026-11-05T12:00:00+01:00');
  const news = (op: string | null, fase: Status['fase'] = 'voltooid'): boolean =>
    tijdlijn([eenStatus({ fase, datumStatusGezet: op === null ? null : moment(op) })], { gezienTot: seen })
      .aantalNieuw === 1;

  it('is what was reached after the last visit', () => {
    assert.equal(news('2026-11-05T12:00:01+01:00'), true);
    assert.equal(news('2026-11-05T12:00:00+01:00'), false);
    assert.equal(news('2026-11-05T11:00:00Z'), false);
    assert.equal(news('2026-11-05T11:00:01Z'), true);
  });

  it('is, where no time is known, only what was reached on a later day', () => {
    assert.equal(news('2026-11-05T00:00:00'), false);
    assert.equal(news('2026-11-05'), false);
    assert.equal(news('2026-11-06'), true);
  });

  it('holds around midnight and when the clock changes', () => {
    assert.equal(news('2026-11-04T23:30:00Z'), false);
    const night = moment('2026-10-25T02:30:00+02:00');
    const again = klaar('x', '2026-10-25T02:30:00+01:00');
    assert.equal(tijdlijn([again], { gezienTot: night }).aantalNieuw, 1);
  });

  it('is nothing at a first visit, nothing that is planned, and nothing without a day', () => {
    assert.equal(tijdlijn([A, B, C]).aantalNieuw, 0);
    assert.equal(news('2026-12-01', 'gepland'), false);
    assert.equal(news(null), false);
  });
});

describe('a refresh', () => {
  const input = { zaak: eenZaak(), gezienTot: null, vandaag: VANDAAG };

  it('keeps the very steps that did not change', () => {
    const before = bouwTijdlijn({ ...input, statussen: [A, B, C, D] });
    const copies = [A, B, C, D].map((status) => ({ ...status }));
    const after = bouwTijdlijn({ ...input, statussen: copies, vorige: before });
    after.stappen.forEach((stap, index) => {
      assert.equal(stap, before.stappen[index]);
    });
  });

  it('renews the steps that did, and only those', () => {
    const before = bouwTijdlijn({ ...input, statussen: [A, B, C, D] });
    const done: Status = { ...C, fase: 'voltooid' };
    const next: Status = { ...D, fase: 'lopend' };
    const after = bouwTijdlijn({ ...input, statussen: [A, B, done, next], vorige: before });
    assert.deepEqual(
      after.stappen.map((stap, index) => stap === before.stappen[index]),
      [true, true, false, false],
    );
  });

  it('renews the running step when it is the turn of somebody else', () => {
    const before = bouwTijdlijn({ ...input, statussen: [A, C] });
    const zaak = eenZaak({ aanZet: 'aanvrager' });
    const after = bouwTijdlijn({ ...input, zaak, statussen: [A, C], vorige: before });
    assert.equal(after.stappen[0], before.stappen[0]);
    assert.notEqual(after.stappen[1], before.stappen[1]);
  });
});

describe('a text of the case system', () => {
  it('is for the citizen when it is whole', () => {
    assert.equal(leesbaar('Wij geven u 100% korting.'), 'Wij geven u 100% korting.');
    assert.equal(leesbaar('5 % tot 10 % minder'), '5 % tot 10 % minder');
  });

  it('is nothing when it is empty or holds a placeholder', () => {
    for (const text of [null, '', ' \n', 'Zaak %ZAAK_IDENTIFICATIE%', '%zaak.initiator.naam%, hallo'])
      assert.equal(leesbaar(text), null);
  });
});

/** Numbers that look like chance and are the same every time (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('any list at all', () => {
  const FASEN: readonly Status['fase'][] = ['voltooid', 'lopend', 'gepland', 'overgeslagen', 'onbekend'];
  const pick = <T>(random: () => number, list: readonly T[]): T =>
    list[Math.floor(random() * list.length)] as T;
  const two = (value: number): string => String(value).padStart(2, '0');

  function randomList(random: () => number): Status[] {
    const list: Status[] = [];
    const length = Math.floor(random() * 12);
    for (let index = 0; index < length; index += 1) {
      const day = `2026-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`;
      const time = pick(random, ['', 'T00:00:00', `T${two(Math.floor(random() * 24))}:30:00Z`]);
      list.push(
        eenStatus({
          id: `s-${String(Math.floor(random() * 10))}`,
          volgnummer: random() < 0.5 ? null : Math.floor(random() * 5),
          omschrijving: pick(random, ['A', 'B', 'C']),
          fase: pick(random, FASEN),
          datumStatusGezet: random() < 0.3 ? null : moment(day + time),
          isEindstatus: random() < 0.2,
        }),
      );
    }
    return list;
  }

  it('gives every step once, days in order, steps to come last, and at most one running step', () => {
    const random = chance(20261118);
    for (let times = 0; times < 3000; times += 1) {
      const list = randomList(random);
      const input: Input = {
        gezienTot: random() < 0.5 ? null : moment('2026-06-15T12:00:00+02:00'),
        zaak: eenZaak({
          aanZet: pick(random, ['aanvrager', 'gemeente', 'niemand'] as const),
          einddatum: random() < 0.2 ? datum('2026-07-01') : null,
        }),
      };
      const result = tijdlijn(list, input);
      const seen = result.stappen.map(({ status }) => status.id);
      assert.deepEqual([...seen].sort(), [...new Set(list.map(({ id }) => id))].sort());

      const current = result.stappen.filter(({ huidig }) => huidig);
      assert.ok(current.length <= 1);
      if (current.length === 1) assert.equal(result.stappen[result.stand], current[0]);
      if (result.afgerond !== null) assert.equal(current.length, 0);
      assert.ok(result.nummer <= result.aantal && result.aantal <= seen.length);
      assert.equal(result.aantalNieuw, result.stappen.filter(({ nieuw }) => nieuw).length);

      let later = false;
      const last = { reached: '', planned: '' };
      for (const { status } of result.stappen) {
        const planned = status.fase === 'gepland';
        assert.ok(planned || !later, 'a step to come stands before one that is not');
        later = planned;
        if (status.datumStatusGezet === null) continue;
        const day: string = localMoment(status.datumStatusGezet).datum;
        const group = planned ? 'planned' : 'reached';
        assert.ok(day >= last[group], 'days run back');
        last[group] = day;
      }
    }
  });

  it('gives the same order for every shuffle of steps that each have a day of their own', () => {
    const random = chance(7);
    const days = [3, 7, 11, 15, 19, 23].map((day) =>
      klaar(String(day), `2026-10-${two(day)}T10:00:00+02:00`, { id: `d-${String(day)}` }),
    );
    const expected = order(days);
    for (let times = 0; times < 500; times += 1) {
      const shuffled = [...days]
        .map((status) => ({ status, key: random() }))
        .sort((a, b) => a.key - b.key)
        .map(({ status }) => status);
      assert.deepEqual(order(shuffled), expected);
    }
  });

  it('is built from 5,000 steps in no time a citizen could notice', () => {
    const many = Array.from({ length: 5000 }, (_, index) =>
      klaar(`Meting ${String(index)}`, new Date(1_760_000_000_000 + index * 3_600_000).toISOString()),
    );
    const start = performance.now();
    const result = tijdlijn([...many, ...drieStappen().slice(1)], { gezienTot: moment('2026-01-01') });
    assert.equal(result.stappen.length, 5002);
    // Some ten milliseconds on a quiet machine; a quadratic rule would take minutes.
    assert.ok(performance.now() - start < 2000);
  });
});
