import type { Meta } from '@storybook/web-components-vite';
import { ApiProblem, problemResponse } from '../../src/gateway/problem.js';
import {
  PASPOORT,
  VERDER,
  afspraakMeta,
  book,
  press,
  settled,
  shows,
  toCheck,
  verhaal,
  type AfspraakStory,
} from '../support/afspraak.js';
import type { Opzet, Oproep } from '../support/gemeente.js';

const meta: Meta = { ...afspraakMeta, title: 'Afspraak-planner/Als het niet lukt' };
export default meta;

/** Only booking differs; everything else comes through. */
const booking = (answer: (oproep: Oproep) => Response | Promise<Response>): Opzet => ({
  bezoeker: null,
  storing: (oproep) => (oproep.methode === 'POST' && oproep.pad === 'afspraken' ? answer(oproep) : null),
});

export const Onderweg: AfspraakStory = {
  name: 'De afspraak wordt gemaakt',
  args: PASPOORT,
  parameters: verhaal(
    'De knop houdt de focus; nog een keer drukken doet niets.',
    booking(
      ({ signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            reject(new DOMException('The call was stopped.', 'AbortError'));
          });
        }),
    ),
  ),
  play: (context) => book(context, '.progress'),
};

export const Onduidelijk: AfspraakStory = {
  name: 'Niemand weet of de afspraak is gemaakt',
  args: PASPOORT,
  parameters: verhaal(
    'De verbinding viel weg. Dezelfde knop vraagt het na; er komen nooit twee afspraken.',
    booking(() => Promise.reject(new TypeError('Failed to fetch'))),
  ),
  play: async (context) => {
    await toCheck(context);
    await press(context, VERDER);
    await press(context, '.progress button');
    await shows(context, '.outcome-title');
  },
};

export const NietGemaakt: AfspraakStory = {
  name: 'De afspraak is niet gemaakt',
  args: PASPOORT,
  parameters: verhaal(
    'Waarom niet, en wat er wel kan. Alles blijft staan.',
    booking(() => problemResponse(new ApiProblem('geen-toegang'), 'verhaal')),
  ),
  play: (context) => book(context, '.outcome-title'),
};

export const Storing: AfspraakStory = {
  name: 'Storing bij de gemeente',
  parameters: verhaal('Een storing heet een storing: niet "alles is vol".', {
    bezoeker: null,
    storing: ({ pad }) =>
      pad.startsWith('afspraken') ? problemResponse(new ApiProblem('interne-fout'), 'verhaal') : null,
  }),
  play: settled,
};
