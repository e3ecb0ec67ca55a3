/** What sending a bericht promises, one promise a test: against the real gateway, or an API that does what the test needs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createBerichtCalls } from '../../src/client/bericht-calls.js';
import {
  PATIENCE_MS,
  createVerzending,
  type Uitkomst,
  type Verzending,
  type VerzendingOptions,
  type VerzendingProgress,
} from '../../src/client/verzending.js';
import type { Bericht, BerichtVerzending } from '../../src/contract/berichten.js';
import { answers, hangs, noConnection, webPage, type Fault } from '../support/faults.js';
import {
  ONDERWERP,
  answersJson,
  faultAt,
  lostAnswer,
  visitDemo,
  type Town,
  type Visit,
} from './support/visit.js';

const ZAAK = 'dakkapel';
const POST = /^POST .*\/berichten$/;
const EEN: BerichtVerzending = { tekst: 'Mag de dakkapel ook rood?' };
const TWEE: BerichtVerzending = { tekst: 'Mag de dakkapel ook rood of blauw?' };

function prepare(
  { client }: Visit,
  more: Partial<VerzendingOptions> = {},
): { verzending: Verzending; told: VerzendingProgress[] } {
  const told: VerzendingProgress[] = [];
  const verzending = createVerzending({
    client,
    zaakId: ZAAK,
    onderwerp: ONDERWERP,
    ...more,
    onProgress: (progress) => {
      told.push(progress);
      more.onProgress?.(progress);
    },
  });
  return { verzending, told };
}

/** What this person has sent, newest first, as another page sees it. */
async function sentIn({ other }: Town): Promise<readonly Bericht[]> {
  const { data } = await createBerichtCalls(other.client).loadBerichten(ZAAK);
  return data.results.filter(({ verzendsleutel }) => verzendsleutel !== null);
}
const textsIn = async (town: Town): Promise<string[]> => (await sentIn(town)).map(({ tekst }) => tekst);

const phases = (told: readonly VerzendingProgress[]): string[] =>
  told
    .map((progress) => (progress.phase === 'waiting' ? progress.reason : progress.phase))
    .filter((phase, at, all) => phase !== all[at - 1]);

function failed(uitkomst: Uitkomst): Extract<Uitkomst, { outcome: 'failed' }> {
  if (uitkomst.outcome !== 'failed') throw new Error(`It was ${uitkomst.outcome}.`);
  return uitkomst;
}
function received(uitkomst: Uitkomst): Bericht {
  if (uitkomst.outcome === 'failed') throw uitkomst.error;
  return uitkomst.answer.data;
}

/** The request is on its way, and nobody knows for how long: it arrives when the test lets it. */
function heldBack(): { fault: Fault; arrive: () => Promise<number> } {
  let send: (() => Promise<Response>) | null = null;
  return {
    fault: (proceed) => {
      send = proceed;
      return Promise.reject(new TypeError('Failed to fetch'));
    },
    arrive: async () => (await send?.())?.status ?? 0,
  };
}

/** Every attempt fails until it gives up. */
async function giveUp(town: Visit, verzending: Verzending, inhoud = EEN): Promise<Uitkomst> {
  town.api.always((proceed, init) => (init.method === 'POST' ? noConnection()(proceed, init) : proceed()));
  const uitkomst = await town.until(verzending.send(inhoud));
  town.api.always(null);
  return uitkomst;
}

test('a bericht arrives with its promise, and a second click gives the same promise', async () => {
  const town = visitDemo();
  const { verzending, told } = prepare(town);
  const first = verzending.send(EEN);
  assert.equal(verzending.send(EEN), first);
  const uitkomst = await town.until(first);
  assert.equal(uitkomst.outcome, 'sent');
  const { tekst, antwoordVoor } = received(uitkomst);
  assert.equal(tekst, EEN.tekst);
  assert.match(antwoordVoor ?? '', /^\d{4}-\d{2}-\d{2}$/);
  assert.deepEqual(await textsIn(town), [EEN.tekst]);
  assert.deepEqual(phases(told), ['sending', 'idle']);
  assert.equal(verzending.open, null);
});

test('the same text sent again after it arrived is another bericht: the citizen says it twice', async () => {
  const town = visitDemo();
  const { verzending } = prepare(town);
  await town.until(verzending.send(EEN));
  await town.until(verzending.send(EEN));
  assert.deepEqual(await textsIn(town), [EEN.tekst, EEN.tekst]);
});

