/** What every `play` needs: waiting for a state, never for a time. */
import type { WidgetElement } from '../../src/widgets/widget-element.js';

/** How long a story may take to get where it should be. */
const PATIENCE_MS = 15_000;

/** Waits until something holds on the page. */
export async function until(holds: () => boolean, signal: AbortSignal): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!signal.aborted && !holds()) {
    if (performance.now() > end) throw new Error('The story does not get where it should be.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Whether a widget has finished loading, well or not. */
export const isSettled = (element: WidgetElement): boolean =>
  element.renderRoot.querySelector('section')?.getAttribute('aria-busy') === 'false';
