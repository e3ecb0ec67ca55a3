import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { inflateSync } from 'node:zlib';
import type { Document } from '../../src/contract/documenten.js';
import type { ZaakSamenvatting } from '../../src/contract/zaken.js';
import { contentDisposition, inhoudAnswer } from '../../src/gateway/inhoud.js';
import { hex, sha256 } from '../../src/gateway/sha256.js';
import { assertProblem, createHarness } from './harness.js';

const BASE = '/zaken/dakkapel/documenten';

async function bytesOf(response: Response): Promise<Buffer> {
  return Buffer.from(await response.arrayBuffer());
}

describe('the bytes of a document', () => {
  it('have the size and the fingerprint that the document names, for every document of everyone', async () => {
    const { readAs, callAs } = createHarness();
    let counted = 0;
    for (const naam of ['amina', 'joost', 'bakkerij'] as const) {
      const zaken = await readAs<{ results: ZaakSamenvatting[] }>(naam, '/zaken');
      for (const { id } of zaken.results) {
        const documenten = await readAs<{ results: Document[] }>(naam, `/zaken/${id}/documenten`);
        for (const document of documenten.results) {
          if (document.verwerking !== 'beschikbaar') continue;
          const response = await callAs(naam, `/zaken/${id}/documenten/${document.id}/inhoud`);
          const bytes = await bytesOf(response);
          assert.equal(bytes.length, document.bestandsomvang);
          assert.equal(response.headers.get('Content-Length'), String(bytes.length));
          if (document.integriteit) {
            assert.equal(document.integriteit.algoritme, 'sha_256');
            assert.equal(document.integriteit.waarde, createHash('sha256').update(bytes).digest('hex'));
            counted += 1;
          }
        }
      }
    }
    assert.ok(counted >= 10);
  });

  it('open in the browser only when they are PDF, JPEG or PNG', async () => {
    const { call } = createHarness();
    for (const [id, type] of [
      ['aanvraag', 'application/pdf'],
      ['foto', 'image/jpeg'],
      ['tekening', 'image/png'],
    ] as const) {
      const response = await call(`${BASE}/${id}/inhoud?weergave=openen`);
      assert.equal(response.headers.get('Content-Type'), type);
      assert.match(response.headers.get('Content-Disposition') ?? '', /^inline;/);
    }
    const word = await call(`${BASE}/welstand/inhoud?weergave=openen`);
    assert.equal(word.headers.get('Content-Type'), 'application/octet-stream');
    assert.match(word.headers.get('Content-Disposition') ?? '', /^attachment;/);
  });

  it('are judged by what they are, not by what they are called: a web page called foto.jpg does not open', async () => {
    const { call } = createHarness();
    const response = await call('/zaken/melding/documenten/foto/inhoud?weergave=openen');
    assert.match(await response.clone().text(), /<!doctype html>/);
    assert.equal(response.headers.get('Content-Type'), 'application/octet-stream');
    assert.match(response.headers.get('Content-Disposition') ?? '', /^attachment;/);
    assert.match(response.headers.get('Content-Security-Policy') ?? '', /sandbox/);
  });

  it('are saved unless asked otherwise', async () => {
    const { call } = createHarness();
    for (const query of ['', '?weergave=opslaan']) {
      const response = await call(`${BASE}/foto/inhoud${query}`);
      assert.match(response.headers.get('Content-Disposition') ?? '', /^attachment;/);
    }
    await assertProblem(await call(`${BASE}/foto/inhoud?weergave=afdrukken`), 'ongeldig');
  });

  it('stay inside as long as they are being checked, and when they were refused', async () => {
    const { call } = createHarness();
    for (const id of ['filmpje', 'kaartje']) {
      await assertProblem(await call(`/zaken/melding/documenten/${id}/inhoud`), 'niet-gevonden');
    }
  });

  it('are not sent again to who has them', async () => {
    const { call } = createHarness();
    const etag = (await call(`${BASE}/foto/inhoud`)).headers.get('ETag') ?? '';
    assert.equal((await call(`${BASE}/foto/inhoud`, { headers: { 'If-None-Match': etag } })).status, 304);
  });

  it('come in part when a part is asked for', async () => {
    const { call } = createHarness();
    const whole = await bytesOf(await call(`${BASE}/aanvraag/inhoud`));
    const last = whole.length - 1;
    for (const [range, begin, eind] of [
      ['bytes=0-9', 0, 10],
      ['bytes=10-', 10, whole.length],
      ['bytes=-5', whole.length - 5, whole.length],
      [`bytes=${last}-${last}`, last, whole.length],
      ['bytes=0-999999', 0, whole.length],
      ['bytes=-999999', 0, whole.length],
      ['bytes = 3 - 4', 3, 5],
    ] as const) {
      const response = await call(`${BASE}/aanvraag/inhoud`, { headers: { Range: range } });
      assert.equal(response.status, 206, range);
      assert.equal(response.headers.get('Content-Range'), `bytes ${begin}-${eind - 1}/${whole.length}`);
      assert.deepEqual(await bytesOf(response), whole.subarray(begin, eind), range);
    }
  });

  it('come whole when the part makes no sense, or belongs to an older file', async () => {
    const { call } = createHarness();
    const whole = await bytesOf(await call(`${BASE}/aanvraag/inhoud`));
    for (const headers of [
      { Range: 'bytes=5-2' },
      { Range: `bytes=${whole.length}-` },
      { Range: 'bytes=-0' },
      { Range: 'bytes=-' },
      { Range: 'bytes=0-1,3-4' },
      { Range: 'regels=1-2' },
      { Range: `bytes=${'9'.repeat(40)}-` },
      { Range: 'bytes=0-1', 'If-Range': '"oud"' },
    ]) {
      const response = await call(`${BASE}/aanvraag/inhoud`, { headers });
      assert.equal(response.status, 200, JSON.stringify(headers));
      assert.equal((await bytesOf(response)).length, whole.length);
    }
  });

  it('may be empty', async () => {
    const empty = {
      bestandsnaam: 'leeg.txt',
      omvang: 0,
      kenmerk: 'leeg',
      read: () => Promise.resolve(new Uint8Array()),
    };
    const request = new Request('https://a.example/', { headers: { Range: 'bytes=0-1' } });
    const response = await inhoudAnswer(request, empty, 'openen', true);
    assert.equal(response.status, 200);
    assert.equal((await bytesOf(response)).length, 0);
  });

  it('may come as a stream, for a file too large to hold', async () => {
    const large = {
      bestandsnaam: 'groot.pdf',
      omvang: 1_000_000,
      kenmerk: 'groot',
      read: (begin: number, eind: number) =>
        Promise.resolve(new Blob(['%PDF-', 'x'.repeat(999_995)]).slice(begin, eind).stream()),
    };
    const response = await inhoudAnswer(new Request('https://a.example/'), large, 'openen', true);
    assert.equal(response.headers.get('Content-Type'), 'application/pdf');
    assert.equal((await bytesOf(response)).length, 1_000_000);
  });
});

