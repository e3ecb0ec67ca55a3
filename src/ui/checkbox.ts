/** A tick with its words; both together are what a finger may land on. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface CheckboxOptions {
  readonly id: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export const checkbox = ({ id, label, checked, onChange }: CheckboxOptions): TemplateResult =>
  html`<div class="loket-check">
    <input
      type="checkbox"
      id=${id}
      .checked=${live(checked)}
      @change=${(event: Event) => {
        onChange((event.currentTarget as HTMLInputElement).checked);
      }}
    />
    <label for=${id} .textContent=${label}></label>
  </div>`;
