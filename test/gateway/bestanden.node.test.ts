import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { createMapsBestanden } from '../../src/gateway/bestanden-maps.js';
import { DeelOntbreekt } from '../../src/gateway/bestanden-opslag.js';
import { openSchijfBestanden } from '../../src/gateway/bestanden-schijf.js';
import { hex, sha256 } from '../../src/gateway/sha256.js';
import { describeBestanden } from './bestanden-suite.js';

const folder = mkdtempSync(join(tmpdir(), 'loket-bestanden-'));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});
let folders = 0;
const freshFolder = (): string => join(folder, String((folders += 1)));

const titled = (title: string, test: () => Promise<void>): void => {
  it(title, test);
};

describe('bytes in memory', () => {
  describeBestanden(titled, () => Promise.resolve(createMapsBestanden()));
});

describe('bytes on disk', () => {
  describeBestanden(titled, () => Promise.resolve(openSchijfBestanden(freshFolder())));

  const bytes = Uint8Array.from({ length: 3000 }, (_, i) => i & 0xff);
  const deel = { volgnummer: 1, omvang: bytes.length, waarde: hex(sha256(bytes)) };

  it('are there again when the folder is opened again', async () => {
    const map = freshFolder();
    await openSchijfBestanden(map).write('u-een', deel, bytes);
    const again = openSchijfBestanden(map);
    assert.deepEqual(await again.list(), ['u-een']);
    assert.equal(await again.digest('u-een', [deel]), deel.waarde);
    assert.deepEqual(readdirSync(join(map, 'u-een')), [`00001-${deel.waarde}`]);
    assert.deepEqual(new Uint8Array(readFileSync(join(map, 'u-een', `00001-${deel.waarde}`))), bytes);
  });

  it('clears away what a killed process did not finish', async () => {
    const map = freshFolder();
    mkdirSync(join(map, '.onderweg'), { recursive: true });
    writeFileSync(join(map, '.onderweg', 'half'), 'half');
    const store = openSchijfBestanden(map);
    assert.deepEqual(readdirSync(join(map, '.onderweg')), []);
    assert.deepEqual(await store.list(), []);
  });

  it('leave no scraps, however a part ended', async () => {
    const map = freshFolder();
    const store = openSchijfBestanden(map);
    await store.write('u-een', deel, bytes);
    await store.write('u-een', deel, bytes.slice(1));
    await store.write('u-een', { ...deel, waarde: '0'.repeat(64) }, bytes);
    assert.deepEqual(readdirSync(join(map, '.onderweg')), []);
  });

  it('are for the account that runs the gateway alone', async () => {
    const map = freshFolder();
    await openSchijfBestanden(map).write('u-een', deel, bytes);
    assert.equal(statSync(join(map, 'u-een')).mode & 0o077, 0);
    assert.equal(statSync(join(map, 'u-een', `00001-${deel.waarde}`)).mode & 0o077, 0);
  });

  it('that a disk lost are missing, not shorter', async () => {
    const map = freshFolder();
    const store = openSchijfBestanden(map);
    await store.write('u-een', deel, bytes);
    truncateSync(join(map, 'u-een', `00001-${deel.waarde}`), 2999);
    await assert.rejects(store.read('u-een', [deel], 0, 10), DeelOntbreekt);
    await assert.rejects(store.digest('u-een', [deel]), DeelOntbreekt);
  });
});
