/** What the tests of `<contact-formulier>` share: the demo municipality, and the hands of a citizen. */
import type { DemoNaam } from '../../../src/gateway/demo-sessie.js';
import {
  createStage,
  find,
  findAll,
  press,
  type Stage,
  type StageOptions,
  type Widget,
} from '../../support/harness.js';

/** @param naam who is signed in; `null`: nobody */
export const begin = (naam: DemoNaam | null = null, options: Partial<StageOptions> = {}): Stage => {
  const stage = createStage({ tag: 'contact-formulier', ...options });
  visitAs(stage, naam);
  return stage;
};

export function visitAs(stage: Stage, naam: DemoNaam | null): void {
  stage.demo(naam ?? 'amina');
  if (naam === null) stage.signOut();
}

/** The control of a label that begins with these words. */
export function field(element: Widget, label: string): HTMLInputElement {
  const found = findAll(element, 'label').find((one) => one.textContent.trim().startsWith(label));
  if (!found) throw new Error(`There is no "${label}".`);
  return find(element, `[id="${(found as HTMLLabelElement).htmlFor}"]`) as HTMLInputElement;
}

/** Types, as a citizen does, and leaves the field. */
export async function type(element: Widget, label: string, text: string): Promise<void> {
  const control = field(element, label);
  control.value = text;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

/** Chooses a radio button, or ticks a box. */
export async function tick(element: Widget, label: string): Promise<void> {
  const control = field(element, label);
  control.focus();
  control.click();
  await element.updateComplete;
}

/** Presses the button and waits until nothing is on its way any more. */
export async function send(stage: Stage, element: Widget, text: string): Promise<void> {
  press(element, text);
  await element.updateComplete;
  await stage.until(() => findAll(element, '.progress').length === 0, 'it was sent, or was not');
  await stage.settled(element);
}

/** What was posted, in order. */
export const posted = (stage: Stage): readonly Record<string, unknown>[] =>
  stage.calls
    .filter(({ method, url }) => method === 'POST' && url.endsWith('/contactverzoeken'))
    .map(({ body }) => JSON.parse(body ?? '{}') as Record<string, unknown>);

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
