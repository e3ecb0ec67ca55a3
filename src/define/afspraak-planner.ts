/** Importing this makes `<afspraak-planner>` work. */
import { AfspraakPlannerElement } from '../widgets/afspraak-planner/afspraak-planner.js';
import { defineElement } from './define.js';

defineElement('afspraak-planner', AfspraakPlannerElement);

/** For a page that loads this file alone, and needs more than its head can say. */
export { configure } from '../client/configuration.js';

declare global {
  interface HTMLElementTagNameMap {
    'afspraak-planner': AfspraakPlannerElement;
  }
}
