/** What `<contact-formulier>` can show, and how it is gathered. */
import { isLoketError } from '../../client/errors.js';
import type { CallOptions, LoketClient } from '../../client/loket-client.js';
import { CONTACTSOORTEN, type ContactOnderwerp, type Contactsoort } from '../../contract/contact.js';
import type { MijnGegevens } from '../../contract/mijn-gegevens.js';
import type { Organisatie } from '../../contract/organisatie.js';
import { loadOnderwerpen } from '../../controllers/contact.js';
import { isZaakId } from '../which-case.js';

/** The case that it is about. */
export interface Bijzaak {
  readonly id: string;
  /** As the citizen knows it. */
  readonly identificatie: string;
  readonly omschrijving: string;
  /** Language of the name. */
  readonly language: string;
}

export interface FormContent {
  readonly kind: 'form';
  readonly onderwerpen: readonly ContactOnderwerp[];
  /** Language of the texts of the subjects. */
  readonly language: string;
  /** Who is signed in, opaque; `null`: nobody, or that could not be asked. */
  readonly onderwerp: string | null;
  readonly aangemeld: boolean;
  /** What the municipality knows of the person; `null`: nothing. */
  readonly gegevens: MijnGegevens | null;
  /** `null`: none was named, or it is not one of this person. */
  readonly zaak: Bijzaak | null;
}

export type ContactContent =
  | FormContent
  /** This municipality does not offer contact here. */
  | { readonly kind: 'unserved' };

/** Whoever is not known writes as anybody does. */
async function orNothing<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    if (isLoketError(error) && error.kind !== 'aborted') return null;
    throw error;
  }
}

export interface LoadInput {
  readonly client: LoketClient;
  readonly organisatie: Promise<Organisatie | null>;
  /** Id of the case that the page names. */
  readonly zaakId: string | null;
  readonly options: CallOptions;
}

/** What was written can do without its case: when that cannot be shown, it is left out. */
async function loadBijzaak(
  client: LoketClient,
  zaakId: string | null,
  options: CallOptions,
): Promise<Bijzaak | null> {
  const found =
    zaakId !== null && isZaakId(zaakId) ? await orNothing(client.loadZaak(zaakId, options)) : null;
  if (!found) return null;
  const { id, identificatie, omschrijving, zaaktype } = found.data;
  return { id, identificatie, omschrijving: omschrijving || zaaktype.omschrijving, language: found.language };
}

/** Rejects with a `LoketError` when there is nothing to show. */
export async function loadContact({
  client,
  organisatie,
  zaakId,
  options,
}: LoadInput): Promise<ContactContent> {
  const known = await organisatie;
  if (known?.onderdelen.includes('contact') === false) return { kind: 'unserved' };
  const [onderwerpen, sessie] = await Promise.all([
    loadOnderwerpen(client, options),
    orNothing(client.loadSessie(options)),
  ]);
  const aangemeld = sessie?.data.aangemeld === true;
  const serves = (onderdeel: Organisatie['onderdelen'][number]): boolean =>
    known?.onderdelen.includes(onderdeel) !== false;
  const [gegevens, zaak] = await Promise.all([
    // Contract: a failure here means that nothing is known of the person, never an error for the citizen.
    aangemeld && serves('mijn-gegevens') ? orNothing(client.loadMijnGegevens(options)) : null,
    aangemeld && serves('zaken') ? loadBijzaak(client, zaakId, options) : null,
  ]);
  return {
    kind: 'form',
    onderwerpen: onderwerpen.data,
    language: onderwerpen.language,
    onderwerp: aangemeld ? sessie.data.onderwerp : null,
    aangemeld,
    gegevens: gegevens?.data ?? null,
    zaak,
  };
}

/** The sorts that one can write about here, in the order of the contract. */
export const soortenVan = ({ onderwerpen }: FormContent): Contactsoort[] =>
  CONTACTSOORTEN.filter((soort) => onderwerpen.some((one) => one.soort === soort));

export const isSoort = (text: string | null): text is Contactsoort =>
  (CONTACTSOORTEN as readonly (string | null)[]).includes(text);
