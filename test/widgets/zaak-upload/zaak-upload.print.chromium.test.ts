/** What Ctrl+P makes of `<zaak-upload>`. */
import { expect } from '@open-wc/testing';
import '../../../src/define/zaak-upload.js';
import { messages } from '../../../src/widgets/zaak-upload/messages.js';
import { setMedia } from '../../support/commands.js';
import { eenDocument } from '../../support/fixtures.js';
import { find, findAll, wordsIn } from '../../support/harness.js';
import { ZAAK, begin, choose, dossierMet, send, tekst } from './support.js';

it('prints the receipt first, and of the documents no addresses', async () => {
  const stage = begin();
  stage.give(dossierMet({}, [eenDocument({ titel: 'Besluit' })]));
  const element = await stage.show(ZAAK);
  await choose(stage, element, tekst());
  await send(stage, element, messages.nl.submit);
  const top = (selector: string): number => find(element, selector).getBoundingClientRect().top;
  expect(top('.receipt')).to.be.above(top('section > .cards'));
  await setMedia({ type: 'print' });
  const [title, receipt, list] = ['.loket-title', '.receipt', 'section > .cards'].map(top);
  const kept = findAll(element, '.receipt p')
    .filter((one) => one.checkVisibility())
    .map(wordsIn);
  const links = findAll(element, '.document').filter((one) => one.checkVisibility());
  await setMedia({ type: 'screen' });
  expect(title).to.be.below(receipt!);
  expect(receipt).to.be.below(list!);
  expect(kept).to.include(messages.nl.notApproved);
  expect(links).to.deep.equal([]);
});

it('prints the heading of the list with the list, and no part in which nothing was filled in', async () => {
  const t = messages.nl;
  const stage = begin();
  stage.give(dossierMet({}, [eenDocument({ titel: 'Besluit' })]));
  const element = await stage.show(ZAAK);
  const shown = (): string[] =>
    findAll(element, ':is(.loket-title, .loket-subtitle)')
      .filter((one) => one.checkVisibility())
      .map(wordsIn);
  expect(shown()).to.include(t.add);
  await setMedia({ type: 'print' });
  expect(shown()).to.deep.equal([t.title]);
  expect(find(element, '.adding').checkVisibility()).to.equal(false);
  await setMedia({ type: 'screen' });
  await choose(stage, element, tekst());
  await setMedia({ type: 'print' });
  expect(shown()).to.include(t.add);
  await setMedia({ type: 'screen' });
  await send(stage, element, t.submit);
  await setMedia({ type: 'print' });
  const heading = findAll(element, '.loket-subtitle').filter((one) => wordsIn(one) === t.title);
  const [top, list] = [heading[0]!, find(element, 'section > .cards')].map(
    (one) => one.getBoundingClientRect().top,
  );
  expect(heading.length).to.equal(1);
  expect(top).to.be.above(find(element, '.receipt').getBoundingClientRect().top).and.below(list!);
  await setMedia({ type: 'screen' });
  expect(heading[0]!.checkVisibility()).to.equal(false);
});
