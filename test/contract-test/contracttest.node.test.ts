import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import { runContracttest, type Uitslag } from '../../src/contract-test/contracttest.js';
import { main, type Omgeving } from '../../src/contract-test/opdracht.js';
import type { FetchFunction } from '../../src/contract-test/verbinding.js';
import { createDemo } from '../../src/gateway/demo.js';
import { MAANDAG } from '../gateway/harness.js';
import { LEZEN_1, LEZEN_2, SCHRIJVEN_1, SCHRIJVEN_2, type Binnenkomst, type Kapot } from './kapot.js';

const ADRES = 'https://mijn.wilgenrade.example/v1';
const WEBSITE = 'https://www.wilgenrade.example';
const TOKEN = { Authorization: 'Bearer demo-amina' };

interface Opstelling {
  readonly fetch: FetchFunction;
  readonly cookie: string;
  /** Every request that arrived. */
  readonly vragen: string[];
}

/** A municipality of its own, with these faults in it. */
async function stelOp(faults: readonly Kapot[] = [], bezoeker: 'amina' | null = null): Promise<Opstelling> {
  const demo = createDemo({
    bezoeker,
    now: () => MAANDAG,
    allowedOrigins: [WEBSITE],
    apiUrl: ADRES,
    rateLimit: null,
  });
  const vragen: string[] = [];
  const send = async ({ method, pad, headers, body }: Binnenkomst): Promise<Response> =>
    demo.app.fetch(
      new Request(`${ADRES}${pad}`, {
        method,
        headers,
        ...(body === null ? {} : { body: body as BodyInit }),
      }),
    );
  const fetch: FetchFunction = async (input, init) => {
    const request = new Request(input, init);
    const bytes = new Uint8Array(await request.arrayBuffer());
    const vraag: Binnenkomst = {
      method: request.method,
      pad: request.url.slice(ADRES.length),
      headers: new Headers(request.headers),
      body: bytes.length > 0 ? bytes : null,
    };
    vragen.push(`${vraag.method} ${vraag.pad}`);
    const broken = faults.filter(({ waar }) => waar(vraag));
    return broken.reduce(
      (next, { hoe }) =>
        (one: Binnenkomst) =>
          hoe(one, next),
      send,
    )(vraag);
  };
  const cookie = (await demo.sessies.createSessieCookie('amina')).split(';')[0] as string;
  return { fetch, cookie, vragen };
}

let keys = 0;
interface Wens {
  readonly aanmelding?: Readonly<Record<string, string>>;
  readonly schrijven?: boolean;
  readonly onPlan?: (regels: readonly string[]) => void;
  readonly adres?: string;
  readonly tijdslimiet?: number;
}

const run = (
  { fetch }: Opstelling,
  {
    aanmelding = TOKEN,
    schrijven = false,
    onPlan = () => undefined,
    adres = ADRES,
    tijdslimiet = 10_000,
  }: Wens = {},
): Promise<Uitslag> =>
  runContracttest({
    adres,
    fetch,
    aanmelding,
    andereAanmelding: { Authorization: 'Bearer demo-joost' },
    tijdslimiet,
    delay: () => Promise.resolve(),
    signal: new AbortController().signal,
    zaakId: null,
    origin: WEBSITE,
    schrijven,
    email: 'contracttest@gemeente.example',
    onPlan,
    now: () => MAANDAG,
    sleutel: () => `contracttest-${(keys += 1)}-xxxxxxxxxxxxxxxx`,
  });

const fouten = ({ verslag }: Uitslag): string[] =>
  verslag.controles
    .filter(({ uitkomst }) => uitkomst === 'fout')
    .map(({ naam, gekregen }) => `${naam}: ${gekregen ?? ''}`);
const namen = ({ verslag }: Uitslag, uitkomst: string): Set<string> =>
  new Set(verslag.controles.filter((one) => one.uitkomst === uitkomst).map(({ naam }) => naam));

