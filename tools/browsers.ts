/**
 * `tools/browsers.ts chromium firefox webkit`: finds these browsers, installs what is missing where that is possible, and
 * prints a sentence for what is not there. A process of its own: who needs no browser need not wait.
 */
import { ENGINES, provideBrowsers } from '../test/support/browsers.js';

const engines = ENGINES.filter((engine) => process.argv.includes(engine));
for (const { sentence } of provideBrowsers(engines, console.log).missing) console.log(sentence);
