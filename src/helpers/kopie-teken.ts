/** Draws a safe copy: the picture, the words across it, and the boxes. What is under a box is never drawn into a file. */
import type { Vlak } from './kopie-vlakken.js';

/** Beyond each edge of a box, in pixels: where a picture was made smaller, its colours run into their neighbours. */
const RAND = 2;
/** As large as the words are at least, in parts of the shorter side. */
const LETTER = 1 / 16;

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

/** The words, three times along the slope of the picture: cutting one off leaves the others. */
function drawRegel(pen: CanvasRenderingContext2D, width: number, height: number, regel: string): void {
  const slope = -Math.atan2(height, width) / 2;
  const font = (size: number): void => {
    pen.font = `700 ${String(size)}px sans-serif`;
  };
  const largest = Math.min(width, height) * LETTER * 1.5;
  font(largest);
  const room = width / Math.cos(slope);
  const size = Math.max(
    10,
    Math.min(largest, (largest * room * 0.82) / Math.max(1, pen.measureText(regel).width)),
  );
  font(size);
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.lineWidth = size / 6;
  pen.lineJoin = 'round';
  pen.strokeStyle = 'rgba(255, 255, 255, 0.55)';
  pen.fillStyle = 'rgba(150, 0, 30, 0.6)';
  for (const at of [0.22, 0.5, 0.78]) {
    pen.save();
    pen.translate(width / 2, height * at);
    pen.rotate(slope);
    pen.strokeText(regel, 0, 0);
    pen.fillText(regel, 0, 0);
    pen.restore();
  }
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
