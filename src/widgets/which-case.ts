/** Which case a widget is about: the page says so, else the only one there is, else the person chooses. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ZaakSamenvatting } from '../contract/zaken.js';
import { data } from '../ui/text.js';
import { dated, named, type PhraseContext } from './phrases.js';

/** Which case the page means: the attribute, else `?zaak=` of its address. */
export function zaakIdOf(attribute: string | null, search: string): string | null {
  const id = attribute?.trim() || new URLSearchParams(search).get('zaak');
  return id ? id : null;
}

/** Only what can be a segment of a path, as the contract has it. */
export const isZaakId = (id: string): boolean => /^(?!\.{1,2}$)[A-Za-z0-9._~-]{1,64}$/.test(id);

/** This page, for another case. */
export function addressOf(id: string): string {
  const url = new URL(location.href);
  url.searchParams.set('zaak', id);
  return url.href;
}

export interface ChoiceContext extends PhraseContext {
  readonly texts: {
    readonly choose: string;
    readonly started: (date: string) => string;
    readonly status: (name: string) => string;
  };
}

/** The person's cases as links to this same page. */
export function choice(context: ChoiceContext, zaken: readonly ZaakSamenvatting[]): TemplateResult {
  const { texts, lang } = context;
  return html`<p .textContent=${texts.choose}></p>
    <ul class="loket-plain" role="list">
      ${zaken.map(
        (zaak) =>
          html`<li>
            <a class="loket-target" href=${addressOf(zaak.id)}
              ><span>${data(zaak.omschrijving || zaak.zaaktype.omschrijving, lang)}</span></a
            >
            <p>
              ${dated(context, zaak.startdatum, texts.started)}
              ${zaak.status ? named(context, zaak.status.omschrijving, texts.status) : nothing}
            </p>
          </li>`,
      )}
    </ul>`;
}
