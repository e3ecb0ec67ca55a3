/**
 * Builds Storybook and opens every story and every page of documentation in Chromium: it renders, without an error in
 * the console, without a request to another host, and axe finds nothing but perhaps colours. In the other languages the
 * same stories need only render: axe judges those by the contract suite, phase by phase.
 *
 * A story that shows a failure which our code reports in the console says so by the tag `console-error`.
 */
import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join, normalize, sep } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { AxeResults, RunOptions } from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, chromiumPath } from '../test/support/browsers.js';
import { run } from './run.js';

// One of its own: `npm start` may be serving build/storybook.
const FOLDER = `build/storybook-${process.pid}`;
const PAGES_AT_ONCE = 2;

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: 'story' | 'docs';
  readonly tags?: readonly string[];
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves the built Storybook on a free port of the loopback address. What carries a hash in its name is kept. */
function serve(): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = normalize(
      join(FOLDER, decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)),
    );
    try {
      if (!path.startsWith(normalize(FOLDER) + sep)) throw new Error('outside the folder');
      const body = readFileSync(path);
      response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
      if (path.includes(`${sep}assets${sep}`)) response.setHeader('Cache-Control', 'max-age=3600');
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({
        origin: `http://127.0.0.1:${port}`,
        close: () => {
          server.closeAllConnections();
          server.close();
        },
      });
    });
  });
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** As far as we use what Storybook itself tells of what it shows. */
interface Storybook {
  readonly __STORYBOOK_PREVIEW__?: {
    readonly currentRender?: { readonly id: string; readonly phase?: string };
  };
  readonly __STORYBOOK_ADDONS_CHANNEL__: { emit: (event: string, detail: object) => void };
}

/** In the page: shows a story, as a click in the menu does; that is quicker than the whole page anew. */
function show(storyId: string): void {
  (window as unknown as Storybook).__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', {
    storyId,
    viewMode: 'story',
  });
}

/** In the page: whether a story has come to its end, its `play` included, or a page of documentation is there. */
function isOver([id, isStory]: readonly [id: string, isStory: boolean]): boolean {
  if (document.body.matches('.sb-show-errordisplay, .sb-show-nopreview')) return true;
  if (!isStory) return document.querySelector('#storybook-docs h1') !== null;
  const render = (window as unknown as Storybook).__STORYBOOK_PREVIEW__?.currentRender;
  return render?.id === id && render.phase === 'finished';
}

// A page of documentation repeats what its stories say.
const mayReportErrors = ({ type, tags = [] }: Entry): boolean =>
  type === 'docs' || tags.includes('console-error');

/**
 * Everything that is wrong with one story or page, as sentences.
 * @param before what the page showed until now; what it may still report would be taken for this one's
 */
async function visit(page: Page, origin: string, entry: Entry, before: Entry | undefined): Promise<string[]> {
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
  if (isStory && problems.length === 0 && !/\/Talen\//.test(entry.title))
    problems.push(...(await runAxe(page)));
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
  const waiting = [...entries];
  let failed = 0;
  const work = async (): Promise<void> => {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    let before: Entry | undefined;
    for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
      const problems = await visit(page, origin, entry, before);
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

/** Builds, serves and visits; gives how many entries there are and how many of them fail. */
async function check(): Promise<{ total: number; failed: number }> {
  const built = await run('node_modules/storybook/dist/bin/dispatcher.js', [
    ...['build', '--output-dir', FOLDER, '--disable-telemetry', '--quiet'],
  ]);
  if (built.code !== 0) throw new Error(`Storybook could not be built:\n${built.output}`);
  const index = JSON.parse(readFileSync(`${FOLDER}/index.json`, 'utf8')) as {
    entries: Record<string, Entry>;
  };
  const entries = Object.values(index.entries);
  if (entries.length === 0) throw new Error('Storybook holds no story.');
  const { origin, close } = await serve();
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
