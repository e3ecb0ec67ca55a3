/** What `<afspraak-planner>` starts from, and how it is gathered. */
import type { AfspraakSleutel } from '../../client/afspraak-calls.js';
import { isLoketError, type LoketError } from '../../client/errors.js';
import type { CallOptions, LoketClient } from '../../client/loket-client.js';
import type { Afspraak, AfspraakProduct } from '../../contract/afspraken.js';
import type { MijnGegevens } from '../../contract/mijn-gegevens.js';
import type { Organisatie } from '../../contract/organisatie.js';
import { loadAfspraak, loadAfspraken, loadProducten } from '../../controllers/afspraken.js';
import { amsterdamDay, type Datum } from '../../domain/datum.js';

export interface PlannerContent {
  readonly kind: 'planner';
  readonly producten: readonly AfspraakProduct[];
  /** Language of the texts of the municipality. */
  readonly language: string;
  /** Who is signed in, opaque; `null`: nobody. */
  readonly onderwerp: string | null;
  /** What the municipality knows of that person; `null`: nothing. */
  readonly gegevens: MijnGegevens | null;
  /** The person's own appointments. */
  readonly mijn: readonly Afspraak[];
  /** Those could not be asked for. */
  readonly mijnMissing: boolean;
  /** The appointment that the link in the mail is about. */
  readonly gelinkt: Afspraak | null;
  readonly linkError: LoketError | null;
  /** Today, by the server's clock. */
  readonly vandaag: Datum;
}

/** `unserved`: this municipality does not offer appointments here. */
export type Content = PlannerContent | { readonly kind: 'unserved' };

export interface LoadInput {
  readonly client: LoketClient;
  readonly organisatie: Promise<Organisatie | null>;
  readonly link: AfspraakSleutel | null;
  readonly options: CallOptions;
}

/** A part may be missing; being stopped is not a missing part. */
async function part<T>(call: Promise<T>): Promise<T | LoketError> {
  try {
    return await call;
  } catch (error) {
    if (isLoketError(error) && error.kind !== 'aborted') return error;
    throw error;
  }
}

/** Rejects with a `LoketError` when there is nothing to show. */
export async function loadContent({ client, organisatie, link, options }: LoadInput): Promise<Content> {
  const known = await organisatie;
  if (known?.onderdelen.includes('afspraken') === false) return { kind: 'unserved' };
  const [producten, sessie, gelinkt] = await Promise.all([
    loadProducten(client, options),
    part(client.loadSessie(options)),
    link ? part(loadAfspraak(client, link, options)) : null,
  ]);
  const persoon = isLoketError(sessie) || !sessie.data.aangemeld ? null : sessie.data;
  const [mijn, gegevens] = await Promise.all([
    persoon ? part(loadAfspraken(client, options)) : null,
    persoon && known?.onderdelen.includes('mijn-gegevens') ? part(client.loadMijnGegevens(options)) : null,
  ]);
  return {
    kind: 'planner',
    producten: producten.data,
    language: producten.language,
    // Without a name nobody can be recognised, but signed in is signed in.
    onderwerp: persoon && (persoon.onderwerp ?? ''),
    gegevens: gegevens === null || isLoketError(gegevens) ? null : gegevens.data,
    mijn: mijn === null || isLoketError(mijn) ? [] : mijn.data,
    mijnMissing: isLoketError(mijn),
    gelinkt: gelinkt === null || isLoketError(gelinkt) ? null : gelinkt.data,
    linkError: isLoketError(gelinkt) ? gelinkt : null,
    vandaag: amsterdamDay(producten.at),
  };
}
