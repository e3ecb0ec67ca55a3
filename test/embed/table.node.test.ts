import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readWanted, TABLE } from '../../src/embed/table.js';

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly {
      readonly tagName?: string;
      readonly attributes?: readonly { readonly name: string }[];
    }[];
  }[];
}

/** Every attribute of every widget, by its tag. */
const attributes = new Map(
  (JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest).modules
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap(({ tagName, attributes: own = [] }) =>
      tagName === undefined ? [] : [[tagName, own.map(({ name }) => name)] as const],
    ),
);

/** What page content may never say, with the reason; every other attribute is in the table. */
const NEVER = new Map([
  ['api-url', 'an address never comes from page content'],
  ['demo', 'a citizen would take an example for the own case'],
  ['draft', 'whether a text is kept in the browser is for the site to decide'],
  ['notice', 'what counts in law is said by the municipality, not per page'],
  ['name', 'belongs to a form around it, which a developer made'],
  ['required', 'belongs to a form around it, which a developer made'],
  ['disabled', 'belongs to a form around it, which a developer made'],
]);

test('every widget is in the table, with each attribute that is meant for editors', () => {
  assert.deepEqual([...TABLE.keys()].sort(), [...attributes.keys()].sort());
  for (const [tag, all] of attributes) {
    const expected = [...all.filter((name) => !NEVER.has(name)), 'lang'].sort();
    assert.deepEqual([...(TABLE.get(tag)?.keys() ?? [])].sort(), expected, tag);
  }
});

const read = (tag: string, settings: Readonly<Record<string, string | readonly string[]>>) =>
  readWanted(tag, (name) => (Object.hasOwn(settings, name) ? [settings[name] ?? []].flat() : []));

const GOOD: readonly [tag: string, name: string, value: string, as?: string][] = [
  ['zaak-timeline', 'zaak-id', 'dakkapel'],
  ['zaak-timeline', 'zaak-id', 'Z-2026_0001.~a'],
  ['zaak-timeline', 'zaak-id', 'x'.repeat(64)],
  ['zaak-timeline', 'refresh', '60'],
  ['zaak-upload', 'hide-list', ''],
  ['zaak-upload', 'hide-list', 'true', ''],
  ['zaak-upload', 'label', 'Kopie van uw paspoort (voorkant, max. 2 pagina’s)'],
  ['zaak-bericht', 'send-label', 'Ferstjoer nei Súdwest-Fryslân'],
  ['zaak-bericht', 'compose-heading', 'Een vraag over uw zaak? Schrijf ons!'],
  ['zaak-bericht', 'shared-computer', 'true', ''],
  ['contact-formulier', 'soort', 'klacht'],
  ['contact-formulier', 'onderwerp', 'afval'],
  ['contact-formulier', 'zaak-id', 'dakkapel'],
  ['afspraak-planner', 'product', 'paspoort'],
  ['afspraak-planner', 'heading-level', '3'],
  ['afspraak-planner', 'light', 'true', ''],
  ['afspraak-planner', 'lang', 'fy'],
];

for (const [tag, name, value, as = value] of GOOD) {
  test(`${tag} takes ${name}="${value.slice(0, 30)}"`, () => {
    assert.deepEqual(read(tag, { [name]: value }), { tag, attributes: [[name, as]] });
  });
}

test('a flag that is false is left out', () => {
  assert.deepEqual(read('zaak-upload', { 'hide-list': 'false' }), { tag: 'zaak-upload', attributes: [] });
});

const PAYLOADS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  'javascript:alert(1)',
  'data:text/html,<b>x</b>',
  'https://kwaad.example/',
  '//kwaad.example',
  'www.kwaad.example',
  '../../sessie',
  '..',
  '.',
  'a/b',
  'a?b=c',
  'a#b',
  'a%2Fb',
  'a\\b',
  'a\u0000b',
  'a\nb',
  'a\u202eb',
  'a\u200bb',
  '\u00ad',
  '${7*7}',
  '{{constructor.constructor("alert(1)")()}}',
  '[object Object]',
  '__proto__',
  'x'.repeat(101),
  '',
  ' ',
];

test('a payload never gets into a widget, wherever it stands', () => {
  let refused = 0;
  for (const [tag, row] of TABLE) {
    for (const [name, allowed] of row) {
      for (const payload of PAYLOADS) {
        const wanted = read(tag, { [name]: payload });
        if (wanted === null) {
          refused += 1;
          continue;
        }
        // The few that fit are what they seem: an id like any other, plain words, or a flag without a value.
        const fits =
          allowed === 'flag'
            ? payload === ''
            : /-id$|^(?:product|locatie|onderwerp)$/.test(name)
              ? /^(?:__proto__|www\.kwaad\.example)$/.test(payload)
              : /^(?:a\/b|a%2Fb|\.\.\/\.\.\/sessie)$/.test(payload) && /label$|^compose/.test(name);
        assert.ok(fits, `${tag} ${name}="${payload}"`);
      }
    }
  }
  assert.ok(refused > 600, String(refused));
});

test('names that every object has are no widgets, and no settings', () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'isPrototypeOf']) {
    assert.equal(read(name, {}), null, name);
  }
  const asked: string[] = [];
  readWanted('zaak-timeline', (name) => {
    asked.push(name);
    return [];
  });
  assert.deepEqual(asked, ['heading-level', 'lang', 'light', 'zaak-id', 'refresh']);
});

test('what a page adds to Object.prototype is no setting', () => {
  const prototype = Object.prototype as unknown as Record<string, unknown>;
  prototype['api-url'] = prototype['kwaad'] = /^.*$/;
  try {
    assert.equal(read('kwaad', {}), null);
    assert.deepEqual(read('zaak-timeline', { 'api-url': 'https://kwaad.example' }), {
      tag: 'zaak-timeline',
      attributes: [],
    });
  } finally {
    delete prototype['api-url'];
    delete prototype['kwaad'];
  }
});

test('a widget by another spelling, with a value that is wrong or given twice, is none', () => {
  for (const tag of ['', 'Zaak-Timeline', ' zaak-timeline', 'zaak-timeline ', 'script', 'img', 'loket']) {
    assert.equal(read(tag, {}), null, tag);
  }
  assert.equal(read('zaak-timeline', { 'zaak-id': ['a', 'b'] }), null);
  assert.equal(read('zaak-timeline', { 'zaak-id': ['a', 'a'] }), null);
  assert.equal(read('zaak-timeline', { 'heading-level': '7' }), null);
  assert.equal(read('contact-formulier', { soort: 'bezwaar' }), null);
  assert.equal(read('zaak-timeline', { lang: 'de' }), null);
});

test('for names it does not know it takes nothing', () => {
  assert.deepEqual(read('zaak-timeline', { onclick: 'alert(1)', style: 'x', draft: 'session' }), {
    tag: 'zaak-timeline',
    attributes: [],
  });
});
