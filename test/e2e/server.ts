/** Starts the demo municipality as a visitor does, in a process of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface DemoProcess {
  /** With a slash at the end. */
  readonly url: string;
  readonly child: ChildProcess;
  /** What it printed until now, errors included. */
  output(): string;
  /** Nobody holds its output any more: what it started is gone too. */
  readonly closed: Promise<unknown>;
  /** Sends a signal and waits until the process is gone. */
  end(signal: NodeJS.Signals): Promise<Ended>;
}

/** A folder of our own for databases; `remove` takes it away. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'loket-e2e-'));
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Runs a program of the repository until it prints `until`, or ends. */
async function run(
  args: readonly string[],
  until: RegExp,
  program: string = process.execPath,
): Promise<DemoProcess & { ended: Ended | null }> {
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: '', HOST: '', LOKET_DATABASE: '' },
  });
  let printed = '';
  let ended: Ended | null = null;
  const gone = once(child, 'exit').then(([code, signal]) => {
    ended = { code: code as number | null, signal: signal as NodeJS.Signals | null };
    return ended;
  });
  const closed = once(child, 'close');
  const match = await new Promise<RegExpExecArray | null>((found) => {
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      const hit = until.exec(printed);
      if (hit) found(hit);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('close', () => {
      found(null);
    });
  });
  if (match === null) await gone;
  return {
    url: match?.[1] ?? '',
    child,
    output: () => printed,
    closed,
    end: (signal) => {
      child.kill(signal);
      return gone;
    },
    get ended() {
      return ended;
    },
  };
}

const READY = /is open: (\S+)[\s\S]*Ctrl\+C/;

/** `npm start` as a visitor types it: builds what is stale, then serves. */
export const npmStart = (database: string): Promise<DemoProcess> =>
  run(['start', '--silent', '--', '--port', '0', '--database', database], READY, 'npm');

/** Serves what is built; `args` as after `npm start --`. */
export const serveDemo = (args: readonly string[]): Promise<DemoProcess & { ended: Ended | null }> =>
  run(['--import', 'tsx', 'src/gateway/serve.ts', ...args], READY);
