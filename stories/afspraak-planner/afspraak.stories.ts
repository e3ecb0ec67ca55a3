import type { Meta } from '@storybook/web-components-vite';
import { outcomeMessages } from '../../src/widgets/afspraak-planner/outcome-messages.js';
import {
  PASPOORT,
  VERDER,
  afspraakMeta,
  book,
  chooseTime,
  eerder,
  press,
  pressNamed,
  shows,
  verhaal,
  type AfspraakContext,
  type AfspraakStory,
} from '../support/afspraak.js';

const meta: Meta = { ...afspraakMeta, title: 'Afspraak-planner/De afspraak' };
export default meta;

/** Opens the appointment that there is. */
const openOwn = async (context: AfspraakContext): Promise<void> => {
  await press(context, '.mine button');
  await shows(context, '.paper');
};
const { move: MOVE, cancel: CANCEL } = outcomeMessages.nl;

export const Gemaakt: AfspraakStory = {
  name: 'De afspraak is gemaakt',
  args: PASPOORT,
  parameters: verhaal(
    'Nummer, dag en tijd, plek, wat er mee moet, waar de mail heen gaat, een bestand voor de agenda, en printen.',
  ),
  play: (context) => book(context, '.paper'),
};

export const Eigen: AfspraakStory = {
  name: 'Uw afspraken',
  parameters: verhaal('Wie is ingelogd, ziet de eigen afspraken.', eerder('2026-11-26T14:00:00+01:00')),
  play: (context) => shows(context, '.mine'),
};

export const Bekijken: AfspraakStory = {
  name: 'Een afspraak die er is',
  parameters: verhaal(
    'Zo opent ook de link uit de mail: met verzetten en afzeggen, en tot wanneer dat kan.',
    eerder('2026-11-26T14:00:00+01:00'),
  ),
  play: openOwn,
};

export const Verzetten: AfspraakStory = {
  name: 'Verzetten: controleren',
  parameters: verhaal(
    'Wat het was en wat het wordt. De oude tijd blijft, tot de nieuwe zeker is.',
    eerder('2026-11-26T14:00:00+01:00'),
  ),
  play: async (context) => {
    await openOwn(context);
    await pressNamed(context, MOVE);
    await chooseTime(context);
    await press(context, VERDER);
    await shows(context, '.check');
  },
};

export const Verzet: AfspraakStory = {
  name: 'De afspraak is verzet',
  parameters: verhaal('Het nummer en de link blijven gelijk.', eerder('2026-11-26T14:00:00+01:00')),
  play: async (context) => {
    await openOwn(context);
    await pressNamed(context, MOVE);
    await chooseTime(context);
    await press(context, VERDER);
    await shows(context, '.check');
    await press(context, VERDER);
    await shows(context, '.paper');
  },
};

export const Afzeggen: AfspraakStory = {
  name: 'Afzeggen: weet u het zeker?',
  parameters: verhaal('Eén vraag, met de afspraak erbij.', eerder('2026-11-26T14:00:00+01:00')),
  play: async (context) => {
    await openOwn(context);
    await pressNamed(context, CANCEL);
    await shows(context, VERDER);
  },
};

export const Afgezegd: AfspraakStory = {
  name: 'De afspraak is afgezegd',
  parameters: verhaal(
    'Nog een keer afzeggen geeft ook dit scherm: dat is geen fout.',
    eerder('2026-11-26T14:00:00+01:00'),
  ),
  play: async (context) => {
    await openOwn(context);
    await pressNamed(context, CANCEL);
    await press(context, VERDER);
    await shows(context, '.loket-ok');
  },
};

export const TeLaat: AfspraakStory = {
  name: 'Te laat om te verzetten',
  parameters: verhaal(
    'Wat er niet meer kan, staat er, en wie de inwoner belt.',
    eerder('2026-11-24T11:00:00+01:00'),
  ),
  play: openOwn,
};
