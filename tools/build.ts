/**
 * `npm run build`: the self-contained files in `dist/` with `manifest.json`, and the npm entries with their types in
 * `dist/npm/`.
 * `--if-stale` does nothing when no source is newer than the last build; `npm start` uses that.
 */
import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { run } from './run.js';

const STAMP = '.built';
const SOURCES = ['src', 'vite.config.ts', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];

/** The last moment (ms since 1970) at which this file, or anything under this folder, changed. Missing is never. */
function changedAt(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  // The folder's own time tells of removed files.
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}

async function build(): Promise<void> {
  const { build: viteBuild } = await import('vite');
  const { bundle, bundleEntries, classic, helperEntries, npm, siteBundle } =
    await import('../vite.config.js');
  const { describeDist } = await import('./dist-manifest.js');
  const { writeInsluitenPage } = await import('./insluiten-page.js');
  // Built beside the old one and swapped at the end: a failed build leaves what works, and a running server keeps its files.
  const next = `build/dist-${process.pid}`;
  try {
    for (const [name, entry] of Object.entries(bundleEntries()))
      await viteBuild(siteBundle(name, entry, next));
    for (const [name, entry] of Object.entries(helperEntries())) await viteBuild(bundle(name, entry, next));
    await viteBuild(classic(next));
    writeFileSync(join(next, 'manifest.json'), `${JSON.stringify(describeDist(next), null, 2)}\n`);
    writeInsluitenPage(next);
    await viteBuild(npm(`${next}/npm`));
    const types = await run('node_modules/typescript/bin/tsc', [
      '-p',
      'tsconfig.build.json',
      '--outDir',
      `${next}/npm`,
    ]);
    if (types.code !== 0) throw new Error(`The types could not be written:\n${types.output}`);
    writeFileSync(join(next, STAMP), '');
    rmSync('dist', { recursive: true, force: true });
    renameSync(next, 'dist');
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

if (
  process.argv.includes('--if-stale') &&
  changedAt(join('dist', STAMP)) >= Math.max(...SOURCES.map(changedAt))
) {
  console.log('The build is up to date.');
} else {
  const start = performance.now();
  await build();
  console.log(`Built dist/ in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
}
