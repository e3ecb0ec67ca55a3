/** The files that the pages load: read once, served under an address that changes when the file does. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Bestand } from './layout.js';

interface Inhoud extends Bestand {
  readonly naam: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly etag: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface Bestanden {
  /** The file of that name; throws when there is none: that is a mistake in a page. */
  readonly find: (naam: string) => Bestand;
  /** Answers `/assets/…`; `null` for a path that is not there. */
  readonly respond: (path: string, request: Request) => Response | null;
}

/**
 * Every file has two addresses: `/assets/<version>-<hash>/<name>`, which a browser may keep for ever, and
 * `/assets/<name>`, which it must ask about each time.
 *
 * @param versie version of the package, to be read in the address
 */
export function readBestanden(paths: readonly string[], versie: string): Bestanden {
  const byName = new Map<string, Inhoud>();
  const byPath = new Map<string, readonly [Inhoud, cache: string]>();
  for (const path of paths) {
    const bytes = new Uint8Array(readFileSync(path));
    const digest = (algorithm: string, encoding: 'hex' | 'base64'): string =>
      createHash(algorithm).update(bytes).digest(encoding);
    const hash = digest('sha256', 'hex').slice(0, 12);
    const naam = basename(path);
    const type = TYPES[extname(path)];
    if (type === undefined) throw new Error(`No media type is known for ${path}`);
    const bestand: Inhoud = {
      naam,
      bytes,
      type,
      etag: `"${hash}"`,
      pad: `/assets/${versie}-${hash}/${naam}`,
      integriteit: `sha384-${digest('sha384', 'base64')}`,
    };
    byName.set(naam, bestand);
    byPath.set(bestand.pad, [bestand, 'public, max-age=31536000, immutable']);
    byPath.set(`/assets/${naam}`, [bestand, 'no-cache']);
  }
  return {
    find(naam) {
      const bestand = byName.get(naam);
      if (!bestand) throw new Error(`There is no file ${naam}`);
      return bestand;
    },
    respond(path, request) {
      const found = byPath.get(path);
      if (!found) return null;
      const [{ bytes, type, etag }, cache] = found;
      const headers = new Headers({ 'Cache-Control': cache, ETag: etag, 'Content-Type': type });
      const known = (request.headers.get('If-None-Match') ?? '').split(',').map((tag) => tag.trim());
      if (known.includes(etag) || known.includes(`W/${etag}`))
        return new Response(null, { status: 304, headers });
      headers.set('Content-Length', String(bytes.length));
      return new Response(request.method === 'HEAD' ? null : bytes, { headers });
    },
  };
}
