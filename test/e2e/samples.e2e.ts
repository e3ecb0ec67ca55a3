/** The samples for plain HTML, React 19 and Vue 3: their types hold, and they run against the demo municipality. */
import { serve, type ServerType } from '@hono/node-server';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { build, type Plugin } from 'vite';
import { compileScript, parse } from 'vue/compiler-sfc';
import { createDemo } from '../../src/gateway/demo.js';
import { run } from '../../tools/run.js';
import { leaveBrowsers, openChromium } from './browsers.js';
import { temporaryFolder } from './server.js';

const folder = temporaryFolder();
let server: ServerType;
let browser: Browser;
let origin = '';

const NPM = resolve('dist/npm');

/** What `@vitejs/plugin-vue` does with these two files, with the compiler of Vue itself. */
const vue: Plugin = {
  name: 'vue-sample',
  transform(code, id) {
    if (!id.endsWith('.vue')) return undefined;
    const { descriptor } = parse(code, { filename: id });
    const isCustomElement = (tag: string): boolean => tag.includes('-');
    const { content } = compileScript(descriptor, {
      id,
      inlineTemplate: true,
      templateOptions: { compilerOptions: { isCustomElement } },
    });
    return { code: content, moduleType: 'ts' };
  },
};

async function buildSample(name: string, entry: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [vue],
    // Where `loket-widgets` leads to when it is installed.
    resolve: {
      alias: [
        { find: /^loket-widgets\/define\/(.*)$/, replacement: `${NPM}/define/$1.js` },
        { find: /^loket-widgets$/, replacement: `${NPM}/index.js` },
      ],
    },
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
    },
    build: {
      outDir: join(folder.path, name),
      minify: false,
      lib: { entry: { main: entry }, formats: ['es'] },
    },
  });
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** A built file, else a file of the sample, else one of our own build. */
function fileOf(path: string): Response {
  const places = [
    join(folder.path, path),
    ...(path.startsWith('/dist/') ? [`.${path}`] : [join('samples', path)]),
  ];
  for (const place of places) {
    try {
      return new Response(readFileSync(place), {
        headers: { 'Content-Type': TYPES[extname(place)] ?? 'application/octet-stream' },
      });
    } catch {
      // The next place.
    }
  }
  return new Response(null, { status: path === '/favicon.ico' ? 204 : 404 });
}

before(async () => {
  await buildSample('react', 'samples/react/main.tsx');
  await buildSample('vue', 'samples/vue/main.ts');
  const { app } = createDemo();
  await new Promise<void>((ready) => {
    server = serve(
      {
        hostname: '127.0.0.1',
        port: 0,
        fetch: (request) => {
          const { pathname } = new URL(request.url);
          return pathname.startsWith('/v1/') ? app.fetch(request) : fileOf(pathname);
        },
      },
      () => {
        ready();
      },
    );
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await openChromium();
});
after(async () => {
  await leaveBrowsers();
  server.close();
  folder.remove();
});

describe('the samples', () => {
  test('hold by their types, and mistakes in them are found', async () => {
    const { code, output } = await run('node_modules/vue-tsc/bin/vue-tsc.js', [
      '-p',
      'samples/tsconfig.json',
      '--noEmit',
    ]);
    assert.equal(code, 0, output);
  });

  for (const name of ['html', 'react', 'vue']) {
    test(`run with ${name}: an event is heard, and a property changes`, async () => {
      const page = await browser.newPage();
      const wrong: string[] = [];
      page.on('pageerror', (error) => wrong.push(error.message));
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) wrong.push(message.text());
      });
      try {
        await page.goto(`${origin}/${name}/index.html`);
        await page
          .getByRole('status')
          .filter({ hasText: /^Deze zaak heeft [1-9]\d* stappen\.$/ })
          .waitFor();
        const title = page.locator('zaak-timeline .loket-title');
        const level = (): Promise<string> => title.evaluate((element) => element.tagName);
        assert.equal(await level(), 'H2');
        await page.getByRole('button', { name: 'Kleinere kop' }).click();
        await page.locator('zaak-timeline h3.loket-title').waitFor();
        assert.equal(await level(), 'H3');
        assert.deepEqual(wrong, []);
      } finally {
        await page.close();
      }
    });
  }
});
