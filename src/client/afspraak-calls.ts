/** The calls about appointments. Apart from the other calls, so that a bundle without appointments leaves them out. */
import {
  afspraakProductenPageSchema,
  afspraakSchema,
  afsprakenPageSchema,
  beschikbareDagenSchema,
  beschikbareLocatiesPageSchema,
  beschikbareTijdenSchema,
  geboekteAfspraakSchema,
  klantveldenSchema,
  reserveringSchema,
  type Afspraak,
  type AfspraakAanvraag,
  type AfspraakProduct,
  type AfspraakWijziging,
  type BeschikbareDagen,
  type BeschikbareLocatie,
  type BeschikbareTijden,
  type GeboekteAfspraak,
  type GekozenKanaal,
  type Klantvelden,
  type Productkeuze,
  type Reservering,
  type ReserveringAanvraag,
} from '../contract/afspraken.js';
import type { Datum } from '../contract/basis.js';
import type { Answer, CallOptions, LoketClient, WriteOptions } from './loket-client.js';
import type { Target } from './wire.js';

/** An appointment, and what shows that it is one's own; `token` is `null` for who is signed in. */
export interface AfspraakSleutel {
  readonly id: string;
  readonly token: string | null;
}

/** What must fit in one appointment, and how. */
export interface AfspraakVraag {
  readonly producten: readonly Productkeuze[];
  readonly kanaal: GekozenKanaal;
  /** Only at the desk. */
  readonly locatie: string | null;
  /** The appointment that is being moved: its own time counts as free. */
  readonly eigen?: AfspraakSleutel | undefined;
  /** Id of one's own hold: its time counts as free. */
  readonly reservering?: string | undefined;
}

/** Every call rejects with a `LoketError`, never with anything else. */
export interface AfspraakCalls {
  loadProducten(options?: CallOptions): Promise<Answer<readonly AfspraakProduct[]>>;
  /** The locations where all of this can be done at the desk. */
  loadLocaties(
    producten: readonly Productkeuze[],
    options?: CallOptions,
  ): Promise<Answer<readonly BeschikbareLocatie[]>>;
  /** Every day from `van` to `tot`, both counted; at most 92. */
  loadDagen(
    vraag: AfspraakVraag,
    van: Datum,
    tot: Datum,
    options?: CallOptions,
  ): Promise<Answer<BeschikbareDagen>>;
  loadTijden(vraag: AfspraakVraag, datum: Datum, options?: CallOptions): Promise<Answer<BeschikbareTijden>>;
  loadKlantvelden(
    producten: readonly Productkeuze[],
    kanaal: GekozenKanaal,
    options?: CallOptions,
  ): Promise<Answer<Klantvelden>>;
  /** @param eigen the appointment that is being moved */
  reserve(
    aanvraag: ReserveringAanvraag,
    eigen: AfspraakSleutel | null,
    options?: WriteOptions,
  ): Promise<Answer<Reservering>>;
  extendReservering(id: string, options?: WriteOptions): Promise<Answer<Reservering>>;
  /** Also a success when it is gone already. */
  releaseReservering(id: string, options?: WriteOptions): Promise<void>;
  /** One attempt; `createOnce` knows what to do when it fails. */
  book(aanvraag: AfspraakAanvraag, options?: WriteOptions): Promise<Answer<GeboekteAfspraak>>;
  /** The signed-in person's own: what is to come. */
  loadAfspraken(options?: CallOptions): Promise<Answer<readonly Afspraak[]>>;
  loadAfspraak(sleutel: AfspraakSleutel, options?: CallOptions): Promise<Answer<Afspraak>>;
  /** To another time or place; safe to repeat. */
  move(
    sleutel: AfspraakSleutel,
    wijziging: AfspraakWijziging,
    options?: WriteOptions,
  ): Promise<Answer<Afspraak>>;
  /** Safe to repeat: twice is a success. */
  cancel(sleutel: AfspraakSleutel, options?: WriteOptions): Promise<Answer<Afspraak>>;
}

/** How many appointments of one person come with one call: nobody has more to come. */
const PAGE_SIZE = 100;

const productenIn = (producten: readonly Productkeuze[]): string =>
  producten.map(({ id, aantal }) => `product=${id}:${String(aantal)}`).join('&');

const vraagIn = ({ producten, kanaal, locatie, eigen, reservering }: AfspraakVraag): string =>
  [
    productenIn(producten),
    `kanaal=${kanaal}`,
    ...(locatie === null ? [] : [`locatie=${locatie}`]),
    ...(eigen ? [`afspraak=${eigen.id}`] : []),
    ...(reservering === undefined ? [] : [`reservering=${reservering}`]),
  ].join('&');

