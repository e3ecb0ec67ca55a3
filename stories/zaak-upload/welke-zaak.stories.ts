import type { Meta } from '@storybook/web-components-vite';
import { uploadMeta, verhaal, type UploadStory } from '../support/upload.js';

const meta: Meta = { ...uploadMeta, title: 'Zaak-upload/Welke zaak' };
export default meta;

export const Kiezen: UploadStory = {
  name: 'Kiezen uit meer zaken',
  parameters: verhaal(
    'De pagina noemt geen zaak en de inwoner heeft er meer. Elke zaak is een link naar dezelfde pagina met die zaak.',
  ),
};

export const GeenZaken: UploadStory = {
  name: 'Geen zaken',
  parameters: verhaal('De inwoner is ingelogd en heeft geen zaken. Dit is iets anders dan een storing.', {
    scenario: 'empty',
  }),
};

export const NietIngelogd: UploadStory = {
  name: 'Niet ingelogd',
  args: { 'zaak-id': 'dakkapel' },
  parameters: verhaal(
    'Niemand is ingelogd, of niet meer. De knop leidt naar het adres om in te loggen en daarna terug naar deze pagina.',
    { bezoeker: null },
  ),
};

export const KopNiveau: UploadStory = {
  name: 'Kop van niveau 4',
  args: { 'zaak-id': 'wmo', 'heading-level': 4 },
  parameters: verhaal(
    'Met `heading-level` past de kop bij de koppen van de pagina. Het uiterlijk blijft hetzelfde.',
  ),
};
