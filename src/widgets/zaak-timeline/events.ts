/** What `<zaak-timeline>` tells the page: ids and counts only, never names or texts (session recorders listen in). */

const options: EventInit = { bubbles: true, composed: true };

/** A case is on screen. */
export class ZaakLoadedEvent extends Event {
  static readonly type = 'zaak-loaded';
  readonly zaakId: string;
  readonly aantalStappen: number;
  /** How many steps are new since the last visit. */
  readonly aantalNieuw: number;

  constructor(zaakId: string, aantalStappen: number, aantalNieuw: number) {
    super(ZaakLoadedEvent.type, options);
    this.zaakId = zaakId;
    this.aantalStappen = aantalStappen;
    this.aantalNieuw = aantalNieuw;
  }
}

/** The case on screen changed while the page was open. */
export class ZaakChangedEvent extends Event {
  static readonly type = 'zaak-changed';
  readonly zaakId: string;
  /** Id of the step that is the running one now; `null` when no step is running. */
  readonly statusId: string | null;

  constructor(zaakId: string, statusId: string | null) {
    super(ZaakChangedEvent.type, options);
    this.zaakId = zaakId;
    this.statusId = statusId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'zaak-loaded': ZaakLoadedEvent;
    'zaak-changed': ZaakChangedEvent;
  }
}