/** The calls about appointments, over a client. */
export function createAfspraakCalls({ wire }: LoketClient): AfspraakCalls {
  const { run, get, write, read } = wire;
  const at = (...rest: string[]): Target => ({
    ...wire.target('afspraken', ...rest),
    what: ['afspraken', ...rest].join('/'),
  });
  const list = (word: string, query: string): Target => {
    const where = at(word);
    return { ...where, url: `${where.url}?${query}` };
  };
  const hold = (id: string): Target => ({
    ...wire.target('afspraken', 'reserveringen', id),
    what: 'afspraken/reserveringen/{id}',
  });
  const one = ({ id }: AfspraakSleutel): Target => ({
    ...wire.target('afspraken', id),
    what: 'afspraken/{id}',
  });
  /** The token goes in a header: an address ends up in logs. Options stay without the prototype that a page may fill. */
  const asHolder = <O extends CallOptions>(own: O, eigen: AfspraakSleutel | null | undefined): O =>
    eigen?.token
      ? (Object.assign(Object.create(null), own, {
          headers: { 'Afspraak-Token': eigen.token },
        }) as O)
      : own;

  return {
    loadProducten: (options) =>
      run(options, async (own: CallOptions) => {
        const answer = await get(at('producten'), afspraakProductenPageSchema, own);
        return { ...answer, data: answer.data.results };
      }),
    loadLocaties: (producten, options) =>
      run(options, async (own: CallOptions) => {
        const answer = await get(
          list('locaties', productenIn(producten)),
          beschikbareLocatiesPageSchema,
          own,
        );
        return { ...answer, data: answer.data.results };
      }),
    loadDagen: (vraag, van, tot, options) =>
      run(options, (own: CallOptions) =>
        get(
          list('beschikbare-dagen', `${vraagIn(vraag)}&van=${van}&tot=${tot}`),
          beschikbareDagenSchema,
          asHolder(own, vraag.eigen),
        ),
      ),
    loadTijden: (vraag, datum, options) =>
      run(options, (own: CallOptions) =>
        get(
          list('beschikbare-tijden', `${vraagIn(vraag)}&datum=${datum}`),
          beschikbareTijdenSchema,
          asHolder(own, vraag.eigen),
        ),
      ),
    loadKlantvelden: (producten, kanaal, options) =>
      run(options, (own: CallOptions) =>
        get(list('klantvelden', `${productenIn(producten)}&kanaal=${kanaal}`), klantveldenSchema, own),
      ),
    reserve: (aanvraag, eigen, options) =>
      run(options, async (own: WriteOptions) => {
        const where = at('reserveringen');
        const reply = await write('POST', where, aanvraag, asHolder(own, eigen));
        return read(reserveringSchema, reply, where.what);
      }),
    extendReservering: (id, options) =>
      run(options, async (own: WriteOptions) => {
        const where = hold(id);
        return read(reserveringSchema, await write('PUT', where, undefined, own), where.what);
      }),
    releaseReservering: (id, options) =>
      run(options, async (own: WriteOptions) => {
        await write('DELETE', hold(id), undefined, own);
      }),
    book: (aanvraag, options) =>
      run(options, async (own: WriteOptions) => {
        const where = wire.target('afspraken');
        return read(geboekteAfspraakSchema, await write('POST', where, aanvraag, own), where.what);
      }),
    loadAfspraken: (options) =>
      run(options, async (own: CallOptions) => {
        const { what, url } = wire.target('afspraken');
        const where = { what, url: `${url}?pageSize=${String(PAGE_SIZE)}` };
        const answer = await get(where, afsprakenPageSchema, own);
        return { ...answer, data: answer.data.results };
      }),
    loadAfspraak: (sleutel, options) =>
      run(options, (own: CallOptions) => get(one(sleutel), afspraakSchema, asHolder(own, sleutel))),
    move: (sleutel, wijziging, options) =>
      run(options, async (own: WriteOptions) => {
        const where = one(sleutel);
        return read(afspraakSchema, await write('PUT', where, wijziging, asHolder(own, sleutel)), where.what);
      }),
    cancel: (sleutel, options) =>
      run(options, async (own: WriteOptions) => {
        const where = one(sleutel);
        return read(
          afspraakSchema,
          await write('DELETE', where, undefined, asHolder(own, sleutel)),
          where.what,
        );
      }),
  };
}
