/** Makes a safe copy, step by step: cover what nobody needs, look at what comes out, and use that. */
import { amsterdamDay } from '../domain/datum.js';
import { formatCount, formatDatum } from '../i18n/format.js';
import type { Taal } from '../i18n/messages.js';
import { el } from './dom.js';
import { Blad, naamVan } from './kopie-blad.js';
import { kopieMessages, type KopieTexts } from './kopie-messages.js';
import { alinea, knop, knoppen, kop } from './kopie-onderdelen.js';
import { drawKopie } from './kopie-teken.js';
import { STAP, type Vlakken } from './kopie-vlakken.js';

/** After so long without a further step the place of a box is said, in milliseconds. */
const SPEAK_MS = 700;

export interface MakerOptions {
  readonly id: string;
  readonly taal: Taal;
  readonly level: number;
  readonly naam: string;
  /** Upright. Given back by who made it. */
  readonly beeld: HTMLCanvasElement;
  readonly gemeente: string;
  readonly announce: (text: string, after?: number) => void;
  /** Uses what stands on this canvas. */
  readonly onUse: (canvas: HTMLCanvasElement) => void;
  readonly onSkip: () => void;
}

export class Maker {
  readonly element = el('div', { class: 'loket-kopie-plek', role: 'group' });
  readonly canvas = el('canvas', { role: 'img' });
  readonly #vlakken: Vlakken;
  #doel: string;
  #options: MakerOptions;
  #blad: Blad | null = null;
  #where: HTMLElement = el('p');
  #preview = false;

  /** @param vlakken where the boxes are: they stay when it is left and made after all */
  constructor(options: MakerOptions, doel: string, vlakken: Vlakken) {
    this.#options = options;
    this.#doel = doel;
    this.#vlakken = vlakken;
    this.element.setAttribute('aria-labelledby', `${options.id}-titel`);
    this.#draw();
  }

  get #texts(): KopieTexts {
    return kopieMessages[this.#options.taal];
  }

