/** What is filled in once it is clear what it is about, from the text to the button. Pure. */
import { html, nothing, type TemplateResult } from 'lit';
import { lengteVan } from '../../contract/berichten.js';
import type { ContactOnderwerp } from '../../contract/contact.js';
import { antwoordVoor } from '../../domain/servicenorm.js';
import { safeUrl } from '../../domain/url.js';
import { formatCount } from '../../i18n/format.js';
import { button } from '../../ui/button.js';
import { checkbox } from '../../ui/checkbox.js';
import { data, withPart } from '../../ui/text.js';
import { textarea } from '../../ui/textarea.js';
import { attachmentsPart } from '../attachments-part.js';
import { kopieId, kopieTekst } from '../kopie.js';
import { dated, paragraph, type View } from '../phrases.js';
import { contactFields, textField } from './contact-view.js';
import { countText } from './error-text.js';
import type { ContactForm } from './form.js';
import { type FormContent } from './model.js';
import { inVenster } from './paper.js';
import { kanaalVan, vensterVan } from './values.js';
import type { ViewContext } from './views.js';

/** The case that the page names, with the choice to leave it out (M17). */
function bijzaak({ compose, uid }: ViewContext, form: ContactForm, { zaak }: FormContent): View {
  if (zaak === null || !form.fields.aangemeld) return nothing;
  const { omschrijving, identificatie, language } = zaak;
  return html`<div class="loket-stack loket-screen">
    <p>${withPart(compose.aboutZaak(omschrijving), omschrijving, (part) => data(part, language))}</p>
    ${checkbox({
      id: `${uid}-zaak`,
      label: compose.sendZaak(identificatie),
      checked: form.fields.values.metZaak,
      onChange: (metZaak) => {
        form.set({ metZaak });
      },
    })}
  </div>`;
}

/** Everything that is typed, until the button that sends it. */
export function renderFields(
  context: ViewContext,
  form: ContactForm,
  onderwerp: ContactOnderwerp,
  content: FormContent,
): TemplateResult {
  const { compose, soort, taal, uid } = context;
  const { maxLengte } = onderwerp;
  const { tekst } = form.fields.values.teksten;
  const countId = `${uid}-count`;
  const tekstId = form.fields.idOf('tekst');
  return html`${bijzaak(context, form, content)} ${paragraph(compose.allNeeded)}
    ${textarea({
      id: tekstId,
      also: kopieId(tekstId),
      label: soort.label,
      hint: maxLengte === null ? undefined : compose.hintMax(formatCount(maxLengte, taal)),
      error: form.fields.errorOf('tekst'),
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
    ${kopieTekst(tekstId, { taal, tekst, announce: form.attachments.announce })}
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
    <p class="loket-screen actions send">
      ${button(soort.send, form.submit, { primary: true, busy: form.isBusy })}
    </p>
    ${form.underway.render(soort)}`;
}

/** What goes with it, where the municipality takes files for this subject. */
function files(
  { compose, taal, uid, level, organisatie }: ViewContext,
  form: ContactForm,
  { bijlagen, soort, omschrijving }: ContactOnderwerp,
): View {
  const { attachments } = form;
  if (!bijlagen)
    return attachments.names.length > 0
      ? paragraph(compose.filesNotHere(attachments.names.join(', ')))
      : nothing;
  return attachmentsPart(attachments, {
    taal,
    uid,
    level,
    label: soort === 'melding' ? compose.photos : compose.filesLabel,
    limieten: bijlagen,
    disabled: form.isBusy,
    gemeente: organisatie?.naam ?? '',
    doel: omschrijving,
  });
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
      .value=${form.fields.values.val}
      @input=${(event: Event) => {
        form.set({ val: (event.currentTarget as HTMLInputElement).value });
      }}
    />
  </div>`;

/** By when there is an answer to who sends now (★1). */
function promise(context: ViewContext, form: ContactForm, onderwerp: ContactOnderwerp): View {
  const { compose, organisatie, vandaag } = context;
  const kanaal = kanaalVan(form.fields.values, onderwerp);
  if (kanaal === 'geen') return paragraph(compose.promiseNone);
  const venster = vensterVan(form.fields.values, onderwerp);
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
