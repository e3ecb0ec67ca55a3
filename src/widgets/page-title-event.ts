/** The widget shows another step, or the end. Apart from the other events: only widgets with steps tell it. */

export class PageTitleEvent extends Event {
  static readonly type = 'page-title';
  /** Which step, as a word of the widget's own: `waarvoor`, `controleren`, `bevestigd`. The site puts it into its words. */
  readonly stap: string;

  constructor(stap: string) {
    super(PageTitleEvent.type, { bubbles: true, composed: true });
    this.stap = stap;
  }
}

declare global {
  interface HTMLElementEventMap {
    'page-title': PageTitleEvent;
  }
}
