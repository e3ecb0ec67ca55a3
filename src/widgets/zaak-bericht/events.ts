/** What `<zaak-bericht>` tells the page. Ids and counts only: others listen in. */

const options: EventInit = { bubbles: true, composed: true };

/** The conversation of a case is on screen. */
export class BerichtenLoadedEvent extends Event {
  static readonly type = 'berichten-loaded';
  readonly zaakId: string;
  /** How many berichten the conversation has. */
  readonly aantal: number;
  /** How many of them this person had not read. */
  readonly aantalNieuw: number;

  constructor(zaakId: string, aantal: number, aantalNieuw: number) {
    super(BerichtenLoadedEvent.type, options);
    this.zaakId = zaakId;
    this.aantal = aantal;
    this.aantalNieuw = aantalNieuw;
  }
}

/** The citizen wants to send a bericht. `preventDefault()` stops that; what was written stays. */
export class BerichtSendEvent extends Event {
  static readonly type = 'bericht-send';
  readonly zaakId: string;
  /** How many attachments. */
  readonly aantalBijlagen: number;

  constructor(zaakId: string, aantalBijlagen: number) {
    super(BerichtSendEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.zaakId = zaakId;
    this.aantalBijlagen = aantalBijlagen;
  }
}

/** A bericht was received by the municipality. */
export class BerichtSentEvent extends Event {
  static readonly type = 'bericht-sent';
  readonly zaakId: string;
  readonly berichtId: string;

  constructor(zaakId: string, berichtId: string) {
    super(BerichtSentEvent.type, options);
    this.zaakId = zaakId;
    this.berichtId = berichtId;
  }
}

/** The citizen has read a bericht, and the municipality knows. */
export class BerichtReadEvent extends Event {
  static readonly type = 'bericht-read';
  readonly zaakId: string;
  readonly berichtId: string;

  constructor(zaakId: string, berichtId: string) {
    super(BerichtReadEvent.type, options);
    this.zaakId = zaakId;
    this.berichtId = berichtId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'berichten-loaded': BerichtenLoadedEvent;
    'bericht-send': BerichtSendEvent;
    'bericht-sent': BerichtSentEvent;
    'bericht-read': BerichtReadEvent;
  }
}
