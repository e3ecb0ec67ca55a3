/** What a citizen meets when it does not go by itself: answers that are lost, a session that ends, a change of mind. */
import '../../../src/define/contact-formulier.js';
import { expect } from '@open-wc/testing';
import { CONTACT_LENGTEN } from '../../../src/contract/contact.js';
import { fileMessages } from '../../../src/widgets/file-messages.js';
import { contactMessages } from '../../../src/widgets/contact-formulier/messages.js';
import { soortMessages } from '../../../src/widgets/contact-formulier/soort-messages.js';
import { answers, type Fault } from '../../support/faults.js';
import {
  deepActive,
  find,
  findAll,
  press,
  spoken,
  textOf,
  words,
  type Stage,
  type Widget,
} from '../../support/harness.js';
import { buildPdf } from '../../support/sample-files.js';
import { begin, choose, field, posted, send, tick, type } from './support.js';

const t = contactMessages.nl;
const vraag = soortMessages.vraag.nl;
const VRAAG = { soort: 'vraag', onderwerp: 'andere-vraag' };
const POST = /POST .*contactverzoeken/;

beforeEach(() => {
  sessionStorage.clear();
});

/** A whole question of who is signed in: Amina, whose details are known. */
async function asked(stage: Stage, attributes: Record<string, string> = VRAAG): Promise<Widget> {
  const element = await stage.show(attributes);
  await type(element, vraag.label, 'Mag ik een boom kappen?');
  return element;
}

/** It arrived, but nobody hears. */
const lostAnswer: Fault = async (proceed) => {
  await proceed();
  throw new TypeError('Failed to fetch');
};

/** Sends, loses the answer, and stops waiting for it. */
async function loseAnswer(stage: Stage, element: Widget): Promise<void> {
  stage.fail(POST, lostAnswer);
  press(element, vraag.send);
  await stage.until(() => findAll(element, '.progress').length > 0, 'it began');
  await stage.clock.advance(30_000);
  press(element, t.giveUp);
  await stage.until(() => findAll(element, '.progress').length === 0, 'it gave up');
  stage.fail(POST, null);
  await stage.settled(element);
}

const isOnScreen = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
};

