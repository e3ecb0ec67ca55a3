/** A computer that more people use (★20): everything can be wiped by hand, and is when nobody is there any more. */
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { Idle } from '../controllers/idle.js';
import type { Taal } from '../i18n/messages.js';
import { alert } from '../ui/alert.js';
import { button } from '../ui/button.js';
import { paragraph } from './phrases.js';
import { sendMessages } from './send-messages.js';

export interface SharedComputerOptions {
  readonly taal: () => Taal;
  readonly isShared: () => boolean;
  /** On the button that begins anew after everything was wiped. */
  readonly showAgain: () => string;
  readonly announce: (text: string) => void;
  /** Nothing of the citizen may stay: not on screen, not in what was remembered, not in this tab. */
  readonly onWipe: () => void;
  /** Somebody wants to see it again. */
  readonly onShow: () => void;
  /** What was pressed is gone. */
  readonly focus: () => void;
}

export class SharedComputer {
  /** Everything was wiped, and shows again when somebody asks for it. */
  wiped = false;
  readonly #host: ReactiveControllerHost;
  readonly #options: SharedComputerOptions;
  readonly #idle: Idle;
  /** Everything is wiped soon. */
  #warned = false;

  constructor(host: ReactiveControllerHost, options: SharedComputerOptions) {
    this.#host = host;
    this.#options = options;
    this.#idle = new Idle(host, {
      isNeeded: () => options.isShared() && !this.wiped,
      onWarn: () => {
        options.announce(sendMessages[options.taal()].idle);
        this.#setWarned(true);
      },
      onBack: () => {
        this.#setWarned(false);
      },
      onIdle: () => {
        this.#wipe();
      },
    });
  }

  #setWarned(warned: boolean): void {
    this.#warned = warned;
    this.#host.requestUpdate();
  }

  #wipe(): void {
    const { onWipe, announce, taal } = this.#options;
    this.wiped = true;
    onWipe();
    announce(sendMessages[taal()].wiped);
    this.#setWarned(false);
  }

  render(): TemplateResult {
    const texts = sendMessages[this.#options.taal()];
    if (this.wiped)
      return html`${alert('ok', paragraph(texts.wiped))}
        <p class="loket-screen">${button(this.#options.showAgain(), this.#onShow)}</p>`;
    return html`<div class="shared loket-stack loket-screen">
      ${
        this.#warned
          ? alert(
              'warning',
              html`${paragraph(texts.idle)}
                <p>${button(texts.moreTime, this.#idle.onSign)}</p>`,
            )
          : paragraph(texts.shared)
      }
      <p>${button(texts.wipe, this.#onWipe)}</p>
    </div>`;
  }

  readonly #onWipe = (): void => {
    this.#wipe();
    this.#options.focus();
  };

  readonly #onShow = (): void => {
    this.wiped = false;
    this.#options.focus();
    this.#options.onShow();
  };
}
