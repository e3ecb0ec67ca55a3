/** What every widget is: one element, one render root (shadow, or the page itself), one language, one status region. */
import {
  LitElement,
  adoptStyles,
  type CSSResult,
  type CSSResultGroup,
  type CSSResultOrNative,
  type PropertyValues,
} from 'lit';
import { property } from 'lit/decorators.js';
import { readConfiguration } from '../client/configuration.js';
import { VERSION } from '../client/version.js';
import { AnnouncerController } from '../controllers/announcer.js';
import { GRACE_MS } from '../controllers/load-task.js';
import { LocaleController } from '../controllers/locale.js';
import { baseStyles } from '../ui/base.styles.js';
import { tokenStyles } from '../ui/tokens.styles.js';

const RENDERED = 'data-loket-rendered';
const FALLBACK = 'data-loket-fallback';

/** The focused element inside this root, if any. */
function activeIn(root: ParentNode & Node): Element | null {
  const active = (root.getRootNode() as Document | ShadowRoot).activeElement;
  return active && root.contains(active) ? active : null;
}

const adopted = new WeakMap<Node, Set<CSSResultOrNative>>();

/** Gives the page (or the shadow root that holds the element) these styles, once. */
function adoptInPage(page: Document | ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const known = adopted.get(page) ?? new Set();
  adopted.set(page, known);
  for (const style of styles) {
    if (known.has(style)) continue;
    known.add(style);
    const sheet = style instanceof CSSStyleSheet ? style : style.styleSheet;
    if (sheet) page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
    else {
      // Safari before 16.4 cannot adopt style sheets.
      const element = document.createElement('style');
      element.textContent = (style as CSSResult).cssText;
      (page instanceof Document ? page.head : page).append(element);
    }
  }
}

let instances = 0;

export abstract class WidgetElement extends LitElement {
  /** Which version of this library the element came from. */
  static readonly version: string = VERSION;

  static override styles: CSSResultGroup = [tokenStyles, baseStyles];

  /** Level of the widget's own heading, 1–6, so that it fits the page; headings inside are one deeper. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Another address of the case API; only on the page's own origin, or one that the site's head allows. */
  @property({ attribute: 'api-url' }) apiUrl: string | null = null;

  /** Render in the page itself instead of a shadow root, for page translators and read-aloud tools. Read once. */
  @property({ type: Boolean }) light = false;

  protected readonly locale = new LocaleController(this);
  protected readonly announcer = new AnnouncerController(this);
  /** Holds the element's own children: they show while there is nothing better. */
  #fallback: HTMLElement | undefined;
  #root: HTMLElement | undefined;
  #putBack: ReturnType<typeof setTimeout> | undefined;

  /** Whether the element's own children show beside what is rendered. */
  protected set showFallback(show: boolean) {
    if (this.#fallback) this.#fallback.hidden = !show;
  }

  /** Start of every id in this widget: unique on the page, also beside another version of this library. */
  protected readonly uid = `loket-${Math.random().toString(36).slice(2, 8)}-${String((instances += 1))}`;

  protected override createRenderRoot(): HTMLElement {
    const root = document.createElement('div');
    root.className = 'loket';
    // Tools that record sessions must not record what a citizen reads or types.
    for (const name of ['data-hj-suppress', 'data-clarity-mask', 'data-sentry-mask', 'data-private'])
      root.setAttribute(name, 'true');
    this.#root = root;
    const light = (this.light || readConfiguration().weergave === 'light') && !this.isContentEditable;
    this.#fallback = document.createElement(light ? 'div' : 'slot');
    if (light) {
      root.setAttribute(RENDERED, '');
      this.#fallback.setAttribute(FALLBACK, '');
      this.#enterLight();
    } else {
      const shadow = this.attachShadow({ mode: 'open' });
      adoptStyles(shadow, this.#sheets());
      shadow.append(root, this.#fallback);
    }
    return root;
  }

  /** What had focus and is gone after a render (a retry that worked) leaves it to the heading, never to the page. */
  protected override update(changed: PropertyValues): void {
    const focused = activeIn(this.renderRoot);
    super.update(changed);
    if (focused && !focused.isConnected) this.focus({ preventScroll: true });
  }

  override connectedCallback(): void {
    clearTimeout(this.#putBack);
    if (this.#root && !this.shadowRoot) this.#enterLight();
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (!this.shadowRoot)
      this.#putBack = setTimeout(() => {
        this.#leaveLight();
      }, GRACE_MS);
  }

  /** Moved by `moveBefore` in one piece: only the language around it may be another one. */
  connectedMoveCallback(): void {
    this.locale.hostDisconnected();
    this.locale.hostConnected();
  }

  /** Goes to the heading: the host itself takes no focus. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.loket-title')?.focus(options);
  }

  #sheets(): CSSResultOrNative[] {
    return (this.constructor as typeof WidgetElement).elementStyles;
  }

  #enterLight(): void {
    const [root, fallback] = [this.#root, this.#fallback];
    if (!root || !fallback) return;
    adoptInPage(this.getRootNode() as Document | ShadowRoot, this.#sheets());
    this.toggleAttribute('data-loket-host', true);
    for (const child of [...this.childNodes]) {
      if (child === root || child === fallback) continue;
      // A page builder stored what was rendered, or cloned it: only the page's own children count.
      if (child instanceof Element && child.hasAttribute(RENDERED)) child.remove();
      else if (child instanceof Element && child.hasAttribute(FALLBACK)) {
        fallback.append(...child.childNodes);
        child.remove();
      } else fallback.append(child);
    }
    if (root.parentNode !== this) this.append(root, fallback);
  }

  #leaveLight(): void {
    const fallback = this.#fallback;
    if (!fallback || this.isConnected) return;
    this.#root?.remove();
    fallback.remove();
    this.append(...fallback.childNodes);
    this.removeAttribute('data-loket-host');
  }
}
