/** An appointment that there is: made, moved, looked at, cancelled. Everything needed to come prepared (M27). */
import { html, nothing, type TemplateResult } from 'lit';
import type { Afspraak } from '../../contract/afspraken.js';
import { thuisadres } from '../../domain/agenda.js';
import { instantOf, localMoment } from '../../domain/datum.js';
import { formatMoment } from '../../i18n/format.js';
import { alert } from '../../ui/alert.js';
import { button } from '../../ui/button.js';
import { data, telephone, withPart } from '../../ui/text.js';
import { paragraph, type View } from '../phrases.js';
import {
  bring,
  dagVan,
  duurTekst,
  fact,
  isElsewhere,
  opsomming,
  stepTitle,
  tijdVan,
  type ViewContext,
} from './views.js';

const MINUTEN: Readonly<Record<string, number>> = { minuten: 1, uren: 60 };

/** "Wij doen ons best u binnen 5 minuten te helpen": only where the municipality promises so (M27b). */
function norm({ texts, outcome }: ViewContext, { wachtnorm }: Afspraak): View {
  const minuten = wachtnorm ? wachtnorm.aantal * (MINUTEN[wachtnorm.eenheid] ?? 0) : 0;
  return minuten > 0 ? paragraph(outcome.norm(duurTekst(minuten, texts))) : nothing;
}

/** What, who, where and when. */
export function facts(context: ViewContext, afspraak: Afspraak): TemplateResult {
  const { outcome, texts, taal, lang } = context;
  const { aanvang, einde, locatie, kanaal, personen, producten, wensen, nummer } = afspraak;
  const thuis = thuisadres(afspraak);
  const productText = (naam: string, aantal: number): string => (aantal > 1 ? `${naam} (${aantal})` : naam);
  return html`<dl class="facts">
    ${fact(outcome.number, html`<p><bdi translate="no" .textContent=${nummer}></bdi></p>`)}
    ${fact(
      outcome.when,
      html`<p>
          <time datetime=${aanvang}
            ><span
              .textContent=${outcome.whenText(dagVan(aanvang, taal), tijdVan(aanvang, taal), tijdVan(einde, taal))}
            ></span
          ></time>
        </p>
        ${isElsewhere(aanvang) ? paragraph(texts.zone) : nothing}`,
    )}
    ${fact(
      outcome.what,
      producten.map(({ naam, aantal }) => html`<p>${data(productText(naam, aantal), lang)}</p>`),
    )}
    ${
      personen.length > 0
        ? fact(
            outcome.who,
            personen.map((one) =>
              paragraph(
                `${one.label}: ${opsomming(
                  one.producten.map(({ naam }) => naam),
                  texts.and,
                )}`,
              ),
            ),
          )
        : nothing
    }
    ${
      locatie === null
        ? fact(
            outcome.how,
            html`${paragraph(kanaal === 'onbekend' ? '' : texts[kanaal])}
            ${thuis === null ? nothing : html`<p><bdi .textContent=${thuis}></bdi></p>`}`,
          )
        : fact(
            outcome.where,
            html`<p>${data(locatie.naam, lang)}</p>
              <p>${data(locatie.adres, lang)}</p>
              ${locatie.route === null ? nothing : html`<p>${data(locatie.route, lang)}</p>`}
              ${locatie.toegankelijkheid === null ? nothing : html`<p>${data(locatie.toegankelijkheid, lang)}</p>`}`,
          )
    }
    ${
      wensen && (wensen.keuzes.length > 0 || wensen.toelichting)
        ? fact(
            outcome.wishes,
            html`${wensen.keuzes.map(({ omschrijving }) => html`<p>${data(omschrijving, lang)}</p>`)}
            ${wensen.toelichting ? html`<p class="words" .textContent=${wensen.toelichting}></p>` : nothing}`,
          )
        : nothing
    }
  </dl>`;
}

/** What to bring: for each person apart, so that nobody comes for nothing (★19). */
export const papers = ({ texts, lang }: ViewContext, { personen, meeTeNemen }: Afspraak): View =>
  personen.length > 0
    ? html`${personen.map((one) => bring(texts.bringFor(one.label), one.meeTeNemen, lang))}`
    : bring(texts.bring, meeTeNemen, lang);

