import { css } from 'lit';

export const contactStyles = css`
  .loket form {
    margin-block: 1em;
    max-inline-size: 65ch;
  }
  .loket .loket-field textarea {
    /* As tall as what is in it, where the browser can. */
    field-sizing: content;
    min-block-size: 9.5em;
  }
  .loket :is(.outcome-title, .promise, dt) {
    font-weight: 700;
  }
  .loket .outcome-title {
    font-family: inherit;
    font-size: 1.125em;
  }
  .loket .loket-label {
    font-weight: 700;
  }
  .loket .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    max-inline-size: none;
  }
  .loket .helper {
    gap: 0.75em;
  }
  .loket .suggestion {
    border-inline-start: 4px solid var(--_loket1-line);
    gap: 0.5em;
    padding-inline-start: 1em;
  }
  .loket .way {
    border-inline-start: 4px solid var(--_loket1-line);
    padding-inline-start: 1em;
  }
  .loket .way > .loket-subtitle,
  .loket .paper .loket-subtitle,
  .loket .loket-stack > .loket-screen {
    margin-block: 0;
  }
  .loket .words {
    unicode-bidi: plaintext;
    white-space: pre-wrap;
  }
  .loket .cards {
    max-inline-size: 65ch;
  }
  .loket .card {
    border: 1px solid var(--_loket1-line);
    border-radius: var(--_loket1-radius);
    display: grid;
    gap: 0.5em;
    grid-template-columns: minmax(0, 1fr);
    padding: 0.75em 1em;
  }
  .loket .card.loket-invalid {
    border-inline-start: 4px solid var(--_loket1-error-border);
  }
  .loket .card > .loket-alert,
  .loket .loket-stack > .cards {
    margin-block: 0;
  }
  .loket .name {
    font-weight: 700;
  }
  .loket .size {
    font-weight: 400;
    white-space: nowrap;
  }
  .loket .state {
    align-items: flex-start;
    display: flex;
    gap: 0.5em;
  }
  .loket section > .loket-alert,
  .loket .outcome {
    max-inline-size: 65ch;
  }
  .loket .outcome > p {
    margin-block-start: 0.5em;
  }
  .loket .paper {
    border: 1px solid var(--_loket1-line);
    border-radius: var(--_loket1-radius);
    gap: 0.75em;
    margin-block: 1em;
    max-inline-size: 65ch;
    padding: 0.75em 1em 1em;
  }
  .loket dl {
    display: grid;
    gap: 0.5em;
    grid-template-columns: minmax(0, 1fr);
  }
  @container (min-width: 30em) {
    .loket dl > div {
      display: grid;
      gap: 1em;
      grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
    }
  }
  .loket .shared {
    margin-block: 1em;
  }
  @media print {
    .loket .paper {
      border-color: #000;
      break-inside: avoid;
    }
  }
`;
