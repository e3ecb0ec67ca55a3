/**
 * `npm test`: everything that CI runs, a few steps at a time. `npm test -- --only=lint,node` runs those steps alone.
 *
 * A step is a process. When it prints `N passed, N failed` those are its counts; any other step counts as one check. The
 * last line adds them up.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import {
  ENGINES,
  findBrowsers,
  provideBrowsers,
  thisMachine,
  type Engine,
  type Provided,
} from '../test/support/browsers.js';
import { npmEntries } from '../vite.config.js';
import { countsOf, type Counts } from './counts.js';
import { filesIn } from './files.js';
import { run, type RunResult } from './run.js';

interface Step {
  readonly name: string;
  /** Reads `dist/`. */
  readonly needsBuild?: boolean;
  /** The browser that it cannot do without. */
  readonly engine?: Engine;
  run(): Promise<RunResult>;
}

const bin = (path: string): string => `node_modules/${path}`;
const tool = (name: string, ...args: string[]): Promise<RunResult> => run(`tools/${name}.ts`, args);
const nothing = (output: string): Promise<RunResult> =>
  Promise.resolve({ code: 0, output: `${output}\n0 passed, 0 failed` });

/** Runs these files with Node's own test runner, each in a process of its own. */
const nodeTests = (files: readonly string[], what: string, atOnce = 1): Promise<RunResult> =>
  files.length > 0
    ? run('', ['--test', '--test-reporter=spec', `--test-concurrency=${atOnce}`, ...files])
    : nothing(`There are no ${what} yet.`);

