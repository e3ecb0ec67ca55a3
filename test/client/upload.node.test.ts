/** What an upload promises, one promise a test: against the real gateway, or an API that does what the test needs. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { createBerichtCalls } from '../../src/client/bericht-calls.js';
import { bijlageDestination } from '../../src/client/bijlage-calls.js';
import { documentDestination } from '../../src/client/document-calls.js';
import {
  createUpload,
  type Upload,
  type UploadOptions,
  type UploadProgress,
} from '../../src/client/upload.js';
import {
  HELE_WAARDE_TOT,
  type Bijlage,
  type BijlageAankondiging,
  type Document,
  type DocumentAankondiging,
} from '../../src/contract/documenten.js';
import { answers, noConnection } from '../support/faults.js';
import {
  API,
  DEEL,
  ONDERWERP,
  answersJson,
  failure,
  faultAt,
  lostAnswer,
  visit,
  visitDemo,
  type Town,
  type Visit,
} from './support/visit.js';

const ZAAK = 'dakkapel';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const documentenOf = async ({ other }: Town): Promise<readonly Document[]> =>
  (await other.client.loadDocumenten(ZAAK)).data.filter(({ titel }) => titel === 'Brief');

const textOf = (size: number, letter = 'a'): Uint8Array<ArrayBuffer> =>
  new Uint8Array(size).fill(letter.charCodeAt(0));

let key = 0;
/** An upload of `bytes`, and what it told. */
function prepare(
  { client }: Visit,
  file: Blob,
  more: Partial<UploadOptions<DocumentAankondiging, Document>> = {},
): { upload: Upload<Document>; told: UploadProgress[] } {
  const told: UploadProgress[] = [];
  const upload = createUpload({
    client,
    destination: documentDestination(client, ZAAK),
    file,
    idempotencyKey: `sleutel-${++key}`,
    onderwerp: ONDERWERP,
    aankondiging: {
      titel: 'Brief',
      bestandsnaam: 'brief.txt',
      formaat: 'text/plain',
      bestandsomvang: file.size,
      informatieobjecttype: 'bewijsstuk',
    },
    ...more,
    onProgress: (progress) => {
      told.push(progress);
      more.onProgress?.(progress);
    },
  });
  return { upload, told };
}

const waits = (told: readonly UploadProgress[]): string[] =>
  told.flatMap((progress) => (progress.phase === 'waiting' ? [progress.reason] : []));

test('a file arrives whole, with a receipt about the bytes that were sent', async () => {
  const town = visitDemo();
  const bytes = textOf(2 * DEEL + 5);
  const { upload, told } = prepare(town, new Blob([bytes]));
  const { bestand, waarde, began } = await town.until(upload.run());
  assert.equal(waarde, sha256(bytes));
  assert.equal(bestand.ontvangstbewijs?.waarde, waarde);
  assert.equal(began, 'new');
  assert.deepEqual(
    told.map(({ phase }) => phase).filter((phase, at, all) => phase !== all[at - 1]),
    ['preparing', 'sending', 'completing'],
  );
  assert.deepEqual(told.at(-1), { phase: 'completing', sent: bytes.length, size: bytes.length });
});

test('a second click gives the same promise, and a second engine with the same key the same document', async () => {
  const town = visitDemo();
  const file = new Blob([textOf(DEEL + 1)]);
  const { upload } = prepare(town, file, { idempotencyKey: 'sleutel-dubbel' });
  assert.equal(upload.run(), upload.run());
  const first = await town.until(upload.run());
  const again = await town.until(prepare(town, file, { idempotencyKey: 'sleutel-dubbel' }).upload.run());
  assert.equal(again.bestand.id, first.bestand.id);
  assert.equal((await documentenOf(town)).length, 1);
});

