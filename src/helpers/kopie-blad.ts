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
}

export const naamVan = ({ soort, id }: Vlak, texts: KopieTexts): string =>
  soort === 'foto' ? texts.boxFoto : soort === 'nummer' ? texts.boxNummer : texts.box(String(id));

export class Blad {
  readonly element = el('div', { class: 'loket-kopie-blad' });
  readonly #options: BladOptions;
  readonly #buttons = new Map<number, HTMLButtonElement>();

  constructor(options: BladOptions) {
    this.#options = options;
    this.element.append(options.canvas);
    // One press instead of dragging: the chosen box comes where the picture is pressed.
    options.canvas.addEventListener('click', ({ clientX, clientY }) => {
      const { vlakken, onChange } = options;
      const vlak = vlakken.gekozen;
      const box = options.canvas.getBoundingClientRect();
      if (!vlak || box.width === 0) return;
      vlakken.settle();
      vlakken.move(
        (clientX - box.left) / box.width - vlak.x - vlak.breed / 2,
        (clientY - box.top) / box.height - vlak.y - vlak.hoog / 2,
      );
      onChange();
    });
    // Percentages cannot say how much larger than its box a control is.
    new ResizeObserver(() => {
      this.update();
    }).observe(this.element);
    this.update();
  }

  focus(): void {
    const { gekozen } = this.#options.vlakken;
    if (gekozen) this.#buttons.get(gekozen.id)?.focus();
  }

  /** Puts the controls where the boxes are. A control that stays is the same element: it may have the focus. */
  update(): void {
    const { vlakken } = this.#options;
    for (const [id, button] of this.#buttons)
      if (!vlakken.alle.some((vlak) => vlak.id === id)) {
        this.#buttons.delete(id);
        button.remove();
      }
    let before: Element = this.#options.canvas;
    for (const vlak of vlakken.alle) {
      const button = this.#buttons.get(vlak.id) ?? this.#create(vlak);
      if (before.nextElementSibling !== button) before.after(button);
      before = button;
      this.#place(button, vlak);
      const chosen = vlakken.gekozen?.id === vlak.id;
      button.setAttribute('aria-pressed', String(chosen));
      if (chosen) button.setAttribute('aria-describedby', this.#options.positionId);
      else button.removeAttribute('aria-describedby');
    }
  }

  /** What can be pressed is never smaller than a finger, and never outside the picture; the box within it shows the real place. */
  #place(button: HTMLButtonElement, { x, y, breed, hoog }: Vlak): void {
    const percent = (value: number): string => `${String(value * 100)}%`;
    const { style } = button;
    style.setProperty('left', `min(${percent(x)}, 100% - ${String(DOEL)}px)`);
    style.setProperty('top', `min(${percent(y)}, 100% - ${String(DOEL)}px)`);
    style.setProperty('width', percent(breed));
    style.setProperty('height', percent(hoog));
    const inner = (button.firstElementChild as HTMLElement).style;
    const { offsetWidth, offsetHeight } = this.element;
    inner.setProperty('left', `${String(Math.max(0, x * offsetWidth - (offsetWidth - DOEL)))}px`);
    inner.setProperty('top', `${String(Math.max(0, y * offsetHeight - (offsetHeight - DOEL)))}px`);
    inner.setProperty('width', offsetWidth > 0 ? `${String(breed * offsetWidth)}px` : '100%');
    inner.setProperty('height', offsetHeight > 0 ? `${String(hoog * offsetHeight)}px` : '100%');
  }

  #create(vlak: Vlak): HTMLButtonElement {
    const { texts, vlakken, onChoose } = this.#options;
    const button = el(
      'button',
      { type: 'button', class: 'loket-kopie-vlak', 'aria-label': naamVan(vlak, texts) },
      el('span', { 'aria-hidden': 'true' }),
    );
    this.#buttons.set(vlak.id, button);
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
    this.#listen(button, choose);
    return button;
  }

  #onKey(event: KeyboardEvent): void {
    const { vlakken, onChange, onRemove } = this.#options;
    const [dx, dy] = STAPPEN[event.key] ?? [0, 0];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Delete' || event.key === 'Backspace') onRemove();
    else if (dx === 0 && dy === 0) return;
    else {
      if (event.shiftKey) vlakken.size(dx, dy);
      else vlakken.move(dx, dy);
      onChange();
    }
    // The page does not scroll along.
    event.preventDefault();
  }

  #listen(button: HTMLButtonElement, choose: () => void): void {
    const { vlakken, onChange } = this.#options;
    let from: { readonly x: number; readonly y: number; readonly sizes: boolean } | null = null;
    button.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      choose();
      vlakken.settle();
      button.setPointerCapture(event.pointerId);
      const box = (button.firstElementChild as HTMLElement).getBoundingClientRect();
      const sizes = box.right - event.clientX < HOEK && box.bottom - event.clientY < HOEK;
      from = { x: event.clientX, y: event.clientY, sizes };
    });
    button.addEventListener('pointermove', ({ clientX, clientY }) => {
      const { width, height } = this.element.getBoundingClientRect();
      if (!from || width === 0) return;
      const [dx, dy] = [(clientX - from.x) / width, (clientY - from.y) / height];
      if (from.sizes) vlakken.size(dx, dy);
      else vlakken.move(dx, dy);
      from = { ...from, x: clientX, y: clientY };
      onChange();
    });
    const end = (): void => {
      from = null;
      vlakken.settle();
    };
    button.addEventListener('pointerup', end);
    button.addEventListener('pointercancel', end);
  }
}
