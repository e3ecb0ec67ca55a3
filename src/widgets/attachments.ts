/** The files that go with what is written: chosen, judged, sent, and named by it. The same road as that of documents. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LoketError } from '../client/errors.js';
import type { Bijlage, BijlageAankondiging } from '../contract/documenten.js';
import type { AnnouncerController } from '../controllers/announcer.js';
import { Dropping } from '../controllers/dropping.js';
import type { Taal } from '../i18n/messages.js';
import type { SummaryError, SummaryLine } from '../ui/error-summary.js';
import { blobOf, heldOf, isSendable, type ChosenFile } from './chosen-file.js';
import { fileMessages } from './file-messages.js';
import { FileQueue, type FileTarget } from './file-queue.js';
import { failureOf, isolated, refusal } from './file-sentences.js';

export interface AttachmentsOptions {
  readonly uid: string;
  readonly taal: () => Taal;
  /** `null` while no files may be sent. */
  readonly target: () => BijlageTarget | null;
  /** Whether files are welcome now. */
  readonly isOpen: () => boolean;
  readonly announcer: AnnouncerController;
  readonly focus: (selector: string) => void;
  readonly onOtherPerson: () => void;
}

export type BijlageTarget = FileTarget<ChosenFile, BijlageAankondiging, Bijlage>;

export class Attachments implements ReactiveController {
  readonly queue: FileQueue<ChosenFile, BijlageAankondiging, Bijlage>;
  /** Files are being dragged over the widget. */
  over = false;
  readonly #host: ReactiveControllerHost;
  readonly #options: AttachmentsOptions;
  /** That there is no connection was said. */
  #offline = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: AttachmentsOptions) {
    this.#host = host;
    this.#options = options;
    this.queue = new FileQueue(
      host,
      options.target,
      {
        onChecked: (items) => {
          const wrong = items.filter(({ state }) => state.phase === 'rejected').length;
          this.announce(this.#texts.chosenSpoken(items.length - wrong, wrong));
        },
        onSent: () => undefined,
        onFailed: () => undefined,
        onSettled: () => undefined,
        onOtherPerson: options.onOtherPerson,
      },
      true,
    );
    new Dropping(host, {
      isOpen: () => options.isOpen() && options.target() !== null,
      onOver: (over) => {
        this.over = over;
        this.announce(over ? this.#texts.dropNow : this.#texts.dropLeft);
        host.requestUpdate();
      },
      onFiles: (files) => {
        this.over = false;
        this.choose(files);
      },
    });
    host.addController(this);
  }

  get #texts(): (typeof fileMessages)['nl'] {
    return fileMessages[this.#options.taal()];
  }

  /** @param after once this long has passed, in milliseconds */
  readonly announce = (text: string, after?: number): void => {
    const { announcer } = this.#options;
    if (after === undefined) announcer.announce(text);
    else announcer.announceAfter(after, text);
  };

  get names(): readonly string[] {
    return this.queue.items.map(({ naam }) => naam);
  }

  get isChecking(): boolean {
    return this.queue.items.some(({ state }) => state.phase === 'checking');
  }

  /** Waits for the citizen to sign in again. */
  get needsLogin(): boolean {
    return this.#waitsFor('signed-out');
  }

  #waitsFor(reason: 'offline' | 'signed-out'): boolean {
    return this.queue.items.some(({ id }) => {
      const progress = this.queue.uploads.progressOf(id);
      return progress?.phase === 'waiting' && progress.reason === reason;
    });
  }

