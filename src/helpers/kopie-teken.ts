/** Draws a safe copy: the picture, the words across it, and the boxes. What is under a box is never drawn into a file. */
import type { Vlak } from './kopie-vlakken.js';

/** Beyond each edge of a box, in pixels: where a picture was made smaller, its colours run into their neighbours. */
const RAND = 2;
/** As large as the words are at most, in parts of the shorter side. */
const LETTER = 1 / 18;

/** Whole pixels that cover this box. */
function pixels(
  { x, y, breed, hoog }: Vlak,
  width: number,
  height: number,
): [number, number, number, number] {
  const left = Math.max(0, Math.floor(x * width) - RAND);
  const top = Math.max(0, Math.floor(y * height) - RAND);
  const right = Math.min(width, Math.ceil((x + breed) * width) + RAND);
  const bottom = Math.min(height, Math.ceil((y + hoog) * height) + RAND);
  return [left, top, right - left, bottom - top];
}

/** Where the lines of words cross the middle, in parts of the height. */
const REGELS = [0.1, 0.3, 0.5, 0.7, 0.9];

/**
 * The words, over and over along the slope of the picture, each line half further than the one before: whatever is covered,
 * somewhere whom it is for can be read whole.
 */
function drawRegel(pen: CanvasRenderingContext2D, width: number, height: number, regel: string): void {
  const slope = -Math.atan2(height, width) / 2;
  const text = `${regel}   •   `;
  const font = (size: number): void => {
    pen.font = `700 ${String(size)}px sans-serif`;
  };
  const largest = Math.min(width, height) * LETTER;
  font(largest);
  const room = width / Math.cos(slope);
  const size = Math.max(10, Math.min(largest, (largest * room * 0.7) / pen.measureText(text).width));
  font(size);
  const step = pen.measureText(text).width;
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  pen.lineWidth = size / 6;
  pen.lineJoin = 'round';
  pen.strokeStyle = 'rgba(255, 255, 255, 0.55)';
  pen.fillStyle = 'rgba(150, 0, 30, 0.6)';
  REGELS.forEach((at, line) => {
    pen.save();
    pen.translate(width / 2, height * at);
    pen.rotate(slope);
    for (let x = -room - (line % 2) * (step / 2); x < room; x += step) {
      pen.strokeText(text, x, 0);
      pen.fillText(text, x, 0);
    }
    pen.restore();
  });
}

/** Draws it onto `doel`, which becomes as large as the picture. @param regel words across it; empty: none */
export function drawKopie(
  doel: HTMLCanvasElement,
  beeld: HTMLCanvasElement,
  vlakken: readonly Vlak[],
  regel: string,
): void {
  const { width, height } = beeld;
  doel.width = width;
  doel.height = height;
  const pen = doel.getContext('2d');
  if (!pen) return;
  pen.drawImage(beeld, 0, 0);
  if (regel !== '') drawRegel(pen, width, height, regel);
  // Last, and without any shine-through: a JPEG is made of what stands here, and of nothing else.
  pen.fillStyle = '#000';
  for (const vlak of vlakken) pen.fillRect(...pixels(vlak, width, height));
}
