import type { Meta } from '@storybook/web-components-vite';
import type { Datum, Moment } from '../../src/contract/basis.js';
import { problemResponse, ApiProblem } from '../../src/gateway/problem.js';
import { wakeAfter } from '../support/klok.js';
import { until } from '../support/spelen.js';
import { settled, timelineIn, timelineMeta, verhaal, type TimelineStory } from '../support/timeline.js';

const meta: Meta = { ...timelineMeta, title: 'Zaak-timeline/Lopende zaak' };
export default meta;

export const NetOntvangen: TimelineStory = {
  name: 'Net ontvangen',
  args: { 'zaak-id': 'parkeervergunning' },
  parameters: verhaal(
    'De eerste stap loopt. De datum komt uit de servicenorm: vijf werkdagen na de aanvraag.',
  ),
};

export const InBehandeling: TimelineStory = {
  name: 'In behandeling, met documenten',
  args: { 'zaak-id': 'dakkapel' },
  parameters: verhaal(
    'Een gewone aanvraag halverwege. Elk document bij een stap is te openen en te bewaren.',
  ),
};

export const NieuwSindsVorigBezoek: TimelineStory = {
  name: 'Nieuw sinds het vorige bezoek',
  args: { 'zaak-id': 'dakkapel' },
  parameters: verhaal(
    'De gemeente onthoudt wat deze inwoner het laatst zag. Wat er daarna bij kwam, heeft het woord "Nieuw" en staat open.',
    { zaak: (zaak) => ({ ...zaak, gezienTot: '2026-11-05T12:00:00+01:00' as Moment }) },
  ),
};

export const UBentAanZet: TimelineStory = {
  name: 'U bent aan zet',
  args: { 'zaak-id': 'wmo' },
  parameters: verhaal(
    'De inwoner moet iets doen. Wij vragen om documenten: een is nog nodig, een was niet goed en een is ontvangen.',
  ),
};

export const OndernemerAanZet: TimelineStory = {
  name: 'Ondernemer is aan zet',
  args: { 'zaak-id': 'terras' },
  parameters: verhaal('Dezelfde stand voor een bedrijf, met een termijn van vier werkdagen.', {
    bezoeker: 'bakkerij',
  }),
};

export const WachtenOpIemandAnders: TimelineStory = {
  name: 'Wachten op iemand anders',
  args: { 'zaak-id': 'evenement' },
  parameters: verhaal(
    'Politie en brandweer geven eerst advies. De gemeente noemt zelf een datum waarop zij klaar wil zijn.',
    { bezoeker: 'bakkerij' },
  ),
};

export const Opgeschort: TimelineStory = {
  name: 'Termijn staat stil (opgeschort)',
  args: { 'zaak-id': 'subsidie' },
  parameters: verhaal(
    'De termijn loopt niet zolang de gemeente op de inwoner wacht. De widget zegt waarom, en wat dat met de datum doet.',
  ),
};

export const OpgeschortTeLaat: TimelineStory = {
  name: 'Termijn stond te laat stil',
  args: { 'zaak-id': 'subsidie' },
  parameters: verhaal(
    'De beloofde dag was al voorbij toen de termijn werd stilgezet. Dat staat er eerlijk bij.',
    {
      zaak: (zaak) => ({
        ...zaak,
        uiterlijkeEinddatumAfdoening: '2026-11-10' as Datum,
        opschorting: { reden: 'Wij wachten op de offerte van uw dakdekker.', sinds: '2026-11-17' as Datum },
      }),
    },
  ),
};

export const Verlengd: TimelineStory = {
  name: 'Termijn verlengd',
  args: { 'zaak-id': 'bezwaar-woz' },
  parameters: verhaal(
    'De gemeente nam meer tijd en zegt waarom. Een stap is overgeslagen, omdat de inwoner dat wilde.',
  ),
};

export const OpnieuwBegonnen: TimelineStory = {
  name: 'Stap is opnieuw begonnen',
  args: { 'zaak-id': 'bijzondere-bijstand' },
  parameters: verhaal(
    'Een stap die klaar was, is opnieuw begonnen. De tijdlijn toont beide keren, en zegt dat het opnieuw is.',
  ),
};

export const BelofteGemist: TimelineStory = {
  name: 'Belofte niet gehaald',
  args: { 'zaak-id': 'parkeervergunning' },
  parameters: verhaal(
    'De servicenorm is voorbij, de wettelijke termijn nog niet. De widget zegt sorry, noemt de wettelijke dag en wijst de weg.',
    {
      zaak: (zaak) => ({ ...zaak, startdatum: '2026-11-02' as Datum }),
      statussen: (statussen) =>
        statussen.map((status, index) =>
          index === 0 ? { ...status, datumStatusGezet: '2026-11-02T09:12:00+01:00' as Moment } : status,
        ),
    },
  ),
};

export const WettelijkeTermijnVoorbij: TimelineStory = {
  name: 'Wettelijke termijn voorbij',
  args: { 'zaak-id': 'klacht' },
  parameters: verhaal(
    'Ook de dag van de wet is voorbij. Dan noemt de widget de ingebrekestelling en de klacht.',
  ),
};

export const GeenDatum: TimelineStory = {
  name: 'Geen datum bekend',
  args: { 'zaak-id': 'melding' },
  parameters: verhaal(
    'Er is geen norm en geen termijn. De widget belooft niets. Dit zaaksysteem nummert zijn stappen niet.',
    { zaak: (zaak) => ({ ...zaak, zaaktype: { ...zaak.zaaktype, servicenorm: null } }) },
  ),
};

