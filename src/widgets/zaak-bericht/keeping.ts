/** What is kept of an unsent text in this tab, with the key of an attempt that may have arrived. */
import { Draft } from '../../controllers/draft.js';
import type { Sending } from '../../controllers/sending.js';
import { sendingTarget, type ComposerOptions } from './composer-options.js';
import type { Fields } from './fields.js';

export class Keeping {
  readonly #options: ComposerOptions;
  readonly #fields: Fields;
  readonly #sending: Sending;
  readonly #draft: Draft;
  /** Which open attempt was kept with the text. */
  #open: unknown = null;

  constructor(options: ComposerOptions, fields: Fields, sending: Sending) {
    this.#options = options;
    this.#fields = fields;
    this.#sending = sending;
    this.#draft = new Draft(options.keep, () => {
      const apiUrl = options.apiUrl();
      const content = options.target()?.content;
      if (!content?.onderwerp || apiUrl === null) return null;
      return { apiUrl, zaakId: content.zaak.id, onderwerp: content.onderwerp };
    });
  }

  /** Whether a text is kept in this tab. */
  get isKept(): boolean {
    return this.#draft.isKept;
  }

  save(): void {
    const { open } = this.#sending;
    this.#open = open;
    this.#draft.save({ ...this.#fields.concept(), open });
  }

  /** The key of an attempt is kept with its text: after a reload the same one goes on. */
  follow(): void {
    if (this.#sending.open !== this.#open) this.save();
  }

  /** Puts back what was kept of an earlier visit. @returns when it was written, in milliseconds since 1970 */
  restore(): number | null {
    const target = this.#options.target();
    const found = target && this.#draft.load();
    if (!found) return null;
    const { concept, op } = found;
    this.#fields.fill(concept);
    if (concept.open) this.#sending.restore(sendingTarget(target, this.#options.taal()), concept.open);
    return op;
  }

  /** @param stored what is in this tab goes as well */
  clear(stored: boolean): void {
    if (stored) this.#draft.clear();
    this.#open = null;
  }
}
