/**
 * What a citizen can keep, print, read out or show: the copy of what was sent, what could not be sent (★21), and the card
 * for the telephone or the desk (★18). The same facts on screen and in the file.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Bericht } from '../../contract/berichten.js';
import { amsterdamTime, localMoment } from '../../domain/datum.js';
import { weekuren } from '../../domain/openingstijden.js';
import { aanhef, toonbaar } from '../../domain/tekst.js';
import { formatDatum, formatMoment, formatWeekuren } from '../../i18n/format.js';
import { button } from '../../ui/button.js';
import { heading } from '../../ui/heading.js';
import { time } from '../../ui/text.js';
import { paragraph } from '../phrases.js';
import type { ZaakContent } from './model.js';
import { nameOf, whoOf, type ViewContext } from './views.js';

interface Fact {
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

const fact = (label: string, text: string | null | undefined, datetime?: string): Fact[] =>
  text ? [{ label, text, ...(datetime === undefined ? {} : { datetime }) }] : [];
const known = (label: string, text: string | null | undefined): Fact[] =>
  text ? [{ label, text: toonbaar(text), data: true }] : [];

/** Which case it is about. */
const about = ({ compose, organisatie }: ViewContext, { zaak }: ZaakContent): Fact[] => [
  ...known(compose.factGemeente, zaak.organisatie?.naam ?? organisatie?.naam),
  ...known(compose.factZaak, zaak.omschrijving || zaak.zaaktype.omschrijving),
  ...fact(compose.factNummer, zaak.identificatie),
];

/** The other ways, with what a citizen needs for each. */
function ways({ compose, organisatie, phone, taal }: ViewContext): Fact[] {
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
const momentFact = (label: string, at: number, { taal }: ViewContext): Fact[] =>
  fact(label, formatMoment(amsterdamTime(at), taal), new Date(at).toISOString());

/** What was sent, received and promised. */
export function copyOf(context: ViewContext, content: ZaakContent, bericht: Bericht): Paper {
  const { compose, taal } = context;
  const { leveringsmoment, antwoordVoor, namens, isReactieOp, bijlagen, id, tekst } = bericht;
  const answered = content.gesprek.berichten.find((one) => one.id === isReactieOp);
  return {
    kind: 'copy',
    title: compose.copy,
    lines: [],
    facts: [
      ...about(context, content),
      ...fact(compose.factKenmerk, id.slice(0, 12)),
      ...(leveringsmoment === null
        ? []
        : fact(compose.factSent, formatMoment(localMoment(leveringsmoment), taal), leveringsmoment)),
      ...(antwoordVoor === null
        ? []
        : fact(compose.factAnswer, formatDatum(antwoordVoor, taal), antwoordVoor)),
      ...(namens ? fact(compose.factBy, whoOf(namens)) : []),
      ...(answered ? known(compose.factReply, nameOf(context, answered)) : []),
      ...fact(compose.factFiles, bijlagen.map(({ bestandsnaam }) => toonbaar(bestandsnaam)).join(', ')),
    ],
    text: tekst,
    file: compose.copyFile,
  };
}

/** What could not be sent, when, why, and how else to say it. It never claims that anything was received. */
export function unsentOf(
  context: ViewContext,
  content: ZaakContent,
  attempt: { readonly tekst: string; readonly at: number; readonly why: string; readonly unclear: boolean },
  files: readonly string[],
): Paper {
  const { compose } = context;
  return {
    kind: 'unsent',
    title: compose.paper,
    lines: [attempt.unclear ? compose.paperUnclear : compose.paperNot, compose.paperHow],
    facts: [
      ...about(context, content),
      ...momentFact(compose.factTried, attempt.at, context),
      ...fact(compose.factWhy, attempt.why),
      ...fact(compose.factFiles, files.join(', ')),
      ...ways(context),
    ],
    text: attempt.tekst,
    file: compose.paperFile,
  };
}

/** What to read out on the phone, or show at the desk: so that nobody tells it twice. */
export function cardOf(
  context: ViewContext,
  content: ZaakContent,
  now: { readonly tekst: string; readonly tried: number | null; readonly why: string | null },
): Paper {
  const { compose } = context;
  const last = content.gesprek.berichten.at(-1);
  return {
    kind: 'card',
    title: compose.card,
    lines: [compose.cardHow],
    facts: [
      ...about(context, content),
      ...(last ? known(compose.factLast, `${nameOf(context, last)}: ${aanhef(last.tekst, 120)}`) : []),
      ...(now.tried === null ? [] : momentFact(compose.factTried, now.tried, context)),
      ...fact(compose.factWhy, now.why),
      ...ways(context),
    ],
    text: now.tekst.trim() === '' ? null : now.tekst,
    file: compose.cardFile,
  };
}

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
  { compose }: ViewContext,
  { kind }: Paper,
  { onPrint, onSave }: PaperActions,
): TemplateResult =>
  html`<p class="loket-screen actions">
    ${button(kind === 'copy' ? compose.printCopy : compose.print, onPrint)}
    ${button(kind === 'copy' ? compose.saveCopy : compose.save, onSave)}
  </p>`;

/** @param actions to keep it, where they do not stand elsewhere */
export function renderPaper(
  { compose, level, lang }: ViewContext,
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