test('a 429 is respected, and told as a moment', async () => {
  const town = visitDemo();
  faultAt(town.api, /PUT/, answers(429, { code: 'te-veel-verzoeken', headers: { 'Retry-After': '120' } }));
  const { upload, told } = prepare(town, new Blob([textOf(9)]));
  const begin = Date.now();
  await town.until(upload.run());
  const wait = told.find((progress) => progress.phase === 'waiting');
  assert.ok(wait?.phase === 'waiting' && wait.reason === 'busy' && wait.until !== null);
  assert.ok(wait.until - begin >= 120_000 && wait.until - begin < 125_000, String(wait.until - begin));
  assert.ok(town.clock.now >= 120_000);
});

test('without a connection it goes on by itself as soon as there is one, however long that takes', async () => {
  const town = visitDemo();
  faultAt(town.api, /PUT/, noConnection(), 40);
  const { upload, told } = prepare(town, new Blob([textOf(9)]));
  await town.until(upload.run());
  assert.ok(waits(told).every((reason) => reason === 'offline'));
  assert.ok(town.clock.now > 40 * 10_000, `${town.clock.now} ms`);
});

test('the event online ends the wait for a connection at once', async () => {
  const town = visitDemo();
  faultAt(town.api, /PUT/, noConnection());
  const { upload } = prepare(town, new Blob([textOf(9)]), {
    onProgress: ({ phase }) => {
      if (phase === 'waiting') setImmediate(() => dispatchEvent(new Event('online')));
    },
  });
  // Nobody moves the clock.
  await upload.run();
});

test('an API that keeps failing is named after a while, and the next run sends only what is missing', async () => {
  const town = visitDemo();
  faultAt(town.api, /PUT .*\/delen\/3$/, answers(500, { code: 'interne-fout' }), 6);
  const { upload } = prepare(town, new Blob([textOf(3 * DEEL)]));
  const error = await town.until(failure(upload.run()));
  assert.equal(error.code, 'interne-fout');
  const before = town.lines().length;
  const { began } = await town.until(upload.run());
  assert.equal(began, 'new');
  assert.deepEqual(
    town
      .lines()
      .slice(before)
      .filter((line) => line.startsWith('P')),
    [`PUT /zaken/${ZAAK}/documenten/u/delen/3`, `POST /zaken/${ZAAK}/documenten/u/voltooiing`],
  );
  assert.equal((await documentenOf(town)).length, 1);
});

test('a part that was damaged on the way goes again', async () => {
  const town = visitDemo();
  faultAt(town.api, /PUT/, answers(400, { code: 'bestand-beschadigd' }), 2);
  const { upload, told } = prepare(town, new Blob([textOf(9)]));
  await town.until(upload.run());
  assert.deepEqual(waits(told), []);
});

test('a part that keeps arriving damaged ends with that name', async () => {
  const town = visitDemo();
  faultAt(town.api, /PUT/, answers(400, { code: 'bestand-beschadigd' }), 99);
  const error = await town.until(failure(prepare(town, new Blob([textOf(9)])).upload.run()));
  assert.equal(error.code, 'bestand-beschadigd');
});

test('one 401 by chance asks nothing of the citizen', async () => {
  const town = visitDemo();
  faultAt(town.api, /PUT/, answers(401, { code: 'niet-geauthenticeerd' }));
  await town.until(prepare(town, new Blob([textOf(9)])).upload.run());
  assert.equal((await documentenOf(town)).length, 1);
});

/** A session that ended while sending, after which `next` is what `GET /sessie` says. */
function signedOut(town: Town): { says: (data: object) => void; heal: () => void } {
  const base = { soort: 'inwoner', verlooptOp: null, csrfToken: null };
  let sessie: object = { ...base, aangemeld: false, onderwerp: null };
  let over = false;
  town.api.always((proceed, init) => {
    const call = town.api.calls.at(-1);
    if (!over && call?.method === 'PUT') over = true;
    if (!over) return proceed();
    return call?.url.endsWith('/sessie')
      ? answersJson(sessie)(proceed, init)
      : answers(401, { code: 'niet-geauthenticeerd' })(proceed, init);
  });
  return {
    says: (data) => void (sessie = { ...base, aangemeld: true, ...data }),
    heal: () => town.api.always(null),
  };
}

