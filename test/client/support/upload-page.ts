/**
 * Runs in the page of a test in a real browser, built as a file of its own: sends files as a widget would, and offers the
 * client to who imports it.
 */
import { configure, readConfiguration } from '../../../src/client/configuration.js';
import { isLoketError } from '../../../src/client/errors.js';
import { createClient } from '../../../src/client/http-client.js';
import type { LoketClient } from '../../../src/client/loket-client.js';
import { documentDestination } from '../../../src/client/document-calls.js';
import { createUpload } from '../../../src/client/upload.js';

export { configure, createClient, isLoketError, readConfiguration };

export interface Wanted {
  readonly naam: string;
  /** In bytes. */
  readonly size: number;
}

export interface Sent {
  readonly naam: string;
  /** SHA-256 of what was chosen in the page. */
  readonly waarde: string;
  /** SHA-256 by the receipt. */
  readonly bewijs: string | undefined;
  /** What went wrong before it went well. */
  readonly failures: readonly string[];
  /** How often progress was told while sending. */
  readonly steps: number;
}

/**
 * Exceptions and rejections that nobody caught. Asked of the page itself: what drives Firefox also reports what its
 * console says of a network that fails.
 */
const uncaught: string[] = [];
addEventListener('error', ({ message }) => uncaught.push(message));
addEventListener('unhandledrejection', ({ reason }) => uncaught.push(String(reason)));

/**
 * @param haste pauses and time-outs take this much less
 * @param below in milliseconds; what takes longer is left alone
 */
function connect(api: string, haste: number, below = Infinity): LoketClient {
  configure({ apiUrl: api });
  return createClient(readConfiguration(), (ms, callback) => {
    const timer = setTimeout(callback, ms < below ? ms / haste : ms);
    return () => clearTimeout(timer);
  });
}

async function sendFile(client: LoketClient, zaakId: string, { naam, size }: Wanted): Promise<Sent> {
  const bytes = new Uint8Array(size).fill(0x61);
  for (let at = 0; at < size; at += 97) bytes[at] = 0x61 + Math.random() * 26;
  let steps = 0;
  const upload = createUpload({
    client,
    destination: documentDestination(client, zaakId),
    file: new File([bytes], `${naam}.txt`),
    idempotencyKey: `sleutel-${naam}`,
    aankondiging: {
      titel: naam,
      bestandsnaam: `${naam}.txt`,
      formaat: 'text/plain',
      bestandsomvang: size,
      informatieobjecttype: 'bewijsstuk',
    },
    onProgress: (progress) => {
      if (progress.phase === 'sending') steps++;
    },
  });
  const citizen = setInterval(() => {
    const { progress } = upload;
    if (progress.phase === 'waiting' && progress.reason === 'signed-out') upload.resume();
  }, 300);
  const failures: string[] = [];
  try {
    for (;;) {
      try {
        const { waarde, bestand } = await upload.run();
        return { naam, waarde: waarde ?? '', failures, steps, bewijs: bestand.ontvangstbewijs?.waarde };
      } catch (error) {
        if (!isLoketError(error) || failures.length > 20) throw error;
        failures.push(`${error.kind} ${error.code ?? ''}`);
      }
    }
  } finally {
    clearInterval(citizen);
  }
}

const page = {
  uncaught,
  sendFiles(api: string, haste: number, zaakId: string, files: readonly Wanted[]): Promise<Sent[]> {
    const client = connect(api, haste);
    return Promise.all(files.map((file) => sendFile(client, zaakId, file)));
  },
  /** The kinds of failure of three reads. */
  async readAll(api: string, haste: number, zaakId: string): Promise<string[]> {
    // On a slow machine a time-out must not come before the failure that is looked for.
    const client = connect(api, haste, 20_000);
    const kinds: string[] = [];
    for (const call of [client.loadZaak(zaakId), client.loadZaken(), client.loadSessie()]) {
      try {
        await call;
        kinds.push('it came');
      } catch (error) {
        kinds.push(isLoketError(error) ? error.kind : String(error));
      }
    }
    return kinds;
  },
};
export type UploadPage = typeof page;

Object.assign(globalThis, { uploadPage: page });
