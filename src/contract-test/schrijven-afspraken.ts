/** Appointments: a time held and let go, an appointment booked, moved and cancelled, without a session. */
import {
  afspraakSchema,
  geboekteAfspraakSchema,
  reserveringSchema,
  type Afspraak,
  type GeboekteAfspraak,
  type Klantveld,
  type Reservering,
} from '../contract/afspraken.js';
import type { Aanbod } from './afspraken-lezen.js';
import { keurGeweigerd, keurProbleem, lees, type Kit } from './keuring.js';
import { keurEenmaal, keurGedaan, keurSchrijf, schrijf } from './schrijf.js';

const niemand = { wie: 'niemand' } as const;

/** Something that fits in each field that the municipality asks. */
function klantVan(velden: readonly Klantveld[], email: string): Record<string, string> {
  const value = ({ soort, naam }: Klantveld): string => {
    if (soort === 'email') return email;
    if (soort === 'telefoon') return '0612345678';
    if (soort === 'datum') return '1990-05-17';
    return /postcode/i.test(naam) ? '1234 AB' : 'Contracttest';
  };
  const asked = velden.filter(({ verplicht, eenVan }) => verplicht || (eenVan ?? null) !== null);
  return Object.fromEntries(asked.map((veld) => [veld.naam, value(veld)]));
}

async function keurReservering(kit: Kit, plaats: object): Promise<void> {
  const { verslag } = kit;
  const pad = '/afspraken/reserveringen';
  const held = await keurEenmaal<Reservering>(kit, 'reservering.maken', reserveringSchema, ({ id }) => id, {
    pad,
    ...niemand,
    json: plaats,
    anders: { ...plaats, vervangt: 'loket-contracttest' },
  });
  if (held === null) return;
  const one = `${pad}/${held.id}`;
  const longer = await keurSchrijf<Reservering>(kit, 'reservering.verlengen', reserveringSchema, 200, {
    method: 'PUT',
    pad: one,
    ...niemand,
  });
  verslag.keur(
    'reservering.verlengen:langer',
    `PUT ${one}`,
    longer === null || Date.parse(longer.verlooptOp) >= Date.parse(held.verlooptOp),
    'Na verlengen loopt de reservering niet eerder af.',
  );
  await keurGedaan(kit, 'reservering.loslaten', { method: 'DELETE', pad: one, ...niemand });
  await keurGedaan(kit, 'reservering.loslaten-herhaling', { method: 'DELETE', pad: one, ...niemand });
  const gone = await schrijf(kit, { method: 'PUT', pad: one, ...niemand });
  keurProbleem(kit, 'reservering.weg', gone, 'reservering-verlopen', 'niet-gevonden');
}

/** Reads, moves and cancels it with the token, as the link in the mail does. */
async function keurMetToken(
  kit: Kit,
  geboekt: GeboekteAfspraak,
  token: string,
  later: string | undefined,
): Promise<void> {
  const { verslag } = kit;
  const pad = `/afspraken/${geboekt.id}`;
  const met = { ...niemand, headers: { 'Afspraak-Token': token } };
  const read = await lees<Afspraak>(kit, 'afspraak.lezen', pad, afspraakSchema, met);
  verslag.keur(
    'afspraak.lezen:zelfde',
    `GET ${pad}`,
    read === null ||
      (read.nummer === geboekt.nummer && Date.parse(read.aanvang) === Date.parse(geboekt.aanvang)),
    'Met het token komt dezelfde afspraak terug.',
  );
  const wrong = { ...niemand, headers: { 'Afspraak-Token': 'x'.repeat(token.length) } };
  keurProbleem(kit, 'afspraak.verkeerd-token', await kit.verbinding.get(pad, wrong), 'niet-gevonden');
  // Where everyone is signed in, nobody is without.
  if (kit.verbinding.iedereen === null) {
    keurProbleem(
      kit,
      'afspraak.zonder-token',
      await kit.verbinding.get(pad, niemand),
      'niet-geauthenticeerd',
    );
  }
  if (later !== undefined) {
    const moved = await keurSchrijf<Afspraak>(kit, 'afspraak.verzetten', afspraakSchema, 200, {
      method: 'PUT',
      pad,
      ...met,
      json: { aanvang: later },
    });
    verslag.keur(
      'afspraak.verzetten:zelfde-afspraak',
      `PUT ${pad}`,
      moved === null ||
        (moved.id === geboekt.id &&
          moved.nummer === geboekt.nummer &&
          moved.versie > geboekt.versie &&
          Date.parse(moved.aanvang) === Date.parse(later)),
      'Een verzette afspraak houdt `id` en `nummer`, krijgt een hogere `versie` en de nieuwe tijd.',
      moved === null ? null : `versie ${moved.versie}`,
    );
  }
  const cancel = { method: 'DELETE', pad, ...met } as const;
  const gone = await keurSchrijf<Afspraak>(kit, 'afspraak.annuleren', afspraakSchema, 200, cancel);
  verslag.keur(
    'afspraak.annuleren:status',
    `DELETE ${pad}`,
    gone === null || gone.status === 'geannuleerd',
    'Een geannuleerde afspraak heeft status `geannuleerd`.',
    gone?.status ?? null,
  );
  await keurSchrijf(kit, 'afspraak.annuleren-herhaling', afspraakSchema, 200, cancel);
}

export async function keurAfspraken(kit: Kit, aanbod: Aanbod, email: string): Promise<void> {
  const { product, kanaal, locatie, tijden, klantvelden } = aanbod;
  const { verslag } = kit;
  const [tijd, later] = tijden;
  if (tijd === undefined) {
    verslag.slaOver('afspraak', 'Er is geen tijdstip vrij om te boeken.');
    return;
  }
  const plaats = {
    producten: [{ id: product.id, aantal: 1 }],
    kanaal,
    ...(locatie === null ? {} : { locatie }),
    aanvang: tijd.aanvang,
  };
  await keurReservering(kit, plaats);
  const json = { ...plaats, klant: klantVan(klantvelden.results, email) };
  keurGeweigerd(
    kit,
    'afspraak.weigert',
    await schrijf(kit, {
      method: 'POST',
      pad: '/afspraken',
      ...niemand,
      json: { ...json, kanaal: 'duif', bsn: '1' },
    }),
    'kanaal',
    'bsn',
  );
  const geboekt = await keurEenmaal<GeboekteAfspraak>(
    kit,
    'afspraak.boeken',
    geboekteAfspraakSchema,
    ({ id, token }) => [id, token],
    { pad: '/afspraken', ...niemand, json, anders: { ...json, wensen: { toelichting: 'Iets anders' } } },
  );
  if (geboekt === null) return;
  verslag.keur(
    'afspraak.boeken:zoals-gevraagd',
    'POST /afspraken',
    geboekt.status === 'geboekt' && Date.parse(geboekt.aanvang) === Date.parse(tijd.aanvang),
    'De afspraak is geboekt op de gevraagde tijd.',
    geboekt.status,
  );
  const { token } = geboekt;
  if (token === null) {
    verslag.slaOver(
      'afspraak.lezen',
      `Het token staat alleen in de mail. Annuleer afspraak ${geboekt.nummer} zelf.`,
    );
    return;
  }
  await keurMetToken(kit, geboekt, token, later?.aanvang);
}
