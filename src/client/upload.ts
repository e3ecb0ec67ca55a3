/**
 * One file on its way into a case: announced, sent in parts, completed. It goes on by itself through everything that
 * passes, and what does not pass is a `LoketError` after which `run` goes on where it was.
 */
import {
  HELE_WAARDE_TOT,
  MAX_DEEL,
  MAX_DELEN,
  type Document,
  type DocumentAankondiging,
  type Ontvangstbewijs,
} from '../contract/documenten.js';
import { readDelen } from '../domain/delen.js';
import { canDigest, digest, digestOfDigests, hex } from '../domain/sha256.js';
import { createDocumentCalls } from './document-calls.js';
import { LoketError, isLoketError, type LoketErrorKind } from './errors.js';
import { newKey } from './http-client.js';
import { createLimiter, pageLimiter } from './limiter.js';
import type { LoketClient } from './loket-client.js';

/**
 * Failures that an upload names itself, as `LoketError.code` beside the codes of the API:
 * `bestand-gewijzigd` the file is no longer what was chosen · `bestand-onleesbaar` it is gone, or may not be read ·
 * `onbeveiligde-pagina` the page is not https, where browsers compute no digests · `andere-persoon` somebody else has
 * signed in meanwhile: nothing of the first person may stay on the page · `bewijs-verschilt` what the server has received
 * is not this file, by its receipt.
 */
export type UploadCode =
  'bestand-gewijzigd' | 'bestand-onleesbaar' | 'onbeveiligde-pagina' | 'andere-persoon' | 'bewijs-verschilt';

/** Where an upload is. `sent` and `size` count bytes; `sent` may go back when a part has to go again. */
export type UploadProgress = { readonly sent: number; readonly size: number } & (
  | { readonly phase: 'preparing' | 'sending' | 'completing' }
  | {
      readonly phase: 'waiting';
      /**
       * `offline` no connection · `busy` the API asks for patience, or fails for a while · `signed-out` the citizen has
       * to sign in, then `resume()` · `paused` until `resume()`.
       */
      readonly reason: 'offline' | 'busy' | 'signed-out' | 'paused';
      /** When it tries again by itself, in milliseconds since 1970 by the device's clock; `null`: not by itself, or as soon as it can. */
      readonly until: number | null;
    }
);

