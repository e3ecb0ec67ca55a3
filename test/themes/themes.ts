/**
 * Opens the main states of every widget in the house styles of real municipalities, in Chromium. What must hold in each
 * of them is asserted; contrast is measured, and what a house style itself gives too little of stands in `known.json`: a
 * pair that is not in it fails. The report and the pictures come in build/themes, which git ignores.
 *
 * `-- --only=<text>` takes the house styles whose name holds it; `-- --storybook=<folder>` one that was built already;
 * `-- --write` writes `known.json` anew; `-- --no-pictures` keeps none.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { formatted } from '../../tools/formatted.js';
import { buildStorybook, isOver, serve, show } from '../../tools/storybook.js';
import { bundle } from '../../vite.config.js';
import { CHROMIUM_ARGS, chromiumPath } from '../support/browsers.js';
import { cssOf, loadCatalogue, versions, type Huisstijl } from './catalogue.js';
import { differences, knownFrom, lookDifferences, lowIn, missingIn } from './known.js';
import type { Gemeten } from './measure.js';
import { reportOf, summaryOf, type Uitslag } from './report.js';
import { STANDEN, type Stand } from './states.js';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '../..');
const FOLDER = 'build/themes';
const KNOWN = join(HERE, 'known.json');
const option = (name: string): string | undefined =>
  process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);
const has = (name: string): boolean => process.argv.includes(`--${name}`);

/** What measures, as one script for the page. */
async function script(): Promise<string> {
  const config = bundle('measure', join(HERE, 'measure.ts'), FOLDER);
  const result = await build({
    ...config,
    build: { ...config.build, write: false, sourcemap: false, license: false },
  });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const [chunk] = outputs.filter((output): output is Rolldown.OutputChunk => output.type === 'chunk');
  if (!chunk) throw new Error('There is nothing to measure with.');
  return chunk.code;
}

interface InPage {
  readonly huisstijl: {
    bring(naam: string, css: string): void;
    wear(naam: string, klassen: string, donker: boolean): void;
    measure(): Gemeten;
  };
}

/** A page with every house style at hand, on the first story. */
async function begin(
  page: Page,
  origin: string,
  id: string,
  light: boolean,
  meter: string,
  themes: readonly Huisstijl[],
): Promise<void> {
  const globals = `a11y.manual:!true;thema:geen;weergave:${light ? 'light' : 'shadow'}`;
  await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story&globals=${globals}`);
  await page.addScriptTag({ content: meter, type: 'module' });
  await page.waitForFunction(() => 'huisstijl' in globalThis);
  for (const theme of themes)
    await page.evaluate(([naam, css]) => (globalThis as unknown as InPage).huisstijl.bring(naam, css), [
      theme.naam,
      cssOf(theme),
    ] as const);
}

/** Waits for the story, and gives the focus to the first thing that takes it: its ring shows, because it came by key. */
async function ready(page: Page, id: string): Promise<void> {
  await page.waitForFunction(isOver, [id, true] as const, { polling: 50 });
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
  });
  await page.keyboard.press('Tab');
}

/** One state in every house style: the page is opened once, and only what it wears changes. */
async function visit(
  page: Page,
  themes: readonly Huisstijl[],
  stand: Stand,
  pictures: boolean,
): Promise<Uitslag[]> {
  const results: Uitslag[] = [];
  for (const { naam, klassen, donker = false } of themes) {
    const seen = await page.evaluate(
      ([name, classes, dark]) => {
        const { wear, measure } = (globalThis as unknown as InPage).huisstijl;
        wear(name, classes, dark);
        return measure();
      },
      [naam, klassen, donker] as const,
    );
    results.push({ thema: naam, stand: stand.id, ...seen });
    if (pictures && stand.beeld) {
      const folder = `${FOLDER}/beelden/${naam.replace(/[^a-z0-9]+/g, '-')}`;
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: `${folder}/${stand.id}.png`, fullPage: true });
    }
  }
  return results;
}

async function run(): Promise<number> {
  process.chdir(ROOT);
  const start = performance.now();
  const only = option('only') ?? '';
  const themes = loadCatalogue().filter(({ naam }) => naam.includes(only));
  if (themes.length === 0) throw new Error(`No house style has "${only}" in its name.`);
  const given = option('storybook');
  const storybook = given ?? `build/storybook-${process.pid}`;
  if (given === undefined) await buildStorybook(storybook);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const meter = await script();
  const { origin, close } = await serve(storybook);
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] });
  const results: Uitslag[] = [];
  try {
    // In two pages at once; those in the page itself come last, and in one of their own.
    const work = async (standen: Stand[], light: boolean): Promise<void> => {
      const context = await browser.newContext({
        reducedMotion: 'reduce',
        viewport: { width: 800, height: 900 },
      });
      const page = await context.newPage();
      let fresh = true;
      for (let stand = standen.shift(); stand; stand = standen.shift()) {
        if (fresh) await begin(page, origin, stand.id, light, meter, themes);
        else await page.evaluate(show, stand.id);
        fresh = false;
        await ready(page, stand.id);
        results.push(...(await visit(page, themes, stand, !light && !has('no-pictures'))));
      }
      await context.close();
    };
    const all = [...STANDEN];
    await Promise.all([work(all, false), work(all, false)]);
    await work(
      STANDEN.filter(({ light }) => light),
      true,
    );
  } finally {
    await browser.close();
    close();
    if (given === undefined) rmSync(storybook, { recursive: true, force: true });
  }

  const low = lowIn(results);
  const found = { contrast: low, uiterlijk: missingIn(results) };
  if (has('write') && only === '') writeFileSync(KNOWN, await formatted(KNOWN, JSON.stringify(found)));
  const known = knownFrom(readFileSync(KNOWN, 'utf8'));
  const named = ({ thema }: { readonly thema: string }): boolean => themes.some(({ naam }) => naam === thema);
  const wrong = [
    ...lookDifferences(results, known.uiterlijk.filter(named)),
    ...differences(low, known.contrast.filter(named)),
    ...results
      .filter(({ focus }) => focus !== null && focus < 3)
      .map(({ thema, stand }) => `${thema}: the ring round the focus is seen [${stand}]`),
  ];
  const facts = {
    broncode: execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim(),
    versies: versions(),
    themas: themes.map(({ naam }) => naam),
    results,
    low,
    missing: found.uiterlijk,
    wrong,
  };
  writeFileSync(`${FOLDER}/uitslag.json`, `${JSON.stringify(summaryOf(facts), null, 1)}\n`);
  writeFileSync(`${FOLDER}/verslag.md`, reportOf(facts));
  for (const one of wrong) console.log(`✘ ${one}`);
  const checks = results.length;
  console.log(
    `${themes.length} house styles, ${checks} states in ${Math.round((performance.now() - start) / 1000)} s; ${low.length} pairs of house styles below the norm, see ${FOLDER}/verslag.md.`,
  );
  console.log(`${Math.max(0, checks - wrong.length)} passed, ${wrong.length} failed`);
  return wrong.length;
}

process.exitCode = (await run()) > 0 ? 1 : 0;
