/** What widgets look alike in where something is written and sent: files that go with it, how it ended, and the paper. */
import { css } from 'lit';

export const writingStyles = css`
  .loket .cards {
    max-inline-size: 65ch;
  }
  .loket .card {
    border: 1px solid var(--_loket1-frame);
    border-radius: var(--_loket1-radius);
    display: grid;
    gap: 0.5em;
    grid-template-columns: minmax(0, 1fr);
    padding: 0.75em 1em;
  }
  .loket .card.loket-invalid {
    border-inline-start: 4px solid var(--_loket1-invalid);
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
  .loket .paper {
    border: 1px solid var(--_loket1-frame);
    border-radius: var(--_loket1-radius);
    gap: 0.75em;
    margin-block: 1em;
    max-inline-size: 65ch;
    padding: 0.75em 1em 1em;
  }
  .loket .paper .loket-subtitle,
  .loket .loket-stack > .loket-screen {
    margin-block: 0;
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
