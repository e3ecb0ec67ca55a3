/** What the parts of `<zaak-upload>` share. Pure. */
import type { Organisatie } from '../../contract/organisatie.js';
import type { DocumentContext } from '../document-links.js';
import type { Texts } from './messages.js';

/** What every part needs to know. */
export interface ViewContext extends DocumentContext {
  readonly texts: Texts;
  /** Level of the headings inside. */
  readonly level: number;
  /** Start of every id. */
  readonly uid: string;
  readonly organisatie: Organisatie | null;
  readonly phone: string | null;
}
