/** What adding looks like: the picker, the chosen files, and the button that confirms. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Document } from '../../contract/documenten.js';
import { acceptOf } from '../../domain/formaat.js';
import { formatBytes } from '../../i18n/format.js';
import { alert } from '../../ui/alert.js';
import { button } from '../../ui/button.js';
import { checkbox } from '../../ui/checkbox.js';
import { errorSummary } from '../../ui/error-summary.js';
import { filePicker } from '../../ui/file-picker.js';
import { heading } from '../../ui/heading.js';
import { icon, type IconName } from '../../ui/icon.js';
import { progress } from '../../ui/progress.js';
import { select } from '../../ui/select.js';
import { withPart } from '../../ui/text.js';
import { textarea } from '../../ui/textarea.js';
import { paragraph, type View } from '../phrases.js';
import type { Adding } from './adding.js';
import { isRestOf, isSendable, type Item, type Toevoegen, type ZaakContent } from './model.js';
import { fileName, isRetryable, isolated, kinds, otherKind, progressText } from './sentences.js';
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

/** Which files, how large, how many: before the control, in words (U1). */
export function hintsOf({ texts, taal }: ViewContext, toevoegen: Toevoegen): string[] {
  const { toegestaneFormaten, maxBestandsgrootte, maxBestanden } = toevoegen;
  const types = kinds(toegestaneFormaten, taal);
  return [
    ...(types === null ? [] : [texts.hintTypes(types)]),
    ...(maxBestandsgrootte === null ? [] : [texts.hintSize(formatBytes(maxBestandsgrootte, taal))]),
    ...(maxBestanden === null ? [] : [texts.hintCount(maxBestanden)]),
  ];
}

