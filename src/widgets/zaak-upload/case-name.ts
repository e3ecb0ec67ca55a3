/** A case in a sentence that ends with its number. Pure. */
import { html, type TemplateResult } from 'lit';
import { data, withPart } from '../../ui/text.js';

/** The number stays in one piece, with what closes the sentence: a line may break at its hyphens otherwise. */
export function caseName(
  text: string,
  name: string,
  number: string,
  lang: string | undefined,
): TemplateResult {
  const at = text.lastIndexOf(number);
  return html`${withPart(text.slice(0, at), name, (part) => data(part, lang))}<span
      class="number"
      .textContent=${text.slice(at)}
    ></span>`;
}
