/** The contract over HTTP: sessions, patience, memory, and every failure as a `LoketError`. */
import { idSchema } from '../contract/basis.js';
import { documentenPageSchema } from '../contract/documenten.js';
import { mijnGegevensSchema } from '../contract/mijn-gegevens.js';
import { organisatieSchema } from '../contract/organisatie.js';
import { problemSchema } from '../contract/problem.js';
import { sessieSchema, type Sessie } from '../contract/sessie.js';
import { statussenPageSchema } from '../contract/statussen.js';
import { zaakSchema, zakenPageSchema } from '../contract/zaken.js';
import { parseAddress } from '../domain/url.js';
import type { Configuration } from './configuration.js';
import { LoketError, isLoketError, type LoketErrorKind } from './errors.js';
import { parseHttpDate, parseRetryAfter } from './http-date.js';
import { createInhoudLink, inhoudLinks } from './inhoud.js';
import type { Answer, CallOptions, LoketClient, WriteOptions } from './loket-client.js';
import { nameCspViolations } from './name-csp-violations.js';
import { sayOnce } from './say-once.js';
import { readTolerantly, type Schema } from './tolerant.js';
import { createTransport, pageFetch } from './transport.js';
import { VERSION } from './version.js';
import type { After, Reply, Target, Wire } from './wire.js';

/** How long we wait for the next byte, also of the body. */
export const STALL_MS = 20_000;
/** How long one attempt may take in all: a body that drips never stalls. */
export const TOTAL_MS = 60_000;
/** How often a failed attempt is repeated without the citizen asking. */
const RETRIES = 2;
/** How many seconds of `Retry-After` we wait in silence, over all attempts; beyond that the citizen is told. */
const SILENT_SECONDS = 10;
/** Fewer and larger pages than the API gives by itself: a case of 5,000 steps comes in ten calls. */
const PAGE_SIZE = 500;
const MAX_PAGES = 200;

const afterReally: After = (ms, callback) => {
  const timer = setTimeout(callback, ms);
  return () => {
    clearTimeout(timer);
  };
};

interface Call extends Target {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}
/** An earlier answer, kept with its ETag to ask whether it changed. */
interface Kept {
  readonly etag: string;
  readonly answer: Answer<unknown>;
}
interface Page<T> {
  readonly next: string | null;
  readonly results: T[];
}
interface Memory {
  readonly answers: Map<string, Kept>;
  readonly lists: Map<string, { readonly pages: readonly unknown[]; readonly items: unknown }>;
}

const KIND_OF_STATUS: Readonly<Record<number, LoketErrorKind>> = {
  401: 'signed-out',
  403: 'forbidden',
  404: 'not-found',
  408: 'timeout',
  409: 'conflict',
  410: 'conflict',
  413: 'too-large',
  429: 'busy',
  503: 'busy',
};

const isId = (text: string): boolean => idSchema.safeParse(text).success;

const isJson = (headers: Headers): boolean =>
  /^application\/([\w.+-]+\+)?json\b/i.test(headers.get('Content-Type') ?? '');

const serverTime = (headers: Headers): number => parseHttpDate(headers.get('Date')) ?? Date.now();

/** `undefined` for what is no JSON. The parser's own error is dropped: its message quotes the answer. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** What an answer that is no success means; `null` for a success. */
function failureOf(reply: Reply, what: string): LoketError | null {
  const { status, headers } = reply;
  if ((status >= 200 && status < 300) || status === 304) return null;
  // A redirect (seen as status 0 where the browser hides it) leads to a login page.
  const kind =
    status < 400 ? 'signed-out' : (KIND_OF_STATUS[status] ?? (status < 500 ? 'rejected' : 'server'));
  const problem = isJson(headers) ? problemSchema.safeParse(parseJson(reply.text)).data : undefined;
  return new LoketError(kind, `${what}: ${problem?.code ?? 'status'} ${status}`, {
    status,
    problem,
    retryAfter: parseRetryAfter(headers.get('Retry-After'), serverTime(headers)),
  });
}

/** Half a second to a second, then twice that: never all citizens at the same moment. */
const backoff = (attempt: number): number => 250 * 2 ** attempt * (1 + Math.random());

/** Whether trying once more, unchanged, can help. */
function isPassing({ kind, status, code }: LoketError): boolean {
  // Without a network there is nothing to wait for: the citizen is told at once.
  if (kind === 'offline') return navigator.onLine;
  return kind === 'busy' || status === 502 || status === 504 || code === 'sleutel-bezig';
}

