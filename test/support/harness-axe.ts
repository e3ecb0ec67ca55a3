/** The judgement of axe-core: WCAG 2.0–2.2 at A and AA, and best practice. */
import 'axe-core/axe.min.js';
import type { AxeResults, RunOptions } from 'axe-core';

const { axe } = globalThis as unknown as {
  axe: { run(context: Element, options: RunOptions): Promise<AxeResults> };
};

/**
 * What axe finds wrong, one line each; empty when it is silent.
 * @param colours judging these is more than half of the work, and they are the same in every language and engine
 */
export async function axeFindings(element: Element, colours = true): Promise<string[]> {
  const { violations } = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    resultTypes: ['violations'],
    elementRef: false,
    rules: { 'color-contrast': { enabled: colours } },
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html}\n  ${failureSummary ?? ''}`),
  );
}
