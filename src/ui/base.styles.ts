/** What every widget looks like before its own styles: text, headings, links, buttons, focus, print, forced colours. */
import { css } from 'lit';

export const baseStyles = css`
  :host,
  [data-loket-host] {
    display: block !important;
  }
  :host([hidden]),
  [data-loket-host][hidden],
  [data-loket-fallback][hidden] {
    display: none !important;
  }
  .loket {
    box-sizing: border-box;
    container-type: inline-size;
    color: var(--_loket1-color);
    cursor: auto;
    font-family: var(--_loket1-font);
    font-size: max(var(--_loket1-font-size), 16px);
    line-height: 1.5;
    /* Also inside flex boxes: at 320 px with text of 200 % a long word must not widen the page. */
    overflow-wrap: anywhere;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    user-select: text;
    visibility: visible;
    white-space: normal;
  }
  .loket * {
    box-sizing: border-box;
  }
  .loket :where(p, ol, ul, dl, dd, h1, h2, h3, h4, h5, h6, fieldset) {
    border: 0;
    margin: 0;
    padding: 0;
  }
  .loket :where(p, .loket-stack > *) {
    max-inline-size: 65ch;
  }
  /* Spacing by gap, never by "* + *": with such a rule a browser styles a whole long list again for each step added. */
  .loket .loket-stack,
  .loket .loket-alert {
    display: grid;
    gap: 1em;
    grid-template-columns: minmax(0, 1fr);
  }
  .loket [hidden] {
    display: none !important;
  }
  .loket .loket-title,
  .loket .loket-subtitle {
    color: var(--_loket1-heading-color);
    font-family: var(--_loket1-heading-font);
    font-size: var(--_loket1-heading-size);
    font-weight: var(--_loket1-heading-weight);
    line-height: 1.25;
    text-wrap: balance;
  }
  .loket .loket-subtitle {
    font-size: var(--_loket1-subheading-size);
    margin-block-start: 1.5em;
  }
  .loket .loket-title {
    margin-block-end: 0.25em;
  }
  .loket a {
    color: var(--_loket1-link);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .loket a:hover {
    text-decoration-thickness: 0.15em;
  }
  .loket .loket-target {
    align-items: center;
    display: inline-flex;
    gap: 0.5em;
    max-inline-size: 100%;
    min-block-size: 44px;
    min-inline-size: 44px;
    overflow-wrap: anywhere;
    padding-block: calc((44px - 1.5em) / 2);
  }
  .loket .loket-button {
    background-color: var(--_loket1-button2-bg);
    border: 2px solid var(--_loket1-button2-border);
    border-radius: var(--_loket1-radius);
    color: var(--_loket1-button2-fg);
    cursor: pointer;
    font: inherit;
    justify-content: center;
    letter-spacing: inherit;
    margin: 0;
    max-inline-size: 100%;
    /* Some themes have none: words must not touch the edge. */
    padding: max(var(--_loket1-button-pad-y), 0.25em) max(var(--_loket1-button-pad-x), 0.75em);
    text-align: center;
    text-decoration: none;
    text-transform: none;
    word-spacing: inherit;
  }
  .loket .loket-primary {
    background-color: var(--_loket1-button-bg);
    border-color: var(--_loket1-button-border);
    color: var(--_loket1-button-fg);
  }
  /* Busy: seen without colour, in every house style, and still there to hold the focus. */
  .loket .loket-button[aria-disabled='true'] {
    background: none;
    border: 2px dashed currentcolor;
    color: inherit;
    cursor: progress;
  }
  .loket .loket-button:hover {
    text-decoration: underline;
    text-decoration-thickness: 0.12em;
  }
  .loket :focus-visible {
    border-radius: 2px;
    box-shadow: 0 0 0 3px #fff;
    outline: 3px solid #000;
    outline-offset: 3px;
  }
  /* Also what gets the focus from script after a click, which shows no ring. */
  .loket :focus {
    scroll-margin-block: var(--loket-plakkop, 6em);
  }
  .loket .loket-alert {
    background-color: var(--_loket1-info-bg);
    border: 1px solid var(--_loket1-info-border);
    border-inline-start-width: 6px;
    color: var(--_loket1-info-fg);
    gap: 0.5em;
    margin-block: 1em;
    padding: 0.75em 1em;
  }
  .loket .loket-stack > .loket-alert {
    margin-block: 0;
  }
  /* The ways on after a failure. */
  .loket .loket-error ~ p {
    margin-block-end: 0.5em;
  }
  .loket .loket-alert a {
    color: inherit;
  }
  /* The ground of an alert is not the page's: what is drawn on it takes the alert's own text colour. */
  .loket .loket-alert .loket-button:not(.loket-primary) {
    background-color: transparent;
    border-color: currentcolor;
    color: inherit;
  }
  .loket .loket-warning {
    background-color: var(--_loket1-warning-bg);
    border-color: var(--_loket1-warning-border);
    color: var(--_loket1-warning-fg);
  }
  .loket .loket-error {
    background-color: var(--_loket1-error-bg);
    border-color: var(--_loket1-error-border);
    color: var(--_loket1-error-fg);
  }
  .loket .loket-ok {
    background-color: var(--_loket1-ok-bg);
    border-color: var(--_loket1-ok-border);
    color: var(--_loket1-ok-fg);
  }
  .loket .loket-quiet {
    font-size: 0.9375em;
  }
  .loket .loket-hidden {
    block-size: 1px;
    clip-path: inset(50%);
    inline-size: 1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
  }
  .loket .loket-icon {
    block-size: 1.5em;
    fill: none;
    flex: none;
    inline-size: 1.5em;
    stroke: currentColor;
    stroke-width: 2;
  }
  .loket .loket-plain {
    list-style: none;
    display: grid;
    gap: 0.75em;
    grid-template-columns: minmax(0, 1fr);
  }
  /* A button that leads to something, as a link does. */
  .loket .as-link {
    background: none;
    border: 1px solid transparent;
    color: var(--_loket1-link);
    cursor: pointer;
    font: inherit;
    letter-spacing: inherit;
    margin: 0;
    padding-block: calc((44px - 1.5em) / 2 - 1px);
    padding-inline: 0;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    word-spacing: inherit;
  }
  .loket .document {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1.5em;
  }
  /* A place for loket-kopie.js: while nothing stands there, no gap either. */
  .loket .loket-kopie:empty {
    display: none;
  }
  .loket .loket-check {
    align-items: flex-start;
    display: flex;
    gap: 0.75em;
  }
  .loket .loket-check input {
    accent-color: var(--_loket1-accent);
    color: inherit;
    block-size: 24px;
    flex: none;
    inline-size: 24px;
    margin: 10px 0 0;
  }
  .loket .loket-check label {
    cursor: pointer;
    font-weight: 700;
    padding-block: calc((44px - 1.5em) / 2);
  }
  /* The ring goes round the tick and its words: Safari draws no second colour round a tick. */
  @supports selector(:has(*)) {
    .loket .loket-check:has(:focus-visible) {
      border-radius: 2px;
      box-shadow: 0 0 0 3px #fff;
      outline: 3px solid #000;
      outline-offset: 3px;
    }
    .loket .loket-check :focus-visible {
      box-shadow: none;
      outline: none;
    }
  }
  .loket .loket-help {
    border-block-start: 1px solid var(--_loket1-line);
    margin-block-start: 1.5em;
    padding-block-start: 1em;
  }
  @media (forced-colors: active) {
    .loket .loket-button {
      border-color: ButtonText;
    }
  }
  @media print {
    .loket {
      color: #000;
    }
    .loket .loket-alert {
      background: none;
      border-color: #000;
      color: #000;
    }
    /* A button in a heading holds its words. */
    .loket button:not(:is(h1, h2, h3, h4, h5, h6) > button),
    .loket .loket-screen {
      display: none !important;
    }
    .loket .loket-button {
      background: none;
      border-color: #000;
      color: #000;
    }
    .loket a {
      color: #000;
      display: inline;
    }
    .loket a[href^='http']::after {
      content: ' (' attr(href) ')';
    }
    .loket .loket-panel[hidden] {
      display: block !important;
    }
  }
`;
