/** Which part of the source each byte of a bundle came from: to see where the weight of a widget is. */
import { SourceMap, type SourceMapPayload } from 'node:module';

/** `../../node_modules/zod/v4/core/util.js` → `zod/v4/core/util.js`; `../src/ui/text.ts` → `src/ui/text.ts`. */
export const moduleName = (source: string): string =>
  source.replace(/^.*node_modules\//, '').replace(/^(\.\.?\/)+/, '');

/** `src/ui/text.ts` → `src/ui`, `@lit/task/task.js` → `@lit/task`, `zod/v4/…` → `zod`. */
export const partName = (module: string): string =>
  module
    .split('/')
    .slice(0, /^(src|@[^/]+)\//.test(module) ? 2 : 1)
    .join('/');

/** Characters of minified code per part, the heaviest first. */
export function weighParts(code: string, payload: SourceMapPayload): [part: string, characters: number][] {
  const map = new SourceMap(payload);
  const weights = new Map<string, number>();
  for (const [line, text] of code.split('\n').entries()) {
    for (let column = 0; column < text.length; column += 1) {
      const entry = map.findEntry(line, column);
      // What the bundler writes itself, between the modules, has no source.
      const source = 'originalSource' in entry ? (entry.originalSource as string | undefined) : undefined;
      const part = source ? partName(moduleName(source)) : '(bundler)';
      weights.set(part, (weights.get(part) ?? 0) + 1);
    }
  }
  return [...weights].sort((a, b) => b[1] - a[1]);
}
