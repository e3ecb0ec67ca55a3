/**
 * One file on its way to its destination: announced, sent in parts, completed. It goes on by itself through everything
 * that passes, and what does not pass is a `LoketError` after which `run` goes on where it was.
 */
import { HELE_WAARDE_TOT, MAX_DEEL, MAX_DELEN, type Ontvangstbewijs } from '../contract/documenten.js';
import { readDelen } from '../domain/delen.js';
import { canDigest, digest, digestOfDigests, hex } from '../domain/sha256.js';
import type { Aankondiging, Bestand, Destination } from './destination.js';
import { LoketError, isLoketError, type LoketErrorKind } from './errors.js';
import { newKey } from './http-client.js';
import { createLimiter, pageLimiter } from './limiter.js';
import type { LoketClient } from './loket-client.js';
import { TRIES, aborted, asLoketError, createPatience, type Call, type Gate } from './patience.js';

/**
 * Failures that an upload names itself, as `LoketError.code` beside the codes of the API:
 * `bestand-gewijzigd` the file is no longer what was chosen · `bestand-onleesbaar` it is gone, or may not be read ·
 * `onbeveiligde-pagina` the page is not https, where browsers compute no digests · `andere-persoon` somebody else has
 * signed in meanwhile: nothing of the first person may stay on the page · `bewijs-verschilt` what the server has received
 * is not this file, by its receipt.
 */
export type UploadCode =
  | 'bestand-gewijzigd'
  | 'bestand-onleesbaar'
  | 'onbeveiligde-pagina'
  | 'andere-persoon'
  | 'bewijs-verschilt';

/** Where an upload is. `sent` and `size` count bytes; `sent` may go back when a part has to go again. */
export type UploadProgress = { readonly sent: number; readonly size: number } & (
  | { readonly phase: 'preparing' | 'sending' | 'completing' }
  | {
      readonly phase: 'waiting';
      readonly reason: Gate['reason'];
      readonly until: Gate['until'];
    }
);

export interface UploadOptions<A extends Aankondiging = Aankondiging, T extends Bestand = Bestand> {
  readonly client: LoketClient;
  /** Made over the same client. */
  readonly destination: Destination<A, T>;
  /** What is sent, `aankondiging.bestandsomvang` bytes; read in slices, never whole above `HELE_WAARDE_TOT`. */
  readonly file: Blob;
  readonly aankondiging: A;
  /** Of this file and this intent: `newKey()` when the citizen chooses it, the same for every run. */
  readonly idempotencyKey: string;
  /** What was announced before, `verwerking: uploaden`, to go on with, if its parts prove to be of this file. */
  readonly resume?: T | undefined;
  /** Whose file it is (`sessie.onderwerp` when it was chosen); absent: whoever is signed in when it starts. */
  readonly onderwerp?: string | null | undefined;
  /** SHA-256 of `file`, if that was computed already: saves reading it once more. */
  readonly waarde?: string | undefined;
  /** Uploads of one widget share one object: parts of widgets go in turn, and within a widget those of files. */
  readonly group?: object | undefined;
  readonly language?: string | undefined;
  /** Hears every change of phase, and of the bytes sent; called often. */
  readonly onProgress?: ((progress: UploadProgress) => void) | undefined;
}

export interface UploadResult<T extends Bestand = Bestand> {
  /** The document or attachment with its `ontvangstbewijs`, of which every value was compared with what was computed here. */
  readonly bestand: T;
  /** SHA-256 of the whole file as computed here; `null` above `HELE_WAARDE_TOT`. */
  readonly waarde: string | null;
  /** SHA-256 over the raw digests of the parts as computed here. */
  readonly delenWaarde: string;
  /**
   * `new` announced now · `resumed` what an earlier visit had begun · `other-file` what was to be resumed turned out to
   * be of another file, so a new one was made · `expired` what had been announced was gone, so it was made anew.
   */
  readonly began: 'new' | 'resumed' | 'other-file' | 'expired';
}

