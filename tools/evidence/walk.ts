/** A walk by keyboard: what gets the focus when somebody presses Tab, from the first to the last, and whether it ends. */
import type { Page } from 'playwright-core';

export interface Wandeling {
  /** As a screen reader is told: `button "Alles tonen"`. */
  readonly stappen: readonly string[];
  /** Whether the focus left the page at the end: nothing holds it. */
  readonly uit: boolean;
}

const LIMIT = 250;

/** In the page: nothing has the focus, and the next Tab begins at the top. */
function begin(): void {
  (document.activeElement as HTMLElement | null)?.blur();
  window.getSelection()?.removeAllRanges();
  const start = document.createElement('span');
  start.tabIndex = -1;
  document.body.prepend(start);
  start.focus();
  start.remove();
}

/** In the page: whether something has the focus, and whether it shows. */
function focused(): { readonly isSome: boolean; readonly isShown: boolean } {
  let at: Element | null = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  const box = at?.getBoundingClientRect();
  return {
    isSome: at !== null && at !== document.body,
    isShown: box !== undefined && box.width > 0 && box.height > 0,
  };
}

/** @param limit how many steps are too many */
export async function keyboardWalk(page: Page, limit = LIMIT): Promise<Wandeling> {
  await page.evaluate(begin);
  const stappen: string[] = [];
  while (stappen.length < limit) {
    await page.keyboard.press('Tab');
    const { isSome, isShown } = await page.evaluate(focused);
    if (!isSome) return { stappen, uit: true };
    // The hosts around it match as well; the innermost comes last.
    const said = await page.locator(':focus').last().ariaSnapshot();
    const [first = ''] = said.split('\n');
    stappen.push(
      `${first
        .replace(/^- /, '')
        .replace(/:$/, '')
        .replace(/^'(.*)'$/, '$1')}${isShown ? '' : ' (niet te zien)'}`,
    );
  }
  return { stappen, uit: false };
}
