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
const isSettled = (element: WidgetElement): boolean =>
  element.renderRoot.querySelector('section')?.getAttribute('aria-busy') === 'false';

/** What a `play` is given, as far as this needs it. */
interface Scene {
  readonly canvasElement: HTMLElement;
  readonly abortSignal: AbortSignal;
}

/** Finds the widget of a story, and waits for what it shows. */
export interface Hands<E extends WidgetElement> {
  /** The widget of a story. */
  widgetIn(canvas: HTMLElement): E;
  rootIn(scene: Scene): ParentNode;
  /** Waits until the widget shows what this names. */
  shows(scene: Scene, selector: string): Promise<void>;
  /** Waits until the widget is done: what looks at a story (a screenshot, axe) then sees its end. */
  settled(scene: Scene): Promise<void>;
}

/** @param find the widget in what a story shows */
export function handsOf<E extends WidgetElement>(find: (canvas: HTMLElement) => E | null): Hands<E> {
  const widgetIn = (canvas: HTMLElement): E => {
    const element = find(canvas);
    if (!element) throw new Error('This story holds no widget of its kind.');
    return element;
  };
  const rootIn = ({ canvasElement }: Scene): ParentNode => widgetIn(canvasElement).renderRoot;
  return {
    widgetIn,
    rootIn,
    shows: (scene, selector) =>
      until(() => rootIn(scene).querySelector(selector) !== null, scene.abortSignal),
    settled: ({ canvasElement, abortSignal }) => until(() => isSettled(widgetIn(canvasElement)), abortSignal),
  };
}

/** How the table of controls shows an attribute. */
export const attribute = (description: string): { description: string; table: { category: string } } => ({
  description,
  table: { category: 'attributes' },
});
export const noControl = { control: false } as const;
