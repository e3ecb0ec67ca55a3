import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AangekondigdDocument, Delen, Document } from '../../src/contract/documenten.js';
import { documentAankondigingSchema } from '../../src/contract/documenten.js';
import type { ProblemCode } from '../../src/contract/problem.js';
import type { Zaak } from '../../src/contract/zaken.js';
import { createDocx, createText } from '../../src/gateway/backends/demo/bestanden.js';
import { createMapsBestanden } from '../../src/gateway/bestanden-maps.js';
import { createMapsOpslag } from '../../src/gateway/opslag-maps.js';
import type { Keuring } from '../../src/gateway/uploads.js';
import type { Harness } from './harness.js';
import { assertProblem, createHarness, freshKey, wrongNames } from './harness.js';
import {
  aankondigingOf,
  contentDigest,
  createZender,
  deelBytes,
  pdfOf,
  sha256Hex,
  voltooiingOf,
} from './upload-support.js';

const KIB = 1024;
const MIB = 1024 * KIB;
const DAG = 24 * 3_600_000;
const SMALL = pdfOf(3000);
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** Parts of 256 KiB, so that a small file has several. */
const smallParts = { deelomvang: () => 256 * KIB };

describe('adding a document', () => {
  it('goes from announcing to a receipt, and the document can be read back byte for byte', async () => {
    const harness = createHarness();
    const zender = createZender(harness);
    const bytes = pdfOf(2.5 * MIB);
    const document = await zender.announced(bytes, { opmerking: 'Pagina 2 telt.' });
    assert.equal(document.verwerking, 'uploaden');
    assert.equal(document.ontvangstbewijs, null);
    assert.deepEqual(
      document.delen.map(({ begin, omvang, voltooid }) => ({ begin, omvang, voltooid })),
      [
        { begin: 0, omvang: MIB, voltooid: false },
        { begin: MIB, omvang: MIB, voltooid: false },
        { begin: 2 * MIB, omvang: MIB / 2, voltooid: false },
      ],
    );
    await zender.putAll(document, bytes);
    const delen = (await (await zender.get(`${zender.documenten}/${document.id}/delen`)).json()) as Delen;
    assert.deepEqual(
      delen.delen.map(({ waarde }) => waarde),
      delen.delen.map((deel) => sha256Hex(deelBytes(bytes, deel))),
    );
    const voltooiing = voltooiingOf(bytes, document.delen);
    const done = await zender.complete(document.id, voltooiing);
    assert.equal(done.status, 200);
    const received = await zender.document(document.id);
    assert.deepEqual(await done.json(), received);
    assert.equal(received.verwerking, 'inControle');
    assert.equal(received.opmerking, 'Pagina 2 telt.');
    assert.equal(received.herkomst, 'aanvrager');
    assert.deepEqual(received.informatieobjecttype, { id: 'bewijsstuk', omschrijving: 'Bewijsstuk' });
    assert.deepEqual(received.ontvangstbewijs, {
      nummer: 'OB-2026-000001',
      ontvangenOp: '2026-11-23T09:00:00.000Z',
      bestandsomvang: bytes.length,
      waarde: sha256Hex(bytes),
      delenWaarde: voltooiing.delenWaarde,
      deelomvang: MIB,
    });
    assert.deepEqual(received.integriteit, {
      algoritme: 'sha_256',
      waarde: sha256Hex(bytes),
      datum: '2026-11-23',
    });
    harness.clock.ms += 5000;
    assert.equal((await zender.document(document.id)).verwerking, 'beschikbaar');
    const inhoud = await zender.get(`${zender.documenten}/${document.id}/inhoud`);
    assert.deepEqual(new Uint8Array(await inhoud.arrayBuffer()), bytes);
    assert.deepEqual(harness.failures, []);
  });

  it('stands in the list of documents in every state, after those of the case system, in pages as well', async () => {
    const harness = createHarness();
    const zender = createZender(harness);
    const before = await zender.list();
    const first = await zender.announced(pdfOf(2000, 1));
    harness.clock.ms += 1;
    const second = await zender.send(pdfOf(2000, 2));
    const after = await zender.list();
    assert.deepEqual(after.slice(0, before.length), before);
    assert.deepEqual(
      after.slice(before.length).map(({ id, verwerking }) => [id, verwerking]),
      [
        [first.id, 'uploaden'],
        [second.id, 'inControle'],
      ],
    );
    const ids: string[] = [];
    for (let page = 1; page <= 5; page += 1) {
      const answer = await zender.get(`${zender.documenten}?pageSize=2&page=${page}`);
      const { count, results } = (await answer.json()) as { count: number; results: Document[] };
      assert.equal(count, after.length);
      ids.push(...results.map(({ id }) => id));
    }
    assert.deepEqual(
      ids,
      after.map(({ id }) => id),
    );
  });

  it('makes one document of one key, however often and whenever it is announced', async () => {
    const opslag = createMapsOpslag();
    const harness = createHarness({ opslag });
    const zender = createZender(harness);
    const before = (await zender.list()).length;
    const key = freshKey();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => zender.announce(aankondigingOf(SMALL), key)),
    );
    assert.ok(answers.every(({ status }) => status === 201 || status === 409));
    const first = (await answers.find(({ status }) => status === 201)?.json()) as AangekondigdDocument;
    assert.equal((await zender.list()).length, before + 1);
    // As after a crash between the work and remembering its answer, and as after the days that an answer is kept.
    await opslag.transaction((tx) => {
      for (const { sleutel } of tx.list('idempotentie')) tx.remove('idempotentie', sleutel);
    });
    const again = await zender.announce(aankondigingOf(SMALL), key);
    assert.equal(again.status, 201);
    assert.deepEqual(await again.json(), first);
    assert.equal((await zender.list()).length, before + 1);
    await opslag.transaction((tx) => {
      for (const { sleutel } of tx.list('idempotentie')) tx.remove('idempotentie', sleutel);
    });
    await assertProblem(
      await zender.announce(aankondigingOf(SMALL, { titel: 'Iets anders' }), key),
      'sleutel-hergebruikt',
    );
  });

  it('gives the same receipt to every repetition, whatever the key, also at the same moment', async () => {
    const harness = createHarness();
    const zender = createZender(harness);
    const document = await zender.announced(SMALL);
    await zender.putAll(document, SMALL);
    const voltooiing = voltooiingOf(SMALL, document.delen);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => zender.complete(document.id, voltooiing)),
    );
    harness.clock.ms += 3_600_000;
    answers.push(await zender.complete(document.id, voltooiing));
    const bewijzen = await Promise.all(
      answers.map(async (answer) => {
        assert.equal(answer.status, 200);
        return ((await answer.json()) as Document).ontvangstbewijs;
      }),
    );
    for (const bewijs of bewijzen) assert.deepEqual(bewijs, bewijzen[0]);
    assert.equal((await zender.list()).filter(({ titel }) => titel === 'Een bewijs').length, 1);
    const other = await zender.send(pdfOf(3000, 7));
    assert.equal(other.ontvangstbewijs?.nummer, 'OB-2026-000002');
    await assertProblem(
      await zender.complete(document.id, { ...voltooiing, delenWaarde: '0'.repeat(64) }),
      'bestand-beschadigd',
    );
  });

  it('keeps the answer whole when the way back breaks, so that asking again gives the receipt', async () => {
    const { callAs, ...harness } = createHarness();
    const zender = createZender({ callAs });
    const document = await zender.announced(SMALL);
    await zender.putAll(document, SMALL);
    const voltooiing = voltooiingOf(SMALL, document.delen);
    const cut = await callAs('amina', `${zender.documenten}/${document.id}/voltooiing`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Loket-Client': 'test/1.0',
        'Idempotency-Key': freshKey(),
        'Loket-Scenario': 'truncated',
      },
      body: JSON.stringify(voltooiing),
    });
    await assert.rejects(cut.text());
    const again = (await (await zender.complete(document.id, voltooiing)).json()) as Document;
    assert.equal(again.ontvangstbewijs?.nummer, 'OB-2026-000001');
    assert.deepEqual(harness.failures, []);
  });
});

