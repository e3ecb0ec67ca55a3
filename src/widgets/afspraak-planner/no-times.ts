/** Why nothing can be chosen on a day. */
import type { DagReden } from '../../contract/afspraken.js';
import type { Datum } from '../../domain/datum.js';
import { formatDatum } from '../../i18n/format.js';
import { loaded } from './aanbod.js';
import type { Planner } from './planner.js';

/** As far as the days are known. */
export const redenOp = ({ aanbod }: Planner, datum: Datum): DagReden | null =>
  loaded(aanbod.dagen)?.dagen.find((dag) => dag.datum === datum)?.reden ?? null;

/** The same in words. */
export function geenTijd(planner: Planner, datum: Datum): string {
  const { texts, options } = planner;
  const reden = redenOp(planner, datum);
  const text = { gesloten: texts.timesClosed, vol: texts.timesGone } as const;
  const say = reden === 'gesloten' || reden === 'vol' ? text[reden] : texts.timesNone;
  return say(formatDatum(datum, options.taal()));
}
