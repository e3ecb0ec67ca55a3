/**
 * What a page loads, in bytes: per self-contained file, with each language apart. Dutch counts in the budget of the
 * file, because every page needs it; each further language has a budget of its own.
 */
import { readFileSync } from 'node:fs';
import type { SourceMapPayload } from 'node:module';
import { build, type InlineConfig, type Rolldown } from 'vite';
import { bundleEntries, CLASSIC, siteBundle } from '../vite.config.js';
import { sizeOf, type DistManifest, type Size } from './dist-manifest.js';
import { leaveOut, type Language } from './languages.js';
import { weighParts } from './parts.js';

/** Bytes after brotli, as a server sends them: where a file should come. See docs/decisions/0044 for how far it is. */
const GOAL: Readonly<Record<string, number>> = {
  'zaak-timeline': 28_000,
  'zaak-upload': 36_000,
  'zaak-bericht': 36_000,
  'contact-formulier': 36_000,
  'afspraak-planner': 40_000,
  loket: 56_000,
};
/** The same, of the file with all widgets in all languages. */
const WHOLE_GOAL = 74_000;
/** Bytes after brotli that a file may not exceed today, so that it does not grow unseen on the way to its goal. */
const BUDGET: Readonly<Record<string, number>> = {
  'zaak-timeline': 36_600,
  'zaak-upload': 56_000,
  'zaak-bericht': 63_150,
  'contact-formulier': 65_850,
  'afspraak-planner': 51_100,
  loket: 118_100,
};
/** The classic file may be this much larger than `loket.js` in brotli: a wrapper, and no exports. */
const CLASSIC_MORE = 500;
/** What a further language may add: a widget says more, the more there is to do in it. */
const LANGUAGE_BUDGET: Readonly<Record<string, number>> = {
  'zaak-timeline': 2_000,
  'zaak-upload': 3_100,
  'zaak-bericht': 3_350,
  'contact-formulier': 4_750,
  'afspraak-planner': 3_000,
  loket: 10_800,
};

export interface EntrySizes {
  readonly name: string;
  /** With Dutch texts only. */
  readonly nl: Size;
  /** Characters per part of the source in `nl`, the heaviest first; empty unless asked for. */
  readonly parts: readonly (readonly [part: string, characters: number])[];
  /** With all languages, where that was measured. */
  readonly published?: {
    readonly all: Size;
    /** What the language adds to `nl`. */
    readonly added: Readonly<Record<'en' | 'fy', Size>>;
  };
}

/** The file that has the texts of every widget in it. */
const WHOLE = 'loket';

const minus = (a: Size, b: Size): Size => ({
  raw: a.raw - b.raw,
  gzip: a.gzip - b.gzip,
  brotli: a.brotli - b.brotli,
});

const without = (name: string, entry: string, languages: readonly Language[]): InlineConfig =>
  siteBundle(name, entry, 'dist', languages.length > 0 ? [leaveOut(languages)] : []);

/** Builds one self-contained file in memory. */
export async function compile(
  name: string,
  config: InlineConfig,
  withMap = false,
): Promise<Rolldown.OutputChunk> {
  const result = await build({
    ...config,
    build: { ...config.build, write: false, sourcemap: withMap && 'hidden' },
  });
  const outputs = Array.isArray(result)
    ? result.flatMap((one) => one.output)
    : 'output' in result
      ? result.output
      : [];
  const [only, ...more] = outputs.filter((output) => output.type === 'chunk');
  if (!only || more.length > 0) throw new Error(`${name} is not one self-contained file.`);
  return only;
}

const measure = async (name: string, config: InlineConfig): Promise<Size> =>
  sizeOf((await compile(name, config)).code);

/** What the build said of a file that it made. */
function builtSize(name: string): Size {
  const { files } = JSON.parse(readFileSync('dist/manifest.json', 'utf8')) as DistManifest;
  const file = files[`${name}.js`];
  if (!file) throw new Error(`dist/manifest.json does not know ${name}.js: run "npm run build".`);
  return file.bytes;
}

/**
 * Builds every self-contained file in memory with Dutch texts only, and with one language more; with every language it
 * was built already.
 * @param all to know what each language adds to each file, and where the weight is; otherwise the languages are weighed in
 *   the one file that has the texts of all, which takes a third of the time
 */