/** Runs these files in one process: starting costs most of them more than they do. */
async function nodeTestsTogether(files: readonly string[]): Promise<RunResult> {
  const folder = `build/node-tests-${process.pid}`;
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(`${folder}/all.ts`, files.map((file) => `import '../../${file}';\n`).join(''));
    return await run(`${folder}/all.ts`, [], {}, ['--test-reporter=spec']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** End-to-end tests that use Firefox as well, which is slow to start; the others go on meanwhile, with a Chromium of their own. */
const IN_FIREFOX = /\/(bericht|client|demo|upload)\.e2e\.ts$/;

/** In two processes, because they wait for real time-outs more than they work; in each the browsers are started once. */
async function endToEnd(): Promise<RunResult> {
  const files = filesIn('test', (name) => name.endsWith('.e2e.ts'));
  const folder = `build/e2e-${process.pid}`;
  const write = (name: string, group: readonly string[]): string => {
    const suites = group.map(
      (file) => `describe('${file}', async () => { await import('../../${file}'); });\n`,
    );
    const head = `import { after, describe } from 'node:test';
import { keepBrowsers } from '../../test/e2e/browsers.ts';
after(keepBrowsers());
`;
    writeFileSync(`${folder}/${name}.ts`, head + suites.join(''));
    return `${folder}/${name}.ts`;
  };
  mkdirSync(folder, { recursive: true });
  try {
    const entries = [
      write(
        'in-firefox',
        files.filter((file) => IN_FIREFOX.test(file)),
      ),
      write(
        'others',
        files.filter((file) => !IN_FIREFOX.test(file)),
      ),
    ];
    return await nodeTests(entries, 'end-to-end tests', entries.length);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Those that start servers of their own and break them have a process each. */
async function testsForNode(): Promise<RunResult> {
  const files = filesIn('test', (name) => name.endsWith('.node.test.ts'));
  const alone = files.filter((name) => /-(faults|server)\.node\.test\.ts$/.test(name));
  return sumOf([
    await nodeTestsTogether(files.filter((name) => !alone.includes(name))),
    await nodeTests(alone, 'tests that break what they run against'),
  ]);
}

/** What several runs say together, with their counts in the last line. */
function sumOf(results: readonly RunResult[]): RunResult {
  const counts = results.map(countsOf);
  const add = (which: keyof Counts): number => counts.reduce((sum, one) => sum + one[which], 0);
  return {
    code: Math.max(...results.map(({ code }) => code)),
    output: `${results.map(({ output }) => output).join('\n')}\n${add('passed')} passed, ${add('failed')} failed`,
  };
}

/** One after another; stops at the first that fails. */
async function inTurn(...commands: (() => Promise<RunResult>)[]): Promise<RunResult> {
  let output = '';
  for (const command of commands) {
    const result = await command();
    output += result.output;
    if (result.code !== 0) return { code: result.code, output };
  }
  return { code: 0, output };
}

/** Bundled once, by the first engine that needs them. */
const BUNDLED = `build/browser-tests-${process.pid}`;
let bundling: Promise<RunResult> | undefined;
const browserTests = (engine: Engine): Promise<RunResult> =>
  inTurn(
    () => (bundling ??= tool('browser-bundle', BUNDLED)),
    () => tool('browser-tests', engine, `--bundled=${BUNDLED}`),
  );

// `npm pack` would build once more.
const asPacked = { npm_config_ignore_scripts: 'true' };

const litAnalyzer = (): Promise<RunResult> =>
  run(bin('lit-analyzer/cli.js'), [
    '--strict',
    // Its list of CSS is of 2023, and it takes a branded string (`Datum`) for an object.
    ...['--rules.no-invalid-css', 'off', '--rules.no-complex-attribute-binding', 'off'],
    'src/{controllers,ui,widgets,define}/**/*.ts',
  ]);

/** Two at a time, on two cores: what others wait for first, then what takes longest, and last what fills the gaps. */
const AT_ONCE = 2;
const STEPS: readonly Step[] = [
  { name: 'build', run: () => tool('build') },
  {
    name: 'e2e',
    needsBuild: true,
    engine: 'chromium',
    run: endToEnd,
  },
  { name: 'webkit', engine: 'webkit', run: () => browserTests('webkit') },
  { name: 'node', run: testsForNode },
  {
    name: 'stories',
    engine: 'chromium',
    run: () => (existsSync('.storybook') ? tool('stories') : nothing('There are no stories yet.')),
  },
  { name: 'chromium', engine: 'chromium', run: () => browserTests('chromium') },
  { name: 'firefox', engine: 'firefox', run: () => browserTests('firefox') },
  // And the rules that ask for types.
  { name: 'types', run: () => run(bin('oxlint/bin/oxlint')) },
  { name: 'lint', run: () => run(bin('eslint/bin/eslint.js'), ['--max-warnings=0', '.']) },
  { name: 'format', run: () => run(bin('oxfmt/bin/oxfmt'), ['--check', '.']) },
  { name: 'sizes', needsBuild: true, run: () => tool('sizes') },
  { name: 'lit-analyzer', run: litAnalyzer },
  {
    name: 'package',
    needsBuild: true,
    run: () =>
      inTurn(
        () => run(bin('publint/src/cli.js'), ['--strict'], asPacked),
        () =>
          run(
            bin('@arethetypeswrong/cli/dist/index.js'),
            [
              ...['--pack', '.', '--profile', 'esm-only', '--no-emoji', '--no-color'],
              // It does not look behind the wildcards of our exports by itself.
              '--include-entrypoints',
              ...Object.keys(npmEntries()).filter((name) => /^(define|contract)\//.test(name)),
            ],
            asPacked,
          ),
      ),
  },
  { name: 'manifest', run: () => tool('manifest', '--check') },
  { name: 'scan', needsBuild: true, run: () => tool('bundle-scan') },
];

/** Finds these browsers; what is missing is installed meanwhile, beside the steps that need none. */
async function browsersFor(engines: readonly Engine[]): Promise<Provided> {
  const found = findBrowsers();
  if (engines.some((engine) => found[engine] === undefined)) {
    const { output } = await tool('browsers', ...engines);
    console.log(output.trim());
  }
  // Whatever is to be installed was tried.
  const nothingMore = { ...thisMachine, isRoot: false, run: () => false };
  return provideBrowsers(engines, () => undefined, nothingMore);
}

async function runStep(step: Step, provided: Provided | undefined): Promise<Counts> {
  const missing = provided?.missing.find(({ engine }) => engine === step.engine);
  if (missing) {
    const mayMiss = missing.engine !== 'chromium' && !isCi;
    console.log(
      `${mayMiss ? '–' : '✘'} ${step.name.padEnd(14)} ${mayMiss ? 'skipped: ' : ''}${missing.sentence}`,
    );
    return { passed: 0, failed: mayMiss ? 0 : 1 };
  }
  const start = performance.now();
  const result = await step.run();
  const outcome = countsOf(result);
  const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`.padStart(8);
  const counts = `${outcome.passed} passed${outcome.failed > 0 ? `, ${outcome.failed} failed` : ''}`;
  console.log(`${outcome.failed > 0 ? '✘' : '✔'} ${step.name.padEnd(14)} ${seconds}   ${counts}`);
  // Without what moves the cursor or colours, which is for a terminal of its own.
  if (outcome.failed > 0)
    console.log(result.output.replace(/\u001b\[[\d;?]*[A-Za-z]/g, '').replace(/^/gm, '    '));
  return outcome;
}

/** Runs these steps, a few at a time. What reads the build waits for it, and what needs a browser for that. */
async function runSteps(steps: readonly Step[], browsers: Promise<Provided>): Promise<Counts[]> {
  const waiting = [...steps];
  const done: Counts[] = [];
  const isBuilding = steps.some(({ name }) => name === 'build');
  let build: Counts | undefined;
  let provided: Provided | undefined;
  void browsers.then((found) => (provided = found));
  const next = (): Step | undefined => {
    const at = waiting.findIndex(
      ({ needsBuild, engine }) =>
        (!needsBuild || !isBuilding || build !== undefined) && (!engine || provided !== undefined),
    );
    return at >= 0 ? waiting.splice(at, 1)[0] : undefined;
  };
  const work = async (): Promise<void> => {
    for (;;) {
      const step = next();
      if (!step) {
        // What is left waits for the build, which another does, or for a browser.
        if (waiting.length === 0 || provided) return;
        await browsers;
        continue;
      }
      if (step.needsBuild && (build?.failed ?? 0) > 0) {
        console.log(`✘ ${step.name.padEnd(14)} not run: there is no build.`);
        done.push({ passed: 0, failed: 1 });
        continue;
      }
      const outcome = await runStep(step, provided);
      if (step.name === 'build') build = outcome;
      done.push(outcome);
    }
  };
  await Promise.all([...new Array<null>(AT_ONCE)].map(work));
  return done;
}

const isCi = Boolean(process.env['CI']) && process.env['CI'] !== 'false';
const only = process.argv
  .find((argument) => argument.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const names = STEPS.map(({ name }) => name);
const unknown = only?.filter((name) => !names.includes(name)) ?? [];
if (unknown.length > 0) throw new Error(`No step ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
const isChosen = ({ name }: Step): boolean => !only || only.includes(name);
const chosen = STEPS.filter(isChosen);

if (only && !only.includes('build') && chosen.some(({ needsBuild }) => needsBuild)) {
  const { code, output } = await tool('build', '--if-stale');
  if (code !== 0) throw new Error(output);
}
const start = performance.now();
const engines = ENGINES.filter((engine) => chosen.some((step) => step.engine === engine));
const done = await runSteps(chosen, browsersFor(engines));
rmSync(BUNDLED, { recursive: true, force: true });

const sum = (key: 'passed' | 'failed'): number => done.reduce((total, outcome) => total + outcome[key], 0);
const seconds = Math.round((performance.now() - start) / 1000);
console.log(`\nIn ${Math.floor(seconds / 60)} min ${seconds % 60} s.`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
