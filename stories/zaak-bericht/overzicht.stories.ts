import type { Meta } from '@storybook/web-components-vite';
import { berichtMeta, verhaal, type BerichtStory } from '../support/bericht.js';

const meta: Meta = {
  ...berichtMeta,
  title: 'Zaak-bericht/Overzicht',
  parameters: {
    ...berichtMeta.parameters,
    controls: { include: /./ },
    docs: {
      ...berichtMeta.parameters.docs,
      description: {
        component:
          'De berichten van een zaak, en een bericht sturen. Alles hieronder werkt echt: de verzonnen gemeente in deze pagina ontvangt uw bericht in het geheugen van uw browser, en vergeet het als u de story sluit. Er gaat niets naar een server.',
      },
    },
  },
};
export default meta;

export const ZelfProberen: BerichtStory = {
  name: 'Zelf proberen',
  args: { 'zaak-id': 'dakkapel', 'heading-level': 2 },
  argTypes: {
    'zaak-id': {
      control: 'select',
      options: ['dakkapel', 'wmo', 'melding', 'klacht', 'bezwaar-woz', 'kapvergunning', 'subsidie'],
    },
  },
  parameters: verhaal(
    'Schrijf zelf een bericht en verstuur het. Kies bovenaan de huisstijl, de taal en de weergave. Wat de widget aan de pagina vertelt, staat onder Actions.',
  ),
};

export const InDePaginaZelf: BerichtStory = {
  name: 'In de pagina zelf (light)',
  args: { 'zaak-id': 'dakkapel' },
  globals: { weergave: 'light' },
  parameters: verhaal(
    'Met `light` staat de inhoud in de pagina zelf, waar vertalen en voorlezen er altijd bij kunnen. Het uiterlijk blijft gelijk.',
  ),
};
