/** The calls of the conversation, against the gateway of the demo. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createBerichtCalls, type BerichtCalls } from '../../src/client/bericht-calls.js';
import { isLoketError } from '../../src/client/errors.js';
import { bijlageSchema } from '../../src/contract/documenten.js';
import { visitDemo, type Town } from './support/visit.js';

const ZAAK = 'dakkapel';
const BIJLAGE = bijlageSchema.parse({
  id: 'b-1',
  bestandsnaam: 'foto.png',
  formaat: 'image/png',
  verwerking: 'beschikbaar',
});

function open(getToken: (() => string) | null = null): { town: Town; calls: BerichtCalls } {
  const town = visitDemo({ getToken });
  return { town, calls: createBerichtCalls(town.client) };
}

test('the newest page comes first, and pages follow each other without a gap', async () => {
  const { calls } = open();
  const { data: all } = await calls.loadBerichten(ZAAK);
  assert.ok(all.results.length > 2);
  const one = await calls.loadBerichten(ZAAK, { pageSize: 1 });
  const two = await calls.loadBerichten(ZAAK, { page: 2, pageSize: 1 });
  assert.deepEqual(
    [...one.data.results, ...two.data.results].map(({ id }) => id),
    all.results.slice(0, 2).map(({ id }) => id),
  );
  assert.equal(all.results[0]?.volgnummer, all.count);
});

test('a page that did not change is the very same object, and one that did is another', async () => {
  const { calls } = open();
  const first = await calls.loadBerichten(ZAAK);
  assert.equal((await calls.loadBerichten(ZAAK)).data, first.data);
  const { data: sent } = await calls.sendBericht(ZAAK, { tekst: 'Mag het ook rood?' });
  const next = await calls.loadBerichten(ZAAK);
  assert.notEqual(next.data, first.data);
  assert.equal(next.data.results[0]?.id, sent.id);
});

test('two attempts under one key make one bericht, which carries that key', async () => {
  const { calls } = open();
  const before = (await calls.loadBerichten(ZAAK)).data.count;
  const options = { idempotencyKey: 'sleutel-1' };
  const first = await calls.sendBericht(ZAAK, { tekst: 'Een.' }, options);
  const again = await calls.sendBericht(ZAAK, { tekst: 'Een.' }, options);
  assert.equal(again.data.id, first.data.id);
  assert.equal(again.data.verzendsleutel, 'sleutel-1');
  assert.equal((await calls.loadBerichten(ZAAK)).data.count, before + 1);
});

test('what was marked as read counts as unread no more', async () => {
  const { calls } = open();
  const { data } = await calls.loadBerichten(ZAAK);
  const unread = data.results.find(
    ({ afzender, momentGelezen }) => afzender.soort === 'gemeente' && momentGelezen === null,
  );
  assert.ok(unread && data.ongelezen);
  await calls.markGelezen(ZAAK, unread.id);
  await calls.markGelezen(ZAAK, unread.id);
  assert.equal((await calls.loadBerichten(ZAAK)).data.ongelezen, data.ongelezen - 1);
});

test('a request that leaves is told before its answer, one that cannot leave is not', async () => {
  const { calls, town } = open();
  let left = 0;
  const options = { onDeparture: () => (left += 1) };
  await calls.sendBericht(ZAAK, { tekst: 'Een.' }, options);
  assert.equal(left, 1);
  const failing = createBerichtCalls(
    visitDemo({
      getToken: () => {
        throw new Error('the session of the site is over');
      },
    }).client,
  );
  await assert.rejects(failing.sendBericht(ZAAK, { tekst: 'Twee.' }, options), isLoketError);
  assert.equal(left, 1);
  assert.ok(town.lines().includes(`POST /zaken/${ZAAK}/berichten`));
});

test('an attachment has plain links under a session, and only a viewable format can be opened', () => {
  const { calls } = open();
  const opslaan = `https://mijn.gemeente.example/v1/zaken/${ZAAK}/berichten/m-1/bijlagen/b-1/inhoud`;
  assert.deepEqual(calls.bijlageLinks(ZAAK, 'm-1', BIJLAGE), {
    openen: `${opslaan}?weergave=openen`,
    opslaan,
  });
  assert.deepEqual(calls.bijlageLinks(ZAAK, 'm-1', { ...BIJLAGE, formaat: 'text/html' }), {
    openen: null,
    opslaan,
  });
  assert.equal(calls.bijlageLinks(ZAAK, '../../sessie', BIJLAGE), null);
});

test('where a token signs in an attachment has no plain links, and an address that works once is asked for', async () => {
  const { calls, town } = open(() => 'een-token');
  assert.equal(calls.bijlageLinks(ZAAK, 'm-1', BIJLAGE), null);
  town.api.next(() =>
    Promise.resolve(
      new Response(JSON.stringify({ url: '/v1/inhoud-links/abc', verlooptOp: '2026-11-22T12:00:00Z' }), {
        status: 201,
        headers: { 'Content-Type': 'application/json' },
      }),
    ),
  );
  assert.equal(
    await calls.createBijlageLink(ZAAK, 'm-1', 'b-1', 'opslaan'),
    'https://mijn.gemeente.example/v1/inhoud-links/abc',
  );
  assert.deepEqual(town.lines(), [`POST /zaken/${ZAAK}/berichten/m-1/bijlagen/b-1/inhoud-link`]);
});
