/**
 * What a citizen is writing. It lives in memory; only where a site asks for it (`draft="session"`) also in the storage of
 * this tab, for half an hour, for the same person and the same thing (ASVS 14.3.3).
 */
import type { OpenOnce } from '../client/once.js';

/** How long a text is kept after it was last changed, in milliseconds. */
export const KEEP_MS = 30 * 60_000;

/** Whose text it is, and of what. */
export interface DraftPlace {
  readonly apiUrl: string;
  /** What it is about, within its kind: a case, or empty where there is one at a time. */
  readonly id: string;
  /** Who is signed in, opaque; empty: nobody is. What nobody wrote is found by whoever has this tab. */
  readonly onderwerp: string;
}

/** What is kept of one kind of text, `C`. */
export interface DraftKind<C> {
  /** A word: drafts of other kinds are not this widget's. */
  readonly name: 'bericht' | 'contact';
  /** From what was stored, by somebody who may have changed it; `null` when it is not ours. */
  readonly read: (stored: Record<string, unknown>) => C | null;
  /** Whether there is nothing worth keeping. */
  readonly isEmpty: (concept: C) => boolean;
}

interface Stored {
  readonly onderwerp: string;
  /** Milliseconds since 1970, by the clock of the device. */
  readonly op: number;
}

const OURS = /^loket:(?:bericht|contact):/;
/** Only our own: another widget, case or API has another one. */
const keyOf = (name: string, { apiUrl, id }: DraftPlace): string => `loket:${name}:${apiUrl}:${id}`;

/** `null` where the browser gives no storage: private windows, sandboxed frames, a full disk. */
function storage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

export const isText = (value: unknown): value is string => typeof value === 'string';

/** What was stored, by somebody who may have changed it; `null` when it is not ours. */
function parse(text: string): (Stored & Record<string, unknown>) | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { onderwerp, op } = value as Record<string, unknown>;
  if (!isText(onderwerp) || typeof op !== 'number') return null;
  return { ...value, onderwerp, op };
}

/** The key of an attempt that may have arrived, as it was stored; `null` when there was none. */
export function openOf<I>(value: unknown): OpenOnce<I> | null {
  const { sleutel, unclear } = (value ?? {}) as Record<string, unknown>;
  return isText(sleutel) && Array.isArray(unclear) ? { sleutel, unclear: unclear as I[] } : null;
}

/**
 * Removes what is too old, and what somebody else wrote in this tab, of every case.
 * @param onderwerp who is signed in; `null`: nobody is known to be, then only what is too old goes
 */
export function sweepDrafts(onderwerp: string | null): void {
  const kept = storage();
  if (!kept) return;
  try {
    for (const key of Object.keys(kept)) {
      if (!OURS.test(key)) continue;
      const stored = parse(kept.getItem(key) ?? '');
      const isOld = !stored || !(Math.abs(Date.now() - stored.op) < KEEP_MS);
      const isOthers = stored && onderwerp !== null && !['', onderwerp].includes(stored.onderwerp);
      if (isOld || isOthers) kept.removeItem(key);
    }
  } catch {
    // What cannot be reached was not kept either.
  }
}

export class Draft<C extends object> {
  readonly #kind: DraftKind<C>;
  readonly #wanted: () => boolean;
  readonly #place: () => DraftPlace | null;
  /** The browser did not take it. */
  #refused = false;
  #expiry: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param kind what is kept
   * @param wanted whether the site asked for it
   * @param place `null` while it is not known whose text it would be
   */
  constructor(kind: DraftKind<C>, wanted: () => boolean, place: () => DraftPlace | null) {
    this.#kind = kind;
    this.#wanted = wanted;
    this.#place = place;
  }

  /** Whether a text is kept in this tab. */
  get isKept(): boolean {
    return this.#wanted() && !this.#refused && this.#place() !== null && storage() !== null;
  }

  /** Keeps the text, or forgets what was kept when there is none. */
  save(concept: C): void {
    const place = this.#place();
    if (!this.#wanted() || !place) return;
    if (this.#kind.isEmpty(concept)) {
      this.clear();
      return;
    }
    const stored: C & Stored = { ...concept, onderwerp: place.onderwerp, op: Date.now() };
    try {
      storage()?.setItem(keyOf(this.#kind.name, place), JSON.stringify(stored));
    } catch {
      // Full, or forbidden: then it lives in memory, as it does elsewhere.
      this.#refused = true;
      this.clear();
    }
    this.#expire(place, KEEP_MS);
  }

  /** What was kept for this person and this thing, and when it was last changed. Anybody else's is removed. */
  load(): { readonly concept: C; readonly op: number } | null {
    const place = this.#place();
    if (!place || !this.#wanted()) return null;
    let text: string | null = null;
    try {
      text = storage()?.getItem(keyOf(this.#kind.name, place)) ?? null;
    } catch {
      return null;
    }
    if (text === null) return null;
    const stored = parse(text);
    const age = stored ? Date.now() - stored.op : Number.NaN;
    const concept = stored && this.#kind.read(stored);
    const isTheirs = stored?.onderwerp === place.onderwerp || stored?.onderwerp === '';
    if (!concept || !isTheirs || !(age >= 0 && age < KEEP_MS)) {
      this.clear();
      return null;
    }
    this.#expire(place, KEEP_MS - age);
    return { concept, op: stored.op };
  }

  /** Forgets what was kept of this. */
  clear(place: DraftPlace | null = this.#place()): void {
    clearTimeout(this.#expiry);
    if (!place) return;
    try {
      storage()?.removeItem(keyOf(this.#kind.name, place));
    } catch {
      // What cannot be reached was not kept either.
    }
  }

  /** Also when the widget is gone by then. */
  #expire(place: DraftPlace, ms: number): void {
    clearTimeout(this.#expiry);
    this.#expiry = setTimeout(() => {
      this.clear(place);
    }, ms);
  }
}
