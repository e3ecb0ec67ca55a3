/** The road under the calls of a client, for modules that add calls to it. No part of the public surface. */
import type { Configuration } from './configuration.js';
import type { Answer, CallOptions, WriteOptions } from './loket-client.js';
import type { Schema } from './tolerant.js';

/** The only clock of the client, so that no test waits. Returns the function that cancels. */
export type After = (ms: number, callback: () => void) => () => void;

/** What is called. */
export interface Target {
  readonly url: string;
  /** The same for the developer: without the API's address and without ids. */
  readonly what: string;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface Wire {
  readonly configuration: Configuration;
  readonly after: After;
  /** A path of the API: a resource, an id, a resource … An id is only ever one segment of it. */
  readonly target: (...path: string[]) => Target;
  /** Round every call: options of its own only, and no failure but a `LoketError`. */
  readonly run: <O extends CallOptions, T>(
    options: O | undefined,
    work: (options: O) => Promise<T>,
  ) => Promise<T>;
  /** Reads a resource, and remembers it with its ETag. */
  readonly get: <T>(where: Target, schema: Schema<T>, options: CallOptions) => Promise<Answer<T>>;
  readonly write: (
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    where: Target,
    body: unknown,
    options: WriteOptions,
  ) => Promise<Reply>;
  /** Gives `attempt` the CSRF header, if there is one; once more with a fresh token when that was refused. */
  readonly withToken: (
    options: CallOptions,
    attempt: (token: Readonly<Record<string, string>>) => Promise<Reply>,
  ) => Promise<Reply>;
  /** What every request carries: the language, this client, and who is signed in. */
  readonly headers: (options: CallOptions) => Promise<Record<string, string>>;
  /** Gives back an answer that is a success, and throws any other as the `LoketError` it means. */
  readonly settle: (reply: Reply, what: string) => Reply;
  readonly read: <T>(schema: Schema<T>, reply: Reply, what: string) => Answer<T>;
}
