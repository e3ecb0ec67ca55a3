/** Everything that is wrong, above the form: its heading takes the focus, its links lead to the fields. */
import { html, type TemplateResult } from 'lit';
import { heading } from './heading.js';

export interface SummaryLine {
  /** Id of the control to go to, in this root; `null`: it is about no field. */
  readonly target: string | null;
  /** The same words as at the field. */
  readonly text: string;
}

export interface SummaryError extends SummaryLine {
  readonly target: string;
}

/** In a root a link to an id neither scrolls nor moves the focus, and the address is the page's: so it is done by hand. */
function go(event: Event, target: string): void {
  event.preventDefault();
  const root = (event.currentTarget as Element).closest('.loket');
  const control = root?.querySelector<HTMLElement>(`[id="${target}"]`);
  (root?.querySelector(`[for="${target}"]`) ?? control)?.scrollIntoView({ block: 'start' });
  control?.focus({ preventScroll: true });
}

export const errorSummary = (level: number, title: string, errors: readonly SummaryLine[]): TemplateResult =>
  html`<div class="loket-alert loket-error loket-summary">
    ${heading(level, title, { className: 'loket-summary-title', focusable: true })}
    <ul role="list">
      ${errors.map(
        ({ target, text }) =>
          html`<li>
            ${
              target === null
                ? html`<p .textContent=${text}></p>`
                : html`<a
                    class="loket-target"
                    href="#${target}"
                    @click=${(event: Event) => {
                      go(event, target);
                    }}
                    ><span .textContent=${text}></span
                  ></a>`
            }
          </li>`,
      )}
    </ul>
  </div>`;
