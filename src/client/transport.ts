/** One request over HTTP, on a page that may have changed everything under it. The only file that knows ky. */
import type { FetchFunction } from './configuration.js';
import { LoketError } from './errors.js';
import { sayOnce } from './say-once.js';
// Before ky, and used after it has loaded: the order of these two matters.
import { restorePollution } from './without-pollution.js';
import ky from 'ky';

restorePollution();

// Taken at load: what analytics wraps round it later does not see these calls.
const loadedFetch = globalThis.fetch;
export const pageFetch: FetchFunction = (url, init) => loadedFetch.call(globalThis, url, init);

// The members of RequestInit that we leave alone, named, because an absent one would be read from a polluted
// Object.prototype. A plain object, not one without prototype: wrappers call `init.hasOwnProperty`.
const UNSET = {
  body: undefined,
  duplex: undefined,
  integrity: undefined,
  keepalive: undefined,
  priority: undefined,
  referrer: undefined,
  signal: undefined,
  window: undefined,
};

/**
 * ky copies each request for a retry, which here it never makes, and cancels the bodies afterwards. Both go wrong on a
 * polluted page: WebKit makes the streams of the copy by the page's `type`, Firefox knows no `Request.body` and finds the
 * page's. So the copy is the request itself, and there is no body to cancel.
 */
function keepWhole(request: Request): void {
  Object.defineProperties(request, { body: { value: null }, clone: { value: () => request } });
}

export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly signal: AbortSignal;
}

// Old libraries (Prototype.js) give arrays, or all objects, a `toJSON` of their own; the replacer sees what was there before it.
const stringifyJson = (data: unknown): string =>
  JSON.stringify(data, function (this: Record<string, unknown>, key: string) {
    return this[key];
  });

/**
 * Makes the function that sends requests: no referrer, no browser cache (ours is in memory), redirects seen, not
 * followed. It rejects with whatever `fetch` rejects with.
 */
export function createTransport(
  send: FetchFunction,
  credentials: RequestCredentials,
): (request: HttpRequest) => Promise<Response> {
  const fixed = {
    ...UNSET,
    mode: 'cors',
    credentials,
    cache: 'no-store',
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
  } as const;

  // Wrappers of analytics scripts expect an address in a string (`url.indexOf(…)`), and options they can copy: they get
  // those, not ky's Request.
  const sendPlainly = async (input: RequestInfo | URL): Promise<Response> => {
    const request = input as Request;
    const headers: Record<string, string> = {};
    request.headers.forEach((value, name) => {
      headers[name] = value;
    });
    const { method, signal } = request;
    const body = method === 'GET' ? undefined : (await request.text()) || undefined;
    let answer;
    try {
      answer = send(request.url, { ...fixed, method, headers, body, signal } as unknown as RequestInit);
    } catch (cause) {
      sayOnce('error', 'the fetch function of this page throws; another script has replaced it.');
      throw new LoketError('server', 'fetch of this page throws', { cause });
    }
    return answer;
  };

  const http = ky.create({
    ...fixed,
    headers: { Accept: 'application/json, application/problem+json' },
    hooks: { beforeRequest: [keepWhole] },
    json: undefined,
    retry: 0,
    timeout: false,
    throwHttpErrors: false,
    stringifyJson,
    fetch: sendPlainly,
  } as never);

  // A Request, not a string: ky asks its input for `headers` and `signal`, and a string takes those from Object.prototype.
  return ({ url, method, headers, body, signal }) =>
    http(new Request(url), { method, headers, json: body, signal });
}
