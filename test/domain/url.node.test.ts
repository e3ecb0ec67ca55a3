import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isProtected, loginUrl, parseAddress, safeUrl } from '../../src/domain/url.js';

const PAGE = 'https://www.gemeente.example';
const MIJN = 'https://mijn.gemeente.example';
const rules = { pageOrigin: PAGE, allowedOrigins: [MIJN] };

test('an address on the page, the API or an allowed origin may be a link', () => {
  const cases: [string, string][] = [
    ['https://www.gemeente.example/bezwaar', 'https://www.gemeente.example/bezwaar'],
    ['/bezwaar?a=1#b', 'https://www.gemeente.example/bezwaar?a=1#b'],
    ['bezwaar', 'https://www.gemeente.example/bezwaar'],
    ['//mijn.gemeente.example/x', 'https://mijn.gemeente.example/x'],
    ['HTTPS://MIJN.GEMEENTE.EXAMPLE:443/x y', 'https://mijn.gemeente.example/x%20y'],
    ['tel:+31241234567', 'tel:+31241234567'],
    ['mailto:gemeente@gemeente.example', 'mailto:gemeente@gemeente.example'],
  ];
  for (const [text, href] of cases) assert.equal(safeUrl(text, rules), href);
});

test('any other address stays text', () => {
  for (const text of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    'javascript://www.gemeente.example/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'ftp://www.gemeente.example/x',
    'ws://www.gemeente.example/x',
    'about:blank',
    'blob:https://www.gemeente.example/0b6f',
    'filesystem:https://www.gemeente.example/x',
    'view-source:https://www.gemeente.example/',
    'intent://scan/#Intent;end',
    'sms:1234',
    'http://www.gemeente.example/x',
    'http://mijn.gemeente.example/x',
    'https://kwaad.example/',
    'https://www.gemeente.example.kwaad.example/',
    'https://www.gemeente.example@kwaad.example/',
    'https://gebruiker@www.gemeente.example/',
    'https://gebruiker:wachtwoord@www.gemeente.example/',
    'https://www.gemeente.example:8443/',
    '//kwaad.example/x',
    '\\\\kwaad.example\\x',
    '/\\kwaad.example/x',
    '/\t/kwaad.example',
    'https:/\\kwaad.example',
    'https://www.gemeente.example\n.kwaad.example/',
    'https://www.gemeente.example/\u202efdp.exe',
    'https://www.gemeente.example/\u200bx',
    'https://www.gemeente.example/\u2028x',
    'https://www.gemeente.example/\ufeffx',
    'https://www.gemeente.example/\u0000',
    'https://www.gemeente.example/\u0085',
    'tel:\u202e1234',
    'https://',
    'https://[::1',
    'https://localhost/',
  ]) {
    assert.equal(safeUrl(text, rules), null, JSON.stringify(text));
  }
});

test('http is as good as https only on this very device', () => {
  for (const host of ['localhost', 'mijn.gemeente.localhost', '127.0.0.1', '127.1.2.3', '[::1]']) {
    assert.equal(isProtected(new URL(`http://${host}:4321/`)), true, host);
  }
  for (const host of [
    'localhost.kwaad.example',
    '128.0.0.1',
    'kwaadlocalhost',
    '127.0.0.1.kwaad.example',
    '[::2]',
  ]) {
    assert.equal(isProtected(new URL(`http://${host}/`)), false, host);
  }
  const pageOrigin = 'http://127.0.0.1:4321';
  assert.equal(safeUrl('/x', { pageOrigin, allowedOrigins: [] }), 'http://127.0.0.1:4321/x');
});

test('a page without an origin has no relative addresses', () => {
  assert.equal(parseAddress('/x', 'null'), null);
  assert.equal(safeUrl('/x', { pageOrigin: 'null', allowedOrigins: [] }), null);
  assert.equal(safeUrl('data:text/html,x', { pageOrigin: 'null', allowedOrigins: [] }), null);
  assert.equal(safeUrl(`${MIJN}/x`, { pageOrigin: 'null', allowedOrigins: [MIJN] }), `${MIJN}/x`);
});

test('the sign-in address carries the path to come back to', () => {
  assert.equal(
    loginUrl(`${MIJN}/inloggen?terug={terug}`, '/zaken?zaak=z-1#stap', rules),
    `${MIJN}/inloggen?terug=%2Fzaken%3Fzaak%3Dz-1%23stap`,
  );
  assert.equal(loginUrl('/inloggen?a={terug}&b={terug}', '/x', rules), `${PAGE}/inloggen?a=%2Fx&b=%2Fx`);
  assert.equal(loginUrl('/inloggen', '/x', rules), `${PAGE}/inloggen`);
  assert.equal(loginUrl('/inloggen?terug={terug}', "/$&$'", rules), `${PAGE}/inloggen?terug=%2F%24%26%24%27`);
});

test('the way back never leads to another site', () => {
  for (const path of [
    '//kwaad.example',
    '///kwaad.example',
    '/\\kwaad.example',
    '\\\\kwaad.example',
    '/\t/kwaad.example',
    '/\n/kwaad.example',
    '/\u0000',
    'https://kwaad.example/',
    'https:kwaad.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:https://www.gemeente.example/x',
    'x',
    '',
    '@kwaad.example',
    '.kwaad.example',
    '?x',
    '#x',
    ' //kwaad.example',
    '//www.gemeente.example@kwaad.example',
    '//gebruiker@www.gemeente.example',
    '/\u202e/x',
    '/\u200b/x',
    '/\ufeff/x',
    '//[::1',
    '//www.gemeente.example:8443/x',
    '//%6bwaad.example',
    '/\r\n/kwaad.example',
    'ftp://www.gemeente.example/x',
    '//xn--80ak6aa92e.example',
  ]) {
    assert.equal(loginUrl('/in?t={terug}', path, rules), `${PAGE}/in?t=%2F`, JSON.stringify(path));
  }
});

test('a way back through .. stays on the site, spelled out', () => {
  assert.equal(loginUrl('/in?t={terug}', '/a/..//kwaad.example/../..', rules), `${PAGE}/in?t=%2F`);
});

test('a sign-in address on another site, or one that is no page, is refused', () => {
  for (const template of [
    'https://kwaad.example/inloggen?terug={terug}',
    'javascript:alert("{terug}")',
    'https://{terug}.kwaad.example/',
    'https://{terug}@mijn.gemeente.example/',
    'mailto:x@gemeente.example',
    'tel:14024',
    'http://mijn.gemeente.example/inloggen',
    '//kwaad.example{terug}',
  ]) {
    assert.equal(loginUrl(template, '/x', rules), null, template);
  }
});
