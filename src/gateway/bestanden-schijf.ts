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
import type { BestandenOpslag, Bestandsdeel, Bytestroom } from './bestanden-opslag.js';
import { checkBestand, DeelOntbreekt, piecesOf, rangesOf } from './bestanden-opslag.js';

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

/** Opens the folder, or makes it, and clears away what a killed process did not finish. */
export function openSchijfBestanden(map: string): BestandenOpslag {
  const scraps = join(map, SCRAPS);
  rmSync(scraps, { recursive: true, force: true });
  mkdirSync(scraps, { recursive: true, mode: FOLDER_MODE });
  const folderOf = (bestand: string): string => join(map, checkBestand(bestand));
  const pathOf = (bestand: string, deel: Bestandsdeel): string => join(folderOf(bestand), nameOf(deel));

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

  /** @returns how it ended; the bytes are on the disk when that is well */
  async function receive(file: FileHandle, deel: Bestandsdeel, bytes: Bytestroom): Promise<boolean | null> {
    const hash = createHash('sha256');
    let length = 0;
    for await (const piece of piecesOf(bytes)) {
      length += piece.length;
      if (length > deel.omvang) return null;
      hash.update(piece);
      await writeWhole(file, piece);
    }
    if (length !== deel.omvang) return null;
    if (hash.digest('hex') !== deel.waarde) return false;
    await file.sync();
    return true;
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

  /** Each piece of a part, in one buffer that is used again and again. */
  async function* partPieces(
    bestand: string,
    deel: Bestandsdeel,
    buffer: Uint8Array,
  ): AsyncGenerator<Uint8Array> {
    const file = await openPart(bestand, deel);
    try {
      for (let at = 0; at < deel.omvang;) {
        const { bytesRead } = await file.read(buffer, 0, buffer.length, at);
        if (bytesRead === 0) throw new DeelOntbreekt(deel.volgnummer);
        yield buffer.subarray(0, bytesRead);
        at += bytesRead;
      }
    } finally {
      await file.close();
    }
  }

  return {
    async write(bestand, deel, bytes) {
      const scrap = join(scraps, randomUUID());
      checkBestand(bestand);
      try {
        const file = await open(scrap, 'wx', FILE_MODE);
        let outcome: boolean | null;
        try {
          outcome = await receive(file, deel, bytes);
        } finally {
          await file.close();
        }
        if (outcome !== true) return outcome === null ? 'andere-omvang' : 'andere-waarde';
        await place(scrap, bestand, deel);
        return 'geschreven';
      } finally {
        await rm(scrap, { force: true });
      }
    },

    async digest(bestand, delen) {
      const hash = createHash('sha256');
      const buffer = new Uint8Array(PIECE);
      for (const deel of delen) {
        for await (const piece of partPieces(bestand, deel, buffer)) hash.update(piece);
      }
      return hash.digest('hex');
    },

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
