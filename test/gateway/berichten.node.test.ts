import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Bericht } from '../../src/contract/berichten.js';
import type { Datum } from '../../src/contract/basis.js';
import type { Organisatie } from '../../src/contract/organisatie.js';
import type { Zaak } from '../../src/contract/zaken.js';
import { createApp } from '../../src/gateway/app.js';
import { createDemoBackend } from '../../src/gateway/backends/demo/demo-backend.js';
import { ANTWOORD_MS } from '../../src/gateway/backends/demo/gesprekken.js';
import { createOrganisatie } from '../../src/gateway/backends/demo/organisatie.js';
import { amsterdamDay } from '../../src/domain/datum.js';
import { antwoordVoor } from '../../src/domain/servicenorm.js';
import { createMapsOpslag } from '../../src/gateway/opslag-maps.js';
import { createSchrijver } from './bericht-support.js';
import { assertProblem, createHarness, freshKey, MAANDAG, ORIGIN, wrongNames } from './harness.js';
import { pdfOf } from './upload-support.js';

const DAG = 24 * 3_600_000;
const own = (berichten: readonly Bericht[]): readonly Bericht[] =>
  berichten.filter(({ verzendsleutel }) => verzendsleutel !== null);

describe('reading the conversation of a case', () => {
  it('gives the newest first, along every way, with who said it and what was not read yet', async () => {
    const { page } = createSchrijver(createHarness());
    const { count, results, ongelezen, eersteOngelezen } = await page();
    assert.equal(count, 7);
    assert.deepEqual(
      results.map(({ volgnummer }) => volgnummer),
      [7, 6, 5, 4, 3, 2, 1],
    );
    assert.deepEqual([...new Set(results.map(({ kanaal }) => kanaal))].sort(), [
      'email',
      'portaal',
      'telefoon',
    ]);
    assert.ok(results.every(({ afzender }) => afzender.soort === 'aanvrager' || afzender.naam));
    assert.equal(ongelezen, 2);
    assert.equal(eersteOngelezen, 6);
    assert.equal(results[0]?.isReactieOp, results[1]?.id);
  });

  it('comes in pages that together are the whole, and says where the first unread one is', async () => {
    const { page } = createSchrijver(createHarness(), 'joost', 'geluidmetingen');
    const seen: number[] = [];
    const first = await page('?pageSize=300');
    assert.equal(first.count, 2000);
    for (let at = 1; at <= 7; at += 1) {
      const { results, next } = await page(`?pageSize=300&page=${at}`);
      seen.push(...results.map(({ volgnummer }) => volgnummer));
      assert.equal(next === null, at === 7);
    }
    assert.deepEqual(
      seen,
      Array.from({ length: 2000 }, (_, i) => 2000 - i),
    );
    assert.deepEqual((await page('?page=8&pageSize=300')).results, []);
    const { eersteOngelezen, ongelezen, count } = first;
    assert.equal(ongelezen, 3);
    assert.ok(eersteOngelezen !== null);
    for (const pageSize of [1, 2, 3, 100]) {
      const at = Math.ceil((count - eersteOngelezen + 1) / pageSize);
      const { results } = await page(`?pageSize=${pageSize}&page=${at}`);
      assert.ok(results.some(({ volgnummer }) => volgnummer === eersteOngelezen));
    }
  });

  it('changes its ETag when something is said or read, and not otherwise', async () => {
    const harness = createHarness();
    const { berichten, send, put } = createSchrijver(harness);
    const ask = (etag = ''): Promise<Response> =>
      harness.callAs('amina', berichten, { headers: { 'If-None-Match': etag } });
    let etag = (await ask()).headers.get('ETag') ?? '';
    const changed = async (): Promise<boolean> => {
      const answer = await ask(etag);
      etag = answer.headers.get('ETag') ?? '';
      return answer.status === 200;
    };
    assert.equal(await changed(), false);
    await send({ tekst: 'Nieuw' });
    assert.equal(await changed(), true);
    assert.equal(await changed(), false);
    await put(`${berichten}/bericht-6/gelezen`);
    assert.equal(await changed(), true);
    harness.clock.ms += ANTWOORD_MS;
    assert.equal(await changed(), true, 'the municipality answered');
    assert.equal(await changed(), false);
  });

  it('is empty, not absent, where nothing was said yet', async () => {
    const { page } = createSchrijver(createHarness(), 'amina', 'parkeervergunning');
    assert.deepEqual(await page(), {
      count: 0,
      next: null,
      previous: null,
      results: [],
      ongelezen: 0,
      eersteOngelezen: null,
    });
  });
});

