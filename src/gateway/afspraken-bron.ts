/**
 * What can be planned: the supply side of appointments. A source of its own beside the case system, because in town halls
 * it is another system. It knows nothing of HTTP, nor of what people book through the gateway.
 */
import type { AfspraakProduct, GekozenKanaal, Klantveld, Wens } from '../contract/afspraken.js';
import type { Datum } from '../contract/basis.js';
import type { Organisatie } from '../contract/organisatie.js';
import type { Tijdruimte } from '../domain/afspraak.js';
import type { Kanaal } from '../domain/openingstijden.js';

/** Desks (or telephones, rooms, people who visit) that can do the same, so that it does not matter which one it is. */
export interface Balies {
  readonly id: string;
  readonly kanaal: GekozenKanaal;
  /** Only for `balie`. */
  readonly locatieId: string | null;
  /** Whose opening hours they keep. */
  readonly uren: Kanaal;
  /** How many appointments at the same time. */
  readonly plaatsen: number;
  /** Ids of what can be done there. */
  readonly producten: readonly string[];
}

export interface Planregels {
  /** Minutes between the times that are offered. */
  readonly stap: number;
  /** How many minutes ahead one must book, at least. */
  readonly vooraf: number;
  /** How many days ahead one can book, at most. */
  readonly dagenVooruit: number;
  /** How long a time is held, in minutes. */
  readonly vasthouden: number;
  /** How many times that can be extended. */
  readonly verlengingen: number;
  /** Until how many minutes before the beginning it can be moved; cancelling can be done until it begins. */
  readonly wijzigenTot: number;
}

export interface Planning {
  readonly organisatie: Organisatie;
  readonly producten: readonly AfspraakProduct[];
  /** In the order in which to fill them. */
  readonly balies: readonly Balies[];
  readonly regels: Planregels;
  /** What is asked, per way of meeting. */
  readonly klantvelden: (kanaal: GekozenKanaal) => readonly Klantveld[];
  readonly wensen: (kanaal: GekozenKanaal) => readonly Wens[];
  /** In code points; `null`: no wishes in own words. */
  readonly wensMaxLengte: number | null;
  /** Code of the norm for waiting, per way of meeting. */
  readonly wachtnorm: (kanaal: GekozenKanaal) => string | null;
  /** What is taken by appointments that were not made here. */
  readonly bezet: (balies: Balies, datum: Datum) => readonly Tijdruimte[];
}

export interface AfsprakenBron {
  /** Throws `SourceUnavailable` when the system is down. */
  loadPlanning(taal: string): Promise<Planning>;
}
