/** Everything that can go wrong between a widget and the API, as a closed union. */
import type { Problem } from '../contract/problem.js';

/**
 * What kind of failure it is, from the citizen's side:
 * `offline` no connection or a blocked call · `timeout` nothing came in time · `signed-out` no (longer a) session ·
 * `forbidden` this person may not see it · `not-found` it does not exist · `conflict` the state changed meanwhile ·
 * `rejected` the input was refused · `too-large` it is too big · `busy` too many calls, or a source that is down for a while ·
 * `server` the API failed · `contract` the answer is not what was agreed · `aborted` we stopped it ourselves.
 */
export type LoketErrorKind =
  | 'offline'
  | 'timeout'
  | 'signed-out'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'rejected'
  | 'too-large'
  | 'busy'
  | 'server'
  | 'contract'
  | 'aborted';

export interface LoketErrorDetails {
  /** HTTP status, when there was an answer. */
  readonly status?: number | undefined;
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number | undefined;
  /** The problem document of the API, already checked. */
  readonly problem?: Problem | undefined;
  /** What went wrong, when the client itself can name it; otherwise the code of the API. */
  readonly code?: string | undefined;
  readonly cause?: unknown;
}

export class LoketError extends Error {
  override readonly name = 'LoketError';
  readonly kind: LoketErrorKind;
  readonly status: number | undefined;
  readonly retryAfter: number | undefined;
  readonly problem: Problem | undefined;
  /** The code of the API (`zaak-gesloten` …) or of the client, for rules that need more than the kind. */
  readonly code: string | undefined;

  constructor(kind: LoketErrorKind, message: string, details: LoketErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.kind = kind;
    this.status = details.status;
    this.retryAfter = details.retryAfter;
    this.problem = details.problem;
    this.code = details.problem?.code ?? details.code;
  }
}

export const isLoketError = (value: unknown): value is LoketError => value instanceof LoketError;
