/** What every story of `<zaak-bericht>` has in common, and the hands of a citizen for its `play`. */
import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';
import { action } from 'storybook/actions';
import type { Bericht } from '../../src/contract/berichten.js';
import type { LoginRequiredEvent, LoketErrorEvent, ValidationFailedEvent } from '../../src/widgets/events.js';
import type {
  BerichtReadEvent,
  BerichtSendEvent,
  BerichtSentEvent,
  BerichtenLoadedEvent,
} from '../../src/widgets/zaak-bericht/events.js';
import { gemeenteOf, type OpzetOfBegin } from './gemeente.js';
import { attribute, handsOf, noControl, until } from './spelen.js';

/** The attributes that a page can set. */
export interface BerichtArgs {
  'zaak-id'?: string;
  'heading-level'?: number;
  refresh?: number;
  'compose-heading'?: string;
  'send-label'?: string;
  notice?: string;
  draft?: string;
  'shared-computer'?: boolean;
}

export type BerichtStory = StoryObj<BerichtArgs>;
export type BerichtContext = StoryContext<BerichtArgs>;

/**
 * What a story needs besides its attributes.
 * @param omschrijving what a designer or editor sees here, in Dutch
 */
export const verhaal = (
  omschrijving: string,
  opzet: OpzetOfBegin = {},
): NonNullable<BerichtStory['parameters']> => ({
  opzet,
  docs: { description: { story: omschrijving } },
});

/** How an editor would write it. */
function snippet(args: BerichtArgs, light: boolean): string {
  const text = (name: 'zaak-id' | 'compose-heading' | 'send-label' | 'notice' | 'draft'): string =>
    args[name] ? ` ${name}="${args[name]}"` : '';
  const attributes = [
    text('zaak-id'),
    args['heading-level'] === undefined || args['heading-level'] === 2
      ? ''
      : ` heading-level="${args['heading-level']}"`,
    args.refresh === undefined || args.refresh === 60 ? '' : ` refresh="${args.refresh}"`,
    text('compose-heading'),
    text('send-label'),
    text('notice'),
    text('draft'),
    args['shared-computer'] ? ' shared-computer' : '',
    light ? ' light' : '',
  ].join('');
  return `<zaak-bericht${attributes}>\n  <p>Ziet u niets? Bel 14 0999.</p>\n</zaak-bericht>`;
}

/** Events go to the panel as plain facts: an event itself holds half the page. */
const tell = (name: string, facts: object): void => {
  action(name)(facts);
};
const onLoaded = ({ zaakId, aantal, aantalNieuw }: BerichtenLoadedEvent): void =>
  tell('berichten-loaded', { zaakId, aantal, aantalNieuw });
const onSend = ({ zaakId, aantalBijlagen }: BerichtSendEvent): void =>
  tell('bericht-send', { zaakId, aantalBijlagen });
const onSent = ({ zaakId, berichtId }: BerichtSentEvent): void => tell('bericht-sent', { zaakId, berichtId });
const onRead = ({ zaakId, berichtId }: BerichtReadEvent): void => tell('bericht-read', { zaakId, berichtId });
const onInvalid = ({ aantal }: ValidationFailedEvent): void => tell('validation-failed', { aantal });
const onLoginRequired = ({ url }: LoginRequiredEvent): void => tell('login-required', { url });
const onError = ({ kind, code, requestId }: LoketErrorEvent): void =>
  tell('loket-error', { kind, code, requestId });

export function renderBericht(
  args: BerichtArgs,
  { abortSignal, globals, parameters }: BerichtContext,
): TemplateResult {
  const light = globals['weergave'] === 'light';
  const soort = `${String(globals['taal'])} ${light ? 'light' : 'shadow'}`;
  const { apiUrl } = gemeenteOf(abortSignal, soort, parameters['opzet'] as OpzetOfBegin);
  return html`${keyed(
    soort,
    html`<zaak-bericht
      .apiUrl=${apiUrl}
      zaak-id=${ifDefined(args['zaak-id'] || undefined)}
      heading-level=${ifDefined(args['heading-level'])}
      refresh=${ifDefined(args.refresh)}
      compose-heading=${ifDefined(args['compose-heading'] || undefined)}
      send-label=${ifDefined(args['send-label'] || undefined)}
      notice=${ifDefined(args.notice || undefined)}
      draft=${ifDefined(args.draft || undefined)}
      ?shared-computer=${args['shared-computer'] ?? false}
      ?light=${light}
      @berichten-loaded=${onLoaded}
      @bericht-send=${onSend}
      @bericht-sent=${onSent}
      @bericht-read=${onRead}
      @validation-failed=${onInvalid}
      @login-required=${onLoginRequired}
      @loket-error=${onError}
    >
      <p>Ziet u niets? Bel 14 0999.</p>
    </zaak-bericht>`,
  )}`;
}

