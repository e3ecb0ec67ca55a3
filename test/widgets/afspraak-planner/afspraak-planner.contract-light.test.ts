import '../../../src/define/afspraak-planner.js';
import { widgetContract } from '../../support/widget-contract.js';
import { scenarios } from './scenarios.js';

widgetContract('afspraak-planner', scenarios, ['light']);
