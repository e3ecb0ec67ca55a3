/** What every story of `<zaak-upload>` has in common, and the hands of a citizen for its `play`. */
import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';
import { action } from 'storybook/actions';
import type { Zaak } from '../../src/contract/zaken.js';
import type { LoginRequiredEvent, LoketErrorEvent, ValidationFailedEvent } from '../../src/widgets/events.js';
import type {
  DocumentFailedEvent,
  DocumentUploadEvent,
  DocumentUploadedEvent,
  DocumentenLoadedEvent,
} from '../../src/widgets/zaak-upload/events.js';
import { gemeenteOf, type OpzetOfBegin } from './gemeente.js';
import { attribute, handsOf, noControl, until } from './spelen.js';

/** The attributes that a page can set. */
export interface UploadArgs {
  'zaak-id'?: string;
  'heading-level'?: number;
  'hide-list'?: boolean;
  label?: string;
  name?: string;
  required?: boolean;
  disabled?: boolean;
}

export type UploadStory = StoryObj<UploadArgs>;
export type UploadContext = StoryContext<UploadArgs>;
type Play = (context: UploadContext) => Promise<void>;

/**
 * What a story needs besides its attributes.
 * @param omschrijving what a designer or editor sees here, in Dutch
 */
export const verhaal = (
  omschrijving: string,
  opzet: OpzetOfBegin = {},
): NonNullable<UploadStory['parameters']> => ({
  opzet,
  docs: { description: { story: omschrijving } },
});

type Toevoegen = NonNullable<NonNullable<Zaak['mogelijkheden']>['documentToevoegen']>;

/** The case with other rules about what may be added; `null`: adding is not offered. */
export const metRegels =
  (wijziging: Partial<Toevoegen> | null) =>
  (zaak: Zaak): Zaak => {
    const mag = zaak.mogelijkheden?.documentToevoegen;
    return {
      ...zaak,
      mogelijkheden: {
        berichtSturen: zaak.mogelijkheden?.berichtSturen ?? null,
        documentToevoegen: mag && wijziging ? { ...mag, ...wijziging } : null,
      },
    };
  };

/** How an editor would write it. */
function snippet(args: UploadArgs, light: boolean): string {
  const attributes = [
    args['zaak-id'] ? ` zaak-id="${args['zaak-id']}"` : '',
    args['heading-level'] === undefined || args['heading-level'] === 2
      ? ''
      : ` heading-level="${args['heading-level']}"`,
    args['hide-list'] ? ' hide-list' : '',
    args.label ? ` label="${args.label}"` : '',
    args.name ? ` name="${args.name}"` : '',
    args.required ? ' required' : '',
    args.disabled ? ' disabled' : '',
    light ? ' light' : '',
  ].join('');
  return `<zaak-upload${attributes}>\n  <p>Ziet u niets? Bel 14 0999.</p>\n</zaak-upload>`;
}

/** Events go to the panel as plain facts: an event itself holds half the page. */
const tell = (name: string, facts: object): void => {
  action(name)(facts);
};
const onLoaded = ({ zaakId, aantal }: DocumentenLoadedEvent): void =>
  tell('documenten-loaded', { zaakId, aantal });
const onUpload = ({ aantal }: DocumentUploadEvent): void => tell('document-upload', { aantal });
const onUploaded = ({ zaakId, documentId }: DocumentUploadedEvent): void =>
  tell('document-uploaded', { zaakId, documentId });
const onFailed = ({ kind, code }: DocumentFailedEvent): void => tell('document-failed', { kind, code });
const onInvalid = ({ aantal }: ValidationFailedEvent): void => tell('validation-failed', { aantal });
const onLoginRequired = ({ url }: LoginRequiredEvent): void => tell('login-required', { url });
const onError = ({ kind, code, requestId }: LoketErrorEvent): void =>
  tell('loket-error', { kind, code, requestId });

export function renderUpload(
  args: UploadArgs,
  { abortSignal, globals, parameters }: UploadContext,
): TemplateResult {
  const light = globals['weergave'] === 'light';
  const soort = `${String(globals['taal'])} ${light ? 'light' : 'shadow'}`;
  const { apiUrl } = gemeenteOf(abortSignal, soort, parameters['opzet'] as OpzetOfBegin);
  return html`${keyed(
    soort,
    html`<zaak-upload
      .apiUrl=${apiUrl}
      zaak-id=${ifDefined(args['zaak-id'] || undefined)}
      heading-level=${ifDefined(args['heading-level'])}
      ?hide-list=${args['hide-list'] ?? false}
      label=${ifDefined(args.label || undefined)}
      name=${ifDefined(args.name || undefined)}
      ?required=${args.required ?? false}
      ?disabled=${args.disabled ?? false}
      ?light=${light}
      @documenten-loaded=${onLoaded}
      @document-upload=${onUpload}
      @document-uploaded=${onUploaded}
      @document-failed=${onFailed}
      @validation-failed=${onInvalid}
      @login-required=${onLoginRequired}
      @loket-error=${onError}
    >
      <p>Ziet u niets? Bel 14 0999.</p>
    </zaak-upload>`,
  )}`;
}

const hands = handsOf((canvas) => canvas.querySelector('zaak-upload'));
/** The widget of a story. */
export const uploadIn = hands.widgetIn;
const { rootIn } = hands;
/** Waits until the widget shows what this names. */
export const { shows } = hands;
/** Waits until the widget is done: what looks at a story (a screenshot, axe) then sees its end. */
export const { settled } = hands;

/** Waits until a condition holds of what the widget shows. */
export const untilIn = (context: UploadContext, holds: (root: ParentNode) => boolean): Promise<void> =>
  until(() => holds(rootIn(context)), context.abortSignal);

