/** Something that was written is being sent, with its files: what is said of it, and when the citizen has to sign in. */
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { OnceProgress } from '../client/once.js';
import { amsterdamTime } from '../domain/datum.js';
import { formatTijd } from '../i18n/format.js';
import type { Taal } from '../i18n/messages.js';
import { button } from '../ui/button.js';
import { icon } from '../ui/icon.js';
import type { Attachments } from './attachments.js';
import type { View } from './phrases.js';
import { sendMessages } from './send-messages.js';

/** What sends it: `Sending` of the controllers, for anything. */
export interface Sender {
  readonly progress: OnceProgress | null;
  readonly isSending: boolean;
  readonly needsLogin: boolean;
  readonly resume: () => void;
  readonly giveUp: () => void;
}

export interface UnderwayOptions {
  readonly taal: () => Taal;
  readonly announce: (text: string) => void;
  /** The citizen has to sign in before it goes on. */
  readonly onSignedOut: () => void;
}

export class Underway implements ReactiveController {
  /** A text or its files are being sent. */
  isBusy = false;
  /** Sending met with something that it waits for; until it ends. */
  isStuck = false;
  readonly #sender: Sender;
  readonly #attachments: Attachments;
  readonly #options: UnderwayOptions;
  /** The citizen was asked to sign in for this. */
  #asked = false;
  /** What was said of it. */
  #said: string | null = null;

  constructor(
    host: ReactiveControllerHost,
    sender: Sender,
    attachments: Attachments,
    options: UnderwayOptions,
  ) {
    this.#sender = sender;
    this.#attachments = attachments;
    this.#options = options;
    host.addController(this);
  }

  /** Waits for the citizen to sign in again. */
  get needsLogin(): boolean {
    return this.#sender.needsLogin || this.#attachments.needsLogin;
  }

  readonly resume = (): void => {
    this.#sender.resume();
    this.#attachments.queue.uploads.resume();
  };

  hostUpdate(): void {
    const { needsLogin } = this;
    const { progress, isSending } = this.#sender;
    if (needsLogin && !this.#asked) this.#options.onSignedOut();
    this.#asked = needsLogin;
    const reason = progress?.phase === 'waiting' && progress.reason !== 'signed-out' ? progress.reason : null;
    this.isStuck = reason !== null || (this.isStuck && isSending);
    // Once: each new try that fails would say it again.
    if (reason !== null && reason !== this.#said) {
      const texts = sendMessages[this.#options.taal()];
      this.#options.announce(reason === 'offline' ? texts.waitOffline : texts.waitBusy(''));
    }
    this.#said = reason ?? (this.isStuck ? this.#said : null);
  }

  /** How far it is, in words. @param texts what it is that is being sent, or asked for */
  render(texts: { readonly sending: string; readonly asking: string }): View {
    if (!this.isBusy) return nothing;
    const taal = this.#options.taal();
    const common = sendMessages[taal];
    const now = this.#sender.progress;
    const words = (): string => {
      if (now === null || now.phase === 'idle') return texts.sending;
      if (now.phase !== 'waiting') return texts[now.phase];
      if (now.reason === 'offline') return common.waitOffline;
      if (now.reason === 'signed-out') return common.waitLogin;
      // A pause of seconds is over before a time of day is read.
      const late = now.until !== null && now.until - Date.now() > 60_000;
      return common.waitBusy(late ? formatTijd(amsterdamTime(now.until + 59_999).tijd, taal) : '');
    };
    return html`<div class="progress loket-stack loket-screen">
      <p class="state">${icon('current')}<span .textContent=${words()}></span></p>
      ${
        // As long as sending is in trouble they stay: a button that goes takes the focus along.
        this.isStuck
          ? html`<p class="actions">
              ${button(common.tryNow, this.resume, { busy: now?.phase !== 'waiting' })}
              ${button(common.giveUp, this.#sender.giveUp)}
            </p>`
          : nothing
      }
    </div>`;
  }
}
