/** Looks at a chosen file on the device: whether a photo can be read, and what can be made of one that is refused. */
import type { KopieBestand } from '../client/kopie.js';
import type { Wijziging } from '../domain/bewijs.js';
import { isAllowedFormaat } from '../domain/formaat.js';
import { decodeBeeld, eerstePagina, naarJpeg, releaseCanvas, verklein } from './kopie-beeld.js';
import { beoordeelBeeld, pixelsVan, type Opmerking } from './kopie-leesbaar.js';

export interface Bevinding {
  readonly opmerkingen: readonly Opmerking[];
  /** Whether it can be opened, to cover parts of it: a picture, or the first page of a PDF. */
  readonly kan: 'beeld' | 'pagina' | null;
}

/** What can be made of a file that is refused; without a file this browser cannot, and the citizen is told what to do. */
export interface Voorstel {
  readonly file: File | null;
  readonly wijziging: Wijziging;
}

/** One picture at a time: each takes as much memory as a phone has to spare. */
let turn: Promise<unknown> = Promise.resolve();
function alone<T>(work: () => Promise<T>): Promise<T> {
  const next = turn.then(work);
  turn = next.catch(() => undefined);
  return next;
}

const NOTHING: Bevinding = { opmerkingen: [], kan: null };

/** @param covered it is a safe copy: of that nothing is said */
export function kijk({ file, formaat, identiteit }: KopieBestand, covered: boolean): Promise<Bevinding> {
  return alone<Bevinding>(async () => {
    if (covered) return NOTHING;
    if (formaat === 'application/pdf') {
      const page = identiteit ? await eerstePagina(file) : null;
      return page ? { opmerkingen: [], kan: 'pagina' } : NOTHING;
    }
    if (!formaat.startsWith('image/')) return NOTHING;
    const beeld = await decodeBeeld(file);
    if (!beeld) return NOTHING;
    try {
      return { opmerkingen: beoordeelBeeld(pixelsVan(beeld)).opmerkingen, kan: 'beeld' };
    } finally {
      releaseCanvas(beeld.canvas);
    }
    // What cannot be read any more is told when it is sent.
  }).catch(() => NOTHING);
}

/** The same name, as a JPEG. */
const alsJpeg = (naam: string): string => `${naam.replace(/\.[^. ]{1,16}$/, '')}.jpg`;

/** What can be made of it; `null` when nothing that is wrong with it can be put right here. */
export function voorstelVan({ file, naam, weigeringen, limieten }: KopieBestand): Promise<Voorstel | null> {
  const { maxBestandsgrootte: max, toegestaneFormaten } = limieten;
  const soort = weigeringen.find((one) => one.reden === 'soort');
  const isLarge = weigeringen.some(({ reden }) => reden === 'te-groot');
  const other = weigeringen.some(({ reden }) => reden !== 'soort' && reden !== 'te-groot');
  const wijziging = soort ? 'omgezet' : 'verkleind';
  const formaat = soort?.formaat ?? null;
  if (
    other ||
    (soort && !formaat?.startsWith('image/')) ||
    !isAllowedFormaat('image/jpeg', toegestaneFormaten)
  )
    return Promise.resolve(null);
  return alone<Voorstel | null>(async () => {
    const blob = soort ? await naarJpeg(file) : file;
    const small = blob && max !== null && (isLarge || blob.size > max) ? await verklein(blob, max) : blob;
    if (!small || small === file) {
      // Of what is too large the widget says already what to do.
      return soort && !blob && /hei[cf]/.test(formaat ?? '') ? { file: null, wijziging } : null;
    }
    return { file: new File([small], alsJpeg(naam)), wijziging };
  }).catch(() => null);
}
