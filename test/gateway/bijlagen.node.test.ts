import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Bijlage, Delen } from '../../src/contract/documenten.js';
import type { Zaak } from '../../src/contract/zaken.js';
import { createDocx, createText } from '../../src/gateway/backends/demo/bestanden.js';
import { createMapsBestanden } from '../../src/gateway/bestanden-maps.js';
import { createMapsOpslag } from '../../src/gateway/opslag-maps.js';
import { createSchrijver } from './bericht-support.js';
import { assertProblem, createHarness, freshKey, wrongNames } from './harness.js';
import {
  aankondigingOf,
  contentDigest,
  createZender,
  pdfOf,
  sha256Hex,
  voltooiingOf,
} from './upload-support.js';

const KIB = 1024;
const MB = 1_000_000;
const UUR = 3_600_000;
const SMALL = pdfOf(3000);
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

describe('an attachment', () => {
  it('goes in parts to a receipt, then with a bericht, and comes back byte for byte once it was checked', async () => {
    const harness = createHarness({ deelomvang: () => 256 * KIB });
    const schrijver = createSchrijver(harness);
    const bytes = pdfOf(600 * KIB);
    const announced = await schrijver.announced(bytes, { bestandsnaam: '../map/bewijs\u202efdp.pdf' });
    assert.equal(announced.bijlageToken, null);
    assert.equal(announced.verwerking, 'uploaden');
    assert.equal(announced.delen.length, 3);
    assert.equal(announced.bestandsnaam, 'bewijsfdp.pdf');
    assert.equal(announced.verlooptOp, '2026-11-24T09:00:00.000Z');
    await schrijver.putAll(announced, bytes);
    const delen = (await (await schrijver.get(`/bijlagen/${announced.id}/delen`)).json()) as Delen;
    assert.ok(delen.delen.every(({ voltooid }) => voltooid));
    const received = (await (await schrijver.complete(announced, bytes)).json()) as Bijlage;
    assert.equal(received.verwerking, 'inControle');
    assert.equal(received.ontvangstbewijs?.waarde, sha256Hex(bytes));

    const sent = await schrijver.send({ tekst: 'Zie de bijlage.', bijlagen: [received.id] });
    assert.deepEqual(sent.bijlagen, [received]);
    const inhoud = `${schrijver.berichten}/${sent.id}/bijlagen/${received.id}/inhoud`;
    await assertProblem(await schrijver.get(inhoud), 'niet-gevonden');
    harness.clock.ms += 5000;
    assert.equal((await schrijver.page()).results[0]?.bijlagen[0]?.verwerking, 'beschikbaar');
    const answer = await schrijver.get(inhoud);
    assert.equal(answer.status, 200);
    assert.deepEqual(new Uint8Array(await answer.arrayBuffer()), bytes);
    assert.match(answer.headers.get('Content-Disposition') ?? '', /^attachment; filename="bewijsfdp\.pdf"/);
    assert.equal(answer.headers.get('X-Content-Type-Options'), 'nosniff');
    assert.match(answer.headers.get('Content-Security-Policy') ?? '', /default-src 'none'/);
    const part = await harness.callAs('amina', inhoud, { headers: { Range: 'bytes=10-19' } });
    assert.equal(part.status, 206);
    assert.deepEqual(new Uint8Array(await part.arrayBuffer()), bytes.slice(10, 20));
    const shown = await schrijver.get(`${inhoud}?weergave=openen`);
    assert.match(shown.headers.get('Content-Disposition') ?? '', /^inline/);
    assert.equal(shown.headers.get('Content-Type'), 'application/pdf');
    assert.deepEqual(harness.failures, []);
  });

  it('is in a sandbox when no browser shows it, also when it pretends to be a picture', async () => {
    const { get } = createSchrijver(createHarness(), 'amina', 'melding');
    const answer = await get('/zaken/melding/berichten/bericht-1/bijlagen/tegels/inhoud?weergave=openen');
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get('Content-Disposition') ?? '', /^attachment/);
    assert.equal(answer.headers.get('Content-Type'), 'application/octet-stream');
    assert.match(answer.headers.get('Content-Security-Policy') ?? '', /sandbox/);
    for (const id of ['filmpje', 'kaart', 'bestaat-niet']) {
      const refused = await get(`/zaken/melding/berichten/bericht-1/bijlagen/${id}/inhoud`);
      await assertProblem(refused, 'niet-gevonden');
    }
  });

  it('has an address that works once', async () => {
    const harness = createHarness();
    const { berichten, post } = createSchrijver(harness);
    const at = `${berichten}/bericht-6/bijlagen/advies`;
    const answer = await post(`${at}/inhoud-link`, { weergave: 'opslaan' });
    assert.equal(answer.status, 201);
    const { url } = (await answer.json()) as { url: string };
    const path = url.slice(url.indexOf('/inhoud-links'));
    const out = { headers: { Cookie: 'loket_demo=uit' } };
    assert.equal((await harness.call(path, out)).status, 200);
    await assertProblem(await harness.call(path, out), 'niet-gevonden');
    await assertProblem(
      await post(`${berichten}/bericht-6/bijlagen/foto/inhoud-link`, { weergave: 'opslaan' }),
      'niet-gevonden',
    );
    const joost = createSchrijver(harness, 'joost', 'leerlingenvervoer');
    await assertProblem(await joost.post(`${at}/inhoud-link`, { weergave: 'opslaan' }), 'niet-gevonden');
  });

  it('is one of one key, however often it is announced', async () => {
    const { announced, aankondiging, post } = createSchrijver(createHarness());
    const key = freshKey();
    const first = await announced(SMALL, {}, key);
    assert.equal((await announced(SMALL, {}, key)).id, first.id);
    const other = await post('/bijlagen', aankondiging(SMALL, { bestandsnaam: 'anders.pdf' }), key);
    await assertProblem(other, 'sleutel-hergebruikt');
  });

  it('can be taken away as long as no bericht names it, also when it was received', async () => {
    const bestanden = createMapsBestanden();
    const harness = createHarness({ bestanden });
    const { announced, attach, remove, get, send, berichten, post } = createSchrijver(harness);
    const half = await announced(SMALL);
    const whole = await attach(SMALL);
    for (const { id } of [half, whole]) {
      assert.equal((await remove(`/bijlagen/${id}`)).status, 204);
      await assertProblem(await get(`/bijlagen/${id}`), 'niet-gevonden');
      const problem = await assertProblem(await post(berichten, { tekst: 'x', bijlagen: [id] }), 'ongeldig');
      assert.deepEqual(wrongNames(problem), ['bijlagen.0']);
    }
    assert.deepEqual(await bestanden.list(), []);
    const used = await attach(SMALL);
    await send({ tekst: 'Met bijlage', bijlagen: [used.id] });
    await assertProblem(await remove(`/bijlagen/${used.id}`), 'niet-meer-te-wijzigen');
    assert.equal((await get(`/bijlagen/${used.id}`)).status, 200);
  });
});

