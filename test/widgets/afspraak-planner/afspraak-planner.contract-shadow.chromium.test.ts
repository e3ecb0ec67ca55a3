import '../../../src/define/afspraak-planner.js';
import { widgetContractInChromium } from '../../support/widget-contract.js';
import { scenarios } from './scenarios.js';

widgetContractInChromium('afspraak-planner', scenarios, ['shadow']);
