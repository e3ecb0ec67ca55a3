/** Files: announced, sent in parts that each carry their digest, completed with a receipt, and cancelled. */
import { createHash } from 'node:crypto';
import {
  aangekondigdDocumentSchema,
  aangekondigdeBijlageSchema,
  bijlageSchema,
  delenSchema,
  documentSchema,
  MAX_DEEL,
  MIN_DEEL,
  type AangekondigdDocument,
  type AangekondigdeBijlage,
  type Bijlage,
  type Deel,
  type Delen,
  type Document,
  type Ontvangstbewijs,
} from '../contract/documenten.js';
import type { ContactOnderwerp } from '../contract/contact.js';
import { keurGeweigerd, keurProbleem, keurStatus, lees, type Kit } from './keuring.js';
import { keurEenmaal, keurGedaan, keurSchrijf, schrijf } from './schrijf.js';
import type { AnySchema } from '../contract/streng.js';

/** As `mogelijkheden` and onderwerpen say them. */
interface Grenzen {
  readonly maxBestandsgrootte?: number | null;
  readonly toegestaneFormaten?: readonly string[] | null;
  readonly informatieobjecttypen?: readonly { readonly id: string }[];
}

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const digestHeader = (bytes: Uint8Array): string => `sha-256=:${sha256(bytes).toString('base64')}:`;

/** Large enough for more than one part at a server that makes them small. */
const OMVANG = 600 * 1024;
const PDF = 'application/pdf';

