/** Storybook as our tools use it: built into a folder, served from there, and driven from outside. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { run } from './run.js';

export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: 'story' | 'docs';
  readonly tags?: readonly string[];
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves the built Storybook on a free port of the loopback address. What carries a hash in its name is kept. */
export function serve(folder: string): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = normalize(
      join(folder, decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)),
    );
    try {
      if (!path.startsWith(normalize(folder) + sep)) throw new Error('outside the folder');
      const body = readFileSync(path);
      response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
      if (path.includes(`${sep}assets${sep}`)) response.setHeader('Cache-Control', 'max-age=3600');
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({
        origin: `http://127.0.0.1:${port}`,
        close: () => {
          server.closeAllConnections();
          server.close();
        },
      });
    });
  });
}

export const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** As far as we use what Storybook itself tells of what it shows. */
interface Storybook {
  readonly __STORYBOOK_PREVIEW__?: {
    readonly currentRender?: { readonly id: string; readonly phase?: string };
  };
  readonly __STORYBOOK_ADDONS_CHANNEL__: { emit: (event: string, detail: object) => void };
}

/** In the page: shows a story, as a click in the menu does; that is quicker than the whole page anew. */
export function show(storyId: string): void {
  (window as unknown as Storybook).__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', {
    storyId,
    viewMode: 'story',
  });
}

/** In the page: whether a story has come to its end, its `play` included, or a page of documentation is there. */
export function isOver([id, isStory]: readonly [id: string, isStory: boolean]): boolean {
  if (document.body.matches('.sb-show-errordisplay, .sb-show-nopreview')) return true;
  if (!isStory) return document.querySelector('#storybook-docs h1') !== null;
  const render = (window as unknown as Storybook).__STORYBOOK_PREVIEW__?.currentRender;
  return render?.id === id && render.phase === 'finished';
}

/** Builds it into this folder. @returns everything that is in it */
export async function buildStorybook(folder: string): Promise<Entry[]> {
  const built = await run('node_modules/storybook/dist/bin/dispatcher.js', [
    ...['build', '--output-dir', folder, '--disable-telemetry', '--quiet'],
  ]);
  if (built.code !== 0) throw new Error(`Storybook could not be built:\n${built.output}`);
  const index = JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')) as {
    entries: Record<string, Entry>;
  };
  const entries = Object.values(index.entries);
  if (entries.length === 0) throw new Error('Storybook holds no story.');
  return entries;
}
