/**
 * Reads the self-contained files as a strict municipal page will: nothing that needs an exception in its
 * Content-Security-Policy, breaks beside an old library (Prototype.js, MooTools, datejs), or loads more code.
 *
 * What libraries of others bring along is listed in `KNOWN`, per module and counted: one more is a failure.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import ts from 'typescript';
import { bundleEntries, siteBundle, WITH_ZOD } from '../vite.config.js';
import { describeDist, type DistManifest } from './dist-manifest.js';
import { moduleName } from './parts.js';
import { compile } from './sizes.js';

/** What may not be in a file. The text is what the report calls it. */
export type Banned =
  | 'Array.from'
  | 'for…in'
  | 'Date.parse'
  | 'eval'
  | 'Function constructor'
  | 'innerHTML'
  | 'outerHTML'
  | 'insertAdjacentHTML'
  | 'document.write'
  | 'import'
  | 'import()'
  | 'process'
  | 'static block'
  | 'lookbehind'
  | 'non-ASCII';

/** Occurrences that stay, with the reason. */
const KNOWN: readonly { module: string; banned: Banned; count: number; why: string }[] = [
  {
    module: 'lit-html/lit-html.js',
    banned: 'innerHTML',
    count: 1,
    why: 'makes <template>s from the static parts of our own templates, through the trusted-types policy "lit-html"',
  },
  {
    module: 'lit-html/directives/guard.js',
    banned: 'Array.from',
    count: 1,
    why: 'copies an array, which the Array.from of old libraries does as well; it is sets that they lose',
  },
];

/**
 * Never on a page of citizens, so not beside what such a page may hold: the gateway's router and the writer of
 * openapi.json go through objects of their own. All else counts: these files must work under the strictest policy.
 */
const FOR_TRYING: Readonly<Record<string, readonly Banned[]>> = {
  'loket-demo.js': ['for…in', 'Array.from'],
};

/** Whose code may be in a file that citizens load: one that zod came back to is 5 kB larger (docs/decisions/0073). */
const PACKAGES = /^(lit|lit-html|lit-element|@lit\/reactive-element|@lit\/task)$/;

export interface Finding {
  readonly banned: Banned;
  /** Offset in the file. */
  readonly at: number;
}

const MARKUP: ReadonlySet<string> = new Set(['innerHTML', 'outerHTML', 'insertAdjacentHTML']);

/** Every banned thing in this JavaScript. */
export function scan(code: string): Finding[] {
  const findings: Finding[] = [];
  const file = ts.createSourceFile('bundle.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const visit = (node: ts.Node): void => {
    const found = bannedAt(node);
    if (found) findings.push({ banned: found, at: node.getStart() });
    ts.forEachChild(node, visit);
  };
  visit(file);
  for (const match of code.matchAll(/[^\x00-\x7f]+/g))
    findings.push({ banned: 'non-ASCII', at: match.index });
  return findings;
}

function bannedAt(node: ts.Node): Banned | undefined {
  if (ts.isForInStatement(node)) return 'for…in';
  if (ts.isImportDeclaration(node)) return 'import';
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) return 'import';
  if (ts.isClassStaticBlockDeclaration(node)) return 'static block';
  if (ts.isRegularExpressionLiteral(node) && /\(\?<[=!]/.test(node.text)) return 'lookbehind';
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
    const name = ts.isPropertyAccessExpression(node) ? node.name.text : literal(node.argumentExpression);
    const owner = node.expression.getText();
    if (name !== undefined && MARKUP.has(name)) return name as Banned;
    if (owner === 'Array' && name === 'from') return 'Array.from';
    if (owner === 'Date' && name === 'parse') return 'Date.parse';
    if (owner.endsWith('document') && (name === 'write' || name === 'writeln')) return 'document.write';
  }
  if (ts.isCallExpression(node)) {
    if (node.expression.kind === ts.SyntaxKind.ImportKeyword) return 'import()';
    if (node.expression.getText() === 'eval') return 'eval';
  }
  if (ts.isIdentifier(node) && isReference(node)) {
    // Also when it is only passed on: `const F = Function; new F('')`.
    if (node.text === 'Function' && !isInstanceCheck(node)) return 'Function constructor';
    if (node.text === 'process') return 'process';
  }
  return undefined;
}

const literal = (node: ts.Expression): string | undefined =>
  ts.isStringLiteralLike(node) ? node.text : undefined;

/** `x instanceof Function` reads the name without calling it. */
const isInstanceCheck = (node: ts.Identifier): boolean =>
  ts.isBinaryExpression(node.parent) && node.parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword;

/** A name that stands for a variable, not for a property. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return !(
    (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent) || ts.isPropertyDeclaration(parent)) &&
    parent.name === node
  );
}

/** The module of the source that this offset came from, by the source map: `zod/v4/core/util.js`, `src/client/…`. */
function moduleAt(map: SourceMap, code: string, at: number): string {
  const before = code.slice(0, at).split('\n');
  const entry = map.findEntry(before.length - 1, before.at(-1)?.length ?? 0);
  const source = 'originalSource' in entry ? (entry.originalSource as string | undefined) : undefined;
  return source ? moduleName(source) : 'the bundler';
}

