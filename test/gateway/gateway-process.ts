/** The gateway in a process of its own, over a folder, to be killed or weighed. */
import assert from 'node:assert/strict';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';

const FOLDER = resolve(`build/gateway-${process.pid}`);
process.once('exit', () => {
  rmSync(FOLDER, { recursive: true, force: true });
});

/** It starts dozens of times: translated once it starts in a third of the time. */
let program: Promise<string> | null = null;
async function bundle(): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    // With what it imports: reading hundreds of small files is most of a start. Not what is no JavaScript.
    ssr: { noExternal: true, external: ['libsql'] },
    build: {
      ssr: join(import.meta.dirname, 'upload-server.ts'),
      outDir: FOLDER,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'server.mjs' } },
    },
  });
  // A thread of its own, which it looks for beside itself.
  copyFileSync('src/gateway/bestanden-teller.js', join(FOLDER, 'bestanden-teller.js'));
  return join(FOLDER, 'server.mjs');
}
const running = new Set<ChildProcessWithoutNullStreams>();

/** Ends those that a failed test left behind. */
export function stopGateways(): void {
  for (const child of running) child.kill('SIGKILL');
}

export interface GatewayProcess {
  /** The call of a person, as the harness has it. */
  callAs(naam: string, path: string, init?: RequestInit): Promise<Response>;
  /** Most memory in use since the last time, in bytes. */
  peak(reset?: boolean): Promise<number>;
  /** Ends it at once, whatever it is doing. */
  kill(): Promise<void>;
}

/** @param later by how much its clock is ahead, in milliseconds */
export async function startGateway(folder: string, later = 0, deelomvang?: number): Promise<GatewayProcess> {
  const child = spawn(
    process.execPath,
    [
      await (program ??= bundle()),
      folder,
      String(later),
      ...(deelomvang === undefined ? [] : [String(deelomvang)]),
    ],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  running.add(child);
  let complaints = '';
  child.stderr.on('data', (data: Buffer) => {
    complaints += data.toString();
  });
  const gone = new Promise<void>((resolve) => {
    child.on('close', () => {
      running.delete(child);
      resolve();
    });
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async (word: string): Promise<number> => {
    const next = await lines.next();
    const line = next.done === true ? complaints : next.value;
    assert.ok(line.startsWith(`${word} `), line);
    return Number(line.slice(word.length + 1));
  };
  const port = await answer('port');
  return {
    callAs(naam, path, init = {}) {
      const headers = new Headers(init.headers);
      headers.set('Authorization', `Bearer demo-${naam}`);
      return fetch(`http://127.0.0.1:${port}/v1${path}`, { ...init, headers });
    },
    peak(reset = false) {
      child.stdin.write(reset ? 'reset\n' : 'peak\n');
      return answer('peak');
    },
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