describe('<contact-formulier> when it does not go by itself', () => {
  it('has kept the key of an attempt before its request leaves, for a page that goes away meanwhile', async () => {
    const stage = begin('amina');
    const element = await asked(stage, { ...VRAAG, draft: 'session' });
    const kept: string[] = [];
    stage.fail(POST, (proceed) => {
      kept.push(...Object.keys(sessionStorage).map((key) => sessionStorage.getItem(key) ?? ''));
      return proceed();
    });
    await send(stage, element, vraag.send);
    const key = stage.calls
      .findLast(({ url }) => url.endsWith('/contactverzoeken'))
      ?.headers.get('Idempotency-Key');
    expect(kept.length).to.equal(1);
    expect(kept[0]).to.contain(key);
    expect(sessionStorage.length).to.equal(0);
  });

  it('brings the outcome on screen, wherever the button stood', async () => {
    const stage = begin('amina');
    const element = await asked(stage);
    const tall = document.createElement('div');
    tall.style.blockSize = '3000px';
    element.before(tall);
    expect(scrollY).to.equal(0);
    await send(stage, element, vraag.send);
    expect(words(deepActive()?.textContent)).to.equal(vraag.sent);
    expect(isOnScreen(deepActive() as Element)).to.equal(true);
    tall.remove();
  });

  it('asks for the address, or to sign in again, when the session ended elsewhere', async () => {
    const stage = begin('amina');
    const element = await asked(stage);
    await tick(element, t.byPost);
    expect(textOf(element)).to.contain(t.addressKnown);
    stage.signOut();
    await send(stage, element, vraag.send);
    const links = findAll(element, '.loket-summary a').map((one) => one.getAttribute('href')?.slice(1) ?? '');
    expect(links.length).to.equal(3);
    for (const id of links) expect(findAll(element, `input[id="${id}"]`).length).to.equal(1);
    expect(textOf(element)).to.contain(t.loginAgain);
    await type(element, t.street, 'Kade 1');
    await type(element, t.postcode, '1234 AB');
    await type(element, t.town, 'Voorbeeldstad');
    await send(stage, element, vraag.send);
    expect(textOf(element)).to.contain('Kade 1');
    expect(textOf(element)).to.contain(vraag.sent);
  });

  it('goes without the case when the session ended elsewhere, after saying so', async () => {
    const stage = begin('amina');
    const element = await asked(stage, { ...VRAAG, 'zaak-id': 'dakkapel' });
    stage.signOut();
    await send(stage, element, vraag.send);
    expect(textOf(element)).to.contain(t.loginAgain);
    expect(findAll(element, '.loket-summary li').length).to.equal(1);
    expect(findAll(element, '[id$="-zaak"]').length).to.equal(0);
    await send(stage, element, vraag.send);
    expect(posted(stage).map((one) => one['zaakId'])).to.deep.equal(['dakkapel', undefined]);
    expect(textOf(element)).to.contain(vraag.sent);
  });

  it('gives the whole receipt of an earlier text that had arrived, and keeps it when the new one is sent', async () => {
    const stage = begin('amina');
    const element = await asked(stage);
    await loseAnswer(stage, element);
    await type(element, vraag.label, 'Mag ik twee bomen kappen?');
    await send(stage, element, vraag.send);
    expect(words(deepActive()?.textContent)).to.equal(t.earlier);
    expect(spoken(element)).to.equal('');
    expect(words(find(element, '.earlier-0 .paper.copy').textContent)).to.contain('Mag ik een boom kappen?');
    expect(findAll(element, '.earlier-0 button').map((one) => words(one.textContent))).to.deep.equal([
      t.printCopy,
      t.saveCopy,
    ]);
    await send(stage, element, vraag.send);
    const copies = findAll(element, '.paper.copy').map((one) => words(one.textContent));
    expect(copies.length).to.equal(2);
    expect(copies[0]).to.contain('twee bomen');
    expect(copies[1]).to.contain('een boom');
    expect(textOf(element)).not.to.contain('nog niet verstuurd');
    press(element, vraag.again);
    await stage.settled(element);
    expect(spoken(element)).to.equal('');
    expect(field(element, vraag.label).value).to.equal('');
  });

  it('does not ask to change what is not welcome, and does not go on saying that it is being sent', async () => {
    const stage = begin('amina');
    const element = await asked(stage);
    stage.fail(POST, answers(403, { code: 'geen-toegang' }));
    await send(stage, element, vraag.send);
    expect(textOf(element)).to.contain(t.failedForbidden);
    expect(spoken(element)).to.equal('');
  });

  it('names the time that was chosen to be called, before and after sending', async () => {
    const stage = begin('amina');
    const texts = soortMessages.terugbelverzoek.nl;
    const element = await stage.show({ soort: 'terugbelverzoek' });
    await type(element, texts.label, 'Over mijn vergunning');
    const select = find(element, 'select') as HTMLSelectElement;
    const [, option] = select.options;
    select.value = option?.value ?? '';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await element.updateComplete;
    const chosen = (option?.textContent ?? '').trim().replace(',', '').replace(' uur en', ' en');
    expect(words(find(element, '.promise').textContent)).to.contain(`Dan bellen wij u ${words(chosen)}.`);
    await send(stage, element, texts.send);
    expect(textOf(element)).to.contain(`Wij bellen u ${words(chosen)}.`);
  });

  it('names the field that is too long, with its number as everywhere', async () => {
    const stage = begin('amina');
    const element = await asked(stage);
    await type(element, vraag.label, 'x'.repeat(2001));
    await type(element, t.name, 'x'.repeat(CONTACT_LENGTEN.naam + 1));
    press(element, vraag.send);
    await stage.settled(element);
    const errors = findAll(element, '.loket-summary li').map((one) => words(one.textContent));
    expect(errors).to.deep.equal([t.textLongError('2.000'), t.nameLongError(String(CONTACT_LENGTEN.naam))]);
  });

  it('says aloud which address was probably meant, and the last day that a date leads to', async () => {
    const stage = begin();
    const element = await stage.show(VRAAG);
    await tick(element, t.byEmail);
    await type(element, t.email, 'an@gmial.com');
    expect(spoken(element)).to.equal(t.emailHint('an@gmail.com'));
    const described = field(element, t.email).getAttribute('aria-describedby') ?? '';
    expect(words(find(element, `[id="${described}"]`).textContent)).to.equal(t.emailHint('an@gmail.com'));

    const complaint = await stage.show({ soort: 'klacht' });
    await tick(complaint, t['route-besluit']);
    await type(complaint, t.askDate, '16 november 2026');
    expect(spoken(complaint)).to.equal(t.until('maandag 28 december 2026'));
    await type(complaint, t.askDate, '16 november');
    expect(textOf(complaint)).to.contain(t.dateYearError);
    await type(complaint, t.askDate, '16-11-2027');
    expect(textOf(complaint)).to.contain(t.dateAhead);
  });

  it('says at once that what was chosen does not go with another subject', async () => {
    const stage = begin();
    const element = await stage.show({ soort: 'vraag' });
    await tick(element, 'Een andere vraag');
    await choose(
      stage,
      element,
      new File([buildPdf()], 'brief.pdf', { type: 'application/pdf', lastModified: 1 }),
    );
    await tick(element, 'Verhuizen');
    expect(textOf(element)).to.contain(t.filesNotHere('brief.pdf'));
    expect(spoken(element)).to.equal(t.filesNotHere('brief.pdf'));
    await tick(element, 'Een andere vraag');
    await stage.until(() => findAll(element, '.card:not(.checking)').length === 1, 'it was looked at again');
    expect(spoken(element)).to.equal(fileMessages.nl.chosenSpoken(1, 0).trim());
  });

  it('is sent by Enter in a line of text, as forms are', async () => {
    const stage = begin('amina');
    const element = await asked(stage);
    const name = field(element, t.name);
    const enter = new KeyboardEvent('keydown', {
      key: 'Enter',
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    name.dispatchEvent(enter);
    expect(enter.defaultPrevented).to.equal(true);
    await stage.until(() => textOf(element).includes(vraag.sent), 'it was sent');
    expect(posted(stage).length).to.equal(1);
  });
});
