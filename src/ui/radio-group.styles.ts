/** What radio buttons look like. For widgets in which one answer out of a few is chosen. */
import { css } from 'lit';

export const radioGroupStyles = css`
  .loket .loket-group,
  .loket .loket-set {
    min-inline-size: 0;
  }
  .loket :is(.loket-group, .loket-set) > legend {
    display: block;
    max-inline-size: 65ch;
    padding: 0;
  }
  .loket .loket-group > .loket-label {
    margin-block-end: 0.25em;
  }
  .loket .loket-set {
    margin-block-start: 0.75em;
  }
  .loket .loket-choices {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  /* The dot beside its words; what there is to know of it below them. */
  .loket .loket-choice {
    align-items: start;
    column-gap: 0.75em;
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr);
    justify-items: start;
  }
  .loket .loket-choice input {
    accent-color: var(--_loket1-accent);
    color: inherit;
    block-size: 24px;
    inline-size: 24px;
    margin: 10px 0 0;
  }
  .loket .loket-choice label {
    cursor: pointer;
    max-inline-size: 65ch;
    padding-block: calc((44px - 1.5em) / 2);
  }
  .loket .loket-choice > div {
    grid-column: 2;
    margin-block-end: 0.5em;
  }
  .loket .loket-group.loket-invalid {
    padding-inline-start: 1em;
  }
  /* The ring goes round the dot and its words: Safari draws no second colour round a dot. */
  @supports selector(:has(*)) {
    .loket .loket-choice:has(:focus-visible) {
      border-radius: 2px;
      box-shadow: 0 0 0 3px #fff;
      outline: 3px solid #000;
      outline-offset: 3px;
    }
    .loket .loket-choice :focus-visible {
      box-shadow: none;
      outline: none;
    }
  }
  @media print {
    .loket .loket-group {
      display: none;
    }
  }
`;
