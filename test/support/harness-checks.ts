/** What can be seen and measured of a rendered widget. Every check gives what is wrong, one line each; empty is good. */
import { words, wordsIn } from './harness.js';

const describe = (element: Element): string =>
  `<${element.localName} class="${element.getAttribute('class') ?? ''}"> "${words(element.textContent).slice(0, 60)}"`;

/** Kept for screen readers only. */
const isForEars = (element: Element): boolean => element.closest('.loket-hidden') !== null;

export function isVisible(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return (
    width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true }) && !isForEars(element)
  );
}

export const TARGETS = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

export const targetsIn = (root: ParentNode): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(TARGETS)].filter(isVisible);

/** A link among other words of its paragraph. */
function isInSentence(element: Element): boolean {
  const block = element.closest('p, li, dd');
  return (
    element.localName === 'a' &&
    block !== null &&
    getComputedStyle(element).display === 'inline' &&
    words(block.textContent) !== words(element.textContent)
  );
}

/** Where a finger may land: the element, with its label for a tick or a dot. */
function boxOf(element: HTMLElement): { width: number; height: number } {
  const boxes = [element.getBoundingClientRect()];
  if (element instanceof HTMLInputElement && /^(checkbox|radio)$/.test(element.type)) {
    for (const label of element.labels ?? []) boxes.push(label.getBoundingClientRect());
  }
  return {
    width: Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left)),
    height: Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top)),
  };
}

/** G10: 44 by 44 px; a link in a sentence has at least the height of a line of 24 px. */
export const smallTargets = (root: ParentNode): string[] =>
  targetsIn(root).flatMap((target) => {
    if (isInSentence(target)) {
      const line = Number.parseFloat(getComputedStyle(target.parentElement ?? target).lineHeight);
      return line >= 23.9 ? [] : [`${describe(target)} stands in lines of ${line} px`];
    }
    const { width, height } = boxOf(target);
    return width >= 43.9 && height >= 43.9 ? [] : [`${describe(target)} is ${width} × ${height} px`];
  });

/** Two targets of which one lies over the other. */
export function overlappingTargets(root: ParentNode): string[] {
  const found: string[] = [];
  const targets = targetsIn(root).filter((target) => !isInSentence(target));
  targets.forEach((one, index) => {
    const a = one.getBoundingClientRect();
    for (const other of targets.slice(index + 1)) {
      const b = other.getBoundingClientRect();
      const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (width > 1 && height > 1) found.push(`${describe(one)} lies over ${describe(other)}`);
    }
  });
  return found;
}

/** G11: what sticks out of the room there is, or is cut off. */
export function lostToSight(root: Element): string[] {
  const room = root.getBoundingClientRect();
  const found: string[] = [];
  // What is drawn inside an icon is cut off at its edge.
  for (const element of root.querySelectorAll('*:not(svg *)')) {
    if (!isVisible(element)) continue;
    const { left, right } = element.getBoundingClientRect();
    if (right > room.right + 1 || left < room.left - 1)
      found.push(
        `${describe(element)} runs from ${left} to ${right}, the room from ${room.left} to ${room.right}`,
      );
    const { overflowX, overflowY } = getComputedStyle(element);
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
    if (
      (overflowX !== 'visible' && scrollWidth > clientWidth + 1) ||
      (overflowY !== 'visible' && scrollHeight > clientHeight + 1)
    )
      found.push(`${describe(element)} is cut off`);
  }
  return found;
}

/** The words of the headings that can be seen. @param which which of them, by a selector */
export const headingWords = (root: ParentNode, which = ''): string[] =>
  [...root.querySelectorAll<HTMLElement>(`:is(h1, h2, h3, h4, h5, h6)${which}`)]
    .filter(isVisible)
    .map(wordsIn);

/** G1: the levels of the headings, in order. */
export const headingLevels = (root: ParentNode): number[] =>
  [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) => Number(localName.slice(1)));

/** G21: icons that assistive technology meets, or that stand alone. A drawing that is something to look at has a name. */
export const badIcons = (root: ParentNode): string[] => [
  ...[...root.querySelectorAll('img, picture, canvas:not([role="img"][aria-label]), object, embed')].map(
    describe,
  ),
  ...[...root.querySelectorAll('svg')]
    .filter(
      (icon) =>
        icon.getAttribute('aria-hidden') !== 'true' ||
        icon.getAttribute('focusable') === 'true' ||
        words(icon.parentElement?.textContent) === '',
    )
    .map((icon) => `an icon in ${describe(icon.parentElement ?? icon)}`),
];

const MACHINE_TIME = /^\d{4}-\d\d-\d\d(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;

/** G15: dates in figures, times of twelve hours, and times that a machine cannot read. */
export function badTimes(root: HTMLElement): string[] {
  const text = wordsIn(root);
  return [
    ...(text.match(
      /\b\d{1,2}[-/]\d{1,2}[-/]\d{2,4}\b|\b\d{4}-\d\d-\d\d\b|\b\d{1,2}([.:]\d\d)? ?[ap]\.?m\b/gi,
    ) ?? []),
    ...[...root.querySelectorAll('time')]
      .filter(({ dateTime }) => !MACHINE_TIME.test(dateTime))
      .map((element) => `${describe(element)} datetime="${element.dateTime}"`),
  ];
}

/** References by id that lead nowhere in this root, and ids that occur twice. */
export function brokenIds(root: Element): string[] {
  const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
  const found = ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) => `two elements with id ${id}`);
  for (const name of ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns']) {
    for (const element of root.querySelectorAll(`[${name}]`)) {
      for (const id of (element.getAttribute(name) ?? '').split(/\s+/))
        if (!ids.includes(id)) found.push(`${describe(element)} ${name}="${id}"`);
    }
  }
  return found;
}

