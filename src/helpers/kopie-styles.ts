/** What the safe copy looks like, with the colours of the widget that it stands in. */
export const KOPIE_STYLES = `
.loket-kopie .loket-kopie-plek { display: grid; margin-block: 0.5em; gap: 0.75em; grid-template-columns: minmax(0, 1fr); }
.loket-kopie .loket-alert { margin-block: 0; }
.loket-kopie .loket-kopie-plek .loket-kopie-plek { margin-block: 0; }
.loket-kopie .loket-subtitle { margin-block: 0; }
.loket-kopie-knoppen { display: flex; flex-wrap: wrap; gap: 0.75em; }
.loket-kopie-vier { display: grid; gap: 0.5em; grid-template-columns: repeat(auto-fit, minmax(min(7em, 100%), 1fr)); max-inline-size: 40em; }
.loket-kopie-vier > .loket-button { inline-size: 100%; }
.loket-kopie-blad { margin-block: 0.5em; max-inline-size: 40em; position: relative; }
.loket-kopie-blad canvas { block-size: auto; border: 1px solid currentColor; display: block; inline-size: 100%; }
.loket-kopie-kader { border: 2px solid #fff; box-sizing: border-box; outline: 2px solid #000; pointer-events: none; position: absolute; }
.loket-kopie-kader.loket-kopie-gekozen { border-style: dashed; border-width: 3px; }
.loket-kopie-kader::after { background: #fff; block-size: 14px; border: 2px solid #000; bottom: -2px; box-sizing: border-box; content: ''; inline-size: 14px; position: absolute; right: -2px; }
.loket-kopie-vlak { background: none; border: 2px solid transparent; cursor: move; margin: 0; min-block-size: 44px; min-inline-size: 44px; padding: 0; position: absolute; }
.loket-kopie-vlak[aria-pressed='true'] { touch-action: none; touch-action: pinch-zoom; }
@media (forced-colors: active) {
  .loket-kopie-kader { border-color: CanvasText; }
  .loket-kopie-kader.loket-kopie-gekozen { border-color: Highlight; border-width: 4px; }
  .loket-kopie-vlak { border: 1px dotted CanvasText; }
}
`;

const styled = new WeakSet<Node>();

/** Gives the page, or the shadow root that holds this place, these styles once. */
export function adoptStyles(place: HTMLElement): void {
  const root = place.getRootNode();
  if (styled.has(root) || !(root instanceof Document || root instanceof ShadowRoot)) return;
  styled.add(root);
  if ('adoptedStyleSheets' in root) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(KOPIE_STYLES);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return;
  }
  // Safari before 16.4 cannot adopt style sheets.
  const element = document.createElement('style');
  element.textContent = KOPIE_STYLES;
  ((root as Document | ShadowRoot) instanceof Document ? document.head : root).appendChild(element);
}
