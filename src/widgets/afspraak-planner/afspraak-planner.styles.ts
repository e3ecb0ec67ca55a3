import { css } from 'lit';

export const plannerStyles = css`
  .loket .step,
  .loket .mine {
    margin-block: 1em;
    max-inline-size: 65ch;
  }
  .loket .step-title {
    margin-block: 0.75em 0.25em;
  }
  .loket .outcome-title {
    font-family: inherit;
    font-size: 1.125em;
    font-weight: 700;
  }
  .loket .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    margin-block: 0.75em;
    max-inline-size: none;
  }
  .loket .loket-choice > label {
    font-weight: 700;
  }
  .loket .loket-set > legend {
    font-weight: 700;
  }
  .loket :is(.days, .times) .loket-choice > label {
    font-weight: 400;
  }
  .loket :is(.days, .times, .first, .typed) {
    display: grid;
    gap: 0.75em;
    grid-template-columns: minmax(0, 1fr);
  }
  .loket .times {
    border-block-start: 1px solid var(--_loket1-line);
    padding-block-start: 1em;
  }
  /* Many short words: beside each other as far as there is room. */
  .loket .times .loket-choices {
    column-gap: 0.5em;
    grid-template-columns: repeat(auto-fill, minmax(min(7em, 100%), 1fr));
  }
  .loket .times .loket-choice {
    column-gap: 0.5em;
  }
  .loket .leaves {
    align-items: start;
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  .loket .leaf {
    max-inline-size: 20em;
  }
  .loket .leaf > p {
    margin-block-start: 0.25em;
  }
  .loket .leaf-button[aria-disabled='false'] {
    border-style: solid;
  }
  .loket .leaf-button[aria-disabled='true'] {
    cursor: default;
  }
  .loket .bring ul,
  .loket .step ul:not(.loket-plain, .loket-summary ul) {
    padding-inline-start: 1.25em;
  }
  .loket .people,
  .loket .wishes {
    min-inline-size: 0;
  }
  .loket :is(.people, .wishes) > legend {
    padding: 0;
  }
  .loket dt,
  .loket .loket-label {
    font-weight: 700;
  }
  .loket dl {
    display: grid;
    gap: 0.75em;
    grid-template-columns: minmax(0, 1fr);
  }
  .loket dl > div {
    border-block-end: 1px solid var(--_loket1-line);
    display: grid;
    gap: 0.25em 1em;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    padding-block-end: 0.75em;
  }
  .loket .times-title {
    font-family: inherit;
    font-size: 1.125em;
    font-weight: 700;
  }
  .loket dd {
    display: grid;
    gap: 0.25em;
    grid-template-columns: minmax(0, 1fr);
  }
  .loket .words {
    white-space: pre-wrap;
  }
  .loket .paper {
    border: 1px solid var(--_loket1-frame);
    border-radius: var(--_loket1-radius);
    margin-block: 1em;
    max-inline-size: 65ch;
    padding: 0 1em 1em;
  }
  .loket .another {
    margin-block-start: 1em;
  }
  .loket section > .loket-alert {
    max-inline-size: 65ch;
  }
  @container (min-width: 34em) {
    .loket dl > div {
      grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
    }
    .loket .check > div {
      grid-template-columns: minmax(0, 2fr) minmax(0, 4fr) minmax(6.5em, 1fr);
    }
    .loket .fact-action {
      justify-self: end;
    }
  }
  .loket .loket-print {
    display: none;
  }
  @media print {
    .loket .loket-print {
      display: block;
    }
    .loket .paper {
      border-color: #000;
    }
    .loket dl > div {
      break-inside: avoid;
    }
  }
`;
