/** One bericht: from whom, when and along which way, what it answers, its words and its attachments. Pure. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Bericht } from '../../contract/berichten.js';
import type { Bijlage } from '../../contract/documenten.js';
import { safeName } from '../../domain/bestand.js';
import { localMoment } from '../../domain/datum.js';
import { isEigen } from '../../domain/gesprek.js';
import { stukken, toonbaar } from '../../domain/tekst.js';
import { formatMoment } from '../../i18n/format.js';
import { heading } from '../../ui/heading.js';
import { runs } from '../../ui/runs.js';
import { data, withPart } from '../../ui/text.js';
import { documentLinks } from '../document-links.js';
import { because, dated, paragraph, type View } from '../phrases.js';
import { nameOf, senderOf, type ViewContext } from './views.js';

/** A bericht with what is known of it beside its own words. The same object as long as nothing of it changed. */
export interface Item {
  readonly bericht: Bericht;
  readonly nieuw: boolean;
  /** The municipality has said something since. */
  readonly beantwoord: boolean;
  /** What it answers, when that was loaded. */
  readonly reactieOp: Bericht | null;
}

export interface ItemContext extends ViewContext {
  /** Whether something may be sent in this case. */
  readonly mayReply: boolean;
  /** Id of what was sent just now. */
  readonly sentId: string | null;
  readonly onReply: (bericht: Bericht) => void;
  /** Shows a bericht that may be folded away. */
  readonly onGoTo: (berichtId: string) => void;
}

/** Id of the heading of a bericht, to move the focus to. */
export const headingId = (uid: string, berichtId: string): string => `${uid}-m-${berichtId}`;

/** Shown as text, with its lines; a bare https address can be followed, and shows which host it leads to. */
export function textOf(tekst: string): DirectiveResult {
  const pieces = stukken(toonbaar(tekst));
  // On its own line it is a target; in a sentence it is as high as the sentence.
  const target = pieces.length === 1 ? 'loket-target' : undefined;
  return runs(
    pieces.map(({ tekst: piece, url, host }) =>
      url === null
        ? { text: piece }
        : {
            tag: 'a',
            text: host === null ? piece : `${piece} (${host})`,
            attributes: { class: target, href: url, rel: 'noopener noreferrer nofollow', translate: 'no' },
          },
    ),
  );
}

/** From whom, and whether it is new. */
function sender({ texts, lang, sentId }: ItemContext, { bericht, nieuw }: Item): DirectiveResult {
  const [words, name] = senderOf(texts, bericht);
  const at = name === '' ? words.length : words.indexOf(name);
  const badge = nieuw ? texts.isNew : bericht.id === sentId ? texts.justSent : null;
  return runs([
    { text: words.slice(0, at) },
    { text: name, attributes: { lang } },
    { text: words.slice(at + name.length) },
    ...(badge === null ? [] : [{ text: ' ' }, { text: badge, attributes: { class: 'badge' } }]),
  ]);
}

/** When and along which way, in one line. */
function where({ texts, taal }: ItemContext, bericht: Bericht): DirectiveResult {
  const { leveringsmoment, kanaal } = bericht;
  const local = leveringsmoment === null ? null : localMoment(leveringsmoment);
  const way = kanaal === 'onbekend' ? '' : `, ${texts[kanaal]}`;
  return runs([
    leveringsmoment === null || local === null
      ? { text: texts.noDate }
      : {
          tag: 'time',
          text: formatMoment(local, taal),
          attributes: { datetime: local.tijd === null ? leveringsmoment.slice(0, 10) : leveringsmoment },
        },
    { text: `${way}.` },
  ]);
}

function answers(context: ItemContext, { bericht, reactieOp }: Item): View {
  const { texts, lang, onGoTo } = context;
  if (bericht.isReactieOp === null) return nothing;
  if (reactieOp === null) return html`<p class="loket-quiet" .textContent=${texts.replyToOlder}></p>`;
  const what = nameOf(context, reactieOp);
  const name = senderOf(texts, reactieOp)[1];
  return html`<p class="loket-quiet">
    <button
      type="button"
      class="loket-target as-link"
      @click=${() => {
        onGoTo(reactieOp.id);
      }}
    >
      <span>${withPart(texts.replyTo(what), name, (part) => data(part, lang))}</span>
    </button>
  </p>`;
}

function attachment(context: ItemContext, bericht: Bericht, bijlage: Bijlage): TemplateResult {
  const { texts, lang } = context;
  const { verwerking, reden, redenCode } = bijlage;
  const name = safeName(bijlage.bestandsnaam);
  const line = (text: string): TemplateResult =>
    html`<p>${withPart(text, name, (part) => html`<bdi translate="no">${data(part, lang)}</bdi>`)}</p>`;
  switch (verwerking) {
    case 'inControle':
      return line(texts.inControle(name));
    case 'uploaden':
      return line(texts.unfinished(name));
    case 'geweigerd':
      return html`${line(texts.refused(name))}
      ${redenCode === 'virus-gevonden' ? paragraph(texts.virus) : because(context, reden)}`;
    default:
      return documentLinks(context, {
        titel: name,
        bestandsnaam: name,
        formaat: bijlage.formaat,
        bestandsomvang: bijlage.bestandsomvang,
        berichtId: bericht.id,
        bijlage,
      });
  }
}

/** What was promised to who wrote this, and whether that was kept. */
function promise(context: ItemContext, { bericht: { antwoordVoor }, beantwoord }: Item): View {
  if (antwoordVoor === null || beantwoord) return nothing;
  const { texts, vandaag } = context;
  return html`<p class="promise">
    ${dated(context, antwoordVoor, vandaag > antwoordVoor ? texts.promiseLate : texts.promise)}
  </p>`;
}

export function renderItem(context: ItemContext, item: Item): TemplateResult {
  const { texts, lang, level, uid, mayReply, onReply } = context;
  const { bericht, nieuw } = item;
  const { id, onderwerp, tekst, bijlagen } = bericht;
  const titel = headingId(uid, id);
  const subject = onderwerp === null ? '' : toonbaar(onderwerp).trim();
  const own = isEigen(bericht);
  return html`<li class="message ${own ? 'own' : ''} ${nieuw ? 'new' : ''}">
    <article class="loket-stack" aria-labelledby=${titel} data-unread=${ifDefined(nieuw ? id : undefined)}>
      ${heading(level, sender(context, item), { id: titel, className: 'sender', focusable: true })}
      <p class="loket-quiet">${where(context, bericht)}</p>
      ${answers(context, item)}
      ${subject === '' ? nothing : html`<p class="subject" dir="auto">${withPart(texts.subject(subject), subject, (part) => data(part, lang))}</p>`}
      <p class="words" dir="auto" lang=${ifDefined(lang)}>${textOf(tekst)}</p>
      ${
        bijlagen.length === 0
          ? nothing
          : html`<div>
              <p class="loket-label" .textContent=${texts.attachments}></p>
              <ul class="loket-plain attachments" role="list">
                ${bijlagen.map((bijlage) => html`<li>${attachment(context, bericht, bijlage)}</li>`)}
              </ul>
            </div>`
      }
      ${promise(context, item)}
      ${
        own || !mayReply
          ? nothing
          : html`<p class="loket-screen">
              <button
                type="button"
                class="loket-target as-link"
                aria-describedby=${titel}
                @click=${() => {
                  onReply(bericht);
                }}
                .textContent=${texts.reply}
              ></button>
            </p>`
      }
    </article>
  </li>`;
}
