/** Where the bytes of a document or an attachment are. Kept with the road, because each resource that has bytes asks the same. */
import { inhoudLinkSchema } from '../contract/documenten.js';
import type { Weergave } from '../contract/parameters.js';
import { parseAddress, safeUrl } from '../domain/url.js';
import { LoketError } from './errors.js';
import type { DocumentLinks, WriteOptions } from './loket-client.js';
import type { Wire } from './wire.js';

/**
 * Plain links, which carry the session cookie; `null` where a token signs in, or where there is no such address.
 * @param path of the resource that has the bytes
 * @param formaat its media type
 */
export function inhoudLinks(
  { configuration, target }: Wire,
  path: readonly string[],
  formaat: string | null,
): DocumentLinks | null {
  if (configuration.getToken) return null;
  let url;
  try {
    ({ url } = target(...path, 'inhoud'));
  } catch {
    // No API, or an id that is none: there is nothing to link to.
    return null;
  }
  const viewable = /^(application\/pdf|image\/(jpeg|png))$/i.test(formaat ?? '');
  return { openen: viewable ? `${url}?weergave=openen` : null, opslaan: url };
}

/** An address that works once, for sites that sign in with a token. */
export const createInhoudLink = (
  { configuration, target, run, write, read }: Wire,
  path: readonly string[],
  weergave: Weergave,
  options?: WriteOptions,
): Promise<string> =>
  run(options, async (own) => {
    const where = target(...path, 'inhoud-link');
    const reply = await write('POST', where, { weergave }, own);
    const given = read(inhoudLinkSchema, reply, where.what).data.url;
    const link = safeUrl(parseAddress(given, where.url)?.href ?? '', configuration.links);
    if (link === null) throw new LoketError('contract', `${where.what}: an address that is not allowed`);
    return link;
  });
