/**
 * The bytes of the demo on Node: a folder beside the database, with a folder per file and a file per part. A part gets
 * its name only when it is whole, checked and on the disk, so that a killed process leaves whole parts and scraps
 * without a name, never half a part. Memory does not grow with the size of a file.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { MAX_DEEL } from '../contract/documenten.js';
import type { BestandenOpslag, Bestandsdeel, Bytestroom } from './bestanden-opslag.js';
import { checkBestand, DeelOntbreekt, piecesOf, rangesOf } from './bestanden-opslag.js';

/** How many parts are held in memory at once, so that their digests can be computed beside everything else. */
const MAX_ROOMS = 8;
/** How much is read at a time. */
const PIECE = 262_144;
const SCRAPS = '.onderweg';
/** Only for the account that runs the gateway. */
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

const nameOf = ({ volgnummer, waarde }: Bestandsdeel): string =>
  `${String(volgnummer).padStart(5, '0')}-${waarde}`;

const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));

async function writeWhole(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) at += (await file.write(bytes, at)).bytesWritten;
}

/** What a folder holds is only on the disk once the folder itself is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** What the thread that computes digests says to a question. */
type TellerAntwoord = { readonly vraag: number } & (
  | { readonly waarde: string }
  /** This part is not there. */
  | { readonly ontbreekt: number }
);

interface Teller {
  /** A part came in: begin with it. Nothing is lost when nobody listens. */
  tell(bestand: string, deel: Bestandsdeel): void;
  /** SHA-256 of the whole. */
  ask(bestand: string, delen: readonly Bestandsdeel[]): Promise<string>;
  forget(bestand: string): void;
}

/** Computes digests of whole files in a thread, which starts when it is first needed. */
function createTeller(pathOf: (bestand: string, deel: Bestandsdeel) => string): Teller {
  const asked = new Map<
    number,
    { readonly resolve: (waarde: string) => void; readonly reject: (error: unknown) => void }
  >();
  /** The parts that came in before their turn. */
  const waiting = new Map<string, { next: number; readonly parts: Map<number, Bestandsdeel> }>();
  let questions = 0;
  let thread: Worker | null = null;

  function threadOf(): Worker {
    if (thread !== null) return thread;
    const started = new Worker(new URL('./bestanden-teller.js', import.meta.url));
    const end = (error: unknown): void => {
      if (thread === started) thread = null;
      for (const { reject } of asked.values()) reject(error);
      asked.clear();
      waiting.clear();
    };
    started.on('message', (antwoord: TellerAntwoord) => {
      const question = asked.get(antwoord.vraag);
      asked.delete(antwoord.vraag);
      if (asked.size === 0) started.unref();
      if ('waarde' in antwoord) question?.resolve(antwoord.waarde);
      else question?.reject(new DeelOntbreekt(antwoord.ontbreekt));
    });
    started.on('error', end);
    started.on('exit', () => {
      end(new Error('The thread that computes digests stopped'));
    });
    // It must not keep a process alive that has nothing else to do.
    started.unref();
    thread = started;
    return started;
  }

  const withPaths = (bestand: string, delen: readonly Bestandsdeel[]): readonly unknown[] =>
    delen.map((deel) => ({ ...deel, pad: pathOf(bestand, deel) }));

  return {
    tell(bestand, deel) {
      const known = waiting.get(bestand) ?? { next: 1, parts: new Map<number, Bestandsdeel>() };
      waiting.set(bestand, known);
      if (deel.volgnummer < known.next) return;
      known.parts.set(deel.volgnummer, deel);
      const inOrder: Bestandsdeel[] = [];
      for (let next = known.parts.get(known.next); next !== undefined; next = known.parts.get(known.next)) {
        known.parts.delete(known.next);
        known.next += 1;
        inOrder.push(next);
      }
      if (inOrder.length > 0) {
        threadOf().postMessage({ vraag: null, bestand, delen: withPaths(bestand, inOrder) });
      }
    },
    ask(bestand, delen) {
      return new Promise((resolve, reject) => {
        const vraag = (questions += 1);
        const started = threadOf();
        waiting.delete(bestand);
        asked.set(vraag, { resolve, reject });
        started.ref();
        started.postMessage({ vraag, bestand, delen: withPaths(bestand, delen) });
      });
    },
    forget(bestand) {
      if (!waiting.delete(bestand)) return;
      thread?.postMessage({ vraag: null, bestand, delen: null });
    },
  };
}

