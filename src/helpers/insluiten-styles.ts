/** How the embed builder looks, on the page of any site: its own, and readable from 320 px. */
export const STYLES = `
  :host { color: inherit; display: block; font-size: max(1em, 16px); line-height: 1.5; overflow-wrap: anywhere; }
  :host([data-los]) { background: #fff; color: #1a1a1a; font-family: system-ui, sans-serif; margin: 0 auto; max-inline-size: 60em; padding: 1em; }
  * { box-sizing: border-box; }
  [hidden] { display: none !important; }
  h1, h2, h3, p, ol, fieldset, legend, pre { border: 0; margin: 0; padding: 0; }
  h1 { font-size: 2em; line-height: 1.25; }
  h2 { font-size: 1.5em; line-height: 1.25; }
  h3, legend { font-size: 1.1875em; font-weight: 700; line-height: 1.25; }
  .rij, form, fieldset, section, .veld { display: grid; grid-template-columns: minmax(0, 1fr); }
  .rij { gap: 2.5em; } form, fieldset, section { gap: 1em; } .veld { gap: .25em; }
  legend { margin-block-end: .5em; }
  label { font-weight: 700; }
  .vink { align-items: flex-start; display: flex; gap: .75em; }
  .vink label { padding-block: calc((44px - 1.5em) / 2); }
  .vink input { block-size: 24px; flex: none; inline-size: 24px; margin: 10px 0 0; }
  .hulp { font-size: .9375em; max-inline-size: 65ch; }
  .fout { border-inline-start: 6px solid #b00020; font-weight: 700; padding-inline-start: .5em; }
  p, li { max-inline-size: 65ch; }
  input:not([type=checkbox]), select, textarea { background: #fff; border: 1px solid #595f69; border-radius: 4px; color: #1a1a1a; font: inherit;
    inline-size: 100%; max-inline-size: 34em; min-block-size: 44px; padding: .5em .75em; }
  textarea { font-family: ui-monospace, monospace; min-block-size: 7em; }
  button, summary { cursor: pointer; font: inherit; min-block-size: 44px; }
  button { background: #fff; border: 2px solid #0b4f8f; border-radius: 4px; color: #0b4f8f; padding: .25em 1em; }
  button:hover, summary:hover { text-decoration: underline; }
  summary { font-weight: 700; padding-block: calc((44px - 1.5em) / 2); }
  ol { display: grid; gap: .5em; padding-inline-start: 1.5em; }
  pre { background: #f0f2f4; border: 1px solid #8a8f98; color: #1a1a1a; padding: 1em; white-space: pre-wrap; }
  code { font-family: ui-monospace, monospace; font-size: .9375em; }
  .kopie { align-items: center; display: flex; flex-wrap: wrap; gap: 1em; }
  .voorbeeld { border: 2px dashed #595f69; padding: 1em; }
  :focus-visible { box-shadow: 0 0 0 3px #fff; outline: 3px solid #000; outline-offset: 3px; }
`;
