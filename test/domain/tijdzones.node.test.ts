import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';

/** Everything that touches a day or a moment; not the long walks through 87 years, which know no clock. */
const files = [
  'test/domain/datum.node.test.ts',
  'test/domain/termijn.node.test.ts',
  'test/domain/bezwaar.node.test.ts',
  'test/domain/openingstijden.node.test.ts',
  'test/i18n/format.node.test.ts',
  'test/widgets/afspraak-planner/days.node.test.ts',
];

const run = (zone: string, args: string[]): { status: number | null; output: string } => {
  const env: NodeJS.ProcessEnv = { ...process.env, TZ: zone };
  // With this mark of the outer run the inner one would report to it instead of to us.
  delete env.NODE_TEST_CONTEXT;
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: new URL('../..', import.meta.url),
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
    it(`shows the same days and times: ${zone}`, () => {
      const device = run(zone, ['-p', 'new Date(2026, 0, 1).getTimezoneOffset()']);
      assert.equal(device.output.trim(), offset, 'the zone of the device is not set');
      const { status, output } = run(zone, [
        ...['--import', 'tsx', '--test-reporter=tap', '--input-type=module', '--eval'],
        // All in one process: starting is what costs most.
        files.map((file) => `import './${file}';`).join('\n'),
      ]);
      assert.equal(status, 0, output);
      assert.match(output, /^# tests [1-9]\d+$/m);
      assert.match(output, /^# fail 0$/m);
      assert.match(output, /^# skipped 0$/m);
    });
  }
});
