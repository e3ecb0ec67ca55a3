/** Makes appointments at a gateway the way a client does, and counts what the store says is taken. */
import assert from 'node:assert/strict';
import type {
  Afspraak,
  AfspraakAanvraag,
  BeschikbareDagen,
  BeschikbareTijden,
  GeboekteAfspraak,
  Reservering,
} from '../../src/contract/afspraken.js';
import type { AfsprakenBron, Planning } from '../../src/gateway/afspraken-bron.js';
import { createDemoAfspraken } from '../../src/gateway/backends/demo/afspraken.js';
import type { DemoOptions } from '../../src/gateway/demo.js';
import type { Harness } from './harness.js';
import { createHarness, freshKey, MAANDAG } from './harness.js';

/** Where the link in mails leads. */
export const PAGINA = 'https://www.wilgenrade.example/planner';
export const DAG = '2026-11-25';
export const PASPOORT = { id: 'paspoort', aantal: 1 } as const;

export const aanvraag = (over: Partial<Record<keyof AfspraakAanvraag, unknown>> = {}): unknown => ({
  producten: [PASPOORT],
  kanaal: 'balie',
  locatie: 'gemeentehuis',
  aanvang: `${DAG}T10:00:00+01:00`,
  klant: { naam: 'Amina de Vries', email: 'amina@voorbeeld.example' },
  ...over,
});

/** The same supply, changed. */
export const withPlanning = (
  bron: AfsprakenBron,
  change: (planning: Planning) => Planning,
): AfsprakenBron => ({
  loadPlanning: async (taal) => change(await bron.loadPlanning(taal)),
});

/** Every desk free, but with so many places each. */
export const rustig = (plaatsen?: number): AfsprakenBron =>
  withPlanning(createDemoAfspraken({ now: () => MAANDAG, druk: false }), (planning) => ({
    ...planning,
    balies: planning.balies.map((balies) => ({ ...balies, plaatsen: plaatsen ?? balies.plaatsen })),
  }));

export interface Loket extends Harness {
  /** As somebody without a session; `token` of the appointment it is about. */
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Must succeed. */
  book(over?: Partial<Record<keyof AfspraakAanvraag, unknown>>, key?: string): Promise<GeboekteAfspraak>;
  hold(over?: Readonly<Record<string, unknown>>): Promise<Reservering>;
  load(afspraak: { readonly id: string; readonly token: string | null }): Promise<Afspraak>;
  tijden(query?: string): Promise<string[]>;
  dagen(query: string): Promise<BeschikbareDagen>;
}

export function createLoket(options: DemoOptions = {}): Loket {
  const harness = createHarness({
    bezoeker: null,
    rateLimit: null,
    afspraken: rustig(),
    afspraakPagina: PAGINA,
    ...options,
  });
  const ask: Loket['ask'] = (method, path, body, headers = {}) =>
    harness.call(path, {
      method,
      headers: {
        'Loket-Client': 'test/1.0',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(method === 'POST' ? { 'Idempotency-Key': freshKey() } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const must = async <T>(promise: Promise<Response>, status: number): Promise<T> => {
    const response = await promise;
    assert.equal(response.status, status, await response.clone().text());
    return (await response.json()) as T;
  };
  return {
    ...harness,
    ask,
    book: (over, key = freshKey()) =>
      must(ask('POST', '/afspraken', aanvraag(over), { 'Idempotency-Key': key }), 201),
    hold: (over = {}) => {
      const { klant, ...wens } = aanvraag() as Record<string, unknown>;
      assert.ok(klant);
      return must(ask('POST', '/afspraken/reserveringen', { ...wens, ...over }), 201);
    },
    load: ({ id, token }) =>
      must(ask('GET', `/afspraken/${id}`, undefined, { 'Afspraak-Token': token ?? '' }), 200),
    async tijden(query = '') {
      const { results } = await harness.read<BeschikbareTijden>(
        `/afspraken/beschikbare-tijden?product=paspoort:1&kanaal=balie&locatie=gemeentehuis&datum=${DAG}${query}`,
      );
      return results.map(({ aanvang }) => aanvang.slice(11, 16));
    },
    dagen: (query) => harness.read(`/afspraken/beschikbare-dagen?${query}`),
  };
}
