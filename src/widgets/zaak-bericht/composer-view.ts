/** What writing looks like: the notice, the field, what it answers, who helps, the button, and how far it is. */
import { html, nothing, type TemplateResult } from 'lit';
import { safeName } from '../../domain/bestand.js';
import { amsterdamTime, type Datum } from '../../domain/datum.js';
import { safeUrl } from '../../domain/url.js';
import { formatCount, formatTijd } from '../../i18n/format.js';
import { alert } from '../../ui/alert.js';
import { button } from '../../ui/button.js';
import { checkbox } from '../../ui/checkbox.js';
import { errorSummary } from '../../ui/error-summary.js';
import { input } from '../../ui/input.js';
import { data, withPart } from '../../ui/text.js';
import { textarea } from '../../ui/textarea.js';
import { attachmentsPart } from '../attachments-part.js';
import { kopieId, kopieTekst } from '../kopie.js';
import { loginAgain } from '../login-again.js';
import { dated, paragraph, type View } from '../phrases.js';
import type { Composer } from './composer.js';
import type { Sturen, ZaakContent } from './model.js';
import { nameOf, senderOf, type ViewContext } from './views.js';

/** Where the government tells how one person lets another act with a DigiD of their own. */
const MACHTIGEN = 'https://machtigen.digid.nl/';

export interface ComposerView {
  readonly context: ViewContext;
  readonly content: ZaakContent;
  readonly sturen: Sturen;
  readonly composer: Composer;
  /** By when an answer is promised to who sends now. */
  readonly antwoordVoor: Datum | null;
  /** The site's own words; empty: ours. */
  readonly send: string;
  readonly notice: string;
  /** Whose case it is; `null` when the page does not know. */
  readonly naam: string | null;
  readonly loginUrl: string | null;
}

export function renderComposer(view: ComposerView): TemplateResult {
  const { context, composer, antwoordVoor, sturen } = view;
  const { compose, level, taal, uid } = context;
  const errors = composer.attachments.still(composer.errors);
  const count = composer.fields.countText();
  const countId = `${uid}-count`;
  const { maxLengte } = sturen;
  const tekstId = composer.idOf('tekst');
  return html`${errors.length > 0 ? errorSummary(level, compose.errors(errors.length), errors) : nothing}
    ${
      composer.underway.needsLogin
        ? loginAgain({ texts: compose, loginUrl: view.loginUrl, onLoggedIn: composer.underway.resume })
        : nothing
    }
    ${alert('info', html`<p>${noticeOf(view)}</p>`)} ${restored(view)} ${answering(view)}
    ${textarea({
      id: tekstId,
      also: kopieId(tekstId),
      label: compose.label,
      hint: maxLengte === null ? undefined : compose.hintMax(formatCount(maxLengte, taal)),
      error: composer.fields.errorOf('tekst'),
      value: composer.fields.tekst,
      rows: 6,
      required: true,
      readOnly: composer.isBusy,
      onInput: composer.onTekst,
      onChange: () => {
        composer.leave('tekst');
      },
    })}
    ${kopieTekst(tekstId, { taal, tekst: composer.fields.tekst, announce: composer.attachments.announce })}
    ${count === null ? nothing : html`<p id=${countId} class="loket-quiet count loket-screen" .textContent=${count}></p>`}
    ${composer.keeping.isKept ? html`<p class="loket-quiet loket-screen" .textContent=${compose.kept}></p>` : nothing}
    ${files(view)} ${helper(view)}
    ${antwoordVoor === null ? nothing : html`<p class="loket-screen">${dated(context, antwoordVoor, compose.expect)}</p>`}
    <p class="loket-screen actions">
      ${button(view.send || compose.send, composer.submit, { primary: true, busy: composer.isBusy })}
    </p>
    ${composer.underway.render(compose)}`;
}

