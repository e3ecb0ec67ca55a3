import '../../../src/define/zaak-bericht.js';
import { widgetContractInChromium } from '../../support/widget-contract.js';
import { scenarios } from './scenarios.js';

widgetContractInChromium('zaak-bericht', scenarios, ['light']);
