/** The API as the widgets see it. They know this interface only, never HTTP. */
import type { Document } from '../contract/documenten.js';
import type { MijnGegevens, MijnGegevensWijziging } from '../contract/mijn-gegevens.js';
import type { Organisatie } from '../contract/organisatie.js';
import type { Sessie } from '../contract/sessie.js';
import type { Status } from '../contract/statussen.js';
import type { Moment } from '../contract/basis.js';
import type { Zaak, ZaakSamenvatting } from '../contract/zaken.js';
import type { Wire } from './wire.js';

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** Wanted language of the texts (`nl`, `en`, `fy`), sent as `Accept-Language`. */
  readonly language?: string | undefined;
  /** What the API wants for who is not signed in: a token of one thing, in a header of its own. Never in an address. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

export interface WriteOptions extends CallOptions {
  /**
   * Names one intent of the citizen: the API does what comes under one key once. Kept over retries, and over a new try
   * after a failure. Default: a key of its own for every call. `newKey()` makes one.
   */
  readonly idempotencyKey?: string | undefined;
  /**
   * Called right before the write leaves, each time that it does. When a call fails without it, the API has certainly
   * not received it.
   */
  readonly onDeparture?: (() => void) | undefined;
}

/** An answer with what surrounds it. */
export interface Answer<T> {
  /** When nothing changed (304) the very same object as before, so that `===` tells a poll that it brought nothing new. */
  readonly data: T;
  /** Language of the texts in `data` (`Content-Language`; `nl` when the API does not say). */
  readonly language: string;
  /** The server's clock when it answered, in milliseconds since 1970; the device's clock when the API does not say. */
  readonly at: number;
  /** How many list items broke the contract and were left out. Above zero the citizen is told that something is missing. */
  readonly lost: number;
}

/** Where a document can be opened or saved. */
export interface DocumentLinks {
  /** Absent when the format cannot be shown safely in a browser. */
  readonly openen: string | null;
  readonly opslaan: string;
}

/** Every call rejects with a `LoketError`, never with anything else. */
export interface LoketClient {
  /** For modules of this library that add calls: a bundle without those modules is without their calls. */
  readonly wire: Wire;
  loadSessie(options?: CallOptions): Promise<Answer<Sessie>>;
  loadOrganisatie(options?: CallOptions): Promise<Answer<Organisatie>>;
  /** All cases of the person, every page followed. */
  loadZaken(options?: CallOptions): Promise<Answer<readonly ZaakSamenvatting[]>>;
  loadZaak(zaakId: string, options?: CallOptions): Promise<Answer<Zaak>>;
  /** All steps of the case in the server's order, every page followed. */
  loadStatussen(zaakId: string, options?: CallOptions): Promise<Answer<readonly Status[]>>;
  loadDocumenten(zaakId: string, options?: CallOptions): Promise<Answer<readonly Document[]>>;
  /** Remembers on the server what this person has seen; safe to repeat. */
  markGezien(zaakId: string, tot: Moment, options?: CallOptions): Promise<void>;
  /** Plain links, for sites that sign in with the session cookie; `null` where there is a token: use `createInhoudLink`. */
  documentLinks(zaakId: string, document: Document): DocumentLinks | null;
  /** An address that works once, for sites that sign in with a token. */
  createInhoudLink(
    zaakId: string,
    documentId: string,
    weergave: 'openen' | 'opslaan',
    options?: CallOptions,
  ): Promise<string>;
  loadMijnGegevens(options?: CallOptions): Promise<Answer<MijnGegevens>>;
  updateMijnGegevens(wijziging: MijnGegevensWijziging, options?: CallOptions): Promise<Answer<MijnGegevens>>;
  /** Forgets every cached answer: at the end of a session, or when another person signed in. */
  forget(): void;
}
