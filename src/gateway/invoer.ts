/**
 * Reads path, query, headers and body of one request and gathers everything that is wrong, so that one answer names it
 * all.
 */
import { bijlageTokenSchema } from '../contract/documenten.js';
import {
  idempotencyKeySchema,
  loketClientSchema,
  PAGINA_GROOTTE,
  paginaGrootteSchema,
  paginaSchema,
  volgnummerSchema,
} from '../contract/parameters.js';
import type { GatewayContext } from './context.js';
import { ApiProblem } from './problem.js';
import type { InvalidParam, Oordeel, Output, Schema } from './validator.js';
import { judge, judgeFields, unknownParam } from './validator.js';

/** Reads at most `limit` bytes; more is refused without reading on. */
async function readBody(request: Request, limit: number): Promise<Uint8Array> {
  const tooLarge = (): ApiProblem =>
    new ApiProblem('verzoek-te-groot', {
      detail: `De inhoud van deze aanvraag mag hoogstens ${limit} bytes zijn.`,
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
      // Not cancelled: a server would hang up before the answer is out.
      reader.releaseLock();
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

/** The `sha-256` of a `Content-Digest` (a dictionary of RFC 8941), in hexadecimal digits; `null` when there is none. */
function readContentDigest(header: string): string | null {
  let found: string | null = null;
  for (const member of header.split(',')) {
    const match = /^[ \t]*sha-256=:([A-Za-z0-9+/]{43}=):[ \t]*$/.exec(member);
    // Of one name twice the last one counts.
    if (match) found = atob(match[1] as string);
    else if (/^[ \t]*sha-256(?![a-z0-9_.*-])/.test(member)) found = null;
  }
  return found && [...found].map((char) => char.charCodeAt(0).toString(16).padStart(2, '0')).join('');
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

  /**
   * @param queryNames every name that may stand in the query; another one is refused, so that a typing error shows
   * @param repeatable those that may stand there more than once
   */
  constructor(c: GatewayContext, queryNames: readonly string[] = [], repeatable: readonly string[] = []) {
    this.#c = c;
    const query = new URL(c.req.url).searchParams;
    for (const name of new Set(query.keys())) {
      if (!queryNames.includes(name)) {
        this.#wrong.push(unknownParam(name));
      } else if (query.getAll(name).length > 1 && !repeatable.includes(name)) {
        this.add(name, 'dubbel', 'Deze parameter mag maar één keer voorkomen.');
      }
    }
  }

  path<S extends Schema>(name: string, schema: S): Output<S> {
    return this.#judge(name, schema, this.#c.req.param(name));
  }

  query<S extends Schema>(name: string, schema: S, fallback: Output<S>): Output<S> {
    const value = this.#query(name);
    return value === null ? fallback : this.#judge(name, schema, value);
  }

  /** A parameter that must be there. */
  requiredQuery<S extends Schema>(name: string, schema: S): Output<S> {
    const { searchParams } = new URL(this.#c.req.url);
    // More than one was noticed at the start; then there is no value to judge.
    return this.#judge(name, schema, searchParams.get(name) ?? undefined);
  }

  /** A parameter that may be absent. */
  optionalQuery<S extends Schema>(name: string, schema: S): Output<S> | null {
    const value = this.#query(name);
    return value === null ? null : this.#judge(name, schema, value);
  }

  /** Every value of a parameter that may be repeated; at least one. */
  queryAll<S extends Schema>(name: string, schema: S): Output<S>[] {
    const values = new URL(this.#c.req.url).searchParams.getAll(name);
    if (values.length === 0) this.add(name, 'verplicht', 'Deze waarde is verplicht.');
    return values.map((value) => this.#judge(name, schema, value));
  }

  /** A header that may be absent. */
  header<S extends Schema>(name: string, schema: S): Output<S> | null {
    return this.#c.req.header(name) === undefined ? null : this.#header(name, schema);
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

  /** The number of a part in the path. */
  volgnummer(): number {
    const text = this.#c.req.param('volgnummer') ?? '';
    return this.#judge('volgnummer', volgnummerSchema, /^\d{1,15}$/.test(text) ? Number(text) : text);
  }

  /** @returns the SHA-256 that the sender states of the body (RFC 9530), in hexadecimal digits */
  contentDigest(): string {
    const header = this.#c.req.header('Content-Digest');
    const value = header === undefined ? undefined : readContentDigest(header);
    if (value === undefined) this.add('Content-Digest', 'verplicht', 'Deze waarde is verplicht.');
    if (value === null) {
      this.add('Content-Digest', 'vorm', 'Stuur de SHA-256 van dit deel: sha-256=:…: met base64 ertussen.');
    }
    return value ?? '';
  }

  /** @returns the body as this schema reads it */
  async body<S extends Schema>(schema: S): Promise<Output<S>> {
    const value = await this.#json();
    return value === undefined
      ? (undefined as Output<S>)
      : this.#take(judge(schema, value, (path) => path.join('.') || 'body'));
  }

  /**
   * The body field by field, for who judges more than the schema can say and wants to name all of it in one answer: what is
   * wrong with the fields is for the caller, `check()` only throws when there is no JSON to read.
   */
  async fields<T extends object>(schema: Schema<T>): Promise<ReturnType<typeof judgeFields<T>>> {
    const value = await this.#json();
    return value === undefined ? { velden: {}, fouten: [] } : judgeFields(schema, value);
  }

  /** The secret of files that were sent without a session; `null` when there is none. */
  bijlageToken(): string | null {
    return this.#c.req.header('Bijlage-Token') === undefined
      ? null
      : this.#header('Bijlage-Token', bijlageTokenSchema);
  }

  /** @returns `undefined` when it is none, which is remembered */
  async #json(): Promise<unknown> {
    const type = this.#c.req.header('Content-Type') ?? '';
    if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type)) {
      throw new ApiProblem('mediatype-niet-ondersteund', {
        detail: 'Stuur de gegevens als application/json in UTF-8.',
        headers: { Accept: 'application/json' },
      });
    }
    const bytes = await readBody(this.#c.req.raw, this.#c.get('diensten').maxBody);
    try {
      return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
    } catch {
      this.add('body', 'vorm', 'De inhoud is geen JSON in UTF-8.');
      return undefined;
    }
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

  #number(name: string, schema: Schema<number>, fallback: number): number {
    const value = this.#query(name);
    if (value === null) return fallback;
    return this.#judge(name, schema, /^-?\d{1,15}$/.test(value) ? Number(value) : value);
  }

  #header<S extends Schema>(name: string, schema: S): Output<S> {
    return this.#judge(name, schema, this.#c.req.header(name));
  }

  #judge<S extends Schema>(name: string, schema: S, value: unknown): Output<S> {
    return this.#take(judge(schema, value, (path) => [name, ...path].join('.')));
  }

  #take<T>(oordeel: Oordeel<T>): T {
    if (oordeel.goed) return oordeel.waarde;
    this.#wrong.push(...oordeel.fouten);
    // Nobody sees this: `check()` throws first.
    return undefined as T;
  }

  /** Something that a schema cannot see. */
  add(name: string, code: string, reason: string): void {
    this.#wrong.push({ name, code, reason });
  }
}
