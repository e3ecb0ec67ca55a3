/**
 * What a citizen is writing. It lives in memory; only where a site asks for it (`draft="session"`) also in the storage of
 * this tab, for half an hour, for the same person and the same case (ASVS 14.3.3).
 */
import type { OpenVerzending } from '../client/verzending.js';

/** How long a text is kept after it was last changed, in milliseconds. */
export const KEEP_MS = 30 * 60_000;

/** Everything that makes up a text that was not sent. */
export interface Concept {
  readonly tekst: string;
  readonly isReactieOp: string | null;
  readonly namens: { readonly naam: string; readonly relatie: string } | null;
  /** Names of the files that go with it; those themselves are not kept. */
  readonly bijlagen: readonly string[];
  /** What may have arrived of it already. */
  readonly open: OpenVerzending | null;
}

/** Whose text it is, and of which case. */
export interface DraftPlace {
  readonly apiUrl: string;
  readonly zaakId: string;
  /** Who is signed in, opaque. */
  readonly onderwerp: string;
}

interface Stored extends Concept {
  readonly onderwerp: string;
  /** Milliseconds since 1970, by the clock of the device. */
  readonly op: number;
}

const PREFIX = 'loket:bericht:';
/** Only our own: another widget, case or API has another one. */
const keyOf = ({ apiUrl, zaakId }: DraftPlace): string => `${PREFIX}${apiUrl}:${zaakId}`;

/** `null` where the browser gives no storage: private windows, sandboxed frames, a full disk. */
function storage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** What was stored, by somebody who may have changed it; `null` when it is not ours. */
function parse(text: string): Stored | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { tekst, isReactieOp, namens, bijlagen, open, onderwerp, op } = value as Record<string, unknown>;
  if (!isText(tekst) || !isText(onderwerp) || typeof op !== 'number') return null;
  const { naam, relatie } = (namens ?? {}) as Record<string, unknown>;
  return {
    tekst,
    isReactieOp: isText(isReactieOp) ? isReactieOp : null,
    namens: isText(naam) && isText(relatie) ? { naam, relatie } : null,
    bijlagen: Array.isArray(bijlagen) ? bijlagen.filter(isText) : [],
    open: isOpen(open) ? open : null,
    onderwerp,
    op,
  };
}

const isOpen = (value: unknown): value is OpenVerzending => {
  const { sleutel, unclear } = (value ?? {}) as Record<string, unknown>;
  return isText(sleutel) && Array.isArray(unclear);
};

/**
 * Removes what is too old, and what somebody else wrote in this tab, of every case.
 * @param onderwerp who is signed in; `null`: nobody is known to be, then only what is too old goes
 */
export function sweepDrafts(onderwerp: string | null): void {
  const kept = storage();
  if (!kept) return;
  try {
    for (const key of Object.keys(kept)) {
      if (!key.startsWith(PREFIX)) continue;
      const stored = parse(kept.getItem(key) ?? '');
      const isOld = !stored || !(Math.abs(Date.now() - stored.op) < KEEP_MS);
      if (isOld || (onderwerp !== null && stored.onderwerp !== onderwerp)) kept.removeItem(key);
    }
  } catch {
    // What cannot be reached was not kept either.
  }
}

export class Draft {
  readonly #wanted: () => boolean;
  readonly #place: () => DraftPlace | null;
  /** The browser did not take it. */
  #refused = false;
  #expiry: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param wanted whether the site asked for it
   * @param place `null` while it is not known whose text it would be
   */
  constructor(wanted: () => boolean, place: () => DraftPlace | null) {
    this.#wanted = wanted;
    this.#place = place;
  }

  /** Whether a text is kept in this tab. */
  get isKept(): boolean {
    return this.#wanted() && !this.#refused && this.#place() !== null && storage() !== null;
  }

  /** Keeps the text, or forgets what was kept when there is none. */
  save(concept: Concept | null): void {
    const place = this.#place();
    if (!this.#wanted() || !place) return;
    if (concept === null || (concept.tekst.trim() === '' && concept.open === null)) {
      this.clear();
      return;
    }
    const stored: Stored = { ...concept, onderwerp: place.onderwerp, op: Date.now() };
    try {
      storage()?.setItem(keyOf(place), JSON.stringify(stored));
    } catch {
      // Full, or forbidden: then it lives in memory, as it does elsewhere.
      this.#refused = true;
      this.clear();
    }
    this.#expire(place, KEEP_MS);
  }

  /** What was kept for this person and this case, and when it was last changed. Anybody else's is removed. */
  load(): { readonly concept: Concept; readonly op: number } | null {
    const place = this.#place();
    if (!place || !this.#wanted()) return null;
    let text: string | null = null;
    try {
      text = storage()?.getItem(keyOf(place)) ?? null;
    } catch {
      return null;
    }
    if (text === null) return null;
    const stored = parse(text);
    const age = stored ? Date.now() - stored.op : Number.NaN;
    if (!stored || stored.onderwerp !== place.onderwerp || !(age >= 0 && age < KEEP_MS)) {
      this.clear();
      return null;
    }
    this.#expire(place, KEEP_MS - age);
    const { onderwerp: _, op, ...concept } = stored;
    return { concept, op };
  }

  /** Forgets what was kept of this case. */
  clear(place: DraftPlace | null = this.#place()): void {
    clearTimeout(this.#expiry);
    if (!place) return;
    try {
      storage()?.removeItem(keyOf(place));
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
