/** How the tests in real house styles tell what is known of a house style from what is new, and so ours. */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Measurement } from '../../src/helpers/parts.js';
import { differences, lookDifferences, lowIn, type Known } from '../themes/known.js';

const source = (role: 'link' | 'error-bg', token: string | null) => ({ role, token, value: '', fits: true });
const measured = (ratio: number, more: Partial<Measurement> = {}): Measurement => ({
  part: 'link',
  pair: 'text',
  ratio,
  norm: 4.5,
  colours: ['rgb(1, 1, 1)', 'rgb(2, 2, 2)'],
  ink: source('link', '--utrecht-link-color'),
  ground: null,
  ...more,
});
const known: Known = {
  thema: 'flets',
  deel: 'link',
  ratio: 4.2,
  norm: 4.5,
  tokens: ['--utrecht-link-color'],
};

test('keeps the worst of each part of a house style, rounded down, with the tokens that make it', () => {
  const ground = source('error-bg', '--utrecht-alert-error-background-color');
  const low = lowIn([
    { thema: 'flets', measurements: [measured(4.49), measured(7)] },
    { thema: 'flets', measurements: [measured(4.29, { ground }), measured(3.2, { norm: 3 })] },
    { thema: 'goed', measurements: [measured(4.5)] },
  ]);
  assert.deepEqual(low, [
    {
      ...known,
      ratio: 4.2,
      tokens: ['--utrecht-link-color', '--utrecht-alert-error-background-color'],
    },
  ]);
});

test('says nothing of what is known, and names what is new, worse, of another token, or good again', () => {
  assert.deepEqual(differences([known], [known]), []);
  assert.match(
    differences([known], [])[0] ?? '',
    /^flets: link has 4\.2.*--utrecht-link-color.*this is new$/,
  );
  assert.match(differences([{ ...known, ratio: 4.1 }], [known])[0] ?? '', /it was 4\.2$/);
  assert.match(differences([{ ...known, tokens: [] }], [known])[0] ?? '', /it was by --utrecht-link-color$/);
  assert.match(differences([], [known])[0] ?? '', /good now/);
});

test('does the same for what is missing in the look, and says in which states', () => {
  const seen = ['een', 'twee'].map((stand) => ({ thema: 'kaal', stand, problems: ['a field has an edge'] }));
  assert.deepEqual(lookDifferences(seen, [{ thema: 'kaal', wat: 'a field has an edge' }]), []);
  assert.deepEqual(lookDifferences(seen, []), ['kaal: a field has an edge [een, twee]']);
  assert.equal(lookDifferences([], [{ thema: 'kaal', wat: 'a field has an edge' }]).length, 1);
});