describe('sending a bericht', () => {
  it('puts it in the conversation with its moment and a promised day', async () => {
    const harness = createHarness();
    const { send, page, bericht } = createSchrijver(harness);
    const key = freshKey();
    const sent = await send(
      {
        tekst: 'De zijkanten worden wit.',
        onderwerp: 'Kleur\nvan de zijkanten',
        isReactieOp: 'bericht-6',
        namens: { naam: 'Leila de Vries', relatie: 'dochter' },
      },
      key,
    );
    assert.deepEqual(sent, {
      id: sent.id,
      volgnummer: 8,
      afzender: { soort: 'aanvrager', naam: null },
      namens: { naam: 'Leila de Vries', relatie: 'dochter' },
      onderwerp: 'Kleur van de zijkanten',
      tekst: 'De zijkanten worden wit.',
      leveringsmoment: '2026-11-23T09:00:00.000Z',
      kanaal: 'portaal',
      isReactieOp: 'bericht-6',
      bijlagen: [],
      momentGelezen: null,
      antwoordVoor: '2026-11-30',
      verzendsleutel: key,
    });
    assert.deepEqual((await page()).results[0], sent);
    assert.deepEqual(await bericht(sent.id), sent);
    assert.deepEqual(harness.failures, []);
  });

  it('keeps the order of sending, also at one moment and when the clock goes back', async () => {
    const harness = createHarness();
    const { send, page } = createSchrijver(harness);
    for (const [i, step] of [0, 0, -5000, 1].entries()) {
      harness.clock.ms += step;
      await send({ tekst: `Bericht ${i}` });
    }
    const texts = own((await page()).results).map(({ tekst }) => tekst);
    assert.deepEqual(texts, ['Bericht 3', 'Bericht 2', 'Bericht 1', 'Bericht 0']);
  });

  it('gives the text back as it was written, whatever it looks like', async () => {
    const { send, page, bericht } = createSchrijver(createHarness());
    const texts = [
      '<script>alert(1)</script><img src=x onerror=alert(1)> &amp; &lt;b&gt;',
      'javascript:alert(1) en data:text/html,<b>',
      'factuur\u202efdp.exe \u2066a\u2069 \u200f',
      'x'.repeat(4000),
      '👩‍👩‍👧‍👦'.repeat(20),
      'e\u0301 en \u00e9',
      'a\0b\u0007c\ud800d',
      '  regel 1\r\n\r\n\tregel 2\n\n\n',
      '{{constructor}} ${7*7} %s %ZAAK.NAAM% \\u0041 "quote" \'enkel\' --; DROP TABLE',
      '__proto__',
    ];
    for (const tekst of texts) {
      const { id } = await send({ tekst });
      assert.equal((await bericht(id)).tekst, tekst);
    }
    assert.deepEqual(
      own((await page()).results)
        .map(({ tekst }) => tekst)
        .reverse(),
      texts,
    );
  });

  it('is answered by the municipality after a while, in a plain sentence with the promised day', async () => {
    const harness = createHarness();
    const { send, page } = createSchrijver(harness);
    const before = await page();
    const sent = await send({ tekst: 'Hoe gaat het?' });
    harness.clock.ms += ANTWOORD_MS - 1;
    assert.equal((await page()).count, before.count + 1);
    harness.clock.ms += 1;
    const { count, ongelezen, results } = await page();
    assert.equal(count, before.count + 2);
    assert.equal(ongelezen, (before.ongelezen ?? 0) + 1);
    assert.equal(results[0]?.isReactieOp, sent.id);
    assert.equal(results[0].afzender.soort, 'gemeente');
    assert.match(results[0].tekst, /uiterlijk maandag 30 november 2026\.$/);
    await send({ tekst: 'Dank u wel.', isReactieOp: results[0].id });
    assert.equal((await page()).results[0]?.volgnummer, count + 1);
  });
});

