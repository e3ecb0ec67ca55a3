import '../../../src/define/zaak-timeline.js';
import { widgetContract } from '../../support/widget-contract.js';
import { scenarios } from './scenarios.js';

widgetContract('zaak-timeline', scenarios, ['light']);
