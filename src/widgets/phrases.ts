/** Sentences with dates and names in them, as the parts of widgets use them. Pure. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Datum } from '../domain/datum.js';
import { leesbaar } from '../domain/tijdlijn.js';
import { formatDatum } from '../i18n/format.js';
import type { Taal } from '../i18n/messages.js';
import { data, time, withPart } from '../ui/text.js';

export type View = TemplateResult | typeof nothing;

export interface PhraseContext {
  readonly taal: Taal;
  /** Language of the data, when it is not the page's. */
  readonly lang: string | undefined;
}

/** A name inside a sentence that ends with a full stop of its own. */
const bare = (name: string): string => name.replace(/[.\s]+$/, '');

/** A sentence with a date in it. */
export function dated({ taal }: PhraseContext, datum: Datum, text: (date: string) => string): TemplateResult {
  const shown = formatDatum(datum, taal);
  return withPart(text(shown), shown, (part) => time(part, datum));
}

/** A sentence with a name from the data in it. */
export const named = (
  { lang }: PhraseContext,
  name: string,
  text: (name: string) => string,
): TemplateResult => withPart(text(bare(name)), bare(name), (part) => data(part, lang));

/** Why, in the words of the case system. */
export function because(
  { lang, texts }: PhraseContext & { readonly texts: { readonly reason: (reason: string) => string } },
  reason: string | null,
): View {
  const readable = leesbaar(reason)?.trim();
  if (!readable) return nothing;
  const whole = /[.!?]$/.test(readable) ? readable : `${readable}.`;
  return html`<p>${withPart(texts.reason(whole), whole, (part) => data(part, lang))}</p>`;
}

export const paragraph = (text: string): TemplateResult => html`<p .textContent=${text}></p>`;
