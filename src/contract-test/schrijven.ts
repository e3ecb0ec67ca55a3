/** What changes something, only when that was asked for; says beforehand what, and cleans up what can be cleaned up. */
import { mijnGegevensSchema } from '../contract/mijn-gegevens.js';
import { sessieSchema, type Sessie } from '../contract/sessie.js';
import type { Zaak } from '../contract/zaken.js';
import { keurAfspraken } from './schrijven-afspraken.js';
import type { Aanbod } from './afspraken-lezen.js';
import { keurBijlage, keurContactbijlage, keurUpload } from './schrijven-bestanden.js';
import { keurBericht } from './schrijven-berichten.js';
import { keurLink } from './schrijven-links.js';
import { kiesOnderwerp, keurContactverzoek } from './schrijven-contact.js';
import { keurGeweigerd, keurProbleem, type Kit } from './keuring.js';
import type { Gelezen } from './lezen.js';
import { keurGedaan, keurSchrijf, schrijf } from './schrijf.js';

export interface SchrijfOptions {
  readonly email: string;
  readonly onPlan: (regels: readonly string[]) => void;
}

/** What this run will leave behind, in Dutch. */
function planVan(
  { zaak, gegevens, onderwerpen, sessie }: Gelezen,
  aanbod: Aanbod | null,
  email: string,
): string[] {
  const mogelijk = zaak?.mogelijkheden ?? null;
  const van = zaak === null ? '' : ` in zaak ${zaak.id}`;
  return [
    ...(zaak === null ? [] : [`Wat er is gezien${van} wordt opgeslagen.`]),
    ...(gegevens === null ? [] : ['De eigen gegevens worden opgeslagen zoals zij nu zijn.']),
    ...(sessie?.aangemeld === true ? ['De sessie wordt verlengd.'] : []),
    ...(mogelijk?.documentToevoegen?.toegestaan === true
      ? [`Er komen twee documenten${van}; één wordt weer weggehaald, één blijft staan ("Contracttest").`]
      : []),
    ...(mogelijk?.berichtSturen?.toegestaan === true
      ? [`Er komt één bericht${van}, met een bijlage als dat mag; dat blijft staan.`]
      : []),
    ...(aanbod === null
      ? []
      : [
          `Er wordt een tijdstip vastgehouden en losgelaten, en één afspraak geboekt, verzet en geannuleerd (mail naar ${email}).`,
        ]),
    ...(kiesOnderwerp(onderwerpen, zaak !== null) === null
      ? []
      : [`Er wordt één contactverzoek gestuurd (antwoord naar ${email}); dat blijft staan.`]),
  ];
}

/** What every write must refuse, tried on one that changes as good as nothing. */
async function keurWeigeringen(kit: Kit, zaak: Zaak): Promise<void> {
  const { verbinding, verslag } = kit;
  const pad = `/zaken/${zaak.id}/gezien`;
  const tot = zaak.gezienTot ?? `${zaak.startdatum}T00:00:00+01:00`;
  const put = { method: 'PUT', pad, json: { tot } } as const;
  keurGeweigerd(
    kit,
    'schrijven.zonder-loket-client',
    await verbinding.vraag('PUT', pad, {
      json: { tot },
      headers: verbinding.csrfToken === null ? {} : { 'X-CSRF-Token': verbinding.csrfToken },
    }),
    'Loket-Client',
  );
  if (verbinding.metCookie && verbinding.csrfToken !== null) {
    const refused = await verbinding.vraag('PUT', pad, {
      json: { tot },
      headers: { 'Loket-Client': 'loket-contracttest/1' },
    });
    if (keurProbleem(kit, 'schrijven.zonder-csrf', refused, 'csrf-token-verlopen') !== null) {
      verslag.keur(
        'schrijven.zonder-csrf:nieuw',
        refused.vraag,
        refused.headers.has('X-CSRF-Token'),
        'Wie een verlopen CSRF-kenmerk stuurt, krijgt het goede in `X-CSRF-Token`.',
        'geen header',
      );
    }
  }
  keurProbleem(
    kit,
    'schrijven.vreemde-origin',
    await schrijf(kit, { ...put, headers: { Origin: 'https://loket-contracttest.invalid' } }),
    'geen-toegang',
  );
  keurProbleem(
    kit,
    'schrijven.geen-json',
    await schrijf(kit, {
      method: 'PUT',
      pad,
      body: JSON.stringify({ tot }),
      headers: { 'Content-Type': 'text/plain' },
    }),
    'mediatype-niet-ondersteund',
  );
  keurProbleem(
    kit,
    'schrijven.kapotte-json',
    await schrijf(kit, {
      method: 'PUT',
      pad,
      body: '{"tot":',
      headers: { 'Content-Type': 'application/json' },
    }),
    'ongeldig',
  );
  keurGeweigerd(
    kit,
    'schrijven.alle-fouten',
    await schrijf(kit, { ...put, json: { tot: 'gisteren', loketContracttest: true } }),
    'tot',
    'loketContracttest',
  );
  if (!(await keurGedaan(kit, 'zaken.gezien', put))) return;
  const after = (await verbinding.get(`/zaken/${zaak.id}`)).json as Partial<Zaak> | undefined;
  verslag.keur(
    'zaken.gezien:bewaard',
    `GET /zaken/${zaak.id}`,
    Date.parse(after?.gezienTot ?? '') >= Date.parse(tot),
    'Wat er is gezien, staat daarna in `gezienTot`.',
    after?.gezienTot === undefined || after.gezienTot === null ? 'leeg' : 'een eerder moment',
  );
}

