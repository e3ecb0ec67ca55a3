import '../../../src/define/zaak-timeline.js';
import { widgetContractInChromium } from '../../support/widget-contract.js';
import { scenarios } from './scenarios.js';

widgetContractInChromium('zaak-timeline', scenarios, ['light']);
