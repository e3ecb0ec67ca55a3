/** Importing this makes widgets of the spellings that editors can paste. Every self-contained file does so. */
import { startLoader } from './loader.js';
import { forgetPolicy } from './policy.js';

forgetPolicy();
startLoader();
