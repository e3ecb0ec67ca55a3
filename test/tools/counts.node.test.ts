import assert from 'node:assert/strict';
import test from 'node:test';
import { countsOf } from '../../tools/counts.js';

test('takes the last line that counts', () => {
  const output = 'Chromium: 1 passed, 1 failed\n3 passed, 1 failed\nlater\n12 passed, 0 failed\n';
  assert.deepEqual(countsOf({ code: 0, output }), { passed: 12, failed: 0 });
});

test('reads the summary of node:test, cancelled tests as failures', () => {
  const output = 'ℹ tests 9\nℹ pass 6\nℹ fail 2\nℹ cancelled 1\nℹ skipped 0\n';
  assert.deepEqual(countsOf({ code: 1, output }), { passed: 6, failed: 3 });
});

test('counts any other step as one check', () => {
  assert.deepEqual(countsOf({ code: 0, output: 'All good!' }), { passed: 1, failed: 0 });
  assert.deepEqual(countsOf({ code: 2, output: 'Oh no' }), { passed: 0, failed: 1 });
});

test('never calls a step that ended badly passed', () => {
  assert.deepEqual(countsOf({ code: 1, output: '7 passed, 0 failed' }), { passed: 7, failed: 1 });
});
