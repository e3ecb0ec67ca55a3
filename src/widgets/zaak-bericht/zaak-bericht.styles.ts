import { css } from 'lit';

export const berichtStyles = css`
  /* No grid here: each frame that adds to a long list would lay out all of its rows again. */
  .loket .messages {
    list-style: none;
    margin-block: 1em;
    max-inline-size: 65ch;
  }
  .loket .message {
    margin-block: 1em;
    border: 1px solid var(--_loket1-frame);
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
    border-inline-start: 4px solid var(--_loket1-frame);
    gap: 0.5em;
    padding-inline-start: 1em;
  }
  .loket .helper {
    gap: 0.75em;
  }
  .loket .can-do {
    margin-block: 1em;
  }
  @media print {
    .loket .many > .message {
      content-visibility: visible;
    }
    .loket .paper.copy {
      display: grid;
    }
    .loket .message {
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
