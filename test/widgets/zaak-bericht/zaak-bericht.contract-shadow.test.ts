import '../../../src/define/zaak-bericht.js';
import { widgetContract } from '../../support/widget-contract.js';
import { scenarios } from './scenarios.js';

widgetContract('zaak-bericht', scenarios, ['shadow']);