describe('one attempt', () => {
  it('makes one bericht, however often, and whether at the same moment, later, or days later', async () => {
    const harness = createHarness();
    const { berichten, post, send, page } = createSchrijver(harness);
    const key = freshKey();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => post(berichten, { tekst: 'Een keer' }, key)),
    );
    const statuses = answers.map(({ status }) => status).sort();
    assert.equal(statuses[0], 201);
    assert.ok(statuses.every((status) => status === 201 || status === 409));
    const first = await send({ tekst: 'Een keer' }, key);
    for (const later of [1000, 61_000, 3 * DAG]) {
      harness.clock.ms += later;
      const again = await send({ tekst: 'Een keer' }, key);
      assert.equal(again.id, first.id);
      assert.equal(again.leveringsmoment, first.leveringsmoment);
      assert.equal(again.antwoordVoor, first.antwoordVoor, 'the promise does not move');
    }
    const { results } = await page();
    assert.deepEqual(
      own(results).map(({ id, verzendsleutel }) => [id, verzendsleutel]),
      [[first.id, key]],
    );
  });

  it('that was cut off after the bericht was kept finds it again, attachments and all', async () => {
    const harness = createHarness();
    const { berichten, attach, post, send, page } = createSchrijver(harness);
    const { id: bijlage } = await attach(pdfOf(2000));
    const key = freshKey();
    const wens = { tekst: 'Met bijlage', bijlagen: [bijlage] };
    const first = await send(wens, key);
    // As after a crash: the answer was never kept.
    await harness.opslag.transaction((tx) => {
      for (const { sleutel } of tx.list('idempotentie')) tx.remove('idempotentie', sleutel);
    });
    assert.deepEqual(await send(wens, key), first);
    assert.equal(own((await page()).results).length, 1);
    await harness.opslag.transaction((tx) => {
      for (const { sleutel } of tx.list('idempotentie')) tx.remove('idempotentie', sleutel);
    });
    await assertProblem(await post(berichten, { tekst: 'Iets anders' }, key), 'sleutel-hergebruikt');
    await assertProblem(
      await post('/zaken/wmo/berichten', { tekst: 'Met bijlage' }, key),
      'sleutel-hergebruikt',
    );
  });

  it('that was refused has sent nothing, and can be done again with the same key', async () => {
    const { berichten, post, send, page } = createSchrijver(createHarness());
    const key = freshKey();
    await assertProblem(await post(berichten, { tekst: 'x'.repeat(4001) }, key), 'ongeldig');
    assert.equal((await page()).count, 7);
    assert.equal((await send({ tekst: 'x'.repeat(4000) }, key)).volgnummer, 8);
  });

  it('is of one person: the same key of someone else is another attempt', async () => {
    const harness = createHarness();
    const key = freshKey();
    const amina = await createSchrijver(harness).send({ tekst: 'Hallo' }, key);
    const joost = await createSchrijver(harness, 'joost', 'leerlingenvervoer').send({ tekst: 'Hallo' }, key);
    assert.notEqual(amina.id, joost.id);
  });

  it('taken stays taken when the case is closed since', async () => {
    const opslag = createMapsOpslag();
    const clock = { ms: MAANDAG };
    const source = createDemoBackend({ opslag, now: () => clock.ms });
    let open = true;
    const close = (zaak: Zaak | null): Zaak | null =>
      zaak &&
      ({
        ...zaak,
        mogelijkheden: {
          documentToevoegen: null,
          berichtSturen: {
            toegestaan: false,
            reden: 'De zaak is klaar.',
            redenCode: 'zaak-gesloten',
            maxLengte: null,
            servicenorm: null,
            bijlagen: null,
          },
        },
      } satisfies Zaak);
    const { sessies } = createHarness({ opslag });
    const app = createApp({
      sessies,
      opslag,
      now: () => clock.ms,
      backend: {
        ...source,
        loadZaak: async (...ask) => (open ? source.loadZaak(...ask) : close(await source.loadZaak(...ask))),
      },
    });
    const callAs = async (naam: string, path: string, init: RequestInit = {}): Promise<Response> => {
      const headers = new Headers(init.headers);
      headers.set('Authorization', `Bearer demo-${naam}`);
      return app.fetch(new Request(`${ORIGIN}/v1${path}`, { ...init, headers }));
    };
    const { berichten, post, send, page } = createSchrijver({ callAs });
    const key = freshKey();
    const sent = await send({ tekst: 'Net op tijd' }, key);
    open = false;
    clock.ms += 3 * DAG;
    assert.equal((await send({ tekst: 'Net op tijd' }, key)).id, sent.id);
    const problem = await assertProblem(await post(berichten, { tekst: 'Te laat' }), 'zaak-gesloten');
    assert.equal(problem.detail, 'De zaak is klaar.');
    assert.equal(own((await page()).results).length, 1, 'it can still be read');
  });
});

