/** Importing this makes `<zaak-upload>` work. */
import { ZaakUploadElement } from '../widgets/zaak-upload/zaak-upload.js';
import { defineElement } from './define.js';

defineElement('zaak-upload', ZaakUploadElement);

/** For a page that loads this file alone, and needs more than its head can say. */
export { configure } from '../client/configuration.js';

declare global {
  interface HTMLElementTagNameMap {
    'zaak-upload': ZaakUploadElement;
  }
}
