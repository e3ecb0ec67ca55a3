import type { Meta } from '@storybook/web-components-vite';
import type { ProblemCode } from '../../src/contract/problem.js';
import { ApiProblem, problemResponse } from '../../src/gateway/problem.js';
import type { Oproep } from '../support/gemeente.js';
import { berichtMeta, verhaal, type BerichtStory } from '../support/bericht.js';

const meta: Meta = { ...berichtMeta, title: 'Zaak-bericht/Als het niet lukt' };
export default meta;

const problem = (code: ProblemCode): Response => problemResponse(new ApiProblem(code), 'verhaal');
/** Facts of the municipality and of the session come through; only the cases fail. */
const cases = (answer: (oproep: Oproep) => Response | Promise<Response>) => ({
  storing: (oproep: Oproep) => (oproep.pad.startsWith('zaken') ? answer(oproep) : null),
});

export const BezigMetLaden: BerichtStory = {
  name: 'Bezig met laden',
  args: { 'zaak-id': 'dakkapel' },
  parameters: verhaal(
    'De gegevens zijn onderweg. Na een seconde leest een schermlezer dit voor.',
    cases(
      ({ signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            reject(new DOMException('The call was stopped.', 'AbortError'));
          });
        }),
    ),
  ),
  play: () => Promise.resolve(),
};

export const GeenVerbinding: BerichtStory = {
  name: 'Geen verbinding',
  args: { 'zaak-id': 'dakkapel' },
  parameters: verhaal(
    'De inwoner heeft geen internet, of de gemeente is niet te bereiken.',
    cases(() => Promise.reject(new TypeError('Failed to fetch'))),
  ),
};

export const Storing: BerichtStory = {
  name: 'Storing bij de gemeente',
  args: { 'zaak-id': 'dakkapel' },
  parameters: verhaal(
    'De server geeft een fout.',
    cases(() => problem('interne-fout')),
  ),
};

export const BerichtenOntbreken: BerichtStory = {
  name: 'De berichten ontbreken',
  args: { 'zaak-id': 'dakkapel' },
  parameters: verhaal('De zaak is er, het gesprek niet. Schrijven kan wel.', {
    storing: ({ methode, pad }) =>
      methode === 'GET' && pad.endsWith('/berichten') ? problem('interne-fout') : null,
  }),
};
