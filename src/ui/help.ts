/** Help, at the same place in every widget: last, the phone number first (WCAG 3.2.6). */
import { html, nothing, type TemplateResult } from 'lit';
import { telephone, withPart } from './text.js';

export interface HelpOptions {
  /** A sentence that holds `phone`. */
  readonly text: string;
  readonly phone: string | null;
  /** When we can be reached. */
  readonly hours: string | null;
  /** Label and address of a contact page. */
  readonly contact: { readonly text: string; readonly url: string } | null;
}

export function help({ text, phone, hours, contact }: HelpOptions): TemplateResult | typeof nothing {
  if (phone === null && contact === null) return nothing;
  return html`<div class="loket-help">
    ${phone === null ? nothing : html`<p>${withPart(text, phone, telephone)}</p>`}
    ${hours === null ? nothing : html`<p .textContent=${hours}></p>`}
    ${
      contact === null
        ? nothing
        : html`<p>
            <a class="loket-target" href=${contact.url}><span .textContent=${contact.text}></span></a>
          </p>`
    }
  </div>`;
}
