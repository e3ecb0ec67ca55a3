/** The bytes of one part over HTTP. XHR, because fetch does not tell how far the bytes are; see docs/decisions/0021. */
import type { FetchFunction } from './configuration.js';
import { LoketError, isLoketError } from './errors.js';
import { createTransport, pageFetch } from './transport.js';
import type { After, Reply } from './wire.js';

/** How long we wait while not one byte moves. */
export const STALL_PART_MS = 30_000;

/**
 * How long we wait once nothing can be seen to move any more, because all bytes were handed over or because `fetch` does
 * not tell: on the slowest line that we go on with, 32 kB a second, this part may still be on its way.
 */
export const patienceFor = (size: number): number => STALL_PART_MS + size / 32;

// Taken at load, methods included: what analytics wraps round them later does not see these calls. Absent in Node.
const Xhr = globalThis.XMLHttpRequest as typeof XMLHttpRequest | undefined;
// oxlint-disable-next-line typescript/unbound-method -- called with `call`
const { open, send, abort, setRequestHeader } = Xhr?.prototype ?? ({} as XMLHttpRequest);

export interface PartRequest {
  readonly headers: () => Promise<Readonly<Record<string, string>>>;
  /** Instead of XHR: for stories and tests. */
  readonly fetch: FetchFunction | null;
  readonly credentials: 'include' | 'omit';
  readonly after: After;
  readonly signal?: AbortSignal | undefined;
  /** Hears how many bytes were handed to the network; by `fetch` never. */
  readonly onProgress?: ((sent: number) => void) | undefined;
}

function byXhr(
  xhr: XMLHttpRequest,
  url: string,
  bytes: Blob,
  headers: Readonly<Record<string, string>>,
  withCredentials: boolean,
  signal: AbortSignal,
  onSent: (sent: number) => void,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const lost = (): void => reject(new Error('the connection was lost'));
    xhr.onload = () => {
      const received = new Headers();
      for (const line of xhr.getAllResponseHeaders().split('\r\n')) {
        const colon = line.indexOf(':');
        if (colon > 0) received.append(line.slice(0, colon), line.slice(colon + 1).trim());
      }
      // XHR follows redirects by itself: an answer from elsewhere is that of a login page.
      const status = xhr.responseURL === url ? xhr.status : 0;
      resolve({ status, headers: received, text: xhr.responseText });
    };
    xhr.onerror = lost;
    // By us, which is told already; or by the browser, when the page goes away.
    xhr.onabort = lost;
    xhr.upload.onprogress = ({ loaded }) => onSent(loaded);
    signal.addEventListener('abort', () => abort.call(xhr));
    open.call(xhr, 'PUT', url, true);
    // Firefox would read an answer without a type as XML, and complain when it is empty.
    xhr.responseType = 'text';
    xhr.withCredentials = withCredentials;
    for (const [name, value] of Object.entries(headers)) setRequestHeader.call(xhr, name, value);
    send.call(xhr, bytes);
  });
}

/** One request that carries the bytes as they are, and its answer. No total time-out: a slow line may take its time. */
export function sendPart(url: string, bytes: Blob, request: PartRequest): Promise<Reply> {
  const { fetch, credentials, after, signal, onProgress } = request;
  return new Promise((resolve, reject) => {
    const attempt = new AbortController();
    let open = true;
    let endStall: () => void = () => undefined;
    const end = (finish: () => void): void => {
      open = false;
      endStall();
      signal?.removeEventListener('abort', stop);
      // First the reason, then the abort: that one says nothing.
      finish();
      attempt.abort();
    };
    const fail = (error: LoketError): void => end(() => reject(error));
    const stop = (): void => fail(new LoketError('aborted', 'stopped by the widget'));
    const wait = (ms: number): void => {
      endStall();
      endStall = after(ms, () => fail(new LoketError('timeout', 'delen/{id}: nothing moves any more')));
    };
    const onSent = (sent: number): void => {
      if (!open) return;
      wait(sent < bytes.size ? STALL_PART_MS : patienceFor(bytes.size));
      onProgress?.(Math.min(sent, bytes.size));
    };
    async function exchange(): Promise<Reply> {
      const headers = { 'Content-Type': 'application/octet-stream', ...(await request.headers()) };
      if (!fetch && Xhr) {
        const own = { Accept: 'application/json, application/problem+json', ...headers };
        return byXhr(new Xhr(), url, bytes, own, credentials === 'include', attempt.signal, onSent);
      }
      wait(patienceFor(bytes.size));
      const transport = createTransport(
        (to, init) => (fetch ?? pageFetch)(to, Object.assign({}, init, { body: bytes })),
        credentials,
      );
      const answer = await transport({ method: 'PUT', url, headers, signal: attempt.signal });
      return { status: answer.status, headers: answer.headers, text: await answer.text() };
    }

    if (signal?.aborted) {
      stop();
      return;
    }
    signal?.addEventListener('abort', stop);
    wait(STALL_PART_MS);
    exchange().then(
      (reply) => end(() => resolve(reply)),
      (cause: unknown) =>
        fail(isLoketError(cause) ? cause : new LoketError('offline', 'delen/{id}: no connection', { cause })),
    );
  });
}
