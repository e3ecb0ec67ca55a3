import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { serveDemo, temporaryFolder, type DemoProcess } from './server.js';

const folder = temporaryFolder();
const database = (name: string): string => join(folder.path, name, 'demo.db');
const started: DemoProcess[] = [];
after(async () => {
  for (const demo of started) await demo.end('SIGKILL');
  folder.remove();
});

async function serve(...args: string[]): ReturnType<typeof serveDemo> {
  const demo = await serveDemo(args);
  started.push(demo);
  return demo;
}

const API = { headers: { 'Loket-Client': 'e2e' } };
const withCookie = (cookie: string): RequestInit => ({ headers: { ...API.headers, Cookie: cookie } });

interface Sessie {
  readonly aangemeld: boolean;
  readonly onderwerp: string | null;
  readonly csrfToken: string | null;
}
const sessieOf = async (url: string, cookie: string): Promise<Sessie> =>
  (await (await fetch(`${url}v1/sessie`, withCookie(cookie))).json()) as Sessie;

/** Signs in and gives the cookie. */
async function signIn(url: string, als: string): Promise<string> {
  const response = await fetch(`${url}inloggen?als=${als}`, { redirect: 'manual' });
  assert.equal(response.status, 303);
  return (response.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
}

test('it says where it is and three things to try', async () => {
  const demo = await serve('--port', '0', '--database', database('prints'));
  assert.match(demo.url, /^http:\/\/127\.0\.0\.1:\d+\/$/);
  assert.match(demo.output(), /1\. .*\/zaak\?zaak=.*\n.*2\. .*\/inloggen\n.*3\. .*\/scenarios/);
  const tries = [...demo.output().matchAll(/\d\. .*(http:\S+)/g)];
  assert.equal(tries.length, 3);
  for (const [, url] of tries) assert.equal((await fetch(url as string)).status, 200);
  assert.deepEqual(await demo.end('SIGINT'), { code: 0, signal: null });
});

test('a port that is taken is a sentence that says what to do, and nothing is forgotten', async () => {
  const file = database('taken');
  const first = await serve('--port', '0', '--database', file);
  const cookie = await signIn(first.url, 'joost');
  const { port } = new URL(first.url);
  const second = await serve('--port', port, '--fresh', '--database', file);
  assert.equal(second.ended?.code, 1);
  assert.match(
    second.output(),
    new RegExp(`^Port ${port} is taken: .* choose another port: npm start -- --port ${Number(port) + 1}\\n$`),
  );
  assert.equal((await sessieOf(first.url, cookie)).aangemeld, true);
  await first.end('SIGTERM');
});

test('what cannot be a port, an address or an option is refused in a sentence', async () => {
  for (const [args, sentence] of [
    [['--port', 'vier'], /^"vier" is not a port\. Choose a number/],
    [['--allow-origin', 'localhost:8080/'], /^"localhost:8080\/" is not the origin of a site\./],
    [['--port', '65536'], /^"65536" is not a port\./],
    [['--host', '192.0.2.1', '--port', '0'], /^This machine has no address 192\.0\.2\.1\./],
    [['--poort', '4321'], /Usage: npm start -- /],
  ] as const) {
    const demo = await serve(...args, '--database', database('refused'));
    assert.equal(demo.ended?.code, 1, args.join(' '));
    assert.match(demo.output(), sentence);
    assert.doesNotMatch(demo.output(), /\n\s+at /, 'no stack for the reader');
  }
});

test('SIGTERM finishes the request that is running and refuses new ones', async () => {
  const demo = await serve('--port', '0', '--database', database('graceful'));
  const running = fetch(`${demo.url}v1/zaken/dakkapel`, {
    headers: { ...API.headers, 'Loket-Scenario': 'slow' },
  });
  // Another answer on another connection: the server has read the first request by then.
  assert.equal((await fetch(`${demo.url}v1/organisatie`, API)).status, 200);
  const gone = demo.end('SIGTERM');
  const response = await running;
  assert.equal(response.status, 200);
  assert.equal(((await response.json()) as { id: string }).id, 'dakkapel');
  assert.deepEqual(await gone, { code: 0, signal: null });
  await assert.rejects(fetch(`${demo.url}v1/organisatie`, API));
});

test('after kill -9 the same file opens by itself, with what was finished', async () => {
  const file = database('killed');
  const first = await serve('--port', '0', '--database', file);
  const cookie = await signIn(first.url, 'joost');
  const { onderwerp, csrfToken } = await sessieOf(first.url, cookie);
  const zaken = await fetch(`${first.url}v1/zaken`, withCookie(cookie));
  const { results } = (await zaken.json()) as { results: { id: string }[] };
  const zaak = `v1/zaken/${results[0]?.id ?? ''}`;
  const seen = async (url: string): Promise<string | null> => {
    const answer = await fetch(`${url}${zaak}`, withCookie(cookie));
    return ((await answer.json()) as { gezienTot: string | null }).gezienTot;
  };
  const atFirst = await seen(first.url);
  const written = await fetch(`${first.url}${zaak}/gezien`, {
    method: 'PUT',
    headers: {
      ...API.headers,
      Cookie: cookie,
      'Content-Type': 'application/json',
      'X-CSRF-Token': csrfToken ?? '',
      Origin: new URL(first.url).origin,
    },
    body: JSON.stringify({ tot: new Date().toISOString() }),
  });
  assert.equal(written.status, 204);
  const finished = await seen(first.url);
  assert.notEqual(finished, atFirst);

  assert.deepEqual(await first.end('SIGKILL'), { code: null, signal: 'SIGKILL' });
  const second = await serve('--port', '0', '--database', file);
  assert.equal((await sessieOf(second.url, cookie)).onderwerp, onderwerp);
  assert.equal(await seen(second.url), finished);
  await second.end('SIGTERM');

  const fresh = await serve('--port', '0', '--fresh', '--database', file);
  assert.equal((await sessieOf(fresh.url, cookie)).aangemeld, false);
  await fresh.end('SIGTERM');
});
