/** Adding documents: choose, check, confirm. What happens to the chosen files, and what is said of it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LoketError } from '../../client/errors.js';
import type { Document } from '../../contract/documenten.js';
import type { Bewijsbestand, Wijziging } from '../../domain/bewijs.js';
import type { Taal } from '../../i18n/messages.js';
import type { SummaryError } from '../../ui/error-summary.js';
import { ValidationFailedEvent } from '../events.js';
import { DocumentFailedEvent, DocumentUploadEvent } from './events.js';
import { messages } from './messages.js';
import { isStopped } from '../../controllers/uploads.js';
import { blobOf, heldOf, isSendable } from '../chosen-file.js';
import { isRestOf, saidEarlier, validate, type FieldError, type Item } from './model.js';
import { Queue, type Target } from './queue.js';
import { failureOf, isolated, refusal } from '../file-sentences.js';

/** What adding asks of its widget. */
export interface AddingHost extends ReactiveControllerHost {
  readonly updateComplete: Promise<boolean>;
}

export interface AddingOptions {
  readonly taal: () => Taal;
  readonly uid: string;
  readonly target: () => Target | null;
  readonly isDisabled: () => boolean;
  /** @param after once this long has passed, in milliseconds */
  readonly announce: (text: string, after?: number) => void;
  /** This no longer holds: when it was the last that was said, it is taken away. */
  readonly unsay: (text: string) => void;
  /** Tells the page. @returns false when the page prevented it */
  readonly tell: (event: Event) => boolean;
  /** Moves the focus to what this selector names, after the next render. */
  readonly focus: (selector: string) => void;
  /** Whether the focus is on, or in, what this selector names. */
  readonly hasFocus: (selector: string) => boolean;
  /** @param sent the bytes that were sent */
  readonly onSent: (document: Document, bewijs: Bewijsbestand, sent: Blob) => void;
  /** What an earlier visit began is no longer there. */
  readonly onTakenBack: (documentId: string) => void;
  /** What *Voeg toe* began has ended; at least one file was received. */
  readonly onReceived: () => void;
  readonly onSignedOut: () => void;
  /** Nothing waits for that any more; called before what asked for it leaves the screen. */
  readonly onSignedIn: () => void;
  readonly onOtherPerson: () => void;
}

/** How much *Voeg toe* began with, for the line of the whole. */
export interface Batch {
  readonly ids: ReadonlySet<string>;
  readonly size: number;
}

export class Adding implements ReactiveController {
  readonly queue: Queue;
  /** Files are being dragged over the widget. */
  over = false;
  /** What is wrong, as said last; lines of files that are gone are left out. */
  errors: readonly (SummaryError & { readonly item: string | null })[] = [];
  batch: Batch | null = null;
  readonly #host: AddingHost;
  readonly #options: AddingOptions;
  #fields: readonly FieldError[] = [];
  /** The citizen was asked to sign in for this. */
  #asked = false;
  /** That there is no connection was said. */
  #offline = false;

