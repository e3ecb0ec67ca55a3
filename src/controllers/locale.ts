/** Which language the texts around an element are in, and when that changes. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Taal } from '../i18n/messages.js';

/** The parent as a reader meets it: through slots and out of shadow roots. */
function composedParent(node: Node): Node | null {
  return (
    (node instanceof Element && node.assignedSlot) ||
    (node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null)
  );
}

/** A page translator puts its own language on `html`; translating our texts as well would make two translations fight. */
const isTranslated = (element: Element): boolean =>
  /(^|\s)translated-(ltr|rtl)(\s|$)/.test(element.className);

const languageOf = (lang: string): string | undefined => lang.toLowerCase().split('-')[0];

const asTaal = (lang: string): Taal => {
  const language = languageOf(lang);
  return language === 'en' || language === 'fy' ? language : 'nl';
};

/** Keeps `taal` at the nearest composed `lang` of its host (`nl`, `en`, `fy`; other languages get Dutch). */
export class LocaleController implements ReactiveController {
  taal: Taal = 'nl';
  /** What the widget must say its words are in: the page around it says another language, or none. */
  stated: Taal | null = 'nl';
  readonly #host: ReactiveControllerHost & Element;
  readonly #observer = new MutationObserver(() => {
    this.#update();
  });

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (let node: Node | null = this.#host; node; node = composedParent(node)) {
      if (node instanceof Element)
        this.#observer.observe(node, { attributes: true, attributeFilter: ['lang'] });
    }
    this.#update();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #update(): void {
    for (let node: Node | null = this.#host; node; node = composedParent(node)) {
      if (!(node instanceof Element)) continue;
      const lang = node.getAttribute('lang');
      if (!lang) continue;
      if (isTranslated(node)) return;
      const taal = asTaal(lang);
      this.#set(taal, languageOf(lang) === taal ? null : taal);
      return;
    }
    this.#set('nl', 'nl');
  }

  #set(taal: Taal, stated: Taal | null): void {
    if (taal === this.taal && stated === this.stated) return;
    this.taal = taal;
    this.stated = stated;
    this.#host.requestUpdate();
  }
}
