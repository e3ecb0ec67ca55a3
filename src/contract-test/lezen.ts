/** What can be read: who is signed in, the municipality, cases with everything in them, subjects, own details. */
import { createHash } from 'node:crypto';
import { berichtenPageSchema, berichtSchema, type Bericht } from '../contract/berichten.js';
import { contactOnderwerpenPageSchema, type ContactOnderwerp } from '../contract/contact.js';
import { documentenPageSchema, documentSchema, type Document } from '../contract/documenten.js';
import { mijnGegevensSchema, type MijnGegevens } from '../contract/mijn-gegevens.js';
import { organisatieSchema, type Organisatie } from '../contract/organisatie.js';
import { sessieSchema, type Sessie } from '../contract/sessie.js';
import { statussenPageSchema, type Status } from '../contract/statussen.js';
import { zaakSchema, zakenPageSchema, type Zaak, type ZaakSamenvatting } from '../contract/zaken.js';
import { keurBewaren, keurGeweigerd, keurStatus, lees, type Kit } from './keuring.js';
import { keurPaginas, leesLijst } from './lijsten.js';

/** What the rest of the test builds on. */
export interface Gelezen {
  readonly sessie: Sessie | null;
  readonly organisatie: Organisatie | null;
  readonly zaken: readonly ZaakSamenvatting[];
  /** The case that is looked at whole. */
  readonly zaak: Zaak | null;
  readonly documenten: readonly Document[];
  readonly onderwerpen: readonly ContactOnderwerp[];
  readonly gegevens: MijnGegevens | null;
}

export type Onderdeel = 'zaken' | 'documenten' | 'berichten' | 'afspraken' | 'contact' | 'mijn-gegevens';

/** Whether the municipality says that it serves this; what it does not serve is not looked at. */
export function serves(kit: Kit, organisatie: Organisatie | null, onderdeel: Onderdeel): boolean {
  const found = organisatie === null || organisatie.onderdelen.includes(onderdeel);
  if (!found) kit.verslag.slaOver(onderdeel, `\`organisatie.onderdelen\` noemt ${onderdeel} niet.`);
  return found;
}

/** The largest file that is fetched to look at its bytes. */
const MAX_INHOUD = 8 * 1024 * 1024;

async function keurDocumenten(kit: Kit, zaakId: string): Promise<readonly Document[]> {
  const pad = `/zaken/${zaakId}/documenten`;
  const documenten = (await leesLijst<Document>(kit, 'documenten.lijst', pad, documentenPageSchema)) ?? [];
  const first = documenten[0];
  if (first === undefined) {
    kit.verslag.slaOver(
      'documenten.inhoud',
      'Deze zaak heeft geen document. Kies met --zaak een zaak met documenten.',
    );
    return documenten;
  }
  const one = await lees<Document>(kit, 'documenten.een', `${pad}/${first.id}`, documentSchema);
  kit.verslag.keur(
    'documenten.een:zelfde',
    `GET ${pad}/${first.id}`,
    one === null || one.id === first.id,
    'Een document heeft het `id` waarmee het is gevraagd.',
  );
  const small = documenten.find(
    ({ verwerking, bestandsomvang }) => verwerking === 'beschikbaar' && (bestandsomvang ?? 0) <= MAX_INHOUD,
  );
  if (small === undefined)
    kit.verslag.slaOver('documenten.inhoud', 'Er is geen document beschikbaar van hoogstens 8 MiB.');
  else await keurInhoudVan(kit, `${pad}/${small.id}/inhoud`, small);
  return documenten;
}

