/** Which documents the case still waits for: said before the chooser, so that nobody has to look for them. Pure. */
import { html, nothing } from 'lit';
import type { GevraagdDocument, Zaak } from '../../contract/zaken.js';
import { leesbaar } from '../../domain/tijdlijn.js';
import { heading } from '../../ui/heading.js';
import { icon } from '../../ui/icon.js';
import { data } from '../../ui/text.js';
import { because, dated, paragraph, type View } from '../phrases.js';
import type { Item, Toevoegen, ZaakContent } from './model.js';
import type { ViewContext } from './views.js';

/** What is asked for and not there, or not good. */
export const stillAsked = ({ gevraagdeDocumenten }: Zaak): GevraagdDocument[] =>
  gevraagdeDocumenten.filter(({ status }) => status === 'nodig' || status === 'afgekeurd');

/**
 * Whether a chosen file may be a copy of an identity paper: its kind or the question it answers says so, or the citizen
 * did not say what it answers while one is asked for.
 */
export const isIdentiteit = (
  { zaak }: ZaakContent,
  { informatieobjecttypen }: Toevoegen,
  { soort, beantwoordt }: Item,
): boolean =>
  informatieobjecttypen.some(({ id, identiteitsbewijs }) => identiteitsbewijs && id === soort) ||
  stillAsked(zaak).some(
    ({ id, identiteitsbewijs }) => identiteitsbewijs && (beantwoordt === '' || beantwoordt === id),
  );

export function renderAsked(context: ViewContext, zaak: Zaak): View {
  const { texts, level, lang } = context;
  const asked = stillAsked(zaak);
  if (asked.length === 0) return nothing;
  return html`${heading(level, texts.asked, { className: 'loket-subtitle' })}
    <ul class="loket-plain asked" role="list">
      ${asked.map(({ omschrijving, toelichting, status, reden, uiterlijk }) => {
        const refused = status === 'afgekeurd';
        const word = refused ? texts.askedAfgekeurd : texts.askedNodig;
        return html`<li class="state">
          ${icon(refused ? 'action' : 'planned')}
          <div>
            <p><strong .textContent=${`${word}: `}></strong>${data(omschrijving, lang)}</p>
            ${leesbaar(toelichting) ? html`<p>${data(toelichting ?? '', lang)}</p>` : nothing}
            ${refused ? paragraph(texts.askedAgain) : nothing} ${refused ? because(context, reden) : nothing}
            ${uiterlijk ? html`<p>${dated(context, uiterlijk, texts.askedBy)}</p>` : nothing}
          </div>
        </li>`;
      })}
    </ul>`;
}
