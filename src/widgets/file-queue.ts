/** The chosen files of a widget, from choosing to received: judged, cleaned of places, compared, sent, taken back. */
import type { ReactiveControllerHost } from 'lit';
import type { Aankondiging, Bestand } from '../client/destination.js';
import { LoketError, isLoketError } from '../client/errors.js';
import type { LoketClient } from '../client/loket-client.js';
import type { Cancelled } from '../client/upload.js';
import { HELE_WAARDE_TOT, type Document } from '../contract/documenten.js';
import { Uploads, isStopped, type Sending } from '../controllers/uploads.js';
import { judgeBestand, safeName, type Bestandslimieten } from '../domain/bestand.js';
import { createBewijsbestand, type Bewijsbestand, type Wijziging } from '../domain/bewijs.js';
import { removeLocation } from '../domain/foto.js';
import { canDigest, delenWaarde, digestHex } from '../domain/sha256.js';
import { blobOf, isSendable, isTaken, type ChosenFile, type FileState } from './chosen-file.js';

/** What the queue needs to know of where the files go. */
export interface FileTarget<I extends ChosenFile, A extends Aankondiging, T extends Bestand> {
  readonly client: LoketClient;
  readonly language: string;
  /** Who is signed in; `undefined` when that could not be asked. */
  readonly onderwerp: string | null | undefined;
  readonly limieten: Bestandslimieten;
  /** What is there already: the same, byte for byte, is pointed out. */
  readonly known: readonly Document[];
  /** What this widget keeps of a file beside what every widget does, at first. */
  readonly fieldsOf: () => Omit<I, keyof ChosenFile>;
  /** Where a file goes, and how it is announced. @param isOurs whether this one is being sent from here */
  readonly sendingOf: (
    item: I,
    isOurs: (bestandId: string) => boolean,
  ) => Pick<Sending<A, T>, 'destination' | 'aankondiging' | 'resume'>;
}

/** What happened to a file, for the widget to tell. */
export interface FileListener<I extends ChosenFile, T extends Bestand> {
  /** The chosen files were looked at. */
  readonly onChecked: (items: readonly I[]) => void;
  readonly onSent: (item: I, bestand: T, bewijs: Bewijsbestand) => void;
  readonly onFailed: (item: I, error: LoketError) => void;
  /** Everything that the citizen began has ended, one way or the other. */
  readonly onSettled: (sent: number, failed: readonly I[]) => void;
  /** Somebody else is signed in now: nothing may stay. */
  readonly onOtherPerson: () => void;
}

const isFailed = ({ state }: ChosenFile): boolean => state.phase === 'failed' && !isStopped(state.error);

/** A file of which nothing is known yet. */
const unjudged = (file: File): Omit<ChosenFile, 'id' | 'gekozen' | 'gewijzigd'> => ({
  file,
  wacht: null,
  naam: safeName(file.name),
  formaat: '',
  state: { phase: 'checking' },
  zonderLocatie: null,
  vindplaatsen: [],
  unsure: false,
  metLocatie: false,
  waarde: null,
  twin: null,
});

let count = 0;

export class FileQueue<I extends ChosenFile, A extends Aankondiging, T extends Bestand> {
  items: readonly I[] = [];
  readonly uploads: Uploads<A, T>;
  readonly #host: ReactiveControllerHost;
  readonly #target: () => FileTarget<I, A, T> | null;
  readonly #listener: FileListener<I, T>;
  /** What was received stays in the list. */
  readonly #keep: boolean;
  /** Goes up when everything is emptied: what was begun before is nobody's any more. */
  #turn = 0;
  #judging: Promise<void> = Promise.resolve();

  /** @param keep what was received stays in the list, until something names it */
  constructor(
    host: ReactiveControllerHost,
    target: () => FileTarget<I, A, T> | null,
    listener: FileListener<I, T>,
    keep = false,
  ) {
    this.#keep = keep;
    this.#host = host;
    this.#target = target;
    this.#listener = listener;
    this.uploads = new Uploads(host, () =>
      this.items.some((item) => isSendable(item) || /^(checking|sent)$/.test(item.state.phase)),
    );
  }

  /** Takes files up in the list and looks at each, in order. */
  choose(files: readonly { readonly file: File; readonly map: boolean }[]): void {
    const target = this.#target();
    if (!target || files.length === 0) return;
    const added = files.map(({ file, map }): readonly [I, boolean] => [
      {
        ...target.fieldsOf(),
        id: String((count += 1)),
        ...unjudged(file),
        gekozen: file,
        gewijzigd: [],
      } as unknown as I,
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

  async #judge(id: string, map: boolean, target: FileTarget<I, A, T>): Promise<void> {
    const item = this.find(id);
    if (!item) return;
    const { file } = item;
    const before = this.items.slice(0, this.items.indexOf(item)).filter(isTaken);
    const oordeel = await judgeBestand(file, target.limieten, {
      wachtrij: before.map((one) => one.file),
      aantal: before.length,
      map,
    });
    if (!oordeel.goed) {
      this.#set(id, { naam: oordeel.naam, state: { phase: 'rejected', weigeringen: oordeel.weigeringen } });
      return;
    }
    const { formaat, naam } = oordeel;
    try {
      const { blob, removed, unsure } = await removeLocation(file, formaat);
      const found = await this.#findTwin(item, target.known, before);
      this.#set(id, {
        formaat,
        naam,
        zonderLocatie: removed.length > 0 ? blob : null,
        vindplaatsen: removed,
        unsure,
        ...found,
        state: { phase: 'ready' },
      });
    } catch {
      this.#set(id, { naam, state: { phase: 'rejected', weigeringen: [{ reden: 'onleesbaar' }] } });
    }
  }

