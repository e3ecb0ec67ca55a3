import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Datum, Moment } from '../../src/contract/basis.js';
import type { Status } from '../../src/contract/statussen.js';
import type { Zaak, ZaakSamenvatting } from '../../src/contract/zaken.js';
import type { DemoZaak } from '../../src/gateway/backends/demo/bouw.js';
import { standVan, stap } from '../../src/gateway/backends/demo/bouw.js';
import { createDemoKalender } from '../../src/gateway/backends/demo/kalender.js';
import { createOrganisatie, vrijeDagenVan } from '../../src/gateway/backends/demo/organisatie.js';
import { zakenVanAmina } from '../../src/gateway/backends/demo/zaken-amina.js';
import { zakenVanBakkerij } from '../../src/gateway/backends/demo/zaken-bakkerij.js';
import { zakenVanJoost } from '../../src/gateway/backends/demo/zaken-joost.js';
import { amsterdamDay, amsterdamTime, instantOf } from '../../src/domain/datum.js';
import { reactietermijn } from '../../src/domain/bezwaar.js';
import { belofte } from '../../src/domain/termijn.js';
import { isWerkdag } from '../../src/domain/werkdagen.js';
import { createHarness, MAANDAG } from './harness.js';

const VANDAAG = '2026-11-23' as Datum;
const kalenderOp = (ms: number): ReturnType<typeof createDemoKalender> =>
  createDemoKalender(ms, vrijeDagenVan(amsterdamDay(ms)));
const makeAlles = (ms: number): readonly DemoZaak[] => {
  const k = kalenderOp(ms);
  return [...zakenVanAmina(k), ...zakenVanJoost(k), ...zakenVanBakkerij(k)];
};
const made = new Map<number, readonly DemoZaak[]>();
const allesOp = (ms: number): readonly DemoZaak[] => {
  const zaken = made.get(ms) ?? makeAlles(ms);
  made.set(ms, zaken);
  return zaken;
};
const alles = allesOp(MAANDAG);
const zaak = (id: string): Zaak => {
  const found = alles.find((candidate) => candidate.zaak.id === id);
  assert.ok(found, id);
  return found.zaak;
};
const stappen = (id: string): readonly Status[] =>
  alles.find((candidate) => candidate.zaak.id === id)?.statussen.slice(0, 10_000) ?? [];
const vrijeDagen = vrijeDagenVan(VANDAAG);
const belofteVan = (id: string): ReturnType<typeof belofte> => belofte(zaak(id), VANDAAG, vrijeDagen);

/** Every third day of more than two years, each at another hour: all weekdays, all holidays nearby, both changes of the clock. */
const MOMENTEN = Array.from(
  { length: 270 },
  (_, i) => Date.UTC(2026, 0, 1, (i * 7) % 24) + i * 3 * 86_400_000,
);

