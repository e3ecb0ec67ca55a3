/** Where the citizen is, what was answered, and what each press leads to. Nothing that was answered is lost on the way. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AfspraakSleutel } from '../../client/afspraak-calls.js';
import type { LoketClient } from '../../client/loket-client.js';
import type { Afspraak, AfspraakProduct, Productkeuze } from '../../contract/afspraken.js';
import type { AnnouncerController } from '../../controllers/announcer.js';
import { Boeken } from '../../controllers/boeken.js';
import { Leaving } from '../../controllers/leaving.js';
import { Polling } from '../../controllers/polling.js';
import { Vasthouden } from '../../controllers/vasthouden.js';
import type { Datum } from '../../domain/datum.js';
import type { Taal } from '../../i18n/messages.js';
import { goTo } from '../../ui/go-to.js';
import type { CaseSource } from '../case-source.js';
import { Aanbod } from './aanbod.js';
import { Arrivals, POLL_SECONDS } from './arrivals.js';
import { begin } from './begin.js';
import { Checking } from './checking.js';
import type { PlannerContent } from './content.js';
import type { Mislukt } from './failing.js';
import { Holding } from './holding.js';
import { messages, type Texts } from './messages.js';
import {
  EERST,
  GEEN_ANTWOORDEN,
  personenVan,
  vraagVan,
  type Antwoorden,
  type Persoon,
  type Plek,
  type Stap,
} from './model.js';
import { Own } from './own.js';
import { ProgressTeller } from './progress.js';
import { Road } from './road.js';
import { Wanted } from './wanted.js';
import type { Blad } from './weeks.js';

export interface PlannerOptions {
  readonly uid: string;
  readonly source: CaseSource;
  readonly announcer: AnnouncerController;
  readonly taal: () => Taal;
  readonly content: () => PlannerContent | null;
}

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

export class Planner implements ReactiveController {
  plek: Plek = EERST;
  antwoorden: Antwoorden = GEEN_ANTWOORDEN;
  mislukt: Mislukt | null = null;
  /** Somebody else has just taken this time. */
  bezet: string | null = null;
  /** The time that was chosen is not free any more; `terwijl`: that came out while the citizen was looking at the times. */
  weg: { readonly aanvang: string; readonly terwijl: boolean } | null = null;
  /** The page had chosen something that does not exist. */
  onbekend = false;
  /** Somebody else has signed in. */
  anderePersoon = false;
  /** What was typed as a date, and what is wrong with it. */
  getypt = '';
  getyptFout: string | undefined;
  /** Which page of weeks is shown. */
  blad = 0;
  bladen: readonly Blad[] = [];
  isBusy = false;
  /** Shows that an appointment is one's own, without a session; in memory only. */
  sleutel: AfspraakSleutel | null = null;
  readonly aanbod: Aanbod;
  readonly vast: Vasthouden;
  readonly boeken: Boeken;
  readonly checking: Checking;
  readonly holding: Holding;
  readonly wanted: Wanted;
  readonly own: Own;
  readonly road: Road;
  readonly host: Host;
  readonly options: PlannerOptions;
  readonly #progress: ProgressTeller;
  #begonnen = false;

  constructor(host: Host, options: PlannerOptions) {
    this.host = host;
    this.options = options;
    this.checking = new Checking(this);
    this.holding = new Holding(this);
    this.wanted = new Wanted(this);
    this.own = new Own(this);
    this.road = new Road(this);
    this.#progress = new ProgressTeller(this);
    this.vast = new Vasthouden(host, {
      onStand: (stand) => {
        this.holding.tell(stand);
      },
    });
    this.boeken = new Boeken(host);
    host.addController(this);
    const arrivals = new Arrivals(this);
    this.aanbod = new Aanbod(host, {
      client: () => this.client,
      taal: options.taal,
      vandaag: () => options.content()?.vandaag ?? ('1970-01-01' as Datum),
      wens: () => this.wanted.now,
      reservering: () => this.vast.id,
      onState: (deel, now, before) => {
        arrivals.take(deel, now, before);
      },
    });
    new Polling(
      host,
      () => (arrivals.canLook() ? POLL_SECONDS : 0),
      () => arrivals.look(),
    );
    new Leaving(host, () => this.isUnsaved);
  }

  get texts(): Texts {
    return messages[this.options.taal()];
  }

  get client(): LoketClient | null {
    return this.options.source.client;
  }

  get producten(): readonly AfspraakProduct[] {
    return this.options.content()?.producten ?? [];
  }

  get verzet(): Afspraak | null {
    return this.plek.soort === 'kiezen' ? this.plek.verzet : null;
  }

  get stap(): Stap | null {
    return this.plek.soort === 'kiezen' ? this.plek.stap : null;
  }

  /** Whether something that was filled in would be lost. */
  get isUnsaved(): boolean {
    if (this.plek.soort !== 'kiezen') return this.isBusy;
    return this.isBusy || this.vast.id !== null || this.stap === 'gegevens' || this.stap === 'controleren';
  }

  get vraag(): readonly Productkeuze[] {
    return vraagVan(this.antwoorden.keuzes, this.producten);
  }

  personen(): readonly Persoon[] {
    return personenVan(this.antwoorden.keuzes, this.producten, this.texts.person);
  }

  update(): void {
    this.host.requestUpdate();
  }

  focus(selector: string): void {
    void this.host.updateComplete.then(() => {
      goTo(this.host.renderRoot, selector);
    });
  }

  hostUpdate(): void {
    this.#progress.say();
    this.wanted.look();
  }

  antwoord(deel: Partial<Antwoorden>): void {
    this.antwoorden = { ...this.antwoorden, ...deel };
    this.update();
  }

  /** Without moving the focus: nothing was on screen yet. */
  startAt(plek: Plek): void {
    this.plek = plek;
    this.#begonnen = true;
  }

  /** What was loaded first, or after another person signed in. */
  begin(content: PlannerContent, product: string | null, locatie: string | null): void {
    if (this.#begonnen) return;
    this.#begonnen = true;
    const { plek, keuze, onbekend } = begin(content, product, locatie);
    if (plek) this.plek = plek;
    this.antwoorden = { ...this.antwoorden, ...keuze };
    this.onbekend = onbekend;
  }

  /** Forgets everything: another person, another link. */
  clear(): void {
    this.own.forget();
    this.anew();
    this.#begonnen = false;
  }

  /** The same person begins again. */
  anew(): void {
    this.vast.letGo(false);
    this.boeken.clear();
    this.antwoorden = GEEN_ANTWOORDEN;
    this.plek = EERST;
    this.checking.clear();
    this.mislukt = null;
    this.bezet = null;
    this.weg = null;
    this.getypt = '';
    this.getyptFout = undefined;
    this.onbekend = this.isBusy = false;
    this.#begonnen = true;
    this.update();
  }
}
