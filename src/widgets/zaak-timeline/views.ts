/** What the parts of `<zaak-timeline>` share. Pure. */
import { html, nothing } from 'lit';
import type { Organisatie } from '../../contract/organisatie.js';
import type { Zaak } from '../../contract/zaken.js';
import { leesbaar } from '../../domain/tijdlijn.js';
import { safeUrl, type AddressRules } from '../../domain/url.js';
import { heading } from '../../ui/heading.js';
import { icon } from '../../ui/icon.js';
import { data } from '../../ui/text.js';
import type { DocumentContext } from '../document-links.js';
import { because, dated, paragraph, type View } from '../phrases.js';
import type { Texts } from './messages.js';

/** What every part needs to know. */
export interface ViewContext extends DocumentContext {
  readonly texts: Texts;
  /** Level of the headings inside. */
  readonly level: number;
  readonly uid: string;
  readonly organisatie: Organisatie | null;
  readonly phone: string | null;
  readonly rules: AddressRules;
}

/** Something the citizen can do; where its address is not safe, the words without a link. */
export function actionLink(
  { rules, lang }: ViewContext,
  actie: { readonly label: string; readonly url: string } | null,
  className = 'loket-target loket-button',
): View {
  if (actie === null) return nothing;
  const url = safeUrl(actie.url, rules);
  const label = data(actie.label, lang);
  return url === null ? html`<p>${label}</p>` : html`<p><a class=${className} href=${url}>${label}</a></p>`;
}

/** Which documents we ask for, and how each stands (M11). */
export function requested(
  context: ViewContext,
  { gevraagdeDocumenten: gevraagd, mogelijkheden }: Zaak,
): View {
  const { texts, level, lang, organisatie } = context;
  if (gevraagd.length === 0) return nothing;
  const words = {
    nodig: texts.requestedNodig,
    ontvangen: texts.requestedOntvangen,
    afgekeurd: texts.requestedAfgekeurd,
    onbekend: texts.onbekend,
  };
  const shapes = { nodig: 'planned', ontvangen: 'done', afgekeurd: 'action', onbekend: 'unknown' } as const;
  return html`${heading(level, texts.requested, { className: 'loket-subtitle' })}
    <ul class="loket-plain requested" role="list">
      ${gevraagd.map(
        ({ omschrijving, toelichting, status, reden, uiterlijk }) =>
          html`<li class="step-${status}">
            ${icon(shapes[status])}
            <div>
              <p><strong .textContent=${`${words[status]}: `}></strong>${data(omschrijving, lang)}</p>
              ${leesbaar(toelichting) ? html`<p>${data(toelichting ?? '', lang)}</p>` : nothing}
              ${status === 'afgekeurd' ? paragraph(texts.sendAgain) : nothing} ${because(context, reden)}
              ${
                uiterlijk && (status === 'nodig' || status === 'afgekeurd')
                  ? html`<p>${dated(context, uiterlijk, texts.sendBy)}</p>`
                  : nothing
              }
            </div>
          </li>`,
      )}
    </ul>
    ${
      organisatie?.postadres && gevraagd.some(({ status }) => status === 'nodig' || status === 'afgekeurd')
        ? paragraph(
            texts.sendTo(organisatie.postadres, mogelijkheden?.documentToevoegen?.toegestaan === true),
          )
        : nothing
    }`;
}