/** The bytes of a document: safe to open, whole, and what was written down of them. */
async function keurInhoudVan(kit: Kit, pad: string, document: Document): Promise<void> {
  const { verslag, verbinding } = kit;
  const naam = 'documenten.inhoud';
  const antwoord = await verbinding.get(pad);
  if (!keurStatus(kit, naam, antwoord, 200)) return;
  const { vraag, headers, bytes } = antwoord;
  keurBewaren(kit, naam, antwoord);
  verslag.keur(
    `${naam}:attachment`,
    vraag,
    /^attachment\b/i.test(headers.get('Content-Disposition') ?? ''),
    'Zonder `weergave` is het een bestand om op te slaan: `Content-Disposition: attachment`.',
    headers.get('Content-Disposition') ?? 'geen header',
  );
  verslag.keur(
    `${naam}:csp`,
    vraag,
    /default-src 'none'/.test(headers.get('Content-Security-Policy') ?? ''),
    "Een bestand voert niets uit: `Content-Security-Policy: default-src 'none'`.",
    headers.get('Content-Security-Policy') ?? 'geen header',
  );
  const { bestandsomvang, integriteit } = document;
  verslag.keur(
    `${naam}:omvang`,
    vraag,
    bestandsomvang === null || bestandsomvang === bytes.length,
    'Het bestand heeft de `bestandsomvang` van het document.',
    `${bytes.length} in plaats van ${String(bestandsomvang)} bytes`,
  );
  if (integriteit?.algoritme === 'sha_256') {
    verslag.keur(
      `${naam}:integriteit`,
      vraag,
      createHash('sha256').update(bytes).digest('hex') === integriteit.waarde.toLowerCase(),
      'De inhoud heeft de SHA-256 die in `integriteit` staat.',
      'een andere waarde',
    );
  }
  if (headers.get('Accept-Ranges') === 'bytes' && bytes.length > 10) {
    const part = await verbinding.get(pad, { headers: { Range: 'bytes=2-9' } });
    verslag.keur(
      `${naam}:range`,
      `${vraag} (Range: bytes=2-9)`,
      part.status === 206 &&
        part.headers.get('Content-Range') === `bytes 2-9/${bytes.length}` &&
        Buffer.compare(part.bytes, bytes.subarray(2, 10)) === 0,
      'Wie `Accept-Ranges: bytes` zegt, geeft het gevraagde deel met 206 en `Content-Range`.',
      `${part.status}, ${part.bytes.length} bytes`,
    );
  }
  const open = await verbinding.get(`${pad}?weergave=openen`);
  const isInline = /^inline\b/i.test(open.headers.get('Content-Disposition') ?? '');
  const type = (open.headers.get('Content-Type') ?? '').split(';')[0]?.trim() ?? '';
  verslag.keur(
    `${naam}:openen`,
    open.vraag,
    open.status === 200 && (!isInline || ['application/pdf', 'image/jpeg', 'image/png'].includes(type)),
    'Alleen PDF, JPEG en PNG openen in de browser; al het andere wordt opgeslagen.',
    `${open.status}, ${type}, ${isInline ? 'inline' : 'geen inline'}`,
  );
  keurGeweigerd(kit, `${naam}.weigert`, await verbinding.get(`${pad}?weergave=anders`), 'weergave');
}

async function keurBerichten(kit: Kit, zaakId: string): Promise<void> {
  const { verslag } = kit;
  const pad = `/zaken/${zaakId}/berichten`;
  const berichten = await leesLijst<Bericht>(kit, 'berichten.lijst', pad, berichtenPageSchema);
  if (berichten === null) return;
  verslag.keur(
    'berichten.lijst:volgorde',
    `GET ${pad}`,
    berichten.every(({ volgnummer }, i) => i === 0 || volgnummer < (berichten[i - 1] as Bericht).volgnummer),
    'Het nieuwste bericht staat vooraan; `volgnummer` 1 is het oudste.',
    'een andere volgorde',
  );
  await keurPaginas(kit, 'berichten.lijst', pad, berichtenPageSchema, berichten);
  const [first] = berichten;
  if (first) await lees(kit, 'berichten.een', `${pad}/${first.id}`, berichtSchema);
}