/**
 * How taking back went: `removed` nothing of it is left on the server · `received` it had been completed already, and
 * stays · `unknown` the server could not be asked: what is there expires by itself.
 */
export type Cancelled = 'removed' | 'received' | 'unknown';

/** Made by `createUpload`. */
export interface Upload<T extends Bestand = Bestand> {
  readonly progress: UploadProgress;
  /** The document or attachment as the server announced or gave it; `null` before that. */
  readonly bestand: T | null;
  /**
   * Sends what is missing. While it runs a second call gives the same promise; after a failure it goes on where it was.
   * Rejects with a `LoketError`: kind `aborted` after `stop` or `cancel`.
   */
  run(): Promise<UploadResult<T>>;
  /** Stops sending until `resume`. What was sent stays. */
  pause(): void;
  /** Goes on after `pause`; looks whether the citizen has signed in; tries at once what waits for a moment. */
  resume(): void;
  /** Ends for good without telling the server, e.g. when the element is gone: what is there can be resumed later. */
  stop(): void;
  /** Ends for good and takes back what was announced. */
  cancel(): Promise<Cancelled>;
}

/** How many parts of a file stand in line at once; how many are under way is up to the limiter of the page. */
const LANES = 3;

/**
 * One digest at a time, of a part or of a whole file: browsers compute them on one thread anyway, and what waits for it
 * would be in memory.
 */
const oneDigest = createLimiter(1);

/** Where the browser can read into memory that is there already; where it cannot, `null`. */
function byteReader(piece: Blob): ReadableStreamBYOBReader | null {
  try {
    return piece.stream().getReader({ mode: 'byob' });
  } catch {
    return null;
  }
}

interface Part {
  readonly volgnummer: number;
  readonly begin: number;
  readonly omvang: number;
  arrived: boolean;
  /** Bytes under way. */
  sent: number;
  /** As computed here. */
  digest: Uint8Array | null;
}

const named = (kind: LoketErrorKind, code: UploadCode, cause?: unknown): LoketError =>
  new LoketError(kind, `upload: ${code}`, { code, cause });

const notOfThisFile = (): LoketError => new LoketError('contract', 'delen: not the parts of this file');

/** Whether the server no longer has what we send to, or no longer takes it: then it is asked how things are. */
const isStale = ({ kind, code }: LoketError): boolean =>
  kind === 'not-found' ||
  code === 'upload-verlopen' ||
  code === 'niet-meer-te-wijzigen' ||
  code === 'delen-ontbreken' ||
  (kind === 'conflict' && code === undefined);

/** A file of this size in parts of this size. */
function cut(size: number, omvang: number): Part[] {
  const parts: Part[] = [];
  for (let begin = 0; begin < size; begin += omvang) {
    const length = Math.min(omvang, size - begin);
    parts.push({
      volgnummer: parts.length + 1,
      begin,
      omvang: length,
      arrived: false,
      sent: 0,
      digest: null,
    });
  }
  return parts;
}

