/** What the tests of `<zaak-upload>` share: cases that take documents, files, and the hands of a citizen. */
import type { Toevoegen } from '../../../src/widgets/zaak-upload/model.js';
import {
  createStage,
  find,
  findAll,
  press,
  type Stage,
  type StageOptions,
  type Widget,
} from '../../support/harness.js';
import { eenDossier, type Dossier } from '../../support/fixtures.js';
import type { Zaak } from '../../../src/contract/zaken.js';
import type { Document } from '../../../src/contract/documenten.js';

export const ZAAK = { 'zaak-id': 'z-1' };

/** What may be added: two kinds of document, three kinds of file, small and few. */
export const toevoegen = (fields: Partial<Toevoegen> = {}): Toevoegen => ({
  toegestaan: true,
  reden: null,
  redenCode: null,
  maxBestanden: 3,
  maxBestandsgrootte: 1_000_000,
  toegestaneFormaten: ['application/pdf', 'image/jpeg', 'text/plain'],
  informatieobjecttypen: [{ id: 'bewijsstuk', omschrijving: 'Bewijsstuk' }],
  ...fields,
});

/** A case that takes documents. */
export const dossierMet = (
  fields: Partial<Toevoegen> = {},
  documenten: Document[] = [],
  zaak: Partial<Zaak> = {},
): Dossier =>
  eenDossier(
    { mogelijkheden: { documentToevoegen: toevoegen(fields), berichtSturen: null }, ...zaak },
    [],
    documenten,
  );

export const begin = (options: Partial<StageOptions> = {}): Stage => {
  const stage = createStage({ tag: 'zaak-upload', ...options });
  stage.give(dossierMet());
  return stage;
};

/** A file of text. */
export const tekst = (name = 'brief.txt', content = 'Beste gemeente, hierbij mijn brief.'): File =>
  new File([content], name, { type: 'text/plain', lastModified: 1 });

/** Chooses files as the browser's own chooser gives them. */
export function give(element: Widget, files: readonly File[], input = 'input[type="file"]'): void {
  const control = find(element, input) as HTMLInputElement;
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  control.files = data.files;
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The chosen files, each as its list item. */
export const chosen = (element: Widget): HTMLElement[] => findAll(element, '.adding .card');

/** Chooses files and waits until each was looked at. */
export async function choose(stage: Stage, element: Widget, ...files: readonly File[]): Promise<void> {
  const before = chosen(element).length;
  give(element, files);
  await element.updateComplete;
  await stage.until(
    () =>
      chosen(element).length >= before + files.length && findAll(element, '.adding .checking').length === 0,
    'the files were looked at',
  );
  await stage.settled(element);
}

/** Presses *Voeg toe* and waits until nothing is on its way any more. */
export async function send(stage: Stage, element: Widget, text: string): Promise<void> {
  press(element, text);
  await element.updateComplete;
  await stage.until(() => findAll(element, '.adding .sending').length === 0, 'everything was sent');
  await stage.settled(element);
}

/** Number of `size` bytes, the least significant first. */
const small = (value: number, size: number): number[] =>
  [...new Array<number>(size).keys()].map((at) => (value >> (8 * at)) & 255);

/** A photo as small as one can be, with the place where it was made: 52° north, 5° east. */
export function foto(name = 'gevel.jpg', mark = 0): File {
  const rational = (value: number): number[] => [...small(value, 4), ...small(1, 4)];
  const entry = (tag: number, type: number, count: number, value: readonly number[]): number[] => [
    ...small(tag, 2),
    ...small(type, 2),
    ...small(count, 4),
    ...value,
  ];
  const gps = [
    ...small(4, 2),
    ...entry(1, 2, 2, [78, 0, 0, 0]),
    ...entry(2, 5, 3, small(80, 4)),
    ...entry(3, 2, 2, [69, 0, 0, 0]),
    ...entry(4, 5, 3, small(104, 4)),
    ...small(0, 4),
  ];
  const tiff = [
    ...[73, 73, 42, 0],
    ...small(8, 4),
    ...small(1, 2),
    ...entry(0x8825, 4, 1, small(26, 4)),
    ...small(0, 4),
    ...gps,
    ...[52, 5, 0].flatMap(rational),
    ...[5, 6, 0].flatMap(rational),
  ];
  const exif = [69, 120, 105, 102, 0, 0, ...tiff];
  const length = exif.length + 2;
  return new File(
    [
      new Uint8Array([
        ...[255, 216, 255, 225, length >> 8, length & 255],
        ...exif,
        ...[255, 218, 0, 8, 1, 1, 0, 0, 63, 0, mark, 255, 217],
      ]),
    ],
    name,
    { type: 'image/jpeg', lastModified: 3 },
  );
}
