/** What `<contact-formulier>` can show, and how it is gathered. */
import { isLoketError } from '../../client/errors.js';
import type { CallOptions, LoketClient } from '../../client/loket-client.js';
import { CONTACTSOORTEN, type ContactOnderwerp, type Contactsoort } from '../../contract/contact.js';
import type { MijnGegevens } from '../../contract/mijn-gegevens.js';
import type { Organisatie } from '../../contract/organisatie.js';
import { loadOnderwerpen } from '../../controllers/contact.js';

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
  readonly options: CallOptions;
}

/** Rejects with a `LoketError` when there is nothing to show. */
export async function loadContact({ client, organisatie, options }: LoadInput): Promise<ContactContent> {
  const known = await organisatie;
  if (known?.onderdelen.includes('contact') === false) return { kind: 'unserved' };
  const [onderwerpen, sessie] = await Promise.all([
    loadOnderwerpen(client, options),
    orNothing(client.loadSessie(options)),
  ]);
  const aangemeld = sessie?.data.aangemeld === true;
  const isKnown = aangemeld && known?.onderdelen.includes('mijn-gegevens') !== false;
  return {
    kind: 'form',
    onderwerpen: onderwerpen.data,
    language: onderwerpen.language,
    onderwerp: aangemeld ? sessie.data.onderwerp : null,
    aangemeld,
    // Contract: a failure here means that nothing is known of the person, never an error for the citizen.
    gegevens: isKnown ? ((await orNothing(client.loadMijnGegevens(options)))?.data ?? null) : null,
  };
}

/** The sorts that one can write about here, in the order of the contract. */
export const soortenVan = ({ onderwerpen }: FormContent): Contactsoort[] =>
  CONTACTSOORTEN.filter((soort) => onderwerpen.some((one) => one.soort === soort));

export const isSoort = (text: string | null): text is Contactsoort =>
  (CONTACTSOORTEN as readonly (string | null)[]).includes(text);
