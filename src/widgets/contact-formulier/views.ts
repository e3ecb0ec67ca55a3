/** What the parts of `<contact-formulier>` share. Pure. */
import type { Datum } from '../../domain/datum.js';
import type { AddressRules } from '../../domain/url.js';
import type { PaperContext } from '../paper.js';
import type { ContactTexts } from './messages.js';
import type { Bijzaak } from './model.js';
import type { SoortTexts } from './soort-messages.js';

/** What every part needs to know. */
export interface ViewContext extends PaperContext {
  readonly compose: ContactTexts;
  /** In the words of the sort that was chosen. */
  readonly soort: SoortTexts;
  /** Start of every id. */
  readonly uid: string;
  readonly rules: AddressRules;
  /** By the server's clock, in milliseconds since 1970. */
  readonly now: number;
  readonly vandaag: Datum;
  readonly loginUrl: string | null;
  /** The case that the page names. */
  readonly zaak: Bijzaak | null;
}
