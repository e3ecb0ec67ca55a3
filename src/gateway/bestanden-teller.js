/**
 * Computes SHA-256 values of whole files in a thread of its own, while their parts come in: a gigabyte takes seconds, in
 * which the gateway must go on. Reads the parts from the disk itself. JavaScript, because Node starts a thread from a
 * file that it can read as it is.
 */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';

/** @typedef {{ volgnummer: number, omvang: number, waarde: string, pad: string }} Deel */
/** @typedef {{ vraag: number | null, bestand: string, delen: readonly Deel[] | null }} Opdracht */

const buffer = new Uint8Array(1_048_576);

/**
 * How far each file has come: its digest so far, and the digests of the parts in it.
 * @type {Map<string, { hash: import('node:crypto').Hash, waarden: string[] }>}
 */
const onderweg = new Map();

/**
 * @param {import('node:crypto').Hash} hash
 * @param {Deel} deel
 * @returns {boolean} whether the part is there, and whole
 */
function add(hash, deel) {
  let file;
  try {
    file = openSync(deel.pad, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
  try {
    if (fstatSync(file).size !== deel.omvang) return false;
    for (let at = 0; at < deel.omvang;) {
      const read = readSync(file, buffer, 0, buffer.length, at);
      if (read === 0) return false;
      hash.update(buffer.subarray(0, read));
      at += read;
    }
    return true;
  } finally {
    closeSync(file);
  }
}

/**
 * Without a question the parts are those that come next; with one they are the whole file, and it is answered.
 * @param {Opdracht} opdracht
 */
function run({ vraag, bestand, delen }) {
  if (delen === null) {
    onderweg.delete(bestand);
    return;
  }
  const known = onderweg.get(bestand);
  const fits =
    known !== undefined &&
    (vraag === null || known.waarden.every((waarde, i) => delen[i]?.waarde === waarde));
  const so = fits ? known : { hash: createHash('sha256'), waarden: [] };
  onderweg.set(bestand, so);
  for (const deel of vraag === null ? delen : delen.slice(so.waarden.length)) {
    // Parts told of beforehand are only a start; what is not in order is left for the question.
    if (vraag === null && deel.volgnummer !== so.waarden.length + 1) return;
    if (!add(so.hash, deel)) {
      onderweg.delete(bestand);
      if (vraag !== null) parentPort?.postMessage({ vraag, ontbreekt: deel.volgnummer });
      return;
    }
    so.waarden.push(deel.waarde);
  }
  if (vraag === null) return;
  onderweg.delete(bestand);
  parentPort?.postMessage({ vraag, waarde: so.hash.digest('hex') });
}

parentPort?.on('message', run);
