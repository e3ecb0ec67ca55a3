/** What adding looks like: the picker, the chosen files, and the button that confirms. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Document } from '../../contract/documenten.js';
import { formatBytes } from '../../i18n/format.js';
import { alert } from '../../ui/alert.js';
import { button } from '../../ui/button.js';
import { errorSummary } from '../../ui/error-summary.js';
import { progress } from '../../ui/progress.js';
import { select } from '../../ui/select.js';
import { data, withPart } from '../../ui/text.js';
import { textarea } from '../../ui/textarea.js';
import { named, paragraph, type View } from '../phrases.js';
import type { Adding } from './adding.js';
import { isStopped } from '../../controllers/uploads.js';
import { isSendable } from '../chosen-file.js';
import { isIdentiteit, stillAsked } from './asked.js';
import { isRestOf, type Item, type Toevoegen, type ZaakContent } from './model.js';
import { fileRows, pickFiles } from '../file-rows.js';
import { fileName, isolated } from '../file-sentences.js';
import { kopieId, kopieTekst } from '../kopie.js';
import { loginAgain } from '../login-again.js';
import type { ViewContext } from './views.js';

export interface AddView {
  readonly context: ViewContext;
  readonly content: ZaakContent;
  readonly toevoegen: Toevoegen;
  readonly adding: Adding;
  /** What the files are, where the site says so. */
  readonly label: string | null;
  readonly disabled: boolean;
  /** Takes back what an earlier visit began. */
  readonly onDiscard: (document: Document) => void;
  /** Where to sign in again; `null` when nobody knows. */
  readonly loginUrl: string | null;
}

export function renderAdd(view: AddView): TemplateResult {
  const { context, content, toevoegen, adding, disabled } = view;
  const { texts, taal, uid, level } = context;
  const { items, uploads } = adding.queue;
  const errors = adding.errors.filter(({ item }) => item === null || adding.queue.find(item));
  const own = errors.find(({ item }) => item === null);
  return html`${errors.length > 0 ? errorSummary(level, texts.errors(errors.length), errors) : nothing}
    ${adding.needsLogin ? loginAgain({ texts, loginUrl: view.loginUrl, onLoggedIn: uploads.resume }) : nothing}
    ${disabled ? paragraph(texts.disabled) : earlier(view)}
    ${pickFiles({
      texts,
      taal,
      id: `${uid}-choose`,
      label: view.label ?? texts.label,
      limieten: toevoegen,
      error: own?.text,
      over: adding.over,
      disabled,
      onChoose: adding.choose,
    })}
    ${fileRows<Item>({
      texts,
      taal,
      level,
      items,
      progressOf: ({ id }) => uploads.progressOf(id),
      errorsOf: (item) => adding.errorsOf(item),
      idOf: (item, what) => adding.idOf(item, what),
      readyOf: ({ soort }) => (soort === '' ? ['planned', texts.kindFirst] : null),
      onLocation: (item, metLocatie) => {
        adding.change(item, { metLocatie });
      },
      onRetry: adding.retry,
      onRemove: (item) => void adding.remove(item),
      kopieOf: (item) => ({
        limieten: toevoegen,
        identiteit: isIdentiteit(content, toevoegen, item),
        gemeente: content.zaak.organisatie?.naam ?? context.organisatie?.naam ?? '',
        // Its number, not its title: that may tell of care or of money, to whoever sees the copy.
        doel: content.zaak.identificatie,
        announce: adding.announce,
        exchange: (file, wijziging) => adding.exchange(item.id, file, wijziging),
        hold: (wacht) => {
          adding.hold(item, wacht);
        },
      }),
      behind: (item) =>
        html`${
          item.state.phase === 'failed' && isStopped(item.state.error)
            ? html`<p class="stopped" tabindex="-1" .textContent=${texts.stopped}></p>`
            : nothing
        }
        ${fields(view, item)}`,
    })}
    ${total(view)}
    <p class="loket-screen actions">
      ${button(texts.submit, adding.submit, {
        id: `${uid}-submit`,
        primary: true,
        busy: disabled || (uploads.isSending && !items.some(isSendable)),
      })}
      ${uploads.isSending ? button(texts.stopAll, () => void adding.stopAll()) : nothing}
    </p>`;
}

