/** The client against the real gateway, in the page: what one promises, the other understands. */
import { expect } from '@open-wc/testing';
import { isLoketError, type LoketErrorKind } from '../../src/client/errors.js';
import { createClient } from '../../src/client/http-client.js';
import type { Configuration } from '../../src/client/configuration.js';
import type { LoketClient } from '../../src/client/loket-client.js';
import type { Moment } from '../../src/contract/basis.js';
import { instantOf } from '../../src/domain/datum.js';
import { createDemo } from '../../src/gateway/demo.js';
import { SCENARIO_HEADER, type ScenarioNaam } from '../../src/gateway/scenario.js';
import { dropsMidBody, noConnection, withFaults, type FaultyFetch } from '../support/faults.js';
import { manualTimers, type ManualTimers } from './support/manual-timers.js';
import { configurationFor } from './support/page-api.js';

interface Visit {
  readonly client: LoketClient;
  readonly api: FaultyFetch;
  readonly timers: ManualTimers;
}

function visit(more: Partial<Configuration> = {}, scenario?: ScenarioNaam): Visit {
  const demo = createDemo({ apiUrl: 'https://mijn.gemeente.example/v1', delay: () => Promise.resolve() });
  const api = withFaults((url, init) => {
    const headers = new Headers(init.headers);
    if (scenario) headers.set(SCENARIO_HEADER, scenario);
    return demo.fetch(url, { ...init, headers });
  });
  const timers = manualTimers();
  return { api, timers, client: createClient(configurationFor(api.fetch, more), timers.after) };
}

const asJoost = { getToken: () => 'demo-joost' };

/** Fails the test when anything is said in the console: a loss, a breach. */
async function silently<T>(work: () => Promise<T>): Promise<T> {
  const { warn, error } = console;
  const said: string[] = [];
  console.warn = console.error = (sentence: string) => void said.push(sentence);
  try {
    return await work();
  } finally {
    Object.assign(console, { warn, error });
    expect(said).to.deep.equal([]);
  }
}

