import type { Meta } from '@storybook/web-components-vite';
import { answer, contactMeta, press, settled, type, verhaal, type ContactStory } from '../support/contact.js';

const meta: Meta = { ...contactMeta, title: 'Contact-formulier/Soorten' };
export default meta;

export const ZelfKiezen: ContactStory = {
  name: 'De inwoner kiest zelf',
  parameters: verhaal('Eerst staat er welke weg nu het beste is. Daarna kiest de inwoner wat hij wil doen.', {
    bezoeker: null,
  }),
};

export const Vraag: ContactStory = {
  name: 'Een vraag, ingelogd',
  args: { soort: 'vraag', onderwerp: 'andere-vraag' },
  parameters: verhaal('Wat de gemeente weet, is al ingevuld en mag worden veranderd.'),
};

export const VraagOverEenZaak: ContactStory = {
  name: 'Een vraag over een zaak',
  args: { soort: 'vraag', onderwerp: 'andere-vraag', 'zaak-id': 'dakkapel' },
  parameters: verhaal('De pagina noemt de zaak. De inwoner ziet dat, en mag het zaaknummer weglaten.'),
};

export const VraagMetAdvies: ContactStory = {
  name: 'Een vraag met een betere weg',
  args: { soort: 'vraag', onderwerp: 'paspoort-rijbewijs' },
  parameters: verhaal('Het antwoord staat al op de website: dat staat boven de velden.', { bezoeker: null }),
};

export const Opmerking: ContactStory = {
  name: 'Een opmerking, zonder naam',
  args: { soort: 'opmerking', onderwerp: 'idee' },
  parameters: verhaal('De naam is niet verplicht, en een antwoord ook niet.', { bezoeker: null }),
};

export const Melding: ContactStory = {
  name: 'Een melding',
  args: { soort: 'melding', onderwerp: 'weg-stoep' },
  parameters: verhaal('Wie gevaar ziet, belt meteen: dat staat boven alles. De plaats is in woorden.', {
    bezoeker: null,
  }),
};

export const Klacht: ContactStory = {
  name: 'Een klacht over hoe iemand is behandeld',
  args: { soort: 'klacht' },
  parameters: verhaal('De termijnen met dagen, hoe het ook kan, en waar iemand daarna heen kan.', {
    bezoeker: null,
  }),
  play: async (context) => {
    await press(context, answer('behandeling'));
    await settled(context);
  },
};

export const Bezwaar: ContactStory = {
  name: 'Een klacht die bezwaar is',
  args: { soort: 'klacht' },
  parameters: verhaal('Wie klaagt over een besluit, leest hoe bezwaar gaat en wat de laatste dag is.', {
    bezoeker: null,
  }),
  play: async (context) => {
    await press(context, answer('besluit'));
    await type(context, '.way input[type="text"]', '16-11-2026');
  },
};

export const KlachtOverIetsAnders: ContactStory = {
  name: 'Een klacht over iets anders',
  args: { soort: 'klacht' },
  parameters: verhaal('Ook wat nergens onder valt, kan iemand als klacht versturen.', { bezoeker: null }),
  play: async (context) => {
    await press(context, answer('anders'));
    await settled(context);
  },
};

export const Zienswijze: ContactStory = {
  name: 'Een mening over een plan',
  args: { soort: 'klacht' },
  parameters: verhaal('Een plan dat nog niet klaar is: dan geeft iemand een zienswijze.', { bezoeker: null }),
  play: (context) => press(context, answer('ontwerpbesluit')),
};

export const Beroep: ContactStory = {
  name: 'Niet eens met het antwoord op een bezwaar',
  args: { soort: 'klacht' },
  parameters: verhaal('Dan gaat het naar de rechter, en niet naar de gemeente.', { bezoeker: null }),
  play: (context) => press(context, answer('beslissing-op-bezwaar')),
};

export const Terugbellen: ContactStory = {
  name: 'Terugbellen',
  args: { soort: 'terugbelverzoek' },
  parameters: verhaal('Een tijd kiezen mag: alleen tijden waarop iemand de telefoon opneemt.'),
};
