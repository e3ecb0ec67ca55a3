/**
 * What editors and frameworks know of the widgets, made from custom-elements.json and the token roles: custom data for
 * VS Code, web-types for JetBrains, and types for templates of React and Vue. `tools/manifest.ts` writes and checks it.
 */
import { CONTACTSOORTEN } from '../src/contract/contact.js';
import { tokenRoles, type TokenRole } from '../src/ui/tokens.js';
import { formatted } from './formatted.js';

interface Described {
  readonly name: string;
  readonly description?: string;
}
interface Attribute extends Described {
  readonly type: { readonly text: string };
  readonly default?: string;
  readonly fieldName: string;
}
export interface Declaration extends Described {
  readonly tagName?: string;
  readonly summary?: string;
  readonly customElement?: boolean;
  readonly attributes?: readonly Attribute[];
  readonly events?: readonly (Described & { readonly type: { readonly text: string } })[];
  readonly slots?: readonly Described[];
}
export interface Manifest {
  readonly modules: readonly { readonly path: string; readonly declarations?: readonly Declaration[] }[];
}
interface Widget extends Required<Declaration> {
  readonly tagName: string;
}

/** Attributes with a short list of values, which the type in the manifest cannot say. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  'contact-formulier soort': CONTACTSOORTEN,
  'contact-formulier draft': ['session'],
  'zaak-bericht draft': ['session'],
};
const LEVELS = ['1', '2', '3', '4', '5', '6'];
const valuesOf = (tag: string, name: string): readonly string[] =>
  name === 'heading-level' ? LEVELS : (VALUES[`${tag} ${name}`] ?? []);

export const widgetsOf = (manifest: Manifest): Widget[] =>
  manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter((one): one is Widget => one.tagName !== undefined);

/** As read in a hint: one paragraph, without the line breaks of the source. */
const flat = (text = ''): string => text.replace(/\s+/g, ' ').trim();
const isBoolean = ({ type }: Attribute): boolean => type.text === 'boolean';

