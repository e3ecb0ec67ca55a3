/**
 * Where the demo keeps what must survive: documents of JSON in named collections, ordered by key. Kept twice: SQL on
 * Node (`opslag-sql.ts`) and plain maps in the browser (`opslag-maps.ts`); one suite runs against both.
 */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** Which documents of a collection: by the start of the key, after a key, before a key, so many at most. */
export interface Selectie {
  readonly prefix?: string;
  /** Only keys that come after this one. */
  readonly na?: string;
  /** Only keys that come before this one. */
  readonly voor?: string;
  readonly limiet?: number;
}

export interface Rij {
  readonly sleutel: string;
  readonly waarde: Json;
}

/** What can be done inside a transaction. Values are copies: changing one changes nothing in the store. */
export interface Transactie {
  get(collectie: string, sleutel: string): Json | undefined;
  put(collectie: string, sleutel: string, waarde: Json): void;
  /** Whether there was something to remove. */
  remove(collectie: string, sleutel: string): boolean;
  /** In the order of the keys, character by character. */
  list(collectie: string, selectie?: Selectie): readonly Rij[];
}

export interface Opslag {
  /**
   * Everything `work` puts and removes happens, or, when it throws, nothing; nobody sees a half of it. `work` is
   * synchronous on purpose: a transaction cannot be left open across a wait. What it returns or throws comes through.
   */
  transaction<T>(work: (tx: Transactie) => T): Promise<T>;
  /** Lets go of the file; after this every call rejects. */
  close(): Promise<void>;
}

/** Both stores order keys alike only within printable ASCII; anything else is a mistake of the caller. */
export function checkSleutel(name: string): string {
  if (!/^[\x20-\x7e]{1,300}$/.test(name))
    throw new RangeError('A key is 1 to 300 printable ASCII characters');
  return name;
}

/** The first key after every key that starts with `prefix`. */
export const afterPrefix = (prefix: string): string => `${prefix}\x7f`;

export function checkSynchronous<T>(result: T): T {
  if (result instanceof Promise)
    throw new TypeError('A transaction cannot wait: its work must be synchronous');
  return result;
}
