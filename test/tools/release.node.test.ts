import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { integriteitOf, integriteitTable, problemsOf, sha256Sums } from '../../tools/release.js';

const bytes = new TextEncoder().encode("alert('Hello, world.');");

test('gives the integrity that browsers compute', () => {
  // The example of the Subresource Integrity specification.
  const one = integriteitOf({ path: 'dist/loket.js', bytes });
  assert.equal(one.integrity, 'sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO');
  assert.equal(one.bytes, bytes.length);
  assert.match(
    integriteitTable('1.2.3', [one]),
    /loket-widgets 1\.2\.3[^]*\| dist\/loket\.js \| `sha384-H8BRh8/,
  );
});

test('gives digests that sha256sum takes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'loket-release-'));
  try {
    writeFileSync(join(folder, 'a.js'), bytes);
    writeFileSync(join(folder, 'SHA256SUMS'), sha256Sums([{ path: 'a.js', bytes }]));
    assert.equal(
      execFileSync('sha256sum', ['--check', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' }),
      'a.js: OK\n',
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('has nothing against a release in which everything fits', () => {
  assert.deepEqual(
    problemsOf('1.2.3', { there: '1.2.3' }, '# Changelog\n\n## 1.2.3\n', { components: [] }, []),
    [],
  );
});

test('names what does not fit', () => {
  const components = [...new Array<null>(11)].map((_, i) => ({ name: `p${i}`, version: '1' }));
  assert.deepEqual(
    problemsOf('1.2.3', { there: '1.2.2' }, '# Changelog\n', { components }, ['node_modules/x']),
    [
      'there says 1.2.2, package.json 1.2.3.',
      'CHANGELOG.md has no chapter "## 1.2.3".',
      '11 dependencies; 10 at most.',
      'node_modules/x has an install script.',
    ],
  );
});
