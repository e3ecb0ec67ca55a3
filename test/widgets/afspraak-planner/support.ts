/** What the tests of `<afspraak-planner>` share: the hands of a citizen, step by step. */
import type { AfspraakAanvraag } from '../../../src/contract/afspraken.js';
import { formMessages, type FormTexts } from '../../../src/widgets/afspraak-planner/form-messages.js';
import { messages, type Texts } from '../../../src/widgets/afspraak-planner/messages.js';
import {
  outcomeMessages,
  type OutcomeTexts,
} from '../../../src/widgets/afspraak-planner/outcome-messages.js';
import {
  createStage,
  find,
  findAll,
  press,
  textOf,
  words,
  type Stage,
  type StageOptions,
  type Widget,
} from '../../support/harness.js';

export const begin = (options: Partial<StageOptions> = {}): Stage => {
  const stage = createStage({ tag: 'afspraak-planner', ...options });
  stage.give();
  stage.signOut();
  return stage;
};

export const textsOf = ({ taal }: Stage): Texts => messages[taal];
export const formOf = ({ taal }: Stage): FormTexts => formMessages[taal];
export const outcomeOf = ({ taal }: Stage): OutcomeTexts => outcomeMessages[taal];

/** A control by the end of its id. */
export const control = (element: Widget, name: string): HTMLInputElement =>
  find(element, `[id$="-${name}"]`) as HTMLInputElement;

export async function fill(element: Widget, name: string, value: string): Promise<void> {
  const field = control(element, name);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await element.updateComplete;
}

export async function pick(element: Widget, name: string, value: string): Promise<void> {
  const field = control(element, name);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

/** Ticks a product by its name. */
export async function tick(element: Widget, naam: string): Promise<void> {
  const label = findAll(element, 'label').find((one) => words(one.textContent) === naam);
  if (!label) throw new Error(`There is no "${naam}".`);
  label.click();
  await element.updateComplete;
}

/** Presses a radio button by its value. */
export async function radio(stage: Stage, element: Widget, value: string): Promise<void> {
  (find(element, `input[type="radio"][value="${value}"]`) as HTMLInputElement).click();
  await stage.settled(element);
}

export async function on(stage: Stage, element: Widget): Promise<void> {
  press(element, textsOf(stage).next);
  await stage.settled(element);
}

export const title = (element: Widget): string => words(find(element, '.step-title').textContent);

/** The days, or times, that can be chosen. */
export const choices = (element: Widget, where: '.days' | '.times'): string[] =>
  findAll(element, `${where} input[type="radio"]`).map((one) => (one as HTMLInputElement).value);

export const PASPOORT = { product: 'paspoort', locatie: 'gemeentehuis' };

/** At the third step, with nothing chosen yet. */
export const atDays = (stage: Stage, attributes: Record<string, string> = PASPOORT): Promise<Widget> =>
  stage.show(attributes);

/** A day and a time are chosen. @param nth which of the times */
export async function chooseTime(stage: Stage, element: Widget, nth = 0): Promise<string> {
  await radio(stage, element, choices(element, '.days')[0] ?? '');
  const tijd = choices(element, '.times')[nth] ?? '';
  await radio(stage, element, tijd);
  return tijd;
}

/** At the fourth step: a time is held. */
export async function atDetails(stage: Stage, attributes?: Record<string, string>): Promise<Widget> {
  const element = await atDays(stage, attributes);
  await chooseTime(stage, element);
  await on(stage, element);
  return element;
}

/** At the fifth step. */
export async function atCheck(stage: Stage, attributes?: Record<string, string>): Promise<Widget> {
  const element = await atDetails(stage, attributes);
  await fill(element, 'klant-naam', 'Amina de Vries');
  await fill(element, 'klant-email', 'amina@voorbeeld.example');
  await on(stage, element);
  return element;
}

export async function book(stage: Stage, element: Widget): Promise<void> {
  press(element, formOf(stage).book);
  await element.updateComplete;
  await stage.until(
    () => findAll(element, 'button.loket-primary[aria-disabled]').length === 0,
    'it was booked, or was not',
  );
  await stage.settled(element);
}

/** The appointment stands on the screen. */
export async function booked(stage: Stage, attributes?: Record<string, string>): Promise<Widget> {
  const element = await atCheck(stage, attributes);
  await book(stage, element);
  return element;
}

/** What was asked of the API to book, in order. */
export const asked = (stage: Stage): readonly AfspraakAanvraag[] =>
  stage.calls
    .filter(({ method, url }) => method === 'POST' && url.endsWith('/afspraken'))
    .map(({ body }) => JSON.parse(body ?? '{}') as AfspraakAanvraag);

export const says = (element: Widget, text: string): boolean => textOf(element).includes(text);
