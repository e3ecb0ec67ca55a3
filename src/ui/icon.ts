/**
 * Icons: drawn with the text's colour, hidden from assistive technology, always beside words. Each is a template of its
 * own without parts: long lists draw thousands of them.
 */
import { html, type TemplateResult } from 'lit';

const ICONS = {
  done: html`<svg class="loket-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <circle cx="12" cy="12" r="10"></circle>
    <path d="m7.5 12.5 3 3 6-7"></path>
  </svg>`,
  current: html`<svg class="loket-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <circle cx="12" cy="12" r="10"></circle>
    <circle cx="12" cy="12" r="5" fill="currentColor"></circle>
  </svg>`,
  planned: html`<svg class="loket-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <circle cx="12" cy="12" r="10"></circle>
  </svg>`,
  action: html`<svg class="loket-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="M12 2 23 21H1Z"></path>
    <path d="M12 9v6m0 2.2v.8"></path>
  </svg>`,
  skipped: html`<svg class="loket-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <circle cx="12" cy="12" r="10"></circle>
    <path d="M7 12h10"></path>
  </svg>`,
  unknown: html`<svg class="loket-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <rect x="3" y="3" width="18" height="18" rx="3"></rect>
  </svg>`,
} satisfies Record<string, TemplateResult>;

export type IconName = keyof typeof ICONS;

export const icon = (name: IconName): TemplateResult => ICONS[name];
