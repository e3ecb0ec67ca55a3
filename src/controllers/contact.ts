/** Contact for widgets: what one can write about, sending it once, and where its files go. Apart, so that other bundles leave the calls out. */
import type { ReactiveControllerHost } from 'lit';
import { createContactCalls, createLosseBijlagen, type LosseBijlagen } from '../client/contact-calls.js';
import type { Answer, CallOptions, LoketClient } from '../client/loket-client.js';
import { createOnce, type Once } from '../client/once.js';
import type { ContactOnderwerp, Contactverzoek, ContactverzoekVerzending } from '../contract/contact.js';
import { Sending } from './sending.js';

export const loadOnderwerpen = (
  client: LoketClient,
  options: CallOptions,
): Promise<Answer<readonly ContactOnderwerp[]>> => createContactCalls(client).loadOnderwerpen(options);

export const losseBijlagen = (client: LoketClient): LosseBijlagen => createLosseBijlagen(client);

export interface ContactTarget {
  readonly client: LoketClient;
  readonly language: string;
  /** Who was signed in when it was written; `null`: nobody, and then it makes no difference who is. */
  readonly onderwerp: string | null;
  /** Of files that were sent without a session. */
  readonly bijlageToken: () => string | null;
}

export type ContactSending = Sending<
  ContactTarget,
  ContactverzoekVerzending,
  Contactverzoek,
  Once<ContactverzoekVerzending, Contactverzoek>
>;

export const contactSending = (host: ReactiveControllerHost, onProgress: () => void): ContactSending =>
  new Sending(
    host,
    ({ client, language, onderwerp, bijlageToken }, rest) => {
      const calls = createContactCalls(client);
      return createOnce({
        client,
        language,
        ...(onderwerp === null ? { anonymous: true } : { onderwerp }),
        ...rest,
        send: (inhoud, write) => calls.sendContactverzoek(inhoud, bijlageToken(), write),
      });
    },
    onProgress,
  );
