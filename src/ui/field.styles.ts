/** What fields look like: labels, inputs, errors, choosing files. For widgets in which something is filled in. */
import { css, type CSSResultGroup } from 'lit';
import { fieldTokenStyles } from './tokens.styles.js';

export const fieldStyles = (): CSSResultGroup => [
  fieldTokenStyles(),
  css`
    .loket .loket-field {
      display: grid;
      gap: 0.25em;
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
    }
    .loket :is(.loket-label, .loket-field > label) {
      font-weight: 700;
    }
    .loket .loket-input {
      background-color: var(--_loket1-input-bg);
      border: 1px solid var(--_loket1-input-border);
      border-radius: var(--_loket1-input-radius);
      color: var(--_loket1-input-fg);
      font: inherit;
      inline-size: 100%;
      letter-spacing: inherit;
      margin: 0;
      max-inline-size: 40ch;
      min-block-size: 44px;
      padding: 0.5em 0.75em;
      text-align: start;
      text-transform: none;
      word-spacing: inherit;
    }
    /* Safari draws no shadow, and so no second colour of the focus ring, round what it draws itself. */
    .loket input.loket-input {
      appearance: none;
    }
    /* Its arrow is drawn by us: round the native one WebKit shows no second colour of the focus ring. */
    .loket select.loket-input {
      appearance: none;
      background-image:
        linear-gradient(45deg, transparent 50%, currentColor 50%),
        linear-gradient(135deg, currentColor 50%, transparent 50%);
      background-position:
        calc(100% - 1.2em) 50%,
        calc(100% - 0.85em) 50%;
      background-repeat: no-repeat;
      background-size: 0.35em 0.35em;
      padding-inline-end: 2.25em;
    }
    .loket textarea.loket-input {
      max-inline-size: 65ch;
      resize: vertical;
    }
    .loket .loket-field-error {
      border-inline-start: 4px solid var(--_loket1-invalid);
      font-weight: 700;
      padding-inline-start: 0.5em;
    }
    .loket .loket-invalid {
      border-inline-start: 4px solid var(--_loket1-invalid);
    }
    .loket .loket-field.loket-invalid {
      padding-inline-start: 1em;
    }
    .loket .loket-invalid .loket-field-error {
      border: 0;
      padding: 0;
    }
    .loket .loket-input[aria-invalid='true'] {
      border: 2px solid var(--_loket1-invalid);
    }
    .loket .loket-drop {
      border: 2px dashed currentColor;
      border-radius: var(--_loket1-radius);
      display: grid;
      gap: 0.25em;
      inline-size: 100%;
      justify-items: start;
      margin-block-start: 0.5em;
      padding: 1em;
    }
    .loket .loket-over {
      border-style: solid;
      outline: 2px solid currentColor;
    }
    /* Drawn by us: what browsers make of it on a dark page reads the wrong way round. */
    .loket .loket-progress {
      appearance: none;
      background: none;
      block-size: 1em;
      border: 1px solid currentColor;
      border-radius: 2px;
      inline-size: 100%;
      max-inline-size: 40ch;
    }
    .loket .loket-progress::-webkit-progress-bar {
      background: none;
    }
    .loket .loket-progress::-webkit-progress-value {
      background: currentColor;
    }
    .loket .loket-progress::-moz-progress-bar {
      background: currentColor;
    }
    @media (forced-colors: active) {
      /* Here no background is painted, so our arrow would be gone. */
      .loket select.loket-input {
        appearance: auto;
        background-image: none;
        padding-inline-end: 0.75em;
      }
      .loket .loket-progress::-webkit-progress-value {
        background: Highlight;
        forced-color-adjust: none;
      }
      .loket .loket-progress::-moz-progress-bar {
        background: Highlight;
        forced-color-adjust: none;
      }
    }
    .loket .loket-summary ul {
      list-style: none;
    }
    .loket .loket-summary-title {
      font-family: inherit;
      font-size: 1.125em;
      font-weight: 700;
    }
    /* What is not sent yet says nothing on paper. */
    @media print {
      .loket :is(.loket-field, .loket-check) {
        display: none;
      }
    }
  `,
];