describe('an attachment that is taken away while it is being checked', () => {
  it('is gone without a trace or a failure', async () => {
    let go: () => void = () => undefined;
    const wait = new Promise<void>((resolve) => {
      go = resolve;
    });
    const seen: string[] = [];
    const harness = createHarness({
      controle: {
        async keur(bestand) {
          await wait;
          const read = await bestand.read(0, bestand.omvang).then(
            (stream) => new Response(stream as BodyInit).arrayBuffer(),
            (error: unknown) => {
              seen.push('unreadable');
              throw error;
            },
          );
          seen.push(String(read.byteLength));
          return { goed: true };
        },
      },
    });
    const { attach, remove, get } = createSchrijver(harness);
    const { id } = await attach(SMALL);
    assert.equal((await remove(`/bijlagen/${id}`)).status, 204);
    go();
    await assertProblem(await get(`/bijlagen/${id}`), 'niet-gevonden');
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(seen, ['unreadable']);
    assert.deepEqual(harness.failures, []);
  });
});

describe('an attachment that no bericht names', () => {
  it('expires after a day, whether it was received or not, and its bytes go; one that was named stays', async () => {
    const bestanden = createMapsBestanden();
    const opslag = createMapsOpslag();
    const harness = createHarness({ bestanden, opslag });
    const { announced, attach, send, get, post, berichten, page } = createSchrijver(harness);
    const half = await announced(pdfOf(2000, 1));
    const whole = await attach(pdfOf(2000, 2));
    const used = await attach(pdfOf(2000, 3));
    const sent = await send({ tekst: 'Met bijlage', bijlagen: [used.id] });
    harness.clock.ms += 24 * UUR - 1;
    assert.equal((await get(`/bijlagen/${whole.id}`)).status, 200);
    harness.clock.ms += 1;
    for (const { id } of [half, whole]) {
      await assertProblem(await get(`/bijlagen/${id}`), 'niet-gevonden');
      await assertProblem(await get(`/bijlagen/${id}/delen`), 'upload-verlopen');
      const problem = await assertProblem(await post(berichten, { tekst: 'x', bijlagen: [id] }), 'ongeldig');
      assert.equal(problem.invalidParams?.[0]?.code, 'waarde');
    }
    // The next announcement cleans up.
    await announced(pdfOf(2000, 4));
    assert.deepEqual(await bestanden.list(), [used.id]);
    harness.clock.ms += 25 * UUR;
    await announced(pdfOf(2000, 5));
    await assertProblem(await get(`/bijlagen/${whole.id}/delen`), 'niet-gevonden');
    harness.clock.ms += 400 * 24 * UUR;
    await announced(pdfOf(2000, 6));
    const kept = (await page()).results.find(({ id }) => id === sent.id);
    assert.deepEqual(
      kept?.bijlagen.map(({ id, verwerking }) => [id, verwerking]),
      [[used.id, 'beschikbaar']],
    );
    const inhoud = await get(`${berichten}/${sent.id}/bijlagen/${used.id}/inhoud`);
    assert.deepEqual(new Uint8Array(await inhoud.arrayBuffer()), pdfOf(2000, 3));
    assert.deepEqual(harness.failures, []);
  });

  it('is swept when the gateway starts', async () => {
    const bestanden = createMapsBestanden();
    const opslag = createMapsOpslag();
    const harness = createHarness({ bestanden, opslag });
    const { attach, send } = createSchrijver(harness);
    const loose = await attach(pdfOf(2000, 1));
    const used = await attach(pdfOf(2000, 2));
    await send({ tekst: 'x', bijlagen: [used.id] });
    assert.equal((await bestanden.list()).length, 2);
    const later = createHarness({ bestanden, opslag });
    later.clock.ms += 24 * UUR;
    await assertProblem(await createSchrijver(later).get(`/bijlagen/${loose.id}`), 'niet-gevonden');
    assert.deepEqual(await bestanden.list(), [used.id]);
  });
});