// ------------------------------------------------------------------------------------------------------------- Editors

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function htmlData(widgets: readonly Widget[]): string {
  return json({
    $schema:
      'https://raw.githubusercontent.com/microsoft/vscode-html-languageservice/main/docs/customData.schema.json',
    version: 1.1,
    tags: widgets.map(({ tagName, description, attributes, events, slots }) => ({
      name: tagName,
      description: {
        kind: 'markdown',
        value: [
          flat(description),
          ...slots.map((slot) => `**Inside:** ${flat(slot.description)}`),
          `**Events:**\n${events.map((event) => `- \`${event.name}\`: ${flat(event.description)}`).join('\n')}`,
        ].join('\n\n'),
      },
      attributes: attributes.map((attribute) => ({
        name: attribute.name,
        description: flat(attribute.description),
        // A boolean attribute has no value.
        ...(isBoolean(attribute) ? { valueSet: 'v' } : {}),
        ...(valuesOf(tagName, attribute.name).length > 0
          ? { values: valuesOf(tagName, attribute.name).map((name) => ({ name })) }
          : {}),
      })),
    })),
  });
}

const SYNTAX: Readonly<Record<TokenRole['syntax'], string>> = {
  '<color>': 'A colour',
  '<number>': 'A number',
  '<length>': 'A length in px',
  '': 'A value',
};
const PLAKKOP = {
  name: '--loket-plakkop',
  description: 'Height of a sticky header on this page, so that it hides no focus in a widget. A length.',
};

/** The site's own tokens of the house style, with what counts where they are absent. */
function tokens(): Described[] {
  const roles = tokenRoles().map(({ role, syntax, initial, tokens: chain }) => ({
    name: `--loket-${role}`,
    description: `${SYNTAX[syntax]} for the Loket widgets of this site. Without it the first of ${chain.map((name) => `--${name}`).join(', ')} counts, else ${initial}.`,
  }));
  return [...roles, PLAKKOP].sort((a, b) => (a.name < b.name ? -1 : 1));
}

const cssData = (): string => json({ version: 1.1, properties: tokens() });

function webTypes(widgets: readonly Widget[], version: string): string {
  return json({
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name: 'loket-widgets',
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: widgets.map(({ name, tagName, description, attributes, events, slots }) => ({
          name: tagName,
          description: flat(description),
          source: { module: 'loket-widgets', symbol: name },
          attributes: attributes.map((attribute) => {
            const values = valuesOf(tagName, attribute.name);
            return {
              name: attribute.name,
              description: flat(attribute.description),
              value: isBoolean(attribute)
                ? { kind: 'no-value', type: 'boolean' }
                : { kind: 'plain', type: values.map((one) => `'${one}'`).join(' | ') || 'string' },
              ...(attribute.default === undefined || attribute.default === 'null'
                ? {}
                : { default: attribute.default }),
            };
          }),
          slots: slots.map((slot) => ({ name: slot.name, description: flat(slot.description) })),
          js: {
            properties: attributes.map(({ fieldName, description: text, type }) => ({
              name: fieldName,
              description: flat(text),
              type: type.text,
            })),
            events: events.map((event) => ({
              name: event.name,
              description: flat(event.description),
              type: event.type.text,
            })),
          },
        })),
      },
      css: { properties: tokens() },
    },
  });
}

// -------------------------------------------------------------------------------------------------- Types for templates

const HEAD = '// Made by tools/manifest.ts from custom-elements.json: do not edit.\n';
const doc = (text: string | undefined): string => `/** ${flat(text).replaceAll('*/', '*\\/')} */`;
const baseOf = ({ name }: Widget): string => name.replace(/Element$/, '');

/** In a template a number may be text, and what is `null` in the element is left out. */
function templateType(tag: string, { name, type }: Attribute): string {
  const values = VALUES[`${tag} ${name}`];
  if (values) return values.map((one) => `'${one}'`).join(' | ');
  return type.text === 'number' ? 'number | string' : type.text.replace(' | null', '');
}

function elementTypes(widgets: readonly Widget[]): string {
  const classes = widgets.flatMap(({ name, events }) => [name, ...events.map(({ type }) => type.text)]);
  const perWidget = widgets.map((widget) => {
    const { tagName, attributes, events } = widget;
    const fields = attributes.flatMap((attribute) => {
      const { name, fieldName, description } = attribute;
      const type = templateType(tagName, attribute);
      return [...new Set([name, fieldName])].map(
        (key) => `${doc(description)}\n'${key}'?: ${type} | null | undefined;`,
      );
    });
    return `
/** What \`<${tagName}>\` takes in a template: its attributes, and the properties of the same meaning. */
export interface ${baseOf(widget)}Attributes {
${fields.join('\n')}
}
/** What \`<${tagName}>\` tells the page: the name of each event and its class. */
export interface ${baseOf(widget)}Events {
${events.map(({ name, type, description }) => `${doc(description)}\n'${name}': ${type.text};`).join('\n')}
}`;
  });
  return `${HEAD}import type { ${[...new Set(classes)].sort().join(', ')} } from '../dist/npm/index.js';
${perWidget.join('\n')}

/** Every tag, for types of a framework that has none of its own here. */
export interface LoketElements {
${widgets
  .map((widget) => {
    const base = baseOf(widget);
    return `'${widget.tagName}': { element: ${widget.name}; attributes: ${base}Attributes; events: ${base}Events };`;
  })
  .join('\n')}
}
`;
}

const REACT = `${HEAD}import type { ClassAttributes, HTMLAttributes } from 'react';
import type { LoketElements } from './elements.js';

/** React 19 listens to the event \`zaak-loaded\` by the property \`onzaak-loaded\`. */
type Listeners<Events> = {
  [Name in keyof Events & string as \`on\${Name}\`]?: ((event: Events[Name]) => void) | undefined;
};
type Props<One extends LoketElements[keyof LoketElements]> = ClassAttributes<One['element']> &
  Omit<HTMLAttributes<One['element']>, keyof One['attributes']> &
  One['attributes'] &
  Listeners<One['events']>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Loket {}
  }
}
type Loket = { [Tag in keyof LoketElements]: Props<LoketElements[Tag]> };
`;

const vueTypes = (
  widgets: readonly Widget[],
): string => `${HEAD}import type { HTMLAttributes, PublicProps } from 'vue';
import type { LoketElements } from './elements.js';

type Together<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;
type Emit<Events> = Together<
  { [Name in keyof Events]: (event: Name, value: Events[Name]) => void }[keyof Events]
>;
type Props<One extends LoketElements[keyof LoketElements]> = Omit<HTMLAttributes, keyof One['attributes']> &
  One['attributes'] &
  PublicProps;
type Component<One extends LoketElements[keyof LoketElements]> = new () => One['element'] & {
  /** For the checker of templates alone; the element has none. @deprecated */
  $props: Props<One>;
  /** For the checker of templates alone; the element has none. @deprecated */
  $emit: Emit<One['events']>;
};

declare module 'vue' {
  interface GlobalComponents {
${widgets.map(({ tagName }) => `'${tagName}': Component<LoketElements['${tagName}']>;`).join('\n')}
  }
}
`;

/** Every file that is made from the manifest: name → content. */
export async function editorData(manifest: Manifest, version: string): Promise<Record<string, string>> {
  const widgets = widgetsOf(manifest);
  return {
    'vscode.html-custom-data.json': htmlData(widgets),
    'vscode.css-custom-data.json': cssData(),
    'web-types.json': webTypes(widgets, version),
    'types/elements.d.ts': await formatted('types/elements.d.ts', elementTypes(widgets)),
    'types/react.d.ts': await formatted('types/react.d.ts', REACT),
    'types/vue.d.ts': await formatted('types/vue.d.ts', vueTypes(widgets)),
  };
}