describe('the parts of a file', () => {
  it('are between 256 KiB and 8 MiB, at most 10,000, and exactly the file', async () => {
    const zender = createZender(createHarness(), 'amina', 'bezwaar-woz');
    for (const omvang of [1, 100, 256 * KIB, MIB, MIB + 1, 50 * MIB, 100 * MIB, 1023 * MIB, 1024 * MIB]) {
      const response = await zender.announce({ ...aankondigingOf(SMALL), bestandsomvang: omvang });
      const { delen, id } = (await response.json()) as AangekondigdDocument;
      let end = 0;
      delen.forEach((deel, i) => {
        assert.equal(deel.volgnummer, i + 1);
        assert.equal(deel.begin, end);
        end += deel.omvang;
        if (i < delen.length - 1) assert.ok(deel.omvang >= 256 * KIB);
        assert.ok(deel.omvang <= 8 * MIB);
      });
      assert.equal(end, omvang);
      assert.ok(delen.length <= 10_000);
      await zender.cancel(id);
    }
  });

  it('may come in any order and at the same moment', async () => {
    const zender = createZender(createHarness(smallParts));
    const bytes = pdfOf(5 * 256 * KIB + 17);
    const document = await zender.announced(bytes);
    assert.equal(document.delen.length, 6);
    const answers = await Promise.all(
      [...document.delen]
        .reverse()
        .map((deel) => zender.put(document.id, deel.volgnummer, deelBytes(bytes, deel))),
    );
    assert.ok(answers.every(({ status }) => status === 204));
    assert.equal((await zender.complete(document.id, voltooiingOf(bytes, document.delen))).status, 200);
  });

  it('may come again, also at the same moment and after completion', async () => {
    const zender = createZender(createHarness());
    const document = await zender.announced(SMALL);
    const answers = await Promise.all([1, 2, 3].map(() => zender.put(document.id, 1, SMALL)));
    assert.ok(answers.every(({ status }) => status === 204));
    assert.equal((await zender.complete(document.id, voltooiingOf(SMALL, document.delen))).status, 200);
    assert.equal((await zender.put(document.id, 1, SMALL)).status, 204);
  });

  it('are refused when they are not what the digest says, and nothing of them is kept', async () => {
    const zender = createZender(createHarness());
    const document = await zender.announced(SMALL);
    const other = SMALL.slice();
    other[2000] = (other[2000] as number) ^ 1;
    await assertProblem(
      await zender.put(document.id, 1, other, { 'Content-Digest': contentDigest(SMALL) }),
      'bestand-beschadigd',
    );
    const delen = (await (await zender.get(`${zender.documenten}/${document.id}/delen`)).json()) as Delen;
    assert.deepEqual(
      delen.delen.map(({ voltooid, waarde }) => [voltooid, waarde]),
      [[false, null]],
    );
    assert.equal((await zender.put(document.id, 1, SMALL)).status, 204);
  });

  it('are refused when they are shorter or longer than announced', async () => {
    const zender = createZender(createHarness());
    const document = await zender.announced(SMALL);
    for (const bytes of [new Uint8Array(), SMALL.slice(1), Uint8Array.from([...SMALL, 0])]) {
      await assertProblem(await zender.put(document.id, 1, bytes), 'bestand-beschadigd');
    }
  });

  it('never mix two files: another text for a part that is there is refused', async () => {
    const zender = createZender(createHarness(smallParts));
    const bytes = pdfOf(600 * KIB, 1);
    const other = pdfOf(600 * KIB, 2);
    const document = await zender.announced(bytes);
    const [deel] = document.delen as [AangekondigdDocument['delen'][0]];
    assert.equal((await zender.put(document.id, 1, deelBytes(bytes, deel))).status, 204);
    await assertProblem(await zender.put(document.id, 1, deelBytes(other, deel)), 'bestand-beschadigd');
    await zender.putAll(document, bytes);
    assert.equal((await zender.complete(document.id, voltooiingOf(bytes, document.delen))).status, 200);
  });

  it('must come with a SHA-256 in Content-Digest, beside others if one likes', async () => {
    const zender = createZender(createHarness());
    const document = await zender.announced(SMALL);
    const good = contentDigest(SMALL);
    for (const header of [
      '',
      'sha-256',
      'sha-256=abc',
      `sha-256=${good.slice(9, -1)}`,
      `sha-512=:${'A'.repeat(86)}==:`,
      'sha-256=:AAAA:',
      `${good}, sha-256=?1`,
      `SHA-256${good.slice(7)}`,
      `x${good}`,
    ]) {
      const problem = await assertProblem(
        await zender.put(document.id, 1, SMALL, { 'Content-Digest': header }),
        'ongeldig',
      );
      assert.deepEqual(wrongNames(problem), ['Content-Digest'], header);
    }
    const header = `sha-512=:${'A'.repeat(86)}==:,  ${good} , unixsum=30637`;
    assert.equal((await zender.put(document.id, 1, SMALL, { 'Content-Digest': header })).status, 204);
  });

  it('have numbers from 1 as far as there are parts', async () => {
    const zender = createZender(createHarness());
    const document = await zender.announced(SMALL);
    for (const volgnummer of ['0', '-1', '1.0', '01x', 'een', '10001', '99999999999999999999']) {
      const problem = await assertProblem(await zender.put(document.id, volgnummer, SMALL), 'ongeldig');
      assert.deepEqual(wrongNames(problem), ['volgnummer'], volgnummer);
    }
    await assertProblem(await zender.put(document.id, 2, SMALL), 'niet-gevonden');
  });
});

