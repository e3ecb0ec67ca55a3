import '../../../src/define/zaak-upload.js';
import { widgetContractInChromium } from '../../support/widget-contract.js';
import { scenarios } from './scenarios.js';

widgetContractInChromium('zaak-upload', scenarios, ['light']);
