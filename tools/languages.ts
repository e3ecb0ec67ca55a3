/**
 * Leaves languages out of a build, to measure what each costs. Texts stand in calls of `defineMessages({ nl, en, fy })`;
 * the object of a language that is left out becomes `{}`. For measuring only: such a build does not run in that language.
 */
import ts from 'typescript';
import type { Plugin } from 'vite';

export type Language = 'nl' | 'en' | 'fy';

/**
 * The source with the texts of these languages emptied.
 *
 * Throws when a language is not an object literal right there: then it cannot be measured apart.
 */
export function withoutLanguages(source: string, fileName: string, languages: readonly Language[]): string {
  if (!source.includes('defineMessages(')) return source;
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true);
  const ranges: [start: number, end: number][] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'defineMessages') {
      const [all] = node.arguments;
      for (const language of languages) {
        const texts =
          all && ts.isObjectLiteralExpression(all)
            ? all.properties.find((property) => property.name?.getText() === language)
            : undefined;
        if (!texts || !ts.isPropertyAssignment(texts) || !ts.isObjectLiteralExpression(texts.initializer)) {
          throw new Error(`${fileName}: defineMessages needs "${language}: { … }" written out in the call.`);
        }
        ranges.push([texts.initializer.getStart(), texts.initializer.getEnd()]);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  let result = source;
  for (const [start, end] of ranges.sort((a, b) => b[0] - a[0])) {
    result = `${result.slice(0, start)}{}${result.slice(end)}`;
  }
  return result;
}

/** The modules of a build that are ours. */
export const OWN_SOURCE = /\/src\/.*\.ts$/;

/** The same, as a step of a build. */
export const leaveOut = (languages: readonly Language[]): Plugin => ({
  name: 'leave-out-languages',
  enforce: 'pre',
  transform: {
    filter: { id: OWN_SOURCE },
    handler: (code, id) => ({ code: withoutLanguages(code, id, languages), map: null }),
  },
});
