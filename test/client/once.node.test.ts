/**
 * What sending anything once promises beside what `verzending.node.test.ts` shows: things that the API does not list, so
 * that what was taken is found by repeating, and things that nobody needs to be signed in for.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createBerichtCalls } from '../../src/client/bericht-calls.js';
import { createOnce, type Once, type OnceOptions, type OnceOutcome } from '../../src/client/once.js';
import type { Bericht, BerichtVerzending } from '../../src/contract/berichten.js';
import { answers } from '../support/faults.js';
import { faultAt, lostAnswer, visitDemo, type Town } from './support/visit.js';

const ZAAK = 'dakkapel';
const POST = /^POST .*\/berichten$/;
const EEN: BerichtVerzending = { tekst: 'Mag de dakkapel ook rood?' };
const TWEE: BerichtVerzending = { tekst: 'Mag de dakkapel ook blauw?' };
const DRIE: BerichtVerzending = { tekst: 'Mag de dakkapel ook groen?' };

type Outcome = OnceOutcome<BerichtVerzending, Bericht>;

function prepare(
  { client }: Town,
  more: Partial<OnceOptions<BerichtVerzending, Bericht>> = {},
): Once<BerichtVerzending, Bericht> {
  const calls = createBerichtCalls(client);
  return createOnce({ client, send: (inhoud, write) => calls.sendBericht(ZAAK, inhoud, write), ...more });
}

const told = (outcome: Outcome): string =>
  outcome.outcome === 'failed'
    ? `failed ${outcome.error.code ?? outcome.error.kind} ${outcome.unclear.length}`
    : `${outcome.outcome} ${outcome.answer.data.tekst}`;

async function textsIn({ other }: Town): Promise<string[]> {
  const { data } = await createBerichtCalls(other.client).loadBerichten(ZAAK);
  return data.results.filter(({ verzendsleutel }) => verzendsleutel !== null).map(({ tekst }) => tekst);
}

test('what was taken before a change is found by repeating it, and the change is not sent beside it', async () => {
  const town = visitDemo();
  const once = prepare(town);
  faultAt(town.api, POST, lostAnswer, 99);
  assert.equal(told(await town.until(once.send(EEN))), 'failed offline 1');
  town.api.always(null);
  assert.equal(told(await town.until(once.send(TWEE))), `earlier ${EEN.tekst}`);
  assert.equal(once.open, null);
  assert.deepEqual(await textsIn(town), [EEN.tekst]);
  assert.equal(told(await town.until(once.send(TWEE))), `sent ${TWEE.tekst}`);
  assert.deepEqual(await textsIn(town), [TWEE.tekst, EEN.tekst]);
});

test('of several attempts that are unclear, the one that was taken is told', async () => {
  const town = visitDemo();
  const once = prepare(town);
  faultAt(town.api, POST, lostAnswer, 99);
  await town.until(once.send(EEN));
  // Nobody hears the refusal of this one either.
  assert.equal(told(await town.until(once.send(TWEE))), 'failed offline 2');
  town.api.always(null);
  assert.equal(told(await town.until(once.send(DRIE))), `earlier ${EEN.tekst}`);
  assert.deepEqual(await textsIn(town), [EEN.tekst]);
});

test('an earlier attempt that the API refuses when it is repeated was never taken', async () => {
  const town = visitDemo();
  const once = prepare(town);
  faultAt(town.api, POST, lostAnswer, 99);
  await town.until(once.send(EEN));
  const refusals = [
    answers(409, { code: 'sleutel-hergebruikt' }),
    answers(400, { code: 'ongeldig' }),
    answers(400, { code: 'ongeldig' }),
  ];
  faultAt(
    town.api,
    POST,
    (proceed, init) => (refusals.shift() ?? answers(400, { code: 'ongeldig' }))(proceed, init),
    99,
  );
  assert.equal(told(await town.until(once.send(TWEE))), 'failed ongeldig 0');
  assert.equal(once.open, null);
});

test('what anybody may send asks for no session, also when somebody else is signed in', async () => {
  const town = visitDemo();
  const once = prepare(town, { anonymous: true, onderwerp: 'p-ander' });
  assert.equal(told(await town.until(once.send(EEN))), `sent ${EEN.tekst}`);
});

test('an API that wants a session for it after all is a failure, not a wait', async () => {
  const town = visitDemo();
  const once = prepare(town, { anonymous: true });
  faultAt(town.api, POST, answers(401, { code: 'niet-geauthenticeerd' }), 99);
  assert.equal(told(await town.until(once.send(EEN))), 'failed niet-geauthenticeerd 0');
  assert.ok(town.clock.now < 1000);
});

test('what came in another way closes the open attempt by its key', async () => {
  const town = visitDemo();
  const once = prepare(town);
  faultAt(town.api, POST, lostAnswer, 99);
  await town.until(once.send(EEN));
  town.api.always(null);
  const sleutel = once.open?.sleutel ?? '';
  assert.equal(once.recognise('another'), false);
  assert.notEqual(once.open, null);
  assert.equal(once.recognise(sleutel), true);
  assert.equal(once.open, null);
});

test('an attempt is open, and told to be, before its request leaves', async () => {
  const town = visitDemo();
  let kept: string | null = null;
  const once = prepare(town, {
    onProgress() {
      kept = once.open?.sleutel ?? null;
    },
  });
  const atDeparture: (string | null)[] = [];
  const sent: string[] = [];
  faultAt(town.api, POST, (proceed, init) => {
    atDeparture.push(kept);
    sent.push(new Headers(init.headers).get('Idempotency-Key') ?? '');
    return proceed();
  });
  await town.until(once.send(EEN));
  assert.equal(sent.length, 1);
  assert.deepEqual(atDeparture, sent);
  assert.equal(kept, null);
});
