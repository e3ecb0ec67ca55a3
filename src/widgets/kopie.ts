/** The places where `loket-kopie.js` draws, when it is on the page. Without it they stay empty, and take no room. */
import { html, noChange, type ElementPart, type TemplateResult } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { shared } from '../client/configuration.js';
import type { Kopie, KopieBestand, KopieTekst } from '../client/kopie.js';

type Draw = (kopie: Kopie, place: HTMLElement) => void;

class PlaceDirective extends Directive {
  render(_draw: Draw): unknown {
    return noChange;
  }
  override update({ element }: ElementPart, [draw]: [Draw]): unknown {
    const { kopie } = shared();
    if (kopie) draw(kopie, element as HTMLElement);
    return noChange;
  }
}
const place = directive(PlaceDirective);

/** What goes with a chosen file. */
export const kopieBestand = (bestand: KopieBestand): TemplateResult =>
  html`<div
    class="loket-kopie"
    ${place((kopie, element) => {
      kopie.bestand(element, bestand);
    })}
  ></div>`;

/** Of what is said of a text, for its field to be described by. @param veld id of the field */
export const kopieId = (veld: string): string => `${veld}-kopie`;

/** What goes with a text that is typed. @param veld id of the field */
export const kopieTekst = (veld: string, tekst: KopieTekst): TemplateResult =>
  html`<div
    id=${kopieId(veld)}
    class="loket-kopie"
    ${place((kopie, element) => {
      kopie.tekst(element, tekst);
    })}
  ></div>`;