describe('our own gateway', () => {
  test('keeps the contract when it is read, and nothing is written', async () => {
    const opstelling = await stelOp();
    const uitslag = await run(opstelling);
    assert.equal(uitslag.afgebroken, null);
    assert.deepEqual(fouten(uitslag), []);
    // Only what refuses to be read is asked with another method.
    const writes = opstelling.vragen.filter((vraag) => !/^(GET|HEAD|OPTIONS) /.test(vraag));
    assert.deepEqual(writes, ['DELETE /organisatie']);
    // Each fault below can only be found by a check that was good here.
    const good = namen(uitslag, 'goed');
    const finds = [...LEZEN_1, ...LEZEN_2].map(({ verwacht }) => verwacht);
    const late = /:(retry-after|doorverwijzing|next|etag-vast)$/;
    assert.deepEqual(
      finds.filter((naam) => !good.has(naam) && !late.test(naam)),
      [],
    );
  });

  test('keeps the contract when it is written, by cookie, and said beforehand what would stay', async () => {
    const opstelling = await stelOp();
    const plan: string[] = [];
    const uitslag = await run(opstelling, {
      aanmelding: { Cookie: opstelling.cookie },
      schrijven: true,
      onPlan: (regels) => {
        assert.ok(
          !opstelling.vragen.some((vraag) => /^(POST|PUT|PATCH) /.test(vraag)),
          'nothing was written yet',
        );
        plan.push(...regels);
      },
    });
    assert.deepEqual(fouten(uitslag), []);
    assert.equal(plan.length, 7, plan.join('\n'));
    const good = namen(uitslag, 'goed');
    assert.deepEqual(
      [...SCHRIJVEN_1, ...SCHRIJVEN_2].map(({ verwacht }) => verwacht).filter((naam) => !good.has(naam)),
      [],
    );
    assert.deepEqual(
      uitslag.verslag.controles.filter(({ uitkomst }) => uitkomst === 'overgeslagen'),
      [],
    );
  });

  test('shows what is public to who is not signed in, and says what was not looked at', async () => {
    const uitslag = await run(await stelOp(), { aanmelding: {} });
    assert.deepEqual(fouten(uitslag), []);
    const skipped = namen(uitslag, 'overgeslagen');
    for (const naam of ['zaken', 'van-een-ander', 'schrijven']) assert.ok(skipped.has(naam), naam);
  });
});

test('a demo that signs in everyone passes, and what could not be seen there is said', async () => {
  const uitslag = await run(await stelOp([], 'amina'), { schrijven: true });
  assert.deepEqual(fouten(uitslag), []);
  const skipped = namen(uitslag, 'overgeslagen');
  for (const naam of ['zonder-aanmelding', 'contactbijlage']) assert.ok(skipped.has(naam), naam);
});

describe('a broken copy of it', () => {
  const found = async (faults: readonly Kapot[], wens: Wens): Promise<Uitslag> =>
    run(await stelOp(faults), wens);
  const runs: Promise<Uitslag>[] = [];
  const groups = [LEZEN_1, LEZEN_2, SCHRIJVEN_1, SCHRIJVEN_2] as const;
  for (const [i, faults] of groups.entries()) {
    for (const { wat, verwacht } of faults) {
      test(`is told of ${wat} (${verwacht})`, async () => {
        // One run for all of a group, so that this stays cheap.
        runs[i] ??= (async () => {
          const opstelling = await stelOp(faults);
          const writes = faults === SCHRIJVEN_1 || faults === SCHRIJVEN_2;
          return run(
            opstelling,
            writes ? { aanmelding: { Cookie: opstelling.cookie }, schrijven: true } : {},
          );
        })();
        const uitslag = await runs[i];
        assert.equal(uitslag.afgebroken, null);
        assert.ok(namen(uitslag, 'fout').has(verwacht), fouten(uitslag).join('\n'));
      });
    }
  }

  test('has to use https', async () => {
    const opstelling = await stelOp();
    const open: Opstelling = { ...opstelling, fetch: (_, init) => opstelling.fetch(`${ADRES}/sessie`, init) };
    const uitslag = await run(open, { adres: 'http://mijn.wilgenrade.example/v1' });
    assert.ok(namen(uitslag, 'fout').has('adres:https'));
    assert.ok(
      (await found([], {})).verslag.controles.some(
        ({ naam, uitkomst }) => naam === 'adres:https' && uitkomst === 'goed',
      ),
    );
  });
});

