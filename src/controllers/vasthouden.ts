/**
 * Holds a time while the citizen fills in the rest (G16): told until when, warned two minutes before the end, extended when
 * asked. Nothing but the time is lost at the end of it.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createAfspraakCalls, type AfspraakSleutel } from '../client/afspraak-calls.js';
import { isLoketError, type LoketError } from '../client/errors.js';
import type { Answer, LoketClient } from '../client/loket-client.js';
import type { Reservering, ReserveringAanvraag } from '../contract/afspraken.js';
import { instantOf } from '../domain/datum.js';

/** How long before the end the citizen is warned, in milliseconds. */
const WARN_MS = 120_000;
/** Timers may not last longer. */
const LONGEST_MS = 2_000_000_000;

export type Stand =
  | 'geen'
  /** Being asked for. */
  | 'bezig'
  | 'vast'
  /** It ends within two minutes. */
  | 'bijna'
  | 'voorbij';

export interface VasthoudenOptions {
  /** Hears when it is about to end, and when it has. */
  readonly onStand: (stand: Stand) => void;
}

export class Vasthouden implements ReactiveController {
  stand: Stand = 'geen';
  reservering: Reservering | null = null;
  /** More time is being asked for. */
  isExtending = false;
  readonly #host: ReactiveControllerHost;
  readonly #options: VasthoudenOptions;
  #client: LoketClient | null = null;
  /** When it ends, by the device's clock: counted from the server's, which may be hours ahead. */
  #end = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  constructor(host: ReactiveControllerHost, options: VasthoudenOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The hold to book with; `null` when there is none that lasts. */
  get id(): string | null {
    return this.stand === 'vast' || this.stand === 'bijna' ? (this.reservering?.id ?? null) : null;
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#check);
    this.#check();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#check);
    clearTimeout(this.#timer);
  }

  /** Whether this very time is held now. */
  holds(aanvang: string): boolean {
    return (
      this.id !== null &&
      this.reservering !== null &&
      instantOf(this.reservering.aanvang) === instantOf(aanvang)
    );
  }

  /** Holds a time, in place of the one that is held. @returns the failure, when it is one */
  async hold(
    client: LoketClient,
    aanvraag: ReserveringAanvraag,
    eigen: AfspraakSleutel | null,
    language: string,
  ): Promise<LoketError | null> {
    const turn = (this.#turn += 1);
    const before = this.id;
    this.#client = client;
    this.#set('bezig');
    try {
      const vervangt = before === null ? {} : { vervangt: before };
      const answer = await createAfspraakCalls(client).reserve({ ...aanvraag, ...vervangt }, eigen, {
        language,
      });
      if (turn === this.#turn) this.#take(answer);
      return null;
    } catch (error) {
      if (!isLoketError(error)) throw error;
      if (turn === this.#turn) this.#set(this.reservering && this.#end > Date.now() ? 'vast' : 'geen');
      this.#check();
      return error;
    }
  }

  /** @returns the failure, when it is one */
  async extend(language: string): Promise<LoketError | null> {
    const { reservering } = this;
    if (!this.#client || !reservering || this.isExtending) return null;
    const turn = this.#turn;
    this.isExtending = true;
    this.#host.requestUpdate();
    try {
      const answer = await createAfspraakCalls(this.#client).extendReservering(reservering.id, { language });
      if (turn === this.#turn) this.#take(answer);
      return null;
    } catch (error) {
      if (!isLoketError(error)) throw error;
      // The server knows best when it has ended.
      if (turn === this.#turn && error.code === 'reservering-verlopen') this.#end = 0;
      return error;
    } finally {
      this.isExtending = false;
      this.#check();
      this.#host.requestUpdate();
    }
  }

  /** It was used, or is not wanted any more. @param used the server has done away with it by itself */
  letGo(used: boolean): void {
    const { id } = this;
    this.#turn += 1;
    clearTimeout(this.#timer);
    this.reservering = null;
    this.stand = 'geen';
    this.#host.requestUpdate();
    if (id === null || used || !this.#client) return;
    // It ends by itself as well: nobody has to hear that this failed.
    createAfspraakCalls(this.#client)
      .releaseReservering(id)
      .catch(() => undefined);
  }

  #take({ data, at }: Answer<Reservering>): void {
    this.reservering = data;
    this.#end = Date.now() + (instantOf(data.verlooptOp) - at);
    this.stand = 'vast';
    this.#check();
    this.#host.requestUpdate();
  }

  readonly #check = (): void => {
    clearTimeout(this.#timer);
    if (this.stand !== 'vast' && this.stand !== 'bijna') return;
    const left = this.#end - Date.now();
    const stand = left <= 0 ? 'voorbij' : left <= WARN_MS ? 'bijna' : 'vast';
    if (stand !== this.stand) {
      this.#set(stand);
      this.#options.onStand(stand);
    }
    if (stand === 'voorbij') return;
    this.#timer = setTimeout(this.#check, Math.min(LONGEST_MS, stand === 'bijna' ? left : left - WARN_MS));
  };

  #set(stand: Stand): void {
    this.stand = stand;
    this.#host.requestUpdate();
  }
}
