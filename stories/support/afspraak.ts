/** What every story of `<afspraak-planner>` has in common, and the hands of a citizen for its `play`. */
import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';
import { action } from 'storybook/actions';
import type {
  AfspraakBookEvent,
  AfspraakBookedEvent,
  AfspraakCancelledEvent,
  AfspraakChangedEvent,
} from '../../src/widgets/afspraak-planner/events.js';
import type { LoginRequiredEvent, LoketErrorEvent, ValidationFailedEvent } from '../../src/widgets/events.js';
import type { PageTitleEvent } from '../../src/widgets/page-title-event.js';
import { createDemoAfspraken } from '../../src/gateway/backends/demo/afspraken.js';
import { gemeenteOf, type Opzet, type OpzetOfBegin } from './gemeente.js';
import { KLOK } from './klok.js';
import { attribute, handsOf, noControl, until } from './spelen.js';

/** The attributes that a page can set. */
export interface AfspraakArgs {
  product?: string;
  locatie?: string;
  'heading-level'?: number;
}

export type AfspraakStory = StoryObj<AfspraakArgs>;
export type AfspraakContext = StoryContext<AfspraakArgs>;

/** Straight to the days. */
export const PASPOORT = { product: 'paspoort', locatie: 'gemeentehuis' } as const;

/**
 * What a story needs besides its attributes.
 * @param omschrijving what a designer or editor sees here, in Dutch
 */
export const verhaal = (
  omschrijving: string,
  opzet: OpzetOfBegin = { bezoeker: null },
): NonNullable<AfspraakStory['parameters']> => ({
  opzet,
  docs: { description: { story: omschrijving } },
});

/** How an editor would write it. */
function snippet(args: AfspraakArgs, light: boolean): string {
  const level = args['heading-level'] ?? 2;
  const attributes = [
    args.product ? ` product="${args.product}"` : '',
    args.locatie ? ` locatie="${args.locatie}"` : '',
    level === 2 ? '' : ` heading-level="${level}"`,
    light ? ' light' : '',
  ].join('');
  return `<afspraak-planner${attributes}>\n  <p>Ziet u niets? Bel 14 0999.</p>\n</afspraak-planner>`;
}

/** Events go to the panel as plain facts: an event itself holds half the page. */
const tell = (name: string, facts: object): void => {
  action(name)(facts);
};
const onBook = ({ aantalPersonen }: AfspraakBookEvent): void => tell('afspraak-book', { aantalPersonen });
const onBooked = ({ afspraakId }: AfspraakBookedEvent): void => tell('afspraak-booked', { afspraakId });
const onChanged = ({ afspraakId }: AfspraakChangedEvent): void => tell('afspraak-changed', { afspraakId });
const onCancelled = ({ afspraakId }: AfspraakCancelledEvent): void =>
  tell('afspraak-cancelled', { afspraakId });
const onTitle = ({ stap }: PageTitleEvent): void => tell('page-title', { stap });
const onInvalid = ({ aantal }: ValidationFailedEvent): void => tell('validation-failed', { aantal });
const onLoginRequired = ({ url }: LoginRequiredEvent): void => tell('login-required', { url });
const onError = ({ kind, code, requestId }: LoketErrorEvent): void =>
  tell('loket-error', { kind, code, requestId });

function renderAfspraak(
  args: AfspraakArgs,
  { abortSignal, globals, parameters }: AfspraakContext,
): TemplateResult {
  const light = globals['weergave'] === 'light';
  const soort = `${String(globals['taal'])} ${light ? 'light' : 'shadow'}`;
  const { apiUrl } = gemeenteOf(abortSignal, soort, parameters['opzet'] as OpzetOfBegin);
  return html`${keyed(
    soort,
    html`<afspraak-planner
      .apiUrl=${apiUrl}
      product=${ifDefined(args.product || undefined)}
      locatie=${ifDefined(args.locatie || undefined)}
      heading-level=${ifDefined(args['heading-level'])}
      ?light=${light}
      @afspraak-book=${onBook}
      @afspraak-booked=${onBooked}
      @afspraak-changed=${onChanged}
      @afspraak-cancelled=${onCancelled}
      @page-title=${onTitle}
      @validation-failed=${onInvalid}
      @login-required=${onLoginRequired}
      @loket-error=${onError}
    >
      <p>Ziet u niets? Bel 14 0999.</p>
    </afspraak-planner>`,
  )}`;
}

const hands = handsOf((canvas) => canvas.querySelector('afspraak-planner'));
const afspraakIn = hands.widgetIn;
const { rootIn } = hands;
/** Waits until the widget shows what this names. */
export const { shows } = hands;
/** Waits until the widget is done: what looks at a story (a screenshot, axe) then sees its end. */
export const { settled } = hands;