describe('the cases of the demo', () => {
  it('are just received, running, or waiting for the citizen', () => {
    assert.equal(zaak('parkeervergunning').startdatum, VANDAAG);
    assert.equal(belofteVan('dakkapel').soort, 'belofte');
    assert.equal(zaak('wmo').aanZet, 'aanvrager');
    const asked = zaak('wmo').gevraagdeDocumenten;
    assert.deepEqual(asked.map(({ status }) => status).sort(), ['afgekeurd', 'nodig', 'nodig', 'ontvangen']);
    assert.deepEqual(
      asked.flatMap(({ id, identiteitsbewijs }) => (identiteitsbewijs === true ? [id] : [])),
      ['identiteit'],
    );
    assert.ok(asked.every(({ status, reden, redenCode }) => status !== 'afgekeurd' || (reden && redenCode)));
    assert.ok(asked.every(({ status, uiterlijk }) => status === 'ontvangen' || (uiterlijk ?? '') > VANDAAG));
  });

  it('stand still, take longer, begin again, or are too late', () => {
    assert.equal(belofteVan('subsidie').soort, 'opgeschort');
    assert.equal(zaak('bezwaar-woz').verlenging?.duur?.aantal, 6);
    assert.equal(belofteVan('bezwaar-woz').soort, 'belofte');
    assert.equal(belofteVan('klacht').soort, 'gemist');
    const again = stappen('bijzondere-bijstand').filter(
      ({ omschrijving }) => omschrijving === 'Aanvraag beoordelen',
    );
    assert.deepEqual(
      again.map(({ fase }) => fase),
      ['voltooid', 'lopend'],
    );
  });

  it('end with decisions against which the time to object runs, has run out, or is not certain', () => {
    const stand = (id: string, at = 0): ReturnType<typeof reactietermijn> => {
      const besluit = zaak(id).besluiten[at];
      assert.ok(besluit);
      return reactietermijn(besluit, VANDAAG);
    };
    assert.equal(stand('kapvergunning').soort, 'loopt');
    assert.equal(stand('urgentieverklaring').soort, 'verstreken');
    const inrit = stand('inrit');
    assert.equal(inrit.soort === 'uit' && inrit.waarom, 'bekendmaking-onbekend');
    const kaart = stand('gehandicaptenparkeerkaart');
    assert.equal(kaart.soort === 'loopt' && kaart.bron, 'api');
    assert.equal(zaak('woz-waarde').besluiten[0]?.termijnVanaf, 'dagtekening');
    assert.equal(stand('woz-waarde').soort, 'loopt');
    assert.equal(stand('woz-waarde', 1).soort, 'uit');
    assert.equal(zaak('milieuvergunning').besluiten[0]?.rechtsmiddel, 'zienswijze');
    assert.equal(zaak('milieuvergunning').organisatie?.naam, 'Omgevingsdienst Wilgenstreek');
  });

  it('are as odd as what real systems send', async () => {
    assert.equal(stappen('verhuizing').length, 0);
    assert.ok(stappen('melding').every(({ volgnummer }) => volgnummer === null));
    assert.ok(stappen('paspoort').every(({ datumStatusGezet }) => datumStatusGezet?.endsWith('T00:00:00')));
    assert.ok(stappen('gehandicaptenparkeerkaart').filter(({ isEindstatus }) => isEindstatus).length > 2);
    assert.equal(stappen('geluidmetingen').length, 5000);
    const { readAs } = createHarness();
    const page = await readAs<{ results: Status[] }>('joost', '/zaken/leerlingenvervoer/statussen');
    assert.ok(page.results.some(({ fase }) => (fase as string) === 'wacht-op-derde'));
  });

  it('never show what a mail program should have filled in, nor what is meant for staff', async () => {
    const source = JSON.stringify(alles.map(({ zaak: whole, statussen }) => [whole, statussen.slice(0, 20)]));
    assert.match(source, /%ZAAK/, 'the source does have it');
    assert.match(source, /INTERN/, 'the source does have it');
    const { call, callAs } = createHarness();
    for (const naam of ['amina', 'joost', 'bakkerij'] as const) {
      const zaken = (await (await callAs(naam, '/zaken')).json()) as { results: ZaakSamenvatting[] };
      for (const { id } of zaken.results) {
        for (const path of [`/zaken/${id}`, `/zaken/${id}/statussen`]) {
          assert.doesNotMatch(await (await callAs(naam, path)).text(), /%[A-Z]|INTERN|toelichting":"I/);
        }
      }
    }
    assert.equal((await call('/zaken')).status, 200);
  });

  it('make every step of the longest case when it is asked for, the same each time', () => {
    const long = alles.find((candidate) => candidate.zaak.id === 'geluidmetingen');
    assert.ok(long);
    const whole = long.statussen.slice(0, 5000);
    assert.deepEqual(long.statussen.slice(2500, 2510), whole.slice(2500, 2510));
    assert.deepEqual(long.statussen.slice(4990, 9999), whole.slice(4990));
    assert.ok(whole.every((step, i) => step.volgnummer === i + 1));
  });

  it('are the same for the same clock, and the whole day long', () => {
    const plain = (zaken: readonly DemoZaak[]): unknown =>
      zaken.map((one) => [one.zaak, one.samenvatting, one.documenten, one.statussen.slice(0, 100)]);
    assert.deepEqual(plain(makeAlles(MAANDAG)), plain(alles));
    assert.deepEqual(
      allesOp(MAANDAG + 8 * 3_600_000).map((one) => one.zaak),
      alles.map((one) => one.zaak),
    );
  });

  it('never have a past that lies in the future, on any day, at any hour', () => {
    for (const now of MOMENTEN) {
      const vandaag = amsterdamDay(now);
      for (const { zaak: one, statussen, documenten } of allesOp(now)) {
        const what = `${one.id} on ${new Date(now).toISOString()}`;
        assert.ok(one.startdatum <= vandaag, what);
        assert.ok(one.einddatum === null || one.einddatum <= vandaag, what);
        for (const step of statussen.slice(statussen.length > 100 ? 4990 : 0, 5000)) {
          const moment = step.datumStatusGezet;
          assert.equal(step.fase === 'gepland' || step.fase === 'overgeslagen', moment === null, what);
          if (moment !== null) assert.ok(instantOf(moment) <= now, `${what}: ${step.omschrijving}`);
          for (const { tijdstip } of step.substatussen) {
            assert.ok(tijdstip === null || instantOf(tijdstip) <= now, `${what}: ${step.omschrijving}`);
          }
        }
        for (const { document } of documenten) {
          assert.ok(instantOf(document.registratiedatum ?? '') <= now, `${what}: ${document.id}`);
        }
        for (const gevraagd of one.gevraagdeDocumenten) {
          assert.ok(gevraagd.uiterlijk === null || gevraagd.uiterlijk > vandaag, what);
        }
        assert.ok(one.gezienTot === null || instantOf(one.gezienTot) <= now, what);
      }
    }
  });

  it('stay what they are on any day: running, missed, stopped, with time to object or without', () => {
    for (const now of MOMENTEN) {
      const vandaag = amsterdamDay(now);
      const kalender = vrijeDagenVan(vandaag);
      const today = new Map(allesOp(now).map((one) => [one.zaak.id, one.zaak]));
      const soort = (id: string): string => belofte(today.get(id) as Zaak, vandaag, kalender).soort;
      const bezwaar = (id: string): string => {
        const [besluit] = (today.get(id) as Zaak).besluiten;
        assert.ok(besluit);
        return reactietermijn(besluit, vandaag).soort;
      };
      for (const id of ['dakkapel', 'wmo', 'parkeervergunning', 'verhuizing', 'bezwaar-woz', 'evenement']) {
        assert.equal(soort(id), 'belofte', `${id} on ${vandaag}`);
      }
      assert.equal(soort('klacht'), 'gemist', vandaag);
      assert.equal(soort('subsidie'), 'opgeschort', vandaag);
      assert.equal(bezwaar('kapvergunning'), 'loopt', vandaag);
      assert.equal(bezwaar('woz-waarde'), 'loopt', vandaag);
      assert.equal(bezwaar('gehandicaptenparkeerkaart'), 'loopt', vandaag);
      assert.equal(bezwaar('urgentieverklaring'), 'verstreken', vandaag);
    }
  });

  it('have something new since the last visit, and something that nobody has looked at', () => {
    const seen = zaak('dakkapel').gezienTot;
    assert.ok(seen !== null);
    assert.ok(instantOf(zaak('dakkapel').laatstGemuteerd ?? '') > instantOf(seen));
    assert.equal(zaak('parkeervergunning').gezienTot, null);
  });

  it('are written in plain words, addressed to u, without a code', () => {
    const texts = alles.flatMap(({ zaak: one, statussen }) => [
      one.omschrijving,
      one.opschorting?.reden,
      one.verlenging?.reden,
      one.resultaat?.toelichting,
      ...one.gevraagdeDocumenten.flatMap(({ omschrijving, toelichting, reden }) => [
        omschrijving,
        toelichting,
        reden,
      ]),
      ...statussen
        .slice(0, 20)
        .flatMap(({ statustekst, statustoelichting }) => [statustekst, statustoelichting]),
    ]);
    for (const text of texts) {
      if (typeof text !== 'string' || text.includes('%')) continue;
      assert.doesNotMatch(text, /\b(je|jij|jouw|jullie|ongeldig|d\.m\.v\.|i\.v\.m\.|m\.b\.t\.)\b/i, text);
      for (const sentence of text.split(/[.?!]\s/)) {
        assert.ok(sentence.split(' ').length <= 20, `too long: ${sentence}`);
      }
    }
  });
});

