/** The pieces that the helper is drawn with: elements without templates, in the classes of the widgets. */
import { el, type Attributes } from './dom.js';

/** A button that looks like those of the widget around it. */
export function knop(
  text: string,
  onClick: () => void,
  { primary = false, ...attributes }: Attributes & { readonly primary?: boolean } = {},
): HTMLButtonElement {
  const button = el(
    'button',
    { type: 'button', class: `loket-target loket-button${primary ? ' loket-primary' : ''}`, ...attributes },
    text,
  );
  button.addEventListener('click', () => {
    onClick();
  });
  return button;
}

export const knoppen = (...buttons: readonly HTMLElement[]): HTMLElement =>
  el('div', { class: 'loket-kopie-knoppen' }, ...buttons);

export const alinea = (text: string): HTMLElement => el('p', {}, text);

export const melding = (kind: 'info' | 'ok' | 'warning', ...content: readonly Node[]): HTMLElement =>
  el('div', { class: `loket-alert loket-${kind}` }, ...content);

/** A heading of this level, which script can move the focus to. */
export const kop = (level: number, id: string, text: string): HTMLElement =>
  el(`h${String(level)}` as 'h3', { id, class: 'loket-subtitle', tabindex: -1 }, text);

/** Gives the citizen a file. The address lives only as long as the browser may need to read it. */
export function bewaar(file: File): void {
  const link = el('a', { href: URL.createObjectURL(file), download: file.name });
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
