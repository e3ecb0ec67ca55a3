/**
 * Prints one part of a widget and nothing else of the page. A window of its own would be blocked, and an inline style is
 * not allowed: so what stands beside it, up to the top of the page, is marked until the printing is over.
 */

const HIDDEN = 'data-loket-unprinted';

let sheet: CSSStyleSheet | undefined;

/** The style by which what is marked is left out, in this document or shadow root. */
function adopt(root: Node): void {
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(`@media print{[${HIDDEN}]{display:none!important}}`);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** @param selector what to print, in the root of this widget */
export function printOnly(host: HTMLElement, selector: string): void {
  const part = (host.shadowRoot ?? host).querySelector(selector);
  const marked: Element[] = [];
  for (let node: Node | null = part; node;) {
    adopt(node.getRootNode());
    for (const sibling of node.parentNode?.children ?? []) {
      if (sibling === node || sibling.localName === 'head') continue;
      sibling.setAttribute(HIDDEN, '');
      marked.push(sibling);
    }
    node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
  }
  const done = (): void => {
    removeEventListener('afterprint', done);
    for (const element of marked) element.removeAttribute(HIDDEN);
  };
  addEventListener('afterprint', done);
  print();
}
