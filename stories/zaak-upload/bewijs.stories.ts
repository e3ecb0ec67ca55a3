import type { Meta } from '@storybook/web-components-vite';
import { bewijsVan, boodschappenlijst, offerte } from '../support/bestanden.js';
import {
  checkWith,
  settled,
  press,
  shows,
  uploadMeta,
  verhaal,
  type UploadStory,
} from '../support/upload.js';

const meta: Meta = {
  ...uploadMeta,
  title: 'Zaak-upload/Controleer mijn bewijs',
  parameters: {
    ...uploadMeta.parameters,
    docs: {
      ...uploadMeta.parameters.docs,
      description: {
        component:
          'Wie een bewijs en een bestand bewaarde, ziet hier of het nog hetzelfde bestand is. Er wordt niets verstuurd. Open een story in het menu om te zien wat de inwoner koos.',
      },
    },
  },
};
export default meta;

const args = { 'zaak-id': 'dakkapel', 'hide-list': true };

export const Open: UploadStory = {
  name: 'Open, nog niets gekozen',
  args,
  parameters: verhaal('Achter een knop, want de meeste mensen hebben dit niet nodig.'),
  async play(context) {
    await settled(context);
    press(context, 'section > p > button[aria-expanded]');
    await shows(context, '.check:not([hidden])');
  },
};

export const Hetzelfde: UploadStory = {
  name: 'Hetzelfde bestand',
  args,
  parameters: verhaal('Het bestand is precies wat toen is ontvangen. De zin noemt wanneer, en het kenmerk.'),
  play: async (context) => checkWith(context, await bewijsVan(offerte()), offerte(), '.check .loket-ok'),
};

export const Anders: UploadStory = {
  name: 'Een ander bestand met dezelfde naam',
  args,
  parameters: verhaal('De naam is gelijk, de inhoud niet. Een letter verschil is genoeg.'),
  play: async (context) =>
    checkWith(
      context,
      await bewijsVan(offerte()),
      new File(['Een andere offerte'], offerte().name),
      '.check .loket-error, .check .loket-warning',
    ),
};

export const NietInHetBewijs: UploadStory = {
  name: 'Staat niet in het bewijs',
  args,
  parameters: verhaal('Dit bestand staat niet in het bewijs, ook niet onder een andere naam.'),
  play: async (context) =>
    checkWith(
      context,
      await bewijsVan(offerte()),
      new File(['Boodschappen'], 'boodschappen.txt'),
      '.check .loket-warning, .check .loket-error',
    ),
};

export const NietLeesbaar: UploadStory = {
  name: 'Geen bewijs',
  args,
  parameters: verhaal('Het gekozen bestand is geen bewijs. De zin zegt welk bestand bedoeld is.'),
  play: (context) => checkWith(context, boodschappenlijst(), offerte(), '.check .loket-error'),
};
