/**
 * `npm run evidence`: what a municipality can attach to its toegankelijkheidsverklaring, in build/evidence. Every state of
 * every widget by axe and by keyboard, contrast per theme, what was asked of the network, sizes and versions.
 * `-- --only=<text>` takes the stories whose id holds it; `-- --storybook=<folder>` one that was built already.
 */
import type { AxeResults, NodeResult, RunOptions } from 'axe-core';
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Page } from 'playwright-core';
import { THEMAS } from '../stories/support/themas.js';
import { CHROMIUM_ARGS, chromiumPath } from '../test/support/browsers.js';
import { indexOf, type Contrast, type Huisstijlen, type Widgetbewijs } from './evidence/bewijs.js';
import { assertionsOf, earlDocument, type Assertion } from './evidence/earl.js';
import { keyboardWalk, type Wandeling } from './evidence/walk.js';
import { axeSource, buildStorybook, isOver, serve, type Entry } from './storybook.js';

const FOLDER = 'build/evidence';
/** Where `npm test` in test/themes leaves what it measured. */
const THEMES = 'build/themes';
const option = (name: string): string | undefined =>
  process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);

async function open(page: Page, origin: string, entry: Entry, thema = 'eigen'): Promise<void> {
  await page.goto(
    `${origin}/iframe.html?id=${entry.id}&viewMode=story&globals=a11y.manual:!true;thema:${thema}`,
  );
  await page.waitForFunction(isOver, [entry.id, true] as const, { polling: 50 });
  await page.evaluate(axeSource);
}

const runAxe = (page: Page, options: RunOptions): Promise<AxeResults> =>
  page.evaluate(
    (given) =>
      (
        window as unknown as { axe: { run: (root: string, options: RunOptions) => Promise<AxeResults> } }
      ).axe.run('#storybook-root', given),
    options,
  );

const ratioOf = ({ any }: NodeResult): number | null => {
  const data = any[0]?.data as { contrastRatio?: number } | null | undefined;
  return data?.contrastRatio ?? null;
};

/** The part of the title before the slash: the widget. */
const widgetOf = ({ title }: Entry): string => title.split('/')[0] ?? title;
const titleOf = ({ title, name }: Entry): string => `${title} › ${name}`;

async function contrastOf(page: Page, origin: string, entry: Entry): Promise<Contrast[]> {
  const all: Contrast[] = [];
  for (const { naam, titel } of THEMAS) {
    await open(page, origin, entry, naam);
    const { passes, violations } = await runAxe(page, { runOnly: ['color-contrast'] });
    const nodes = [...passes, ...violations].flatMap((result) => result.nodes);
    const ratios = nodes.map(ratioOf).filter((ratio): ratio is number => ratio !== null);
    all.push({
      thema: titel,
      story: titleOf(entry),
      laagste: ratios.length > 0 ? Math.min(...ratios) : null,
      fouten: violations.flatMap((result) =>
        result.nodes.map((node) => `${node.target.join(' ')} (${ratioOf(node) ?? '?'})`),
      ),
    });
  }
  return all;
}

/** What is wrong with a walk, in a sentence; `null` when nothing is. */
function walkProblem(entry: Entry, { stappen, uit }: Wandeling): string | null {
  if (!uit) return `bij "${entry.name}" bleef de focus in de widget`;
  const hidden = stappen.filter((stap) => stap.endsWith('(niet te zien)'));
  return hidden.length > 0
    ? `bij "${entry.name}" is niet te zien wat de focus heeft: ${hidden.join(', ')}`
    : null;
}

async function gather(): Promise<void> {
  const given = option('storybook');
  const storybook = given ?? `build/storybook-${process.pid}`;
  const entries = given
    ? Object.values(
        (JSON.parse(readFileSync(`${given}/index.json`, 'utf8')) as { entries: Record<string, Entry> })
          .entries,
      )
    : await buildStorybook(storybook);
  const only = option('only') ?? '';
  const stories = entries.filter(({ id, type }) => type === 'story' && id.includes(only));
  // An index over nothing would say that nothing is wrong.
  if (stories.length === 0) throw new Error(`No story has "${only}" in its id.`);
  const { origin, close } = await serve(storybook);
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] });
  try {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    const hosts = new Set<string>();
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (/^https?:$/.test(url.protocol) && url.origin !== origin) hosts.add(url.host);
    });
    const assertions: Assertion[] = [];
    const walks: Record<string, Wandeling> = {};
    const contrast: Contrast[] = [];
    const widgets = new Map<string, Widgetbewijs>();
    let axeVersion = '';
    for (const entry of stories) {
      await open(page, origin, entry);
      const results = await runAxe(page, {});
      axeVersion = results.testEngine.version;
      assertions.push(...assertionsOf({ id: entry.id, titel: titleOf(entry) }, results, axeVersion));
      const walk = await keyboardWalk(page);
      walks[entry.id] = walk;
      const problem = walkProblem(entry, walk);
      const titel = widgetOf(entry);
      const before = widgets.get(titel);
      if (before === undefined) contrast.push(...(await contrastOf(page, origin, entry)));
      widgets.set(titel, {
        titel,
        stories: (before?.stories ?? 0) + 1,
        geslaagd: (before?.geslaagd ?? 0) + results.passes.length,
        mislukt: (before?.mislukt ?? 0) + results.violations.length,
        onbeslist: (before?.onbeslist ?? 0) + results.incomplete.length,
        toetsenbord: [...(before?.toetsenbord ?? []), ...(problem === null ? [] : [problem])],
      });
    }
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const files = existsSync('dist') ? readdirSync('dist').filter((name) => name.endsWith('.js')) : [];
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    const measured = existsSync(`${THEMES}/uitslag.json`);
    if (measured) {
      copyFileSync(`${THEMES}/verslag.md`, `${FOLDER}/huisstijlen.md`);
      copyFileSync(`${THEMES}/uitslag.json`, `${FOLDER}/huisstijlen.json`);
    }
    writeFileSync(`${FOLDER}/axe.earl.json`, earlDocument(assertions));
    writeFileSync(`${FOLDER}/toetsenbord.json`, `${JSON.stringify(walks, null, 1)}\n`);
    writeFileSync(
      `${FOLDER}/index.md`,
      indexOf({
        versies: {
          'loket-widgets': version,
          broncode: execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim(),
          'axe-core': axeVersion,
          Chromium: browser.version(),
          'Node.js': process.version,
        },
        widgets: [...widgets.values()],
        contrast,
        huisstijlen: measured
          ? (JSON.parse(readFileSync(`${THEMES}/uitslag.json`, 'utf8')) as Huisstijlen)
          : null,
        groottes: files.map((name) => ({
          bestand: `dist/${name}`,
          brotli: brotliCompressSync(readFileSync(`dist/${name}`)).length,
        })),
        hosts: [...hosts].sort(),
        cookies: (await context.cookies()).length,
      }),
    );
    console.log(`Wrote ${FOLDER}: ${stories.length} stories, ${assertions.length} results of axe.`);
  } finally {
    await browser.close();
    close();
    if (!given) rmSync(storybook, { recursive: true, force: true });
  }
}

await gather();
