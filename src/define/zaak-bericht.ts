/** Importing this makes `<zaak-bericht>` work. */
import { ZaakBerichtElement } from '../widgets/zaak-bericht/zaak-bericht.js';
import { defineElement } from './define.js';

defineElement('zaak-bericht', ZaakBerichtElement);

/** For a page that loads this file alone, and needs more than its head can say. */
export { configure } from '../client/configuration.js';

declare global {
  interface HTMLElementTagNameMap {
    'zaak-bericht': ZaakBerichtElement;
  }
}