/** Compares one file with what is known; every difference as a sentence. */
export function judge(name: string, counts: ReadonlyMap<string, number>): string[] {
  const sentences: string[] = [];
  for (const [key, count] of counts) {
    const known = KNOWN.find(({ module, banned }) => key === `${banned} in ${module}`);
    if (count > (known?.count ?? 0)) {
      sentences.push(`${name}: ${key}, ${count}×${known ? `, where ${known.count} are known` : ''}.`);
    }
  }
  return sentences;
}

/** Code of others that this file may not hold, and what its licences leave out or tell too much; as sentences. */
export function strangers(name: string, sources: readonly string[], licences: string): string[] {
  const held = new Set(
    sources.flatMap((source) =>
      source.includes('node_modules/') ? (/^(@[^/]+\/)?[^/]+/.exec(moduleName(source))?.[0] ?? []) : [],
    ),
  );
  // `lit` is names for what the other packages of Lit hold: nothing of it is left, and it is named.
  const named = [...licences.matchAll(/^## (\S+) - /gm)].flatMap(([, one]) =>
    one && one !== 'lit' ? one : [],
  );
  const strange = WITH_ZOD.some((file) => name === `${file}.js`)
    ? []
    : [...held].filter((one) => !PACKAGES.test(one));
  return [
    ...strange.map((one) => `${name}: holds ${one}.`),
    ...[...held]
      .filter((one) => !named.includes(one))
      .map((one) => `${name}: no licence of ${one} beside it.`),
    ...named
      .filter((one) => !held.has(one))
      .map((one) => `${name}: a licence of ${one}, which is not in it, is beside it.`),
  ];
}

function scanFile(name: string): { counts: Map<string, number>; sentences: string[] } {
  const code = readFileSync(`dist/${name}`, 'utf8');
  const payload = JSON.parse(readFileSync(`dist/${name}.map`, 'utf8')) as SourceMapPayload;
  const map = new SourceMap(payload);
  const counts = new Map<string, number>();
  for (const { banned, at } of scan(code)) {
    if (FOR_TRYING[name]?.includes(banned)) continue;
    const key = `${banned} in ${moduleAt(map, code, at)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const licences = readFileSync(`dist/${name.replace(/\.js$/, '.licenses.md')}`, 'utf8');
  return { counts, sentences: [...judge(name, counts), ...strangers(name, payload.sources, licences)] };
}

/**
 * Whether `manifest.json` describes these files, and whether the same sources give the same bytes once more: who checks a
 * published file against its sources must find it. The largest file stands for all: it has every module in it.
 */
async function otherThanSaid(): Promise<string[]> {
  const sentences: string[] = [];
  const said = readFileSync('dist/manifest.json', 'utf8');
  const { files } = JSON.parse(said) as DistManifest;
  // The same bytes compress to the same size: `integrity` says whether they are.
  const described = describeDist('dist', (bytes, name) => ({
    raw: bytes.length,
    gzip: files[name]?.bytes.gzip ?? 0,
    brotli: files[name]?.bytes.brotli ?? 0,
  }));
  if (said !== `${JSON.stringify(described, null, 2)}\n`) {
    sentences.push('dist/manifest.json says other things than the files beside it.');
  }
  const entry = bundleEntries()['loket'] ?? '';
  const { code } = await compile('loket', siteBundle('loket', entry, 'build/once-more'));
  if (code !== readFileSync('dist/loket.js', 'utf8')) {
    sentences.push('loket.js is not the same, byte for byte, when it is built once more.');
  }
  return sentences;
}

if (process.argv[1]?.endsWith('bundle-scan.ts')) {
  const files = readdirSync('dist').filter((name) => name.endsWith('.js'));
  if (files.length === 0) throw new Error('dist/ holds no file to read: run "npm run build".');
  const seen = new Map<string, number>();
  let failed = 0;
  for (const name of files) {
    const { counts, sentences } = scanFile(name);
    for (const [key, count] of counts) seen.set(key, Math.max(count, seen.get(key) ?? 0));
    for (const sentence of sentences) console.log(sentence);
    if (sentences.length > 0) failed += 1;
  }
  // The list of exceptions may not outlive what it excuses.
  const stale = KNOWN.filter(
    ({ module, banned, count }) => (seen.get(`${banned} in ${module}`) ?? 0) < count,
  );
  for (const { module, banned, count } of stale) {
    console.log(`KNOWN in tools/bundle-scan.ts says ${count}× ${banned} in ${module}; there are fewer now.`);
  }
  if (stale.length > 0) failed += 1;
  for (const sentence of await otherThanSaid()) {
    console.log(sentence);
    failed += 1;
  }
  const total = files.length + 3;
  console.log(`${total - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
