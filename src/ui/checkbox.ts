/** A tick with its words; both together are what a finger may land on. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';

export interface CheckboxOptions {
  readonly id: string;
  readonly label: string;
  /** Language of the label, when it is not the page's. */
  readonly lang?: string | undefined;
  /** What it is about, for who hears the label only. */
  readonly of?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export const checkbox = ({ id, label, lang, of, checked, onChange }: CheckboxOptions): TemplateResult =>
  html`<div class="loket-check">
    <input
      type="checkbox"
      id=${id}
      .checked=${live(checked)}
      @change=${(event: Event) => {
        onChange((event.currentTarget as HTMLInputElement).checked);
      }}
    />
    <label for=${id}
      ><span lang=${ifDefined(lang)} .textContent=${label}></span>${
        of ? html`<span class="loket-hidden" .textContent=${` (${of})`}></span>` : nothing
      }</label
    >
  </div>`;