/** Presses, ticks or chooses what the selector names, once it is there. */
export async function press(context: AfspraakContext, selector: string): Promise<void> {
  await shows(context, selector);
  rootIn(context).querySelector<HTMLElement>(selector)?.click();
  await afspraakIn(context.canvasElement).updateComplete;
}

/** Presses the button with these words, once it is there. */
export async function pressNamed(context: AfspraakContext, name: string): Promise<void> {
  const find = (): HTMLElement | undefined =>
    [...rootIn(context).querySelectorAll('button')].find((one) => one.textContent.trim() === name);
  await until(() => find() !== undefined, context.abortSignal);
  find()?.click();
  await afspraakIn(context.canvasElement).updateComplete;
}

/** Fills in a field, or chooses from a list, as a citizen does. */
export async function fill(context: AfspraakContext, name: string, text: string): Promise<void> {
  const selector = `[id$="-${name}"]`;
  await shows(context, selector);
  const control = rootIn(context).querySelector<HTMLInputElement | HTMLSelectElement>(selector);
  if (!control) return;
  control.value = text;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await afspraakIn(context.canvasElement).updateComplete;
}

/** *Verder*, and at the end the button that makes, moves or cancels the appointment. */
export const VERDER = '.actions .loket-primary';

/** The first day with room, and its first time. */
export async function chooseTime(context: AfspraakContext): Promise<void> {
  await press(context, '.days input');
  await press(context, '.times input');
}

/** From the days to the details: the time is held. */
export async function toDetails(context: AfspraakContext): Promise<void> {
  await chooseTime(context);
  await press(context, VERDER);
  await shows(context, '[id$="-klant-naam"]');
}

/** From the days to the check. */
export async function toCheck(context: AfspraakContext): Promise<void> {
  await toDetails(context);
  await fill(context, 'klant-naam', 'Amina de Vries');
  await fill(context, 'klant-email', 'amina@voorbeeld.example');
  await press(context, VERDER);
  await shows(context, '.check');
}

/** From the days to the end, whatever shows there. */
export async function book(context: AfspraakContext, selector: string): Promise<void> {
  await toCheck(context);
  await press(context, VERDER);
  await shows(context, selector);
}

/**
 * An appointment that was made before, by Amina, who is signed in.
 * @param aanvang in Amsterdam, while the desks are open: in these stories nobody else has an appointment
 */
export const eerder = (aanvang: string, rest: Opzet = {}): Opzet => ({
  ...rest,
  afspraken: () => createDemoAfspraken({ now: () => KLOK, druk: false }),
  eerder: async (ask) => {
    const sessie = await ask('sessie', {});
    await ask('afspraken', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Loket-Client': 'verhaal/1.0',
        'Idempotency-Key': 'verhaal-eerder-1',
        'X-CSRF-Token': sessie.headers.get('X-CSRF-Token') ?? '',
      },
      body: JSON.stringify({
        producten: [{ id: 'paspoort', aantal: 1 }],
        kanaal: 'balie',
        locatie: 'gemeentehuis',
        aanvang,
        klant: { naam: 'Amina de Vries', email: 'amina@voorbeeld.example' },
      }),
    });
  },
});

/** The `Meta` of a group of stories, but for its title: that must stand in the file itself. */
export const afspraakMeta = {
  component: 'afspraak-planner',
  render: renderAfspraak,
  play: settled,
  argTypes: {
    product: {
      ...attribute('Waarvoor: het id van een product. De eerste stap is dan al gedaan.'),
      control: 'text',
    },
    locatie: {
      ...attribute('Waar: het id van een plek, samen met `product`. Dan begint het bij de dagen.'),
      control: 'text',
    },
    'heading-level': {
      ...attribute('Niveau van de kop, 1 tot en met 6. Koppen daarbinnen zijn één dieper.'),
      control: { type: 'number', min: 1, max: 6 },
    },
    'api-url': {
      ...attribute('Ander adres van de API; alleen op de eigen website, of een die de `head` toestaat.'),
      ...noControl,
    },
    light: {
      ...attribute('Zet de inhoud in de pagina zelf. In de stories kiest u dit bovenaan, bij Weergave.'),
      ...noControl,
    },
    'afspraak-book': noControl,
    'afspraak-booked': noControl,
    'afspraak-changed': noControl,
    'afspraak-cancelled': noControl,
    'page-title': noControl,
    'validation-failed': noControl,
    'login-required': noControl,
    'loket-error': noControl,
    headingLevel: noControl,
    apiUrl: noControl,
  },
  parameters: {
    opzet: {},
    docs: {
      source: {
        type: 'code',
        language: 'html',
        transform: (_code: string, { args, globals }: AfspraakContext) =>
          snippet(args, globals['weergave'] === 'light'),
      },
    },
  },
} satisfies Meta;
