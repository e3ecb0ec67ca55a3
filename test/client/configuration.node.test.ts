import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiObjection, type Csrf } from '../../src/client/configuration.js';

const csrf: Csrf = { headerName: 'X-CSRF-Token', source: 'sessie', cookieName: 'XSRF-TOKEN' };
const WWW = 'https://www.gemeente.example';

test('with a session cookie the API must be on the same site as the page (H34, H35)', () => {
  const cases: [api: string, page: string, allowed: boolean][] = [
    ['https://www.gemeente.example/v1', WWW, true],
    ['https://mijn.gemeente.example/v1', WWW, true],
    ['https://gemeente.example:8443/v1', WWW, true],
    ['https://gemeente.leverancier.example/v1', WWW, false],
    ['https://gemeente.example.leverancier.net/v1', WWW, false],
    ['http://mijn.gemeente.localhost/v1', 'http://www.gemeente.localhost:4321', true],
    ['http://www.andere.localhost/v1', 'http://www.gemeente.localhost', false],
    ['http://localhost:4321/v1', 'http://localhost:6006', true],
    ['http://127.0.0.1:4321/v1', 'http://localhost:6006', false],
    ['http://127.0.0.1:4321/v1', 'http://127.0.0.1:6006', true],
    ['http://127.0.9.1/v1', 'http://127.0.0.1', false],
    ['http://[::1]:1/v1', 'http://[::1]:2', true],
    ['http://localhost/v1', 'https://localhost', false],
    ['https://www.gemeente.example/v1', 'null', false],
  ];
  for (const [api, page, allowed] of cases) {
    const objection = apiObjection(new URL(api), page, {}, csrf);
    assert.equal(objection === null, allowed, `${api} from ${page}: ${objection ?? 'allowed'}`);
    if (objection !== null) assert.match(objection, /getToken/);
    assert.equal(
      apiObjection(new URL(api), page, { getToken: () => 'geheim' }, csrf),
      null,
      'a token goes anywhere',
    );
  }
});

test('a CSRF token in a cookie can only be read on the same host (H34)', () => {
  const cookie: Csrf = { ...csrf, source: 'cookie' };
  assert.match(apiObjection(new URL('https://mijn.gemeente.example/v1'), WWW, {}, cookie) ?? '', /CSRF/);
  assert.equal(apiObjection(new URL('https://www.gemeente.example/v1'), WWW, {}, cookie), null);
});

test('an address that is not https is refused with a token too', () => {
  assert.equal(
    apiObjection(new URL('http://www.gemeente.example/v1'), WWW, { getToken: () => '' }, csrf),
    'is not https',
  );
});
