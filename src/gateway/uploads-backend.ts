/** A backend whose cases also hold what this person sent through the gateway. */
import type { GevraagdDocument, Zaak } from '../contract/zaken.js';
import type { Document } from '../contract/documenten.js';
import type { Backend, Vraag } from './backend.js';
import type { Uploads } from './uploads.js';

/** A requested document as it is now that this answer to it came in. */
function answered(gevraagd: GevraagdDocument, sent: readonly Document[]): GevraagdDocument {
  const answer = sent.findLast(
    ({ beantwoordt, ontvangstbewijs }) => beantwoordt === gevraagd.id && ontvangstbewijs !== null,
  );
  if (answer === undefined) return gevraagd;
  return answer.verwerking === 'geweigerd'
    ? { ...gevraagd, status: 'afgekeurd', reden: answer.reden, redenCode: answer.redenCode }
    : { ...gevraagd, status: 'ontvangen', reden: null, redenCode: null };
}

const isWaitedFor = (gevraagd: readonly GevraagdDocument[]): boolean =>
  gevraagd.some(({ status }) => status === 'nodig' || status === 'afgekeurd');

export function withUploads(backend: Backend, uploads: Uploads): Backend {
  async function loadZaak(vraag: Vraag, zaakId: string): Promise<Zaak | null> {
    const zaak = await backend.loadZaak(vraag, zaakId);
    if (zaak === null || zaak.gevraagdeDocumenten.length === 0) return zaak;
    const sent = await uploads.listDocumenten(vraag.persoon, zaakId);
    const gevraagdeDocumenten = zaak.gevraagdeDocumenten.map((gevraagd) => answered(gevraagd, sent));
    // Who was asked for documents and has sent them all waits for the municipality, also while it has yet to look.
    const isDone = isWaitedFor(zaak.gevraagdeDocumenten) && !isWaitedFor(gevraagdeDocumenten);
    const aanZet = zaak.aanZet === 'aanvrager' && isDone ? 'gemeente' : zaak.aanZet;
    return { ...zaak, aanZet, gevraagdeDocumenten };
  }

  return {
    talen: backend.talen,
    ...(backend.berichten === undefined ? {} : { berichten: backend.berichten }),
    ...(backend.contact === undefined ? {} : { contact: backend.contact }),
    loadOrganisatie: (taal) => backend.loadOrganisatie(taal),
    async listZaken(vraag, bereik) {
      const deel = await backend.listZaken(vraag, bereik);
      const results = deel.results.map(async (regel) =>
        regel.aanZet === 'aanvrager'
          ? { ...regel, aanZet: (await loadZaak(vraag, regel.id))?.aanZet ?? regel.aanZet }
          : regel,
      );
      return { ...deel, results: await Promise.all(results) };
    },
    loadZaak,
    listStatussen: (vraag, zaakId, bereik) => backend.listStatussen(vraag, zaakId, bereik),
    async listDocumenten(vraag, zaakId, bereik) {
      const deel = await backend.listDocumenten(vraag, zaakId, bereik);
      if (deel === null) return null;
      const sent = await uploads.listDocumenten(vraag.persoon, zaakId);
      // What was sent comes after what the case system has.
      const begin = Math.max(0, bereik.begin - deel.count);
      const room = bereik.aantal - deel.results.length;
      return {
        count: deel.count + sent.length,
        results: [...deel.results, ...sent.slice(begin, begin + room)],
      };
    },
    async loadDocument(vraag, zaakId, id) {
      const document = await backend.loadDocument(vraag, zaakId, id);
      if (document !== null || (await backend.loadZaak(vraag, zaakId)) === null) return document;
      return uploads.loadDocument({ persoon: vraag.persoon, zaakId, id });
    },
    async loadInhoud(vraag, zaakId, id) {
      const inhoud = await backend.loadInhoud(vraag, zaakId, id);
      if (inhoud !== null || (await backend.loadZaak(vraag, zaakId)) === null) return inhoud;
      return uploads.loadInhoud({ persoon: vraag.persoon, zaakId, id });
    },
    markGezien: (vraag, zaakId, tot) => backend.markGezien(vraag, zaakId, tot),
    loadMijnGegevens: (vraag) => backend.loadMijnGegevens(vraag),
    updateMijnGegevens: (vraag, wijziging) => backend.updateMijnGegevens(vraag, wijziging),
  };
}
