/** The parts in which a file is sent. */
import type { Deel } from '../contract/documenten.js';

/** What the contract promises: never more parts than this, and none larger, in bytes. */
const MAX_DELEN = 10_000;
const MAX_DEEL = 8 * 1024 * 1024;

/** The parts of a file, in order. */
export interface Deeltabel {
  readonly delen: readonly Deel[];
  /** In bytes; only the last part may be smaller. */
  readonly deelomvang: number;
}

/**
 * The parts that a server named, in order; `null` when they are not exactly the file: numbered from 1, each beginning where
 * the one before ends, all of one size but for a smaller last one. A wrong table would send a wrong file, or never end.
 * @param bestandsomvang size of the file in bytes
 */
export function readDelen(delen: readonly Deel[], bestandsomvang: number): Deeltabel | null {
  const ordered = [...delen].sort((a, b) => a.volgnummer - b.volgnummer);
  const deelomvang = ordered[0]?.omvang ?? 0;
  let end = 0;
  const fits = ordered.every(({ volgnummer, begin, omvang }, i) => {
    const right =
      volgnummer === i + 1 &&
      begin === end &&
      (omvang === deelomvang || (i === ordered.length - 1 && omvang < deelomvang)) &&
      Number.isSafeInteger(omvang) &&
      omvang > 0;
    end += omvang;
    return right;
  });
  return fits && end === bestandsomvang && end > 0 && deelomvang <= MAX_DEEL && ordered.length <= MAX_DELEN
    ? { delen: ordered, deelomvang }
    : null;
}
