/** What `<zaak-upload>` can show, and how it is gathered; and what a chosen file can be. */
import { LoketError, isLoketError } from '../../client/errors.js';
import type { CallOptions, LoketClient } from '../../client/loket-client.js';
import type { Document } from '../../contract/documenten.js';
import type { Organisatie } from '../../contract/organisatie.js';
import type { Zaak, ZaakSamenvatting } from '../../contract/zaken.js';
import { blobOf, isSendable, type ChosenFile } from '../chosen-file.js';
import { isZaakId } from '../which-case.js';

/** What may be added to the case. */
export type Toevoegen = NonNullable<NonNullable<Zaak['mogelijkheden']>['documentToevoegen']>;

/** One case with its documents. */
export interface ZaakContent {
  readonly kind: 'zaak';
  readonly zaak: Zaak;
  /** Newest first. */
  readonly documenten: readonly Document[];
  /** Language of the texts of the case. */
  readonly language: string;
  /** Who is signed in, opaque; `undefined` when that could not be asked. */
  readonly onderwerp: string | null | undefined;
  /** Why the documents are not there, while the case is. */
  readonly missing: LoketError | null;
  /** Items that the API sent in a form that nobody can read. */
  readonly lost: number;
}

/** What may be added; `null` when nothing may, or when there is nothing to say what it is. */
export const toevoegenOf = ({ zaak }: ZaakContent): Toevoegen | null => {
  const mag = zaak.mogelijkheden?.documentToevoegen;
  return mag?.toegestaan && mag.informatieobjecttypen.length > 0 ? mag : null;
};

export type UploadContent =
  | ZaakContent
  | { readonly kind: 'choice'; readonly zaken: readonly ZaakSamenvatting[]; readonly language: string }
  | { readonly kind: 'none' }
  /** This municipality does not offer documents. */
  | { readonly kind: 'unserved' };

/** A part may be missing; being signed out, or stopped, is not a missing part. */
async function part<T>(call: Promise<T>): Promise<T | LoketError> {
  try {
    return await call;
  } catch (error) {
    if (isLoketError(error) && error.kind !== 'aborted' && error.kind !== 'signed-out') return error;
    throw error;
  }
}

const dayOf = ({ registratiedatum, creatiedatum }: Document): string =>
  registratiedatum ?? creatiedatum ?? '';

/** Newest first; of the same moment as the API gave them. */
const sorted = (documenten: readonly Document[]): Document[] =>
  [...documenten].sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0));

/** The case with this document in it, or as it became. */
export const withDocument = (content: ZaakContent, document: Document): ZaakContent => ({
  ...content,
  documenten: sorted([document, ...content.documenten.filter(({ id }) => id !== document.id)]),
});

/** The case without this document. */
export const withoutDocument = (content: ZaakContent, documentId: string): ZaakContent => ({
  ...content,
  documenten: content.documenten.filter(({ id }) => id !== documentId),
});

/** One case. Rejects with a `LoketError` when there is nothing to show. */
export async function loadZaak(
  client: LoketClient,
  zaakId: string,
  options: CallOptions,
): Promise<ZaakContent> {
  const [zaak, documenten, sessie] = await Promise.all([
    client.loadZaak(zaakId, options),
    part(client.loadDocumenten(zaakId, options)),
    part(client.loadSessie(options)),
  ]);
  const failed = isLoketError(documenten);
  return {
    kind: 'zaak',
    zaak: zaak.data,
    documenten: failed ? [] : sorted(documenten.data),
    language: zaak.language,
    onderwerp: isLoketError(sessie) ? undefined : sessie.data.onderwerp,
    missing: failed ? documenten : null,
    lost: zaak.lost + (failed ? 0 : documenten.lost),
  };
}

/** @param zaakId `null`: the page does not say which case */
export async function loadUpload(
  client: LoketClient,
  zaakId: string | null,
  organisatie: Promise<Organisatie | null>,
  options: CallOptions,
): Promise<UploadContent> {
  if (zaakId !== null && !isZaakId(zaakId))
    throw new LoketError('not-found', `"${zaakId}" cannot be the id of a case.`);
  const served = async (): Promise<boolean> =>
    (await organisatie)?.onderdelen.includes('documenten') !== false;
  if (zaakId !== null) {
    const [content, isServed] = await Promise.all([loadZaak(client, zaakId, options), served()]);
    return isServed ? content : { kind: 'unserved' };
  }
  const [{ data, language }, isServed] = await Promise.all([client.loadZaken(options), served()]);
  if (!isServed) return { kind: 'unserved' };
  const [only] = data;
  if (only === undefined) return { kind: 'none' };
  return data.length === 1 ? loadZaak(client, only.id, options) : { kind: 'choice', zaken: data, language };
}

/** A chosen file, and what the citizen says of it. */
export interface Item extends ChosenFile {
  /** Id of the informatieobjecttype; empty while the citizen has not chosen. */
  readonly soort: string;
  /** Id of the requested document that this is; empty: none. */
  readonly beantwoordt: string;
  readonly opmerking: string;
  readonly noteOpen: boolean;
  /** Id of the document that an earlier visit began with this file; `null`: none, so it is announced anew. */
  readonly rest: string | null;
}

/** Whether a chosen file seems to be what an earlier visit began to send; whether it is shows from its parts. */
export const isRestOf = (item: Item, { bestandsnaam, bestandsomvang }: Document): boolean =>
  bestandsnaam === item.naam && bestandsomvang === blobOf(item).size;

/** What the citizen said of it in the earlier visit: the announced document keeps it, so it is not asked again. */
export const saidEarlier = (
  { informatieobjecttypen }: Toevoegen,
  { id, informatieobjecttype, opmerking, beantwoordt }: Document,
): Partial<Item> => ({
  rest: id,
  ...(informatieobjecttypen.some((soort) => soort.id === informatieobjecttype?.id)
    ? { soort: informatieobjecttype?.id ?? '' }
    : {}),
  opmerking: opmerking ?? '',
  beantwoordt: beantwoordt ?? '',
  noteOpen: false,
});

/** Longest remark that the contract takes, in UTF-16 units. */
export const MAX_OPMERKING = 1000;

/** What must be put right before a file can be sent. */
export interface FieldError {
  readonly item: Item;
  readonly field: 'soort' | 'opmerking';
}

/** What is wrong with the fields, in the order of the screen. */
export const validate = (items: readonly Item[]): FieldError[] =>
  items
    .filter(isSendable)
    .flatMap((item) => [
      ...(item.soort === '' ? [{ item, field: 'soort' as const }] : []),
      ...(item.opmerking.length > MAX_OPMERKING ? [{ item, field: 'opmerking' as const }] : []),
    ]);
