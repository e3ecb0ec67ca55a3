/** The chosen files of a widget, from choosing to received: judged, cleaned of places, compared, sent, taken back. */
import type { ReactiveControllerHost } from 'lit';
import { LoketError, isLoketError } from '../../client/errors.js';
import type { LoketClient } from '../../client/loket-client.js';
import { HELE_WAARDE_TOT, type Document, type DocumentAankondiging } from '../../contract/documenten.js';
import { toZaak } from '../../controllers/document-destination.js';
import { Uploads, isStopped } from '../../controllers/uploads.js';
import { judgeBestand, safeName, titleOf } from '../../domain/bestand.js';
import { createBewijsbestand, type Bewijsbestand } from '../../domain/bewijs.js';
import { removeLocation } from '../../domain/foto.js';
import { canDigest, delenWaarde, digestHex } from '../../domain/sha256.js';
import {
  blobOf,
  isRestOf,
  isSendable,
  type Item,
  type ItemState,
  type Toevoegen,
  type ZaakContent,
} from './model.js';

/** What the queue needs to know of the case. */
export interface Target {
  readonly client: LoketClient;
  readonly content: ZaakContent;
  readonly toevoegen: Toevoegen;
  readonly language: string;
}

/** What happened to a file, for the widget to tell. */
export interface QueueListener {
  /** The chosen files were looked at. */
  readonly onChecked: (items: readonly Item[]) => void;
  readonly onSent: (item: Item, document: Document, bewijs: Bewijsbestand) => void;
  readonly onFailed: (item: Item, error: LoketError) => void;
  /** Everything that *Voeg toe* began has ended, one way or the other. */
  readonly onSettled: (sent: number, failed: readonly Item[]) => void;
  /** Somebody else is signed in now: nothing may stay. */
  readonly onOtherPerson: () => void;
}

let count = 0;

export class Queue {
  items: readonly Item[] = [];
  readonly uploads: Uploads<DocumentAankondiging, Document>;
  readonly #host: ReactiveControllerHost;
  readonly #target: () => Target | null;
  readonly #listener: QueueListener;
  /** Goes up when everything is emptied: what was begun before is nobody's any more. */
  #turn = 0;
  #judging: Promise<void> = Promise.resolve();

  constructor(host: ReactiveControllerHost, target: () => Target | null, listener: QueueListener) {
    this.#host = host;
    this.#target = target;
    this.#listener = listener;
    this.uploads = new Uploads(host, () =>
      this.items.some((item) => isSendable(item) || item.state.phase === 'checking'),
    );
  }