test('after a 401 it keeps the file, and goes on when the same person has signed in', async () => {
  const town = visitDemo();
  const session = signedOut(town);
  const { upload, told } = prepare(town, new Blob([textOf(3 * DEEL)]), {
    onProgress: (progress) => {
      if (progress.phase !== 'waiting') return;
      // Not signed in yet: nothing changes.
      upload.resume();
      town.clock.after(60_000, () => {
        session.heal();
        upload.resume();
      });
    },
  });
  const { bestand } = await town.until(upload.run());
  assert.equal(bestand.verwerking, 'beschikbaar');
  assert.deepEqual([...new Set(waits(told))], ['signed-out']);
});

for (const [who, onderwerp] of [
  ['somebody else', 'p-ander'],
  ['somebody without a name', null],
] as const) {
  test(`after a 401 and ${who} signing in, it ends for good, and nothing more is sent`, async () => {
    const town = visitDemo();
    const session = signedOut(town);
    const { upload } = prepare(town, new Blob([textOf(3 * DEEL)]), {
      onProgress: (progress) => {
        if (progress.phase !== 'waiting') return;
        session.says({ onderwerp });
        setImmediate(() => upload.resume());
      },
    });
    const error = await town.until(failure(upload.run()));
    assert.equal(error.kind, 'signed-out');
    assert.equal(error.code, 'andere-persoon');
    session.heal();
    const before = town.lines().length;
    assert.equal((await failure(upload.run())).code, 'andere-persoon');
    assert.equal(await upload.cancel(), 'unknown');
    assert.equal(town.lines().length, before);
  });
}

test('a document that is gone is not made anew for somebody else who signed in meanwhile', async () => {
  const town = visitDemo();
  let over = false;
  town.api.always((proceed, init) => {
    const call = town.api.calls.at(-1);
    if (call?.method === 'PUT') over = true;
    if (!over) return proceed();
    return call?.url.endsWith('/sessie')
      ? answersJson({ aangemeld: true, onderwerp: 'p-ander', soort: 'inwoner', csrfToken: 'x' })(
          proceed,
          init,
        )
      : answers(404, { code: 'niet-gevonden' })(proceed, init);
  });
  const error = await town.until(failure(prepare(town, new Blob([textOf(9)])).upload.run()));
  assert.equal(error.code, 'andere-persoon');
  assert.equal(town.lines().filter((line) => line === `POST /zaken/${ZAAK}/documenten`).length, 1);
});

test('what expired while it was paused is announced anew, and ends in the list once', async () => {
  const town = visitDemo();
  let paused = false;
  const { upload } = prepare(town, new Blob([textOf(4 * DEEL)]), {
    onProgress: ({ sent }) => {
      if (sent < DEEL || paused) return;
      paused = true;
      upload.pause();
      town.pass(25 * 3_600_000);
      setImmediate(() => upload.resume());
    },
  });
  const { began } = await town.until(upload.run());
  assert.equal(began, 'expired');
  assert.deepEqual(
    (await documentenOf(town)).map(({ verwerking }) => verwerking),
    ['beschikbaar'],
  );
});

test('nothing is sent while it is paused', async () => {
  const town = visitDemo();
  const { upload, told } = prepare(town, new Blob([textOf(4 * DEEL)]));
  upload.pause();
  const work = upload.run();
  await town.until(new Promise<void>((resolve) => town.clock.after(3_600_000, resolve)));
  assert.deepEqual(town.lines(), []);
  assert.deepEqual(told.at(-1), { phase: 'waiting', reason: 'paused', until: null, sent: 0, size: 4 * DEEL });
  upload.resume();
  await town.until(work);
});

test('a completion whose answer was lost is asked for again, and there is one document', async () => {
  const town = visitDemo();
  faultAt(town.api, /voltooiing/, lostAnswer, 4);
  const { bestand } = await town.until(prepare(town, new Blob([textOf(9)])).upload.run());
  assert.equal((await documentenOf(town))[0]?.id, bestand.id);
  assert.equal((await documentenOf(town)).length, 1);
});

