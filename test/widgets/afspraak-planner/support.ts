/** What the tests of `<afspraak-planner>` share: the hands of a citizen, step by step. */
import { readConfiguration } from '../../../src/client/configuration.js';
import type { AfspraakAanvraag, GeboekteAfspraak } from '../../../src/contract/afspraken.js';
import { instantOf } from '../../../src/domain/datum.js';
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

/** Goes on to the last step, where everything was answered before. */
export async function toCheck(stage: Stage, element: Widget): Promise<void> {
  for (let steps = 0; steps < 5 && !/^Stap 5/.test(title(element)); steps += 1) await on(stage, element);
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

/** A button by what it says of itself, where several show the same word. */
export function pressNamed(element: Widget, name: string): void {
  const found = findAll(element, 'button').find((one) => one.getAttribute('aria-label') === name);
  if (!found) throw new Error(`There is no button "${name}".`);
  found.click();
}

/** One call to the API, past the widget. */
const call = async (method: string, path: string, init: RequestInit = {}): Promise<Response> => {
  const { fetch: ask } = readConfiguration();
  if (!ask) throw new Error('There is no API.');
  const answer = await ask(`${location.origin}/v1/${path}`, {
    method,
    ...init,
    headers: { 'Loket-Client': 'test/1.0', ...(init.headers as Record<string, string> | undefined) },
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${String(answer.status)} ${await answer.text()}`);
  return answer;
};

/** An appointment of nobody who is signed in, made on another device. @param aanvang in Amsterdam */
export async function madeElsewhere(aanvang = '2026-11-25T10:00:00+01:00'): Promise<GeboekteAfspraak> {
  const answer = await call('POST', 'afspraken', {
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({
      producten: [{ id: 'paspoort', aantal: 1 }],
      kanaal: 'balie',
      locatie: 'gemeentehuis',
      aanvang,
      klant: { naam: 'Amina de Vries', email: 'amina@voorbeeld.example' },
    }),
  });
  return (await answer.json()) as GeboekteAfspraak;
}

/** It is cancelled on another device. */
export const cancelledElsewhere = async ({ id, token }: GeboekteAfspraak): Promise<void> => {
  await call('DELETE', `afspraken/${id}`, { headers: { 'Afspraak-Token': token ?? '' } });
};

/** What the link in the mail ends in. */
export const linkOf = ({ id, token }: GeboekteAfspraak): string => `#loket-afspraak=${id}.${token ?? ''}`;

/** The page is opened by a link that ends in this. */
export function open(stage: Stage, hash: string): Promise<Widget> {
  history.replaceState(null, '', hash);
  return stage.show();
}

/** Others have made all the appointments that there are on these days. */
export function full(stage: Stage, ...dagen: readonly string[]): void {
  stage.afspraken((bron) => ({
    loadPlanning: async (taal) => ({
      ...(await bron.loadPlanning(taal)),
      bezet: ({ plaatsen }, datum) =>
        dagen.includes(datum)
          ? [...new Array<undefined>(plaatsen).keys()].map(() => ({
              begin: instantOf(`${datum}T00:00:00+01:00`),
              eind: instantOf(`${datum}T23:50:00+01:00`),
            }))
          : [],
    }),
  }));
}

/** Lets time pass, timer by timer, until this holds. */
export async function pass(stage: Stage, element: Widget, holds: () => boolean): Promise<void> {
  await stage.settled(element);
  for (let times = 0; times < 60 && !holds(); times += 1) {
    await stage.clock.advanceToNext();
    await stage.settled(element);
  }
  if (!holds()) throw new Error('Time passed, and nothing came of it.');
}

/** Which events of this name the page heard. */
export const heard = (stage: Stage, name: string): readonly Event[] =>
  stage.events.filter(({ type }) => type === name);
