/**
 * The only file that names house-style tokens. Every role reads, in this order: the site's own `--loket-<role>`, then
 * the NL Design System names (newest first), then what Amsterdam and Den Haag use, then our default. Public names: the
 * NL Design System token sets; see docs/decisions/0009-house-style-tokens.md.
 *
 * Colours, weights and sizes in px are registered as custom properties: where a theme gives a token a value that does
 * not fit ("Medium" as a weight), the default counts, instead of nothing at all.
 *
 * Where no house style says otherwise, what stands on the page's own ground has the colour of the page's text: we do
 * not know that ground, and on a dark page any colour of ours would be lost.
 */
type Syntax = '<color>' | '<number>' | '<length>' | '';

const LINK = 'nl-link-color utrecht-link-color ams-link-color denhaag-link-color';

/** role: syntax (or '' when the default may be `em` or `inherit`), default, token names in order of preference. */
const ROLES = {
  font: [
    '',
    'inherit',
    'utrecht-document-font-family basis-text-font-family-default ams-typography-font-family',
  ],
  'font-size': [
    '',
    '1em',
    'nl-paragraph-font-size utrecht-paragraph-font-size utrecht-document-font-size basis-text-font-size-md ams-typography-body-text-font-size',
  ],
  color: ['', 'inherit', 'utrecht-document-color basis-color-default-color-document ams-paragraph-color'],
  'heading-font': [
    '',
    'inherit',
    'nl-heading-font-family utrecht-heading-font-family utrecht-heading-2-font-family',
  ],
  'heading-color': [
    '',
    'inherit',
    'nl-heading-level-2-color utrecht-heading-2-color utrecht-heading-color basis-heading-color ams-heading-color',
  ],
  'heading-weight': [
    '<number>',
    '700',
    'nl-heading-level-2-font-weight utrecht-heading-2-font-weight utrecht-heading-font-weight basis-heading-font-weight ams-heading-font-weight',
  ],
  'heading-size': [
    '',
    '1.5em',
    'nl-heading-level-2-font-size utrecht-heading-2-font-size ams-heading-2-font-size',
  ],
  'subheading-size': [
    '',
    '1.25em',
    'nl-heading-level-3-font-size utrecht-heading-3-font-size ams-heading-3-font-size',
  ],
  link: ['<color>', 'currentcolor', LINK],
  'button-bg': [
    '<color>',
    '#0b4f8f',
    'nl-button-primary-background-color utrecht-button-primary-action-background-color utrecht-button-background-color denhaag-button-background-color ams-button-primary-background-color',
  ],
  'button-fg': [
    '<color>',
    '#ffffff',
    'nl-button-primary-color utrecht-button-primary-action-color utrecht-button-color denhaag-button-color ams-button-primary-color',
  ],
  'button-border': [
    '<color>',
    'rgba(0,0,0,0)',
    'nl-button-primary-border-color utrecht-button-primary-action-border-color utrecht-button-border-color denhaag-button-border-color ams-button-primary-border-color',
  ],
  'button2-bg': [
    '<color>',
    'rgba(0,0,0,0)',
    'nl-button-secondary-background-color utrecht-button-secondary-action-background-color utrecht-button-background-color ams-button-secondary-background-color',
  ],
  'button2-fg': [
    '<color>',
    'currentcolor',
    'nl-button-secondary-color utrecht-button-secondary-action-color utrecht-button-color ams-button-secondary-color',
  ],
  'button2-border': [
    '<color>',
    'currentcolor',
    'nl-button-secondary-border-color utrecht-button-secondary-action-border-color utrecht-button-border-color ams-button-secondary-border-color',
  ],
  'button-pad-y': [
    '<length>',
    '8px',
    'nl-button-padding-block-start utrecht-button-padding-block-start ams-button-padding-block',
  ],
  'button-pad-x': [
    '<length>',
    '20px',
    'nl-button-padding-inline-start utrecht-button-padding-inline-start ams-button-padding-inline',
  ],
  radius: ['', '.25em', 'nl-button-border-radius utrecht-button-border-radius denhaag-button-border-radius'],
  line: ['<color>', '#8a8f98', 'utrecht-separator-color denhaag-divider-color ams-page-heading-border-color'],
  frame: ['<color>', '#8a8f98', 'loket-line basis-color-default-border-default'],
  // The colour of links can be read on the page; that of the current step is pale in one theme out of three.
  accent: ['<color>', 'currentcolor', LINK],
} satisfies Record<string, readonly [Syntax, string, string]>;

