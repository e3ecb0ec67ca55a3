import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import type {
  Afspraak,
  AfsprakenPagina,
  BeschikbareTijden,
  GeboekteAfspraak,
  Klantvelden,
  Reservering,
} from '../../src/contract/afspraken.js';
import type { Organisatie } from '../../src/contract/organisatie.js';
import type { LogEntry } from '../../src/gateway/app.js';
import { createDemoAfspraken } from '../../src/gateway/backends/demo/afspraken.js';
import { createMapsOpslag } from '../../src/gateway/opslag-maps.js';
import type { Opslag } from '../../src/gateway/opslag.js';
import { startOpruimen } from '../../src/gateway/opruimen.js';
import { calendarFile } from '../../src/widgets/afspraak-planner/calendar.js';
import { aanvraag, createLoket, DAG, PAGINA, rustig, withPlanning } from './afspraken-support.js';
import { assertProblem, freshKey, MAANDAG, ORIGIN, wrongNames } from './harness.js';

const om = (tijd: string, dag = DAG): string => `${dag}T${tijd}:00+01:00`;
const MINUUT = 60_000;
const TWEE = 'product=paspoort:1&kanaal=balie&locatie=gemeentehuis';

/** Everything the store holds, as text. */
async function dump(opslag: Opslag, collecties: readonly string[]): Promise<string> {
  return opslag.transaction((tx) => JSON.stringify(collecties.map((naam) => tx.list(naam))));
}
const COLLECTIES = [
  'afspraken',
  'afspraken-reserveringen',
  'afspraken-bezet',
  'afspraken-van',
  'afspraken-sleutels',
  'afspraken-weg',
  'idempotentie',
  'idempotentie-op-tijd',
];

