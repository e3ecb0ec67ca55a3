import { createMapsBestanden } from '../../src/gateway/bestanden-maps.js';
import { describeBestanden } from './bestanden-suite.js';

describe('bytes in memory, in a browser', () => {
  describeBestanden(it, () => Promise.resolve(createMapsBestanden()));
});