/** A key for one action of the citizen. Not `randomUUID`, which pages over http do not have. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

function readCookie(name: string): string | null {
  try {
    // Asked of the prototype: an element named `cookie` in the content hides `document.cookie`.
    const cookies = Reflect.get(Document.prototype, 'cookie', document).split('; ');
    const found = cookies.find((cookie) => cookie.startsWith(`${name}=`));
    return found === undefined ? null : decodeURIComponent(found.slice(name.length + 1));
  } catch {
    // A sandboxed frame may not even look.
    return null;
  }
}

/**
 * The client for one API. Widgets on a page share it, and with it its memory: that holds answers only as long as the
 * page lives and the same person is signed in; nothing is stored.
 * @param after replaces the timers in tests
 */
export function createClient(configuration: Configuration, after: After = afterReally): LoketClient {
  const { apiUrl, csrf, getToken } = configuration;
  const transport = createTransport(configuration.fetch ?? pageFetch, getToken ? 'omit' : 'include');
  const emptyMemory = (): Memory => ({ answers: new Map(), lists: new Map() });
  let memory = emptyMemory();
  let csrfToken: string | null = null;
  /** Whose answers we remember; `undefined` when we never asked. */
  let onderwerp: string | null | undefined;

  if (apiUrl !== null) nameCspViolations(apiUrl);

  function forget(): void {
    memory = emptyMemory();
    csrfToken = null;
    onderwerp = undefined;
  }

  const aborted = (): LoketError => new LoketError('aborted', 'stopped by the widget');

  async function authorization(): Promise<Record<string, string>> {
    let token;
    try {
      token = await getToken?.();
    } catch (cause) {
      if (isLoketError(cause)) throw cause;
      throw new LoketError(navigator.onLine ? 'signed-out' : 'offline', 'getToken failed', { cause });
    }
    if (!token) return {};
    // Anything else would be refused by the browser with the token in its message.
    if (!/^[\x21-\x7e]+$/.test(token)) throw new LoketError('signed-out', 'getToken gave no usable token');
    return { Authorization: `Bearer ${token}` };
  }

  const headersOf = async (options: CallOptions): Promise<Record<string, string>> => ({
    'Accept-Language': options.language ?? 'nl',
    'Loket-Client': VERSION,
    ...options.headers,
    ...(await authorization()),
  });

  function settle(reply: Reply, what: string): Reply {
    if (csrf.source === 'header') csrfToken = reply.headers.get(csrf.headerName) ?? csrfToken;
    const failure = failureOf(reply, what);
    if (failure?.kind === 'signed-out') forget();
    if (failure) throw failure;
    return reply;
  }

  /** One request and its whole answer, or the reason why not. */
  async function exchange({ method, what, url, headers, body }: Call, options: WriteOptions): Promise<Reply> {
    if (options.signal?.aborted) throw aborted();
    const attempt = new AbortController();
    let stop: (error: LoketError) => void = () => undefined;
    const stopped = new Promise<never>((_, reject) => {
      stop = (error) => {
        // First the reason, then the abort: fetch rejects with one of its own, which says nothing.
        reject(error);
        attempt.abort();
      };
    });
    const abort = (): void => stop(aborted());
    const expire = (): void => stop(new LoketError('timeout', `${what}: no answer in time`));
    // Also when a wrapper round fetch drops our signal, or getToken never answers, this ends.
    const orStopped = <T>(work: Promise<T>): Promise<T> => Promise.race([work, stopped]);
    const overNetwork = <T>(work: Promise<T>): Promise<T> =>
      orStopped(work).catch((cause: unknown) => {
        throw isLoketError(cause) ? cause : new LoketError('offline', `${what}: no connection`, { cause });
      });

    stopped.catch(() => undefined);
    options.signal?.addEventListener('abort', abort);
    const endTotal = after(TOTAL_MS, expire);
    let endStall = after(STALL_MS, expire);
    let reader;
    try {
      const all = { ...(await orStopped(headersOf(options))), ...headers };
      // The session that is looked at for the sake of a write is no write.
      if (method !== 'GET') options.onDeparture?.();
      const response = await overNetwork(
        transport({ method, url, body, signal: attempt.signal, headers: all }),
      );
      reader = response.body?.getReader();
      const decoder = new TextDecoder();
      let text = '';
      for (;;) {
        endStall();
        endStall = after(STALL_MS, expire);
        const chunk = reader && (await overNetwork(reader.read()));
        text += decoder.decode(chunk?.value, { stream: chunk?.done === false });
        if (chunk?.done !== false) break;
      }
      reader = undefined;
      return settle({ status: response.status, headers: response.headers, text }, what);
    } finally {
      endTotal();
      endStall();
      options.signal?.removeEventListener('abort', abort);
      // Ends what still runs; the lost end of a stream is of no interest.
      reader?.cancel().catch(() => undefined);
      attempt.abort();
    }
  }

  function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        signal?.removeEventListener('abort', stop);
        cancel();
        reject(aborted());
      };
      const cancel = after(ms, () => {
        signal?.removeEventListener('abort', stop);
        resolve();
      });
      // No `{ once: true }`: an object of options is read with what the page put on Object.prototype.
      signal?.addEventListener('abort', stop);
    });
  }

  /** Tries, and tries again where that can help. A repeated write carries the same `Idempotency-Key`. */
  async function send(call: Call, options: WriteOptions): Promise<Reply> {
    let silent = 0;
    for (let attempt = 1; ; attempt++) {
      try {
        return await exchange(call, options);
      } catch (error) {
        if (!isLoketError(error)) throw error;
        silent += error.retryAfter ?? 0;
        if (attempt > RETRIES || silent > SILENT_SECONDS || !isPassing(error)) throw error;
        await pause((error.retryAfter ?? 0) * 1000 + backoff(attempt), options.signal);
      }
    }
  }

  function read<T>(schema: Schema<T>, { headers, text }: Reply, what: string): Answer<T> {
    const value = isJson(headers) ? parseJson(text) : undefined;
    if (value === undefined) {
      sayOnce('warn', `${what} is not readable as JSON; it cannot be shown.`);
      throw new LoketError('contract', `${what} is not readable as JSON`);
    }
    const language = /^[A-Za-z-]+/.exec(headers.get('Content-Language') ?? '')?.[0] ?? 'nl';
    return { ...readTolerantly(schema, value, what), language, at: serverTime(headers) };
  }

  async function get<T>(
    { what, url }: Target,
    schema: Schema<T>,
    options: CallOptions,
    { answers } = memory,
  ): Promise<Answer<T>> {
    const key = `${options.language ?? 'nl'} ${url}`;
    const kept = answers.get(key);
    const headers = kept ? { 'If-None-Match': kept.etag } : {};
    const reply = await send({ method: 'GET', what, url, headers, body: undefined }, options);
    if (kept && reply.status === 304) {
      return { ...(kept.answer as Answer<T>), at: serverTime(reply.headers) };
    }
    const answer = read(schema, reply, what);
    const etag = reply.headers.get('ETag');
    if (etag === null) answers.delete(key);
    else answers.set(key, { etag, answer });
    return answer;
  }

  /** Follows `next`, which may only lead to another page of this very list. */
  async function getAll<T>(
    { what, url }: Target,
    schema: Schema<Page<T>>,
    options: CallOptions,
  ): Promise<Answer<readonly T[]>> {
    const mine = memory;
    const pages: Page<T>[] = [];
    const seen = new Set<string>();
    let lost = 0;
    let next = `${url}?pageSize=${PAGE_SIZE}`;
    for (;;) {
      if (next.split('?')[0] !== url || seen.has(next) || seen.size === MAX_PAGES) {
        throw new LoketError('contract', `${what}: "next" does not lead to a next page`);
      }
      seen.add(next);
      const page = await get({ what, url: next }, schema, options, mine);
      if (page.lost > 0 && page.data.results.length === 0) {
        throw new LoketError('contract', `${what}: no item is as agreed`);
      }
      pages.push(page.data);
      lost += page.lost;
      if (page.data.next === null) {
        const key = `${options.language ?? 'nl'} ${url}`;
        const before = mine.lists.get(key);
        const same =
          before?.pages.length === pages.length && pages.every((one, at) => one === before.pages[at]);
        const data = same ? (before.items as T[]) : pages.flatMap(({ results }) => results);
        mine.lists.set(key, { pages, items: data });
        return { ...page, data, lost };
      }
      next = parseAddress(page.data.next, next)?.href ?? '';
    }
  }

  async function loadSessie(options: CallOptions): Promise<Answer<Sessie>> {
    // Always fresh: it holds the token for writes, and who is signed in.
    const answer = await get(target('sessie'), sessieSchema, options, emptyMemory());
    if (onderwerp !== undefined && onderwerp !== answer.data.onderwerp) forget();
    onderwerp = answer.data.onderwerp;
    if (csrf.source === 'sessie') csrfToken = answer.data.csrfToken;
    return answer;
  }

  /** The token for a write, or another one than the one that was refused. */
  async function tokenForWrite(refused: string | null, options: CallOptions): Promise<string | null> {
    const current = (): string | null => (csrf.source === 'cookie' ? readCookie(csrf.cookieName) : csrfToken);
    if (current() === refused || current() === null) await loadSessie(options);
    return current();
  }

  async function withToken(
    options: CallOptions,
    attempt: (token: Readonly<Record<string, string>>) => Promise<Reply>,
  ): Promise<Reply> {
    if (getToken) return attempt({});
    const header = (token: string | null): Record<string, string> =>
      token === null ? {} : { [csrf.headerName]: token };
    const token = await tokenForWrite(null, options);
    try {
      return await attempt(header(token));
    } catch (error) {
      if (!isLoketError(error) || error.code !== 'csrf-token-verlopen') throw error;
      return attempt(header(await tokenForWrite(token, options)));
    }
  }

  function write(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    where: Target,
    body: unknown,
    options: WriteOptions,
  ): Promise<Reply> {
    const key: Record<string, string> =
      method === 'POST' ? { 'Idempotency-Key': options.idempotencyKey ?? newKey() } : {};
    return withToken(options, (token) =>
      send({ ...where, method, body, headers: { ...key, ...token } }, options),
    );
  }

  function target(...path: string[]): Target {
    if (apiUrl === null) {
      throw configuration.problem ?? new LoketError('contract', 'no API address: see configure()');
    }
    if (!path.every(isId)) throw new LoketError('not-found', 'this is not an id');
    const what = path.map((segment, index) => (index % 2 ? '{id}' : segment)).join('/');
    return { what, url: [apiUrl, ...path].join('/') };
  }

  async function run<O extends CallOptions, T>(
    options: O | undefined,
    work: (options: O) => Promise<T>,
  ): Promise<T> {
    try {
      // A page may have put `signal` on Object.prototype.
      return await work(Object.assign(Object.create(null), options) as O);
    } catch (error) {
      throw isLoketError(error) ? error : new LoketError('server', 'the client failed', { cause: error });
    }
  }

  const wire: Wire = {
    configuration,
    after,
    target,
    run,
    get: (where, schema, options) => get(where, schema, options),
    write,
    withToken,
    headers: headersOf,
    settle,
    read,
  };

  return {
    wire,
    forget,
    loadSessie: (options) => run(options, loadSessie),
    loadOrganisatie: (options) => run(options, (own) => get(target('organisatie'), organisatieSchema, own)),
    loadZaken: (options) => run(options, (own) => getAll(target('zaken'), zakenPageSchema, own)),
    loadZaak: (zaakId, options) => run(options, (own) => get(target('zaken', zaakId), zaakSchema, own)),
    loadStatussen: (zaakId, options) =>
      run(options, (own) => getAll(target('zaken', zaakId, 'statussen'), statussenPageSchema, own)),
    loadDocumenten: (zaakId, options) =>
      run(options, (own) => getAll(target('zaken', zaakId, 'documenten'), documentenPageSchema, own)),
    markGezien: (zaakId, tot, options) =>
      run(options, async (own) => {
        await write('PUT', target('zaken', zaakId, 'gezien'), { tot }, own);
      }),
    documentLinks: (zaakId, { id, formaat }) =>
      inhoudLinks(wire, ['zaken', zaakId, 'documenten', id], formaat),
    createInhoudLink: (zaakId, documentId, weergave, options) =>
      createInhoudLink(wire, ['zaken', zaakId, 'documenten', documentId], weergave, options),
    loadMijnGegevens: (options) =>
      run(options, (own) => get(target('mijn-gegevens'), mijnGegevensSchema, own)),
    updateMijnGegevens: (wijziging, options) =>
      run(options, async (own) => {
        const where = target('mijn-gegevens');
        return read(mijnGegevensSchema, await write('PATCH', where, wijziging, own), where.what);
      }),
  };
}
