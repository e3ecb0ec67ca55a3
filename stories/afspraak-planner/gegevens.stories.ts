import type { Meta } from '@storybook/web-components-vite';
import {
  PASPOORT,
  VERDER,
  afspraakMeta,
  fill,
  press,
  shows,
  toCheck,
  toDetails,
  verhaal,
  type AfspraakStory,
} from '../support/afspraak.js';
import { wakeAfter } from '../support/klok.js';

const meta: Meta = { ...afspraakMeta, title: 'Afspraak-planner/Gegevens en controleren' };
export default meta;

export const Leeg: AfspraakStory = {
  name: 'Nog niets ingevuld, de tijd wordt vastgehouden',
  args: PASPOORT,
  parameters: verhaal(
    'De velden komen uit de API. Tot wanneer de tijd wordt vastgehouden, staat er in woorden, met een knop voor meer tijd.',
  ),
  play: toDetails,
};

export const Ingelogd: AfspraakStory = {
  name: 'Al ingevuld: wie is ingelogd',
  args: PASPOORT,
  parameters: verhaal('Wat de gemeente al weet, is ingevuld en mag worden veranderd.', {}),
  play: toDetails,
};

export const Fouten: AfspraakStory = {
  name: 'Er is iets niet goed ingevuld',
  args: PASPOORT,
  parameters: verhaal('Bovenaan staat wat er nog moet, met een link naar elk veld.'),
  play: async (context) => {
    await toDetails(context);
    await fill(context, 'klant-email', 'amina.voorbeeld.nl');
    await press(context, VERDER);
    await shows(context, '.loket-summary');
  },
};

export const BijnaVoorbij: AfspraakStory = {
  name: 'De tijd wordt bijna niet meer vastgehouden',
  args: PASPOORT,
  parameters: verhaal(
    'Twee minuten voor het einde komt er een waarschuwing. Verlengen kan minstens tien keer.',
  ),
  play: async (context) => {
    await toDetails(context);
    wakeAfter(13.5 * 60);
    await shows(context, '.loket-warning');
  },
};

export const Voorbij: AfspraakStory = {
  name: 'De tijd wordt niet meer vastgehouden',
  args: PASPOORT,
  parameters: verhaal('Er gaat niets verloren: opnieuw vasthouden, of gewoon verdergaan.'),
  play: async (context) => {
    await toDetails(context);
    await fill(context, 'klant-naam', 'Amina de Vries');
    wakeAfter(16 * 60);
    await shows(context, '.outcome-title');
  },
};

export const Controleren: AfspraakStory = {
  name: 'Controleren',
  args: PASPOORT,
  parameters: verhaal('Alles nog eens onder elkaar. Elk stuk is te wijzigen; de rest blijft staan.'),
  play: toCheck,
};
