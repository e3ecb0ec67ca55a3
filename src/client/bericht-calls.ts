/** The calls of the conversation of a case. Apart from the other calls, so that a bundle without messages leaves them out. */
import {
  berichtenPageSchema,
  berichtSchema,
  type Bericht,
  type BerichtenPagina,
  type BerichtVerzending,
} from '../contract/berichten.js';
import type { Bijlage } from '../contract/documenten.js';
import type { Weergave } from '../contract/parameters.js';
import { createInhoudLink, inhoudLinks } from './inhoud.js';
import type { Answer, CallOptions, DocumentLinks, LoketClient, WriteOptions } from './loket-client.js';

export interface BerichtenOptions extends CallOptions {
  /** From 1, the newest. What is on a page moves on when something new comes in. */
  readonly page?: number | undefined;
  /** How many berichten a page holds at most. Default: up to the API (100). */
  readonly pageSize?: number | undefined;
}

/** Every call rejects with a `LoketError`, never with anything else. */
export interface BerichtCalls {
  /** One page of the conversation, newest first. Unchanged since the last time: the very same `data`. */
  loadBerichten(zaakId: string, options?: BerichtenOptions): Promise<Answer<BerichtenPagina>>;
  /** One attempt to send; `createVerzending` knows what to do when it fails. */
  sendBericht(
    zaakId: string,
    verzending: BerichtVerzending,
    options?: WriteOptions,
  ): Promise<Answer<Bericht>>;
  /** Remembers on the server that this person has read it; safe to repeat. */
  markGelezen(zaakId: string, berichtId: string, options?: CallOptions): Promise<void>;
  /** Plain links, for sites that sign in with the session cookie; `null` where there is a token: use `createBijlageLink`. */
  bijlageLinks(zaakId: string, berichtId: string, bijlage: Bijlage): DocumentLinks | null;
  /** An address that works once, for sites that sign in with a token. */
  createBijlageLink(
    zaakId: string,
    berichtId: string,
    bijlageId: string,
    weergave: Weergave,
    options?: WriteOptions,
  ): Promise<string>;
}

/** The calls of the conversation of a case, over a client. */
export function createBerichtCalls({ wire }: LoketClient): BerichtCalls {
  const { target, run, get, write, read } = wire;
  const at = (zaakId: string, ...rest: string[]): readonly string[] => [
    'zaken',
    zaakId,
    'berichten',
    ...rest,
  ];
  return {
    loadBerichten: (zaakId, options) =>
      run(options, (own: BerichtenOptions) => {
        const { what, url } = target(...at(zaakId));
        const { page = 1, pageSize } = own;
        const size = pageSize === undefined ? '' : `&pageSize=${pageSize}`;
        return get({ what, url: `${url}?page=${page}${size}` }, berichtenPageSchema, own);
      }),
    sendBericht: (zaakId, verzending, options) =>
      run(options, async (own: WriteOptions) => {
        const where = target(...at(zaakId));
        return read(berichtSchema, await write('POST', where, verzending, own), where.what);
      }),
    markGelezen: (zaakId, berichtId, options) =>
      run(options, async (own: CallOptions) => {
        await write('PUT', target(...at(zaakId, berichtId, 'gelezen')), undefined, own);
      }),
    bijlageLinks: (zaakId, berichtId, { id, formaat }) =>
      inhoudLinks(wire, at(zaakId, berichtId, 'bijlagen', id), formaat),
    createBijlageLink: (zaakId, berichtId, bijlageId, weergave, options) =>
      createInhoudLink(wire, at(zaakId, berichtId, 'bijlagen', bijlageId), weergave, options),
  };
}
