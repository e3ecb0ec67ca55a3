/**
 * Until when somebody can react to a decision. Pure: today is passed in.
 * Sources: Algemene wet bestuursrecht (Awb) art. 3:16 and 6:7–6:9, Algemene wet inzake rijksbelastingen (AWR) art. 22j
 * and 26c, Algemene termijnenwet art. 1 and 3.
 */
import type { Besluit } from '../contract/zaken.js';
import { addDays, daysBetween, maxDatum, plausibleDatum, type Datum } from './datum.js';
import { termijn } from './termijn.js';

/** Why no last day can be given; the widget then says so instead of guessing. */
export type GeenTermijn =
  | 'geen-rechtsmiddel'
  /** The case system names a way to react that we do not know. */
  | 'onbekend-rechtsmiddel'
  | 'bekendmaking-onbekend'
  | 'dagtekening-onbekend'
  /** Of a tax decision we know the date printed on it, but not whether it was made known later. */
  | 'bekendmaking-naast-dagtekening-onbekend'
  /** It is not certain from which day the term runs. */
  | 'begin-onbekend'
  /** The term runs from the day the draft was laid open, which the case system does not give. */
  | 'zienswijze-zonder-datum';

interface Termijnstand {
  readonly rechtsmiddel: 'bezwaar' | 'beroep' | 'zienswijze';
  /** The last day on which the reaction counts; it must be in before this day ends (Awb art. 6:9 lid 1). */
  readonly laatsteDag: Datum;
  /** `api`: the case system gave the day. `berekend`: we counted it. */
  readonly bron: 'api' | 'berekend';
  /** The first day of the term; `null` when the case system gave the last day. */
  readonly vanaf: Datum | null;
  /** A letter posted on `laatsteDag` at the latest still counts if it has arrived by this day (Awb art. 6:9 lid 2). */
  readonly postBinnen: Datum;
}

/** How it stands with the term to react to a decision. */
export type Reactietermijn =
  /** `dagenOver: 0` on the last day. */
  | ({ readonly soort: 'loopt'; readonly dagenOver: number } & Termijnstand)
  | ({ readonly soort: 'verstreken'; readonly dagenGeleden: number } & Termijnstand)
  /** `laatsteDag`: the day the case system gives although we do not know for which remedy. */
  | { readonly soort: 'uit'; readonly waarom: GeenTermijn; readonly laatsteDag: Datum | null };

/** The day before the term starts, or why it is not known. */
function dagVoorTermijn(besluit: Besluit): Datum | GeenTermijn {
  const bekendmaking = plausibleDatum(besluit.bekendmaking);
  const dagtekening = plausibleDatum(besluit.dagtekening);
  switch (besluit.termijnVanaf) {
    case 'onbekend':
      return 'begin-onbekend';
    case 'dagtekening':
      // AWR art. 22j: from the date printed on it, unless it was made known after that date.
      if (!dagtekening) return 'dagtekening-onbekend';
      return bekendmaking ? maxDatum(dagtekening, bekendmaking) : 'bekendmaking-naast-dagtekening-onbekend';
    default:
      if (!bekendmaking) return 'bekendmaking-onbekend';
      // A later date printed on it belongs to a tax decision; then the two rules give two days.
      return !besluit.termijnVanaf && dagtekening && dagtekening > bekendmaking
        ? 'begin-onbekend'
        : bekendmaking;
  }
}

const isDatum = (value: Datum | GeenTermijn): value is Datum => value < 'a';

/**
 * The term to object, appeal or give a view. `uiterlijkeReactiedatum` of the case system wins. Else it is six weeks (Awb
 * art. 6:7) from the day after the decision was made known (6:8), moved to a working day by the Algemene termijnenwet:
 * its free days, never those of a municipality. A view on a draft (3:16) needs the date of the case system.
 */
export function reactietermijn(besluit: Besluit, vandaag: Datum): Reactietermijn {
  const { rechtsmiddel } = besluit;
  const gegeven = plausibleDatum(besluit.uiterlijkeReactiedatum);
  const uit = (waarom: GeenTermijn, laatsteDag: Datum | null = null): Reactietermijn => ({
    soort: 'uit',
    waarom,
    laatsteDag,
  });
  if (rechtsmiddel === 'geen') return uit('geen-rechtsmiddel');
  if (rechtsmiddel === 'onbekend') return uit('onbekend-rechtsmiddel', gegeven);
  let laatsteDag = gegeven;
  let vanaf: Datum | null = null;
  if (!laatsteDag) {
    if (rechtsmiddel === 'zienswijze') return uit('zienswijze-zonder-datum');
    const voor = dagVoorTermijn(besluit);
    if (!isDatum(voor)) return uit(voor);
    vanaf = addDays(voor, 1);
    laatsteDag = termijn(voor, { aantal: 6, eenheid: 'weken', vrijeDagen: 'wet' }, 'wet');
  }
  const stand: Termijnstand = {
    rechtsmiddel,
    laatsteDag,
    bron: vanaf ? 'berekend' : 'api',
    vanaf,
    postBinnen: addDays(laatsteDag, 7),
  };
  const dagenOver = daysBetween(vandaag, laatsteDag);
  return dagenOver < 0
    ? { soort: 'verstreken', dagenGeleden: -dagenOver, ...stand }
    : { soort: 'loopt', dagenOver, ...stand };
}
