/** A bericht: sent once, with its promise, and found again in the conversation. */
import {
  berichtenPageSchema,
  berichtSchema,
  type Bericht,
  type BerichtenPagina,
} from '../contract/berichten.js';
import { keurGeweigerd, keurInhoud, lees, type Kit } from './keuring.js';
import { keurEenmaal, keurGedaan, schrijf } from './schrijf.js';

const TEKST = 'Dit bericht komt van de contracttest van Loket. U hoeft niets te doen.';

export async function keurBericht(kit: Kit, zaakId: string, bijlage: string | null): Promise<void> {
  const { verslag, verbinding } = kit;
  const pad = `/zaken/${zaakId}/berichten`;
  const count = async (): Promise<BerichtenPagina | null> => {
    const antwoord = await verbinding.get(`${pad}?pageSize=1`);
    return keurInhoud(kit, 'bericht.daarna', antwoord, berichtenPageSchema) as BerichtenPagina | null;
  };
  const before = await count();
  keurGeweigerd(
    kit,
    'bericht.weigert',
    await schrijf(kit, { method: 'POST', pad, json: { tekst: '', loketContracttest: 1 } }),
    'tekst',
    'loketContracttest',
  );
  const json = { tekst: TEKST, ...(bijlage === null ? {} : { bijlagen: [bijlage] }) };
  const bericht = await keurEenmaal<Bericht>(kit, 'bericht.sturen', berichtSchema, ({ id }) => id, {
    pad,
    json,
    anders: { tekst: `${TEKST} Dit is een andere tekst.` },
  });
  if (bericht === null) return;
  const vraag = `POST ${pad}`;
  verslag.keur(
    'bericht.sturen:inhoud',
    vraag,
    bericht.tekst === TEKST && bericht.afzender.soort === 'aanvrager' && bericht.kanaal === 'portaal',
    'Het bericht komt terug zoals het is gestuurd, van de aanvrager, via het portaal.',
    'een andere tekst, afzender of ander kanaal',
  );
  if (bijlage !== null) {
    verslag.keur(
      'bericht.sturen:bijlage',
      vraag,
      bericht.bijlagen.some(({ id }) => id === bijlage),
      'De bijlage hangt aan het bericht.',
      'geen bijlage',
    );
  }
  await lees(kit, 'bericht.een', `${pad}/${bericht.id}`, berichtSchema);
  const after = await count();
  if (before !== null && after !== null) {
    verslag.keur(
      'bericht.sturen:eenmaal',
      `GET ${pad}`,
      after.count === before.count + 1 && after.results[0]?.id === bericht.id,
      'Er is precies één bericht bijgekomen, en het staat vooraan.',
      `${after.count - before.count} erbij`,
    );
    verslag.keur(
      'bericht.sturen:sleutel',
      `GET ${pad}`,
      (after.results[0]?.verzendsleutel ?? null) !== null,
      'Wie het stuurde, ziet bij het bericht de `verzendsleutel`, om een poging terug te vinden.',
      'geen verzendsleutel',
    );
  }
  await keurGedaan(kit, 'bericht.gelezen', { method: 'PUT', pad: `${pad}/${bericht.id}/gelezen` });
}