describe('what the list of cases says of a case', () => {
  const step = (
    omschrijving: string,
    fase: Status['fase'],
    op: string | null,
    isEindstatus = false,
  ): Status => ({
    ...stap(omschrijving, fase, op as Moment | null, { isEindstatus }),
    id: omschrijving,
  });

  it('is its running step, else the last one that was reached, whichever way the source lists them', () => {
    const done = [
      step('Aangevraagd', 'voltooid', '2026-11-11'),
      step('Gemaakt', 'voltooid', '2026-11-12'),
      step('Opgehaald', 'voltooid', '2026-11-20', true),
    ];
    const coming = step('Besluit', 'gepland', null);
    for (const order of [done, [...done].reverse(), [...done, coming], [coming, ...done]]) {
      assert.equal(standVan(order)?.omschrijving, 'Opgehaald');
    }
    const running = step('Onderzoek', 'lopend', '2026-11-10');
    assert.equal(standVan([...done, running])?.omschrijving, 'Onderzoek');
    assert.equal(standVan([step('Onderzoek', 'lopend', null), ...done])?.omschrijving, 'Onderzoek');
    const sameDay = [
      step('Besloten', 'voltooid', '2026-11-20', true),
      step('Bekeken', 'voltooid', '2026-11-20'),
    ];
    assert.equal(standVan(sameDay)?.omschrijving, 'Besloten');
    assert.equal(standVan([...sameDay].reverse())?.omschrijving, 'Besloten');
    assert.equal(standVan([coming]), null);
  });

  it('of every closed case of the demo is a step that ends it, and of none that runs', () => {
    for (const { zaak, samenvatting, statussen } of alles) {
      const last = statussen
        .slice(0, statussen.length)
        .find(({ omschrijving }) => omschrijving === samenvatting.status?.omschrijving);
      if (zaak.einddatum !== null) {
        assert.equal(samenvatting.status?.fase, 'voltooid', zaak.id);
        assert.equal(last?.isEindstatus, true, zaak.id);
        assert.equal(samenvatting.einddatum, zaak.einddatum, zaak.id);
      } else {
        assert.notEqual(samenvatting.status?.fase, 'voltooid', zaak.id);
      }
    }
  });
});

