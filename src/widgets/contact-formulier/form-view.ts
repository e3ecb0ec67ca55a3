/** What filling in looks like, from the choice of what it is about to the button. Pure. */
import { html, nothing, type TemplateResult } from 'lit';
import { lengteVan } from '../../contract/berichten.js';
import type { ContactOnderwerp } from '../../contract/contact.js';
import { safeName } from '../../domain/bestand.js';
import { amsterdamTime } from '../../domain/datum.js';
import { antwoordVoor } from '../../domain/servicenorm.js';
import { safeUrl } from '../../domain/url.js';
import { formatCount, formatTijd } from '../../i18n/format.js';
import { commonMessages } from '../../i18n/messages.js';
import { button } from '../../ui/button.js';
import { errorSummary } from '../../ui/error-summary.js';
import { radioGroup } from '../../ui/radio-group.js';
import { select } from '../../ui/select.js';
import { data, withPart } from '../../ui/text.js';
import { textarea } from '../../ui/textarea.js';
import type { ChosenFile } from '../chosen-file.js';
import { fileMessages } from '../file-messages.js';
import { fileRows, pickFiles } from '../file-rows.js';
import { loginAgain } from '../login-again.js';
import { dated, paragraph, type View } from '../phrases.js';
import { advice, betterWay, danger } from './advice-view.js';
import { contactFields, textField } from './contact-view.js';
import { countText } from './error-text.js';
import type { ContactForm } from './form.js';
import { isSoort, soortenVan, type FormContent } from './model.js';
import { router } from './router-view.js';
import { soortMessages } from './soort-messages.js';
import { inVenster } from './paper.js';
import { kanaalVan, vensterVan } from './values.js';
import type { ViewContext } from './views.js';

/** Up to so many subjects are shown at once (C6). */
const MAX_RADIOS = 7;

export function renderForm(context: ViewContext, form: ContactForm, content: FormContent): TemplateResult {
  const { compose, uid, loginUrl, level } = context;
  const { choices, errors, underway } = form;
  if (!choices) return html``;
  const { soort, isSoortFixed, onderwerpen, onderwerp, isOnderwerpFixed, hasRouter, isOpen } = choices;
  const asksOnderwerp = soort !== null && !isOnderwerpFixed && (!hasRouter || isRouted(form));
  // Who is in danger reads that first, also before choosing a subject.
  const dangers = onderwerp ? [onderwerp] : onderwerpen;
  return html`<form
    novalidate
    method="dialog"
    class="loket-stack"
    aria-labelledby="${uid}-title"
    @submit=${(event: Event) => {
      event.preventDefault();
    }}
  >
    ${errors.length > 0 ? errorSummary(level, compose.errors(errors.length), errors) : nothing}
    ${
      underway.needsLogin || form.isEnded
        ? loginAgain({
            texts: compose,
            loginUrl,
            onLoggedIn: underway.needsLogin ? underway.resume : form.signedIn,
          })
        : nothing
    }
    ${danger(context, dangers)} ${advice(context)} ${restored(context, form)}
    ${isSoortFixed ? nothing : soorten(context, form, content)} ${hasRouter ? router(context, form) : nothing}
    ${asksOnderwerp ? subjects(context, form, onderwerpen) : nothing}
    ${soort !== null && onderwerpen.length === 0 ? paragraph(compose.noSubjects) : nothing}
    ${onderwerp && (!hasRouter || isRouted(form)) ? about(context, onderwerp, content, isOnderwerpFixed) : nothing}
    ${isOpen && onderwerp ? fields(context, form, onderwerp, content) : nothing}
  </form>`;
}

const isRouted = ({ values: { aanleiding } }: ContactForm): boolean =>
  aanleiding === 'behandeling' || aanleiding === 'te-laat';

/** What was kept in this tab was put back. */
function restored({ compose, taal }: ViewContext, form: ContactForm): View {
  if (form.teruggezet === null) return nothing;
  const { op, bijlagen } = form.teruggezet;
  const time = formatTijd(amsterdamTime(op).tijd, taal);
  return html`<div class="loket-stack loket-screen">
    ${paragraph(compose.restored(time))}
    ${bijlagen.length > 0 ? paragraph(compose.chooseAgain(bijlagen.map(safeName).join(', '))) : nothing}
    <p>${button(compose.discard, form.discard)}</p>
  </div>`;
}

