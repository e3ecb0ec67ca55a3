/** The parts of `<zaak-timeline>` around its steps. Pure: from data and texts to templates. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DocumentLinks } from '../../client/loket-client.js';
import type { Document } from '../../contract/documenten.js';
import type { Organisatie } from '../../contract/organisatie.js';
import type { Besluit, GevraagdDocument, ZaakSamenvatting } from '../../contract/zaken.js';
import { reactietermijn, type Reactietermijn } from '../../domain/bezwaar.js';
import { amsterdamTime, daysBetween, localMoment, type Datum } from '../../domain/datum.js';
import { leesbaar, type Stap } from '../../domain/tijdlijn.js';
import { safeUrl, type AddressRules } from '../../domain/url.js';
import { formatBytes, formatDatum, formatMoment, formatTijd } from '../../i18n/format.js';
import type { Taal } from '../../i18n/messages.js';
import { alert } from '../../ui/alert.js';
import { heading } from '../../ui/heading.js';
import { icon } from '../../ui/icon.js';
import { data, telephone, time, withPart } from '../../ui/text.js';
import type { Texts } from './messages.js';
import type { ZaakContent } from './model.js';

type View = TemplateResult | typeof nothing;

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
function dated({ taal }: ViewContext, datum: Datum, text: (date: string) => string): TemplateResult {
  const shown = formatDatum(datum, taal);
  return withPart(text(shown), shown, (part) => time(part, datum));
}

/** A sentence with a name from the data in it. */
const named = ({ lang }: ViewContext, name: string, text: (name: string) => string): TemplateResult =>
  withPart(text(bare(name)), bare(name), (part) => data(part, lang));

const paragraph = (text: string): TemplateResult => html`<p .textContent=${text}></p>`;

