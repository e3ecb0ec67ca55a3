import parser from '@typescript-eslint/parser';
import { defineConfig } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import loket from './tools/import-rules.js';

// Lit, the accessibility of templates, and who imports whom: what asks for no types. Types and all else: .oxlintrc.json.

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
  { ignores: ['dist/', 'build/', 'docs/', 'samples/', 'test/', 'tools/', 'types/', '*.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: ['**/*.ts'], languageOptions: { parser } },
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
      'no-eval': 'error',
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
  { files: ['stories/**/*.ts', '.storybook/**/*.ts'], rules: { 'wc/guard-define-call': 'off' } },
);
