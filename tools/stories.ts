/**
 * Builds Storybook and opens every story and the pages of documentation in Chromium: each renders, without an error in
 * the console and without a request to another host. In the first story of each page axe finds nothing but perhaps colours;
 * what the others show the contract suite judges, phase by phase, and `npm run evidence` story by story.
 *
 * A story that shows a failure which our code reports in the console says so by the tag `console-error`.
 */
import { rmSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, chromiumPath } from '../test/support/browsers.js';
import { axeSource, buildStorybook, isOver, serve, show, type Entry } from './storybook.js';

// One of its own: `npm start` may be serving build/storybook.
const FOLDER = `build/storybook-${process.pid}`;
const PAGES_AT_ONCE = 2;

// A page of documentation repeats what its stories say.
const mayReportErrors = ({ type, tags = [] }: Entry): boolean =>
  type === 'docs' || tags.includes('console-error');

/** The same stories in another language stand under a heading of their own. */
const isTranslated = (title: string): boolean => title.includes('/Talen/');

interface Visited {
  readonly entry: Entry;
  /** Whether it is the first story of its page. */
  readonly isFirst: boolean;
}

/**
 * Everything that is wrong with one story or page, as sentences.
 * @param before what the page showed until now; what it may still report would be taken for this one's
 */
async function visit(
  page: Page,
  origin: string,
  { entry, isFirst }: Visited,
  before: Entry | undefined,
): Promise<string[]> {
  const { id, type } = entry;
  const problems: string[] = [];
  const isStory = type === 'story';
  const mayReport = mayReportErrors(entry);
  page.removeAllListeners();
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !mayReport) problems.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(origin)) problems.push(`asks another host: ${url}`);
  });
  // The addon's own run of axe would collide with ours.
  const globals = isStory ? '&globals=a11y.manual:!true' : '';
  try {
    if (isStory && before && !mayReportErrors(before)) await page.evaluate(show, id);
    else await page.goto(`${origin}/iframe.html?id=${id}&viewMode=${type}${globals}`);
    await page.waitForFunction(isOver, [id, isStory] as const, { polling: 50 });
    const failure = await page
      .locator('body:is(.sb-show-errordisplay, .sb-show-nopreview) :is(#error-message, .sb-nopreview h1)')
      .allTextContents();
    if (failure.length > 0) problems.push(`does not render: ${failure.join(' ')}`);
  } catch (error) {
    problems.push(`does not render: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (isFirst && problems.length === 0) problems.push(...(await runAxe(page)));
  return problems;
}

async function runAxe(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => {
    const { axe } = window as unknown as {
      axe: { run: (root: string, options: RunOptions) => Promise<AxeResults> };
    };
    // Colours are judged in every phase of every widget by its contract suite; here that would be half of the work again.
    return axe.run('#storybook-root', {
      resultTypes: ['violations'],
      rules: { 'color-contrast': { enabled: false } },
    });
  });
  return violations.map(
    ({ id, help, nodes }) => `axe ${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

async function visitAll(browser: Browser, origin: string, entries: readonly Entry[]): Promise<number> {
  const titles = new Set<string>();
  const waiting = entries.map((entry): Visited => {
    const isFirst = entry.type === 'story' && !isTranslated(entry.title) && !titles.has(entry.title);
    if (isFirst) titles.add(entry.title);
    return { entry, isFirst };
  });
  let failed = 0;
  const work = async (): Promise<void> => {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    let before: Entry | undefined;
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { entry } = next;
      const problems = await visit(page, origin, next, before);
      // After a failure nothing is known of the page.
      before = problems.length === 0 ? entry : undefined;
      if (problems.length === 0) continue;
      failed += 1;
      console.log(
        `✘ ${entry.title} › ${entry.name} (${entry.id})\n${problems.map((one) => `    ${one}`).join('\n')}`,
      );
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: PAGES_AT_ONCE }, work));
  return failed;
}

/**
 * Without the pages of documentation that show all stories of a file once more, and without the stories of a page in
 * another language: of each widget, and of each such page, the first says whether they work.
 */
function withoutRepeats(entries: readonly Entry[]): Entry[] {
  const seen = new Set<string>();
  return entries.filter(({ type, title, tags = [] }) => {
    const isRepeat = type === 'docs' ? tags.includes('autodocs') : isTranslated(title);
    if (!isRepeat) return true;
    const first = type === 'docs' ? (title.split('/')[0] ?? title) : title;
    if (seen.has(first)) return false;
    seen.add(first);
    return true;
  });
}

/** Builds, serves and visits; gives how many entries there are and how many of them fail. */
async function check(): Promise<{ total: number; failed: number }> {
  const entries = withoutRepeats(await buildStorybook(FOLDER));
  const { origin, close } = await serve(FOLDER);
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] });
  try {
    return { total: entries.length, failed: await visitAll(browser, origin, entries) };
  } finally {
    await browser.close();
    close();
  }
}

try {
  const { total, failed } = await check();
  console.log(`${total - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} finally {
  rmSync(FOLDER, { recursive: true, force: true });
}
