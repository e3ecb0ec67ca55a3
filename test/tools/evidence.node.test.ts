import assert from 'node:assert/strict';
import test from 'node:test';
import type { AxeResults, Result } from 'axe-core';
import { indexOf, type Bewijs } from '../../tools/evidence/bewijs.js';
import { assertionsOf, criteriaOf } from '../../tools/evidence/earl.js';

const rule = (id: string, tags: readonly string[]): Result =>
  ({ id, help: `Help of ${id}`, tags, nodes: [{ target: ['zaak-timeline', 'p'] }] }) as unknown as Result;
const results = {
  passes: [rule('button-name', ['wcag2a', 'wcag412'])],
  violations: [rule('color-contrast', ['wcag2aa', 'wcag143'])],
  incomplete: [rule('target-size', ['wcag22aa', 'wcag258'])],
  inapplicable: [],
} as unknown as AxeResults;

test('names the criteria of WCAG of a rule', () => {
  assert.deepEqual(criteriaOf(['wcag2aa', 'wcag143', 'wcag1410', 'cat.color']), [
    'WCAG 1.4.3',
    'WCAG 1.4.10',
  ]);
});

test('says of each rule and each story what came of it, and where it failed', () => {
  const assertions = assertionsOf({ id: 'een', titel: 'Een stand' }, results, '4.14.1');
  assert.deepEqual(
    assertions.map((one) => [
      one['earl:test']['@id'],
      one['earl:result']['earl:outcome']['@id'],
      one['earl:result']['earl:info'],
    ]),
    [
      ['urn:axe-core:rule:button-name', 'earl:passed', ''],
      ['urn:axe-core:rule:color-contrast', 'earl:failed', 'zaak-timeline p'],
      ['urn:axe-core:rule:target-size', 'earl:cantTell', 'zaak-timeline p'],
    ],
  );
  assert.ok(assertions.every((one) => one['earl:subject']['dct:title'] === 'Een stand'));
});

const bewijs: Bewijs = {
  versies: { 'loket-widgets': '1.2.3' },
  widgets: [{ titel: 'Zaak-timeline', stories: 2, geslaagd: 40, mislukt: 0, onbeslist: 1, toetsenbord: [] }],
  contrast: [{ thema: 'Geen thema', story: 'Een stand', laagste: 7.04, fouten: [] }],
  huisstijlen: null,
  groottes: [{ bestand: 'dist/loket.js', brotli: 1234 }],
  hosts: [],
  cookies: 0,
};

test('tells in Dutch what was measured, and that nothing stands in the way', () => {
  const text = indexOf(bewijs);
  for (const line of [
    '# Bewijs bij Loket 1.2.3',
    '| Zaak-timeline | 2 | 40 | 0 | 1 |',
    '| Geen thema | Een stand | 7,0 |',
    'Nergens bleef de focus steken',
    'Geen tekst heeft volgens axe te weinig contrast.',
    'De huisstijlen van echte gemeenten zijn nu niet gemeten.',
    'Er zijn geen cookies geplaatst.',
    '| dist/loket.js | 1234 |',
  ])
    assert.ok(text.includes(line), `${line}\n\n${text}`);
});

test('takes along what was measured in the house styles of municipalities, and says when that is of another time', () => {
  const huisstijlen = {
    broncode: 'abc',
    standen: 38,
    themas: [
      { thema: 'goed', teLaag: [] },
      { thema: 'flets', teLaag: [{ deel: 'link', ratio: 2.4, norm: 4.5, tokens: ['--utrecht-link-color'] }] },
    ],
    fouten: [],
  };
  const same = indexOf({ ...bewijs, versies: { ...bewijs.versies, broncode: 'abc' }, huisstijlen });
  assert.ok(same.includes('geopend in 2 huisstijlen van gemeenten en producten, in 38 standen'), same);
  assert.ok(same.includes('| flets | link | 2,4 | 4,5 | --utrecht-link-color |'), same);
  assert.ok(!same.includes('andere stand van de broncode'), same);
  const wrong = indexOf({
    ...bewijs,
    huisstijlen: { ...huisstijlen, fouten: ['goed: a field has an edge'] },
  });
  assert.ok(wrong.includes('andere stand van de broncode (abc)'), wrong);
  assert.ok(wrong.includes('- goed: a field has an edge') && !wrong.includes('Nergens ontbreekt'), wrong);
});

test('hides nothing of what is wrong', () => {
  const text = indexOf({
    ...bewijs,
    widgets: [{ ...bewijs.widgets[0]!, toetsenbord: ['bij "Leeg" bleef de focus in de widget'] }],
    contrast: [{ ...bewijs.contrast[0]!, laagste: 2.1, fouten: ['p (2.1)'] }],
    hosts: ['cdn.example'],
    cookies: 2,
  });
  for (const line of [
    '- Zaak-timeline: bij "Leeg" bleef de focus in de widget',
    '- Geen thema, Een stand: p (2.1)',
    'Er is iets opgehaald bij: cdn.example.',
    'Er zijn 2 cookies geplaatst.',
  ])
    assert.ok(text.includes(line), `${line}\n\n${text}`);
});
