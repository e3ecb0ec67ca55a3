/** One line of text. */
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { describedBy, field, type FieldOptions } from './field.js';
import { keepKeys } from './keys.js';
import { afterPress, watchPress } from './press.js';

export interface InputOptions extends FieldOptions {
  readonly value: string;
  /** What the browser may fill in by itself; `off` where it knows nothing of it. */
  readonly autocomplete:
    | 'name'
    | 'given-name'
    | 'family-name'
    | 'email'
    | 'tel'
    | 'postal-code'
    | 'street-address'
    | 'address-level2'
    | 'bday'
    | 'organization'
    | 'off';
  /** It is of something else than the citizen: `off` is not heeded by Chrome, which fills in the citizen's own there. */
  readonly section?: 'plek';
  /** Which keyboard a phone shows, and what a password manager recognises. */
  readonly type?: 'text' | 'email' | 'tel';
  /** By which the browser remembers what was filled in. */
  readonly name?: string;
  readonly required?: boolean;
  readonly onInput: (value: string) => void;
  /** The citizen leaves the field. */
  readonly onChange?: () => void;
  /** Enter, where that sends what is filled in. */
  readonly onEnter?: (() => void) | undefined;
}

/** The checker of templates knows single words only. */
const tokenOf = ({ autocomplete, section }: InputOptions): InputOptions['autocomplete'] =>
  section ? (`section-${section} ${autocomplete}` as typeof autocomplete) : autocomplete;

export const input = (options: InputOptions): TemplateResult =>
  field(
    options,
    html`<input
      type=${options.type ?? 'text'}
      id=${options.id}
      name=${ifDefined(options.name)}
      class="loket-input"
      autocomplete=${tokenOf(options)}
      aria-describedby=${ifDefined(describedBy(options))}
      aria-invalid=${ifDefined(options.error ? 'true' : undefined)}
      aria-required=${ifDefined(options.required ? 'true' : undefined)}
      .value=${live(options.value)}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Enter') {
          // In the page itself it would send the form around it, and so would a button of the kind that submits.
          event.preventDefault();
          if (!event.isComposing && !event.repeat) options.onEnter?.();
        }
        keepKeys(event);
      }}
      @keypress=${keepKeys}
      @keyup=${keepKeys}
      @input=${(event: Event) => {
        watchPress();
        options.onInput((event.currentTarget as HTMLInputElement).value);
      }}
      @change=${() => {
        afterPress(() => options.onChange?.());
      }}
    />`,
  );
