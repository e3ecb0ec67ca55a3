import type { Meta } from '@storybook/web-components-vite';
import { PASPOORT, afspraakMeta, verhaal, type AfspraakStory } from '../support/afspraak.js';

const meta: Meta = {
  ...afspraakMeta,
  title: 'Afspraak-planner/Overzicht',
  parameters: {
    ...afspraakMeta.parameters,
    docs: {
      ...afspraakMeta.parameters.docs,
      description: {
        component:
          'Een afspraak maken, verzetten en afzeggen, voor één of meer personen. Alles hieronder werkt echt: de verzonnen gemeente in deze pagina houdt de afspraken in het geheugen van uw browser, en vergeet ze als u de story sluit. Er gaat niets naar een server.',
      },
    },
  },
};
export default meta;

export const ZelfProberen: AfspraakStory = {
  name: 'Zelf proberen',
  args: { 'heading-level': 2 },
  parameters: verhaal(
    'Maak zelf een afspraak. Kies bovenaan de huisstijl, de taal en de weergave. Wat de widget aan de pagina vertelt, staat onder Actions.',
  ),
};

export const InDePaginaZelf: AfspraakStory = {
  name: 'In de pagina zelf (light)',
  args: PASPOORT,
  globals: { weergave: 'light' },
  parameters: verhaal(
    'Met `light` staat de inhoud in de pagina zelf, waar vertalen en voorlezen er altijd bij kunnen. Het uiterlijk blijft gelijk.',
  ),
};
