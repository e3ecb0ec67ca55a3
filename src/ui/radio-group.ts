/**
 * One choice out of a few, by the browser's own radio buttons: a question, and under it the answers, also in groups of
 * their own (days by week, times by part of the day). Both the dot and its words are what a finger may land on.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';

export interface RadioOption {
  readonly value: string;
  readonly text: string;
  /** Language of the text, when it is not the page's. */
  readonly lang?: string | undefined;
  /** What there is to know before choosing it; part of its description. */
  readonly hints?: readonly string[];
}

/** Answers that belong together. */
export interface RadioSet {
  /** What they have in common; absent when there is one set. */
  readonly legend?: string | undefined;
  readonly options: readonly RadioOption[];
}

export interface RadioGroupOptions {
  /** Id of the first answer, where a summary of errors leads; those of the others begin with it. */
  readonly id: string;
  /** The question. */
  readonly legend: string;
  readonly hint?: string | undefined;
  /** What is wrong, and what to do. */
  readonly error?: string | undefined;
  /** The answer that is chosen; `null`: none yet. */
  readonly value: string | null;
  readonly sets: readonly RadioSet[];
  readonly onChange: (value: string) => void;
}

export function radioGroup(options: RadioGroupOptions): TemplateResult {
  const { id, legend, hint, error, value, sets } = options;
  let count = 0;
  const answer = (option: RadioOption): TemplateResult => {
    const own = count === 0 ? id : `${id}-${String(count)}`;
    count += 1;
    const hints = option.hints ?? [];
    return html`<div class="loket-choice">
      <input
        type="radio"
        id=${own}
        name=${id}
        value=${option.value}
        aria-describedby=${ifDefined(hints.length > 0 ? `${own}-hint` : undefined)}
        .checked=${live(option.value === value)}
      />
      <label for=${own} lang=${ifDefined(option.lang)} .textContent=${option.text}></label>
      ${
        hints.length > 0
          ? html`<div id="${own}-hint" class="loket-quiet" lang=${ifDefined(option.lang)}>
              ${hints.map((text) => html`<p .textContent=${text}></p>`)}
            </div>`
          : nothing
      }
    </div>`;
  };
  return html`<fieldset
    class="loket-group ${error ? 'loket-invalid' : ''}"
    role="radiogroup"
    aria-labelledby="${id}-legend"
    aria-describedby=${ifDefined([...(error ? [`${id}-error`] : []), ...(hint ? [`${id}-help`] : [])].join(' ') || undefined)}
    aria-invalid=${ifDefined(error ? 'true' : undefined)}
    aria-required="true"
    @change=${(event: Event) => {
      options.onChange((event.target as HTMLInputElement).value);
    }}
  >
    <legend id="${id}-legend" class="loket-label" .textContent=${legend}></legend>
    ${hint ? html`<p id="${id}-help" class="loket-quiet" .textContent=${hint}></p>` : nothing}
    ${error ? html`<p id="${id}-error" class="loket-field-error" .textContent=${error}></p>` : nothing}
    ${sets.map((set) =>
      set.legend === undefined
        ? html`<div class="loket-choices">${set.options.map(answer)}</div>`
        : html`<fieldset class="loket-set">
            <legend .textContent=${set.legend}></legend>
            <div class="loket-choices">${set.options.map(answer)}</div>
          </fieldset>`,
    )}
  </fieldset>`;
}