  /** Takes files up in the list and looks at each, in order. */
  choose(files: readonly { readonly file: File; readonly map: boolean }[]): void {
    const target = this.#target();
    if (!target || files.length === 0) return;
    const { informatieobjecttypen } = target.toevoegen;
    const [only] = informatieobjecttypen;
    const added = files.map(({ file, map }): readonly [Item, boolean] => [
      {
        id: String((count += 1)),
        file,
        naam: safeName(file.name),
        formaat: '',
        state: { phase: 'checking' },
        soort: informatieobjecttypen.length === 1 && only ? only.id : '',
        beantwoordt: '',
        opmerking: '',
        noteOpen: false,
        zonderLocatie: null,
        vindplaatsen: [],
        unsure: false,
        metLocatie: false,
        waarde: null,
        twin: null,
      },
      map,
    ]);
    this.items = [...this.items, ...added.map(([item]) => item)];
    this.#host.requestUpdate();
    const turn = this.#turn;
    // One at a time: two files at once would each think they are the last that fits.
    this.#judging = this.#judging.then(async () => {
      for (const [{ id }, map] of added) await this.#judge(id, map, target);
      if (turn === this.#turn) {
        this.#listener.onChecked(added.flatMap(([{ id }]) => this.items.filter((item) => item.id === id)));
      }
    });
  }

  async #judge(id: string, map: boolean, target: Target): Promise<void> {
    const item = this.find(id);
    if (!item) return;
    const { file } = item;
    const before = this.items.slice(0, this.items.indexOf(item)).filter(isTaken);
    const oordeel = await judgeBestand(file, target.toevoegen, {
      wachtrij: before.map((one) => one.file),
      aantal: before.length,
      map,
    });
    if (!oordeel.goed) {
      this.change(id, { naam: oordeel.naam, state: { phase: 'rejected', weigeringen: oordeel.weigeringen } });
      return;
    }
    const { formaat, naam } = oordeel;
    try {
      const { blob, removed, unsure } = await removeLocation(file, formaat);
      const found = await this.#findTwin(item, target.content.documenten, before);
      this.change(id, {
        formaat,
        naam,
        zonderLocatie: removed.length > 0 ? blob : null,
        vindplaatsen: removed,
        unsure,
        ...found,
        state: { phase: 'ready' },
      });
    } catch {
      this.change(id, { naam, state: { phase: 'rejected', weigeringen: [{ reden: 'onleesbaar' }] } });
    }
  }

  /** What is the same, byte for byte. Only what is as long is compared at all, so most files are not read for it. */
  async #findTwin(
    { file }: Item,
    documenten: readonly Document[],
    before: readonly Item[],
  ): Promise<Pick<Item, 'twin' | 'waarde'>> {
    const alike = documenten.filter(
      ({ bestandsomvang, verwerking, integriteit }) =>
        integriteit?.algoritme === 'sha_256' &&
        verwerking !== 'uploaden' &&
        (bestandsomvang ?? file.size) === file.size,
    );
    const queued = before.filter((one) => one.file.size === file.size);
    if ((alike.length === 0 && queued.length === 0) || !canDigest()) return { twin: null, waarde: null };
    if (file.size > HELE_WAARDE_TOT) {
      for (const { ontvangstbewijs, titel } of alike) {
        if (
          ontvangstbewijs &&
          (await delenWaarde(file, ontvangstbewijs.deelomvang)) === ontvangstbewijs.delenWaarde
        )
          return { twin: { where: 'zaak', naam: titel }, waarde: null };
      }
      return { twin: null, waarde: null };
    }
    const waarde = await digestHex(file);
    const document = alike.find(({ integriteit }) => integriteit?.waarde.toLowerCase() === waarde);
    if (document) return { twin: { where: 'zaak', naam: document.titel }, waarde };
    for (const one of queued) {
      if ((one.waarde ?? (await digestHex(one.file))) === waarde)
        return { twin: { where: 'queue', naam: one.naam }, waarde };
    }
    return { twin: null, waarde };
  }

  find(id: string): Item | undefined {
    return this.items.find((item) => item.id === id);
  }

  change(id: string, fields: Partial<Item>): void {
    this.items = this.items.map((item) => (item.id === id ? { ...item, ...fields } : item));
    this.#host.requestUpdate();
  }

  /** Sends these; those that are under way already are left alone. */
  async send(ids: readonly string[]): Promise<void> {
    const target = this.#target();
    const turn = this.#turn;
    const items = ids.flatMap((id) => this.items.filter((item) => item.id === id && isSendable(item)));
    if (!target || items.length === 0) return;
    for (const { id } of items) this.#state(id, { phase: 'sending' });
    const outcomes = await Promise.all(items.map((item) => this.#sendOne(item, target, turn)));
    if (turn !== this.#turn) return;
    this.#listener.onSettled(
      outcomes.filter((outcome) => outcome === 'sent').length,
      items.flatMap(({ id }) => this.items.filter((item) => item.id === id && item.state.phase === 'failed')),
    );
  }

  async #sendOne(item: Item, target: Target, turn: number): Promise<'sent' | 'failed' | 'stopped'> {
    const { client, content, language } = target;
    const { id, file, naam, formaat, soort, beantwoordt, opmerking } = item;
    const blob = blobOf(item);
    try {
      const { bestand: document, ...verzonden } = await this.uploads.send(id, {
        client,
        language,
        destination: toZaak(client, content.zaak.id),
        file: blob,
        onderwerp: content.onderwerp,
        waarde: blob === file ? (item.waarde ?? undefined) : undefined,
        resume: content.documenten.find(
          (one) => one.verwerking === 'uploaden' && isRestOf(item, one) && !this.uploads.isOurs(one.id),
        ),
        aankondiging: {
          bestandsnaam: naam,
          titel: titleOf(naam),
          formaat,
          bestandsomvang: blob.size,
          informatieobjecttype: soort,
          ...(opmerking.trim() === '' ? {} : { opmerking: opmerking.trim() }),
          ...(beantwoordt === '' ? {} : { beantwoordt }),
        },
      });
      const { ontvangstbewijs } = document;
      if (!ontvangstbewijs) throw new LoketError('contract', 'a document without a receipt');
      const { deelomvang } = ontvangstbewijs;
      const { waarde, delenWaarde: delen } = verzonden;
      const gekozen =
        blob === file
          ? { waarde, delenWaarde: delen }
          : {
              waarde: waarde === null ? null : (item.waarde ?? (await digestHex(file))),
              delenWaarde: await delenWaarde(file, deelomvang),
            };
      if (turn !== this.#turn) return 'stopped';
      this.#drop(id);
      this.#listener.onSent(
        item,
        document,
        createBewijsbestand(
          {
            naam,
            omvang: blob.size,
            deelomvang,
            verzonden: { waarde, delenWaarde: delen },
            gekozen,
            gewijzigd: blob === file ? [] : ['locatie'],
          },
          ontvangstbewijs,
        ),
      );
      return 'sent';
    } catch (cause) {
      if (turn !== this.#turn || isStopped(cause)) return 'stopped';
      const error = isLoketError(cause) ? cause : new LoketError('contract', 'the upload failed', { cause });
      if (error.code === 'andere-persoon') {
        this.#listener.onOtherPerson();
        return 'stopped';
      }
      this.#state(id, { phase: 'failed', error });
      this.#listener.onFailed(item, error);
      return 'failed';
    }
  }

  /** Takes a file out of the list, and back from the server. @returns whether it had been received already */
  async remove(id: string): Promise<'removed' | 'received' | 'unknown'> {
    const item = this.find(id);
    if (!item) return 'removed';
    if (item.state.phase !== 'sending' && item.state.phase !== 'failed') {
      this.#drop(id);
      return 'removed';
    }
    this.#state(id, { phase: 'removing' });
    const outcome = await this.uploads.cancel(id);
    this.#drop(id);
    return outcome;
  }

  /** Forgets everything, without a word to the server. */
  clear(): void {
    this.#turn += 1;
    this.items = [];
    this.uploads.clear();
    this.#host.requestUpdate();
  }

  #state(id: string, state: ItemState): void {
    this.change(id, { state });
  }

  #drop(id: string): void {
    this.items = this.items.filter((item) => item.id !== id);
    this.#host.requestUpdate();
  }
}

/** Whether a file counts: what is refused does not. */
const isTaken = ({ state }: Item): boolean => state.phase !== 'rejected';
