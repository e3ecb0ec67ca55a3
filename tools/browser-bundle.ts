/**
 * The tests for browsers in a few files, with what they share in chunks: a browser that asks for hundreds of modules in
 * each of them waits longer for those than for the tests. `tools/browser-bundle.ts <folder>` does it for all engines at once.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type Plugin } from 'vite';
import { filesIn } from './files.js';

/** Every test for browsers. */
export const browserTests = (): string[] =>
  filesIn('test', (name) => name.endsWith('.test.ts') && !name.endsWith('.node.test.ts'));

/** What a test opens as a page of its own: `new URL('./frame.ts', import.meta.url)`. */
const OPENED = /new URL\('(\.\/[^']+)\.ts', import\.meta\.url\)/g;
const openedBy = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(OPENED)].map(([, path]) => join(dirname(file), `${path ?? ''}.ts`));

/** By then it is JavaScript; in two words, because the bundler takes one for a file to be copied. */
const openBuilt: Plugin = {
  name: 'open-built',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('.test.ts') ? code.replace(OPENED, "new URL('$1' + '.js', import.meta.url)") : undefined,
};

/** Builds these files, with what they share in chunks. */
const buildFiles = (files: readonly string[], outDir: string): Promise<unknown> =>
  build({
    configFile: false,
    logLevel: 'error',
    plugins: [openBuilt],
    resolve: { conditions: ['browser', 'development', 'module'] },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      minify: false,
      sourcemap: 'inline',
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(files.map((file) => [file.replace(/\.ts$/, ''), file])),
        external: (id: string) => id.startsWith('/__web-dev-server'),
        preserveEntrySignatures: 'allow-extension',
        output: { entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' },
      },
    },
  });

/** Where a test is after that. */
export const bundled = (file: string, folder: string): string => `${folder}/${file.replace(/\.ts$/, '.js')}`;

/** Builds these tests into the folder. What a test opens is built apart: it shares nothing with tests. */
export async function bundle(files: readonly string[], folder: string): Promise<void> {
  await buildFiles(files, folder);
  for (const opened of files.flatMap(openedBy)) await buildFiles([opened], folder);
}

if (process.argv[1]?.endsWith('browser-bundle.ts')) {
  const folder = process.argv[2];
  if (!folder) throw new Error('Name a folder.');
  await bundle(browserTests(), folder);
}
