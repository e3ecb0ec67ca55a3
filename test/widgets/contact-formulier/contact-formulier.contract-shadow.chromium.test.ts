import '../../../src/define/contact-formulier.js';
import { widgetContractInChromium } from '../../support/widget-contract.js';
import { scenarios } from './scenarios.js';

widgetContractInChromium('contact-formulier', scenarios, ['shadow']);
