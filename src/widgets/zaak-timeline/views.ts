/** What the parts of `<zaak-timeline>` share: sentences with dates and names in them, links, lists. Pure. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DocumentLinks } from '../../client/loket-client.js';
import type { Document } from '../../contract/documenten.js';
import type { Organisatie } from '../../contract/organisatie.js';
import type { GevraagdDocument, ZaakSamenvatting } from '../../contract/zaken.js';
import { isViewable } from '../../domain/bestand.js';
import type { Datum } from '../../domain/datum.js';
import { leesbaar } from '../../domain/tijdlijn.js';
import { safeUrl, type AddressRules } from '../../domain/url.js';
import { formatBytes, formatDatum } from '../../i18n/format.js';
import type { Taal } from '../../i18n/messages.js';
import { heading } from '../../ui/heading.js';
import { icon } from '../../ui/icon.js';
import { data, time, withPart } from '../../ui/text.js';
import type { Texts } from './messages.js';

export type View = TemplateResult | typeof nothing;

/** What every part needs to know. */
export interface ViewContext {
  readonly texts: Texts;
  readonly taal: Taal;
  /** Level of the headings inside. */
  readonly level: number;
  readonly uid: string;
  /** Language of the data, when it is not the page's. */
  readonly lang: string | undefined;
  readonly organisatie: Organisatie | null;
  readonly phone: string | null;
  readonly rules: AddressRules;
  readonly linksOf: (document: Document) => DocumentLinks | null;
  /** Opens or saves a document where only a single-use link can. */
  readonly onDocument: (document: Document, weergave: 'openen' | 'opslaan') => void;
}

/** A name inside a sentence that ends with a full stop of its own. */
const bare = (name: string): string => name.replace(/[.\s]+$/, '');

/** A sentence with a date in it. */
export function dated({ taal }: ViewContext, datum: Datum, text: (date: string) => string): TemplateResult {
  const shown = formatDatum(datum, taal);
  return withPart(text(shown), shown, (part) => time(part, datum));
}

/** A sentence with a name from the data in it. */
export const named = ({ lang }: ViewContext, name: string, text: (name: string) => string): TemplateResult =>
  withPart(text(bare(name)), bare(name), (part) => data(part, lang));

/** Why, in the words of the case system. */
export function because(context: ViewContext, reason: string | null): View {
  const readable = leesbaar(reason)?.trim();
  if (!readable) return nothing;
  const whole = /[.!?]$/.test(readable) ? readable : `${readable}.`;
  return html`<p>${withPart(context.texts.reason(whole), whole, (part) => data(part, context.lang))}</p>`;
}

export const paragraph = (text: string): TemplateResult => html`<p .textContent=${text}></p>`;

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

/** The kind and size of a file: "pdf, 120 kB". */
function describe({ bestandsnaam, formaat, bestandsomvang }: Document, taal: Taal): string {
  const extension = /\.([A-Za-z0-9]{1,5})$/.exec(bestandsnaam ?? '')?.[1] ?? formaat?.split('/')[1] ?? '';
  const parts = [extension.toLowerCase(), bestandsomvang === null ? '' : formatBytes(bestandsomvang, taal)];
  const shown = parts.filter((text) => text !== '').join(', ');
  return shown === '' ? '' : ` (${shown})`;
}

/** Open and save as two links, each with name, kind and size in its text (M8, Z9). */
export function documentLinks(context: ViewContext, document: Document): TemplateResult {
  const { texts, taal, lang } = context;
  const label = (text: (name: string) => string): TemplateResult =>
    html`${withPart(
        text(document.titel),
        document.titel,
        (part) => html`<bdi translate="no">${data(part, lang)}</bdi>`,
      )}<span .textContent=${describe(document, taal)}></span>`;
  const links = context.linksOf(document);
  const link = (url: string | null, weergave: 'openen' | 'opslaan', text: (name: string) => string): View => {
    if (links === null) {
      if (weergave === 'openen' && !isViewable(document.formaat)) return nothing;
      return html`<button
        type="button"
        class="loket-target as-link"
        @click=${() => {
          context.onDocument(document, weergave);
        }}
      >
        ${label(text)}
      </button>`;
    }
    if (url === null) return nothing;
    return weergave === 'openen'
      ? html`<a class="loket-target" href=${url}><span>${label(text)}</span></a>`
      : html`<a class="loket-target" href=${url} download><span>${label(text)}</span></a>`;
  };
  return html`<p class="document">
    ${link(links?.openen ?? null, 'openen', texts.open)}
    ${link(links?.opslaan ?? null, 'opslaan', texts.save)}
  </p>`;
}

/** Which documents we ask for, and how each stands (M11). */
export function requested(context: ViewContext, gevraagd: readonly GevraagdDocument[]): View {
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
        ? paragraph(texts.sendTo(organisatie.postadres))
        : nothing
    }`;
}

/** The person's cases as links to this same page. */
export function choice(
  context: ViewContext,
  zaken: readonly ZaakSamenvatting[],
  addressOf: (id: string) => string,
): TemplateResult {
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
