/**
 * What `loket-kopie.js` adds to a widget, and what it is told. The widgets know these shapes only: the words, the drawing
 * and the judging of photos are in that file, which draws into a place that the widget gives it.
 */
import type { Bestandslimieten, Weigering } from '../domain/bestand.js';
import type { Wijziging } from '../domain/bewijs.js';

/** As in i18n, which stands above this. */
type Taal = 'nl' | 'en' | 'fy';

/** One chosen file, as it stands now. */
export interface KopieBestand {
  /** Start of every id that is made for it. */
  readonly id: string;
  readonly taal: Taal;
  /** Of the headings inside. */
  readonly level: number;
  readonly file: File;
  /** As it is shown. */
  readonly naam: string;
  /** Media type by content; empty while that is not known. */
  readonly formaat: string;
  readonly phase: 'checking' | 'rejected' | 'ready' | 'sending' | 'failed' | 'sent' | 'removing';
  /** Why it is refused; empty when it is not. */
  readonly weigeringen: readonly Weigering[];
  /** What was done to it here. */
  readonly gewijzigd: readonly Wijziging[];
  readonly limieten: Bestandslimieten;
  /** It is a copy of an identity paper, or answers a question for one. */
  readonly identiteit: boolean;
  /** For a copy that says whom it is for, and what for; empty when the page does not know. */
  readonly gemeente: string;
  readonly doel: string;
  /** Says this in the one status region of the widget, once this long has passed, in milliseconds. */
  readonly announce: (text: string, after?: number) => void;
  /**
   * Puts another file in its place, and has it judged. @param wijziging what was done; `null`: the citizen chose another
   * @returns whether it can be sent
   */
  readonly exchange: (file: File, wijziging: Wijziging | null) => Promise<boolean>;
  /**
   * Keeps it from being sent as it is, while a copy is being made of it. @param reason what the citizen must do first;
   * `null`: it may be sent again. The id of what it is about ends in `-titel`.
   */
  readonly hold: (reason: string | null) => void;
}

/** A text that the citizen types, which is nobody's to keep. */
export interface KopieTekst {
  readonly taal: Taal;
  readonly tekst: string;
  readonly announce: KopieBestand['announce'];
}

/** Put on the page by `loket-kopie.js`. Called at every drawing of the widget. */
export interface Kopie {
  readonly bestand: (place: HTMLElement, bestand: KopieBestand) => void;
  readonly tekst: (place: HTMLElement, tekst: KopieTekst) => void;
}
