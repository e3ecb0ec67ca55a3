import { css } from 'lit';

export const timelineStyles = css`
  .loket .stand {
    border-inline-start: 6px solid var(--_loket1-accent);
    margin-block: 1em;
    padding-inline-start: 1em;
  }
  .loket .where {
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.35;
  }
  /* Long Dutch words break between syllables; only where short ones can be left whole. */
  @supports (hyphenate-limit-chars: 16 6 6) {
    .loket :is(.loket-title, .loket-subtitle, .where, .step-name) {
      hyphens: auto;
      hyphenate-limit-chars: 16 6 6;
    }
  }
  .loket .steps {
    list-style: none;
  }
  .loket .requested > li,
  .loket .step {
    display: flex;
    gap: 0.75em;
    position: relative;
  }
  .loket .requested {
    margin-block: 0.75em 1em;
  }
  .loket p.loket-screen {
    margin-block-start: 0.5em;
  }
  .loket .steps {
    margin-block-start: 1em;
  }
  .loket .step {
    padding-block-end: 1.25em;
  }
  .loket .step:not(:last-child)::before {
    border-inline-start: 2px solid var(--_loket1-frame);
    content: '';
    inset-block: 2em 0.25em;
    inset-inline-start: calc(0.75em - 1px);
    position: absolute;
  }
  .loket .step-klaar:not(:last-child)::before {
    border-inline-start-color: currentColor;
  }
  .loket .step-gepland:not(:last-child)::before,
  .loket .step-onbekend:not(:last-child)::before {
    border-inline-start-style: dashed;
  }
  /* Thousands of steps: what is not near the screen is neither laid out nor painted. */
  .loket .steps-long > .step {
    contain-intrinsic-size: auto none auto 5em;
    content-visibility: auto;
    overflow-clip-margin: 24px;
  }
  @media print {
    .loket .steps-long > .step {
      content-visibility: visible;
    }
  }
  .loket .step-body {
    flex: 1;
    min-inline-size: 0;
  }
  .loket .step-name {
    color: inherit;
    font-family: inherit;
    font-size: inherit;
    font-weight: 700;
    line-height: 1.5;
  }
  .loket .step-gepland :is(.step-name, .step-state strong),
  .loket .step-overgeslagen :is(.step-name, .step-state strong) {
    font-weight: 400;
  }
  /* Only its name is larger: sizes count in the font, and a larger step would stand out of line with the others. */
  .loket [aria-current='step'] .step-name {
    font-size: 1.125em;
    line-height: 1.3334;
  }
  .loket [aria-current='step'] .step-state strong {
    border-block-end: 3px solid var(--_loket1-accent);
  }
  .loket .toggle {
    background: none;
    border: 1px solid transparent;
    color: inherit;
    cursor: pointer;
    font: inherit;
    letter-spacing: inherit;
    margin: 0;
    padding-inline: 0;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    word-spacing: inherit;
  }
  /* As tall as a finger needs, without pushing the name away from its marker or from the line below it: the room it
     takes lies above, where the step before it leaves some. */
  .loket .toggle {
    --_line: 1.5em;
    margin-block: calc(var(--_line) - 44px + 0.25em) 0;
    margin-inline: calc(-0.25em - 1px) 0;
    padding-block: calc(44px - var(--_line) - 0.25em - 1px) calc(0.25em - 1px);
    padding-inline: 0.25em;
  }
  .loket [aria-current='step'] .toggle {
    --_line: 1.3334em;
  }
  .loket p.step-name {
    padding-block-end: 0.25em;
  }
  .loket .toggle::after {
    block-size: 0.5em;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    content: '';
    flex: none;
    inline-size: 0.5em;
    margin-inline-end: 0.25em;
    transform: translateY(-25%) rotate(45deg);
  }
  .loket .toggle[aria-expanded='true']::after {
    transform: translateY(25%) rotate(225deg);
  }
  /* Inside its own room: outside it would lie on the words below. */
  .loket .toggle:focus-visible {
    outline-offset: -3px;
  }
  .loket .toggle:hover {
    text-decoration-thickness: 0.15em;
  }
  .loket .badge {
    border: 1px solid currentColor;
    border-radius: 0.75em;
    font-size: 0.875em;
    font-weight: 700;
    padding-inline: 0.5em;
    white-space: nowrap;
  }
  .loket .loket-panel {
    padding-block: 0.5em;
  }
  .loket .decision {
    border-block-start: 1px solid var(--_loket1-line);
    margin-block-start: 1.5em;
  }
  .loket .notify {
    border-block-start: 1px solid var(--_loket1-line);
    gap: 0.25em;
    margin-block-start: 1.5em;
    padding-block-start: 1em;
  }
  .loket .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .loket .notify .loket-button {
    margin-block: 0.5em;
  }
  @media print {
    .loket .toggle {
      text-decoration: none;
    }
    .loket .toggle::after {
      content: none;
    }
  }
  @media (forced-colors: active) {
    /* Its border shows here: the name stands in the middle of it. */
    .loket .toggle {
      margin-block: calc((var(--_line) - 44px) / 2) 0.25em;
      padding-block: calc((44px - var(--_line)) / 2 - 1px);
    }
    .loket .stand {
      border-color: CanvasText;
    }
    .loket [aria-current='step'] .step-state strong {
      border-color: Highlight;
    }
  }
`;