export interface UploadOptions {
  readonly client: LoketClient;
  readonly zaakId: string;
  /** What is sent, `aankondiging.bestandsomvang` bytes; read in slices, never whole above `HELE_WAARDE_TOT`. */
  readonly file: Blob;
  readonly aankondiging: DocumentAankondiging;
  /** Of this file and this intent: `newKey()` when the citizen chooses it, the same for every run. */
  readonly idempotencyKey: string;
  /** A document of the list, `verwerking: uploaden`, to go on with, if its parts prove to be of this file. */
  readonly resume?: Document | undefined;
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

export interface UploadResult {
  /** With its `ontvangstbewijs`, of which every value was compared with what was computed here. */
  readonly document: Document;
  /** SHA-256 of the whole file as computed here; `null` above `HELE_WAARDE_TOT`. */
  readonly waarde: string | null;
  /** SHA-256 over the raw digests of the parts as computed here. */
  readonly delenWaarde: string;
  /**
   * `new` announced now · `resumed` what an earlier visit had begun · `other-file` the document to resume turned out to
   * be of another file, so a new one was made · `expired` what had been announced was gone, so it was made anew.
   */
  readonly began: 'new' | 'resumed' | 'other-file' | 'expired';
}

/**
 * How taking back went: `removed` nothing of it is left on the server · `received` it had been completed already, and is
 * a document now · `unknown` the server could not be asked: what is there expires by itself.
 */
export type Cancelled = 'removed' | 'received' | 'unknown';

/** Made by `createUpload`. */
export interface Upload {
  readonly progress: UploadProgress;
  /** The document as the server announced or gave it; `null` before that. */
  readonly document: Document | null;
  /**
   * Sends what is missing. While it runs a second call gives the same promise; after a failure it goes on where it was.
   * Rejects with a `LoketError`: kind `aborted` after `stop` or `cancel`.
   */
  run(): Promise<UploadResult>;
  /** Stops sending until `resume`. What was sent stays. */
  pause(): void;
  /** Goes on after `pause`; looks whether the citizen has signed in; tries at once what waits for a moment. */
  resume(): void;
  /** Ends for good without telling the server, e.g. when the element is gone: what is there can be resumed later. */
  stop(): void;
  /** Ends for good and takes the document back. */
  cancel(): Promise<Cancelled>;
}

/** How often what may be chance is tried again: an API that fails, a part that arrives damaged, a table that is stale. */
const TRIES = 5;
/** How many parts of a file stand in line at once; how many are under way is up to the limiter of the page. */
const LANES = 3;
const LONGEST_PAUSE_MS = 30_000;

/**
 * One digest at a time, of a part or of a whole file: browsers compute them on one thread anyway, and what waits for it
 * would be in memory.
 */
const oneDigest = createLimiter(1);

/** Lets go of the memory at once, where the browser can: of a large file it would pile up before it is collected. */
function release(bytes: ArrayBuffer): void {
  (bytes as ArrayBuffer & { transfer?: (length: number) => unknown }).transfer?.(0);
}

/** What every call of an upload is given. */
interface Call {
  readonly signal: AbortSignal;
  readonly language: string | undefined;
}

/** A closed door, and what it waits for. */
interface Gate {
  readonly reason: 'offline' | 'busy' | 'signed-out' | 'paused';
  readonly until: number | null;
  readonly opened: Promise<void>;
  readonly open: () => void;
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

const asLoketError = (cause: unknown): LoketError =>
  isLoketError(cause) ? cause : new LoketError('server', 'the upload failed', { cause });

const notOfThisFile = (): LoketError => new LoketError('contract', 'delen: not the parts of this file');

const aborted = (): LoketError => new LoketError('aborted', 'the upload was stopped');

/** Whether the server no longer has what we send to, or no longer takes it: then it is asked how things are. */
const isStale = ({ kind, code }: LoketError): boolean =>
  kind === 'not-found' ||
  code === 'upload-verlopen' ||
  code === 'niet-meer-te-wijzigen' ||
  code === 'delen-ontbreken' ||
  (kind === 'conflict' && code === undefined);

/** A second, then twice that, up to half a minute; never all citizens at the same moment. */
const growing = (times: number): number =>
  Math.min(1000 * 2 ** times, LONGEST_PAUSE_MS) * (0.75 + Math.random() / 2);

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

/** Waits for `work`, also when it does not hear of an abort itself: reading a file, waiting for its turn. */
async function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  let stop = (): void => undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(aborted());
  });
  signal.addEventListener('abort', stop);
  try {
    return await Promise.race([work, stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Prepares an upload; nothing happens before `run`. */
export function createUpload(options: UploadOptions): Upload {
  const { client, zaakId, file, aankondiging, idempotencyKey, language, onProgress } = options;
  const calls = createDocumentCalls(client);
  const limit = pageLimiter();
  const owner = {};
  const group = options.group ?? owner;

  let phase: 'preparing' | 'sending' | 'completing' = 'preparing';
  let paused: Gate | null = null;
  let trouble: Gate | null = null;
  let running: Promise<UploadResult> | null = null;
  let cancelling: Promise<Cancelled> | null = null;
  /** Why no run may go on or begin. */
  let ended: LoketError | null = null;
  /** Aborts what is under way; a fresh one takes its place when it goes on. */
  let attempt = new AbortController();

  let person = options.onderwerp;
  let document: Document | null = options.resume ?? null;
  /** `document` came from the list, and may turn out to be of another file. */
  let candidate = document !== null;
  /** Whether an announcement was sent of which we know no refusal. */
  let asked = false;
  /** Whether what we know of the server may be out of date. */
  let stale = candidate;
  /** Whether the session is being looked at, after a 401. */
  let checking = false;
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
    const gate = paused ?? trouble;
    return gate
      ? { phase: 'waiting', reason: gate.reason, until: gate.until, sent, size: file.size }
      : { phase, sent, size: file.size };
  }
  const report = (): void => onProgress?.(progress());
  function enter(next: typeof phase): void {
    phase = next;
    report();
  }

  function closeGate(reason: Gate['reason'], ms: number | null, until: number | null): Gate {
    let release: () => void = () => undefined;
    let endTimer: () => void = () => undefined;
    const gate: Gate = {
      reason,
      until,
      opened: new Promise((resolve) => (release = resolve)),
      open() {
        endTimer();
        removeEventListener('online', gate.open);
        if (paused === gate) paused = null;
        if (trouble === gate) trouble = null;
        release();
        report();
      },
    };
    if (ms !== null) endTimer = client.wire.after(ms, gate.open);
    if (reason === 'offline') addEventListener('online', gate.open);
    return gate;
  }

  function interrupt(): void {
    attempt.abort();
    attempt = new AbortController();
  }

  /** Ends for good; everything that waits hears it. */
  function end(error: LoketError): LoketError {
    ended ??= error;
    interrupt();
    paused?.open();
    trouble?.open();
    return ended;
  }

  /** Sets the pause that a failure asks for. @returns whether going on makes sense after it */
  function endure({ kind, code, retryAfter }: LoketError, times: number): boolean {
    const first = !trouble;
    if (kind === 'signed-out') {
      trouble ??= closeGate('signed-out', null, null);
      // One refusal may be chance, or old news: then nobody needs to be asked anything.
      if (first && times === 0) void recheck(trouble);
    } else if (kind === 'offline' || kind === 'timeout') {
      trouble ??= closeGate('offline', growing(times), null);
    } else if (
      kind === 'busy' ||
      code === 'sleutel-bezig' ||
      ((kind === 'server' || kind === 'contract') && times < TRIES)
    ) {
      const ms = retryAfter === undefined ? growing(times) : retryAfter * 1000 + growing(0);
      trouble ??= closeGate('busy', ms, Date.now() + ms);
    } else return false;
    if (first) report();
    return true;
  }

  /** Does `work` until it succeeds, or fails by what does not pass. */
  async function persist<T>(work: (call: Call) => Promise<T>): Promise<T> {
    for (let times = 0; ;) {
      for (let gate = paused ?? trouble; gate; gate = paused ?? trouble) await gate.opened;
      if (ended) throw ended;
      const { signal } = attempt;
      try {
        return await unlessAborted(signal, work({ signal, language }));
      } catch (cause) {
        const error = asLoketError(cause);
        // By a pause or the end, which the next round hears of.
        if (signal.aborted && error.kind === 'aborted') continue;
        if (!endure(error, times++)) throw error;
      }
    }
  }

  /** Ends when somebody else is signed in than whose file this is. */
  async function checkPerson(): Promise<void> {
    const { data } = await persist((call) => client.loadSessie(call));
    if (!data.aangemeld) return;
    if (person === undefined) person = data.onderwerp;
    if (data.onderwerp !== person) throw end(named('signed-out', 'andere-persoon'));
  }

  /** After a 401: goes on only for the same person. Otherwise the door stays closed until the citizen has signed in. */
  async function recheck(gate: Gate): Promise<void> {
    if (checking) return;
    checking = true;
    try {
      for (let times = 0; trouble === gate; times++) {
        try {
          const { data } = await client.loadSessie({ language, signal: attempt.signal });
          if (!data.aangemeld) return;
          if (person === undefined) person = data.onderwerp;
          // Without a name nobody can be recognised.
          else if (person === null || data.onderwerp !== person) end(named('signed-out', 'andere-persoon'));
          gate.open();
        } catch (error) {
          if (asLoketError(error).kind === 'signed-out') return;
          // No answer is no news.
          await new Promise<void>((resolve) => client.wire.after(growing(times), resolve));
        }
      }
    } finally {
      checking = false;
    }
  }

  async function bytesOf(begin: number, length: number): Promise<ArrayBuffer> {
    let bytes;
    try {
      bytes = await file.slice(begin, begin + length).arrayBuffer();
    } catch (cause) {
      throw named('rejected', 'bestand-onleesbaar', cause);
    }
    if (bytes.byteLength !== length) throw named('rejected', 'bestand-gewijzigd');
    return bytes;
  }

  /** SHA-256 of a piece of the file. */
  const digestAt = (begin: number, length: number): Promise<Uint8Array> =>
    oneDigest(group, owner, async () => {
      const bytes = await bytesOf(begin, length);
      const value = await digest(bytes);
      release(bytes);
      return value;
    });

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
    document = null;
    candidate = false;
    parts = [];
    began = why;
  }

  const keyNow = (): string => (generation === 1 ? idempotencyKey : `${idempotencyKey}.${generation}`);

  async function announce(): Promise<Document> {
    asked = true;
    try {
      const { data } = await persist((call) =>
        calls.announceDocument(zaakId, aankondiging, { ...call, idempotencyKey: keyNow() }),
      );
      const table = readDelen(data.delen, file.size);
      if (!table) throw notOfThisFile();
      parts = cut(file.size, table.deelomvang);
      return (document = data);
    } catch (error) {
      // A refusal made nothing; of anything else we do not know.
      asked = (asLoketError(error).status ?? 500) >= 500;
      throw error;
    }
  }

  /** Asks the server how things are. @returns the document, when that is no longer on its way */
  async function sync({ id }: Document): Promise<Document | null> {
    const { data } = await persist((call) => calls.loadDocument(zaakId, id, call));
    if (data.verwerking !== 'uploaden') return data;
    const { delen } = (await persist((call) => calls.loadDelen(zaakId, id, call))).data;
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

  async function sendDeel(part: Part, documentId: string): Promise<void> {
    const { volgnummer, begin, omvang } = part;
    const once = (call: Call): Promise<void> =>
      limit(group, owner, async () => {
        if (broken || call.signal.aborted) throw aborted();
        try {
          const waarde = await digestOf(part);
          await calls.sendDeel(zaakId, documentId, volgnummer, file.slice(begin, begin + omvang), waarde, {
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

  async function sendDelen(documentId: string): Promise<void> {
    enter('sending');
    const todo = parts.filter(({ arrived }) => !arrived);
    broken = null;
    const lane = async (): Promise<void> => {
      try {
        for (let part = todo.shift(); part; part = todo.shift()) await sendDeel(part, documentId);
      } catch (error) {
        // The first reason counts; the other lanes end by it.
        broken ??= asLoketError(error);
        interrupt();
        trouble?.open();
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

  /** @returns `null` when the document turned out to be of another file */
  async function conclude(complete: Document): Promise<UploadResult | null> {
    const bewijs = complete.ontvangstbewijs;
    if (bewijs ? !(await proves(bewijs)) : candidate) {
      if (!candidate) throw named('rejected', 'bewijs-verschilt');
      drop('other-file');
      return null;
    }
    if (candidate) began = 'resumed';
    candidate = false;
    document = complete;
    for (const part of parts) part.arrived = true;
    const waarde = await (whole ??= digestOfFile());
    return { document, waarde, delenWaarde: await digestOfParts(), began };
  }

  /** From what the server has to a complete document; `null`: begin again, because that was not of this file. */
  async function round(): Promise<UploadResult | null> {
    if (document && stale) {
      let complete: Document | null = null;
      try {
        complete = await sync(document);
      } catch (error) {
        const { kind, code } = asLoketError(error);
        if (kind !== 'not-found' && code !== 'upload-verlopen') throw error;
        await checkPerson();
        drop('expired');
      }
      if (complete) return conclude(complete);
    }
    const { id } = document ?? (await announce());
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
      calls.completeDocument(zaakId, id, { ...integriteit, delenWaarde }, { ...call, idempotencyKey: key }),
    );
    return conclude(data);
  }

  async function work(): Promise<UploadResult> {
    whole = null;
    enter('preparing');
    if (file.size !== aankondiging.bestandsomvang) throw named('rejected', 'bestand-gewijzigd');
    // Before anything is announced: can this page compute digests at all?
    if (!canDigest()) throw named('rejected', 'onbeveiligde-pagina');
    if (person === undefined) await checkPerson();
    let reread = false;
    for (let rounds = 0; ; rounds++) {
      try {
        const result = await round();
        if (result) return result;
      } catch (cause) {
        const error = asLoketError(cause);
        stale = true;
        if (ended) throw ended;
        // Before anything is begun anew, and before a refusal is told: is it still the same person?
        if (error.kind === 'forbidden' || error.kind === 'not-found') await checkPerson();
        if (!document) throw error;
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
    if (ended?.code === 'andere-persoon') return 'unknown';
    // What is another file's, or may be, stays.
    if (candidate || (!document && !asked)) return 'removed';
    const call = { language };
    let id;
    try {
      // The same key: what was announced, if it was, is answered again.
      document ??= (await calls.announceDocument(zaakId, aankondiging, { ...call, idempotencyKey: keyNow() }))
        .data;
      ({ id } = document);
      await calls.cancelDocument(zaakId, id, call);
      return 'removed';
    } catch {
      if (id === undefined) return 'unknown';
    }
    // Refused because it is complete, or not answered: the server is asked.
    try {
      const { data } = await calls.loadDocument(zaakId, id, call);
      return data.verwerking === 'uploaden' ? 'unknown' : 'received';
    } catch (error) {
      return asLoketError(error).kind === 'not-found' ? 'removed' : 'unknown';
    }
  }

  return {
    get progress() {
      return progress();
    },
    get document() {
      return document;
    },
    run() {
      if (ended) return Promise.reject(ended);
      running ??= work().catch((cause: unknown) => {
        running = null;
        throw asLoketError(cause);
      });
      return running;
    },
    pause() {
      if (paused || ended) return;
      paused = closeGate('paused', null, null);
      interrupt();
      report();
    },
    resume() {
      paused?.open();
      if (trouble?.reason === 'signed-out') void recheck(trouble);
      else trouble?.open();
    },
    stop() {
      end(aborted());
    },
    cancel() {
      end(aborted());
      return (cancelling ??= takeBack());
    },
  };
}
