/** A gateway of its own per test, with a clock that stands still; every answer is held against the document. */
import assert from 'node:assert/strict';
import type { Problem, ProblemCode } from '../../src/contract/problem.js';
import { PROBLEM_STATUS } from '../../src/contract/problem.js';
import type { Sessie } from '../../src/contract/sessie.js';
import type { Demo, DemoOptions } from '../../src/gateway/demo.js';
import { createDemo } from '../../src/gateway/demo.js';
import type { DemoNaam } from '../../src/gateway/demo-sessie.js';
import { assertConforms } from './conformance.js';

/** Monday 23 November 2026, ten o'clock in Amsterdam. */
export const MAANDAG = Date.UTC(2026, 10, 23, 9);
export const ORIGIN = 'https://mijn.wilgenrade.example';

export interface Harness extends Demo {
  /** The clock of the gateway, in milliseconds since 1970. */
  readonly clock: { ms: number };
  /** How long the gateway waited, in milliseconds, per time. */
  readonly waits: number[];
  /** Errors that nobody foresaw. */
  readonly failures: unknown[];
  /** @param path within the API: `/zaken` */
  call(path: string, init?: RequestInit): Promise<Response>;
  /** The same, with the token of a person. */
  callAs(naam: DemoNaam, path: string, init?: RequestInit): Promise<Response>;
  /** A read that must succeed. */
  read<T>(path: string, init?: RequestInit): Promise<T>;
  readAs<T>(naam: DemoNaam, path: string): Promise<T>;
  /** A write as the client does it: CSRF token, program name and JSON; `headers` replaces, `null` leaves out. */
  write(
    method: 'POST' | 'PUT' | 'PATCH',
    path: string,
    body: unknown,
    headers?: Readonly<Record<string, string | null>>,
  ): Promise<Response>;
}

let keys = 0;
export const freshKey = (): string => `sleutel-${(keys += 1)}-${'x'.repeat(16)}`;

export function createHarness(options: DemoOptions = {}): Harness {
  const clock = { ms: MAANDAG };
  const waits: number[] = [];
  const failures: unknown[] = [];
  const demo = createDemo({
    now: () => clock.ms,
    delay: (ms) => {
      waits.push(ms);
      return Promise.resolve();
    },
    onFailure: (error) => failures.push(error),
    ...options,
  });

  async function call(path: string, init?: RequestInit): Promise<Response> {
    const request = new Request(`${ORIGIN}/v1${path}`, init);
    const response = await demo.app.fetch(request);
    const isCut = request.headers.get('Loket-Scenario')?.includes('truncated') === true;
    if (!isCut) await assertConforms(request, response.clone());
    return response;
  }

  async function read<T>(path: string, init?: RequestInit): Promise<T> {
    const response = await call(path, init);
    assert.equal(response.status, 200, `${path}: ${await response.clone().text()}`);
    return (await response.json()) as T;
  }

  const bearer = (naam: DemoNaam, init?: HeadersInit): Headers => {
    const headers = new Headers(init);
    headers.set('Authorization', `Bearer demo-${naam}`);
    return headers;
  };
  return {
    ...demo,
    clock,
    waits,
    failures,
    call,
    read,
    callAs: (naam, path, init = {}) => call(path, { ...init, headers: bearer(naam, init.headers) }),
    readAs: (naam, path) => read(path, { headers: bearer(naam) }),
    async write(method, path, body, headers = {}) {
      const { csrfToken } = await read<Sessie>('/sessie');
      const all: Record<string, string | null> = {
        'Content-Type': 'application/json',
        'Loket-Client': 'test/1.0',
        'X-CSRF-Token': csrfToken,
        ...(method === 'POST' ? { 'Idempotency-Key': freshKey() } : {}),
        ...headers,
      };
      const sent = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null);
      return call(path, {
        method,
        headers: Object.fromEntries(sent),
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
    },
  };
}

/** Asserts that this is the problem with this code, and gives it. */
export async function assertProblem(response: Response, code: ProblemCode): Promise<Problem> {
  const problem = (await response.json()) as Problem;
  assert.equal(problem.code, code, JSON.stringify(problem));
  assert.equal(response.status, PROBLEM_STATUS[code]);
  assert.equal(problem.status, response.status);
  assert.equal(problem.type, `urn:loket:fout:${code}`);
  return problem;
}

/** The names of what is wrong, in order. */
export const wrongNames = (problem: Problem): string[] =>
  (problem.invalidParams ?? []).map(({ name }) => name).sort();