for (const [what, fault] of [
  ['a lost answer', lostAnswer],
  ['no answer in time', async (proceed, init) => (await proceed(), hangs()(proceed, init))],
  [
    'an API that fails after it was done',
    async (proceed, init) => (await proceed(), answers(500)(proceed, init)),
  ],
  ['an answer that cannot be read', async (proceed, init) => (await proceed(), webPage()(proceed, init))],
] as readonly (readonly [string, Fault])[]) {
  test(`after ${what} the server is asked, and there is one bericht`, async () => {
    const town = visitDemo();
    // The client itself tries three times before the engine hears of it.
    faultAt(town.api, POST, fault, 4);
    const { verzending, told } = prepare(town);
    const uitkomst = await town.until(verzending.send(EEN));
    assert.equal(uitkomst.outcome, 'sent');
    assert.deepEqual(await textsIn(town), [EEN.tekst]);
    assert.ok(phases(told).includes('asking'), phases(told).join());
    assert.ok(told.every((one) => one.phase !== 'waiting' || one.unclear));
  });
}

test('without a connection it goes on at the event online, and tells that nothing has left', async () => {
  const town = visitDemo();
  let left = 3;
  town.api.always((proceed, init) => (left-- > 0 ? noConnection()(proceed, init) : proceed()));
  const { verzending, told } = prepare(town, {
    onProgress: ({ phase }) => {
      if (phase === 'waiting') setImmediate(() => dispatchEvent(new Event('online')));
    },
  });
  const uitkomst = await town.until(verzending.send(EEN));
  assert.equal(uitkomst.outcome, 'sent');
  const wait = told.find(({ phase }) => phase === 'waiting');
  assert.deepEqual(wait, { phase: 'waiting', reason: 'offline', until: null, unclear: false });
});

test('when nothing could leave for two minutes it gives up, and nothing was received for certain', async () => {
  const town = visitDemo();
  town.api.always(noConnection());
  const { verzending } = prepare(town);
  const { error, unclear } = failed(await town.until(verzending.send(EEN)));
  assert.equal(error.kind, 'offline');
  assert.deepEqual(unclear, []);
  assert.equal(verzending.open, null);
  assert.ok(town.clock.now >= PATIENCE_MS && town.clock.now < PATIENCE_MS + 60_000, `${town.clock.now} ms`);
});

test('when an attempt left and nobody answers for two minutes it gives up, and says that it is not known', async () => {
  const town = visitDemo();
  const { verzending } = prepare(town);
  const { unclear } = failed(await giveUp(town, verzending));
  assert.deepEqual(unclear, [EEN]);
  assert.deepEqual(verzending.open?.unclear, [EEN]);
  assert.ok(town.clock.now >= PATIENCE_MS && town.clock.now < PATIENCE_MS + 60_000, `${town.clock.now} ms`);
  // The citizen tries again.
  assert.equal((await town.until(verzending.send(EEN))).outcome, 'sent');
  assert.deepEqual(await textsIn(town), [EEN.tekst]);
  assert.equal(verzending.open, null);
});

test('what arrived without our hearing of it is the same bericht when it is sent again', async () => {
  const town = visitDemo();
  const { verzending } = prepare(town);
  faultAt(town.api, POST, lostAnswer, 99);
  assert.deepEqual(failed(await town.until(verzending.send(EEN))).unclear, [EEN]);
  town.api.always(null);
  assert.equal((await town.until(verzending.send(EEN))).outcome, 'sent');
  assert.deepEqual(await textsIn(town), [EEN.tekst]);
});

test('a text that was changed after an attempt that did not arrive takes its place: one bericht, the new one', async () => {
  const town = visitDemo();
  const late = heldBack();
  const { verzending } = prepare(town);
  faultAt(town.api, POST, late.fault, 99);
  assert.deepEqual(failed(await town.until(verzending.send(EEN))).unclear, [EEN]);
  town.api.always(null);
  const uitkomst = await town.until(verzending.send(TWEE));
  assert.equal(uitkomst.outcome, 'sent');
  assert.equal(received(uitkomst).tekst, TWEE.tekst);
  // Only now the first attempt comes out of the network.
  assert.equal(await late.arrive(), 409);
  assert.deepEqual(await textsIn(town), [TWEE.tekst]);
});

test('a text that was changed after an attempt that did arrive is not sent, and what arrived is told', async () => {
  const town = visitDemo();
  const { verzending } = prepare(town);
  faultAt(town.api, POST, lostAnswer, 99);
  assert.deepEqual(failed(await town.until(verzending.send(EEN))).unclear, [EEN]);
  town.api.always(null);
  const uitkomst = await town.until(verzending.send(TWEE));
  assert.equal(uitkomst.outcome, 'earlier');
  assert.equal(received(uitkomst).tekst, EEN.tekst);
  assert.deepEqual(await textsIn(town), [EEN.tekst]);
  assert.equal(verzending.open, null);
  // Sent once more it is what the citizen wants: a second bericht.
  assert.equal((await town.until(verzending.send(TWEE))).outcome, 'sent');
  assert.deepEqual(await textsIn(town), [TWEE.tekst, EEN.tekst]);
});

