import type { Meta } from '@storybook/web-components-vite';
import { berichtMeta, type BerichtStory } from '../support/bericht.js';
import * as Gesprek from './gesprek.stories.js';
import * as Niet from './niet-sturen.stories.js';
import * as Schrijven from './schrijven.stories.js';
import * as Versturen from './versturen.stories.js';

const meta: Meta = {
  ...berichtMeta,
  title: 'Zaak-bericht/Talen/Frysk',
  globals: { taal: 'fy' },
  parameters: {
    ...berichtMeta.parameters,
    docs: {
      ...berichtMeta.parameters.docs,
      description: {
        component:
          'Dezelfde standen in het Fries. Wat van de gemeente komt, blijft Nederlands en is als Nederlands aangemerkt, zodat een schermlezer het goed voorleest.',
      },
    },
  },
};
export default meta;

export const MetNieuwe: BerichtStory = { ...Gesprek.MetNieuwe, name: 'Twee nieuwe berichten' };

export const IkHelp: BerichtStory = { ...Schrijven.IkHelp, name: 'Ik help iemand anders' };

export const Verstuurd: BerichtStory = { ...Versturen.Verstuurd, name: 'Verstuurd' };

export const Geweigerd: BerichtStory = {
  ...Versturen.Geweigerd,
  name: 'Niet verstuurd: zaak net afgesloten',
};

export const Kaartje: BerichtStory = { ...Niet.Kaartje, name: 'Kaartje voor bellen of langskomen' };
