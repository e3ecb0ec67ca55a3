/** Importing this makes `<contact-formulier>` work. */
import { ContactFormulierElement } from '../widgets/contact-formulier/contact-formulier.js';
import { defineElement } from './define.js';

defineElement('contact-formulier', ContactFormulierElement);

/** For a page that loads this file alone, and needs more than its head can say. */
export { configure } from '../client/configuration.js';

declare global {
  interface HTMLElementTagNameMap {
    'contact-formulier': ContactFormulierElement;
  }
}
