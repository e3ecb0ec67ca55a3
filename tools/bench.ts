/**
 * `npm run bench`: what a page loads, in bytes and against the budgets, and after that every measurement in
 * `tools/bench/`, each a script directly in that folder that prints its figures and ends with another code than 0 when a goal is missed.
 * `npm run bench -- render` runs the measurements whose name contains `render`, without the sizes.
 */
import { spawn } from 'node:child_process';
import { filesIn } from './files.js';
import { run } from './run.js';
import { measureSizes, missedGoals, overBudget, sizeTable } from './sizes.js';

/** Runs a measurement in a process of its own, with its output as it comes. */
const runFile = (file: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', file], { stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (code) => {
      resolve(code ?? 1);
    });
  });

const wanted = process.argv[2];
// What measurements share stands in a folder below.
const isMeasurement = (file: string): boolean =>
  /^tools\/bench\/[^/]+\.ts$/.test(file) && file.includes(wanted ?? '');

let missed = 0;
if (wanted === undefined) {
  const built = await run('tools/build.ts', ['--if-stale']);
  if (built.code !== 0) throw new Error(built.output);
  const sizes = await measureSizes(true);
  const wrong = [...missedGoals(sizes), ...overBudget(sizes)];
  console.log([sizeTable(sizes), ...wrong].join('\n'));
  missed += wrong.length;
  for (const { name, parts } of sizes) {
    const list = parts.map(([part, characters]) => `${part} ${characters}`).join(', ');
    console.log(`\nWhere dist/${name}.js is heavy, with Dutch texts, in characters: ${list}.`);
  }
}
for (const file of filesIn('tools/bench', isMeasurement)) {
  console.log(`\n${file}`);
  if ((await runFile(file)) !== 0) missed += 1;
}
console.log(missed === 0 ? '\nEvery goal is met.' : `\n${missed} goals are missed.`);
process.exitCode = missed === 0 ? 0 : 1;
