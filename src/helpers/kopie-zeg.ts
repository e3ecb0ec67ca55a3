/** What is said of several files at almost the same time is said together: a status region holds one text. */
const MS = 1200;

const waiting = new WeakMap<
  Element,
  { readonly texts: string[]; readonly timer: ReturnType<typeof setTimeout> }
>();

/** Says this a moment later, after what the widget itself says of the choice. @param place in the widget that says it */
export function zeg(place: HTMLElement, text: string, announce: (text: string) => void): void {
  const widget = place.closest('.loket') ?? place;
  const before = waiting.get(widget);
  if (before) clearTimeout(before.timer);
  const texts = [...(before?.texts ?? []), text];
  const timer = setTimeout(() => {
    waiting.delete(widget);
    announce(texts.join(' '));
  }, MS);
  waiting.set(widget, { texts, timer });
}
