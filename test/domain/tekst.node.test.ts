import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aanhef, stukken, toonbaar } from '../../src/domain/tekst.js';

/** The addresses that become links. */
const links = (tekst: string): (string | null)[] => stukken(tekst).flatMap(({ url }) => url ?? []);

test('a text is shown without what turns or hides letters, with its lines', () => {
  const cases: [string, string][] = [
    ['De factuur heet \u202efdp.exe\u202c.', 'De factuur heet fdp.exe.'],
    ['een\r\ntwee\rdrie\u2028vier', 'een\ntwee\ndrie\nvier'],
    ['\0belletje\u0007\u009f\ufeff', 'belletje'],
    ['tab\tblijft', 'tab\tblijft'],
    // Isolates, joiners and marks are how people write Hebrew, Persian and families.
    ['\u2067€ 5\u2069 שלום 👩‍👩‍👧 e\u0301', '\u2067€ 5\u2069 שלום 👩‍👩‍👧 e\u0301'],
  ];
  for (const [tekst, shown] of cases) assert.equal(toonbaar(tekst), shown);
});

test('the pieces of a text make the text again', () => {
  const texts = [
    '',
    'Geen adres.',
    'https://a.example',
    'Zie https://a.example/b?c=d#e, of (https://a.example/f_(g)). Einde',
    `https://a.example/${')'.repeat(5000)}`,
    'https://https://https://',
    'http://a.example en HTTPS://B.EXAMPLE!',
  ];
  for (const text of texts)
    assert.equal(
      stukken(text)
        .map(({ tekst }) => tekst)
        .join(''),
      text,
    );
});

test('a bare https address can be followed, without the marks of the sentence round it', () => {
  const cases: [string, string[]][] = [
    ['Zie https://www.gemeente.example/regels.', ['https://www.gemeente.example/regels']],
    ['(https://a.example/x)', ['https://a.example/x']],
    ['https://a.example/x_(y)', ['https://a.example/x_(y)']],
    ['“https://a.example/x”', ['https://a.example/x']],
    ['https://a.example/1 https://b.example/2', ['https://a.example/1', 'https://b.example/2']],
    ['HTTPS://A.EXAMPLE/Pad', ['https://a.example/Pad']],
    ['[hier](https://a.example)', ['https://a.example/']],
  ];
  for (const [tekst, found] of cases) assert.deepEqual(links(tekst), found);
});

test('what is no plain https address stays text', () => {
  for (const tekst of [
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'http://a.example',
    'www.a.example',
    'https://',
    'https://gemeente.example@kwaad.example/inloggen',
    'https://gemeente\u200b.example/',
    'https://gemeente.example/\u202egpj.exe',
    'https://[nergens',
  ])
    assert.deepEqual(links(tekst), [], tekst);
});

test('an address that reads as another host says where it leads', () => {
  // The first letter is Cyrillic.
  const [stuk] = stukken('https://аpple.example/');
  assert.equal(stuk?.host, 'xn--pple-43d.example');
  assert.equal(stukken('https://A.example:443/b')[0]?.host, 'a.example');
  assert.equal(stukken('https://a.example/b')[0]?.host, null);
});

test('the beginning of a text stands on one line', () => {
  assert.equal(aanhef('  Goedenavond,\n\nIk heb een vraag. ', 100), 'Goedenavond, Ik heb een vraag.');
  assert.equal(aanhef('Goedenavond', 5), 'Goed…');
  assert.equal(aanhef('👋👋👋👋', 4), '👋👋👋👋');
});
