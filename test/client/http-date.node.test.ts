import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHttpDate, parseRetryAfter } from '../../src/client/http-date.js';

test('an HTTP date is read without Date.parse, which datejs replaces (H20)', () => {
  const { parse } = Date;
  Date.parse = () => NaN;
  try {
    assert.equal(parseHttpDate('Sun, 06 Nov 1994 08:49:37 GMT'), 784_111_777_000);
  } finally {
    Date.parse = parse;
  }
});

test('every month is known, and every date that a server writes is read back', () => {
  for (let month = 0; month < 12; month++) {
    const moment = Date.UTC(2026, month, 28, 23, 59, 59);
    assert.equal(parseHttpDate(new Date(moment).toUTCString()), moment);
  }
});

test('what is no HTTP date gives null', () => {
  for (const text of [
    null,
    '',
    'garbage',
    '2026-03-01T10:00:00Z',
    'Sunday, 06-Nov-94 08:49:37 GMT',
    'Sun Nov  6 08:49:37 1994',
    'Sun, 06 Foo 1994 08:49:37 GMT',
    'Sun, 06 Anf 1994 08:49:37 GMT',
    'Sun, 06 Nov 1994 08:49:37 CET',
    'Sun, 6 Nov 1994 08:49:37 GMT',
  ]) {
    assert.equal(parseHttpDate(text), null, String(text));
  }
});

const NOW = Date.UTC(2026, 2, 1, 10);

test('Retry-After is read as seconds, or as a date by the clock of the server', () => {
  const cases: [string, number][] = [
    ['0', 0],
    ['120', 120],
    [' 7 ', 7],
    ['99999999999999999999', 86_400],
    ['Sun, 01 Mar 2026 10:02:00 GMT', 120],
    ['Sun, 01 Mar 2026 09:00:00 GMT', 0],
    ['Fri, 01 Mar 2030 10:00:00 GMT', 86_400],
  ];
  for (const [text, seconds] of cases) assert.equal(parseRetryAfter(text, NOW), seconds, text);
});

test('a Retry-After that cannot be read gives undefined, never an endless wait', () => {
  for (const text of [null, '', 'soon', '-1', '1.5', '1e3', 'Infinity', '0x10', '1, 2', '2026-03-01']) {
    assert.equal(parseRetryAfter(text, NOW), undefined, String(text));
  }
});