/** The keys that attempts were sent under, each once. */
const keysOf = ({ api }: Visit): string[] => [
  ...new Set(api.calls.flatMap(({ headers }) => headers.get('Idempotency-Key') ?? [])),
];
const postsOf = (town: Visit): number => town.lines().filter((line) => POST.test(line)).length;

test('a changed text waits while it is not yet known what became of the first', async () => {
  const town = visitDemo();
  const { verzending, told } = prepare(town);
  await giveUp(town, verzending);
  told.length = 0;
  // The key is in use, and the conversation does not hold it: the first attempt is still being done, and then refused.
  faultAt(town.api, POST, answers(409, { code: 'sleutel-hergebruikt' }), 2);
  assert.equal((await town.until(verzending.send(TWEE))).outcome, 'sent');
  assert.deepEqual(phases(told), ['asking', 'busy', 'asking', 'busy', 'asking', 'idle']);
  assert.deepEqual(await textsIn(town), [TWEE.tekst]);
  assert.equal(keysOf(town).length, 1);
});

test('an API that goes by the key alone gives what it took first, and that is told', async () => {
  const town = visitDemo();
  const { verzending } = prepare(town);
  await giveUp(town, verzending);
  town.api.always(async (proceed, init) => {
    const first = init.method === 'POST' ? { ...init, body: JSON.stringify(EEN) } : init;
    return init.method === 'POST' ? town.demo.fetch(town.api.calls.at(-1)?.url ?? '', first) : proceed();
  });
  const uitkomst = await town.until(verzending.send(TWEE));
  assert.equal(uitkomst.outcome, 'earlier');
  assert.equal(received(uitkomst).tekst, EEN.tekst);
});

test('a key that is in use is waited for', async () => {
  const town = visitDemo();
  faultAt(town.api, POST, answers(409, { code: 'sleutel-bezig', headers: { 'Retry-After': '7' } }), 4);
  const { verzending, told } = prepare(town);
  assert.equal((await town.until(verzending.send(EEN))).outcome, 'sent');
  assert.ok(phases(told).includes('busy'));
  assert.equal(keysOf(town).length, 1);
  assert.ok(town.clock.now >= 7000);
});

test('a closed case is a refusal: nothing was received, and the next bericht has a key of its own', async () => {
  const town = visitDemo();
  const { verzending } = prepare(town);
  faultAt(town.api, POST, answers(409, { code: 'zaak-gesloten' }));
  const { error, unclear } = failed(await town.until(verzending.send(EEN)));
  assert.equal(error.code, 'zaak-gesloten');
  assert.deepEqual(unclear, []);
  assert.equal(postsOf(town), 1);
  await town.until(verzending.send(EEN));
  assert.equal(keysOf(town).length, 2);
});

test('a case that was closed after an unclear attempt settles it: that did not arrive', async () => {
  const town = visitDemo();
  const { verzending } = prepare(town);
  await giveUp(town, verzending);
  faultAt(town.api, POST, answers(409, { code: 'zaak-gesloten' }));
  assert.deepEqual(failed(await town.until(verzending.send(EEN))).unclear, []);
});

test('what the API refuses is told with every fault, and mended it goes', async () => {
  const town = visitDemo();
  const { verzending } = prepare(town);
  const { error, unclear } = failed(
    await town.until(verzending.send({ ...EEN, bijlagen: ['b-weg'], isReactieOp: 'm-weg' })),
  );
  assert.equal(error.code, 'ongeldig');
  assert.deepEqual(error.problem?.invalidParams?.map(({ name }) => name).sort(), [
    'bijlagen.0',
    'isReactieOp',
  ]);
  assert.deepEqual(unclear, []);
  assert.equal((await town.until(verzending.send(EEN))).outcome, 'sent');
});

test('a refusal of a changed text says nothing of the first: that stays unclear, under its key', async () => {
  const town = visitDemo();
  const { verzending } = prepare(town);
  const late = heldBack();
  faultAt(town.api, POST, late.fault, 99);
  await town.until(verzending.send(EEN));
  town.api.always(null);
  const { error, unclear } = failed(await town.until(verzending.send({ ...TWEE, isReactieOp: 'm-weg' })));
  assert.equal(error.code, 'ongeldig');
  assert.deepEqual(unclear, [EEN]);
  // It arrives after all, and the next text does not become a second bericht by accident.
  assert.equal(await late.arrive(), 201);
  const uitkomst = await town.until(verzending.send(TWEE));
  assert.equal(uitkomst.outcome, 'earlier');
  assert.equal(received(uitkomst).tekst, EEN.tekst);
  assert.deepEqual(await textsIn(town), [EEN.tekst]);
});

