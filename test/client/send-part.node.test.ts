/** One part by XHR: what is sent, what is told, when it is given up. XHR is a fake one that does what the test says. */
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import type { After } from '../../src/client/wire.js';
import { isLoketError, type LoketErrorKind } from '../../src/client/errors.js';

const URL = 'https://mijn.gemeente.example/v1/zaken/z-1/documenten/u-1/delen/1';

class FakeXhr {
  static last: FakeXhr;
  readonly upload: { onprogress?: (event: { loaded: number }) => void } = {};
  readonly headers: Record<string, string> = {};
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  method = '';
  url = '';
  body: unknown;
  aborted = false;
  withCredentials = false;
  status = 0;
  responseURL = '';
  responseText = '';
  received = '';
  constructor() {
    FakeXhr.last = this;
  }
  open(method: string, url: string): void {
    this.method = method;
    this.url = this.responseURL = url;
  }
  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }
  getAllResponseHeaders(): string {
    return this.received;
  }
  send(body: unknown): void {
    this.body = body;
  }
  abort(): void {
    this.aborted = true;
    this.onabort?.();
  }
}
Object.assign(globalThis, { XMLHttpRequest: FakeXhr });
// After the fake: XHR is taken when the module loads.
const { STALL_PART_MS, patienceFor, sendPart } = await import('../../src/client/send-part.js');

const timers = new Map<() => void, number>();
const after: After = (ms, callback) => {
  timers.set(callback, ms);
  return () => void timers.delete(callback);
};
const ring = (): void => {
  for (const callback of [...timers.keys()]) callback();
};
beforeEach(() => timers.clear());

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

interface Sending {
  readonly xhr: FakeXhr;
  readonly reply: ReturnType<typeof sendPart>;
  readonly sent: number[];
  readonly stop: AbortController;
}

async function begin(
  bytes = new Blob(['0123456789']),
  headers = { 'Loket-Client': 'test' },
): Promise<Sending> {
  const sent: number[] = [];
  const stop = new AbortController();
  const reply = sendPart(URL, bytes, {
    headers: () => Promise.resolve(headers),
    fetch: null,
    credentials: 'include',
    after,
    signal: stop.signal,
    onProgress: (count) => sent.push(count),
  });
  reply.catch(() => undefined);
  await tick();
  return { xhr: FakeXhr.last, reply, sent, stop };
}

async function kindOf(work: Promise<unknown>): Promise<LoketErrorKind | 'none'> {
  try {
    await work;
    return 'none';
  } catch (error) {
    if (isLoketError(error)) return error.kind;
    throw error;
  }
}

test('the bytes go as they are, with credentials and the headers that were given', async () => {
  const bytes = new Blob(['0123456789']);
  const { xhr, reply } = await begin(bytes);
  assert.equal(xhr.body, bytes);
  assert.equal(`${xhr.method} ${xhr.url}`, `PUT ${URL}`);
  assert.equal(xhr.withCredentials, true);
  assert.equal(xhr.headers['Loket-Client'], 'test');
  assert.equal(xhr.headers['Content-Type'], 'application/octet-stream');
  Object.assign(xhr, {
    status: 429,
    responseText: '{}',
    received: 'retry-after: 7\r\nx-csrf-token: a:b\r\n',
  });
  xhr.onload?.();
  const answer = await reply;
  assert.equal(answer.status, 429);
  assert.equal(answer.headers.get('Retry-After'), '7');
  assert.equal(answer.headers.get('X-CSRF-Token'), 'a:b');
  assert.equal(timers.size, 0);
});

test('while bytes move it waits for ever; after 30 seconds without one it stops', async () => {
  const { xhr, reply, sent } = await begin();
  assert.deepEqual([...timers.values()], [STALL_PART_MS]);
  const [first] = timers.keys();
  xhr.upload.onprogress?.({ loaded: 4 });
  assert.deepEqual(sent, [4]);
  assert.ok(first && !timers.has(first), 'the time begins anew');
  ring();
  assert.equal(await kindOf(reply), 'timeout');
  assert.equal(xhr.aborted, true);
  assert.equal(timers.size, 0);
});

test('once all bytes are handed over it waits as long as they may still be on a slow line', async () => {
  const { xhr, sent, stop } = await begin();
  // Headers of a form or the like never count as bytes of the file.
  xhr.upload.onprogress?.({ loaded: 99 });
  assert.deepEqual(sent, [10]);
  assert.deepEqual([...timers.values()], [patienceFor(10)]);
  assert.ok(patienceFor(8 * 1024 * 1024) > 4 * 60_000, 'a part of 8 MiB at 32 kB a second');
  stop.abort();
});

test('a lost connection is offline, also when the browser itself breaks it off', async () => {
  for (const end of ['onerror', 'onabort'] as const) {
    const { xhr, reply } = await begin();
    xhr[end]?.();
    assert.equal(await kindOf(reply), 'offline');
  }
});

test('stopping ends it at once, as our own doing, and nothing is told after that', async () => {
  const { xhr, reply, sent, stop } = await begin();
  stop.abort();
  assert.equal(await kindOf(reply), 'aborted');
  assert.equal(xhr.aborted, true);
  xhr.upload.onprogress?.({ loaded: 4 });
  assert.deepEqual(sent, []);
  assert.equal(timers.size, 0);
});

test('an answer from another address, where a redirect led, is no answer of the API', async () => {
  const { xhr, reply } = await begin();
  Object.assign(xhr, { status: 200, responseURL: 'https://inloggen.example/' });
  xhr.onload?.();
  assert.equal((await reply).status, 0);
});

test('what is wrapped round XHR after this library loaded does not see the bytes', async () => {
  const { open, send } = FakeXhr.prototype;
  const seen: unknown[] = [];
  FakeXhr.prototype.open = FakeXhr.prototype.send = (...all: unknown[]) => void seen.push(...all);
  Object.assign(globalThis, { XMLHttpRequest: undefined });
  const { xhr, stop } = await begin();
  assert.deepEqual(seen, []);
  assert.ok(xhr.body instanceof Blob);
  stop.abort();
  Object.assign(FakeXhr.prototype, { open, send });
  Object.assign(globalThis, { XMLHttpRequest: FakeXhr });
});
