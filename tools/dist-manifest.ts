/** `dist/manifest.json`: what a site may publish, with the size and the integrity of each file. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Bytes. */
export interface Size {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

export interface DistFile {
  /** `module`: `<script type="module">`; `classic`: `<script defer>`. */
  readonly type: 'module' | 'classic';
  readonly bytes: Size;
  /** For the attribute `integrity`. */
  readonly integrity: string;
}

export interface DistManifest {
  /** Of the package, and of every file. */
  readonly version: string;
  /** By name, in alphabetical order. */
  readonly files: Readonly<Record<string, DistFile>>;
}

/** What a server sends of it. */
export function sizeOf(code: string | Uint8Array): Size {
  const bytes = Buffer.from(code);
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
  };
}

/** The value of `integrity` for a file with these bytes. */
export const integrityOf = (bytes: Uint8Array): string =>
  `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/**
 * Describes every script in this folder. The same files give the same text: there is no date in it.
 * @param weigh for who need not compress them all: what is known of these bytes
 */
export function describeDist(
  folder: string,
  weigh: (bytes: Uint8Array, name: string) => Size = sizeOf,
): DistManifest {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .sort();
  return {
    version,
    files: Object.fromEntries(
      names.map((name): [string, DistFile] => {
        const bytes = readFileSync(join(folder, name));
        const type = name.endsWith('.classic.js') ? 'classic' : 'module';
        return [name, { type, bytes: weigh(bytes, name), integrity: integrityOf(bytes) }];
      }),
    ),
  };
}
