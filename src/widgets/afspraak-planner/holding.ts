/** The chosen time is held while the rest is filled in (G16, A8). */
import type { Stand } from '../../controllers/vasthouden.js';
import { localMoment } from '../../domain/datum.js';
import { formatTijd } from '../../i18n/format.js';
import { fail } from './failing.js';
import { formMessages } from './form-messages.js';
import type { Stap } from './model.js';
import type { Planner } from './planner.js';

export class Holding {
  readonly #planner: Planner;
  /** For what the time is held. */
  #gehouden = '';

  constructor(planner: Planner) {
    this.#planner = planner;
  }

  /** Until when, as it is said; empty: nothing is held. */
  until(): string {
    const { vast, options } = this.#planner;
    const tot = vast.reservering?.verlooptOp;
    const tijd = tot ? localMoment(tot).tijd : null;
    return tijd === null ? '' : formatTijd(tijd, options.taal());
  }

  /** It is about to end, or has. */
  tell(stand: Stand): void {
    const planner = this.#planner;
    const { announcer, taal } = planner.options;
    const texts = formMessages[taal()];
    if (stand === 'bijna') announcer.announce(texts.ending(this.until()));
    else if (stand === 'voorbij') {
      announcer.announce(`${texts.ended}. ${texts.endedHow}`);
      // The button that had the focus is gone: its message is what comes in its place.
      if (planner.host.renderRoot.querySelector('.hold :focus')) planner.focus('.hold .outcome-title');
    }
  }

  /** Holds the chosen time, and goes on when that worked. @returns whether it did */
  async hold(after: Stap | null): Promise<boolean> {
    const planner = this.#planner;
    const { client, verzet, vast, own } = planner;
    const { kanaal, tijd } = planner.antwoorden;
    const vraag = planner.wanted.now.dagen;
    if (!client || kanaal === null || tijd === null || vraag === null) return false;
    const key = `${JSON.stringify(vraag)} ${tijd.aanvang}`;
    planner.weg = null;
    if (!(this.#gehouden === key && vast.holds(tijd.aanvang))) {
      const { announcer } = planner.options;
      const taal = planner.options.taal();
      planner.isBusy = true;
      announcer.announceAfter(1000, formMessages[taal].holding);
      planner.update();
      const error = await vast.hold(
        client,
        {
          producten: [...vraag.producten],
          kanaal,
          ...(vraag.locatie === null ? {} : { locatie: vraag.locatie }),
          aanvang: tijd.aanvang,
          ...(verzet ? { afspraak: verzet.id } : {}),
        },
        verzet ? own.sleutelVan(verzet) : null,
        taal,
      );
      planner.isBusy = false;
      announcer.cancel();
      planner.update();
      if (error) {
        fail(planner, 'vasthouden', error, false);
        return false;
      }
      this.#gehouden = key;
    }
    if (after) planner.road.goTo(after);
    return true;
  }

  /** The hold has ended: the same time once more. */
  readonly again = async (): Promise<void> => {
    if (await this.hold(null)) {
      const { announcer, taal } = this.#planner.options;
      announcer.announce(formMessages[taal()].extended(this.until()));
      this.#planner.focus('.hold');
    }
  };

  readonly extend = async (): Promise<void> => {
    const { vast, options } = this.#planner;
    const { announcer, taal, source } = options;
    const error = await vast.extend(taal());
    const texts = formMessages[taal()];
    if (!error) {
      announcer.announce(texts.extended(this.until()));
      // It was the last time: the button is gone, the message stays.
      if (vast.reservering?.verlengingen === 0) this.#planner.focus('.hold');
    } else if (error.code === 'niet-meer-te-wijzigen') announcer.announce(texts.noMore);
    else if (error.code !== 'reservering-verlopen') {
      announcer.announce(texts.extendFailed);
      source.tellError(error);
    }
  };
}
