import '../../../src/define/contact-formulier.js';
import { widgetContract } from '../../support/widget-contract.js';
import { scenarios } from './scenarios.js';

widgetContract('contact-formulier', scenarios, ['shadow']);
