/** Something failed: what, and the way on. */
import { html, nothing, type TemplateResult } from 'lit';
import { alert } from './alert.js';
import { button } from './button.js';

export interface FailureOptions {
  readonly text: string;
  /** Try again, where that can help. */
  readonly retry?:
    | { readonly text: string; readonly busy: boolean; readonly onClick: () => void }
    | undefined;
  /** Where to sign in. */
  readonly link?: { readonly text: string; readonly url: string } | undefined;
}

export const failure = ({ text, retry, link }: FailureOptions): TemplateResult =>
  html`${alert('error', html`<p .textContent=${text}></p>`)}
  ${
    link
      ? html`<p>
          <a class="loket-target loket-button loket-primary" href=${link.url}
            ><span .textContent=${link.text}></span
          ></a>
        </p>`
      : nothing
  }
  ${retry ? html`<p>${button(retry.text, retry.onClick, { busy: retry.busy })}</p>` : nothing}`;
