import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLimiter } from '../../src/client/limiter.js';

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Work that ends when the test says so, and the order in which it began. */
function works(): {
  began: string[];
  work: (name: string) => () => Promise<void>;
  end: (name: string) => Promise<void>;
} {
  const began: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    began,
    work: (name) => () => {
      began.push(name);
      return new Promise<void>((resolve) => ends.set(name, resolve));
    },
    end: async (name) => {
      ends.get(name)?.();
      await tick();
    },
  };
}

test('no more run at once than may, and the next begins when one ends, also by failing', async () => {
  const limit = createLimiter(2);
  const { began, work, end } = works();
  const failing = assert.rejects(
    limit({}, {}, () => Promise.reject(new Error('no'))),
    /no/,
  );
  const all = ['a', 'b', 'c'].map((name) => limit({}, {}, work(name)));
  await failing;
  await tick();
  assert.deepEqual(began, ['a', 'b']);
  await end('b');
  assert.deepEqual(began, ['a', 'b', 'c']);
  await end('a');
  await end('c');
  await Promise.all(all);
});

test('widgets get their turn one after the other, and within a widget its files', async () => {
  const limit = createLimiter(1);
  const { began, work, end } = works();
  const one = {};
  const other = {};
  const [x, y, z] = [{}, {}, {}];
  for (const name of ['x1', 'x2', 'x3']) void limit(one, x, work(name));
  for (const name of ['y1', 'y2']) void limit(one, y, work(name));
  for (const name of ['z1', 'z2']) void limit(other, z, work(name));
  await tick();
  for (let at = 0; at < 7; at++) await end(began.at(-1) ?? '');
  assert.deepEqual(began, ['x1', 'z1', 'y1', 'z2', 'x2', 'y2', 'x3']);
});
