/** How far something is, by the browser's own bar. What it says in words stands beside it. */
import { html, type TemplateResult } from 'lit';

/** @param label what it is of, such as the name of a file */
export const progress = (label: string, value: number, max: number): TemplateResult =>
  html`<progress class="loket-progress" aria-label=${label} max=${max} .value=${value}></progress>`;
