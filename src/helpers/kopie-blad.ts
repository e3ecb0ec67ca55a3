/** The picture with its boxes: each box a control that is moved and sized by keys, by a pointer and by a finger. */
import { el } from './dom.js';
import type { KopieTexts } from './kopie-messages.js';
import { STAP, type Vlak, type Vlakken } from './kopie-vlakken.js';

/** Nearer to the lower right corner than this, in CSS pixels, a pointer sizes a box. */
const HOEK = 24;
/** As small as a finger can hit. */
const DOEL = 44;

const STAPPEN: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STAP, 0],
  ArrowRight: [STAP, 0],
  ArrowUp: [0, -STAP],
  ArrowDown: [0, STAP],
};

export interface BladOptions {
  readonly texts: KopieTexts;
  readonly vlakken: Vlakken;
  readonly canvas: HTMLCanvasElement;
  /** Id of the words that say where the chosen box is. */
  readonly positionId: string;
  /** Another box was chosen. */
  readonly onChoose: () => void;
  /** The chosen box was moved or sized. */
  readonly onChange: () => void;
  readonly onRemove: () => void;
  readonly onUndo: () => void;
}

/** What a box looks like, and what is pressed. */
interface Vorm {
  readonly button: HTMLButtonElement;
  readonly frame: HTMLElement;
}

/** A box that is being dragged. */
interface Greep {
  /** Where the pointer was last, in CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly sizes: boolean;
  readonly pointerId: number;
  readonly before: Vlakken['alle'];
}

export const naamVan = ({ soort, id }: Vlak, texts: KopieTexts): string =>
  ({ foto: texts.boxFoto, nummer: texts.boxNummer, regels: texts.boxRegels, los: texts.box(String(id)) })[
    soort
  ];

export class Blad {
  readonly element = el('div', { class: 'loket-kopie-blad' });
  readonly #options: BladOptions;
  readonly #vormen = new Map<number, Vorm>();

  constructor(options: BladOptions) {
    this.#options = options;
    this.element.append(options.canvas);
    this.update();
  }

  focus(): void {
    const { gekozen } = this.#options.vlakken;
    if (gekozen) this.#vormen.get(gekozen.id)?.button.focus();
  }

  /** Puts the controls where the boxes are. A control that stays is the same element: it may have the focus. */
  update(): void {
    const { vlakken } = this.#options;
    for (const [id, { button, frame }] of this.#vormen)
      if (!vlakken.alle.some((vlak) => vlak.id === id)) {
        this.#vormen.delete(id);
        button.remove();
        frame.remove();
      }
    let before: Element = this.#options.canvas;
    for (const vlak of vlakken.alle) {
      const vorm = this.#vormen.get(vlak.id) ?? this.#create(vlak);
      const { button, frame } = vorm;
      if (before.nextElementSibling !== frame) before.after(frame, button);
      before = button;
      this.#place(vorm, vlak);
      const chosen = vlakken.gekozen?.id === vlak.id;
      button.setAttribute('aria-pressed', String(chosen));
      frame.classList.toggle('loket-kopie-gekozen', chosen);
      if (chosen) button.setAttribute('aria-describedby', this.#options.positionId);
      else button.removeAttribute('aria-describedby');
    }
  }

  /** What can be pressed is never smaller than a finger, and never outside the picture; the frame shows the real place. */
  #place({ button, frame }: Vorm, { x, y, breed, hoog }: Vlak): void {
    const percent = (value: number): string => `${String(value * 100)}%`;
    frame.style.setProperty('left', percent(x));
    frame.style.setProperty('top', percent(y));
    button.style.setProperty('left', `min(${percent(x)}, 100% - ${String(DOEL)}px)`);
    button.style.setProperty('top', `min(${percent(y)}, 100% - ${String(DOEL)}px)`);
    for (const { style } of [button, frame]) {
      style.setProperty('width', percent(breed));
      style.setProperty('height', percent(hoog));
    }
  }

  #create(vlak: Vlak): Vorm {
    const { texts, vlakken, onChoose } = this.#options;
    const button = el('button', {
      type: 'button',
      class: 'loket-kopie-vlak',
      'aria-label': naamVan(vlak, texts),
    });
    const frame = el('span', { class: 'loket-kopie-kader', 'aria-hidden': 'true' });
    const vorm = { button, frame };
    this.#vormen.set(vlak.id, vorm);
    const choose = (): void => {
      if (vlakken.gekozen?.id === vlak.id) return;
      vlakken.settle();
      vlakken.choose(vlak.id);
      onChoose();
    };
    button.addEventListener('focus', choose);
    button.addEventListener('click', choose);
    button.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
    this.#listen(vorm, vlak.id, choose);
    return vorm;
  }

  #onKey(event: KeyboardEvent): void {
    const { vlakken, onChange, onRemove, onUndo } = this.#options;
    const [dx, dy] = STAPPEN[event.key] ?? [0, 0];
    const isUndo = event.key === 'z' && (event.ctrlKey || event.metaKey);
    if (!isUndo && (event.altKey || event.ctrlKey || event.metaKey)) return;
    if (isUndo) onUndo();
    else if (event.key === 'Delete' || event.key === 'Backspace') onRemove();
    else if (dx === 0 && dy === 0) return;
    else {
      if (event.shiftKey) vlakken.size(dx, dy);
      else vlakken.move(dx, dy);
      onChange();
    }
    // The page does not scroll along.
    event.preventDefault();
  }

  #listen({ button, frame }: Vorm, id: number, choose: () => void): void {
    const { vlakken, onChange } = this.#options;
    let from: Greep | null = null;
    button.addEventListener('pointerdown', (event) => {
      const { button: pressed, isPrimary, pointerId, pointerType, clientX: x, clientY: y } = event;
      if (pressed !== 0 || !isPrimary) return;
      // A finger on its way down the page is not there to move anything: it taps first, and that chooses.
      if (pointerType !== 'mouse' && vlakken.gekozen?.id !== id) return;
      choose();
      vlakken.settle();
      button.setPointerCapture(pointerId);
      const box = frame.getBoundingClientRect();
      const sizes = box.right - x < HOEK && box.bottom - y < HOEK;
      from = { x, y, sizes, pointerId, before: vlakken.alle };
    });
    button.addEventListener('pointermove', ({ clientX, clientY, pointerId }) => {
      const { width, height } = this.element.getBoundingClientRect();
      if (from?.pointerId !== pointerId || width === 0) return;
      const [dx, dy] = [(clientX - from.x) / width, (clientY - from.y) / height];
      if (from.sizes) vlakken.size(dx, dy);
      else vlakken.move(dx, dy);
      from = { ...from, x: clientX, y: clientY };
      onChange();
    });
    const end = ({ type, pointerId }: PointerEvent): void => {
      if (from?.pointerId !== pointerId) return;
      const { before } = from;
      from = null;
      vlakken.settle();
      // It became a pinch, or the browser took it for something else: then the box was not meant.
      if (type !== 'pointercancel' || vlakken.alle === before) return;
      vlakken.undo();
      onChange();
    };
    button.addEventListener('pointerup', end);
    button.addEventListener('pointercancel', end);
  }
}
