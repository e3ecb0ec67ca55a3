/** What the tests of the safe copy share: photos that are easy to recognise, cases that ask for one, and the way through. */
import type { Taal } from '../../src/i18n/messages.js';
import { kopieMessages, type KopieTexts } from '../../src/helpers/kopie-messages.js';
import { gevraagdDocument, type Dossier } from '../support/fixtures.js';
import { find, findAll, press, textOf, type Stage, type Widget } from '../support/harness.js';
import { choose, dossierMet } from '../widgets/zaak-upload/support.js';

export const BREED = 1200;
export const HOOG = 800;
/** What may never be sent, as colour and as words in the metadata. */
export const GEHEIM = [250, 20, 220] as const;
export const BSN = '123456782';

/** What is drawn, on grey paper with lines of writing that is sharp. */
type Draw = (pen: CanvasRenderingContext2D) => void;

export async function foto(
  draw: Draw,
  { naam = 'paspoort.jpg', breed = BREED, hoog = HOOG, type = 'image/jpeg' } = {},
): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = breed;
  canvas.height = hoog;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser has no canvas.');
  pen.fillStyle = '#d8d4dc';
  pen.fillRect(0, 0, breed, hoog);
  pen.fillStyle = '#222';
  pen.font = `${String(hoog / 20)}px sans-serif`;
  for (let line = 1; line < 20; line += 1)
    pen.fillText(`Regel ${String(line)}: gewone woorden op een blad papier`, 20, (line * hoog) / 20);
  draw(pen);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, type, 0.95);
  });
  if (!blob) throw new Error('This browser made no picture.');
  return new File([blob], naam, { type, lastModified: 7 });
}

/** With the number in a colour of its own where the second box stands at first, and in the metadata as well. */
export async function paspoort(naam = 'paspoort.jpg'): Promise<File> {
  const plain = await foto((pen) => {
    pen.fillStyle = `rgb(${GEHEIM.join(' ')})`;
    pen.fillRect(BREED * 0.43, HOOG * 0.51, BREED * 0.48, HOOG * 0.1);
  });
  const comment = new TextEncoder().encode(`Exif\0\0 BSN ${BSN}`);
  const marker = (kind: number): Uint8Array<ArrayBuffer> =>
    new Uint8Array([0xff, kind, 0, comment.length + 2, ...comment]);
  // Behind the JFIF header, where Firefox wants it first: as a comment, and as a segment of metadata that nobody knows.
  const head = new DataView(await plain.slice(0, 6).arrayBuffer());
  const at = head.getUint16(2) === 0xffe0 ? 4 + head.getUint16(4) : 2;
  return new File([plain.slice(0, at), marker(0xfe), marker(0xed), plain.slice(at)], naam, {
    lastModified: 7,
  });
}

/** A case that asks for a copy of an identity paper. */
export const dossier = (limieten: Parameters<typeof dossierMet>[0] = {}): Dossier =>
  dossierMet(limieten, [], {
    gevraagdeDocumenten: [
      gevraagdDocument({ id: 'g-1', omschrijving: 'Kopie van uw paspoort', identiteitsbewijs: true }),
    ],
  });

export const texts = (taal: Taal = 'nl'): KopieTexts => kopieMessages[taal];

export const plek = (element: Widget): HTMLElement => find(element, '.loket-kopie');

/** Chooses a file, and waits until the helper has said what it says of it. */
export async function kies(stage: Stage, element: Widget, file: File): Promise<void> {
  await choose(stage, element, file);
  await stage.until(() => findAll(element, '.loket-kopie-plek').length > 0, 'the helper looked at it');
  await stage.settled(element);
}

/** Opens the safe copy of what was chosen. */
export async function open(stage: Stage, element: Widget): Promise<void> {
  press(element, texts(stage.taal).make);
  await stage.until(() => findAll(element, '.loket-kopie-blad').length > 0, 'the picture is open');
  await stage.settled(element);
}

/** From covering to a file that can be sent. */
export async function gebruik(stage: Stage, element: Widget): Promise<void> {
  press(element, texts(stage.taal).preview);
  press(element, texts(stage.taal).use);
  await stage.until(() => textOf(element).includes(texts(stage.taal).used), 'the copy is used');
  await stage.settled(element);
}