  hostUpdate(): void {
    const offline = this.#waitsFor('offline');
    if (offline && !this.#offline) this.announce(this.#texts.waitOffline);
    this.#offline = offline || (this.#offline && this.queue.uploads.isSending);
  }

  readonly choose = (files: readonly { readonly file: File; readonly map: boolean }[]): void => {
    if (this.#options.isOpen()) this.queue.choose(files);
  };

  /** They are for something else now, where other files may go. */
  judgeAgain(): void {
    const files = this.queue.items.map(({ file }) => ({ file, map: false }));
    this.queue.clear();
    this.queue.choose(files);
  }

  idOf({ id }: ChosenFile, what: string): string {
    return `${this.#options.uid}-${what}-${id}`;
  }

  /** What is wrong with a file, in whole sentences. */
  errorsOf({ naam, state }: ChosenFile): string[] {
    const taal = this.#options.taal();
    if (state.phase === 'rejected') return state.weigeringen.map((one) => refusal(one, naam, taal));
    return state.phase === 'failed' ? [failureOf(state.error, naam, taal)] : [];
  }

  /** Everything that is wrong: nothing goes without a file that was meant to go with it. */
  errors(phase: 'rejected' | 'failed'): SummaryError[] {
    return this.queue.items
      .filter(({ state }) => state.phase === phase)
      .flatMap((item) => this.errorsOf(item).map((text) => ({ target: this.idOf(item, 'remove'), text })))
      .concat(
        phase === 'rejected' ? heldOf(this.queue.items, (item) => `${this.idOf(item, 'kopie')}-titel`) : [],
      );
  }

  /** What still holds of what was said to be wrong: a file that was put right, or is gone, is not spoken of any more. */
  still<L extends SummaryLine>(lines: readonly L[]): readonly L[] {
    const wrong = [...this.errors('rejected'), ...this.errors('failed')];
    return lines.filter(
      ({ target }) => !/-(?:remove|kopie)-/.test(target ?? '') || wrong.some((one) => one.target === target),
    );
  }

  /** Sends what was not sent yet. @returns the ids of all, in order; `null` when one did not arrive */
  async send(): Promise<readonly string[] | null> {
    await this.queue.send(this.queue.items.filter(isSendable).map(({ id }) => id));
    const ids = this.queue.items.map(({ state }) => (state.phase === 'sent' ? state.bestandId : null));
    return ids.includes(null) ? null : ids.flatMap((id) => id ?? []);
  }

  /** These belong to something now. */
  used(ids: readonly string[]): void {
    this.queue.items = this.queue.items.filter(
      ({ state }) => state.phase !== 'sent' || !ids.includes(state.bestandId),
    );
    this.#host.requestUpdate();
  }

  /** What the server says it does not have any more is sent again. */
  again({ problem }: LoketError): void {
    for (const { name } of problem?.invalidParams ?? []) {
      // As what was sent named them: in order.
      const item = this.queue.items[Number(/^bijlagen\.(\d+)/.exec(name)?.[1] ?? Number.NaN)];
      if (item?.state.phase === 'sent') this.queue.change(item.id, { state: { phase: 'ready' } });
    }
  }

  readonly remove = async (item: ChosenFile): Promise<void> => {
    const { queue } = this;
    const { uid, focus } = this.#options;
    const place = queue.items.findIndex(({ id }) => id === item.id);
    if (place < 0 || item.state.phase === 'removing') return;
    if (item.state.phase === 'sent') await queue.discard(item.id);
    else await queue.remove(item.id);
    this.announce(this.#texts.removed(isolated(item.naam)));
    const next = queue.items[place] ?? queue.items.at(-1);
    focus(next ? `[id="${this.idOf(next, 'remove')}"]` : `[id="${uid}-choose"]`);
  };

  clear(): void {
    this.over = false;
    this.queue.clear();
  }
}

export interface BijlageRoad extends Pick<BijlageTarget, 'client' | 'language' | 'onderwerp' | 'limieten'> {
  readonly destination: ReturnType<BijlageTarget['sendingOf']>['destination'];
  /** What will name them. */
  readonly waarvoor: Pick<BijlageAankondiging, 'doel' | 'zaakId' | 'onderwerp'>;
}

/** Where files go that something will name. */
export const bijlageTarget = ({ destination, waarvoor, ...road }: BijlageRoad): BijlageTarget => ({
  ...road,
  known: [],
  fieldsOf: () => ({}),
  sendingOf: (item) => ({
    destination,
    aankondiging: {
      bestandsnaam: item.naam,
      formaat: item.formaat,
      bestandsomvang: blobOf(item).size,
      ...waarvoor,
    },
  }),
});