describe('what is not taken', () => {
  it('is a bericht in a closed case, or in one of another body; the reason is told', async () => {
    const harness = createHarness();
    for (const [naam, zaakId, reden] of [
      ['amina', 'kapvergunning', /afgesloten/],
      ['joost', 'inrit', /afgesloten/],
      ['bakkerij', 'milieuvergunning', /omgevingsdienst/],
    ] as const) {
      const { berichten, post, page } = createSchrijver(harness, naam, zaakId);
      const before = await page();
      const problem = await assertProblem(await post(berichten, { tekst: 'Hallo' }), 'zaak-gesloten');
      assert.match(problem.detail ?? '', reden);
      assert.deepEqual(await page(), before);
    }
  });

  it('is a text without anything to read, or too long, counted in code points', async () => {
    const { berichten, post, send } = createSchrijver(createHarness());
    for (const tekst of ['', ' ', '\n\t ', '\u200b\u200e\ufeff', '\0', '\u00a0\u2003']) {
      const problem = await assertProblem(await post(berichten, { tekst }), 'ongeldig');
      assert.deepEqual(wrongNames(problem), ['tekst'], JSON.stringify(tekst));
    }
    const problem = await assertProblem(await post(berichten, { tekst: '😀'.repeat(4001) }), 'ongeldig');
    assert.equal(problem.invalidParams?.[0]?.code, 'te-groot');
    assert.match(problem.invalidParams[0].reason, /4000.*4001/);
    await send({ tekst: '😀'.repeat(4000) });
    await assertProblem(await post(berichten, { tekst: 'x'.repeat(70_000) }), 'verzoek-te-groot');
  });

  it('is a reply to what is not in this conversation, all that is wrong named in one answer', async () => {
    const { berichten, post } = createSchrijver(createHarness());
    const problem = await assertProblem(
      await post(berichten, {
        tekst: ' ',
        isReactieOp: 'bericht-99',
        namens: { naam: '\u200b', relatie: ' ' },
        bijlagen: ['b-weg', 'b-weg'],
      }),
      'ongeldig',
    );
    assert.deepEqual(wrongNames(problem), [
      'bijlagen.0',
      'bijlagen.1',
      'isReactieOp',
      'namens.naam',
      'namens.relatie',
      'tekst',
    ]);
  });

  it('is a field too many, of another kind, or missing', async () => {
    const { berichten, post } = createSchrijver(createHarness());
    for (const [wens, names] of [
      [{}, ['tekst']],
      [{ tekst: 5 }, ['tekst']],
      [{ tekst: 'x', kanaal: 'email' }, ['kanaal']],
      [{ tekst: 'x', antwoordVoor: '2026-11-24' }, ['antwoordVoor']],
      [{ tekst: 'x', onderwerp: 'y'.repeat(201) }, ['onderwerp']],
      [{ tekst: 'x', bijlagen: 'b-1' }, ['bijlagen']],
      [{ tekst: 'x', bijlagen: ['..'] }, ['bijlagen.0']],
      [{ tekst: 'x', namens: { naam: 'A' } }, ['namens.relatie']],
      [{ tekst: 'x', namens: { naam: 'A', relatie: 'b', bsn: '1' } }, ['namens.bsn']],
    ] as const) {
      const problem = await assertProblem(await post(berichten, wens), 'ongeldig');
      assert.deepEqual(wrongNames(problem), names, JSON.stringify(wens));
    }
  });

  it('is a request without a person, without the CSRF token, the key, or the name of the program', async () => {
    const harness = createHarness({ bezoeker: 'amina' });
    const path = '/zaken/dakkapel/berichten';
    const body = { tekst: 'Hallo' };
    await assertProblem(
      await harness.write('POST', path, body, { 'X-CSRF-Token': 'x' }),
      'csrf-token-verlopen',
    );
    const noKey = await harness.write('POST', path, body, { 'Idempotency-Key': null, 'Loket-Client': null });
    assert.deepEqual(wrongNames(await assertProblem(noKey, 'ongeldig')), ['Idempotency-Key', 'Loket-Client']);
    await assertProblem(
      await harness.write('POST', path, body, { Origin: 'https://kwaad.example' }),
      'geen-toegang',
    );
    for (const [method, address] of [
      ['GET', path],
      ['GET', `${path}/bericht-1`],
      ['PUT', `${path}/bericht-6/gelezen`],
      ['GET', `${path}/bericht-6/bijlagen/advies/inhoud`],
    ] as const) {
      const headers = { Cookie: 'loket_demo=uit', 'Loket-Client': 'test/1.0' };
      await assertProblem(await harness.call(address, { method, headers }), 'niet-geauthenticeerd');
    }
    assert.equal((await harness.write('POST', path, body)).status, 201);
    assert.equal((await createSchrijver(harness).page()).count, 8);
  });
});

