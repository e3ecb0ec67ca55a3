/** Cases for tests: whole and valid, so that a test names only what it is about. Today is always the same Wednesday. */
import type { Bericht } from '../../src/contract/berichten.js';
import type { Document } from '../../src/contract/documenten.js';
import type { Organisatie } from '../../src/contract/organisatie.js';
import type { Status } from '../../src/contract/statussen.js';
import type { Besluit, GevraagdDocument, Zaak } from '../../src/contract/zaken.js';
import { instantOf, type Datum, type Moment } from '../../src/domain/datum.js';
import type { Backend, Bereik, Deel } from '../../src/gateway/backend.js';

export const datum = (text: string): Datum => text as Datum;
export const moment = (text: string): Moment => text as Moment;

/** A Wednesday in winter time, without a holiday near. */
export const VANDAAG = datum('2026-11-18');
/** Ten o'clock that morning in Amsterdam. */
export const NU = instantOf(moment('2026-11-18T10:00:00+01:00'));

export const eenZaak = (fields: Partial<Zaak> = {}): Zaak => ({
  id: 'z-1',
  identificatie: 'Z-2026-00001',
  omschrijving: 'Dakkapel aan de voorkant',
  zaaktype: { omschrijving: 'Omgevingsvergunning', servicenorm: null, doorlooptijd: null },
  startdatum: datum('2026-11-02'),
  einddatum: null,
  einddatumGepland: null,
  uiterlijkeEinddatumAfdoening: null,
  laatstGemuteerd: moment('2026-11-16T09:00:00+01:00'),
  gezienTot: null,
  opschorting: null,
  verlenging: null,
  resultaat: null,
  organisatie: null,
  aanZet: 'gemeente',
  gevraagdeDocumenten: [],
  besluiten: [],
  mogelijkheden: null,
  onvolledig: [],
  ...fields,
});

let count = 0;

/** Each with an id of its own, unless one is given. */
export const eenStatus = (fields: Partial<Status> = {}): Status => ({
  id: `s-${String((count += 1))}`,
  volgnummer: null,
  omschrijving: 'Aanvraag beoordelen',
  statustekst: null,
  fase: 'lopend',
  datumStatusGezet: null,
  statustoelichting: null,
  isEindstatus: false,
  substatussen: [],
  actie: null,
  documenten: [],
  ...fields,
});

export const klaar = (omschrijving: string, op: string | null, fields: Partial<Status> = {}): Status =>
  eenStatus({
    omschrijving,
    fase: 'voltooid',
    datumStatusGezet: op === null ? null : moment(op),
    ...fields,
  });
export const lopend = (omschrijving: string, op: string | null, fields: Partial<Status> = {}): Status =>
  eenStatus({ omschrijving, fase: 'lopend', datumStatusGezet: op === null ? null : moment(op), ...fields });
export const gepland = (omschrijving: string, fields: Partial<Status> = {}): Status =>
  eenStatus({ omschrijving, fase: 'gepland', ...fields });

/** Received, being judged, and a decision to come. */
export const drieStappen = (): Status[] => [
  klaar('Aanvraag ontvangen', '2026-11-02T09:15:00+01:00', { id: 'ontvangen' }),
  lopend('Aanvraag beoordelen', '2026-11-09T11:30:00+01:00', {
    id: 'beoordelen',
    statustekst: 'Wij kijken of uw plan past bij de regels.',
  }),
  gepland('Besluit', { id: 'besluit', isEindstatus: true }),
];

export const eenDocument = (fields: Partial<Document> = {}): Document => ({
  id: 'd-1',
  titel: 'Besluit',
  bestandsnaam: 'besluit.pdf',
  formaat: 'application/pdf',
  bestandsomvang: 120_000,
  creatiedatum: null,
  registratiedatum: null,
  informatieobjecttype: null,
  herkomst: 'gemeente',
  verwerking: 'beschikbaar',
  reden: null,
  redenCode: null,
  integriteit: null,
  ondertekening: null,
  opmerking: null,
  beantwoordt: null,
  ontvangstbewijs: null,
  ...fields,
});

export const gevraagdDocument = (fields: Partial<GevraagdDocument> = {}): GevraagdDocument => ({
  id: 'g-1',
  omschrijving: 'Foto van de gevel',
  toelichting: null,
  status: 'nodig',
  reden: null,
  redenCode: null,
  uiterlijk: null,
  ...fields,
});

export const eenBesluit = (fields: Partial<Besluit> = {}): Besluit => ({
  id: 'b-1',
  omschrijving: 'Vergunning voor een dakkapel',
  bekendmaking: null,
  verzenddatum: null,
  dagtekening: null,
  termijnVanaf: null,
  uiterlijkeReactiedatum: null,
  rechtsmiddel: 'bezwaar',
  documentId: null,
  ...fields,
});

/** From the municipality and read, unless it says otherwise. The gateway numbers it. */
export const eenBericht = (fields: Partial<Bericht> = {}): Bericht => ({
  id: `b-${String((count += 1))}`,
  volgnummer: 1,
  afzender: { soort: 'gemeente', naam: 'Sanne Hoekstra' },
  namens: null,
  onderwerp: null,
  tekst: 'Wij hebben uw aanvraag ontvangen.',
  leveringsmoment: moment('2026-11-10T09:00:00+01:00'),
  kanaal: 'portaal',
  isReactieOp: null,
  bijlagen: [],
  momentGelezen: moment('2026-11-10T12:00:00+01:00'),
  antwoordVoor: null,
  verzendsleutel: null,
  ...fields,
});

