/** What can be chosen at each step: places, days, times, fields. Loaded when it is needed, and again when an answer changes it. */
import type { ReactiveControllerHost } from 'lit';
import type { AfspraakVraag } from '../../client/afspraak-calls.js';
import type { CallOptions, LoketClient } from '../../client/loket-client.js';
import type {
  BeschikbareLocatie,
  BeschikbareTijd,
  GekozenKanaal,
  Klantvelden,
  Productkeuze,
} from '../../contract/afspraken.js';
import {
  loadAgenda,
  loadKlantvelden,
  loadLocaties,
  loadTijden,
  type Agenda,
} from '../../controllers/afspraken.js';
import { LoadTask, type LoadState } from '../../controllers/load-task.js';
import type { Datum } from '../../domain/datum.js';
import type { Taal } from '../../i18n/messages.js';
import { inTaal } from './klant.js';

/** What is wanted now; `null`: not yet. Values that did not change stay the very same object. */
export interface Wens {
  readonly locaties: readonly Productkeuze[] | null;
  readonly dagen: AfspraakVraag | null;
  readonly datum: Datum | null;
  readonly velden: { readonly producten: readonly Productkeuze[]; readonly kanaal: GekozenKanaal } | null;
}

export interface AanbodOptions {
  readonly client: () => LoketClient | null;
  readonly taal: () => Taal;
  readonly vandaag: () => Datum;
  readonly wens: () => Wens;
  /** Own hold: its time counts as free. */
  readonly reservering: () => string | null;
  readonly onState: (deel: keyof Wens, now: LoadState<unknown>, before: LoadState<unknown>) => void;
}

type Part<W, T> = LoadTask<T | null, readonly [LoketClient | null, W | null, Taal]>;

export class Aanbod {
  readonly locaties: Part<readonly Productkeuze[], readonly BeschikbareLocatie[]>;
  readonly dagen: Part<AfspraakVraag, Agenda>;
  readonly tijden: LoadTask<
    readonly BeschikbareTijd[] | null,
    readonly [LoketClient | null, AfspraakVraag | null, Taal, Datum | null]
  >;
  readonly velden: Part<NonNullable<Wens['velden']>, Klantvelden>;

  constructor(host: ReactiveControllerHost, options: AanbodOptions) {
    const { client, taal, wens, onState, vandaag } = options;
    const withHold = (vraag: AfspraakVraag): AfspraakVraag => {
      const id = options.reservering();
      return id === null ? vraag : { ...vraag, reservering: id };
    };
    const part = <W, T>(
      deel: keyof Wens,
      wanted: () => W | null,
      load: (client: LoketClient, wanted: W, options: CallOptions) => Promise<T>,
    ): Part<W, T> =>
      new LoadTask(host, {
        args: () => [client(), wanted(), taal()] as const,
        load: async ([from, what, language], signal) =>
          from === null || what === null ? null : load(from, what, { signal, language }),
        onState: (now, before) => {
          onState(deel, now, before);
        },
      });
    this.locaties = part(
      'locaties',
      () => wens().locaties,
      async (from, producten, own) => (await loadLocaties(from, producten, own)).data,
    );
    this.dagen = part(
      'dagen',
      () => wens().dagen,
      (from, vraag, own) => loadAgenda(from, withHold(vraag), vandaag(), own),
    );
    this.velden = part(
      'velden',
      () => wens().velden,
      async (from, { producten, kanaal }, own) => {
        const { data, language } = await loadKlantvelden(from, producten, kanaal, own);
        return { ...data, results: inTaal(data.results, language, taal()) };
      },
    );
    this.tijden = new LoadTask(host, {
      args: () => [client(), wens().dagen, taal(), wens().datum] as const,
      load: async ([from, vraag, language, datum], signal): Promise<readonly BeschikbareTijd[] | null> => {
        if (from === null || vraag === null || datum === null) return null;
        return (await loadTijden(from, withHold(vraag), datum, { signal, language })).data.results;
      },
      onState: (now, before) => {
        onState('datum', now, before);
      },
    });
  }

  /** Looks again at what is free, behind what is shown. */
  async refresh(): Promise<void> {
    await Promise.all([this.dagen.refresh(), this.tijden.refresh()]);
  }
}

/** What was loaded; `null` while it was not. */
export const loaded = <T>({ state }: { readonly state: LoadState<T | null> }): T | null =>
  state.phase === 'loaded' ? state.value : null;
