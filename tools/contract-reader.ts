/**
 * In the self-contained files the contract is read by a module of our own instead of zod (docs/decisions/0073), and a
 * schema that nothing in a file reads is not in it.
 */
import { resolve } from 'node:path';
import ts from 'typescript';
import type { Plugin } from 'vite';

const READER = resolve('src/contract/browser/mini.ts');
const CONTRACT = /\/src\/contract\/[^/]+\.ts$/;

/**
 * The source with the value of each constant inside a call that is marked as pure: making a schema changes nothing, but
 * no bundler can know that of `.check(…)`, a call on what another call gave, or of `...bestand`, which could have getters.
 * Such a call around a value that is used leaves nothing behind after minification.
 */
export function markPure(source: string, fileName: string): string {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true);
  const values = file.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .flatMap(({ initializer }) => (initializer && !ts.isFunctionLike(initializer) ? [initializer] : []));
  return values.reduceRight(
    (text, value) =>
      `${text.slice(0, value.getStart())}/* @__PURE__ */ (() => (${value.getText()}))()${text.slice(value.getEnd())}`,
    source,
  );
}

/** By source text: every file is a build of its own, of the same modules. */
const marked = new Map<string, string>();

export const contractReaderPlugin = (): Plugin => ({
  name: 'contract-reader',
  enforce: 'pre',
  resolveId: (id) => (id === 'zod/mini' ? READER : null),
  transform: {
    filter: { id: CONTRACT },
    handler: (source, id) => {
      const code = marked.get(source) ?? markPure(source, id);
      marked.set(source, code);
      return { code, map: null };
    },
  },
  onLog(_, log) {
    // `z.tuple(…)`, which the reader does not have: only a warning to the bundler, and an answer that cannot be read.
    if (log.code === 'IMPORT_IS_UNDEFINED') this.error(log);
  },
});
