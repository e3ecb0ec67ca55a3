/**
 * `npm start`: builds what is stale, then serves the demo municipality in this same process, so that Ctrl+C reaches it.
 * Plain JavaScript, and the first thing a newcomer runs: it says in a sentence what is missing.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const shell = process.ppid;
const root = fileURLToPath(new URL('..', import.meta.url));
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`This needs Node 20.19 or newer; you have ${process.versions.node}. See https://nodejs.org`);
  process.exit(1);
}
if (!existsSync(new URL('../node_modules/tsx', import.meta.url))) {
  console.error('The tools are not installed yet. Run: npm ci');
  process.exit(1);
}

/** Exit code of the build; it stops by itself when we are stopped. */
const build = () =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'tools/build.ts', '--if-stale'], {
      cwd: root,
      stdio: 'inherit',
    });
    const forward = (signal) => child.kill(signal);
    process.on('SIGINT', forward).on('SIGTERM', forward);
    child.on('error', reject);
    child.on('exit', (code) => {
      process.off('SIGINT', forward).off('SIGTERM', forward);
      resolve(code ?? 1);
    });
  });

const code = await build();
if (code !== 0) process.exit(code);
// npm starts us through a shell, and passes a signal on to that shell only: on Debian it dies and leaves us behind, with
// the port. So we stop when the shell is gone.
if (process.env.npm_lifecycle_event === 'start') {
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}
const { register } = await import('tsx/esm/api');
register();
const { main } = await import('../src/gateway/serve.ts');
await main(process.argv.slice(2), process.env);
