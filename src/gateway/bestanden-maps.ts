/** The bytes of the demo in a browser or a test: in memory, gone with the page. */
import type { BestandenOpslag, Bestandsdeel } from './bestanden-opslag.js';
import { checkBestand, DeelOntbreekt, piecesOf, rangesOf } from './bestanden-opslag.js';
import { hex, sha256 } from './sha256.js';

/** With the browser's own digest where there is one, which is not the case on pages that are no secure context. */
async function digestOf(bytes: Uint8Array): Promise<string> {
  const subtle = globalThis.crypto.subtle as SubtleCrypto | undefined;
  return hex(
    subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)) : sha256(bytes),
  );
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const nameOf = ({ volgnummer, waarde }: Bestandsdeel): string => `${volgnummer}-${waarde}`;
const PIECE = 262_144;

/** An empty place for bytes, in memory. */
export function createMapsBestanden(): BestandenOpslag {
  const stored = new Map<string, Map<string, Uint8Array>>();

  function find(bestand: string, deel: Bestandsdeel): Uint8Array {
    const bytes = stored.get(checkBestand(bestand))?.get(nameOf(deel));
    if (bytes?.length !== deel.omvang) throw new DeelOntbreekt(deel.volgnummer);
    return bytes;
  }

  return {
    async write(bestand, deel, bytes) {
      const pieces: Uint8Array[] = [];
      let length = 0;
      for await (const piece of piecesOf(bytes)) {
        length += piece.length;
        if (length > deel.omvang) return 'andere-omvang';
        pieces.push(piece);
      }
      if (length !== deel.omvang) return 'andere-omvang';
      const whole = join(pieces);
      if ((await digestOf(whole)) !== deel.waarde) return 'andere-waarde';
      const parts = stored.get(checkBestand(bestand)) ?? new Map<string, Uint8Array>();
      stored.set(bestand, parts.set(nameOf(deel), whole));
      return 'geschreven';
    },

    async digest(bestand, delen) {
      return digestOf(join(delen.map((deel) => find(bestand, deel))));
    },

    read(bestand, delen, begin, eind) {
      return new Promise((resolve) => {
        const pieces = rangesOf(delen, begin, eind).map((range) =>
          find(bestand, range.deel).subarray(range.begin, range.eind),
        );
        let at = 0;
        let offset = 0;
        resolve(
          new ReadableStream<Uint8Array>({
            pull(controller) {
              const piece = pieces[at];
              if (piece === undefined) {
                controller.close();
                return;
              }
              // A copy: whoever reads may hand the buffer on to another thread.
              controller.enqueue(piece.slice(offset, offset + PIECE));
              offset += PIECE;
              if (offset >= piece.length) {
                at += 1;
                offset = 0;
              }
            },
          }),
        );
      });
    },

    removeDeel(bestand, deel) {
      const parts = stored.get(checkBestand(bestand));
      parts?.delete(nameOf(deel));
      if (parts?.size === 0) stored.delete(bestand);
      return Promise.resolve();
    },

    prune(bestand, delen) {
      const wanted = new Set(delen.map(nameOf));
      const parts = stored.get(checkBestand(bestand));
      for (const name of [...(parts?.keys() ?? [])]) if (!wanted.has(name)) parts?.delete(name);
      return Promise.resolve();
    },

    remove(bestand) {
      stored.delete(checkBestand(bestand));
      return Promise.resolve();
    },

    list: () => Promise.resolve([...stored.keys()].sort()),
  };
}