describe('what is free', () => {
  it('follows opening hours, holidays and other hours, and tells why a day has nothing', async () => {
    const { dagen } = createLoket();
    const { boekbaarTotEnMet, duurMinuten, eersteMogelijkheid, results } = await dagen(
      `${TWEE}&van=2026-11-20&tot=2027-02-18`,
    );
    const dag = (datum: string): unknown => results.find((one) => one.datum === datum);
    assert.equal(results.length, 91);
    assert.equal(duurMinuten, 10);
    assert.equal(boekbaarTotEnMet, '2027-02-15');
    // Ten o'clock now, and half an hour ahead.
    assert.equal(eersteMogelijkheid, om('10:30', '2026-11-23'));
    assert.deepEqual(dag('2026-11-20'), {
      datum: '2026-11-20',
      aantal: 0,
      reden: 'voorbij',
      toelichting: null,
    });
    // 08.30–19.00 on Wednesday, 08.30–12.30 on Friday: every ten minutes, the last one ten minutes before the end.
    assert.deepEqual(dag(DAG), { datum: DAG, aantal: 63, reden: null, toelichting: null });
    assert.deepEqual(dag('2026-11-27'), { datum: '2026-11-27', aantal: 24, reden: null, toelichting: null });
    assert.deepEqual(dag('2026-12-25'), {
      datum: '2026-12-25',
      aantal: 0,
      reden: 'gesloten',
      toelichting: 'Eerste kerstdag',
    });
    assert.equal((dag('2026-12-24') as { aantal: number }).aantal, 24);
    assert.equal((dag('2027-02-16') as { reden: string }).reden, 'nog-niet');
  });

  it('counts the whole length of everything together: what does not fit before closing time is not offered', async () => {
    const { read } = createLoket();
    const { duurMinuten, results } = await read<BeschikbareTijden>(
      `/afspraken/beschikbare-tijden?product=paspoort:4&product=rijbewijs:2&kanaal=balie&locatie=gemeentehuis&datum=2026-11-27`,
    );
    assert.equal(duurMinuten, 60);
    assert.equal(results.at(-1)?.aanvang, om('11:30', '2026-11-27'));
    assert.equal(results.at(-1)?.einde, om('12:30', '2026-11-27'));
  });

  it('says full when everything is taken, and over when the last time of today has gone', async () => {
    const { clock, dagen } = createLoket({ afspraken: rustig(0) });
    const { eersteMogelijkheid, results } = await dagen(`${TWEE}&van=2026-11-23&tot=2026-11-24`);
    assert.deepEqual(
      results.map(({ reden }) => reden),
      ['vol', 'vol'],
    );
    assert.equal(eersteMogelijkheid, null);
    clock.ms = MAANDAG + 8 * 60 * MINUUT;
    assert.equal((await dagen(`${TWEE}&van=2026-11-23&tot=2026-11-23`)).results[0]?.reden, 'voorbij');
  });

  it('is the same every time in the busy demo, where some days are full and most are not', async () => {
    const { dagen } = createLoket({ afspraken: createDemoAfspraken({ now: () => MAANDAG }) });
    const once = await dagen(`${TWEE}&van=2026-11-24&tot=2027-02-15`);
    const open = once.results.filter(({ reden }) => reden !== 'gesloten');
    const vol = open.filter(({ reden }) => reden === 'vol').length;
    assert.ok(vol > 0 && vol < open.length / 2, `${vol} of ${open.length}`);
    assert.deepEqual(await dagen(`${TWEE}&van=2026-11-24&tot=2027-02-15`), once);
  });

  it('names the locations that can do all of it, none for what cannot be one appointment, and asks what is needed', async () => {
    const { read } = createLoket();
    const ids = async (query: string): Promise<string[]> =>
      (await read<{ results: { id: string }[] }>(`/afspraken/locaties?${query}`)).results.map(({ id }) => id);
    assert.deepEqual(await ids('product=paspoort:1'), ['gemeentehuis', 'dorpspunt']);
    assert.deepEqual(await ids('product=paspoort:1&product=geboorte:1'), ['gemeentehuis']);
    assert.deepEqual(await ids('product=paspoort:1&product=bouwplan:1'), []);
    const namen = async (kanaal: string): Promise<string[]> =>
      (
        await read<Klantvelden>(`/afspraken/klantvelden?product=hulp-thuis:1&kanaal=${kanaal}`)
      ).results.flatMap(({ naam, verplicht }) => (verplicht ? [naam] : []));
    assert.deepEqual(await namen('thuis'), ['naam', 'adres', 'telefoon']);
    assert.deepEqual(await namen('video'), ['naam', 'email']);
  });

  it('refuses questions that cannot be read, with everything that is wrong at once', async () => {
    const { call } = createLoket();
    const wrong = async (path: string): Promise<string[]> =>
      wrongNames(await assertProblem(await call(`/afspraken/${path}`), 'ongeldig'));
    assert.deepEqual(await wrong('beschikbare-dagen?van=x&tot=2026-02-30&kanaal=fax&page=1'), [
      'kanaal',
      'page',
      'product',
      'tot',
      'van',
    ]);
    assert.deepEqual(await wrong(`beschikbare-dagen?${TWEE}&van=2026-11-23&tot=2027-11-23`), ['tot']);
    assert.deepEqual(await wrong(`beschikbare-dagen?${TWEE}&van=2026-11-23&tot=2026-11-22`), ['tot']);
    assert.deepEqual(await wrong(`beschikbare-tijden?product=hond:1&kanaal=balie&datum=${DAG}`), ['product']);
    assert.deepEqual(await wrong(`beschikbare-tijden?product=paspoort:7&kanaal=balie&datum=${DAG}`), [
      'product',
    ]);
    assert.deepEqual(await wrong(`beschikbare-tijden?product=paspoort:1&kanaal=balie&datum=${DAG}`), [
      'locatie',
    ]);
    assert.deepEqual(await wrong(`beschikbare-tijden?product=paspoort:1&kanaal=video&datum=${DAG}`), [
      'kanaal',
    ]);
    assert.deepEqual(
      await wrong(`beschikbare-tijden?product=hulp-thuis:1&kanaal=thuis&locatie=gemeentehuis&datum=${DAG}`),
      ['locatie'],
    );
    assert.deepEqual(await wrong('locaties?product=paspoort:1&product=paspoort:2'), ['product']);
  });
});

