import { css } from 'lit';

export const berichtStyles = css`
  .loket .messages {
    display: grid;
    gap: 1em;
    grid-template-columns: minmax(0, 1fr);
    list-style: none;
    margin-block: 1em;
    max-inline-size: 65ch;
  }
  .loket .message {
    border: 1px solid var(--_loket1-line);
    border-radius: var(--_loket1-radius);
    padding: 0.75em 1em;
  }
  /* Beside the words for it. */
  .loket .message.own {
    border-inline-start-width: 6px;
    padding-inline-start: calc(1em - 5px);
  }
  .loket .message.new {
    border-color: currentcolor;
    border-width: 2px;
  }
  .loket .message article {
    gap: 0.5em;
  }
  /* Thousands of messages: what is not near the screen is neither laid out nor painted. */
  .loket .many > .message {
    contain-intrinsic-size: auto none auto 10em;
    content-visibility: auto;
    overflow-clip-margin: 24px;
  }
  .loket .sender {
    font-family: inherit;
    font-size: 1em;
    font-weight: 700;
    line-height: 1.5;
  }
  .loket .badge {
    border: 1px solid currentColor;
    border-radius: 0.75em;
    font-size: 0.875em;
    font-weight: 700;
    margin-inline-start: 0.25em;
    padding-inline: 0.5em;
    white-space: nowrap;
  }
  /* Lines as they were typed, each from its own side. */
  .loket .words {
    unicode-bidi: plaintext;
    white-space: pre-wrap;
  }
  .loket .subject,
  .loket .promise,
  .loket .outcome-title,
  .loket dt {
    font-weight: 700;
  }
  .loket .outcome-title {
    font-family: inherit;
    font-size: 1.125em;
  }
  .loket .loket-label {
    font-weight: 700;
  }
  .loket .attachments {
    gap: 0.25em;
  }
  .loket .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    max-inline-size: none;
  }
  .loket :is(.older, .look, section > .actions) {
    margin-block: 1em;
  }
  /* Only on paper: on screen it stands in the conversation. */
  .loket .paper.copy {
    display: none;
  }
  .loket .composer {
    margin-block: 0.5em 1.5em;
    max-inline-size: 65ch;
  }
  .loket .composer textarea {
    /* As tall as what is in it, where the browser can. */
    field-sizing: content;
    min-block-size: 9.5em;
  }
  .loket .replying {
    border-inline-start: 4px solid var(--_loket1-line);
    gap: 0.5em;
    padding-inline-start: 1em;
  }
  .loket .helper {
    gap: 0.75em;
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
  .loket .paper {
    border: 1px solid var(--_loket1-line);
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
  .loket .can-do,
  .loket .shared {
    margin-block: 1em;
  }
  @media print {
    .loket .many > .message {
      content-visibility: visible;
    }
    .loket .paper.copy {
      display: grid;
    }
    .loket .message,
    .loket .paper {
      border-color: #000;
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    .loket .message.new {
      border-color: Highlight;
    }
  }
`;
