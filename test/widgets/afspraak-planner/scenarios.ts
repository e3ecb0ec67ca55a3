/** The phases of `<afspraak-planner>` that differ in structure, and how to get there. */
import { noConnection } from '../../support/faults.js';
import { find, press, textOf, type Stage, type Widget } from '../../support/harness.js';
import type { Scenarios } from '../../support/widget-contract.js';
import {
  atCheck,
  atDays,
  atDetails,
  chooseTime,
  fill,
  formOf,
  on,
  pick,
  radio,
  textsOf,
  tick,
} from './support.js';

// The dialogue of printing waits for a hand, which stops a whole page of Firefox: here it is closed as soon as it opens.
window.print = () => {
  window.dispatchEvent(new Event('beforeprint'));
  window.dispatchEvent(new Event('afterprint'));
};
/** A name without a space is as long as a name gets. */
const LANG = 'Achterachterkleinkind'.repeat(4);

const signedOut = (stage: Stage): Stage => {
  stage.give();
  stage.signOut();
  return stage;
};

/** A whole family, with names. */
async function family(stage: Stage, name: string): Promise<Widget> {
  const element = await signedOut(stage).show();
  await tick(element, 'Paspoort aanvragen');
  await pick(element, 'aantal-paspoort', '2');
  await tick(element, 'Uittreksel uit de basisregistratie');
  await fill(element, 'voor-paspoort-0', 'Mijn zoon');
  await fill(element, 'voor-paspoort-1', name);
  return element;
}

async function withTime(stage: Stage): Promise<Widget> {
  const element = await atDays(signedOut(stage));
  await chooseTime(stage, element);
  return element;
}

export const scenarios: Scenarios = {
  'what for': (stage) => signedOut(stage).show(),
  'for whom': (stage) => family(stage, ''),
  where: async (stage) => {
    const element = await signedOut(stage).show({ product: 'bouwplan' });
    await radio(stage, element, 'balie');
    return element;
  },
  'when, with a date that cannot be read': async (stage) => {
    const element = await withTime(stage);
    await fill(element, 'datum', 'morgen');
    press(element, textsOf(stage).knownGo);
    await stage.settled(element);
    return element;
  },
  'somebody else was first': async (stage) => {
    const element = await withTime(stage);
    stage.scenario('taken');
    await on(stage, element);
    return element;
  },
  'no room': (stage) => {
    signedOut(stage).scenario('full');
    return atDays(stage);
  },
  'details, with something to put right': async (stage) => {
    const element = await atDetails(signedOut(stage));
    await fill(element, 'klant-email', 'geen adres');
    await on(stage, element);
    return element;
  },
  'everything to check': (stage) => atCheck(signedOut(stage)),
  booked: async (stage) => {
    const element = await family(stage, LANG);
    await on(stage, element);
    await radio(stage, element, 'gemeentehuis');
    await on(stage, element);
    await chooseTime(stage, element);
    await on(stage, element);
    await fill(element, 'klant-naam', 'Amina de Vries');
    await fill(element, 'klant-email', 'amina@voorbeeld.example');
    (find(element, '.wishes input') as HTMLInputElement).click();
    await on(stage, element);
    press(element, formOf(stage).book);
    await stage.until(() => element.renderRoot.querySelector('.paper') !== null, 'it was booked');
    await stage.settled(element);
    return element;
  },
  'nobody knows whether it was booked': async (stage) => {
    const element = await atCheck(signedOut(stage));
    stage.expectConsole(/^loket: /);
    stage.fail(/POST .*afspraken$/, noConnection());
    press(element, formOf(stage).book);
    const { stop } = formOf(stage);
    for (let times = 0; times < 20 && !textOf(element).includes(formOf(stage).waitOffline); times += 1)
      await stage.clock.advance(1000);
    press(element, stop);
    await stage.until(() => element.renderRoot.querySelector('.outcome') !== null, 'it gave up');
    await stage.settled(element);
    return element;
  },
};