/** A link of the data; without a safe address nothing. */
export function actionLink(
  { rules, lang }: ViewContext,
  actie: { readonly label: string; readonly url: string } | null,
  className = 'loket-target loket-button',
): View {
  const url = actie && safeUrl(actie.url, rules);
  return actie && url
    ? html`<p><a class=${className} href=${url}>${data(actie.label, lang)}</a></p>`
    : nothing;
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

/** What goes before the stand: number, what is new, what is missing or old. */
export function intro(
  context: ViewContext,
  content: ZaakContent,
  stale: boolean,
  retry: TemplateResult,
): TemplateResult {
  const { texts, taal, lang } = context;
  const { zaak, tijdlijn, missing, gezienTot } = content;
  const gaps = [
    missing.stappen ? texts.partialSteps : '',
    missing.documenten ? texts.partialDocuments : '',
    zaak.onvolledig.length > 0 ? texts.partial : '',
  ].filter((text) => text !== '');
  const seen = gezienTot === null ? '' : formatDatum(localMoment(gezienTot).datum, taal);
  return html`<p class="loket-quiet">
      ${withPart(
        texts.number(zaak.identificatie),
        zaak.identificatie,
        (part) => html`<bdi translate="no" .textContent=${part}></bdi>`,
      )}
    </p>
    ${tijdlijn.aantalNieuw > 0 ? paragraph(texts.newSince(tijdlijn.aantalNieuw, seen)) : nothing}
    ${
      gaps.length > 0 || stale
        ? alert(
            'warning',
            html`${stale ? paragraph(texts.stale) : nothing} ${gaps.map(paragraph)}
              ${zaak.onvolledig.map(({ melding }) => (leesbaar(melding) ? html`<p>${data(melding ?? '', lang)}</p>` : nothing))}
              ${stale ? asOf(context, content) : nothing}
              <p>${retry}</p>`,
          )
        : nothing
    }`;
}

/** How old the data are (M1). */
export function asOf({ texts, taal }: ViewContext, { at, vandaag }: ZaakContent): TemplateResult {
  const moment = amsterdamTime(at);
  const shown =
    moment.datum === vandaag ? formatTijd(moment.tijd, taal, moment.klok) : formatMoment(moment, taal);
  return html`<p class="loket-quiet">
    ${withPart(texts.asOf(shown), shown, (part) => time(part, new Date(at).toISOString()))}
  </p>`;
}

/** Where the case stands, whose turn it is, and what comes when. */
export function stand(context: ViewContext, content: ZaakContent): TemplateResult {
  const { texts } = context;
  const { tijdlijn, zaak, missing } = content;
  const huidig = tijdlijn.stappen[tijdlijn.stand];
  let where: TemplateResult;
  if (tijdlijn.afgerond !== null) {
    where =
      tijdlijn.afgerond === 'onbekend'
        ? html`<span .textContent=${texts.closed}></span>`
        : dated(context, tijdlijn.afgerond, texts.closedOn);
  } else if (missing.stappen) where = html`<span .textContent=${texts.partialSteps}></span>`;
  else if (!huidig) where = html`<span .textContent=${texts.noStep}></span>`;
  else if (!huidig.huidig) where = named(context, huidig.status.omschrijving, texts.lastStep);
  else {
    where = named(context, huidig.status.omschrijving, (name) =>
      texts.step(String(tijdlijn.nummer), String(tijdlijn.aantal), name),
    );
  }
  return html`<div class="stand loket-stack">
    <p class="where">${where}</p>
    ${tijdlijn.afgerond === null ? open(context, content, huidig) : closed(context, content)}
    ${zaak.organisatie ? html`<p>${named(context, zaak.organisatie.naam, texts.handledBy)}</p>` : nothing}
  </div>`;
}

function closed(context: ViewContext, { zaak, belofte }: ZaakContent): TemplateResult {
  const { texts, lang } = context;
  const toelichting = leesbaar(zaak.resultaat?.toelichting ?? null);
  return html`${zaak.resultaat ? html`<p>${named(context, zaak.resultaat.omschrijving, texts.result)}</p>` : nothing}
  ${toelichting === null ? nothing : html`<p>${data(toelichting, lang)}</p>`}
  ${
    belofte.soort === 'afgerond' && belofte.opTijd !== null
      ? paragraph(belofte.opTijd ? texts.inTime : texts.notInTime)
      : nothing
  }`;
}

function open(context: ViewContext, content: ZaakContent, huidig: Stap | undefined): TemplateResult {
  const { texts } = context;
  const { zaak, tijdlijn } = content;
  const turn = {
    aanvrager: texts.turnAanvrager,
    gemeente: texts.turnGemeente,
    derde: texts.turnDerde,
    niemand: '',
    onbekend: '',
  };
  const needed = zaak.gevraagdeDocumenten.filter(
    ({ status }) => status === 'nodig' || status === 'afgekeurd',
  );
  const days = needed.map(({ uiterlijk }) => uiterlijk).filter((datum) => datum !== null);
  const first = days.reduce<Datum | null>(
    (least, datum) => (least === null || datum < least ? datum : least),
    null,
  );
  const next = tijdlijn.stappen.find(
    ({ toestand }, index) => toestand === 'gepland' && index > tijdlijn.stand,
  );
  return html`<p>
      ${turn[zaak.aanZet] ? html`<strong .textContent=${turn[zaak.aanZet]}></strong>` : nothing}
      ${
        needed.length === 0
          ? nothing
          : first === null
            ? html`<span .textContent=${texts.needed(needed.length, '')}></span>`
            : dated(context, first, (date) => texts.needed(needed.length, date))
      }
      ${zaak.aanZet === 'aanvrager' ? nothing : promise(context, content)}
    </p>
    ${actionLink(context, huidig?.status.actie ?? null, 'loket-target loket-button loket-primary')}
    ${zaak.aanZet === 'aanvrager' ? html`<p>${promise(context, content)}</p>` : nothing}
    ${late(context, content)} ${why(context, content)}
    ${next ? html`<p>${named(context, next.status.omschrijving, texts.next)}</p>` : nothing}`;
}

/** What we promised, as far as it still holds. */
function promise(context: ViewContext, { belofte, vandaag }: ZaakContent): View {
  const { texts } = context;
  switch (belofte.soort) {
    case 'geen':
      return html`<span .textContent=${texts.noPromise}></span>`;
    case 'belofte': {
      const { datum, wettelijk, verwacht } = belofte;
      return html`${dated(context, datum, texts.promise)}
        <span .textContent=${texts.days(daysBetween(vandaag, datum))}></span>
        ${wettelijk && wettelijk.datum !== datum ? dated(context, wettelijk.datum, texts.legal) : nothing}
        ${verwacht ? dated(context, verwacht, texts.planned) : nothing}`;
    }
    default:
      return nothing;
  }
}

/** The promise was not kept: said plainly, with the ways that are open now (★2). */
function late(context: ViewContext, { belofte }: ZaakContent): View {
  const { texts, rules, organisatie } = context;
  if (belofte.soort !== 'gemist') return nothing;
  const { datum, bron, wettelijk, verwacht } = belofte;
  const legal = wettelijk?.verstreken === true;
  const ofTheLaw = bron === 'uiterlijkeEinddatum' || bron === 'doorlooptijd';
  const complaint = organisatie?.links.klacht ? safeUrl(organisatie.links.klacht, rules) : null;
  return alert(
    'warning',
    html`<p>${dated(context, datum, ofTheLaw ? texts.missedLegal : texts.missed)}</p>
      ${!ofTheLaw && wettelijk ? html`<p>${dated(context, wettelijk.datum, legal ? texts.legalOver : texts.legal)}</p>` : nothing}
      ${verwacht ? html`<p>${dated(context, verwacht, texts.planned)}</p>` : nothing}
      ${paragraph(texts.route)} ${legal ? paragraph(texts.routeLegal) : nothing}
      ${
        complaint
          ? html`<p>
              <a class="loket-target" href=${complaint}><span .textContent=${texts.complain}></span></a>
            </p>`
          : nothing
      }`,
  );
}

/** Why a date moved: suspension (art. 4:15 Awb) and extension (art. 4:14). */
function why(context: ViewContext, { belofte, zaak }: ZaakContent): TemplateResult {
  const { texts } = context;
  const reason = (text: string): TemplateResult =>
    html`<p>${named(context, text, (name) => `${texts.reason(name)}.`)}</p>`;
  return html`${
    belofte.soort === 'opgeschort'
      ? alert(
          'info',
          html`<p>
              ${belofte.sinds ? dated(context, belofte.sinds, texts.suspended) : html`<span .textContent=${texts.suspended('')}></span>`}
            </p>
            ${leesbaar(belofte.reden) ? reason(belofte.reden) : nothing}
            ${belofte.opZijnVroegst ? html`<p>${dated(context, belofte.opZijnVroegst, texts.suspendedUntil)}</p>` : nothing}
            ${
              belofte.dagenTeLaat > 0 && belofte.datumVoorOpschorting
                ? html`<p>${dated(context, belofte.datumVoorOpschorting, texts.missed)}</p>`
                : nothing
            }`,
        )
      : nothing
  }
  ${
    zaak.verlenging
      ? alert(
          'info',
          html`${paragraph(texts.extended)}
          ${leesbaar(zaak.verlenging.reden) ? reason(zaak.verlenging.reden) : nothing}`,
        )
      : nothing
  }`;
}

/** Which documents we ask for, and how each stands (M11). */
export function requested(context: ViewContext, gevraagd: readonly GevraagdDocument[]): View {
  const { texts, level, lang } = context;
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
              ${status === 'afgekeurd' ? paragraph(texts.sendAgain) : nothing}
              ${leesbaar(reden) ? html`<p>${named(context, reden ?? '', (name) => `${texts.reason(name)}.`)}</p>` : nothing}
              ${
                uiterlijk && (status === 'nodig' || status === 'afgekeurd')
                  ? html`<p>${dated(context, uiterlijk, texts.sendBy)}</p>`
                  : nothing
              }
            </div>
          </li>`,
      )}
    </ul>`;
}

/** A decision: what, since when, and until when one can react (M5, ★3). */
export function decision(context: ViewContext, besluit: Besluit, content: ZaakContent): TemplateResult {
  const { texts, level } = context;
  const document = besluit.documentId === null ? undefined : content.documenten.get(besluit.documentId);
  return html`<div class="decision loket-stack">
    ${heading(level, named(context, besluit.omschrijving, texts.decision), { className: 'loket-subtitle' })}
    ${besluit.bekendmaking ? html`<p>${dated(context, besluit.bekendmaking, texts.madeKnown)}</p>` : nothing}
    ${document ? documentLinks(context, document) : nothing}
    ${clock(context, reactietermijn(besluit, content.vandaag))}
  </div>`;
}

function clock(context: ViewContext, termijn: Reactietermijn): TemplateResult {
  const { texts } = context;
  if (termijn.soort === 'uit') {
    if (termijn.waarom === 'geen-rechtsmiddel') return paragraph(texts.noRemedy);
    const reason =
      termijn.waarom === 'bekendmaking-onbekend'
        ? texts.clockOffBekendmaking
        : termijn.waarom === 'dagtekening-onbekend'
          ? texts.clockOffDagtekening
          : '';
    return html`${
      termijn.laatsteDag
        ? html`<p>${dated(context, termijn.laatsteDag, texts.reactUntil)}</p>`
        : html`${reason ? paragraph(reason) : nothing} ${paragraph(texts.clockOff)}`
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

/** The person's cases as links to this same page. */
export function choice(
  { texts, lang, taal }: ViewContext,
  zaken: readonly ZaakSamenvatting[],
  addressOf: (id: string) => string,
): TemplateResult {
  return html`<p .textContent=${texts.choose}></p>
    <ul class="loket-plain" role="list">
      ${zaken.map(
        (zaak) =>
          html`<li>
            <a class="loket-target" href=${addressOf(zaak.id)}
              ><span>${data(zaak.omschrijving || zaak.zaaktype.omschrijving, lang)}</span></a
            >
            <p class="loket-quiet">
              ${time(formatDatum(zaak.startdatum, taal), zaak.startdatum)}${
                zaak.status ? html`: ${data(zaak.status.omschrijving, lang)}` : nothing
              }
            </p>
          </li>`,
      )}
    </ul>`;
}