  /** The words across the copy. */
  get regel(): string {
    const { gemeente, taal } = this.#options;
    return this.#texts.line(
      gemeente,
      formatDatum(amsterdamDay(Date.now()), taal, { weekdag: false }),
      this.#doel.replace(/\s+/g, ' ').trim(),
    );
  }

  /** The page is in another language now, or what there is to know changed. */
  update(options: MakerOptions): void {
    const same = options.taal === this.#options.taal && options.level === this.#options.level;
    this.#options = options;
    if (!same) this.#draw();
  }

  /** The place for the boxes is only known once it is on the page. */
  show(): void {
    this.#blad?.update();
    this.element.querySelector<HTMLElement>('.loket-subtitle')?.focus();
  }

  #paint(): void {
    drawKopie(this.canvas, this.#options.beeld, this.#vlakken.alle, this.regel);
  }

  #draw(): void {
    this.element.replaceChildren(...(this.#preview ? this.#previewParts() : this.#editParts()));
    this.#blad?.update();
    this.#paint();
  }

  #turn(preview: boolean): void {
    this.#preview = preview;
    this.#draw();
    this.show();
  }

  #position(): string {
    const { taal } = this.#options;
    const texts = this.#texts;
    const vlak = this.#vlakken.gekozen;
    if (!vlak) return this.#vlakken.alle.length === 0 ? texts.noBoxes : texts.noBox;
    const percent = (part: number): string => `${formatCount(Math.round(part * 100), taal)}%`;
    const { x, y, breed, hoog } = vlak;
    return texts.chosenBox(
      naamVan(vlak, texts),
      texts.position(percent(x), percent(y), percent(breed), percent(hoog)),
    );
  }

  #show(): void {
    this.#blad?.update();
    this.#where.textContent = this.#position();
  }

  /** Something about a box changed. @param say what happened, when the place of the box does not tell */
  readonly #changed = (say?: string): void => {
    this.#show();
    this.#paint();
    if (say === undefined) this.#options.announce(this.#position(), SPEAK_MS);
    else this.#options.announce(say);
  };

  #step(work: (vlakken: Vlakken) => void): void {
    work(this.#vlakken);
    this.#changed();
  }

  readonly #remove = (): void => {
    const { gekozen } = this.#vlakken;
    const texts = this.#texts;
    if (!gekozen) {
      this.#options.announce(texts.noBox);
      return;
    }
    const focused = this.#blad?.element.contains((this.element.getRootNode() as Document).activeElement);
    this.#vlakken.remove();
    this.#changed(texts.removed(naamVan(gekozen, texts)));
    // The control that had the focus is gone.
    if (!focused) return;
    if (this.#vlakken.gekozen) this.#blad?.focus();
    else this.element.querySelector<HTMLElement>('[data-kopie-voeg]')?.focus();
  };

  readonly #undo = (): void => {
    const texts = this.#texts;
    const focused = this.#blad?.element.contains((this.element.getRootNode() as Document).activeElement);
    const undone = this.#vlakken.undo();
    this.#changed(undone ? `${texts.undone} ${this.#position()}` : texts.nothingToUndo);
    if (focused) this.#blad?.focus();
  };

  /** A copy without a box would not be a safe one. */
  readonly #look = (): void => {
    if (this.#vlakken.alle.length > 0) this.#turn(true);
    else {
      this.#options.announce(this.#texts.noBoxes);
      this.element.querySelector<HTMLElement>('[data-kopie-voeg]')?.focus();
    }
  };

  #editParts(): HTMLElement[] {
    const { id, level, naam, onSkip } = this.#options;
    const texts = this.#texts;
    const positionId = `${id}-waar`;
    this.canvas.setAttribute('aria-label', texts.picture);
    this.#where = el('p', { id: positionId }, this.#position());
    this.#blad = new Blad({
      texts,
      vlakken: this.#vlakken,
      canvas: this.canvas,
      positionId,
      onChoose: () => {
        this.#show();
      },
      onChange: this.#changed,
      onRemove: this.#remove,
      onUndo: this.#undo,
    });
    const moves: readonly (readonly [string, number, number])[] = [
      [texts.left, -STAP, 0],
      [texts.right, STAP, 0],
      [texts.up, 0, -STAP],
      [texts.down, 0, STAP],
    ];
    const sizes: readonly (readonly [string, number, number])[] = [
      [texts.wider, STAP, 0],
      [texts.narrower, -STAP, 0],
      [texts.higher, 0, STAP],
      [texts.lower, 0, -STAP],
    ];
    const four = (label: string, buttons: readonly HTMLElement[]): HTMLElement =>
      el('div', { class: 'loket-kopie-vier', role: 'group', 'aria-label': label }, ...buttons);
    return [
      kop(level, `${id}-titel`, texts.title(naam)),
      alinea(texts.howBoxes),
      alinea(texts.howKeys),
      this.#blad.element,
      this.#where,
      four(
        texts.moveGroup,
        moves.map(([text, dx, dy]) =>
          knop(text, () => {
            this.#step((vlakken) => {
              vlakken.move(dx, dy);
            });
          }),
        ),
      ),
      four(
        texts.sizeGroup,
        sizes.map(([text, breed, hoog]) =>
          knop(text, () => {
            this.#step((vlakken) => {
              vlakken.size(breed, hoog);
            });
          }),
        ),
      ),
      knoppen(
        knop(
          texts.add,
          () => {
            this.#vlakken.add();
            const { gekozen } = this.#vlakken;
            this.#changed(gekozen ? texts.added(naamVan(gekozen, texts)) : undefined);
            this.#blad?.focus();
          },
          { 'data-kopie-voeg': true },
        ),
        knop(texts.remove, this.#remove),
        knop(texts.undo, this.#undo),
      ),
      this.#purpose(),
      knoppen(knop(texts.preview, this.#look, { primary: true }), knop(texts.skip, onSkip)),
    ];
  }

  #purpose(): HTMLElement {
    const id = `${this.#options.id}-doel`;
    const texts = this.#texts;
    // Of two lines: what it is for must be seen whole, also on a small screen.
    const input = el('textarea', {
      id,
      rows: 2,
      class: 'loket-input',
      autocomplete: 'off',
      maxlength: 100,
      'aria-describedby': `${id}-hint`,
    });
    input.value = this.#doel;
    input.addEventListener('input', () => {
      this.#doel = input.value;
      this.#paint();
    });
    return el(
      'div',
      { class: 'loket-field' },
      el('label', { for: id }, texts.purpose),
      el('p', { id: `${id}-hint`, class: 'loket-quiet' }, texts.purposeHint),
      input,
    );
  }

  #previewParts(): HTMLElement[] {
    const { id, level, onUse } = this.#options;
    const texts = this.#texts;
    const { alle } = this.#vlakken;
    this.#blad = null;
    this.canvas.setAttribute('aria-label', texts.previewPicture(alle.length));
    return [
      kop(level, `${id}-titel`, texts.previewTitle),
      el('div', { class: 'loket-kopie-blad' }, this.canvas),
      alinea(texts.previewLine(this.regel)),
      alinea(texts.previewCheck),
      knoppen(
        knop(
          texts.use,
          () => {
            onUse(this.canvas);
          },
          { primary: true },
        ),
        knop(texts.back, () => {
          this.#turn(false);
        }),
      ),
    ];
  }
}
