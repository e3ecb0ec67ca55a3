/** Choosing files, and what was chosen: one row each, with how it stands in words. Pure. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import type { KopieBestand } from '../client/kopie.js';
import type { UploadProgress } from '../client/upload.js';
import type { Bestandslimieten } from '../domain/bestand.js';
import { acceptOf } from '../domain/formaat.js';
import { formatBytes } from '../i18n/format.js';
import type { Taal } from '../i18n/messages.js';
import { alert } from '../ui/alert.js';
import { button } from '../ui/button.js';
import { checkbox } from '../ui/checkbox.js';
import { filePicker } from '../ui/file-picker.js';
import { heading } from '../ui/heading.js';
import { icon, type IconName } from '../ui/icon.js';
import { progress } from '../ui/progress.js';
import { isSendable, type ChosenFile } from './chosen-file.js';
import type { FileTexts } from './file-messages.js';
import { isRetryable, isolated, kinds, otherKind, progressText } from './file-sentences.js';
import { kopieBestand } from './kopie.js';
import { paragraph, type View } from './phrases.js';

/** Which files, how large, how many: before the control, in words (U1). */
export function hintsOf(
  texts: FileTexts,
  taal: Taal,
  { toegestaneFormaten, maxBestandsgrootte, maxBestanden }: Bestandslimieten,
): string[] {
  const types = kinds(toegestaneFormaten, taal);
  return [
    ...(types === null ? [] : [texts.hintTypes(types)]),
    ...(maxBestandsgrootte === null ? [] : [texts.hintSize(formatBytes(maxBestandsgrootte, taal))]),
    ...(maxBestanden === null ? [] : [texts.hintCount(maxBestanden)]),
  ];
}

export interface PickView {
  readonly texts: FileTexts;
  readonly taal: Taal;
  readonly id: string;
  readonly label: string;
  readonly limieten: Bestandslimieten;
  readonly error?: string | undefined;
  /** Something is being dragged over the widget. */
  readonly over: boolean;
  readonly disabled?: boolean;
  /** Without files: the button was pressed while nothing can be chosen. */
  readonly onChoose: (files: readonly { readonly file: File; readonly map: boolean }[]) => void;
}

export const pickFiles = ({ texts, taal, limieten, onChoose, ...view }: PickView): TemplateResult =>
  filePicker({
    ...view,
    hints: hintsOf(texts, taal, limieten),
    button: texts.chooseFile,
    drop: texts.orDrop,
    accept: acceptOf(limieten.toegestaneFormaten),
    multiple: limieten.maxBestanden !== 1,
    onFiles: (files) => {
      onChoose(files.map((file) => ({ file, map: false })));
    },
    onRefused: () => {
      onChoose([]);
    },
  });

export interface RowsView<I extends ChosenFile> {
  readonly texts: FileTexts;
  readonly taal: Taal;
  /** Of the heading above them. */
  readonly level: number;
  readonly items: readonly I[];
  readonly progressOf: (item: I) => UploadProgress | null;
  /** What is wrong with a file, in whole sentences. */
  readonly errorsOf: (item: I) => readonly string[];
  readonly idOf: (item: I, what: string) => string;
  /** How a file that was looked at stands, where that is not "ready". */
  readonly readyOf?: (item: I) => readonly [IconName, string] | null;
  readonly onLocation: (item: I, metLocatie: boolean) => void;
  /** Tries again; absent: the button of the whole does. */
  readonly onRetry?: (item: I) => void;
  readonly onRemove: (item: I) => void;
  /** For what `loket-kopie.js` adds. */
  readonly kopieOf: (
    item: I,
  ) => Pick<KopieBestand, 'limieten' | 'identiteit' | 'gemeente' | 'doel' | 'announce' | 'exchange' | 'hold'>;
  /** What this widget asks of a file, behind what every widget says of it. */
  readonly behind?: (item: I) => View;
}

