/**
 * What the routes ask of whoever holds the data: the demo store today, real case systems (ZGW) later. A backend knows
 * nothing of HTTP. Every call says who asks; a backend answers only what that person may see, and `null` for anything
 * else, whether it does not exist or belongs to another: the gateway makes 404 of both, so that nobody learns which.
 * A source that is down throws `SourceUnavailable`; a part of a case that is missing is named in `onvolledig`.
 */
import type { Datum, Moment } from '../contract/basis.js';
import type { Bericht } from '../contract/berichten.js';
import type { ContactOnderwerp } from '../contract/contact.js';
import type { Document } from '../contract/documenten.js';
import type { MijnGegevens, MijnGegevensWijziging } from '../contract/mijn-gegevens.js';
import type { Organisatie } from '../contract/organisatie.js';
import type { Status } from '../contract/statussen.js';
import type { Zaak, ZaakSamenvatting } from '../contract/zaken.js';

export interface Persoon {
  /** Opaque, stable, never a BSN, a KvK number or an e-mail address. */
  readonly onderwerp: string;
  readonly soort: 'inwoner' | 'ondernemer';
}

/** Who asks, and in which language the answer is wanted. */
export interface Vraag {
  readonly persoon: Persoon;
  /** One of the backend's own `talen`. */
  readonly taal: string;
}

/** Which part of a list: `aantal` items from the item `begin` (0 is the first). */
export interface Bereik {
  readonly begin: number;
  readonly aantal: number;
}

export interface Deel<T> {
  /** How many there are in all. */
  readonly count: number;
  readonly results: readonly T[];
}

/** The bytes of a document, read in pieces so that a large file never has to fit in memory. */
export interface Inhoud {
  readonly bestandsnaam: string;
  /** In bytes. */
  readonly omvang: number;
  /** Changes when the bytes change; printable ASCII without quotes. */
  readonly kenmerk: string;
  /** The bytes from `begin` up to, not including, `eind`. */
  read(begin: number, eind: number): Promise<Uint8Array | ReadableStream<Uint8Array>>;
}

/** What this person sent through the gateway, as a case system sees it come in. */
export interface VerstuurdBericht {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly op: number;
  readonly tekst: string;
  /** By when the municipality promised to answer. */
  readonly antwoordVoor: Datum | null;
}

/** The conversations that the case system holds. What people send through the gateway, the gateway keeps itself. */
export interface BerichtenBron {
  /**
   * The whole conversation as the case system has it, oldest first; `volgnummer` is counted by the gateway.
   * @param verstuurd what this person sent through the gateway, oldest first: the case system may have answered it
   */
  listBerichten(
    vraag: Vraag,
    zaakId: string,
    verstuurd: readonly VerstuurdBericht[],
  ): Promise<readonly Bericht[] | null>;
  /** Of a bericht of the case system; `null` while it is not (yet) available. */
  loadBijlage(vraag: Vraag, zaakId: string, berichtId: string, bijlageId: string): Promise<Inhoud | null>;
}

/** What people can write about without a case. What they write, the gateway keeps itself. */
export interface ContactBron {
  /** In the order in which they are offered. */
  listOnderwerpen(taal: string): Promise<readonly ContactOnderwerp[]>;
}

export interface Backend {
  /** Languages (`nl`, `en` …) in which texts exist; the first is the usual one. */
  readonly talen: readonly [string, ...string[]];
  loadOrganisatie(taal: string): Promise<Organisatie>;
  listZaken(vraag: Vraag, bereik: Bereik): Promise<Deel<ZaakSamenvatting>>;
  loadZaak(vraag: Vraag, zaakId: string): Promise<Zaak | null>;
  listStatussen(vraag: Vraag, zaakId: string, bereik: Bereik): Promise<Deel<Status> | null>;
  listDocumenten(vraag: Vraag, zaakId: string, bereik: Bereik): Promise<Deel<Document> | null>;
  loadDocument(vraag: Vraag, zaakId: string, documentId: string): Promise<Document | null>;
  /** `null` also while a document is not (yet) available: being sent, being checked, refused. */
  loadInhoud(vraag: Vraag, zaakId: string, documentId: string): Promise<Inhoud | null>;
  /** Never moves backwards. `null` when there is no such case for this person. */
  markGezien(vraag: Vraag, zaakId: string, tot: Moment): Promise<true | null>;
  loadMijnGegevens(vraag: Vraag): Promise<MijnGegevens>;
  updateMijnGegevens(vraag: Vraag, wijziging: MijnGegevensWijziging): Promise<MijnGegevens>;
  /** Absent where the case system has no conversations; then `organisatie.onderdelen` does not name them either. */
  readonly berichten?: BerichtenBron;
  /** Absent where nobody takes contactverzoeken; then `organisatie.onderdelen` does not name them either. */
  readonly contact?: ContactBron;
}