test('a refusal by something that is not the API does not settle an unclear attempt', async () => {
  const town = visitDemo();
  const { verzending } = prepare(town);
  await giveUp(town, verzending);
  faultAt(town.api, POST, answers(400));
  assert.deepEqual(failed(await town.until(verzending.send(EEN))).unclear, [EEN]);
});

test('a wait that the API asks for is respected, and told as a moment', async () => {
  const town = visitDemo();
  const { verzending, told } = prepare(town);
  faultAt(town.api, POST, answers(429, { code: 'te-veel-verzoeken', headers: { 'Retry-After': '60' } }));
  const begin = Date.now();
  assert.equal((await town.until(verzending.send(EEN))).outcome, 'sent');
  const wait = told.find((progress) => progress.phase === 'waiting');
  assert.ok(wait?.phase === 'waiting' && wait.reason === 'busy' && wait.until !== null && !wait.unclear);
  assert.ok(wait.until - begin >= 60_000 && wait.until - begin < 65_000);
  assert.ok(town.clock.now >= 60_000);
});

test('who does not want to wait gets the text back at once, and goes on under the same key', async () => {
  const town = visitDemo();
  const { verzending, told } = prepare(town);
  // Nothing is in the way yet: then there is nothing to give up.
  verzending.giveUp();
  town.api.always((proceed, init) => (init.method === 'POST' ? lostAnswer(proceed, init) : proceed()));
  const sending = verzending.send(EEN);
  town.clock.after(10_000, () => verzending.giveUp());
  const uitkomst = failed(await town.until(sending));
  assert.ok(town.clock.now < 60_000, String(town.clock.now));
  assert.deepEqual(uitkomst.unclear, [EEN]);
  assert.ok(told.some(({ phase }) => phase === 'waiting'));
  town.api.always(null);
  assert.equal((await town.until(verzending.send(EEN))).outcome, 'sent');
  assert.deepEqual(await textsIn(town), [EEN.tekst]);
});

test('a wait that is too long is told at once', async () => {
  const town = visitDemo();
  const { verzending } = prepare(town);
  faultAt(
    town.api,
    POST,
    answers(503, { code: 'bron-niet-beschikbaar', headers: { 'Retry-After': '3600' } }),
  );
  const { error } = failed(await town.until(verzending.send(EEN)));
  assert.equal(error.retryAfter, 3600);
  assert.equal(postsOf(town), 1);
  assert.ok(town.clock.now < 1000);
});

test('one 401 by chance asks nothing of the citizen', async () => {
  const town = visitDemo();
  faultAt(town.api, POST, answers(401, { code: 'niet-geauthenticeerd' }));
  assert.equal((await town.until(prepare(town).verzending.send(EEN))).outcome, 'sent');
  assert.deepEqual(await textsIn(town), [EEN.tekst]);
});

/** A session that ends at the first attempt, after which `says` is what `GET /sessie` answers. */
function signedOut(town: Town): { says: (data: object) => void; heal: () => void } {
  let sessie: object = { aangemeld: false, onderwerp: null, soort: 'inwoner', csrfToken: null };
  let over = false;
  town.api.always((proceed, init) => {
    over ||= init.method === 'POST';
    if (!over) return proceed();
    return town.api.calls.at(-1)?.url.endsWith('/sessie')
      ? answersJson(sessie)(proceed, init)
      : answers(401, { code: 'niet-geauthenticeerd' })(proceed, init);
  });
  return {
    says: (data) => void (sessie = { ...sessie, aangemeld: true, ...data }),
    heal: () => town.api.always(null),
  };
}

test('after a 401 it waits as long as signing in takes, and goes on when the same person has', async () => {
  const town = visitDemo();
  const session = signedOut(town);
  const { verzending, told } = prepare(town, {
    onProgress: ({ phase }) => {
      if (phase !== 'waiting') return;
      // Not signed in yet: nothing changes.
      verzending.resume();
      town.clock.after(30 * PATIENCE_MS, () => {
        session.heal();
        // There is as much time as before for what goes wrong after that.
        faultAt(town.api, POST, noConnection(), 3);
        verzending.resume();
      });
    },
  });
  assert.equal((await town.until(verzending.send(EEN))).outcome, 'sent');
  assert.deepEqual(phases(told), ['sending', 'signed-out', 'sending', 'offline', 'asking', 'idle']);
  assert.deepEqual(await textsIn(town), [EEN.tekst]);
});