test('an announcement whose answer was lost makes one document', async () => {
  const town = visitDemo();
  faultAt(town.api, /POST .*documenten$/, lostAnswer, 4);
  await town.until(prepare(town, new Blob([textOf(9)])).upload.run());
  assert.equal((await documentenOf(town)).length, 1);
});

/** Begins a file, and leaves the page halfway. */
async function leaveHalfway(town: Town, bytes: Uint8Array<ArrayBuffer>): Promise<Document> {
  const { upload } = prepare(town, new Blob([bytes]), {
    onProgress: ({ sent }) => {
      if (sent >= DEEL) upload.stop();
    },
  });
  assert.equal((await town.until(failure(upload.run()))).kind, 'aborted');
  const [begun] = await documentenOf(town);
  assert.equal(begun?.verwerking, 'uploaden');
  return begun;
}

test('the same file chosen again after a reload is recognised, and only the missing parts go', async () => {
  const town = visitDemo();
  const bytes = textOf(6 * DEEL);
  const resume = await leaveHalfway(town, bytes);
  const before = town.lines().filter((line) => line.startsWith('PUT')).length;
  const { began, bestand } = await town.until(prepare(town, new Blob([bytes]), { resume }).upload.run());
  assert.equal(began, 'resumed');
  assert.equal(bestand.id, resume.id);
  const after = town.lines().filter((line) => line.startsWith('PUT')).length - before;
  assert.ok(after < 6, `${after} parts went again`);
});

test('another file of the same name and size is sent as a new document, and that is said', async () => {
  const town = visitDemo();
  const resume = await leaveHalfway(town, textOf(6 * DEEL));
  const bytes = textOf(6 * DEEL, 'b');
  const { began, bestand } = await town.until(prepare(town, new Blob([bytes]), { resume }).upload.run());
  assert.equal(began, 'other-file');
  assert.notEqual(bestand.id, resume.id);
  assert.equal(bestand.ontvangstbewijs?.waarde, sha256(bytes));
});

test('what another tab has completed meanwhile is not sent again', async () => {
  const town = visitDemo();
  const bytes = textOf(6 * DEEL);
  const resume = await leaveHalfway(town, bytes);
  await town.until(prepare(town, new Blob([bytes]), { resume }).upload.run());
  const before = town.lines().length;
  const { began, bestand } = await town.until(prepare(town, new Blob([bytes]), { resume }).upload.run());
  assert.equal(began, 'resumed');
  assert.equal(bestand.id, resume.id);
  assert.equal(
    town
      .lines()
      .slice(before)
      .filter((line) => line.startsWith('P')).length,
    0,
  );
});

test('cancelling takes back what was announced', async () => {
  const town = visitDemo();
  const { upload } = prepare(town, new Blob([textOf(6 * DEEL)]), {
    onProgress: ({ sent }) => {
      if (sent >= DEEL) void upload.cancel();
    },
  });
  assert.equal((await town.until(failure(upload.run()))).kind, 'aborted');
  assert.equal(await town.until(upload.cancel()), 'removed');
  assert.deepEqual(await documentenOf(town), []);
});

test('cancelling takes back what was announced although the answer was lost', async () => {
  const town = visitDemo();
  faultAt(town.api, /POST .*documenten$/, lostAnswer, 3);
  const { upload } = prepare(town, new Blob([textOf(9)]), {
    onProgress: ({ phase }) => {
      if (phase === 'waiting') void upload.cancel();
    },
  });
  await town.until(failure(upload.run()));
  assert.equal(await town.until(upload.cancel()), 'removed');
  assert.deepEqual(await documentenOf(town), []);
});

test('cancelling too late says that the document was received', async () => {
  const town = visitDemo();
  const { upload } = prepare(town, new Blob([textOf(9)]));
  await town.until(upload.run());
  assert.equal(await town.until(upload.cancel()), 'received');
});

