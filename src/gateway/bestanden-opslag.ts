/**
 * Where the bytes of what people send are kept, in the parts they came in. Kept twice: on disk beside the database on
 * Node (`bestanden-schijf.ts`) and in memory for browsers (`bestanden-maps.ts`); one suite runs against both. What a
 * file is called and whose it is, is none of its business: that is in `Opslag`.
 */

/** A part, named by its place and its contents: two different texts for one place never meet in one name. */
export interface Bestandsdeel {
  /** From 1. */
  readonly volgnummer: number;
  /** In bytes. */
  readonly omvang: number;
  /** SHA-256 in 64 lower-case hexadecimal digits. */
  readonly waarde: string;
}

/** How writing a part ended: it is there, or it was not so long, or its bytes have another digest. */
export type Schrijfuitkomst = 'geschreven' | 'andere-omvang' | 'andere-waarde';

/** Bytes as they come in. */
export type Bytestroom = Uint8Array | ReadableStream<Uint8Array>;

/** The sender stopped in the middle. */
export class StroomAfgebroken extends Error {
  override readonly name = 'StroomAfgebroken';
}

/** The parts that a reader counted on are not there, or not whole. */
export class DeelOntbreekt extends Error {
  override readonly name = 'DeelOntbreekt';
  readonly volgnummer: number;

  constructor(volgnummer: number) {
    super('A part of the file is missing');
    this.volgnummer = volgnummer;
  }
}

export interface BestandenOpslag {
  /**
   * Takes one part, whole or not at all: after `geschreven` it survives a killed process, after anything else, or when
   * this rejects, nothing of it is left. Writing the same part again is harmless, also at the same moment.
   */
  write(bestand: string, deel: Bestandsdeel, bytes: Bytestroom): Promise<Schrijfuitkomst>;
  /** SHA-256 of the parts one after another. Rejects with `DeelOntbreekt`. */
  digest(bestand: string, delen: readonly Bestandsdeel[]): Promise<string>;
  /**
   * The bytes from `begin` up to, not including, `eind` of the parts one after another, a piece at a time. Rejects with
   * `DeelOntbreekt`.
   */
  read(
    bestand: string,
    delen: readonly Bestandsdeel[],
    begin: number,
    eind: number,
  ): Promise<ReadableStream<Uint8Array>>;
  /** Removes one part, if it is there. */
  removeDeel(bestand: string, deel: Bestandsdeel): Promise<void>;
  /** Removes every part but these: what a killed process wrote and never told of. */
  prune(bestand: string, delen: readonly Bestandsdeel[]): Promise<void>;
  /** Removes everything of a file, if there is anything. */
  remove(bestand: string): Promise<void>;
  /** Every file of which something is kept. */
  list(): Promise<readonly string[]>;
}

/** Names become file names: only what every file system takes as it is. */
export function checkBestand(name: string): string {
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(name)) throw new RangeError('This is not the name of a kept file');
  return name;
}

async function readNext(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<ReadableStreamReadResult<Uint8Array>> {
  try {
    return await reader.read();
  } catch (error) {
    throw new StroomAfgebroken('The sender stopped in the middle', { cause: error });
  }
}

/** The pieces of a stream, one after another; a stream that ends or breaks is let go of. */
export async function* piecesOf(bytes: Bytestroom): AsyncGenerator<Uint8Array, void, undefined> {
  if (bytes instanceof Uint8Array) {
    yield bytes;
    return;
  }
  const reader = bytes.getReader();
  try {
    for (let next = await readNext(reader); !next.done; next = await readNext(reader)) yield next.value;
  } finally {
    // Not cancelled: a server would hang up before the answer is out.
    reader.releaseLock();
  }
}

/** Which part holds which bytes of a range: the part, and from where to where within it. */
export function rangesOf(
  delen: readonly Bestandsdeel[],
  begin: number,
  eind: number,
): readonly { readonly deel: Bestandsdeel; readonly begin: number; readonly eind: number }[] {
  const ranges = [];
  let at = 0;
  for (const deel of delen) {
    const from = Math.max(begin, at);
    const to = Math.min(eind, at + deel.omvang);
    if (from < to) ranges.push({ deel, begin: from - at, eind: to - at });
    at += deel.omvang;
  }
  return ranges;
}
