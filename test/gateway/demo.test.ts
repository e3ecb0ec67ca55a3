/** The same gateway in a browser, as the `fetch` of a client: no server, no WebAssembly, no worker. */
import { expect } from '@open-wc/testing';
import { createDemo } from '../../src/gateway/demo.js';
import { hex, sha256 } from '../../src/gateway/sha256.js';

const MAANDAG = Date.UTC(2026, 10, 23, 9);
const API = 'https://mijn.wilgenrade.example/v1';

const create = (): ReturnType<typeof createDemo> =>
  createDemo({ now: () => MAANDAG, delay: () => Promise.resolve() });

describe('the gateway in a browser', () => {
  it('gives a visitor their cases and the steps of one', async () => {
    const { fetch } = create();
    const zaken = (await (await fetch(`${API}/zaken`)).json()) as {
      count: number;
      results: { id: string }[];
    };
    expect(zaken.count).to.equal(12);
    const response = await fetch(`${API}/zaken/dakkapel/statussen`);
    const statussen = (await response.json()) as { results: { omschrijving: string }[] };
    expect(statussen.results.map(({ omschrijving }) => omschrijving)).to.include('Plan beoordelen');
    const again = await fetch(`${API}/zaken/dakkapel/statussen`, {
      headers: { 'If-None-Match': response.headers.get('ETag') ?? '' },
    });
    expect(again.status).to.equal(304);
    expect(again.headers.get('Date')).to.equal('Mon, 23 Nov 2026 09:00:00 GMT');
  });

  it('takes a write with the token of the session, and remembers it', async () => {
    const { fetch } = create();
    const { csrfToken } = (await (await fetch(`${API}/sessie`)).json()) as { csrfToken: string };
    const response = await fetch(`${API}/mijn-gegevens`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json', 'Loket-Client': 'test/1.0', 'X-CSRF-Token': csrfToken },
      body: JSON.stringify({ notificaties: { emailBijWijziging: true } }),
    });
    expect(response.status).to.equal(200);
    const gegevens = (await (await fetch(`${API}/mijn-gegevens`)).json()) as {
      notificaties: { emailBijWijziging: boolean };
    };
    expect(gegevens.notificaties.emailBijWijziging).to.equal(true);
  });

  it('takes a document in parts, checks it and gives it back', async () => {
    let ms = MAANDAG;
    const { fetch } = createDemo({ now: () => ms, deelomvang: () => 256 * 1024 });
    const bytes = new Uint8Array(300 * 1024).fill(0x61);
    const headers = { Authorization: 'Bearer demo-amina', 'Loket-Client': 'test/1.0' };
    const post = async (path: string, body: unknown): Promise<Response> =>
      fetch(`${API}/zaken/dakkapel/documenten${path}`, {
        method: 'POST',
        headers: {
          ...headers,
          'Content-Type': 'application/json',
          'Idempotency-Key': `sleutel${path.length}`,
        },
        body: JSON.stringify(body),
      });
    const announced = await post('', {
      titel: 'Een brief',
      bestandsnaam: 'brief.txt',
      formaat: 'text/plain',
      bestandsomvang: bytes.length,
      informatieobjecttype: 'brief',
    });
    expect(announced.status).to.equal(201);
    const { id, delen } = (await announced.json()) as {
      id: string;
      delen: { volgnummer: number; begin: number; omvang: number }[];
    };
    expect(delen.length).to.equal(2);
    const digests: Uint8Array[] = [];
    for (const { volgnummer, begin, omvang } of delen) {
      const part = bytes.slice(begin, begin + omvang);
      const digest = sha256(part);
      digests.push(digest);
      const answer = await fetch(`${API}/zaken/dakkapel/documenten/${id}/delen/${volgnummer}`, {
        method: 'PUT',
        headers: { ...headers, 'Content-Digest': `sha-256=:${btoa(String.fromCharCode(...digest))}:` },
        body: part,
      });
      expect(answer.status).to.equal(204);
    }
    const raw = new Uint8Array(digests.flatMap((digest) => [...digest]));
    const done = await post(`/${id}/voltooiing`, {
      integriteit: { algoritme: 'sha_256', waarde: hex(sha256(bytes)) },
      delenWaarde: hex(sha256(raw)),
    });
    expect(done.status).to.equal(200);
    const { ontvangstbewijs } = (await done.json()) as { ontvangstbewijs: { waarde: string } };
    expect(ontvangstbewijs.waarde).to.equal(hex(sha256(bytes)));
    ms += 5000;
    const inhoud = await fetch(`${API}/zaken/dakkapel/documenten/${id}/inhoud`, { headers });
    expect(inhoud.status).to.equal(200);
    expect(new Uint8Array(await inhoud.arrayBuffer())).to.deep.equal(bytes);
  });

  it('refuses a body that is too large, also where requests have no stream', async () => {
    const { fetch } = create();
    const response = await fetch(`${API}/mijn-gegevens`, {
      method: 'PATCH',
      headers: {
        Authorization: 'Bearer demo-amina',
        'Content-Type': 'application/json',
        'Loket-Client': 'test/1.0',
      },
      body: JSON.stringify({ email: 'x'.repeat(70_000) }),
    });
    expect(response.status).to.equal(413);
  });

  it('gives pictures that this browser can show', async () => {
    const { fetch } = create();
    for (const [id, width, height] of [
      ['foto', 320, 240],
      ['tekening', 320, 220],
    ] as const) {
      const response = await fetch(`${API}/zaken/dakkapel/documenten/${id}/inhoud?weergave=openen`);
      const picture = await createImageBitmap(await response.blob());
      expect([picture.width, picture.height]).to.deep.equal([width, height]);
    }
  });

  it('lets a page see what it looks like when things go wrong', async () => {
    const { fetch } = create();
    const status = async (naam: string): Promise<number> =>
      (await fetch(`${API}/zaken`, { headers: { 'Loket-Scenario': naam } })).status;
    expect(await status('broken')).to.equal(500);
    expect(await status('signed-out')).to.equal(401);
    expect(await status('busy')).to.equal(429);
    expect(await status('slow')).to.equal(200);
    const cut = await fetch(`${API}/zaken`, { headers: { 'Loket-Scenario': 'truncated' } });
    const end = await cut.json().then(
      () => 'whole',
      // Each engine has an error of its own for it.
      () => 'broken off',
    );
    expect(end).to.equal('broken off');
  });

  it('reads the longest case in pages of a thousand', async () => {
    const { fetch } = create();
    let next: string | null = `${API}/zaken/geluidmetingen/statussen?pageSize=1000`;
    let count = 0;
    for (let pages = 0; next !== null && pages < 10; pages += 1) {
      const response: Response = await fetch(next, { headers: { Authorization: 'Bearer demo-joost' } });
      const page = (await response.json()) as { next: string | null; results: unknown[] };
      count += page.results.length;
      next = page.next;
    }
    expect(count).to.equal(5000);
  });
});
