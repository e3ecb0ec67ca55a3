import '../../../src/define/zaak-upload.js';
import { widgetContract } from '../../support/widget-contract.js';
import { scenarios } from './scenarios.js';

widgetContract('zaak-upload', scenarios, ['shadow']);