test('cancelling without a connection says that the server could not be asked', async () => {
  const town = visitDemo();
  const { upload } = prepare(town, new Blob([textOf(6 * DEEL)]), {
    onProgress: ({ sent }) => {
      if (sent < DEEL) return;
      town.api.always(noConnection());
      void upload.cancel();
    },
  });
  await town.until(failure(upload.run()));
  assert.equal(await town.until(upload.cancel()), 'unknown');
});

/** A file of which each slice is given by `read`: one on a disk that somebody else writes to. */
function diskFile(size: number, read: (begin: number, end: number) => Promise<ArrayBuffer>): Blob {
  const file = new Blob([new Uint8Array(size)]);
  const slice = (begin = 0, end = size): Blob => {
    const arrayBuffer = (): Promise<ArrayBuffer> => read(begin, Math.min(end, size));
    const stream = (): ReadableStream =>
      new ReadableStream({
        type: 'bytes',
        async pull(controller) {
          controller.enqueue(new Uint8Array(await arrayBuffer()));
          controller.close();
        },
      });
    return Object.assign(new Blob([textOf(end - begin)]), { arrayBuffer, stream });
  };
  return Object.assign(file, { slice });
}

test('a file that changes on disk while it is sent is named, and no document comes of it', async () => {
  const town = visitDemo();
  let reads = 0;
  const file = diskFile(9, (begin, end) => Promise.resolve(textOf(end - begin, reads++ ? 'b' : 'a').buffer));
  faultAt(town.api, /PUT/, noConnection());
  const error = await town.until(failure(prepare(town, file).upload.run()));
  assert.equal(error.code, 'bestand-gewijzigd');
  assert.deepEqual(
    (await documentenOf(town)).map(({ verwerking }) => verwerking),
    ['uploaden'],
  );
});

test('a file that became shorter, or can no longer be read, is named', async () => {
  for (const [code, read] of [
    ['bestand-gewijzigd', () => Promise.resolve(new ArrayBuffer(3))],
    ['bestand-onleesbaar', () => Promise.reject(new DOMException('no', 'NotReadableError'))],
  ] as const) {
    const error = await failure(prepare(visitDemo(), diskFile(9, read)).upload.run());
    assert.equal(error.code, code);
  }
});

test('a digest that was given and is wrong does not stand in the way', async () => {
  const town = visitDemo();
  const bytes = textOf(2 * DEEL);
  const { upload } = prepare(town, new Blob([bytes]), { waarde: '0'.repeat(64) });
  const { waarde } = await town.until(upload.run());
  assert.equal(waarde, sha256(bytes));
});

test('a page that cannot compute digests says so before anything is announced', async () => {
  const town = visitDemo();
  const { upload } = prepare(town, new Blob([textOf(9)]));
  const subtle = Object.getOwnPropertyDescriptor(crypto, 'subtle');
  Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
  try {
    assert.equal((await failure(upload.run())).code, 'onbeveiligde-pagina');
  } finally {
    if (subtle) Object.defineProperty(crypto, 'subtle', subtle);
    else Reflect.deleteProperty(crypto, 'subtle');
  }
  assert.deepEqual(town.lines(), []);
});

/** An API that takes everything, with parts of this size, and `bewijs` as its receipt. */
function takesAll(omvang: number, bewijs: object | null = null): Visit & { voltooiing: () => unknown } {
  let completed: unknown;
  const json = (data: object): Response =>
    new Response(JSON.stringify(data), { headers: { 'Content-Type': 'application/json' } });
  const document = (verwerking: string): object => ({
    id: 'u-1',
    titel: 'Brief',
    verwerking,
    ontvangstbewijs: verwerking === 'uploaden' ? null : bewijs,
  });
  let size = 0;
  const page = visit(async (url, init) => {
    const path = url.slice(API.length);
    if (path === '/sessie')
      return json({ aangemeld: true, onderwerp: ONDERWERP, soort: 'inwoner', csrfToken: 'x' });
    if (init.method === 'PUT') return new Response(null, { status: 204 });
    if (path.endsWith('/voltooiing')) {
      completed = JSON.parse(init.body as string) as unknown;
      return json(document('inControle'));
    }
    size = (JSON.parse(init.body as string) as { bestandsomvang: number }).bestandsomvang;
    const delen: object[] = [];
    for (let begin = 0; begin < size; begin += omvang) {
      delen.push({
        volgnummer: delen.length + 1,
        begin,
        omvang: Math.min(omvang, size - begin),
        voltooid: false,
      });
    }
    return Promise.resolve(json({ ...document('uploaden'), delen, verlooptOp: '2026-12-01T00:00:00Z' }));
  });
  return { ...page, voltooiing: () => completed };
}

