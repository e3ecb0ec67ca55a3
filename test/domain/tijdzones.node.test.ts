import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';
import { build } from 'vite';

/** Everything that touches a day or a moment; not the long walks through 87 years, which know no clock. */
const files = [
  'test/domain/datum.node.test.ts',
  'test/domain/termijn.node.test.ts',
  'test/domain/bezwaar.node.test.ts',
  'test/domain/openingstijden.node.test.ts',
  'test/i18n/format.node.test.ts',
  'test/widgets/afspraak-planner/days.node.test.ts',
];

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, `build/tijdzones-${process.pid}`);
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** All in one file and translated once: starting is what costs most. */
async function bundle(): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const entry = join(folder, 'alle.ts');
  writeFileSync(entry, files.map((file) => `import ${JSON.stringify(join(root, file))};`).join('\n'));
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      // By package.json nothing happens in a file of tests.
      rolldownOptions: { treeshake: false, output: { entryFileNames: 'alle.mjs' } },
    },
  });
  return join(folder, 'alle.mjs');
}
let program: Promise<string> | null = null;

const run = (zone: string, args: string[]): { status: number | null; output: string } => {
  const env: NodeJS.ProcessEnv = { ...process.env, TZ: zone };
  // With this mark of the outer run the inner one would report to it instead of to us.
  delete env.NODE_TEST_CONTEXT;
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
};

describe('H45 a device in another time zone', () => {
  for (const [zone, offset] of [
    ['America/Los_Angeles', '480'],
    ['Asia/Tokyo', '-540'],
    ['America/Paramaribo', '180'],
    ['Europe/Amsterdam', '-60'],
  ] as const) {
    it(`shows the same days and times: ${zone}`, async () => {
      const device = run(zone, ['-p', 'new Date(2026, 0, 1).getTimezoneOffset()']);
      assert.equal(device.output.trim(), offset, 'the zone of the device is not set');
      const { status, output } = run(zone, ['--test-reporter=tap', await (program ??= bundle())]);
      assert.equal(status, 0, output);
      assert.match(output, /^# tests [1-9]\d+$/m);
      assert.match(output, /^# fail 0$/m);
      assert.match(output, /^# skipped 0$/m);
    });
  }
});
