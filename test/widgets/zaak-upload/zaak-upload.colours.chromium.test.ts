/** What forced colours make of `<zaak-upload>`. */
import { expect } from '@open-wc/testing';
import '../../../src/define/zaak-upload.js';
import { setMedia } from '../../support/commands.js';
import { find } from '../../support/harness.js';
import { ZAAK, begin, choose, dossierMet, tekst } from './support.js';

it('shows a choice as a choice, by the arrow of the browser, and as large', async () => {
  const stage = begin();
  stage.give(
    dossierMet({
      informatieobjecttypen: [
        { id: 'bewijsstuk', omschrijving: 'Bewijsstuk' },
        { id: 'tekening', omschrijving: 'Tekening' },
      ],
    }),
  );
  const element = await stage.show(ZAAK);
  await choose(stage, element, tekst());
  const select = find(element, 'select');
  expect(getComputedStyle(select).appearance).to.equal('none');
  await setMedia({ forcedColors: 'active' });
  expect(getComputedStyle(select).appearance).to.equal('auto');
  expect(getComputedStyle(select).backgroundImage).to.equal('none');
  expect(select.getBoundingClientRect().height).to.be.at.least(44);
});