/** G8: places in the tab order that are not those of the document. */
export const badTabOrder = (root: ParentNode): string[] =>
  [...root.querySelectorAll<HTMLElement>('[tabindex]')].filter(({ tabIndex }) => tabIndex > 0).map(describe);

/** G9: controls that do not show their focus by a ring of at least 2 px in two colours, on them or on their row. */
export const hiddenFocus = (root: ParentNode): string[] =>
  targetsIn(root).flatMap((target) => {
    target.focus();
    const rings = [target, target.parentElement ?? target].map((element) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
      const seen =
        outlineStyle !== 'none' &&
        Number.parseFloat(outlineWidth) >= 2 &&
        !isTransparent(outlineColor) &&
        boxShadow !== 'none' &&
        // Safari draws no shadow on a tick that it draws itself.
        !(element instanceof HTMLInputElement && getComputedStyle(element).appearance !== 'none');
      return { seen, shown: `${outlineStyle} ${outlineWidth} ${boxShadow}` };
    });
    const seen = target.matches(':focus-visible') && rings.some((ring) => ring.seen);
    return seen ? [] : [`${describe(target)} ${rings.map(({ shown }) => shown).join(' | ')}`];
  });

export const isTransparent = (color: string): boolean => /^transparent$|^rgba\(.*, 0\)$|\/ 0\)$/.test(color);

/** G14: controls without a border that can be seen. */
export const borderless = (root: ParentNode): string[] =>
  targetsIn(root).flatMap((target) => {
    // A link is known by its line; ticks and dots are drawn by the browser.
    if (target.localName === 'a' && getComputedStyle(target).textDecorationLine.includes('underline'))
      return [];
    if (target instanceof HTMLInputElement && getComputedStyle(target).appearance !== 'none') return [];
    const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(target);
    const seen =
      borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) >= 1 && !isTransparent(borderTopColor);
    return seen ? [] : [`${describe(target)} ${borderTopStyle} ${borderTopWidth} ${borderTopColor}`];
  });

const seconds = (text: string): number =>
  Math.max(
    ...text.split(',').map((part) => Number.parseFloat(part) * (part.trim().endsWith('ms') ? 0.001 : 1)),
  );

/** G13: what moves for longer than this many seconds, scrolls smoothly, or never stops. */
export const movements = (root: ParentNode, longest: number): string[] =>
  [...root.querySelectorAll('*')].flatMap((element) => {
    const { transitionDuration, animationName, animationDuration, scrollBehavior } =
      getComputedStyle(element);
    const still =
      seconds(transitionDuration) <= longest &&
      (animationName === 'none' || seconds(animationDuration) <= longest) &&
      (longest > 0 || scrollBehavior !== 'smooth');
    return still ? [] : [`${describe(element)} ${transitionDuration} ${animationName} ${scrollBehavior}`];
  });

/** H15: how the words of a widget read, element by element; the page must not change it by what it passes on. */
export const readingStyle = (root: HTMLElement): string[] =>
  [root, ...root.querySelectorAll<HTMLElement>('*')].filter(isVisible).map((element) => {
    const { textTransform, whiteSpace, textAlign, textIndent, userSelect, cursor } =
      getComputedStyle(element);
    return `${describe(element)} ${[textTransform, whiteSpace, textAlign, textIndent, userSelect, cursor].join(' ')}`;
  });

const hasOwnText = (element: Element): boolean =>
  [...element.childNodes].some((node) => node instanceof Text && words(node.data) !== '');

/** G22: what paper cannot use, or does not show. */
export function unprintable(root: HTMLElement): string[] {
  const found: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    const isName = element.parentElement?.matches('h1, h2, h3, h4, h5, h6') === true;
    if (element.matches('button, input, select, textarea') && !isName && isVisible(element))
      found.push(`${describe(element)} is printed`);
    if (element.matches('[aria-controls]')) {
      const panel = root.querySelector(`[id="${element.getAttribute('aria-controls') ?? ''}"]`);
      if (!panel || panel.matches('[hidden]')) found.push(`${describe(element)} is closed on paper`);
    }
    if (!isVisible(element) || element.closest('svg')) continue;
    const { color, backgroundColor } = getComputedStyle(element);
    if (hasOwnText(element) && color !== 'rgb(0, 0, 0)') found.push(`${describe(element)} is ${color}`);
    if (!isTransparent(backgroundColor) && backgroundColor !== 'rgb(255, 255, 255)')
      found.push(`${describe(element)} lies on ${backgroundColor}`);
    if (
      element.matches('a[href^="http"]') &&
      !getComputedStyle(element, '::after').content.includes(element.getAttribute('href') ?? '')
    )
      found.push(`${describe(element)} does not show where it leads`);
  }
  return found;
}

/** G14: what keeps colours of its own where a citizen chose the colours, and icons that vanish there. */
export const unforced = (root: HTMLElement): string[] =>
  [...root.querySelectorAll('*')].flatMap((element) => {
    const { forcedColorAdjust, stroke, color } = getComputedStyle(element);
    const lost = element.localName === 'svg' && stroke !== color;
    return forcedColorAdjust === 'none' || lost
      ? [`${describe(element)} ${forcedColorAdjust} ${stroke}`]
      : [];
  });

/** What a page translator does: every text in an element of its own. */
export function translate(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (words(text.data) === '') continue;
    // What Google Translate and others use, deprecated or not.
    const wrapped = document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
    text.replaceWith(wrapped);
    wrapped.append(text);
  }
}
