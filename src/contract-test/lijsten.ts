/** Lists come in pages, and say how many there are. */
import type { AnySchema } from '../contract/streng.js';
import { keurGeweigerd, keurInhoud, keurStatus, lees, type Kit, type LeesOptions } from './keuring.js';

interface Pagina<T> {
  readonly count: number;
  readonly next?: string | null;
  readonly previous?: string | null;
  readonly results: readonly T[];
}

const MAX_PAGES = 50;

/** What is in two places of one list. */
function dubbel(ids: readonly string[]): string | undefined {
  return ids.find((id, i) => ids.indexOf(id) !== i);
}

/** Reads a whole list, page by page. @returns what is in it, or `null` when the first page cannot be read */
export async function leesLijst<T extends { readonly id: string }>(
  kit: Kit,
  naam: string,
  pad: string,
  schema: AnySchema,
  options: LeesOptions = {},
): Promise<readonly T[] | null> {
  const { verslag, verbinding } = kit;
  const first = await lees<Pagina<T>>(kit, naam, pad, schema, options);
  if (first === null) return null;
  const vraag = `GET ${pad}`;
  verslag.keur(
    `${naam}:eerste`,
    vraag,
    (first.previous ?? null) === null,
    '`previous` is `null` op de eerste pagina.',
  );
  const all = [...first.results];
  let next = first.next ?? null;
  for (let page = 1; next !== null && page < MAX_PAGES; page += 1) {
    const isOurs = verslag.keur(
      `${naam}:next`,
      vraag,
      next.startsWith(`${verbinding.adres}/`),
      '`next` is het volledige adres van de volgende pagina, bij dezelfde API.',
      'een ander adres',
    );
    if (!isOurs) break;
    const antwoord = await verbinding.get(next, options);
    if (!keurStatus(kit, `${naam}.volgende`, antwoord, 200)) break;
    const data = keurInhoud(kit, `${naam}.volgende`, antwoord, schema) as Pagina<T> | null;
    if (data === null) break;
    all.push(...data.results);
    next = data.next ?? null;
  }
  const again = dubbel(all.map(({ id }) => id));
  verslag.keur(
    `${naam}:dubbel`,
    vraag,
    again === undefined,
    'Een `id` staat één keer in een lijst.',
    `${again ?? ''} dubbel`,
  );
  if (next === null) {
    verslag.keur(
      `${naam}:count`,
      vraag,
      all.length === first.count,
      '`count` is hoeveel er in alle pagina’s samen staan.',
      `count is ${first.count}, het zijn er ${all.length}`,
    );
  }
  return all;
}

/** How a list is cut into pages, and what it refuses. */
export async function keurPaginas(
  kit: Kit,
  naam: string,
  pad: string,
  schema: AnySchema,
  all: readonly { readonly id: string }[],
  options: LeesOptions = {},
): Promise<void> {
  const { verslag, verbinding } = kit;
  const read = async (query: string): Promise<Pagina<{ readonly id: string }> | null> => {
    const antwoord = await verbinding.get(`${pad}?${query}`, options);
    if (!keurStatus(kit, `${naam}.pagina`, antwoord, 200)) return null;
    return keurInhoud(kit, `${naam}.pagina`, antwoord, schema) as Pagina<{ readonly id: string }> | null;
  };
  const one = await read('pageSize=1');
  if (one !== null) {
    const expected = Math.min(1, all.length);
    verslag.keur(
      `${naam}:page-size`,
      `GET ${pad}?pageSize=1`,
      one.results.length === expected &&
        one.count === all.length &&
        ((one.next ?? null) !== null) === all.length > 1,
      'Met `pageSize=1` staat er één op een pagina, blijft `count` gelijk en is er een `next` zolang er meer is.',
      `${one.results.length} op de pagina, count ${one.count}, ${one.next ? 'wel' : 'geen'} next`,
    );
  }
  if (all.length > 1) {
    const two = await read('pageSize=1&page=2');
    verslag.keur(
      `${naam}:page`,
      `GET ${pad}?pageSize=1&page=2`,
      two !== null && two.results[0]?.id === all[1]?.id && (two.previous ?? null) !== null,
      'De tweede pagina begint waar de eerste ophield, en heeft een `previous`.',
    );
  }
  const past = await read('page=9999');
  if (past !== null) {
    verslag.keur(
      `${naam}:voorbij-het-einde`,
      `GET ${pad}?page=9999`,
      past.results.length === 0 && past.count === all.length,
      'Een pagina voorbij het einde is leeg.',
      `${past.results.length} op de pagina`,
    );
  }
  keurGeweigerd(
    kit,
    `${naam}.weigert`,
    await verbinding.get(`${pad}?page=0&pageSize=veel`, options),
    'page',
    'pageSize',
  );
  keurGeweigerd(
    kit,
    `${naam}.onbekend`,
    await verbinding.get(`${pad}?loketContracttest=1`, options),
    'loketContracttest',
  );
}