export async function measureSizes(all: boolean): Promise<EntrySizes[]> {
  const sizes: EntrySizes[] = [];
  for (const [name, entry] of Object.entries(bundleEntries())) {
    const { code, map } = await compile(name, without(name, entry, ['en', 'fy']), all);
    const nl = sizeOf(code);
    const parts = map ? weighParts(code, JSON.parse(map.toString()) as SourceMapPayload) : [];
    if (!all && name !== WHOLE) {
      sizes.push({ name, nl, parts });
      continue;
    }
    const published = {
      all: builtSize(name),
      added: {
        en: minus(await measure(name, without(name, entry, ['fy'])), nl),
        fy: minus(await measure(name, without(name, entry, ['en'])), nl),
      },
    };
    sizes.push({ name, nl, parts, published });
  }
  return sizes;
}

/** Every budget that is exceeded, as a sentence. */
export function overBudget(sizes: readonly EntrySizes[]): string[] {
  const sentences: string[] = [];
  for (const { name, nl, published } of sizes) {
    const budget = BUDGET[name];
    if (budget !== undefined && nl.brotli > budget) {
      sentences.push(`${name}.js with Dutch texts is ${nl.brotli} bytes in brotli; its budget is ${budget}.`);
    }
    for (const language of ['en', 'fy'] as const) {
      const bytes = published?.added[language].brotli;
      const most = LANGUAGE_BUDGET[name];
      if (bytes !== undefined && most !== undefined && bytes > most) {
        sentences.push(`${language} adds ${bytes} bytes to ${name}.js; its budget is ${most}.`);
      }
    }
  }
  return sentences;
}

/** Every goal that is not reached yet, as a sentence. */
export function missedGoals(sizes: readonly EntrySizes[]): string[] {
  const missed = (what: string, { brotli }: Size, goal: number | undefined): string[] =>
    goal === undefined || brotli <= goal
      ? []
      : [
          `Goal not reached: ${what} should be ${goal} bytes in brotli and is ${brotli} (${(brotli / goal).toFixed(2)} ×).`,
        ];
  return sizes.flatMap(({ name, nl, published }) => [
    ...missed(`${name}.js with Dutch texts`, nl, GOAL[name]),
    ...(name === WHOLE && published ? missed(`${name}.js as published`, published.all, WHOLE_GOAL) : []),
  ]);
}

/** Whether the classic file has become more than `loket.js` in another wrapper, as a sentence. */
export function classicTooLarge(sizes: readonly EntrySizes[], { brotli }: Size): string[] {
  const most = (sizes.find(({ name }) => name === WHOLE)?.published?.all.brotli ?? 0) + CLASSIC_MORE;
  return brotli <= most
    ? []
    : [`${CLASSIC.name}.js is ${brotli} bytes in brotli; with what loket.js is, it may be ${most}.`];
}

function sizeLine(label: string, { raw, gzip, brotli }: Size, budget?: number): string {
  return [
    label.padEnd(34),
    ...[raw, gzip, brotli].map((bytes) => String(bytes).padStart(8)),
    budget === undefined ? '' : String(budget).padStart(8),
  ]
    .join(' ')
    .trimEnd();
}

/** The sizes as a table, one line per file and language. */
export function sizeTable(sizes: readonly EntrySizes[]): string {
  const rows = [
    `${'bytes'.padEnd(34)} ${['raw', 'gzip', 'brotli', 'budget'].map((t) => t.padStart(8)).join(' ')}`,
  ];
  for (const { name, nl, published } of sizes) {
    rows.push(sizeLine(`dist/${name}.js, Dutch texts only`, nl, BUDGET[name]));
    if (!published) continue;
    const { all, added } = published;
    rows.push(sizeLine('  English texts add', added.en, LANGUAGE_BUDGET[name]));
    rows.push(sizeLine('  Frisian texts add', added.fy, LANGUAGE_BUDGET[name]));
    rows.push(sizeLine(`dist/${name}.js, as published`, all));
  }
  return rows.join('\n');
}

if (process.argv[1]?.endsWith('sizes.ts')) {
  const sizes = await measureSizes(false);
  // It is `loket.js` in another wrapper: one figure says whether it stays that.
  const classicSize = builtSize(CLASSIC.name);
  const wrong = [...overBudget(sizes), ...classicTooLarge(sizes, classicSize)];
  const table = `${sizeTable(sizes)}\n${sizeLine(`dist/${CLASSIC.name}.js, as published`, classicSize)}`;
  console.log([table, ...missedGoals(sizes), ...wrong].join('\n'));
  const checks = sizes.length + 3;
  console.log(`${checks - wrong.length} passed, ${wrong.length} failed`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}
