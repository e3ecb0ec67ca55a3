import type { Meta } from '@storybook/web-components-vite';
import { uploadMeta, verhaal, type UploadStory } from '../support/upload.js';

const meta: Meta = {
  ...uploadMeta,
  title: 'Zaak-upload/Overzicht',
  parameters: {
    ...uploadMeta.parameters,
    controls: { include: /./ },
    docs: {
      ...uploadMeta.parameters.docs,
      description: {
        component:
          'De documenten van een zaak, en een document toevoegen, met een bewijs van ontvangst. Alles hieronder werkt echt: de verzonnen gemeente in deze pagina ontvangt uw bestanden in het geheugen van uw browser, rekent ze na en vergeet ze als u de story sluit. Er gaat niets naar een server.',
      },
    },
  },
};
export default meta;

export const ZelfProberen: UploadStory = {
  name: 'Zelf proberen',
  args: { 'zaak-id': 'dakkapel', 'heading-level': 2 },
  argTypes: {
    'zaak-id': {
      control: 'select',
      options: [
        'dakkapel',
        'wmo',
        'parkeervergunning',
        'melding',
        'subsidie',
        'bezwaar-woz',
        'kapvergunning',
      ],
    },
  },
  parameters: verhaal(
    'Kies zelf een bestand en voeg het toe. Kies bovenaan de huisstijl, de taal en de weergave. Wat de widget aan de pagina vertelt, staat onder Actions.',
  ),
};

export const InDePaginaZelf: UploadStory = {
  name: 'In de pagina zelf (light)',
  args: { 'zaak-id': 'dakkapel' },
  globals: { weergave: 'light' },
  parameters: verhaal(
    'Met `light` staat de inhoud in de pagina zelf, waar vertalen en voorlezen er altijd bij kunnen. Het uiterlijk blijft gelijk.',
  ),
};
