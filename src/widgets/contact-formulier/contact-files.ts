/** Where the files of one contactverzoek go: for its subject, and known by one token when nobody is signed in. */
import type { LoketClient } from '../../client/loket-client.js';
import { losseBijlagen } from '../../controllers/contact.js';
import { bijlageTarget, type BijlageTarget } from '../attachments.js';
import type { Fields } from './fields.js';
import type { FormOptions } from './form-options.js';

type Losse = ReturnType<typeof losseBijlagen>;

export class ContactFiles {
  readonly #options: FormOptions;
  readonly #fields: Fields;
  #own: { readonly client: LoketClient; readonly losse: Losse } | null = null;

  constructor(options: FormOptions, fields: Fields) {
    this.#options = options;
    this.#fields = fields;
  }

  #losse(client: LoketClient): Losse {
    if (this.#own?.client !== client) this.#own = { client, losse: losseBijlagen(client) };
    return this.#own.losse;
  }

  /** Of files that were sent without a session. */
  token(client: LoketClient): string | null {
    return this.#losse(client).token;
  }

  /** `null` while no files may be sent. */
  target(): BijlageTarget | null {
    const { client: clientOf, content: contentOf, taal } = this.#options;
    const client = clientOf();
    const content = contentOf();
    const { choices } = this.#fields;
    if (!client || !content || !choices?.isOpen || !choices.onderwerp?.bijlagen) return null;
    const { id, bijlagen } = choices.onderwerp;
    return bijlageTarget({
      client,
      language: taal(),
      onderwerp: content.onderwerp ?? undefined,
      limieten: bijlagen,
      destination: this.#losse(client).destination,
      waarvoor: { doel: 'contactverzoek', onderwerp: id },
    });
  }

  clear(): void {
    this.#own = null;
  }
}
