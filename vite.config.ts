/**
 * What is built, and how. `npm run build` (tools/build.ts) runs these builds; Storybook reads the default export.
 *
 * A site gets ONE file per build that never imports code at run time: subresource integrity does not reach chunks.
 * An application with a bundler of its own gets entries that share their modules and brings lit and zod itself.
 */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type InlineConfig, type Plugin } from 'vite';
import { contractReaderPlugin } from './tools/contract-reader.js';
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

/** What `npx loket-widgets` runs, for suppliers of an API; no part of any page. */
export const COMMAND = { 'contract-test/loket-widgets': 'src/contract-test/loket-widgets.ts' };

/** The same as `loket.js` for a page that takes no module: a script that leaves no name behind. */
export const CLASSIC = { name: 'loket.classic', entry: 'src/embed/classic.ts' } as const;

/** Files that a site adds only where it wants them; they register themselves, and count in no page's budget. */
export const helperEntries = (): Record<string, string> => ({
  'loket-demo': 'src/helpers/demo.ts',
  'loket-doctor': 'src/helpers/doctor.ts',
  'loket-kopie': 'src/helpers/kopie.ts',
  'loket-insluiten': 'src/helpers/insluiten.ts',
});

/** The example has the gateway in it, which judges requests and makes openapi.json; both need the real zod. */
export const WITH_ZOD: readonly string[] = ['loket-demo'];

/** The entries of the npm package: `index`, `embed/start`, `define/*` and `contract/*`. */
export const npmEntries = (): Record<string, string> => ({
  index: 'src/index.ts',
  'embed/start': 'src/embed/start.ts',
  ...Object.fromEntries(defines().map((name) => [`define/${name}`, `src/define/${name}.ts`])),
  ...Object.fromEntries(filesOf('contract').map((name) => [`contract/${name}`, `src/contract/${name}.ts`])),
});

/** Built one folder deeper than where it ends up (tools/build.ts), so each path to a source loses one step up. */
const sourcemapPathTransform = (source: string): string => source.replace(/^\.\.\//, '');

/**
 * Every self-contained file carries the loader for what editors can paste (docs/decisions/0060): the entry begins with
 * what must come before Lit, and ends with the start.
 */
const withLoader = (entry: string): Plugin => {
  const path = resolve(entry);
  return {
    name: 'loket-loader',
    enforce: 'pre',
    transform: (code, id) =>
      id === path && !code.includes('./start.js')
        ? { code: `import '../embed/policy.js';\n${code}\nimport '../embed/start.js';\n`, map: null }
        : null,
  };
};

const shared: InlineConfig = { configFile: false, logLevel: 'warn', publicDir: false };

/** One self-contained, minified file in plain ASCII, so that it also survives a page in windows-1252. */
const bundleIn = (
  format: 'es' | 'iife',
  name: string,
  entry: string,
  outDir: string,
  plugins: Plugin[],
): InlineConfig => ({
  ...shared,
  plugins: [templatesPlugin(), ...(WITH_ZOD.includes(name) ? [] : [contractReaderPlugin()]), ...plugins],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    target,
    outDir,
    emptyOutDir: false,
    // For our own analysis and error trackers; hidden, because the site publishes the one file only.
    sourcemap: 'hidden',
    // What the licences of others (lit, in loket-demo.js also zod and hono) ask for, beside the file instead of in it.
    license: { fileName: `${name}.licenses.md` },
    // The name is asked for, and not used: a file without exports leaves none behind.
    lib: { entry: { [name]: entry }, formats: [format], name: 'loket' },
    rolldownOptions: {
      output: {
        entryFileNames: '[name].js',
        minify: true,
        comments: false,
        charset: 'ascii',
        codeSplitting: false,
        sourcemapPathTransform,
      },
    },
  },
});

export const bundle = (name: string, entry: string, outDir: string, plugins: Plugin[] = []): InlineConfig =>
  bundleIn('es', name, entry, outDir, plugins);

/** An ES module as a site loads it: with the loader. */
export const siteBundle = (
  name: string,
  entry: string,
  outDir: string,
  plugins: Plugin[] = [],
): InlineConfig => bundle(name, entry, outDir, [withLoader(entry), ...plugins]);

/** The classic script. */
export const classic = (outDir: string): InlineConfig =>
  bundleIn('iife', CLASSIC.name, CLASSIC.entry, outDir, []);

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
    lib: { entry: { ...npmEntries(), ...COMMAND }, formats: ['es'] },
    rolldownOptions: {
      external: /^(lit|@lit\/[^/]+|zod)(\/|$)|^node:/,
      output: { preserveModules: true, preserveModulesRoot: 'src', sourcemapPathTransform },
    },
  },
});
