import type { Meta } from '@storybook/web-components-vite';
import { until } from '../support/spelen.js';
import {
  berichtIn,
  berichtMeta,
  nieuwBericht,
  press,
  settled,
  verhaal,
  type BerichtStory,
} from '../support/bericht.js';

const meta: Meta = { ...berichtMeta, title: 'Zaak-bericht/Het gesprek' };
export default meta;

export const MetNieuwe: BerichtStory = {
  name: 'Twee nieuwe berichten',
  args: { 'zaak-id': 'dakkapel' },
  parameters: verhaal(
    'Wat nieuw is, staat in woorden in de kop en bij het bericht. Het gesprek begint bij het eerste nieuwe bericht, met het bericht ervoor.',
  ),
};

export const AlleWegen: BerichtStory = {
  name: 'Via de website, e-mail, telefoon en post',
  args: { 'zaak-id': 'bezwaar-woz' },
  parameters: verhaal('Bij elk bericht staat wie het zei, wanneer en langs welke weg.'),
};

export const Namens: BerichtStory = {
  name: 'Geschreven door iemand anders',
  args: { 'zaak-id': 'wmo' },
  parameters: verhaal('Een dochter schreef voor haar moeder. Beide staan erbij.'),
};

export const Bijlagen: BerichtStory = {
  name: 'Bijlagen die open kunnen, en die dat niet kunnen',
  args: { 'zaak-id': 'melding' },
  parameters: verhaal('Een bijlage in controle of geweigerd is geen link, maar een zin.'),
};

export const TeLaat: BerichtStory = {
  name: 'Een belofte die niet is gehaald',
  args: { 'zaak-id': 'klacht' },
  parameters: verhaal(
    'De gemeente zou antwoorden en deed dat niet. De widget zegt het, en wat de inwoner kan doen.',
  ),
};

export const VreemdeTekst: BerichtStory = {
  name: 'Vreemde tekst',
  args: { 'zaak-id': 'leerlingenvervoer' },
  parameters: verhaal(
    'Alles wat mensen en systemen sturen is tekst: opmaak, scripts, links die geen https zijn, letters die de regel omdraaien, een woord van 10.000 letters.',
    { bezoeker: 'joost' },
  ),
};

export const Duizenden: BerichtStory = {
  name: 'Tweeduizend berichten',
  args: { 'zaak-id': 'geluidmetingen' },
  parameters: verhaal('Een lang gesprek blijft snel. Oudere berichten komen als de inwoner erom vraagt.', {
    bezoeker: 'joost',
  }),
  play: async (context) => {
    await settled(context);
    press(context, '.older button');
    await settled(context);
  },
};

export const Leeg: BerichtStory = {
  name: 'Nog geen berichten',
  args: { 'zaak-id': 'subsidie' },
  parameters: verhaal('Er is nog niets gezegd. Schrijven kan wel.'),
};

export const NieuwBinnen: BerichtStory = {
  name: 'Er komt een bericht binnen',
  args: { 'zaak-id': 'dakkapel' },
  parameters: verhaal(
    'Er verandert niets op het scherm, behalve de kop en de knop. Een schermlezer hoort: 1 nieuw bericht.',
    {
      berichten: (berichten, keer) => (keer > 1 ? nieuwBericht(berichten) : berichten),
    },
  ),
  play: async (context) => {
    await settled(context);
    press(context, '.look button');
    await until(
      () =>
        /Toon|Show|Lit/.test(
          berichtIn(context.canvasElement).renderRoot.querySelector('.look')?.textContent ?? '',
        ),
      context.abortSignal,
    );
  },
};
