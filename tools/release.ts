/**
 * `npm run release`: what belongs to a release, in build/release: the dependencies (CycloneDX), the integrity of each file
 * that goes on a page, and the digest of every file in the package. Stops when something does not fit together.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { VERSION } from '../src/client/version.js';
import { integrityOf, sizeOf } from './dist-manifest.js';

const FOLDER = 'build/release';
const MAX_DEPENDENCIES = 10;

export interface Bestand {
  /** Within the package: `dist/loket.js`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}
export interface Integriteit {
  readonly path: string;
  /** For the attribute of `<script>`. */
  readonly integrity: string;
  readonly bytes: number;
  readonly brotli: number;
}

export const integriteitOf = ({ path, bytes }: Bestand): Integriteit => ({
  path,
  integrity: integrityOf(bytes),
  bytes: bytes.length,
  brotli: sizeOf(bytes).brotli,
});

/** As a table for people. */
export const integriteitTable = (version: string, all: readonly Integriteit[]): string =>
  [
    `# Integrity of loket-widgets ${version}`,
    '',
    '| file | integrity | bytes | brotli |',
    '| --- | --- | --- | --- |',
    ...all.map(
      ({ path, integrity, bytes, brotli }) => `| ${path} | \`${integrity}\` | ${bytes} | ${brotli} |`,
    ),
    '',
  ].join('\n');

/** In the form that `sha256sum --check` reads. */
export const sha256Sums = (files: readonly Bestand[]): string =>
  files.map(({ path, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`).join('');

interface Bom {
  readonly metadata: { readonly component: { name: string } };
  readonly components: readonly object[];
}

/** Everything that speaks against this release, as sentences. */
export function problemsOf(
  version: string,
  versions: Readonly<Record<string, string>>,
  changelog: string,
  bom: Pick<Bom, 'components'>,
  scripts: readonly string[],
): string[] {
  const { components } = bom;
  return [
    ...Object.entries(versions).flatMap(([where, found]) =>
      found === version ? [] : [`${where} says ${found}, package.json ${version}.`],
    ),
    ...(changelog.includes(`## ${version}`) ? [] : [`CHANGELOG.md has no chapter "## ${version}".`]),
    ...(components.length <= MAX_DEPENDENCIES
      ? []
      : [`${components.length} dependencies; ${MAX_DEPENDENCIES} at most.`]),
    ...scripts.map((name) => `${name} has an install script.`),
  ];
}

const npm = (...args: string[]): string =>
  execFileSync('npm', args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });

interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      { readonly dev?: boolean; readonly optional?: boolean; readonly hasInstallScript?: boolean }
    >
  >;
}

function release(): void {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    name: string;
    version: string;
  };
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
  const scripts = Object.entries(packages).flatMap(([path, one]) =>
    path !== '' && !one.dev && one.hasInstallScript === true ? [path] : [],
  );
  const bom = JSON.parse(
    npm('sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'),
  ) as Bom;
  // npm gives it the name of the folder.
  bom.metadata.component.name = name;
  const [packed] = JSON.parse(npm('pack', '--dry-run', '--json', '--ignore-scripts')) as {
    version: string;
    files: { path: string }[];
  }[];
  const files = (packed?.files ?? []).map(({ path }) => ({ path, bytes: readFileSync(path) }));
  const onPages = files.filter(({ path }) => /^dist\/[^/]+\.js$/.test(path)).map(integriteitOf);
  const problems = [
    ...problemsOf(
      version,
      {
        'src/client/version.ts': VERSION,
        'web-types.json': (JSON.parse(readFileSync('web-types.json', 'utf8')) as { version: string }).version,
      },
      readFileSync('CHANGELOG.md', 'utf8'),
      bom,
      scripts,
    ),
    ...(onPages.length > 0 ? [] : ['dist/ holds no file for a page: run "npm run build".']),
  ];
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/sbom.cdx.json`, `${JSON.stringify(bom, null, 2)}\n`);
  writeFileSync(`${FOLDER}/integrity.md`, integriteitTable(version, onPages));
  writeFileSync(`${FOLDER}/SHA256SUMS`, sha256Sums(files));
  console.log(`Wrote ${FOLDER}: ${onPages.length} files for pages, ${files.length} in the package.`);
  for (const problem of problems) console.log(`✘ ${problem}`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

if (process.argv[1]?.endsWith('release.ts')) release();