describe('what was read', () => {
  it('stays read since the first time, for this person only', async () => {
    const harness = createHarness();
    const { berichten, put, page, bericht } = createSchrijver(harness);
    assert.equal((await put(`${berichten}/bericht-7/gelezen`)).status, 204);
    const first = (await bericht('bericht-7')).momentGelezen;
    assert.equal(first, '2026-11-23T09:00:00.000Z');
    for (const step of [60_000, -120_000]) {
      harness.clock.ms += step;
      assert.equal((await put(`${berichten}/bericht-7/gelezen`)).status, 204);
      assert.equal((await bericht('bericht-7')).momentGelezen, first);
    }
    const { ongelezen, eersteOngelezen } = await page();
    assert.deepEqual([ongelezen, eersteOngelezen], [1, 6]);
    await put(`${berichten}/bericht-6/gelezen`);
    assert.deepEqual((await page()).eersteOngelezen, null);
  });

  it('before stays what the case system says, and one’s own bericht has no such moment', async () => {
    const { berichten, put, send, bericht } = createSchrijver(createHarness());
    const known = await bericht('bericht-5');
    assert.ok(known.momentGelezen);
    assert.equal((await put(`${berichten}/bericht-5/gelezen`)).status, 204);
    assert.deepEqual(await bericht('bericht-5'), known);
    const sent = await send({ tekst: 'Van mij' });
    assert.equal((await put(`${berichten}/${sent.id}/gelezen`)).status, 204);
    assert.deepEqual(await bericht(sent.id), sent);
  });

  it('is no bericht that does not exist', async () => {
    const { berichten, put } = createSchrijver(createHarness());
    await assertProblem(await put(`${berichten}/bericht-99/gelezen`), 'niet-gevonden');
  });
});