describe('a bericht takes only attachments', () => {
  const codeOf = async (response: Response): Promise<string | undefined> =>
    (await assertProblem(response, 'ongeldig')).invalidParams?.[0]?.code;

  it('that are whole', async () => {
    const { announced, putAll, complete, post, berichten, send } = createSchrijver(createHarness());
    const bijlage = await announced(SMALL);
    const wens = { tekst: 'x', bijlagen: [bijlage.id] };
    assert.equal(await codeOf(await post(berichten, wens)), 'onvolledig');
    await putAll(bijlage, SMALL);
    assert.equal(await codeOf(await post(berichten, wens)), 'onvolledig');
    await complete(bijlage, SMALL);
    await send(wens);
  });

  it('that are in no bericht yet, and each once, also when two are sent at the same moment', async () => {
    const { attach, post, berichten, page } = createSchrijver(createHarness());
    const { id } = await attach(SMALL);
    assert.equal(await codeOf(await post(berichten, { tekst: 'x', bijlagen: [id, id] })), 'dubbel');
    const answers = await Promise.all(
      Array.from({ length: 4 }, (_, i) => post(berichten, { tekst: `x${i}`, bijlagen: [id] })),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 400, 400, 400]);
    assert.equal(await codeOf(await post(berichten, { tekst: 'y', bijlagen: [id] })), 'gebruikt');
    const holders = (await page()).results.filter(({ bijlagen }) => bijlagen.some((one) => one.id === id));
    assert.equal(holders.length, 1);
  });

  it('of this person and this case, and documents of the case are none', async () => {
    const harness = createHarness();
    const amina = createSchrijver(harness);
    const wmo = createSchrijver(harness, 'amina', 'wmo');
    const joost = createSchrijver(harness, 'joost', 'leerlingenvervoer');
    const ofJoost = await joost.attach(SMALL);
    const ofWmo = await wmo.attach(SMALL);
    const document = await createZender(harness).send(SMALL);
    for (const id of [ofJoost.id, ofWmo.id, document.id, 'foto', 'advies']) {
      assert.equal(await codeOf(await amina.post(amina.berichten, { tekst: 'x', bijlagen: [id] })), 'waarde');
    }
    await wmo.send({ tekst: 'x', bijlagen: [ofWmo.id] });
    await joost.send({ tekst: 'x', bijlagen: [ofJoost.id] });
  });

  it('and when one of them is not good, none of them is used', async () => {
    const { attach, announced, post, berichten, send } = createSchrijver(createHarness());
    const good = await attach(SMALL);
    const half = await announced(SMALL);
    const problem = await assertProblem(
      await post(berichten, { tekst: 'x', bijlagen: [good.id, half.id] }),
      'ongeldig',
    );
    assert.deepEqual(wrongNames(problem), ['bijlagen.1']);
    await send({ tekst: 'x', bijlagen: [good.id] });
  });

  it('as many as the case allows', async () => {
    const { attach, post, berichten } = createSchrijver(createHarness());
    const ids: string[] = [];
    for (let i = 1; i <= 6; i += 1) ids.push((await attach(pdfOf(2000, i))).id);
    const problem = await assertProblem(
      await post(berichten, { tekst: 'x', bijlagen: ids }),
      'te-veel-bestanden',
    );
    assert.match(problem.detail ?? '', /5 bijlagen/);
    assert.equal((await post(berichten, { tekst: 'x', bijlagen: ids.slice(1) })).status, 201);
  });

  it('in which no virus was found; one found later takes the file away and says why', async () => {
    const bestanden = createMapsBestanden();
    const harness = createHarness({ bestanden });
    const { attach, send, post, berichten, page, get } = createSchrijver(harness);
    const over = { bestandsnaam: 'virus.txt', formaat: 'text/plain' };
    const ill = createText(EICAR);
    const later = await attach(ill, over);
    const sent = await send({ tekst: 'x', bijlagen: [later.id] });
    const known = await attach(ill, over);
    harness.clock.ms += 5000;
    const [bijlage] = (await page()).results[0]?.bijlagen ?? [];
    assert.equal(bijlage?.verwerking, 'geweigerd');
    assert.equal(bijlage.redenCode, 'virus-gevonden');
    assert.ok(bijlage.reden);
    await assertProblem(await get(`${berichten}/${sent.id}/bijlagen/${later.id}/inhoud`), 'niet-gevonden');
    assert.equal((await get(`/bijlagen/${known.id}`)).status, 200);
    assert.equal(await codeOf(await post(berichten, { tekst: 'x', bijlagen: [known.id] })), 'geweigerd');
    assert.deepEqual(await bestanden.list(), []);
  });
});