describe('completing', () => {
  it('names the parts that are not there', async () => {
    const zender = createZender(createHarness(smallParts));
    const bytes = pdfOf(6 * 256 * KIB);
    const document = await zender.announced(bytes);
    for (const volgnummer of [2, 6]) {
      const deel = document.delen[volgnummer - 1] as AangekondigdDocument['delen'][0];
      await zender.put(document.id, volgnummer, deelBytes(bytes, deel));
    }
    const answer = await zender.complete(document.id, voltooiingOf(bytes, document.delen));
    const problem = await assertProblem(answer, 'delen-ontbreken');
    assert.deepEqual(wrongNames(problem), ['delen.1', 'delen.3', 'delen.4', 'delen.5']);
    assert.match(problem.detail ?? '', /deel 1, 3–5 van de 6/);
    await zender.putAll(document, bytes);
    assert.equal((await zender.complete(document.id, voltooiingOf(bytes, document.delen))).status, 200);
  });

  it('is refused when the sender computed something else, and can then be done again', async () => {
    const zender = createZender(createHarness());
    const document = await zender.announced(SMALL);
    await zender.putAll(document, SMALL);
    const good = voltooiingOf(SMALL, document.delen);
    const wrong = 'f'.repeat(64);
    await assertProblem(
      await zender.complete(document.id, { ...good, delenWaarde: wrong }),
      'bestand-beschadigd',
    );
    await assertProblem(
      await zender.complete(document.id, { ...good, integriteit: { algoritme: 'sha_256', waarde: wrong } }),
      'bestand-beschadigd',
    );
    assert.equal((await zender.document(document.id)).verwerking, 'uploaden');
    assert.equal((await zender.complete(document.id, good)).status, 200);
  });

  it('needs the digest of the whole up to 64 MiB', async () => {
    const zender = createZender(createHarness());
    const document = await zender.announced(SMALL);
    await zender.putAll(document, SMALL);
    const { delenWaarde } = voltooiingOf(SMALL, document.delen);
    const problem = await assertProblem(await zender.complete(document.id, { delenWaarde }), 'ongeldig');
    assert.deepEqual(wrongNames(problem), ['integriteit']);
  });

  it('does without the digest of the whole above 64 MiB, and the server still states it', async () => {
    const zender = createZender(createHarness(), 'amina', 'bezwaar-woz');
    const bytes = pdfOf(64 * MIB + 1);
    const document = await zender.announced(bytes);
    await zender.putAll(document, bytes);
    const { delenWaarde } = voltooiingOf(bytes, document.delen);
    const done = (await (await zender.complete(document.id, { delenWaarde })).json()) as Document;
    assert.equal(done.ontvangstbewijs?.waarde, sha256Hex(bytes));
  });

  it('finds a part that the disk lost, and asks for it again', async () => {
    const bestanden = createMapsBestanden();
    const zender = createZender(createHarness({ bestanden }));
    const document = await zender.announced(SMALL);
    await zender.putAll(document, SMALL);
    await bestanden.remove(document.id);
    const voltooiing = voltooiingOf(SMALL, document.delen);
    const problem = await assertProblem(await zender.complete(document.id, voltooiing), 'delen-ontbreken');
    assert.deepEqual(wrongNames(problem), ['delen.1']);
    await zender.putAll(document, SMALL);
    assert.equal((await zender.complete(document.id, voltooiing)).status, 200);
  });
});

describe('cancelling', () => {
  it('forgets the document and its bytes, only while it is being sent', async () => {
    const bestanden = createMapsBestanden();
    const zender = createZender(createHarness({ bestanden }));
    const before = await zender.list();
    const document = await zender.announced(SMALL);
    await zender.putAll(document, SMALL);
    assert.equal((await zender.cancel(document.id)).status, 204);
    assert.deepEqual(await zender.list(), before);
    assert.deepEqual(await bestanden.list(), []);
    await assertProblem(await zender.cancel(document.id), 'niet-gevonden');
    await assertProblem(await zender.put(document.id, 1, SMALL), 'niet-gevonden');
    await assertProblem(await zender.get(`${zender.documenten}/${document.id}`), 'niet-gevonden');
    const received = await zender.send(SMALL);
    await assertProblem(await zender.cancel(received.id), 'niet-meer-te-wijzigen');
    assert.equal((await zender.document(received.id)).verwerking, 'inControle');
  });

  it('is not possible for a document of the case system', async () => {
    const zender = createZender(createHarness());
    await assertProblem(await zender.cancel('foto'), 'niet-gevonden');
  });
});

