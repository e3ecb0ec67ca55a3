/** "Stuur mij een e-mail bij wijzigingen in mijn zaken" (M22): offered where the wish arises, for who is signed in. */
import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { live } from 'lit/directives/live.js';
import type { LoketClient } from '../../client/loket-client.js';
import type { MijnGegevens } from '../../contract/mijn-gegevens.js';
import type { Organisatie } from '../../contract/organisatie.js';
import { GRACE_MS } from '../../controllers/load-task.js';
import { alert } from '../../ui/alert.js';
import { button } from '../../ui/button.js';
import { withPart } from '../../ui/text.js';
import type { Texts } from './messages.js';

type Saving = 'idle' | 'saving' | 'saved' | 'failed';

export class NotificationController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #announce: (text: string) => void;
  #client: LoketClient | null = null;
  #loading: AbortController | null = null;
  #interrupted = false;
  #grace: ReturnType<typeof setTimeout> | undefined;
  #gegevens: MijnGegevens | null = null;
  /** What is ticked now, saved or not. */
  #wanted = false;
  #saving: Saving = 'idle';
  /** Goes up when another person may be meant: the answer to an earlier save is nobody's any more. */
  #turn = 0;

  constructor(host: ReactiveControllerHost, announce: (text: string) => void) {
    this.#host = host;
    this.#announce = announce;
    host.addController(this);
  }

  hostConnected(): void {
    clearTimeout(this.#grace);
    if (!this.#interrupted || !this.#client) return;
    this.#interrupted = false;
    void this.#load(this.#client);
  }

  /** Reading stops as everything else does; a choice that is being saved is saved. */
  hostDisconnected(): void {
    this.#grace = setTimeout(() => {
      this.#interrupted = this.#loading !== null;
      this.#loading?.abort();
    }, GRACE_MS);
  }

  /** Forgets whose choice it was. */
  clear(): void {
    this.#turn += 1;
    this.#loading?.abort();
    this.#interrupted = false;
    this.#client = null;
    this.#gegevens = null;
    this.#saving = 'idle';
    this.#host.requestUpdate();
  }

  /** Looks whether there is somebody to offer this to. When that cannot be known it is not offered; that is no error. */
  async load(client: LoketClient, organisatie: Organisatie | null): Promise<void> {
    if (client === this.#client || !organisatie?.onderdelen.includes('mijn-gegevens')) return;
    this.#client = client;
    await this.#load(client);
  }

  async #load(client: LoketClient): Promise<void> {
    const loading = new AbortController();
    this.#loading = loading;
    const { signal } = loading;
    try {
      const { data: sessie } = await client.loadSessie({ signal });
      if (!sessie.aangemeld) return;
      const { data } = await client.loadMijnGegevens({ signal });
      if (signal.aborted) return;
      this.#gegevens = data;
      this.#wanted = data.notificaties.emailBijWijziging;
      this.#host.requestUpdate();
    } catch {
      // Contract: a failure here means that nothing is known of the person, never an error for the citizen.
    } finally {
      if (this.#loading === loading) this.#loading = null;
    }
  }

  render(texts: Texts, uid: string): TemplateResult | typeof nothing {
    const gegevens = this.#gegevens;
    if (!gegevens) return nothing;
    const { email } = gegevens;
    if (email === null) return html`<p class="notify loket-screen" .textContent=${texts.notifyNoEmail}></p>`;
    const id = `${uid}-notify`;
    return html`<form
      class="notify loket-stack loket-screen"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#save(texts);
      }}
    >
      <div class="loket-check">
        <input
          type="checkbox"
          id=${id}
          aria-describedby="${id}-hint"
          .checked=${live(this.#wanted)}
          @change=${(event: Event) => {
            this.#wanted = (event.currentTarget as HTMLInputElement).checked;
            this.#saving = 'idle';
            this.#host.requestUpdate();
          }}
        />
        <label for=${id} .textContent=${texts.notify}></label>
      </div>
      <p id="${id}-hint" class="loket-quiet">
        ${withPart(texts.notifyTo(email), email, (part) => html`<bdi translate="no" .textContent=${part}></bdi>`)}
      </p>
      <p>${button(texts.saveChoice, () => void this.#save(texts), { busy: this.#saving === 'saving' })}</p>
      ${this.#saving === 'saved' ? alert('ok', html`<p .textContent=${texts.saved}></p>`) : nothing}
      ${this.#saving === 'failed' ? alert('error', html`<p .textContent=${texts.notSaved}></p>`) : nothing}
    </form>`;
  }

  async #save(texts: Texts): Promise<void> {
    if (this.#saving === 'saving' || !this.#client) return;
    this.#saving = 'saving';
    const turn = this.#turn;
    this.#host.requestUpdate();
    try {
      const { data } = await this.#client.updateMijnGegevens({
        notificaties: { emailBijWijziging: this.#wanted },
      });
      if (turn !== this.#turn) return;
      this.#gegevens = data;
      this.#wanted = data.notificaties.emailBijWijziging;
      this.#saving = 'saved';
      this.#announce(texts.saved);
    } catch {
      if (turn !== this.#turn) return;
      // Said to the citizen below; the tick stays as it was set.
      this.#saving = 'failed';
      this.#announce(texts.notSaved);
    }
    this.#host.requestUpdate();
  }
}
