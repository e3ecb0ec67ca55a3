/**
 * Books, moves and cancels in one widget: each once, whatever happens in between. When it is not clear how an attempt
 * ended, the server is asked under the same key; a screen never shows an appointment that the server did not confirm.
 */
import type { ReactiveControllerHost } from 'lit';
import { createAfspraakCalls, type AfspraakSleutel } from '../client/afspraak-calls.js';
import type { LoketClient } from '../client/loket-client.js';
import {
  createOnce,
  type Once,
  type OnceOptions,
  type OnceOutcome,
  type OnceProgress,
} from '../client/once.js';
import type {
  Afspraak,
  AfspraakAanvraag,
  AfspraakWijziging,
  GeboekteAfspraak,
} from '../contract/afspraken.js';
import { Returning } from './returning.js';

export interface BoekenTarget {
  readonly client: LoketClient;
  readonly language: string;
  /** Who is signed in; `null`: nobody, and by whom it is sent makes no difference. */
  readonly onderwerp: string | null;
}

/** Sends one kind of thing about one appointment. */
class Kanaal<I, R> {
  #once: Once<I, R> | null = null;
  #for = '';
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get progress(): OnceProgress | null {
    return this.#once?.progress ?? null;
  }

  /** Whether something may have arrived that is not known to have. */
  get isOpen(): boolean {
    return this.#once?.open != null;
  }

  /** `null` when it is nobody's any more. */
  async send(
    { client, language, onderwerp }: BoekenTarget,
    what: string,
    inhoud: I,
    send: OnceOptions<I, R>['send'],
  ): Promise<OnceOutcome<I, R> | null> {
    if (this.#for !== what) this.stop();
    this.#for = what;
    const once = (this.#once ??= createOnce<I, R>({
      client,
      language,
      anonymous: onderwerp === null,
      ...(onderwerp === null ? {} : { onderwerp }),
      onProgress: () => {
        this.#host.requestUpdate();
      },
      send,
    }));
    const outcome = await once.send(inhoud);
    return once === this.#once ? outcome : null;
  }

  readonly resume = (): void => this.#once?.resume();
  readonly giveUp = (): void => this.#once?.giveUp();

  stop(): void {
    const once = this.#once;
    this.#once = null;
    once?.stop();
  }
}

export class Boeken {
  readonly #host: ReactiveControllerHost;
  readonly #boeken: Kanaal<AfspraakAanvraag, GeboekteAfspraak>;
  readonly #verzetten: Kanaal<AfspraakWijziging, Afspraak>;
  readonly #afzeggen: Kanaal<null, Afspraak>;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#boeken = new Kanaal(host);
    this.#verzetten = new Kanaal(host);
    this.#afzeggen = new Kanaal(host);
    new Returning(
      host,
      () => this.needsLogin,
      () => {
        this.resume();
      },
    );
  }

  get #all(): readonly Pick<Kanaal<never, never>, 'progress' | 'resume' | 'giveUp' | 'stop'>[] {
    return [this.#boeken, this.#verzetten, this.#afzeggen];
  }

  /** How far it is; `null` while nothing is being sent. */
  get progress(): OnceProgress | null {
    for (const { progress } of this.#all) if (progress && progress.phase !== 'idle') return progress;
    return null;
  }

  /** Waits for the citizen to sign in again. */
  get needsLogin(): boolean {
    const { progress } = this;
    return progress?.phase === 'waiting' && progress.reason === 'signed-out';
  }

  /** An appointment may have been made that nobody knows of. */
  get isUnclear(): boolean {
    return this.#boeken.isOpen;
  }

  book(
    target: BoekenTarget,
    aanvraag: AfspraakAanvraag,
  ): Promise<OnceOutcome<AfspraakAanvraag, GeboekteAfspraak> | null> {
    const calls = createAfspraakCalls(target.client);
    return this.#boeken.send(target, 'afspraak', aanvraag, (inhoud, options) => calls.book(inhoud, options));
  }

  move(
    target: BoekenTarget,
    sleutel: AfspraakSleutel,
    wijziging: AfspraakWijziging,
  ): Promise<OnceOutcome<AfspraakWijziging, Afspraak> | null> {
    const calls = createAfspraakCalls(target.client);
    return this.#verzetten.send(holder(target, sleutel), sleutel.id, wijziging, (inhoud, options) =>
      calls.move(sleutel, inhoud, options),
    );
  }

  cancel(target: BoekenTarget, sleutel: AfspraakSleutel): Promise<OnceOutcome<null, Afspraak> | null> {
    const calls = createAfspraakCalls(target.client);
    return this.#afzeggen.send(holder(target, sleutel), sleutel.id, null, (_, options) =>
      calls.cancel(sleutel, options),
    );
  }

  /** What became of an unclear move is known: it was made, or never will be. */
  forgetMove(): void {
    this.#verzetten.stop();
  }

  /** The citizen has signed in again, or does not want to wait any longer for what is in the way. */
  readonly resume = (): void => {
    for (const { resume } of this.#all) resume();
  };
  /** The citizen does not want to wait. */
  readonly giveUp = (): void => {
    for (const { giveUp } of this.#all) giveUp();
  };

  /** The next one is another one. */
  clear(): void {
    for (const one of this.#all) one.stop();
    this.#host.requestUpdate();
  }
}

/** With a token nobody needs to be signed in. */
const holder = (target: BoekenTarget, { token }: AfspraakSleutel): BoekenTarget =>
  token === null ? target : { ...target, onderwerp: null };
