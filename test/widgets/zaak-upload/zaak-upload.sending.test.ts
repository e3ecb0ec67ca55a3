/** How `<zaak-upload>` sends: from choosing to the receipt, once and whole. */
import { expect } from '@open-wc/testing';
import '../../../src/define/zaak-upload.js';
import { messages } from '../../../src/widgets/zaak-upload/messages.js';
import { textOf } from '../../support/harness.js';
import { ZAAK, begin, choose, send, tekst } from './support.js';

const t = messages.nl;

describe('sending', () => {
  it('brings a chosen file into the case, with a receipt', async () => {
    const stage = begin();
    const element = await stage.show(ZAAK);
    await choose(stage, element, tekst());
    await send(stage, element, t.submit);
    expect(textOf(element)).to.contain(t.received(1));
  });
});
