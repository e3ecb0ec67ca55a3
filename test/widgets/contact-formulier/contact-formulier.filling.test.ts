import '../../../src/define/contact-formulier.js';
import { expect } from '@open-wc/testing';
import { findAll, textOf } from '../../support/harness.js';
import { begin } from './support.js';

describe('<contact-formulier> to fill in', () => {
  it('asks first what one wants to do', async () => {
    const stage = begin();
    const element = await stage.show();
    console.log(textOf(element));
    expect(findAll(element, 'input[type="radio"]').length).to.equal(5);
  });
});
