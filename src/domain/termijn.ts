/**
 * Terms, and what a citizen may expect of a case by when. Pure: today is passed in.
 * Sources: Algemene termijnenwet (Atw) art. 1, 2 and 4; Algemene wet bestuursrecht (Awb) art. 4:13–4:15, 7:10 and 9:11.
 */
import type { Termijn } from '../contract/basis.js';
import type { Zaak } from '../contract/zaken.js';
import { addDays, addMonths, daysBetween, maxDatum, plausibleDatum, type Datum } from './datum.js';
import { addWerkdagen, eersteWerkdag, type Kalender } from './werkdagen.js';

/**
 * The last day of a term that starts the day after `vanaf` (so `vanaf` is the day of receipt, or the last day of the
 * term that this one lengthens).
 *
 * Which rules hold is decided by the term's own `vrijeDagen`, else by `kalender`:
 * - `'wet'`: a term set by law. It ends on a working day (Atw art. 1) and, from three days on, holds at least two of
 *   them (art. 2); both not for terms in hours, or of more than 90 days, 12 weeks or 3 months, or in years (art. 4).
 *   A term that is counted back from an event (art. 1 lid 2) never moves: use `addDays` for it.
 * - `'gemeente'`: a promise of the municipality, counted by its own calendar. The Atw does not hold for it. A promise
 *   can only be kept on a day that somebody works, so it too ends on a working day, however long it is.
 *
 * Terms in minutes or hours end at a moment, of which a day knows nothing; counted from the end of `vanaf`, they are
 * rounded up to whole days.
 */
export function termijn(vanaf: Datum, { aantal, eenheid, vrijeDagen }: Termijn, kalender: Kalender): Datum {
  const wet = (vrijeDagen ?? kalender) === 'wet';
  const vrij = wet ? 'wet' : kalender;
  let einde: Datum;
  let langste = 0;
  switch (eenheid) {
    case 'minuten':
      return addDays(vanaf, Math.ceil(aantal / 1440));
    case 'uren':
      return addDays(vanaf, Math.ceil(aantal / 24));
    case 'werkdagen':
      return addWerkdagen(vanaf, aantal, vrij);
    case 'kalenderdagen':
      einde = addDays(vanaf, aantal);
      langste = 90;
      break;
    case 'weken':
      einde = addDays(vanaf, aantal * 7);
      langste = 12;
      break;
    case 'maanden':
      einde = addMonths(vanaf, aantal);
      langste = 3;
      break;
    case 'jaren':
      einde = addMonths(vanaf, aantal * 12);
  }
  if (wet && aantal > langste) return einde;
  if (wet && daysBetween(vanaf, einde) > 2) einde = maxDatum(einde, addWerkdagen(vanaf, 2, vrij));
  return eersteWerkdag(einde, vrij);
}

/** Where a promised day comes from. The first two are dates of the case system, the others we counted ourselves. */
export type BelofteBron = 'einddatumGepland' | 'uiterlijkeEinddatum' | 'servicenorm' | 'doorlooptijd';

/** The day that is promised, and what else is known about it. */
interface Dag {
  readonly datum: Datum;
  readonly bron: BelofteBron;
  /** The last day that the law allows, when it is known; never before `datum`. */
  readonly wettelijk: { readonly datum: Datum; readonly verstreken: boolean } | null;
  /** The municipality plans this day although it lies after the last day that the law allows. Only when still to come. */
  readonly verwacht: Datum | null;
}

/** What the citizen may expect of a case. */
export type Belofte = (
  | { readonly soort: 'geen' }
  /** The day is today (`dagenOver: 0`) or still to come. */
  | ({ readonly soort: 'belofte'; readonly dagenOver: number } & Dag)
  /** The day has passed. `wettelijk.verstreken` says whether the term of the law has passed as well. */
  | ({ readonly soort: 'gemist'; readonly dagenTeLaat: number } & Dag)
  /** The term stands still: there is no promise until it goes on. */
  | {
      readonly soort: 'opgeschort';
      readonly reden: string;
      readonly sinds: Datum | null;
      readonly datumVoorOpschorting: Datum | null;
      /** Whether that day is the last one of the law, and not one that the municipality promised. */
      readonly wettelijk: boolean;
      /** The promised day if the term went on today; later every day. `null` when it cannot be known. */
      readonly opZijnVroegst: Datum | null;
      /** How many days the promise had already been missed when the term stopped; 0 when it had not. */
      readonly dagenTeLaat: number;
    }
  | {
      readonly soort: 'afgerond';
      readonly datum: Datum;
      readonly beloofd: Datum | null;
      /** `null`: no day was known, or it cannot be said because the term has stood still. */
      readonly opTijd: boolean | null;
    }
) & {
  /** The term was made longer, and why (Awb art. 4:14). A promised day already holds it. */
  readonly verlenging: Zaak['verlenging'];
};

