/** The chosen files of `<zaak-upload>`: each becomes a document of the case. */
import type { ReactiveControllerHost } from 'lit';
import type { LoketClient } from '../../client/loket-client.js';
import type { Document, DocumentAankondiging } from '../../contract/documenten.js';
import { toZaak } from '../../controllers/document-destination.js';
import { titleOf } from '../../domain/bestand.js';
import { blobOf } from '../chosen-file.js';
import { FileQueue, type FileListener, type FileTarget } from '../file-queue.js';
import { isRestOf, type Item, type Toevoegen, type ZaakContent } from './model.js';

/** What the queue needs to know of the case. */
export interface Target {
  readonly client: LoketClient;
  readonly content: ZaakContent;
  readonly toevoegen: Toevoegen;
  readonly language: string;
}

type DocumentTarget = FileTarget<Item, DocumentAankondiging, Document>;

function fileTarget({ client, content, toevoegen, language }: Target): DocumentTarget {
  const { zaak, documenten, onderwerp } = content;
  const { informatieobjecttypen } = toevoegen;
  const [only] = informatieobjecttypen;
  const destination = toZaak(client, zaak.id);
  return {
    client,
    language,
    onderwerp,
    limieten: toevoegen,
    known: documenten,
    fieldsOf: () => ({
      soort: informatieobjecttypen.length === 1 && only ? only.id : '',
      beantwoordt: '',
      opmerking: '',
      noteOpen: false,
      rest: null,
    }),
    sendingOf: (item, isOurs) => ({
      destination,
      resume: documenten.find(
        (one) =>
          one.id === item.rest && one.verwerking === 'uploaden' && isRestOf(item, one) && !isOurs(one.id),
      ),
      aankondiging: {
        bestandsnaam: item.naam,
        titel: titleOf(item.naam),
        formaat: item.formaat,
        bestandsomvang: blobOf(item).size,
        informatieobjecttype: item.soort,
        ...(item.opmerking.trim() === '' ? {} : { opmerking: item.opmerking.trim() }),
        ...(item.beantwoordt === '' ? {} : { beantwoordt: item.beantwoordt }),
      },
    }),
  };
}

export class Queue extends FileQueue<Item, DocumentAankondiging, Document> {
  constructor(
    host: ReactiveControllerHost,
    target: () => Target | null,
    listener: FileListener<Item, Document>,
  ) {
    super(
      host,
      () => {
        const found = target();
        return found && fileTarget(found);
      },
      listener,
    );
  }
}
