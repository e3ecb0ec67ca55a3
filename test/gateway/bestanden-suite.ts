/** What every store of bytes must do; run against each of them. The tests assert by throwing, so that they run anywhere. */
import type { BestandenOpslag, Bestandsdeel } from '../../src/gateway/bestanden-opslag.js';
import { DeelOntbreekt, StroomAfgebroken } from '../../src/gateway/bestanden-opslag.js';
import { hex, sha256 } from '../../src/gateway/sha256.js';

type It = (title: string, test: () => Promise<void>) => void;

function same(actual: unknown, expected: unknown, what = ''): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what} expected ${b}, got ${a}`);
}

async function rejects(
  work: Promise<unknown>,
  kind: abstract new (...args: never[]) => Error,
): Promise<void> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof kind)) throw new Error(`expected ${kind.name}, got ${String(error)}`);
}

const bytesOf = (length: number, seed: number): Uint8Array =>
  Uint8Array.from({ length }, (_, i) => (i * 31 + seed * 17 + (i >> 8)) & 0xff);

const deelOf = (volgnummer: number, bytes: Uint8Array): Bestandsdeel => ({
  volgnummer,
  omvang: bytes.length,
  waarde: hex(sha256(bytes)),
});

/** The bytes in pieces of an odd length. */
const streamOf = (bytes: Uint8Array, piece = 1000): ReadableStream<Uint8Array> => {
  let at = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.slice(at, at + piece));
      at += piece;
    },
  });
};

const brokenStream = (bytes: Uint8Array): ReadableStream<Uint8Array> => {
  let sent = false;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent) controller.error(new TypeError('gone'));
      else controller.enqueue(bytes.slice(0, bytes.length >> 1));
      sent = true;
    },
  });
};

const allOf = async (stream: ReadableStream<Uint8Array>): Promise<number[]> => [
  ...new Uint8Array(await new Response(stream as BodyInit).arrayBuffer()),
];

/** @param create an empty store */
export function describeBestanden(it: It, create: () => Promise<BestandenOpslag>): void {
  const parts = [bytesOf(5000, 1), bytesOf(5000, 2), bytesOf(1234, 3)];
  const delen = parts.map((part, i) => deelOf(i + 1, part));
  const whole = parts.flatMap((part) => [...part]);

  async function filled(): Promise<BestandenOpslag> {
    const store = await create();
    // In the order in which they happen to come in.
    for (const i of [2, 0, 1]) {
      const part = parts[i] as Uint8Array;
      same(await store.write('u-een', delen[i] as Bestandsdeel, streamOf(part)), 'geschreven');
    }
    return store;
  }

  it('gives back the parts one after another, in whole and in any range', async () => {
    const store = await filled();
    same(await allOf(await store.read('u-een', delen, 0, whole.length)), whole);
    const edges = [0, 1, 4999, 5000, 5001, 9999, 10_000, 10_001, whole.length - 1, whole.length];
    for (const begin of edges) {
      for (const eind of edges.filter((edge) => edge >= begin)) {
        const read = await allOf(await store.read('u-een', delen, begin, eind));
        same(read, whole.slice(begin, eind), `${begin}–${eind}`);
      }
    }
  });

  it('computes the digest of the whole', async () => {
    const store = await filled();
    same(await store.digest('u-een', delen), hex(sha256(Uint8Array.from(whole))));
    same(await store.digest('u-een', delen.slice(0, 1)), delen[0]?.waarde);
  });

  it('takes a part as bytes as well as a stream', async () => {
    const store = await create();
    const [part] = parts as [Uint8Array];
    const [deel] = delen as [Bestandsdeel];
    same(await store.write('u-een', deel, part), 'geschreven');
    same(await allOf(await store.read('u-een', [deel], 0, part.length)), [...part]);
  });

  it('keeps nothing of a part that is shorter, longer or other than was said', async () => {
    const store = await create();
    const [deel] = delen as [Bestandsdeel];
    const [part] = parts as [Uint8Array];
    const longer = Uint8Array.from([...part, 0]);
    const other = part.slice();
    other[4321] = (other[4321] as number) ^ 1;
    same(await store.write('u-een', deel, streamOf(part.slice(1))), 'andere-omvang');
    same(await store.write('u-een', deel, streamOf(longer)), 'andere-omvang');
    same(await store.write('u-een', deel, streamOf(new Uint8Array())), 'andere-omvang');
    same(await store.write('u-een', deel, streamOf(other)), 'andere-waarde');
    same(await store.list(), []);
    await rejects(store.read('u-een', [deel], 0, 10), DeelOntbreekt);
    await rejects(store.digest('u-een', [deel]), DeelOntbreekt);
  });

  it('keeps nothing of a part whose sender stops in the middle', async () => {
    const store = await create();
    const [deel] = delen as [Bestandsdeel];
    await rejects(store.write('u-een', deel, brokenStream(parts[0] as Uint8Array)), StroomAfgebroken);
    same(await store.list(), []);
  });

  it('takes the same part again, also at the same moment, and another text for the same place beside it', async () => {
    const store = await filled();
    const [deel] = delen as [Bestandsdeel];
    const [part] = parts as [Uint8Array];
    const outcomes = await Promise.all(
      [1, 2, 3, 4].map((size) => store.write('u-een', deel, streamOf(part, size * 700))),
    );
    same(new Set(outcomes).size, 1);
    const other = bytesOf(5000, 9);
    same(await store.write('u-een', deelOf(1, other), streamOf(other)), 'geschreven');
    same(await allOf(await store.read('u-een', delen, 0, whole.length)), whole);
    await store.prune('u-een', delen);
    await rejects(store.read('u-een', [deelOf(1, other)], 0, 1), DeelOntbreekt);
    same(await allOf(await store.read('u-een', delen, 0, whole.length)), whole);
  });

  it('removes one part, and a whole file, and does not mind when there is nothing', async () => {
    const store = await filled();
    await store.write('u-twee', delen[0] as Bestandsdeel, parts[0] as Uint8Array);
    same(await store.list(), ['u-een', 'u-twee']);
    await store.removeDeel('u-een', delen[1] as Bestandsdeel);
    await rejects(store.digest('u-een', delen), DeelOntbreekt);
    same(await allOf(await store.read('u-een', delen, 0, 5000)), whole.slice(0, 5000));
    await store.remove('u-een');
    await store.remove('u-een');
    await store.removeDeel('u-een', delen[1] as Bestandsdeel);
    same(await store.list(), ['u-twee']);
    await store.removeDeel('u-twee', delen[0] as Bestandsdeel);
    same(await store.list(), []);
  });

  it('lets a reader stop halfway', async () => {
    const store = await filled();
    const reader = (await store.read('u-een', delen, 0, whole.length)).getReader();
    await reader.read();
    await reader.cancel();
    same(await allOf(await store.read('u-een', delen, 0, 10)), whole.slice(0, 10));
  });

  it('takes no name that is a path', async () => {
    const store = await create();
    const [deel] = delen as [Bestandsdeel];
    for (const name of [
      '',
      '..',
      '.',
      '../u-een',
      'u/een',
      'u\\een',
      '.onderweg',
      'U-EEN',
      'u een',
      'x'.repeat(65),
    ]) {
      const work = (async () => store.write(name, deel, parts[0] as Uint8Array))();
      await rejects(work, RangeError);
    }
    same(await store.list(), []);
  });
}