export function fileRows<I extends ChosenFile>(view: RowsView<I>): View {
  const { texts, level, items } = view;
  if (items.length === 0) return nothing;
  return html`${heading(level, texts.chosen(items.length), { className: 'loket-subtitle' })}
    <ul class="loket-plain cards" role="list">
      ${repeat(
        items,
        ({ id }) => id,
        (item) => row(view, item),
      )}
    </ul>`;
}

/** How a file stands, in words and by a shape. */
function stateOf<I extends ChosenFile>(
  { texts, taal, progressOf, readyOf }: RowsView<I>,
  item: I,
): readonly [IconName, string] {
  switch (item.state.phase) {
    case 'checking':
      return ['planned', texts.checking];
    case 'rejected':
      return ['action', texts.refusedFile];
    case 'ready':
      return readyOf?.(item) ?? ['done', texts.ready];
    case 'failed':
      return ['action', texts.notSent];
    case 'removing':
      return ['skipped', texts.removing];
    case 'sent':
      return ['done', texts.arrived];
    case 'sending': {
      const under = progressOf(item);
      return ['current', under ? progressText(under, taal) : texts.preparing];
    }
  }
}

function row<I extends ChosenFile>(view: RowsView<I>, item: I): TemplateResult {
  const { texts, taal, onRetry, onRemove } = view;
  const { naam, file, state } = item;
  const name = isolated(naam);
  const errors = view.errorsOf(item);
  const under = view.progressOf(item);
  const [shape, words] = stateOf(view, item);
  return html`<li class="card ${state.phase} ${errors.length > 0 ? 'loket-invalid' : ''}">
    <p class="name">
      <bdi translate="no" .textContent=${naam}></bdi>
      ${file.size === 0 ? nothing : html`<span class="size" .textContent=${`(${formatBytes(file.size, taal)})`}></span>`}
    </p>
    <p class="state" tabindex=${ifDefined(state.phase === 'sending' ? '-1' : undefined)}>
      ${icon(shape)}<span .textContent=${words}></span>
    </p>
    ${errors.map((text) => html`<p class="loket-field-error" .textContent=${text}></p>`)}
    ${state.phase === 'sending' && under ? progress(name, under.sent, under.size) : nothing}
    ${kopieBestand({
      ...view.kopieOf(item),
      id: view.idOf(item, 'kopie'),
      taal,
      level: view.level,
      file,
      naam,
      formaat: item.formaat,
      phase: state.phase,
      weigeringen: state.phase === 'rejected' ? state.weigeringen : [],
      gewijzigd: item.gewijzigd,
    })}
    ${isSendable(item) ? said(view, item) : nothing}
    <p class="loket-screen actions">
      ${
        onRetry && state.phase === 'failed' && isRetryable(state.error)
          ? button(texts.retryFile(name), () => {
              onRetry(item);
            })
          : nothing
      }
      ${button(
        texts.remove(name),
        () => {
          onRemove(item);
        },
        { id: view.idOf(item, 'remove'), busy: state.phase === 'removing' },
      )}
    </p>
  </li>`;
}

/** What there is to know of a file before it is sent. */
function said<I extends ChosenFile>(view: RowsView<I>, item: I): TemplateResult {
  const { texts, onLocation } = view;
  const { twin, zonderLocatie, metLocatie, unsure } = item;
  const name = isolated(item.naam);
  const kind = otherKind(item.formaat, item.naam);
  return html`${item.naam === item.file.name ? nothing : paragraph(texts.renamed(name))}
  ${kind === null ? nothing : alert('info', paragraph(texts.otherKind(name, kind)))}
  ${twin ? alert('warning', paragraph((twin.where === 'zaak' ? texts.twinCase : texts.twinQueue)(isolated(twin.naam)))) : nothing}
  ${
    zonderLocatie
      ? html`${paragraph(metLocatie ? texts.locationKept : texts.locationRemoved)}
        ${checkbox({
          id: view.idOf(item, 'locatie'),
          label: texts.locationSend,
          of: name,
          checked: metLocatie,
          onChange: (checked) => {
            onLocation(item, checked);
          },
        })}`
      : nothing
  }
  ${unsure && !metLocatie ? paragraph(texts.locationUnsure) : nothing} ${view.behind?.(item) ?? nothing}`;
}