test('up to 64 MiB the digest of the whole file goes along; one byte more and only that of the parts', async () => {
  for (const [size, whole] of [
    [HELE_WAARDE_TOT, true],
    [HELE_WAARDE_TOT + 1, false],
  ] as const) {
    const api = takesAll(8 * 1024 * 1024);
    let most = 0;
    let total = 0;
    const file = diskFile(size, (begin, end) => {
      most = Math.max(most, end - begin);
      total += end - begin;
      return Promise.resolve(new ArrayBuffer(end - begin));
    });
    const { waarde } = await api.until(prepare(api, file).upload.run());
    assert.equal(waarde !== null, whole);
    assert.equal(Object.hasOwn(api.voltooiing() as object, 'integriteit'), whole);
    assert.equal(most, whole ? size : 8 * 1024 * 1024, 'the largest piece in memory');
    assert.equal(total, whole ? 2 * size : size, 'bytes read from disk');
  }
});

test('a receipt about other bytes is never taken for proof', async () => {
  const api = takesAll(DEEL, {
    nummer: 'OB-1',
    ontvangenOp: '2026-11-22T00:00:00Z',
    bestandsomvang: 9,
    waarde: '0'.repeat(64),
    delenWaarde: '0'.repeat(64),
    deelomvang: DEEL,
  });
  const error = await api.until(failure(prepare(api, new Blob([textOf(9)])).upload.run()));
  assert.equal(error.code, 'bewijs-verschilt');
});

test('a table of parts that is not the file is refused', async () => {
  const town = visitDemo();
  for (const change of [
    (delen: { begin: number }[]) => delen.slice(1),
    (delen: { begin: number }[]) => [...delen, ...delen],
    (delen: { begin: number }[]) => delen.map((deel) => ({ ...deel, begin: deel.begin + 1 })),
    () => [],
  ]) {
    town.api.always(async (proceed) => {
      const answer = await proceed();
      if (answer.status !== 201) return answer;
      const data = (await answer.json()) as { delen: { begin: number }[] };
      return new Response(JSON.stringify({ ...data, delen: change(data.delen) }), {
        status: 201,
        headers: { 'Content-Type': 'application/json' },
      });
    });
    const error = await town.until(failure(prepare(town, new Blob([textOf(3 * DEEL)])).upload.run()));
    assert.equal(error.kind, 'contract');
  }
});

test('at most three parts are under way, over all files, and a small file does not wait for the end of large ones', async () => {
  const { demo } = visitDemo();
  let underWay = 0;
  let most = 0;
  const page = visit(async (url, init) => {
    if (init.method !== 'PUT') return demo.fetch(url, init);
    most = Math.max(most, ++underWay);
    try {
      // Until three have met, or long enough for a fourth to come.
      for (let rounds = 0; rounds < 500 && most < 3; rounds++)
        await new Promise((resolve) => setImmediate(resolve));
      return await demo.fetch(url, init);
    } finally {
      underWay--;
    }
  });
  const done: string[] = [];
  const send = async (name: string, size: number): Promise<void> => {
    await prepare(page, new Blob([textOf(size)])).upload.run();
    done.push(name);
  };
  const work = [1, 2, 3, 4].map((at) => send(`large ${at}`, 12 * DEEL));
  await page.until(Promise.all([...work, send('small', 9)]));
  assert.equal(most, 3);
  assert.equal(done[0], 'small');
});