describe('what can be added to a case', () => {
  it('is told of every case: in one that runs how, in another why not', () => {
    for (const { zaak } of alles) {
      const mag = zaak.mogelijkheden?.documentToevoegen;
      assert.ok(mag, zaak.id);
      assert.equal(mag.toegestaan, zaak.einddatum === null && zaak.organisatie === null, zaak.id);
      if (mag.toegestaan) {
        assert.equal(mag.maxBestanden, 10);
        assert.ok((mag.maxBestandsgrootte ?? 0) >= 50_000_000);
        assert.ok(mag.toegestaneFormaten.includes('application/pdf'));
        assert.ok(mag.informatieobjecttypen.length > 1);
      } else {
        assert.ok(mag.reden && mag.redenCode, zaak.id);
      }
    }
    const large = alles.filter(
      ({ zaak }) => zaak.mogelijkheden?.documentToevoegen?.maxBestandsgrootte === 1_100_000_000,
    );
    assert.deepEqual(
      large.map(({ zaak }) => zaak.id),
      ['bezwaar-woz'],
    );
  });

  it('and who determined a decision, for whom and when, stands with every decision', () => {
    const decisions = alles
      .flatMap(({ documenten }) => documenten)
      .filter(({ document }) => document.informatieobjecttype?.id === 'besluit');
    assert.ok(decisions.length >= 3);
    for (const { document } of decisions) {
      assert.ok(
        document.ondertekening?.soort && document.ondertekening.datum && document.ondertekening.namens,
      );
      assert.ok(document.integriteit);
    }
  });
});

describe('the days of the demo', () => {
  it('are counted in days that the municipality works', () => {
    const k = kalenderOp(MAANDAG);
    assert.equal(k.werkdag(-1), '2026-11-20');
    assert.equal(k.werkdag(5), '2026-11-30');
    for (let n = -60; n <= 60; n += 1) if (n !== 0) assert.ok(isWerkdag(k.werkdag(n), vrijeDagen));
  });

  it('have moments with the offset of that day in the Netherlands', () => {
    const k = kalenderOp(MAANDAG);
    assert.equal(k.op('2026-11-20' as Datum, '14:02'), '2026-11-20T14:02:00+01:00');
    assert.equal(k.op('2026-07-20' as Datum, '14:02'), '2026-07-20T14:02:00+02:00');
    assert.equal(k.op('2026-10-25' as Datum, '12:00'), '2026-10-25T12:00:00+01:00');
    assert.equal(k.op('2026-03-29' as Datum, '12:00'), '2026-03-29T12:00:00+02:00');
    assert.equal(amsterdamTime(instantOf(k.zojuist)).tijd, '07:48');
    assert.equal(kalenderOp(MAANDAG - 4 * 3_600_000).zojuist, '2026-11-22T19:32:00+01:00');
  });
});

describe('the demo municipality', () => {
  it('makes the promises that a Dutch municipality makes', () => {
    const { servicenormen } = createOrganisatie(VANDAAG);
    const norm = (code: string): string => {
      const found = servicenormen.find((one) => one.code === code);
      return found ? `${found.aantal} ${found.eenheid}` : 'geen';
    };
    assert.equal(norm('contactformulier'), '5 werkdagen');
    assert.equal(norm('terugbelverzoek'), '3 werkdagen');
    assert.equal(norm('melding-openbare-ruimte'), '2 werkdagen');
    assert.equal(norm('melding-gevaar'), '3 uren');
    assert.equal(norm('klacht'), '6 weken');
    assert.equal(norm('bezwaar-beslissing'), '12 weken');
    assert.equal(norm('social-media'), '1 werkdagen');
    assert.equal(norm('wachttijd-balie'), '5 minuten');
  });

  it('is closed the day after Ascension, in every year around today', () => {
    const free = vrijeDagenVan('2027-12-31' as Datum);
    const { vrijeDagen: published, afwijkingen } = createOrganisatie('2027-12-31' as Datum);
    assert.deepEqual(published, free);
    assert.deepEqual(free.extra, ['2026-05-15', '2027-05-07', '2028-05-26']);
    for (const datum of free.extra) {
      const closed = afwijkingen.filter((one) => one.datum === datum);
      assert.deepEqual(
        closed.map(({ kanaal, van, tot }) => [kanaal, van, tot]),
        [
          ['balie', null, null],
          ['informatiebalie', null, null],
          ['telefoon', null, null],
        ],
      );
      assert.equal(isWerkdag(datum, free), false);
    }
  });
});
