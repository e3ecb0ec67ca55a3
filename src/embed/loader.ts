/**
 * Makes widgets of what editors could paste (spellings.ts), now and when content comes later. One loader works per page,
 * the first; it serves every widget whose file is there. Nothing of the page but settings of the closed table comes into
 * a widget, and the original content moves into it, to be shown when the widget cannot.
 */
import { readConfiguration, shared, subscribe } from '../client/configuration.js';
import { VERSION } from '../client/version.js';
import { readSpelling, SPELLINGS, withParagraph } from './spellings.js';
import { TABLE } from './table.js';

/** So many widgets made of content may be on a page at a time. */
export const MOST = 20;
/** So many may be made in so many milliseconds: a script that puts its content back each time must not hang the page. */
const MOST_AT_ONCE = 100;
const AT_ONCE_MS = 10_000;
/** With more new nodes than this, looking through the page once is cheaper than looking at each. */
const MANY = 100;

const made = new WeakSet<Element>();
let windowStart = -Infinity;
let inWindow = 0;

/** Whether one more may be made now. */
function mayMake(): boolean {
  let there = 0;
  for (const tag of TABLE.keys()) {
    for (const element of document.querySelectorAll(tag)) if (made.has(element)) there += 1;
  }
  const now = performance.now();
  if (now - windowStart > AT_ONCE_MS) {
    windowStart = now;
    inWindow = 0;
  }
  return there < MOST && inWindow < MOST_AT_ONCE;
}

/** Nobody's place in the page is taken from under the fingers: looks again once the focus has gone on. */
function afterFocus(whole: HTMLElement, spelling: HTMLElement): void {
  const onLeave = (): void => {
    whole.removeEventListener('focusout', onLeave);
    // The next task: the focus is on its way, and moving what it leaves would stop it.
    setTimeout(() => upgrade(spelling));
  };
  whole.addEventListener('focusout', onLeave);
}

const waiting = new WeakSet<Element>();

function upgrade(spelling: HTMLElement): void {
  const wanted = spelling.isConnected ? readSpelling(spelling, readConfiguration().links) : null;
  // A tag that another library owns, or whose file is not on this page, is left alone.
  if (!wanted || shared().elements?.[wanted.tag] === undefined || !mayMake()) return;
  const isDiv = spelling.localName === 'div';
  const whole = isDiv ? spelling : withParagraph(spelling);
  const { parentNode, nextSibling } = whole;
  if (!parentNode) return;
  if (whole.contains(document.activeElement)) {
    if (!waiting.has(spelling)) afterFocus(whole, spelling);
    waiting.add(spelling);
    return;
  }
  inWindow += 1;
  const element = document.createElement(wanted.tag);
  made.add(element);
  for (const [name, value] of wanted.attributes) element.setAttribute(name, value);
  // Filled before it is put in the page, where it looks at its children.
  if (isDiv) {
    element.append(...spelling.childNodes);
    spelling.append(element);
  } else {
    element.append(whole);
    parentNode.insertBefore(element, nextSibling);
  }
}

/** Looks through this part of the page; in the order of the page, so that the first ones count. */
function scan(root: Document | Element): void {
  if (root instanceof Element && root.matches(SPELLINGS)) upgrade(root as HTMLElement);
  for (const found of root.querySelectorAll<HTMLElement>(SPELLINGS)) upgrade(found);
}

function onMutations(records: readonly MutationRecord[]): void {
  const added = records.flatMap(({ addedNodes }) =>
    [...addedNodes].filter((node): node is Element => node instanceof Element),
  );
  if (added.length > MANY) scan(document);
  else for (const element of added) if (element.isConnected) scan(element);
}

function begin(): void {
  scan(document);
  const observer = new MutationObserver(onMutations);
  // Of its own: a page may have put `attributeFilter` on Object.prototype.
  const options = Object.assign(Object.create(null) as MutationObserverInit, {
    childList: true,
    subtree: true,
  });
  observer.observe(document, options);
  // Which links count may come by script, and a widget may be in a file that comes later.
  const again = (): void => scan(document);
  subscribe(again);
  for (const tag of TABLE.keys())
    if (!customElements.get(tag)) void customElements.whenDefined(tag).then(again);
}

/** Starts the loader of this page, once, whichever build or version comes first. */
export function startLoader(): void {
  const state = shared();
  if (state.embed !== undefined) return;
  state.embed = VERSION;
  // While the page is read, a div may be there without what stands in it.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
}
