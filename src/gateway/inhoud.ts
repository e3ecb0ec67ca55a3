/** The bytes of a document over HTTP: what may open in a browser, under which name it is saved, and parts of it. */
import { matchesEtag } from './antwoord.js';
import type { Inhoud } from './backend.js';
import { SNIFF_BYTES, sniff } from './bestandstype.js';
import type { Weergave } from '../contract/parameters.js';

/** A name that every browser saves under: the plain one for old programs, the whole one for the rest (RFC 6266). */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  // No path, no control characters, no characters that turn the direction of the name around.
  const clean = name.replace(/[\p{Cc}\p{Cf}\p{Cs}/\\]/gu, '').trim() || 'document';
  const plain = clean
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^\x20-\x7e]|["%]/g, '_');
  const encoded = encodeURIComponent(clean).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

interface Deelbereik {
  readonly begin: number;
  /** Not included. */
  readonly eind: number;
}

/**
 * One range of bytes. `null`: give everything; also for several ranges, a unit that we do not know, and what lies past
 * the end, as a server may ignore `Range` (RFC 9110, 14.2).
 */
function readRange(header: string | undefined, omvang: number): Deelbereik | null {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.replace(/\s/g, '') ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return null;
  const [, first = '', last = ''] = match;
  if (first !== '' && last !== '' && Number(first) > Number(last)) return null;
  const begin = first === '' ? Math.max(0, omvang - Number(last)) : Number(first);
  const eind = first === '' || last === '' ? omvang : Math.min(omvang, Number(last) + 1);
  return begin < eind ? { begin, eind } : null;
}

async function firstBytes(inhoud: Inhoud): Promise<Uint8Array> {
  const start = await inhoud.read(0, Math.min(SNIFF_BYTES, inhoud.omvang));
  return start instanceof Uint8Array ? start : new Uint8Array(await new Response(start).arrayBuffer());
}

/**
 * @param ranges whether parts may be asked for; not where an address works only once
 */
export async function inhoudAnswer(
  request: Request,
  inhoud: Inhoud,
  weergave: Weergave,
  ranges: boolean,
): Promise<Response> {
  const type = sniff(await firstBytes(inhoud));
  const inline = weergave === 'openen' && type !== null;
  const etag = `"${inhoud.kenmerk}"`;
  const headers = {
    'Accept-Ranges': ranges ? 'bytes' : 'none',
    'Cache-Control': 'no-store',
    ETag: etag,
    // Whatever the file turns out to be, it runs nothing. A PDF gets no sandbox: Chromium 156 and Firefox 153 show one
    // inside it, older ones and other viewers may not, and a PDF has no part in our origin.
    'Content-Security-Policy': `default-src 'none'; frame-ancestors 'none'${type === 'application/pdf' ? '' : '; sandbox'}`,
    'Content-Disposition': contentDisposition(inline ? 'inline' : 'attachment', inhoud.bestandsnaam),
  };
  if (ranges && matchesEtag(request.headers.get('If-None-Match') ?? undefined, etag)) {
    return new Response(null, { status: 304, headers });
  }
  const ifRange = request.headers.get('If-Range');
  const range =
    ranges && (ifRange === null || ifRange === etag)
      ? readRange(request.headers.get('Range') ?? undefined, inhoud.omvang)
      : null;
  const { begin, eind } = range ?? { begin: 0, eind: inhoud.omvang };
  // A copy: a Response may hand the buffer on to another thread.
  const bytes = await inhoud.read(begin, eind);
  return new Response((bytes instanceof Uint8Array ? bytes.slice() : bytes) as BodyInit, {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      'Content-Type': type ?? 'application/octet-stream',
      'Content-Length': String(eind - begin),
      ...(range ? { 'Content-Range': `bytes ${begin}-${eind - 1}/${inhoud.omvang}` } : {}),
    },
  });
}
