/** What is known of a file that a citizen has chosen. Pure. */
import type { LoketError } from '../client/errors.js';
import type { Weigering } from '../domain/bestand.js';
import type { Wijziging } from '../domain/bewijs.js';
import type { Vindplaats } from '../domain/foto.js';

/** How far a chosen file is. */
export type FileState =
  | { readonly phase: 'checking' }
  | { readonly phase: 'rejected'; readonly weigeringen: readonly Weigering[] }
  | { readonly phase: 'ready' }
  | { readonly phase: 'sending' }
  | { readonly phase: 'failed'; readonly error: LoketError }
  /** Received, and kept in the list until something names it. */
  | { readonly phase: 'sent'; readonly bestandId: string }
  /** Being taken back. */
  | { readonly phase: 'removing' };

/** Keyed by `id`: names are not unique. */
export interface ChosenFile {
  readonly id: string;
  readonly file: File;
  /** What the citizen chose, while `file` was drawn from it; of a safe copy nothing but that copy is kept. */
  readonly gekozen: File;
  /** What was done on the device to make `file`. */
  readonly gewijzigd: readonly Wijziging[];
  /** What must be done before it can be sent, in a sentence; `null`: nothing. */
  readonly wacht: string | null;
  /** As it is shown and sent. */
  readonly naam: string;
  /** Media type by content; empty while that is not known. */
  readonly formaat: string;
  readonly state: FileState;
  /** The photo without the place where it was made; `null` when no place was found. */
  readonly zonderLocatie: Blob | null;
  readonly vindplaatsen: readonly Vindplaats[];
  /** The place may still be in it. */
  readonly unsure: boolean;
  /** The citizen wants to send the place along. */
  readonly metLocatie: boolean;
  /** SHA-256 of the file as chosen, when it was computed. */
  readonly waarde: string | null;
  /** The title or name of what is the same, byte for byte, in the case or in the queue (★5). */
  readonly twin: { readonly where: 'zaak' | 'queue'; readonly naam: string } | null;
}

/** What is sent of a file. */
export const blobOf = ({ file, zonderLocatie, metLocatie }: ChosenFile): Blob =>
  zonderLocatie && !metLocatie ? zonderLocatie : file;

/** Whether it is sent when the citizen says so. */
export const isSendable = ({ state }: ChosenFile): boolean =>
  state.phase === 'ready' || state.phase === 'failed';

/** Whether it counts: what is refused does not. */
export const isTaken = ({ state }: ChosenFile): boolean => state.phase !== 'rejected';

/** Those of which something must be done first: what, and at which control. */
export const heldOf = <I extends ChosenFile>(
  items: readonly I[],
  targetOf: (item: I) => string,
): { target: string; text: string }[] =>
  items.flatMap((item) =>
    item.wacht !== null && isSendable(item) ? [{ target: targetOf(item), text: item.wacht }] : [],
  );
