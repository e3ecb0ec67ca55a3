import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const css = readFileSync('src/gateway/site/theme/theme.css', 'utf8');
const tokens = new Map<string, string>(
  [...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name as string, value as string]),
);

/** The value of a token, with every reference followed. */
function resolve(name: string): string {
  const value = tokens.get(name);
  assert.ok(value !== undefined, `${name} is not in the theme`);
  const reference = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  return reference === undefined ? value : resolve(reference);
}

/** WCAG 2.2: relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  assert.match(colour, /^#[0-9a-f]{6}$/);
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [x, y] = [luminance(resolve(a)), luminance(resolve(b))];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

const GROUNDS = [
  '--eigen-papier',
  '--eigen-zand',
  '--eigen-water-licht',
  '--eigen-zon-licht',
  '--eigen-rood-licht',
];

test('text and links are 7:1 or more on every ground of the house style', () => {
  const texts = [
    'document-color',
    'heading-color',
    'link-color',
    'link-hover-color',
    'paragraph-small-color',
  ];
  for (const text of texts) {
    for (const ground of GROUNDS) {
      const ratio = contrast(`--utrecht-${text}`, ground);
      assert.ok(ratio >= 7, `${text} on ${ground}: ${ratio.toFixed(2)}`);
    }
  }
});

test('what stands on a colour of its own is 7:1 or more', () => {
  const pairs = [
    ...['primary', 'primary-hover', 'primary-active', 'secondary', 'secondary-hover', 'secondary-active'].map(
      (kind) => `--nl-button-${kind}`,
    ),
    ...['info', 'ok', 'warning', 'error'].flatMap((kind) => [
      `--nl-alert-${kind}`,
      `--utrecht-alert-${kind}`,
    ]),
    '--utrecht-textbox',
    '--utrecht-data-badge',
    ...['checked', 'current', 'not-checked', 'error'].map((state) => `--denhaag-step-marker-${state}`),
  ];
  for (const pair of pairs) {
    const ratio = contrast(`${pair}-color`, `${pair}-background-color`);
    assert.ok(ratio >= 7, `${pair}: ${ratio.toFixed(2)}`);
  }
});

test('edges of controls and markers are 3:1 or more on every ground', () => {
  const edges = [
    '--utrecht-textbox-border-color',
    '--utrecht-textbox-invalid-border-color',
    '--nl-button-primary-border-color',
    '--nl-button-secondary-border-color',
    ...['checked', 'current', 'not-checked', 'warning', 'error'].map(
      (state) => `--denhaag-step-marker-${state}-border-color`,
    ),
  ];
  for (const edge of edges) {
    for (const ground of GROUNDS) {
      const ratio = contrast(edge, ground);
      assert.ok(ratio >= 3, `${edge} on ${ground}: ${ratio.toFixed(2)}`);
    }
  }
});

test('every reference leads to a value, and no letters are fetched', () => {
  for (const name of tokens.keys()) resolve(name);
  assert.doesNotMatch(css, /url\(|@font-face|@import/);
});
