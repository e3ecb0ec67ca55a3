// Made by tools/manifest.ts from custom-elements.json: do not edit.
import type { ClassAttributes, HTMLAttributes } from 'react';
import type { LoketElements } from './elements.js';

/** React 19 listens to the event `zaak-loaded` by the property `onzaak-loaded`. */
type Listeners<Events> = {
  [Name in keyof Events & string as `on${Name}`]?: ((event: Events[Name]) => void) | undefined;
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
