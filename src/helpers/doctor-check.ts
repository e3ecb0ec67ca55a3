/** Looks at the whole page once. */
import { readConfiguration } from '../client/configuration.js';
import { checkApi } from './doctor-api.js';
import { checkContrast } from './doctor-contrast.js';
import type { Finding } from './doctor-finding.js';
import type { DoctorTexts } from './doctor-messages.js';
import {
  checkAttributes,
  checkFiles,
  checkHead,
  checkStructure,
  checkWidgets,
  findWidgets,
} from './doctor-page.js';
import { checkPolicy } from './doctor-policy.js';

export async function checkPage(texts: DoctorTexts): Promise<Finding[]> {
  // First the calls: what they meet may be a violation, which is told with the policy.
  const api = await checkApi(texts);
  const policy = await checkPolicy(texts, readConfiguration().apiUrl);
  const widgets = findWidgets(texts);
  return [
    ...checkFiles(texts, widgets),
    ...checkWidgets(texts, widgets),
    ...checkAttributes(texts, widgets),
    ...checkHead(texts),
    ...policy,
    ...api,
    ...checkStructure(texts, widgets),
    ...checkContrast(texts, widgets),
  ];
}