/** A municipality that says no more than it must. */
export const eenOrganisatie = (fields: Partial<Organisatie> = {}): Organisatie => ({
  naam: 'Gemeente Voorbeeld',
  onderdelen: ['zaken', 'documenten', 'berichten', 'afspraken', 'mijn-gegevens'],
  telefoon: '14 0999',
  noodnummer: null,
  adres: null,
  postadres: 'Postbus 100, 0999 AA Voorbeeld',
  afzenderEmail: null,
  locaties: [],
  openingstijden: [],
  afwijkingen: [],
  vrijeDagen: null,
  servicenormen: [],
  teksten: { alleenViaDeZaak: null, bezwaarMondeling: null },
  links: {
    inloggen: '/inloggen?terug={terug}',
    bezwaar: '/bezwaar',
    klacht: '/klacht',
    privacyverklaring: null,
    toegankelijkheid: null,
  },
  ...fields,
});

/** Everything that the API holds of one case. Change it and the next call gives what it became. */
export interface Dossier {
  zaak: Zaak;
  statussen: Status[];
  documenten: Document[];
  /** Oldest first: what the case system has. What is sent in a test is kept by the gateway. */
  berichten?: Bericht[];
}

export const eenDossier = (
  zaak: Partial<Zaak> = {},
  statussen: Status[] = drieStappen(),
  documenten: Document[] = [],
): Dossier => ({ zaak: eenZaak(zaak), statussen, documenten });

const deelVan = <T>(items: readonly T[], { begin, aantal }: Bereik): Deel<T> => ({
  count: items.length,
  results: items.slice(begin, begin + aantal),
});

/** A backend for the gateway that holds these cases, of whoever asks. Seen moments are kept in the case itself. */
export function dossierBackend(
  dossiers: readonly Dossier[],
  organisatie: Organisatie = eenOrganisatie(),
  talen: readonly [string, ...string[]] = ['nl'],
): Backend {
  const find = (id: string): Dossier | undefined => dossiers.find(({ zaak }) => zaak.id === id);
  let gegevens = {
    naam: 'A. de Vries',
    email: 'a.devries@voorbeeld.example' as string | null,
    telefoon: null as string | null,
    notificaties: { emailBijWijziging: false },
  };
  return {
    talen,
    loadOrganisatie: () => Promise.resolve(organisatie),
    listZaken: (_, bereik) =>
      Promise.resolve(
        deelVan(
          dossiers.map(({ zaak, statussen }) => {
            const { omschrijving, fase } = statussen.find((status) => status.fase === 'lopend') ?? {};
            return {
              id: zaak.id,
              identificatie: zaak.identificatie,
              omschrijving: zaak.omschrijving,
              zaaktype: { omschrijving: zaak.zaaktype.omschrijving },
              status: omschrijving && fase ? { omschrijving, fase } : null,
              startdatum: zaak.startdatum,
              einddatum: zaak.einddatum,
              laatstGemuteerd: zaak.laatstGemuteerd,
              aanZet: zaak.aanZet,
            };
          }),
          bereik,
        ),
      ),
    loadZaak: (_, id) => Promise.resolve(find(id)?.zaak ?? null),
    listStatussen: (_, id, bereik) => {
      const dossier = find(id);
      return Promise.resolve(dossier ? deelVan(dossier.statussen, bereik) : null);
    },
    listDocumenten: (_, id, bereik) => {
      const dossier = find(id);
      return Promise.resolve(dossier ? deelVan(dossier.documenten, bereik) : null);
    },
    loadDocument: (_, id, documentId) =>
      Promise.resolve(find(id)?.documenten.find((document) => document.id === documentId) ?? null),
    loadInhoud: (_, id, documentId) => {
      const document = find(id)?.documenten.find((one) => one.id === documentId);
      if (!document) return Promise.resolve(null);
      const bytes = new TextEncoder().encode('%PDF-1.4');
      return Promise.resolve({
        bestandsnaam: document.bestandsnaam ?? document.titel,
        omvang: bytes.length,
        kenmerk: document.id,
        read: (begin, eind) => Promise.resolve(bytes.slice(begin, eind)),
      });
    },
    berichten: {
      listBerichten: (_, id) => Promise.resolve(find(id) ? (find(id)?.berichten ?? []) : null),
      loadBijlage: () => Promise.resolve(null),
    },
    markGezien: (_, id, tot) => {
      const dossier = find(id);
      if (!dossier) return Promise.resolve(null);
      dossier.zaak = { ...dossier.zaak, gezienTot: tot };
      return Promise.resolve(true);
    },
    loadMijnGegevens: () => Promise.resolve(gegevens),
    updateMijnGegevens: (_, wijziging) => {
      gegevens = {
        ...gegevens,
        email: wijziging.email === undefined ? gegevens.email : wijziging.email,
        telefoon: wijziging.telefoon === undefined ? gegevens.telefoon : wijziging.telefoon,
        notificaties: wijziging.notificaties ?? gegevens.notificaties,
      };
      return Promise.resolve(gegevens);
    },
  };
}
