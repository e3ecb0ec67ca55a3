/**
 * Where a widget renders: a shadow root, or (`light`) the page itself. Either way into one `div.loket`, with the element's
 * own children beside it: they show while the widget has nothing better.
 */
import {
  adoptStyles,
  supportsAdoptingStyleSheets,
  type CSSResultOrNative,
  type ReactiveController,
  type ReactiveElement,
} from 'lit';
import { GRACE_MS } from './load-task.js';

/** Marks what we rendered into the page, for when a page builder stores or clones it. */
const RENDERED = 'data-loket-rendered';
/** Marks what holds the page's own children meanwhile. */
const FALLBACK = 'data-loket-fallback';
/** Tools that record sessions must not record what a citizen reads or types. */
const UNRECORDED = ['data-hj-suppress', 'data-clarity-mask', 'data-sentry-mask', 'data-private'];

const adopted = new WeakMap<Node, Set<string>>();
const sheets = new Map<string, CSSStyleSheet>();

/** Its own class on the wrapper: in the page, the styles of one widget may not reach the words of another. */
const scopeOf = (tag: string): string => `loket-in-${tag}`;

/** Gives the page (or the shadow root that holds the element) the styles of this tag, once. */
function adoptInPage(page: Document | ShadowRoot, tag: string, styles: readonly CSSResultOrNative[]): void {
  const known = adopted.get(page) ?? new Set();
  adopted.set(page, known);
  if (known.has(tag)) return;
  known.add(tag);
  const css = styles
    .map((style) => (style instanceof CSSStyleSheet ? '' : style.cssText))
    .join('\n')
    .replace(/\.loket(?![\w-])/g, `.loket.${scopeOf(tag)}`);
  if (supportsAdoptingStyleSheets) {
    const sheet = sheets.get(tag) ?? new CSSStyleSheet();
    if (!sheets.has(tag)) sheet.replaceSync(css);
    sheets.set(tag, sheet);
    page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
  } else {
    // Safari before 16.4 cannot adopt style sheets.
    const element = document.createElement('style');
    element.textContent = css;
    (page instanceof Document ? page.head : page).append(element);
  }
}

export class RenderRoot implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #root = document.createElement('div');
  #fallback: HTMLElement = document.createElement('div');
  #light = false;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    this.#root.className = 'loket';
    for (const name of UNRECORDED) this.#root.setAttribute(name, 'true');
    host.addController(this);
  }

  /** Whether the element's own children show. */
  set showFallback(show: boolean) {
    this.#fallback.hidden = !show;
  }

  /** For `createRenderRoot`. Nothing renders inside an editor, where it would be saved with the page. */
  create(light: boolean): HTMLElement {
    this.#light = light && !this.#host.isContentEditable;
    if (this.#light) {
      this.#root.setAttribute(RENDERED, '');
      this.#root.classList.add(scopeOf(this.#host.localName));
      this.#fallback.setAttribute(FALLBACK, '');
    } else {
      this.#fallback = document.createElement('slot');
      // Of its own: a page may have put `slotAssignment` on Object.prototype.
      const init = Object.assign(Object.create(null) as ShadowRootInit, { mode: 'open' as const });
      const shadow = this.#host.attachShadow(init);
      adoptStyles(shadow, this.#styles());
      shadow.append(this.#root, this.#fallback);
    }
    return this.#root;
  }

  hostConnected(): void {
    clearTimeout(this.#leaving);
    if (!this.#light) return;
    adoptInPage(this.#host.getRootNode() as Document | ShadowRoot, this.#host.localName, this.#styles());
    this.#host.toggleAttribute('data-loket-host', true);
    this.#takeChildren();
    // Defined before the parser reached the children: they come after us.
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', this.#takeChildren, { once: true });
    }
  }

  hostDisconnected(): void {
    if (this.#light) this.#leaving = setTimeout(this.#leave, GRACE_MS);
  }

  readonly #takeChildren = (): void => {
    const host = this.#host;
    for (const child of [...host.childNodes]) {
      if (child === this.#root || child === this.#fallback) continue;
      // A page builder stored what was rendered, or cloned it: only the page's own children count.
      if (child instanceof Element && child.hasAttribute(RENDERED)) child.remove();
      else if (child instanceof Element && child.hasAttribute(FALLBACK)) {
        this.#fallback.append(...child.childNodes);
        child.remove();
      } else this.#fallback.append(child);
    }
    if (this.#root.parentNode !== host) host.append(this.#root, this.#fallback);
  };

  /** Removed for good: the page gets its children back, and nothing of the citizen stays with them. */
  readonly #leave = (): void => {
    if (this.#host.isConnected) return;
    this.#root.remove();
    this.#fallback.remove();
    this.#host.append(...this.#fallback.childNodes);
    this.#host.removeAttribute('data-loket-host');
  };

  #styles(): CSSResultOrNative[] {
    return (this.#host.constructor as typeof ReactiveElement).elementStyles;
  }
}
