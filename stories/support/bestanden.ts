/** The files that a citizen chooses in the stories: built here, small, and of nobody. */
import { createBewijsbestand, writeBewijs } from '../../src/domain/bewijs.js';
import { contentDigest, delenWaarde, digest, digestHex } from '../../src/domain/sha256.js';
import { MIN_DEEL } from '../../src/contract/documenten.js';
import type { Moment } from '../../src/contract/basis.js';
import {
  createBouwtekening,
  createHuisfoto,
  createPdf,
  createText,
} from '../../src/gateway/backends/demo/bestanden.js';
import { HOSTILE_FILES, unreadable } from '../../test/support/hostile-files.js';
import { app1Exif, buildExif, buildPdf, bytesOf } from '../../test/support/sample-files.js';
import { KLOK } from './klok.js';
import type { Opzet } from './gemeente.js';

const file = (naam: string, ...inhoud: BlobPart[]): File => new File(inhoud, naam, { lastModified: KLOK });

const pdf = (naam: string, titel: string, tekst: string): File =>
  file(naam, createPdf(titel, [tekst]) as Uint8Array<ArrayBuffer>);

export const offerte = (naam = 'Offerte dakkapel.pdf'): File =>
  pdf(naam, 'Offerte', 'Dakkapel van 3,20 meter breed, met plaatsen: 9.850 euro, met btw.');

export const machtiging = (): File =>
  pdf('machtiging met handtekening.pdf', 'Machtiging', 'Mijn dochter mag namens mij met de gemeente praten.');

/** A photo that shows and, as a phone makes it, knows where it was taken. */
export const foto = (naam = 'IMG_2045.jpg'): File =>
  file(naam, bytesOf([0xff, 0xd8], app1Exif(buildExif({ little: true })), createHuisfoto().slice(2)));

/** The same drawing as the case has already. */
export const tekening = (naam = 'Tekening zijkant (kopie).png'): File =>
  file(naam, createBouwtekening() as Uint8Array<ArrayBuffer>);

/** Sound, and as large as a story needs: a comment makes it so. @param omvang about this many bytes */
export function grotePdf(naam: string, omvang: number): File {
  const text = String.fromCharCode(...buildPdf());
  const at = text.indexOf('xref\n');
  const room = new Uint8Array(omvang).fill(0x78);
  const shifted = text.slice(at).replace(`startxref\n${at}`, `startxref\n${at + omvang + 2}`);
  return file(naam, bytesOf(text.slice(0, at), '%'), room, bytesOf('\n', shifted));
}

/** One of the files of the tests, by what it is, under a name that says something to a reader. */
export function vreemd(what: string, naam: string): File {
  const found = HOSTILE_FILES.find((one) => one.what === what);
  if (!found) throw new Error(`There is no "${what}".`);
  return file(naam, found.build());
}

export const map = (): File => unreadable('Vakantiefoto’s', 4096);

export const leeg = (): File => file('Leeg formulier.pdf');

/** What every scanner takes for a virus, and is none; in pieces, so that no scanner stops at this file. */
export const virus = (): File =>
  file(
    'Rekening dakdekker.txt',
    ['X5O!P%@AP[4', '\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!', '$H+H*'].join(''),
  );

/** What *Bewaar het bewijs als bestand* gave for this file. */
export async function bewijsVan(bestand: File): Promise<File> {
  const waarden = { waarde: await digestHex(bestand), delenWaarde: await delenWaarde(bestand, MIN_DEEL) };
  const regel = createBewijsbestand(
    {
      naam: bestand.name,
      omvang: bestand.size,
      gekozenOmvang: bestand.size,
      deelomvang: MIN_DEEL,
      verzonden: waarden,
      gekozen: waarden,
      gewijzigd: [],
    },
    {
      ...waarden,
      nummer: 'OB-2026-000118',
      ontvangenOp: '2026-11-19T20:41:07+01:00' as Moment,
      bestandsomvang: bestand.size,
      deelomvang: MIN_DEEL,
    },
  );
  return file(
    'ontvangstbewijs-OB-2026-000118.json',
    writeBewijs({
      soort: 'loket-bewijs',
      versie: 1,
      gemeente: 'Gemeente Wilgenrade',
      zaak: 'Z-2026-01042',
      onderwerp: 'Dakkapel aan de achterkant, Lindelaan 12',
      door: 'Amina de Vries',
      bestanden: [regel],
    }),
  );
}

export const boodschappenlijst = (): File =>
  file('boodschappen.json', createText('{"melk": 2, "brood": 1}') as Uint8Array<ArrayBuffer>);

/** Amina began to send this file on an earlier day, and the first part came in. */
export const halfVerstuurd =
  (zaakId: string, bestand: File): NonNullable<Opzet['eerder']> =>
  async (fetch) => {
    const headers = { Authorization: 'Bearer demo-amina', 'Loket-Client': 'loket-verhaal' };
    const announced = await fetch(`zaken/${zaakId}/documenten`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json', 'Idempotency-Key': 'verhaal-eerder-1' },
      body: JSON.stringify({
        bestandsnaam: bestand.name,
        titel: bestand.name.replace(/\.\w+$/, ''),
        formaat: 'application/pdf',
        bestandsomvang: bestand.size,
        informatieobjecttype: 'bewijsstuk',
      }),
    });
    const { id, delen } = (await announced.json()) as { id: string; delen: readonly { omvang: number }[] };
    const part = bestand.slice(0, delen[0]?.omvang ?? 0);
    await fetch(`zaken/${zaakId}/documenten/${id}/delen/1`, {
      method: 'PUT',
      headers: {
        ...headers,
        'Content-Type': 'application/octet-stream',
        'Content-Digest': contentDigest(await digest(part)),
      },
      body: part,
    });
  };
