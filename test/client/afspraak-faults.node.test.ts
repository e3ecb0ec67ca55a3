/**
 * Appointments through a network that fails, by seed, against the gateway itself. Whatever happens: what was told to be
 * booked is there once; what was told not to be booked is not; where that was told not to be known there is at most one;
 * and a moved or cancelled appointment is what the screen says.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAfspraakCalls } from '../../src/client/afspraak-calls.js';
import { createOnce, type Once } from '../../src/client/once.js';
import type {
  Afspraak,
  AfspraakAanvraag,
  AfspraakWijziging,
  GeboekteAfspraak,
} from '../../src/contract/afspraken.js';
import type { Moment } from '../../src/contract/basis.js';
import { createDemoAfspraken } from '../../src/gateway/backends/demo/afspraken.js';
import { createDemo, type Demo } from '../../src/gateway/demo.js';
import { beforehand } from '../support/beforehand.js';
import { randomBy } from '../support/fault-proxy.js';
import { visit, type Visit } from './support/visit.js';

const RUNS = 200;
/** A Monday morning. */
const NU = Date.UTC(2026, 10, 23, 7, 0);
const DAG = '2026-11-25';

/** What may become of a call: done and told, never sent, done and not told, done twice, refused for a moment. */
const FAULTS = ['lost-request', 'lost-answer', 'twice', 'broken', 'busy'] as const;
/** A move may also arrive long after everybody gave up on it. */
type Fault = 'none' | 'late' | (typeof FAULTS)[number];

interface Page extends Visit {
  faults: number;
  /** How likely each write is to meet with a fault. */
  odds: number;
  /** What is still under way. */
  late: (() => Promise<unknown>)[];
}

/** A page over a network that fails. */
function pageOver(demo: Demo, random: () => number): Page {
  const page: Page = Object.assign(
    visit(async (url, init) => {
      const isWrite = (init.method ?? 'GET') !== 'GET';
      const isMove = init.method === 'PUT' && !url.includes('reserveringen');
      const fault: Fault = !(isWrite && random() < page.odds)
        ? 'none'
        : isMove && random() < 0.4
          ? 'late'
          : (FAULTS[Math.floor(random() * FAULTS.length)] ?? 'none');
      if (fault !== 'none') page.faults += 1;
      if (fault === 'late') {
        page.late.push(() => demo.fetch(url, init));
        throw new TypeError('the network failed');
      }
      if (fault === 'lost-request') throw new TypeError('the network failed');
      if (fault === 'busy') return new Response('', { status: 503 });
      const answer = await demo.fetch(url, init);
      if (fault === 'twice') return demo.fetch(url, init);
      if (fault === 'lost-answer') throw new TypeError('the network failed');
      if (fault === 'broken')
        return new Response('{"id":', { headers: { 'Content-Type': 'application/json' } });
      return answer;
    }),
    { faults: 0, odds: 0, late: [] },
  );
  return page;
}

const aanvraag = (aanvang: string, naam: string, reservering: string | null): AfspraakAanvraag => ({
  ...(reservering === null ? {} : { reservering }),
  producten: [{ id: 'paspoort', aantal: 1 }],
  kanaal: 'balie',
  locatie: 'gemeentehuis',
  aanvang: aanvang as Moment,
  klant: { naam, email: 'amina@voorbeeld.example' },
});

const VRAAG = {
  producten: [{ id: 'paspoort', aantal: 1 }],
  kanaal: 'balie',
  locatie: 'gemeentehuis',
} as const;

const sum = { faults: 0, booked: 0, earlier: 0, unknown: 0, refused: 0, moved: 0, changed: 0, cancelled: 0 };

async function run(seed: number): Promise<void> {
  const random = randomBy(seed);
  const demo = createDemo({
    bezoeker: null,
    rateLimit: null,
    now: () => NU,
    afspraken: createDemoAfspraken({ now: () => NU, druk: false }),
  });
  const page = pageOver(demo, random);
  await page.until(citizen(seed, random, demo, page));
}

