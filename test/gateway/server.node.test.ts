import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { createAdaptorServer } from '@hono/node-server';
import { createDemo } from '../../src/gateway/demo.js';
import { openSqlOpslag } from '../../src/gateway/opslag-sql.js';
import { freshKey, MAANDAG } from './harness.js';

const folder = mkdtempSync(join(tmpdir(), 'loket-server-'));
const running = new Set<() => Promise<void>>();
after(async () => {
  for (const stop of running) await stop();
  rmSync(folder, { recursive: true, force: true });
});

const SIGNED_IN = {
  Authorization: 'Bearer demo-amina',
  'Loket-Client': 'test/1.0',
  'Content-Type': 'application/json',
};

/** The gateway over a file, behind a real socket. */
async function serve(file: string): Promise<{ url: string; port: number; stop: () => Promise<void> }> {
  const opslag = openSqlOpslag(join(folder, file));
  const demo = createDemo({ opslag, now: () => MAANDAG, rateLimit: null });
  const server = createAdaptorServer({ fetch: (incoming) => demo.app.fetch(incoming) }) as Server;
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const stop = async (): Promise<void> => {
    running.delete(stop);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await opslag.close();
  };
  running.add(stop);
  return { url: `http://127.0.0.1:${port}/v1`, port, stop };
}

describe('behind a real server', () => {
  it('gives the headers of the gateway, its own time among them', async () => {
    const { url } = await serve('headers.db');
    const response = await fetch(`${url}/zaken?pageSize=1`, { headers: SIGNED_IN });
    assert.equal(response.headers.get('Date'), new Date(MAANDAG).toUTCString());
    assert.equal(response.headers.get('API-Version'), '1.0.0');
    assert.equal(((await response.json()) as { next: string }).next, `${url}/zaken?pageSize=1&page=2`);
  });

  it('answers methods that fetch does not know', async () => {
    const { url } = await serve('methods.db');
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request(`${url}/zaken`, { method: 'TRACE' }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.on('error', reject);
      sent.end();
    });
    assert.equal(status, 405);
  });

  it('refuses a body of ten megabytes long before it is whole', async () => {
    const { port, url } = await serve('large.db');
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    let written = 0;
    const closed = new Promise<void>((resolve) => {
      socket.on('close', () => {
        resolve();
      });
      // The server hangs up while we are still sending.
      socket.on('error', () => undefined);
    });
    const answered = new Promise<void>((resolve) => {
      socket.on('data', (data: Buffer) => {
        answer += data.toString('latin1');
        if (answer.includes('verzoek-te-groot')) resolve();
      });
    });
    const headers = Object.entries(SIGNED_IN).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(
      `PATCH /v1/mijn-gegevens HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n${headers.join('')}\r\n`,
    );
    const piece = Buffer.alloc(16_384, 'x');
    for (; written < 640 && answer === '' && !socket.destroyed; written += 1) {
      socket.write(`${piece.length.toString(16)}\r\n`);
      socket.write(piece);
      socket.write('\r\n');
      await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.race([answered, closed]);
    socket.destroy();
    assert.match(answer, /^HTTP\/1\.1 413 /);
    assert.ok(written < 640, 'everything was read');
    assert.equal((await fetch(`${url}/sessie`)).status, 200, 'the server goes on');
  });

  it('breaks a connection in the middle when the demo is told to', async () => {
    const { url } = await serve('truncated.db');
    const response = await fetch(`${url}/zaken`, { headers: { 'Loket-Scenario': 'truncated' } });
    assert.equal(response.status, 200);
    await assert.rejects(response.text());
    assert.equal((await fetch(`${url}/zaken`)).status, 200);
  });

  it('remembers after a restart what was answered to a key, and who is signed in', async () => {
    const first = await serve('restart.db');
    const key = freshKey();
    const post = (url: string): Promise<Response> =>
      fetch(`${url}/zaken/dakkapel/documenten/foto/inhoud-link`, {
        method: 'POST',
        headers: { ...SIGNED_IN, 'Idempotency-Key': key },
        body: '{"weergave":"openen"}',
      });
    const before = (await (await post(first.url)).json()) as { url: string };
    const { csrfToken } = (await (await fetch(`${first.url}/sessie`)).json()) as { csrfToken: string };
    await first.stop();

    const second = await serve('restart.db');
    assert.deepEqual(await (await post(second.url)).json(), before);
    const link = before.url.slice(first.url.length);
    assert.equal((await fetch(second.url + link)).status, 200, 'the link still works, once');
    const patch = await fetch(`${second.url}/mijn-gegevens`, {
      method: 'PATCH',
      headers: {
        'Loket-Client': 'test/1.0',
        'Content-Type': 'application/json',
        'X-CSRF-Token': csrfToken,
      },
      body: '{}',
    });
    assert.equal(patch.status, 200, 'the CSRF token of the visitor outlives the process');
  });

  it('does a POST once that arrives twice on two connections', async () => {
    const { url } = await serve('twice.db');
    const headers = { ...SIGNED_IN, 'Idempotency-Key': freshKey() };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        fetch(`${url}/zaken/dakkapel/documenten/foto/inhoud-link`, {
          method: 'POST',
          headers,
          body: '{"weergave":"openen"}',
        }),
      ),
    );
    const texts = await Promise.all(
      answers.filter(({ status }) => status === 201).map((answer) => answer.text()),
    );
    assert.ok(texts.length >= 1);
    assert.equal(new Set(texts).size, 1);
    assert.ok(answers.every(({ status }) => status === 201 || status === 409));
  });
});
