/** Importing this makes every widget work. */
import './afspraak-planner.js';
import './contact-formulier.js';
import './zaak-bericht.js';
import './zaak-timeline.js';
import './zaak-upload.js';

export { configure } from '../client/configuration.js';
