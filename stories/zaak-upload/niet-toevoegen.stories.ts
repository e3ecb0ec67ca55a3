import type { Meta } from '@storybook/web-components-vite';
import { metRegels, uploadMeta, verhaal, type UploadStory } from '../support/upload.js';

const meta: Meta = { ...uploadMeta, title: 'Zaak-upload/Toevoegen kan niet' };
export default meta;

export const ZaakGesloten: UploadStory = {
  name: 'De zaak is afgesloten',
  args: { 'zaak-id': 'kapvergunning' },
  parameters: verhaal('De documenten blijven te lezen. De gemeente zegt zelf waarom toevoegen niet kan.'),
};

export const ZaakGeslotenZonderReden: UploadStory = {
  name: 'Afgesloten, zonder zin van de gemeente',
  args: { 'zaak-id': 'paspoort' },
  parameters: verhaal('Geeft de API alleen een code, dan heeft de widget zelf een zin.', {
    zaak: metRegels({ reden: null }),
  }),
};

export const AndereOrganisatie: UploadStory = {
  name: 'Andere organisatie behandelt de zaak',
  args: { 'zaak-id': 'milieuvergunning' },
  parameters: verhaal(
    'De omgevingsdienst behandelt de zaak. De gemeente zegt waar de documenten heen moeten.',
    {
      bezoeker: 'bakkerij',
    },
  ),
};

export const NietAangeboden: UploadStory = {
  name: 'Toevoegen wordt niet aangeboden',
  args: { 'zaak-id': 'dakkapel' },
  parameters: verhaal('Deze gemeente laat bij deze zaak geen documenten toevoegen. De lijst is er wel.', {
    zaak: metRegels(null),
  }),
};

export const ZonderDocumenten: UploadStory = {
  name: 'De gemeente heeft geen documenten',
  args: { 'zaak-id': 'dakkapel' },
  parameters: verhaal(
    'Het onderdeel documenten staat uit bij deze gemeente. De inwoner krijgt een telefoonnummer.',
    { organisatie: (organisatie) => ({ ...organisatie, onderdelen: ['zaken'] }) },
  ),
};

export const Uit: UploadStory = {
  name: 'Door de pagina uitgezet (disabled)',
  args: { 'zaak-id': 'dakkapel', 'hide-list': true, disabled: true },
  parameters: verhaal('De pagina zet het veld uit. De knop blijft te vinden en zegt dat het nu niet kan.'),
};
