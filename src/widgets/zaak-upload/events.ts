/** What `<zaak-upload>` tells the page. Ids and counts only: others listen in. */
import type { LoketErrorKind } from '../../client/errors.js';

const options: EventInit = { bubbles: true, composed: true };

/** The documents of a case are on screen. */
export class DocumentenLoadedEvent extends Event {
  static readonly type = 'documenten-loaded';
  readonly zaakId: string;
  /** How many documents. */
  readonly aantal: number;

  constructor(zaakId: string, aantal: number) {
    super(DocumentenLoadedEvent.type, options);
    this.zaakId = zaakId;
    this.aantal = aantal;
  }
}

/** The citizen wants to send the chosen files. `preventDefault()` stops that; the files stay chosen. */
export class DocumentUploadEvent extends Event {
  static readonly type = 'document-upload';
  /** How many files. */
  readonly aantal: number;

  constructor(aantal: number) {
    super(DocumentUploadEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.aantal = aantal;
  }
}

/** A document was received whole. */
export class DocumentUploadedEvent extends Event {
  static readonly type = 'document-uploaded';
  readonly zaakId: string;
  readonly documentId: string;

  constructor(zaakId: string, documentId: string) {
    super(DocumentUploadedEvent.type, options);
    this.zaakId = zaakId;
    this.documentId = documentId;
  }
}

/** A file could not be sent, and the citizen was told so. */
export class DocumentFailedEvent extends Event {
  static readonly type = 'document-failed';
  readonly kind: LoketErrorKind;
  /** Code of the API, or of the upload itself (`bestand-gewijzigd` …). */
  readonly code: string | undefined;

  constructor(kind: LoketErrorKind, code?: string) {
    super(DocumentFailedEvent.type, options);
    this.kind = kind;
    this.code = code;
  }
}

declare global {
  interface HTMLElementEventMap {
    'documenten-loaded': DocumentenLoadedEvent;
    'document-upload': DocumentUploadEvent;
    'document-uploaded': DocumentUploadedEvent;
    'document-failed': DocumentFailedEvent;
  }
}