describe('an upload that is not finished within a day', () => {
  it('expires: 410 for a day, then it never was, and its bytes are gone', async () => {
    const bestanden = createMapsBestanden();
    const harness = createHarness({ ...smallParts, bestanden });
    const zender = createZender(harness);
    const bytes = pdfOf(600 * KIB);
    const document = await zender.announced(bytes);
    const [deel] = document.delen as [AangekondigdDocument['delen'][0]];
    await zender.put(document.id, 1, deelBytes(bytes, deel));
    assert.equal(document.verlooptOp, '2026-11-24T09:00:00.000Z');
    harness.clock.ms += DAG - 1;
    assert.equal((await zender.get(`${zender.documenten}/${document.id}/delen`)).status, 200);
    harness.clock.ms += 1;
    const calls = (): Promise<Response>[] => [
      zender.get(`${zender.documenten}/${document.id}/delen`),
      zender.put(document.id, 2, deelBytes(bytes, document.delen[1] as typeof deel)),
      zender.complete(document.id, voltooiingOf(bytes, document.delen)),
      zender.cancel(document.id),
    ];
    for (const answer of await Promise.all(calls())) await assertProblem(answer, 'upload-verlopen');
    await assertProblem(await zender.get(`${zender.documenten}/${document.id}`), 'niet-gevonden');
    assert.ok((await zender.list()).every(({ id }) => id !== document.id));
    await zender.announced(pdfOf(2000, 5));
    assert.deepEqual(await bestanden.list(), []);
    for (const answer of await Promise.all(calls())) await assertProblem(answer, 'upload-verlopen');
    harness.clock.ms += DAG + 1;
    await zender.announced(pdfOf(2000, 6));
    for (const answer of await Promise.all(calls())) await assertProblem(answer, 'niet-gevonden');
  });

  it('is cleaned up when the gateway starts, as are bytes that belong to nothing', async () => {
    const [opslag, bestanden] = [createMapsOpslag(), createMapsBestanden()];
    const first = createHarness({ opslag, bestanden });
    const old = await createZender(first).announced(SMALL);
    await createZender(first).putAll(old, SMALL);
    const kept = await createZender(first).send(pdfOf(3000, 2));
    await bestanden.write(
      'u-wees',
      { volgnummer: 1, omvang: 4, waarde: sha256Hex(new Uint8Array(4)) },
      new Uint8Array(4),
    );
    const second = createHarness({ opslag, bestanden, now: () => first.clock.ms + DAG });
    await createZender(second).list();
    assert.deepEqual(await bestanden.list(), [kept.id]);
  });

  it('never expires once it is received', async () => {
    const harness = createHarness();
    const zender = createZender(harness);
    const received = await zender.send(SMALL);
    harness.clock.ms += 400 * DAG;
    await zender.announced(pdfOf(2000, 5));
    assert.equal((await zender.document(received.id)).verwerking, 'beschikbaar');
  });
});

describe('what a case does not take', () => {
  const refused = async (
    over: Partial<Record<string, unknown>>,
    code: ProblemCode,
    zaakId = 'dakkapel',
    naam: 'amina' | 'bakkerij' = 'amina',
  ): Promise<Awaited<ReturnType<typeof assertProblem>>> => {
    const zender = createZender(createHarness(), naam, zaakId);
    return assertProblem(await zender.announce({ ...aankondigingOf(SMALL), ...over }), code);
  };

  it('is a document when it is closed, or when another body handles it; the reason is told', async () => {
    const closed = await refused({}, 'zaak-gesloten', 'paspoort');
    assert.match(closed.detail ?? '', /afgesloten/);
    const other = await refused({}, 'zaak-gesloten', 'milieuvergunning', 'bakkerij');
    assert.match(other.detail ?? '', /omgevingsdienst/);
  });

  it('is a file that is too large, and the limit is told', async () => {
    const problem = await refused({ bestandsomvang: 50 * MIB + 1 }, 'bestand-te-groot');
    assert.match(problem.detail ?? '', /50 MB/);
    const large = createZender(createHarness(), 'amina', 'bezwaar-woz');
    assert.equal(
      (await large.announce({ ...aankondigingOf(SMALL), bestandsomvang: 1024 * MIB })).status,
      201,
    );
  });

  it('is a type that is not in the list, or a name that a computer would start', async () => {
    await refused({ formaat: 'application/x-msdownload' }, 'bestandstype-geweigerd');
    await refused({ formaat: 'text/html' }, 'bestandstype-geweigerd');
    await refused({ bestandsnaam: 'factuur.pdf.exe' }, 'bestandstype-geweigerd');
    await refused({ bestandsnaam: 'factuur\u202efdp.exe' }, 'bestandstype-geweigerd');
    await refused({ bestandsnaam: 'pagina.html' }, 'bestandstype-geweigerd');
  });

  it('is more than ten files at once; one that is finished or cancelled makes room', async () => {
    const harness = createHarness();
    const zender = createZender(harness);
    const documents: AangekondigdDocument[] = [];
    for (let i = 0; i < 10; i += 1) documents.push(await zender.announced(pdfOf(2000, i + 1)));
    const problem = await assertProblem(await zender.announce(aankondigingOf(SMALL)), 'te-veel-bestanden');
    assert.match(problem.detail ?? '', /10 bestanden/);
    assert.equal((await createZender(harness, 'amina', 'wmo').announce(aankondigingOf(SMALL))).status, 201);
    assert.equal(
      (await createZender(harness, 'joost', 'leerlingenvervoer').announce(aankondigingOf(SMALL))).status,
      201,
    );
    await zender.cancel(documents[0]?.id ?? '');
    await zender.announced(SMALL);
    await assertProblem(await zender.announce(aankondigingOf(SMALL)), 'te-veel-bestanden');
    const [, second] = documents as [AangekondigdDocument, AangekondigdDocument];
    const bytes = pdfOf(2000, 2);
    await zender.putAll(second, bytes);
    await zender.complete(second.id, voltooiingOf(bytes, second.delen));
    assert.equal((await zender.announce(aankondigingOf(SMALL))).status, 201);
  });

  it('is input that is wrong, all of it named in one answer', async () => {
    const zender = createZender(createHarness());
    const answer = await zender.announce(
      {
        titel: '',
        bestandsnaam: 'x'.repeat(256),
        formaat: 'pdf',
        bestandsomvang: 0,
        informatieobjecttype: '../x',
        opmerking: 'x'.repeat(1001),
        beantwoordt: 7,
        bsn: '999990019',
      },
      'kort',
    );
    assert.deepEqual(wrongNames(await assertProblem(answer, 'ongeldig')), [
      'Idempotency-Key',
      'beantwoordt',
      'bestandsnaam',
      'bestandsomvang',
      'bsn',
      'formaat',
      'informatieobjecttype',
      'opmerking',
      'titel',
    ]);
    const unknown = await zender.announce(
      aankondigingOf(SMALL, { informatieobjecttype: 'raadsel', beantwoordt: 'nooit-gevraagd' }),
    );
    assert.deepEqual(wrongNames(await assertProblem(unknown, 'ongeldig')), [
      'beantwoordt',
      'informatieobjecttype',
    ]);
  });
});

