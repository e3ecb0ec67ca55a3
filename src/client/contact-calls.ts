/** The calls of contact without a case. Apart from the other calls, so that a bundle without contact leaves them out. */
import {
  contactOnderwerpenPageSchema,
  contactverzoekSchema,
  type ContactOnderwerp,
  type Contactverzoek,
  type ContactverzoekVerzending,
} from '../contract/contact.js';
import { bijlageDestination, type BijlageDestination } from './bijlage-calls.js';
import { isLoketError } from './errors.js';
import type { Answer, CallOptions, LoketClient, WriteOptions } from './loket-client.js';

/** Every call rejects with a `LoketError`, never with anything else. */
export interface ContactCalls {
  /** What one can write about, all of it. Nobody needs to be signed in. */
  loadOnderwerpen(options?: CallOptions): Promise<Answer<readonly ContactOnderwerp[]>>;
  /**
   * One attempt to send; `createOnce` knows what to do when it fails.
   * @param bijlageToken of files that were sent without a session; `null`: there are none
   */
  sendContactverzoek(
    verzending: ContactverzoekVerzending,
    bijlageToken: string | null,
    options?: WriteOptions,
  ): Promise<Answer<Contactverzoek>>;
}

const withBijlageToken = <O extends CallOptions>(options: O, token: string | null): O =>
  token === null ? options : { ...options, headers: { ...options.headers, 'Bijlage-Token': token } };

/** The calls of contact, over a client. */
export function createContactCalls({ wire }: LoketClient): ContactCalls {
  const { target, run, getAll, write, read } = wire;
  return {
    loadOnderwerpen: (options) =>
      run(options, (own) => getAll(target('contact', 'onderwerpen'), contactOnderwerpenPageSchema, own)),
    sendContactverzoek: (verzending, bijlageToken, options) =>
      run(options, async (own: WriteOptions) => {
        const where = target('contactverzoeken');
        const reply = await write('POST', where, verzending, withBijlageToken(own, bijlageToken));
        return read(contactverzoekSchema, reply, where.what);
      }),
  };
}

/** Where the files of one contactverzoek go, and the token by which they are known when nobody is signed in. */
export interface LosseBijlagen {
  readonly destination: BijlageDestination;
  /** In memory only; `null` while no file was announced, and for who is signed in. */
  readonly token: string | null;
}

/**
 * Files that a contactverzoek will name, also of who is not signed in: the answer to the first one holds a token that
 * goes with everything after it. Make one for each contactverzoek.
 */
export function createLosseBijlagen(client: LoketClient): LosseBijlagen {
  const calls = bijlageDestination(client);
  let token: string | null = null;
  let first: Promise<unknown> | null = null;
  const own = <O extends CallOptions>(options: O | undefined): O =>
    withBijlageToken({ ...options } as O, token);

  const announce: BijlageDestination['announce'] = async (aankondiging, options) => {
    const answer = await calls.announce(aankondiging, own(options));
    token = (answer.data as { readonly bijlageToken?: string | null }).bijlageToken ?? token;
    return answer;
  };
  return {
    get token() {
      return token;
    },
    destination: {
      path: calls.path,
      async announce(aankondiging, options) {
        // Several files at once would each get a token of their own: the others wait for the first.
        while (first !== null && token === null) await first;
        if (token === null) {
          const mine = announce(aankondiging, options);
          first = mine.then(
            () => undefined,
            () => undefined,
          );
          try {
            return await mine;
          } finally {
            first = null;
          }
        }
        try {
          return await announce(aankondiging, options);
        } catch (error) {
          // The server does not know this token any more: what it was of is gone, and is announced anew.
          if (!isLoketError(error) || error.kind !== 'not-found') throw error;
          token = null;
          throw error;
        }
      },
      load: (id, options) => calls.load(id, own(options)),
      loadDelen: (id, options) => calls.loadDelen(id, own(options)),
      sendDeel: (id, volgnummer, bytes, waarde, options) =>
        calls.sendDeel(id, volgnummer, bytes, waarde, own(options)),
      complete: (id, voltooiing, options) => calls.complete(id, voltooiing, own(options)),
      cancel: (id, options) => calls.cancel(id, own(options)),
    },
  };
}
