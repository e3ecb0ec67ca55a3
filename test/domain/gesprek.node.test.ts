import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Bericht, BerichtenPagina } from '../../src/contract/berichten.js';
import {
  LEEG_GESPREK,
  beginVan,
  heeftOudere,
  isVerschoven,
  verzamel,
  verzamelOuder,
  voegSamen,
} from '../../src/domain/gesprek.js';

const bericht = (volgnummer: number, fields: Partial<Bericht> = {}): Bericht => ({
  id: `b-${volgnummer}`,
  volgnummer,
  afzender: { soort: 'gemeente', naam: 'Team Zorg' },
  namens: null,
  onderwerp: null,
  tekst: `Bericht ${volgnummer}`,
  leveringsmoment: null,
  kanaal: 'portaal',
  isReactieOp: null,
  bijlagen: [],
  momentGelezen: '2026-11-01T10:00:00Z' as Bericht['momentGelezen'],
  antwoordVoor: null,
  verzendsleutel: null,
  ...fields,
});

/** A server with these, oldest first, and a list of the pages that were asked for. */
function server(all: readonly Bericht[], pageSize = 10) {
  const asked: number[] = [];
  const laad = (page: number): Promise<BerichtenPagina> => {
    asked.push(page);
    const newest = [...all].reverse();
    const unread = all.filter(({ momentGelezen }) => momentGelezen === null);
    return Promise.resolve({
      count: all.length,
      next: null,
      previous: null,
      results: newest.slice((page - 1) * pageSize, page * pageSize),
      ongelezen: unread.length,
      eersteOngelezen: unread[0]?.volgnummer ?? null,
    });
  };
  return { asked, laad, pageSize };
}

const reeks = (from: number, to: number, fields: Partial<Bericht> = {}): Bericht[] =>
  [...new Array(to - from + 1).keys()].map((at) => bericht(from + at, fields));
const nummers = (berichten: readonly Bericht[]): number[] => berichten.map(({ volgnummer }) => volgnummer);
const NEWEST = (): number => Number.POSITIVE_INFINITY;

test('the newest page is the conversation, oldest first, when nothing else is asked for', async () => {
  const { laad, pageSize, asked } = server(reeks(1, 25));
  const gesprek = await verzamel(laad, pageSize, NEWEST);
  assert.deepEqual(nummers(gesprek.berichten), nummers(reeks(16, 25)));
  assert.deepEqual(asked, [1]);
  assert.equal(heeftOudere(gesprek), true);
  assert.equal(gesprek.count, 25);
});

test('it goes back as far as the first that was not read, and those are new', async () => {
  const all = [...reeks(1, 6), ...reeks(7, 25, { momentGelezen: null })];
  const { laad, pageSize, asked } = server(all);
  const gesprek = await verzamel(laad, pageSize, ({ eersteOngelezen }) => eersteOngelezen ?? Infinity);
  assert.equal(beginVan(gesprek), 6);
  assert.deepEqual(asked, [1, 2]);
  assert.deepEqual(
    [...gesprek.nieuw].sort(),
    all
      .slice(6)
      .map(({ id }) => id)
      .sort(),
  );
});

test('far back it goes in large strides, also past a server that gives fewer than were asked', async () => {
  const all = [...reeks(1, 6), ...reeks(7, 2500, { momentGelezen: null })];
  const goal = ({ eersteOngelezen }: BerichtenPagina): number => eersteOngelezen ?? Infinity;
  const asked: [page: number, pageSize: number][] = [];
  const generous = (page: number, pageSize: number): Promise<BerichtenPagina> => {
    asked.push([page, pageSize]);
    return server(all, pageSize).laad(page);
  };
  const gesprek = await verzamel(generous, 10, goal);
  assert.deepEqual(nummers(gesprek.berichten), nummers(all));
  assert.deepEqual(asked, [
    [1, 10],
    [1, 1000],
    [2, 1000],
    [3, 1000],
  ]);

  const sparing = server(all, 50);
  const same = await verzamel(sparing.laad, 10, goal);
  assert.deepEqual(nummers(same.berichten), nummers(reeks(1, 2500)));
  assert.ok(sparing.asked.length <= 2500 / 50 + 1);
});

