import assert from 'node:assert/strict';
import test from 'node:test';
import { withoutLanguages } from '../../tools/languages.js';

const source = `import { defineMessages } from '../../i18n/messages.js';
export const messages = defineMessages({
  nl: { title: 'Uw zaak', count: (n: number) => \`\${n} stappen { } \` },
  en: { title: 'Your case', count: (n: number) => \`\${n} steps { } \` },
  fy: { title: 'Jo saak', count: (n: number) => \`\${n} stappen \` },
});
export const after = { en: { kept: true } };
`;

test('empties the languages that are left out and nothing else', () => {
  const text = withoutLanguages(source, 'messages.ts', ['en', 'fy']);
  assert.equal(
    text,
    source.replace(/en: \{ title.*\},\n/, 'en: {},\n').replace(/fy: \{ title.*\},\n/, 'fy: {},\n'),
  );
  assert.ok(text.includes('Uw zaak') && text.includes('kept: true'));
});

test('does so in every call of a file', () => {
  const text = withoutLanguages(source + source.replace('import', '// import'), 'messages.ts', ['fy']);
  assert.equal(text.match(/fy: \{\}/g)?.length, 2);
  assert.equal(text.match(/Your case/g)?.length, 2);
});

test('leaves a file without messages as it is', () => {
  const other = 'export const en = { a: 1 };';
  assert.equal(withoutLanguages(other, 'other.ts', ['en', 'fy']), other);
});

test('refuses texts that it cannot take apart, rather than measuring wrong', () => {
  const hidden = 'const en = {}; defineMessages({ nl: {}, en, fy: {} });';
  assert.throws(
    () => withoutLanguages(hidden, 'src/x/messages.ts', ['en']),
    /src\/x\/messages\.ts.*"en: \{ … \}"/,
  );
});
