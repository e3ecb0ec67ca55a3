/**
 * Which formal way fits what somebody wants to say, and by when: asking, a complaint, an objection, an appeal or a view. Pure:
 * today is passed in. It points the way and claims nothing: what a decision says of its own remedies goes before this.
 * Sources: Algemene wet bestuursrecht (Awb) art. 3:15, 3:16, 6:4, 6:7–6:9, 7:1, 7:10, 8:1, 9:1, 9:8, 9:11 and 9:18–9:24.
 */
import type { Organisatie, Servicenorm } from '../contract/organisatie.js';
import { addDays, addMonths, daysBetween, plausibleDatum, type Datum } from './datum.js';
import { antwoordVoor } from './servicenorm.js';
import { termijn } from './termijn.js';
import { standaardKalender, type Kalender } from './werkdagen.js';

/** What it is about. */
export type Aanleiding =
  /** A question, or something that is not yet clear. */
  | 'vraag'
  /** How the municipality or somebody who works there behaved. */
  | 'behandeling'
  /** It takes too long, or a promise was not kept. */
  | 'te-laat'
  /** A complaint about something else. */
  | 'anders'
  /** A decision in a letter, e.g. a refused permit. */
  | 'besluit'
  /** A draft that lies open for everyone to react to. */
  | 'ontwerpbesluit'
  /** The decision on an objection, or one that names the court itself. */
  | 'beslissing-op-bezwaar';

export const AANLEIDINGEN = [
  'vraag',
  'behandeling',
  'te-laat',
  'besluit',
  'ontwerpbesluit',
  'beslissing-op-bezwaar',
  'anders',
] as const satisfies readonly Aanleiding[];

export type Wegsoort = 'vraag' | 'klacht' | 'bezwaar' | 'beroep' | 'zienswijze';

/** Until when somebody can react. */
export type Indientermijn =
  /** There is none: always possible. */
  | { readonly soort: 'altijd' }
  /** It depends on a day that we do not know. */
  | { readonly soort: 'onbekend' }
  /**
   * `dagenOver: 0` on the last day. `postBinnen`: a letter posted in time counts if it has arrived by this day (Awb art. 6:9);
   * `null` where that rule does not hold.
   */
  | {
      readonly soort: 'loopt';
      readonly vanaf: Datum;
      readonly laatsteDag: Datum;
      readonly dagenOver: number;
      readonly postBinnen: Datum | null;
    }
  | {
      readonly soort: 'verstreken';
      readonly vanaf: Datum;
      readonly laatsteDag: Datum;
      readonly dagenGeleden: number;
    };

export interface Wegwijzer {
  readonly soort: Wegsoort;
  readonly indienen: Indientermijn;
  /** If it comes in today: the last day of the receipt, of the answer, and of the answer when that takes longer. */
  readonly ontvangstbevestiging: Datum | null;
  readonly antwoord: Datum | null;
  readonly antwoordVerlengd: Datum | null;
  /** To whom it goes. */
  readonly bij: 'gemeente' | 'rechtbank';
  /** Whether the law lets it be said instead of written. Otherwise the municipality may still help to write it. */
  readonly mondeling: boolean;
  /** Where to go when the outcome does not satisfy. */
  readonly daarna: 'ombudsman' | 'rechtbank' | 'hoger-beroep' | null;
}

export interface WegwijzerVraag {
  readonly aanleiding: Aanleiding;
  /**
   * Of a decision: the day it was made known, usually that of the letter. Of a draft: the day from which it lies open. Of
   * behaviour: the day it happened. `null` when somebody does not know it.
   */
  readonly datum: Datum | null;
  readonly vandaag: Datum;
  readonly organisatie: Pick<Organisatie, 'servicenormen' | 'vrijeDagen'>;
}

const SOORTEN: Readonly<Record<Aanleiding, Wegsoort>> = {
  vraag: 'vraag',
  behandeling: 'klacht',
  'te-laat': 'klacht',
  anders: 'klacht',
  besluit: 'bezwaar',
  ontwerpbesluit: 'zienswijze',
  'beslissing-op-bezwaar': 'beroep',
};

const ZES_WEKEN = { aantal: 6, eenheid: 'weken', vrijeDagen: 'wet' } as const;
const VIER_WEKEN = { aantal: 4, eenheid: 'weken', vrijeDagen: 'wet' } as const;

