/** The focus and the eye go to the same place. */

/**
 * Moves the focus to what this selector names and brings it on screen, below a header that sticks. What has the focus
 * already (the heading takes it when a button goes) is not scrolled to by the browser: so it is done by hand, and at once.
 */
export function goTo(root: ParentNode, selector: string): void {
  const target = root.querySelector<HTMLElement>(selector);
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}
