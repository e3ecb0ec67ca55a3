/**
 * The two spellings of a widget that survive an editor of a CMS: a `<div data-loket-widget="…">` around a link, and a link
 * with the settings in its fragment. Both stay what they are for who cannot or may not have the widget.
 */
import type { AddressRules } from '../domain/url.js';
import { isProtected, parseAddress } from '../domain/url.js';
import { readWanted, TABLE, type Wanted } from './table.js';

/** What may be a spelling: cheap to ask of a whole page. */
export const SPELLINGS = 'div[data-loket-widget], a[href*="loket-widget="]';

const TAGS = [...TABLE.keys()].join(',');

/** Where visitors write, where something is being edited, and what the site keeps apart. */
const NOT_HERE = [
  '[data-loket-niet]',
  '[contenteditable]:not([contenteditable="false" i])',
  // Comments: WordPress, Drupal, Joomla, Plone, TYPO3, and by meaning.
  '#comments, #respond, .comments, .comment, .comments-area, .comment-list, .commentlist, .comment-body',
  '.comment-content, .comment-wrapper, .discussion, .reacties, .reactie, #reacties, [role="comment"]',
  '[itemtype$="schema.org/Comment" i], [itemtype$="schema.org/UserComments" i]',
  // Forums: bbPress, phpBB, Drupal, and by meaning.
  '#bbpress-forums, .bbpress-wrapper, .bbp-reply-content, .bbp-topic-content, .postbody, .forum',
  '[itemtype$="schema.org/DiscussionForumPosting" i]',
].join(',');

/** A widget has headings and buttons of its own: it cannot stand in these. */
const TOO_SMALL = 'h1, h2, h3, h4, h5, h6, nav, [role="navigation"], button, [role="button"], label, summary';

/** Whether this is a place for a widget. A link in a drawing is another kind of element. */
function isPlace(element: Element): boolean {
  return (
    element instanceof HTMLElement &&
    !element.isContentEditable &&
    !element.closest(NOT_HERE) &&
    // Already in a widget: what shows when it cannot.
    !element.closest(TAGS)
  );
}

function readDiv(div: HTMLElement): Wanted | null {
  return readWanted(div.getAttribute('data-loket-widget') ?? '', (setting) => {
    const value = div.getAttribute(`data-loket-${setting}`);
    return value === null ? [] : [value];
  });
}

function readLink(link: HTMLElement, { pageOrigin, allowedOrigins }: AddressRules): Wanted | null {
  // Where the link leads in truth, with `<base>`: what is not ours stays a link.
  const url = parseAddress(link.getAttribute('href')?.trim() ?? '', link.baseURI);
  if (!url || !isProtected(url) || ![pageOrigin, ...allowedOrigins].includes(url.origin)) return null;
  const settings = new URLSearchParams(url.hash.slice(1));
  const [tag, ...more] = settings.getAll('loket-widget');
  return tag === undefined || more.length > 0 ? null : readWanted(tag, (name) => settings.getAll(name));
}

/** The widget that this part of the page asks for; `null`: it stays what it is. */
export function readSpelling(element: HTMLElement, rules: AddressRules): Wanted | null {
  // A link inside is the fallback of the div, which decides, also when it is wrong.
  if (!isPlace(element) || element.parentElement?.closest('div[data-loket-widget]')) return null;
  if (element.localName === 'div') return element.querySelector(TAGS) ? null : readDiv(element);
  return element.closest(TOO_SMALL) ? null : readLink(element, rules);
}

/** Blank text, or what editors leave behind in an empty paragraph. */
const isBlank = (node: Node): boolean =>
  node.nodeType === Node.COMMENT_NODE ||
  node.nodeName === 'BR' ||
  (node.nodeType === Node.TEXT_NODE && !/[^\s\u00a0]/.test((node as Text).data));

/** A link that is alone in its paragraph takes the paragraph along: a widget does not fit in one. */
export function withParagraph(link: HTMLElement): HTMLElement {
  let whole = link;
  for (let parent = link.parentElement; parent; parent = parent.parentElement) {
    if (!/^(?:p|span|strong|b|em|i|u|font)$/.test(parent.localName)) break;
    if ([...parent.childNodes].some((node) => node !== whole && !isBlank(node))) break;
    whole = parent;
    if (parent.localName === 'p') break;
  }
  return whole.localName === 'p' ? whole : link;
}