/** The term of six weeks that runs from the day after `dagErvoor` (Awb art. 6:7 and 6:8). */
function zesWeken(dagErvoor: Datum, vandaag: Datum): Indientermijn {
  const vanaf = addDays(dagErvoor, 1);
  const laatsteDag = termijn(dagErvoor, ZES_WEKEN, 'wet');
  const dagenOver = daysBetween(vandaag, laatsteDag);
  return dagenOver < 0
    ? { soort: 'verstreken', vanaf, laatsteDag, dagenGeleden: -dagenOver }
    : { soort: 'loopt', vanaf, laatsteDag, dagenOver, postBinnen: addDays(laatsteDag, 7) };
}

/** A complaint about what happened more than a year ago need not be handled (Awb art. 9:8 lid 1 onder b). */
function klachttermijn(gebeurd: Datum, vandaag: Datum): Indientermijn {
  const laatsteDag = addMonths(gebeurd, 12);
  const dagenOver = daysBetween(vandaag, laatsteDag);
  return dagenOver < 0
    ? { soort: 'verstreken', vanaf: gebeurd, laatsteDag, dagenGeleden: -dagenOver }
    : { soort: 'loopt', vanaf: gebeurd, laatsteDag, dagenOver, postBinnen: null };
}

/**
 * The way that fits, with its days. Terms of the law are counted by the law; how long the municipality takes follows from
 * its norms: `contactformulier`, `ontvangstbevestiging`, `klacht`, `klacht-verlenging`, `bezwaar-beslissing` and
 * `bezwaar-verlenging`. Of a complaint the law itself knows the answer: six weeks, and four more.
 */
export function wegwijs({ aanleiding, datum, vandaag, organisatie }: WegwijzerVraag): Wegwijzer {
  const kalender: Kalender = organisatie.vrijeDagen ?? standaardKalender;
  const norm = (code: string): Servicenorm | undefined =>
    organisatie.servicenormen.find((one) => one.code === code && one.aantal > 0);
  const dag = plausibleDatum(datum);
  const ontvangstbevestiging = antwoordVoor(vandaag, 'ontvangstbevestiging', organisatie);
  const soort = SOORTEN[aanleiding];
  const basis = { soort, ontvangstbevestiging, antwoord: null, antwoordVerlengd: null } as const;

  switch (soort) {
    case 'vraag':
      return {
        ...basis,
        indienen: { soort: 'altijd' },
        antwoord: antwoordVoor(vandaag, 'contactformulier', organisatie),
        bij: 'gemeente',
        mondeling: true,
        daarna: null,
      };
    case 'klacht': {
      const antwoord = termijn(vandaag, norm('klacht') ?? ZES_WEKEN, kalender);
      return {
        ...basis,
        indienen: aanleiding === 'behandeling' && dag ? klachttermijn(dag, vandaag) : { soort: 'altijd' },
        antwoord,
        antwoordVerlengd: termijn(antwoord, norm('klacht-verlenging') ?? VIER_WEKEN, kalender),
        bij: 'gemeente',
        mondeling: true,
        daarna: 'ombudsman',
      };
    }
    case 'bezwaar': {
      const indienen: Indientermijn = dag ? zesWeken(dag, vandaag) : { soort: 'onbekend' };
      const beslissing = norm('bezwaar-beslissing');
      const verlenging = norm('bezwaar-verlenging');
      // Counted from the end of the term to object (Awb art. 7:10), so who objects early does not get the answer earlier.
      const antwoord =
        beslissing && indienen.soort === 'loopt' ? termijn(indienen.laatsteDag, beslissing, kalender) : null;
      return {
        ...basis,
        indienen,
        antwoord,
        antwoordVerlengd: antwoord && verlenging ? termijn(antwoord, verlenging, kalender) : null,
        bij: 'gemeente',
        mondeling: false,
        daarna: 'rechtbank',
      };
    }
    case 'zienswijze':
      return {
        ...basis,
        // The term begins on the day itself (Awb art. 3:16 lid 2).
        indienen: dag ? zesWeken(addDays(dag, -1), vandaag) : { soort: 'onbekend' },
        bij: 'gemeente',
        mondeling: true,
        daarna: 'rechtbank',
      };
    case 'beroep':
      return {
        ...basis,
        indienen: dag ? zesWeken(dag, vandaag) : { soort: 'onbekend' },
        ontvangstbevestiging: null,
        bij: 'rechtbank',
        mondeling: false,
        daarna: 'hoger-beroep',
      };
  }
}
