/** A page of a citizen for tests in Node: a client over a fetch that can fail, by a clock that nobody waits for. */
import '../../support/node-page.js';
import type { Configuration, FetchFunction } from '../../../src/client/configuration.js';
import { isLoketError, type LoketError } from '../../../src/client/errors.js';
import { createClient } from '../../../src/client/http-client.js';
import type { LoketClient } from '../../../src/client/loket-client.js';
import { createDemo, type Demo } from '../../../src/gateway/demo.js';
import { withFaults, type Fault, type FaultyFetch } from '../../support/faults.js';
import { virtualClock, type VirtualClock } from '../../support/virtual-clock.js';

export const API = 'https://mijn.gemeente.example/v1';
/** How large the parts of files are here. */
export const DEEL = 256 * 1024;
/** Who is signed in at the demo. */
export const ONDERWERP = 'p-7f3a9c51';

export interface VisitOptions {
  readonly getToken?: Configuration['getToken'];
  readonly apiUrl?: string;
  /** How many of the calls under way are no reason for the clock to stand still: they will never be answered. */
  readonly ignored?: () => number;
}

export interface Visit {
  readonly api: FaultyFetch;
  readonly clock: VirtualClock;
  readonly client: LoketClient;
  /** Lets time pass until `work` is done. */
  until<T>(work: Promise<T>): Promise<T>;
  /** `METHOD path` of every call, ids of uploads left out. */
  lines(): string[];
}

export function visit(
  fetch: FetchFunction,
  { getToken = null, apiUrl = API, ignored = () => 0 }: VisitOptions = {},
): Visit {
  const clock = virtualClock();
  let busy = 0;
  const api = withFaults(async (url, init) => {
    busy++;
    try {
      return await fetch(url, init);
    } finally {
      busy--;
    }
  });
  const configuration: Configuration = {
    apiUrl,
    problem: null,
    links: { pageOrigin: new URL(apiUrl).origin, allowedOrigins: [] },
    getToken,
    csrf: { headerName: 'X-CSRF-Token', source: 'sessie', cookieName: 'XSRF-TOKEN' },
    fetch: api.fetch,
    telefoon: null,
    contactUrl: null,
    weergave: null,
    loginUrl: null,
  };
  return {
    api,
    clock,
    client: createClient(configuration, clock.after),
    until: (work) => clock.runUntil(work, () => busy > ignored()),
    lines: () =>
      api.calls.map(({ method, url }) =>
        `${method} ${url.slice(apiUrl.length)}`.replace(/\/([ub])-[0-9a-f]{8,}/, '/$1'),
      ),
  };
}

export interface Town extends Visit {
  readonly demo: Demo;
  /** Moves the clock of the gateway, in milliseconds. */
  pass(ms: number): void;
  /** Another page of the same person, for which nothing fails. */
  readonly other: Visit;
}

/** The demo municipality, whose answers this page gets. */
export function visitDemo(options: VisitOptions = {}): Town {
  let later = 0;
  const demo = createDemo({
    apiUrl: API,
    rateLimit: null,
    controle: null,
    deelomvang: () => DEEL,
    now: () => Date.now() + later,
  });
  return {
    ...visit(demo.fetch, options),
    demo,
    pass: (ms) => void (later += ms),
    other: visit(demo.fetch),
  };
}

/** How this fails; throws when it does not, or by anything but a `LoketError`. */
export async function failure(work: Promise<unknown>): Promise<LoketError> {
  try {
    await work;
  } catch (error) {
    if (isLoketError(error)) return error;
    throw error;
  }
  throw new Error('It succeeded.');
}

/** Gives calls that `match` a fault, so many times. */
export function faultAt(api: FaultyFetch, match: RegExp, fault: Fault, times = 1): void {
  let left = times;
  api.always((proceed, init) => {
    const call = api.calls.at(-1);
    if (left === 0 || !call || !match.test(`${call.method} ${call.url}`)) return proceed();
    left--;
    return fault(proceed, init);
  });
}

/** The server did it, but nobody hears. */
export const lostAnswer: Fault = async (proceed) => {
  await proceed();
  throw new TypeError('Failed to fetch');
};

export const answersJson =
  (data: unknown, status = 200): Fault =>
  () =>
    Promise.resolve(
      new Response(JSON.stringify(data), { status, headers: { 'Content-Type': 'application/json' } }),
    );
