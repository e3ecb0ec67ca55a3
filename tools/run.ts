/** Runs one of the tools of this repository in a process of its own. */
import { spawn } from 'node:child_process';

export interface RunResult {
  readonly code: number;
  /** Standard output and error together, in the order in which they came. */
  readonly output: string;
}

// Nothing may hang for ever.
const LIMIT_MINUTES = 15;

/**
 * Runs a JavaScript or TypeScript file by this very Node; `env` comes on top of our own environment, and `options` are
 * those of Node itself.
 */
export function run(
  file: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
  options: readonly string[] = [],
): Promise<RunResult> {
  const loader = file.endsWith('.ts') || args.includes('--test') ? ['--import', 'tsx'] : [];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...loader, ...options, ...(file ? [file] : []), ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LIMIT_MINUTES * 60_000,
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const output = Buffer.concat(chunks).toString('utf8');
      const ended = signal ? `\nStopped by ${signal}; the limit is ${LIMIT_MINUTES} minutes.\n` : '';
      resolve({ code: code ?? 1, output: output + ended });
    });
  });
}
