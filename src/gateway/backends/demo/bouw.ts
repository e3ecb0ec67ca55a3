/** Shorthand for writing the demo's cases: what a case does not mention is `null`, empty or derived from its steps. */
import type { Datum, Moment, Termijn } from '../../../contract/basis.js';
import type { Document } from '../../../contract/documenten.js';
import type { Status } from '../../../contract/statussen.js';
import type { Besluit, GevraagdDocument, Zaak, ZaakSamenvatting } from '../../../contract/zaken.js';
import { instantOf } from '../../../domain/datum.js';
import { hex, sha256 } from '../../sha256.js';

/** A list that need not exist whole: the longest case is made step by step, on demand. */
export interface Reeks<T> {
  readonly length: number;
  slice(begin: number, eind: number): readonly T[];
}

export interface DemoDocument {
  readonly document: Document;
  readonly bytes: Uint8Array;
}

export interface DemoZaak {
  readonly zaak: Zaak;
  readonly samenvatting: ZaakSamenvatting;
  readonly statussen: Reeks<Status>;
  readonly documenten: readonly DemoDocument[];
}

export const werkdagen = (aantal: number): Termijn => ({
  aantal,
  eenheid: 'werkdagen',
  vrijeDagen: 'gemeente',
});
/** A term of the law. */
export const weken = (aantal: number): Termijn => ({ aantal, eenheid: 'weken', vrijeDagen: 'wet' });

type Stapinhoud = Partial<Omit<Status, 'id' | 'omschrijving' | 'fase' | 'datumStatusGezet'>>;

/** A step; its id and number follow from its place in the case. */
export const stap = (
  omschrijving: string,
  fase: Status['fase'],
  datumStatusGezet: Moment | null,
  inhoud: Stapinhoud = {},
): Omit<Status, 'id'> => ({
  volgnummer: null,
  omschrijving,
  statustekst: null,
  fase,
  datumStatusGezet,
  statustoelichting: null,
  isEindstatus: false,
  substatussen: [],
  actie: null,
  documenten: [],
  ...inhoud,
});

/** The steps of a case in order, numbered. */
export const stappen = (...steps: readonly Omit<Status, 'id'>[]): readonly Status[] =>
  steps.map((step, i) => ({ ...step, id: `stap-${i + 1}`, volgnummer: step.volgnummer ?? i + 1 }));

/** The steps of a case system that numbers nothing. */
export const ongenummerd = (...steps: readonly Omit<Status, 'id'>[]): readonly Status[] =>
  steps.map((step, i) => ({ ...step, id: `stap-${i + 1}`, volgnummer: null }));

export const gevraagd = (
  id: string,
  omschrijving: string,
  status: GevraagdDocument['status'],
  inhoud: Partial<GevraagdDocument> = {},
): GevraagdDocument => ({
  id,
  omschrijving,
  toelichting: null,
  status,
  reden: null,
  redenCode: null,
  uiterlijk: null,
  ...inhoud,
});

export const besluit = (id: string, omschrijving: string, inhoud: Partial<Besluit>): Besluit => ({
  id,
  omschrijving,
  bekendmaking: null,
  verzenddatum: null,
  dagtekening: null,
  termijnVanaf: null,
  uiterlijkeReactiedatum: null,
  rechtsmiddel: 'bezwaar',
  documentId: null,
  ...inhoud,
});

export const SOORTEN = {
  aanvraag: 'Aanvraag',
  bijlage: 'Bijlage bij een aanvraag',
  besluit: 'Besluit',
  brief: 'Brief',
  tekening: 'Tekening',
  foto: 'Foto',
  advies: 'Advies',
} as const;

interface DocumentInvoer extends Partial<
  Omit<Document, 'id' | 'informatieobjecttype' | 'bestandsomvang' | 'integriteit'>
> {
  readonly titel: string;
  readonly bestandsnaam: string;
  readonly formaat: string;
  readonly soort: keyof typeof SOORTEN;
  readonly op: Moment;
  readonly bytes: Uint8Array;
  /** Whether the source keeps a fingerprint of it; not every one does. */
  readonly metIntegriteit?: boolean;
}

