import { createMapsOpslag } from '../../src/gateway/opslag-maps.js';
import { opslagSuite } from './opslag-suite.js';

describe('the store in maps', () => {
  opslagSuite(it, createMapsOpslag);
});
