/** Where the focus is in what is drawn anew, in another language or in another place, and how it comes back there. */

const BEDIENING = 'button, input, textarea, [tabindex]';

const controlsIn = (group: ParentNode): HTMLElement[] => [...group.querySelectorAll<HTMLElement>(BEDIENING)];

const activeIn = (node: Node): Element | null =>
  (node.getRootNode() as Document | ShadowRoot).activeElement ?? null;

export class Plaats {
  #group: HTMLElement | null = null;
  /** The control with the focus, also when a widget that loads anew took it off the page. */
  #control: HTMLElement | null = null;

  /** Follows the focus in here from now on. */
  watch(group: HTMLElement): void {
    this.#group = group;
    this.#control = null;
    group.addEventListener('focusin', ({ target }) => {
      this.#control = target as HTMLElement;
    });
    group.addEventListener('focusout', () => {
      // What goes off the page with the focus did not lose it to anything else.
      queueMicrotask(() => {
        if (group.isConnected && !group.contains(activeIn(group))) this.#control = null;
      });
    });
  }

  /**
   * Call before drawing in `place`. @returns `null` when the focus is not in it; else what gives the focus to the same
   * control in another group with as many, and says whether there was one
   */
  keep(place: HTMLElement): ((group: HTMLElement) => boolean) | null {
    const active = activeIn(place);
    const title = place.closest('.loket')?.querySelector('.loket-title');
    // A widget gives the focus to its title when what had it goes; who moved on since is left there.
    const isAway = this.#control !== null && active !== null && active === title;
    if (!isAway && !place.contains(active)) return null;
    const control = this.#control;
    const before = this.#group ? controlsIn(this.#group) : [];
    const at = control ? before.indexOf(control) : -1;
    const selection =
      control instanceof HTMLTextAreaElement
        ? ([control.selectionStart, control.selectionEnd] as const)
        : null;
    return (group) => {
      const after = controlsIn(group);
      const same = after.length === before.length ? after[at] : undefined;
      same?.focus();
      if (selection && same instanceof HTMLTextAreaElement) same.setSelectionRange(...selection);
      return same !== undefined;
    };
  }
}