describe('the name under which a document is saved', () => {
  it('is whole for new browsers and plain for old ones', () => {
    assert.equal(
      contentDisposition('attachment', 'Bezwaar – café €.pdf'),
      `attachment; filename="Bezwaar _ cafe _.pdf"; filename*=UTF-8''Bezwaar%20%E2%80%93%20caf%C3%A9%20%E2%82%AC.pdf`,
    );
  });

  it('cannot break out of its header, its folder or its direction', () => {
    for (const name of [
      '"; filename="x.exe',
      'a\r\nSet-Cookie: x=1',
      '../../etc/passwd',
      'C:\\x.pdf',
      'factuur\u202efdp.exe',
      '\ud800',
      '',
      '   ',
      '%41.pdf',
      "a'b(c)*.pdf",
    ]) {
      const header = contentDisposition('inline', name);
      assert.match(header, /^inline; filename="[\x20-\x21\x23-\x7e]*"; filename\*=UTF-8''[\w.~%!-]+$/, name);
      assert.doesNotMatch(header, /[/\\\r\n]|%2F|%5C|%0D|%0A|%E2%80%AE/i);
    }
  });
});

describe('the files of the demo', () => {
  const load = async (path: string): Promise<Buffer> => bytesOf(await createHarness().call(path));

  it('hold a PDF whose table of contents is right', async () => {
    const pdf = (await load(`${BASE}/vraag/inhoud`)).toString('latin1');
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(pdf)?.[1]);
    assert.equal(pdf.slice(start, start + 4), 'xref');
    const offsets = [...pdf.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)].map((match) => Number(match[1]));
    assert.equal(offsets.length, 7);
    offsets.forEach((offset, i) => {
      assert.equal(pdf.slice(offset, offset + 7), `${i + 1} 0 obj`);
    });
    const stream = /<< \/Length (\d+) >>\nstream\n([\s\S]*?)\nendstream/.exec(pdf);
    assert.equal(stream?.[2]?.length, Number(stream?.[1]));
  });

  it('hold a PNG that inflates to its own size', async () => {
    const png = await load(`${BASE}/tekening/inhoud`);
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    const at = png.indexOf('IDAT');
    const data = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
    assert.equal(data.length, (Math.ceil(width / 8) + 1) * height);
  });

  it('hold a JPEG of whole segments from beginning to end', async () => {
    const jpeg = await load(`${BASE}/foto/inhoud`);
    const markers: number[] = [];
    let at = 2;
    while (jpeg[at] === 0xff && jpeg[at + 1] !== 0xda) {
      markers.push(jpeg[at + 1] as number);
      at += 2 + jpeg.readUInt16BE(at + 2);
    }
    assert.deepEqual(markers, [0xe0, 0xdb, 0xc0, 0xc4, 0xc4]);
    assert.equal(jpeg.readUInt16BE(jpeg.length - 2), 0xffd9);
  });

  it('hold a Word file whose parts can be taken out', async () => {
    const docx = await load(`${BASE}/welstand/inhoud`);
    const end = docx.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
    assert.equal(docx.readUInt16LE(end + 10), 3);
    assert.equal(docx.readUInt32LE(docx.readUInt32LE(end + 16)), 0x02014b50);
    assert.match(docx.toString('utf8'), /welstand/i);
  });
});

describe('SHA-256', () => {
  it('is what Node says it is, for every length around the edges of a block', () => {
    for (let length = 0; length < 200; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 31 + length) & 0xff);
      assert.equal(hex(sha256(bytes)), createHash('sha256').update(bytes).digest('hex'), String(length));
    }
    const large = new Uint8Array(1_000_003).fill(0xa5);
    assert.equal(hex(sha256(large)), createHash('sha256').update(large).digest('hex'));
  });
});
