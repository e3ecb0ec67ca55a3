/** From step to step, and to what there is at the end of it: each time with the focus on the heading (A1). */
import type { Afspraak } from '../../contract/afspraken.js';
import { PageTitleEvent } from '../page-title-event.js';
import { EERST, antwoordenVan, buurstap, isPlekGekozen, kanalenVan, type Plek, type Stap } from './model.js';
import type { Planner } from './planner.js';

export class Road {
  readonly #planner: Planner;

  constructor(planner: Planner) {
    this.#planner = planner;
  }

  /** Shows this, with the focus on its heading, and tells the page. */
  go(plek: Plek): void {
    // The button that was pressed may be gone after this; what is focused meanwhile stays.
    if (this.#planner.host.renderRoot.querySelector(':focus'))
      this.#planner.host.focus({ preventScroll: true });
    this.#planner.plek = plek;
    this.#planner.own.see(plek);
    this.#planner.checking.clear();
    this.#planner.mislukt = null;
    this.#planner.bezet = null;
    this.#planner.getyptFout = undefined;
    // After the update: what was asked for anew is not asked for twice.
    if (plek.soort === 'kiezen' && plek.stap === 'wanneer')
      void this.#planner.host.updateComplete.then(() => this.#planner.aanbod.refresh());
    this.#planner.update();
    this.#planner.focus('.step-title');
    this.tellTitle();
  }

  tellTitle(): void {
    const { plek } = this.#planner;
    this.#planner.options.source.tell(new PageTitleEvent(plek.soort === 'kiezen' ? plek.stap : plek.soort));
  }

  goTo(stap: Stap): void {
    this.go({ soort: 'kiezen', stap, verzet: this.#planner.verzet });
  }

  readonly back = (): void => {
    if (this.#planner.stap === null || this.#planner.isBusy) return;
    const before = buurstap(this.#planner.stap, this.#planner.verzet, -1);
    if (before) this.goTo(before);
    else if (this.#planner.verzet) this.go({ soort: 'afspraak', afspraak: this.#planner.verzet, net: null });
  };

  readonly next = (): void => {
    const { stap } = this.#planner;
    if (stap === null || this.#planner.isBusy || !this.#planner.checking.check()) return;
    if (stap === 'waarvoor') this.#chooseChannel();
    const after = buurstap(stap, this.#planner.verzet, 1);
    if (stap === 'wanneer' && after) void this.#planner.holding.hold(after);
    else if (after) this.goTo(after);
  };

  /** The usual way, when the one that was chosen does not do for all of this. */
  #chooseChannel(): void {
    const kanalen = kanalenVan(this.#planner.antwoorden.keuzes, this.#planner.producten);
    const { kanaal } = this.#planner.antwoorden;
    if (kanaal === null || !kanalen.includes(kanaal))
      this.#planner.antwoord({ kanaal: kanalen.length === 1 ? (kanalen[0] ?? null) : null });
  }

  /** Another appointment, for the same person: what was filled in about him stays. */
  readonly anew = (): void => {
    const { klant } = this.#planner.antwoorden;
    this.#planner.anew();
    this.#planner.antwoord({ klant });
    this.go(EERST);
  };

  /** Back to where one's own appointments are listed. */
  readonly backToMine = (): void => {
    this.go(EERST);
  };

  move(afspraak: Afspraak): void {
    this.#planner.vast.letGo(false);
    this.#planner.antwoorden = { ...antwoordenVan(afspraak), klant: this.#planner.antwoorden.klant };
    this.go({
      soort: 'kiezen',
      stap: isPlekGekozen(this.#planner.antwoorden) ? 'wanneer' : 'waar',
      verzet: afspraak,
    });
  }
}