describe('a conversation', () => {
  it('is nobody else’s: neither its case, its berichten, nor what one sent in it', async () => {
    const harness = createHarness();
    const amina = createSchrijver(harness);
    const sent = await amina.send({ tekst: 'Alleen voor de gemeente' });
    const before = await amina.page();
    for (const path of ['', `/${sent.id}`, '/bericht-1', '/bericht-6/bijlagen/advies/inhoud']) {
      await assertProblem(await harness.callAs('joost', `${amina.berichten}${path}`), 'niet-gevonden');
    }
    const joost = createSchrijver(harness, 'joost', 'leerlingenvervoer');
    await assertProblem(await joost.post(amina.berichten, { tekst: 'Hoi' }), 'niet-gevonden');
    await assertProblem(await joost.put(`${amina.berichten}/bericht-7/gelezen`), 'niet-gevonden');
    await assertProblem(await joost.get(`${joost.berichten}/${sent.id}`), 'niet-gevonden');
    await assertProblem(await joost.post(joost.berichten, { tekst: 'x', isReactieOp: sent.id }), 'ongeldig');
    await assertProblem(await amina.get(`/zaken/wmo/berichten/${sent.id}`), 'niet-gevonden');
    assert.deepEqual(await amina.page(), before);
  });

  it('fails as the demo is told to, and then nothing was sent', async () => {
    const harness = createHarness();
    const { berichten, page, put } = createSchrijver(harness);
    const before = await page();
    for (const [scenario, code] of [
      ['unavailable', 'bron-niet-beschikbaar'],
      ['forbidden', 'geen-toegang'],
      ['empty', 'niet-gevonden'],
      ['busy', 'te-veel-verzoeken'],
      ['broken', 'interne-fout'],
      ['signed-out', 'niet-geauthenticeerd'],
    ] as const) {
      const headers = {
        'Loket-Scenario': scenario,
        'Loket-Client': 'test/1.0',
        'Idempotency-Key': freshKey(),
        'Content-Type': 'application/json',
      };
      const body = JSON.stringify({ tekst: 'Hallo' });
      const ask = (method: string, path: string, sent?: string): Promise<Response> =>
        harness.callAs('amina', path, { method, headers, ...(sent === undefined ? {} : { body: sent }) });
      await assertProblem(await ask('GET', berichten), code);
      await assertProblem(await ask('GET', `${berichten}/bericht-1`), code);
      await assertProblem(await ask('POST', berichten, body), code);
      await assertProblem(await ask('GET', `${berichten}/bericht-6/bijlagen/advies/inhoud`), code);
      const refused = await put(`${berichten}/bericht-6/gelezen`, { 'Loket-Scenario': scenario });
      await assertProblem(refused, code);
    }
    assert.deepEqual(await page(), before);
  });

  it('goes on while the documents cannot be reached, without new attachments', async () => {
    const harness = createHarness();
    const schrijver = createSchrijver(harness);
    const half = { 'Loket-Scenario': 'half-available', 'Loket-Client': 'test/1.0' };
    const json = { ...half, 'Content-Type': 'application/json' };
    assert.equal((await harness.callAs('amina', schrijver.berichten, { headers: half })).status, 200);
    const sent = await harness.callAs('amina', schrijver.berichten, {
      method: 'POST',
      headers: { ...json, 'Idempotency-Key': freshKey() },
      body: JSON.stringify({ tekst: 'Toch gestuurd' }),
    });
    assert.equal(sent.status, 201);
    const bijlage = await harness.callAs('amina', '/bijlagen', {
      method: 'POST',
      headers: { ...json, 'Idempotency-Key': freshKey() },
      body: JSON.stringify(schrijver.aankondiging(pdfOf(2000))),
    });
    await assertProblem(bijlage, 'bron-niet-beschikbaar');
  });

  it('does not exist where the backend has none, and then the organisation does not name it', async () => {
    const opslag = createMapsOpslag();
    const { berichten, ...backend } = createDemoBackend({ opslag, now: () => MAANDAG });
    assert.ok(berichten);
    const { sessies } = createHarness({ opslag });
    const app = createApp({ backend, sessies, opslag, now: () => MAANDAG });
    const ask = async (path: string): Promise<Response> =>
      app.fetch(new Request(`${ORIGIN}/v1${path}`, { headers: { Authorization: 'Bearer demo-amina' } }));
    const { onderdelen } = (await (await ask('/organisatie')).json()) as Organisatie;
    assert.deepEqual(onderdelen, ['zaken', 'documenten', 'contact', 'mijn-gegevens']);
    for (const path of ['', '/bericht-1', '/bericht-6/bijlagen/advies/inhoud']) {
      await assertProblem(await ask(`/zaken/dakkapel/berichten${path}`), 'niet-gevonden');
    }
    const { readAs } = createHarness();
    assert.ok((await readAs<Organisatie>('amina', '/organisatie')).onderdelen.includes('berichten'));
  });
});