function soorten({ compose, taal }: ViewContext, form: ContactForm, content: FormContent): TemplateResult {
  return radioGroup({
    id: form.idOf('soort'),
    legend: compose.whatFor,
    value: form.choices?.soort ?? null,
    sets: [
      {
        options: soortenVan(content).map((value) => ({ value, text: soortMessages[value][taal].choice })),
      },
    ],
    onChange: (value) => {
      if (isSoort(value)) form.set({ soort: value, onderwerp: null, aanleiding: null });
    },
  });
}

/** Radios when there are few, a list when there are many (C6). */
function subjects(
  { compose, lang }: ViewContext,
  form: ContactForm,
  onderwerpen: readonly ContactOnderwerp[],
): TemplateResult {
  const id = form.idOf('onderwerp');
  const value = form.choices?.onderwerp?.id ?? null;
  const options = onderwerpen.map((one) => ({ value: one.id, text: one.omschrijving, lang }));
  const onChange = (onderwerp: string): void => {
    form.set({ onderwerp: onderwerp || null });
  };
  return onderwerpen.length <= MAX_RADIOS
    ? radioGroup({ id, legend: compose.aboutWhat, value, sets: [{ options }], onChange })
    : select({
        id,
        label: compose.aboutWhat,
        value: value ?? '',
        required: true,
        options: [{ value: '', text: compose.chooseOne }, ...options],
        onChange,
      });
}

/** What there is to know of the subject before filling in anything. */
function about(
  context: ViewContext,
  onderwerp: ContactOnderwerp,
  { aangemeld }: FormContent,
  isFixed: boolean,
): TemplateResult {
  const { compose, lang, loginUrl, taal } = context;
  const { omschrijving, toelichting, aanmeldenNodig } = onderwerp;
  return html`${
    isFixed
      ? html`<p>${withPart(compose.about(omschrijving), omschrijving, (part) => data(part, lang))}</p>`
      : nothing
  }
  ${toelichting ? html`<p>${data(toelichting, lang)}</p>` : nothing} ${betterWay(context, onderwerp)}
  ${
    aanmeldenNodig && !aangemeld
      ? html`${paragraph(compose.loginNeeded)}
        ${
          loginUrl === null
            ? nothing
            : html`<p>
                <a class="loket-target loket-button loket-primary" href=${loginUrl}
                  ><span .textContent=${commonMessages[taal].login}></span
                ></a>
              </p>`
        }`
      : nothing
  }`;
}

function fields(
  context: ViewContext,
  form: ContactForm,
  onderwerp: ContactOnderwerp,
  content: FormContent,
): TemplateResult {
  const { compose, soort, taal, uid } = context;
  const { maxLengte } = onderwerp;
  const { tekst } = form.values.teksten;
  const countId = `${uid}-count`;
  return html`${paragraph(compose.allNeeded)}
    ${textarea({
      id: form.idOf('tekst'),
      label: soort.label,
      hint: maxLengte === null ? undefined : compose.hintMax(formatCount(maxLengte, taal)),
      error: form.errorOf('tekst'),
      value: tekst,
      rows: 6,
      required: true,
      readOnly: form.isBusy,
      onInput: (value) => {
        form.type('tekst', value);
      },
      onChange: () => {
        form.leave('tekst');
      },
    })}
    ${
      maxLengte === null
        ? nothing
        : html`<p
            id=${countId}
            class="loket-quiet count loket-screen"
            .textContent=${countText(lengteVan(tekst), maxLengte, taal)}
          ></p>`
    }
    ${form.isKept ? html`<p class="loket-quiet loket-screen" .textContent=${compose.kept}></p>` : nothing}
    ${
      onderwerp.soort === 'melding'
        ? html`${textField(context, form, 'locatie.omschrijving', {
            label: compose.where,
            hint: compose.whereHint,
            autocomplete: 'off',
          })}
          ${textField(context, form, 'locatie.postcode', {
            label: compose.postcode,
            autocomplete: 'postal-code',
            section: 'plek',
            optional: true,
          })}
          ${textField(context, form, 'locatie.huisnummer', {
            label: compose.houseNumber,
            autocomplete: 'off',
            optional: true,
          })}`
        : nothing
    }
    ${files(context, form, onderwerp)} ${contactFields(context, form, onderwerp, content)}
    ${trap(context, form)} ${promise(context, form, onderwerp)} ${privacy(context)}
    <p class="loket-screen actions">
      ${button(soort.send, form.submit, { primary: true, busy: form.isBusy })}
    </p>
    ${form.underway.render(soort)}`;
}

