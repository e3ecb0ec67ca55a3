/** The judgement of axe-core: WCAG 2.0–2.2 at A and AA, and best practice. */
import 'axe-core/axe.min.js';
import type { AxeResults, RunOptions } from 'axe-core';

const { axe } = globalThis as unknown as {
  axe: { run(context: Element, options: RunOptions): Promise<AxeResults> };
};

/** What can differ when only the words do. */
const OF_WORDS = [
  'aria-command-name',
  'aria-dialog-name',
  'aria-input-field-name',
  'aria-meter-name',
  'aria-progressbar-name',
  'aria-toggle-field-name',
  'aria-tooltip-name',
  'button-name',
  'empty-heading',
  'empty-table-header',
  'form-field-multiple-labels',
  'image-alt',
  'input-button-name',
  'label',
  'label-title-only',
  'landmark-unique',
  'link-in-text-block',
  'link-name',
  'role-img-alt',
  'select-name',
  'summary-name',
  'svg-img-alt',
  'valid-lang',
];
const NORMS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong, one line each; empty when it is silent.
 * @param about judging colours is more than half of the work, and they are the same in every engine; in another language
 *   only the words differ
 */
export async function axeFindings(
  element: Element,
  about: 'all' | 'all but colours' | 'words' = 'all',
): Promise<string[]> {
  const { violations } = await axe.run(element, {
    runOnly: about === 'words' ? { type: 'rule', values: OF_WORDS } : NORMS,
    resultTypes: ['violations'],
    elementRef: false,
    rules: about === 'all but colours' ? { 'color-contrast': { enabled: false } } : {},
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html}\n  ${failureSummary ?? ''}`),
  );
}
