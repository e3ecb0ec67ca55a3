#!/usr/bin/env node
/** What `npx loket-widgets …` starts. */
import { randomUUID } from 'node:crypto';
import { main } from './opdracht.js';

process.exitCode = await main(process.argv.slice(2), {
  env: process.env,
  fetch: globalThis.fetch,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  now: () => Date.now(),
  sleutel: randomUUID,
  delay: (ms) =>
    new Promise((resolve) => {
      setTimeout(resolve, ms);
    }),
});
