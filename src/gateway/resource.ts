/** One address and what can be done there; every other method is refused by name. */
import type { GatewayApp, GatewayContext } from './context.js';
import { requireAanmelding } from './context.js';
import { ApiProblem } from './problem.js';

type Handler = (c: GatewayContext) => Response | Promise<Response>;
type ReadMethod = 'GET';
type WriteMethod = 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Method = ReadMethod | WriteMethod;

/** Equal in a time that does not tell how much of it was right. */
function sameSecret(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < b.length; i += 1) difference |= a.charCodeAt(i % (a.length || 1)) ^ b.charCodeAt(i);
  return difference === 0;
}

/**
 * Who may change something: who is signed in, or everyone. For everyone a header that no page of another origin may send
 * without being asked (`Loket-Client`, which every write needs) stands in for the CSRF token.
 */
type Wie = 'aangemeld' | 'iedereen';

/**
 * What every change must pass: it comes from a page we trust, from someone who is signed in, and, when a cookie says
 * so, with the token that only our own pages can read. Tokens (`Authorization`) never travel by themselves.
 */
function guardWrite(c: GatewayContext, wie: Wie): void {
  const { isTrustedOrigin } = c.get('diensten');
  const origin = c.req.header('Origin');
  const site = c.req.header('Sec-Fetch-Site');
  const trusted =
    origin === undefined ? site !== 'cross-site' && site !== 'same-site' : isTrustedOrigin(origin, c.req.raw);
  if (!trusted) {
    throw new ApiProblem('geen-toegang', { detail: 'Vanaf deze website mag niets worden gewijzigd.' });
  }
  // Who brings the token of an afspraak acts by that alone, whoever is signed in.
  const isAnyone = wie === 'iedereen' && (c.get('aanmelding') === null || c.req.header('Afspraak-Token'));
  if (isAnyone) return;
  const aanmelding = requireAanmelding(c);
  if (aanmelding.middel === 'token') return;
  if (!sameSecret(c.req.header('X-CSRF-Token') ?? '', aanmelding.csrfToken)) {
    throw new ApiProblem('csrf-token-verlopen', {
      detail: 'Stuur de aanvraag opnieuw met het kenmerk uit de header X-CSRF-Token van dit antwoord.',
      headers: { 'X-CSRF-Token': aanmelding.csrfToken },
    });
  }
}

/** @param path within the API, as Hono spells it: `/zaken/:zaakId` */
export function resource(
  app: GatewayApp,
  path: string,
  handlers: Readonly<Partial<Record<Method, Handler>>>,
  wie: Wie = 'aangemeld',
): void {
  const methods = Object.keys(handlers) as Method[];
  const allow = [...methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])), 'OPTIONS'];
  const headers = { Allow: allow.join(', ') };
  for (const method of methods) {
    const handler = handlers[method] as Handler;
    app.on(method, path, (c) => {
      if (method !== 'GET') guardWrite(c, wie);
      return handler(c);
    });
  }
  app.options(path, () => new Response(null, { status: 204, headers }));
  app.all(path, () => {
    throw new ApiProblem('methode-niet-toegestaan', {
      detail: `Op dit adres kan alleen: ${allow.join(', ')}.`,
      headers,
    });
  });
}
