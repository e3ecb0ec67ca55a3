/** Room for the building blocks of `src/ui`: they live inside a widget's render root, so a story needs one too. */
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { fieldStyles } from '../../src/ui/field.styles.js';
import { WidgetElement } from '../../src/widgets/widget-element.js';

/** A widget without a task of its own: shows what it is given. */
class BouwsteenElement extends WidgetElement {
  static override styles: CSSResultGroup = [WidgetElement.styles, fieldStyles()];

  static override properties: PropertyDeclarations = { inhoud: { attribute: false } };

  inhoud: TemplateResult | typeof nothing = nothing;

  protected override render(): TemplateResult {
    return html`<div class="loket-stack">${this.inhoud}</div>`;
  }
}
customElements.define('loket-bouwsteen', BouwsteenElement);

/** Shows this in a render root of its own, or in the page itself. */
export const bouwsteen = (light: boolean, inhoud: TemplateResult): TemplateResult =>
  html`${keyed(light, html`<loket-bouwsteen ?light=${light} .inhoud=${inhoud}></loket-bouwsteen>`)}`;

declare global {
  interface HTMLElementTagNameMap {
    'loket-bouwsteen': BouwsteenElement;
  }
}
