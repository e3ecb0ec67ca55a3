/** Icons: drawn with the text's colour, hidden from assistive technology, always beside words. */
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

const SHAPES = {
  done: svg`<circle cx="12" cy="12" r="10"></circle><path d="m7.5 12.5 3 3 6-7"></path>`,
  current: svg`<circle cx="12" cy="12" r="10"></circle><circle cx="12" cy="12" r="5" fill="currentColor"></circle>`,
  planned: svg`<circle cx="12" cy="12" r="10"></circle>`,
  action: svg`<path d="M12 2 23 21H1Z"></path><path d="M12 9v6m0 2.2v.8"></path>`,
  skipped: svg`<circle cx="12" cy="12" r="10"></circle><path d="M7 12h10"></path>`,
  unknown: svg`<rect x="3" y="3" width="18" height="18" rx="3"></rect>`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof SHAPES;

export const icon = (name: IconName): TemplateResult =>
  html`<svg class="loket-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${SHAPES[name]}
  </svg>`;
