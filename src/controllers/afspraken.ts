/** Appointments as widgets get them: what is offered, what is free, and one's own. */
import { createAfspraakCalls, type AfspraakSleutel, type AfspraakVraag } from '../client/afspraak-calls.js';
import type { Answer, CallOptions, LoketClient } from '../client/loket-client.js';
import {
  MAX_DAGEN,
  type Afspraak,
  type AfspraakProduct,
  type BeschikbareDag,
  type BeschikbareLocatie,
  type BeschikbareTijden,
  type GekozenKanaal,
  type Klantvelden,
  type Productkeuze,
} from '../contract/afspraken.js';
import type { Moment } from '../contract/basis.js';
import { addDays, type Datum } from '../domain/datum.js';

export const loadProducten = (
  client: LoketClient,
  options: CallOptions,
): Promise<Answer<readonly AfspraakProduct[]>> => createAfspraakCalls(client).loadProducten(options);

export const loadLocaties = (
  client: LoketClient,
  producten: readonly Productkeuze[],
  options: CallOptions,
): Promise<Answer<readonly BeschikbareLocatie[]>> =>
  createAfspraakCalls(client).loadLocaties(producten, options);

export const loadTijden = (
  client: LoketClient,
  vraag: AfspraakVraag,
  datum: Datum,
  options: CallOptions,
): Promise<Answer<BeschikbareTijden>> => createAfspraakCalls(client).loadTijden(vraag, datum, options);

export const loadKlantvelden = (
  client: LoketClient,
  producten: readonly Productkeuze[],
  kanaal: GekozenKanaal,
  options: CallOptions,
): Promise<Answer<Klantvelden>> => createAfspraakCalls(client).loadKlantvelden(producten, kanaal, options);

export const loadAfspraken = (
  client: LoketClient,
  options: CallOptions,
): Promise<Answer<readonly Afspraak[]>> => createAfspraakCalls(client).loadAfspraken(options);

export const loadAfspraak = (
  client: LoketClient,
  sleutel: AfspraakSleutel,
  options: CallOptions,
): Promise<Answer<Afspraak>> => createAfspraakCalls(client).loadAfspraak(sleutel, options);

/** Every day that is open for appointments. */
export interface Agenda {
  readonly dagen: readonly BeschikbareDag[];
  readonly eersteMogelijkheid: Moment | null;
  /** The last day for which an appointment can be made; `null`: not known. */
  readonly tot: Datum | null;
  readonly duurMinuten: number | null;
}

/** More ranges than these are never asked for: a year. */
const MAX_RANGES = 4;

/**
 * All days from today on, so that leafing through them never waits: nearly always one call.
 * @param vandaag by the server's clock
 */
export async function loadAgenda(
  client: LoketClient,
  vraag: AfspraakVraag,
  vandaag: Datum,
  options: CallOptions,
): Promise<Agenda> {
  const calls = createAfspraakCalls(client);
  const dagen: BeschikbareDag[] = [];
  let van = vandaag;
  for (let range = 1; ; range += 1) {
    const totEnMet = addDays(van, MAX_DAGEN - 1);
    const { data } = await calls.loadDagen(vraag, van, totEnMet, options);
    dagen.push(...data.results);
    const tot = data.boekbaarTotEnMet;
    if (tot === null || tot <= totEnMet || range === MAX_RANGES) {
      const { eersteMogelijkheid, duurMinuten } = data;
      return { dagen, eersteMogelijkheid, duurMinuten, tot };
    }
    van = addDays(totEnMet, 1);
  }
}
