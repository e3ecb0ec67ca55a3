/**
 * A sentence in pieces, made without a template for each piece: a conversation has thousands of them. As with `withPart`
 * every piece stands in an element of its own, and a page translator that wraps words leaves nothing stale: what
 * changed is made anew.
 */
import { noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';

/** Words, in an element with these attributes. Attributes that are `undefined` are left out. */
export interface Run {
  readonly text: string;
  readonly tag?: 'a' | 'span' | 'time';
  readonly attributes?: Readonly<Record<string, string | undefined>>;
}

const isSame = (a: Run, b: Run | undefined): boolean =>
  a.text === b?.text && a.tag === b.tag && JSON.stringify(a.attributes) === JSON.stringify(b.attributes);

function elementOf({ text, tag = 'span', attributes = {} }: Run): HTMLElement {
  const element = document.createElement(tag);
  for (const name of Object.keys(attributes)) {
    const value = attributes[name];
    if (value !== undefined) element.setAttribute(name, value);
  }
  element.textContent = text;
  return element;
}

class RunsDirective extends Directive {
  #shown: readonly Run[] | undefined;

  render(runs: readonly Run[]): unknown {
    const shown = this.#shown;
    if (shown?.length === runs.length && runs.every((run, index) => isSame(run, shown[index])))
      return noChange;
    this.#shown = runs;
    const fragment = document.createDocumentFragment();
    for (const run of runs) if (run.text !== '') fragment.appendChild(elementOf(run));
    return fragment;
  }
}

/** Draws these; one without words is left out. Unchanged pieces stay the very same elements. */
export const runs = directive(RunsDirective);
