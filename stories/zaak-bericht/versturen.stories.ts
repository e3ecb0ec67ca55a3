import type { Meta } from '@storybook/web-components-vite';
import type { ProblemCode } from '../../src/contract/problem.js';
import { ApiProblem, problemResponse } from '../../src/gateway/problem.js';
import { offerte } from '../support/bestanden.js';
import type { Oproep } from '../support/gemeente.js';
import { berichtMeta, choose, send, verhaal, type BerichtStory } from '../support/bericht.js';

const meta: Meta = { ...berichtMeta, title: 'Zaak-bericht/Versturen' };
export default meta;

/** Only sending differs; everything else comes through. */
const posting = (answer: (oproep: Oproep) => Response | Promise<Response>) => ({
  storing: (oproep: Oproep) =>
    oproep.methode === 'POST' && oproep.pad.endsWith('/berichten') ? answer(oproep) : null,
});
const problem = (code: ProblemCode): Response => problemResponse(new ApiProblem(code), 'verhaal');

export const Onderweg: BerichtStory = {
  name: 'Onderweg',
  args: { 'zaak-id': 'dakkapel' },
  parameters: verhaal(
    'Het bericht is onderweg. De knop houdt de focus; nog een keer drukken verstuurt niets.',
    posting(
      ({ signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            reject(new DOMException('The call was stopped.', 'AbortError'));
          });
        }),
    ),
  ),
  play: (context) => send(context, 'Welke kleur past het beste?', '.progress'),
};

export const Verstuurd: BerichtStory = {
  name: 'Verstuurd',
  args: { 'zaak-id': 'dakkapel' },
  parameters: verhaal(
    'Het bericht staat in het gesprek, met de datum waarop er uiterlijk antwoord is. De inwoner kan het afdrukken of bewaren.',
  ),
  play: (context) => send(context, 'De zijkanten worden donkergroen.', '.outcome'),
};

export const VerstuurdMetBijlage: BerichtStory = {
  name: 'Verstuurd, met een bijlage',
  args: { 'zaak-id': 'dakkapel' },
  parameters: verhaal('De bijlage wordt gecontroleerd en staat bij het bericht.'),
  play: async (context) => {
    await choose(context, offerte());
    await send(context, 'Hierbij de offerte.', '.outcome');
  },
};

export const Uitgelogd: BerichtStory = {
  name: 'Onderweg uitgelogd',
  args: { 'zaak-id': 'dakkapel' },
  parameters: verhaal(
    'De tekst blijft staan. Inloggen gaat in een nieuw tabblad; daarna gaat het versturen verder.',
    posting(() => problem('niet-geauthenticeerd')),
  ),
  play: (context) => send(context, 'Welke kleur past het beste?', '.signed-out'),
};

export const Geweigerd: BerichtStory = {
  name: 'Niet verstuurd: zaak net afgesloten',
  args: { 'zaak-id': 'dakkapel' },
  parameters: verhaal(
    'De zaak is afgesloten terwijl de inwoner schreef. De tekst blijft staan, en is te bewaren met de andere manieren erbij.',
    posting(() => problem('zaak-gesloten')),
  ),
  play: (context) => send(context, 'Welke kleur past het beste?', '.paper'),
};

export const GeenToegang: BerichtStory = {
  name: 'Niet verstuurd: mag niet',
  args: { 'zaak-id': 'dakkapel' },
  parameters: verhaal(
    'Waarom het niet lukte, en wat er wel kan.',
    posting(() => problem('geen-toegang')),
  ),
  play: (context) => send(context, 'Welke kleur past het beste?', '.paper'),
};
