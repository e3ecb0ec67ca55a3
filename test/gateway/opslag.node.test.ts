import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createMapsOpslag } from '../../src/gateway/opslag-maps.js';
import { openSqlOpslag, removeSqlOpslag } from '../../src/gateway/opslag-sql.js';
import { opslagSuite } from './opslag-suite.js';

const folder = mkdtempSync(join(tmpdir(), 'loket-opslag-'));
let files = 0;
const newFile = (): string => join(folder, `${(files += 1)}.db`);
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** `it` of Node's runner also returns a promise, which the suite has no use for. */
const test = (title: string, body: () => Promise<void>): void => {
  void it(title, body);
};

describe('the store in maps', () => {
  opslagSuite(test, createMapsOpslag);
});

describe('the store in SQL', () => {
  opslagSuite(test, () => openSqlOpslag(newFile()));
});

describe('the file of the store in SQL', () => {
  it('still holds everything after it was closed and opened again', async () => {
    const file = newFile();
    const first = openSqlOpslag(file);
    await first.transaction((tx) => {
      tx.put('c', 'a', { waarde: 'blijft' });
    });
    await first.close();
    const second = openSqlOpslag(file);
    assert.deepEqual(await second.transaction((tx) => tx.get('c', 'a')), { waarde: 'blijft' });
    await second.close();
  });

  it('is shared by two that have it open at the same moment', async () => {
    const file = newFile();
    const [one, two] = [openSqlOpslag(file), openSqlOpslag(file)];
    const add = (opslag: typeof one): Promise<void> =>
      opslag.transaction((tx) => {
        tx.put('c', 'teller', Number(tx.get('c', 'teller') ?? 0) + 1);
      });
    for (let i = 0; i < 20; i += 1) await Promise.all([add(one), add(two)]);
    assert.equal(await one.transaction((tx) => tx.get('c', 'teller')), 40);
    await one.close();
    await two.close();
  });

  it('can be removed with everything beside it, to begin again', async () => {
    const file = newFile();
    const opslag = openSqlOpslag(file);
    await opslag.transaction((tx) => {
      tx.put('c', 'a', 1);
    });
    await opslag.close();
    await removeSqlOpslag(file);
    for (const suffix of ['', '-wal', '-shm']) assert.equal(existsSync(file + suffix), false);
    await removeSqlOpslag(file);
    const fresh = openSqlOpslag(file);
    assert.deepEqual(await fresh.transaction((tx) => tx.list('c')), []);
    await fresh.close();
  });

  // Each round kills the writer at another moment, with SIGKILL: no handler runs, no file is closed.
  it('holds every finished transaction and no half one after kill -9, round after round', async () => {
    const file = newFile();
    const script = fileURLToPath(new URL('./opslag-writer.ts', import.meta.url));
    let finished = 0;
    for (let round = 0; round < 6; round += 1) {
      const child = spawn(process.execPath, ['--import', 'tsx', script, file], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const stopped = new Promise<NodeJS.Signals | null>((resolve) => {
        child.on('exit', (_code, signal) => {
          resolve(signal);
        });
      });
      const killAfter = 5 + round * 17;
      let lines = 0;
      for await (const line of createInterface({ input: child.stdout })) {
        finished = Number(line);
        lines += 1;
        if (lines === killAfter) child.kill('SIGKILL');
      }
      assert.equal(await stopped, 'SIGKILL');
      assert.ok(lines >= killAfter);

      const opslag = openSqlOpslag(file);
      const [teller, links, rechts] = await opslag.transaction((tx) => [
        Number(tx.get('teller', 'n')),
        tx.list('links').length,
        tx.list('rechts').length,
      ]);
      await opslag.close();
      // Told to us as finished: must be there. One more may have finished before it could be told.
      assert.ok(teller >= finished, `${teller} in the file, ${finished} were finished`);
      assert.deepEqual([links, rechts], [teller, teller], 'a half transaction');
    }
    assert.ok(finished > 200);
  });
});
