/** The only place where a class meets a tag. */
import { VERSION } from '../client/version.js';

/**
 * Defines the element, unless the tag is taken: a page may load two versions, or have an element of its own by that
 * name. A second `define` would throw and stop the rest of the file.
 */
export function defineElement(
  tag: string,
  element: CustomElementConstructor & { readonly version: string },
): void {
  const existing = customElements.get(tag) as
    (CustomElementConstructor & { readonly version?: string }) | undefined;
  if (!existing) customElements.define(tag, element);
  else if (existing !== element && existing.version !== VERSION) {
    console.warn(
      `[loket] <${tag}> ${VERSION} is not used: ${existing.version ? `version ${existing.version} was here first` : 'the page has an element of its own by that name'}.`,
    );
  }
}
