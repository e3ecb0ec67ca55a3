import type { Meta } from '@storybook/web-components-vite';
import { afspraakMeta, type AfspraakStory } from '../support/afspraak.js';
import * as Afspraak from './afspraak.stories.js';
import * as Gegevens from './gegevens.stories.js';
import * as Kiezen from './kiezen.stories.js';

const meta: Meta = {
  ...afspraakMeta,
  title: 'Afspraak-planner/Talen/Frysk',
  globals: { taal: 'fy' },
  parameters: {
    ...afspraakMeta.parameters,
    docs: {
      ...afspraakMeta.parameters.docs,
      description: {
        component:
          'Dezelfde standen in het Fries. Wat van de gemeente komt, blijft Nederlands en is als Nederlands aangemerkt, zodat een schermlezer het goed voorleest.',
      },
    },
  },
};
export default meta;

export const Dagen: AfspraakStory = { ...Kiezen.Dagen, name: 'De dagen' };

export const Controleren: AfspraakStory = { ...Gegevens.Controleren, name: 'Controleren' };

export const Gemaakt: AfspraakStory = { ...Afspraak.Gemaakt, name: 'De afspraak is gemaakt' };