const bijlageOf = (file: Blob): BijlageAankondiging => ({
  bestandsnaam: 'foto.txt',
  formaat: 'text/plain',
  bestandsomvang: file.size,
  doel: 'bericht',
  zaakId: ZAAK,
});

/** An attachment by the same engine. */
function attach(
  { client }: Visit,
  file: Blob,
  more: Partial<UploadOptions<BijlageAankondiging, Bijlage>> = {},
): Upload<Bijlage> {
  return createUpload({
    client,
    destination: bijlageDestination(client),
    file,
    idempotencyKey: `sleutel-${++key}`,
    onderwerp: ONDERWERP,
    aankondiging: bijlageOf(file),
    ...more,
  });
}

test('an attachment goes the same way, through a lost completion, and a bericht can name it', async () => {
  const town = visitDemo();
  const bytes = textOf(2 * DEEL + 5);
  faultAt(town.api, /voltooiing/, lostAnswer, 4);
  const { bestand, waarde } = await town.until(attach(town, new Blob([bytes])).run());
  assert.equal(waarde, sha256(bytes));
  assert.equal(bestand.ontvangstbewijs?.waarde, waarde);
  assert.ok(town.lines().includes('PUT /bijlagen/b/delen/3'));
  const { data } = await createBerichtCalls(town.client).sendBericht(ZAAK, {
    tekst: 'Zie de bijlage.',
    bijlagen: [bestand.id],
  });
  assert.deepEqual(
    data.bijlagen.map(({ id }) => id),
    [bestand.id],
  );
});

test('an attachment that is taken out makes room for another, also when it was received', async () => {
  const town = visitDemo();
  const destination = bijlageDestination(town.client);
  const begun: Upload<Bijlage>[] = [];
  for (let at = 0; at < 5; at++) {
    const upload = attach(town, new Blob([textOf(4 * DEEL)]), {
      onProgress: ({ sent }) => {
        if (sent >= DEEL) upload.pause();
      },
    });
    upload.run().catch(() => undefined);
    await town.until(
      new Promise<void>((resolve) => {
        const look = (): void => {
          if (upload.progress.phase === 'waiting') resolve();
          else setImmediate(look);
        };
        look();
      }),
    );
    begun.push(upload);
  }
  const one = new Blob([textOf(9)]);
  assert.equal((await town.until(failure(attach(town, one).run()))).code, 'te-veel-bestanden');
  assert.equal(await begun[0]?.cancel(), 'removed');
  const { bestand } = await town.until(attach(town, one).run());
  await destination.cancel(bestand.id);
  await destination.cancel(bestand.id);
  const gone = await failure(
    createBerichtCalls(town.client).sendBericht(ZAAK, { tekst: 'Zie de bijlage.', bijlagen: [bestand.id] }),
  );
  assert.equal(gone.problem?.invalidParams?.[0]?.name, 'bijlagen.0');
  for (const upload of begun) upload.stop();
});

test('an attachment that a bericht has cannot be taken back', async () => {
  const town = visitDemo();
  const upload = attach(town, new Blob([textOf(9)]));
  const { bestand } = await town.until(upload.run());
  await createBerichtCalls(town.client).sendBericht(ZAAK, { tekst: 'Zie hier.', bijlagen: [bestand.id] });
  assert.equal(
    (await failure(bijlageDestination(town.client).cancel(bestand.id))).code,
    'niet-meer-te-wijzigen',
  );
  assert.equal(await upload.cancel(), 'received');
});

test('an attachment that expired while it was paused is announced anew', async () => {
  const town = visitDemo();
  let paused = false;
  const upload = attach(town, new Blob([textOf(4 * DEEL)]), {
    onProgress: ({ sent }) => {
      if (sent < DEEL || paused) return;
      paused = true;
      upload.pause();
      town.pass(25 * 3_600_000);
      setImmediate(() => upload.resume());
    },
  });
  const { began, bestand } = await town.until(upload.run());
  assert.equal(began, 'expired');
  assert.equal(bestand.verwerking, 'beschikbaar');
});
