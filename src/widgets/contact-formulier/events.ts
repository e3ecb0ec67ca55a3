/** What `<contact-formulier>` tells the page. Ids and counts only: others listen in. */
import type { Contactsoort } from '../../contract/contact.js';

/** The citizen wants to send a contactverzoek. `preventDefault()` stops that; what was filled in stays. */
export class ContactverzoekSendEvent extends Event {
  static readonly type = 'contactverzoek-send';
  readonly soort: Contactsoort;
  /** Id of the subject. */
  readonly onderwerp: string;
  /** How many attachments. */
  readonly aantalBijlagen: number;

  constructor(soort: Contactsoort, onderwerp: string, aantalBijlagen: number) {
    super(ContactverzoekSendEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.soort = soort;
    this.onderwerp = onderwerp;
    this.aantalBijlagen = aantalBijlagen;
  }
}

/** A contactverzoek was received by the municipality. */
export class ContactverzoekSentEvent extends Event {
  static readonly type = 'contactverzoek-sent';
  readonly soort: Contactsoort;
  /** Id of the subject. */
  readonly onderwerp: string;
  /** As the citizen has it on the receipt. */
  readonly referentienummer: string;

  constructor(soort: Contactsoort, onderwerp: string, referentienummer: string) {
    super(ContactverzoekSentEvent.type, { bubbles: true, composed: true });
    this.soort = soort;
    this.onderwerp = onderwerp;
    this.referentienummer = referentienummer;
  }
}

declare global {
  interface HTMLElementEventMap {
    'contactverzoek-send': ContactverzoekSendEvent;
    'contactverzoek-sent': ContactverzoekSentEvent;
  }
}
