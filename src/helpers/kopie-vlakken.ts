/** The boxes over a picture: where they are, what can be done with them, and how that is undone. Pure. */

/** In fractions of the picture, from its top left corner, so that it does not matter how large it is drawn. */
export interface Vlak {
  readonly id: number;
  /** What it was put there for; a box that was added is for whatever the citizen likes. */
  readonly soort: 'foto' | 'nummer' | 'regels' | 'los';
  readonly x: number;
  readonly y: number;
  readonly breed: number;
  readonly hoog: number;
}

/** How far an arrow moves a box, and how much larger it makes it. */
export const STAP = 0.02;
/** Smaller is not found again. */
export const MIN = 0.03;

interface Stand {
  readonly vlakken: readonly Vlak[];
  readonly gekozen: number | null;
}

/**
 * About where they are on a page with a photo: left the photo, beside it the number, and below both the lines for machines,
 * which hold the number again on older papers. What is covered too much is given free in one press.
 */
const BEGIN: Stand = {
  vlakken: [
    { id: 1, soort: 'foto', x: 0.04, y: 0.22, breed: 0.3, hoog: 0.5 },
    { id: 2, soort: 'nummer', x: 0.42, y: 0.5, breed: 0.5, hoog: 0.12 },
    { id: 3, soort: 'regels', x: 0.02, y: 0.8, breed: 0.96, hoog: 0.17 },
  ],
  gekozen: 1,
};

const between = (least: number, value: number, most: number): number =>
  Math.min(most, Math.max(least, value));
/** In whole thousandths: many small steps must not add up to something odd. */
const round = (value: number): number => Math.round(value * 1000) / 1000;

export class Vlakken {
  #stand = BEGIN;
  #before: Stand[] = [];
  /** What the last change did, and to which: a series of steps is undone as one. */
  #last = '';
  #count = BEGIN.vlakken.length;

  get alle(): readonly Vlak[] {
    return this.#stand.vlakken;
  }

  get gekozen(): Vlak | null {
    return this.alle.find(({ id }) => id === this.#stand.gekozen) ?? null;
  }

  get canUndo(): boolean {
    return this.#before.length > 0;
  }

  choose(id: number): void {
    this.#stand = { ...this.#stand, gekozen: id };
  }

  /** The next step is a change of its own. */
  settle(): void {
    this.#last = '';
  }

  /** Moves the chosen box, no further than the edge. In fractions of the picture. */
  move(dx: number, dy: number): void {
    this.#change('move', (vlak) => ({
      ...vlak,
      x: round(between(0, vlak.x + dx, 1 - vlak.breed)),
      y: round(between(0, vlak.y + dy, 1 - vlak.hoog)),
    }));
  }

  /** Makes the chosen box so much wider and higher; its top left corner stays, unless there is no room. */
  size(breed: number, hoog: number): void {
    this.#change('size', (vlak) => {
      const w = round(between(MIN, vlak.breed + breed, 1));
      const h = round(between(MIN, vlak.hoog + hoog, 1));
      return {
        ...vlak,
        breed: w,
        hoog: h,
        x: round(between(0, vlak.x, 1 - w)),
        y: round(between(0, vlak.y, 1 - h)),
      };
    });
  }

  add(): void {
    this.#keep('');
    const vlak: Vlak = { id: (this.#count += 1), soort: 'los', x: 0.35, y: 0.4, breed: 0.3, hoog: 0.2 };
    this.#stand = { vlakken: [...this.alle, vlak], gekozen: vlak.id };
  }

  /** Takes the chosen box away; then the next is chosen, or the one before. */
  remove(): void {
    const at = this.alle.findIndex(({ id }) => id === this.#stand.gekozen);
    if (at < 0) return;
    this.#keep('');
    const vlakken = this.alle.filter((_, place) => place !== at);
    this.#stand = { vlakken, gekozen: (vlakken[at] ?? vlakken.at(-1))?.id ?? null };
  }

  /** @returns whether there was something to undo */
  undo(): boolean {
    const before = this.#before.pop();
    this.#last = '';
    if (!before) return false;
    this.#stand = before;
    return true;
  }

  #keep(what: string): void {
    if (what === '' || what !== this.#last) this.#before.push(this.#stand);
    this.#last = what;
  }

  #change(what: string, to: (vlak: Vlak) => Vlak): void {
    const { gekozen } = this;
    if (!gekozen) return;
    const changed = to(gekozen);
    if (JSON.stringify(changed) === JSON.stringify(gekozen)) return;
    this.#keep(`${what} ${String(gekozen.id)}`);
    this.#stand = {
      ...this.#stand,
      vlakken: this.alle.map((vlak) => (vlak.id === gekozen.id ? changed : vlak)),
    };
  }
}