describe('the contents of a file', () => {
  const send = async (bytes: Uint8Array, formaat: string, bestandsnaam: string): Promise<Response> => {
    const zender = createZender(createHarness());
    const document = await zender.announced(bytes, { formaat, bestandsnaam });
    await zender.putAll(document, bytes);
    return zender.complete(document.id, voltooiingOf(bytes, document.delen));
  };
  const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

  it('decide what it is, not its name', async () => {
    const docx = createDocx(['Een brief.']);
    assert.equal((await send(docx, DOCX, 'brief.docx')).status, 200);
    assert.equal((await send(createText('Een brief.'), 'text/plain', 'brief.txt')).status, 200);
    const program = Uint8Array.from({ length: 500 }, (_, i) => (i === 0 ? 0x4d : i === 1 ? 0x5a : i & 0xff));
    const cases: readonly (readonly [Uint8Array, string, string])[] = [
      [program, 'application/pdf', 'factuur.pdf'],
      [docx, 'application/pdf', 'brief.pdf'],
      [SMALL, 'image/jpeg', 'foto.jpg'],
      [createText('<html><script>alert(1)</script>'), 'text/plain', 'brief.txt'],
      [createText('gewone tekst'), DOCX, 'brief.docx'],
      // Cut off: the list of contents of a ZIP, and the way to the contents of a PDF, are at the end.
      [docx.slice(0, -30), DOCX, 'brief.docx'],
      [SMALL.slice(0, 600), 'application/pdf', 'half.pdf'],
    ];
    for (const [bytes, formaat, naam] of cases) {
      await assertProblem(await send(bytes, formaat, naam), 'bestandstype-geweigerd');
    }
  });

  it('of another kind make it refused for good: nothing is kept, and it does not count', async () => {
    const bestanden = createMapsBestanden();
    const harness = createHarness({ bestanden });
    const zender = createZender(harness);
    const before = await zender.list();
    const text = createText('Geen PDF.'.repeat(50));
    const document = await zender.announced(text);
    await zender.putAll(document, text);
    const voltooiing = voltooiingOf(text, document.delen);
    const first = await assertProblem(
      await zender.complete(document.id, voltooiing),
      'bestandstype-geweigerd',
    );
    const again = await assertProblem(
      await zender.complete(document.id, voltooiing),
      'bestandstype-geweigerd',
    );
    assert.equal(again.detail, first.detail);
    assert.match(first.detail ?? '', /geen PDF/);
    await assertProblem(
      await zender.get(`${zender.documenten}/${document.id}/delen`),
      'bestandstype-geweigerd',
    );
    assert.deepEqual(await zender.list(), before);
    assert.deepEqual(await bestanden.list(), []);
    assert.equal((await zender.cancel(document.id)).status, 204);
  });
});

