import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ProblemCode } from '../../src/contract/problem.js';
import { ApiProblem, problemResponse } from '../../src/gateway/problem.js';
import type { Oproep } from '../support/gemeente.js';
import { wakeAfter } from '../support/klok.js';
import { until } from '../support/spelen.js';
import { settled, timelineIn, timelineMeta, verhaal, type TimelineStory } from '../support/timeline.js';

const meta: Meta = { ...timelineMeta, title: 'Zaak-timeline/Als het niet lukt' };
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

/** An answer that does not come, until the widget gives up. */
const never = ({ signal }: Oproep): Promise<Response> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(new DOMException('The call was stopped.', 'AbortError'));
    });
  });

export const BezigMetLaden: TimelineStory = {
  name: 'Bezig met laden',
  args,
  parameters: verhaal(
    'De gegevens zijn onderweg. Na een seconde leest een schermlezer dit voor. Na 20 seconden zonder antwoord komt de melding dat het te lang duurt.',
    { storing: cases(never) },
  ),
  play: () => Promise.resolve(),
};

export const GeenVerbinding: TimelineStory = {
  name: 'Geen verbinding',
  args,
  parameters: verhaal('De inwoner heeft geen internet, of de gemeente is niet te bereiken.', {
    storing: cases(() => Promise.reject(new TypeError('Failed to fetch'))),
  }),
};

export const DuurtTeLang: TimelineStory = {
  name: 'Duurt te lang',
  args,
  parameters: verhaal('Er kwam niet op tijd antwoord.', {
    storing: cases(() => new Response(null, { status: 408 })),
  }),
};

export const TeDruk: TimelineStory = {
  name: 'Te druk',
  args,
  parameters: verhaal(
    'Het is te druk of het zaaksysteem ligt stil. De widget probeerde het zelf al drie keer.',
    { storing: cases(() => problem('te-veel-verzoeken')) },
  ),
};

export const TeDrukMetTijd: TimelineStory = {
  name: 'Te druk, met een tijd',
  args,
  parameters: verhaal('De API zegt vanaf wanneer opnieuw proberen zin heeft. De widget noemt die tijd.', {
    storing: cases(() => problem('bron-niet-beschikbaar', 900)),
  }),
};

export const GeenToegang: TimelineStory = {
  name: 'Geen toegang',
  args,
  parameters: verhaal('De inwoner is ingelogd, maar mag deze zaak niet zien.', { scenario: 'forbidden' }),
};

export const NietGevonden: TimelineStory = {
  name: 'Niet gevonden',
  args: { 'zaak-id': 'bestaat-niet' },
  parameters: verhaal(
    'Deze zaak bestaat niet, of is niet van deze inwoner. De widget zegt niet welke van de twee.',
  ),
};

export const Storing: TimelineStory = {
  name: 'Storing bij de gemeente',
  args,
  parameters: verhaal('De server geeft een fout.', { storing: cases(() => problem('interne-fout')) }),
};

export const OnleesbaarAntwoord: TimelineStory = {
  name: 'Antwoord is niet te lezen',
  args,
  parameters: verhaal('Het antwoord breekt halverwege af. De console zegt het tegen de ontwikkelaar.', {
    storing: cases(() => new Response('{"id": "dak', { headers: { 'Content-Type': 'application/json' } })),
  }),
};

export const VerkeerdIngesteld: TimelineStory = {
  name: 'Verkeerd ingesteld',
  args,
  tags: ['console-error'],
  parameters: verhaal(
    'De pagina noemt een adres voor de API dat niet mag. De inwoner krijgt een telefoonnummer, de ontwikkelaar een zin in de console.',
  ),
  render: () =>
    html`<zaak-timeline api-url="https://api.elders.example/v1" zaak-id="dakkapel">
      <p>Ziet u niets? Bel 14 0999.</p>
    </zaak-timeline>`,
};

export const OpnieuwAanHetProberen: TimelineStory = {
  name: 'Opnieuw aan het proberen',
  args,
  parameters: verhaal(
    'De inwoner koos "Probeer het opnieuw". De knop blijft staan en houdt de focus, tot er antwoord is.',
    { storing: cases((oproep) => (oproep.keer === 1 ? problem('interne-fout') : never(oproep))) },
  ),
  play: async (context) => {
    await settled(context);
    const root = timelineIn(context.canvasElement).renderRoot;
    root.querySelector<HTMLButtonElement>('button')?.click();
    await until(() => root.querySelector('[aria-disabled="true"]') !== null, context.abortSignal);
  },
};

export const HalfBeschikbaar: TimelineStory = {
  name: 'Documenten en besluiten ontbreken',
  args,
  parameters: verhaal(
    'De zaak is er, maar een ander systeem geeft geen antwoord. De widget zegt wat ontbreekt en toont de rest.',
    {
      zaak: (zaak) => ({
        ...zaak,
        gevraagdeDocumenten: [],
        besluiten: [],
        onvolledig: [
          { bron: 'documenten', melding: 'De documenten van deze zaak kunnen wij nu niet ophalen.' },
        ],
      }),
      storing: ({ pad }) => (pad.endsWith('/documenten') ? problem('interne-fout') : null),
    },
  ),
};

export const StappenOntbreken: TimelineStory = {
  name: 'Stappen ontbreken',
  args,
  parameters: verhaal('De zaak is er, de stappen niet. Wat wel bekend is, blijft te lezen.', {
    storing: ({ pad }) => (pad.endsWith('/statussen') ? problem('interne-fout') : null),
  }),
};

export const NietVernieuwd: TimelineStory = {
  name: 'Vernieuwen lukt niet',
  args: { ...args, refresh: 15 },
  parameters: verhaal(
    'De zaak staat op het scherm; daarna viel de verbinding weg. De gegevens blijven staan, met de tijd waarvan ze zijn.',
    { storing: cases(({ keer }) => (keer === 1 ? null : problem('interne-fout'))) },
  ),
  play: async (context) => {
    await settled(context);
    const root = timelineIn(context.canvasElement).renderRoot;
    wakeAfter(60);
    await until(() => root.querySelector('.loket-warning') !== null, context.abortSignal);
  },
};
