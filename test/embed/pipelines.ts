/**
 * What is left of the snippet for editors after the editors and sanitisers of content management systems, as was found by
 * running them. For each way in which they differ: what stands in the page.
 */

/** Where the link of the snippet leads; the page allows its origin. */
export const ORIGIN = 'https://mijn.gemeente.example';
const HREF = `${ORIGIN}/zaken#loket-widget=zaak-timeline&amp;zaak-id=Z-2026-0001`;
const LINK = `<a href="${HREF}">Bekijk uw zaak</a>`;

/** What an editor pastes. */
export const SNIPPET = `<div class="loket-widget" data-loket-widget="zaak-timeline" data-loket-zaak-id="Z-2026-0001">
  <p>${LINK}</p>
</div>`;

const ONLY_LINK = `<p>${LINK}</p>`;
const CLASS_ONLY = `<div class="loket-widget">\n  <p>${LINK}</p>\n</div>`;
const OF_TIPTAP = `<p><a target="_blank" rel="noopener noreferrer nofollow" href="${HREF}">Bekijk uw zaak</a></p>`;

export interface Pipeline {
  readonly name: string;
  /** What is left of the snippet. */
  readonly left: string;
  /** Which spelling that still is. */
  readonly as: 'div' | 'link';
}

export const PIPELINES: readonly Pipeline[] = [
  { name: 'WordPress, an administrator or editor, block editor', left: SNIPPET, as: 'div' },
  { name: 'WordPress, an author', left: SNIPPET, as: 'div' },
  {
    name: 'WordPress, the visual tab of the classic editor',
    left: SNIPPET.replace(/\n\s*/g, '\n'),
    as: 'div',
  },
  { name: 'Drupal, Basic HTML', left: ONLY_LINK, as: 'link' },
  { name: 'Drupal, Restricted HTML', left: ONLY_LINK, as: 'link' },
  { name: 'Drupal, Basic HTML with a rule for the div', left: SNIPPET, as: 'div' },
  { name: 'Drupal, Full HTML (CKEditor 5)', left: SNIPPET.replace(/\n\s*/g, ''), as: 'div' },
  { name: 'TYPO3', left: SNIPPET, as: 'div' },
  { name: 'Joomla', left: SNIPPET, as: 'div' },
  { name: 'Plone', left: CLASS_ONLY, as: 'link' },
  { name: 'Umbraco 13 (TinyMCE)', left: SNIPPET, as: 'div' },
  {
    name: 'Umbraco 18 (Tiptap), HTML extensions on',
    left: SNIPPET.replace('<a ', '<a type="external" '),
    as: 'div',
  },
  {
    name: 'Umbraco 18 (Tiptap), HTML extensions off',
    left: OF_TIPTAP.replace('<a ', '<a type="external" '),
    as: 'link',
  },
  { name: 'TinyMCE 5, 6 and 8', left: SNIPPET, as: 'div' },
  { name: 'CKEditor 5 without General HTML Support', left: ONLY_LINK, as: 'link' },
  { name: 'Tiptap', left: OF_TIPTAP, as: 'link' },
  { name: 'HTML Purifier', left: CLASS_ONLY, as: 'link' },
  { name: '.NET HtmlSanitizer', left: `<div>\n  <p>${LINK}</p>\n</div>`, as: 'link' },
  { name: 'bleach', left: `\n  <p>${LINK}</p>\n`, as: 'link' },
  { name: 'sanitize-html', left: `<div>\n  <p>${LINK}</p>\n</div>`, as: 'link' },
  { name: 'DOMPurify', left: SNIPPET, as: 'div' },
];

/** What is left of a pasted custom element where it does not survive; none of these may become anything. */
export const LOST_ELEMENTS: readonly (readonly [name: string, left: string])[] = [
  ['WordPress, an author', '<p>Ziet u niets? Bel 14 0999.</p>'],
  ['TYPO3', '&lt;zaak-timeline zaak-id="Z-2026-0001"&gt;Ziet u niets?&lt;/zaak-timeline&gt;'],
  ['an empty div that a sanitiser left', '<div></div><div class="loket-widget"></div>'],
];
