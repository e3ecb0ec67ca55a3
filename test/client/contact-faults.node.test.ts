/**
 * Contactverzoeken with and without a session, with and without files, through an API that fails, by seed. Whatever happens:
 * what was told to be sent is there exactly once, and what was told not to be received is not there.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createContactCalls,
  createLosseBijlagen,
  type LosseBijlagen,
} from '../../src/client/contact-calls.js';
import { isLoketError } from '../../src/client/errors.js';
import { createOnce, type Once } from '../../src/client/once.js';
import { createUpload } from '../../src/client/upload.js';
import type { Contactverzoek, ContactverzoekVerzending } from '../../src/contract/contact.js';
import { createDemo, type Demo } from '../../src/gateway/demo.js';
import { beforehand } from '../support/beforehand.js';
import { answers, hangs, noConnection, webPage, type Fault } from '../support/faults.js';
import { randomBy } from '../support/fault-proxy.js';
import { buildPdf } from '../support/sample-files.js';
import { API, lostAnswer, visit, type Visit } from './support/visit.js';

const RUNS = 200;
const FAULTS: readonly Fault[] = [
  noConnection(),
  lostAnswer,
  lostAnswer,
  async (proceed, init) => (await proceed(), answers(500)(proceed, init)),
  async (proceed, init) => (await proceed(), hangs()(proceed, init)),
  async (proceed, init) => (await proceed(), webPage()(proceed, init)),
  answers(500, { code: 'interne-fout' }),
  answers(503, { code: 'bron-niet-beschikbaar', headers: { 'Retry-After': '3' } }),
  answers(429, { code: 'te-veel-verzoeken', headers: { 'Retry-After': '2' } }),
  answers(409, { code: 'sleutel-bezig' }),
];

interface Sum {
  faults: number;
  sent: number;
  earlier: number;
  unknown: number;
  refused: number;
  files: number;
}

/** What the server really made, by number, past every fault. */
type Made = Map<string, Contactverzoek>;

/** A page of a visitor, with so many faults of ten calls on the way. */
function pageAt(demo: Demo, random: () => number, chance: () => number, made: Made, sum: Sum): Visit {
  const page = visit(async (url, init) => {
    const response = await demo.fetch(url, init);
    if (url === `${API}/contactverzoeken` && response.status === 201) {
      const verzoek = (await response.clone().json()) as Contactverzoek;
      made.set(verzoek.referentienummer, verzoek);
    }
    return response;
  });
  page.api.always((proceed, init) => {
    if (random() >= chance()) return proceed();
    sum.faults += 1;
    return (FAULTS[Math.floor(random() * FAULTS.length)] ?? noConnection())(proceed, init);
  });
  return page;
}

/** @returns the id of a file that was received */
async function attach({ client }: Visit, losse: LosseBijlagen, seed: number): Promise<string> {
  const file = new Blob([buildPdf({ trailer: `% ${seed}` })]);
  const upload = createUpload({
    client,
    destination: losse.destination,
    file,
    idempotencyKey: `sleutel-van-het-bestand-${seed}`,
    aankondiging: {
      bestandsnaam: `brief-${seed}.pdf`,
      formaat: 'application/pdf',
      bestandsomvang: file.size,
      doel: 'contactverzoek',
      onderwerp: 'andere-vraag',
    },
  });
  for (let tries = 0; ; tries++) {
    try {
      return (await upload.run()).bestand.id;
    } catch (error) {
      if (!isLoketError(error) || tries > 12) throw error;
    }
  }
}

