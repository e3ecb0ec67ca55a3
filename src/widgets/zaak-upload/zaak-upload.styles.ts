import { css } from 'lit';

export const uploadStyles = css`
  .loket :is(.cards, .asked) {
    margin-block: 0.75em;
    max-inline-size: 65ch;
  }
  .loket .adding,
  .loket .receipt,
  .loket .wrong {
    margin-block-start: 0.5em;
  }
  .loket .adding + .loket-screen {
    margin-block-start: 1em;
  }
  .loket .receipt + .adding {
    margin-block-start: 1.5em;
  }
  .loket section > .loket-alert {
    max-inline-size: 65ch;
  }
  .loket .loket-stack > :is(.cards, .loket-subtitle) {
    margin-block: 0;
  }
  .loket .loket-stack > .loket-subtitle {
    margin-block-start: 0.5em;
  }
  .loket .card {
    border: 1px solid var(--_loket1-frame);
    border-radius: var(--_loket1-radius);
    display: grid;
    gap: 0.5em;
    grid-template-columns: minmax(0, 1fr);
    padding: 0.75em 1em;
  }
  .loket .card > .loket-alert {
    margin-block: 0;
  }
  .loket .card.loket-invalid {
    border-inline-start: 4px solid var(--_loket1-invalid);
  }
  .loket .loket-stack > .loket-screen {
    margin: 0;
  }
  .loket .wrong {
    gap: 0.5em;
    margin-block: 1.5em 1em;
  }
  .loket .name {
    font-weight: 700;
  }
  .loket .size {
    font-weight: 400;
    white-space: nowrap;
  }
  .loket .number {
    display: inline-block;
    max-inline-size: 100%;
  }
  .loket .state {
    align-items: flex-start;
    display: flex;
    gap: 0.5em;
  }
  .loket .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  .loket .digest code {
    font-family: monospace;
    font-size: 0.9375em;
  }
  .loket .loket-print {
    display: none;
  }
  .loket .check {
    border-inline-start: 4px solid var(--_loket1-frame);
    margin-block: 0.5em;
    max-inline-size: 65ch;
    padding-inline-start: 1em;
  }
  @media print {
    .loket .loket-print {
      display: block;
    }
    /* On paper the proof comes first; what can be opened there is of no use. */
    .loket section {
      display: flex;
      flex-direction: column;
    }
    .loket section > :is(.loket-title, .of-case, .receipt) {
      order: -1;
    }
    .loket .document {
      display: none;
    }
    .loket .card {
      border-color: #000;
      break-inside: avoid;
    }
  }
`;
