/** Importing this makes `<zaak-timeline>` work. */
import { ZaakTimelineElement } from '../widgets/zaak-timeline/zaak-timeline.js';
import { defineElement } from './define.js';

defineElement('zaak-timeline', ZaakTimelineElement);

/** For a page that loads this file alone, and needs more than its head can say. */
export { configure } from '../client/configuration.js';

declare global {
  interface HTMLElementTagNameMap {
    'zaak-timeline': ZaakTimelineElement;
  }
}
