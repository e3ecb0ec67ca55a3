/** What every story of `<zaak-timeline>` has in common. */
import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';
import { action } from 'storybook/actions';
import type { LoginRequiredEvent, LoketErrorEvent } from '../../src/widgets/events.js';
import type { ZaakChangedEvent, ZaakLoadedEvent } from '../../src/widgets/zaak-timeline/events.js';
import { gemeenteOf, type Opzet } from './gemeente.js';
import { attribute, handsOf, noControl } from './spelen.js';

/** The attributes that a page can set. */
export interface TimelineArgs {
  'zaak-id'?: string;
  'heading-level'?: number;
  refresh?: number;
}

export type TimelineStory = StoryObj<TimelineArgs>;
type Context = StoryContext<TimelineArgs>;

/**
 * What a story needs besides its attributes.
 * @param omschrijving what a designer or editor sees here, in Dutch
 */
export const verhaal = (
  omschrijving: string,
  opzet: Opzet = {},
): NonNullable<TimelineStory['parameters']> => ({
  opzet,
  docs: { description: { story: omschrijving } },
});

/** How an editor would write it. */
function snippet(args: TimelineArgs, light: boolean): string {
  const attributes = [
    args['zaak-id'] ? ` zaak-id="${args['zaak-id']}"` : '',
    args['heading-level'] === undefined || args['heading-level'] === 2
      ? ''
      : ` heading-level="${args['heading-level']}"`,
    args.refresh ? ` refresh="${args.refresh}"` : '',
    light ? ' light' : '',
  ].join('');
  return `<zaak-timeline${attributes}>\n  <p>Ziet u niets? Bel 14 0999.</p>\n</zaak-timeline>`;
}

/** Events go to the panel as plain facts: an event itself holds half the page. */
const tell = (name: string, facts: object): void => {
  action(name)(facts);
};
const onLoaded = ({ zaakId, aantalStappen, aantalNieuw }: ZaakLoadedEvent): void =>
  tell('zaak-loaded', { zaakId, aantalStappen, aantalNieuw });
const onChanged = ({ zaakId, statusId }: ZaakChangedEvent): void =>
  tell('zaak-changed', { zaakId, statusId });
const onLoginRequired = ({ url }: LoginRequiredEvent): void => tell('login-required', { url });
const onError = ({ kind, code, requestId }: LoketErrorEvent): void =>
  tell('loket-error', { kind, code, requestId });

function renderTimeline(args: TimelineArgs, { abortSignal, globals, parameters }: Context): TemplateResult {
  const light = globals['weergave'] === 'light';
  const soort = `${String(globals['taal'])} ${light ? 'light' : 'shadow'}`;
  const { apiUrl } = gemeenteOf(abortSignal, soort, parameters['opzet'] as Opzet);
  return html`${keyed(
    soort,
    html`<zaak-timeline
      .apiUrl=${apiUrl}
      zaak-id=${ifDefined(args['zaak-id'] || undefined)}
      heading-level=${ifDefined(args['heading-level'])}
      refresh=${ifDefined(args.refresh)}
      ?light=${light}
      @zaak-loaded=${onLoaded}
      @zaak-changed=${onChanged}
      @login-required=${onLoginRequired}
      @loket-error=${onError}
    >
      <p>Ziet u niets? Bel 14 0999.</p>
    </zaak-timeline>`,
  )}`;
}

const hands = handsOf((canvas) => canvas.querySelector('zaak-timeline'));
/** The widget of a story. */
export const timelineIn = hands.widgetIn;
/** Waits until the widget is done: what looks at a story (a screenshot, axe) then sees its end. */
export const { settled } = hands;

/** The `Meta` of a group of stories, but for its title: that must stand in the file itself. */
export const timelineMeta = {
  component: 'zaak-timeline',
  render: renderTimeline,
  play: settled,
  argTypes: {
    'zaak-id': {
      ...attribute('Welke zaak. Leeg: de zaak uit `?zaak=` in het adres, anders kiest de inwoner zelf.'),
      control: 'text',
    },
    'heading-level': {
      ...attribute('Niveau van de kop, 1 tot en met 6. Koppen daarbinnen zijn één dieper.'),
      control: { type: 'number', min: 1, max: 6 },
    },
    refresh: {
      ...attribute('Kijk elke zoveel seconden of er nieuws is, minstens 15. Leeg of 0: niet.'),
      control: { type: 'number', min: 0, step: 15 },
    },
    'api-url': {
      ...attribute('Ander adres van de API; alleen op de eigen website, of een die de `head` toestaat.'),
      ...noControl,
    },
    light: {
      ...attribute('Zet de inhoud in de pagina zelf. In de stories kiest u dit bovenaan, bij Weergave.'),
      ...noControl,
    },
    'zaak-loaded': noControl,
    'zaak-changed': noControl,
    'login-required': noControl,
    'loket-error': noControl,
    zaakId: noControl,
    headingLevel: noControl,
    apiUrl: noControl,
  },
  parameters: {
    opzet: {},
    // The overview shows them all.
    controls: { include: ['zaak-id', 'heading-level', 'refresh'] },
    docs: {
      source: {
        type: 'code',
        language: 'html',
        transform: (_code: string, { args, globals }: Context) =>
          snippet(args, globals['weergave'] === 'light'),
      },
    },
  },
} satisfies Meta;
