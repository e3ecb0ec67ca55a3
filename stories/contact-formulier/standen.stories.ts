import type { Meta } from '@storybook/web-components-vite';
import { ApiProblem, problemResponse } from '../../src/gateway/problem.js';
import {
  SUBMIT,
  answer,
  ask,
  contactMeta,
  press,
  shows,
  type,
  verhaal,
  type ContactStory,
} from '../support/contact.js';

const meta: Meta = { ...contactMeta, title: 'Contact-formulier/Standen' };
export default meta;

const VRAAG = { soort: 'vraag', onderwerp: 'andere-vraag' };

export const Fouten: ContactStory = {
  name: 'Er is iets niet ingevuld',
  args: VRAAG,
  parameters: verhaal(
    'Bovenaan staat wat er nog moet, met een link naar elk veld. Wat er al stond, blijft.',
    {
      bezoeker: null,
    },
  ),
  play: async (context) => {
    await press(context, answer('email'));
    await type(context, 'input[type="email"]', 'an.voorbeeld.nl');
    await press(context, SUBMIT);
    await shows(context, '.loket-summary');
  },
};

export const Tikfout: ContactStory = {
  name: 'Een tikfout in het e-mailadres',
  args: VRAAG,
  parameters: verhaal('Een voorstel, geen fout: wie echt zo heet, verstuurt gewoon.', { bezoeker: null }),
  play: async (context) => {
    await press(context, answer('email'));
    await type(context, 'input[type="email"]', 'an@gmial.com');
    await shows(context, '.suggestion');
  },
};

export const Helpen: ContactStory = {
  name: 'Ik help iemand anders',
  args: VRAAG,
  parameters: verhaal('Wie helpt, noemt zichzelf ook.', { bezoeker: null }),
  play: (context) => press(context, '.helper input[type="checkbox"]'),
};

export const Verstuurd: ContactStory = {
  name: 'Verstuurd',
  args: VRAAG,
  parameters: verhaal('Het bewijs: nummer, dag, wat er nu gebeurt, en een kopie van alles wat is ingevuld.'),
  play: (context) => ask(context, '.paper.copy'),
};

export const NietVerstuurd: ContactStory = {
  name: 'Niet verstuurd',
  args: VRAAG,
  parameters: verhaal('De tekst blijft staan. Er staat een papier bij met de andere wegen.', {
    storing: ({ methode, pad }) =>
      methode === 'POST' && pad === 'contactverzoeken'
        ? problemResponse(new ApiProblem('geen-toegang'), 'verhaal')
        : null,
  }),
  play: (context) => ask(context, '.paper.unsent'),
};

export const EerstInloggen: ContactStory = {
  name: 'Hiervoor moet iemand inloggen',
  args: { soort: 'vraag', onderwerp: 'belasting-aanslag' },
  parameters: verhaal('Dat staat er voordat er iets is ingevuld.', { bezoeker: null }),
};

export const GedeeldeComputer: ContactStory = {
  name: 'Een computer die meer mensen gebruiken',
  args: { ...VRAAG, 'shared-computer': true },
  parameters: verhaal('Niets blijft bewaard. Met één knop is alles gewist.', { bezoeker: null }),
};

export const GeenVerbinding: ContactStory = {
  name: 'Geen verbinding',
  args: VRAAG,
  parameters: verhaal('Er zijn geen onderwerpen te halen. Het telefoonnummer staat er nog.', {
    storing: ({ pad }) =>
      pad.startsWith('contact') ? Promise.reject(new TypeError('Failed to fetch')) : null,
  }),
};
