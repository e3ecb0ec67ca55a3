/** Where the case stands, whose turn it is, and by when something comes: the first thing a citizen reads. Pure. */
import { html, nothing, type TemplateResult } from 'lit';
import { amsterdamTime, daysBetween, localMoment, utcMoment, type Datum } from '../../domain/datum.js';
import { leesbaar, type Stap } from '../../domain/tijdlijn.js';
import { safeUrl } from '../../domain/url.js';
import { formatCount, formatDatum, formatMoment, formatTijd } from '../../i18n/format.js';
import { alert } from '../../ui/alert.js';
import { data, time, withPart } from '../../ui/text.js';
import { because, dated, named, paragraph, type View } from '../phrases.js';
import type { ZaakContent } from './model.js';
import { actionLink, type ViewContext } from './views.js';

/** What goes before the stand: number, what is new, what is missing or old. */
export function intro(
  context: ViewContext,
  content: ZaakContent,
  stale: boolean,
  retry: TemplateResult,
): TemplateResult {
  const { texts, taal, lang } = context;
  const { zaak, tijdlijn, missing, gezienTot } = content;
  const told = zaak.onvolledig.filter(({ melding }) => leesbaar(melding));
  const isNamed = (part: string): boolean => told.some(({ bron }) => bron === part);
  // Each thing that is missing is said once: in the API's own words where it has them.
  const gaps = [
    missing.stappen && !isNamed('statussen') ? texts.partialSteps : '',
    missing.documenten && !isNamed('documenten') ? texts.partialDocuments : '',
    zaak.onvolledig.length > told.length || missing.items > 0 ? texts.partial : '',
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
      gaps.length > 0 || told.length > 0 || stale
        ? alert(
            'warning',
            html`${stale ? paragraph(texts.stale) : nothing} ${gaps.map(paragraph)}
              ${told.map(({ melding }) => html`<p>${data(melding ?? '', lang)}</p>`)}
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
    ${withPart(texts.asOf(shown), shown, (part) => time(part, utcMoment(at)))}
  </p>`;
}

/** Where the case stands, whose turn it is, and what comes when. */
export function stand(context: ViewContext, content: ZaakContent): TemplateResult {
  const { texts, taal } = context;
  const { tijdlijn, zaak, missing } = content;
  const huidig = tijdlijn.stappen[tijdlijn.stand];
  let where: View;
  if (tijdlijn.afgerond !== null) {
    where =
      tijdlijn.afgerond === 'onbekend'
        ? html`<span .textContent=${texts.closed}></span>`
        : dated(context, tijdlijn.afgerond, texts.closedOn);
  } else if (missing.stappen) where = nothing;
  else if (!huidig) where = html`<span .textContent=${texts.noStep}></span>`;
  else if (!huidig.huidig) {
    where = named(
      context,
      huidig.status.omschrijving,
      huidig.toestand === 'klaar' ? texts.lastStep : texts.lastKnown,
    );
  } else {
    where = named(context, huidig.status.omschrijving, (name) =>
      texts.step(formatCount(tijdlijn.nummer, taal), formatCount(tijdlijn.aantal, taal), name),
    );
  }
  return html`<div class="stand loket-stack">
    ${where === nothing ? nothing : html`<p class="where">${where}</p>`}
    ${tijdlijn.afgerond === null ? open(context, content, huidig) : closed(context, content)}
    ${zaak.organisatie ? html`<p>${named(context, zaak.organisatie.naam, texts.handledBy)}</p>` : nothing}
  </div>`;
}

function closed(context: ViewContext, { zaak, belofte }: ZaakContent): TemplateResult {
  const { texts, lang } = context;
  const toelichting = leesbaar(zaak.resultaat?.toelichting ?? null);
  return html`${
    belofte.soort === 'afgerond' && belofte.opTijd !== null
      ? paragraph(belofte.opTijd ? texts.inTime : texts.notInTime)
      : nothing
  }
  ${zaak.resultaat ? html`<p>${named(context, zaak.resultaat.omschrijving, texts.result)}</p>` : nothing}
  ${toelichting === null ? nothing : html`<p>${data(toelichting, lang)}</p>`}`;
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
  const statustekst = leesbaar(huidig?.status.statustekst ?? null);
  const what = zaak.aanZet === 'aanvrager' && needed.length === 0 ? statustekst : null;
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
      ${what === null ? nothing : data(what, context.lang)}
      ${zaak.aanZet === 'aanvrager' ? nothing : promise(context, content)}
    </p>
    ${actionLink(context, huidig?.status.actie ?? null, 'loket-target loket-button loket-primary')}
    ${zaak.aanZet === 'aanvrager' && /^(geen|belofte)$/.test(content.belofte.soort) ? html`<p>${promise(context, content)}</p>` : nothing}
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
  return html`${
    belofte.soort === 'opgeschort'
      ? alert(
          'info',
          html`<p>
              ${belofte.sinds ? dated(context, belofte.sinds, texts.suspended) : html`<span .textContent=${texts.suspended('')}></span>`}
            </p>
            ${because(context, belofte.reden)}
            ${belofte.opZijnVroegst ? html`<p>${dated(context, belofte.opZijnVroegst, texts.suspendedUntil)}</p>` : nothing}
            ${
              belofte.dagenTeLaat > 0 && belofte.datumVoorOpschorting
                ? html`<p>
                    ${dated(context, belofte.datumVoorOpschorting, belofte.wettelijk ? texts.missedLegal : texts.missed)}
                  </p>`
                : nothing
            }`,
        )
      : nothing
  }
  ${
    zaak.verlenging
      ? alert('info', html`${paragraph(texts.extended)} ${because(context, zaak.verlenging.reden)}`)
      : nothing
  }`;
}
