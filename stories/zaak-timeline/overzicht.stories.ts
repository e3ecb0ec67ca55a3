import type { Meta } from '@storybook/web-components-vite';
import { timelineMeta, verhaal, type TimelineStory } from '../support/timeline.js';

const meta: Meta = {
  ...timelineMeta,
  title: 'Zaak-timeline/Overzicht',
  parameters: {
    ...timelineMeta.parameters,
    controls: { include: /./ },
    docs: {
      ...timelineMeta.parameters.docs,
      description: {
        component:
          'Waar een zaak staat, wie aan zet is, en wat er daarna komt en wanneer. Voor de inwoner of ondernemer die een zaak volgt. Alles hieronder werkt echt: de gegevens komen van een verzonnen gemeente die in deze pagina draait, en de klok staat stil op dinsdag 24 november 2026.',
      },
    },
  },
};
export default meta;

export const ZelfProberen: TimelineStory = {
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
        'verhuizing',
        'subsidie',
        'bijzondere-bijstand',
        'bezwaar-woz',
        'klacht',
        'paspoort',
        'kapvergunning',
        'woz-waarde',
      ],
    },
  },
  parameters: verhaal(
    'Kies een zaak en een kopniveau, en bovenaan de huisstijl, de taal en de weergave. Wat de widget aan de pagina vertelt, staat onder Actions.',
  ),
};