async function citizen(seed: number, random: () => number, demo: Demo, page: Page): Promise<void> {
  const well = createAfspraakCalls(visit(demo.fetch).client);
  const mails = new Map<string, number>();
  const calls = createAfspraakCalls(page.client);
  const { data } = await well.loadTijden(VRAAG, DAG as never);
  const tijden = data.results.map(({ aanvang }) => aanvang);
  const before = tijden.length;
  const pick = (): Moment => tijden[Math.floor(random() * tijden.length)] as Moment;
  const naam = (): string => `Persoon ${String(seed)} ${String(Math.floor(random() * 1e9))}`;

  page.odds = random() < 0.3 ? 0.97 : 0.55;
  let reservering: string | null = null;
  let aanvang = pick();
  if (random() < 0.5) {
    const held = await calls
      .reserve({ ...VRAAG, producten: [...VRAAG.producten], aanvang }, null)
      .catch(() => null);
    reservering = held?.data.id ?? null;
  }
  const isHasty = random() < 0.6;
  const once: Once<AfspraakAanvraag, GeboekteAfspraak> = createOnce({
    client: page.client,
    anonymous: true,
    send: (inhoud: AfspraakAanvraag, options) => calls.book(inhoud, options),
    // Some do not want to wait.
    onProgress: ({ phase }) => {
      if (phase === 'waiting' && isHasty) once.giveUp();
    },
  });
  let booked: GeboekteAfspraak | null = null;
  let open: readonly AfspraakAanvraag[] = [];
  let inhoud = aanvraag(aanvang, naam(), reservering);
  const tried = [inhoud];
  for (let times = 0; times < 6 && !booked; times += 1) {
    const uitkomst = await once.send(inhoud);
    if (uitkomst.outcome === 'failed') {
      open = uitkomst.unclear;
      if (open.length > 0) sum.unknown += 1;
      else sum.refused += 1;
      // Some wait for better times, some choose another time, some go away.
      if (random() < 0.15) break;
      if (random() < 0.5) page.odds /= 3;
      if (random() < 0.4) {
        aanvang = pick();
        inhoud = aanvraag(aanvang, naam(), random() < 0.5 ? reservering : null);
        tried.push(inhoud);
      }
      continue;
    }
    booked = uitkomst.answer.data;
    open = [];
    sum[uitkomst.outcome === 'sent' ? 'booked' : 'earlier'] += 1;
    const real =
      uitkomst.outcome === 'sent' ? inhoud : tried.find((one) => one.klant['naam'] === booked?.klant['naam']);
    assert.equal(
      booked.klant['naam'],
      real?.klant['naam'],
      'the appointment is not the one that was asked for',
    );
  }
  sum.faults += page.faults;
  page.odds = 0;

  for (const { naam: mail } of demo.mails) mails.set(mail, (mails.get(mail) ?? 0) + 1);
  const numbers = new Set([...mails.keys()].map((mail) => mail.replace(/-\d+$/, '')));
  // One mail goes out for each appointment: that is how many there are.
  assert.ok(numbers.size <= 1, `${String(numbers.size)} appointments were made`);
  if (!booked) {
    assert.ok(numbers.size === 0 || open.length > 0, 'told not to be booked, and it was');
    return;
  }
  assert.deepEqual([...numbers], [booked.nummer]);
  const sleutel = { id: booked.id, token: booked.token };
  const stored = (await well.loadAfspraak(sleutel)).data;
  assert.equal(stored.klant['naam'], booked.klant['naam']);
  assert.equal(stored.status, 'geboekt');

  // Moved and cancelled through the same network.
  page.odds = 0.4;
  if (random() < 0.6) {
    const verzetten: Once<AfspraakWijziging, Afspraak> = createOnce({
      client: page.client,
      anonymous: true,
      send: (wijziging: AfspraakWijziging, options) => calls.move(sleutel, wijziging, options),
      onProgress: ({ phase }) => {
        if (phase === 'waiting' && isHasty) verzetten.giveUp();
      },
    });
    const arrive = async (): Promise<Afspraak> => {
      for (const one of page.late.splice(0)) await one();
      return (await well.loadAfspraak(sleutel)).data;
    };
    let naar = pick();
    let uitkomst = await verzetten.send({ aanvang: naar, versie: stored.versie });
    // Nobody knows what became of it, and another time is chosen from what is still on the screen.
    for (let times = 0; times < 3 && uitkomst.outcome === 'failed'; times += 1) {
      if (uitkomst.unclear.length === 0) break;
      if (random() < 0.5) naar = pick();
      if (random() < 0.6) await arrive();
      page.odds /= 2;
      uitkomst = await verzetten.send({ aanvang: naar, versie: stored.versie });
    }
    const now = (await well.loadAfspraak(sleutel)).data;
    assert.equal(now.nummer, booked.nummer);
    if (uitkomst.outcome !== 'failed') {
      assert.equal(now.aanvang, naar);
      assert.equal((await arrive()).aanvang, naar, 'an earlier move came late and undid a later one');
      sum.moved += 1;
    } else if (uitkomst.error.code === 'afspraak-gewijzigd') {
      // What the screen tells now is what it stays.
      assert.notEqual(now.versie, stored.versie);
      assert.deepEqual(await arrive(), now);
      sum.changed += 1;
    } else if (uitkomst.unclear.length === 0) {
      assert.equal(now.aanvang, stored.aanvang);
    }
  }
  if (random() < 0.5) {
    const afzeggen = createOnce({
      client: page.client,
      anonymous: true,
      send: (_: null, options) => calls.cancel(sleutel, options),
    });
    const uitkomst = await afzeggen.send(null);
    const now = (await well.loadAfspraak(sleutel)).data;
    if (uitkomst.outcome !== 'failed') {
      assert.equal(now.status, 'geannuleerd');
      const again = await well.cancel(sleutel);
      assert.equal(again.data.versie, now.versie, 'cancelled twice');
      sum.cancelled += 1;
    } else if (uitkomst.unclear.length === 0) assert.equal(now.status, 'geboekt');
  }
  sum.faults += page.faults;
  assert.ok(before > 0);
}

const only = Number(process.env['SEED'] ?? 0);

async function runAll(): Promise<void> {
  for (let seed = only || 1; seed <= (only || RUNS); seed += 1) {
    try {
      await run(seed);
    } catch (error) {
      throw new Error(`seed ${String(seed)} (SEED=${String(seed)} runs it alone): ${String(error)}`, {
        cause: error,
      });
    }
  }
}

const outcome = await beforehand(runAll);

test(`in ${String(RUNS)} seeded runs through a network that fails, nobody gets two appointments or one that is not there`, (t) => {
  outcome();
  t.diagnostic(JSON.stringify(sum));
  if (only) return;
  assert.ok(sum.faults > RUNS * 2, `only ${String(sum.faults)} faults were tried`);
  assert.ok(sum.changed > 0, 'no move met with an earlier one');
  for (const name of ['booked', 'earlier', 'unknown', 'moved', 'cancelled'] as const)
    assert.ok(sum[name] > RUNS / 50, `${name} came about only ${String(sum[name])} times`);
});
