/** What filling in asks of its widget, and how it can end. */
import type { LoketError } from '../../client/errors.js';
import type { LoketClient } from '../../client/loket-client.js';
import type { Contactsoort, Contactverzoek } from '../../contract/contact.js';
import type { AnnouncerController } from '../../controllers/announcer.js';
import type { Taal } from '../../i18n/messages.js';
import type { FormContent } from './model.js';

/** An attempt that did not end well. */
export interface Mislukt {
  readonly error: LoketError;
  /** Whether it may have been received all the same. */
  readonly unclear: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What an earlier visit left behind. */
export interface Teruggezet {
  /** When it was written, in milliseconds since 1970. */
  readonly op: number;
  /** Names of the files that were chosen: those themselves cannot be kept. */
  readonly bijlagen: readonly string[];
}

export interface FormOptions {
  readonly uid: string;
  readonly taal: () => Taal;
  readonly client: () => LoketClient | null;
  readonly content: () => FormContent | null;
  /** What the page has chosen for the citizen. */
  readonly fixed: () => { readonly soort: Contactsoort | null; readonly onderwerp: string | null };
  readonly phone: () => string | null;
  readonly apiUrl: () => string | null;
  /** Whether the site wants the text kept in this tab. */
  readonly keep: () => boolean;
  /** By the server's clock. */
  readonly now: () => number;
  readonly announcer: AnnouncerController;
  /** Tells the page. @returns false when the page prevented it */
  readonly tell: (event: Event) => boolean;
  /** Moves the focus to what this selector names, after the next render. */
  readonly focus: (selector: string) => void;
  readonly onSent: (verzoek: Contactverzoek) => void;
  readonly onFailed: (error: LoketError) => void;
  readonly onSignedOut: () => void;
  readonly onOtherPerson: () => void;
}