describe('what is not taken as an attachment', () => {
  it('is a file that is too large or of another type, by the limits of the case for berichten', async () => {
    const { aankondiging, post } = createSchrijver(createHarness());
    const large = await post('/bijlagen', aankondiging(SMALL, { bestandsomvang: 20 * MB + 1 }));
    assert.match((await assertProblem(large, 'bestand-te-groot')).detail ?? '', /20 MB/);
    const program = aankondiging(SMALL, { formaat: 'application/x-msdownload', bestandsnaam: 'a.exe' });
    await assertProblem(await post('/bijlagen', program), 'bestandstype-geweigerd');
    await assertProblem(
      await post('/bijlagen', aankondiging(SMALL, { bestandsnaam: 'bewijs.pdf.exe' })),
      'bestandstype-geweigerd',
    );
  });

  it('is one whose contents are of another kind', async () => {
    const { announced, putAll, complete, get } = createSchrijver(createHarness());
    const bytes = createDocx(['Geen PDF.']);
    const bijlage = await announced(bytes);
    await putAll(bijlage, bytes);
    await assertProblem(await complete(bijlage, bytes), 'bestandstype-geweigerd');
    await assertProblem(await get(`/bijlagen/${bijlage.id}`), 'niet-gevonden');
  });

  it('is one in a closed case, or in a case of somebody else', async () => {
    const { aankondiging, post } = createSchrijver(createHarness());
    const closed = await post('/bijlagen', aankondiging(SMALL, { zaakId: 'kapvergunning' }));
    assert.match((await assertProblem(closed, 'zaak-gesloten')).detail ?? '', /afgesloten/);
    const other = await post('/bijlagen', aankondiging(SMALL, { zaakId: 'leerlingenvervoer' }));
    await assertProblem(other, 'niet-gevonden');
  });

  it('is one for a bericht without a case, or for a contactverzoek without a subject', async () => {
    const { aankondiging, post } = createSchrijver(createHarness());
    const { zaakId, ...without } = aankondiging(SMALL);
    assert.ok(zaakId);
    for (const [wens, names] of [
      [without, ['zaakId']],
      [{ ...without, zaakId, onderwerp: 'weg-stoep' }, ['onderwerp']],
      [{ ...without, doel: 'contactverzoek' }, ['onderwerp']],
      [{ ...without, doel: 'contactverzoek', onderwerp: 'weg-stoep', zaakId }, ['zaakId']],
      [{ ...without, doel: 'contactverzoek', onderwerp: 'bestaat-niet' }, ['onderwerp']],
      // A subject that takes no files.
      [{ ...without, doel: 'contactverzoek', onderwerp: 'verhuizen' }, ['onderwerp']],
    ] as const) {
      const problem = await assertProblem(await post('/bijlagen', wens), 'ongeldig');
      assert.deepEqual(wrongNames(problem), names, JSON.stringify(wens));
    }
    const wrong = await post('/bijlagen', { ...aankondiging(SMALL), titel: 'x', bestandsomvang: 0 });
    assert.deepEqual(wrongNames(await assertProblem(wrong, 'ongeldig')), ['bestandsomvang', 'titel']);
  });

  it('is one of someone who is not signed in', async () => {
    const harness = createHarness({ bezoeker: null });
    const { aankondiging } = createSchrijver(harness);
    const answer = await harness.call('/bijlagen', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Loket-Client': 'test/1.0',
        'Idempotency-Key': freshKey(),
        'Bijlage-Token': 'x'.repeat(44),
      },
      body: JSON.stringify(aankondiging(SMALL)),
    });
    await assertProblem(answer, 'niet-geauthenticeerd');
  });

  it('is more than so many at once in one case', async () => {
    const harness = createHarness();
    const { aankondiging, post, remove } = createSchrijver(harness);
    const ids: string[] = [];
    for (let i = 1; i <= 5; i += 1) {
      const answer = await post('/bijlagen', aankondiging(pdfOf(2000, i)));
      ids.push(((await answer.json()) as Bijlage).id);
    }
    await assertProblem(await post('/bijlagen', aankondiging(SMALL)), 'te-veel-bestanden');
    const wmo = createSchrijver(harness, 'amina', 'wmo');
    await wmo.announced(SMALL);
    await remove(`/bijlagen/${ids[0]}`);
    assert.equal((await post('/bijlagen', aankondiging(SMALL))).status, 201);
  });

  it('is a part that differs, or a completion that does', async () => {
    const { announced, put, putAll, post } = createSchrijver(createHarness());
    const bijlage = await announced(SMALL);
    const other = pdfOf(3000, 9);
    const at = `/bijlagen/${bijlage.id}`;
    await assertProblem(
      await put(`${at}/delen/1`, { 'Content-Digest': contentDigest(SMALL) }, other),
      'bestand-beschadigd',
    );
    await assertProblem(
      await post(`${at}/voltooiing`, voltooiingOf(SMALL, bijlage.delen)),
      'delen-ontbreken',
    );
    await putAll(bijlage, SMALL);
    await assertProblem(
      await post(`${at}/voltooiing`, voltooiingOf(other, bijlage.delen)),
      'bestand-beschadigd',
    );
    assert.equal((await post(`${at}/voltooiing`, voltooiingOf(SMALL, bijlage.delen))).status, 200);
  });
});

