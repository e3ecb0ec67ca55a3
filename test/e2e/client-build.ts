/** The client in a file of its own, built once for all test files of a process. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { bundle } from '../../vite.config.js';
import { temporaryFolder } from './server.js';

let built: Promise<string> | undefined;

async function buildOnce(): Promise<string> {
  const folder = temporaryFolder();
  try {
    await build(bundle('client', 'test/client/support/upload-page.ts', folder.path));
    return readFileSync(join(folder.path, 'client.js'), 'utf8');
  } finally {
    folder.remove();
  }
}

/** The code of the module. */
export const buildClient = (): Promise<string> => (built ??= buildOnce());
