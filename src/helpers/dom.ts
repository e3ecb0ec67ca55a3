/**
 * Elements without templates. The helpers bring no Lit of their own: on a page with Trusted Types a second copy would
 * need 'allow-duplicates', and nothing here ever becomes markup from a text.
 */

/** What an element is made of: attributes by name (`false` and `null` leave one out). */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** Makes an element with these attributes and children; texts stay texts. */
export function el<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false && value !== null) element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...children);
  return element;
}

/** Gives a shadow root its styles, under a policy that allows nothing inline. */
export function adopt(root: ShadowRoot, text: string): void {
  if ('adoptedStyleSheets' in root) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [sheet];
    return;
  }
  // Safari before 16.4 cannot adopt style sheets.
  (root as ShadowRoot).append(el('style', {}, text));
}
