/** The site reads the gateway as any other client of the contract does: no door of its own. */
import type { ZaakSamenvatting } from '../../contract/zaken.js';
import { zakenPageSchema } from '../../contract/zaken.js';
import { readCookie } from '../sessies.js';
import type { Taal } from './texts.js';

export type Lezing<T> =
  | { readonly soort: 'gelezen'; readonly data: T }
  | { readonly soort: 'uitgelogd' | 'geen-toegang' | 'mislukt' };

export type Api = (request: Request) => Response | Promise<Response>;

/** Nobody has more cases than this; a list that never ends must not keep a page waiting for ever. */
const MAX_PAGES = 20;

/**
 * All cases of the person of this request, every page followed.
 *
 * @param cookies which cookies of the visitor go along: a page that must always work leaves the scenarios out
 */
export async function loadZaken(
  api: Api,
  request: Request,
  taal: Taal,
  cookies: readonly string[],
): Promise<Lezing<readonly ZaakSamenvatting[]>> {
  const cookie = cookies
    .map((name) => [name, readCookie(request, name)] as const)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
  const headers = {
    Accept: 'application/json',
    'Accept-Language': taal,
    'Loket-Client': 'demosite',
    ...(cookie === '' ? {} : { Cookie: cookie }),
  };
  const zaken: ZaakSamenvatting[] = [];
  let next: string | null = '/v1/zaken';
  try {
    for (let page = 0; next !== null && page < MAX_PAGES; page += 1) {
      const url: URL = new URL(next, request.url);
      const response: Response = await api(new Request(url, { headers, signal: request.signal }));
      if (response.status === 401) return { soort: 'uitgelogd' };
      if (response.status === 403) return { soort: 'geen-toegang' };
      if (!response.ok) return { soort: 'mislukt' };
      const result = zakenPageSchema.safeParse(await response.json());
      if (!result.success) return { soort: 'mislukt' };
      zaken.push(...result.data.results);
      next = result.data.next;
    }
  } catch {
    // The connection to the gateway broke, or what came was no JSON: the citizen reads that it failed, and what to do.
    return { soort: 'mislukt' };
  }
  return { soort: 'gelezen', data: zaken };
}