/** What only widgets with something to fill in need. */
const FIELD_ROLES = {
  'input-bg': [
    '<color>',
    'rgba(0,0,0,0)',
    'nl-text-input-background-color utrecht-textbox-background-color utrecht-form-control-background-color utrecht-form-input-background-color basis-form-control-background-color ams-text-input-background-color',
  ],
  'input-fg': [
    '<color>',
    'currentcolor',
    'nl-text-input-color utrecht-textbox-color utrecht-form-control-color utrecht-form-input-color basis-form-control-color ams-text-input-color',
  ],
  'input-border': [
    '<color>',
    'currentcolor',
    'nl-text-input-border-color utrecht-textbox-border-color utrecht-form-control-border-color utrecht-form-input-border-color basis-form-control-border-color ams-text-input-border-color',
  ],
  'input-radius': [
    '',
    '.25em',
    'nl-text-input-border-radius utrecht-textbox-border-radius utrecht-form-control-border-radius utrecht-form-input-border-radius basis-form-control-border-radius',
  ],
  // Its own, not that of a message that something failed: themes leave the border of messages out. The default can be
  // seen on white and on black.
  invalid: [
    '<color>',
    '#d5281b',
    'nl-text-input-invalid-border-color utrecht-textbox-invalid-border-color utrecht-form-control-invalid-border-color utrecht-form-input-invalid-border-color basis-form-control-invalid-border-color utrecht-form-field-invalid-border-inline-start-color ams-text-input-invalid-border-color',
  ],
} satisfies Record<string, readonly [Syntax, string, string]>;

const ALERTS = {
  info: ['info', '#e8f1fa', '#1a1a1a', '#0b4f8f'],
  ok: ['positive', '#e7f5ea', '#1a1a1a', '#1e6b34'],
  warning: ['warning', '#fff4d6', '#1a1a1a', '#8a5a00'],
  error: ['negative', '#fdecee', '#1a1a1a', '#b00020'],
} satisfies Record<string, readonly [word: string, bg: string, fg: string, border: string]>;

/** Something that a house style decides: `--loket-<role>` for one site, else the first of `tokens`, else `initial`. */
export interface TokenRole {
  readonly role:
    | keyof typeof ROLES
    | keyof typeof FIELD_ROLES
    | `${keyof typeof ALERTS}-${'bg' | 'fg' | 'border'}`;
  /** Type of the registered property; '' when it is not registered. */
  readonly syntax: Syntax;
  readonly initial: string;
  /** Without their hyphens: `nl-link-color`. */
  readonly tokens: readonly string[];
}

// Background, text and border of an alert come from chains of the same length, so that they are a pair of one theme.
const ALERT_PARTS = [
  ['bg', 'background-color', 'bg-default', () => 'ams-alert-background-color'],
  ['fg', 'color', 'color-document', () => 'ams-paragraph-color'],
  [
    'border',
    'border-color',
    'border-default',
    (kind: string) =>
      `ams-alert-${kind === 'ok' ? 'success-' : kind === 'info' ? '' : `${kind}-`}border-color`,
  ],
] as const;

const entries = Object.entries as <K extends string, V>(record: Readonly<Record<K, V>>) => [K, V][];

const rolesOf = <K extends TokenRole['role']>(
  record: Readonly<Record<K, readonly [Syntax, string, string]>>,
): TokenRole[] =>
  entries(record).map(([role, [syntax, initial, tokens]]) => ({
    role,
    syntax,
    initial,
    tokens: tokens.split(' '),
  }));

export const baseRoles: readonly TokenRole[] = [
  ...rolesOf<keyof typeof ROLES>(ROLES),
  ...entries(ALERTS).flatMap(([kind, [word, ...defaults]]) =>
    ALERT_PARTS.map(([short, part, basis, ams], index): TokenRole => ({
      role: `${kind}-${short}`,
      syntax: '<color>',
      initial: defaults[index] as string,
      tokens: [
        `nl-alert-${kind}-${part}`,
        `utrecht-alert-${kind}-${part}`,
        // Without a kind in its name it is the one for information.
        ...(kind === 'info' ? [`utrecht-alert-${part}`] : []),
        `basis-color-${word}-${basis}`,
        `denhaag-alert-${kind}-${part}`,
        ams(kind),
      ],
    })),
  ),
];

/** What fields use besides. */
export const fieldRoles = (): readonly TokenRole[] => rolesOf<keyof typeof FIELD_ROLES>(FIELD_ROLES);

/** Every role, for the guide about house styles and for whoever measures one. */
export const tokenRoles = (): readonly TokenRole[] => [...baseRoles, ...fieldRoles()];
