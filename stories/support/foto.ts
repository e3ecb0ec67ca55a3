/** Photos for the stories of the safe copy: drawn in the page, and of nobody. */
import { KLOK } from './klok.js';

type Draw = (pen: CanvasRenderingContext2D) => void;

const DRAWN = { breed: 1400, hoog: 960 };

async function draw(naam: string, work: Draw): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = DRAWN.breed;
  canvas.height = DRAWN.hoog;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser has no canvas.');
  work(pen);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', 0.9);
  });
  if (!blob) throw new Error('This browser made no JPEG.');
  return new File([blob], naam, { lastModified: KLOK });
}

/** A page of a passport, as far as a story needs one. */
const page: Draw = (pen) => {
  const { breed, hoog } = DRAWN;
  pen.fillStyle = '#e9e2ec';
  pen.fillRect(0, 0, breed, hoog);
  pen.strokeStyle = '#cdbfd4';
  for (let line = 0; line < hoog; line += 14) {
    pen.beginPath();
    pen.moveTo(0, line);
    pen.quadraticCurveTo(breed / 2, line + 40, breed, line);
    pen.stroke();
  }
  pen.fillStyle = '#5d4466';
  pen.font = '700 52px sans-serif';
  pen.fillText('VOORBEELD VAN EEN PASPOORT', 70, 110);
  pen.fillStyle = '#c3b6a4';
  pen.fillRect(70, 220, 370, 470);
  pen.fillStyle = '#75634f';
  pen.beginPath();
  pen.arc(255, 400, 110, 0, 7);
  pen.fill();
  pen.fillRect(130, 540, 250, 150);
  pen.fillStyle = '#222';
  pen.font = '36px sans-serif';
  ['Naam', 'VAN VOORBEELD', 'Voornaam', 'Anna', '12 mei 1958', 'Nummer', '999 999 990'].forEach(
    (text, at) => {
      pen.fillText(text, 620, 250 + at * 56);
    },
  );
  pen.font = '46px monospace';
  pen.fillText('P<XXXVAN<VOORBEELD<<ANNA<<<<<<<<<<<<<<', 70, 830);
  pen.fillText('XXXX00000XXX5805120F3001010999999990<<', 70, 900);
};

export const paspoort = (naam = 'paspoort.jpg'): Promise<File> => draw(naam, page);

/** The same, in a dark room. */
export const donker = (naam = 'paspoort in het donker.jpg'): Promise<File> =>
  draw(naam, (pen) => {
    page(pen);
    pen.fillStyle = 'rgb(0 0 0 / 0.94)';
    pen.fillRect(0, 0, DRAWN.breed, DRAWN.hoog);
  });
