/** The documents of the case: whose, of which kind, when, how each stands, and what a decision rests on. Pure. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Document } from '../../contract/documenten.js';
import type { Datum } from '../../domain/datum.js';
import { localMoment } from '../../domain/datum.js';
import { leesbaar } from '../../domain/tijdlijn.js';
import { formatDatum } from '../../i18n/format.js';
import { button } from '../../ui/button.js';
import { icon } from '../../ui/icon.js';
import { data, time, withPart } from '../../ui/text.js';
import { documentLinks } from '../document-links.js';
import { because, named, paragraph, type View } from '../phrases.js';
import type { ZaakContent } from './model.js';
import { isolated } from '../file-sentences.js';
import type { ViewContext } from './views.js';

export interface ListView {
  readonly context: ViewContext;
  readonly content: ZaakContent;
  /** It stands among the chosen files, or above them: it is being sent from here, or offered to go on with. */
  readonly isElsewhere: (document: Document) => boolean;
  /** The check takes so long that nobody waits for it any more. */
  readonly slow: boolean;
  readonly onDiscard: (document: Document) => void;
  /** Shows the receipt of a document of this person. */
  readonly onProof: (document: Document) => void;
}

/** Where the focus comes back to when a receipt is closed. */
export const proofId = (uid: string, documentId: string): string => `${uid}-proof-${documentId}`;

/** Who added it, and when. */
function origin(
  { texts, taal }: ViewContext,
  { herkomst, registratiedatum, creatiedatum }: Document,
): TemplateResult {
  const day: Datum | null = registratiedatum ? localMoment(registratiedatum).datum : creatiedatum;
  const shown = day ? formatDatum(day, taal) : '';
  const text = { aanvrager: texts.byYou, gemeente: texts.byUs, derde: texts.byOther, onbekend: texts.added };
  return withPart(text[herkomst](shown), shown, (part) => time(part, day ?? ''));
}

const line = (name: 'done' | 'current' | 'action' | 'planned', text: string): TemplateResult =>
  html`<p class="state">${icon(name)}<span .textContent=${text}></span></p>`;

/** What came of looking for viruses in a document, and at its content. */
export function verdict(context: ViewContext, document: Document, slow: boolean): View {
  const { texts } = context;
  switch (document.verwerking) {
    case 'beschikbaar':
      return line('done', texts.available);
    case 'inControle':
      return html`${line('current', texts.inControle)} ${slow ? paragraph(texts.inControleLong) : nothing}`;
    case 'geweigerd':
      return html`${line('action', texts.refused)}
      ${
        document.redenCode === 'virus-gevonden'
          ? paragraph(texts.virus)
          : html`${because(context, document.reden)} ${paragraph(texts.refusedRemedy)}`
      }`;
    default:
      return nothing;
  }
}

const state = ({ context, slow, onDiscard }: ListView, document: Document): View =>
  document.verwerking === 'uploaden'
    ? html`${line('planned', context.texts.notSent)}
        <p class="loket-screen">
          ${button(context.texts.remove(isolated(document.titel)), () => {
            onDiscard(document);
          })}
        </p>`
    : verdict(context, document, slow);

/** Who determined a decision, for whom and when, and why it needs no scanned signature (M13). */
function decided({ context, content }: ListView, document: Document): View {
  const { texts, taal, lang, organisatie } = context;
  const { ondertekening } = document;
  const isBesluit = content.zaak.besluiten.some(({ documentId }) => documentId === document.id);
  if (!isBesluit && !ondertekening) return nothing;
  const who = content.zaak.organisatie?.naam ?? organisatie?.naam ?? '';
  const day = ondertekening?.datum ?? null;
  const shown = day ? formatDatum(day, taal) : '';
  const forWhom = ondertekening?.namens ?? '';
  return html`${
    who && ondertekening
      ? html`<p>
          ${withPart(texts.decided(who, forWhom, shown), forWhom || who, (part) => data(part, lang))}
        </p>`
      : nothing
  }
  ${paragraph(texts.unsigned)}`;
}

function item(view: ListView, document: Document): TemplateResult {
  const { context } = view;
  const { texts, lang } = context;
  const { titel, informatieobjecttype, opmerking, verwerking } = document;
  const remark = leesbaar(opmerking);
  return html`<li class="card">
    <p class="name"><bdi>${data(titel, lang)}</bdi></p>
    <p>
      ${origin(context, document)}
      ${informatieobjecttype ? named(context, informatieobjecttype.omschrijving, texts.kind) : nothing}
    </p>
    ${remark === null ? nothing : html`<p>${withPart(texts.remark(remark), remark, (part) => data(part, lang))}</p>`}
    ${state(view, document)} ${decided(view, document)}
    ${verwerking === 'beschikbaar' || verwerking === 'onbekend' ? documentLinks(context, document) : nothing}
    ${
      document.ontvangstbewijs
        ? html`<p class="loket-screen">
            ${button(
              texts.proof,
              () => {
                view.onProof(document);
              },
              { id: proofId(context.uid, document.id), label: `${texts.proof}: ${isolated(titel)}` },
            )}
          </p>`
        : nothing
    }
  </li>`;
}

export function renderList(view: ListView): View {
  const { texts } = view.context;
  const { documenten, missing, lost } = view.content;
  const shown = documenten.filter((document) => !view.isElsewhere(document));
  if (missing) return nothing;
  return html`${lost > 0 ? paragraph(texts.partial) : nothing}
  ${
    shown.length === 0
      ? paragraph(texts.empty)
      : html`<ul class="loket-plain cards" role="list">
          ${repeat(
            shown,
            ({ id }) => id,
            (document) => item(view, document),
          )}
        </ul>`
  }`;
}
