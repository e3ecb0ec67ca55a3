/** Reading: what of the conversation is in view, what was before it, what came in, and what was read. */
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { isLoketError } from '../../client/errors.js';
import type { Bericht } from '../../contract/berichten.js';
import { loadOudere, markGelezen } from '../../controllers/gesprek.js';
import { Reading } from '../../controllers/reading.js';
import { heeftOudere, isEigen, isVerschoven, voegSamen } from '../../domain/gesprek.js';
import { BerichtReadEvent } from './events.js';
import { headingId, type ItemContext } from './item-view.js';
import { messages } from './messages.js';
import type { ZaakContent } from './model.js';
import type { PartsOptions } from './parts-options.js';
import { STEP, Thread } from './thread.js';
import { renderThread } from './thread-view.js';

export interface ConversationHost extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
}

export class Conversation {
  readonly #host: ConversationHost;
  readonly #options: PartsOptions;
  /** Moves the focus to what this selector names, after the next render. */
  readonly #focus: (selector: string) => void;
  readonly #thread: Thread;
  readonly #reading: Reading;
  #older: 'idle' | 'busy' | 'failed' = 'idle';
  /** Ids of what was new and was read in this visit. */
  #read: ReadonlySet<string> = new Set();
  #looking = false;

  constructor(host: ConversationHost, options: PartsOptions, focus: (selector: string) => void) {
    this.#host = host;
    this.#options = options;
    this.#focus = focus;
    this.#thread = new Thread(host, options.flush);
    this.#reading = new Reading(
      host,
      () => this.#thread.drawn,
      (id) => void this.#onRead(id),
    );
  }

  /** A conversation is on screen for the first time. */
  open({ gesprek }: ZaakContent): void {
    this.#older = 'idle';
    this.#read = new Set();
    this.#reading.clear();
    this.#thread.open(gesprek);
  }

  /** It was looked at again: what is new is told, and waits until the citizen wants to see it. */
  update({ gesprek }: ZaakContent, before: ZaakContent): void {
    if (isVerschoven(before.gesprek, gesprek.berichten)) this.#thread.renumber(before.gesprek, gesprek);
    const known = new Set(before.gesprek.berichten.map(({ id }) => id));
    const { length } = this.#thread
      .arrived(gesprek)
      .filter((bericht) => !known.has(bericht.id) && !isEigen(bericht));
    const { announcer, locale } = this.#options;
    if (length > 0) announcer.announce(messages[locale.taal].arrived(length));
  }

  /** How many are new and were not read yet: "Nieuw" stays at a message in this visit, the count does not. */
  unread({ gesprek: { nieuw } }: ZaakContent): number {
    return [...nieuw].filter((id) => !this.#read.has(id)).length;
  }

  /** Everything that came in comes into view. */
  showAll({ gesprek }: ZaakContent): void {
    this.#thread.showArrived(gesprek);
  }

  focusOn({ id }: Bericht): void {
    this.#focus(`[id="${headingId(this.#options.uid, id)}"]`);
  }

  async #onRead(id: string): Promise<void> {
    const { source, content } = this.#options;
    const zaakId = content()?.zaak.id;
    if (!source.client || zaakId === undefined) return;
    try {
      await markGelezen(source.client, zaakId, id);
      if (content()?.zaak.id === zaakId) {
        this.#read = new Set([...this.#read, id]);
        this.#host.requestUpdate();
      }
      source.tell(new BerichtReadEvent(zaakId, id));
    } catch {
      // Best effort: it is new once more at the next visit, and may be noticed again in this one.
      this.#reading.forget(id);
    }
  }

  readonly #onOlder = async (hoever: 'pagina' | 'alles' = 'pagina'): Promise<void> => {
    const { content, announcer, locale } = this.#options;
    const before = content();
    if (!before || this.#older === 'busy') return;
    const most = hoever === 'alles' ? Number.POSITIVE_INFINITY : STEP;
    if (this.#thread.foldedBefore(before.gesprek) < most && heeftOudere(before.gesprek)) {
      if (!(await this.#loadOlder(before, hoever))) return;
    }
    const now = content();
    if (now?.zaak.id !== before.zaak.id) return;
    const folded = this.#thread.foldedBefore(now.gesprek);
    const oldest = this.#thread.showOlder(now.gesprek, most);
    const left = this.#thread.foldedBefore(now.gesprek);
    announcer.announce(messages[locale.taal].olderShown(folded - left));
    // The buttons go with the last of them: then the focus goes to the first that they brought.
    if (left === 0 && !heeftOudere(now.gesprek) && oldest) this.focusOn(oldest);
  };

  /** @returns whether it came */
  async #loadOlder(before: ZaakContent, hoever: 'pagina' | 'alles'): Promise<boolean> {
    const { source, content, amend, announcer, locale, reload } = this.#options;
    if (!source.client) return false;
    this.#setOlder('busy');
    try {
      const { gesprek } = await loadOudere(
        source.client,
        before.zaak.id,
        before.gesprek,
        { language: locale.taal },
        hoever,
      );
      this.#setOlder('idle');
      const now = content();
      // What came in meanwhile stays.
      if (now?.zaak.id === before.zaak.id)
        amend(now, { ...now, gesprek: voegSamen(now.gesprek, gesprek.berichten, now.gesprek.count) });
      return true;
    } catch (error) {
      if (!isLoketError(error)) throw error;
      this.#setOlder('failed');
      announcer.announce(messages[locale.taal].olderFailed);
      if (error.kind === 'signed-out') void reload();
      else source.tellError(error);
      return false;
    }
  }

  #setOlder(state: 'idle' | 'busy' | 'failed'): void {
    this.#older = state;
    this.#host.requestUpdate();
  }

  readonly #onLook = async (): Promise<void> => {
    const { refresh, content, announcer, locale } = this.#options;
    if (this.#looking) return;
    this.#looking = true;
    this.#host.requestUpdate();
    const looked = await refresh();
    this.#looking = false;
    this.#host.requestUpdate();
    const now = content();
    const texts = messages[locale.taal];
    if (!now) return;
    if (!looked) announcer.announce(texts.lookFailed);
    else if (this.#thread.arrived(now.gesprek).length === 0) announcer.announce(texts.nothingNew);
  };

  readonly #onShowArrived = (): void => {
    const now = this.#options.content();
    const [first] = now ? this.#thread.arrived(now.gesprek) : [];
    if (!now || !first) return;
    this.#thread.showArrived(now.gesprek);
    this.focusOn(first);
  };

  /** Shows a bericht that may be folded away. */
  readonly goTo = (berichtId: string): void => {
    const found = this.#options.content()?.gesprek.berichten.find(({ id }) => id === berichtId);
    if (!found) return;
    this.#thread.reveal(found);
    this.focusOn(found);
  };

  render(context: ItemContext, { gesprek }: ZaakContent, onCompose: () => void): TemplateResult {
    return renderThread({
      context,
      gesprek,
      thread: this.#thread,
      older: this.#older,
      looking: this.#looking,
      onOlder: () => void this.#onOlder(),
      onOldest: () => void this.#onOlder('alles'),
      onNew: () => {
        const first = gesprek.berichten.find(({ id }) => gesprek.nieuw.has(id));
        if (first) this.goTo(first.id);
      },
      onCompose,
      onLook: () => void this.#onLook(),
      onShowArrived: this.#onShowArrived,
    });
  }
}
