/** A form field: label, hint, error and control in one root, tied to each other. The label stands above the control. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

export interface FieldOptions {
  /** Id of the control; that of the label, hint and error begin with it. */
  readonly id: string;
  readonly label: string;
  /** Language of the label and the hint, when it is not the page's. */
  readonly lang?: string | undefined;
  /** Language of the hint, when it is another one than that of the label. */
  readonly hintLang?: string | undefined;
  /** Behind the label, in the page's language: that it need not be filled in. */
  readonly note?: string | undefined;
  /** What it is about, for who hears the label only: such as the name of the file that it stands with. */
  readonly of?: string | undefined;
  readonly hint?: string | undefined;
  /** What is wrong, and what to do. */
  readonly error?: string | undefined;
  /** Id of what else there is to know, outside the field. */
  readonly also?: string | undefined;
}

/** For `aria-describedby` of the control: the error first, then the hint. */
export const describedBy = ({ id, hint, error, also }: FieldOptions): string | undefined =>
  [...(error ? [`${id}-error`] : []), ...(hint ? [`${id}-hint`] : []), ...(also ? [also] : [])].join(' ') ||
  undefined;

export const field = (
  { id, label, lang, hintLang = lang, note, of, hint, error }: FieldOptions,
  control: TemplateResult,
): TemplateResult =>
  html`<div class="loket-field ${error ? 'loket-invalid' : ''}">
    <label for=${id}
      ><span lang=${ifDefined(lang)} .textContent=${label}></span>${
        note ? html`<span .textContent=${` ${note}`}></span>` : nothing
      }${of ? html`<span class="loket-hidden" .textContent=${` (${of})`}></span>` : nothing}</label
    >
    ${hint ? html`<p id="${id}-hint" class="loket-quiet" lang=${ifDefined(hintLang)} .textContent=${hint}></p>` : nothing}
    ${error ? html`<p id="${id}-error" class="loket-field-error" .textContent=${error}></p>` : nothing}
    ${control}
  </div>`;
