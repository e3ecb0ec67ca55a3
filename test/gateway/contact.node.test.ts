import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ContactOnderwerp, Contactverzoek } from '../../src/contract/contact.js';
import { CONTACTSOORTEN } from '../../src/contract/contact.js';
import type { AangekondigdeBijlage, Bijlage } from '../../src/contract/documenten.js';
import type { DemoOptions } from '../../src/gateway/demo.js';
import { createHuisfoto } from '../../src/gateway/backends/demo/bestanden.js';
import { createMapsBestanden } from '../../src/gateway/bestanden-maps.js';
import { BEWAAR_DAGEN } from '../../src/gateway/contactverzoeken.js';
import { createMapsOpslag } from '../../src/gateway/opslag-maps.js';
import type { Opslag } from '../../src/gateway/opslag.js';
import { forSeeds } from '../domain/chance.js';
import { assertProblem, createHarness, freshKey, MAANDAG, ORIGIN, wrongNames } from './harness.js';
import { contentDigest, deelBytes, pdfOf, voltooiingOf } from './upload-support.js';

const DAG = 86_400_000;
const FOTO = createHuisfoto();

const VRAAG = {
  soort: 'vraag',
  onderwerp: 'verhuizen',
  tekst: 'Hoe geef ik mijn verhuizing door?',
  naam: 'An de Boer',
  email: 'an@voorbeeld.nl',
};
const MELDING = {
  soort: 'melding',
  onderwerp: 'weg-stoep',
  tekst: 'Er zit een gat in de stoep.',
  locatie: { omschrijving: 'Bij de brug' },
};