/** Prepares an upload; nothing happens before `run`. */
export function createUpload<A extends Aankondiging, T extends Bestand>(
  options: UploadOptions<A, T>,
): Upload<T> {
  const { client, destination, file, aankondiging, idempotencyKey, language, onProgress } = options;
  const limit = pageLimiter();
  const owner = {};
  const group = options.group ?? owner;

  let phase: 'preparing' | 'sending' | 'completing' = 'preparing';
  let running: Promise<UploadResult<T>> | null = null;
  let cancelling: Promise<Cancelled> | null = null;

  let bestand: T | null = options.resume ?? null;
  /** `bestand` came from before, and may turn out to be of another file. */
  let candidate = bestand !== null;
  /** Whether an announcement was sent of which we know no refusal. */
  let asked = false;
  /** Whether what we know of the server may be out of date. */
  let stale = candidate;
  let generation = 1;
  let began: UploadResult['began'] = 'new';
  let parts: readonly Part[] = [];
  /** Why no further part of this round is sent. */
  let broken: LoketError | null = null;
  let given = options.waarde;
  let whole: Promise<string | null> | null = null;

  function progress(): UploadProgress {
    let sent = 0;
    for (const part of parts) sent += part.arrived ? part.omvang : part.sent;
    const { gate } = patience;
    return gate
      ? { phase: 'waiting', reason: gate.reason, until: gate.until, sent, size: file.size }
      : { phase, sent, size: file.size };
  }
  const report = (): void => onProgress?.(progress());
  function enter(next: typeof phase): void {
    phase = next;
    report();
  }

  const patience = createPatience({ client, language, onderwerp: options.onderwerp, onChange: report });
  const { persist, checkPerson } = patience;

  /** What parts are read into, one after the other: new memory for each would pile up by the hundred megabytes. */
  let spare: ArrayBuffer | null = null;

  async function readInto(
    reader: ReadableStreamBYOBReader,
    length: number,
  ): Promise<Uint8Array<ArrayBuffer>> {
    let buffer = spare ?? new ArrayBuffer(parts[0]?.omvang ?? length);
    spare = null;
    for (let at = 0; at < length;) {
      const { value, done } = await reader.read(new Uint8Array(buffer, at, length - at));
      if (done) break;
      at += value.byteLength;
      buffer = value.buffer;
      if (at === length) return new Uint8Array((spare = buffer), 0, length);
    }
    throw named('rejected', 'bestand-gewijzigd');
  }

  async function bytesOf(begin: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    const piece = file.slice(begin, begin + length);
    try {
      const reader = length <= (parts[0]?.omvang ?? 0) ? byteReader(piece) : null;
      if (reader) return await readInto(reader, length);
      const bytes = await piece.arrayBuffer();
      if (bytes.byteLength !== length) throw named('rejected', 'bestand-gewijzigd');
      return new Uint8Array(bytes);
    } catch (cause) {
      throw isLoketError(cause) ? cause : named('rejected', 'bestand-onleesbaar', cause);
    }
  }

  /** SHA-256 of a piece of the file. */
  const digestAt = (begin: number, length: number): Promise<Uint8Array> =>
    oneDigest(group, owner, async () => digest(await bytesOf(begin, length)));

  /** The digest of a part, read anew each time, so that a file that changes meanwhile is noticed. */
  async function digestOf(part: Part): Promise<Uint8Array> {
    const now = await digestAt(part.begin, part.omvang);
    if (part.digest && hex(part.digest) !== hex(now)) throw named('rejected', 'bestand-gewijzigd');
    return (part.digest = now);
  }

  async function digestOfFile(): Promise<string | null> {
    if (file.size > HELE_WAARDE_TOT) return null;
    if (given !== undefined) return given;
    const [first] = parts;
    if (parts.length === 1 && first?.digest) return hex(first.digest);
    return hex(await digestAt(0, file.size));
  }

  async function digestOfParts(): Promise<string> {
    const digests: Uint8Array[] = [];
    for (const part of parts) digests.push(part.digest ?? (await digestOf(part)));
    return digestOfDigests(digests);
  }

  function drop(why: 'other-file' | 'expired'): void {
    if (!candidate && ++generation > TRIES) {
      throw new LoketError('conflict', 'what was announced is gone each time');
    }
    bestand = null;
    candidate = false;
    parts = [];
    began = why;
  }

  const keyNow = (): string => (generation === 1 ? idempotencyKey : `${idempotencyKey}.${generation}`);

  async function announce(): Promise<T> {
    asked = true;
    try {
      const { data } = await persist((call) =>
        destination.announce(aankondiging, { ...call, idempotencyKey: keyNow() }),
      );
      const table = readDelen(data.delen, file.size);
      if (!table) throw notOfThisFile();
      parts = cut(file.size, table.deelomvang);
      return (bestand = data);
    } catch (error) {
      // A refusal made nothing; of anything else we do not know.
      asked = (asLoketError(error).status ?? 500) >= 500;
      throw error;
    }
  }

  /** Asks the server how things are. @returns what it has, when that is no longer on its way */
  async function sync({ id }: T): Promise<T | null> {
    const { data } = await persist((call) => destination.load(id, call));
    if (data.verwerking !== 'uploaden') return data;
    const { delen } = (await persist((call) => destination.loadDelen(id, call))).data;
    const table = readDelen(delen, file.size);
    if (!table) {
      if (!candidate) throw notOfThisFile();
      drop('other-file');
      return null;
    }
    const before = parts;
    parts = cut(file.size, table.deelomvang);
    for (const part of parts) {
      const at = part.volgnummer - 1;
      part.digest = before[at]?.omvang === part.omvang ? before[at].digest : null;
      const there = table.delen[at]?.voltooid === true ? table.delen[at].waarde : null;
      if (there === null) continue;
      part.arrived = hex(await persist(() => digestOf(part))) === there;
      if (candidate && !part.arrived) {
        drop('other-file');
        return null;
      }
    }
    if (candidate) began = 'resumed';
    candidate = false;
    return null;
  }

  async function sendDeel(part: Part, id: string): Promise<void> {
    const { volgnummer, begin, omvang } = part;
    const once = (call: Call): Promise<void> =>
      limit(group, owner, async () => {
        if (broken || call.signal.aborted) throw aborted();
        try {
          const waarde = await digestOf(part);
          await destination.sendDeel(id, volgnummer, file.slice(begin, begin + omvang), waarde, {
            ...call,
            onProgress(sent) {
              part.sent = sent;
              report();
            },
          });
        } finally {
          part.sent = 0;
        }
      });
    for (let times = 0; ; times++) {
      try {
        await persist(once);
        part.arrived = true;
        report();
        return;
      } catch (error) {
        // Damaged on the way: it goes again.
        if (asLoketError(error).code !== 'bestand-beschadigd' || times === TRIES) throw error;
      }
    }
  }

  async function sendDelen(id: string): Promise<void> {
    enter('sending');
    const todo = parts.filter(({ arrived }) => !arrived);
    broken = null;
    const lane = async (): Promise<void> => {
      try {
        for (let part = todo.shift(); part; part = todo.shift()) await sendDeel(part, id);
      } catch (error) {
        // The first reason counts; the other lanes end by it.
        broken ??= asLoketError(error);
        patience.interrupt();
        patience.hurry();
      }
    };
    const lanes: Promise<void>[] = [];
    while (lanes.length < LANES) lanes.push(lane());
    await Promise.all(lanes);
    // Set by a lane, which the compiler does not see.
    const reason = broken as LoketError | null;
    if (reason) throw reason;
  }

  /** Whether a receipt is about the bytes of this file. */
  async function proves(bewijs: Ontvangstbewijs): Promise<boolean> {
    const { bestandsomvang, deelomvang } = bewijs;
    if (bestandsomvang !== file.size || file.size / deelomvang > MAX_DELEN || deelomvang > MAX_DEEL)
      return false;
    if (parts[0]?.omvang !== Math.min(deelomvang, file.size)) parts = cut(file.size, deelomvang);
    const waarde = await (whole ??= digestOfFile());
    return (await digestOfParts()) === bewijs.delenWaarde && (waarde === null || waarde === bewijs.waarde);
  }

  /** @returns `null` when that turned out to be of another file */
  async function conclude(complete: T): Promise<UploadResult<T> | null> {
    const bewijs = complete.ontvangstbewijs;
    if (bewijs ? !(await proves(bewijs)) : candidate) {
      if (!candidate) throw named('rejected', 'bewijs-verschilt');
      drop('other-file');
      return null;
    }
    if (candidate) began = 'resumed';
    candidate = false;
    bestand = complete;
    for (const part of parts) part.arrived = true;
    const waarde = await (whole ??= digestOfFile());
    return { bestand, waarde, delenWaarde: await digestOfParts(), began };
  }

  /** From what the server has to a whole file there; `null`: begin again, because that was not of this file. */
  async function round(): Promise<UploadResult<T> | null> {
    if (bestand && stale) {
      let complete: T | null = null;
      try {
        complete = await sync(bestand);
      } catch (error) {
        const { kind, code } = asLoketError(error);
        if (kind !== 'not-found' && code !== 'upload-verlopen') throw error;
        await checkPerson();
        drop('expired');
      }
      if (complete) return conclude(complete);
    }
    const { id } = bestand ?? (await announce());
    stale = false;
    // While parts are sent; of a single part it is known afterwards anyway.
    if (parts.length > 1) (whole ??= digestOfFile()).catch(() => undefined);
    await sendDelen(id);
    enter('completing');
    const waarde = await persist(() => (whole ??= digestOfFile()));
    const delenWaarde = await persist(digestOfParts);
    const integriteit = waarde === null ? {} : { integriteit: { algoritme: 'sha_256' as const, waarde } };
    // The same over retries: when only the answer was lost, it is given again.
    const key = newKey();
    const { data } = await persist((call) =>
      destination.complete(id, { ...integriteit, delenWaarde }, { ...call, idempotencyKey: key }),
    );
    return conclude(data);
  }

  async function work(): Promise<UploadResult<T>> {
    whole = null;
    enter('preparing');
    if (file.size !== aankondiging.bestandsomvang) throw named('rejected', 'bestand-gewijzigd');
    // Before anything is announced: can this page compute digests at all?
    if (!canDigest()) throw named('rejected', 'onbeveiligde-pagina');
    if (options.onderwerp === undefined) await checkPerson();
    let reread = false;
    for (let rounds = 0; ; rounds++) {
      try {
        const result = await round();
        if (result) return result;
      } catch (cause) {
        const error = asLoketError(cause);
        stale = true;
        if (patience.ended) throw patience.ended;
        // Before anything is begun anew, and before a refusal is told: is it still the same person?
        if (error.kind === 'forbidden' || error.kind === 'not-found') await checkPerson();
        if (!bestand) throw error;
        if (error.code === 'bestand-beschadigd' && phase === 'completing' && !reread) {
          // Is it our own reading of the file that is wrong?
          reread = true;
          given = undefined;
          whole = null;
          for (const part of parts) await digestOf(part);
        } else if (!isStale(error) || rounds === TRIES) {
          throw error;
        }
      }
    }
  }

  async function takeBack(): Promise<Cancelled> {
    await running?.catch(() => undefined);
    // Somebody else cannot take it back.
    if (patience.ended?.code === 'andere-persoon') return 'unknown';
    // What is another file's, or may be, stays.
    if (candidate || (!bestand && !asked)) return 'removed';
    const call = { language };
    let id;
    try {
      // The same key: what was announced, if it was, is answered again.
      bestand ??= (await destination.announce(aankondiging, { ...call, idempotencyKey: keyNow() })).data;
      ({ id } = bestand);
      await destination.cancel(id, call);
      return 'removed';
    } catch {
      if (id === undefined) return 'unknown';
    }
    // Refused because it is complete, or not answered: the server is asked.
    try {
      const { data } = await destination.load(id, call);
      return data.verwerking === 'uploaden' ? 'unknown' : 'received';
    } catch (error) {
      return asLoketError(error).kind === 'not-found' ? 'removed' : 'unknown';
    }
  }

  return {
    get progress() {
      return progress();
    },
    get bestand() {
      return bestand;
    },
    run() {
      if (patience.ended) return Promise.reject(patience.ended);
      running ??= work().catch((cause: unknown) => {
        running = null;
        throw asLoketError(cause);
      });
      return running;
    },
    pause: patience.pause,
    resume: patience.resume,
    stop() {
      patience.end(aborted());
    },
    cancel() {
      patience.end(aborted());
      return (cancelling ??= takeBack());
    },
  };
}
