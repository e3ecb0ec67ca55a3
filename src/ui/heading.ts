/** A heading of a level that the page decides. */
import { html, type TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import { ifDefined } from 'lit/directives/if-defined.js';

export interface HeadingOptions {
  readonly id?: string;
  readonly className?: string;
  /** Gets focus from script only. */
  readonly focusable?: boolean;
}

/** Any number as a level: 1–6, and 2 for what is no number, or 0. */
export const headingLevel = (level: number): number => Math.min(6, Math.max(1, Math.round(level) || 2));

/** `h1` … `h6`; a level outside that range is brought back into it. `content` is a text, its pieces (`runs`), or a template. */
export function heading(
  level: number,
  content: string | DirectiveResult | TemplateResult,
  { id, className = 'loket-title', focusable = false }: HeadingOptions = {},
): TemplateResult {
  const inner = typeof content === 'string' ? html`<span .textContent=${content}></span>` : content;
  const tab = focusable ? '-1' : undefined;
  switch (headingLevel(level)) {
    case 1:
      return html`<h1 id=${ifDefined(id)} class=${className} tabindex=${ifDefined(tab)}>${inner}</h1>`;
    case 2:
      return html`<h2 id=${ifDefined(id)} class=${className} tabindex=${ifDefined(tab)}>${inner}</h2>`;
    case 3:
      return html`<h3 id=${ifDefined(id)} class=${className} tabindex=${ifDefined(tab)}>${inner}</h3>`;
    case 4:
      return html`<h4 id=${ifDefined(id)} class=${className} tabindex=${ifDefined(tab)}>${inner}</h4>`;
    case 5:
      return html`<h5 id=${ifDefined(id)} class=${className} tabindex=${ifDefined(tab)}>${inner}</h5>`;
    default:
      return html`<h6 id=${ifDefined(id)} class=${className} tabindex=${ifDefined(tab)}>${inner}</h6>`;
  }
}