describe('the client and the gateway', () => {
  it('agree on every case, step and document of the demo municipality, word for word', async () => {
    for (const more of [{}, asJoost, { getToken: () => 'demo-bakkerij' }]) {
      const { client } = visit(more);
      await silently(async () => {
        const zaken = await client.loadZaken();
        expect(zaken.data).to.not.have.length(0);
        for (const { id } of zaken.data) {
          const [zaak, statussen, documenten] = await Promise.all([
            client.loadZaak(id),
            client.loadStatussen(id),
            client.loadDocumenten(id),
          ]);
          expect([zaken.lost, zaak.lost, statussen.lost, documenten.lost]).to.deep.equal([0, 0, 0, 0]);
          expect(zaak.data.id).to.equal(id);
        }
        expect((await client.loadOrganisatie()).data.naam).to.contain('Gemeente');
        expect((await client.loadMijnGegevens()).data.naam).to.not.equal(null);
      });
    }
  });

  it('get all 5,000 steps, and nothing at all the second time', async () => {
    const { client, api } = visit(asJoost);
    const zaken = await client.loadZaken();
    const counts = await Promise.all(
      zaken.data.map(async ({ id }) => ({ id, steps: await client.loadStatussen(id) })),
    );
    const longest = counts.find(({ steps }) => steps.data.length === 5000)!;
    const before = api.calls.length;
    const again = await client.loadStatussen(longest.id);
    expect(again.data).to.equal(longest.steps.data);
    expect(new Set(again.data.map(({ id }) => id)).size).to.equal(5000);
    const calls = api.calls.slice(before);
    expect(calls).to.have.length(10);
    for (const { headers } of calls) expect(headers.has('If-None-Match')).to.be.true;
  });

  it('keep what a person has seen, with the CSRF token of the session', async () => {
    const { client } = visit();
    const id = (await client.loadZaken()).data[0]!.id;
    const tot = (await client.loadZaak(id)).data.laatstGemuteerd!;
    await client.markGezien(id, tot);
    expect(instantOf((await client.loadZaak(id)).data.gezienTot!)).to.equal(instantOf(tot));
  });

  it('renew a CSRF token that has expired', async () => {
    const { client, api } = visit();
    api.next(async (proceed) => {
      const response = await proceed();
      const sessie = (await response.json()) as object;
      return new Response(JSON.stringify({ ...sessie, csrfToken: 'verlopen' }), {
        headers: response.headers,
      });
    });
    const changed = await client.updateMijnGegevens({ notificaties: { emailBijWijziging: true } });
    expect(changed.data.notificaties.emailBijWijziging).to.be.true;
    expect(
      api.calls.map(({ method, headers }) => [method, headers.get('X-CSRF-Token') === 'verlopen']),
    ).to.deep.equal([
      ['GET', false],
      ['PATCH', true],
      ['GET', false],
      ['PATCH', false],
    ]);
  });

  it('take the CSRF token from the response header', async () => {
    const { client, api } = visit({ csrf: { headerName: 'X-CSRF-Token', source: 'header', cookieName: '' } });
    await client.updateMijnGegevens({ telefoon: null });
    expect(api.calls.map(({ method }) => method)).to.deep.equal(['GET', 'PATCH']);
  });

  it('make one link to a document, also when the first answer is lost', async () => {
    const { client, api } = visit({ getToken: () => 'demo-amina' });
    const { data: zaken } = await client.loadZaken();
    for (const { id } of zaken) {
      const document = (await client.loadDocumenten(id)).data.find(
        ({ verwerking }) => verwerking === 'beschikbaar',
      );
      if (!document) continue;
      expect(client.documentLinks(id, document)).to.equal(null);
      const before = api.calls.length;
      api.next(async (proceed) => {
        await proceed();
        return noConnection()(proceed, {});
      });
      const link = await client.createInhoudLink(id, document.id, 'opslaan');
      expect(api.calls).to.have.length(before + 2);
      expect(link).to.match(/^https:\/\/mijn\.gemeente\.example\/v1\//);
      return;
    }
    throw new Error('The demo holds no document.');
  });

  it('survive a connection that breaks halfway an answer', async () => {
    const { client, api } = visit();
    api.next(dropsMidBody());
    expect((await client.loadZaken()).data).to.not.have.length(0);
    expect(api.calls).to.have.length(2);
  });

  const kinds: [ScenarioNaam, LoketErrorKind, code: string | undefined, retryAfter: number | undefined][] = [
    ['broken', 'server', 'interne-fout', undefined],
    ['unavailable', 'busy', 'bron-niet-beschikbaar', 30],
    ['busy', 'busy', 'te-veel-verzoeken', 5],
    ['forbidden', 'forbidden', 'geen-toegang', undefined],
    ['signed-out', 'signed-out', 'niet-geauthenticeerd', undefined],
    ['truncated', 'offline', undefined, undefined],
  ];
  for (const [scenario, kind, code, retryAfter] of kinds) {
    it(`call "${scenario}" by the same name: ${kind}`, async () => {
      const { client } = visit({}, scenario);
      try {
        await client.loadZaken();
      } catch (error) {
        expect(isLoketError(error)).to.be.true;
        expect(error).to.include({ kind, code, retryAfter });
        return;
      }
      throw new Error('It succeeded.');
    });
  }

  it('name what is half available, and call an empty list empty', async () => {
    const half = visit({}, 'half-available');
    const id = (await half.client.loadZaken()).data[0]!.id;
    expect((await half.client.loadZaak(id)).data.onvolledig).to.not.have.length(0);
    expect((await visit({}, 'empty').client.loadZaken()).data).to.deep.equal([]);
  });

  it('know a case that does not exist', async () => {
    const { client } = visit();
    const error = await client
      .markGezien('bestaat-niet', '2026-01-01T00:00:00Z' as Moment)
      .catch((e: unknown) => e);
    expect(error).to.include({ kind: 'not-found', code: 'niet-gevonden', status: 404 });
  });
});
