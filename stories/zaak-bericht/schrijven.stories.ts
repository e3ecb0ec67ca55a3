import type { Meta } from '@storybook/web-components-vite';
import { offerte } from '../support/bestanden.js';
import {
  HELPT,
  SUBMIT,
  berichtMeta,
  choose,
  press,
  settled,
  shows,
  type,
  verhaal,
  type BerichtStory,
} from '../support/bericht.js';

const meta: Meta = { ...berichtMeta, title: 'Zaak-bericht/Schrijven' };
export default meta;

export const EigenWoorden: BerichtStory = {
  name: 'Eigen kop, knop en zin',
  args: {
    'zaak-id': 'dakkapel',
    'compose-heading': 'Stel uw vraag over deze zaak',
    'send-label': 'Stuur mijn vraag',
    notice: 'Stel uw vraag alleen hier. Dan komt hij bij de juiste persoon.',
  },
  parameters: verhaal('Kop, knop en de zin dat een bericht alleen hier telt zijn instellingen.'),
};

export const TeLang: BerichtStory = {
  name: 'Te lang',
  args: { 'zaak-id': 'dakkapel' },
  parameters: verhaal(
    'Er mag meer worden getypt dan er past. De widget zegt het bij het veld, en na Verstuur ook erboven.',
  ),
  play: async (context) => {
    await type(context, 'Een hele lange vraag. '.repeat(200));
    press(context, SUBMIT);
    await shows(context, '.loket-summary');
  },
};

export const NietsGeschreven: BerichtStory = {
  name: 'Niets geschreven',
  args: { 'zaak-id': 'dakkapel' },
  parameters: verhaal('Wat ontbreekt, staat boven het formulier als link en bij het veld.'),
  play: async (context) => {
    await settled(context);
    press(context, SUBMIT);
    await shows(context, '.loket-summary');
  },
};

export const Reactie: BerichtStory = {
  name: 'Een reactie op één bericht',
  args: { 'zaak-id': 'dakkapel' },
  parameters: verhaal('De inwoner koos bij een bericht: Reageer op dit bericht.'),
  play: async (context) => {
    await settled(context);
    press(context, '.message:last-child .loket-screen button');
    await shows(context, '.replying');
  },
};

export const IkHelp: BerichtStory = {
  name: 'Ik help iemand anders',
  args: { 'zaak-id': 'dakkapel' },
  parameters: verhaal(
    'De helper en de persoon van de zaak worden genoemd. De widget waarschuwt om nooit een DigiD te delen.',
  ),
  play: async (context) => {
    await settled(context);
    press(context, HELPT);
    await shows(context, '.helper input[type="text"]');
  },
};

export const MetBestanden: BerichtStory = {
  name: 'Bestanden gekozen',
  args: { 'zaak-id': 'dakkapel' },
  parameters: verhaal(
    'Een goed bestand, en een dat niet past. Kiezen, bekijken en versturen gaat zoals bij documenten.',
  ),
  play: (context) => choose(context, offerte(), new File([''], 'leeg.pdf')),
};

export const TekstBewaard: BerichtStory = {
  name: 'Tekst bewaard in dit tabblad',
  args: { 'zaak-id': 'dakkapel', draft: 'session' },
  parameters: verhaal(
    'Met `draft="session"` blijft een tekst 30 minuten bewaard in dit tabblad. Dat staat erbij.',
  ),
};

export const GedeeldeComputer: BerichtStory = {
  name: 'Een computer die meer mensen gebruiken',
  args: { 'zaak-id': 'dakkapel', 'shared-computer': true },
  parameters: verhaal(
    'Met `shared-computer` wordt niets bewaard. Alles wissen kan met een knop, en gaat vanzelf als niemand iets doet.',
  ),
};