/** Moving and cancelling, while they can be done; else whom to call. */
function actions(context: ViewContext, afspraak: Afspraak): TemplateResult {
  const { outcome, planner, now, phone, taal, onPrint, onCalendar } = context;
  const until = (moment: string | null): string | null =>
    moment !== null && instantOf(moment) > now ? formatMoment(localMoment(moment), taal) : null;
  const move = until(afspraak.wijzigbaarTot);
  const cancel = until(afspraak.annuleerbaarTot);
  return html`<p class="actions loket-screen">
      ${button(outcome.calendar, onCalendar)} ${button(outcome.print, onPrint)}
    </p>
    <p class="actions loket-screen">
      ${
        move === null
          ? nothing
          : button(outcome.move, () => {
              planner.road.move(afspraak);
            })
      }
      ${
        cancel === null
          ? nothing
          : button(outcome.cancel, () => {
              planner.road.go({ soort: 'afzeggen', afspraak });
            })
      }
    </p>
    ${move === null ? paragraph(outcome.noMove) : paragraph(outcome.moveUntil(move))}
    ${cancel === null ? paragraph(outcome.noCancel) : paragraph(outcome.cancelUntil(cancel))}
    ${
      (move === null || cancel === null) && phone !== null
        ? html`<p>${withPart(outcome.callInstead(phone), phone, telephone)}</p>`
        : nothing
    }
    <p class="another loket-screen">${button(outcome.another, planner.road.anew)}</p>`;
}

/** Where the mail about it goes and comes from: only where one is sent. @param hasLink whether it can be moved by it */
function mail({ outcome }: ViewContext, { bevestiging }: Afspraak, hasLink: boolean): View {
  if (bevestiging === null) return nothing;
  const address = (part: string): TemplateResult => html`<bdi translate="no" .textContent=${part}></bdi>`;
  const { aan, afzender } = bevestiging;
  return html`<p>${withPart(outcome.mailTo(aan), aan, address)}</p>
    <p>${withPart(outcome.mailFrom(afzender), afzender, address)}</p>
    ${hasLink ? paragraph(outcome.mailLink) : nothing}`;
}

/** How to move or cancel it later, when no mail says so. */
export const withoutMail = ({ outcome, phone, content }: ViewContext): View =>
  html`${phone === null ? nothing : html`<p>${withPart(outcome.callLater(phone), phone, telephone)}</p>`}
  ${content.onderwerp === null ? nothing : paragraph(outcome.mineLater)}`;

export function afspraakView(
  context: ViewContext,
  afspraak: Afspraak,
  net: 'geboekt' | 'verzet' | 'eerder' | null,
): TemplateResult {
  const { outcome, level, planner } = context;
  // Who is known by the session only has no key to put in a mail.
  const hasLink = net !== 'verzet' || planner.own.sleutelVan(afspraak).token !== null;
  const isMine = net === null && planner.own.all.some(({ id }) => id === afspraak.id);
  const title =
    net === 'geboekt'
      ? outcome.booked
      : net === 'verzet'
        ? outcome.moved
        : net === 'eerder'
          ? outcome.earlier
          : outcome.planned;
  return html`${isMine ? html`<p class="loket-screen">${button(outcome.backToMine, planner.road.backToMine)}</p>` : nothing}
    <div class="paper loket-stack">
      ${stepTitle(level, title)}
      ${net === 'eerder' ? alert('warning', paragraph(outcome.earlierHow)) : nothing}
      ${facts(context, afspraak)} ${papers(context, afspraak)} ${norm(context, afspraak)}
    </div>
    ${net === null ? nothing : alert('ok', afspraak.bevestiging === null ? html`${paragraph(outcome.mailNone)} ${withoutMail(context)}` : html`${mail(context, afspraak, hasLink)}`)}
    ${actions(context, afspraak)}`;
}

export function afzeggenView(context: ViewContext, afspraak: Afspraak): TemplateResult {
  const { outcome, level, planner, finish } = context;
  return html`${stepTitle(level, outcome.sure)} ${facts(context, afspraak)}
    <p class="actions loket-screen">
      ${button(outcome.sureYes, () => void finish.cancel(afspraak), { primary: true, busy: planner.isBusy })}
      ${button(outcome.sureNo, () => {
        planner.road.go({ soort: 'afspraak', afspraak, net: null });
      })}
    </p>`;
}

export function afgezegdView(context: ViewContext, afspraak: Afspraak, alEerder: boolean): TemplateResult {
  const { outcome, level, planner, onCalendar } = context;
  return html`${stepTitle(level, outcome.cancelled)}
    ${alert('ok', paragraph(alEerder ? outcome.alreadyCancelled : outcome.cancelledLong))}
    ${facts(context, afspraak)} ${alEerder ? nothing : mail(context, afspraak, false)}
    <p class="actions loket-screen">
      ${button(outcome.calendarRemove, onCalendar)} ${button(outcome.anew, planner.road.anew)}
    </p>`;
}

export function linkFoutView(context: ViewContext): TemplateResult {
  const { outcome, level, planner, content, phone } = context;
  const isGone = content.linkError === null || content.linkError.kind === 'not-found';
  return html`${stepTitle(level, isGone ? outcome.linkWrong : outcome.linkFailed)}
    ${alert('error', paragraph(isGone ? outcome.linkWrongHow : outcome.failedServer))}
    ${phone === null ? nothing : html`<p>${withPart(outcome.callInstead(phone), phone, telephone)}</p>`}
    <p class="loket-screen">${button(outcome.anew, planner.road.anew)}</p>`;
}
