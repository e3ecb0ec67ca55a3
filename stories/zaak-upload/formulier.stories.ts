import type { Meta } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { action } from 'storybook/actions';
import { offerte } from '../support/bestanden.js';
import {
  received,
  renderUpload,
  sendAll,
  settled,
  uploadIn,
  uploadMeta,
  verhaal,
  type UploadArgs,
  type UploadContext,
  type UploadStory,
} from '../support/upload.js';

/** A form of the site itself, which says in its own words what the widget asks for. */
function onSubmit(event: Event): void {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  const widget = uploadIn(form);
  const message = form.querySelector<HTMLElement>('[data-fout]');
  if (message) {
    message.textContent = widget.validationMessage;
    message.hidden = widget.checkValidity();
  }
  action('submit')(
    [...new FormData(form).entries()].map(
      ([name, value]) => `${name}=${typeof value === 'string' ? value : value.name}`,
    ),
  );
}

const renderForm = (args: UploadArgs, context: UploadContext): TemplateResult =>
  html`<form class="verhaal-formulier" novalidate @submit=${onSubmit}>
    <p class="verhaal-fout" role="alert" data-fout hidden></p>
    ${renderUpload(args, context)}
    <p><button type="submit">Aanvraag versturen</button></p>
  </form>`;

const meta: Meta = { ...uploadMeta, title: 'Zaak-upload/In een formulier', render: renderForm };
export default meta;

const args = {
  'zaak-id': 'dakkapel',
  'hide-list': true,
  label: 'Uw offerte',
  name: 'offerte',
  required: true,
};

export const Verplicht: UploadStory = {
  name: 'Verplicht veld',
  args,
  parameters: verhaal(
    'De widget is een veld in een formulier van een ander. De waarde is wat de gemeente aan het document gaf: een id, nooit het bestand zelf.',
  ),
};

export const VerplichtVergeten: UploadStory = {
  name: 'Verplicht en vergeten',
  args,
  parameters: verhaal(
    'De inwoner verstuurde het formulier zonder document. De site toont de zin van de widget op zijn eigen plaats.',
  ),
  async play(context) {
    await settled(context);
    context.canvasElement.querySelector('form')?.requestSubmit();
  },
};

export const Ingevuld: UploadStory = {
  name: 'Verplicht en ingevuld',
  args,
  parameters: verhaal('Het document is er. Het formulier stuurt het id mee; zie Actions.'),
  async play(context) {
    await sendAll(context, offerte());
    await received(context);
    context.canvasElement.querySelector('form')?.requestSubmit();
  },
};
