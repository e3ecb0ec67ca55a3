import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { isLoketError } from '../../src/client/errors.js';
import { readTolerantly, type Schema } from '../../src/client/tolerant.js';
import { organisatieSchema } from '../../src/contract/organisatie.js';
import { problemSchema } from '../../src/contract/problem.js';
import { statussenPageSchema } from '../../src/contract/statussen.js';
import { zaakSchema, zakenPageSchema } from '../../src/contract/zaken.js';

const said: string[] = [];
const { warn } = console;
before(() => {
  console.warn = (sentence: string) => void said.push(sentence);
});
after(() => {
  console.warn = warn;
});
beforeEach(() => void said.splice(0));

const besluit = { id: 'b-1', omschrijving: 'Vergunning verleend', rechtsmiddel: 'bezwaar' };
const zaak = {
  id: 'z-1',
  identificatie: 'Z-1',
  omschrijving: 'Dakkapel',
  zaaktype: { omschrijving: 'Omgevingsvergunning' },
  startdatum: '2026-01-05',
  aanZet: 'gemeente',
};
const page = (results: unknown): unknown => ({ count: 1, next: null, previous: null, results });

test('a list in a single resource loses its broken item; the rest of the resource stays', () => {
  const value = { ...zaak, besluiten: [besluit, { ...besluit, id: 7 }, { ...besluit, id: 'b-3' }] };
  const { data, lost } = readTolerantly(zaakSchema, value, 'a');
  assert.deepEqual(
    data.besluiten.map(({ id }) => id),
    ['b-1', 'b-3'],
  );
  assert.equal(data.omschrijving, 'Dakkapel');
  assert.equal(lost, 1);
});

test('in a list in a list the innermost item is lost', () => {
  const status = (id: string, substatussen: unknown[]): unknown => ({
    id,
    omschrijving: 'x',
    fase: 'lopend',
    substatussen,
  });
  const value = page([
    status('s-1', [{ omschrijving: 'goed' }, { omschrijving: 3 }, { omschrijving: 'ook goed' }]),
    status('s-2', [4]),
    { id: 's-3', substatussen: [{ omschrijving: 5 }] },
  ]);
  const { data, lost } = readTolerantly(statussenPageSchema, value, 'b');
  assert.deepEqual(
    data.results.map(({ substatussen }) => substatussen.length),
    [2, 0],
  );
  assert.equal(lost, 4);
});

test('each kind of loss is said once, by path and code, without anything of the answer', () => {
  const broken = page([
    zaak,
    { ...zaak, startdatum: '30 februari 2026, Jansen' },
    { ...zaak, startdatum: '31-12' },
  ]);
  readTolerantly(zakenPageSchema, structuredClone(broken), 'c');
  readTolerantly(zakenPageSchema, structuredClone(broken), 'c');
  assert.deepEqual(said, [
    'loket: c breaks the contract at "results[].startdatum" (invalid_format); such items are left out.',
  ]);
});

test('a breach outside any list is a contract error that names the place', () => {
  for (const value of [
    null,
    undefined,
    'x',
    7,
    [],
    {},
    page(null),
    page({}),
    { ...(page([]) as object), count: -1 },
  ]) {
    assert.throws(
      () => readTolerantly(zakenPageSchema, value, 'd'),
      (error) => isLoketError(error) && error.kind === 'contract' && error.message.startsWith('d breaks'),
    );
  }
});

test('an unknown word and an unknown field cost nothing', () => {
  const { data, lost } = readTolerantly(
    zakenPageSchema,
    page([{ ...zaak, aanZet: 'wethouder', nieuw: 1 }]),
    'e',
  );
  assert.equal(data.results[0]?.aanZet, 'onbekend');
  assert.equal(lost, 0);
});

test('five thousand items of which half is broken are read in two rounds, however many are lost', () => {
  const results = [...new Array<undefined>(5000)].map((_, index) =>
    index % 2 ? { ...zaak, id: 'x y' } : zaak,
  );
  let rounds = 0;
  const counted: Schema<{ results: unknown[] }> = {
    safeParse: (value) => {
      rounds++;
      return zakenPageSchema.safeParse(value);
    },
  };
  const { data, lost } = readTolerantly(counted, page(results), 'f');
  assert.equal(data.results.length, 2500);
  assert.equal(lost, 2500);
  assert.equal(rounds, 2);
});

/** Numbers that are the same at every run. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test('five hundred answers full of __proto__, constructor and prototype pollute nothing', () => {
  const random = createRandom(20_260_301);
  const hostile = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__'];
  const names = [
    'id',
    'omschrijving',
    'zaaktype',
    'results',
    'besluiten',
    'count',
    'vervuild',
    'locaties',
    'code',
  ];
  const seeds: unknown[] = [zaak, page([zaak, zaak]), { ...zaak, besluiten: [besluit] }, page([])];
  const poison = (depth: number): string => {
    const kind = random(depth > 4 ? 3 : 5);
    if (kind === 0) return '"vervuild"';
    if (kind === 1) return String(random(10));
    if (kind === 2) return 'true';
    if (kind === 3) return `[${[poison(depth + 1), poison(depth + 1)].join(',')}]`;
    const members = [...new Array<undefined>(1 + random(4))].map(() => {
      const name = random(2) ? hostile[random(hostile.length)] : names[random(names.length)];
      return `${JSON.stringify(name)}:${poison(depth + 1)}`;
    });
    return `{"vervuild":true,${members.join(',')}}`;
  };
  /** Puts poison in every object of a sound answer, as text, so that `__proto__` is a member and no prototype. */
  const infect = (value: unknown): string => {
    if (Array.isArray(value))
      return `[${[...value.map(infect), ...(random(3) ? [] : [poison(0)])].join(',')}]`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const own = Object.keys(value).map(
      (key) => `${JSON.stringify(key)}:${infect((value as Record<string, unknown>)[key])}`,
    );
    const bad = `"__proto__":{"vervuild":true,"id":${poison(2)}},"constructor":{"prototype":{"vervuild":${poison(2)}}}`;
    return `{${[...own, bad].join(',')}}`;
  };
  const schemas: Schema<unknown>[] = [
    zaakSchema,
    zakenPageSchema,
    statussenPageSchema,
    organisatieSchema,
    problemSchema,
  ];
  const natives = Reflect.ownKeys(Object.prototype);
  let read = 0;
  for (let round = 0; round < 500; round++) {
    const text = random(3) ? infect(seeds[random(seeds.length)]) : poison(0);
    for (const schema of schemas) {
      try {
        const { data } = readTolerantly(schema, JSON.parse(text), 'g');
        read++;
        for (const object of [data, (data as { results?: unknown[] }).results?.[0] ?? data] as object[]) {
          assert.equal(Object.getPrototypeOf(object), Object.prototype);
          assert.equal((object as { vervuild?: unknown }).vervuild, undefined);
          assert.equal(object.constructor, Object);
        }
      } catch (error) {
        assert.ok(isLoketError(error), String(error));
      }
    }
    assert.equal(({} as { vervuild?: unknown }).vervuild, undefined);
    assert.equal(([] as { vervuild?: unknown }).vervuild, undefined);
  }
  assert.deepEqual(Reflect.ownKeys(Object.prototype), natives);
  assert.ok(read > 200, `only ${read} answers were sound enough to be read`);
});
