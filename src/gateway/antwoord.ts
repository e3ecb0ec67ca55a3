/** How answers leave the gateway: with an ETag, 304 when nothing changed, and lists in pages. */
import type { Deel } from './backend.js';
import type { GatewayContext } from './context.js';
import type { Pagina } from './invoer.js';
import { sha256Text } from './sha256.js';
import type { Schema } from './validator.js';
import { onlyContract } from './validator.js';

/** `If-None-Match` compares weakly (RFC 9110, 13.1.2). */
export function matchesEtag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  return header
    .split(',')
    .map((part) => part.trim().replace(/^W\//, ''))
    .includes(etag);
}

interface AnswerOptions {
  /** Who may keep it: nobody, unless it is the same for everyone. */
  readonly openbaar?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A read: 200 with what the schema names of the data, or 304 when the reader has exactly this already. */
export function readAnswer(
  c: GatewayContext,
  schema: Schema,
  data: unknown,
  options: AnswerOptions = {},
): Response {
  return textAnswer(c, JSON.stringify(onlyContract(schema, data)), options);
}

/** The same for a text that is JSON already. */
export function textAnswer(c: GatewayContext, body: string, options: AnswerOptions = {}): Response {
  const etag = `"${sha256Text(`${c.get('taal')}\n${body}`).slice(0, 32)}"`;
  const headers = {
    'Cache-Control': options.openbaar === true ? 'no-cache' : 'no-store',
    'Content-Language': c.get('taal'),
    ETag: etag,
    ...options.headers,
  };
  if (matchesEtag(c.req.header('If-None-Match'), etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { 'Content-Type': 'application/json', ...headers } });
}

/** The answer to a write. */
export function writeAnswer(c: GatewayContext, schema: Schema, data: unknown, status: 200 | 201): Response {
  return new Response(JSON.stringify(onlyContract(schema, data)), {
    status,
    headers: {
      'Content-Type': 'application/json',
      'Cache-Control': 'no-store',
      'Content-Language': c.get('taal'),
    },
  });
}

/** A write that has nothing to say but that it is done. */
export const doneAnswer = (): Response =>
  new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } });

export const bereikOf = ({ page, pageSize }: Pagina): { begin: number; aantal: number } => ({
  begin: (page - 1) * pageSize,
  aantal: pageSize,
});

/**
 * One page of a list. A page past the end is empty: the list may have become shorter while someone was reading it.
 * @param schema of the page
 * @param more what the page says beside its items
 * @param options who may keep it
 */
export function pageAnswer<T>(
  c: GatewayContext,
  schema: Schema,
  deel: Deel<T>,
  pagina: Pagina,
  more: Readonly<Record<string, unknown>> = {},
  options: AnswerOptions = {},
): Response {
  const last = Math.max(1, Math.ceil(deel.count / pagina.pageSize));
  const address = (page: number): string => {
    const { apiUrl, basePath } = c.get('diensten');
    const url = new URL(c.req.url);
    url.searchParams.set('page', String(page));
    return `${apiUrl(c.req.raw)}${c.req.path.slice(basePath.length)}${url.search}`;
  };
  const page = {
    count: deel.count,
    next: pagina.page < last ? address(pagina.page + 1) : null,
    previous: pagina.page > 1 ? address(Math.min(pagina.page - 1, last)) : null,
    results: deel.results,
    ...more,
  };
  return readAnswer(c, schema, page, options);
}
