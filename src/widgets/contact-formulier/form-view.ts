/** The form: what it is about, which way is best, and then what is to be filled in. Pure. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ContactOnderwerp } from '../../contract/contact.js';
import { safeName } from '../../domain/bestand.js';
import { amsterdamTime } from '../../domain/datum.js';
import { formatTijd } from '../../i18n/format.js';
import { commonMessages } from '../../i18n/messages.js';
import { button } from '../../ui/button.js';
import { errorSummary } from '../../ui/error-summary.js';
import { radioGroup } from '../../ui/radio-group.js';
import { select } from '../../ui/select.js';
import { data, withPart } from '../../ui/text.js';
import { loginAgain } from '../login-again.js';
import { paragraph, type View } from '../phrases.js';
import { advice, betterWay, danger } from './advice-view.js';
import { isKlacht } from './choices.js';
import type { ContactForm } from './form.js';
import { isSoort, soortenVan, type FormContent } from './model.js';
import { renderFields } from './fields-view.js';
import { router } from './router-view.js';
import { soortMessages } from './soort-messages.js';
import type { ViewContext } from './views.js';

/** Up to so many subjects are shown at once (C6). */
const MAX_RADIOS = 7;

export function renderForm(context: ViewContext, form: ContactForm, content: FormContent): TemplateResult {
  const { compose, uid, loginUrl, level } = context;
  const { underway } = form;
  const { choices, isEnded, values } = form.fields;
  const errors = form.attachments.still(form.fields.errors);
  if (!choices) return html``;
  const { soort, isSoortFixed, onderwerpen, onderwerp, isOnderwerpFixed, hasRouter, isOpen } = choices;
  const asksOnderwerp = soort !== null && !isOnderwerpFixed && (!hasRouter || isKlacht(values));
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
      underway.needsLogin || isEnded
        ? loginAgain({
            texts: compose,
            loginUrl,
            onLoggedIn: underway.needsLogin ? underway.resume : form.signedIn,
          })
        : nothing
    }
    ${danger(context, dangers)} ${advice(context, dangers)} ${restored(context, form)}
    ${isSoortFixed ? nothing : soorten(context, form, content)} ${hasRouter ? router(context, form) : nothing}
    ${asksOnderwerp ? subjects(context, form, onderwerpen) : nothing}
    ${soort !== null && onderwerpen.length === 0 ? paragraph(compose.noSubjects) : nothing}
    ${onderwerp && (!hasRouter || isKlacht(values)) ? about(context, onderwerp, content, isOnderwerpFixed) : nothing}
    ${isOpen && onderwerp ? renderFields(context, form, onderwerp, content) : nothing}
  </form>`;
}

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
    id: form.fields.idOf('soort'),
    legend: compose.whatFor,
    value: form.fields.choices?.soort ?? null,
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
  const id = form.fields.idOf('onderwerp');
  const value = form.fields.choices?.onderwerp?.id ?? null;
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
