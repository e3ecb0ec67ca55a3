/** A walk through `<zaak-upload>` with the keyboard alone, from the first control to the receipt. */
import { expect } from '@open-wc/testing';
import '../../../src/define/zaak-upload.js';
import { messages } from '../../../src/widgets/zaak-upload/messages.js';
import { sendKeys } from '../../support/commands.js';
import { deepActive, find, findAll, textOf, words, wordsIn } from '../../support/harness.js';
import { ZAAK, begin, choose, dossierMet, tekst } from './support.js';

const t = messages.nl;

it('G8 goes from choosing to the receipt with Tab, Space and Enter', async () => {
  const stage = begin();
  stage.give(
    dossierMet({
      informatieobjecttypen: [
        { id: 'bewijsstuk', omschrijving: 'Bewijsstuk' },
        { id: 'foto', omschrijving: 'Foto of plaatje' },
      ],
    }),
  );
  const element = await stage.show(ZAAK);
  const here = (): string => words(deepActive()?.textContent);
  const start = find(element, '.loket-title');
  start.focus();
  await sendKeys({ press: 'Tab' });
  expect(here()).to.equal(t.chooseFile);
  let opened = 0;
  find(element, 'input[type="file"]').addEventListener('click', (event) => {
    event.preventDefault();
    opened += 1;
  });
  await sendKeys({ press: 'Enter' });
  await sendKeys({ press: 'Space' });
  expect(opened).to.equal(2);

  await choose(stage, element, tekst());
  await sendKeys({ press: 'Tab' });
  expect(deepActive()?.localName).to.equal('select');
  await sendKeys({ press: 'ArrowDown' });
  await sendKeys({ press: 'Tab' });
  expect(here()).to.equal(t.noteAdd);
  await sendKeys({ press: 'Enter' });
  await stage.settled(element);
  expect(deepActive()?.localName).to.equal('textarea');
  await sendKeys({ press: 'Tab' });
  expect(here()).to.equal(t.remove('brief.txt'));
  await sendKeys({ press: 'Tab' });
  expect(here()).to.equal(t.submit);
  await sendKeys({ press: 'Enter' });
  await stage.until(() => textOf(element).includes(t.received(1)), 'it was received');
  await stage.settled(element);
  expect(wordsIn(deepActive()!)).to.equal(t.receipt);
  await sendKeys({ press: 'Tab' });
  expect(here()).to.equal(t.details);
  await sendKeys({ press: 'Space' });
  await element.updateComplete;
  expect(findAll(element, '.digest').length).to.equal(1);
});
