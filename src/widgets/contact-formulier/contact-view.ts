/** Who asks, and how the answer comes: only what is needed for that (C3, C5). Pure. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ContactOnderwerp } from '../../contract/contact.js';
import { VOORKEURSKANALEN } from '../../contract/contact.js';
import { belvensters } from '../../domain/advies.js';
import { antwoordVoor } from '../../domain/servicenorm.js';
import { button } from '../../ui/button.js';
import { checkbox } from '../../ui/checkbox.js';
import { input, type InputOptions } from '../../ui/input.js';
import { radioGroup } from '../../ui/radio-group.js';
import { select } from '../../ui/select.js';
import { paragraph, type View } from '../phrases.js';
import type { ContactForm } from './form.js';
import type { FormContent } from './model.js';
import { vensterText } from './paper.js';
import { kanaalVan, type Tekstveld } from './values.js';
import type { ViewContext } from './views.js';

type TextOptions = Pick<InputOptions, 'label' | 'autocomplete'> &
  Partial<Pick<InputOptions, 'hint' | 'type' | 'name' | 'section' | 'also'>> & {
    readonly optional?: boolean;
  };

/** A line of text. What may be left out says so in its label (G4). */
export function textField(
  { compose }: ViewContext,
  form: ContactForm,
  veld: Tekstveld,
  { optional = false, label, ...options }: TextOptions,
): TemplateResult {
  return input({
    ...options,
    id: form.fields.idOf(veld),
    label: optional ? compose.optional(label) : label,
    error: form.fields.errorOf(veld),
    value: form.fields.values.teksten[veld],
    required: !optional,
    onInput: (value) => {
      form.type(veld, value);
    },
    onChange: () => {
      form.leave(veld);
    },
    onEnter: form.submit,
  });
}

export function contactFields(
  context: ViewContext,
  form: ContactForm,
  onderwerp: ContactOnderwerp,
  content: FormContent,
): TemplateResult {
  const { compose } = context;
  const kanaal = kanaalVan(form.fields.values, onderwerp);
  const { gegevens } = content;
  const isAnonymous = onderwerp.anoniemToegestaan;
  return html`${gegevens?.naam || gegevens?.email || gegevens?.telefoon ? paragraph(compose.prefilled) : nothing}
  ${textField(context, form, 'naam', {
    label: compose.name,
    autocomplete: 'name',
    name: 'name',
    optional: isAnonymous,
  })}
  ${onderwerp.soort === 'terugbelverzoek' ? nothing : channel(context, form, onderwerp)}
  ${kanaal === 'email' ? email(context, form) : nothing}
  ${
    kanaal === 'telefoon'
      ? textField(context, form, 'telefoon', {
          label: compose.phone,
          hint: compose.phoneHint,
          autocomplete: 'tel',
          type: 'tel',
          name: 'tel',
        })
      : nothing
  }
  ${kanaal === 'post' ? (form.fields.aangemeld ? paragraph(compose.addressKnown) : address(context, form)) : nothing}
  ${onderwerp.soort === 'terugbelverzoek' ? venster(context, form, onderwerp) : nothing}
  ${helper(context, form)}`;
}

function channel(
  context: ViewContext,
  form: ContactForm,
  { anoniemToegestaan }: ContactOnderwerp,
): TemplateResult {
  const { compose } = context;
  const words = {
    email: compose.byEmail,
    telefoon: compose.byPhone,
    post: compose.byPost,
    geen: compose.byNothing,
  };
  const ways = [...VOORKEURSKANALEN, ...(anoniemToegestaan ? (['geen'] as const) : [])];
  return radioGroup({
    id: form.fields.idOf('voorkeurskanaal'),
    legend: compose.how,
    hint: anoniemToegestaan ? compose.howHint : undefined,
    error: form.fields.errorOf('voorkeurskanaal'),
    value: form.fields.values.kanaal ?? (anoniemToegestaan ? 'geen' : null),
    sets: [{ options: ways.map((value) => ({ value, text: words[value] })) }],
    onChange: (value) => {
      form.set({ kanaal: ways.find((one) => one === value) ?? null });
      form.leave('voorkeurskanaal');
    },
  });
}

/** With the address that was probably meant, as a suggestion (C4). */
function email(context: ViewContext, form: ContactForm): TemplateResult {
  const { compose } = context;
  const { suggestie } = form;
  const suggestionId = `${form.fields.idOf('email')}-suggestion`;
  return html`${textField(context, form, 'email', {
    label: compose.email,
    autocomplete: 'email',
    type: 'email',
    name: 'email',
    also: suggestie === null ? undefined : suggestionId,
  })}
  ${
    suggestie === null
      ? nothing
      : html`<div class="suggestion loket-stack">
          <p id=${suggestionId} .textContent=${compose.emailHint(suggestie)}></p>
          <p>${button(compose.emailUse(suggestie), form.useSuggestion)}</p>
        </div>`
  }`;
}

const address = (context: ViewContext, form: ContactForm): TemplateResult =>
  html`${textField(context, form, 'adres.straat', {
    label: context.compose.street,
    autocomplete: 'street-address',
    name: 'street-address',
  })}
  ${textField(context, form, 'adres.postcode', {
    label: context.compose.postcode,
    autocomplete: 'postal-code',
    name: 'postal-code',
  })}
  ${textField(context, form, 'adres.plaats', {
    label: context.compose.town,
    autocomplete: 'address-level2',
    name: 'address-level2',
  })}`;

/** When to be called, within the hours of the telephone and before the promised day (★15). */
function venster(context: ViewContext, form: ContactForm, { servicenorm }: ContactOnderwerp): View {
  const { compose, organisatie, now, vandaag } = context;
  if (!organisatie) return nothing;
  const vensters = belvensters(organisatie, now, antwoordVoor(vandaag, servicenorm, organisatie));
  if (vensters.length === 0) return nothing;
  return select({
    id: form.fields.idOf('belvenster'),
    label: compose.optional(compose.when),
    error: form.fields.errorOf('belvenster'),
    value: form.fields.values.venster,
    options: [
      { value: '', text: compose.whenAny },
      ...vensters.map((one) => ({
        value: `${one.datum} ${one.van} ${one.tot}`,
        text: vensterText(context, one),
      })),
    ],
    onChange: (value) => {
      form.set({ venster: value });
      form.leave('belvenster');
    },
  });
}

/** Who helps says so (M20). */
function helper(context: ViewContext, form: ContactForm): TemplateResult {
  const { compose, uid } = context;
  const { helpt } = form.fields.values;
  return html`<div class="helper loket-stack loket-screen">
    ${checkbox({
      id: `${uid}-helpt`,
      label: compose.helper,
      checked: helpt,
      onChange: (checked) => {
        form.set({ helpt: checked });
      },
    })}
    ${
      helpt
        ? html`${paragraph(compose.helperFor)}
          ${textField(context, form, 'namens.naam', { label: compose.helperName, autocomplete: 'off' })}
          ${textField(context, form, 'namens.relatie', {
            label: compose.helperRelation,
            hint: compose.helperRelationHint,
            autocomplete: 'off',
          })}`
        : nothing
    }
  </div>`;
}
