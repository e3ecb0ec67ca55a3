/** Every widget for a page that takes no module: the same as `loket.js`, without exports and without a global name. */
import './policy.js';
import '../define/all.js';
import './start.js';
