/** The gateway over a folder behind a real socket, in a process of its own, to be killed or weighed. Started by a test. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createAdaptorServer } from '@hono/node-server';
import { openSchijfBestanden } from '../../src/gateway/bestanden-schijf.js';
import { createDemo } from '../../src/gateway/demo.js';
import { openSqlOpslag } from '../../src/gateway/opslag-sql.js';

const [folder, later = '0', deelomvang] = process.argv.slice(2);
if (folder === undefined) throw new Error('Which folder?');
const demo = createDemo({
  opslag: openSqlOpslag(join(folder, 'loket.db')),
  bestanden: openSchijfBestanden(join(folder, 'bestanden')),
  now: () => Date.now() + Number(later),
  rateLimit: null,
  ...(deelomvang === undefined ? {} : { deelomvang: () => Number(deelomvang) }),
  onFailure: (error) => {
    console.error(error);
  },
});
const server = createAdaptorServer({ fetch: (request) => demo.app.fetch(request) }) as Server;
server.listen(0, '127.0.0.1', () => {
  console.log(`port ${(server.address() as AddressInfo).port}`);
});

// In bytes; `reset` begins a new measurement.
let peak = 0;
const weigh = (): void => {
  peak = Math.max(peak, process.memoryUsage().rss);
};
setInterval(weigh, 20);
createInterface({ input: process.stdin }).on('line', (line) => {
  if (line === 'reset') peak = process.memoryUsage().rss;
  weigh();
  console.log(`peak ${peak}`);
});
