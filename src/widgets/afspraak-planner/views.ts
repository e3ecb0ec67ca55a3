/** What every view of `<afspraak-planner>` needs to know, and what they share. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Organisatie } from '../../contract/organisatie.js';
import { amsterdamTime, instantOf, localMoment } from '../../domain/datum.js';
import { formatDatum, formatMoment, formatTijd } from '../../i18n/format.js';
import type { Taal } from '../../i18n/messages.js';
import { heading } from '../../ui/heading.js';
import { data } from '../../ui/text.js';
import type { PhraseContext, View } from '../phrases.js';
import type { PlannerContent } from './content.js';
import type { Finish } from './finish.js';
import type { FormTexts } from './form-messages.js';
import type { Texts } from './messages.js';
import type { OutcomeTexts } from './outcome-messages.js';
import type { Planner } from './planner.js';

export interface ViewContext extends PhraseContext {
  readonly texts: Texts;
  readonly form: FormTexts;
  readonly outcome: OutcomeTexts;
  /** Level of the headings of steps. */
  readonly level: number;
  readonly uid: string;
  readonly planner: Planner;
  readonly finish: Finish;
  readonly content: PlannerContent;
  readonly organisatie: Organisatie | null;
  readonly phone: string | null;
  /** By the server's clock. */
  readonly now: number;
  readonly loginUrl: string | null;
  readonly privacyUrl: string | null;
  readonly onPrint: () => void;
  readonly onCalendar: () => void;
}

/** The heading of a step takes the focus when it comes on screen (A1). */
export const stepTitle = (level: number, text: string): TemplateResult =>
  heading(level, text, { className: 'loket-subtitle step-title', focusable: true });

/** The heading above what went wrong. */
export const outcomeTitle = (level: number, text: string): TemplateResult =>
  heading(level, text, { className: 'outcome-title', focusable: true });

/** "10.20 uur". */
export function tijdVan(moment: string, taal: Taal): string {
  const { tijd, klok } = localMoment(moment);
  // Midnight is a time here.
  return formatTijd(tijd ?? '00:00', taal, klok);
}

export const dagVan = (moment: string, taal: Taal): string => formatDatum(localMoment(moment).datum, taal);

/** "dinsdag 24 november 2026 om 10.20 uur". */
export const momentVan = (at: string, taal: Taal): string => formatMoment(localMoment(at), taal);

/** Whether the device's clock shows another time than the one in the Netherlands at this moment. */
export function isElsewhere(at: string): boolean {
  const ms = instantOf(at);
  const device = new Date(ms);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(device.getHours())}:${pad(device.getMinutes())}` !== amsterdamTime(ms).tijd;
}

/** A length in words. */
export function duurTekst(minuten: number, texts: Texts): string {
  const uren = Math.floor(minuten / 60);
  const rest = minuten % 60;
  if (uren === 0) return texts.minutes(rest);
  return texts.hours(uren, rest === 0 ? '' : texts.minutes(rest));
}

/** What to bring: a list below its own words. */
export const bring = (label: string, things: readonly string[], lang: string | undefined): View =>
  things.length === 0
    ? nothing
    : html`<div class="bring">
        <p class="loket-label" .textContent=${label}></p>
        <ul>
          ${things.map((thing) => html`<li>${data(thing, lang)}</li>`)}
        </ul>
      </div>`;

/** A fact with its name, in a `dl`. */
export const fact = (name: string, value: unknown, action: unknown = nothing): TemplateResult =>
  html`<div>
    <dt .textContent=${name}></dt>
    <dd>${value}</dd>
    ${action === nothing ? nothing : html`<dd class="fact-action">${action}</dd>`}
  </div>`;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "a, b en c". */
export const opsomming = (parts: readonly string[], and: string): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1) ?? ''}`;
