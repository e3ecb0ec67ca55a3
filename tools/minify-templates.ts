/**
 * Takes the layout out of css`…` and html`…` in a build: indentation and comments serve the reader of the source, not
 * the citizen's phone. White space becomes one space and never disappears in markup, so what is shown stays the same.
 */
import ts from 'typescript';
import type { Plugin } from 'vite';
import { OWN_SOURCE } from './languages.js';

// A string is left as it is; everything else is layout.
const CSS = /("[^"]*"|'[^']*')|\/\*[\s\S]*?\*\/|\s*([{};,>])\s*|(:)\s+|\s+/g;

export const minifyCss = (text: string): string =>
  text
    .replace(
      CSS,
      (_, quoted?: string, mark?: string, colon?: string) =>
        quoted ?? mark ?? colon ?? (_.startsWith('/*') ? '' : ' '),
    )
    .replaceAll(';}', '}');

export const minifyHtml = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

const MINIFIERS: Readonly<Record<string, (text: string) => string>> = {
  css: minifyCss,
  html: minifyHtml,
  svg: minifyHtml,
};

/** The source with every css, html and svg template minified. */
export function minifyTemplates(source: string, fileName: string): string {
  if (!/\b(css|html|svg)`/.test(source)) return source;
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true);
  const edits: { start: number; end: number; text: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node)) {
      const minify = MINIFIERS[node.tag.getText()];
      const { template } = node;
      const parts = ts.isTemplateExpression(template)
        ? [template.head, ...template.templateSpans.map(({ literal }) => literal)]
        : [template];
      for (const part of minify ? parts : []) {
        // Between the marks ` or } and ` or ${.
        const start = part.getStart() + 1;
        const end = part.getEnd() - (ts.isTemplateHead(part) || ts.isTemplateMiddle(part) ? 2 : 1);
        edits.push({ start, end, text: minify?.(source.slice(start, end)) ?? '' });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  let result = source;
  for (const { start, end, text } of edits.sort((a, b) => b.start - a.start)) {
    result = result.slice(0, start) + text + result.slice(end);
  }
  return result;
}

/** By source text: many files of one build hold the same modules. */
const minified = new Map<string, string>();

export const templatesPlugin = (): Plugin => ({
  name: 'minify-templates',
  enforce: 'pre',
  transform: {
    filter: { id: OWN_SOURCE },
    handler: (source, id) => {
      const code = minified.get(source) ?? minifyTemplates(source, id);
      minified.set(source, code);
      return { code, map: null };
    },
  },
});