/** Sends without a session, unless a person is named. */
function createBurger(options: DemoOptions = {}) {
  const harness = createHarness({ bezoeker: null, ...options });
  const post = (
    path: string,
    body: unknown,
    headers: Readonly<Record<string, string>> = {},
    method = 'POST',
  ): Promise<Response> =>
    harness.call(path, {
      method,
      headers: {
        'Content-Type': 'application/json',
        'Loket-Client': 'test/1.0',
        ...(method === 'POST' ? { 'Idempotency-Key': freshKey() } : {}),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: body instanceof Uint8Array ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
    });
  const must = async <T>(response: Response, status = 201): Promise<T> => {
    assert.equal(response.status, status, await response.clone().text());
    return (status === 204 ? null : await response.json()) as T;
  };
  const send = (body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response> =>
    post('/contactverzoeken', body, headers);
  return {
    ...harness,
    post,
    must,
    send,
    sent: async (body: unknown, headers?: Readonly<Record<string, string>>): Promise<Contactverzoek> =>
      must(await send(body, headers)),
    as: (naam: string): Record<string, string> => ({ Authorization: `Bearer demo-${naam}` }),
    wrong: async (body: unknown, headers?: Readonly<Record<string, string>>): Promise<string[]> => {
      const problem = await assertProblem(await send(body, headers), 'ongeldig');
      return (problem.invalidParams ?? []).map(({ name, code }) => `${name} ${code}`).sort();
    },
    announce: async (headers: Readonly<Record<string, string>> = {}, over: object = {}) =>
      must<AangekondigdeBijlage>(
        await post(
          '/bijlagen',
          {
            bestandsnaam: 'gat.jpg',
            formaat: 'image/jpeg',
            bestandsomvang: FOTO.length,
            doel: 'contactverzoek',
            onderwerp: 'weg-stoep',
            ...over,
          },
          headers,
        ),
      ),
    async complete(
      bijlage: AangekondigdeBijlage,
      headers: Readonly<Record<string, string>>,
    ): Promise<Bijlage> {
      for (const deel of bijlage.delen) {
        const piece = deelBytes(FOTO, deel);
        const path = `/bijlagen/${bijlage.id}/delen/${deel.volgnummer}`;
        await must(
          await post(path, piece, { ...headers, 'Content-Digest': contentDigest(piece) }, 'PUT'),
          204,
        );
      }
      return must(
        await post(`/bijlagen/${bijlage.id}/voltooiing`, voltooiingOf(FOTO, bijlage.delen), headers),
        200,
      );
    },
  };
}

describe('what people can write about', () => {
  it('is the same for everyone, may be kept, and holds each sort of contact', async () => {
    const { call, read, callAs } = createBurger();
    const page = await read<{ results: ContactOnderwerp[] }>('/contact/onderwerpen');
    assert.deepEqual(new Set(page.results.map(({ soort }) => soort)), new Set(CONTACTSOORTEN));
    assert.ok(page.results.some(({ gevaar }) => gevaar?.telefoon));
    assert.ok(page.results.some(({ advies }) => advies));
    assert.ok(page.results.some(({ anoniemToegestaan }) => anoniemToegestaan));
    assert.ok(page.results.some(({ aanmeldenNodig }) => aanmeldenNodig));
    const answer = await callAs('amina', '/contact/onderwerpen');
    assert.equal(answer.headers.get('Cache-Control'), 'no-cache');
    const etag = answer.headers.get('ETag') ?? '';
    const again = await call('/contact/onderwerpen', { headers: { 'If-None-Match': etag } });
    assert.equal(again.status, 304);
    const two = await read<{ count: number; next: string; results: unknown[] }>(
      '/contact/onderwerpen?pageSize=2',
    );
    assert.equal(two.results.length, 2);
    assert.match(two.next, /page=2/);
  });

  it('has a norm of the municipality for every promise', async () => {
    const { read } = createBurger();
    const { servicenormen } = await read<{ servicenormen: { code: string }[] }>('/organisatie');
    const { results } = await read<{ results: ContactOnderwerp[] }>('/contact/onderwerpen');
    for (const { servicenorm } of results) {
      assert.ok(
        servicenormen.some(({ code }) => code === servicenorm),
        String(servicenorm),
      );
    }
  });

  it('is not there while the source is down, and never an empty list', async () => {
    const { call } = createBurger();
    const down = await call('/contact/onderwerpen', { headers: { 'Loket-Scenario': 'unavailable' } });
    await assertProblem(down, 'bron-niet-beschikbaar');
  });
});

describe('M4 M29 a contactverzoek', () => {
  it('comes in without a session and gives a number, a moment, a dated promise and all that was entered', async () => {
    const { sent } = createBurger();
    const bewijs = await sent({
      ...VRAAG,
      tekst: '  Hoe geef ik\r\nmijn verhuizing door?\u202e ',
      naam: ' An  de Boer ',
      telefoon: '06-12 34 56 78',
      voorkeurskanaal: 'telefoon',
      belvenster: { datum: '2026-11-24', van: '08:30', tot: '12:00' },
      namens: { naam: 'Piet', relatie: 'zoon' },
      herkomst: { pagina: '/contact' },
    });
    assert.match(bewijs.referentienummer, /^C-2026-[0-9A-HJKMNP-TV-Z]{6}$/);
    assert.equal(bewijs.ontvangenOp, '2026-11-23T09:00:00.000Z');
    assert.equal(bewijs.antwoordVoor, '2026-11-30');
    assert.deepEqual(bewijs.kopie, {
      soort: 'vraag',
      onderwerp: { id: 'verhuizen', omschrijving: 'Verhuizen' },
      tekst: 'Hoe geef ik\nmijn verhuizing door?',
      naam: 'An de Boer',
      email: 'an@voorbeeld.nl',
      telefoon: '06-12 34 56 78',
      voorkeurskanaal: 'telefoon',
      belvenster: { datum: '2026-11-24', van: '08:30', tot: '12:00' },
      locatie: null,
      adres: null,
      namens: { naam: 'Piet', relatie: 'zoon' },
      zaakId: null,
      bijlagen: [],
      herkomst: { pagina: '/contact' },
    });
  });

  it('is promised by the norm of its subject', async () => {
    for (const [op, body, datum] of [
      ['2026-12-18T09:00:00Z', VRAAG, '2026-12-28'],
      [
        '2026-04-22T09:00:00Z',
        {
          soort: 'terugbelverzoek',
          onderwerp: 'terugbellen',
          tekst: 'Bel',
          naam: 'An',
          telefoon: '0612345678',
        },
        '2026-04-28',
      ],
      ['2026-04-02T09:00:00Z', { ...MELDING, email: 'an@voorbeeld.nl' }, '2026-04-08'],
      ['2026-11-23T09:00:00Z', { ...VRAAG, soort: 'klacht', onderwerp: 'behandeling' }, '2027-01-04'],
      // Received after midnight in Amsterdam, before it in UTC.
      ['2026-12-17T23:30:00Z', VRAAG, '2026-12-28'],
    ] as const) {
      const burger = createBurger();
      burger.clock.ms = Date.parse(op);
      assert.equal((await burger.sent(body)).antwoordVoor, datum, `${op} ${body.soort}`);
    }
  });

  it('may come from nobody where the subject allows that, and then promises nobody an answer', async () => {
    const { sent, wrong } = createBurger();
    const bewijs = await sent(MELDING);
    assert.equal(bewijs.antwoordVoor, null);
    assert.equal(bewijs.kopie.naam, null);
    assert.equal(bewijs.kopie.voorkeurskanaal, 'geen');
    assert.deepEqual(await wrong({ ...VRAAG, naam: '', email: ' ' }), [
      'naam verplicht',
      'voorkeurskanaal verplicht',
    ]);
  });

  it('is one of who is signed in where the subject asks that', async () => {
    const { send, sent, as } = createBurger();
    const aanslag = { ...VRAAG, onderwerp: 'belasting-aanslag' };
    await assertProblem(await send(aanslag), 'niet-geauthenticeerd');
    assert.equal((await sent(aanslag, as('amina'))).antwoordVoor, '2026-11-26');
  });

  it('may be about a case of one’s own', async () => {
    const { sent, wrong, as } = createBurger();
    const body = { ...VRAAG, zaakId: 'dakkapel' };
    assert.equal((await sent(body, as('amina'))).kopie.zaakId, 'dakkapel');
    assert.deepEqual(await wrong(body, as('joost')), ['zaakId waarde']);
    assert.deepEqual(await wrong(body), ['zaakId waarde']);
  });

  it('has a letter sent to the address that the municipality knows, or to the one that was filled in', async () => {
    const { sent, wrong, as } = createBurger();
    const post = { ...VRAAG, email: undefined, voorkeurskanaal: 'post' };
    assert.deepEqual(await wrong(post), [
      'adres.plaats verplicht',
      'adres.postcode verplicht',
      'adres.straat verplicht',
    ]);
    await sent(post, as('amina'));
    const adres = { straat: 'Dorpsstraat 1', postcode: '7731ab', plaats: 'Ommen' };
    assert.deepEqual((await sent({ ...post, adres })).kopie.adres, adres);
  });
});

describe('what is wrong with a contactverzoek', () => {
  it('is told all at once, what cannot be read beside what is missing, each with its remedy', async () => {
    const { send } = createBurger();
    const problem = await assertProblem(
      await send({
        soort: 'vraag',
        onderwerp: 'verhuizen',
        tekst: ' ',
        naam: 'n'.repeat(201),
        email: 'an',
        telefoon: '12',
        voorkeurskanaal: 'fax',
        locatie: { omschrijving: '', postcode: 'x' },
        namens: { naam: '' },
        zaakId: 'bestaat-niet',
        herkomst: { pagina: '/contact?bsn=1' },
        nietInvullen: 'reclame',
        onbekend: 1,
      }),
      'ongeldig',
    );
    assert.deepEqual(wrongNames(problem), [
      'email',
      'herkomst.pagina',
      'locatie.omschrijving',
      'locatie.postcode',
      'naam',
      'namens.relatie',
      'nietInvullen',
      'onbekend',
      'tekst',
      'telefoon',
      'voorkeurskanaal',
      'zaakId',
    ]);
    for (const { reason } of problem.invalidParams ?? []) assert.match(reason, /^[A-Z].*\.$/);
  });

  it('is a subject or a sort that is not offered', async () => {
    const { wrong } = createBurger();
    assert.deepEqual(await wrong({ ...VRAAG, onderwerp: 'bestaat-niet' }), ['onderwerp waarde']);
    assert.deepEqual(await wrong({ ...VRAAG, soort: 'klacht' }), ['soort waarde']);
    assert.deepEqual(await wrong({}), ['onderwerp verplicht', 'soort verplicht', 'tekst verplicht']);
    assert.deepEqual(await wrong([]), ['body type', 'tekst verplicht']);
  });

  it('is a text longer than the subject takes, in characters as people count them', async () => {
    const { wrong, sent } = createBurger();
    const terug = { soort: 'terugbelverzoek', onderwerp: 'terugbellen', naam: 'An', telefoon: '0612345678' };
    await sent({ ...terug, tekst: '😀'.repeat(500) });
    assert.deepEqual(await wrong({ ...terug, tekst: '😀'.repeat(501) }), ['tekst te-groot']);
  });

  it('is a time to call at which nobody calls', async () => {
    const { wrong, sent, clock } = createBurger();
    const terug = {
      soort: 'terugbelverzoek',
      onderwerp: 'terugbellen',
      tekst: 'Bel',
      naam: 'An',
      telefoon: '0612345678',
    };
    const at = (datum: string, van: string, tot: string): object => ({
      ...terug,
      belvenster: { datum, van, tot },
    });
    await sent(at('2026-11-26', '12:00', '17:00'));
    for (const body of [
      at('2026-11-23', '08:00', '12:00'),
      at('2026-11-24', '17:00', '18:00'),
      at('2026-11-27', '09:00', '12:00'),
      at('2026-11-20', '09:00', '12:00'),
      at('2026-11-24', '12:00', '09:00'),
      { ...VRAAG, belvenster: { datum: '2026-11-24', van: '09:00', tot: '12:00' } },
    ]) {
      assert.deepEqual(await wrong(body), ['belvenster waarde'], JSON.stringify(body));
    }
    // Offered at twelve to twelve, sent a minute late: an offer that is half over is still kept.
    clock.ms = Date.parse('2026-11-23T11:59:00+01:00');
    await sent(at('2026-11-23', '08:30', '12:00'));
  });

  it('is never a field that a person does not see, without saying so', async () => {
    const { wrong, sent } = createBurger();
    assert.deepEqual(await wrong({ ...VRAAG, nietInvullen: 'x' }), ['nietInvullen waarde']);
    await sent({ ...VRAAG, nietInvullen: '' });
  });

  it('is a page of somebody else, a call without a name, or a session without its token', async () => {
    const { send, post, write } = createBurger({ bezoeker: 'amina' });
    await assertProblem(await send(VRAAG, { Origin: 'https://kwaad.example' }), 'geen-toegang');
    await assertProblem(await send(VRAAG, { 'Sec-Fetch-Site': 'cross-site' }), 'geen-toegang');
    await assertProblem(await send(VRAAG), 'csrf-token-verlopen');
    const out = { Cookie: 'loket_demo=uit' };
    await assertProblem(await post('/contactverzoeken', VRAAG, { ...out, 'Loket-Client': '' }), 'ongeldig');
    assert.equal((await send(VRAAG, { ...out, Origin: ORIGIN })).status, 201);
    assert.equal((await write('POST', '/contactverzoeken', VRAAG)).status, 201);
  });
});

describe('K5 the same attempt', () => {
  it('is one contactverzoek, now and after days, and another text under its key is refused', async () => {
    const { sent, send, clock } = createBurger();
    const headers = { 'Idempotency-Key': freshKey() };
    const first = await sent(VRAAG, headers);
    assert.deepEqual(await sent(VRAAG, headers), first);
    clock.ms += 3 * DAG;
    assert.deepEqual(await sent(VRAAG, headers), first);
    await assertProblem(await send({ ...VRAAG, tekst: 'Anders' }, headers), 'sleutel-hergebruikt');
    const other = await sent(VRAAG);
    assert.notEqual(other.referentienummer, first.referentienummer);
  });

  it('is one when it comes five times at once', async () => {
    const { send, opslag } = createBurger();
    const headers = { 'Idempotency-Key': freshKey() };
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => send(VRAAG, headers)));
    assert.ok(answers.some(({ status }) => status === 201));
    assert.ok(answers.every(({ status }) => status === 201 || status === 409));
    assert.equal(await opslag.transaction((tx) => tx.list('contactverzoeken').length), 1);
  });

  it('is somebody else’s with the same key', async () => {
    const { sent, as } = createBurger();
    const headers = { 'Idempotency-Key': freshKey() };
    const numbers = [
      await sent(VRAAG, headers),
      await sent(VRAAG, { ...headers, ...as('amina') }),
      await sent(VRAAG, { ...headers, ...as('joost') }),
    ].map(({ referentienummer }) => referentienummer);
    assert.equal(new Set(numbers).size, 3);
  });

  it('needs a key that nobody else would choose when there is no session', async () => {
    const { wrong, sent, as } = createBurger();
    const headers = { 'Idempotency-Key': 'kort-123' };
    assert.deepEqual(await wrong(VRAAG, headers), ['Idempotency-Key te-klein']);
    await sent(VRAAG, { ...headers, ...as('amina') });
  });

  it('makes one for each key, whatever fails on the way and however often it is tried (200 runs)', async () => {
    await forSeeds(200, async ({ int }) => {
      const inner = createMapsOpslag();
      let faults = int(4);
      const opslag: Opslag = {
        transaction: async (work) => {
          const breaks = faults > 0 && int(3) === 0;
          if (breaks) faults -= 1;
          // Before anything is kept, or after: the answer is lost either way.
          if (breaks && int(2) === 0) throw new Error('lost');
          const result = await inner.transaction(work);
          if (breaks) throw new Error('lost');
          return result;
        },
        close: () => inner.close(),
      };
      const burger = createHarness({ bezoeker: null, opslag });
      const key = freshKey();
      const numbers = new Set<string>();
      for (let attempt = 0; attempt < 5; attempt += 1) {
        const response = await burger.app.fetch(
          new Request(`${ORIGIN}/v1/contactverzoeken`, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json', 'Loket-Client': 'x', 'Idempotency-Key': key },
            body: JSON.stringify(VRAAG),
          }),
        );
        // A request that broke off after it had begun holds its key for a minute.
        if (response.status !== 201) burger.clock.ms += 61_000;
        else numbers.add(((await response.json()) as Contactverzoek).referentienummer);
      }
      const kept = await inner.transaction((tx) => tx.list('contactverzoeken').length);
      assert.deepEqual([numbers.size, kept], [1, 1]);
    });
  });
});

