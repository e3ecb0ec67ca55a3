/** Every phase of `<contact-formulier>`, and how to get there: as few as show every part of it. */
import { contactMessages } from '../../../src/widgets/contact-formulier/messages.js';
import { soortMessages } from '../../../src/widgets/contact-formulier/soort-messages.js';
import { answers, unauthorised, type Fault } from '../../support/faults.js';
import { press, textOf, type Stage, type Widget } from '../../support/harness.js';
import { buildPdf } from '../../support/sample-files.js';
import type { Scenarios } from '../../support/widget-contract.js';
import { choose, send, tekst, tick, type, visitAs } from './support.js';

const VRAAG = { soort: 'vraag', onderwerp: 'andere-vraag' };

const fileOf = (name: string): File =>
  new File([buildPdf()], name, { type: 'application/pdf', lastModified: 1 });

/** Each number is another one: here two pages must say the same. */
const sameNumber: Fault = async (proceed) => {
  const response = await proceed();
  const text = await response.text();
  return new Response(text.replace(/C-\d{4}-\w+/, 'C-2026-0KX4M7'), response);
};

/** A question of who is signed in: only the text is still lacking. */
async function asked(stage: Stage): Promise<Widget> {
  visitAs(stage, 'amina');
  const element = await stage.show(VRAAG);
  await type(element, soortMessages.vraag[stage.taal].label, 'Wanneer wordt de straat geveegd?');
  return element;
}

// The dialogue of printing waits for a hand, which stops a whole page of Firefox: here it is closed as soon as it opens.
window.print = () => {
  window.dispatchEvent(new Event('beforeprint'));
  window.dispatchEvent(new Event('afterprint'));
};

export const scenarios: Scenarios = {
  'a question': (stage) => {
    visitAs(stage, 'amina');
    return stage.show(VRAAG);
  },
  'what for?': (stage) => {
    visitAs(stage, null);
    return stage.show({ 'shared-computer': '' });
  },
  'a report': async (stage) => {
    visitAs(stage, null);
    const element = await stage.show({ soort: 'melding', onderwerp: 'weg-stoep' });
    const texts = contactMessages[stage.taal];
    await tick(element, texts.byEmail);
    await type(element, texts.email, 'naam@gmial.com');
    await tick(element, texts.helper);
    return element;
  },
  'which way?': async (stage) => {
    visitAs(stage, null);
    const element = await stage.show({ soort: 'klacht' });
    const texts = contactMessages[stage.taal];
    await tick(element, texts['route-besluit']);
    await type(element, texts.askDate, '16-11-2026');
    return element;
  },
  'a complaint': async (stage) => {
    visitAs(stage, null);
    const element = await stage.show({ soort: 'klacht' });
    await tick(element, contactMessages[stage.taal]['route-behandeling']);
    return element;
  },
  'to be called': (stage) => {
    visitAs(stage, 'amina');
    return stage.show({ soort: 'terugbelverzoek' });
  },
  'something to put right': async (stage) => {
    visitAs(stage, null);
    const element = await stage.show(VRAAG);
    const texts = contactMessages[stage.taal];
    await choose(stage, element, fileOf('brief.pdf'), tekst('lange_naam_'.repeat(12) + '.txt', ''));
    await tick(element, texts.byPost);
    press(element, soortMessages.vraag[stage.taal].send);
    await stage.settled(element);
    return element;
  },
  'sending, signed out': async (stage) => {
    const element = await asked(stage);
    stage.fail(/POST .*contactverzoeken/, unauthorised());
    stage.expectConsole(/^loket: /);
    press(element, soortMessages.vraag[stage.taal].send);
    await stage.until(() => textOf(element).includes(contactMessages[stage.taal].waitLogin), 'it waits');
    await stage.settled(element);
    return element;
  },
  sent: async (stage) => {
    const element = await asked(stage);
    stage.fail(/POST .*contactverzoeken/, sameNumber);
    await send(stage, element, soortMessages.vraag[stage.taal].send);
    return element;
  },
  'not sent': async (stage) => {
    const element = await asked(stage);
    stage.fail(/POST .*contactverzoeken/, answers(403, { code: 'geen-toegang' }));
    await send(stage, element, soortMessages.vraag[stage.taal].send);
    return element;
  },
};
