/** How well a widget can be seen on this very page: its words (WCAG 1.4.3), its fields and its states (1.4.11). */
import { ratioText } from './colours.js';
import type { Finding, Found } from './doctor-finding.js';
import type { DoctorTexts } from './doctor-messages.js';
import { isTooLow, measureParts, tokensOf, type Measurement, type PartName } from './parts.js';

const NAMES: Readonly<Record<PartName, (texts: DoctorTexts) => string>> = {
  primary: (t) => t.partButton,
  button: (t) => t.partButton,
  error: (t) => t.partAlert,
  warning: (t) => t.partAlert,
  ok: (t) => t.partAlert,
  info: (t) => t.partAlert,
  input: (t) => t.partInput,
  link: (t) => t.partLink,
  title: (t) => t.partTitle,
  text: (t) => t.partText,
  field: (t) => t.partField,
  invalid: (t) => t.partField,
  mark: (t) => t.partMark,
  tick: (t) => t.partTick,
  stand: (t) => t.partStand,
};

/** The two colours, the tokens that give them, and what a site can set in their place. */
function codeOf(measurement: Measurement): string {
  const { colours, ink, ground } = measurement;
  const own = [ink, ...(ground ? [ground] : [])].map(({ role }) => `--loket-${role}`);
  return [colours.join(' / '), tokensOf(measurement).join(', '), [...new Set(own)].join(', ')]
    .filter((part) => part !== '')
    .join('; ');
}

export function checkContrast(texts: DoctorTexts, widgets: readonly Found[]): Finding[] {
  const findings: Finding[] = [];
  for (const { element, waar } of widgets) {
    const { renderRoot } = element as HTMLElement & { readonly renderRoot?: HTMLElement };
    if (!renderRoot) continue;
    const { measurements, unknown } = measureParts(renderRoot);
    const low = measurements.filter(isTooLow);
    for (const measurement of low) {
      const { part, ratio, norm } = measurement;
      findings.push({
        groep: 'contrast',
        ernst: 'fout',
        wat: texts.contrastLow(NAMES[part](texts), ratioText(ratio), String(norm)),
        waar,
        doe: texts.contrastLowDoe,
        code: codeOf(measurement),
      });
    }
    const words = measurements.filter(({ pair }) => pair === 'text');
    if (low.length === 0 && words.length > 0)
      findings.push({
        groep: 'contrast',
        ernst: 'goed',
        wat: texts.contrastGood(ratioText(Math.min(...words.map(({ ratio }) => ratio)))),
        waar,
      });
    if (unknown)
      findings.push({
        groep: 'contrast',
        ernst: 'letop',
        wat: texts.contrastUnknown,
        waar,
        doe: texts.contrastUnknownDoe,
      });
  }
  return findings;
}
