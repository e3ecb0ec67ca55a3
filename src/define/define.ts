/** The only place where a class meets a tag. */
import { configure, shared } from '../client/configuration.js';
import { VERSION } from '../client/version.js';

let counted = false;
/** Tags that this build could not have, by the version that has them; `null`: an element of the page's own. */
const taken = new Map<string | null, string[]>();

/** One sentence for the developer per cause, however many tags it concerns. */
function say(): void {
  for (const [version, tags] of taken) {
    const why =
      version === null
        ? 'the page has elements of its own by that name'
        : `version ${version} was here first`;
    console.warn(`loket: ${VERSION} is not used for ${tags.map((tag) => `<${tag}>`).join(', ')}: ${why}.`);
  }
  taken.clear();
}

/**
 * Defines the element, unless the tag is taken: a page may load two versions, or have an element of its own by that
 * name. A second `define` would throw and stop the rest of the file. What runs on this page can be read from
 * `document[Symbol.for('loket-widgets')]`: see `Shared`.
 */
export function defineElement(
  tag: string,
  element: CustomElementConstructor & { readonly version: string },
): void {
  const state = shared();
  state.configure ??= configure;
  if (!counted) {
    counted = true;
    (state.versions ??= []).push(VERSION);
  }
  const elements = (state.elements ??= Object.create(null) as Record<string, string>);
  const existing = customElements.get(tag);
  if (!existing) {
    elements[tag] = VERSION;
    customElements.define(tag, element);
  } else if (existing !== element && elements[tag] !== VERSION) {
    if (taken.size === 0) queueMicrotask(say);
    const by = elements[tag] ?? null;
    taken.set(by, [...(taken.get(by) ?? []), tag]);
  }
}
