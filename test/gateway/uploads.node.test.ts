import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Delen } from '../../src/contract/documenten.js';
import { createHarness } from './harness.js';
import { createZender, deelBytes, pdfOf, sha256Hex, voltooiingOf } from './upload-support.js';

const MIB = 1024 * 1024;

describe('adding a document', () => {
  it('goes from announcing to a receipt, and the document can be read back byte for byte', async () => {
    const harness = createHarness();
    const zender = createZender(harness);
    const bytes = pdfOf(2.5 * MIB);
    const document = await zender.announced(bytes, { opmerking: 'Pagina 2 telt.' });
    assert.equal(document.verwerking, 'uploaden');
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
    assert.equal(received.verwerking, 'inControle');
    assert.deepEqual(received.ontvangstbewijs, {
      nummer: 'OB-2026-000001',
      ontvangenOp: '2026-11-23T09:00:00.000Z',
      bestandsomvang: bytes.length,
      waarde: sha256Hex(bytes),
      delenWaarde: voltooiing.delenWaarde,
      deelomvang: MIB,
    });
    harness.clock.ms += 5000;
    assert.equal((await zender.document(document.id)).verwerking, 'beschikbaar');
    const inhoud = await zender.get(`${zender.documenten}/${document.id}/inhoud`);
    assert.deepEqual(new Uint8Array(await inhoud.arrayBuffer()), bytes);
    assert.equal((await zender.list()).at(-1)?.id, document.id);
  });
});
