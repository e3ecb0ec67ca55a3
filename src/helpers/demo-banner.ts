/** The banner over fictional data, in the widget itself, and what its links do: they must not lead into nothing. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { LocaleController } from '../controllers/locale.js';
import { defineMessages } from '../i18n/messages.js';
import { el } from './dom.js';

export const bannerMessages = defineMessages({
  nl: {
    banner: 'Voorbeeld: dit zijn verzonnen gegevens.',
    dead: 'Deze link werkt niet in een voorbeeld.',
  },
  en: {
    banner: 'Example: this information is made up.',
    dead: 'This link does not work in an example.',
  },
  fy: {
    banner: 'Foarbyld: dit binne betochte gegevens.',
    dead: 'Dizze keppeling wurket net yn in foarbyld.',
  },
});

/** A widget, as far as the banner knows it. */
export type DemoHost = ReactiveControllerHost &
  HTMLElement & { readonly demo: string | null; readonly renderRoot: HTMLElement };

/**
 * In the style attribute and important: no style sheet of the page comes above that, also where the widget renders in
 * the page. Fixed colours: a house style may not make this hard to read.
 */
const LOOK: readonly (readonly [string, string])[] = [
  ['all', 'initial'],
  ['display', 'block'],
  ['box-sizing', 'border-box'],
  ['font-family', 'inherit'],
  ['font-size', '1em'],
  ['font-weight', '700'],
  ['line-height', '1.5'],
  ['letter-spacing', 'inherit'],
  ['word-spacing', 'inherit'],
  ['overflow-wrap', 'anywhere'],
  ['margin-block-end', '1em'],
  ['padding', '0.5em 1em'],
  ['border', '2px dashed #8a5a00'],
  ['background-color', '#fff4d6'],
  ['color', '#1a1a1a'],
];

/** The name that the gateway gives a file, in the form of RFC 8187 or the older one. */
function fileName(response: Response): string {
  const header = response.headers.get('Content-Disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1];
  return encoded ? decodeURIComponent(encoded) : (/filename="([^"]+)"/i.exec(header)?.[1] ?? 'bestand');
}

export class DemoBanner implements ReactiveController {
  readonly #host: DemoHost;
  readonly #origin: string;
  readonly #fetch: () => ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  readonly #locale: LocaleController;
  readonly #text = el('span');
  readonly #status = el('span', { role: 'status' });
  readonly #banner = el('div', { role: 'note', 'data-loket-voorbeeld': true }, this.#text, ' ', this.#status);

  /**
   * @param origin where the fictional API is
   * @param fetch of the example that the widget shows now
   */
  constructor(
    host: DemoHost,
    origin: string,
    fetch: () => ((url: string, init: RequestInit) => Promise<Response>) | undefined,
  ) {
    this.#host = host;
    this.#origin = origin;
    this.#fetch = fetch;
    for (const [name, value] of LOOK) this.#banner.style.setProperty(name, value, 'important');
    for (const part of [this.#text, this.#status]) part.style.setProperty('all', 'unset', 'important');
    this.#locale = new LocaleController(host);
    host.addController(this);
    host.addEventListener('click', this.#onClick);
  }

  hostUpdated(): void {
    const { demo, renderRoot } = this.#host;
    if (demo === null) {
      this.#banner.remove();
      return;
    }
    const { banner } = bannerMessages[this.#locale.taal];
    if (this.#text.textContent !== banner) {
      this.#text.textContent = banner;
      this.#status.textContent = '';
    }
    if (renderRoot.firstChild !== this.#banner) renderRoot.prepend(this.#banner);
  }

  /**
   * Documents come from the example itself; who chooses a case or stays on this page may. Other links of a municipality
   * that does not exist stay where they are, and say so.
   */
  readonly #onClick = (event: Event): void => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (this.#host.demo === null || !link || event.defaultPrevented) return;
    // What the page itself put in the element, and files that the widget made, are real.
    if (!this.#host.renderRoot.contains(link) || link.protocol === 'blob:') return;
    const samePage = link.origin === location.origin && link.pathname === location.pathname;
    if (samePage && (link.hash !== '' || new URLSearchParams(link.search).has('zaak'))) return;
    event.preventDefault();
    const open = this.#fetch();
    if (link.origin === this.#origin && open) {
      this.#open(link, open).catch(() => {
        this.#say();
      });
    } else this.#say();
  };

  #say(): void {
    this.#status.textContent = bannerMessages[this.#locale.taal].dead;
  }

  async #open(
    link: HTMLAnchorElement,
    fetch: (url: string, init: RequestInit) => Promise<Response>,
  ): Promise<void> {
    const response = await fetch(link.href, {});
    if (!response.ok) throw new Error(`The example has no ${link.pathname}.`);
    const target = el('a', {
      href: URL.createObjectURL(await response.blob()),
      download: fileName(response),
    });
    target.click();
    setTimeout(() => {
      URL.revokeObjectURL(target.href);
    }, 60_000);
  }
}
