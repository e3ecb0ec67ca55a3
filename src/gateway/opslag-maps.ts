/** The store of the demo in a browser or a test: in memory, gone with the page. */
import type { Json, Opslag, Rij, Selectie, Transactie } from './opslag.js';
import { checkSleutel, checkSynchronous } from './opslag.js';

/** Collection → key → JSON text. Text, so that what is read can never share an object with what is stored. */
type Collecties = Map<string, Map<string, string>>;

class MapsTransactie implements Transactie {
  readonly #stored: Collecties;
  /** What this transaction changed; `null` is removed. */
  readonly #changes = new Map<string, Map<string, string | null>>();
  #over = false;

  constructor(stored: Collecties) {
    this.#stored = stored;
  }

  get(collectie: string, sleutel: string): Json | undefined {
    const text = this.#read(collectie, sleutel);
    return text === null || text === undefined ? undefined : (JSON.parse(text) as Json);
  }

  put(collectie: string, sleutel: string, waarde: Json): void {
    this.#change(collectie, sleutel, JSON.stringify(waarde));
  }

  remove(collectie: string, sleutel: string): boolean {
    const known = this.#read(collectie, sleutel);
    if (known === null || known === undefined) return false;
    this.#change(collectie, sleutel, null);
    return true;
  }

  list(collectie: string, selectie: Selectie = {}): readonly Rij[] {
    const { prefix = '', na, voor, limiet = Number.POSITIVE_INFINITY } = selectie;
    this.#check();
    const keys = new Set([
      ...(this.#stored.get(checkSleutel(collectie))?.keys() ?? []),
      ...(this.#changes.get(collectie)?.keys() ?? []),
    ]);
    const wanted = [...keys].filter(
      (key) => key.startsWith(prefix) && (na === undefined || key > na) && (voor === undefined || key < voor),
    );
    // Code units are the order of SQL's BINARY collation as long as keys are ASCII.
    wanted.sort((a, b) => (a < b ? -1 : 1));
    const rows: Rij[] = [];
    for (const sleutel of wanted) {
      if (rows.length >= limiet) break;
      const waarde = this.get(collectie, sleutel);
      if (waarde !== undefined) rows.push({ sleutel, waarde });
    }
    return rows;
  }

  /** From here on it takes no more: what comes later would belong to no transaction. */
  end(): void {
    this.#over = true;
  }

  commit(): void {
    for (const [collectie, changes] of this.#changes) {
      const stored = this.#stored.get(collectie) ?? new Map<string, string>();
      this.#stored.set(collectie, stored);
      for (const [sleutel, text] of changes) {
        if (text === null) stored.delete(sleutel);
        else stored.set(sleutel, text);
      }
    }
  }

  #check(): void {
    if (this.#over) throw new Error('This transaction is over');
  }

  #read(collectie: string, sleutel: string): string | null | undefined {
    this.#check();
    const changed = this.#changes.get(checkSleutel(collectie))?.get(checkSleutel(sleutel));
    return changed === undefined ? this.#stored.get(collectie)?.get(sleutel) : changed;
  }

  #change(collectie: string, sleutel: string, text: string | null): void {
    this.#check();
    const changes = this.#changes.get(checkSleutel(collectie)) ?? new Map<string, string | null>();
    this.#changes.set(collectie, changes.set(checkSleutel(sleutel), text));
  }
}

/** An empty store in memory. */
export function createMapsOpslag(): Opslag {
  const stored: Collecties = new Map();
  let closed = false;
  return {
    transaction(work) {
      return new Promise((resolve) => {
        if (closed) throw new Error('The store is closed');
        const tx = new MapsTransactie(stored);
        try {
          const result = checkSynchronous(work(tx));
          tx.commit();
          resolve(result);
        } finally {
          tx.end();
        }
      });
    },
    close() {
      closed = true;
      return Promise.resolve();
    },
  };
}
