/**
 * Who may import whom in `src/`: the rules of docs/decisions and CONTRIBUTING.md as one ESLint rule, each message
 * naming the rule that it keeps.
 *
 * contract → domain → client, i18n → controllers, ui → widgets → define → embed, helpers; the gateway apart.
 */
import { dirname, relative, resolve } from 'node:path';

/** What each folder may import: folders before it, folders of which it may import types only, and packages. */
const FOLDERS = {
  contract: { folders: [], packages: ['zod'] },
  domain: { folders: [], types: ['contract'], packages: [] },
  client: { folders: ['contract', 'domain'], packages: [] },
  i18n: { folders: ['contract', 'domain'], packages: [] },
  controllers: { folders: ['contract', 'domain', 'client', 'i18n'], packages: ['lit', '@lit/task'] },
  ui: { folders: [], packages: ['lit'] },
  widgets: {
    folders: ['contract', 'domain', 'client', 'i18n', 'controllers', 'ui'],
    packages: ['lit', '@lit/task'],
  },
  define: {
    folders: ['contract', 'domain', 'client', 'i18n', 'controllers', 'ui', 'widgets'],
    packages: [],
  },
  embed: {
    folders: ['contract', 'domain', 'client', 'i18n', 'controllers', 'ui', 'widgets', 'define'],
    packages: [],
  },
  helpers: {
    folders: ['contract', 'domain', 'client', 'i18n', 'controllers', 'ui', 'widgets', 'define', 'embed'],
    packages: ['lit'],
  },
  'contract-test': { folders: ['contract'], packages: ['node'] },
  gateway: { folders: ['contract', 'domain'], packages: ['hono', '@hono/node-server', 'libsql', 'node'] },
};

const MESSAGES = {
  chain:
    'src/{{from}} may not import src/{{to}}: each imports what stands before it (contract → domain → client, i18n → controllers, ui → widgets → define → embed, helpers; gateway: contract and domain only).',
  package: 'src/{{from}} may not import the package "{{to}}".',
  contractZodOnly: 'Rule 1: contract imports zod only.',
  domainTypesOnly: 'Rule 1: domain imports contract types only (import type …).',
  zodInContract: "Rule 2: only contract and the gateway's validator import zod.",
  uiLitOnly: 'Rule 3: ui imports Lit and ui only; texts and data come in as arguments.',
  widgetAlone: 'Rule 4: a widget never imports another widget, define or gateway.',
  widgetClient:
    'Rule 4: a widget sees the client by its interface: import its types only, or client/errors.js.',
  defineOnly: 'Rule 5: define is the only place where class meets tag.',
  gatewayUsers: 'Rule 6: only stories, tests, the demo site and helpers/demo import the gateway.',
  oneBarrel: 'Rule 7: index.ts is the only barrel; import the file itself.',
};

const ZOD_IN_GATEWAY = 'gateway/validator.ts';
const GATEWAY_USER = 'helpers/demo.ts';

/** `lit/directives/guard.js` → `lit`; `@lit/task` stays; `node:fs` → `node`. */
const packageOf = (specifier) => {
  if (specifier.startsWith('node:')) return 'node';
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
};

const folderOf = (path) => path.split('/')[0];

/** The rule that this import of a package breaks, if any. */
function packageProblem(from, file, name) {
  if (FOLDERS[from].packages.includes(name)) return undefined;
  if (name === 'zod') return file === ZOD_IN_GATEWAY ? undefined : 'zodInContract';
  if (from === 'contract') return 'contractZodOnly';
  if (from === 'domain') return 'domainTypesOnly';
  if (from === 'ui') return 'uiLitOnly';
  return 'package';
}

/** The rule that this import of a file of ours breaks, if any. Both paths are relative to `src/`, with `/`. */
function fileProblem(file, target, typesOnly) {
  const from = folderOf(file);
  const to = folderOf(target);
  const widget = /^widgets\/[^/]+\//;
  if (target === 'index.ts') return 'oneBarrel';
  if (from === to) {
    const [here, there] = [file.match(widget)?.[0], target.match(widget)?.[0]];
    return there && there !== here ? 'widgetAlone' : undefined;
  }
  if (to === 'gateway')
    return file === GATEWAY_USER ? undefined : from === 'widgets' ? 'widgetAlone' : 'gatewayUsers';
  if (to === 'define' && from === 'widgets') return 'widgetAlone';
  if (from === 'contract') return 'contractZodOnly';
  if (from === 'ui') return 'uiLitOnly';
  const { folders, types = [] } = FOLDERS[from];
  if (types.includes(to)) return typesOnly ? undefined : 'domainTypesOnly';
  if (!folders.includes(to)) return 'chain';
  // The base class beside the widgets is the one place that may know more of the client.
  if (widget.test(file) && to === 'client' && !typesOnly && target !== 'client/errors.ts')
    return 'widgetClient';
  return undefined;
}

/** Whether nothing of this import is left after compilation. */
const isTypesOnly = (node) =>
  node.importKind === 'type' ||
  node.exportKind === 'type' ||
  (node.specifiers?.length > 0 && node.specifiers.every((one) => one.importKind === 'type'));

/** @type {import('eslint').Rule.RuleModule} */
const importRules = {
  meta: { type: 'problem', schema: [], messages: MESSAGES },
  create(context) {
    const src = resolve(context.cwd, 'src');
    const file = relative(src, context.filename).replaceAll('\\', '/');
    if (file.startsWith('..')) return {};
    const from = folderOf(file);

    const check = (node, source) => {
      const specifier = source.value;
      const report = (messageId, to) => context.report({ node: source, messageId, data: { from, to } });
      if (!specifier.startsWith('.')) {
        const name = packageOf(specifier);
        const problem = from in FOLDERS ? packageProblem(from, file, name) : undefined;
        if (problem) report(problem, name);
        return;
      }
      const target = relative(src, resolve(dirname(context.filename), specifier))
        .replaceAll('\\', '/')
        .replace(/\.js$/, '.ts');
      // index.ts collects from everywhere but the gateway.
      const problem =
        from in FOLDERS
          ? fileProblem(file, target, isTypesOnly(node))
          : folderOf(target) === 'gateway'
            ? 'gatewayUsers'
            : undefined;
      if (problem) report(problem, folderOf(target));
    };

    const checkExport = (node) => {
      if (!node.source) return;
      // A file of define is the whole surface of the bundle that is made from it.
      if (file !== 'index.ts' && from !== 'define') context.report({ node, messageId: 'oneBarrel' });
      else check(node, node.source);
    };

    return {
      ImportDeclaration: (node) => check(node, node.source),
      ImportExpression: (node) => {
        if (node.source.type === 'Literal') check(node, node.source);
      },
      ExportAllDeclaration: checkExport,
      ExportNamedDeclaration: checkExport,
      'CallExpression[callee.object.name="customElements"][callee.property.name="define"]': (node) => {
        if (from !== 'define') context.report({ node, messageId: 'defineOnly' });
      },
      'Decorator[expression.callee.name="customElement"]': (node) => {
        context.report({ node, messageId: 'defineOnly' });
      },
    };
  },
};

export default { rules: { 'import-rules': importRules } };
