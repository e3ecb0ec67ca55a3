/**
 * Loads what a widget shows. Adds to `Task` of @lit/task what pages do to elements: an element that is moved goes on, one
 * that is removed stops its requests after a second, one that is put back loads again, and a page that returns from
 * the back/forward cache shows no personal data before the session was checked.
 */
import { Task, TaskStatus } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { LoketError, isLoketError } from '../client/errors.js';

export type LoadState<T> =
  /** `after`: the failure that the citizen saw and is now trying again. */
  | { readonly phase: 'loading'; readonly after: LoketError | null }
  | { readonly phase: 'failed'; readonly error: LoketError }
  /** `stale`: the last refresh failed, so `value` is older than it should be. */
  | { readonly phase: 'loaded'; readonly value: T; readonly stale: LoketError | null };

export interface LoadTaskOptions<T, D extends readonly unknown[]> {
  /** What the load depends on: it runs again when one of these changes. */
  readonly args: () => D;
  /** `previous` is what is on screen during a refresh. Rejects with a `LoketError`. */
  readonly load: (args: D, signal: AbortSignal, previous: T | undefined) => Promise<T>;
  /** After every change of `state`. */
  readonly onState?: (state: LoadState<T>, previous: LoadState<T>) => void;
}

/** How long a removed element keeps its requests: page builders take elements out and put them back at once. */
export const GRACE_MS = 1000;

export class LoadTask<T, D extends readonly unknown[]> implements ReactiveController {
  state: LoadState<T> = { phase: 'loading', after: null };
  readonly #host: ReactiveControllerHost;
  readonly #options: LoadTaskOptions<T, D>;
  readonly #task: Task<D, T>;
  #grace: ReturnType<typeof setTimeout> | undefined;
  #interrupted = false;
  #refreshing = false;
  #retrying = false;

  constructor(host: ReactiveControllerHost, options: LoadTaskOptions<T, D>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    this.#task = new Task<D, T>(host, {
      args: options.args,
      task: (args, { signal }) => {
        const previous = this.#refreshing && this.state.phase === 'loaded' ? this.state.value : undefined;
        if (previous === undefined && !this.#retrying) this.#setState({ phase: 'loading', after: null });
        this.#retrying = false;
        return options.load(args, signal, previous);
      },
      onComplete: (value) => {
        this.#refreshing = false;
        this.#setState({ phase: 'loaded', value, stale: null });
      },
      onError: (cause) => {
        const refreshing = this.#refreshing;
        this.#refreshing = false;
        const error = isLoketError(cause)
          ? cause
          : new LoketError('contract', 'An unexpected error while loading', { cause });
        if (error.kind === 'aborted') return;
        // What was loaded stays in view when a refresh fails, but not for a person who is no longer signed in.
        const keep =
          refreshing &&
          this.state.phase === 'loaded' &&
          error.kind !== 'signed-out' &&
          error.kind !== 'forbidden';
        this.#setState(
          keep && this.state.phase === 'loaded'
            ? { ...this.state, stale: error }
            : { phase: 'failed', error },
        );
        if (!isLoketError(cause)) console.error(cause);
      },
    });
  }

  /** Loads again from the start. What failed before stays known, so that the screen need not jump. */
  async retry(): Promise<void> {
    const after = this.state.phase === 'failed' ? this.state.error : null;
    this.#refreshing = false;
    this.#retrying = true;
    this.#setState({ phase: 'loading', after });
    await this.#task.run();
  }

  /** Loads again behind what is shown. While something is loading already, this does nothing more. */
  async refresh(): Promise<void> {
    if (this.#task.status === TaskStatus.PENDING) return;
    this.#refreshing = true;
    await this.#task.run();
  }

  /** Puts something in place of what is loaded: a part that came later. Nothing when that is no longer on screen. */
  amend(loaded: T, amended: T): void {
    if (this.state.phase === 'loaded' && this.state.value === loaded)
      this.#setState({ ...this.state, value: amended });
  }

  hostConnected(): void {
    clearTimeout(this.#grace);
    window.addEventListener('pagehide', this.#onPageHide);
    window.addEventListener('pageshow', this.#onPageShow);
    if (this.#interrupted) {
      this.#interrupted = false;
      void this.#task.run();
    }
  }

  hostDisconnected(): void {
    window.removeEventListener('pagehide', this.#onPageHide);
    window.removeEventListener('pageshow', this.#onPageShow);
    this.#grace = setTimeout(() => {
      if (this.#task.status !== TaskStatus.PENDING) return;
      this.#interrupted = true;
      this.#task.abort();
    }, GRACE_MS);
  }

  /** The page may be kept as it is and shown to the next person: show nothing personal from here on. */
  readonly #onPageHide = (event: PageTransitionEvent): void => {
    if (event.persisted) this.#setState({ phase: 'loading', after: null });
  };

  readonly #onPageShow = (event: PageTransitionEvent): void => {
    if (event.persisted) void this.retry();
  };

  #setState(state: LoadState<T>): void {
    const previous = this.state;
    this.state = state;
    this.#host.requestUpdate();
    this.#options.onState?.(state, previous);
  }
}
