/** Which part of a conversation is in view, and what it takes to show another part: thousands of berichten come in blocks. */
import type { ReactiveControllerHost } from 'lit';
import type { Bericht } from '../../contract/berichten.js';
import { Drawing } from '../../controllers/drawing.js';
import { beginVan, isEigen, type Gesprek } from '../../domain/gesprek.js';
import type { Item } from './item-view.js';

/** Up to this many are shown at once; of more, the last ones, and all that are new. */
const SHOWN = 5;
/** How many come with "Toon oudere berichten". */
export const STEP = 50;
/** What was read stays in view before the first that is new: what it is about. */
const BEFORE = 1;
/** Berichten are drawn, and guarded against being drawn again, in blocks of this many. */
export const BLOCK = 50;

/** Berichten that are drawn together; the same object as long as nothing in it changed. */
export interface Block {
  readonly key: string;
  readonly items: readonly Item[];
}

export interface Parts {
  readonly blocks: readonly Block[];
  /** How many are known and not in view, on either side. */
  readonly before: number;
  readonly after: number;
  readonly busy: boolean;
}

const sameItem = (a: Item | undefined, b: Item): boolean =>
  a?.bericht === b.bericht &&
  a.nieuw === b.nieuw &&
  a.beantwoord === b.beantwoord &&
  a.reactieOp === b.reactieOp;

