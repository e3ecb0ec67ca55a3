/** What can be planned: products, locations, days, times, and what is asked of the citizen. For everyone. */
import {
  afspraakProductenPageSchema,
  afsprakenPageSchema,
  beschikbareDagenSchema,
  beschikbareLocatiesPageSchema,
  beschikbareTijdenSchema,
  klantveldenSchema,
  MAX_DAGEN,
  type Afspraak,
  type AfspraakProduct,
  type BeschikbareDagen,
  type BeschikbareLocatie,
  type BeschikbareTijd,
  type BeschikbareTijden,
  type Klantvelden,
} from '../contract/afspraken.js';
import { keurGeweigerd, lees, type Kit } from './keuring.js';
import { leesLijst } from './lijsten.js';

/** An appointment that could be made, for the part that writes. */
export interface Aanbod {
  readonly product: AfspraakProduct;
  readonly kanaal: string;
  readonly locatie: string | null;
  readonly tijden: readonly BeschikbareTijd[];
  readonly klantvelden: Klantvelden;
}

const DAG_MS = 86_400_000;
const amsterdam = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
/** The day in the Netherlands, `YYYY-MM-DD`. */
export const dagVan = (ms: number): string => amsterdam.format(ms);

const plus = (datum: string, dagen: number): string =>
  new Date(Date.parse(`${datum}T12:00:00Z`) + dagen * DAG_MS).toISOString().slice(0, 10);

const PERIODE = 42;

async function keurDagen(
  kit: Kit,
  query: string,
): Promise<{ readonly dagen: BeschikbareDagen; readonly laatste: string | null } | null> {
  const { verslag, verbinding } = kit;
  const van = dagVan(kit.now());
  const tot = plus(van, PERIODE - 1);
  const pad = '/afspraken/beschikbare-dagen';
  const dagen = await lees<BeschikbareDagen>(
    kit,
    'afspraken.dagen',
    `${pad}?${query}&van=${van}&tot=${tot}`,
    beschikbareDagenSchema,
    { openbaar: true, wie: 'niemand' },
  );
  keurGeweigerd(
    kit,
    'afspraken.dagen.weigert',
    await verbinding.get(`${pad}?${query}&van=${van}&tot=${plus(van, MAX_DAGEN)}`, { wie: 'niemand' }),
    'tot',
  );
  if (dagen === null) return null;
  const vraag = `GET ${pad}`;
  const expected = [...new Array<null>(PERIODE)].map((_, i) => plus(van, i));
  verslag.keur(
    'afspraken.dagen:elke-dag',
    vraag,
    JSON.stringify(dagen.results.map(({ datum }) => datum)) === JSON.stringify(expected),
    'Elke dag van de gevraagde periode staat er één keer, op volgorde, ook als er geen plaats is.',
    `${dagen.results.length} van ${PERIODE} dagen`,
  );
  const odd = dagen.results.find(({ aantal, reden }) => aantal > 0 !== (reden === null));
  verslag.keur(
    'afspraken.dagen:reden',
    vraag,
    odd === undefined,
    'Een dag zonder plaats heeft een `reden`; een dag met plaats heeft er geen.',
    `${odd?.datum ?? ''} klopt niet`,
  );
  // The last day with two times: today's appointments can often no longer be moved.
  const free = dagen.results.filter(({ aantal }) => aantal > 0);
  const roomy = free.filter(({ aantal }) => aantal > 1);
  return { dagen, laatste: (roomy.at(-1) ?? free.at(-1))?.datum ?? null };
}

async function keurTijden(
  kit: Kit,
  query: string,
  datum: string,
  aantal: number,
): Promise<readonly BeschikbareTijd[]> {
  const pad = `/afspraken/beschikbare-tijden?${query}&datum=${datum}`;
  const tijden = await lees<BeschikbareTijden>(kit, 'afspraken.tijden', pad, beschikbareTijdenSchema, {
    openbaar: true,
    wie: 'niemand',
  });
  if (tijden === null) return [];
  const vraag = `GET ${pad}`;
  const { verslag } = kit;
  verslag.keur(
    'afspraken.tijden:op-deze-dag',
    vraag,
    tijden.results.every(({ aanvang, einde }) => dagVan(Date.parse(aanvang)) === datum && aanvang < einde),
    'Elk tijdstip ligt op de gevraagde dag, in Nederland, en eindigt na het begin.',
    'een tijdstip op een andere dag',
  );
  if (tijden.results.length !== aantal) {
    verslag.letOp(
      'afspraken.tijden:aantal',
      vraag,
      'Er zijn zo veel tijdstippen als `beschikbare-dagen` voor deze dag zegt.',
      `${tijden.results.length} in plaats van ${aantal}`,
    );
  }
  return tijden.results;
}

/** @returns what could be booked, or `null` when nothing can */
export async function keurAanbod(kit: Kit, isAangemeld: boolean): Promise<Aanbod | null> {
  const { verslag, verbinding } = kit;
  const everyone = { openbaar: true, wie: 'niemand' } as const;
  const producten = await leesLijst<AfspraakProduct>(
    kit,
    'afspraken.producten',
    '/afspraken/producten',
    afspraakProductenPageSchema,
    everyone,
  );
  if (isAangemeld) await leesLijst<Afspraak>(kit, 'afspraken.lijst', '/afspraken', afsprakenPageSchema);
  const product = producten?.find(({ kanalen }) => kanalen.some((kanaal) => kanaal !== 'onbekend'));
  if (product === undefined) {
    verslag.slaOver('afspraken.dagen', 'Er is geen product waarvoor een afspraak kan.');
    return null;
  }
  const kanaal = product.kanalen.includes('balie') ? 'balie' : (product.kanalen[0] as string);
  const vraagProduct = `product=${product.id}:1`;
  const locaties =
    kanaal === 'balie'
      ? await leesLijst<BeschikbareLocatie>(
          kit,
          'afspraken.locaties',
          `/afspraken/locaties?${vraagProduct}`,
          beschikbareLocatiesPageSchema,
          everyone,
        )
      : null;
  keurGeweigerd(
    kit,
    'afspraken.locaties.weigert',
    await verbinding.get('/afspraken/locaties', { wie: 'niemand' }),
    'product',
  );
  const locatie = locaties?.find(({ eersteMogelijkheid }) => eersteMogelijkheid) ?? locaties?.[0] ?? null;
  if (kanaal === 'balie' && locatie === null) {
    verslag.slaOver('afspraken.dagen', 'Voor het eerste product is er geen locatie.');
    return null;
  }
  const klantvelden = await lees<Klantvelden>(
    kit,
    'afspraken.klantvelden',
    `/afspraken/klantvelden?${vraagProduct}&kanaal=${kanaal}`,
    klantveldenSchema,
    everyone,
  );
  const query = `${vraagProduct}&kanaal=${kanaal}${locatie === null ? '' : `&locatie=${locatie.id}`}`;
  const gevonden = await keurDagen(kit, query);
  const datum = gevonden?.laatste ?? null;
  if (gevonden === null || datum === null || klantvelden === null) {
    verslag.slaOver('afspraken.tijden', 'In de komende zes weken is er geen dag met plaats.');
    return null;
  }
  const aantal = gevonden.dagen.results.find((dag) => dag.datum === datum)?.aantal ?? 0;
  const tijden = await keurTijden(kit, query, datum, aantal);
  return { product, kanaal, locatie: locatie?.id ?? null, tijden, klantvelden };
}