  /** What is the same, byte for byte. Only what is as long is compared at all, so most files are not read for it. */
  async #findTwin(
    { file }: ChosenFile,
    documenten: readonly Document[],
    before: readonly ChosenFile[],
  ): Promise<Pick<ChosenFile, 'twin' | 'waarde'>> {
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

  /**
   * Puts another file in the place of this one, and judges it. @param wijziging what was done to it on the device;
   * `null`: another one was chosen
   * @returns whether it can be sent
   */
  async exchange(id: string, file: File, wijziging: Wijziging | null): Promise<boolean> {
    const target = this.#target();
    const item = this.find(id);
    if (!target || !item || (!isSendable(item) && item.state.phase !== 'rejected')) return false;
    const drawn = wijziging === 'omgezet' || wijziging === 'verkleind';
    this.#set(id, {
      ...unjudged(file),
      gekozen: drawn ? item.gekozen : file,
      gewijzigd: wijziging ? [...item.gewijzigd.filter((one) => one !== wijziging), wijziging] : [],
    });
    const turn = this.#turn;
    this.#judging = this.#judging.then(() => this.#judge(id, false, target));
    await this.#judging;
    const now = this.find(id);
    if (turn !== this.#turn || !now) return false;
    if (!isSendable(now)) this.#listener.onChecked([now]);
    return isSendable(now);
  }

  find(id: string): I | undefined {
    return this.items.find((item) => item.id === id);
  }

  change(id: string, fields: Partial<I>): void {
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
      items.flatMap(({ id }) => this.items.filter((item) => item.id === id && isFailed(item))),
    );
  }

  async #sendOne(item: I, target: FileTarget<I, A, T>, turn: number): Promise<'sent' | 'failed' | 'stopped'> {
    const { client, language, onderwerp } = target;
    const { id, file, gekozen: origineel, naam } = item;
    const blob = blobOf(item);
    try {
      const { bestand, ...verzonden } = await this.uploads.send(id, {
        client,
        language,
        file: blob,
        onderwerp,
        waarde: blob === file ? (item.waarde ?? undefined) : undefined,
        ...target.sendingOf(item, (bestandId) => this.uploads.isOurs(bestandId)),
      });
      const { ontvangstbewijs } = bestand;
      if (!ontvangstbewijs) throw new LoketError('contract', 'a file without a receipt');
      const { deelomvang } = ontvangstbewijs;
      const { waarde, delenWaarde: delen } = verzonden;
      const gekozen =
        blob === origineel
          ? { waarde, delenWaarde: delen }
          : {
              waarde: origineel.size > HELE_WAARDE_TOT ? null : await digestHex(origineel),
              delenWaarde: await delenWaarde(origineel, deelomvang),
            };
      if (turn !== this.#turn) return 'stopped';
      if (this.#keep) this.#state(id, { phase: 'sent', bestandId: bestand.id });
      else this.#drop(id);
      this.#listener.onSent(
        item,
        bestand,
        createBewijsbestand(
          {
            naam,
            omvang: blob.size,
            gekozenOmvang: origineel.size,
            deelomvang,
            verzonden: { waarde, delenWaarde: delen },
            gekozen,
            gewijzigd: [...item.gewijzigd, ...(blob === file ? [] : ['locatie' as const])],
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

  /** Ends sending a file and takes it back from the server; here it stays. @returns whether it had been received already */
  async stop(id: string): Promise<Cancelled> {
    this.#state(id, { phase: 'removing' });
    const outcome = await this.uploads.cancel(id);
    if (outcome === 'received') this.#drop(id);
    else this.#state(id, { phase: 'failed', error: new LoketError('aborted', 'stopped by the citizen') });
    return outcome;
  }

  /** Takes a received file out of the list, and back from the server, where it would count until it expires. */
  async discard(id: string): Promise<void> {
    const target = this.#target();
    const item = this.find(id);
    if (!target || item?.state.phase !== 'sent') return;
    const { bestandId } = item.state;
    const { destination } = target.sendingOf(item, () => false);
    this.#state(id, { phase: 'removing' });
    try {
      await destination.cancel(bestandId);
    } catch {
      // It belongs to nothing, and the server lets go of it by itself.
    }
    this.#drop(id);
  }

  /** Forgets everything, without a word to the server. */
  clear(): void {
    this.#turn += 1;
    this.items = [];
    this.uploads.clear();
    this.#host.requestUpdate();
  }

  #state(id: string, state: FileState): void {
    this.#set(id, { state });
  }

  #set(id: string, fields: Partial<ChosenFile>): void {
    this.change(id, fields as Partial<I>);
  }

  #drop(id: string): void {
    this.items = this.items.filter((item) => item.id !== id);
    this.#host.requestUpdate();
  }
}
