import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/helpers/demo.js';
import { DEMO_NAMEN, DEMO_STANDEN } from '../src/helpers/demo-standen.js';
import type { WidgetElement } from '../src/widgets/widget-element.js';
import { attribute, handsOf } from './support/spelen.js';

interface VoorbeeldArgs {
  demo: string;
}

const hands = handsOf((canvas) =>
  canvas.querySelector<WidgetElement>(
    'zaak-timeline, zaak-upload, zaak-bericht, afspraak-planner, contact-formulier',
  ),
);

const meta: Meta<VoorbeeldArgs> = {
  title: 'Voorbeeld met verzonnen gegevens',
  args: { demo: '' },
  argTypes: {
    demo: {
      ...attribute('Wie het is en wat er gebeurt. Meer woorden mogen, met een spatie ertussen.'),
      control: 'select',
      options: ['', ...DEMO_NAMEN, ...DEMO_STANDEN.map(({ naam }) => naam)],
    },
  },
  parameters: {
    docs: {
      description: {
        component:
          'Met `demo` toont een widget verzonnen gegevens, met een balk die dat zegt. Dat werkt op elke pagina waar `loket-demo.js` staat, en er gaat niets over het netwerk. Zonder dat bestand staat er één zin voor de redacteur.',
      },
    },
  },
};
export default meta;

type Story = StoryObj<VoorbeeldArgs>;

/** A widget with `demo`, as an editor tries it. */
const toon = (omschrijving: string, render: (demo: string, light: boolean) => TemplateResult): Story => ({
  render: ({ demo }, { globals }) => render(demo, globals['weergave'] === 'light'),
  play: hands.settled,
  parameters: { docs: { description: { story: omschrijving } } },
});

export const Tijdlijn: Story = toon(
  'De balk staat in de widget zelf, boven de kop. Stijl van de pagina kan hem niet weghalen.',
  (demo, light) => html`<zaak-timeline demo=${demo} zaak-id="dakkapel" ?light=${light}></zaak-timeline>`,
);

export const Afspraak: Story = toon(
  'Alles werkt, ook een afspraak maken. Niemand krijgt bericht.',
  (demo, light) => html`<afspraak-planner demo=${demo} ?light=${light}></afspraak-planner>`,
);

export const Uitgelogd: Story = {
  ...toon(
    'Elke stand is te kiezen met een woord, zoals hier `uitgelogd`.',
    (demo, light) => html`<zaak-bericht demo=${demo} zaak-id="dakkapel" ?light=${light}></zaak-bericht>`,
  ),
  args: { demo: 'uitgelogd' },
};
