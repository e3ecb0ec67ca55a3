/** What is kept of an unsent text in this tab, with the key of an attempt that may have arrived. */
import { Draft, sweepDrafts } from '../../controllers/draft.js';
import type { LoketClient } from '../../client/loket-client.js';
import type { BerichtSending } from '../../controllers/bericht-sending.js';
import { sendingTarget, type ComposerOptions } from './composer-options.js';
import { berichtDraft, type Concept } from './concept.js';
import type { Fields } from './fields.js';

/** What an earlier visit left behind. */
export interface Teruggezet {
  /** When it was written, in milliseconds since 1970. */
  readonly op: number;
  /** Names of the files that were chosen: those themselves cannot be kept. */
  readonly bijlagen: readonly string[];
}

export class Keeping {
  readonly #options: ComposerOptions;
  readonly #fields: Fields;
  readonly #sending: BerichtSending;
  readonly #draft: Draft<Concept>;
  readonly #names: () => readonly string[];
  /** Which open attempt was kept with the text, and which files were chosen. */
  #open: unknown = null;
  #files = '';

  /** @param names of the files that were chosen */
  constructor(
    options: ComposerOptions,
    fields: Fields,
    sending: BerichtSending,
    names: () => readonly string[],
  ) {
    this.#options = options;
    this.#fields = fields;
    this.#sending = sending;
    this.#names = names;
    this.#draft = new Draft(berichtDraft, options.keep, () => {
      const apiUrl = options.apiUrl();
      const content = options.target()?.content;
      if (!content?.onderwerp || apiUrl === null) return null;
      return { apiUrl, id: content.zaak.id, onderwerp: content.onderwerp };
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
    this.#draft.save({ ...this.#fields.concept(), bijlagen, open });
  }

  /** The key of an attempt is kept with its text: after a reload the same one goes on. So are the names of its files. */
  follow(): void {
    if (this.#sending.open !== this.#open || this.#names().join('/') !== this.#files) this.save();
  }

  /** Puts back what was kept of an earlier visit. */
  restore(): Teruggezet | null {
    const target = this.#options.target();
    if (target?.content.onderwerp && this.#options.keep()) sweepDrafts(target.content.onderwerp);
    const found = target && this.#draft.load();
    if (!found) return null;
    const { concept, op } = found;
    this.#fields.fill(concept);
    if (concept.open) this.#sending.restore(sendingTarget(target, this.#options.taal()), concept.open);
    return { op, bijlagen: concept.bijlagen };
  }

  /** The case was not shown: is that because somebody else is here? Then nothing of the first person may stay in this tab. */
  async sweep(client: LoketClient | null): Promise<void> {
    if (!client || !this.#options.keep()) return;
    try {
      const { aangemeld, onderwerp } = (await client.loadSessie()).data;
      sweepDrafts(aangemeld ? onderwerp : null);
    } catch {
      // Nobody can be told apart now; what is kept goes by its age.
    }
  }

  /** @param stored what is in this tab goes as well */
  clear(stored: boolean): void {
    if (stored) this.#draft.clear();
    this.#open = null;
    this.#files = '';
  }
}