describe('an attachment and the documents of the case', () => {
  it('do not meet: neither is found at the address of the other, nor in its list', async () => {
    const harness = createHarness();
    const schrijver = createSchrijver(harness);
    const zender = createZender(harness);
    const key = freshKey();
    const bijlage = await schrijver.attach(SMALL, {}, key);
    const before = await zender.list();
    assert.ok(before.every(({ id }) => id !== bijlage.id));
    await assertProblem(await schrijver.get(`/zaken/dakkapel/documenten/${bijlage.id}`), 'niet-gevonden');
    await assertProblem(
      await schrijver.get(`/zaken/dakkapel/documenten/${bijlage.id}/inhoud`),
      'niet-gevonden',
    );
    const document = await zender.send(SMALL);
    for (const path of ['', '/delen']) {
      await assertProblem(await schrijver.get(`/bijlagen/${document.id}${path}`), 'niet-gevonden');
    }
    await assertProblem(await schrijver.remove(`/bijlagen/${document.id}`), 'niet-gevonden');
    // A key belongs to one request, whatever is asked.
    await assertProblem(await zender.announce(aankondigingOf(SMALL), key), 'sleutel-hergebruikt');
  });

  it('is nobody else’s: another person finds nothing', async () => {
    const harness = createHarness();
    const amina = createSchrijver(harness);
    const joost = createSchrijver(harness, 'joost', 'leerlingenvervoer');
    const half = await amina.announced(SMALL);
    const whole = await amina.attach(SMALL);
    const sent = await amina.send({ tekst: 'x', bijlagen: [whole.id] });
    harness.clock.ms += 5000;
    for (const { id } of [half, whole]) {
      await assertProblem(await joost.get(`/bijlagen/${id}`), 'niet-gevonden');
      await assertProblem(await joost.get(`/bijlagen/${id}/delen`), 'niet-gevonden');
      await assertProblem(await joost.remove(`/bijlagen/${id}`), 'niet-gevonden');
      const digest = { 'Content-Digest': contentDigest(SMALL) };
      await assertProblem(await joost.put(`/bijlagen/${id}/delen/1`, digest, SMALL), 'niet-gevonden');
      const voltooiing = voltooiingOf(SMALL, half.delen);
      await assertProblem(await joost.post(`/bijlagen/${id}/voltooiing`, voltooiing), 'niet-gevonden');
      for (const zaakId of ['dakkapel', 'leerlingenvervoer']) {
        const at = `/zaken/${zaakId}/berichten/${sent.id}/bijlagen/${id}/inhoud`;
        await assertProblem(await joost.get(at), 'niet-gevonden');
      }
    }
    // Not at the address of another bericht or case of its own person either.
    for (const at of [`/zaken/wmo/berichten/${sent.id}`, '/zaken/dakkapel/berichten/bericht-6']) {
      await assertProblem(await amina.get(`${at}/bijlagen/${whole.id}/inhoud`), 'niet-gevonden');
    }
    const own = await amina.get(`${amina.berichten}/${sent.id}/bijlagen/${whole.id}/inhoud`);
    assert.equal(own.status, 200);
  });
});

describe('what a case says of sending berichten', () => {
  it('stands with every case: how, or why not', async () => {
    const { readAs } = createHarness();
    for (const naam of ['amina', 'joost', 'bakkerij'] as const) {
      const { results } = await readAs<{ results: { id: string }[] }>(naam, '/zaken');
      for (const { id } of results) {
        const zaak = await readAs<Zaak>(naam, `/zaken/${id}`);
        const mag = zaak.mogelijkheden?.berichtSturen;
        assert.ok(mag, id);
        assert.equal(mag.toegestaan, zaak.einddatum === null && zaak.organisatie === null, id);
        if (mag.toegestaan) {
          assert.deepEqual(
            [mag.maxLengte, mag.servicenorm, mag.bijlagen?.maxBestanden],
            [4000, 'bericht', 5],
          );
        } else {
          assert.ok(mag.reden && mag.redenCode, id);
        }
      }
    }
  });
});