/** What goes with it, where the municipality takes files for this subject. */
function files(
  { compose, taal, uid, level }: ViewContext,
  form: ContactForm,
  { bijlagen, soort }: ContactOnderwerp,
): View {
  const { attachments } = form;
  if (!bijlagen)
    return attachments.names.length > 0
      ? paragraph(compose.filesNotHere(attachments.names.join(', ')))
      : nothing;
  const texts = fileMessages[taal];
  const { queue } = attachments;
  return html`${pickFiles({
    texts,
    taal,
    id: `${uid}-choose`,
    label: soort === 'melding' ? compose.photos : compose.filesLabel,
    limieten: bijlagen,
    over: attachments.over,
    disabled: form.isBusy,
    onChoose: attachments.choose,
  })}
  ${fileRows<ChosenFile>({
    texts,
    taal,
    level,
    items: queue.items,
    progressOf: ({ id }) => queue.uploads.progressOf(id),
    errorsOf: (item) => attachments.errorsOf(item),
    idOf: (item, what) => attachments.idOf(item, what),
    onLocation: (item, metLocatie) => {
      queue.change(item.id, { metLocatie });
    },
    onRemove: (item) => void attachments.remove(item),
  })}`;
}

/** A field that a person meets nowhere: programs that fill in everything do (C8). */
const trap = ({ compose, uid }: ViewContext, form: ContactForm): TemplateResult =>
  html`<div class="loket-hidden" aria-hidden="true">
    <label for="${uid}-val" .textContent=${compose.trap}></label>
    <input
      type="text"
      id="${uid}-val"
      name="niet-invullen"
      tabindex="-1"
      autocomplete="off"
      .value=${form.values.val}
      @input=${(event: Event) => {
        form.set({ val: (event.currentTarget as HTMLInputElement).value });
      }}
    />
  </div>`;

/** By when there is an answer to who sends now (★1). */
function promise(context: ViewContext, form: ContactForm, onderwerp: ContactOnderwerp): View {
  const { compose, organisatie, vandaag } = context;
  const kanaal = kanaalVan(form.values, onderwerp);
  if (kanaal === 'geen') return paragraph(compose.promiseNone);
  const venster = vensterVan(form.values, onderwerp);
  if (venster)
    return html`<p
      class="promise loket-screen"
      .textContent=${inVenster(context, venster, compose.promiseWindow)}
    ></p>`;
  const dag = organisatie && antwoordVoor(vandaag, onderwerp.servicenorm, organisatie);
  if (!dag) return nothing;
  return html`<p class="promise loket-screen">
    ${dated(context, dag, kanaal === 'telefoon' ? compose.promiseCall : compose.promise)}
  </p>`;
}

/** What is done with it, before it is sent (C9). */
function privacy({ compose, organisatie, rules }: ViewContext): TemplateResult {
  const link = organisatie?.links.privacyverklaring;
  const url = link ? safeUrl(link, rules) : null;
  return html`<div class="privacy">
    ${paragraph(compose.privacy)}
    ${
      url === null
        ? nothing
        : html`<p>
            <a class="loket-target" href=${url} target="_blank" rel="noopener"
              ><span .textContent=${compose.privacyLink}></span
            ></a>
          </p>`
    }
  </div>`;
}
