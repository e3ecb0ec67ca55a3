/** One contactverzoek, without signing in where that can: sent once, with a number, a promise and a copy. */
import { contactverzoekSchema, type ContactOnderwerp, type Contactverzoek } from '../contract/contact.js';
import { keurGeweigerd, type Kit } from './keuring.js';
import { keurEenmaal, schrijf } from './schrijf.js';

const TEKST = 'Dit contactverzoek komt van de contracttest van Loket. U hoeft niets te doen.';

/** A subject that asks the least. */
export function kiesOnderwerp(
  onderwerpen: readonly ContactOnderwerp[],
  isAangemeld: boolean,
): ContactOnderwerp | null {
  const open = onderwerpen.filter(({ aanmeldenNodig }) => isAangemeld || !aanmeldenNodig);
  const soort = (...wanted: string[]): ContactOnderwerp | undefined =>
    open.find((one) => wanted.includes(one.soort) && !one.aanmeldenNodig) ??
    open.find((one) => wanted.includes(one.soort));
  return soort('vraag', 'opmerking') ?? soort('klacht') ?? null;
}

export async function keurContactverzoek(
  kit: Kit,
  onderwerpen: readonly ContactOnderwerp[],
  email: string,
  isAangemeld: boolean,
): Promise<void> {
  const { verslag } = kit;
  const onderwerp = kiesOnderwerp(onderwerpen, isAangemeld);
  if (onderwerp === null) {
    verslag.slaOver('contactverzoek', 'Er is geen onderwerp voor een vraag, opmerking of klacht.');
    return;
  }
  const wie = onderwerp.aanmeldenNodig ? 'persoon' : 'niemand';
  const pad = '/contactverzoeken';
  const json = {
    soort: onderwerp.soort,
    onderwerp: onderwerp.id,
    tekst: TEKST,
    naam: 'Contracttest',
    email,
    voorkeurskanaal: 'email',
  };
  keurGeweigerd(
    kit,
    'contactverzoek.weigert',
    await schrijf(kit, { method: 'POST', pad, wie, json: { ...json, soort: 'anders', bsn: '1' } }),
    'soort',
    'bsn',
  );
  const verzoek = await keurEenmaal<Contactverzoek>(
    kit,
    'contactverzoek.sturen',
    contactverzoekSchema,
    ({ referentienummer }) => referentienummer,
    { pad, wie, json, anders: { ...json, tekst: `${TEKST} Dit is een andere tekst.` } },
  );
  if (verzoek === null) return;
  const { kopie } = verzoek;
  verslag.keur(
    'contactverzoek.sturen:kopie',
    `POST ${pad}`,
    kopie.tekst === TEKST && kopie.email === email && kopie.onderwerp.id === onderwerp.id,
    'De kopie heeft alles wat is ingevuld.',
    'iets anders',
  );
}