/** A whole PDF of one empty page and a long comment, different in each run. */
function maakPdf(omvang: number, sleutel: string): Uint8Array {
  const objecten = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Resources<<>>>>',
  ];
  let tekst = `%PDF-1.4\n%${sleutel}\n`;
  const offsets = objecten.map((object, i) => {
    const at = tekst.length;
    tekst += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const slot = (xref: number): string =>
    `xref\n0 4\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF\n`;
  // Its own length counts in what it says, which has a fixed number of digits by then.
  const vulling = Math.max(0, omvang - tekst.length - slot(omvang).length - 2);
  tekst += `%${'x'.repeat(vulling)}\n`;
  return new TextEncoder().encode(tekst + slot(tekst.length));
}

function pdfVoor(kit: Kit, grenzen: Grenzen): Uint8Array | null {
  const formaten = grenzen.toegestaneFormaten ?? [];
  if (formaten.length > 0 && !formaten.includes(PDF)) return null;
  return maakPdf(Math.min(OMVANG, grenzen.maxBestandsgrootte ?? OMVANG), kit.sleutel());
}

function keurDelen({ verslag }: Kit, naam: string, delen: readonly Deel[], omvang: number): void {
  const vraag = 'POST';
  let at = 0;
  const fits = delen.every(({ volgnummer, begin, omvang: size }, i) => {
    const good = volgnummer === i + 1 && begin === at;
    at = begin + size;
    return good;
  });
  verslag.keur(
    `${naam}:delen`,
    vraag,
    delen.length > 0 && fits && at === omvang,
    'De delen sluiten op elkaar aan, van het begin tot het eind van het bestand, genummerd vanaf 1.',
    `${delen.length} delen, tot byte ${at} van ${omvang}`,
  );
  const large = delen.find(
    ({ omvang: size }, i) => size > MAX_DEEL || (i < delen.length - 1 && size < MIN_DEEL),
  );
  verslag.keur(
    `${naam}:deelomvang`,
    vraag,
    large === undefined,
    'Een deel is 256 KiB tot 8 MiB; alleen het laatste mag kleiner zijn.',
    `${large?.omvang ?? 0} bytes`,
  );
}

interface Zending {
  readonly naam: string;
  /** Of the one file. */
  readonly pad: string;
  readonly bytes: Uint8Array;
  readonly delen: readonly Deel[];
  /** Of the answer to completing. */
  readonly schema: AnySchema;
  readonly headers?: Readonly<Record<string, string>>;
}

/** @returns the digests of the parts, in order; `null` when they could not all be sent */
async function stuurDelen(
  kit: Kit,
  { naam, pad, bytes, delen, headers = {} }: Zending,
): Promise<Buffer[] | null> {
  const stukken = delen.map(({ begin, omvang }) => bytes.subarray(begin, begin + omvang));
  const [eerste] = stukken;
  if (eerste === undefined) return null;
  const put = (
    volgnummer: number,
    body: Uint8Array,
    digest: Record<string, string>,
  ): ReturnType<typeof schrijf> =>
    schrijf(kit, {
      method: 'PUT',
      pad: `${pad}/delen/${volgnummer}`,
      body,
      headers: { ...headers, 'Content-Type': 'application/octet-stream', ...digest },
    });
  keurGeweigerd(kit, `${naam}.deel-zonder-digest`, await put(1, eerste, {}), 'Content-Digest');
  const damaged = await put(1, eerste, { 'Content-Digest': digestHeader(new Uint8Array([1])) });
  keurProbleem(kit, `${naam}.deel-beschadigd`, damaged, 'bestand-beschadigd');
  for (const [i, stuk] of stukken.entries()) {
    const digest = { 'Content-Digest': digestHeader(stuk) };
    if (!keurStatus(kit, `${naam}.deel`, await put(i + 1, stuk, digest), 204)) return null;
  }
  const again = await put(1, eerste, { 'Content-Digest': digestHeader(eerste) });
  keurStatus(kit, `${naam}.deel-herhaling`, again, 204);
  return stukken.map(sha256);
}

interface Ontvangen {
  readonly id: string;
  readonly ontvangstbewijs?: Ontvangstbewijs | null;
}

/** Sends all parts and completes. @returns what was received, or `null` */
async function verstuur<T extends Ontvangen>(kit: Kit, zending: Zending): Promise<T | null> {
  const { naam, pad, bytes, headers = {}, schema } = zending;
  const { verslag } = kit;
  const voltooi = (json: unknown): ReturnType<typeof schrijf> =>
    schrijf(kit, { method: 'POST', pad: `${pad}/voltooiing`, json, headers });
  const waarde = sha256(bytes).toString('hex');
  const integriteit = { algoritme: 'sha_256', waarde };
  const early = await voltooi({ integriteit, delenWaarde: sha256(Buffer.alloc(0)).toString('hex') });
  keurProbleem(kit, `${naam}.voltooiing-te-vroeg`, early, 'delen-ontbreken');
  const digests = await stuurDelen(kit, zending);
  if (digests === null) return null;
  const arrived = await lees<Delen>(kit, `${naam}.delen`, `${pad}/delen`, delenSchema, { headers });
  verslag.keur(
    `${naam}.delen:aangekomen`,
    `GET ${pad}/delen`,
    arrived === null ||
      arrived.delen.every(({ voltooid, waarde: one }, i) => voltooid && one === digests[i]?.toString('hex')),
    'Wat is aangekomen, is `voltooid` en heeft zijn SHA-256 in `waarde`.',
    'een deel ontbreekt of heeft een andere waarde',
  );
  const delenWaarde = sha256(Buffer.concat(digests)).toString('hex');
  const wrong = await voltooi({ integriteit, delenWaarde: '0'.repeat(64) });
  keurProbleem(kit, `${naam}.voltooiing-anders`, wrong, 'bestand-beschadigd');
  const whole = {
    method: 'POST',
    pad: `${pad}/voltooiing`,
    json: { integriteit, delenWaarde },
    headers,
  } as const;
  const received = await keurSchrijf<T>(kit, `${naam}.voltooiing`, schema, 200, whole);
  if (received === null) return null;
  const bewijs = received.ontvangstbewijs ?? null;
  verslag.keur(
    `${naam}.voltooiing:ontvangstbewijs`,
    `POST ${pad}/voltooiing`,
    bewijs?.waarde === waarde && bewijs.delenWaarde === delenWaarde && bewijs.bestandsomvang === bytes.length,
    'Het `ontvangstbewijs` noemt de omvang en de SHA-256 van wat is verstuurd, door de server berekend.',
    bewijs === null ? 'geen ontvangstbewijs' : 'andere waarden',
  );
  const again = await schrijf(kit, whole);
  const { ontvangstbewijs } = (again.json ?? {}) as Partial<Ontvangen>;
  verslag.keur(
    `${naam}.voltooiing:herhaling`,
    again.vraag,
    again.status === 200 && ontvangstbewijs?.nummer === bewijs?.nummer,
    'Twee keer voltooien geeft hetzelfde ontvangstbewijs.',
    String(again.status),
  );
  return received;
}

/** Announces it and cancels it: what is being uploaded leaves nothing behind. */
async function keurAnnuleren(kit: Kit, naam: string, pad: string, headers = {}): Promise<void> {
  await keurGedaan(kit, `${naam}.annuleren`, { method: 'DELETE', pad, headers });
  const gone = await kit.verbinding.get(`${pad}/delen`, { headers });
  keurProbleem(kit, `${naam}.geannuleerd`, gone, 'niet-gevonden', 'upload-verlopen');
}

/** A document for the case. */
export async function keurUpload(kit: Kit, zaakId: string, grenzen: Grenzen): Promise<void> {
  const bytes = pdfVoor(kit, grenzen);
  const soort = grenzen.informatieobjecttypen?.[0]?.id;
  if (bytes === null || soort === undefined) {
    kit.verslag.slaOver(
      'upload',
      'De test stuurt een PDF met een informatieobjecttype; dat kan bij deze zaak niet.',
    );
    return;
  }
  const lijst = `/zaken/${zaakId}/documenten`;
  const json = {
    titel: 'Contracttest',
    bestandsnaam: 'contracttest.pdf',
    formaat: PDF,
    bestandsomvang: bytes.length,
    informatieobjecttype: soort,
  };
  keurGeweigerd(
    kit,
    'upload.weigert',
    await schrijf(kit, {
      method: 'POST',
      pad: lijst,
      json: { ...json, bestandsomvang: 0, loketContracttest: 1 },
    }),
    'bestandsomvang',
    'loketContracttest',
  );
  const announced = await keurEenmaal<AangekondigdDocument>(
    kit,
    'upload.aankondigen',
    aangekondigdDocumentSchema,
    ({ id }) => id,
    { pad: lijst, json, anders: { ...json, titel: 'Contracttest, iets anders' } },
  );
  if (announced === null) return;
  keurDelen(kit, 'upload.aankondigen', announced.delen, bytes.length);
  kit.verslag.keur(
    'upload.aankondigen:verwerking',
    `POST ${lijst}`,
    announced.verwerking === 'uploaden',
    'Een aangekondigd document heeft `verwerking: uploaden`.',
    announced.verwerking,
  );
  await keurAnnuleren(kit, 'upload', `${lijst}/${announced.id}`);

  const next = await keurSchrijf<AangekondigdDocument>(
    kit,
    'upload.aankondigen',
    aangekondigdDocumentSchema,
    201,
    {
      method: 'POST',
      pad: lijst,
      json,
    },
  );
  if (next === null) return;
  const pad = `${lijst}/${next.id}`;
  const zending = { naam: 'upload', pad, bytes, delen: next.delen, schema: documentSchema };
  if ((await verstuur<Document>(kit, zending)) === null) return;
  const document = await lees<Document>(kit, 'upload.document', pad, documentSchema);
  kit.verslag.keur(
    'upload.document:ontvangen',
    `GET ${pad}`,
    document === null || (document.verwerking !== 'uploaden' && document.herkomst === 'aanvrager'),
    'Wat is ontvangen, is niet meer `uploaden`, en komt van de aanvrager.',
    document === null ? null : `${document.verwerking}, van ${document.herkomst}`,
  );
  const late = await schrijf(kit, { method: 'DELETE', pad });
  kit.verslag.keur(
    'upload.document:blijft',
    late.vraag,
    late.status === 409 || late.status === 410,
    'Wat is ontvangen, kan de aanvrager niet meer weghalen: 409.',
    String(late.status),
  );
}

/** An attachment for a bericht. @returns its id, or `null` when there is none to send along */
export async function keurBijlage(kit: Kit, zaakId: string, grenzen: Grenzen | null): Promise<string | null> {
  const bytes = grenzen === null ? null : pdfVoor(kit, grenzen);
  if (bytes === null) {
    kit.verslag.slaOver('bijlage', 'Bij een bericht in deze zaak kan geen PDF mee.');
    return null;
  }
  const json = {
    bestandsnaam: 'contracttest.pdf',
    formaat: PDF,
    bestandsomvang: bytes.length,
    doel: 'bericht',
    zaakId,
  };
  const announced = await keurEenmaal<AangekondigdeBijlage>(
    kit,
    'bijlage.aankondigen',
    aangekondigdeBijlageSchema,
    ({ id }) => id,
    { pad: '/bijlagen', json, anders: { ...json, bestandsnaam: 'iets-anders.pdf' } },
  );
  if (announced === null) return null;
  keurDelen(kit, 'bijlage.aankondigen', announced.delen, bytes.length);
  const pad = `/bijlagen/${announced.id}`;
  const zending = { naam: 'bijlage', pad, bytes, delen: announced.delen, schema: bijlageSchema };
  return (await verstuur<Bijlage>(kit, zending)) === null ? null : announced.id;
}

/** A file for a contactverzoek of somebody who is not signed in: it hangs on a token, and is taken away again. */
export async function keurContactbijlage(kit: Kit, onderwerpen: readonly ContactOnderwerp[]): Promise<void> {
  const { verbinding, verslag } = kit;
  if (verbinding.iedereen !== null) {
    verslag.slaOver('contactbijlage', 'Deze API meldt iedereen aan; zonder aanmelding is niets te sturen.');
    return;
  }
  const onderwerp = onderwerpen.find(({ bijlagen, aanmeldenNodig }) => bijlagen !== null && !aanmeldenNodig);
  const bytes = onderwerp?.bijlagen ? pdfVoor(kit, onderwerp.bijlagen) : null;
  if (onderwerp === undefined || bytes === null) {
    verslag.slaOver('contactbijlage', 'Er is geen onderwerp waarbij een PDF mee kan zonder in te loggen.');
    return;
  }
  const json = {
    bestandsnaam: 'contracttest.pdf',
    formaat: PDF,
    bestandsomvang: bytes.length,
    doel: 'contactverzoek',
    onderwerp: onderwerp.id,
  };
  const announced = await keurEenmaal<AangekondigdeBijlage>(
    kit,
    'contactbijlage.aankondigen',
    aangekondigdeBijlageSchema,
    ({ id, bijlageToken }) => [id, bijlageToken],
    { pad: '/bijlagen', wie: 'niemand', json, anders: { ...json, bestandsnaam: 'iets-anders.pdf' } },
  );
  if (announced === null) return;
  const { bijlageToken } = announced;
  const hasToken = verslag.keur(
    'contactbijlage.aankondigen:token',
    'POST /bijlagen',
    bijlageToken !== null,
    'Wie niet is ingelogd, krijgt bij de eerste bijlage een `bijlageToken`.',
    'geen token',
  );
  if (!hasToken || bijlageToken === null) return;
  const pad = `/bijlagen/${announced.id}`;
  keurProbleem(
    kit,
    'contactbijlage.zonder-token',
    await verbinding.get(pad, { wie: 'niemand' }),
    'niet-geauthenticeerd',
  );
  const wrong = { wie: 'niemand', headers: { 'Bijlage-Token': 'x'.repeat(44) } } as const;
  keurProbleem(kit, 'contactbijlage.verkeerd-token', await verbinding.get(pad, wrong), 'niet-gevonden');
  const right = { wie: 'niemand', headers: { 'Bijlage-Token': bijlageToken } } as const;
  await lees<Bijlage>(kit, 'contactbijlage.een', pad, bijlageSchema, right);
  await keurGedaan(kit, 'contactbijlage.annuleren', { method: 'DELETE', pad, ...right });
}
