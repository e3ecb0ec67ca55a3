import type { Meta } from '@storybook/web-components-vite';
import { berichtMeta, press, settled, shows, verhaal, type BerichtStory } from '../support/bericht.js';

const meta: Meta = { ...berichtMeta, title: 'Zaak-bericht/Sturen kan niet' };
export default meta;

export const Afgesloten: BerichtStory = {
  name: 'De zaak is afgesloten',
  args: { 'zaak-id': 'kapvergunning' },
  parameters: verhaal('Waarom schrijven niet kan, en wat de inwoner dan wel kan doen.'),
};

export const AndereOrganisatie: BerichtStory = {
  name: 'Een andere organisatie behandelt de zaak',
  args: { 'zaak-id': 'milieuvergunning' },
  parameters: verhaal('De reden komt van de gemeente.', { bezoeker: 'bakkerij' }),
};

export const Kaartje: BerichtStory = {
  name: 'Kaartje voor bellen of langskomen',
  args: { 'zaak-id': 'kapvergunning' },
  parameters: verhaal(
    'Wat de inwoner kan voorlezen of laten zien, zodat niemand het verhaal twee keer hoeft te vertellen.',
  ),
  play: async (context) => {
    await settled(context);
    press(context, 'section > p > button[aria-expanded]');
    await shows(context, '.paper.card');
  },
};