/** Gives files to a file control, as the browser's own chooser does. */
function give(root: ParentNode, selector: string, files: readonly File[]): void {
  const input = root.querySelector<HTMLInputElement>(selector);
  if (!input) throw new Error(`There is no ${selector} to choose files with.`);
  const data = new DataTransfer();
  for (const one of files) data.items.add(one);
  input.files = data.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Gives files that only a script can make, such as a folder: a copy by the browser would make real ones of them. */
function giveAsTheyAre(root: ParentNode, selector: string, files: readonly File[]): void {
  const input = root.querySelector<HTMLInputElement>(selector);
  if (!input) throw new Error(`There is no ${selector} to choose files with.`);
  Object.defineProperty(input, 'files', { configurable: true, get: () => files });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  Reflect.deleteProperty(input, 'files');
}

const ADDING = '.adding input[type="file"]';

async function looked(context: UploadContext, atLeast: number): Promise<void> {
  await untilIn(
    context,
    (root) =>
      root.querySelectorAll('.adding .card').length >= atLeast &&
      root.querySelector('.adding .checking') === null,
  );
}

/** Chooses files, and waits until each was looked at. */
export async function choose(context: UploadContext, ...files: readonly File[]): Promise<void> {
  await settled(context);
  const before = rootIn(context).querySelectorAll('.adding .card').length;
  give(rootIn(context), ADDING, files);
  await looked(context, before + files.length);
}

/** As `choose`, for what is no file of the disk. */
export async function chooseAsTheyAre(context: UploadContext, ...files: readonly File[]): Promise<void> {
  await settled(context);
  const before = rootIn(context).querySelectorAll('.adding .card').length;
  giveAsTheyAre(rootIn(context), ADDING, files);
  await looked(context, before + files.length);
}

/** Sets a list of choices, as a citizen does. @param nth which of them, from 0 */
export function pick(context: UploadContext, selector: string, value: string, nth = 0): void {
  const control = [...rootIn(context).querySelectorAll<HTMLSelectElement>(selector)][nth];
  if (!control) throw new Error(`There is no ${selector} to choose from.`);
  control.value = value;
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

export const SOORT = 'select[id*="-soort-"]';

/** Says of each chosen file what it is. */
export function pickSoorten(context: UploadContext, ...soorten: readonly string[]): void {
  soorten.forEach((soort, nth) => {
    pick(context, SOORT, soort, nth);
  });
}

/** Presses a button that the selector names. */
export function press(context: UploadContext, selector: string): void {
  const found = rootIn(context).querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector} to press.`);
  found.click();
}

/** *Voeg toe*. */
export const SUBMIT = '.adding .loket-primary';

/** A `play` that chooses files, says that each is a piece of evidence, and presses *Voeg toe*. */
export async function sendAll(context: UploadContext, ...files: readonly File[]): Promise<void> {
  await choose(context, ...files);
  pickSoorten(context, ...files.map(() => 'bewijsstuk'));
  await uploadIn(context.canvasElement).updateComplete;
  press(context, SUBMIT);
}

/** Waits until the receipt is there and nothing is under way. */
export const received: Play = async (context) => {
  await shows(context, '.receipt');
  await untilIn(context, (root) => root.querySelector('.adding .sending') === null);
};

/** Opens *Controleer mijn bewijs*, gives it a receipt and a file, and waits for what comes out. */
export async function checkWith(
  context: UploadContext,
  bewijs: File,
  bestand: File,
  uitkomst: string,
): Promise<void> {
  await settled(context);
  press(context, 'section > p > button[aria-expanded]');
  await shows(context, '.check:not([hidden])');
  give(rootIn(context), '[id$="-check-bewijs"] ~ input', [bewijs]);
  give(rootIn(context), '[id$="-check-bestand"] ~ input', [bestand]);
  await shows(context, uitkomst);
}

/** The `Meta` of a group of stories, but for its title: that must stand in the file itself. */
export const uploadMeta = {
  component: 'zaak-upload',
  render: renderUpload,
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
    'hide-list': {
      ...attribute('Laat de lijst met documenten weg: alleen toevoegen.'),
      control: 'boolean',
    },
    label: {
      ...attribute('Wat voor bestanden het zijn, in een formulier: "Kopie van uw paspoort".'),
      control: 'text',
    },
    name: { ...attribute('Naam in het formulier. Zonder naam gaat er niets mee.'), control: 'text' },
    required: { ...attribute('Het formulier wacht tot er een document is.'), control: 'boolean' },
    disabled: { ...attribute('Er kan nu niets worden toegevoegd.'), control: 'boolean' },
    'api-url': {
      ...attribute('Ander adres van de API; alleen op de eigen website, of een die de `head` toestaat.'),
      ...noControl,
    },
    light: {
      ...attribute('Zet de inhoud in de pagina zelf. In de stories kiest u dit bovenaan, bij Weergave.'),
      ...noControl,
    },
    'documenten-loaded': noControl,
    'document-upload': noControl,
    'document-uploaded': noControl,
    'document-failed': noControl,
    'validation-failed': noControl,
    'login-required': noControl,
    'loket-error': noControl,
    zaakId: noControl,
    headingLevel: noControl,
    hideList: noControl,
    apiUrl: noControl,
  },
  parameters: {
    opzet: {},
    // The overview shows them all.
    controls: { include: ['zaak-id', 'heading-level', 'hide-list', 'label', 'disabled'] },
    docs: {
      source: {
        type: 'code',
        language: 'html',
        transform: (_code: string, { args, globals }: UploadContext) =>
          snippet(args, globals['weergave'] === 'light'),
      },
    },
  },
} satisfies Meta;
