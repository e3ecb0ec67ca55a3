import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TABLE } from '../../src/embed/table.js';
import {
  divCode,
  elementCode,
  headCode,
  linkAdres,
  linkCode,
  policyCode,
  readTokens,
  type Keuze,
} from '../../src/helpers/insluiten-code.js';
import { ONDERDELEN } from '../../src/helpers/insluiten-velden.js';

const keuze = (tag: string, waarden: Record<string, string> = {}): Keuze => ({
  tag,
  waarden: new Map(Object.entries(waarden)),
  pagina: 'https://www.gemeente.example/zaken?a=1&b=2#oud',
  apiUrl: 'https://mijn.gemeente.example/v1',
  telefoon: '14 0999',
  bestand: { pad: '/loket/loket.js', integriteit: 'sha384-x' },
  kopie: null,
});

test('★10 the builder offers every setting that page content may name, for every widget', () => {
  // Asked for all widgets at once, or said by the page around them.
  const elsewhere = ['heading-level', 'light', 'lang'];
  assert.deepEqual(ONDERDELEN.map(({ tag }) => tag).sort(), [...TABLE.keys()].sort());
  for (const { tag, velden } of ONDERDELEN) {
    const offered = [...velden.map(({ naam }) => naam), ...elsewhere].sort();
    assert.deepEqual(offered, [...(TABLE.get(tag)?.keys() ?? [])].sort(), tag);
    for (const { naam, soort } of velden) {
      const allowed = TABLE.get(tag)?.get(naam);
      assert.equal(soort === 'vink', allowed === 'flag', `${tag} ${naam}`);
      if (typeof soort !== 'string' && allowed instanceof RegExp)
        for (const value of soort) assert.match(value, allowed);
    }
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

test('★10 the safe copy is a second file with an integrity of its own, when it is wanted', () => {
  const files = (code: string): string[] =>
    [...code.matchAll(/src="([^"]+)" integrity="([^"]+)"/g)].map(([, src, hash]) => `${src} ${hash}`);
  const plain = keuze('zaak-upload');
  assert.deepEqual(files(headCode(plain)), ['/loket/loket.js sha384-x']);
  const both = { ...plain, kopie: { pad: '/loket/loket-kopie.js', integriteit: 'sha384-y' } };
  assert.deepEqual(files(headCode(both)), ['/loket/loket.js sha384-x', '/loket/loket-kopie.js sha384-y']);
});

test('★10 of a pasted theme only custom properties count', () => {
  assert.deepEqual(readTokens(':root{--a-b: 1px;color:red;--c:rgb(0 0 0 / 50%)} .x{--d:url(x)}'), [
    ['--a-b', '1px'],
    ['--c', 'rgb(0 0 0 / 50%)'],
    ['--d', 'url(x)'],
  ]);
});
