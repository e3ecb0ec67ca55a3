/** What `<afspraak-planner>` tells the page. Ids and counts only: others listen in. */

const options: EventInit = { bubbles: true, composed: true };

/** The citizen wants to make the appointment. `preventDefault()` stops that; what was filled in stays. */
export class AfspraakBookEvent extends Event {
  static readonly type = 'afspraak-book';
  /** How many people. */
  readonly aantalPersonen: number;

  constructor(aantalPersonen: number) {
    super(AfspraakBookEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.aantalPersonen = aantalPersonen;
  }
}

/** The appointment was made. */
export class AfspraakBookedEvent extends Event {
  static readonly type = 'afspraak-booked';
  readonly afspraakId: string;

  constructor(afspraakId: string) {
    super(AfspraakBookedEvent.type, options);
    this.afspraakId = afspraakId;
  }
}

/** The appointment is at another time or place. */
export class AfspraakChangedEvent extends Event {
  static readonly type = 'afspraak-changed';
  readonly afspraakId: string;

  constructor(afspraakId: string) {
    super(AfspraakChangedEvent.type, options);
    this.afspraakId = afspraakId;
  }
}

/** The appointment is off. */
export class AfspraakCancelledEvent extends Event {
  static readonly type = 'afspraak-cancelled';
  readonly afspraakId: string;

  constructor(afspraakId: string) {
    super(AfspraakCancelledEvent.type, options);
    this.afspraakId = afspraakId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'afspraak-book': AfspraakBookEvent;
    'afspraak-booked': AfspraakBookedEvent;
    'afspraak-changed': AfspraakChangedEvent;
    'afspraak-cancelled': AfspraakCancelledEvent;
  }
}
