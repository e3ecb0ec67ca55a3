/** What both stores must do, in Node and in every browser. Needs nothing but the `describe` and `it` of the runner. */
import type { Json, Opslag } from '../../src/gateway/opslag.js';

type Test = (title: string, body: () => Promise<void>) => void;

function assertSame(actual: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${a} is not ${b}`);
}

async function assertRejects(promise: Promise<unknown>, message: RegExp): Promise<void> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error) || !message.test(error.message)) {
    throw new Error(`expected an error like ${String(message)}, got ${String(error)}`);
  }
}

/** @param open a new, empty store */
export function opslagSuite(it: Test, open: () => Opslag): void {
  const withStore = (title: string, body: (opslag: Opslag) => Promise<void>): void => {
    it(title, async () => {
      const opslag = open();
      try {
        await body(opslag);
      } finally {
        await opslag.close();
      }
    });
  };

  withStore('gives back what was put, and nothing for what was not', async (opslag) => {
    const values: Json[] = [
      null,
      true,
      0,
      -1.5,
      1e21,
      '',
      'tekst',
      'Één regel\nen “nog” één 😀 \u0000 \ud800',
      [],
      {},
      [1, [2, { a: null }]],
      { a: { b: [1, 2, 3] }, __proto__niet: 'x' },
    ];
    await opslag.transaction((tx) => {
      values.forEach((value, i) => {
        tx.put('waarden', String(i), value);
      });
    });
    await opslag.transaction((tx) => {
      values.forEach((value, i) => {
        assertSame(tx.get('waarden', String(i)), value);
      });
      if (tx.get('waarden', '99') !== undefined) throw new Error('there is no 99');
      if (tx.get('anders', '0') !== undefined) throw new Error('another collection is another one');
    });
  });

  withStore('replaces, removes, and says whether there was something to remove', async (opslag) => {
    await opslag.transaction((tx) => {
      tx.put('c', 'a', 1);
      tx.put('c', 'a', 2);
    });
    const removed = await opslag.transaction((tx) => [
      tx.get('c', 'a'),
      tx.remove('c', 'a'),
      tx.remove('c', 'a'),
    ]);
    assertSame(removed, [2, true, false]);
    assertSame(await opslag.transaction((tx) => tx.list('c')), []);
  });

  withStore('lists in the order of the keys, and only what was asked for', async (opslag) => {
    const keys = ['b', 'a', 'a~', 'a:2', 'a:10', 'A', '10', '9', ' ', 'a:', '~'];
    await opslag.transaction((tx) => {
      for (const key of keys) tx.put('c', key, key);
      tx.put('d', 'x', 'x');
    });
    const list = (selectie?: Parameters<Parameters<Parameters<Opslag['transaction']>[0]>[0]['list']>[1]) =>
      opslag.transaction((tx) => tx.list('c', selectie).map(({ sleutel }) => sleutel));
    const sorted = [' ', '10', '9', 'A', 'a', 'a:', 'a:10', 'a:2', 'a~', 'b', '~'];
    assertSame(await list(), sorted);
    assertSame(await list({ prefix: 'a:' }), ['a:', 'a:10', 'a:2']);
    assertSame(await list({ na: 'a:' }), ['a:10', 'a:2', 'a~', 'b', '~']);
    assertSame(await list({ voor: 'A' }), [' ', '10', '9']);
    assertSame(await list({ prefix: 'a', na: 'a', voor: 'a~', limiet: 2 }), ['a:', 'a:10']);
    assertSame(await list({ limiet: 0 }), []);
    assertSame(await list({ prefix: '%' }), []);
    assertSame(await list({ prefix: '_' }), []);
    assertSame(await opslag.transaction((tx) => tx.list('d')), [{ sleutel: 'x', waarde: 'x' }]);
  });

  withStore('shows a transaction what it has done itself', async (opslag) => {
    await opslag.transaction((tx) => {
      tx.put('c', 'oud', 1);
    });
    const seen = await opslag.transaction((tx) => {
      tx.put('c', 'nieuw', 2);
      tx.remove('c', 'oud');
      return [tx.get('c', 'nieuw'), tx.get('c', 'oud') ?? 'weg', tx.list('c').map(({ sleutel }) => sleutel)];
    });
    assertSame(seen, [2, 'weg', ['nieuw']]);
  });

  withStore('undoes everything when something in it throws', async (opslag) => {
    await opslag.transaction((tx) => {
      tx.put('c', 'a', 'voor');
      tx.put('c', 'b', 'voor');
    });
    const failed = opslag.transaction((tx) => {
      tx.put('c', 'a', 'na');
      tx.remove('c', 'b');
      tx.put('d', 'x', 'na');
      throw new Error('halverwege');
    });
    await assertRejects(failed, /halverwege/);
    const after = await opslag.transaction((tx) => [tx.get('c', 'a'), tx.get('c', 'b'), tx.list('d')]);
    assertSame(after, ['voor', 'voor', []]);
  });

  withStore('does one transaction after the other, however many come at once', async (opslag) => {
    await Promise.all(
      [...new Array<undefined>(200)].map(() =>
        opslag.transaction((tx) => {
          tx.put('c', 'teller', Number(tx.get('c', 'teller') ?? 0) + 1);
        }),
      ),
    );
    assertSame(await opslag.transaction((tx) => tx.get('c', 'teller')), 200);
  });

  withStore('keeps copies: what someone does to a value later changes nothing', async (opslag) => {
    const value = { lijst: [1] };
    await opslag.transaction((tx) => {
      tx.put('c', 'a', value);
    });
    value.lijst.push(2);
    const read = (await opslag.transaction((tx) => tx.get('c', 'a'))) as { lijst: number[] };
    assertSame(read, { lijst: [1] });
    read.lijst.push(3);
    assertSame(await opslag.transaction((tx) => tx.get('c', 'a')), { lijst: [1] });
  });

  withStore('refuses keys that two stores could order differently', async (opslag) => {
    for (const key of ['', 'é', 'a\n', '\u0000', 'x'.repeat(301)]) {
      await assertRejects(
        opslag.transaction((tx) => {
          tx.put('c', key, 1);
        }),
        /printable ASCII/,
      );
      await assertRejects(
        opslag.transaction((tx) => tx.get(key, 'a')),
        /printable ASCII/,
      );
    }
    await opslag.transaction((tx) => {
      tx.put('c', 'x'.repeat(300), 1);
    });
  });

  withStore('refuses work that waits, and puts nothing of it', async (opslag) => {
    const waiting = opslag.transaction((tx) => {
      tx.put('c', 'a', 1);
      return Promise.resolve();
    });
    await assertRejects(waiting, /synchronous/);
    assertSame(await opslag.transaction((tx) => tx.list('c')), []);
  });

  withStore('lets nothing happen after a transaction is over', async (opslag) => {
    const kept = await opslag.transaction((tx) => ({ tx }));
    for (const late of [
      () => {
        kept.tx.put('c', 'a', 1);
      },
      () => kept.tx.get('c', 'a'),
      () => kept.tx.list('c'),
      () => kept.tx.remove('c', 'a'),
    ]) {
      await assertRejects(
        Promise.resolve().then(() => late()),
        /over/,
      );
    }
  });

  it('takes nothing more once it is closed, and may be closed twice', async () => {
    const opslag = open();
    await opslag.close();
    await opslag.close();
    await assertRejects(
      opslag.transaction((tx) => tx.list('c')),
      /closed/,
    );
  });
}