describe('the check for malware', () => {
  it('refuses the test file that every scanner knows, with a reason, and keeps nothing of it', async () => {
    const bestanden = createMapsBestanden();
    const harness = createHarness({ bestanden, ...smallParts });
    const zender = createZender(harness);
    for (const omvang of [3000, 256 * KIB + 40]) {
      // In the second one the text lies over the edge of two parts.
      const bytes = pdfOf(omvang, 1, EICAR);
      const document = await zender.send(bytes);
      assert.equal(document.verwerking, 'inControle');
      harness.clock.ms += 5000;
      const refused = await zender.document(document.id);
      assert.equal(refused.verwerking, 'geweigerd');
      assert.equal(refused.redenCode, 'virus-gevonden');
      assert.match(refused.reden ?? '', /virus/);
      assert.equal(refused.ontvangstbewijs?.waarde, sha256Hex(bytes));
      await assertProblem(await zender.get(`${zender.documenten}/${document.id}/inhoud`), 'niet-gevonden');
    }
    assert.deepEqual(await bestanden.list(), []);
  });

  it('is seen to be going on for five seconds, and nothing can be downloaded before it has spoken', async () => {
    const harness = createHarness();
    const zender = createZender(harness);
    const { id } = await zender.send(SMALL);
    const inhoud = `${zender.documenten}/${id}/inhoud`;
    for (const later of [0, 4999]) {
      harness.clock.ms += later;
      assert.equal((await zender.document(id)).verwerking, 'inControle');
      await assertProblem(await zender.get(inhoud), 'niet-gevonden');
    }
    harness.clock.ms += 1;
    assert.equal((await zender.get(inhoud)).status, 200);
  });

  it('speaks after a restart too', async () => {
    const [opslag, bestanden] = [createMapsOpslag(), createMapsBestanden()];
    const never = { keur: () => new Promise<Keuring>(() => undefined) };
    const first = createHarness({ opslag, bestanden, controle: never });
    const { id } = await createZender(first).send(pdfOf(3000, 1, EICAR));
    const second = createHarness({ opslag, bestanden, now: () => first.clock.ms + 6000 });
    const refused = await createZender(second).document(id);
    assert.deepEqual([refused.verwerking, refused.redenCode], ['geweigerd', 'virus-gevonden']);
  });

  it('is asked again later when it cannot tell, and nothing is available meanwhile', async () => {
    let up = false;
    let asked = 0;
    const controle = {
      keur: (): Promise<Keuring> => {
        asked += 1;
        return up ? Promise.resolve({ goed: true }) : Promise.reject(new Error('The scanner is down'));
      },
    };
    const harness = createHarness({ controle });
    const zender = createZender(harness);
    const { id } = await zender.send(SMALL);
    assert.equal((await zender.document(id)).verwerking, 'inControle');
    assert.equal(harness.failures.length, 1);
    up = true;
    assert.equal((await zender.document(id)).verwerking, 'inControle');
    assert.equal(asked, 1, 'not at every question');
    harness.clock.ms += 10_000;
    assert.equal((await zender.document(id)).verwerking, 'beschikbaar');
    assert.equal(asked, 2);
  });

  it('can read the bytes as often and wherever it likes', async () => {
    const bytes = pdfOf(600 * KIB);
    const seen: boolean[] = [];
    const harness = createHarness({
      ...smallParts,
      controle: {
        async keur(bestand) {
          assert.equal(bestand.formaat, 'application/pdf');
          for (const [begin, eind] of [
            [0, bestand.omvang],
            [256 * KIB - 5, 256 * KIB + 5],
          ] as const) {
            const read = new Uint8Array(await new Response(await bestand.read(begin, eind)).arrayBuffer());
            seen.push(sha256Hex(read) === sha256Hex(bytes.slice(begin, eind)));
          }
          return { goed: true };
        },
      },
    });
    const zender = createZender(harness);
    const { id } = await zender.send(bytes);
    assert.equal((await zender.document(id)).verwerking, 'beschikbaar');
    assert.deepEqual(seen, [true, true]);
  });
});

describe('an answer to a requested document', () => {
  const statusOf = async ({ readAs }: Harness, id: string): Promise<unknown> => {
    const zaak = await readAs<Zaak>('amina', '/zaken/wmo');
    const { status, redenCode } = zaak.gevraagdeDocumenten.find(
      (one) => one.id === id,
    ) as Zaak['gevraagdeDocumenten'][0];
    return [status, redenCode];
  };

  it('turns it to received once it is whole, and to rejected when it is refused', async () => {
    const harness = createHarness();
    const zender = createZender(harness, 'amina', 'wmo');
    assert.deepEqual(await statusOf(harness, 'trap'), ['nodig', null]);
    await zender.announced(SMALL, { beantwoordt: 'trap' });
    assert.deepEqual(await statusOf(harness, 'trap'), ['nodig', null]);
    const document = await zender.send(pdfOf(3000, 2, EICAR), { beantwoordt: 'trap' });
    assert.equal(document.beantwoordt, 'trap');
    assert.deepEqual(await statusOf(harness, 'trap'), ['ontvangen', null]);
    harness.clock.ms += 5000;
    assert.deepEqual(await statusOf(harness, 'trap'), ['afgekeurd', 'virus-gevonden']);
    await zender.send(pdfOf(3000, 3), { beantwoordt: 'trap' });
    assert.deepEqual(await statusOf(harness, 'trap'), ['ontvangen', null]);
    assert.deepEqual(await statusOf(harness, 'machtiging'), ['afgekeurd', 'handtekening-ontbreekt']);
  });

  it('makes it the turn of the municipality once the last one came in, in the case and in the list', async () => {
    const harness = createHarness();
    const zender = createZender(harness, 'amina', 'wmo');
    const turns = async (): Promise<unknown> => {
      const { results } = await harness.readAs<{ results: Zaak[] }>('amina', '/zaken');
      const { aanZet } = await harness.readAs<Zaak>('amina', '/zaken/wmo');
      return [aanZet, results.find(({ id }) => id === 'wmo')?.aanZet];
    };
    await zender.send(pdfOf(3000, 2), { beantwoordt: 'trap' });
    await zender.send(pdfOf(3000, 4), { beantwoordt: 'identiteit' });
    assert.deepEqual(await turns(), ['aanvrager', 'aanvrager']);
    await zender.send(pdfOf(3000, 3, EICAR), { beantwoordt: 'machtiging' });
    assert.deepEqual(await turns(), ['gemeente', 'gemeente']);
    harness.clock.ms += 5000;
    assert.deepEqual(await turns(), ['aanvrager', 'aanvrager']);
  });
});

describe('whose it is', () => {
  it('is nobody else’s: another person, another case and another address find nothing', async () => {
    const harness = createHarness();
    const amina = createZender(harness);
    const received = await amina.send(SMALL);
    const announced = await amina.announced(pdfOf(2000, 4));
    harness.clock.ms += 5000;
    const joost = createZender(harness, 'joost', 'dakkapel');
    const elsewhere = createZender(harness, 'joost', 'leerlingenvervoer');
    const other = createZender(harness, 'amina', 'wmo');
    for (const zender of [joost, elsewhere, other]) {
      for (const { id } of [received, announced]) {
        const at = `${zender.documenten}/${id}`;
        const answers = [
          zender.get(at),
          zender.get(`${at}/delen`),
          zender.get(`${at}/inhoud`),
          zender.put(id, 1, SMALL),
          zender.complete(id, voltooiingOf(SMALL, received.ontvangstbewijs ? announced.delen : [])),
          zender.cancel(id),
        ];
        for (const answer of await Promise.all(answers)) await assertProblem(answer, 'niet-gevonden');
      }
    }
    for (const zender of [elsewhere, other]) {
      assert.ok((await zender.list()).every(({ id }) => id !== received.id && id !== announced.id));
    }
    assert.equal((await amina.document(announced.id)).verwerking, 'uploaden');
  });

  it('is not told apart by the key alone: the same key of two persons makes two documents', async () => {
    const harness = createHarness();
    const key = freshKey();
    const ids = [];
    for (const zender of [createZender(harness), createZender(harness, 'joost', 'leerlingenvervoer')]) {
      ids.push(((await (await zender.announce(aankondigingOf(SMALL), key)).json()) as Document).id);
    }
    assert.notEqual(ids[0], ids[1]);
  });
});

