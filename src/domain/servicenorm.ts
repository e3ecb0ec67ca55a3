/** What a municipality promises by the code of a norm. Pure: the day is passed in. */
import type { Organisatie } from '../contract/organisatie.js';
import type { Datum } from './datum.js';
import { termijn } from './termijn.js';
import { standaardKalender } from './werkdagen.js';

/**
 * The last day to answer what comes in on `dag`, by the norm with this code; `null` when nothing is promised: no norm, an
 * unknown one, or one of zero.
 */
export function antwoordVoor(
  dag: Datum,
  code: string | null,
  organisatie: Pick<Organisatie, 'servicenormen' | 'vrijeDagen'>,
): Datum | null {
  const norm = organisatie.servicenormen.find((one) => one.code === code);
  return norm?.aantal ? termijn(dag, norm, organisatie.vrijeDagen ?? standaardKalender) : null;
}
