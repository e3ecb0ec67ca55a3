/**
 * Tests in a real browser: `tools/browser-tests.ts <chromium|firefox|webkit> [--watch] [--bundled=<folder>] [files …]`.
 * Chromium runs every `*.test.ts` under test/; Firefox and WebKit the same without `*.chromium.test.ts`. With `--bundled`
 * they are in that folder, by tools/browser-bundle.ts.
 */
import { esbuildPlugin } from '@web/dev-server-esbuild';
import {
  defaultReporter,
  startTestRunner,
  type BrowserLauncher,
  type TestRunnerPlugin,
} from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  ENGINES,
  CHROMIUM_ARGS,
  provideBrowsers,
  startWebKit,
  type Browsers,
  type Engine,
} from '../test/support/browsers.js';
import { browserCommands } from './browser-commands.js';
import { browserTests, bundle, bundled } from './browser-bundle.js';

/** `import css from 'package/theme.css?inline'`, as Vite has it. */
const inlineCss = (): TestRunnerPlugin => {
  const isInline = (context: { path: string; URL: URL }): boolean =>
    context.path.endsWith('.css') && context.URL.searchParams.has('inline');
  return {
    name: 'inline-css',
    resolveMimeType: (context) => (isInline(context) ? 'js' : undefined),
    transform: (context) =>
      isInline(context) ? `export default ${JSON.stringify(context.body)};` : undefined,
  };
};

/** The launcher of an engine, and what has to be stopped afterwards. */
async function launch(
  engine: Engine,
  browsers: Browsers,
  downloads: string,
): Promise<{ launcher: BrowserLauncher; stop: () => Promise<void> }> {
  const nothing = (): Promise<void> => Promise.resolve();
  if (engine === 'webkit' && browsers.webkit) {
    const { port, capabilities, stop } = await startWebKit(browsers.webkit);
    const launcher = webdriverLauncher({
      automationProtocol: 'webdriver',
      hostname: '127.0.0.1',
      port,
      path: '/',
      logLevel: 'error',
      capabilities: { ...capabilities, 'wdio:enforceWebDriverClassic': true },
    });
    // Its types leave room for an explicit `undefined`, which the runner's do not.
    return { launcher: launcher as BrowserLauncher, stop };
  }
  const executablePath = browsers[engine] as string;
  if (engine === 'firefox') {
    const launchOptions = {
      browser: 'firefox' as const,
      executablePath,
      headless: true,
      // The panel of a download takes the focus away from every page that comes after it.
      extraPrefsFirefox: {
        'browser.download.alwaysOpenPanel': false,
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
      },
    };
    const launcher = puppeteerLauncher({ concurrency: 1, launchOptions });
    return { launcher, stop: nothing };
  }
  return {
    launcher: chromeLauncher({
      launchOptions: { executablePath, args: [...CHROMIUM_ARGS] },
      // Two pages run at once, and only one can be in front: without this the other has no focus to show.
      async createPage({ context }) {
        const page = await context.newPage();
        await page.emulateFocusedPage(true);
        return page;
      },
    }),
    stop: nothing,
  };
}

/** Runs the files in one engine and gives the counts; watching never ends by itself. */
async function runTests(
  engine: Engine,
  files: readonly string[],
  watch: boolean,
  folder: string | undefined,
): Promise<{ passed: number; failed: number }> {
  const { browsers, missing } = provideBrowsers([engine], console.log);
  if (missing[0]) throw new Error(missing[0].sentence);
  const own = `build/browser-tests-${process.pid}`;
  if (!watch && folder === undefined) await bundle(files, own);
  const served = watch ? files : files.map((file) => bundled(file, folder ?? own));
  const { launcher, stop } = await launch(engine, browsers, resolve(own, 'downloads'));
  try {
    const runner = await startTestRunner({
      readCliArgs: false,
      readFileConfig: false,
      autoExitProcess: false,
      config: {
        rootDir: process.cwd(),
        files: [...served],
        watch,
        hostname: '127.0.0.1',
        nodeResolve: { exportConditions: ['browser', 'development'] },
        browsers: [launcher],
        // WebDriver has one window: with more at once the runner would use frames, which fail.
        concurrency: engine === 'chromium' ? 2 : 1,
        browserStartTimeout: 60_000,
        testsStartTimeout: 60_000,
        testsFinishTimeout: 300_000,
        testFramework: { config: { timeout: '20000' } },
        plugins: [
          inlineCss(),
          esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' }),
          a11ySnapshotPlugin(),
          browserCommands(),
        ],
        reporters: [defaultReporter({ reportTestProgress: watch })],
        filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
      },
    });
    if (!runner) throw new Error('The test runner did not start.');
    const allPassed = await new Promise<boolean>((resolve) => {
      runner.on('stopped', resolve);
      if (!watch) runner.on('finished', () => void runner.stop());
    });
    let passed = 0;
    let failed = 0;
    for (const session of runner.sessions.all()) {
      const count = (suite: typeof session.testResults): void => {
        for (const test of suite?.tests ?? []) {
          if (test.passed) passed += 1;
          else if (!test.skipped) failed += 1;
        }
        for (const inner of suite?.suites ?? []) count(inner);
      };
      const before = passed + failed;
      count(session.testResults);
      if (passed + failed === before) {
        console.log(`${session.testFile} holds no test that ran.`);
        failed += 1;
      }
    }
    // What fails outside a test, such as a file that does not load, counts too.
    return { passed, failed: allPassed ? failed : Math.max(1, failed) };
  } finally {
    await stop();
    rmSync(own, { recursive: true, force: true });
  }
}

// So that what listens to 'exit' ends the browsers.
process.once('SIGTERM', () => process.exit(143));

const args = process.argv.slice(2);
const engine = ENGINES.find((one) => one === args[0]);
if (!engine) throw new Error(`Name an engine first: ${ENGINES.join(', ')}.`);
const named = args.slice(1).filter((argument) => !argument.startsWith('--'));
const all = browserTests();
const folder = args.find((argument) => argument.startsWith('--bundled='))?.slice('--bundled='.length);
const files =
  named.length > 0
    ? named
    : all.filter((name) => engine === 'chromium' || !name.endsWith('.chromium.test.ts'));

if (all.length === 0) {
  console.log('There are no tests for browsers yet.\n0 passed, 0 failed');
} else if (files.length === 0) {
  console.log(`No test runs in ${engine}.\n0 passed, 1 failed`);
  process.exitCode = 1;
} else {
  const { passed, failed } = await runTests(engine, files, args.includes('--watch'), folder);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}
