/** How sending ended. Pure. */
import { html, nothing, type TemplateResult } from 'lit';
import type { LoketError } from '../../client/errors.js';
import type { Contactverzoek } from '../../contract/contact.js';
import { failureText } from '../../controllers/failure-text.js';
import { localMoment } from '../../domain/datum.js';
import { formatMoment } from '../../i18n/format.js';
import { commonMessages, type Taal } from '../../i18n/messages.js';
import { alert } from '../../ui/alert.js';
import { button } from '../../ui/button.js';
import { heading } from '../../ui/heading.js';
import { time, withPart } from '../../ui/text.js';
import { dated, paragraph } from '../phrases.js';
import type { Mislukt } from './form-options.js';
import { contactMessages } from './messages.js';
import { inVenster } from './paper.js';
import { soortMessages } from './soort-messages.js';
import type { ViewContext } from './views.js';

/** Why it was not sent, and what to do. */
export function sendFailure(error: LoketError, taal: Taal, now: number): string {
  const texts = contactMessages[taal];
  if (error.code === 'te-veel-verzoeken') return texts.failedBusy;
  switch (error.kind) {
    case 'offline':
    case 'timeout':
    case 'busy':
      return failureText(error, taal, now);
    case 'signed-out':
      return texts.failedLogin;
    case 'forbidden':
      return texts.failedForbidden;
    case 'rejected':
    case 'conflict':
    case 'not-found':
    case 'too-large':
      return texts.failedInput;
    default:
      return texts.failedServer;
  }
}

const titled = ({ level }: ViewContext, title: string): TemplateResult =>
  heading(level, title, { className: 'outcome-title', focusable: true });

/** Whether the same text may be taken the next time. */
const canHelp = ({ kind }: LoketError): boolean =>
  !['forbidden', 'rejected', 'conflict', 'not-found', 'too-large'].includes(kind);

/** It was not sent, or nobody knows: everything stays, a paper of it stands below, and here is how to go on. */
export function failed(
  context: ViewContext,
  { error, unclear }: Mislukt,
  why: string,
  onRetry: () => void,
): TemplateResult {
  const { compose, soort, taal } = context;
  const { retry } = commonMessages[taal];
  return html`<div class="outcome">
    ${alert(
      'error',
      html`${titled(context, unclear ? compose.unclear : soort.failed)} ${paragraph(why)}
      ${paragraph(unclear ? compose.unclearHow(retry) : compose.textKept)}
      ${
        unclear || canHelp(error)
          ? html`<p class="loket-screen">${button(retry, onRetry, { primary: true })}</p>`
          : nothing
      }`,
    )}
  </div>`;
}

/** An earlier text had been received after all; its receipt follows. @param isOpen another text still waits below */
export function earlier(
  context: ViewContext,
  { referentienummer }: Contactverzoek,
  isOpen: boolean,
): TemplateResult {
  const { compose } = context;
  return html`<div class="outcome">
    ${alert(
      'warning',
      html`${titled(context, compose.earlier)}
      ${isOpen ? paragraph(compose.earlierHow(referentienummer)) : nothing}`,
    )}
  </div>`;
}

/** It was received: its number, when, by when there is an answer, what happens, and where a mail would come from (C11). */
export function received(
  context: ViewContext,
  verzoek: Contactverzoek,
  actions: TemplateResult,
): TemplateResult {
  const { compose, organisatie, taal, level } = context;
  const { referentienummer, ontvangenOp, antwoordVoor, kopie } = verzoek;
  const soort = soortMessages[kopie.soort][taal];
  const moment = formatMoment(localMoment(ontvangenOp), taal);
  const address = organisatie?.afzenderEmail ?? null;
  const isCall = kopie.voorkeurskanaal === 'telefoon';
  const { belvenster } = kopie;
  return html`<div class="outcome">
    ${alert(
      'ok',
      html`<p>
          ${withPart(compose.number(referentienummer), referentienummer, (part) => html`<strong translate="no" .textContent=${part}></strong>`)}
        </p>
        <p>${withPart(compose.receivedOn(moment), moment, (part) => time(part, ontvangenOp))}</p>
        ${actions}`,
    )}
    ${heading(level, compose.whatNext, { className: 'loket-subtitle' })} ${paragraph(soort.next)}
    ${
      belvenster
        ? paragraph(inVenster(context, belvenster, compose.callWindow))
        : antwoordVoor === null
          ? kopie.voorkeurskanaal === 'geen'
            ? paragraph(compose.noAnswer)
            : nothing
          : html`<p>${dated(context, antwoordVoor, isCall ? compose.callBy : compose.answerBy)}</p>`
    }
    ${
      kopie.voorkeurskanaal !== 'email'
        ? nothing
        : address === null
          ? paragraph(compose.mailSpam)
          : html`<p>
              ${withPart(compose.mailFrom(address), address, (part) => html`<bdi translate="no" .textContent=${part}></bdi>`)}
            </p>`
    }
  </div>`;
}