const hands = handsOf((canvas) => canvas.querySelector('zaak-bericht'));
/** The widget of a story. */
export const berichtIn = hands.widgetIn;
const { rootIn } = hands;
/** Waits until the widget shows what this names. */
export const { shows } = hands;
/** Waits until the widget is done: what looks at a story (a screenshot, axe) then sees its end. */
export const { settled } = hands;

/** Presses what the selector names. */
export function press(context: BerichtContext, selector: string): void {
  const found = rootIn(context).querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector} to press.`);
  found.click();
}

/** Fills in a field, as a citizen does. */
export async function type(context: BerichtContext, text: string, selector = 'textarea'): Promise<void> {
  await settled(context);
  const control = rootIn(context).querySelector<HTMLTextAreaElement | HTMLInputElement>(selector);
  if (!control) throw new Error(`There is no ${selector} to write in.`);
  control.value = text;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  await berichtIn(context.canvasElement).updateComplete;
}

/** Chooses files, and waits until each was looked at. */
export async function choose(context: BerichtContext, ...files: readonly File[]): Promise<void> {
  await settled(context);
  const control = rootIn(context).querySelector<HTMLInputElement>('input[type="file"]');
  if (!control) throw new Error('There is nothing to choose files with.');
  const data = new DataTransfer();
  for (const one of files) data.items.add(one);
  control.files = data.files;
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await until(
    () =>
      rootIn(context).querySelectorAll('.card').length >= files.length &&
      rootIn(context).querySelector('.card.checking') === null,
    context.abortSignal,
  );
}

/** *Verstuur*. */
export const SUBMIT = '.composer .loket-primary';

/** The tick of who helps somebody else. */
export const HELPT = '.helper input[type="checkbox"]';

/** Writes a text, presses *Verstuur*, and waits until this shows. */
export async function send(context: BerichtContext, text: string, until: string): Promise<void> {
  await type(context, text);
  press(context, SUBMIT);
  await shows(context, until);
}

/** From the municipality, a moment ago, and not read. */
export const nieuwBericht = (berichten: readonly Bericht[]): readonly Bericht[] => {
  const last = berichten.at(-1);
  return last
    ? [...berichten, { ...last, id: 'zojuist', tekst: 'Nog iets: wij bellen u morgen.', momentGelezen: null }]
    : berichten;
};

/** The `Meta` of a group of stories, but for its title: that must stand in the file itself. */
export const berichtMeta = {
  component: 'zaak-bericht',
  render: renderBericht,
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
      ...attribute(
        'Kijk elke zoveel seconden of er een nieuw bericht is, minstens 15. Standaard 60; 0 is nooit.',
      ),
      control: { type: 'number', min: 0, step: 15 },
    },
    'compose-heading': {
      ...attribute('Kop boven het schrijven. Standaard: "Reageer n.a.v. deze zaak".'),
      control: 'text',
    },
    'send-label': { ...attribute('Tekst op de knop. Standaard: "Verstuur".'), control: 'text' },
    notice: {
      ...attribute(
        'Dat een bericht alleen hier telt. Standaard de zin van de gemeente uit de API, anders de onze.',
      ),
      control: 'text',
    },
    draft: {
      ...attribute('`session`: bewaar een niet verstuurde tekst 30 minuten in dit tabblad.'),
      control: 'text',
    },
    'shared-computer': {
      ...attribute('Voor een computer die meer mensen gebruiken: niets bewaren, en een knop "Wis alles".'),
      control: 'boolean',
    },
    'api-url': {
      ...attribute('Ander adres van de API; alleen op de eigen website, of een die de `head` toestaat.'),
      ...noControl,
    },
    light: {
      ...attribute('Zet de inhoud in de pagina zelf. In de stories kiest u dit bovenaan, bij Weergave.'),
      ...noControl,
    },
    'berichten-loaded': noControl,
    'bericht-send': noControl,
    'bericht-sent': noControl,
    'bericht-read': noControl,
    'validation-failed': noControl,
    'login-required': noControl,
    'loket-error': noControl,
    zaakId: noControl,
    headingLevel: noControl,
    composeHeading: noControl,
    sendLabel: noControl,
    sharedComputer: noControl,
    apiUrl: noControl,
  },
  parameters: {
    opzet: {},
    // The overview shows them all.
    controls: { include: ['zaak-id', 'heading-level', 'compose-heading', 'send-label', 'notice'] },
    docs: {
      source: {
        type: 'code',
        language: 'html',
        transform: (_code: string, { args, globals }: BerichtContext) =>
          snippet(args, globals['weergave'] === 'light'),
      },
    },
  },
} satisfies Meta;
