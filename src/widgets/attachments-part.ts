/** The part of a form in which files are added to what is written. */
import { html, type TemplateResult } from 'lit';
import type { Bestandslimieten } from '../domain/bestand.js';
import type { Taal } from '../i18n/messages.js';
import type { Attachments } from './attachments.js';
import type { ChosenFile } from './chosen-file.js';
import { fileMessages } from './file-messages.js';
import { fileRows, pickFiles } from './file-rows.js';

export interface AttachmentsPart {
  readonly taal: Taal;
  readonly uid: string;
  /** Of the heading above the files. */
  readonly level: number;
  /** What the field asks for. */
  readonly label: string;
  readonly limieten: Bestandslimieten;
  readonly disabled: boolean;
  /** Whom they are for, and what for; empty when the page does not know. */
  readonly gemeente: string;
  readonly doel: string;
}

/** Choosing files, and a row for each that was chosen. */
export function attachmentsPart(attachments: Attachments, part: AttachmentsPart): TemplateResult {
  const { taal, uid, level, label, limieten, disabled, gemeente, doel } = part;
  const texts = fileMessages[taal];
  const { queue, over, choose } = attachments;
  return html`${pickFiles({ texts, taal, id: `${uid}-choose`, label, limieten, over, disabled, onChoose: choose })}
  ${fileRows<ChosenFile>({
    texts,
    taal,
    level,
    items: queue.items,
    progressOf: ({ id }) => queue.uploads.progressOf(id),
    errorsOf: (item) => attachments.errorsOf(item),
    idOf: (item, what) => attachments.idOf(item, what),
    onLocation: (item, metLocatie) => {
      queue.change(item.id, { metLocatie });
    },
    onRemove: (item) => void attachments.remove(item),
    kopieOf: ({ id }) => ({
      limieten,
      identiteit: limieten.identiteitsbewijs === true,
      gemeente,
      doel,
      announce: attachments.announce,
      exchange: (file, wijziging) => queue.exchange(id, file, wijziging),
      hold: (wacht) => {
        queue.change(id, { wacht });
      },
    }),
  })}`;
}
