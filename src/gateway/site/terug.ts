/** Where to go back to after signing in: only ever a page of this very site. */

/**
 * The path to return to, or `null` when the text names anything else than a path of this site.
 *
 * It is judged after parsing, the way a browser would read it: `//host`, `/\host`, a tab between two slashes and
 * `/.//host` all lead to another site.
 */
export function parseTerug(text: string | undefined): string | null {
  if (text === undefined || text.length > 2000 || !text.startsWith('/')) return null;
  const base = 'http://deze-site.invalid';
  let url: URL;
  try {
    url = new URL(text, base);
  } catch {
    return null;
  }
  if (url.origin !== base || url.username !== '' || url.password !== '') return null;
  const path = url.pathname + url.search + url.hash;
  // What was left after `.` and `..` were taken out must not begin as another host does.
  return /^\/(?![/\\])/.test(path) ? path : null;
}