async function keurZaak(
  kit: Kit,
  organisatie: Organisatie | null,
  zaakId: string,
): Promise<Pick<Gelezen, 'zaak' | 'documenten'>> {
  const { verslag } = kit;
  const pad = `/zaken/${zaakId}`;
  const zaak = await lees<Zaak>(kit, 'zaken.een', pad, zaakSchema);
  verslag.keur(
    'zaken.een:zelfde',
    `GET ${pad}`,
    zaak === null || zaak.id === zaakId,
    'Een zaak heeft het `id` waarmee zij is gevraagd.',
  );
  const statussen = await leesLijst<Status>(kit, 'statussen.lijst', `${pad}/statussen`, statussenPageSchema);
  const hasDocumenten = serves(kit, organisatie, 'documenten');
  const documenten = hasDocumenten ? await keurDocumenten(kit, zaakId) : [];
  if (hasDocumenten) {
    const known = new Set(documenten.map(({ id }) => id));
    const lost = statussen?.flatMap((status) => status.documenten).find((id) => !known.has(id));
    if (lost !== undefined) {
      verslag.letOp(
        'statussen.lijst:documenten',
        `GET ${pad}/statussen`,
        'Documenten bij een stap staan ook in de lijst met documenten.',
        `${lost} staat er niet`,
      );
    }
  }
  if (serves(kit, organisatie, 'berichten')) await keurBerichten(kit, zaakId);
  return { zaak, documenten };
}

/** @param wanted the case of the options; without it the first of the list */
export async function keurLezen(kit: Kit, wanted: string | null): Promise<Gelezen> {
  const { verslag, verbinding } = kit;
  const sessie = await lees<Sessie>(kit, 'sessie', '/sessie', sessieSchema);
  verbinding.csrfToken = sessie?.csrfToken ?? null;
  const organisatie = await lees<Organisatie>(kit, 'organisatie', '/organisatie', organisatieSchema, {
    openbaar: true,
  });
  let gelezen: Gelezen = {
    sessie,
    organisatie,
    zaken: [],
    zaak: null,
    documenten: [],
    onderwerpen: [],
    gegevens: null,
  };
  if (serves(kit, organisatie, 'contact')) {
    const onderwerpen = await leesLijst<ContactOnderwerp>(
      kit,
      'contact.onderwerpen',
      '/contact/onderwerpen',
      contactOnderwerpenPageSchema,
      { openbaar: true, wie: 'niemand' },
    );
    gelezen = { ...gelezen, onderwerpen: onderwerpen ?? [] };
  }
  if (sessie !== null && !sessie.aangemeld) {
    const why = verbinding.heeftPersoon
      ? 'De aanmelding die is meegegeven, werkt niet: `/sessie` zegt dat niemand is ingelogd.'
      : 'Geef met --token of --cookie een aanmelding mee om te lezen wat persoonlijk is.';
    if (verbinding.heeftPersoon)
      verslag.keur('sessie:aangemeld', 'GET /sessie', false, 'De aanmelding werkt.', why);
    verslag.slaOver('zaken', why);
    return gelezen;
  }
  if (serves(kit, organisatie, 'mijn-gegevens')) {
    gelezen = {
      ...gelezen,
      gegevens: await lees<MijnGegevens>(kit, 'mijn-gegevens', '/mijn-gegevens', mijnGegevensSchema),
    };
  }
  if (!serves(kit, organisatie, 'zaken')) return gelezen;
  const zaken = await leesLijst<ZaakSamenvatting>(kit, 'zaken.lijst', '/zaken', zakenPageSchema);
  if (zaken === null) return gelezen;
  await keurPaginas(kit, 'zaken.lijst', '/zaken', zakenPageSchema, zaken);
  const zaakId = wanted ?? zaken[0]?.id;
  if (zaakId === undefined) {
    verslag.slaOver('zaken.een', 'Deze persoon heeft geen zaken. Log in als iemand die er wel heeft.');
    return { ...gelezen, zaken };
  }
  return { ...gelezen, zaken, ...(await keurZaak(kit, organisatie, zaakId)) };
}
