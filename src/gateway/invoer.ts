/**
 * The gateway's validator: judges path, query, headers and body with the schemas of the contract and gathers everything
 * that is wrong, so that one answer names it all.
 */
import * as z from 'zod/mini';
import type { Problem } from '../contract/problem.js';
import {
  idempotencyKeySchema,
  loketClientSchema,
  PAGINA_GROOTTE,
  paginaGrootteSchema,
  paginaSchema,
} from '../contract/parameters.js';
import type { GatewayContext } from './context.js';
import { ApiProblem } from './problem.js';

type InvalidParam = NonNullable<Problem['invalidParams']>[number];
type Issue = z.core.$ZodIssue;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at this place of the input; only what is really there, never what a page added to a prototype. */
function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

function describe(issue: Issue, value: unknown): Pick<InvalidParam, 'code' | 'reason'> {
  if (value === undefined) return { code: 'verplicht', reason: 'Dit veld is verplicht.' };
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'type', reason: `Hier hoort een waarde van het type ${issue.expected}.` };
    case 'too_big':
      return { code: 'te-groot', reason: `De waarde of lengte mag hoogstens ${String(issue.maximum)} zijn.` };
    case 'too_small':
      return { code: 'te-klein', reason: `De waarde of lengte moet minstens ${String(issue.minimum)} zijn.` };
    case 'invalid_value':
      return { code: 'waarde', reason: `Kies een van: ${issue.values.map(String).join(', ')}.` };
    default:
      return { code: 'vorm', reason: 'De waarde heeft niet de afgesproken vorm.' };
  }
}

function issuesOf(issues: readonly Issue[], input: unknown, name: string, isBody: boolean): InvalidParam[] {
  return issues.flatMap((issue): InvalidParam[] => {
    const path = issue.path.map(String);
    const at = (extra: readonly string[]): string =>
      isBody ? [...path, ...extra].join('.') || 'body' : [name, ...path, ...extra].join('.');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        name: at([key]),
        code: 'onbekend',
        reason: 'Dit veld bestaat hier niet.',
      }));
    }
    return [{ name: at([]), ...describe(issue, valueAt(input, issue.path)) }];
  });
}

/** Reads at most `limit` bytes; more is refused without reading on. */
async function readBody(request: Request, limit: number): Promise<Uint8Array> {
  const tooLarge = (): ApiProblem =>
    new ApiProblem('verzoek-te-groot', {
      detail: `De inhoud van deze aanvraag mag hoogstens ${limit} bytes zijn.`,
      headers: { Connection: 'close' },
    });
  if (Number(request.headers.get('Content-Length') ?? 0) > limit) throw tooLarge();
  // Not every browser gives a stream here; what it does give is in memory already.
  const stream = request.body as ReadableStream<Uint8Array> | null | undefined;
  if (!stream) {
    const bytes = new Uint8Array(await request.arrayBuffer());
    if (bytes.length > limit) throw tooLarge();
    return bytes;
  }
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > limit) {
      await reader.cancel();
      throw tooLarge();
    }
    pieces.push(next.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** Which page of a list is asked for. */
export interface Pagina {
  readonly page: number;
  readonly pageSize: number;
}

/** Gathers the input of one request; `check()` at the end throws 400 with everything that is wrong. */
export class Invoer {
  readonly #c: GatewayContext;
  readonly #wrong: InvalidParam[] = [];

  /** @param queryNames every name that may stand in the query; another one is refused, so that a typing error shows */
  constructor(c: GatewayContext, queryNames: readonly string[] = []) {
    this.#c = c;
    const query = new URL(c.req.url).searchParams;
    for (const name of new Set(query.keys())) {
      if (!queryNames.includes(name)) {
        this.#add(name, 'onbekend', 'Deze parameter bestaat hier niet.');
      } else if (query.getAll(name).length > 1) {
        this.#add(name, 'dubbel', 'Deze parameter mag maar één keer voorkomen.');
      }
    }
  }

  path<T extends z.ZodMiniType>(name: string, schema: T): z.output<T> {
    return this.#judge(name, schema, this.#c.req.param(name));
  }

  query<T extends z.ZodMiniType>(name: string, schema: T, fallback: z.output<T>): z.output<T> {
    const value = this.#query(name);
    return value === null ? fallback : this.#judge(name, schema, value);
  }

  pagina(): Pagina {
    return {
      page: this.#number('page', paginaSchema, 1),
      pageSize: this.#number('pageSize', paginaGrootteSchema, PAGINA_GROOTTE),
    };
  }

  /** Every write says which program it comes from. */
  loketClient(): void {
    this.#header('Loket-Client', loketClientSchema);
  }

  idempotencyKey(): string {
    return this.#header('Idempotency-Key', idempotencyKeySchema);
  }

  /** @returns the body as this schema reads it, and the text itself */
  async body<T extends z.ZodMiniType>(schema: T): Promise<z.output<T>> {
    const type = this.#c.req.header('Content-Type') ?? '';
    if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type)) {
      throw new ApiProblem('mediatype-niet-ondersteund', {
        detail: 'Stuur de gegevens als application/json in UTF-8.',
        headers: { Accept: 'application/json' },
      });
    }
    const bytes = await readBody(this.#c.req.raw, this.#c.get('diensten').maxBody);
    let value: unknown;
    try {
      value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    } catch {
      this.#add('body', 'vorm', 'De inhoud is geen JSON in UTF-8.');
      return undefined as z.output<T>;
    }
    const result = z.safeParse(schema, value);
    if (!result.success) {
      this.#wrong.push(...issuesOf(result.error.issues, value, 'body', true));
      // A key named __proto__ is a field like any other: no schema has it.
    } else if (isObject(value) && Object.hasOwn(value, '__proto__')) {
      this.#add('__proto__', 'onbekend', 'Dit veld bestaat hier niet.');
    }
    return result.data as z.output<T>;
  }

  check(): void {
    if (this.#wrong.length > 0) {
      throw new ApiProblem('ongeldig', {
        detail: 'Verbeter wat in invalidParams staat en stuur de aanvraag opnieuw.',
        invalidParams: this.#wrong,
      });
    }
  }

  #query(name: string): string | null {
    const values = new URL(this.#c.req.url).searchParams.getAll(name);
    return values.length === 1 ? (values[0] ?? null) : null;
  }

  #number(name: string, schema: z.ZodMiniType<number>, fallback: number): number {
    const value = this.#query(name);
    if (value === null) return fallback;
    return this.#judge(name, schema, /^-?\d{1,15}$/.test(value) ? Number(value) : value);
  }

  #header<T extends z.ZodMiniType>(name: string, schema: T): z.output<T> {
    return this.#judge(name, schema, this.#c.req.header(name));
  }

  #judge<T extends z.ZodMiniType>(name: string, schema: T, value: unknown): z.output<T> {
    const result = z.safeParse(schema, value);
    if (!result.success) this.#wrong.push(...issuesOf(result.error.issues, value, name, false));
    return result.data as z.output<T>;
  }

  #add(name: string, code: string, reason: string): void {
    this.#wrong.push({ name, code, reason });
  }
}
