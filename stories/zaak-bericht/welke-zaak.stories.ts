import type { Meta } from '@storybook/web-components-vite';
import { berichtMeta, verhaal, type BerichtStory } from '../support/bericht.js';

const meta: Meta = { ...berichtMeta, title: 'Zaak-bericht/Welke zaak' };
export default meta;

export const Kiezen: BerichtStory = {
  name: 'Kiezen uit meer zaken',
  args: {},
  parameters: verhaal('De pagina noemt geen zaak en de inwoner heeft er meer.'),
};

export const NietIngelogd: BerichtStory = {
  name: 'Niet ingelogd',
  args: { 'zaak-id': 'dakkapel' },
  parameters: verhaal('Niemand is ingelogd, of niet meer.', { bezoeker: null }),
};