/** What an earlier visit began and did not finish: offered again, or to be taken back (U10). */
const earlier = ({ context: { texts }, content, adding, onDiscard }: AddView): View[] =>
  content.documenten
    .filter(
      (document) =>
        document.verwerking === 'uploaden' &&
        !adding.queue.uploads.isOurs(document.id) &&
        !adding.queue.items.some(
          (item) =>
            item.rest === document.id || (item.state.phase === 'checking' && isRestOf(item, document)),
        ),
    )
    .map((document) => {
      const name = isolated(fileName(document));
      return alert('info', [
        html`<p>
          ${withPart(texts.earlier(name), name, (part) => html`<bdi translate="no" .textContent=${part}></bdi>`)}
        </p>`,
        html`<p class="loket-screen">
          ${button(texts.remove(name), () => {
            onDiscard(document);
          })}
        </p>`,
      ]);
    });

/** All that is being sent, in one line. */
function total({ context: { texts, taal }, adding: { batch, queue } }: AddView): View {
  if (batch === null || batch.ids.size < 2) return nothing;
  const left = queue.items.filter(({ id }) => batch.ids.has(id));
  const sent =
    batch.size -
    left.reduce((sum, { id, file }) => sum + file.size - (queue.uploads.progressOf(id)?.sent ?? 0), 0);
  return html`<div class="total">
    <p
      .textContent=${texts.total(
        batch.ids.size - left.length,
        batch.ids.size,
        formatBytes(sent, taal),
        formatBytes(batch.size, taal),
      )}
    ></p>
    ${progress(texts.totalLabel, sent, batch.size)}
  </div>`;
}

/** What the citizen says of a file; only what there is a choice in is asked. */
function fields({ context, content, toevoegen, adding }: AddView, item: Item): TemplateResult {
  const { texts, taal, lang } = context;
  const name = isolated(item.naam);
  const noteId = adding.idOf(item, 'opmerking');
  const asked = stillAsked(content.zaak);
  const soort = toevoegen.informatieobjecttypen.find(({ id }) => id === item.soort);
  if (item.rest !== null && soort) {
    const answer = content.zaak.gevraagdeDocumenten.find(({ id }) => id === item.beantwoordt);
    const { opmerking } = item;
    return html`${paragraph(texts.goesOn)}
      <p>${named(context, soort.omschrijving, texts.kind)}</p>
      ${answer ? html`<p>${named(context, answer.omschrijving, texts.answers)}</p>` : nothing}
      ${
        opmerking === ''
          ? nothing
          : html`<p>${withPart(texts.remark(opmerking), opmerking, (part) => data(part, lang))}</p>`
      }`;
  }
  return html`${
      toevoegen.informatieobjecttypen.length > 1
        ? select({
            id: adding.idOf(item, 'soort'),
            label: texts.typeLabel,
            of: name,
            error: adding.fieldError(item, 'soort'),
            required: true,
            value: item.soort,
            options: [
              { value: '', text: texts.typeNone },
              ...toevoegen.informatieobjecttypen.map(({ id, omschrijving }) => ({
                value: id,
                text: omschrijving,
                lang,
              })),
            ],
            onChange: (soort) => {
              adding.change(item, { soort }, 'soort');
            },
          })
        : nothing
    }
    ${
      asked.length > 0
        ? select({
            id: adding.idOf(item, 'gevraagd'),
            label: texts.forLabel,
            of: name,
            value: item.beantwoordt,
            options: [
              { value: '', text: texts.forNone },
              ...asked.map(({ id, omschrijving }) => ({ value: id, text: omschrijving, lang })),
            ],
            onChange: (beantwoordt) => {
              adding.change(item, { beantwoordt });
            },
          })
        : nothing
    }
    <p class="loket-screen">
      ${button(
        texts.noteAdd,
        () => {
          adding.toggleNote(item);
        },
        { expanded: item.noteOpen, label: `${texts.noteAdd} (${name})` },
      )}
    </p>
    ${
      item.noteOpen
        ? textarea({
            id: noteId,
            also: kopieId(noteId),
            label: texts.noteLabel,
            of: name,
            hint: texts.noteHint,
            error: adding.fieldError(item, 'opmerking'),
            value: item.opmerking,
            onInput: (opmerking) => {
              adding.queue.change(item.id, { opmerking });
            },
            onChange: () => {
              adding.change(item, {}, 'opmerking');
            },
          })
        : nothing
    }
    ${item.noteOpen ? kopieTekst(noteId, { taal, tekst: item.opmerking, announce: adding.announce }) : nothing}`;
}
