import '../../src/define/zaak-upload.js';
import '../../src/helpers/kopie.js';
import { widgetContract } from '../support/widget-contract.js';
import { scenarios } from './kopie-scenarios.js';

widgetContract('zaak-upload', scenarios, ['shadow']);
