import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseTerug } from '../../../src/gateway/site/terug.js';

const OTHER_SITES = [
  'https://kwaad.example',
  'http://kwaad.example/zaak',
  '//kwaad.example',
  '///kwaad.example',
  '////kwaad.example',
  '/\\kwaad.example',
  '\\\\kwaad.example',
  '/\t/kwaad.example',
  '/\n/kwaad.example',
  '\t//kwaad.example',
  ' //kwaad.example',
  '/./\\kwaad.example',
  '/.//kwaad.example',
  '/..//kwaad.example',
  '/mijn-zaken/..//kwaad.example',
  '/%2e//kwaad.example',
  '/%2e%2e//kwaad.example',
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'data:text/html,x',
  'mijn-zaken',
  '?zaak=1',
  '#inhoud',
  '',
  'kwaad.example',
  '@kwaad.example',
  ':80@kwaad.example',
  '//kwaad.example@deze-site.invalid',
  '//deze-site.invalid@kwaad.example',
  'http:kwaad.example',
  'http:/kwaad.example',
  'https:///kwaad.example',
  '//[::1]',
  '//%6bwaad.example',
  '/'.padEnd(3000, 'a'),
];

/** Where a browser that is on our site would go. */
const landing = (path: string): string => new URL(path, 'https://www.wilgenrade.example/inloggen').origin;

for (const text of OTHER_SITES) {
  test(`${JSON.stringify(text.slice(0, 50))} never leads to another site`, () => {
    const path = parseTerug(text);
    assert.ok(path === null || landing(path) === 'https://www.wilgenrade.example', String(path));
  });
}

test('an address that names another site is refused, not bent', () => {
  for (const text of ['//kwaad.example', '/\\kwaad.example', '/.//kwaad.example', 'https://kwaad.example']) {
    assert.equal(parseTerug(text), null, text);
  }
  assert.equal(parseTerug(undefined), null);
});

test('a page of this site is kept whole', () => {
  for (const text of ['/', '/zaak?zaak=dakkapel', '/en/mijn-zaken', '/zaak?zaak=a#stap-2', '/fy/']) {
    assert.equal(parseTerug(text), text);
  }
});

test('characters that would break a header are written as an address writes them', () => {
  const path = parseTerug('/zaak?zaak=é <b>\r\nSet-Cookie: x=1');
  assert.match(path ?? '', /^\/zaak\?[\x21-\x7e]*$/);
});
