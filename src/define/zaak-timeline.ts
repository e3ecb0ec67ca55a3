/** Importing this makes `<zaak-timeline>` work. */
import { ZaakTimelineElement } from '../widgets/zaak-timeline/zaak-timeline.js';
import { defineElement } from './define.js';

defineElement('zaak-timeline', ZaakTimelineElement);

declare global {
  interface HTMLElementTagNameMap {
    'zaak-timeline': ZaakTimelineElement;
  }
}
