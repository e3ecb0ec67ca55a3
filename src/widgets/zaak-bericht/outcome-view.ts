/** How sending ended, and what can be done where nothing may be sent. Pure. */
import { html, nothing, type TemplateResult } from 'lit';
import type { LoketError } from '../../client/errors.js';
import type { Bericht } from '../../contract/berichten.js';
import { failureText } from '../../controllers/failure-text.js';
import { localMoment } from '../../domain/datum.js';
import { leesbaar } from '../../domain/tijdlijn.js';
import { safeUrl } from '../../domain/url.js';
import { formatMoment } from '../../i18n/format.js';
import { commonMessages, type Taal } from '../../i18n/messages.js';
import { alert } from '../../ui/alert.js';
import { button } from '../../ui/button.js';
import { heading } from '../../ui/heading.js';
import { data, telephone, time, withPart } from '../../ui/text.js';
import { dated, paragraph, type View } from '../phrases.js';
import { composeMessages } from './compose-messages.js';
import type { Mislukt } from './composer-options.js';
import type { ZaakContent } from './model.js';
import type { ViewContext } from './views.js';

/** Why it was not sent, and what to do. */
export function sendFailure(error: LoketError, taal: Taal, now: number): string {
  const texts = composeMessages[taal];
  if (error.code === 'zaak-gesloten') return texts.failedClosed;
  switch (error.kind) {
    case 'offline':
    case 'timeout':
    case 'busy':
    case 'signed-out':
      return failureText(error, taal, now);
    case 'forbidden':
    case 'not-found':
      return texts.failedForbidden;
    case 'rejected':
    case 'conflict':
    case 'too-large':
      return texts.failedInput;
    default:
      return texts.failedServer;
  }
}

/** Whether the very same text may come through when it is sent once more. */
const canRetry = ({ kind, code }: LoketError): boolean =>
  code !== 'zaak-gesloten' && !['forbidden', 'not-found', 'rejected', 'conflict', 'too-large'].includes(kind);

const titled = ({ level }: ViewContext, title: string): TemplateResult =>
  heading(level, title, { className: 'outcome-title', focusable: true });

/** It was not sent, or nobody knows: the text stays, and a paper of it stands below. */
export function failed(
  context: ViewContext,
  { unclear, error }: Mislukt,
  why: string,
  /** `null`: nothing may be sent any more. */
  onRetry: (() => void) | null,
): TemplateResult {
  const { compose, taal } = context;
  const { retry } = commonMessages[taal];
  return html`<div class="outcome">
    ${alert(
      'error',
      html`${titled(context, unclear ? compose.unclear : compose.failed)} ${paragraph(why)}
      ${error.code === 'zaak-gesloten' ? nothing : paragraph(unclear ? compose.unclearHow(retry) : compose.textKept)}
      ${onRetry && (unclear || canRetry(error)) ? html`<p class="loket-screen">${button(retry, onRetry)}</p>` : nothing}`,
    )}
  </div>`;
}

/** An earlier text had been received after all. */
export const earlier = (context: ViewContext): TemplateResult =>
  html`<div class="outcome">
    ${alert(
      'warning',
      html`${titled(context, context.compose.earlier)} ${paragraph(context.compose.earlierHow)}`,
    )}
  </div>`;

/** It was received: when, by when there is an answer, and where a mail would come from (M16). */
export function received(
  context: ViewContext,
  { leveringsmoment, antwoordVoor }: Bericht,
  actions: TemplateResult,
): TemplateResult {
  const { compose, texts, organisatie, taal } = context;
  const address = organisatie?.afzenderEmail ?? null;
  const moment = leveringsmoment === null ? '' : formatMoment(localMoment(leveringsmoment), taal);
  return html`<div class="outcome">
    ${alert(
      'ok',
      html`${titled(context, compose.receipt)}
      ${
        leveringsmoment === null
          ? nothing
          : html`<p>
              ${withPart(compose.receivedOn(moment), moment, (part) => time(part, leveringsmoment))}
            </p>`
      }
      ${antwoordVoor === null ? nothing : html`<p>${dated(context, antwoordVoor, texts.promise)}</p>`}
      ${
        address === null
          ? paragraph(compose.mailSpam)
          : html`<p>
              ${withPart(compose.mailFrom(address), address, (part) => html`<bdi translate="no" .textContent=${part}></bdi>`)}
            </p>`
      }
      ${actions}`,
    )}
  </div>`;
}

/** Why nothing can be sent, and what is open then. */
export function notAllowed(context: ViewContext, { zaak }: ZaakContent, title: string): TemplateResult {
  const { compose, lang, level, organisatie, phone, contactUrl, rules } = context;
  const mag = zaak.mogelijkheden?.berichtSturen;
  const reden = leesbaar(mag?.reden ?? null);
  const link = (url: string | null | undefined, text: string): View => {
    const safe = url ? safeUrl(url, rules) : null;
    return safe === null
      ? nothing
      : html`<li>
          <a class="loket-target" href=${safe}><span .textContent=${text}></span></a>
        </li>`;
  };
  return html`${heading(level, title, { className: 'loket-subtitle compose-title', focusable: true })}
    ${alert(
      'info',
      reden === null
        ? paragraph(mag?.redenCode === 'zaak-gesloten' ? compose.closed : compose.notAllowed)
        : html`<p>${data(reden, lang)}</p>`,
    )}
    <div class="can-do">
      <p class="loket-label" .textContent=${compose.canDo}></p>
      <ul class="loket-plain" role="list">
        ${phone === null ? nothing : html`<li>${withPart(compose.canCall(phone), phone, telephone)}</li>`}
        ${link(contactUrl, compose.canContact)} ${link(organisatie?.links.klacht, compose.canComplain)}
        ${zaak.besluiten.length > 0 ? link(organisatie?.links.bezwaar, compose.canObject) : nothing}
      </ul>
    </div>`;
}