const sameItems = (a: readonly Item[], b: readonly Item[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

export class Thread {
  readonly #drawing: Drawing;
  readonly #host: ReactiveControllerHost;
  /** Place of the first in view, and of the last. */
  #from = 1;
  #until = Number.POSITIVE_INFINITY;
  #gesprek: Gesprek | null = null;
  #items: readonly Item[] = [];
  #blocks: readonly Block[] = [];
  #drawn: readonly Block[] = [];

  constructor(host: ReactiveControllerHost, flush: () => void) {
    this.#host = host;
    this.#drawing = new Drawing(host, 2 * BLOCK, flush);
  }

  /** What is on screen, the same object as long as that is the same; `null` while it is being drawn. */
  get drawn(): unknown {
    return this.#drawing.busy ? null : this.#drawn;
  }

  /** A conversation was opened: from the first that is new, or the last few. */
  open(gesprek: Gesprek): void {
    const { berichten, nieuw } = gesprek;
    const first = berichten.findIndex(({ id }) => nieuw.has(id));
    const start = Math.min(berichten.length - SHOWN, first < 0 ? Number.POSITIVE_INFINITY : first - BEFORE);
    this.#from = berichten[Math.max(0, start)]?.volgnummer ?? 1;
    this.#until = berichten.at(-1)?.volgnummer ?? 0;
    this.#drawing.reset();
    this.#drawn = [];
    this.#host.requestUpdate();
  }

  /** The server numbers otherwise than before: what is in view stays in view. */
  renumber(before: Gesprek, after: Gesprek): void {
    const at = (place: number): number | undefined => {
      const id = before.berichten.find(({ volgnummer }) => volgnummer === place)?.id;
      return after.berichten.find((bericht) => bericht.id === id)?.volgnummer;
    };
    this.#from = at(this.#from) ?? this.#from;
    this.#until = at(this.#until) ?? this.#until;
  }

  /** What came in and is not in view yet, oldest first. */
  arrived({ berichten }: Gesprek): readonly Bericht[] {
    return berichten.filter(({ volgnummer }) => volgnummer > this.#until);
  }

  /** Everything that came in comes into view. */
  showArrived({ berichten }: Gesprek): void {
    this.#until = berichten.at(-1)?.volgnummer ?? 0;
    this.#host.requestUpdate();
  }

  /** How many older ones "Toon oudere berichten" can show of what was loaded. */
  foldedBefore(gesprek: Gesprek): number {
    return gesprek.berichten.filter(({ volgnummer }) => volgnummer < this.#from).length;
  }

  /** How many stand before what is in view, loaded or not. */
  olderThan(): number {
    return Math.max(0, this.#from - 1);
  }

  /** @returns the oldest that is in view now */
  showOlder(gesprek: Gesprek, most = STEP): Bericht | undefined {
    this.#from = Math.max(beginVan(gesprek), this.#from - most);
    this.#host.requestUpdate();
    return gesprek.berichten.find(({ volgnummer }) => volgnummer >= this.#from);
  }

  /** Makes sure that this one is in view. */
  reveal({ volgnummer }: Bericht): void {
    this.#from = Math.min(this.#from, volgnummer);
    this.#until = Math.max(this.#until, volgnummer);
    this.#host.requestUpdate();
  }

  /** What to draw now. */
  partsOf(gesprek: Gesprek): Parts {
    const items = this.#itemsOf(gesprek);
    const printing = this.#drawing.printing;
    const [from, until] = printing ? [0, Number.POSITIVE_INFINITY] : [this.#from, this.#until];
    const shown = items.filter(({ bericht: { volgnummer } }) => volgnummer >= from && volgnummer <= until);
    const known = new Map(this.#blocks.map((block) => [block.key, block]));
    const blocks: Block[] = [];
    let current: Item[] = [];
    const close = (): void => {
      const [first] = current;
      if (!first) return;
      const key = String(keyOf(first.bericht));
      const old = known.get(key);
      blocks.push(old && sameItems(old.items, current) ? old : { key, items: current });
      current = [];
    };
    for (const item of shown) {
      if (current[0] && keyOf(current[0].bericht) !== keyOf(item.bericht)) close();
      current.push(item);
    }
    close();
    if (!printing) this.#blocks = blocks;
    const drawn = this.#drawing.draw(shown.length);
    // What was drawn stays, whatever comes before it; of the rest the oldest first, and always some of it: there the focus goes.
    const kept = new Set(this.#drawn.map(({ key }) => key));
    const sizeOf = (some: readonly Block[]): number => some.reduce((sum, { items }) => sum + items.length, 0);
    let room = Math.max(BLOCK, drawn - sizeOf(blocks.filter(({ key }) => kept.has(key))));
    const visible = blocks.filter(({ key, items: { length } }) => {
      if (printing || kept.has(key)) return true;
      const wanted = room > 0;
      room -= length;
      return wanted;
    });
    if (visible.length !== this.#drawn.length || visible.some((block, at) => block !== this.#drawn[at]))
      this.#drawn = visible;
    return {
      blocks: this.#drawn,
      before: items.findIndex((item) => item === shown[0]),
      after: items.filter(({ bericht: { volgnummer } }) => volgnummer > until).length,
      busy: this.#drawing.busy,
    };
  }

  #itemsOf(gesprek: Gesprek): readonly Item[] {
    if (gesprek === this.#gesprek) return this.#items;
    const { berichten, nieuw } = gesprek;
    const byId = new Map(berichten.map((bericht) => [bericht.id, bericht]));
    const before = new Map(this.#items.map((item) => [item.bericht.id, item]));
    // The last word of the municipality: what was promised before it, is not open any more.
    const answer = berichten.reduce((last, one) => (isEigen(one) ? last : one.volgnummer), 0);
    this.#gesprek = gesprek;
    this.#items = berichten.map((bericht) => {
      const item: Item = {
        bericht,
        nieuw: nieuw.has(bericht.id),
        beantwoord: bericht.antwoordVoor === null || bericht.volgnummer < answer,
        reactieOp: bericht.isReactieOp === null ? null : (byId.get(bericht.isReactieOp) ?? null),
      };
      const old = before.get(bericht.id);
      return old && sameItem(old, item) ? old : item;
    });
    return this.#items;
  }
}

/** Which block a bericht is in: the same one however much is shown before it. */
const keyOf = ({ volgnummer }: Bericht): number => Math.floor((volgnummer - 1) / BLOCK);
