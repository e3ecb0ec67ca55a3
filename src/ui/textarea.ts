/** Room for a few lines of text. More may be typed than is allowed; that is said at the end, not while typing. */
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { describedBy, field, type FieldOptions } from './field.js';
import { keepKeys } from './keys.js';
import { afterPress, watchPress } from './press.js';

export interface TextareaOptions extends FieldOptions {
  readonly value: string;
  readonly rows?: number;
  readonly required?: boolean;
  /** Nothing can be changed now, while it can be read and keeps its focus. */
  readonly readOnly?: boolean;
  /** Hears every change, also while typing. */
  readonly onInput: (value: string) => void;
  /** The citizen leaves the field. */
  readonly onChange?: () => void;
}

export const textarea = (options: TextareaOptions): TemplateResult =>
  field(
    options,
    html`<textarea
      id=${options.id}
      class="loket-input"
      rows=${options.rows ?? 3}
      autocomplete="off"
      aria-describedby=${ifDefined(describedBy(options))}
      aria-invalid=${ifDefined(options.error ? 'true' : undefined)}
      aria-required=${ifDefined(options.required ? 'true' : undefined)}
      ?readonly=${options.readOnly ?? false}
      .value=${live(options.value)}
      @keydown=${keepKeys}
      @keypress=${keepKeys}
      @keyup=${keepKeys}
      @input=${(event: Event) => {
        watchPress();
        options.onInput((event.currentTarget as HTMLTextAreaElement).value);
      }}
      @change=${() => {
        afterPress(() => options.onChange?.());
      }}
    ></textarea>`,
  );