describe('holding a time', () => {
  it('keeps it from others, not from oneself, until it ends', async () => {
    const { clock, hold, tijden } = createLoket({ afspraken: rustig(1) });
    const { id, verlooptOp } = await hold();
    assert.equal(verlooptOp, om('10:15', '2026-11-23'));
    assert.equal((await tijden()).includes('10:00'), false);
    assert.equal((await tijden(`&reservering=${id}`)).includes('10:00'), true);
    clock.ms += 15 * MINUUT;
    assert.equal((await tijden()).includes('10:00'), true);
  });

  it('can be extended at least ten times, one that is sent twice counts once, and then tells the end', async () => {
    const { ask, clock, hold } = createLoket();
    const { id } = await hold();
    const extend = (): Promise<Response> => ask('PUT', `/afspraken/reserveringen/${id}`);
    for (let i = 0; i < 12; i += 1) {
      clock.ms += 14 * MINUUT;
      await extend();
      const { verlengingen } = (await (await extend()).json()) as Reservering;
      assert.equal(verlengingen, 11 - i);
    }
    clock.ms += 14 * MINUUT;
    await assertProblem(await extend(), 'niet-meer-te-wijzigen');
    clock.ms += 2 * MINUUT;
    await assertProblem(await extend(), 'reservering-verlopen');
    clock.ms += 120 * MINUUT;
    await assertProblem(await extend(), 'niet-gevonden');
  });

  it('changes to another time in one step, and stays when that other time is taken', async () => {
    const { ask, book, hold, tijden } = createLoket({ afspraken: rustig(1) });
    await book({ aanvang: om('11:00') });
    const first = await hold();
    const wens = { ...first, aanvang: om('11:00') };
    const { klant, ...rest } = aanvraag({ aanvang: wens.aanvang }) as Record<string, unknown>;
    assert.ok(klant);
    const taken = await ask('POST', '/afspraken/reserveringen', { ...rest, vervangt: first.id });
    await assertProblem(taken, 'tijdslot-bezet');
    assert.equal((await tijden()).includes('10:00'), false);
    // Overlapping itself is no hindrance.
    const second = await hold({ producten: [{ id: 'paspoort', aantal: 2 }], vervangt: first.id });
    assert.notEqual(second.id, first.id);
    await assertProblem(await ask('PUT', `/afspraken/reserveringen/${first.id}`), 'reservering-verlopen');
    assert.equal((await ask('DELETE', `/afspraken/reserveringen/${second.id}`)).status, 204);
    assert.equal((await ask('DELETE', `/afspraken/reserveringen/${second.id}`)).status, 204);
    assert.equal((await tijden()).includes('10:00'), true);
  });

  it('is used up by the booking, outlasts the time one must book ahead, and is no hindrance once it ended', async () => {
    const { ask, book, clock, hold, tijden } = createLoket({ afspraken: rustig(1) });
    const soon = om('10:30', '2026-11-23');
    const { id } = await hold({ aanvang: soon });
    clock.ms += 10 * MINUUT;
    const late = await ask('POST', '/afspraken', aanvraag({ aanvang: soon }));
    await assertProblem(late, 'tijdslot-bezet');
    await book({ aanvang: soon, reservering: id });
    await assertProblem(await ask('PUT', `/afspraken/reserveringen/${id}`), 'reservering-verlopen');
    const { id: ended } = await hold();
    clock.ms += 16 * MINUUT;
    await book({ reservering: ended });
    assert.equal((await tijden()).includes('10:00'), false);
  });
});

