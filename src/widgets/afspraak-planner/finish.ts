/** The end of the road: booking, moving, cancelling. What the screen says was done, the server has confirmed. */
import { isLoketError, type LoketError } from '../../client/errors.js';
import type { Afspraak } from '../../contract/afspraken.js';
import { loadAfspraak } from '../../controllers/afspraken.js';
import { fail } from './failing.js';
import { outcomeMessages } from './outcome-messages.js';
import { formMessages } from './form-messages.js';
import { loaded } from './aanbod.js';
import {
  AfspraakBookEvent,
  AfspraakBookedEvent,
  AfspraakCancelledEvent,
  AfspraakChangedEvent,
} from './events.js';
import { klantVan } from './klant.js';
import { aantalPersonen, aanvraagVan } from './model.js';
import type { Planner } from './planner.js';
import type { BoekenTarget } from '../../controllers/boeken.js';

/** How the server says no, as against not being heard at all. */
const REFUSED: readonly LoketError['kind'][] = ['conflict', 'rejected', 'forbidden', 'not-found', 'server'];

export interface FinishOptions {
  readonly planner: Planner;
  /** Tells the page at once. @returns false when the page prevented it */
  readonly ask: (event: Event) => boolean;
  /** Somebody else has signed in: nothing of the first person may stay. */
  readonly onOtherPerson: () => void;
}

export class Finish {
  readonly #options: FinishOptions;

  constructor(options: FinishOptions) {
    this.#options = options;
  }

  #target(): BoekenTarget | null {
    const { planner } = this.#options;
    const content = planner.options.content();
    return planner.client && content
      ? { client: planner.client, language: planner.options.taal(), onderwerp: content.onderwerp || null }
      : null;
  }

  readonly book = async (): Promise<void> => {
    const { planner, ask } = this.#options;
    const target = this.#target();
    const velden = loaded(planner.aanbod.velden);
    if (!target || !velden || planner.isBusy) return;
    const personen = planner.personen();
    const aanvraag = aanvraagVan({
      antwoorden: planner.antwoorden,
      producten: planner.producten,
      personen,
      klant: klantVan(velden.results, planner.antwoorden.klant),
      wensen: velden.wensen.map(({ code }) => code),
      eigenWoorden: velden.wensMaxLengte !== null,
      reservering: planner.vast.id,
    });
    if (!aanvraag || !ask(new AfspraakBookEvent(aantalPersonen(personen)))) return;
    const uitkomst = await this.#busy(formMessages[planner.options.taal()].booking, () =>
      planner.boeken.book(target, aanvraag),
    );
    if (!uitkomst) return;
    if (uitkomst.outcome === 'failed') {
      this.#failed('boeken', uitkomst.error, uitkomst.unclear.length > 0, null);
      return;
    }
    const { token, ...afspraak } = uitkomst.answer.data;
    if (token !== null) planner.sleutel = { id: afspraak.id, token };
    planner.vast.letGo(uitkomst.outcome === 'sent');
    planner.options.source.tell(new AfspraakBookedEvent(afspraak.id));
    planner.road.go({ soort: 'afspraak', afspraak, net: uitkomst.outcome === 'sent' ? 'geboekt' : 'eerder' });
  };

  readonly move = async (verzet: Afspraak): Promise<void> => {
    const { planner } = this.#options;
    const target = this.#target();
    const { tijd, kanaal, locatieId } = planner.antwoorden;
    if (!target || tijd === null || kanaal === null || planner.isBusy) return;
    const uitkomst = await this.#busy(formMessages[planner.options.taal()].moving, () =>
      planner.boeken.move(target, planner.own.sleutelVan(verzet), {
        aanvang: tijd.aanvang,
        kanaal,
        ...(kanaal === 'balie' ? { locatie: locatieId } : {}),
        ...(planner.vast.id === null ? {} : { reservering: planner.vast.id }),
        versie: verzet.versie,
      }),
    );
    if (!uitkomst) return;
    if (uitkomst.outcome === 'failed') {
      await this.#look('verzetten', verzet, target, uitkomst.error, uitkomst.unclear.length > 0);
      return;
    }
    const afspraak = uitkomst.answer.data;
    planner.vast.letGo(true);
    planner.options.source.tell(new AfspraakChangedEvent(afspraak.id));
    planner.road.go({ soort: 'afspraak', afspraak, net: 'verzet' });
  };

  readonly cancel = async (afspraak: Afspraak): Promise<void> => {
    const { planner } = this.#options;
    const target = this.#target();
    if (!target || planner.isBusy) return;
    const uitkomst = await this.#busy(outcomeMessages[planner.options.taal()].cancelling, () =>
      planner.boeken.cancel(target, planner.own.sleutelVan(afspraak)),
    );
    if (!uitkomst) return;
    if (uitkomst.outcome === 'failed') {
      await this.#look('afzeggen', afspraak, target, uitkomst.error, uitkomst.unclear.length > 0);
      return;
    }
    const afgezegd = uitkomst.answer.data;
    planner.options.source.tell(new AfspraakCancelledEvent(afgezegd.id));
    planner.road.go({ soort: 'afgezegd', afspraak: afgezegd, alEerder: false });
  };

  async #busy<T>(text: string, work: () => Promise<T>): Promise<T> {
    const { planner } = this.#options;
    planner.isBusy = true;
    planner.mislukt = null;
    planner.options.announcer.announce(text);
    planner.update();
    try {
      return await work();
    } finally {
      planner.isBusy = false;
      planner.update();
    }
  }

  /** It was refused: what there is now, only the server can say. It may have been cancelled in another tab. */
  async #look(
    what: 'verzetten' | 'afzeggen',
    afspraak: Afspraak,
    { client, language }: BoekenTarget,
    error: LoketError,
    unclear: boolean,
  ): Promise<void> {
    const { planner } = this.#options;
    let staat: Afspraak | null = null;
    // Then whatever may still be under way, started from what it was before: it will do nothing any more.
    const isChanged = error.code === 'afspraak-gewijzigd';
    if (isChanged) planner.boeken.forgetMove();
    if ((isChanged || !unclear) && REFUSED.includes(error.kind) && error.code !== 'tijdslot-bezet') {
      staat = await this.#busy(formMessages[planner.options.taal()].asking, () =>
        loadAfspraak(client, planner.own.sleutelVan(afspraak), { language }).then(
          ({ data }) => data,
          (cause: unknown) => {
            // Then nothing is said of it.
            if (isLoketError(cause)) return null;
            throw cause;
          },
        ),
      );
    }
    if (staat?.status !== 'geannuleerd') {
      this.#failed(what, error, unclear && !isChanged, staat);
      return;
    }
    planner.vast.letGo(false);
    planner.road.go({ soort: 'afgezegd', afspraak: staat, alEerder: true });
  }

  #failed(
    what: 'boeken' | 'verzetten' | 'afzeggen',
    error: LoketError,
    unclear: boolean,
    staat: Afspraak | null,
  ): void {
    if (error.code === 'andere-persoon') this.#options.onOtherPerson();
    // An appointment may be there: only the server can say so, never another choice of time.
    else fail(this.#options.planner, what, error, unclear, staat);
  }
}
