/** The days of the demo, counted from its clock, so that its cases never grow old. Pure: the same clock, the same days. */
import type { Datum, Moment } from '../../../contract/basis.js';
import type { VrijeDagen } from '../../../contract/organisatie.js';
import { addDays, amsterdamDay, instantOf } from '../../../domain/datum.js';
import { addWerkdagen } from '../../../domain/werkdagen.js';

export interface DemoKalender {
  readonly vandaag: Datum;
  /** Equal as long as every day and moment below is. */
  readonly sleutel: string;
  /** So many working days of the municipality after today; before it when negative. */
  werkdag(aantal: number): Datum;
  /** So many days after today; before it when negative. */
  dag(aantal: number): Datum;
  /** A moment with the offset that Amsterdam has then. @param tijd `HH:MM` */
  op(datum: Datum, tijd: string): Moment;
  /** Not long ago: this morning, or else yesterday evening. */
  readonly zojuist: Moment;
}

const pad = (value: number): string => String(value).padStart(2, '0');

function momentOf(datum: Datum, tijd: string): Moment {
  const utc = Date.UTC(
    Number(datum.slice(0, 4)),
    Number(datum.slice(5, 7)) - 1,
    Number(datum.slice(8, 10)),
    Number(tijd.slice(0, 2)),
    Number(tijd.slice(3, 5)),
  );
  const minutes = Math.round((utc - instantOf(`${datum}T${tijd}:00` as Moment)) / 60_000);
  return `${datum}T${tijd}:00+${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}` as Moment;
}

/**
 * @param now milliseconds since 1970
 * @param vrijeDagen the municipality's own calendar
 */
export function createDemoKalender(now: number, vrijeDagen: VrijeDagen): DemoKalender {
  const vandaag = amsterdamDay(now);
  const vanochtend = momentOf(vandaag, '07:48');
  const zojuist = instantOf(vanochtend) <= now ? vanochtend : momentOf(addDays(vandaag, -1), '19:32');
  // The same few days are asked for again and again.
  const werkdagen = new Map<number, Datum>();
  const werkdag = (aantal: number): Datum => {
    const datum = werkdagen.get(aantal) ?? addWerkdagen(vandaag, aantal, vrijeDagen);
    werkdagen.set(aantal, datum);
    return datum;
  };
  return {
    vandaag,
    sleutel: zojuist,
    werkdag,
    dag: (aantal) => addDays(vandaag, aantal),
    op: momentOf,
    zojuist,
  };
}
