/** What every form of `<contact-formulier>` is like, whatever it is about: C1, C2 and C6–C10. */
import '../../../src/define/contact-formulier.js';
import { expect } from '@open-wc/testing';
import { contactMessages } from '../../../src/widgets/contact-formulier/messages.js';
import { soortMessages } from '../../../src/widgets/contact-formulier/soort-messages.js';
import type { Fault } from '../../support/faults.js';
import { find, findAll, press, rootOf, textOf, words, type Widget } from '../../support/harness.js';
import { begin, field, posted, send, tick, type } from './support.js';

const t = contactMessages.nl;
const vraag = soortMessages.vraag.nl;
const VRAAG = { soort: 'vraag', onderwerp: 'andere-vraag' };

/** The list of subjects, with this many questions in it. */
const questions =
  (count: number): Fault =>
  async (proceed) => {
    const response = await proceed();
    const page = (await response.json()) as { results: { id: string; soort: string }[] };
    const [one] = page.results.filter(({ soort }) => soort === 'vraag');
    const results = [...new Array<undefined>(count).keys()].map((at) => ({
      ...one,
      id: `vraag-${at}`,
      omschrijving: `Onderwerp ${at}`,
    }));
    const headers = { 'Content-Type': 'application/json' };
    return new Response(JSON.stringify({ ...page, count, results }), { headers });
  };

/** Whether this stands before that, as somebody reads and tabs. */
const isBefore = (one: Element, other: Element): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

async function filled(element: Widget): Promise<void> {
  await type(element, vraag.label, 'Mag ik een boom kappen?');
  await type(element, t.name, 'An de Boer');
  await tick(element, t.byEmail);
  await type(element, t.email, 'an@voorbeeld.nl');
}

describe('<contact-formulier>: the form', () => {
  it('C1 is one form that a browser does not judge, with every label above its field', async () => {
    const stage = begin();
    const element = await stage.show(VRAAG);
    await tick(element, t.byEmail);
    const forms = [...rootOf(element).querySelectorAll('form')];
    expect(forms.map(({ noValidate }) => noValidate)).to.deep.equal([true]);
    const fields = findAll(
      element,
      'form :is(input:not([type="radio"], [type="checkbox"]), textarea)',
    ).filter((one) => !one.closest('[aria-hidden]'));
    expect(fields.length).to.be.at.least(3);
    for (const one of fields) {
      const label = find(element, `label[for="${one.id}"]`);
      expect(isBefore(label, one), words(label.textContent)).to.equal(true);
      expect(label.getBoundingClientRect().bottom).to.be.at.most(one.getBoundingClientRect().top + 1);
    }
  });

  it('C2 names each field to the browser, so that it can fill in', async () => {
    const stage = begin();
    const element = await stage.show(VRAAG);
    await tick(element, t.byEmail);
    expect(field(element, t.name).autocomplete).to.equal('name');
    expect([field(element, t.email).type, field(element, t.email).autocomplete]).to.deep.equal([
      'email',
      'email',
    ]);
    await tick(element, t.byPhone);
    expect([field(element, t.phone).type, field(element, t.phone).autocomplete]).to.deep.equal([
      'tel',
      'tel',
    ]);
    for (const one of findAll(element, 'form input')) expect(one.hasAttribute('type')).to.equal(true);
  });

  it('C6 lists up to seven subjects as radio buttons, and more in a select of the browser', async () => {
    for (const [count, radios, selects] of [
      [7, 7, 0],
      [8, 0, 1],
    ] as const) {
      const stage = begin();
      stage.fail(/contact\/onderwerpen$/, questions(count));
      const element = await stage.show({ soort: 'vraag' });
      const shown = findAll(element, 'input[type="radio"]').filter(({ id }) =>
        words(find(element, `label[for="${id}"]`).textContent).startsWith('Onderwerp'),
      );
      expect(shown.length, String(count)).to.equal(radios);
      expect(findAll(element, 'select').length, String(count)).to.equal(selects);
      expect(findAll(element, '[role="combobox"]').length).to.equal(0);
      stage.end();
    }
  });

  it('C7 takes more text than fits, and says so only when it is sent', async () => {
    const stage = begin();
    const element = await stage.show(VRAAG);
    await filled(element);
    const long = 'Boom. '.repeat(2000);
    await type(element, vraag.label, long);
    expect(field(element, vraag.label).value).to.equal(long);
    expect(findAll(element, '[aria-invalid="true"]').length).to.equal(0);
    await send(stage, element, vraag.send);
    expect(findAll(element, '[aria-invalid="true"]').map(({ localName }) => localName)).to.deep.equal([
      'textarea',
    ]);
    expect(field(element, vraag.label).value).to.equal(long);
    expect(posted(stage)).to.deep.equal([]);
  });

  it('C8 has a field that only programs find, and says what to do when one has filled it in', async () => {
    const stage = begin();
    const element = await stage.show(VRAAG);
    const trap = find(element, 'input[name="niet-invullen"]') as HTMLInputElement;
    expect(trap.tabIndex).to.equal(-1);
    expect(trap.getAttribute('autocomplete')).to.equal('off');
    expect(trap.closest('[aria-hidden="true"]')).to.not.equal(null);
    // Programs look whether a field is drawn.
    expect(getComputedStyle(trap).display).to.not.equal('none');
    await filled(element);
    trap.value = 'http://spam.example';
    trap.dispatchEvent(new Event('input', { bubbles: true }));
    await send(stage, element, vraag.send);
    expect(textOf(element)).to.include(t.trapped);
    expect(field(element, vraag.label).value).to.equal('Mag ik een boom kappen?');
    await send(stage, element, vraag.send);
    expect(posted(stage).at(-1)).not.to.have.property('nietInvullen');
    expect(textOf(element)).not.to.include(t.trapped);
  });

  it('C9 says before the button what is done with what is filled in, and asks no consent for it', async () => {
    const stage = begin();
    const element = await stage.show(VRAAG);
    const privacy = find(element, '.privacy');
    const button = findAll(element, 'button').find((one) => words(one.textContent) === vraag.send);
    expect(words(privacy.textContent)).to.include(t.privacy);
    expect(isBefore(privacy, button as HTMLElement)).to.equal(true);
    expect(findAll(element, 'form input[type="checkbox"]:checked').length).to.equal(0);
    for (const link of findAll(element, '.privacy a[target="_blank"]')) {
      expect(words(link.textContent), 'a new tab is announced').to.include('nieuw tabblad');
    }
  });

  it('C10 says on the button what it does, and sends once however often it is pressed', async () => {
    const stage = begin();
    const element = await stage.show(VRAAG);
    await filled(element);
    stage.hang(/contactverzoeken$/);
    press(element, vraag.send);
    await stage.until(() => posted(stage).length === 1, 'it is on its way');
    const button = findAll(element, 'button').find((one) => words(one.textContent) === vraag.send);
    expect(button?.hasAttribute('disabled') ?? false).to.equal(false);
    button?.click();
    button?.click();
    await stage.settled(element);
    expect(posted(stage).length).to.equal(1);
    stage.fail(/contactverzoeken$/, null);
  });
});
