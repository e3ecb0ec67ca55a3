import type { Meta } from '@storybook/web-components-vite';
import '../../src/helpers/kopie.js';
import { machtiging } from '../support/bestanden.js';
import { donker, paspoort } from '../support/foto.js';
import {
  choose,
  metRegels,
  press,
  shows,
  uploadMeta,
  verhaal,
  type UploadContext,
  type UploadStory,
} from '../support/upload.js';

const meta: Meta = {
  ...uploadMeta,
  title: 'Zaak-upload/Veilige kopie (loket-kopie.js)',
  parameters: {
    ...uploadMeta.parameters,
    docs: {
      ...uploadMeta.parameters.docs,
      description: {
        component:
          'Met loket-kopie.js op de pagina dekt een inwoner het burgerservicenummer en de foto af voor het versturen, en hoort hij of een foto te lezen is. Alles gebeurt op het eigen apparaat. Open een story in het menu om te zien wat de inwoner koos.',
      },
    },
  },
};
export default meta;

const args = { 'zaak-id': 'wmo', 'hide-list': true };
const PLEK = '.loket-kopie-plek';

async function open(context: UploadContext): Promise<void> {
  await choose(context, await paspoort());
  await shows(context, `${PLEK} .loket-info`);
  press(context, `${PLEK} .loket-button`);
  await shows(context, '.loket-kopie-vlak');
}

export const Aangeboden: UploadStory = {
  name: 'Aangeboden',
  args,
  parameters: verhaal(
    'De gemeente vraagt een kopie van een identiteitsbewijs. De hulp wordt aangeboden, en overslaan kan altijd.',
  ),
  async play(context) {
    await choose(context, await paspoort());
    await shows(context, `${PLEK} .loket-info`);
  },
};

export const Afdekken: UploadStory = {
  name: 'Afdekken',
  args,
  parameters: verhaal(
    'Elk vlak is een knop. Met de pijltjes, met de knoppen eronder of met slepen komt het op zijn plaats.',
  ),
  play: open,
};

export const Bekijken: UploadStory = {
  name: 'De kopie bekijken',
  args,
  parameters: verhaal('Wat hier te zien is, wordt verstuurd. Wat onder een vlak zit, niet.'),
  async play(context) {
    await open(context);
    press(context, `${PLEK} .loket-primary`);
  },
};

export const Gebruikt: UploadStory = {
  name: 'Een veilige kopie',
  args,
  parameters: verhaal('De kopie staat in de plaats van het bestand dat de inwoner koos.'),
  async play(context) {
    await open(context);
    press(context, `${PLEK} .loket-primary`);
    press(context, `${PLEK} .loket-primary`);
    await shows(context, `${PLEK} .loket-ok`);
  },
};

export const TeDonker: UploadStory = {
  name: 'Een foto die te donker is',
  args,
  parameters: verhaal('Gezegd voor het versturen. Een andere foto kiezen kan, en toch sturen ook.'),
  async play(context) {
    await choose(context, await donker());
    await shows(context, `${PLEK} .loket-warning`);
  },
};

export const TeGroot: UploadStory = {
  name: 'Een foto die te groot is',
  args,
  parameters: verhaal('De foto kan op het apparaat kleiner, met beide groottes erbij.', {
    zaak: metRegels({ maxBestandsgrootte: 150_000 }),
  }),
  async play(context) {
    await choose(context, await paspoort());
    await shows(context, `${PLEK} .loket-info`);
  },
};

export const NietTeOpenen: UploadStory = {
  name: 'Een PDF die hier niet open kan',
  args,
  parameters: verhaal('Dan noemt de hulp de app KopieID van de Rijksoverheid.'),
  async play(context) {
    await choose(context, machtiging());
    await shows(context, `${PLEK} .loket-info`);
  },
};
