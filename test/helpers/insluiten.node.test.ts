import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  divCode,
  elementCode,
  linkAdres,
  linkCode,
  policyCode,
  readTokens,
  type Keuze,
} from '../../src/helpers/insluiten-code.js';
import { NIET_VOOR_REDACTEUREN, ONDERDELEN } from '../../src/helpers/insluiten-velden.js';

const keuze = (tag: string, waarden: Record<string, string> = {}): Keuze => ({
  tag,
  waarden: new Map(Object.entries(waarden)),
  pagina: 'https://www.gemeente.example/zaken?a=1&b=2#oud',
  apiUrl: 'https://mijn.gemeente.example/v1',
  telefoon: '14 0999',
  bestand: { pad: '/loket/loket.js', integriteit: 'sha384-x' },
});

test('★10 the builder offers every attribute of every widget, or says that page content may not name it', () => {
  const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
    modules: { declarations?: { tagName?: string; attributes?: { name: string }[] }[] }[];
  };
  const widgets = manifest.modules.flatMap(({ declarations = [] }) =>
    declarations.filter(({ tagName }) => tagName !== undefined),
  );
  assert.deepEqual(widgets.map(({ tagName }) => tagName).sort(), ONDERDELEN.map(({ tag }) => tag).sort());
  for (const { tagName, attributes = [] } of widgets) {
    const offered = ONDERDELEN.find(({ tag }) => tag === tagName)?.velden.map(({ naam }) => naam) ?? [];
    const names = attributes.map(({ name }) => name);
    for (const name of offered) assert.ok(names.includes(name), `${tagName} has ${name}`);
    const all = [...offered, 'heading-level', 'light', ...NIET_VOOR_REDACTEUREN];
    assert.deepEqual(
      names.filter((name) => !all.includes(name)),
      [],
      tagName,
    );
  }
});

test('★10 what an editor typed stays text in all three spellings', () => {
  const odd = keuze('zaak-upload', { label: '"><img src=x>&amp;', 'hide-list': 'true' });
  for (const code of [divCode(odd), linkCode(odd), elementCode(odd)]) {
    assert.doesNotMatch(code, /<img/);
    assert.equal((code.match(/"/g) ?? []).length % 2, 0);
  }
  assert.equal(new URLSearchParams(new URL(linkAdres(odd)).hash.slice(1)).get('label'), '"><img src=x>&amp;');
  assert.match(elementCode(odd), / hide-list>/);
  assert.match(divCode(odd), / data-loket-hide-list="true">/);
  assert.equal(
    linkAdres(keuze('zaak-timeline')),
    'https://www.gemeente.example/zaken?a=1&b=2#loket-widget=zaak-timeline',
  );
  assert.match(linkCode(keuze('zaak-timeline')), /a=1&amp;b=2/);
});

test('★10 the policy names the API only when it is another site', () => {
  assert.match(policyCode(keuze('zaak-timeline')), /connect-src 'self' https:\/\/mijn\.gemeente\.example;/);
  const own = { ...keuze('zaak-timeline'), apiUrl: 'https://www.gemeente.example/v1' };
  assert.match(policyCode(own), /connect-src 'self';/);
});

test('★10 of a pasted theme only custom properties count', () => {
  assert.deepEqual(readTokens(':root{--a-b: 1px;color:red;--c:rgb(0 0 0 / 50%)} .x{--d:url(x)}'), [
    ['--a-b', '1px'],
    ['--c', 'rgb(0 0 0 / 50%)'],
    ['--d', 'url(x)'],
  ]);
});
