/** A small API in the page, for what the client must do with answers of every kind. */
import type { Configuration, FetchFunction } from '../../../src/client/configuration.js';

export const API = 'https://mijn.gemeente.example/v1';

type Handler = (request: Request) => Response | Promise<Response>;

/** An answer as the contract has it. */
export const json = (data: unknown, headers: Record<string, string> = {}, status = 200): Response =>
  new Response(JSON.stringify(data), { status, headers: { 'Content-Type': 'application/json', ...headers } });

/** Gives the next of these answers at every call, and keeps giving the last. */
export const inTurn = (...handlers: (() => Response)[]): Handler => {
  let turn = 0;
  return () => handlers[Math.min(turn++, handlers.length - 1)]!();
};

/** @param routes handlers by `METHOD path?query`, the path after `/v1` */
export const pageApi =
  (routes: Record<string, Handler>): FetchFunction =>
  async (url, init) => {
    const request = new Request(url, init);
    const { pathname, search } = new URL(url);
    const handler = routes[`${request.method} ${pathname.replace(/^\/v1/, '')}${search}`];
    return handler ? handler(request) : json({ title: 'none' }, {}, 404);
  };

/** What `readConfiguration` would give for an API in the page. */
export const configurationFor = (fetch: FetchFunction, more: Partial<Configuration> = {}): Configuration => ({
  apiUrl: API,
  problem: null,
  links: { pageOrigin: location.origin, allowedOrigins: [new URL(API).origin] },
  getToken: null,
  csrf: { headerName: 'X-CSRF-Token', source: 'sessie', cookieName: 'XSRF-TOKEN' },
  fetch,
  telefoon: null,
  contactUrl: null,
  weergave: null,
  loginUrl: null,
  ...more,
});

export const zaak = {
  id: 'z-1',
  identificatie: 'Z-2026-0001',
  omschrijving: 'Dakkapel aan de voorkant',
  zaaktype: { omschrijving: 'Omgevingsvergunning' },
  startdatum: '2026-01-05',
  aanZet: 'gemeente',
};

export const status = (id: string): Record<string, unknown> => ({
  id,
  omschrijving: 'In behandeling',
  fase: 'lopend',
});

export const page = (results: unknown[], next: string | null = null): Record<string, unknown> => ({
  count: results.length,
  next,
  previous: null,
  results,
});

export const sessie = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  aangemeld: true,
  onderwerp: 'p-1',
  soort: 'inwoner',
  verlooptOp: null,
  csrfToken: 'token-1',
  ...more,
});