/** Opens the folder, or makes it, and clears away what a killed process did not finish. */
export function openSchijfBestanden(map: string): BestandenOpslag {
  const scraps = join(map, SCRAPS);
  rmSync(scraps, { recursive: true, force: true });
  mkdirSync(scraps, { recursive: true, mode: FOLDER_MODE });
  const folderOf = (bestand: string): string => join(map, checkBestand(bestand));
  const pathOf = (bestand: string, deel: Bestandsdeel): string => join(folderOf(bestand), nameOf(deel));

  const teller = createTeller(pathOf);

  async function openPart(bestand: string, deel: Bestandsdeel): Promise<FileHandle> {
    let file: FileHandle;
    try {
      file = await open(pathOf(bestand, deel));
    } catch (error) {
      throw hasCode(error, 'ENOENT') ? new DeelOntbreekt(deel.volgnummer) : error;
    }
    if ((await file.stat()).size === deel.omvang) return file;
    await file.close();
    throw new DeelOntbreekt(deel.volgnummer);
  }

  /** Room for parts that come in, used again and again. */
  const rooms: ArrayBuffer[] = [];
  let taken = 0;

  /** The digest of so many bytes, written to the file; `null` when there are not exactly so many. */
  async function receive(file: FileHandle, deel: Bestandsdeel, bytes: Bytestroom): Promise<string | null> {
    if (taken >= MAX_ROOMS || deel.omvang > MAX_DEEL) return receiveSlowly(file, deel, bytes);
    taken += 1;
    const room = rooms.pop() ?? new ArrayBuffer(MAX_DEEL);
    try {
      const part = new Uint8Array(room, 0, deel.omvang);
      let length = 0;
      for await (const piece of piecesOf(bytes)) {
        if (length + piece.length > deel.omvang) return null;
        part.set(piece, length);
        length += piece.length;
      }
      if (length !== deel.omvang) return null;
      // Both leave this thread free.
      const work = await Promise.allSettled([crypto.subtle.digest('SHA-256', part), writeWhole(file, part)]);
      const [digest, written] = work;
      if (written.status === 'rejected') throw written.reason;
      if (digest.status === 'rejected') throw digest.reason;
      return Buffer.from(digest.value).toString('hex');
    } finally {
      taken -= 1;
      rooms.push(room);
    }
  }

  /** The same with a piece at a time in memory, when all the room is taken. */
  async function receiveSlowly(
    file: FileHandle,
    deel: Bestandsdeel,
    bytes: Bytestroom,
  ): Promise<string | null> {
    const hash = createHash('sha256');
    let length = 0;
    for await (const piece of piecesOf(bytes)) {
      length += piece.length;
      if (length > deel.omvang) return null;
      hash.update(piece);
      await writeWhole(file, piece);
    }
    return length === deel.omvang ? hash.digest('hex') : null;
  }

  /** Gives a part its name. */
  async function place(scrap: string, bestand: string, deel: Bestandsdeel): Promise<void> {
    const folder = folderOf(bestand);
    for (let attempt = 1; ; attempt += 1) {
      const isNew = (await mkdir(folder, { recursive: true, mode: FOLDER_MODE })) !== undefined;
      try {
        await rename(scrap, pathOf(bestand, deel));
      } catch (error) {
        // Whoever removed the last part of this file took the folder away just now.
        if (attempt < 3 && hasCode(error, 'ENOENT')) continue;
        throw error;
      }
      await syncFolder(folder);
      if (isNew) await syncFolder(map);
      return;
    }
  }

  return {
    async write(bestand, deel, bytes) {
      const scrap = join(scraps, randomUUID());
      checkBestand(bestand);
      try {
        const file = await open(scrap, 'wx', FILE_MODE);
        try {
          const waarde = await receive(file, deel, bytes);
          if (waarde !== deel.waarde) return waarde === null ? 'andere-omvang' : 'andere-waarde';
          await file.sync();
        } finally {
          await file.close();
        }
        await place(scrap, bestand, deel);
        teller.tell(bestand, deel);
        return 'geschreven';
      } finally {
        await rm(scrap, { force: true });
      }
    },

    digest: (bestand, delen) => teller.ask(checkBestand(bestand), delen),

    async read(bestand, delen, begin, eind) {
      const ranges = rangesOf(delen, begin, eind);
      for (const { deel } of ranges) await (await openPart(bestand, deel)).close();
      let index = 0;
      let at = ranges[0]?.begin ?? 0;
      let file: FileHandle | null = null;
      const close = async (): Promise<void> => {
        const open = file;
        file = null;
        await open?.close();
      };
      return new ReadableStream<Uint8Array>(
        {
          async pull(controller) {
            const range = ranges[index];
            if (range === undefined) {
              controller.close();
              return;
            }
            try {
              file ??= await openPart(bestand, range.deel);
              const { bytesRead, buffer } = await file.read(
                new Uint8Array(Math.min(PIECE, range.eind - at)),
                0,
                null,
                at,
              );
              if (bytesRead === 0) throw new DeelOntbreekt(range.deel.volgnummer);
              at += bytesRead;
              if (at >= range.eind) {
                await close();
                index += 1;
                at = ranges[index]?.begin ?? 0;
              }
              controller.enqueue(buffer.subarray(0, bytesRead));
            } catch (error) {
              await close();
              throw error;
            }
          },
          cancel: close,
        },
        { highWaterMark: 1 },
      );
    },

    async removeDeel(bestand, deel) {
      await rm(pathOf(bestand, deel), { force: true });
      try {
        await rmdir(folderOf(bestand));
      } catch (error) {
        if (!hasCode(error, 'ENOTEMPTY', 'ENOENT', 'EEXIST')) throw error;
      }
    },

    async prune(bestand, delen) {
      const wanted = new Set(delen.map(nameOf));
      const folder = folderOf(bestand);
      for (const name of await readdir(folder)) {
        if (!wanted.has(name)) await rm(join(folder, name), { force: true });
      }
    },

    async remove(bestand) {
      teller.forget(bestand);
      await rm(folderOf(bestand), { recursive: true, force: true });
    },

    async list() {
      const names = await readdir(map);
      return names.filter((name) => name !== SCRAPS).sort();
    },
  };
}

/** Begins again: removes the folder of a store that nobody uses. */
export async function removeSchijfBestanden(map: string): Promise<void> {
  await rm(map, { recursive: true, force: true });
}
