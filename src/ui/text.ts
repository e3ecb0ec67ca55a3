/** Texts with something special in them: a date, a telephone number, a name in another language. */
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

/**
 * A sentence of which `part` is drawn by `draw`. The pieces are bound as text content, because a page translator that
 * wraps a text node would otherwise keep the old words in view.
 */
export function withPart(text: string, part: string, draw: (part: string) => TemplateResult): TemplateResult {
  const at = part === '' ? -1 : text.indexOf(part);
  if (at < 0) return html`<span .textContent=${text}></span>`;
  return html`<span .textContent=${text.slice(0, at)}></span>${draw(part)}<span
      .textContent=${text.slice(at + part.length)}
    ></span>`;
}

/** A date or time, with its machine-readable form. */
export const time = (shown: string, datetime: string): TemplateResult =>
  html`<time datetime=${datetime} .textContent=${shown}></time>`;

/** Text that came from the API, in its own language when that is not the language of the page. */
export const data = (text: string, lang: string | undefined): TemplateResult =>
  html`<span lang=${ifDefined(lang)} .textContent=${text}></span>`;

/**
 * A telephone number as a link that phones can dial, in one piece: with spaces that do not break, as Safari lets the
 * full stop behind a `nowrap` stick out of the line.
 */
export const telephone = (phone: string): TemplateResult =>
  html`<a href="tel:${phone.replace(/[^\d+]/g, '')}"
    ><bdi translate="no" .textContent=${phone.replace(/ /g, '\u00a0')}></bdi
  ></a>`;
