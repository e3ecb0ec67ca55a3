/** The conversation of a case, and what can be asked of it: what came in, what was before, and what was read. */
import { createBerichtCalls } from '../client/bericht-calls.js';
import type { CallOptions, DocumentLinks, LoketClient } from '../client/loket-client.js';
import type { Bijlage } from '../contract/documenten.js';
import type { Weergave } from '../contract/parameters.js';
import { LARGEST_PAGE, verzamel, verzamelOuder, type Gesprek, type LaadPagina } from '../domain/gesprek.js';

/** How many come with one call. */
const PAGE_SIZE = 100;

export interface GesprekAnswer {
  readonly gesprek: Gesprek;
  /** Language of the berichten. */
  readonly language: string;
  /** How many broke the contract and are left out. */
  readonly lost: number;
}

async function gathered(
  client: LoketClient,
  zaakId: string,
  options: CallOptions,
  work: (laad: LaadPagina, pageSize: number) => Promise<Gesprek>,
): Promise<GesprekAnswer> {
  const calls = createBerichtCalls(client);
  let lost = 0;
  let language = 'nl';
  const gesprek = await work(async (page, pageSize) => {
    const answer = await calls.loadBerichten(zaakId, { ...options, page, pageSize });
    lost += answer.lost;
    ({ language } = answer);
    return answer.data;
  }, PAGE_SIZE);
  return { gesprek, language, lost };
}

/**
 * From the first that was not read up to the newest, and at least the newest page.
 * @param known what is on screen: then only what came in since
 */
export const loadGesprek = (
  client: LoketClient,
  zaakId: string,
  known: Gesprek | undefined,
  options: CallOptions,
): Promise<GesprekAnswer> =>
  gathered(client, zaakId, options, (laad, pageSize) =>
    verzamel(laad, pageSize, ({ eersteOngelezen, count }) => eersteOngelezen ?? count, known),
  );

/** A page more of what was before; or all of it, in pages as large as may be. */
export const loadOudere = (
  client: LoketClient,
  zaakId: string,
  known: Gesprek,
  options: CallOptions,
  hoever: 'pagina' | 'alles' = 'pagina',
): Promise<GesprekAnswer> =>
  gathered(client, zaakId, options, (laad, pageSize) =>
    verzamelOuder(laad, hoever === 'alles' ? LARGEST_PAGE : pageSize, known, hoever),
  );

export const markGelezen = (client: LoketClient, zaakId: string, berichtId: string): Promise<void> =>
  createBerichtCalls(client).markGelezen(zaakId, berichtId);

export const bijlageLinks = (
  client: LoketClient,
  zaakId: string,
  berichtId: string,
  bijlage: Bijlage,
): DocumentLinks | null => createBerichtCalls(client).bijlageLinks(zaakId, berichtId, bijlage);

export const createBijlageLink = (
  client: LoketClient,
  zaakId: string,
  berichtId: string,
  bijlageId: string,
  weergave: Weergave,
): Promise<string> => createBerichtCalls(client).createBijlageLink(zaakId, berichtId, bijlageId, weergave);
