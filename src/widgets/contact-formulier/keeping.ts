/** What is kept of an unsent text in this tab, with the key of an attempt that may have arrived. */
import type { OpenOnce } from '../../client/once.js';
import type { ContactverzoekVerzending } from '../../contract/contact.js';
import type { ContactSending } from '../../controllers/contact.js';
import { Draft, sweepDrafts } from '../../controllers/draft.js';
import { contactDraft, type Concept } from './concept.js';
import type { Fields } from './fields.js';
import type { FormOptions, Teruggezet } from './form-options.js';

export class Keeping {
  readonly #options: FormOptions;
  readonly #fields: Fields;
  readonly #sending: ContactSending;
  readonly #names: () => readonly string[];
  readonly #draft: Draft<Concept>;
  /** Which open attempt was kept with the text, and which files were chosen. */
  #open: unknown = null;
  #files = '';

  /** @param names of the files that were chosen */
  constructor(options: FormOptions, fields: Fields, sending: ContactSending, names: () => readonly string[]) {
    this.#options = options;
    this.#fields = fields;
    this.#sending = sending;
    this.#names = names;
    this.#draft = new Draft(contactDraft, options.keep, () => {
      const apiUrl = options.apiUrl();
      const content = options.content();
      return apiUrl === null || !content ? null : { apiUrl, id: '', onderwerp: content.onderwerp ?? '' };
    });
  }

  /** Whether a text is kept in this tab. */
  get isKept(): boolean {
    return this.#draft.isKept;
  }

  save(): void {
    const { open } = this.#sending;
    const bijlagen = this.#names();
    this.#open = open;
    this.#files = bijlagen.join('/');
    this.#draft.save({ values: { ...this.#fields.values, val: '' }, bijlagen, open });
  }

  /** The key of an attempt is kept with its text: after a reload the same one goes on. So are the names of its files. */
  follow(): void {
    if (this.#sending.open !== this.#open || this.#names().join('/') !== this.#files) this.save();
  }

  /** Puts back what was kept of an earlier visit. @param onOpen hears of an attempt that may have arrived */
  restore(onOpen: (open: OpenOnce<ContactverzoekVerzending>) => void): Teruggezet | null {
    const onderwerp = this.#options.content()?.onderwerp ?? null;
    if (onderwerp !== null && this.#options.keep()) sweepDrafts(onderwerp);
    const found = this.#draft.load();
    if (!found) return null;
    const { values, bijlagen, open } = found.concept;
    this.#fields.values = values;
    if (open) onOpen(open);
    return { op: found.op, bijlagen };
  }

  clear(): void {
    this.#draft.clear();
    this.#open = null;
    this.#files = '';
  }
}
