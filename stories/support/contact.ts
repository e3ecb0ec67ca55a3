/** What every story of `<contact-formulier>` has in common, and the hands of a citizen for its `play`. */
import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';
import { action } from 'storybook/actions';
import type {
  ContactverzoekSendEvent,
  ContactverzoekSentEvent,
} from '../../src/widgets/contact-formulier/events.js';
import type { LoketErrorEvent, ValidationFailedEvent } from '../../src/widgets/events.js';
import { gemeenteOf, type OpzetOfBegin } from './gemeente.js';
import { attribute, handsOf, noControl } from './spelen.js';

/** The attributes that a page can set. */
export interface ContactArgs {
  soort?: string;
  onderwerp?: string;
  'zaak-id'?: string;
  'heading-level'?: number;
  draft?: string;
  'shared-computer'?: boolean;
}

export type ContactStory = StoryObj<ContactArgs>;
export type ContactContext = StoryContext<ContactArgs>;

/**
 * What a story needs besides its attributes.
 * @param omschrijving what a designer or editor sees here, in Dutch
 */
export const verhaal = (
  omschrijving: string,
  opzet: OpzetOfBegin = {},
): NonNullable<ContactStory['parameters']> => ({
  opzet,
  docs: { description: { story: omschrijving } },
});

const tell = (name: string, facts: object): void => {
  action(name)(facts);
};
const onSend = ({ soort, onderwerp, aantalBijlagen }: ContactverzoekSendEvent): void =>
  tell('contactverzoek-send', { soort, onderwerp, aantalBijlagen });
const onSent = ({ soort, onderwerp, referentienummer }: ContactverzoekSentEvent): void =>
  tell('contactverzoek-sent', { soort, onderwerp, referentienummer });
const onInvalid = ({ aantal }: ValidationFailedEvent): void => tell('validation-failed', { aantal });
const onError = ({ kind, code, requestId }: LoketErrorEvent): void =>
  tell('loket-error', { kind, code, requestId });

function renderContact(
  args: ContactArgs,
  { abortSignal, globals, parameters }: ContactContext,
): TemplateResult {
  const light = globals['weergave'] === 'light';
  const soort = `${String(globals['taal'])} ${light ? 'light' : 'shadow'}`;
  const { apiUrl } = gemeenteOf(abortSignal, soort, parameters['opzet'] as OpzetOfBegin);
  return html`${keyed(
    soort,
    html`<contact-formulier
      .apiUrl=${apiUrl}
      soort=${ifDefined(args.soort || undefined)}
      onderwerp=${ifDefined(args.onderwerp || undefined)}
      zaak-id=${ifDefined(args['zaak-id'] || undefined)}
      heading-level=${ifDefined(args['heading-level'])}
      draft=${ifDefined(args.draft || undefined)}
      ?shared-computer=${args['shared-computer'] ?? false}
      ?light=${light}
      @contactverzoek-send=${onSend}
      @contactverzoek-sent=${onSent}
      @validation-failed=${onInvalid}
      @loket-error=${onError}
    >
      <p>Ziet u niets? Bel 14 0999.</p>
    </contact-formulier>`,
  )}`;
}

const hands = handsOf((canvas) => canvas.querySelector('contact-formulier'));
const contactIn = hands.widgetIn;
const { rootIn } = hands;
/** Waits until the widget shows what this names. */
export const { shows } = hands;
/** Waits until the widget is done: what looks at a story (a screenshot, axe) then sees its end. */
export const { settled } = hands;

/** Presses, ticks or chooses what the selector names. */
export async function press(context: ContactContext, selector: string): Promise<void> {
  await settled(context);
  const found = rootIn(context).querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector} to press.`);
  found.click();
  await contactIn(context.canvasElement).updateComplete;
}

/** Fills in a field, as a citizen does, and leaves it. */
export async function type(context: ContactContext, selector: string, text: string): Promise<void> {
  await settled(context);
  const control = rootIn(context).querySelector<HTMLTextAreaElement | HTMLInputElement>(selector);
  if (!control) throw new Error(`There is no ${selector} to write in.`);
  control.value = text;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await contactIn(context.canvasElement).updateComplete;
}

/** The button that sends. */
export const SUBMIT = 'form .actions .loket-primary';
/** The answer of a group of radio buttons with this value. */
export const answer = (value: string): string => `input[type="radio"][value="${value}"]`;

/** Asks a question, sends it, and waits until this shows. */
export async function ask(context: ContactContext, until: string): Promise<void> {
  await type(context, 'textarea', 'Mag ik een boom in mijn tuin kappen?');
  await press(context, SUBMIT);
  await shows(context, until);
}

/** The `Meta` of a group of stories, but for its title: that must stand in the file itself. */
export const contactMeta = {
  component: 'contact-formulier',
  render: renderContact,
  play: settled,
  argTypes: {
    soort: {
      ...attribute('Waarvoor het formulier is. Leeg: de inwoner kiest zelf.'),
      control: 'select',
      options: ['', 'vraag', 'opmerking', 'melding', 'klacht', 'terugbelverzoek'],
    },
    onderwerp: { ...attribute('Id van een onderwerp. Leeg: de inwoner kiest zelf.'), control: 'text' },
    'heading-level': {
      ...attribute('Niveau van de kop, 1 tot en met 6. Koppen daarbinnen zijn één dieper.'),
      control: { type: 'number', min: 1, max: 6 },
    },
    draft: {
      ...attribute('`session` bewaart een niet verstuurde tekst een half uur in dit tabblad.'),
      control: 'text',
    },
    'shared-computer': {
      ...attribute('Een computer die meer mensen gebruiken: niets blijft bewaard, alles kan worden gewist.'),
      control: 'boolean',
    },
    'contactverzoek-send': noControl,
    'contactverzoek-sent': noControl,
    'page-title': noControl,
    'validation-failed': noControl,
    'login-required': noControl,
    'loket-error': noControl,
    headingLevel: noControl,
    sharedComputer: noControl,
    'api-url': noControl,
    light: noControl,
    apiUrl: noControl,
  },
  parameters: {
    opzet: {},
    docs: {
      description: {
        component:
          'Eén formulier voor een vraag, opmerking, melding, klacht of terugbelverzoek. Het zegt eerst welke weg nu het beste is en wanneer het antwoord komt. Het komt nooit twee keer aan, en de inwoner houdt een bewijs met alles wat is ingevuld.',
      },
    },
  },
} satisfies Meta;