/** A document with its bytes; its size and its fingerprint are those of the bytes. */
export function documentVan(id: string, invoer: DocumentInvoer): DemoDocument {
  const { soort, op, bytes, metIntegriteit = true, ...rest } = invoer;
  const datum = op.slice(0, 10) as Datum;
  return {
    bytes,
    document: {
      id,
      bestandsomvang: bytes.length,
      creatiedatum: datum,
      registratiedatum: op,
      informatieobjecttype: { id: soort, omschrijving: SOORTEN[soort] },
      herkomst: 'aanvrager',
      verwerking: 'beschikbaar',
      reden: null,
      redenCode: null,
      integriteit: metIntegriteit ? { algoritme: 'sha_256', waarde: hex(sha256(bytes)), datum } : null,
      ondertekening: null,
      opmerking: null,
      beantwoordt: null,
      ontvangstbewijs: null,
      ...rest,
    },
  };
}

const MB = 1_000_000;
const OFFICE = 'application/vnd.openxmlformats-officedocument';

type DocumentToevoegen = NonNullable<NonNullable<Zaak['mogelijkheden']>['documentToevoegen']>;

/** What the municipality takes, in a case that runs. @param maxBestandsgrootte in megabytes, as people count them */
export const toevoegen = (maxBestandsgrootte = 50): DocumentToevoegen => ({
  toegestaan: true,
  reden: null,
  redenCode: null,
  maxBestanden: 10,
  maxBestandsgrootte: maxBestandsgrootte * MB,
  toegestaneFormaten: [
    'application/pdf',
    'image/jpeg',
    'image/png',
    'image/heic',
    'image/heif',
    'image/tiff',
    `${OFFICE}.wordprocessingml.document`,
    `${OFFICE}.spreadsheetml.sheet`,
    `${OFFICE}.presentationml.presentation`,
    'application/vnd.oasis.opendocument.text',
    'application/vnd.oasis.opendocument.spreadsheet',
    'text/plain',
  ],
  informatieobjecttypen: [
    { id: 'bewijsstuk', omschrijving: 'Bewijsstuk' },
    { id: 'foto', omschrijving: SOORTEN.foto },
    { id: 'tekening', omschrijving: SOORTEN.tekening },
    { id: 'formulier', omschrijving: 'Formulier' },
    { id: 'brief', omschrijving: 'Brief of e-mail' },
    { id: 'overig', omschrijving: 'Iets anders' },
  ],
});

/** Nothing can be added, and why not. */
export const nietToevoegen = (reden: string, redenCode: string): DocumentToevoegen => ({
  toegestaan: false,
  reden,
  redenCode,
  maxBestanden: null,
  maxBestandsgrootte: null,
  toegestaneFormaten: [],
  informatieobjecttypen: [],
});

type BerichtSturen = NonNullable<NonNullable<Zaak['mogelijkheden']>['berichtSturen']>;

/** How a bericht can be sent in a case that runs. */
export const sturen = (): BerichtSturen => {
  const { toegestaneFormaten } = toevoegen();
  return {
    toegestaan: true,
    reden: null,
    redenCode: null,
    maxLengte: 4000,
    servicenorm: 'bericht',
    bijlagen: { maxBestanden: 5, maxBestandsgrootte: 20 * MB, toegestaneFormaten },
  };
};

/** No bericht can be sent, and why not. */
export const nietSturen = (reden: string, redenCode: string): BerichtSturen => ({
  toegestaan: false,
  reden,
  redenCode,
  maxLengte: null,
  servicenorm: null,
  bijlagen: null,
});

const UITGEPRAAT =
  'Deze zaak is afgesloten. U kunt er geen berichten meer in sturen. Hebt u nog een vraag? Bel ons dan.';

const GESLOTEN =
  'Deze zaak is afgesloten. U kunt er geen documenten meer aan toevoegen. Hebt u nog een vraag? Bel ons dan.';

