/** The built Storybook, beside the site. Its own pages need inline scripts, so they get a policy of their own. */
import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

const HEADERS = {
  'Cache-Control': 'no-cache',
  'Content-Security-Policy': [
    "default-src 'self'",
    "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; '),
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
};

const text = (status: number, message: string): Response =>
  new Response(message, { status, headers: { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' } });

/** @param folder where the built Storybook is; only files in it are ever read */
export async function storybookResponse(folder: string, request: Request): Promise<Response> {
  const root = resolve(folder);
  let path: string;
  try {
    path = decodeURIComponent(new URL(request.url).pathname.replace(/^\/storybook/, ''));
  } catch {
    return text(404, 'This file is not part of Storybook.');
  }
  const file = resolve(root, `.${path.endsWith('/') ? `${path}index.html` : path}`);
  const type = TYPES[extname(file)];
  if (!file.startsWith(root + sep) || path.includes('\0'))
    return text(404, 'This file is not part of Storybook.');
  try {
    const bytes = new Uint8Array(await readFile(file));
    return new Response(bytes, {
      headers: { ...HEADERS, 'Content-Type': type ?? 'application/octet-stream' },
    });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'ENOENT' && code !== 'EISDIR' && code !== 'ENOTDIR') throw error;
    return text(
      404,
      path === '/'
        ? 'Storybook is not built yet. Run: npm run build:storybook'
        : 'This file is not part of Storybook.',
    );
  }
}
