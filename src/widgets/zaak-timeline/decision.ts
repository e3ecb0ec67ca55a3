/** A decision, and until when and how a citizen can react to it. Pure. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Besluit } from '../../contract/zaken.js';
import { reactietermijn, type GeenTermijn, type Reactietermijn } from '../../domain/bezwaar.js';
import { safeUrl } from '../../domain/url.js';
import { heading } from '../../ui/heading.js';
import { data, telephone, withPart } from '../../ui/text.js';
import { documentLinks } from '../document-links.js';
import { dated, named, paragraph } from '../phrases.js';
import type { Texts } from './messages.js';
import type { ZaakContent } from './model.js';
import type { ViewContext } from './views.js';

/** "Besluit: Dakkapel"; a name that begins with that word already needs it no second time. */
const decisionName =
  (texts: Texts) =>
  (name: string): string => {
    const [word = ''] = texts.decision('').split(':');
    return name.toLowerCase().startsWith(word.toLowerCase()) ? name : texts.decision(name);
  };

/** A decision: what, since when, and until when one can react (M5, ★3). */
export function decision(context: ViewContext, besluit: Besluit, content: ZaakContent): TemplateResult {
  const { texts, level } = context;
  const document = besluit.documentId === null ? undefined : content.documenten.get(besluit.documentId);
  return html`<div class="decision loket-stack">
    ${heading(
      level,
      besluit.rechtsmiddel === 'zienswijze'
        ? data(besluit.omschrijving, context.lang)
        : named(context, besluit.omschrijving, decisionName(texts)),
      { className: 'loket-subtitle' },
    )}
    ${besluit.bekendmaking ? html`<p>${dated(context, besluit.bekendmaking, texts.madeKnown)}</p>` : nothing}
    ${document ? documentLinks(context, document) : nothing}
    ${clock(context, reactietermijn(besluit, content.vandaag))}
  </div>`;
}

/** Why there is no last day: never a guess. */
const whyOff = (texts: Texts): Readonly<Record<GeenTermijn, string>> => ({
  'geen-rechtsmiddel': texts.noRemedy,
  'onbekend-rechtsmiddel': texts.clockOffRemedy,
  'bekendmaking-onbekend': texts.clockOffBekendmaking,
  'dagtekening-onbekend': texts.clockOffDagtekening,
  'bekendmaking-naast-dagtekening-onbekend': texts.clockOffBegin,
  'begin-onbekend': texts.clockOffBegin,
  'zienswijze-zonder-datum': texts.clockOffBegin,
});

function clock(context: ViewContext, termijn: Reactietermijn): TemplateResult {
  const { texts } = context;
  if (termijn.soort === 'uit') {
    if (termijn.waarom === 'geen-rechtsmiddel') return paragraph(texts.noRemedy);
    const reason = whyOff(texts)[termijn.waarom];
    return html`${
      termijn.laatsteDag
        ? html`<p>${dated(context, termijn.laatsteDag, texts.reactUntil)}</p>`
        : html`${paragraph(reason)} ${paragraph(texts.clockOff)}`
    }
    ${paragraph(texts.seeLetter)}`;
  }
  const { laatsteDag, rechtsmiddel, bron } = termijn;
  if (termijn.soort === 'verstreken') return html`<p>${dated(context, laatsteDag, texts.clockOver)}</p>`;
  const until = { bezwaar: texts.bezwaarUntil, beroep: texts.beroepUntil, zienswijze: texts.zienswijzeUntil };
  return html`<p>
      <strong>${dated(context, laatsteDag, until[rechtsmiddel])}</strong>
      <span .textContent=${texts.days(termijn.dagenOver)}></span>
    </p>
    ${bron === 'berekend' ? paragraph(texts.calculated) : nothing}
    ${rechtsmiddel === 'bezwaar' ? howToObject(context) : paragraph(rechtsmiddel === 'beroep' ? texts.court : texts.seeLetter)}`;
}

/** Online, on paper (what must be in it: art. 6:5 Awb), and for who cannot write. */
function howToObject(context: ViewContext): TemplateResult {
  const { texts, organisatie, rules, phone } = context;
  const online = organisatie?.links.bezwaar ? safeUrl(organisatie.links.bezwaar, rules) : null;
  const oral = organisatie?.teksten.bezwaarMondeling ?? null;
  return html`${
    online
      ? html`<p>
          <a class="loket-target loket-button" href=${online}
            ><span .textContent=${texts.objectOnline}></span
          ></a>
        </p>`
      : nothing
  }
  ${organisatie?.postadres ? paragraph(texts.objectPaper(organisatie.postadres)) : nothing}
  ${
    oral !== null
      ? html`<p>${data(oral, context.lang)}</p>`
      : phone === null
        ? nothing
        : html`<p>${withPart(texts.objectOral(phone), phone, telephone)}</p>`
  }`;
}
