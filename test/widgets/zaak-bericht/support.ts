/** What the tests of `<zaak-bericht>` share: cases with a conversation, and the hands of a citizen. */
import type { Bericht } from '../../../src/contract/berichten.js';
import type { Zaak } from '../../../src/contract/zaken.js';
import type { Sturen } from '../../../src/widgets/zaak-bericht/model.js';
import { eenBericht, eenDossier, moment, type Dossier } from '../../support/fixtures.js';
import {
  createStage,
  find,
  findAll,
  press,
  words,
  type Stage,
  type StageOptions,
  type Widget,
} from '../../support/harness.js';

export const ZAAK = { 'zaak-id': 'z-1' };

/** What may be sent: a short text. */
export const sturen = (fields: Partial<Sturen> = {}): Sturen => ({
  toegestaan: true,
  reden: null,
  redenCode: null,
  maxLengte: 100,
  servicenorm: 'bericht',
  bijlagen: null,
  ...fields,
});

/** A question and two answers. */
export const gesprek = (): Bericht[] => [
  eenBericht({
    id: 'b-1',
    afzender: { soort: 'aanvrager', naam: null },
    tekst: 'Mag de berekening ook van de aannemer komen?',
    leveringsmoment: moment('2026-11-09T10:12:00+01:00'),
    kanaal: 'telefoon',
    momentGelezen: null,
  }),
  eenBericht({
    id: 'b-2',
    tekst: 'Ja, dat mag.\nDe regels staan op https://www.voorbeeld.example/regels.',
    isReactieOp: 'b-1',
    leveringsmoment: moment('2026-11-10T11:00:00+01:00'),
  }),
  eenBericht({
    id: 'b-3',
    tekst: 'Wilt u de kleur nog laten weten?',
    leveringsmoment: moment('2026-11-11T11:00:00+01:00'),
    kanaal: 'email',
  }),
];

export const ongelezen = (fields: Partial<Bericht> = {}): Bericht =>
  eenBericht({ momentGelezen: null, leveringsmoment: moment('2026-11-17T11:00:00+01:00'), ...fields });

/** So many berichten of the municipality, one a minute. */
export const reeks = (count: number, fields: Partial<Bericht> = {}): Bericht[] =>
  [...new Array(count).keys()].map((at) =>
    eenBericht({
      id: `r-${String(at + 1)}`,
      tekst: `Regel ${String(at + 1)}.`,
      leveringsmoment: moment(new Date(Date.UTC(2026, 9, 1, 8, at)).toISOString()),
      ...fields,
    }),
  );

export const dossierMet = (
  berichten: Bericht[] = gesprek(),
  fields: Partial<Sturen> = {},
  zaak: Partial<Zaak> = {},
): Dossier => ({
  ...eenDossier({
    mogelijkheden: { documentToevoegen: null, berichtSturen: sturen(fields) },
    ...zaak,
  }),
  berichten,
});

export const begin = (options: Partial<StageOptions> = {}): Stage => {
  const stage = createStage({ tag: 'zaak-bericht', ...options });
  stage.organisatie({
    servicenormen: [{ code: 'bericht', aantal: 5, eenheid: 'werkdagen', vrijeDagen: 'gemeente' }],
    afzenderEmail: 'noreply@voorbeeld.example',
  });
  stage.give(dossierMet());
  return stage;
};

export const field = (element: Widget): HTMLTextAreaElement =>
  find(element, 'textarea') as HTMLTextAreaElement;

/** Types, as a citizen does: each text in place of the one before. */
export async function type(element: Widget, text: string, selector = 'textarea'): Promise<void> {
  const control = find(element, selector) as HTMLTextAreaElement | HTMLInputElement;
  control.value = text;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await element.updateComplete;
}

/** Presses the button and waits until nothing is on its way any more. */
export async function send(stage: Stage, element: Widget, text = 'Verstuur'): Promise<void> {
  press(element, text);
  await element.updateComplete;
  await stage.until(() => findAll(element, '.progress').length === 0, 'it was sent, or was not');
  await stage.settled(element);
}

/** What stands in the conversation, one line each. */
export const shown = (element: Widget): string[] =>
  findAll(element, '.message').map((message) => words(message.querySelector('.words')?.textContent));

export const headings = (element: Widget): string[] =>
  findAll(element, '.message .sender').map((one) => words(one.textContent));

/** Files that may go with it: small, and few. */
export const BIJLAGEN = {
  maxBestanden: 2,
  maxBestandsgrootte: 1_000_000,
  toegestaneFormaten: ['application/pdf', 'text/plain'],
};

/** A file of text. */
export const tekst = (name = 'brief.txt', content = 'Beste gemeente, hierbij mijn brief.'): File =>
  new File([content], name, { type: 'text/plain', lastModified: 1 });

/** Chooses files as the browser's own chooser gives them, and waits until each was looked at. */
export async function choose(stage: Stage, element: Widget, ...files: readonly File[]): Promise<void> {
  const control = find(element, 'input[type="file"]') as HTMLInputElement;
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  control.files = data.files;
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
  await stage.until(
    () => findAll(element, '.card').length > 0 && findAll(element, '.card.checking').length === 0,
    'the files were looked at',
  );
  await stage.settled(element);
}

/** What was posted, in order. */
export const posted = (stage: Stage): readonly Record<string, unknown>[] =>
  stage.calls
    .filter(({ method, url }) => method === 'POST' && url.endsWith('/berichten'))
    .map(({ body }) => JSON.parse(body ?? '{}') as Record<string, unknown>);
