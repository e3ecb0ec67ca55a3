/** Notices what a citizen has had before them long enough to have read it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long half of it must be in sight, in milliseconds. */
export const READ_MS = 2000;

/** Fine enough to notice that something many screens tall fills half of the screen. */
const THRESHOLDS = [...new Array(51).keys()].map((step) => step / 50);

/** Half of it is in sight, or it fills half of what is in sight. */
const isHalf = ({ intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry): boolean =>
  intersectionRatio >= 0.5 ||
  (intersectionRect.height > 0 && intersectionRect.height >= (rootBounds?.height ?? innerHeight) / 2);

export class Reading implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  readonly #onRead: (id: string) => void;
  #observer: IntersectionObserver | undefined;
  #watched = new Map<Element, ReturnType<typeof setTimeout> | null>();
  #done = new Set<string>();
  readonly #shown: () => unknown;
  #looked: unknown;
  #connected = false;

  /**
   * @param shown another value whenever other elements than before may be there; `null` while they are still being drawn
   * @param onRead hears the `data-unread` of an element, once
   */
  constructor(
    host: ReactiveControllerHost & { readonly renderRoot: ParentNode },
    shown: () => unknown,
    onRead: (id: string) => void,
  ) {
    this.#host = host;
    this.#shown = shown;
    this.#onRead = onRead;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    document.addEventListener('visibilitychange', this.#onVisibility);
  }

  hostDisconnected(): void {
    this.#connected = false;
    document.removeEventListener('visibilitychange', this.#onVisibility);
    this.#stop();
  }

  hostUpdated(): void {
    const shown = this.#shown();
    // Looking through thousands of them is not for every key that is pressed.
    if (shown === null || shown === this.#looked) return;
    this.#watch(shown);
  }

  /** It could not be remembered: it is noticed once more when it comes into sight again. */
  forget(id: string): void {
    this.#done.delete(id);
  }

  clear(): void {
    this.#stop();
    this.#done = new Set();
  }

  #stop(): void {
    this.#looked = undefined;
    this.#observer?.disconnect();
    this.#observer = undefined;
    for (const timer of this.#watched.values()) if (timer !== null) clearTimeout(timer);
    this.#watched = new Map();
  }

  #watch(shown = this.#shown()): void {
    // An answer may still come when it was removed already: an observer would then hold it for good.
    if (document.hidden || !this.#connected) return;
    this.#looked = shown;
    for (const element of this.#host.renderRoot.querySelectorAll('[data-unread]')) {
      if (this.#watched.has(element) || this.#done.has(idOf(element))) continue;
      this.#watched.set(element, null);
      // Of its own: a page may have put `root` on Object.prototype.
      this.#observer ??= new IntersectionObserver(
        this.#onSeen,
        Object.assign(Object.create(null) as IntersectionObserverInit, { threshold: THRESHOLDS }),
      );
      this.#observer.observe(element);
    }
  }

  readonly #onSeen = (entries: readonly IntersectionObserverEntry[]): void => {
    for (const entry of entries) {
      const { target } = entry;
      const timer = this.#watched.get(target);
      if (timer === undefined) continue;
      if (!isHalf(entry)) {
        if (timer !== null) clearTimeout(timer);
        this.#watched.set(target, null);
      } else if (timer === null)
        this.#watched.set(
          target,
          setTimeout(() => this.#read(target), READ_MS),
        );
    }
  };

  #read(element: Element): void {
    this.#observer?.unobserve(element);
    this.#watched.delete(element);
    const id = idOf(element);
    if (!element.isConnected || this.#done.has(id)) return;
    this.#done.add(id);
    this.#onRead(id);
  }

  /** Nobody reads what is behind another tab. */
  readonly #onVisibility = (): void => {
    this.#stop();
    this.#watch();
  };
}

const idOf = (element: Element): string => (element as HTMLElement).dataset['unread'] ?? '';