export const NogGeenStappen: TimelineStory = {
  name: 'Nog geen stappen',
  args: { 'zaak-id': 'verhuizing' },
  parameters: verhaal('Het zaaksysteem stuurt geen stappen. De zaak is er wel, en er is een datum.'),
};

export const AndereOrganisatie: TimelineStory = {
  name: 'Andere organisatie behandelt de zaak',
  args: { 'zaak-id': 'milieuvergunning' },
  parameters: verhaal(
    'De omgevingsdienst behandelt de zaak. Op het ontwerp van het besluit kan iedereen reageren (zienswijze).',
    { bezoeker: 'bakkerij' },
  ),
};

export const OnbekendeStand: TimelineStory = {
  name: 'Onbekende stand en onaffe tekst',
  args: { 'zaak-id': 'leerlingenvervoer' },
  parameters: verhaal(
    'Het zaaksysteem gebruikt een woord dat wij niet kennen. De stap staat er neutraal bij. Een tekst met een code erin (%ZAAK…%) laat de widget weg.',
    { bezoeker: 'joost' },
  ),
};

export const VijfduizendStappen: TimelineStory = {
  name: '5.000 stappen',
  args: { 'zaak-id': 'geluidmetingen' },
  tags: ['!autodocs'],
  parameters: verhaal(
    'Elk uur een meting. Alleen de laatste stappen staan open; de rest komt met "Alles tonen", blok voor blok.',
    { bezoeker: 'joost' },
  ),
};

export const LangeNamen: TimelineStory = {
  name: 'Lange woorden',
  args: { 'zaak-id': 'parkeervergunning' },
  parameters: verhaal('Lange woorden breken af, ook op een telefoon. Niets valt buiten beeld.', {
    zaak: (zaak) => ({
      ...zaak,
      identificatie: 'ZAAK-2026-0000000001187-WILGENRADE-PARKEREN',
      omschrijving:
        'Gehandicaptenparkeerplaatsvergunningaanvraag aan de Burgemeester-van-Heemstra-Schimmelpennincklaan',
    }),
    statussen: (statussen) =>
      statussen.map((status, index) => ({
        ...status,
        omschrijving:
          index === 0 ? 'Ontvankelijkheidsbeoordelingsprocedurevoorbereiding' : status.omschrijving,
      })),
  }),
};

export const NieuwsTerwijlUKijkt: TimelineStory = {
  name: 'Nieuws terwijl u kijkt',
  args: { 'zaak-id': 'parkeervergunning', refresh: 15 },
  parameters: verhaal(
    'Met `refresh` kijkt de widget elke 15 seconden of er iets nieuws is. De nieuwe stap verschijnt, een schermlezer leest het voor, en de focus blijft waar hij was.',
    {
      statussen: (statussen, keer) =>
        keer === 1
          ? statussen
          : statussen.map((status, index) => {
              if (index === 0) return { ...status, fase: 'voltooid' as const };
              if (index > 1) return status;
              return {
                ...status,
                fase: 'lopend' as const,
                datumStatusGezet: '2026-11-24T10:14:00+01:00' as Moment,
              };
            }),
    },
  ),
  play: async (context) => {
    await settled(context);
    const widget = timelineIn(context.canvasElement);
    wakeAfter(60);
    await until(
      () => widget.renderRoot.querySelector('[role="status"]')?.textContent !== '',
      context.abortSignal,
    );
  },
};

/** Presses the button that saves the choice, after setting the tick. */
const saveChoice: NonNullable<TimelineStory['play']> = async (context) => {
  await settled(context);
  const root = timelineIn(context.canvasElement).renderRoot;
  await until(() => root.querySelector('.notify') !== null, context.abortSignal);
  root.querySelector<HTMLInputElement>('.notify input')?.click();
  root.querySelector<HTMLButtonElement>('.notify button')?.click();
  await until(() => root.querySelector('.notify .loket-alert') !== null, context.abortSignal);
};

export const EmailKeuzeOpgeslagen: TimelineStory = {
  name: 'E-mail bij wijzigingen: opgeslagen',
  args: { 'zaak-id': 'parkeervergunning' },
  parameters: verhaal(
    'Onder de tijdlijn zet de inwoner e-mail bij wijzigingen aan of uit. Hier is de keuze opgeslagen.',
  ),
  play: saveChoice,
};

export const EmailKeuzeNietOpgeslagen: TimelineStory = {
  name: 'E-mail bij wijzigingen: niet opgeslagen',
  args: { 'zaak-id': 'parkeervergunning' },
  parameters: verhaal('Het opslaan mislukt. Het vinkje blijft staan zoals de inwoner het zette.', {
    storing: ({ methode, pad }) =>
      methode === 'PATCH' && pad === 'mijn-gegevens'
        ? problemResponse(new ApiProblem('interne-fout'), 'verhaal')
        : null,
  }),
  play: saveChoice,
};

export const EmailAlAan: TimelineStory = {
  name: 'E-mail bij wijzigingen: staat al aan',
  args: { 'zaak-id': 'terras' },
  parameters: verhaal('Deze ondernemer krijgt al e-mail.', { bezoeker: 'bakkerij' }),
};

export const GeenEmailadres: TimelineStory = {
  name: 'E-mail bij wijzigingen: geen adres',
  args: { 'zaak-id': 'leerlingenvervoer' },
  parameters: verhaal('De gemeente kent geen e-mailadres. De widget zegt hoe de inwoner het doorgeeft.', {
    bezoeker: 'joost',
  }),
};