describe('too many of them', () => {
  it('are refused with when to try again, and neither a repeat nor a mistake counts', async () => {
    const { sent, send, wrong, clock } = createBurger({
      contactLimiet: { aantal: 2, venster: 600 },
      callerOf: () => 'here',
    });
    const headers = { 'Idempotency-Key': freshKey() };
    await sent(VRAAG, headers);
    for (let i = 0; i < 3; i += 1) {
      await sent(VRAAG, headers);
      clock.ms += 49 * 3_600_000;
      await sent(VRAAG, headers);
      await wrong({ ...VRAAG, tekst: '' });
    }
    await sent(VRAAG);
    await sent(VRAAG);
    const busy = await send(VRAAG);
    assert.ok(Number(busy.headers.get('Retry-After')) > 0);
    await assertProblem(busy, 'te-veel-verzoeken');
    clock.ms += 600_000;
    await sent(VRAAG);
  });

  it('are counted for each caller', async () => {
    const { sent, send, as } = createBurger({
      contactLimiet: { aantal: 1, venster: 600 },
      callerOf: (request) => request.headers.get('X-Adres'),
    });
    await sent(VRAAG, { 'X-Adres': 'a' });
    await sent(VRAAG, { 'X-Adres': 'b' });
    await sent(VRAAG, { 'X-Adres': 'a', ...as('amina') });
    await assertProblem(await send(VRAAG, { 'X-Adres': 'a' }), 'te-veel-verzoeken');
  });
});