describe('a write of an upload', () => {
  const writes = (
    harness: Harness,
    id: string,
    headers: Record<string, string>,
  ): readonly (() => Promise<Response>)[] => {
    const { documenten } = createZender(harness);
    const json = { ...headers, 'Content-Type': 'application/json', 'Idempotency-Key': freshKey() };
    return [
      () =>
        harness.call(documenten, {
          method: 'POST',
          headers: json,
          body: JSON.stringify(aankondigingOf(SMALL)),
        }),
      () =>
        harness.call(`${documenten}/${id}/delen/1`, {
          method: 'PUT',
          headers: { ...headers, 'Content-Digest': contentDigest(SMALL) },
          body: SMALL as Uint8Array<ArrayBuffer>,
        }),
      () =>
        harness.call(`${documenten}/${id}/voltooiing`, {
          method: 'POST',
          headers: json,
          body: JSON.stringify({ delenWaarde: 'a'.repeat(64) }),
        }),
      () => harness.call(`${documenten}/${id}`, { method: 'DELETE', headers }),
    ];
  };

  it('needs a person, a page that is trusted, the CSRF token beside a cookie, and the name of the program', async () => {
    const harness = createHarness();
    const { id } = await createZender(harness).announced(SMALL);
    const { csrfToken } = await harness.read<{ csrfToken: string }>('/sessie');
    const client = { 'Loket-Client': 'test/1.0' };
    const bearer = { Authorization: 'Bearer demo-amina' };
    for (const write of writes(harness, id, { ...client, Authorization: 'Bearer demo-niemand' })) {
      await assertProblem(await write(), 'niet-geauthenticeerd');
    }
    for (const write of writes(harness, id, { ...client, ...bearer, Origin: 'https://elders.example' })) {
      await assertProblem(await write(), 'geen-toegang');
    }
    for (const write of writes(harness, id, client))
      await assertProblem(await write(), 'csrf-token-verlopen');
    for (const write of writes(harness, id, bearer)) {
      const problem = await assertProblem(await write(), 'ongeldig');
      assert.ok(wrongNames(problem).includes('Loket-Client'));
    }
    const statuses = [];
    for (const write of writes(harness, id, { ...client, 'X-CSRF-Token': csrfToken })) {
      statuses.push((await write()).status);
    }
    assert.deepEqual(statuses, [201, 204, 400, 204]);
  });

  it('may come from an allowed page elsewhere, which asks first', async () => {
    const harness = createHarness({ allowedOrigins: ['https://www.wilgenrade.example'] });
    const { documenten } = createZender(harness);
    for (const method of ['PUT', 'DELETE', 'POST']) {
      const answer = await harness.call(`${documenten}/u-1/delen/1`, {
        method: 'OPTIONS',
        headers: {
          Origin: 'https://www.wilgenrade.example',
          'Access-Control-Request-Method': method,
          'Access-Control-Request-Headers': 'content-digest,loket-client,x-csrf-token,idempotency-key',
        },
      });
      assert.equal(answer.status, 204);
      const listed = (name: string): string[] => (answer.headers.get(name) ?? '').toLowerCase().split(', ');
      assert.ok(listed('Access-Control-Allow-Methods').includes(method.toLowerCase()));
      for (const name of ['content-digest', 'loket-client', 'x-csrf-token', 'idempotency-key']) {
        assert.ok(listed('Access-Control-Allow-Headers').includes(name), name);
      }
    }
  });

  it('fails as the demo is told to, and nothing happens', async () => {
    const harness = createHarness();
    const zender = createZender(harness);
    const { id } = await zender.announced(SMALL);
    const before = await zender.list();
    const expected: readonly (readonly [string, ProblemCode])[] = [
      ['half-available', 'bron-niet-beschikbaar'],
      ['unavailable', 'bron-niet-beschikbaar'],
      ['forbidden', 'geen-toegang'],
      ['empty', 'niet-gevonden'],
      ['signed-out', 'niet-geauthenticeerd'],
      ['broken', 'interne-fout'],
      ['busy', 'te-veel-verzoeken'],
    ];
    for (const [scenario, code] of expected) {
      const headers = {
        'Loket-Client': 'test/1.0',
        Authorization: 'Bearer demo-amina',
        'Loket-Scenario': scenario,
      };
      for (const write of writes(harness, id, headers)) await assertProblem(await write(), code);
    }
    assert.deepEqual(await zender.list(), before);
  });
});