/** That a bericht counts only when it is sent here (M15), in the words of the municipality when it has them. */
function noticeOf({ context, notice }: ComposerView): TemplateResult {
  const { organisatie, lang, compose } = context;
  if (notice !== '') return html`<span .textContent=${notice}></span>`;
  const own = organisatie?.teksten.alleenViaDeZaak;
  return own ? data(own, lang) : html`<span .textContent=${compose.onlyHere}></span>`;
}

/** What was kept in this tab was put back. */
function restored({ context, composer }: ComposerView): View {
  const { compose, taal } = context;
  if (composer.teruggezet === null) return nothing;
  const { op, bijlagen } = composer.teruggezet;
  const time = formatTijd(amsterdamTime(op).tijd, taal);
  return html`<div class="loket-stack loket-screen">
    ${paragraph(compose.restored(time))}
    ${bijlagen.length > 0 ? paragraph(compose.chooseAgain(bijlagen.map(safeName).join(', '))) : nothing}
    <p>${button(compose.discard, composer.discard)}</p>
  </div>`;
}

function answering({ context, content, composer }: ComposerView): View {
  const { compose, lang, texts } = context;
  const bericht = content.gesprek.berichten.find(({ id }) => id === composer.fields.reactieOp);
  if (!bericht) return nothing;
  const name = senderOf(texts, bericht)[1];
  return html`<div class="replying loket-stack loket-screen">
    <p>${withPart(compose.replying(nameOf(context, bericht)), name, (part) => data(part, lang))}</p>
    <p>${button(compose.notReplying, composer.notReply)}</p>
  </div>`;
}

/** What goes with it, where the municipality takes files. */
function files({ context, content, sturen, composer: { attachments, isBusy } }: ComposerView): View {
  const { compose, taal, uid, level } = context;
  if (sturen.bijlagen === null) return nothing;
  return attachmentsPart(attachments, {
    taal,
    uid,
    level,
    label: compose.filesLabel,
    limieten: sturen.bijlagen,
    disabled: isBusy,
    gemeente: content.zaak.organisatie?.naam ?? context.organisatie?.naam ?? '',
    doel: content.zaak.identificatie,
  });
}

/** Who helps says so, and never shares a login (★23). */
function helper({ context, composer, naam }: ComposerView): TemplateResult {
  const { compose, uid, rules } = context;
  const link = safeUrl(MACHTIGEN, { ...rules, allowedOrigins: [new URL(MACHTIGEN).origin] });
  return html`<div class="helper loket-stack loket-screen">
    ${checkbox({
      id: `${uid}-helpt`,
      label: compose.helper,
      checked: composer.fields.helpt,
      onChange: (helpt) => {
        composer.set({ helpt });
      },
    })}
    ${
      composer.fields.helpt
        ? html`<p>
              ${
                naam === null
                  ? html`<span .textContent=${compose.helperForUnknown}></span>`
                  : withPart(
                      compose.helperFor(naam),
                      naam,
                      (part) => html`<bdi translate="no">${data(part, context.lang)}</bdi>`,
                    )
              }
            </p>
            ${input({
              id: composer.idOf('naam'),
              label: compose.helperName,
              error: composer.fields.errorOf('naam'),
              value: composer.fields.naam,
              autocomplete: 'name',
              required: true,
              onInput: (value) => {
                composer.set({ naam: value });
              },
              onChange: () => {
                composer.leave('naam');
              },
            })}
            ${input({
              id: composer.idOf('relatie'),
              label: compose.helperRelation,
              hint: compose.helperRelationHint,
              error: composer.fields.errorOf('relatie'),
              value: composer.fields.relatie,
              autocomplete: 'off',
              required: true,
              onInput: (value) => {
                composer.set({ relatie: value });
              },
              onChange: () => {
                composer.leave('relatie');
              },
            })}
            ${alert(
              'warning',
              html`${paragraph(compose.helperWarning)}
              ${
                link === null
                  ? nothing
                  : html`<p>
                      <a class="loket-target" href=${link} rel="noopener noreferrer"
                        ><span .textContent=${compose.helperLink}></span
                      ></a>
                    </p>`
              }`,
            )}`
        : nothing
    }
  </div>`;
}