interface ZaakInvoer extends Partial<Omit<Zaak, 'id' | 'identificatie' | 'zaaktype'>> {
  readonly id: string;
  /** The number within the year: `Z-2026-00412`. */
  readonly nummer: number;
  readonly omschrijving: string;
  readonly soort: string;
  readonly startdatum: Datum;
  readonly aanZet: Zaak['aanZet'];
  readonly servicenorm?: Termijn;
  readonly doorlooptijd?: Termijn;
  readonly statussen: Reeks<Status>;
  readonly documenten?: readonly DemoDocument[];
  /** The step that the list of cases shows, for a case whose steps are too many to look through. */
  readonly stand?: ZaakSamenvatting['status'];
  /** What can be added; without it: the usual files as long as the case runs. */
  readonly documentToevoegen?: DocumentToevoegen;
  /** Whether a bericht can be sent; without it: as long as the case runs. */
  readonly berichtSturen?: BerichtSturen;
}

/** The running step, else the one that was reached last: some sources list the newest step first, or in no order. */
export function standVan(statussen: readonly Status[]): ZaakSamenvatting['status'] {
  const reached = statussen.filter(
    ({ fase, datumStatusGezet }) => fase !== 'gepland' && datumStatusGezet !== null,
  );
  const running = statussen.filter(({ fase }) => fase === 'lopend');
  const instant = ({ datumStatusGezet }: Status): number =>
    datumStatusGezet === null ? Number.NEGATIVE_INFINITY : instantOf(datumStatusGezet);
  // Of two at one moment the end of the case comes last, and else the later one in a list that runs forward.
  const step = (running.length > 0 ? running : reached).reduce<Status | null>((last, next) => {
    if (last === null) return next;
    const later = instant(next) - instant(last);
    if (later !== 0) return later > 0 ? next : last;
    return last.isEindstatus ? last : next;
  }, null);
  return step && { omschrijving: step.omschrijving, fase: step.fase };
}

export function zaakVan(invoer: ZaakInvoer): DemoZaak {
  const { id, nummer, omschrijving, soort, startdatum, aanZet, servicenorm, doorlooptijd, ...rest } = invoer;
  const { statussen, documenten = [], stand, documentToevoegen, berichtSturen, ...velden } = rest;
  const isOpen = (velden.einddatum ?? null) === null;
  const identificatie = `Z-${startdatum.slice(0, 4)}-${String(nummer).padStart(5, '0')}`;
  const shown = stand === undefined ? statussen.slice(0, statussen.length) : [];
  const moments = [
    ...shown.flatMap(({ datumStatusGezet }) => datumStatusGezet ?? []),
    ...documenten.flatMap(({ document }) => document.registratiedatum ?? []),
  ].sort();
  const zaak: Zaak = {
    id,
    identificatie,
    omschrijving,
    zaaktype: {
      omschrijving: soort,
      servicenorm: servicenorm ?? null,
      doorlooptijd: doorlooptijd ?? null,
    },
    startdatum,
    einddatum: null,
    einddatumGepland: null,
    uiterlijkeEinddatumAfdoening: null,
    laatstGemuteerd: moments.at(-1) ?? null,
    gezienTot: null,
    opschorting: null,
    verlenging: null,
    resultaat: null,
    organisatie: null,
    aanZet,
    gevraagdeDocumenten: [],
    besluiten: [],
    mogelijkheden: {
      documentToevoegen:
        documentToevoegen ?? (isOpen ? toevoegen() : nietToevoegen(GESLOTEN, 'zaak-gesloten')),
      berichtSturen: berichtSturen ?? (isOpen ? sturen() : nietSturen(UITGEPRAAT, 'zaak-gesloten')),
    },
    onvolledig: [],
    ...velden,
  };
  return {
    zaak,
    statussen,
    documenten,
    samenvatting: {
      id,
      identificatie,
      omschrijving,
      zaaktype: { omschrijving: soort },
      status: stand === undefined ? standVan(shown) : stand,
      startdatum,
      einddatum: zaak.einddatum,
      laatstGemuteerd: zaak.laatstGemuteerd,
      aanZet,
    },
  };
}
