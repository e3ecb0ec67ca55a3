/** A choice from a list, by the browser's own control. */
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { describedBy, field, type FieldOptions } from './field.js';

export interface SelectOptions extends FieldOptions {
  readonly value: string;
  readonly options: readonly {
    readonly value: string;
    readonly text: string;
    readonly lang?: string | undefined;
  }[];
  readonly required?: boolean;
  readonly onChange: (value: string) => void;
}

export const select = (options: SelectOptions): TemplateResult =>
  field(
    options,
    html`<select
      id=${options.id}
      class="loket-input"
      aria-describedby=${ifDefined(describedBy(options))}
      aria-invalid=${ifDefined(options.error ? 'true' : undefined)}
      aria-required=${ifDefined(options.required ? 'true' : undefined)}
      @change=${(event: Event) => {
        options.onChange((event.currentTarget as HTMLSelectElement).value);
      }}
    >
      ${options.options.map(
        ({ value, text, lang }) =>
          html`<option
            value=${value}
            lang=${ifDefined(lang)}
            .selected=${live(value === options.value)}
            .textContent=${text}
          ></option>`,
      )}
    </select>`,
  );
