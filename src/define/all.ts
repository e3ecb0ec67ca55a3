/** Importing this makes every widget work. */
import './zaak-timeline.js';

export { configure } from '../client/configuration.js';
