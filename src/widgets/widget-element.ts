/** What every widget is: one element, one render root, one language, one status region. */
import { html, LitElement, render, type CSSResultGroup, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { readConfiguration, shared } from '../client/configuration.js';
import { VERSION } from '../client/version.js';
import { AnnouncerController } from '../controllers/announcer.js';
import { LocaleController } from '../controllers/locale.js';
import { RenderRoot } from '../controllers/render-root.js';
import { commonMessages } from '../i18n/messages.js';
import { baseStyles } from '../ui/base.styles.js';
import { headingLevel } from '../ui/heading.js';
import { tokenStyles } from '../ui/tokens.styles.js';

/** The focused element inside this root, if any. */
function activeIn(root: Node): Element | null {
  const active = (root.getRootNode() as Document | ShadowRoot).activeElement;
  return active && root.contains(active) ? active : null;
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

  /** Fictional data with a banner, for trying out; needs loket-demo.js. Its value names a person or a state: `leeg`. */
  @property() demo: string | null = null;

  protected readonly locale = new LocaleController(this);
  protected readonly announcer = new AnnouncerController(this);
  /** Start of every id in this widget: unique on the page, also beside another version of this library. */
  protected readonly uid = `loket-${Math.random().toString(36).slice(2, 8)}-${String((instances += 1))}`;
  readonly #place = new RenderRoot(this);

  /** `headingLevel` as a level that exists; 2 where it is none. */
  protected get titleLevel(): number {
    return headingLevel(this.headingLevel);
  }

  /** Whether the element's own children show beside what is rendered. */
  protected set showFallback(show: boolean) {
    this.#place.showFallback = show;
  }

  protected override createRenderRoot(): HTMLElement {
    return this.#place.create(this.light || readConfiguration().weergave === 'light');
  }

  /** An example without its data says what is missing, and asks nothing of anyone. */
  protected override shouldUpdate(_changed: PropertyValues): boolean {
    if (this.demo === null || shared().demo) return true;
    const text = commonMessages[this.locale.taal].noDemo;
    render(html`<p .textContent=${text}></p>`, this.renderRoot, this.renderOptions);
    return false;
  }

  /** What had focus and is gone after a render (a retry that worked) leaves it to the heading, never to the page. */
  protected override update(changed: PropertyValues): void {
    const focused = activeIn(this.renderRoot);
    const { stated } = this.locale;
    if (stated) (this.renderRoot as HTMLElement).lang = stated;
    else (this.renderRoot as HTMLElement).removeAttribute('lang');
    super.update(changed);
    if (focused && !focused.isConnected) this.focus({ preventScroll: true });
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
}
