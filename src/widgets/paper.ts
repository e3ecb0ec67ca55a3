/**
 * What a citizen can keep, print, read out or show: the copy of what was sent, what could not be sent (★21), the card for
 * the telephone or the desk (★18). The same facts on screen and in the file.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Organisatie } from '../contract/organisatie.js';
import { amsterdamTime, utcMoment } from '../domain/datum.js';
import { weekuren } from '../domain/openingstijden.js';
import { toonbaar } from '../domain/tekst.js';
import { formatMoment, formatWeekuren } from '../i18n/format.js';
import type { Taal } from '../i18n/messages.js';
import { button } from '../ui/button.js';
import { heading } from '../ui/heading.js';
import { time } from '../ui/text.js';
import { paragraph } from './phrases.js';
import type { SendTexts } from './send-messages.js';

/** The texts on papers, beside those of the facts themselves. */
export interface PaperTexts extends Pick<
  SendTexts,
  'print' | 'save' | 'factPhone' | 'factPost' | 'factDesk'
> {
  /** Above what was written. */
  readonly factText: string;
  readonly printCopy: string;
  readonly saveCopy: string;
}

export interface PaperContext {
  readonly compose: PaperTexts;
  readonly taal: Taal;
  /** Language of the data, when it is not the page's. */
  readonly lang: string | undefined;
  /** Of the heading above a paper. */
  readonly level: number;
  readonly organisatie: Organisatie | null;
  readonly phone: string | null;
}

export interface Fact {
  readonly label: string;
  readonly text: string;
  /** For machines, when it is a day or a moment. */
  readonly datetime?: string;
  /** Comes from the case system, in its own language. */
  readonly data?: boolean;
}

export interface Paper {
  readonly kind: 'copy' | 'unsent' | 'card';
  readonly title: string;
  readonly lines: readonly string[];
  readonly facts: readonly Fact[];
  /** What was written, whole. */
  readonly text: string | null;
  /** Name of the file, without what comes behind the point. */
  readonly file: string;
}

export const fact = (label: string, text: string | null | undefined, datetime?: string): Fact[] =>
  text ? [{ label, text, ...(datetime === undefined ? {} : { datetime }) }] : [];
export const known = (label: string, text: string | null | undefined): Fact[] =>
  text ? [{ label, text: toonbaar(text), data: true }] : [];

/** The other ways, with what a citizen needs for each. */
export function ways({ compose, organisatie, phone, taal }: PaperContext): Fact[] {
  const hours = organisatie ? formatWeekuren(weekuren(organisatie, 'telefoon'), taal) : '';
  return [
    ...fact(compose.factPhone, phone && hours ? `${phone} (${hours})` : phone),
    ...known(compose.factPost, organisatie?.postadres),
    ...(organisatie?.locaties ?? []).flatMap(({ id, naam, adres }) => {
      const open = organisatie ? formatWeekuren(weekuren(organisatie, 'balie', id), taal) : '';
      return known(compose.factDesk, [naam, adres, ...(open ? [open] : [])].join(', '));
    }),
  ];
}

/** Milliseconds since 1970, in words and for machines. */
export const momentFact = (label: string, at: number, { taal }: Pick<PaperContext, 'taal'>): Fact[] =>
  fact(label, formatMoment(amsterdamTime(at), taal), utcMoment(at));

/** The paper as a text that any device can open. */
export function plainText({ title, lines, facts, text }: Paper, label: string): string {
  const whole = [
    title,
    ...lines,
    '',
    ...facts.map(({ label: name, text: value }) => `${name}: ${value}`),
    ...(text === null ? [] : ['', `${label}:`, '', toonbaar(text)]),
    '',
  ];
  // As every editor of texts shows it, also an old one.
  return `\ufeff${whole.join('\n').replaceAll('\n', '\r\n')}`;
}

export interface PaperActions {
  readonly onPrint: () => void;
  readonly onSave: () => void;
}

/** To keep it. */
export const paperActions = (
  { compose }: PaperContext,
  { kind }: Paper,
  { onPrint, onSave }: PaperActions,
): TemplateResult =>
  html`<p class="loket-screen actions">
    ${button(kind === 'copy' ? compose.printCopy : compose.print, onPrint)}
    ${button(kind === 'copy' ? compose.saveCopy : compose.save, onSave)}
  </p>`;

/** @param actions to keep it, where they do not stand elsewhere */
export function renderPaper(
  { compose, level, lang }: PaperContext,
  { kind, title, lines, facts, text }: Paper,
  actions: TemplateResult | typeof nothing,
): TemplateResult {
  return html`<div class="paper ${kind} loket-stack">
    ${heading(level, title, { className: 'loket-subtitle' })} ${lines.map(paragraph)}
    <dl>
      ${facts.map(
        ({ label, text: value, datetime, data }) =>
          html`<div>
            <dt .textContent=${label}></dt>
            <dd lang=${ifDefined(data ? lang : undefined)}>
              ${datetime === undefined ? html`<span .textContent=${value}></span>` : time(value, datetime)}
            </dd>
          </div>`,
      )}
    </dl>
    ${
      text === null
        ? nothing
        : html`<p class="loket-label" .textContent=${compose.factText}></p>
            <p
              class="words"
              dir="auto"
              lang=${ifDefined(kind === 'copy' ? lang : undefined)}
              .textContent=${toonbaar(text)}
            ></p>`
    }
    ${actions}
  </div>`;
}