export function renderAdd(view: AddView): TemplateResult {
  const { context, toevoegen, adding, disabled } = view;
  const { texts, uid, level } = context;
  const { items, uploads } = adding.queue;
  const errors = adding.errors.filter(({ item }) => item === null || adding.queue.find(item));
  const own = errors.find(({ item }) => item === null);
  return html`${errors.length > 0 ? errorSummary(level, texts.errors(errors.length), errors) : nothing}
    ${adding.needsLogin ? login(view) : nothing} ${disabled ? paragraph(texts.disabled) : earlier(view)}
    ${filePicker({
      id: `${uid}-choose`,
      label: view.label ?? texts.label,
      hints: hintsOf(context, toevoegen),
      error: own?.text,
      button: texts.chooseFile,
      drop: texts.orDrop,
      over: adding.over,
      accept: acceptOf(toevoegen.toegestaneFormaten),
      multiple: toevoegen.maxBestanden !== 1,
      disabled,
      onFiles: (files) => {
        adding.choose(files.map((file) => ({ file, map: false })));
      },
      onRefused: () => {
        adding.choose([]);
      },
    })}
    ${
      items.length === 0
        ? nothing
        : html`${heading(level, texts.chosen(items.length), { className: 'loket-subtitle' })}
            <ul class="loket-plain cards" role="list">
              ${repeat(
                items,
                ({ id }) => id,
                (item) => chosen(view, item),
              )}
            </ul>
            ${total(view)}`
    }
    <p class="loket-screen actions">
      ${button(texts.submit, adding.submit, {
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
        !adding.queue.items.some((item) => isRestOf(item, document)),
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

/** Signed out while sending: in another tab, because the chosen files are in this one only. */
const login = ({ context: { texts }, adding, loginUrl }: AddView): TemplateResult =>
  alert(
    'warning',
    html`${paragraph(texts.loginAgain)}
      <p class="actions signed-out">
        ${
          loginUrl === null
            ? nothing
            : html`<a class="loket-target loket-button" href=${loginUrl} target="_blank" rel="noopener"
                ><span .textContent=${texts.loginTab}></span
              ></a>`
        }
        ${button(texts.loggedIn, adding.queue.uploads.resume)}
      </p>`,
  );

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

/** How a file stands, in words and by a shape. */
function stateOf(
  { context: { texts, taal }, adding }: AddView,
  { id, state, soort }: Item,
): [IconName, string] {
  switch (state.phase) {
    case 'checking':
      return ['planned', texts.checking];
    case 'rejected':
      return ['action', texts.refusedFile];
    case 'ready':
      return soort === '' ? ['planned', texts.kindFirst] : ['done', texts.ready];
    case 'failed':
      return ['action', texts.notSent];
    case 'removing':
      return ['skipped', texts.removing];
    case 'sending': {
      const progress = adding.queue.uploads.progressOf(id);
      return ['current', progress ? progressText(progress, taal) : texts.preparing];
    }
  }
}

function chosen(view: AddView, item: Item): TemplateResult {
  const { context, adding } = view;
  const { texts, taal } = context;
  const { naam, file, state } = item;
  const name = isolated(naam);
  const errors = adding.errorsOf(item);
  const under = adding.queue.uploads.progressOf(item.id);
  const [shape, words] = stateOf(view, item);
  return html`<li class="card ${state.phase} ${errors.length > 0 ? 'loket-invalid' : ''}">
    <p class="name">
      <bdi translate="no" .textContent=${naam}></bdi>
      ${file.size === 0 ? nothing : html`<span class="size" .textContent=${`(${formatBytes(file.size, taal)})`}></span>`}
    </p>
    <p class="state">${icon(shape)}<span .textContent=${words}></span></p>
    ${errors.map((text) => html`<p class="loket-field-error" .textContent=${text}></p>`)}
    ${state.phase === 'sending' && under ? progress(name, under.sent, under.size) : nothing}
    ${isSendable(item) ? fields(view, item) : nothing}
    <p class="loket-screen actions">
      ${
        state.phase === 'failed' && isRetryable(state.error)
          ? button(texts.retryFile(name), () => {
              adding.retry(item);
            })
          : nothing
      }
      ${button(texts.remove(name), () => void adding.remove(item), {
        id: adding.idOf(item, 'remove'),
        busy: state.phase === 'removing',
      })}
    </p>
  </li>`;
}

/** What the citizen says of a file; only what there is a choice in is asked. */
function fields({ context, content, toevoegen, adding }: AddView, item: Item): TemplateResult {
  const { texts, lang } = context;
  const { twin, zonderLocatie, metLocatie, unsure } = item;
  const name = isolated(item.naam);
  const noteId = adding.idOf(item, 'opmerking');
  const asked = content.zaak.gevraagdeDocumenten.filter(
    ({ status }) => status === 'nodig' || status === 'afgekeurd',
  );
  const kind = otherKind(item.formaat, item.naam);
  return html`${item.naam === item.file.name ? nothing : paragraph(texts.renamed(name))}
    ${kind === null ? nothing : alert('info', paragraph(texts.otherKind(name, kind)))}
    ${twin ? alert('warning', paragraph((twin.where === 'zaak' ? texts.twinCase : texts.twinQueue)(isolated(twin.naam)))) : nothing}
    ${
      zonderLocatie
        ? html`${paragraph(metLocatie ? texts.locationKept : texts.locationRemoved)}
          ${checkbox({
            id: adding.idOf(item, 'locatie'),
            label: texts.locationSend,
            of: name,
            checked: metLocatie,
            onChange: (checked) => {
              adding.change(item, { metLocatie: checked });
            },
          })}`
        : nothing
    }
    ${unsure && !metLocatie ? paragraph(texts.locationUnsure) : nothing}
    ${
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
          adding.change(item, { noteOpen: !item.noteOpen });
        },
        { expanded: item.noteOpen, label: `${texts.noteAdd} (${name})` },
      )}
    </p>
    ${
      item.noteOpen
        ? textarea({
            id: noteId,
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
    }`;
}