export type BelofteZaak = Pick<
  Zaak,
  | 'zaaktype'
  | 'startdatum'
  | 'einddatum'
  | 'einddatumGepland'
  | 'uiterlijkeEinddatumAfdoening'
  | 'opschorting'
  | 'verlenging'
>;

/**
 * The promise is the day the municipality aims for: the planned day, else the one its own norm gives; else the last day
 * of the law. It is never later than that last day, unless only our own counting says so: a date of the case system
 * always wins over one we counted, as that system knows of earlier suspensions and we do not. A norm of zero is none.
 *
 * `kalender` is the municipality's (`organisatie.vrijeDagen ?? standaardKalender`), for its norm; the term of the law is
 * counted by the law. `afgerond` is the day the case was closed, for who knows it from elsewhere (an end state).
 */
export function belofte(
  zaak: BelofteZaak,
  vandaag: Datum,
  kalender: Kalender,
  afgerond: Datum | null = zaak.einddatum,
): Belofte {
  const { opschorting, verlenging, zaaktype } = zaak;
  const start = plausibleDatum(zaak.startdatum);
  /** A date before the start is one that the case system filled in without knowing it. */
  const given = (datum: Datum | null): Datum | null =>
    plausibleDatum(datum && datum < zaak.startdatum ? null : datum);
  const counted = (norm: Termijn | null, eigen: 'wet' | 'gemeente'): Datum | null => {
    // Longer by a time we do not know: then no day can be counted.
    if (!norm?.aantal || !start || (verlenging && !verlenging.duur)) return null;
    const duren = verlenging?.duur ? [norm, verlenging.duur] : [norm];
    return duren.reduce(
      (vanaf, duur) => termijn(vanaf, { ...duur, vrijeDagen: duur.vrijeDagen ?? eigen }, kalender),
      start,
    );
  };

  const gepland = given(zaak.einddatumGepland);
  const uiterlijk = given(zaak.uiterlijkeEinddatumAfdoening);
  const doel = gepland ?? counted(zaaktype.servicenorm, 'gemeente');
  let wet = uiterlijk ?? counted(zaaktype.doorlooptijd, 'wet');
  if (wet && gepland && gepland > wet && !uiterlijk) wet = null;
  const teLaat = doel && wet && doel > wet;
  const [datum, bron]: [Datum | null, BelofteBron] =
    doel && !teLaat
      ? [doel, gepland ? 'einddatumGepland' : 'servicenorm']
      : [wet, uiterlijk ? 'uiterlijkeEinddatum' : 'doorlooptijd'];

  const ofTheLaw = bron === 'uiterlijkeEinddatum' || bron === 'doorlooptijd';
  const einde = plausibleDatum(afgerond);
  if (einde && einde <= vandaag) {
    const opTijd = datum && (einde <= datum || (opschorting ? null : false));
    return { soort: 'afgerond', datum: einde, beloofd: datum, opTijd, verlenging };
  }
  if (opschorting) {
    const sinds = plausibleDatum(opschorting.sinds);
    const dagenTeLaat = datum && sinds ? Math.max(0, daysBetween(datum, sinds)) : 0;
    return {
      soort: 'opgeschort',
      reden: opschorting.reden,
      sinds,
      datumVoorOpschorting: datum,
      wettelijk: ofTheLaw,
      // Awb art. 4:15: what is left of the term starts to run again, so the day moves by each day it stood still.
      opZijnVroegst:
        datum && sinds && !dagenTeLaat
          ? eersteWerkdag(addDays(datum, Math.max(0, daysBetween(sinds, vandaag))), kalender)
          : null,
      dagenTeLaat,
      verlenging,
    };
  }
  if (!datum) return { soort: 'geen', verlenging };
  const dag: Dag & Pick<Belofte, 'verlenging'> = {
    datum,
    bron,
    wettelijk: wet && { datum: wet, verstreken: wet < vandaag },
    verwacht: teLaat && gepland && gepland >= vandaag ? gepland : null,
    verlenging,
  };
  const dagenOver = daysBetween(vandaag, datum);
  return dagenOver < 0
    ? { soort: 'gemist', dagenTeLaat: -dagenOver, ...dag }
    : { soort: 'belofte', dagenOver, ...dag };
}
