/** The conversation of a case as it is gathered: page by page from the newest, and again at each look for news. Pure. */
import type { Bericht, BerichtenPagina } from '../contract/berichten.js';

export interface Gesprek {
  /** Oldest first, without a gap from the oldest that was loaded up to the newest; each once. */
  readonly berichten: readonly Bericht[];
  /** How many there are at the server, by its last word. */
  readonly count: number;
  /** Not read when the conversation was opened, or come in since: they stay new until it is opened again. */
  readonly nieuw: ReadonlySet<string>;
}

export const LEEG_GESPREK: Gesprek = { berichten: [], count: 0, nieuw: new Set() };

/** Whether this person wrote it, or had it written down. */
export const isEigen = ({ afzender }: Bericht): boolean => afzender.soort === 'aanvrager';

/** Whether this person has yet to read it. */
export const isOngelezen = (bericht: Bericht): boolean => !isEigen(bericht) && bericht.momentGelezen === null;

/** Place of the oldest that was loaded; 1 when there is nothing older, or nothing at all. */
export const beginVan = ({ berichten }: Gesprek): number => berichten[0]?.volgnummer ?? 1;

export const heeftOudere = (gesprek: Gesprek): boolean => beginVan(gesprek) > 1;

const zelfde = (a: Bericht, b: Bericht): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether the server numbers what we know in another way: something came in between, and every page may be another. */
export function isVerschoven({ berichten }: Gesprek, results: readonly Bericht[]): boolean {
  const known = new Map(berichten.map(({ id, volgnummer }) => [id, volgnummer]));
  return results.some(({ id, volgnummer }) => (known.get(id) ?? volgnummer) !== volgnummer);
}

/**
 * Adds berichten to what is known. One that is known already takes the place of the old one, and stays the very same
 * object when nothing in it changed; when nothing at all changed the conversation itself does.
 */
export function voegSamen(gesprek: Gesprek, results: readonly Bericht[], count: number): Gesprek {
  const byId = new Map(gesprek.berichten.map((bericht) => [bericht.id, bericht]));
  const nieuw = new Set(gesprek.nieuw);
  let changed = count !== gesprek.count;
  for (const bericht of results) {
    const known = byId.get(bericht.id);
    if (known && zelfde(known, bericht)) continue;
    changed = true;
    byId.set(bericht.id, bericht);
    if (!known && isOngelezen(bericht)) nieuw.add(bericht.id);
  }
  if (!changed) return gesprek;
  return {
    berichten: [...byId.values()].sort((a, b) => a.volgnummer - b.volgnummer),
    count,
    nieuw: nieuw.size === gesprek.nieuw.size ? gesprek.nieuw : nieuw,
  };
}

/** On which page, of so many each, the bericht before the oldest that was loaded stands; 1 is the newest page. */
export const volgendePagina = (gesprek: Gesprek, pageSize: number): number =>
  gesprek.berichten.length === 0
    ? 1
    : Math.floor(Math.max(0, gesprek.count - beginVan(gesprek) + 1) / pageSize) + 1;

/** How a page of so many is fetched; a server may give fewer on a page than were asked. */
export type LaadPagina = (page: number, pageSize: number) => Promise<BerichtenPagina>;

/** What the contract allows on a page. */
export const LARGEST_PAGE = 1000;

/**
 * Everything from `vanaf` (a place in the conversation) up to the newest.
 * @param known what was gathered before: then only what came in since is fetched, and added to it
 */
export async function verzamel(
  laad: LaadPagina,
  pageSize: number,
  vanaf: (eerste: BerichtenPagina) => number,
  known: Gesprek = LEEG_GESPREK,
): Promise<Gesprek> {
  const eerste = await laad(1, pageSize);
  // What was numbered anew cannot be added to; which ones were new is still true.
  const moved = isVerschoven(known, eerste.results);
  const basis = moved ? { ...LEEG_GESPREK, nieuw: known.nieuw } : known;
  const newest = basis.berichten.at(-1)?.volgnummer;
  const goal = moved ? beginVan(known) : newest === undefined ? vanaf(eerste) : newest + 1;
  let fresh = voegSamen(LEEG_GESPREK, eerste.results, eerste.count);
  // Far back it goes with large strides; the first page stays small, for the many who need no more.
  const isFar = beginVan(fresh) - Math.max(1, goal) > 2 * pageSize;
  const stride = isFar ? LARGEST_PAGE : pageSize;
  for (let page = isFar ? 0 : 1; beginVan(fresh) > Math.max(1, goal);) {
    page = Math.max(page + 1, volgendePagina(fresh, stride));
    const { results, count } = await laad(page, stride);
    if (results.length === 0) break;
    fresh = voegSamen(fresh, results, count);
  }
  return voegSamen(basis, fresh.berichten, fresh.count);
}

/**
 * The same, with the page before it.
 * @param hoever `alles`: with everything before it
 */
export async function verzamelOuder(
  laad: LaadPagina,
  pageSize: number,
  known: Gesprek,
  hoever: 'pagina' | 'alles' = 'pagina',
): Promise<Gesprek> {
  const goal = hoever === 'alles' ? 1 : beginVan(known) - 1;
  let gesprek = known;
  for (let page = volgendePagina(known, pageSize); beginVan(gesprek) > goal; page += 1) {
    const { results, count } = await laad(page, pageSize);
    if (results.length === 0) break;
    gesprek = voegSamen(gesprek, results, count);
  }
  return gesprek;
}