async function keurGegevens(kit: Kit, gegevens: NonNullable<Gelezen['gegevens']>): Promise<void> {
  const pad = '/mijn-gegevens';
  const { emailBijWijziging } = gegevens.notificaties;
  await keurSchrijf(kit, 'mijn-gegevens.wijzigen', mijnGegevensSchema, 200, {
    method: 'PATCH',
    pad,
    json: { notificaties: { emailBijWijziging } },
  });
  keurGeweigerd(
    kit,
    'mijn-gegevens.weigert',
    await schrijf(kit, { method: 'PATCH', pad, json: { email: 'geen adres', naam: 'Iemand anders' } }),
    'email',
    'naam',
  );
}

async function keurVerlenging(kit: Kit): Promise<void> {
  const sleutel = kit.sleutel();
  const schrijven = { method: 'POST', pad: '/sessie/verlenging', sleutel } as const;
  const first = await keurSchrijf<Sessie>(kit, 'sessie.verlenging', sessieSchema, 200, schrijven);
  if (first === null) return;
  const again = await schrijf(kit, schrijven);
  kit.verslag.keur(
    'sessie.verlenging:herhaling',
    again.vraag,
    again.status === 200 && (again.json as Partial<Sessie> | undefined)?.onderwerp === first.onderwerp,
    'Twee keer verlengen met dezelfde sleutel geeft hetzelfde antwoord.',
    String(again.status),
  );
}

export async function keurSchrijven(
  kit: Kit,
  { email, onPlan }: SchrijfOptions,
  gelezen: Gelezen,
  aanbod: Aanbod | null,
): Promise<void> {
  const { zaak, gegevens, sessie, onderwerpen } = gelezen;
  const plan = planVan(gelezen, aanbod, email);
  onPlan(plan);
  if (zaak === null) kit.verslag.slaOver('schrijven', 'Er is geen zaak om iets bij te schrijven.');
  else {
    await keurWeigeringen(kit, zaak);
    const { documentToevoegen = null, berichtSturen = null } = zaak.mogelijkheden ?? {};
    if (documentToevoegen?.toegestaan === true) await keurUpload(kit, zaak.id, documentToevoegen);
    else
      kit.verslag.slaOver(
        'upload',
        'Bij deze zaak kan geen document worden toegevoegd. Kies een andere met --zaak.',
      );
    await keurLink(kit, zaak.id, gelezen.documenten);
    if (berichtSturen?.toegestaan === true) {
      const bijlage = await keurBijlage(kit, zaak.id, berichtSturen.bijlagen ?? null);
      await keurBericht(kit, zaak.id, bijlage);
    } else
      kit.verslag.slaOver(
        'bericht',
        'Bij deze zaak kan geen bericht worden gestuurd. Kies een andere met --zaak.',
      );
  }
  if (gegevens !== null) await keurGegevens(kit, gegevens);
  if (sessie?.aangemeld === true) await keurVerlenging(kit);
  if (aanbod !== null) await keurAfspraken(kit, aanbod, email);
  await keurContactbijlage(kit, onderwerpen);
  await keurContactverzoek(kit, onderwerpen, email, sessie?.aangemeld === true);
}