  constructor(host: AddingHost, options: AddingOptions) {
    this.#host = host;
    this.#options = options;
    this.queue = new Queue(host, options.target, {
      onChecked: (items) => {
        this.#onChecked(items);
      },
      onSent: (item, document, bewijs) => {
        options.onSent(document, bewijs, blobOf(item));
      },
      onFailed: (_, error: LoketError) => {
        options.tell(new DocumentFailedEvent(error.kind, error.code));
      },
      onSettled: (sent, failed) => {
        this.#onSettled(sent, failed);
      },
      onOtherPerson: () => {
        this.clear();
        options.onOtherPerson();
      },
    });
    host.addController(this);
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
    const { needsLogin } = this;
    if (needsLogin && !this.#asked) this.#options.onSignedOut();
    if (!needsLogin && this.#asked) this.#options.onSignedIn();
    this.#asked = needsLogin;
    // Once: each new try that fails would say it again.
    const offline = this.#waitsFor('offline');
    if (offline && !this.#offline) this.#options.announce(messages[this.#options.taal()].waitOffline);
    // Not said again as long as it goes on, but it must not stand there when it no longer holds.
    if (!offline && this.#offline) this.#options.unsay(messages[this.#options.taal()].waitOffline);
    this.#offline = offline || (this.#offline && this.queue.uploads.isSending);
  }

  /** Forgets everything: another case, or another person. */
  clear(): void {
    this.errors = [];
    this.#fields = [];
    this.batch = null;
    this.over = false;
    this.queue.clear();
  }

  readonly choose = (files: readonly { readonly file: File; readonly map: boolean }[]): void => {
    if (this.#options.isDisabled()) {
      this.#options.announce(messages[this.#options.taal()].disabled);
      return;
    }
    this.errors = this.errors.filter(({ item }) => item !== null);
    this.queue.choose(files);
  };

  /** What is wrong with a field, when that was said and it was not changed since. */
  fieldError(item: Item, field: FieldError['field']): string | undefined {
    return this.#fields.some((error) => error.field === field && error.item.id === item.id)
      ? this.#fieldText({ item, field })
      : undefined;
  }

  /** What is wrong with a file, in whole sentences. */
  errorsOf({ naam, state }: Item): string[] {
    const taal = this.#options.taal();
    if (state.phase === 'rejected') return state.weigeringen.map((one) => refusal(one, naam, taal));
    return state.phase === 'failed' && !isStopped(state.error) ? [failureOf(state.error, naam, taal)] : [];
  }

  idOf(item: Pick<Item, 'id'>, what: string): string {
    return `${this.#options.uid}-${what}-${item.id}`;
  }

  #fieldText({ item, field }: FieldError): string {
    const texts = messages[this.#options.taal()];
    const name = isolated(item.naam);
    return field === 'soort'
      ? texts.typeError(name)
      : texts.noteError(name, new Intl.NumberFormat(this.#options.taal()).format(item.opmerking.length));
  }

  /** Changes what the citizen filled in; an error that was said of it is over. */
  change(item: Item, fields: Partial<Item>, field?: FieldError['field']): void {
    this.#fields = this.#fields.filter((error) => error.field !== field || error.item.id !== item.id);
    this.queue.change(item.id, fields);
    // With or without its place a photo is another file.
    if (fields.metLocatie !== undefined) this.#recognise(item.id);
  }

  get announce(): AddingOptions['announce'] {
    return this.#options.announce;
  }

  /** Puts another file in the place of one that was chosen; what was said of that is over. */
  async exchange(id: string, file: File, wijziging: Wijziging | null): Promise<boolean> {
    this.errors = this.errors.filter(({ item }) => item !== id);
    this.queue.change(id, { rest: null });
    const good = await this.queue.exchange(id, file, wijziging);
    if (good) this.#recognise(id);
    return good;
  }

  /** Opens the remark, to be written at once, or closes it. */
  readonly toggleNote = (item: Item): void => {
    this.change(item, { noteOpen: !item.noteOpen });
    if (!item.noteOpen) this.#options.focus(`[id="${this.idOf(item, 'opmerking')}"]`);
  };

  /** Whether an earlier visit began to send this file. */
  #recognise(id: string): void {
    const item = this.queue.find(id);
    const target = this.#options.target();
    if (!target || item?.state.phase !== 'ready') return;
    const { documenten } = target.content;
    const rest = documenten.find(
      (one) =>
        one.verwerking === 'uploaden' &&
        isRestOf(item, one) &&
        !this.queue.uploads.isOurs(one.id) &&
        !this.queue.items.some((other) => other.id !== id && other.rest === one.id),
    );
    if (rest?.id !== (item.rest ?? undefined))
      this.queue.change(id, rest ? saidEarlier(target.toevoegen, rest) : { rest: null });
  }

  #onChecked(items: readonly Item[]): void {
    const texts = messages[this.#options.taal()];
    const wrong = items.filter(({ state }) => state.phase === 'rejected');
    for (const { id } of items) this.#recognise(id);
    const goesOn = items.some(({ id }) => this.queue.find(id)?.rest != null);
    this.#options.announce(
      `${texts.chosenSpoken(items.length - wrong.length, wrong.length)} ${goesOn ? texts.goesOn : ''}`.trim(),
    );
    if (wrong.length > 0) this.#showErrors();
  }

  /** What must be done when a document is required and none was added: what, and at which control. */
  required(): SummaryError & { readonly item: string | null } {
    const { taal, uid } = this.#options;
    const texts = messages[taal()];
    const { items, uploads } = this.queue;
    const chosen = items.find(isSendable);
    return chosen
      ? { item: chosen.id, target: `${uid}-submit`, text: texts.requiredSubmit(isolated(chosen.naam)) }
      : {
          item: null,
          target: `${uid}-choose`,
          text: uploads.isSending ? texts.requiredWait : texts.required,
        };
  }

  /** The form around it does not go on without a document: said here too, where it can be put right. */
  showRequired(): void {
    this.errors = [this.required()];
    this.#host.requestUpdate();
  }

  /** Everything that is wrong now, above the form, with the focus on it. */
  #showErrors(first: readonly SummaryError[] = []): void {
    this.errors = [
      ...first.map((error) => ({ ...error, item: null })),
      ...this.queue.items.flatMap((item) => [
        ...this.errorsOf(item).map((text) => ({ item: item.id, target: this.idOf(item, 'remove'), text })),
        ...this.#fields
          .filter((error) => error.item.id === item.id)
          .map((error) => ({
            item: item.id,
            target: this.idOf(item, error.field),
            text: this.#fieldText({ item, field: error.field }),
          })),
      ]),
    ];
    this.#host.requestUpdate();
    if (this.errors.length === 0) return;
    this.#options.tell(new ValidationFailedEvent(this.errors.length));
    this.#options.focus('.loket-summary-title');
  }

  #heldTarget(item: Item): string {
    return `${this.idOf(item, 'kopie')}-titel`;
  }

  #held(items: readonly Item[]): SummaryError[] {
    return heldOf(items, (item) => this.#heldTarget(item));
  }

  /** Something must be done with it first, or no longer: then that is not said any more. */
  hold(item: Item, wacht: string | null): void {
    if (wacht === null) {
      const done = this.#heldTarget(item);
      this.errors = this.errors.filter(({ target }) => target !== done);
    }
    this.queue.change(item.id, { wacht });
  }

  /** *Voeg toe*: what can be sent is sent; what is refused stays, with why. */
  readonly submit = (): void => {
    const { queue } = this;
    const { announce, tell, isDisabled, uid, taal } = this.#options;
    const texts = messages[taal()];
    if (isDisabled()) {
      announce(texts.disabled);
      return;
    }
    const ready = queue.items.filter(isSendable);
    this.#fields = validate(queue.items);
    for (const { item, field } of this.#fields)
      if (field === 'opmerking') queue.change(item.id, { noteOpen: true });
    const held = this.#held(ready);
    if (ready.length === 0 || this.#fields.length > 0 || held.length > 0) {
      const nothing = queue.items.length === 0;
      if (queue.items.some(({ state }) => state.phase === 'checking') || queue.uploads.isSending) return;
      this.#showErrors(nothing ? [{ target: `${uid}-choose`, text: texts.chooseFirst }] : held);
      return;
    }
    this.errors = [];
    if (!tell(new DocumentUploadEvent(ready.length))) return;
    announce(texts.sendingSpoken(ready.length));
    void this.#send(ready);
  };

  async #send(items: readonly Item[]): Promise<void> {
    const before = this.queue.uploads.isSending ? this.batch : null;
    this.batch = {
      ids: new Set([...(before?.ids ?? []), ...items.map(({ id }) => id)]),
      size: (before?.size ?? 0) + items.reduce((sum, { file }) => sum + file.size, 0),
    };
    await this.queue.send(items.map(({ id }) => id));
  }

  readonly retry = (item: Item): void => {
    const { announce, taal } = this.#options;
    const held = this.#held([item]);
    if (held.length > 0) {
      this.#showErrors(held);
      return;
    }
    this.errors = this.errors.filter((error) => error.item !== item.id);
    announce(messages[taal()].sendingSpoken(1));
    void this.#send([item]);
  };

  #onSettled(sent: number, failed: readonly Item[]): void {
    const { announce, taal, onReceived, hasFocus } = this.#options;
    if (!this.queue.uploads.isSending) this.batch = null;
    if (sent > 0 || failed.length > 0) announce(messages[taal()].sent(sent, failed.length));
    if (sent > 0) onReceived();
    // Who is busy elsewhere on the page is left there.
    if (failed.length > 0 && hasFocus('.loket')) this.#showErrors();
    this.#host.requestUpdate();
  }

  readonly remove = async (item: Item): Promise<void> => {
    const { announce, taal, focus, hasFocus, uid, onReceived } = this.#options;
    const texts = messages[taal()];
    const name = isolated(item.naam);
    const place = this.queue.items.findIndex(({ id }) => id === item.id);
    if (place < 0 || item.state.phase === 'removing') return;
    const focused = hasFocus(`[id="${this.idOf(item, 'remove')}"]`);
    // Before that nothing was asked of the server: what an earlier visit began is still there.
    const under = item.state.phase === 'sending' || item.state.phase === 'failed';
    const outcome = await this.queue.remove(item.id);
    this.errors = this.errors.filter((error) => error.item !== item.id);
    if (outcome === 'removed' && under && item.rest !== null) this.#options.onTakenBack(item.rest);
    announce(
      outcome === 'removed'
        ? texts.removed(name)
        : outcome === 'received'
          ? texts.tooLate(name)
          : texts.unknownRemoved(name),
    );
    if (outcome === 'received') onReceived();
    if (!focused) return;
    const next = this.queue.items[place] ?? this.queue.items.at(-1);
    focus(next ? `[id="${this.idOf(next, 'remove')}"]` : `[id="${uid}-choose"]`);
  };

  /** What an earlier visit began is taken back: nothing is left to go on with. */
  #forgetRest(id: string, documentId: string): void {
    this.queue.change(id, { rest: null });
    this.#options.onTakenBack(documentId);
  }

  /** Takes back everything that is under way; it stays, to be sent again or removed. */
  readonly stopAll = async (): Promise<void> => {
    const { announce, taal, focus, uid, onReceived } = this.#options;
    const outcomes = await Promise.all(
      this.queue.items
        .filter(({ state }) => state.phase === 'sending')
        .map(async ({ id, rest }) => {
          const outcome = await this.queue.stop(id);
          if (outcome === 'removed' && rest !== null) this.#forgetRest(id, rest);
          return outcome;
        }),
    );
    this.batch = null;
    announce(messages[taal()].stopped);
    focus(
      this.queue.items.some(({ state }) => state.phase === 'failed') ? '.stopped' : `[id="${uid}-choose"]`,
    );
    if (outcomes.includes('received')) onReceived();
  };
}