describe('the command', () => {
  interface Uitvoer {
    readonly code: number;
    readonly out: string;
    readonly err: string;
  }
  async function voerUit(args: readonly string[], over: Partial<Omgeving> = {}): Promise<Uitvoer> {
    const text = { out: '', err: '' };
    const code = await main(args, {
      env: {},
      fetch: (await stelOp()).fetch,
      out: (more) => (text.out += more),
      err: (more) => (text.err += more),
      now: () => MAANDAG,
      sleutel: () => 'sleutel-voor-de-opdracht',
      delay: () => Promise.resolve(),
      ...over,
    });
    return { code, ...text };
  }

  test('ends with 0 when all is good, with a report in Dutch that holds no token', async () => {
    const { code, out } = await voerUit(['contract-test', `${ADRES}/`, '--origin', WEBSITE], {
      env: { LOKET_TOKEN: 'demo-amina' },
    });
    assert.equal(code, 0, out);
    assert.match(
      out,
      /Deze API houdt zich aan het contract, voor zover gecontroleerd\.\n\d+ goed, 0 niet goed/,
    );
    assert.match(out, /Niet gecontroleerd \(\d+\):\n {2}– van-een-ander/);
    assert.ok(!out.includes('demo-amina'));
  });

  test('ends with 1 when something is wrong, and gives JSON for machines', async () => {
    const { fetch } = await stelOp([LEZEN_1[0] as Kapot]);
    const { code, out } = await voerUit(['contract-test', ADRES, '--token=demo-amina', '--json'], { fetch });
    assert.equal(code, 1);
    const report = JSON.parse(out) as {
      samenvatting: { fout: number };
      controles: { naam: string; uitkomst: string }[];
    };
    assert.equal(report.samenvatting.fout, 1);
    assert.deepEqual(
      report.controles.filter(({ uitkomst }) => uitkomst === 'fout').map(({ naam }) => naam),
      ['zaken.lijst:etag'],
    );
  });

  test('says that a sign-in does not work, instead of passing', async () => {
    const { code, out } = await voerUit(['contract-test', ADRES, '--token=onbekend']);
    assert.equal(code, 1);
    assert.match(out, /sessie:aangemeld/);
  });

  test('ends with 2 when there is no answer, and in time', async () => {
    const gone = await voerUit(['contract-test', ADRES], {
      fetch: () => Promise.reject(new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') })),
    });
    assert.equal(gone.code, 2);
    assert.match(
      gone.err,
      /De test is niet afgemaakt\. GET \/sessie: Er kwam geen antwoord \(ECONNREFUSED\)/,
    );
    const silent: FetchFunction = (_, init) =>
      new Promise((__, reject) => {
        // An open connection keeps the process alive; this stands for it.
        const connection = setInterval(() => undefined, 1000);
        init?.signal?.addEventListener('abort', () => {
          clearInterval(connection);
          reject(new DOMException('', 'TimeoutError'));
        });
      });
    const { afgebroken } = await run({ fetch: silent, cookie: '', vragen: [] }, { tijdslimiet: 20 });
    assert.match(afgebroken ?? '', /binnen 0.02 seconden geen antwoord/);
  });

  for (const [args, why] of [
    [[], /De enige opdracht is contract-test/],
    [['contract-test'], /Geef het adres van de API/],
    [['contract-test', 'mijn.gemeente.example'], /geen volledig adres/],
    [['contract-test', 'https://geheim:geheim@mijn.gemeente.example/v1'], /zonder inloggegevens/],
    [['contract-test', ADRES, '--schrijf'], /Deze opdracht klopt niet/],
    [['contract-test', ADRES, '--tijdslimiet', '0'], /1 tot 300 seconden/],
    [['contract-test', ADRES, '--header', 'geen header'], /Naam: waarde/],
  ] as const) {
    test(`ends with 2 and explains itself: loket-widgets ${args.join(' ')}`, async () => {
      const { code, err } = await voerUit(args);
      assert.equal(code, 2);
      assert.match(err, why);
      assert.match(err, /Gebruik: npx loket-widgets contract-test/);
    });
  }

  test('waits as long as a server asks, once, and not for an hour', async () => {
    const { fetch } = await stelOp();
    const waits: number[] = [];
    let first = true;
    const busy: FetchFunction = (input, init) => {
      if (!first) return fetch(input, init);
      first = false;
      return Promise.resolve(new Response('{}', { status: 429, headers: { 'Retry-After': '7' } }));
    };
    const { code } = await voerUit(['contract-test', ADRES, '--token=demo-amina'], {
      fetch: busy,
      delay: (ms) => {
        waits.push(ms);
        return Promise.resolve();
      },
    });
    assert.equal(code, 0);
    assert.deepEqual(waits, [7000]);
  });
});
