/** One request over HTTP, on a page that may have changed everything under it. */
import type { FetchFunction } from './configuration.js';
import { LoketError } from './errors.js';
import { sayOnce } from './say-once.js';

// Taken at load: what analytics wraps round it later does not see these calls.
const loadedFetch = globalThis.fetch;
export const pageFetch: FetchFunction = (url, init) => loadedFetch.call(globalThis, url, init);

// The members of RequestInit that we leave alone, named, because an absent one would be read from a polluted
// Object.prototype. A plain object, not one without prototype: wrappers call `init.hasOwnProperty`.
const UNSET = {
  duplex: undefined,
  integrity: undefined,
  keepalive: undefined,
  priority: undefined,
  referrer: undefined,
  window: undefined,
};

export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
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
 * followed. It rejects with whatever `fetch` rejects with. Wrappers of analytics scripts expect an address in a string
 * (`url.indexOf(…)`) and options they can copy: they get those.
 */
export function createTransport(
  send: FetchFunction,
  credentials: RequestCredentials,
): (request: HttpRequest) => Promise<Response> {
  return ({ url, method, headers, body, signal }) => {
    const isJson = body !== undefined;
    const init = {
      ...UNSET,
      mode: 'cors',
      credentials,
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      method,
      headers: {
        Accept: 'application/json, application/problem+json',
        ...(isJson ? { 'Content-Type': 'application/json' } : {}),
        ...headers,
      },
      body: isJson ? stringifyJson(body) : undefined,
      signal,
    };
    let answer;
    try {
      answer = send(url, init as unknown as RequestInit);
    } catch (cause) {
      sayOnce('error', 'the fetch function of this page throws; another script has replaced it.');
      return Promise.reject(new LoketError('server', 'fetch of this page throws', { cause }));
    }
    // A wrapper may also give its answer at once, without a promise.
    return Promise.resolve(answer);
  };
}
