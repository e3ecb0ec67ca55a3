import type { Meta } from '@storybook/web-components-vite';
import {
  PASPOORT,
  VERDER,
  afspraakMeta,
  chooseTime,
  fill,
  press,
  shows,
  verhaal,
  type AfspraakStory,
} from '../support/afspraak.js';

const meta: Meta = { ...afspraakMeta, title: 'Afspraak-planner/Kiezen' };
export default meta;

export const Waarvoor: AfspraakStory = {
  name: 'Waarvoor',
  parameters: verhaal('De eerste stap: alles waarvoor iemand een afspraak kan maken. Meer dan één ding mag.'),
};

export const NietsGekozen: AfspraakStory = {
  name: 'Niets gekozen',
  parameters: verhaal('Wat er nog moet, staat boven de vraag als link en bij de vraag zelf.'),
  play: async (context) => {
    await press(context, VERDER);
    await shows(context, '.loket-summary');
  },
};

export const Gezin: AfspraakStory = {
  name: 'Voor een gezin, met wat iedereen meeneemt',
  parameters: verhaal(
    'Meer personen in één afspraak. Namen hoeven niet. Hoe lang het samen duurt, bepaalt welke tijden er zijn.',
  ),
  play: async (context) => {
    await press(context, '[id$="-product-0"]');
    await fill(context, 'aantal-paspoort', '3');
    await fill(context, 'voor-paspoort-0', 'Mijn zoon');
    await fill(context, 'voor-paspoort-1', 'Mijn dochter');
    await shows(context, '.people');
  },
};

export const Waar: AfspraakStory = {
  name: 'Waar',
  args: { product: 'paspoort' },
  parameters: verhaal(
    'Elke plek met adres, route en toegankelijkheid in woorden, en de eerste mogelijkheid.',
  ),
  play: (context) => shows(context, 'input[value="gemeentehuis"]'),
};

export const Hoe: AfspraakStory = {
  name: 'Aan de balie, met video of per telefoon',
  args: { product: 'bouwplan' },
  parameters: verhaal('Waar dat kan, kiest de inwoner ook hoe de afspraak gaat.'),
};

export const Dagen: AfspraakStory = {
  name: 'De dagen',
  args: PASPOORT,
  parameters: verhaal(
    'Dagen per week, met hoeveel tijden er vrij zijn. Volle dagen en dichte dagen staan eronder in woorden.',
  ),
  play: (context) => shows(context, '.days input'),
};

export const LatereDagen: AfspraakStory = {
  name: 'Latere dagen, met Kerst',
  args: PASPOORT,
  parameters: verhaal('De knop houdt zijn plaats en de focus. Waarom een dag dicht is, staat erbij.'),
  play: async (context) => {
    await press(context, '[id$="-later"]');
    await press(context, '[id$="-later"]');
  },
};

export const Tijden: AfspraakStory = {
  name: 'De tijden van een dag',
  args: PASPOORT,
  parameters: verhaal('Tijden per dagdeel. Er staat ook dat de tijd straks even wordt vastgehouden.'),
  play: chooseTime,
};

export const GetypteDatum: AfspraakStory = {
  name: 'Een datum die niet kan',
  args: PASPOORT,
  parameters: verhaal('Wie een datum typt die niet kan, leest waarom, en welke dag er het dichtst bij ligt.'),
  play: async (context) => {
    await fill(context, 'datum', '25 december');
    await press(context, '.typed button');
    await shows(context, '.typed .loket-field-error');
  },
};

export const GeenTijden: AfspraakStory = {
  name: 'Er is geen tijd vrij',
  args: PASPOORT,
  parameters: verhaal(
    'Nooit een leeg scherm: een andere plek, bellen en vanaf wanneer, of de balie zonder afspraak.',
    {
      bezoeker: null,
      scenario: 'full',
    },
  ),
  play: (context) => shows(context, '.outcome-title'),
};

export const NetBezet: AfspraakStory = {
  name: 'De tijd is net door iemand anders gekozen',
  args: PASPOORT,
  parameters: verhaal('Alles blijft staan. De tijden die het dichtst erbij liggen, staan bovenaan.', {
    bezoeker: null,
    scenario: 'taken',
  }),
  play: async (context) => {
    await chooseTime(context);
    await press(context, VERDER);
    await shows(context, '.outcome-title');
  },
};