describe('booking', () => {
  it('answers with everything about the appointment, and what to bring per person', async () => {
    const { book } = createLoket();
    const afspraak = await book({
      producten: [
        { id: 'paspoort', aantal: 1 },
        { id: 'rijbewijs', aantal: 1 },
      ],
      personen: [
        { label: ' Ik\nzelf ', producten: [{ id: 'rijbewijs', aantal: 1 }] },
        { label: 'Mijn zoon', producten: [{ id: 'paspoort', aantal: 1 }] },
      ],
      wensen: { codes: ['aparte-ruimte'], toelichting: 'Graag' },
    });
    assert.match(afspraak.nummer, /^AF-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    assert.match(afspraak.token ?? '', /^[\w-]{43}$/);
    assert.deepEqual(
      afspraak.personen.map(({ label, meeTeNemen }) => [label, meeTeNemen.length]),
      [
        ['Ik zelf', 2],
        ['Mijn zoon', 3],
      ],
    );
    // The photo, which both need, stands in the list of all once.
    assert.equal(afspraak.meeTeNemen.length, 4);
    assert.equal(afspraak.einde, om('10:20'));
    assert.equal(afspraak.wijzigbaarTot, om('09:00'));
    assert.equal(afspraak.annuleerbaarTot, om('10:00'));
    assert.deepEqual(afspraak.wachtnorm, { aantal: 5, eenheid: 'minuten', vrijeDagen: 'gemeente' });
    assert.deepEqual(afspraak.bevestiging, {
      aan: 'amina@voorbeeld.example',
      afzender: 'noreply@wilgenrade.example',
    });
    assert.equal(afspraak.wensen?.keuzes[0]?.code, 'aparte-ruimte');
  });

  it('makes one appointment per key: the same answer for days, another question is refused, a refusal does not count', async () => {
    const { ask, book, clock, mails } = createLoket({ afspraken: rustig(1) });
    const key = freshKey();
    const first = await book({}, key);
    clock.ms += 40 * 60 * MINUUT;
    const again = await book({}, key);
    assert.equal(again.id, first.id);
    assert.equal(again.token, first.token);
    assert.equal(mails.length, 1);
    const other = await ask('POST', '/afspraken', aanvraag({ aanvang: om('10:10') }), {
      'Idempotency-Key': key,
    });
    await assertProblem(other, 'sleutel-hergebruikt');
    const second = freshKey();
    await assertProblem(
      await ask('POST', '/afspraken', aanvraag(), { 'Idempotency-Key': second }),
      'tijdslot-bezet',
    );
    await ask('DELETE', `/afspraken/${first.id}`, undefined, { 'Afspraak-Token': first.token ?? '' });
    assert.notEqual((await book({}, second)).id, first.id);
  });

  it('names everything that is wrong at once', async () => {
    const { ask } = createLoket();
    const wrong = async (over: Record<string, unknown>): Promise<string[]> =>
      wrongNames(await assertProblem(await ask('POST', '/afspraken', aanvraag(over)), 'ongeldig'));
    assert.deepEqual(
      await wrong({
        producten: [
          { id: 'paspoort', aantal: 2 },
          { id: 'hond', aantal: 1 },
        ],
        personen: [
          { label: ' ', producten: [{ id: 'paspoort', aantal: 1 }] },
          { label: 'X', producten: [{ id: 'kat', aantal: 1 }] },
        ],
        klant: { email: 'geen adres', adres: 'Straat 1' },
        wensen: { codes: ['lift', 'rust'], toelichting: 'x'.repeat(301) },
      }),
      [
        'klant.adres',
        'klant.email',
        'klant.naam',
        'personen.0.label',
        'personen.1.producten.0.id',
        'producten.0.aantal',
        'producten.1.aantal',
        'producten.1.id',
        'wensen.codes.0',
        'wensen.toelichting',
      ],
    );
    assert.deepEqual(await wrong({ klant: { naam: 'A' } }), ['klant.email']);
    assert.deepEqual(await wrong({ klant: { naam: 'A', telefoon: '123' } }), ['klant.telefoon']);
    assert.deepEqual(await wrong({ klant: { naam: ' \u200b ', telefoon: '0999 000 002' } }), ['klant.naam']);
    assert.deepEqual(await wrong({ kanaal: 'video', locatie: null }), ['kanaal']);
    assert.deepEqual(await wrong({ locatie: undefined }), ['locatie']);
    assert.deepEqual(await wrong({ aanvang: 'morgen', extra: 1 }), ['aanvang', 'extra']);
  });

  it('takes no time that is not offered: closed, past, between the steps, too far away', async () => {
    const { ask } = createLoket();
    for (const aanvang of [
      om('08:20'),
      om('10:05'),
      om('10:00', '2026-12-25'),
      om('09:00', '2026-11-23'),
      om('10:00', '2027-02-16'),
      '2026-11-25',
    ]) {
      await assertProblem(await ask('POST', '/afspraken', aanvraag({ aanvang })), 'tijdslot-bezet');
    }
  });

  it('needs a program name and a page we trust, no session and no CSRF token; with a session cookie it does', async () => {
    const { ask } = createLoket();
    const nameless = await ask('POST', '/afspraken', aanvraag(), { 'Loket-Client': '' });
    assert.deepEqual(wrongNames(await assertProblem(nameless, 'ongeldig')), ['Loket-Client']);
    for (const headers of [{ Origin: 'https://kwaad.example' }, { 'Sec-Fetch-Site': 'cross-site' }]) {
      const refused = await ask('POST', '/afspraken', aanvraag(), headers);
      await assertProblem(refused, 'geen-toegang');
    }
    assert.equal((await ask('POST', '/afspraken', aanvraag(), { Origin: ORIGIN })).status, 201);
    const visited = createLoket({ bezoeker: 'amina' });
    await assertProblem(await visited.ask('POST', '/afspraken', aanvraag()), 'csrf-token-verlopen');
    assert.equal((await visited.write('POST', '/afspraken', aanvraag())).status, 201);
    // Beside a token the session does not count: what is booked so is nobody's.
    await visited.ask('POST', '/afspraken', aanvraag(), { 'Afspraak-Token': 'x'.repeat(43) });
    assert.equal((await visited.readAs<AfsprakenPagina>('amina', '/afspraken')).count, 1);
  });
});

describe('an appointment that was made', () => {
  const withToken = (afspraak: GeboekteAfspraak): Record<string, string> => ({
    'Afspraak-Token': afspraak.token ?? '',
  });

  it('is there for who has its token or made it signed in, and for nobody else', async () => {
    const { ask, book, callAs, load, readAs } = createLoket();
    const made = await book();
    assert.equal((await load(made)).nummer, made.nummer);
    await assertProblem(await ask('GET', `/afspraken/${made.id}`), 'niet-geauthenticeerd');
    for (const token of ['y'.repeat(43), (made.token ?? '').toLowerCase()]) {
      const wrong = await ask('GET', `/afspraken/${made.id}`, undefined, { 'Afspraak-Token': token });
      await assertProblem(wrong, 'niet-gevonden');
    }
    await assertProblem(await callAs('amina', `/afspraken/${made.id}`), 'niet-gevonden');
    const own = (await (
      await callAs('amina', '/afspraken', {
        method: 'POST',
        headers: {
          'Loket-Client': 'test/1.0',
          'Content-Type': 'application/json',
          'Idempotency-Key': freshKey(),
        },
        body: JSON.stringify(aanvraag({ aanvang: om('09:00', '2026-11-24') })),
      })
    ).json()) as Afspraak;
    assert.equal((await readAs<Afspraak>('amina', `/afspraken/${own.id}`)).id, own.id);
    await assertProblem(await callAs('joost', `/afspraken/${own.id}`), 'niet-gevonden');
    const { count, results } = await readAs<AfsprakenPagina>('amina', '/afspraken');
    assert.deepEqual([count, results.map(({ id }) => id)], [1, [own.id]]);
    assert.equal((await readAs<AfsprakenPagina>('joost', '/afspraken')).count, 0);
  });

  it('moves to a time that overlaps itself, keeps id, number and token, and moving twice changes nothing', async () => {
    const { ask, book, load, tijden } = createLoket({ afspraken: rustig(1) });
    const made = await book({ producten: [{ id: 'paspoort', aantal: 3 }] });
    const move = (aanvang: string): Promise<Response> =>
      ask('PUT', `/afspraken/${made.id}`, { aanvang }, withToken(made));
    const moved = (await (await move(om('10:10'))).json()) as Afspraak;
    assert.deepEqual(
      [moved.id, moved.nummer, moved.versie, moved.aanvang, moved.einde, moved.agendaUid],
      [made.id, made.nummer, 1, om('10:10'), om('10:40'), made.agendaUid],
    );
    assert.equal(((await (await move(om('10:10'))).json()) as Afspraak).versie, 1);
    assert.equal((await load(made)).aanvang, om('10:10'));
    const free = await tijden();
    assert.equal(free.includes('10:00'), true);
    assert.equal(free.includes('10:30'), false);
    // Its own time is not in its way when it looks for another.
    const query = `?product=paspoort:3&kanaal=balie&locatie=gemeentehuis&datum=${DAG}&afspraak=${made.id}`;
    const own = await ask('GET', `/afspraken/beschikbare-tijden${query}`, undefined, withToken(made));
    assert.ok(JSON.stringify(await own.json()).includes(om('10:20')));
    await assertProblem(await ask('GET', `/afspraken/beschikbare-tijden${query}`), 'niet-gevonden');
  });

  it('moves from the version that was seen, so that a request that arrives late undoes nothing', async () => {
    const { ask, book, load, mails } = createLoket();
    const made = await book();
    const move = (aanvang: string, versie: number): Promise<Response> =>
      ask('PUT', `/afspraken/${made.id}`, { aanvang, versie }, withToken(made));
    assert.equal((await move(om('11:00'), 0)).status, 200);
    // The same once more is no other move; an earlier one that comes now is.
    assert.equal((await move(om('11:00'), 0)).status, 200);
    await assertProblem(await move(om('12:00'), 0), 'afspraak-gewijzigd');
    await assertProblem(await move(om('12:00'), 7), 'afspraak-gewijzigd');
    assert.deepEqual([(await load(made)).aanvang, (await load(made)).versie], [om('11:00'), 1]);
    assert.equal((await move(om('12:00'), 1)).status, 200);
    assert.equal(mails.length, 3);
    assert.deepEqual(wrongNames(await assertProblem(await move(om('12:00'), -1), 'ongeldig')), ['versie']);
  });

  it('stays as it was when the new time is taken, and moves with a hold to another place', async () => {
    const { ask, book, hold, load } = createLoket({ afspraken: rustig(1) });
    await book({ aanvang: om('11:00') });
    const made = await book();
    const taken = await ask('PUT', `/afspraken/${made.id}`, { aanvang: om('11:00') }, withToken(made));
    await assertProblem(taken, 'tijdslot-bezet');
    assert.equal((await load(made)).aanvang, om('10:00'));
    const aanvang = om('09:30', '2026-11-24');
    const { id } = await hold({ locatie: 'dorpspunt', aanvang });
    const moved = await ask(
      'PUT',
      `/afspraken/${made.id}`,
      { aanvang, locatie: 'dorpspunt', reservering: id },
      withToken(made),
    );
    assert.equal(((await moved.json()) as Afspraak).locatie?.id, 'dorpspunt');
    const wrong = await ask('PUT', `/afspraken/${made.id}`, { aanvang, kanaal: 'video' }, withToken(made));
    assert.deepEqual(wrongNames(await assertProblem(wrong, 'ongeldig')).slice(0, 1), ['kanaal']);
  });

  it('is cancelled once: twice is no error, the time is free again, and it cannot be moved any more', async () => {
    const { ask, book, mails, tijden } = createLoket({ afspraken: rustig(1) });
    const made = await book();
    const cancel = async (): Promise<Afspraak> => {
      const response = await ask('DELETE', `/afspraken/${made.id}`, undefined, withToken(made));
      assert.equal(response.status, 200);
      return (await response.json()) as Afspraak;
    };
    assert.deepEqual(await cancel(), await cancel());
    const { annuleerbaarTot, status, versie, wijzigbaarTot } = await cancel();
    assert.deepEqual([status, versie, wijzigbaarTot, annuleerbaarTot], ['geannuleerd', 1, null, null]);
    assert.equal((await tijden()).includes('10:00'), true);
    assert.equal(mails.length, 2);
    const move = ask('PUT', `/afspraken/${made.id}`, { aanvang: om('11:00') }, withToken(made));
    await assertProblem(await move, 'niet-meer-te-wijzigen');
  });

  it('cannot be moved in the last hour nor cancelled once it began, and is forgotten with everything in it after it ended', async () => {
    const opslag = createMapsOpslag();
    const { ask, book, clock, tijden } = createLoket({ opslag });
    const made = await book({ aanvang: om('11:00', '2026-11-23'), wensen: { toelichting: 'Ik ben doof' } });
    clock.ms += MINUUT;
    const move = await ask('PUT', `/afspraken/${made.id}`, { aanvang: om('12:00') }, withToken(made));
    await assertProblem(move, 'niet-meer-te-wijzigen');
    clock.ms += 60 * MINUUT;
    const cancel = await ask('DELETE', `/afspraken/${made.id}`, undefined, withToken(made));
    await assertProblem(cancel, 'niet-meer-te-wijzigen');
    clock.ms += 10 * MINUUT;
    await assertProblem(
      await ask('GET', `/afspraken/${made.id}`, undefined, withToken(made)),
      'niet-gevonden',
    );
    assert.match(await dump(opslag, COLLECTIES), /doof/);
    clock.ms += MINUUT;
    // Whoever asks for anything: what is over goes.
    await tijden();
    assert.equal(await dump(opslag, COLLECTIES.slice(0, 6)), '[[],[],[],[],[],[]]');
  });
});

describe('what is over', () => {
  it('goes at the start and every so often, also when nobody calls', async (t) => {
    t.mock.timers.enable({ apis: ['setInterval'] });
    const opslag = createMapsOpslag();
    const { book, hold, clock } = createLoket({ opslag });
    const day = 24 * 60 * MINUUT;
    await hold();
    await book({ aanvang: om('11:00', '2026-11-24') });
    const left = (): Promise<string> => dump(opslag, COLLECTIES.slice(0, 6));
    const failures: unknown[] = [];
    const opruimen = startOpruimen({
      opslag,
      now: () => clock.ms + 0.5,
      onFailure: (error) => failures.push(error),
    });
    await opruimen.begun;
    assert.match(await left(), /Amina/);
    clock.ms += 3 * day;
    t.mock.timers.tick(3_600_000);
    await turn();
    await opruimen.stop();
    assert.equal(await left(), '[[],[],[],[],[],[]]');
    assert.deepEqual(failures, []);
  });

  it('goes on at the next turn when the store failed', async (t) => {
    t.mock.timers.enable({ apis: ['setInterval'] });
    const failures: unknown[] = [];
    let turns = 0;
    const opslag: Opslag = {
      ...createMapsOpslag(),
      transaction: () => {
        turns += 1;
        return Promise.reject(new Error('the disk is full'));
      },
    };
    const opruimen = startOpruimen({ opslag, now: () => 0, onFailure: (error) => failures.push(error) });
    await opruimen.begun;
    t.mock.timers.tick(7_200_000);
    await turn();
    await opruimen.stop();
    assert.deepEqual([turns > 1, failures.length], [true, turns]);
  });
});

describe('the token of an appointment', () => {
  it('is nowhere in the store, in an address or in a log; nor is what people filled in logged', async () => {
    const opslag = createMapsOpslag();
    const logged: LogEntry[] = [];
    const { ask, book, mails } = createLoket({ opslag, log: (entry) => logged.push(entry) });
    const made = await book();
    const token = made.token ?? '';
    await ask('PUT', `/afspraken/${made.id}`, { aanvang: om('11:00') }, { 'Afspraak-Token': token });
    await ask('DELETE', `/afspraken/${made.id}`, undefined, { 'Afspraak-Token': token });
    assert.equal((await dump(opslag, COLLECTIES)).includes(token), false);
    const log = JSON.stringify(logged);
    assert.ok(log.includes('/v1/afspraken/:afspraakId'));
    for (const secret of [token, made.id, 'Amina', 'amina@']) assert.equal(log.includes(secret), false);
    // In the link of the mail it stands behind the #, which browsers send to no server.
    const link = `${PAGINA}#loket-afspraak=${made.id}.${token}`;
    assert.ok(mails[0]?.tekst.includes(link));
    assert.ok(mails[0]?.html.includes(`href="${link}"`));
    for (const { agenda } of mails) assert.equal(agenda.bestand.includes(token), false);
  });
});

describe('the mail', () => {
  it('tells what, where, when and what to bring; a change and a cancellation follow under the same UID', async () => {
    const { ask, book, mails } = createLoket();
    const made = await book({
      personen: [{ label: '<b>Tim</b>', producten: [{ id: 'paspoort', aantal: 1 }] }],
    });
    const token = { 'Afspraak-Token': made.token ?? '' };
    await ask('PUT', `/afspraken/${made.id}`, { aanvang: om('11:00') }, token);
    await ask('DELETE', `/afspraken/${made.id}`, undefined, token);
    assert.deepEqual(
      mails.map(({ aan, agenda, onderwerp }) => [aan, onderwerp, agenda.methode]),
      [
        [
          'amina@voorbeeld.example',
          'Uw afspraak is gemaakt: woensdag 25 november 2026 om 10.00 uur',
          'PUBLISH',
        ],
        [
          'amina@voorbeeld.example',
          'Uw afspraak is verzet: woensdag 25 november 2026 om 11.00 uur',
          'PUBLISH',
        ],
        [
          'amina@voorbeeld.example',
          'Uw afspraak is afgezegd: woensdag 25 november 2026 om 11.00 uur',
          'CANCEL',
        ],
      ],
    );
    const [first, , last] = mails;
    assert.ok(first?.tekst.includes('Neem mee voor <b>Tim</b>:\n- Een pasfoto'));
    assert.ok(first?.tekst.includes('binnen 5 minuten'));
    assert.equal(first?.html.includes('<b>Tim'), false);
    for (const [i, { agenda }] of mails.entries()) {
      assert.ok(agenda.bestand.includes(`UID:${made.agendaUid ?? ''}`));
      assert.ok(agenda.bestand.includes(`SEQUENCE:${i}\r\n`));
    }
    assert.ok(last?.agenda.bestand.includes('STATUS:CANCELLED'));
  });

  it('is in the language of the booking, also later, with a link to that page and the calendar file of that page', async () => {
    const { ask, book, mails, read } = createLoket({ afspraakPagina: (taal) => `${PAGINA}/${taal}` });
    const organisatie = await read<Organisatie>('/organisatie');
    const kop = {
      nl: ['Uw afspraak is gemaakt: woensdag 25 november 2026 om 10.00 uur', 'Uw afspraak is afgezegd'],
      en: ['Your appointment has been made: Wednesday 25 November 2026 at 10:00', 'has been cancelled'],
      fy: ['Jo ôfspraak is makke: woansdei 25 novimber 2026 om 10.00 oere', 'Jo ôfspraak is ôfsein'],
    } as const;
    for (const taal of ['nl', 'en', 'fy'] as const) {
      const key = { 'Accept-Language': taal };
      const answer = await ask('POST', '/afspraken', aanvraag(), key);
      const { token, ...made } = (await answer.json()) as GeboekteAfspraak;
      // Whatever language the one who cancels asks for.
      await ask('DELETE', `/afspraken/${made.id}`, undefined, { 'Afspraak-Token': token ?? '' });
      const [first, last] = mails.slice(-2);
      assert.equal(first?.onderwerp, kop[taal][0]);
      assert.ok(last?.onderwerp.includes(kop[taal][1]));
      assert.ok(first.html.includes(`<html lang="${taal}">`));
      assert.ok(first.tekst.includes(`${PAGINA}/${taal}#loket-afspraak=${made.id}.`));
      assert.equal(first.agenda.bestand, calendarFile(made, organisatie, taal, MAANDAG).text);
    }
    const home = await book({
      producten: [{ id: 'hulp-thuis', aantal: 1 }],
      kanaal: 'thuis',
      locatie: null,
      klant: {
        naam: 'A',
        adres: 'Dorpsstraat 1, Wilgenrade',
        telefoon: '0999 000 002',
        email: 'a@b.example',
      },
    });
    assert.equal(home.kanaal, 'thuis');
    assert.ok(mails.at(-1)?.tekst.includes('Waar: Dorpsstraat 1, Wilgenrade'));
    assert.ok(mails.at(-1)?.agenda.bestand.includes('LOCATION:Dorpsstraat 1\\, Wilgenrade'));
  });

  it('is not sent without an address, and an appointment stands when it cannot be sent', async () => {
    const { book, mails } = createLoket();
    const made = await book({ klant: { naam: 'A', telefoon: '0999 000 002' } });
    assert.equal(made.bevestiging, null);
    assert.equal(mails.length, 0);
    const failures: unknown[] = [];
    let fails = true;
    const sent: string[] = [];
    const broken = createLoket({
      onFailure: (error) => failures.push(error),
      post: {
        send: (mail) => {
          if (fails) return Promise.reject(new Error('No mail server'));
          sent.push(mail.tekst);
          return Promise.resolve();
        },
      },
    });
    const key = freshKey();
    const booked = await broken.book({}, key);
    assert.equal((await broken.load(booked)).status, 'geboekt');
    assert.equal(failures.length, 1);
    // A repetition sends what was lost, with the same link.
    fails = false;
    broken.clock.ms += MINUUT;
    await broken.book({}, key);
    await broken.book({}, key);
    assert.equal(sent.length, 1);
    assert.ok(sent[0]?.includes(`.${booked.token ?? ''}`));
  });
});

describe('a municipality without appointments', () => {
  it('does not name them and has none of the addresses', async () => {
    const { call, read } = createLoket({ afspraken: null });
    assert.equal((await read<Organisatie>('/organisatie')).onderdelen.includes('afspraken'), false);
    await assertProblem(await call('/afspraken/producten'), 'niet-gevonden');
  });
});

describe('when things go wrong', () => {
  it('an agenda that is down is an outage, never an empty list; and the switches show full, taken and none', async () => {
    const { ask, call, dagen } = createLoket({ bezoeker: 'amina' });
    const as = (naam: string): { headers: Record<string, string> } => ({
      headers: { 'Loket-Scenario': naam },
    });
    await assertProblem(
      await call(`/afspraken/beschikbare-tijden?${TWEE}&datum=${DAG}`, as('unavailable')),
      'bron-niet-beschikbaar',
    );
    await assertProblem(await call('/afspraken', as('unavailable')), 'bron-niet-beschikbaar');
    await assertProblem(await call('/afspraken', as('forbidden')), 'geen-toegang');
    const full = await call(`/afspraken/beschikbare-tijden?${TWEE}&datum=${DAG}`, as('full'));
    assert.equal(((await full.json()) as BeschikbareTijden).count, 0);
    // A location without a free time is still one to choose.
    const where = await call('/afspraken/locaties?product=paspoort:1', as('full'));
    assert.equal(where.status, 200);
    const { results } = (await where.json()) as { results: readonly { eersteMogelijkheid: unknown }[] };
    assert.ok(results.length > 0);
    for (const { eersteMogelijkheid } of results) assert.equal(eersteMogelijkheid, null);
    const booked = ask('POST', '/afspraken', aanvraag(), {
      'Loket-Scenario': 'taken',
      Authorization: 'Bearer demo-amina',
    });
    await assertProblem(await booked, 'tijdslot-bezet');
    assert.ok(((await dagen(`${TWEE}&van=${DAG}&tot=${DAG}`)).results[0]?.aantal ?? 0) > 0);
  });

  it('takes a supply that has changed since: what is not offered any more can still be cancelled', async () => {
    let isThere = true;
    const bron = withPlanning(rustig(), (planning) =>
      isThere ? planning : { ...planning, producten: [], balies: [] },
    );
    const { ask, book, load } = createLoket({ afspraken: bron });
    const made = await book();
    isThere = false;
    assert.equal((await load(made)).producten[0]?.naam, 'Paspoort aanvragen');
    const token = { 'Afspraak-Token': made.token ?? '' };
    const move = await ask('PUT', `/afspraken/${made.id}`, { aanvang: om('11:00') }, token);
    await assertProblem(move, 'ongeldig');
    assert.equal((await ask('DELETE', `/afspraken/${made.id}`, undefined, token)).status, 200);
  });
});
