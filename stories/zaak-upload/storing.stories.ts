import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ProblemCode } from '../../src/contract/problem.js';
import { ApiProblem, problemResponse } from '../../src/gateway/problem.js';
import type { Oproep } from '../support/gemeente.js';
import { uploadMeta, verhaal, type UploadStory } from '../support/upload.js';

const meta: Meta = { ...uploadMeta, title: 'Zaak-upload/Als het niet lukt' };
export default meta;

const args = { 'zaak-id': 'dakkapel' };

/** Facts of the municipality and of the session come through; only the cases fail. */
const cases = (answer: (oproep: Oproep) => Response | Promise<Response> | null) => (oproep: Oproep) =>
  oproep.pad.startsWith('zaken') ? answer(oproep) : null;

const problem = (code: ProblemCode, retryAfter?: number): Response =>
  problemResponse(
    new ApiProblem(code, retryAfter === undefined ? {} : { headers: { 'Retry-After': String(retryAfter) } }),
    'verhaal',
  );

export const BezigMetLaden: UploadStory = {
  name: 'Bezig met laden',
  args,
  parameters: verhaal('De gegevens zijn onderweg. Na een seconde leest een schermlezer dit voor.', {
    storing: cases(
      ({ signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            reject(new DOMException('The call was stopped.', 'AbortError'));
          });
        }),
    ),
  }),
  play: () => Promise.resolve(),
};

export const GeenVerbinding: UploadStory = {
  name: 'Geen verbinding',
  args,
  parameters: verhaal('De inwoner heeft geen internet, of de gemeente is niet te bereiken.', {
    storing: cases(() => Promise.reject(new TypeError('Failed to fetch'))),
  }),
};

export const TeDrukMetTijd: UploadStory = {
  name: 'Te druk, met een tijd',
  args,
  parameters: verhaal('De API zegt vanaf wanneer opnieuw proberen zin heeft. De widget noemt die tijd.', {
    storing: cases(() => problem('bron-niet-beschikbaar', 900)),
  }),
};

export const GeenToegang: UploadStory = {
  name: 'Geen toegang',
  args,
  parameters: verhaal('De inwoner is ingelogd, maar mag deze zaak niet zien.', { scenario: 'forbidden' }),
};

export const NietGevonden: UploadStory = {
  name: 'Niet gevonden',
  args: { 'zaak-id': 'bestaat-niet' },
  parameters: verhaal(
    'Deze zaak bestaat niet, of is niet van deze inwoner. De widget zegt niet welke van de twee.',
  ),
};

export const Storing: UploadStory = {
  name: 'Storing bij de gemeente',
  args,
  parameters: verhaal('De server geeft een fout.', { storing: cases(() => problem('interne-fout')) }),
};

export const DocumentenOntbreken: UploadStory = {
  name: 'De documenten ontbreken',
  args,
  parameters: verhaal(
    'De zaak is er, de lijst met documenten niet. De widget zegt dat het aan ons ligt; toevoegen kan wel.',
    {
      storing: ({ methode, pad }) =>
        methode === 'GET' && pad.endsWith('/documenten') ? problem('interne-fout') : null,
    },
  ),
};

export const VerkeerdIngesteld: UploadStory = {
  name: 'Verkeerd ingesteld',
  args,
  tags: ['console-error'],
  parameters: verhaal(
    'De pagina noemt een adres voor de API dat niet mag. De inwoner krijgt een telefoonnummer, de ontwikkelaar een zin in de console.',
  ),
  render: () =>
    html`<zaak-upload api-url="https://api.elders.example/v1" zaak-id="dakkapel">
      <p>Ziet u niets? Bel 14 0999.</p>
    </zaak-upload>`,
};
