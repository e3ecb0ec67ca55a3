/** One's own appointments, and what shows that they are. */
import type { AfspraakSleutel } from '../../client/afspraak-calls.js';
import type { Afspraak } from '../../contract/afspraken.js';
import { instantOf } from '../../domain/datum.js';
import type { Plek } from './model.js';
import type { Planner } from './planner.js';

export class Own {
  readonly #planner: Planner;
  /** As this page last heard of them: newer than what it began with. */
  #gezien: readonly Afspraak[] = [];

  constructor(planner: Planner) {
    this.#planner = planner;
  }

  /** Of who is signed in, in order of time, with what was made, moved or cancelled here. */
  get all(): readonly Afspraak[] {
    const content = this.#planner.options.content();
    if (content === null || content.onderwerp === null) return [];
    const known = content.mijn.map((one) => this.#gezien.find(({ id }) => id === one.id) ?? one);
    const others = this.#gezien.filter(({ id }) => !known.some((one) => one.id === id));
    return [...known, ...others].sort((a, b) => instantOf(a.aanvang) - instantOf(b.aanvang));
  }

  /** The key from the mail or the booking, else the session. */
  sleutelVan({ id }: Afspraak): AfspraakSleutel {
    const { sleutel } = this.#planner;
    return sleutel?.id === id ? sleutel : { id, token: null };
  }

  /** An appointment that is shown now is the newest that is known of it. */
  see(plek: Plek): void {
    if (plek.soort !== 'afspraak' && plek.soort !== 'afgezegd') return;
    const { afspraak } = plek;
    const isMade = plek.soort === 'afspraak' && (plek.net === 'geboekt' || plek.net === 'eerder');
    // A link may be about an appointment of somebody else.
    if (isMade || this.all.some(({ id }) => id === afspraak.id))
      this.#gezien = [...this.#gezien.filter(({ id }) => id !== afspraak.id), afspraak];
  }

  /** Somebody else, or another link. */
  forget(): void {
    this.#gezien = [];
  }
}