test('older ones come a page at a time, up to the first', async () => {
  const { laad, pageSize } = server(reeks(1, 25));
  let gesprek = await verzamel(laad, pageSize, NEWEST);
  gesprek = await verzamelOuder(laad, pageSize, gesprek);
  assert.deepEqual(nummers(gesprek.berichten), nummers(reeks(6, 25)));
  gesprek = await verzamelOuder(laad, pageSize, gesprek);
  assert.deepEqual(nummers(gesprek.berichten), nummers(reeks(1, 25)));
  assert.equal(heeftOudere(gesprek), false);
});

test('all older ones come in pages as large as may be, and also from a server that gives small ones', async () => {
  const all = reeks(1, 2345);
  for (const most of [1000, 100]) {
    const { laad, asked } = server(all, most);
    const known = await verzamel(laad, 100, NEWEST);
    const before = asked.length;
    const gesprek = await verzamelOuder(laad, 1000, known, 'alles');
    assert.deepEqual(nummers(gesprek.berichten), nummers(all));
    assert.ok(asked.length - before <= Math.ceil(all.length / most));
    assert.equal(await verzamelOuder(laad, 1000, gesprek, 'alles'), gesprek);
  }
});

test('a look that brings nothing leaves the very same conversation', async () => {
  const { laad, pageSize } = server(reeks(1, 25));
  const gesprek = await verzamel(laad, pageSize, NEWEST);
  assert.equal(await verzamel(laad, pageSize, NEWEST, gesprek), gesprek);
});

test('what came in since is added without a gap, also when it is more than a page', async () => {
  const all = reeks(1, 12);
  const gesprek = await verzamel(server(all).laad, 10, NEWEST);
  const later = server([...all, ...reeks(13, 40, { momentGelezen: null })]);
  const now = await verzamel(later.laad, 10, NEWEST, gesprek);
  assert.deepEqual(nummers(now.berichten), nummers(reeks(3, 40)));
  assert.equal(now.nieuw.size, 28);
  assert.equal(now.berichten[0], gesprek.berichten[0]);
});

test('pages that shifted while they were fetched give nobody twice and leave nobody out', async () => {
  const all = reeks(1, 25);
  const before = server(all);
  const after = server([...all, ...reeks(26, 29)]);
  const laad = (page: number): Promise<BerichtenPagina> => (page === 1 ? before : after).laad(page);
  const gesprek = await verzamel(laad, 10, () => 1);
  assert.deepEqual(nummers(gesprek.berichten), nummers(reeks(1, 25)));
  assert.equal(gesprek.count, 29);
});

test('when the server numbers anew, what was known is not mixed with it', async () => {
  const all = reeks(1, 25);
  const gesprek = await verzamel(server(all).laad, 10, () => 1);
  const between = { ...bericht(5), id: 'tussen', momentGelezen: null };
  const moved = [
    ...all.slice(0, 4),
    between,
    ...all.slice(4).map((one) => ({ ...one, volgnummer: one.volgnummer + 1 })),
  ];
  const next = server(moved);
  assert.equal(isVerschoven(gesprek, moved), true);
  const now = await verzamel(next.laad, 10, () => 1, gesprek);
  assert.deepEqual(now.berichten, moved);
  assert.ok(now.nieuw.has('tussen'));
});

test('what is read stays new until the conversation is opened again', () => {
  const first = voegSamen(LEEG_GESPREK, [bericht(1, { momentGelezen: null })], 1);
  const read = voegSamen(first, [bericht(1)], 1);
  assert.equal(read.nieuw, first.nieuw);
  assert.ok(read.nieuw.has('b-1'));
  assert.equal(voegSamen(LEEG_GESPREK, [bericht(1)], 1).nieuw.size, 0);
});

test('what this person sent is never new', () => {
  const own = bericht(1, { afzender: { soort: 'aanvrager', naam: null }, momentGelezen: null });
  assert.equal(voegSamen(LEEG_GESPREK, [own], 1).nieuw.size, 0);
});

test('a page that a server gives empty ends the search', async () => {
  const all = reeks(1, 25);
  const { laad } = server(all);
  const lying = (page: number): Promise<BerichtenPagina> =>
    laad(page).then((answer) => (page === 1 ? answer : { ...answer, results: [] }));
  assert.equal(beginVan(await verzamel(lying, 10, () => 1)), 16);
  assert.equal(beginVan(await verzamelOuder(lying, 10, await verzamel(lying, 10, NEWEST))), 16);
});
