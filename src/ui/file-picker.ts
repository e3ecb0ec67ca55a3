/**
 * Choosing files: a real button that opens the browser's chooser, because voice control cannot press the browser's own
 * file control; and, as an extra, a place to drop them. The input itself is out of the tab order and unseen.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { describedBy, type FieldOptions } from './field.js';

export interface FilePickerOptions extends Omit<FieldOptions, 'hint'> {
  readonly hints: readonly string[];
  /** On the button; its name is the label with this. */
  readonly button: string;
  /** Words in the drop area; absent: there is none. */
  readonly drop?: string | undefined;
  /** Something is being dragged over the drop area. */
  readonly over?: boolean;
  readonly accept: string;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  readonly onFiles: (files: File[]) => void;
  /** The button was pressed while it is disabled. */
  readonly onRefused?: () => void;
}

export function filePicker(options: FilePickerOptions): TemplateResult {
  const { id, label, hints, error, drop, disabled = false } = options;
  const described = describedBy({ id, label, hint: hints.join(''), error });
  const open = (event: Event): void => {
    if (disabled) options.onRefused?.();
    else (event.currentTarget as Element).parentElement?.querySelector('input')?.click();
  };
  const chosen = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // The same file may be chosen once more.
    input.value = '';
    options.onFiles(files);
  };
  return html`<div class="loket-field ${error ? 'loket-invalid' : ''}">
    <p id="${id}-label" class="loket-label" .textContent=${label}></p>
    ${
      hints.length > 0
        ? html`<div id="${id}-hint" class="loket-quiet">
            ${hints.map((hint) => html`<p .textContent=${hint}></p>`)}
          </div>`
        : nothing
    }
    ${error ? html`<p id="${id}-error" class="loket-field-error" .textContent=${error}></p>` : nothing}
    <div class=${drop ? `loket-drop loket-screen ${options.over ? 'loket-over' : ''}` : 'loket-screen'}>
      <button
        type="button"
        id=${id}
        class="loket-target loket-button"
        aria-labelledby="${id}-label ${id}"
        aria-describedby=${ifDefined(described)}
        aria-disabled=${ifDefined(disabled ? 'true' : undefined)}
        @click=${open}
        .textContent=${options.button}
      ></button>
      <input
        type="file"
        hidden
        tabindex="-1"
        aria-hidden="true"
        accept=${ifDefined(options.accept || undefined)}
        ?multiple=${options.multiple ?? false}
        @change=${chosen}
      />
      ${drop ? html`<p class="loket-quiet" .textContent=${drop}></p>` : nothing}
    </div>
  </div>`;
}
