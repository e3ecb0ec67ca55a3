/**
 * What is built, and how. `npm run build` (tools/build.ts) runs these builds; Storybook reads the default export.
 *
 * A site gets ONE file per build that never imports code at run time: subresource integrity does not reach chunks.
 * An application with a bundler of its own gets entries that share their modules and brings lit and zod itself.
 */
import { readdirSync } from 'node:fs';
import { defineConfig, type InlineConfig, type Plugin } from 'vite';
import { templatesPlugin } from './tools/minify-templates.js';

/**
 * Safari 16 in name, iOS 15 in fact, where the iPhone 6s, 7 and SE stopped: the step to 16.4 would leave `static {}`
 * blocks in, a syntax error on those phones, while the step down to 15 would turn every #private into a WeakMap, 1.2 kB
 * more, for a bug in the scope of class fields that our code does not meet. tools/bundle-scan.ts guards it.
 */
export const target = 'safari16';

export default defineConfig({ build: { target } });

const filesOf = (folder: string): string[] =>
  readdirSync(`src/${folder}`).flatMap((file) => (file.endsWith('.ts') ? [file.slice(0, -3)] : []));

/** What `src/define` offers: `all`, and a file per tag. A tag has a hyphen; what else stands there is a helper. */
const defines = (): string[] => filesOf('define').filter((name) => name === 'all' || name.includes('-'));

/** The self-contained files: name in `dist/` → entry. `loket` holds all widgets, each widget has its own as well. */
export const bundleEntries = (): Record<string, string> =>
  Object.fromEntries(defines().map((name) => [name === 'all' ? 'loket' : name, `src/define/${name}.ts`]));

/** Files that a site adds only where it wants them; they register themselves, and count in no page's budget. */
export const helperEntries = (): Record<string, string> => ({
  'loket-demo': 'src/helpers/demo.ts',
  'loket-doctor': 'src/helpers/doctor.ts',
  'loket-insluiten': 'src/helpers/insluiten.ts',
});

/** The entries of the npm package: `index`, `define/*` and `contract/*`. */
export const npmEntries = (): Record<string, string> => ({
  index: 'src/index.ts',
  ...Object.fromEntries(defines().map((name) => [`define/${name}`, `src/define/${name}.ts`])),
  ...Object.fromEntries(filesOf('contract').map((name) => [`contract/${name}`, `src/contract/${name}.ts`])),
});

/** Built one folder deeper than where it ends up (tools/build.ts), so each path to a source loses one step up. */
const sourcemapPathTransform = (source: string): string => source.replace(/^\.\.\//, '');

const shared: InlineConfig = { configFile: false, logLevel: 'warn', publicDir: false };

/** One self-contained, minified ES module in plain ASCII, so that it also survives a page in windows-1252. */
export const bundle = (
  name: string,
  entry: string,
  outDir: string,
  plugins: Plugin[] = [],
): InlineConfig => ({
  ...shared,
  plugins: [templatesPlugin(), ...plugins],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    target,
    outDir,
    emptyOutDir: false,
    // For our own analysis and error trackers; hidden, because the site publishes the one file only.
    sourcemap: 'hidden',
    // What the licences of lit and zod ask for, beside the file instead of in it.
    license: { fileName: `${name}.licenses.md` },
    lib: { entry: { [name]: entry }, formats: ['es'] },
    rolldownOptions: {
      output: {
        minify: true,
        comments: false,
        charset: 'ascii',
        codeSplitting: false,
        sourcemapPathTransform,
      },
    },
  },
});

/**
 * The entries for applications: readable, one file per module so that what two entries share is loaded once and the
 * order of the imports stays ours; what the package depends on stays outside.
 */
export const npm = (outDir: string): InlineConfig => ({
  ...shared,
  build: {
    target: 'es2022',
    minify: false,
    outDir,
    emptyOutDir: false,
    sourcemap: true,
    lib: { entry: npmEntries(), formats: ['es'] },
    rolldownOptions: {
      external: /^(lit|@lit\/[^/]+|zod)(\/|$)/,
      output: { preserveModules: true, preserveModulesRoot: 'src', sourcemapPathTransform },
    },
  },
});