for (const [who, onderwerp] of [
  ['somebody else', 'p-ander'],
  ['somebody without a name', null],
] as const) {
  test(`after a 401 and ${who} signing in, it ends for good, and nothing more is sent`, async () => {
    const town = visitDemo();
    const session = signedOut(town);
    const { verzending } = prepare(town, {
      onProgress: ({ phase }) => {
        if (phase !== 'waiting') return;
        session.says({ onderwerp });
        setImmediate(() => verzending.resume());
      },
    });
    const { error, unclear } = failed(await town.until(verzending.send(EEN)));
    assert.equal(error.code, 'andere-persoon');
    assert.deepEqual(unclear, []);
    session.heal();
    const before = town.lines().length;
    assert.equal(failed(await verzending.send(EEN)).error.code, 'andere-persoon');
    assert.equal(town.lines().length, before);
    assert.deepEqual(await textsIn(town), []);
  });
}

test('a text never leaves under the session of somebody else', async () => {
  const town = visitDemo();
  const { verzending } = prepare(town, { onderwerp: 'p-ander' });
  const { error, unclear } = failed(await town.until(verzending.send(EEN)));
  assert.equal(error.code, 'andere-persoon');
  assert.deepEqual(unclear, []);
  assert.equal(postsOf(town), 0);
});

test('a case that is not there for who is signed in now is told as another person', async () => {
  const town = visitDemo();
  let over = false;
  town.api.always((proceed, init) => {
    over ||= init.method === 'POST';
    if (!over) return proceed();
    return town.api.calls.at(-1)?.url.endsWith('/sessie')
      ? answersJson({ aangemeld: true, onderwerp: 'p-ander', soort: 'inwoner', csrfToken: 'x' })(
          proceed,
          init,
        )
      : answers(404, { code: 'niet-gevonden' })(proceed, init);
  });
  const { error, unclear } = failed(await town.until(prepare(town).verzending.send(EEN)));
  assert.equal(error.code, 'andere-persoon');
  assert.deepEqual(unclear, []);
});

test('stopped before anything left it ends, and nothing was received for certain', async () => {
  const town = visitDemo();
  const { verzending } = prepare(town);
  town.api.always(hangs());
  const work = verzending.send(EEN);
  verzending.stop();
  const { error, unclear } = failed(await work);
  assert.equal(error.kind, 'aborted');
  assert.deepEqual(unclear, []);
  const before = town.lines().length;
  assert.equal(failed(await verzending.send(EEN)).error.kind, 'aborted');
  assert.equal(town.lines().length, before);
});

test('stopped after it left it ends, and it is not known whether it was received', async () => {
  const town = visitDemo();
  const { verzending } = prepare(town);
  faultAt(town.api, POST, (proceed, init) => {
    setImmediate(() => verzending.stop());
    return hangs()(proceed, init);
  });
  const { error, unclear } = failed(await verzending.send(EEN));
  assert.equal(error.kind, 'aborted');
  assert.deepEqual(unclear, [EEN]);
});

test('an unclear attempt is closed when its bericht comes in another way', async () => {
  const town = visitDemo();
  const { verzending } = prepare(town);
  faultAt(town.api, POST, lostAnswer, 99);
  await town.until(verzending.send(EEN));
  town.api.always(null);
  const calls = createBerichtCalls(town.client);
  const { results } = (await calls.loadBerichten(ZAAK)).data;
  assert.equal(verzending.recognise(results.slice(1)), null);
  assert.notEqual(verzending.open, null);
  assert.equal(verzending.recognise(results)?.tekst, EEN.tekst);
  assert.equal(verzending.open, null);
  assert.equal(verzending.recognise(results), null);
  assert.equal((await town.until(verzending.send(TWEE))).outcome, 'sent');
});

test('what an earlier visit left unclear goes on under its key', async () => {
  const town = visitDemo();
  const { verzending } = prepare(town);
  faultAt(town.api, POST, lostAnswer, 99);
  await town.until(verzending.send(EEN));
  town.api.always(null);
  const open = JSON.parse(JSON.stringify(verzending.open)) as VerzendingOptions['open'];
  assert.equal((await town.until(prepare(town, { open }).verzending.send(EEN))).outcome, 'sent');
  assert.deepEqual(await textsIn(town), [EEN.tekst]);
  assert.equal((await town.until(prepare(town, { open }).verzending.send(TWEE))).outcome, 'earlier');
  assert.deepEqual(await textsIn(town), [EEN.tekst]);
});
