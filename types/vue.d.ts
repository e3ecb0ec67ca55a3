// Made by tools/manifest.ts from custom-elements.json: do not edit.
import type { HTMLAttributes, PublicProps } from 'vue';
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
    'afspraak-planner': Component<LoketElements['afspraak-planner']>;
    'contact-formulier': Component<LoketElements['contact-formulier']>;
    'zaak-bericht': Component<LoketElements['zaak-bericht']>;
    'zaak-timeline': Component<LoketElements['zaak-timeline']>;
    'zaak-upload': Component<LoketElements['zaak-upload']>;
  }
}
