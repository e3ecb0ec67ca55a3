/** A message that stands out: by words and a border, not by colour alone. */
import { html, type TemplateResult } from 'lit';

export type AlertKind = 'info' | 'ok' | 'warning' | 'error';

export const alert = (kind: AlertKind, content: TemplateResult | readonly TemplateResult[]): TemplateResult =>
  html`<div class="loket-alert loket-${kind}">${content}</div>`;
