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
    border-inline-start: 4px solid var(--_loket1-frame);
    gap: 0.5em;
    padding-inline-start: 1em;
  }
  .loket .way {
    border-inline-start: 4px solid var(--_loket1-frame);
    padding-inline-start: 1em;
  }
  .loket .way > .loket-subtitle {
    margin-block: 0;
  }
  .loket .words {
    unicode-bidi: plaintext;
    white-space: pre-wrap;
  }
  .loket .outcome > p {
    margin-block-start: 0.5em;
  }
`;
