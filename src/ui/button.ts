/** A button. Always `type="button"`: on some sites the whole page is one form. */
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

export interface ButtonOptions {
  readonly id?: string;
  readonly primary?: boolean;
  /** What a screen reader says in place of the text; holds the text. */
  readonly label?: string;
  /** Busy: keeps its focus and its place, and says so; the handler must ignore a second press. */
  readonly busy?: boolean;
  readonly expanded?: boolean;
  readonly controls?: string;
}

export const button = (
  text: string,
  onClick: (event: Event) => void,
  { id, primary = false, label, busy = false, expanded, controls }: ButtonOptions = {},
): TemplateResult =>
  html`<button
    type="button"
    id=${ifDefined(id)}
    class="loket-target loket-button ${primary ? 'loket-primary' : ''}"
    aria-label=${ifDefined(label)}
    aria-disabled=${ifDefined(busy ? 'true' : undefined)}
    aria-expanded=${ifDefined(expanded === undefined ? undefined : expanded ? 'true' : 'false')}
    aria-controls=${ifDefined(controls)}
    @click=${onClick}
    .textContent=${text}
  ></button>`;