describe('names that people give to files', () => {
  const kept = async (bestandsnaam: string): Promise<Document> => {
    const zender = createZender(createHarness());
    return zender.send(SMALL, { bestandsnaam });
  };

  it('are kept as text: no folders, no characters that cannot be seen, one spelling, not too long', async () => {
    const names: readonly (readonly [string, string])[] = [
      ['../../etc/passwd.pdf', 'passwd.pdf'],
      ['..\\..\\windows\\system.pdf', 'system.pdf'],
      ['C:\\Users\\amina\\brief.pdf', 'brief.pdf'],
      ['/brief.pdf', 'brief.pdf'],
      ['map/', 'map'],
      ['fac\u202etuur.pdf', 'factuur.pdf'],
      ['\u2066brief\u2069.pdf', 'brief.pdf'],
      ['brief\u0000.pdf', 'brief.pdf'],
      ['brief\r\nX-Kop: 1.pdf', 'brief X-Kop: 1.pdf'],
      ['  brief.pdf  ', 'brief.pdf'],
      ['...', 'bestand'],
      ['\u200b', 'bestand'],
      ['cafe\u0301.pdf', 'café.pdf'],
      ['"; filename="kwaad.pdf', '"; filename="kwaad.pdf'],
      ['%2e%2e%2fbrief.pdf', '%2e%2e%2fbrief.pdf'],
      ['نسخة.pdf', 'نسخة.pdf'],
      ['😀.pdf', '😀.pdf'],
    ];
    for (const [given, expected] of names) {
      assert.equal((await kept(given)).bestandsnaam, expected, JSON.stringify(given));
    }
  });

  it('keep their rules for every character there is', async () => {
    const harness = createHarness();
    const zender = createZender(harness);
    let state = 7;
    const random = (below: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state % below;
    };
    const hostile = [
      '/',
      '\\',
      '..',
      '\u202e',
      '\u0000',
      '\n',
      '"',
      "'",
      '%',
      ';',
      '\u200f',
      '\ufeff',
      '.',
      ' ',
    ];
    for (let i = 0; i < 150; i += 1) {
      const name = Array.from({ length: 1 + random(40) }, () =>
        random(3) === 0 ? hostile[random(hostile.length)] : String.fromCodePoint(32 + random(0xd7ff - 32)),
      ).join('');
      if (!documentAankondigingSchema.shape.bestandsnaam.safeParse(name).success) continue;
      const response = await zender.announce(aankondigingOf(SMALL, { bestandsnaam: name }));
      const body = (await response.json()) as AangekondigdDocument;
      if (response.status === 415) continue;
      assert.equal(response.status, 201, JSON.stringify(name));
      const safe = body.bestandsnaam ?? '';
      assert.ok(safe.length >= 1 && safe.length <= 255);
      assert.doesNotMatch(safe, /[\p{Cc}\p{Cf}\p{Cs}/\\]/u, JSON.stringify(name));
      assert.equal(safe, safe.normalize('NFC'));
      await zender.cancel(body.id);
    }
  });

  it('cannot break out of the header under which the file is saved', async () => {
    const harness = createHarness();
    const zender = createZender(harness);
    const { id } = await zender.send(SMALL, { bestandsnaam: 'a"; filename="b\r\nX: y; é.pdf' });
    harness.clock.ms += 5000;
    const answer = await zender.get(`${zender.documenten}/${id}/inhoud`);
    assert.equal(
      answer.headers.get('Content-Disposition'),
      'attachment; filename="a_; filename=_b X: y; e.pdf"; filename*=UTF-8\'\'a%22%3B%20filename%3D%22b%20X%3A%20y%3B%20%C3%A9.pdf',
    );
    assert.equal(answer.headers.get('X'), null);
  });

  it('and titles and remarks lose what cannot be seen, but not their lines', async () => {
    const zender = createZender(createHarness());
    const { titel, opmerking } = await zender.announced(SMALL, {
      titel: 'Een\u202e titel\nop twee regels',
      opmerking: 'Regel een\r\nregel\u0007 twee',
    });
    assert.equal(titel, 'Een  titel op twee regels');
    assert.equal(opmerking, 'Regel een\nregel  twee');
  });
});

describe('a document that was sent, downloaded', () => {
  it('is given as it is: by parts, as a file or in the browser, and it runs nothing', async () => {
    const harness = createHarness(smallParts);
    const zender = createZender(harness);
    const bytes = pdfOf(600 * KIB);
    const { id } = await zender.send(bytes);
    harness.clock.ms += 5000;
    const inhoud = `${zender.documenten}/${id}/inhoud`;
    const whole = await zender.get(inhoud);
    assert.equal(whole.headers.get('Content-Type'), 'application/pdf');
    assert.equal(whole.headers.get('Content-Length'), String(bytes.length));
    assert.match(whole.headers.get('Content-Disposition') ?? '', /^attachment; filename="bewijs\.pdf"/);
    assert.match(whole.headers.get('Content-Security-Policy') ?? '', /^default-src 'none'/);
    const range = await harness.callAs('amina', `${inhoud}?weergave=openen`, {
      headers: { Range: `bytes=${256 * KIB - 3}-${256 * KIB + 2}` },
    });
    assert.equal(range.status, 206);
    assert.match(range.headers.get('Content-Disposition') ?? '', /^inline/);
    assert.deepEqual(new Uint8Array(await range.arrayBuffer()), bytes.slice(256 * KIB - 3, 256 * KIB + 3));
    const same = await harness.callAs('amina', inhoud, {
      headers: { 'If-None-Match': whole.headers.get('ETag') ?? '' },
    });
    assert.equal(same.status, 304);
  });

  it('is in a sandbox when it is nothing that a browser shows', async () => {
    const harness = createHarness();
    const zender = createZender(harness);
    const { id } = await zender.send(createText('Beste gemeente,'), {
      formaat: 'text/plain',
      bestandsnaam: 'brief.txt',
    });
    harness.clock.ms += 5000;
    const answer = await zender.get(`${zender.documenten}/${id}/inhoud?weergave=openen`);
    assert.equal(answer.headers.get('Content-Type'), 'application/octet-stream');
    assert.match(answer.headers.get('Content-Disposition') ?? '', /^attachment/);
    assert.match(answer.headers.get('Content-Security-Policy') ?? '', /sandbox/);
  });

  it('has an address that works once as well', async () => {
    const harness = createHarness();
    const zender = createZender(harness);
    const { id } = await zender.send(SMALL);
    const link = (): Promise<Response> =>
      harness.write('POST', `${zender.documenten}/${id}/inhoud-link`, { weergave: 'openen' });
    await assertProblem(await link(), 'niet-gevonden');
    harness.clock.ms += 5000;
    const { url } = (await (await link()).json()) as { url: string };
    const answer = await harness.call(new URL(url).pathname.slice('/v1'.length));
    assert.deepEqual(new Uint8Array(await answer.arrayBuffer()), SMALL);
  });
});