describe('a file without a session', () => {
  it('goes with a token from the first one, and then with the melding', async () => {
    const burger = createBurger();
    const first = await burger.announce();
    assert.match(first.bijlageToken ?? '', /^[A-Za-z0-9_-]{32,}$/);
    const token = { 'Bijlage-Token': first.bijlageToken ?? '' };
    const second = await burger.announce(token);
    assert.equal(second.bijlageToken, null);
    const whole = [await burger.complete(first, token), await burger.complete(second, token)];
    const bijlagen = whole.map(({ id }) => id);
    const bewijs = await burger.sent({ ...MELDING, bijlagen }, token);
    assert.deepEqual(
      bewijs.kopie.bijlagen.map(({ id }) => id),
      bijlagen,
    );
    assert.equal(bewijs.kopie.bijlagen[0]?.ontvangstbewijs?.bestandsomvang, FOTO.length);
    const again = await burger.send({ ...MELDING, bijlagen: [bijlagen[0]] }, token);
    assert.match(JSON.stringify(await assertProblem(again, 'ongeldig')), /gebruikt/);
    // Kept from now on: a day later it has not expired.
    burger.clock.ms += 2 * DAG;
    const kept = await burger.must<Bijlage>(
      await burger.call(`/bijlagen/${bijlagen[0]}`, { headers: token }),
      200,
    );
    assert.equal(kept.verwerking, 'beschikbaar');
  });

  it('is announced once with one key, and gives the same token again', async () => {
    const { announce } = createBurger();
    const headers = { 'Idempotency-Key': freshKey() };
    const first = await announce(headers);
    assert.deepEqual(await announce(headers), first);
  });

  it('is there for nobody without that token', async () => {
    const burger = createBurger();
    const first = await burger.announce();
    const token = { 'Bijlage-Token': first.bijlageToken ?? '' };
    const { id } = await burger.complete(first, token);
    const at = `/bijlagen/${id}`;
    await assertProblem(await burger.call(at), 'niet-geauthenticeerd');
    await assertProblem(await burger.call(`${at}/delen`), 'niet-geauthenticeerd');
    await assertProblem(
      await burger.call(at, { headers: { 'Bijlage-Token': 'x'.repeat(44) } }),
      'niet-gevonden',
    );
    await assertProblem(await burger.call(at, { headers: { 'Bijlage-Token': 'kort' } }), 'ongeldig');
    await assertProblem(await burger.callAs('amina', at), 'niet-gevonden');
    for (const headers of [{}, burger.as('amina'), { 'Bijlage-Token': 'x'.repeat(44) }]) {
      assert.deepEqual(await burger.wrong({ ...MELDING, bijlagen: [id] }, headers), ['bijlagen.0 waarde']);
    }
    // Who signs in halfway keeps them by the token.
    await burger.sent({ ...MELDING, bijlagen: [id] }, { ...token, ...burger.as('amina') });
  });

  it('is of who is signed in, without a token, when there is a session', async () => {
    const burger = createBurger();
    const amina = burger.as('amina');
    const bijlage = await burger.announce(amina);
    assert.equal(bijlage.bijlageToken, null);
    const { id } = await burger.complete(bijlage, amina);
    const bewijs = await burger.sent({ ...MELDING, bijlagen: [id] }, amina);
    assert.equal(bewijs.kopie.bijlagen.length, 1);
  });

  it('keeps within what its subject takes, and belongs to that subject only', async () => {
    const burger = createBurger();
    const { post } = burger;
    const wens = {
      bestandsnaam: 'a.jpg',
      formaat: 'image/jpeg',
      bestandsomvang: 3000,
      doel: 'contactverzoek',
      onderwerp: 'weg-stoep',
    };
    await assertProblem(
      await post('/bijlagen', { ...wens, formaat: 'application/pdf' }),
      'bestandstype-geweigerd',
    );
    await assertProblem(await post('/bijlagen', { ...wens, bestandsomvang: 16_000_000 }), 'bestand-te-groot');
    await assertProblem(
      await post('/bijlagen', { ...wens, onderwerp: 'belasting-aanslag' }),
      'niet-geauthenticeerd',
    );
    await assertProblem(await post('/bijlagen', wens, { 'Idempotency-Key': 'kort-123' }), 'ongeldig');
    const first = await burger.announce();
    const token = { 'Bijlage-Token': first.bijlageToken ?? '' };
    await burger.announce(token);
    await burger.announce(token);
    await assertProblem(await post('/bijlagen', wens, token), 'te-veel-bestanden');
    const { id } = await burger.complete(first, token);
    const afval = { ...MELDING, onderwerp: 'afval', bijlagen: [id] };
    assert.deepEqual(await burger.wrong(afval, token), ['bijlagen.0 waarde']);
    assert.deepEqual(await burger.wrong({ ...VRAAG, bijlagen: [id] }, token), ['bijlagen waarde']);
    const four = { ...MELDING, bijlagen: ['a', 'b', 'c', 'd'] };
    await assertProblem(await burger.send(four, token), 'te-veel-bestanden');
  });

  it('stays with the citizen when something else is wrong, and can go with the next attempt', async () => {
    const burger = createBurger();
    const first = await burger.announce();
    const token = { 'Bijlage-Token': first.bijlageToken ?? '' };
    const half = { ...MELDING, bijlagen: [first.id] };
    assert.deepEqual(await burger.wrong({ ...half, tekst: '' }, token), [
      'bijlagen.0 onvolledig',
      'tekst verplicht',
    ]);
    await burger.complete(first, token);
    assert.deepEqual(await burger.wrong({ ...half, tekst: '' }, token), ['tekst verplicht']);
    await burger.sent(half, token);
  });

  it('goes when nothing names it within a day, or when its holder takes it away', async () => {
    const bestanden = createMapsBestanden();
    const burger = createBurger({ bestanden });
    const first = await burger.announce();
    const token = { 'Bijlage-Token': first.bijlageToken ?? '' };
    await burger.complete(first, token);
    await burger.must(await burger.post(`/bijlagen/${first.id}`, undefined, token, 'DELETE'), 204);
    assert.deepEqual(await bestanden.list(), []);
    const second = await burger.announce(token);
    const { id } = await burger.complete(second, token);
    burger.clock.ms += DAG + 1;
    assert.deepEqual(await burger.wrong({ ...MELDING, bijlagen: [id] }, token), ['bijlagen.0 waarde']);
    await burger.announce();
    assert.deepEqual(await bestanden.list(), []);
  });

  it('cannot be announced without end', async () => {
    const { announce, post } = createBurger({
      contactLimiet: { aantal: 1, venster: 600 },
      callerOf: () => 'here',
    });
    for (let i = 0; i < 5; i += 1) await announce();
    const wens = {
      bestandsnaam: 'a.jpg',
      formaat: 'image/jpeg',
      bestandsomvang: 3000,
      doel: 'contactverzoek',
      onderwerp: 'weg-stoep',
    };
    await assertProblem(await post('/bijlagen', wens), 'te-veel-verzoeken');
  });
});