async function run(seed: number, demo: Demo, anonymous: boolean, sum: Sum): Promise<void> {
  const random = randomBy(seed);
  const made: Made = new Map();
  const bad = random() < 0.25 ? 0.9 : 0.3;
  let chance = 0.3;
  const page = pageAt(demo, random, () => chance, made, sum);
  const losse = createLosseBijlagen(page.client);
  const calls = createContactCalls(page.client);
  const begin = (open: Once<ContactverzoekVerzending, Contactverzoek>['open']) =>
    createOnce<ContactverzoekVerzending, Contactverzoek>({
      client: page.client,
      ...(anonymous ? { anonymous } : {}),
      open,
      send: (inhoud, write) => calls.sendContactverzoek(inhoud, losse.token, write),
    });
  const confirmed = new Map<string, ContactverzoekVerzending>();
  let unclear: readonly ContactverzoekVerzending[] = [];
  const story: string[] = [];

  async function visitor(): Promise<void> {
    let bijlagen: string[] = [];
    if (random() < 0.2) {
      bijlagen = [await attach(page, losse, seed)];
      assert.equal(losse.token === null, !anonymous, 'only who is not signed in has a token');
      sum.files += 1;
    }
    chance = bad;
    let version = 0;
    const draft = (): ContactverzoekVerzending => ({
      soort: 'vraag',
      onderwerp: 'andere-vraag',
      tekst: `Vraag ${seed}.${++version} \u{1f3e0} é\n<b>${random()}</b>`,
      naam: 'An de Boer',
      voorkeurskanaal: 'email',
      // Refused by the API whenever it comes that far.
      email: random() < 0.1 ? 'an' : 'an@voorbeeld.nl',
      ...(bijlagen.length === 0 ? {} : { bijlagen }),
    });
    let once = begin(null);
    let inhoud = draft();
    for (let tries = 0; tries < 6; tries++) {
      const outcome = await once.send(inhoud);
      story.push(outcome.outcome === 'failed' ? String(outcome.error) : outcome.outcome);
      if (outcome.outcome !== 'failed') {
        const { data } = outcome.answer;
        const taken = [inhoud, ...unclear].find(({ tekst }) => tekst === data.kopie.tekst);
        assert.ok(taken, 'a receipt of what was never sent');
        assert.equal(outcome.outcome === 'sent', taken === inhoud);
        assert.ok(!confirmed.has(data.referentienummer));
        confirmed.set(data.referentienummer, taken);
        sum[outcome.outcome] += 1;
        unclear = [];
        bijlagen = bijlagen.filter((id) => !taken.bijlagen?.includes(id));
        if (outcome.outcome === 'sent') return;
        inhoud = draft();
        continue;
      }
      unclear = outcome.unclear;
      if (outcome.error.code === 'ongeldig') sum.refused += 1;
      else if (unclear.length > 0) sum.unknown += 1;
      // Some are tired of it; some write something else; some come back after a reload.
      if (random() < 0.1) return;
      if (outcome.error.code === 'ongeldig' || random() < 0.5) inhoud = draft();
      if (random() < 0.3) {
        const stored = JSON.stringify(once.open);
        once.stop();
        once = begin(JSON.parse(stored) as typeof once.open);
      }
      if (tries > 2) chance = 0.1;
    }
  }

  await page.until(visitor());
  const why = story.join('; ');
  for (const [nummer, { tekst }] of confirmed) {
    assert.equal(made.get(nummer)?.kopie.tekst, tekst, why);
    assert.equal([...made.values()].filter(({ kopie }) => kopie.tekst === tekst).length, 1, why);
  }
  const rest = [...made.values()].filter(({ referentienummer }) => !confirmed.has(referentienummer));
  assert.ok(rest.length <= 1, `${rest.length} that nobody confirmed: ${why}`);
  for (const { kopie } of rest)
    assert.ok(
      unclear.some(({ tekst }) => tekst === kopie.tekst),
      `told not to be received: ${why}`,
    );
}

const only = Number(process.env['SEED'] ?? 0);

async function runAll(): Promise<Sum> {
  const options = { apiUrl: API, rateLimit: null, controle: null } as const;
  const known = createDemo(options);
  const nobody = createDemo({ ...options, bezoeker: null });
  const sum: Sum = { faults: 0, sent: 0, earlier: 0, unknown: 0, refused: 0, files: 0 };
  for (let seed = only || 1; seed <= (only || RUNS); seed++) {
    try {
      const anonymous = seed % 2 === 0;
      await run(seed, anonymous ? nobody : known, anonymous, sum);
    } catch (error) {
      const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
      throw new Error(`seed ${seed} (SEED=${seed} runs it alone): ${why}`, { cause: error });
    }
  }
  return sum;
}

const outcome = await beforehand(runAll);

test(`in ${RUNS} seeded runs through an API that fails, every contactverzoek is received once or told not to be`, (t) => {
  const sum = outcome();
  t.diagnostic(JSON.stringify(sum));
  if (only) return;
  assert.ok(sum.faults > RUNS * 3, `only ${sum.faults} faults were tried`);
  for (const name of ['sent', 'earlier', 'unknown', 'refused', 'files'] as const)
    assert.ok(sum[name] > RUNS / 50, `${name} came about only ${sum[name]} times`);
});