describe('the promised day', () => {
  it('is counted in days that the municipality works, from the day in Amsterdam', async () => {
    for (const [op, dag] of [
      ['2026-11-23T09:00:00Z', '2026-11-30'],
      // The evening of Monday, and the night after it.
      ['2026-11-23T22:59:00Z', '2026-11-30'],
      ['2026-11-23T23:01:00Z', '2026-12-01'],
      // Friday, and the weekend.
      ['2026-11-20T12:00:00Z', '2026-11-27'],
      ['2026-11-21T12:00:00Z', '2026-11-27'],
      // Christmas; New Year.
      ['2026-12-21T12:00:00Z', '2026-12-29'],
      ['2026-12-30T12:00:00Z', '2027-01-07'],
      // Good Friday and Easter Monday; 5 May, Ascension Day and the Friday after it.
      ['2027-03-25T12:00:00Z', '2027-04-05'],
      ['2027-05-04T12:00:00Z', '2027-05-14'],
    ] as const) {
      const harness = createHarness();
      harness.clock.ms = new Date(op).getTime();
      const sent = await createSchrijver(harness).send({ tekst: 'Wanneer?' });
      assert.equal(sent.antwoordVoor, dag, op);
    }
  });

  it('follows the norm and the calendar of the municipality, and without a norm there is none', () => {
    const base = createOrganisatie('2026-11-23' as Datum);
    const day = (
      norm: Partial<Organisatie['servicenormen'][number]>,
      over: Partial<Organisatie> = {},
    ): unknown =>
      antwoordVoor(amsterdamDay(new Date('2027-05-04T12:00:00Z').getTime()), 'bericht', {
        ...base,
        servicenormen: [
          { code: 'bericht', aantal: 2, eenheid: 'werkdagen', vrijeDagen: 'gemeente', ...norm },
        ],
        ...over,
      });
    const works = { goedeVrijdag: false, bevrijdingsdag: false, extra: [] };
    assert.equal(day({}, { vrijeDagen: works }), '2027-05-07');
    assert.equal(day({}, { vrijeDagen: { ...works, extra: ['2027-05-07' as Datum] } }), '2027-05-10');
    assert.equal(day({}, { vrijeDagen: null }), '2027-05-10');
    assert.equal(day({ eenheid: 'uren', aantal: 3 }), '2027-05-05');
    assert.equal(day({ eenheid: 'weken', aantal: 2, vrijeDagen: 'wet' }), '2027-05-18');
    assert.equal(day({ aantal: 0 }), null);
    assert.equal(day({ code: 'iets-anders' }), null);
    assert.equal(antwoordVoor(amsterdamDay(MAANDAG), null, base), null);
  });
});
