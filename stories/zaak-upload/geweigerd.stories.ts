import type { Meta } from '@storybook/web-components-vite';
import { foto, grotePdf, leeg, map, offerte, vreemd } from '../support/bestanden.js';
import {
  choose,
  chooseAsTheyAre,
  metRegels,
  uploadMeta,
  verhaal,
  type UploadStory,
} from '../support/upload.js';

const meta: Meta = {
  ...uploadMeta,
  title: 'Zaak-upload/Bestand past niet',
  parameters: {
    ...uploadMeta.parameters,
    docs: {
      ...uploadMeta.parameters.docs,
      description: {
        component:
          'Voor er een byte is verstuurd, bekijkt de widget elk bestand: de inhoud telt, niet de naam. Elke weigering noemt het bestand, de regel en wat helpt. De andere bestanden blijven staan. Open een story in het menu om te zien wat de inwoner koos.',
      },
    },
  },
};
export default meta;

const args = { 'zaak-id': 'dakkapel', 'hide-list': true };
const MB = 1_000_000;

export const Programma: UploadStory = {
  name: 'Een programma dat PDF heet',
  args,
  parameters: verhaal('De naam zegt PDF, de inhoud is een programma.'),
  play: (context) => choose(context, vreemd('a program called PDF', 'Rekening.pdf')),
};

export const GevaarlijkeNaam: UploadStory = {
  name: 'Een naam die een programma start',
  args,
  parameters: verhaal('Twee extensies, de laatste gevaarlijk. De inhoud doet er dan niet toe.'),
  play: (context) => choose(context, vreemd('two extensions, the last one dangerous', 'Rekening.pdf.exe')),
};

export const Leeg: UploadStory = {
  name: 'Een leeg bestand',
  args,
  parameters: verhaal('0 bytes: bij het opslaan ging iets mis.'),
  play: (context) => choose(context, leeg()),
};

export const TeGroot: UploadStory = {
  name: 'Te groot',
  args,
  parameters: verhaal('De zin noemt hoe groot dit bestand is en hoe groot het mag zijn.', {
    zaak: metRegels({ maxBestandsgrootte: MB }),
  }),
  play: (context) => choose(context, grotePdf('Bouwtekeningen.pdf', 2.4 * MB)),
};

export const VerkeerdeSoort: UploadStory = {
  name: 'Een soort die niet mag',
  args,
  parameters: verhaal('Deze gemeente neemt geen WebP aan. De zin noemt wat wel mag.'),
  play: (context) => choose(context, vreemd('a WebP that is not allowed', 'Foto van internet.webp')),
};

export const Onbekend: UploadStory = {
  name: 'Een soort die wij niet kennen',
  args,
  parameters: verhaal('Niet te zien wat het is: geen extensie, en een inhoud die op niets lijkt.'),
  play: (context) => choose(context, vreemd('noise without extension', 'download')),
};

export const Beveiligd: UploadStory = {
  name: 'Met een wachtwoord',
  args,
  parameters: verhaal('Een PDF met een wachtwoord kan niemand bij de gemeente openen.'),
  play: (context) => choose(context, vreemd('a PDF with a password', 'Loonstrook.pdf')),
};

export const Beschadigd: UploadStory = {
  name: 'Beschadigd',
  args,
  parameters: verhaal('Het bestand is afgebroken, bijvoorbeeld bij het downloaden.'),
  play: (context) => choose(context, vreemd('a PDF that is cut off', 'Brief van de dakdekker.pdf')),
};

export const Verstopt: UploadStory = {
  name: 'Twee bestanden in één',
  args,
  parameters: verhaal('Achter een foto zit een ander bestand verstopt.'),
  play: (context) => choose(context, vreemd('a photo that is a ZIP as well', 'Foto van de gevel.jpg')),
};

export const Map: UploadStory = {
  name: 'Een map',
  args,
  parameters: verhaal('De inwoner sleepte een map. De zin zegt hoe het wel kan.'),
  play: (context) => chooseAsTheyAre(context, map()),
};

export const Dubbel: UploadStory = {
  name: 'Twee keer gekozen',
  args,
  parameters: verhaal('Hetzelfde bestand staat al in de rij. Het eerste blijft staan.'),
  async play(context) {
    await choose(context, offerte());
    await choose(context, offerte());
  },
};

export const TeVeel: UploadStory = {
  name: 'Te veel bestanden',
  args,
  parameters: verhaal('Er mogen er twee tegelijk. Het derde blijft achter.', {
    zaak: metRegels({ maxBestanden: 2 }),
  }),
  play: (context) => choose(context, offerte(), foto(), foto('IMG_2046.jpg')),
};

export const AllesTegelijk: UploadStory = {
  name: 'Goed en fout door elkaar',
  args,
  parameters: verhaal(
    'Boven het formulier staat wat er mis is, met een link naar elk bestand. Wat goed is, blijft staan en kan gewoon mee.',
    { zaak: metRegels({ maxBestandsgrootte: MB }) },
  ),
  play: (context) =>
    choose(
      context,
      offerte(),
      vreemd('a program called PDF', 'Rekening.pdf'),
      leeg(),
      grotePdf('Bouwtekeningen.pdf', 2.4 * MB),
      vreemd('a PDF with a password', 'Loonstrook.pdf'),
      vreemd('a name that reads from the right', 'factuur\u202efdp.exe'),
      foto(),
    ),
};
