/** Writes until it is killed, and tells after each transaction that it is finished. Started by a test. */
import { writeSync } from 'node:fs';
import { openSqlOpslag } from '../../src/gateway/opslag-sql.js';

const file = process.argv[2];
if (file === undefined) throw new Error('Which file?');
const opslag = openSqlOpslag(file);
// A bound, in case nobody kills it.
for (let i = 0; i < 100_000; i += 1) {
  const n = await opslag.transaction((tx) => {
    const next = Number(tx.get('teller', 'n') ?? 0) + 1;
    const key = String(next).padStart(9, '0');
    tx.put('links', key, { tekst: 'x'.repeat(2000) });
    tx.put('teller', 'n', next);
    tx.put('rechts', key, { tekst: 'y'.repeat(2000) });
    return next;
  });
  writeSync(1, `${n}\n`);
}
