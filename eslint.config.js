import { defineConfig } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import loket from './tools/import-rules.js';

const restricted = (selector, message) => ({ selector, message });

/** Breaks beside an old library that the page may hold (Prototype.js, MooTools, datejs). */
const OLD_LIBRARIES = [
  restricted(
    'CallExpression[callee.object.name="Array"][callee.property.name="from"]',
    'No Array.from: Prototype.js replaces it and loses items. Use spread.',
  ),
  restricted(
    'ForInStatement',
    'No for…in: old libraries add keys to prototypes. Use Object.keys and for…of.',
  ),
  restricted(
    'MemberExpression[object.name="Date"][property.name="parse"]',
    'No Date.parse: datejs replaces it. Use domain/datum.',
  ),
];

/** Opens a road from text to markup or code, or needs an exception in the page's Content-Security-Policy. */
const INJECTION = [
  restricted(
    'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|srcdoc)$/]',
    'No markup from text: it is a road for injected script. Use a Lit template.',
  ),
  restricted(
    'CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]',
    'No document.write: it is a road for injected script.',
  ),
  restricted(
    'NewExpression[callee.name="Function"], CallExpression[callee.name="Function"]',
    'No code from text: the page forbids unsafe-eval.',
  ),
  restricted(
    'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/<style|[\\s"\']style\\s*=/i]',
    'No inline style: the page forbids it. Use static styles, a class, or el.style.',
  ),
  restricted('ExportDefaultDeclaration', 'No default exports: a name is the same everywhere.'),
];

/** Clocks and the page, which pure rules may not know: they come in as arguments. */
const IMPURE = [
  restricted(
    'NewExpression[callee.name="Date"][arguments.length=0], MemberExpression[object.name="Date"][property.name="now"], MemberExpression[object.name="performance"]',
    'The domain has no clock of its own: take the moment as an argument.',
  ),
];

const UNSAFE_IMPORTS = {
  patterns: [
    {
      regex: '^(lit|lit-html)/directives/(unsafe-|style-map)|^(lit|lit-html)/(static-html|static)(\\.js)?$',
      message:
        'No unsafeHTML, unsafeSVG, unsafeStatic or styleMap: markup from text is a road for script, inline style is forbidden by the page.',
    },
  ],
};

export default defineConfig(
  { ignores: ['dist/', 'build/', 'coverage/', 'docs/', 'samples/', 'types/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      // By code points, which is meant; Array.from is banned.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // A number in a text reads as itself.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // The house has no enums; and a Lit element is never made by its constructor, but by its tag.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'no-eval': 'error',
    },
  },
  {
    // The gateway writes its pages with hono's html, which these rules would take for Lit's.
    files: ['**/*.ts'],
    ignores: ['src/gateway/**'],
    extends: [
      lit.configs['flat/recommended'],
      wc.configs['flat/recommended'],
      { plugins: { 'lit-a11y': litA11y }, rules: litA11y.configs.recommended.rules },
    ],
    rules: {
      'lit/no-legacy-template-syntax': 'error',
      'lit/no-template-bind': 'error',
      // Texts are bound by .textContent, because of page translators; the rule does not see those. axe does.
      'lit-a11y/accessible-name': 'off',
      // Safari takes the list role from a list without markers; role="list" gives it back.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { loket },
    rules: {
      'loket/import-rules': 'error',
      'no-restricted-imports': ['error', UNSAFE_IMPORTS],
      'no-restricted-syntax': ['error', ...OLD_LIBRARIES, ...INJECTION],
      'no-implied-eval': 'error',
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...OLD_LIBRARIES, ...INJECTION, ...IMPURE],
      'no-restricted-globals': [
        'error',
        ...['document', 'window', 'navigator', 'location', 'fetch', 'localStorage', 'sessionStorage'].map(
          (name) => ({
            name,
            message: 'The domain knows no DOM and no network.',
          }),
        ),
      ],
    },
  },
  {
    // The gateway runs on the municipality's server and the contract test at a supplier's, not in the page; the pages of
    // the gateway are strings by nature.
    files: ['src/gateway/**/*.ts', 'src/contract-test/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...OLD_LIBRARIES.slice(0, 2), ...INJECTION.slice(-1)],
    },
  },
  {
    files: ['test/**/*.ts', 'stories/**/*.ts', '.storybook/**/*.ts', 'tools/**/*.ts', '*.ts'],
    rules: {
      // `expect(x).to.be.true` is an assertion.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // node:test awaits its own tests.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['test', 'it', 'describe', 'suite'], package: 'node:test' },
            // `to.equal` promises something in its types only, for comparing DOM.
            { from: 'package', name: 'Equal', package: '@open-wc/semantic-dom-diff' },
          ],
        },
      ],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'wc/guard-define-call': 'off',
    },
  },
);
