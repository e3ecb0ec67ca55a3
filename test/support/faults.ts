/**
 * Everything that goes wrong between a browser and an API, put round any fetch function: the gateway in the page, or
 * the network. No fault waits by itself: what never answers ends when the caller aborts.
 */
import type { FetchFunction } from '../../src/client/configuration.js';

/** Changes one call: it may let it proceed, or answer itself. */
export type Fault = (proceed: () => Promise<Response>, init: RequestInit) => Promise<Response>;

export interface RecordedCall {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string | null;
  readonly init: RequestInit;
}

export interface FaultyFetch {
  readonly fetch: FetchFunction;
  /** Every call that was made, with what it carried. */
  readonly calls: readonly RecordedCall[];
  /** The next calls get these faults, one each; then all is well again. `null` leaves a call alone. */
  next(...faults: (Fault | null)[]): void;
  /** Every call from now on gets this fault, until another is set; `null` heals. */
  always(fault: Fault | null): void;
}

/** Puts faults between a client and `inner`. */
export function withFaults(inner: FetchFunction): FaultyFetch {
  const calls: RecordedCall[] = [];
  const queue: (Fault | null)[] = [];
  let standing: Fault | null = null;
  return {
    calls,
    next: (...faults) => void queue.push(...faults),
    always: (fault) => void (standing = fault),
    fetch: (url, init) => {
      calls.push({
        method: init.method ?? 'GET',
        url,
        headers: new Headers(init.headers),
        body: typeof init.body === 'string' ? init.body : null,
        init,
      });
      const fault = queue.shift() ?? standing;
      const proceed = (): Promise<Response> => inner(url, init);
      return fault ? fault(proceed, init) : proceed();
    },
  };
}

/** A promise that only ever ends by the caller's abort. */
const never = ({ signal }: RequestInit): Promise<never> =>
  new Promise((_, reject) => {
    const stop = (): void => {
      reject(signal?.reason as Error);
    };
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop);
  });

/** The browser's way to say: no connection, no such host, blocked by CORS or by the page's policy. */
export const noConnection = (): Fault => () => Promise.reject(new TypeError('Failed to fetch'));

/** Sends nothing at all, not even a status. */
export const hangs = (): Fault => (_, init) => never(init);

/** As a wrapper round fetch that drops the signal: sends nothing and does not hear the abort either. */
export const hangsDeaf = (): Fault => () => new Promise(() => undefined);

/** Lets the call proceed when `wait` is over. */
export const latency =
  (wait: () => Promise<void>): Fault =>
  async (proceed, init) => {
    await Promise.race([wait(), never(init)]);
    return proceed();
  };

/** Half of the body, and then `rest`. */
const halfBody =
  (
    rest: (stream: ReadableStreamDefaultController<Uint8Array>, init: RequestInit) => Promise<void> | void,
  ): Fault =>
  async (proceed, init) => {
    const { status, headers, ...answer } = await whole(await proceed());
    const half = answer.bytes.slice(0, Math.ceil(answer.bytes.length / 2));
    let sent = false;
    const body = new ReadableStream<Uint8Array>({
      pull(stream) {
        if (sent) return rest(stream, init);
        sent = true;
        stream.enqueue(half);
        return undefined;
      },
    });
    return new Response(body, { status, headers });
  };

async function whole(response: Response): Promise<{ status: number; headers: Headers; bytes: Uint8Array }> {
  const { status, headers } = response;
  return { status, headers, bytes: new Uint8Array(await response.arrayBuffer()) };
}

/** The connection is lost halfway the body, in the words of a browser. */
export const dropsMidBody = (error: Error = new TypeError('network error')): Fault =>
  halfBody((stream) => {
    stream.error(error);
  });

/** The connection stays, but after half the body nothing more comes. */
export const stallsMidBody = (): Fault => halfBody((_, init) => never(init));

/** The body ends halfway as if that were all. */
export const truncates = (): Fault =>
  halfBody((stream) => {
    stream.close();
  });

/** Another status, with a problem document when a code is given. */
export const answers =
  (status: number, { code, headers }: { code?: string; headers?: Record<string, string> } = {}): Fault =>
  () => {
    const problem = { type: `https://loket.example/problemen/${code ?? ''}`, code, title: code, status };
    const type = { 'Content-Type': code === undefined ? 'text/html' : 'application/problem+json' };
    const body = code === undefined ? '<h1>Nginx</h1>' : JSON.stringify(problem);
    return Promise.resolve(new Response(body, { status, headers: { ...type, ...headers } }));
  };

/** The session is over. */
export const unauthorised = (): Fault => answers(401, { code: 'niet-geauthenticeerd' });

/** A redirect as the browser shows it under `redirect: 'manual'`: no status, no headers, no body. */
export const redirects = (): Fault => () => {
  const response = Response.error();
  Object.defineProperty(response, 'type', { value: 'opaqueredirect' });
  return Promise.resolve(response);
};

/** 200, and nothing in it. */
export const emptyOk = (): Fault => () =>
  Promise.resolve(new Response('', { headers: { 'Content-Type': 'application/json' } }));

/** 200 with a web page: what a firewall or a login page answers. */
export const webPage = (): Fault => () =>
  Promise.resolve(
    new Response('<!doctype html><title>Inloggen</title>', { headers: { 'Content-Type': 'text/html' } }),
  );

/** The same answer with its JSON changed: wrong types, missing fields, hostile keys. */
export const changes =
  (change: (json: never) => unknown): Fault =>
  async (proceed) => {
    const { status, headers, bytes } = await whole(await proceed());
    const json = JSON.parse(new TextDecoder().decode(bytes)) as never;
    const changed = new Headers(headers);
    changed.delete('ETag');
    return new Response(JSON.stringify(change(json)), { status, headers: changed });
  };
