/** What `<zaak-bericht>` can show, and how it is gathered. */
import { LoketError, isLoketError } from '../../client/errors.js';
import type { CallOptions, LoketClient } from '../../client/loket-client.js';
import type { Bericht } from '../../contract/berichten.js';
import type { Organisatie } from '../../contract/organisatie.js';
import type { Zaak, ZaakSamenvatting } from '../../contract/zaken.js';
import { loadGesprek } from '../../controllers/gesprek.js';
import { amsterdamDay, type Datum } from '../../domain/datum.js';
import { LEEG_GESPREK, voegSamen, type Gesprek } from '../../domain/gesprek.js';
import { termijn } from '../../domain/termijn.js';
import { standaardKalender } from '../../domain/werkdagen.js';
import { isZaakId } from '../which-case.js';

/** What may be sent in the case. */
export type Sturen = NonNullable<NonNullable<Zaak['mogelijkheden']>['berichtSturen']>;

/** One case with its conversation. */
export interface ZaakContent {
  readonly kind: 'zaak';
  readonly zaak: Zaak;
  readonly gesprek: Gesprek;
  /** Language of the texts of the case. */
  readonly language: string;
  /** Who is signed in, opaque; `undefined` when that could not be asked. */
  readonly onderwerp: string | null | undefined;
  /** Why the conversation is not there, while the case is. */
  readonly missing: LoketError | null;
  /** Items that the API sent in a form that nobody can read. */
  readonly lost: number;
  /** Today, by the server's clock. */
  readonly vandaag: Datum;
}

export type BerichtContent =
  | ZaakContent
  | { readonly kind: 'choice'; readonly zaken: readonly ZaakSamenvatting[]; readonly language: string }
  | { readonly kind: 'none' }
  /** This municipality does not offer berichten. */
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

async function loadZaak(
  client: LoketClient,
  zaakId: string,
  previous: ZaakContent | undefined,
  options: CallOptions,
): Promise<ZaakContent> {
  const known = previous?.gesprek.berichten.length ? previous.gesprek : undefined;
  const conversation = loadGesprek(client, zaakId, known, options);
  const [zaak, gesprek, sessie] = await Promise.all([
    client.loadZaak(zaakId, options),
    // What is on screen stays when it cannot be looked at again; that is a refresh that failed.
    previous ? conversation : part(conversation),
    previous ? null : part(client.loadSessie(options)),
  ]);
  const failed = isLoketError(gesprek);
  const lost = zaak.lost + (failed ? 0 : gesprek.lost);
  const content: ZaakContent = {
    kind: 'zaak',
    zaak: zaak.data,
    gesprek: failed ? LEEG_GESPREK : gesprek.gesprek,
    language: zaak.language,
    onderwerp:
      sessie === null ? previous?.onderwerp : isLoketError(sessie) ? undefined : sessie.data.onderwerp,
    missing: failed ? gesprek : null,
    lost: Math.max(lost, previous?.lost ?? 0),
    vandaag: amsterdamDay(zaak.at),
  };
  return previous && isSame(previous, content) ? previous : content;
}

const isSame = (a: ZaakContent, b: ZaakContent): boolean =>
  a.zaak === b.zaak && a.gesprek === b.gesprek && a.vandaag === b.vandaag && a.lost === b.lost && !a.missing;

/** The case with this bericht in it. */
export const withBericht = (content: ZaakContent, bericht: Bericht): ZaakContent => ({
  ...content,
  gesprek: voegSamen(content.gesprek, [bericht], Math.max(content.gesprek.count, bericht.volgnummer)),
});

export interface LoadInput {
  readonly client: LoketClient;
  /** `null`: the page does not say which case. */
  readonly zaakId: string | null;
  readonly organisatie: Promise<Organisatie | null>;
  /** What is on screen, during a refresh. */
  readonly previous: BerichtContent | undefined;
  readonly options: CallOptions;
}

/** Rejects with a `LoketError` when there is nothing to show. */
export async function loadBerichten(input: LoadInput): Promise<BerichtContent> {
  const { client, zaakId, previous, options } = input;
  if (zaakId !== null && !isZaakId(zaakId))
    throw new LoketError('not-found', `"${zaakId}" cannot be the id of a case.`);
  const before = previous?.kind === 'zaak' ? previous : undefined;
  const id = zaakId ?? before?.zaak.id;
  // Before its conversation is asked for: what is not offered is not there.
  const served = (await input.organisatie)?.onderdelen.includes('berichten') !== false;
  if (id !== undefined) {
    if (served) return loadZaak(client, id, before?.zaak.id === id ? before : undefined, options);
    // Whether this person may see the case at all goes first.
    await client.loadZaak(id, options);
    return { kind: 'unserved' };
  }
  const { data, language } = await client.loadZaken(options);
  if (!served) return { kind: 'unserved' };
  const [only] = data;
  if (only === undefined) return { kind: 'none' };
  return data.length === 1
    ? loadZaak(client, only.id, undefined, options)
    : { kind: 'choice', zaken: data, language };
}

/** What may be sent now; `null` when nothing may. */
export const sturenVan = ({ zaak }: ZaakContent): Sturen | null => {
  const mag = zaak.mogelijkheden?.berichtSturen;
  return mag?.toegestaan ? mag : null;
};

/** By when an answer is promised to who sends now; `null` when nothing is promised. */
export function antwoordVoor(content: ZaakContent, organisatie: Organisatie | null): Datum | null {
  const code = content.zaak.mogelijkheden?.berichtSturen?.servicenorm;
  const norm = organisatie?.servicenormen.find((one) => one.code === code);
  if (!norm || norm.aantal === 0) return null;
  return termijn(content.vandaag, norm, organisatie?.vrijeDagen ?? standaardKalender);
}
