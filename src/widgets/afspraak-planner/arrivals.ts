/** What was asked for has come: what follows from it, and what is said of it. And looking again while one chooses. */
import type { LoadState } from '../../controllers/load-task.js';
import { localMoment } from '../../domain/datum.js';
import { formatDatum } from '../../i18n/format.js';
import { commonMessages } from '../../i18n/messages.js';
import { loaded, type Wens } from './aanbod.js';
import { bekend } from './klant.js';
import { isPlekGekozen } from './model.js';
import { geenTijd } from './no-times.js';
import type { Planner } from './planner.js';
import { bladMet, bladenVan } from './weeks.js';

/** How often is looked again at what is free, while somebody is choosing a time. */
export const POLL_SECONDS = 60;

export class Arrivals {
  readonly #planner: Planner;
  /** For what it may be said that it is loading. */
  #laadt: keyof Wens | null = null;
  /** Whether what comes was asked for by nobody. */
  #isLooking = false;

  constructor(planner: Planner) {
    this.#planner = planner;
  }

  /** Whether somebody is choosing a day and a time. */
  canLook(): boolean {
    const { stap, isBusy, aanbod } = this.#planner;
    return stap === 'wanneer' && !isBusy && loaded(aanbod.dagen) !== null;
  }

  /** What is free changes while one chooses. Nothing moves, and nothing is said unless the chosen time is gone (A6). */
  async look(): Promise<void> {
    if (!this.canLook()) return;
    const { host, aanbod } = this.#planner;
    const focused = host.renderRoot.querySelector<HTMLInputElement>('[type="radio"]:focus')?.value;
    this.#isLooking = true;
    try {
      await aanbod.refresh();
    } finally {
      this.#isLooking = false;
    }
    await host.updateComplete;
    if (focused === undefined || this.#planner.stap !== 'wanneer') return;
    // The list may have become shorter in front of it.
    const seek = (selector: string): HTMLElement | null =>
      host.renderRoot.querySelector<HTMLElement>(selector);
    const same = seek(`[type="radio"][value="${CSS.escape(focused)}"]`);
    const isLost = seek('.days :focus, .times :focus') === null;
    const next = same ?? (isLost ? (seek('.times-title') ?? seek('.step-title')) : null);
    if (next?.matches(':focus') === false) next.focus({ preventScroll: true });
  }

  take(deel: keyof Wens, now: LoadState<unknown>, before: LoadState<unknown>): void {
    const { options, texts, wanted } = this.#planner;
    const { announcer, source, taal } = options;
    if (now.phase === 'loading') {
      // What is not wanted any more loads nothing, and is not waited for.
      if (deel === 'datum' || wanted.now[deel] === null) return;
      this.#laadt = deel;
      announcer.announceAfter(1000, commonMessages[taal()].loading);
      return;
    }
    if (this.#laadt === deel) {
      this.#laadt = null;
      announcer.cancel();
    }
    if (now.phase === 'failed') {
      source.fail(now.error);
      return;
    }
    // Nobody asked for what is looked at again by itself.
    if (now.stale && !this.#isLooking) source.tellError(now.stale);
    if (now.value === null) return;
    if (before.phase === 'loading') announcer.announce(before.after ? texts.retried : '');
    if (deel === 'locaties') this.#onLocaties();
    else if (deel === 'dagen') this.#onDagen();
    else if (deel === 'datum') this.#onTijden(before.phase === 'loading');
    else this.#prefill();
  }

  #onLocaties(): void {
    const planner = this.#planner;
    const { stap } = planner;
    const locaties = loaded(planner.aanbod.locaties) ?? [];
    const [only] = locaties;
    const { locatieId } = planner.antwoorden;
    if (locatieId !== null && !locaties.some(({ id }) => id === locatieId))
      planner.antwoord({ locatieId: null });
    if (planner.antwoorden.locatieId === null && locaties.length === 1 && only)
      planner.antwoord({ locatieId: only.id });
    // Without a place there are no days: the page named one that does not exist, or it was closed meanwhile.
    const isLater = stap !== null && stap !== 'waarvoor' && stap !== 'waar';
    if (isLater && !isPlekGekozen(planner.antwoorden)) {
      planner.plek = { soort: 'kiezen', stap: 'waar', verzet: planner.verzet };
      planner.road.tellTitle();
      planner.update();
    }
  }

  #onDagen(): void {
    const planner = this.#planner;
    const agenda = loaded(planner.aanbod.dagen);
    if (!agenda) return;
    const shownNow = planner.bladen[planner.blad];
    planner.bladen = bladenVan(agenda.dagen);
    const { datum } = planner.antwoorden;
    const first = agenda.dagen.find(({ aantal }) => aantal > 0)?.datum ?? null;
    // Who is leafing through the days is not taken elsewhere.
    const shown = this.#isLooking && shownNow ? shownNow.tot : (datum ?? first);
    planner.blad = Math.max(0, shown === null ? 0 : bladMet(planner.bladen, shown));
  }

  #onTijden(say: boolean): void {
    const planner = this.#planner;
    const { announcer, taal } = planner.options;
    const tijden = loaded(planner.aanbod.tijden) ?? [];
    const { tijd, datum } = planner.antwoorden;
    if (tijd && datum && localMoment(tijd.aanvang).datum === datum) {
      // Something else may have been asked since: then it takes longer or shorter.
      const still = tijden.find(({ aanvang }) => aanvang === tijd.aanvang);
      if (!still) {
        planner.weg = { aanvang: tijd.aanvang, terwijl: this.#isLooking };
        if (this.#isLooking) announcer.announce(planner.texts.changed);
      }
      planner.antwoord({ tijd: still ?? null });
    }
    if (say && datum && planner.stap === 'wanneer') {
      const dag = formatDatum(datum, taal(), { jaar: false });
      announcer.announce(
        tijden.length > 0 ? planner.texts.timesFound(dag, tijden.length) : geenTijd(planner, datum),
      );
    }
  }

  /** What is known already is filled in, but never over what somebody typed. */
  #prefill(): void {
    const { aanbod, antwoorden, options } = this.#planner;
    const gegevens = options.content()?.gegevens;
    const velden = loaded(aanbod.velden)?.results ?? [];
    if (!gegevens) return;
    const klant = { ...antwoorden.klant };
    for (const veld of velden) klant[veld.naam] ??= bekend(veld, gegevens) ?? '';
    this.#planner.antwoord({ klant });
  }
}