describe('what is kept', () => {
  it('is forgotten with its files when the answer must long have come', async () => {
    const bestanden = createMapsBestanden();
    const burger = createBurger({ bestanden });
    const first = await burger.announce();
    const token = { 'Bijlage-Token': first.bijlageToken ?? '' };
    const { id } = await burger.complete(first, token);
    await burger.sent({ ...MELDING, bijlagen: [id] }, token);
    const rows = (): Promise<number> =>
      burger.opslag.transaction(
        (tx) => tx.list('contactverzoeken').length + tx.list('contactnummers').length,
      );
    burger.clock.ms = MAANDAG + BEWAAR_DAGEN * DAG - 1;
    await burger.sent(VRAAG);
    assert.equal(await rows(), 4);
    burger.clock.ms = MAANDAG + BEWAAR_DAGEN * DAG + 1;
    await burger.sent(VRAAG);
    assert.equal(await rows(), 4);
    await burger.announce();
    assert.equal((await bestanden.list()).includes(id), false);
  });

  it('names no token and no address of a caller anywhere', async () => {
    const burger = createBurger({ callerOf: () => '203.0.113.7' });
    const first = await burger.announce();
    const token = first.bijlageToken ?? '';
    await burger.complete(first, { 'Bijlage-Token': token });
    await burger.sent({ ...MELDING, bijlagen: [first.id] }, { 'Bijlage-Token': token });
    burger.clock.ms += 3 * DAG;
    // The answers that are kept for a repeat go with the next request that has a key.
    await burger.sent(VRAAG);
    const names = [
      'uploads',
      'uploads-van',
      'contactverzoeken',
      'contactnummers',
      'idempotentie',
      'contactverzoeken-op-tijd',
    ];
    const all = await burger.opslag.transaction((tx) => JSON.stringify(names.map((name) => tx.list(name))));
    assert.ok(all.includes('C-2026-'));
    assert.ok(!all.includes(token));
    assert.ok(!all.includes('203.0.113.7'));
  });
});

describe('a PDF with a question', () => {
  it('is taken where the subject takes it', async () => {
    const { post, must } = createBurger();
    const pdf = pdfOf(2000);
    const wens = {
      bestandsnaam: 'brief.pdf',
      formaat: 'application/pdf',
      bestandsomvang: pdf.length,
      doel: 'contactverzoek',
      onderwerp: 'andere-vraag',
    };
    const bijlage = await must<AangekondigdeBijlage>(await post('/bijlagen', wens));
    assert.equal(bijlage.delen.length, 1);
  });
});
